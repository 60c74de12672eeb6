// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/historystore.h"
#include "core/store/rulebookstore.h"
#include "core/workspace/moveddeadlines.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QJsonArray>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QDate kTuesday(2026, 3, 3);

QDateTime monday(int hour, int minute = 0)
{
    return test::someMonday().addSecs(((hour - 9) * 60 + minute) * 60);
}

QDateTime at(int day, int hour)
{
    return QDateTime(QDate(2026, 3, day), QTime(hour, 0), Qt::UTC);
}

CalendarDay holiday(QDate day)
{
    return {.day = day, .name = u"Works outing"_s};
}

Act act(Verb verb, const QDateTime &when)
{
    Act act;
    act.verb = verb;
    act.at = when;
    act.actor = u"Manager"_s;
    return act;
}

/// A workspace whose calendars change.
struct Bench {
    test::TestWorkspace workspace;

    explicit Bench(const QByteArray &leads = "name,email\nAnn,a@x.example\n") { workspace.import(leads); }

    Rulebook rulebook() const { return workspace.workspace->rulebook()->rulebook; }
    Result<OperationId> put(const Rulebook &rulebook, const QDateTime &now, const CalendarRename &renamed = {})
    {
        return workspace->perform(
            {u"territories"_s, u"Calendars"_s, u"Manager"_s, now}, [&](OpenDeed &deed) -> Result<void> {
                const Result<RulebookId> version = putInForce(deed.database, rulebook, now);
                if (!version)
                    return version.error();
                const Result<qsizetype> moved = moveDeadlines(deed, *compile(rulebook, int(version->value)), renamed);
                return moved ? Result<void>() : Result<void>(moved.error());
            });
    }
    Result<OperationId> closeOn(QDate day, const QDateTime &now)
    {
        Rulebook changed = rulebook();
        changed.calendar.days += holiday(day);
        return put(changed, now);
    }
    Result<OperationId> work(qint64 lead, const Act &act)
    {
        return workLeads(*workspace, {lead}, act, test::someMonday().addDays(30));
    }
    Result<OperationId> release(qint64 lead = 1) { return work(lead, act(Verb::Release, monday(11))); }
    // What no verb orders.
    Result<OperationId> save(const LeadChange &change)
    {
        return workspace->perform({u"act"_s, u"Change"_s, u"Manager"_s, monday(16)},
                                  [&](OpenDeed &deed) { return saveChange(deed, change, *workspace->rulebook()); });
    }
    LeadChange changeOf(qint64 number, EventKind event, const QDateTime &when) const
    {
        const Lead lead = workspace.lead(number).lead;
        return {.before = lead,
                .after = lead,
                .events = {LeadEvent{.lead = lead.id, .at = when, .kind = event, .actor = u"Manager"_s, .detail = {}}}};
    }
    Clock clock(ClockKind kind, qint64 lead = 1) const
    {
        const Result<QList<Clock>> clocks = clocksOf(workspace.workspace->database(), LeadId{lead});
        const auto found = std::ranges::find(*clocks, kind, &Clock::kind);
        return found == clocks->end() ? Clock() : *found;
    }
    QStringList said(EventKind kind, qint64 lead = 1) const
    {
        QStringList details;
        const Result<QList<LeadEvent>> events = eventsOf(workspace.workspace->database(), LeadId{lead});
        for (const LeadEvent &event : *events) {
            if (event.kind == kind)
                details += event.detail;
        }
        return details;
    }
    Result<Reverted> undo(OperationId operation)
    {
        return workspace->undo(operation, u"Manager"_s, test::someMonday().addDays(30));
    }
};

} // namespace

class TestClockMoves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHolidayMovesTheOpenDeadlinesAndTheLeadSaysSo()
    {
        Bench bench;
        LW_VERIFY(bench.release());
        QCOMPARE(bench.clock(ClockKind::Accept).due, at(3, 11));
        const QDateTime firstAttempt = bench.clock(ClockKind::FirstAttempt).due;
        QCOMPARE(firstAttempt, at(2, 17));
        const Result<OperationId> done = bench.closeOn(kTuesday, monday(12));
        LW_VERIFY(done);
        QCOMPARE(bench.clock(ClockKind::Accept).due, at(4, 11));
        QCOMPARE(bench.clock(ClockKind::FirstAttempt).due, firstAttempt); // over before the holiday
        QCOMPARE(
            bench.said(EventKind::Due),
            QStringList{u"Accept: due 3 Mar 11:00 → 4 Mar 11:00 (the company's calendar); First response: due 3 Mar "
                        "09:00 → 4 Mar 09:00 (the company's calendar)"_s});
        const Result<QJsonObject> journal = journalDetail(bench.workspace->database(), *done);
        LW_VERIFY(journal);
        QCOMPARE(journal->value(u"moved"_s).toInt(), 2);
        QCOMPARE(journal->value(u"calendars"_s).toArray(), QJsonArray{u"company"_s});
        QCOMPARE(bench.workspace.lead(1).deadline, firstAttempt);
    }
    void severalOfOneLeadAreOneLine()
    {
        Bench bench;
        LW_VERIFY(bench.work(1, act(Verb::Release, monday(15)))); // past the cut-off: both reach into Tuesday
        LW_VERIFY(bench.closeOn(kTuesday, monday(16)));
        QCOMPARE(bench.clock(ClockKind::Accept).due, at(4, 15));
        QCOMPARE(bench.clock(ClockKind::FirstAttempt).due, at(4, 12));
        const QStringList said = bench.said(EventKind::Due);
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.first().contains(u"Accept: due 3 Mar 15:00 → 4 Mar 15:00") &&
                     said.first().contains(u"; First attempt: due 3 Mar 12:00 → 4 Mar 12:00"),
                 qPrintable(said.first()));
    }
    void whatWouldMoveIsWhatMoves()
    {
        Bench bench("name,email\nAnn,a@x.example\nBob,b@x.example\n");
        LW_VERIFY(bench.release(2));
        LW_VERIFY(bench.release(1));
        LW_VERIFY(bench.work(2, act(Verb::Accept, monday(12))));
        for (const qint64 lead : {1, 2})
            LW_VERIFY(bench.work(lead, act(Verb::Attempt, monday(12)))); // which answers them
        Rulebook changed = bench.rulebook();
        changed.calendar.days += holiday(kTuesday);
        const QByteArray before = bench.workspace.digest();
        const Result<QList<MovedDeadline>> would = movedDeadlines(bench.workspace->database(), *compile(changed, 0));
        LW_VERIFY(would);
        QCOMPARE(bench.workspace.digest(), before);
        QCOMPARE(would->size(), 1); // lead 2 is accepted already
        QCOMPARE(would->first(), (MovedDeadline{LeadId{1}, ClockKind::Accept, at(3, 11), at(4, 11)}));
        LW_VERIFY(bench.put(changed, monday(13)));
        QCOMPARE(bench.clock(ClockKind::Accept).due, would->first().now);
        const Result<QList<MovedDeadline>> again = movedDeadlines(bench.workspace->database(), *compile(changed, 0));
        LW_VERIFY(again);
        QCOMPARE(again->size(), 0);
    }
    void closedClocksStayAsTheyWere()
    {
        Bench bench("name,email\nAnn,a@x.example\nBob,b@x.example\n");
        for (const qint64 lead : {1, 2})
            LW_VERIFY(bench.release(lead));
        LW_VERIFY(bench.work(1, act(Verb::Accept, monday(12))));
        Act lost = act(Verb::Lost, monday(12));
        lost.reason = u"price"_s;
        LW_VERIFY(bench.work(2, lost));
        const Clock met = bench.clock(ClockKind::Accept, 1);
        const Clock stopped = bench.clock(ClockKind::Accept, 2);
        QCOMPARE(met.difference, std::optional(-7.0 * 60)); // an hour after release instead of a working day
        QVERIFY(stopped.stopped);
        LW_VERIFY(bench.closeOn(kTuesday, monday(13)));
        QCOMPARE(bench.clock(ClockKind::Accept, 1), met);
        QCOMPARE(bench.clock(ClockKind::Accept, 2), stopped);
        QVERIFY(bench.said(EventKind::Due, 2).isEmpty());
    }
    void pausedOnesMoveTooAndStayPaused()
    {
        Bench bench;
        LW_VERIFY(bench.release());
        LeadChange pause = bench.changeOf(1, EventKind::Paused, monday(12));
        pause.pause = {.from = monday(12), .until = at(9, 9), .reason = u"their plans"_s};
        LW_VERIFY(bench.save(pause));
        LW_VERIFY(bench.closeOn(kTuesday, monday(13)));
        const Clock clock = bench.clock(ClockKind::Accept);
        QCOMPARE(clock.due, at(4, 11));
        QCOMPARE(clock.pause, pause.pause);
    }
    void aPauseHaltsAllOpenClocksUntilTheyGoOn()
    {
        Bench bench;
        LW_VERIFY(bench.release());
        LeadChange pause = bench.changeOf(1, EventKind::Paused, monday(12));
        pause.pause = {.from = monday(12), .until = at(9, 9), .reason = u"their plans"_s};
        LW_VERIFY(bench.save(pause));
        for (const ClockKind kind : {ClockKind::Accept, ClockKind::FirstAttempt, ClockKind::Attempts})
            QCOMPARE(bench.clock(kind).pause, pause.pause);
        QVERIFY(!bench.clock(ClockKind::Qualify).pause.isOn()); // met
        QVERIFY(!bench.workspace.lead(1).deadline.isValid());
        const Result<LeadColumns> columns = bench.workspace->columns();
        LW_VERIFY(columns);
        QCOMPARE(columns->deadline.front(), kNoTime);
        LW_VERIFY(bench.save(bench.changeOf(1, EventKind::Resumed, at(3, 12))));
        QVERIFY(!bench.clock(ClockKind::Accept).pause.isOn());
        QCOMPARE(bench.clock(ClockKind::Accept).due, at(4, 11)); // 8 working hours later
        QCOMPARE(bench.workspace.lead(1).deadline, bench.clock(ClockKind::FirstAttempt).due);
    }
    void aHoldPausesWhereThePolicySaysSo_data()
    {
        QTest::addColumn<bool>("pauses");
        QTest::newRow("it says so") << true;
        QTest::newRow("it does not") << false;
    }
    void aHoldPausesWhereThePolicySaysSo()
    {
        QFETCH(const bool, pauses);
        Bench bench;
        Rulebook changed = bench.rulebook();
        std::ranges::find(changed.policy, RuleType::FollowUp, &PolicyRule::type)->parameters[u"hold_pauses"_s] = pauses;
        LW_VERIFY(bench.put(changed, monday(10)));
        LW_VERIFY(bench.release());
        Act hold = act(Verb::Hold, monday(12));
        hold.until = at(9, 9);
        LW_VERIFY(bench.work(1, hold));
        QCOMPARE(bench.clock(ClockKind::Accept).pause.until, pauses ? at(9, 9) : QDateTime());
        LW_VERIFY(bench.work(1, act(Verb::Reopen, at(3, 12))));
        QVERIFY(!bench.clock(ClockKind::Accept).pause.isOn());
        QCOMPARE(bench.clock(ClockKind::Accept).due, pauses ? at(4, 11) : at(3, 11));
    }
    void whatTheyDoThemselvesKeepsNoPromiseOfOurs()
    {
        Bench bench;
        LW_VERIFY(bench.release());
        LeadChange call = bench.changeOf(1, EventKind::Contact, monday(12));
        call.isTheirs = true;
        LW_VERIFY(bench.save(call));
        QVERIFY(bench.clock(ClockKind::FirstAttempt).isOpen());
        QCOMPARE(bench.clock(ClockKind::Attempts).done, 0);
        LW_VERIFY(bench.save(bench.changeOf(1, EventKind::Contact, monday(13))));
        QCOMPARE(bench.clock(ClockKind::FirstAttempt).met, monday(13));
        QCOMPARE(bench.clock(ClockKind::Attempts).done, 1);
    }
    void aGradeThatIsPromisedNothingStopsTheRelease()
    {
        Bench bench;
        Act grade = act(Verb::Qualify, monday(10));
        grade.grade = Grade::A;
        LW_VERIFY(bench.work(1, grade));
        QVERIFY(bench.clock(ClockKind::Release).isOpen());
        Act lower = act(Verb::Grade, monday(11));
        lower.grade = Grade::D;
        LW_VERIFY(bench.work(1, lower));
        QVERIFY(bench.clock(ClockKind::Release).stopped);
    }
    void whatNoCalendarHasTimeForIsSaid()
    {
        Bench bench;
        Rulebook closed = bench.rulebook();
        closed.calendar.hours = {};
        LW_VERIFY(bench.put(closed, monday(10)));
        LW_VERIFY(bench.release());
        QVERIFY(!bench.clock(ClockKind::Accept).due.isValid()); // there is none
        const QStringList said = bench.said(EventKind::Note);
        QVERIFY2(said.contains(u"No deadline for “Accept”: the company's calendar has no time for it"_s),
                 qPrintable(said.join(u'\n')));
        QVERIFY(bench.clock(ClockKind::Attempts).due.isValid()); // by the wall clock
    }
    void undoingPutsEverythingBack()
    {
        Bench bench;
        LW_VERIFY(bench.release());
        const QByteArray before = bench.workspace.digest();
        const Result<OperationId> done = bench.closeOn(kTuesday, monday(12));
        LW_VERIFY(done);
        QVERIFY(bench.workspace.digest() != before);
        const Result<Reverted> undone = bench.undo(*done);
        LW_VERIFY(undone);
        QCOMPARE(undone->kept.size(), 0);
        QVERIFY(undone->leads.contains(1));
        QCOMPARE(bench.workspace.digest(), before);
    }
    // Whatever days are closed and whatever is done to leads before: each change of calendars undoes to where it began.
    void undoingPutsEverythingBackWhateverCameBefore()
    {
        std::mt19937 random(20260302);
        const auto anyOf = [&](int count) { return int(random() % unsigned(count)); };
        Bench bench("name,email\nAnn,a@x.example\nBob,b@x.example\nCid,c@x.example\nDee,d@x.example\n");
        const QList<Verb> verbs{Verb::Qualify, Verb::Release, Verb::Accept, Verb::Attempt, Verb::Nurture, Verb::Reopen};
        qsizetype moved = 0;
        for (int round = 0; round < 25; ++round) {
            const QDateTime now = monday(10).addSecs(round * 3'600);
            QList<Refusal> refused;
            const Result<OperationId> worked =
                workLeads(*bench.workspace, {1 + anyOf(4)}, act(verbs[anyOf(int(verbs.size()))], now), now, &refused);
            Q_UNUSED(worked) // some verbs fit no lead as it stands
            const QByteArray before = bench.workspace.digest();
            const Result<OperationId> done = bench.closeOn(QDate(2026, 3, 2).addDays(anyOf(14)), now);
            LW_VERIFY(done);
            const Result<QJsonObject> journal = journalDetail(bench.workspace->database(), *done);
            moved += journal->value(u"moved"_s).toInt();
            if (anyOf(3) > 0) {
                const Result<Reverted> undone = bench.undo(*done);
                LW_VERIFY(undone);
                QCOMPARE(undone->kept.size(), 0);
                QCOMPARE(bench.workspace.digest(), before);
            }
        }
        QVERIFY(moved > 10); // or nothing was tried
    }
    void whatWasMetInBetweenKeepsItsDeadline()
    {
        Bench bench("name,email\nAnn,a@x.example\nBob,b@x.example\n");
        for (const qint64 lead : {1, 2})
            LW_VERIFY(bench.release(lead));
        const Result<OperationId> done = bench.closeOn(kTuesday, monday(12));
        LW_VERIFY(done);
        LW_VERIFY(bench.work(1, act(Verb::Accept, monday(13))));
        const Clock met = bench.clock(ClockKind::Accept, 1);
        QCOMPARE(met.due, at(4, 11));
        const Result<Reverted> undone = bench.undo(*done);
        LW_VERIFY(undone);
        QCOMPARE(bench.clock(ClockKind::Accept, 1), met); // its difference was measured from this deadline
        QCOMPARE(bench.clock(ClockKind::Accept, 2).due, at(3, 11));
        QCOMPARE(undone->kept.size(), 1);
        const KeptChange &kept = undone->kept.first();
        QCOMPARE(kept.key, 1);
        QVERIFY2(kept.why.contains(u"“Accept” of lead 1"), qPrintable(kept.why));
        // Nothing will ever change that, so what came before can be taken back.
        const Result<std::optional<Operation>> operation = loadOperation(bench.workspace->database(), *done);
        LW_VERIFY(operation);
        QVERIFY((*operation)->undoneBy);
        QVERIFY(!bench.rulebook().calendar.days.contains(holiday(kTuesday)));
    }
    void aClockThatWasClosedSinceKeepsThePauseItWasMeasuredWith()
    {
        Bench bench;
        LW_VERIFY(bench.release());
        LeadChange pause = bench.changeOf(1, EventKind::Paused, monday(12));
        pause.pause = {.from = monday(12), .until = at(9, 9), .reason = u"their plans"_s};
        LW_VERIFY(bench.save(pause));
        const Result<OperationId> resumed = bench.save(bench.changeOf(1, EventKind::Resumed, monday(15)));
        LW_VERIFY(resumed);
        LW_VERIFY(bench.work(1, act(Verb::Accept, at(3, 10))));
        const Clock met = bench.clock(ClockKind::Accept);
        QCOMPARE(met.difference, std::optional(-4.0 * 60)); // due at 11 and three hours later
        LW_VERIFY(bench.undo(*resumed));
        QCOMPARE(bench.clock(ClockKind::Accept), met);
        QVERIFY(bench.clock(ClockKind::Attempts).pause.isOn());
    }
    void whatWasStartedInBetweenFollowsTheCalendarThatIsBack()
    {
        Bench bench("name,email\nAnn,a@x.example\nBob,b@x.example\n");
        LW_VERIFY(bench.release(1));
        const Result<OperationId> done = bench.closeOn(kTuesday, monday(11));
        LW_VERIFY(done);
        LW_VERIFY(bench.work(2, act(Verb::Release, monday(12))));
        QCOMPARE(bench.clock(ClockKind::Accept, 2).due, at(4, 12));
        const QByteArray before = bench.workspace.digest();
        const Result<Reverted> undone = bench.undo(*done);
        LW_VERIFY(undone);
        QCOMPARE(bench.clock(ClockKind::Accept, 1).due, at(3, 11));
        QCOMPARE(bench.clock(ClockKind::Accept, 2).due, at(3, 12));
        QVERIFY(bench.said(EventKind::Due, 1).isEmpty()); // gone with the change
        QCOMPARE(bench.said(EventKind::Due, 2).size(), 1);
        LW_VERIFY(bench.undo(undone->operation));
        QCOMPARE(bench.workspace.digest(), before);
    }
    void whatWasPromisedByACalendarThatIsGoneStands()
    {
        Bench bench;
        Rulebook changed = bench.rulebook();
        NamedCalendar munich = changed.calendar;
        munich.name = u"Munich"_s;
        munich.days += holiday(kTuesday);
        changed.calendars = {munich};
        changed.calendarUse.byRep.insert(bench.workspace.lead(1).lead.owner, u"Munich"_s);
        LW_VERIFY(bench.put(changed, monday(10)));
        LW_VERIFY(bench.release());
        QCOMPARE(bench.clock(ClockKind::Accept).due, at(4, 11));
        changed.calendars.clear();
        changed.calendarUse = {};
        LW_VERIFY(bench.put(changed, monday(12)));
        QCOMPARE(bench.clock(ClockKind::Accept).due, at(4, 11));
        QVERIFY(bench.said(EventKind::Due).isEmpty());
        // Nothing counts it anew: a pause moves it on by what it took.
        Act pause = act(Verb::Pause, monday(13));
        pause.until = monday(16);
        pause.reason = u"customer"_s;
        LW_VERIFY(bench.work(1, pause));
        LW_VERIFY(bench.work(1, act(Verb::Resume, monday(14))));
        QCOMPARE(bench.clock(ClockKind::Accept).due, at(4, 12));
    }
    void aChangeIsUndoneForGoodThoughWhatItMovedWasPausedSince()
    {
        Bench bench;
        LW_VERIFY(bench.release());
        const Result<OperationId> done = bench.closeOn(kTuesday, monday(12));
        LW_VERIFY(done);
        Act pause = act(Verb::Pause, monday(13));
        pause.until = monday(16);
        pause.reason = u"customer"_s;
        LW_VERIFY(bench.work(1, pause));
        LW_VERIFY(bench.work(1, act(Verb::Resume, monday(14))));
        QCOMPARE(bench.clock(ClockKind::Accept).due, at(4, 12));
        const Result<Reverted> undone = bench.undo(*done);
        LW_VERIFY(undone);
        QCOMPARE(undone->kept.size(), 0);
        QCOMPARE(bench.clock(ClockKind::Accept).due, at(3, 12)); // with the hour it was paused for
        QVERIFY(!bench.undo(*done));
    }
    void anUndoOfAnUndoDoesNotReachUnderLaterCalendars()
    {
        Bench bench;
        LW_VERIFY(bench.release());
        const Result<OperationId> done = bench.closeOn(kTuesday, monday(12));
        LW_VERIFY(done);
        const Result<Reverted> undone = bench.undo(*done);
        LW_VERIFY(undone);
        const Result<OperationId> later = bench.closeOn(kTuesday.addDays(1), monday(13));
        LW_VERIFY(later);
        QVERIFY(!bench.undo(undone->operation));
        QCOMPARE(bench.rulebook().calendar.days.size(), 1);
        LW_VERIFY(bench.undo(*later));
        LW_VERIFY(bench.undo(undone->operation));
        QCOMPARE(bench.rulebook().calendar.days.first().day, kTuesday);
    }
    void whoeverWaitedForTheFileGoesByItsCalendars()
    {
        Bench bench;
        const Result<std::unique_ptr<Workspace>> other = Workspace::open(bench.workspace.path());
        LW_VERIFY(other);
        LW_VERIFY(bench.closeOn(kTuesday, monday(10)));
        const auto release = [&] {
            return workLeads(**other, {1}, act(Verb::Release, monday(11)), test::someMonday().addDays(1));
        };
        const Result<OperationId> refused = release();
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"somebody else"), qPrintable(refused.error().message));
        LW_VERIFY(release()); // it knows them by now
        QCOMPARE(bench.clock(ClockKind::Accept).due, at(4, 11));
    }
    void aReleaseIsTakenBackThoughItsDeadlinesMoved()
    {
        Bench bench;
        const Result<OperationId> released = bench.release();
        LW_VERIFY(released);
        LW_VERIFY(bench.closeOn(kTuesday, monday(12)));
        const Result<Reverted> undone = bench.undo(*released);
        LW_VERIFY(undone);
        QCOMPARE(undone->kept.size(), 0);
        QVERIFY(!bench.clock(ClockKind::Accept).started.isValid());
        QVERIFY(bench.clock(ClockKind::Qualify).isOpen());
    }
    void aRenamedCalendarTakesItsClocksAlong()
    {
        Bench bench;
        Rulebook changed = bench.rulebook();
        NamedCalendar munich = changed.calendar;
        munich.name = u"Munich"_s;
        changed.calendars = {munich};
        changed.calendarUse.byRep.insert(bench.workspace.lead(1).lead.owner, u"Munich"_s);
        LW_VERIFY(bench.put(changed, monday(10)));
        LW_VERIFY(bench.release());
        QCOMPARE(bench.clock(ClockKind::Accept).calendar, u"Munich"_s);
        changed.calendars.first().name = u"Munich office"_s;
        changed.calendarUse.byRep.insert(bench.workspace.lead(1).lead.owner, u"Munich office"_s);
        LW_VERIFY(bench.put(changed, monday(12), {.was = u"munich"_s, .now = u"Munich office"_s}));
        QCOMPARE(bench.clock(ClockKind::Accept).calendar, u"Munich office"_s);
        QVERIFY(bench.said(EventKind::Due).isEmpty());
        changed.calendars.first().days += holiday(kTuesday);
        const Result<OperationId> done = bench.put(changed, monday(13));
        LW_VERIFY(done);
        QCOMPARE(bench.said(EventKind::Due),
                 QStringList{u"Accept: due 3 Mar 11:00 → 4 Mar 11:00 (calendar “Munich office”)"_s});
    }
    void aDeadlineInAnotherYearSaysWhich()
    {
        Settings settings;
        settings.zoneId = "Europe/Berlin";
        test::TestWorkspace workspace(settings);
        workspace.import("name,email\nAnn,a@x.example\n");
        const QDateTime lastDay(QDate(2026, 12, 31), QTime(10, 0), Qt::UTC);
        LW_VERIFY(workLeads(*workspace, {1}, act(Verb::Release, lastDay), lastDay));
        Rulebook changed = workspace->rulebook()->rulebook;
        changed.calendar.days += holiday(QDate(2027, 1, 1));
        LW_VERIFY(workspace->perform({u"territories"_s, u"Calendars"_s, u"Manager"_s, lastDay},
                                     [&](OpenDeed &deed) -> Result<void> {
                                         LW_TRY(putInForce(deed.database, changed, lastDay));
                                         LW_TRY(moveDeadlines(deed, *compile(changed, 2)));
                                         return {};
                                     }));
        const Result<QList<LeadEvent>> events = eventsOf(workspace->database(), LeadId{1});
        const auto due = std::ranges::find(*events, EventKind::Due, &LeadEvent::kind);
        QVERIFY(due != events->end());
        QVERIFY2(due->detail.contains(u"Accept: due 1 Jan 2027 11:00 → 4 Jan 2027 11:00"), qPrintable(due->detail));
    }
    void clocksFromBeforeSpansWereKeptStay()
    {
        Bench bench;
        LW_VERIFY(bench.release());
        LW_VERIFY(execute(bench.workspace->database(), u"UPDATE clock SET span = ''"_s));
        LW_VERIFY(bench.closeOn(kTuesday, monday(12)));
        QCOMPARE(bench.clock(ClockKind::Accept).due, at(3, 11));
        QVERIFY(bench.said(EventKind::Due).isEmpty());
    }
    void aClockIsKeptWithAllItHas()
    {
        Bench bench;
        const Clock clock{.kind = ClockKind::Attempts,
                          .started = monday(9),
                          .due = at(9, 9),
                          .met = {},
                          .stopped = false,
                          .rule = 9,
                          .span = {.unit = SpanUnit::ElapsedDays, .amount = 21},
                          .calendar = u"Munich"_s,
                          .difference = -12.25,
                          .pause = {.from = monday(10), .until = at(4, 9), .reason = u"their plans"_s},
                          .pausedMsecs = 90'000,
                          .needed = 4,
                          .done = 2};
        Clock changed = clock;
        changed.due = at(10, 9);
        changed.met = at(9, 10);
        changed.calendar = u"Ulm"_s;
        changed.difference = 3.5;
        changed.pause = {};
        changed.pausedMsecs = 100'000;
        changed.done = 4;
        LW_VERIFY(bench.workspace->perform({u"act"_s, u"Test"_s, u"Manager"_s, monday(12)},
                                           [&](OpenDeed &deed) -> Result<void> {
                                               HistoryWriter history(deed.database, deed.id);
                                               return history.insert(LeadId{1}, clock);
                                           }));
        QCOMPARE(bench.clock(ClockKind::Attempts), clock);
        LW_VERIFY(updateClock(bench.workspace->database(), LeadId{1}, changed));
        QCOMPARE(bench.clock(ClockKind::Attempts), changed);
        const auto many = clocksOfLeads(bench.workspace->database(), {LeadId{1}, LeadId{99}});
        LW_VERIFY(many);
        QCOMPARE(many->keys(), QList<qint64>{1});
        QVERIFY(many->value(1).contains(changed));
        changed.started = monday(8);
        QVERIFY(!updateClock(bench.workspace->database(), LeadId{1}, changed)); // no such clock
    }
    void openClocksComePageByPage()
    {
        QByteArray csv = "name,email\n";
        for (int i = 0; i < 40; ++i)
            csv += "Ann " + QByteArray::number(i) + ",a" + QByteArray::number(i) + "@x.example\n";
        Bench bench(csv);
        for (qint64 lead = 1; lead <= 40; lead += 3)
            LW_VERIFY(bench.release(lead));
        Act lost = act(Verb::Lost, monday(12));
        lost.reason = u"price"_s;
        LW_VERIFY(bench.work(4, lost));
        Act duplicate = act(Verb::DuplicateOf, monday(12));
        duplicate.original = LeadId{1};
        LW_VERIFY(bench.work(7, duplicate));
        const Database &database = bench.workspace->database();
        const Result<QList<OpenClock>> all = openClocks(database, {}, {}, 1'000'000);
        LW_VERIFY(all);
        QVERIFY(all->size() > 40);
        QVERIFY(std::ranges::is_sorted(
            *all, {}, [](const OpenClock &open) { return std::tuple(open.clock.due, open.lead.value); }));
        QVERIFY(std::ranges::none_of(
            *all, [](const OpenClock &open) { return open.lead == LeadId{4} || open.lead == LeadId{7}; }));
        QVERIFY(std::ranges::all_of(*all, [&](const OpenClock &open) {
            return open.owner == bench.workspace.lead(open.lead.value).lead.owner;
        }));
        QList<OpenClock> paged;
        for (std::optional<OpenClock> last;;) {
            const Result<QList<OpenClock>> page = openClocks(database, {}, last, 7);
            LW_VERIFY(page);
            paged += *page;
            if (page->size() < 7)
                break;
            last = page->last();
        }
        QCOMPARE(paged, *all);
        const Result<QList<OpenClock>> soon = openClocks(database, at(2, 17), {}, 1'000'000);
        LW_VERIFY(soon);
        const auto count =
            std::ranges::count_if(*all, [](const OpenClock &open) { return open.clock.due <= at(2, 17); });
        QCOMPARE(soon->size(), qsizetype(count));
        QVERIFY(count > 0 && count < all->size());
        QList<OpenClock> byLead;
        for (LeadId last;;) {
            const Result<QList<OpenClock>> page = openClocksOfNext(database, last, 3);
            LW_VERIFY(page);
            if (page->isEmpty())
                break;
            for (const OpenClock &open : *page)
                QVERIFY(open.lead.value > last.value);
            last = page->last().lead;
            byLead += *page;
        }
        QCOMPARE(byLead.size(), all->size());
        for (const OpenClock &open : *all)
            QVERIFY(byLead.contains(open));
    }
};

QTEST_GUILESS_MAIN(TestClockMoves)
#include "tst_clockmoves.moc"
