// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/clock.h"
#include "core/decisions/outward.h"
#include "core/decisions/rulebook.h"
#include "core/decisions/work.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestClock : public QObject
{
    Q_OBJECT

    RulebookPtr m_rulebook = compile(defaultRulebook("UTC"), 1);
    static QDateTime at(const char *text) { return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate); }

    Clock started(EventKind event, ClockKind kind, const QDateTime &when)
    {
        for (const Clock &clock : clocksStartedBy(event, when, {.grade = Grade::A}, *m_rulebook)) {
            if (clock.kind == kind)
                return clock;
        }
        return {};
    }

    // Started on a Friday at noon.
    Clock running(const QString &span)
    {
        Clock clock{.kind = ClockKind::Accept, .started = at("2026-03-06T12:00:00Z"), .due = {}};
        clock.span = *spanFromText(span);
        clock.due = *dueOf(clock.span, clock.started, *m_rulebook->office);
        return clock;
    }

private Q_SLOTS:
    void eventsStartThePolicysClocks()
    {
        // Monday 2026-03-02; model policy: 5 working days, 12 hours, 1 working day, same day before 14:00.
        QCOMPARE(started(EventKind::Registered, ClockKind::Qualify, at("2026-03-02T10:00:00Z")).due,
                 at("2026-03-09T10:00:00Z"));
        QCOMPARE(started(EventKind::Qualified, ClockKind::Release, at("2026-03-02T10:00:00Z")).due,
                 at("2026-03-02T22:00:00Z"));
        QCOMPARE(started(EventKind::Released, ClockKind::Accept, at("2026-03-02T10:00:00Z")).due,
                 at("2026-03-03T10:00:00Z"));
        QCOMPARE(started(EventKind::Released, ClockKind::FirstAttempt, at("2026-03-02T13:59:00Z")).due,
                 at("2026-03-02T17:00:00Z"));
        QCOMPARE(started(EventKind::Released, ClockKind::FirstAttempt, at("2026-03-02T14:00:00Z")).due,
                 at("2026-03-03T12:00:00Z"));
        QCOMPARE(started(EventKind::Released, ClockKind::FirstAttempt, at("2026-03-06T18:00:00Z")).due,
                 at("2026-03-09T17:00:00Z"));
        QCOMPARE(clocksStartedBy(EventKind::Note, at("2026-03-02T10:00:00Z"), {.grade = Grade::A}, *m_rulebook),
                 QList<Clock>());
        QCOMPARE(clocksStartedBy(EventKind::Qualified, at("2026-03-02T10:00:00Z"), {.grade = Grade::B}, *m_rulebook),
                 QList<Clock>()); // stays with marketing
    }
    void registrationIsTimedFromTheArrival()
    {
        const std::optional<Clock> late =
            intakeClock(at("2026-03-02T10:00:00Z"), at("2026-03-04T10:00:00Z"), *m_rulebook);
        QVERIFY(late);
        QCOMPARE(late->due, at("2026-03-03T10:00:00Z")); // eight working hours
        QCOMPARE(stateOf(*late, at("2026-03-05T00:00:00Z"), *m_rulebook->office), ClockState::MetLate);
    }
    void eachEventDoesToEachClockWhatThePolicySays_data()
    {
        // Response, Intake, Qualify, Release, Accept, FirstAttempt, Attempts, Requalify, Fulfilment:
        // M meets, S stops, C counts, . nothing
        QTest::addColumn<QString>("effects");
        const auto row = [](const char *event, const char *effects) {
            QTest::newRow(event) << QString::fromLatin1(effects);
        };
        row("registered", ".M.......");
        row("response", ".........");
        row("screened_out", "SSSSSSSSS");
        row("graded", ".........");
        row("routed", ".........");
        row("qualified", "..M....M.");
        row("released", "..MM...M.");
        row("accepted", "..MMM..M.");
        row("rejected", "....MSM..");
        row("attempt", "M....MC..");
        row("contact", "M....MCM.");
        row("touch", ".........");
        row("note", ".........");
        row("opportunity", "M.MMMMMM.");
        row("sale", "MSMMMMMMS");
        row("lost", "SSSSSSMSS");
        row("nurture", "..MSSSSS.");
        row("requalify", ".......M.");
        row("recycled", "....SSM..");
        row("disqualified", "SSMSSSMSS");
        row("hold", ".........");
        row("reopened", ".......M.");
        row("merged", "SSSSSSSSS");
        row("updated", ".........");
        row("breach", ".........");
        row("requested", ".........");
        row("sent", "........M");
        row("paused", ".........");
        row("resumed", ".........");
        row("escalated", ".........");
        row("due", ".........");
    }
    void eachEventDoesToEachClockWhatThePolicySays()
    {
        const std::optional<EventKind> event = eventKindFromCode(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(event);
        QString effects;
        for (int kind = 0; kind <= int(ClockKind::Fulfilment); ++kind)
            effects += u".MSC"_s[int(effectOf(*event, static_cast<ClockKind>(kind)))];
        QTEST(effects, "effects");
    }
    void aReleaseStartsWhatSalesPromised()
    {
        Rulebook rulebook = defaultRulebook("UTC");
        NamedCalendar munich = rulebook.calendar;
        munich.name = u"Munich"_s;
        munich.zoneId = "Europe/Berlin";
        rulebook.calendars = {munich};
        rulebook.calendarUse.byRep = {{u"Ben"_s, u"Munich"_s}};
        const RulebookPtr compiled = compile(rulebook, 1);
        const QList<Clock> clocks = clocksStartedBy(EventKind::Released, at("2026-03-02T13:30:00Z"),
                                                    {.grade = Grade::A, .owner = u"Ben"_s}, *compiled);
        QCOMPARE(clocks.size(), 3);
        QCOMPARE(toText(clocks[0].span), u"1wd"_s);
        QCOMPARE(clocks[1].due, at("2026-03-03T11:00:00Z")); // 14:30 there: tomorrow at noon
        QCOMPARE(toText(clocks[1].span), u"sd@14:00"_s);
        QCOMPARE(clocks[2].needed, 4);
        QCOMPARE(clocks[2].due, at("2026-03-23T13:30:00Z"));
        for (const Clock &clock : clocks)
            QCOMPARE(clock.calendar, u"Munich"_s);
        const Clock release = started(EventKind::Qualified, ClockKind::Release, at("2026-03-02T10:00:00Z"));
        QCOMPARE(release.calendar, QString());
        QCOMPARE(toText(release.span), u"12h"_s);
    }
    void theUnitOfAReleaseIsAgreed()
    {
        Rulebook rulebook = defaultRulebook("UTC");
        rulebook.policy[7].parameters[u"unit"_s] = u"business"_s;
        const RulebookPtr compiled = compile(rulebook, 1);
        const QList<Clock> clocks =
            clocksStartedBy(EventKind::Qualified, at("2026-03-02T10:00:00Z"), {.grade = Grade::A}, *compiled);
        QCOMPARE(clocks.size(), 1);
        QCOMPARE(toText(clocks[0].span), u"12bh"_s);
        QCOMPARE(clocks[0].due, at("2026-03-03T14:00:00Z"));
    }
    void aParkedLeadIsAskedAgain_data()
    {
        QTest::addColumn<QDateTime>("set");
        QTest::addColumn<QDateTime>("due");
        QTest::newRow("at its date") << at("2026-04-01T08:15:30Z") << at("2026-04-01T08:15:30Z");
        QTest::newRow("at the latest") << at("2027-04-01T08:00:00Z") << at("2026-05-31T10:00:00Z");
        QTest::newRow("without a date") << QDateTime() << at("2026-05-31T10:00:00Z");
    }
    void aParkedLeadIsAskedAgain()
    {
        QFETCH(QDateTime, set);
        QFETCH(QDateTime, due);
        const QList<Clock> clocks =
            clocksStartedBy(EventKind::Nurture, at("2026-03-02T10:00:00Z"), {.nextActionAt = set}, *m_rulebook);
        QCOMPARE(clocks.size(), 1);
        QCOMPARE(clocks[0].due, due);
        QCOMPARE(recomputed(clocks[0], *m_rulebook->office).due, due);
        const qsizetype planned =
            clocksStartedBy(EventKind::Requalify, at("2026-03-02T10:00:00Z"), {.nextActionAt = set}, *m_rulebook)
                .size();
        QCOMPARE(planned, set.isValid() ? 1 : 0);
    }
    void materialGoesOutAsItWasAskedFor()
    {
        const QDateTime asked = at("2026-03-02T10:00:00Z");
        const QList<Clock> mailed = clocksStartedBy(EventKind::Requested, asked, {.asked = u"mail"_s}, *m_rulebook);
        const QList<Clock> sent = clocksStartedBy(EventKind::Requested, asked, {.asked = u"electronic"_s}, *m_rulebook);
        QCOMPARE(mailed.first().due, at("2026-03-03T10:00:00Z"));
        QCOMPARE(sent.first().due, at("2026-03-02T14:00:00Z"));
    }
    void anOldRowWasNeverPromisedAnAnswer()
    {
        const QDateTime received = at("2026-03-02T10:00:00Z");
        const std::optional<Clock> fresh = responseClock(received, at("2026-03-03T10:00:00Z"), *m_rulebook);
        QVERIFY(fresh);
        QCOMPARE(fresh->due, at("2026-03-03T10:00:00Z"));
        QVERIFY(fresh->isOpen());
        QVERIFY(!responseClock(received, at("2026-03-03T10:00:01Z"), *m_rulebook));
    }
    void whatCannotBeTimedIsHandedOutWithoutADeadline()
    {
        Rulebook rulebook = defaultRulebook("UTC");
        rulebook.calendar.hours = {};
        const QList<Clock> clocks =
            clocksStartedBy(EventKind::Registered, at("2026-03-02T10:00:00Z"), {}, *compile(rulebook, 1));
        QCOMPARE(clocks.size(), 1);
        QVERIFY(!clocks[0].due.isValid());
    }
    void aLowerGradeIsNotPromisedARelease()
    {
        const Clock release{.kind = ClockKind::Release, .started = {}, .due = {}};
        QVERIFY(isPromised(release, {.grade = Grade::A}, *m_rulebook));
        QVERIFY(!isPromised(release, {.grade = Grade::B}, *m_rulebook));
        QVERIFY(!isPromised(release, {}, *m_rulebook));
        QVERIFY(isPromised({.kind = ClockKind::Accept, .started = {}, .due = {}}, {.grade = Grade::D}, *m_rulebook));
    }
    void onlyWhatWeDoAnswersThem_data()
    {
        QTest::addColumn<QStringList>("verbs");
        QTest::addColumn<QDateTime>("met");
        QTest::newRow("they rang, a note, we rang")
            << QStringList{u"own"_s, u"note"_s, u"contact"_s} << at("2026-03-02T23:55:00Z");
        QTest::newRow("they rang, a note") << QStringList{u"own"_s, u"note"_s} << QDateTime();
        QTest::newRow("automatic mail") << QStringList{u"touch"_s} << QDateTime();
        QTest::newRow("a try") << QStringList{u"attempt"_s} << at("2026-03-02T23:49:00Z");
    }
    void onlyWhatWeDoAnswersThem()
    {
        QFETCH(QStringList, verbs);
        QDateTime now = at("2026-03-02T23:49:00Z");
        Clock clock = *responseClock(now, now, *m_rulebook);
        for (const QString &verb : verbs) {
            Act act;
            act.verb = verbFromCode(verb).value_or(Verb::Contact);
            act.at = now;
            act.note = u"said"_s;
            act.reason = verb == u"own" ? QString::fromLatin1(kOwnCall) : QString();
            const Result<LeadChange> change = work(Lead(), act, *m_rulebook);
            QVERIFY(change);
            if (!change->isTheirs)
                clock = settled(clock, change->events.first().kind, now, *m_rulebook->office);
            now = now.addSecs(180);
        }
        QTEST(clock.met, "met");
    }
    void fourTriesKeepThePromiseOfFour()
    {
        Clock clock = started(EventKind::Released, ClockKind::Attempts, at("2026-03-02T10:00:00Z"));
        for (int tried = 1; tried < 4; ++tried) {
            clock = settled(clock, EventKind::Attempt, at("2026-03-03T10:00:00Z"), *m_rulebook->office);
            QCOMPARE(clock.done, tried);
            QVERIFY(clock.isOpen());
        }
        clock = settled(clock, EventKind::Contact, at("2026-03-23T11:00:00Z"), *m_rulebook->office);
        QCOMPARE(clock.done, 4);
        QCOMPARE(clock.difference, std::optional(60.0));
        QCOMPARE(settled(clock, EventKind::Attempt, at("2026-03-24T11:00:00Z"), *m_rulebook->office), clock);
    }
    void anOutcomeSparesTheOtherTries()
    {
        const Clock clock = started(EventKind::Released, ClockKind::Attempts, at("2026-03-02T10:00:00Z"));
        const Clock lost = settled(clock, EventKind::Lost, at("2026-03-04T10:00:00Z"), *m_rulebook->office);
        QCOMPARE(lost.met, at("2026-03-04T10:00:00Z"));
        QCOMPARE(lost.done, 0);
    }
    void aPauseCostsWhatItTakesInTheSpansMeasure_data()
    {
        QTest::addColumn<QString>("span");
        QTest::addColumn<QDateTime>("resumed");
        QTest::addColumn<QDateTime>("due");
        QTest::newRow("working hours") << u"8bh"_s << at("2026-03-09T10:00:00Z") << at("2026-03-09T14:00:00Z");
        QTest::newRow("working days") << u"1wd"_s << at("2026-03-09T10:00:00Z") << at("2026-03-09T14:00:00Z");
        QTest::newRow("hours") << u"72h"_s << at("2026-03-09T10:00:00Z") << at("2026-03-12T06:00:00Z");
        QTest::newRow("noticed late") << u"8bh"_s << at("2026-03-11T10:00:00Z") << at("2026-03-09T14:00:00Z");
        QTest::newRow("within the weekend") << u"8bh"_s << at("2026-03-06T16:00:00Z") << at("2026-03-09T12:00:00Z");
    }
    void aPauseCostsWhatItTakesInTheSpansMeasure()
    {
        QFETCH(QString, span);
        QFETCH(QDateTime, resumed);
        const CalendarArithmetic &calendar = *m_rulebook->office;
        const Clock clock = running(span);
        QCOMPARE(clock.due, at("2026-03-09T12:00:00Z"));
        const Result<Clock> halted =
            paused(clock, at("2026-03-06T16:00:00Z"), at("2026-03-09T10:00:00Z"), u"waits for the budget"_s, calendar);
        QVERIFY(halted);
        QCOMPARE(stateOf(*halted, at("2026-03-07T00:00:00Z"), calendar), ClockState::Paused);
        QCOMPARE(usedShare(*halted, at("2026-03-09T09:59:00Z"), calendar),
                 usedShare(clock, at("2026-03-06T16:00:00Z"), calendar));
        QTEST(lw::resumed(*halted, resumed, calendar).due, "due");
    }
    void aPauseNeedsAnOpenClockAnEndAndAReason()
    {
        const CalendarArithmetic &calendar = *m_rulebook->office;
        const Clock clock = running(u"8bh"_s);
        const QDateTime now = at("2026-03-06T16:00:00Z");
        QVERIFY(!paused(clock, now, now, u"why"_s, calendar));
        QVERIFY(!paused(clock, now, now.addSecs(60), u" "_s, calendar));
        Clock closed = clock;
        closed.stopped = true;
        QVERIFY(!paused(closed, now, now.addSecs(60), u"why"_s, calendar));
        const Result<Clock> halted = paused(clock, now, now.addSecs(60), u"why"_s, calendar);
        QVERIFY(halted);
        QVERIFY(!paused(*halted, now.addSecs(30), now.addDays(1), u"why"_s, calendar));
        const Result<Clock> again = paused(*halted, now.addSecs(90), now.addDays(1), u"why"_s, calendar);
        QVERIFY(again); // the first one was over
        QCOMPARE(again->pausedMsecs, 60'000);
    }
    void whatIsKeptWhilePausedEndsThePauseFirst()
    {
        const CalendarArithmetic &calendar = *m_rulebook->office;
        const Result<Clock> halted =
            paused(running(u"8bh"_s), at("2026-03-06T16:00:00Z"), at("2026-03-11T10:00:00Z"), u"why"_s, calendar);
        const Clock kept = settled(*halted, EventKind::Accepted, at("2026-03-09T10:00:00Z"), calendar);
        QVERIFY(!kept.pause.isOn());
        QCOMPARE(kept.due, at("2026-03-09T14:00:00Z"));
        QCOMPARE(kept.difference, std::optional(-240.0));
    }
    void aHolidayMovesWhatIsOpen()
    {
        WorkCalendar off = officeHours("UTC");
        off.holidays = {QDate(2026, 3, 9)};
        const CalendarArithmetic changed(off);
        Clock clock = running(u"8bh"_s);
        clock.pausedMsecs = 3'600'000;
        QCOMPARE(recomputed(clock, changed).due, at("2026-03-10T13:00:00Z"));
        QCOMPARE(recomputed(recomputed(clock, changed), changed), recomputed(clock, changed));
        QCOMPARE(recomputed(recomputed(clock, changed), *m_rulebook->office).due, at("2026-03-09T13:00:00Z"));
        Clock old = clock;
        old.span = {};
        QCOMPARE(recomputed(old, changed), old);
        clock.met = at("2026-03-09T10:00:00Z");
        QCOMPARE(recomputed(clock, changed), clock);
    }
    void whatIsLeftSurvivesAnyPause()
    {
        QRandomGenerator random(66);
        const CalendarArithmetic &calendar = *m_rulebook->office;
        for (int i = 0; i < 500; ++i) {
            Clock clock = running(QStringList{u"8bh"_s, u"5wd"_s, u"72h"_s, u"21d"_s, u"sd@14:00"_s}[i % 5]);
            const QDateTime from = clock.started.addSecs(random.bounded(300'000));
            const QDateTime to = from.addSecs(1 + random.bounded(900'000));
            const Result<Clock> halted = paused(clock, from, to, u"why"_s, calendar);
            QVERIFY(halted);
            const Clock on = resumed(*halted, to.addSecs(random.bounded(1000)), calendar);
            QCOMPARE(measured(on.span, to, on.due, calendar), measured(clock.span, from, clock.due, calendar));
            QCOMPARE(resumed(on, to, calendar), on);
            QCOMPARE(recomputed(on, calendar), on);
        }
    }
    void atRiskIsFourFifthsOfTheSpansOwnMeasure_data()
    {
        QTest::addColumn<QString>("span");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QString>("state");
        QTest::newRow("79.9 %") << u"8bh"_s << at("2026-03-09T10:23:31Z") << u"running"_s;
        QTest::newRow("80 %") << u"8bh"_s << at("2026-03-09T10:24:00Z") << u"at_risk"_s;
        QTest::newRow("100 %") << u"8bh"_s << at("2026-03-09T12:00:00Z") << u"at_risk"_s;
        QTest::newRow("late") << u"8bh"_s << at("2026-03-09T12:00:01Z") << u"breached"_s;
        QTest::newRow("a weekend uses nothing") << u"8bh"_s << at("2026-03-09T09:00:00Z") << u"running"_s;
        QTest::newRow("a weekend uses hours") << u"72h"_s << at("2026-03-09T09:00:00Z") << u"at_risk"_s;
    }
    void atRiskIsFourFifthsOfTheSpansOwnMeasure()
    {
        QFETCH(QString, span);
        QFETCH(QDateTime, now);
        QTEST(codeOf(stateOf(running(span), now, *m_rulebook->office)), "state");
    }
    void aSpanOfNothingIsUsedUp()
    {
        const QDateTime now = at("2026-03-02T10:00:00Z");
        const Clock clock{.kind = ClockKind::Accept, .started = now, .due = now};
        QCOMPARE(usedShare(clock, now, *m_rulebook->office), 1.0);
        QCOMPARE(stateOf(clock, now, *m_rulebook->office), ClockState::AtRisk);
    }
    void statesFollowTheTime_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QString>("state");
        QTest::newRow("fresh") << at("2026-03-02T11:00:00Z") << u"running"_s;
        QTest::newRow("four fifths used") << at("2026-03-02T18:00:00Z") << u"at_risk"_s;
        QTest::newRow("on the minute") << at("2026-03-02T20:00:00Z") << u"at_risk"_s;
        QTest::newRow("late") << at("2026-03-02T20:00:01Z") << u"breached"_s;
    }
    void statesFollowTheTime()
    {
        Clock clock;
        clock.started = at("2026-03-02T10:00:00Z");
        clock.due = at("2026-03-02T20:00:00Z");
        QFETCH(QDateTime, now);
        QTEST(codeOf(stateOf(clock, now, *m_rulebook->office)), "state");
        clock.met = clock.due;
        QCOMPARE(stateOf(clock, now, *m_rulebook->office), ClockState::Met);
    }
};

QTEST_APPLESS_MAIN(TestClock)
#include "tst_clock.moc"
