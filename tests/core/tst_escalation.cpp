// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/calendararithmetic.h"
#include "core/clocks/escalation.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

class TestEscalation : public QObject
{
    Q_OBJECT

    static const CalendarArithmetic &office()
    {
        static const CalendarArithmetic calendar(officeHours("UTC"));
        return calendar;
    }
    /// 2026-03-02 is a Monday.
    static QDateTime march(int day, const QString &time)
    {
        return QDateTime(QDate(2026, 3, day), QTime::fromString(time, u"HH:mm"_s), Qt::UTC);
    }
    static Clock clockOf(ClockKind kind, const QString &span, const QDateTime &started,
                         const CalendarArithmetic &calendar = office())
    {
        Clock clock{.kind = kind, .started = started, .due = started};
        const Result<Span> read = spanFromText(span);
        if (!read)
            return clock;
        clock.span = *read;
        clock.due = dueOf(*read, started, calendar).value_or(started);
        return clock;
    }
    static AddresseesAt same()
    {
        return [](const QDateTime &) { return Addressees{u"Rep"_s, u"Head"_s, u"Ada"_s}; };
    }
    static QStringList told(const QList<DueStep> &steps)
    {
        QStringList lines;
        for (const DueStep &step : steps)
            lines += u"%1 %2 %3"_s.arg(codeOf(step.step), step.at.toString(u"dd HH:mm"_s), step.addressee);
        return lines;
    }
    static QStringList stepsAt(const Clock &clock, const QDateTime &now, bool silence = false,
                               const QSet<EscalationStep> &taken = {})
    {
        return told(dueSteps(clock, defaultLadder(), silence, taken, now, office(), same()));
    }

private Q_SLOTS:
    void everyStepHasItsInstant_data();
    void everyStepHasItsInstant();
    void whatMarketingPromisedIsBroughtToTheLeadManager_data();
    void whatMarketingPromisedIsBroughtToTheLeadManager();
    void silenceAcceptsInPlaceOfABreach_data();
    void silenceAcceptsInPlaceOfABreach();
    void aStepIsNotTakenTwice();
    void aBreachNeedsNoReminderBefore();
    void closedAndPausedClocksTakeNone();
    void aPausePastItsLimitCountsAsOver();
    void pausesThatAreOverMoveEveryStep();
    void anOldClockIsMeasuredByTheWallClock();
    void aClockWithoutTimeIsAtRiskWhenItIsDue();
    void eachStepIsForWhoeverActsOnItsDay();
    void whatNobodyOwnsIsTheLeadManagers();
    void aLadderOfItsOwnIsFollowed();
    void whenItIsLookedAtMakesNoDifference();
};

void TestEscalation::everyStepHasItsInstant_data()
{
    QTest::addColumn<QString>("span");
    QTest::addColumn<QDateTime>("started");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QStringList>("steps");
    const QString risk = u"at_risk 02 15:24 Rep"_s;
    const QStringList due{risk, u"breached 02 17:00 Rep"_s, u"manager_page 02 17:00 Head"_s};
    const QStringList day = due + QStringList{u"lead_manager 04 09:00 Ada"_s};
    const QStringList all = day + QStringList{u"suggest_reassign 06 09:00 Ada"_s};
    const QDateTime monday = march(2, u"09:00"_s);
    QTest::newRow("8bh: at its start") << u"8bh"_s << monday << monday << QStringList();
    QTest::newRow("8bh: just before 80 %") << u"8bh"_s << monday << march(2, u"15:23"_s) << QStringList();
    QTest::newRow("8bh: at 80 %") << u"8bh"_s << monday << march(2, u"15:24"_s) << QStringList{risk};
    QTest::newRow("8bh: just before due") << u"8bh"_s << monday << march(2, u"16:59"_s) << QStringList{risk};
    QTest::newRow("8bh: due") << u"8bh"_s << monday << march(2, u"17:00"_s) << due;
    QTest::newRow("8bh: not yet a day later") << u"8bh"_s << monday << march(4, u"08:59"_s) << due;
    QTest::newRow("8bh: a day later") << u"8bh"_s << monday << march(4, u"09:00"_s) << day;
    QTest::newRow("8bh: not yet three") << u"8bh"_s << monday << march(6, u"08:59"_s) << day;
    QTest::newRow("8bh: three days later") << u"8bh"_s << monday << march(6, u"09:00"_s) << all;
    QTest::newRow("8bh: a month unswept") << u"8bh"_s << monday << march(31, u"12:00"_s) << all;
    QTest::newRow("8bh over a weekend: Sunday")
        << u"8bh"_s << march(6, u"13:00"_s) << march(8, u"20:00"_s) << QStringList();
    QTest::newRow("8bh over a weekend") << u"8bh"_s << march(6, u"13:00"_s) << march(9, u"12:59"_s)
                                        << QStringList{u"at_risk 09 11:24 Rep"_s};
    QTest::newRow("8bh over a weekend: late")
        << u"8bh"_s << march(6, u"13:00"_s) << march(10, u"13:00"_s)
        << QStringList{u"at_risk 09 11:24 Rep"_s, u"breached 09 13:00 Rep"_s, u"manager_page 09 13:00 Head"_s,
                       u"lead_manager 10 13:00 Ada"_s};
    QTest::newRow("12h") << u"12h"_s << monday << march(4, u"09:00"_s)
                         << QStringList{u"at_risk 02 18:36 Rep"_s, u"breached 02 21:00 Rep"_s,
                                        u"manager_page 02 21:00 Head"_s, u"lead_manager 04 09:00 Ada"_s};
    QTest::newRow("1wd") << u"1wd"_s << march(2, u"11:00"_s) << march(3, u"11:00"_s)
                         << QStringList{u"at_risk 03 09:24 Rep"_s, u"breached 03 11:00 Rep"_s,
                                        u"manager_page 03 11:00 Head"_s};
    QTest::newRow("21d") << u"21d"_s << monday << march(20, u"09:00"_s) << QStringList{u"at_risk 19 04:12 Rep"_s};
    QTest::newRow("same day") << u"sd@14:00"_s << march(2, u"10:00"_s) << march(2, u"16:00"_s)
                              << QStringList{u"at_risk 02 15:36 Rep"_s};
    QTest::newRow("next morning") << u"sd@14:00"_s << march(2, u"15:00"_s) << march(3, u"12:00"_s)
                                  << QStringList{u"at_risk 03 11:00 Rep"_s, u"breached 03 12:00 Rep"_s,
                                                 u"manager_page 03 12:00 Head"_s};
}

void TestEscalation::everyStepHasItsInstant()
{
    QFETCH(QString, span);
    QFETCH(QDateTime, started);
    QFETCH(QDateTime, now);
    QFETCH(QStringList, steps);
    for (const ClockKind kind : {ClockKind::Accept, ClockKind::FirstAttempt, ClockKind::Attempts})
        QCOMPARE(stepsAt(clockOf(kind, span, started), now), steps);
}

void TestEscalation::whatMarketingPromisedIsBroughtToTheLeadManager_data()
{
    QTest::addColumn<ClockKind>("kind");
    for (const ClockKind kind : {ClockKind::Response, ClockKind::Intake, ClockKind::Qualify, ClockKind::Release,
                                 ClockKind::Requalify, ClockKind::Fulfilment})
        QTest::newRow(qPrintable(codeOf(kind))) << kind;
}

void TestEscalation::whatMarketingPromisedIsBroughtToTheLeadManager()
{
    QFETCH(ClockKind, kind);
    const QStringList all{u"at_risk 02 15:24 Ada"_s, u"breached 02 17:00 Ada"_s, u"manager_page 02 17:00 Ada"_s,
                          u"lead_manager 04 09:00 Ada"_s, u"suggest_reassign 06 09:00 Ada"_s};
    QCOMPARE(stepsAt(clockOf(kind, u"8bh"_s, march(2, u"09:00"_s)), march(31, u"12:00"_s), true), all);
}

void TestEscalation::silenceAcceptsInPlaceOfABreach_data()
{
    QTest::addColumn<ClockKind>("kind");
    QTest::addColumn<bool>("silence");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QStringList>("steps");
    const QString risk = u"at_risk 02 15:24 Rep"_s;
    const QStringList accepted{risk, u"accept_by_default 02 17:00 Rep"_s};
    const QStringList breached{risk, u"breached 02 17:00 Rep"_s, u"manager_page 02 17:00 Head"_s};
    QTest::newRow("before") << ClockKind::Accept << true << march(2, u"16:59"_s) << QStringList{risk};
    QTest::newRow("due") << ClockKind::Accept << true << march(2, u"17:00"_s) << accepted;
    QTest::newRow("long ago") << ClockKind::Accept << true << march(31, u"12:00"_s) << accepted;
    QTest::newRow("not agreed") << ClockKind::Accept << false << march(2, u"17:00"_s) << breached;
    QTest::newRow("another clock") << ClockKind::FirstAttempt << true << march(2, u"17:00"_s) << breached;
}

void TestEscalation::silenceAcceptsInPlaceOfABreach()
{
    QFETCH(ClockKind, kind);
    QFETCH(bool, silence);
    QFETCH(QDateTime, now);
    QFETCH(QStringList, steps);
    QCOMPARE(stepsAt(clockOf(kind, u"8bh"_s, march(2, u"09:00"_s)), now, silence), steps);
}

void TestEscalation::aStepIsNotTakenTwice()
{
    using enum EscalationStep;
    const Clock clock = clockOf(ClockKind::Accept, u"8bh"_s, march(2, u"09:00"_s));
    const QDateTime now = march(4, u"09:00"_s);
    QCOMPARE(stepsAt(clock, now, false, {AtRisk, ManagerPage}),
             (QStringList{u"breached 02 17:00 Rep"_s, u"lead_manager 04 09:00 Ada"_s}));
    QCOMPARE(stepsAt(clock, now, false, {AtRisk, Breached, ManagerPage, LeadManager}), QStringList());
    // Who was accepted by silence once and stands open again is escalated as anybody else.
    QCOMPARE(
        stepsAt(clock, now, true, {AtRisk, AcceptByDefault}),
        (QStringList{u"breached 02 17:00 Rep"_s, u"manager_page 02 17:00 Head"_s, u"lead_manager 04 09:00 Ada"_s}));
}

void TestEscalation::aBreachNeedsNoReminderBefore()
{
    const Clock clock = clockOf(ClockKind::Accept, u"8bh"_s, march(2, u"09:00"_s));
    const Ladder ladder{{EscalationStep::Breached, 1.0, 0}};
    QCOMPARE(told(dueSteps(clock, ladder, false, {}, march(31, u"12:00"_s), office(), same())),
             QStringList{u"breached 02 17:00 Rep"_s});
}

void TestEscalation::closedAndPausedClocksTakeNone()
{
    const QDateTime now = march(31, u"12:00"_s);
    const Clock open = clockOf(ClockKind::Accept, u"8bh"_s, march(2, u"09:00"_s));
    QCOMPARE(stepsAt(open, now).size(), 5);
    Clock met = open;
    met.met = march(10, u"12:00"_s);
    QCOMPARE(stepsAt(met, now), QStringList());
    Clock stopped = open;
    stopped.stopped = true;
    QCOMPARE(stepsAt(stopped, now), QStringList());
    Clock halted = open;
    halted.pause = {march(2, u"10:00"_s), now.addSecs(60), u"fair"_s};
    QCOMPARE(stepsAt(halted, now), QStringList());
}

void TestEscalation::aPausePastItsLimitCountsAsOver()
{
    Clock clock = clockOf(ClockKind::Accept, u"8bh"_s, march(2, u"09:00"_s));
    clock.pause = {march(2, u"10:00"_s), march(3, u"10:00"_s), u"fair"_s}; // 8 working hours
    QCOMPARE(stepsAt(clock, march(3, u"09:59"_s)), QStringList());
    QCOMPARE(stepsAt(clock, march(3, u"15:23"_s)), QStringList());
    QCOMPARE(stepsAt(clock, march(3, u"17:00"_s)),
             (QStringList{u"at_risk 03 15:24 Rep"_s, u"breached 03 17:00 Rep"_s, u"manager_page 03 17:00 Head"_s}));
}

void TestEscalation::pausesThatAreOverMoveEveryStep()
{
    Clock clock = clockOf(ClockKind::Accept, u"8bh"_s, march(2, u"09:00"_s));
    clock.pausedMsecs = 2 * 3600 * 1000;
    clock.due = march(3, u"11:00"_s);
    QCOMPARE(stepsAt(clock, march(3, u"09:23"_s)), QStringList());
    QCOMPARE(stepsAt(clock, march(3, u"11:00"_s)),
             (QStringList{u"at_risk 03 09:24 Rep"_s, u"breached 03 11:00 Rep"_s, u"manager_page 03 11:00 Head"_s}));
}

void TestEscalation::anOldClockIsMeasuredByTheWallClock()
{
    const Clock clock{.kind = ClockKind::Accept, .started = march(2, u"09:00"_s), .due = march(4, u"09:00"_s)};
    QCOMPARE(stepsAt(clock, march(3, u"23:23"_s)), QStringList());
    QCOMPARE(stepsAt(clock, march(3, u"23:24"_s)), QStringList{u"at_risk 03 23:24 Rep"_s});
}

void TestEscalation::aClockWithoutTimeIsAtRiskWhenItIsDue()
{
    const Clock clock{.kind = ClockKind::Attempts, .started = march(2, u"09:00"_s), .due = march(2, u"09:00"_s)};
    QCOMPARE(stepsAt(clock, march(2, u"08:59"_s)), QStringList());
    QCOMPARE(stepsAt(clock, march(2, u"09:00"_s)),
             (QStringList{u"at_risk 02 09:00 Rep"_s, u"breached 02 09:00 Rep"_s, u"manager_page 02 09:00 Head"_s}));
}

void TestEscalation::eachStepIsForWhoeverActsOnItsDay()
{
    const AddresseesAt byDay = [](const QDateTime &at) {
        const QString day = QString::number(at.date().day());
        return Addressees{u"Rep "_s + day, u"Head "_s + day, u"Ada "_s + day};
    };
    const Clock clock = clockOf(ClockKind::Accept, u"8bh"_s, march(2, u"09:00"_s));
    QStringList addressees;
    for (const DueStep &step : dueSteps(clock, defaultLadder(), false, {}, march(31, u"12:00"_s), office(), byDay))
        addressees += step.addressee;
    QCOMPARE(addressees, (QStringList{u"Rep 2"_s, u"Rep 2"_s, u"Head 2"_s, u"Ada 4"_s, u"Ada 6"_s}));
}

void TestEscalation::whatNobodyOwnsIsTheLeadManagers()
{
    const AddresseesAt nobody = [](const QDateTime &) { return Addressees{{}, u"Ada"_s, u"Ada"_s}; };
    const Clock clock = clockOf(ClockKind::Accept, u"8bh"_s, march(2, u"09:00"_s));
    const QList<DueStep> steps = dueSteps(clock, defaultLadder(), false, {}, march(2, u"16:00"_s), office(), nobody);
    QCOMPARE(told(steps), QStringList{u"at_risk 02 15:24 Ada"_s});
}

void TestEscalation::aLadderOfItsOwnIsFollowed()
{
    const Ladder ladder{{EscalationStep::ManagerPage, 0.5, 0}, {EscalationStep::SuggestReassign, 1.0, 2}};
    const Clock clock = clockOf(ClockKind::Accept, u"8bh"_s, march(2, u"09:00"_s));
    const auto steps = [&](bool silence) {
        return told(dueSteps(clock, ladder, silence, {}, march(31, u"12:00"_s), office(), same()));
    };
    QCOMPARE(steps(false), (QStringList{u"manager_page 02 13:00 Head"_s, u"suggest_reassign 05 09:00 Ada"_s}));
    QCOMPARE(steps(true), (QStringList{u"manager_page 02 13:00 Head"_s, u"accept_by_default 02 17:00 Rep"_s}));
    QCOMPARE(dueSteps(clock, {}, false, {}, march(31, u"12:00"_s), office(), same()).size(), 0);
}

// Any instants in any order come to the same steps as one look at the last of them.
void TestEscalation::whenItIsLookedAtMakesNoDifference()
{
    QRandomGenerator random(20260302);
    const std::array<CalendarArithmetic, 3> calendars{CalendarArithmetic(officeHours("UTC")),
                                                      CalendarArithmetic(officeHours("Europe/Berlin")),
                                                      CalendarArithmetic(officeHours("America/New_York"))};
    const QStringList spans{u"12h"_s, u"8bh"_s, u"1.5bh"_s, u"1wd"_s, u"5wd"_s, u"21d"_s, u"sd@14:00"_s};
    const AddresseesAt byDay = [](const QDateTime &at) {
        return Addressees{at.date().toString(Qt::ISODate), u"Head"_s, u"Ada"_s};
    };
    qsizetype taken = 0;
    for (int round = 0; round < 2000; ++round) {
        const CalendarArithmetic &calendar = calendars[random.bounded(3u)];
        const QDateTime started = march(1, u"00:00"_s).addSecs(random.bounded(40 * 86400));
        Clock clock = clockOf(static_cast<ClockKind>(random.bounded(9)), spans[random.bounded(int(spans.size()))],
                              started, calendar);
        clock.pausedMsecs = random.bounded(2) * qint64(random.bounded(20 * 3'600'000));
        clock.due = movedOn(clock.span, clock.due, clock.pausedMsecs, calendar).value_or(clock.due);
        const bool silence = random.bounded(2) == 1;
        const auto look = [&](const QDateTime &now, const QSet<EscalationStep> &known) {
            return dueSteps(clock, defaultLadder(), silence, known, now, calendar, byDay);
        };
        QList<QDateTime> instants;
        for (int i = 0; i < 6; ++i)
            instants += started.addSecs(random.bounded(40 * 86400));
        const QList<DueStep> once = look(std::ranges::max(instants), {});
        QSet<EscalationStep> known;
        QList<DueStep> often;
        for (const QDateTime &now : instants) {
            for (const DueStep &step : look(now, known)) {
                known += step.step;
                often += step;
                QVERIFY(step.at <= now);
                if (step.step == EscalationStep::AcceptByDefault)
                    clock.met = step.at;
            }
        }
        std::ranges::stable_sort(often, {}, &DueStep::at);
        QCOMPARE(told(often), told(once));
        taken += once.size();
    }
    QVERIFY(taken > 4000); // the instants do lie where something happens
}

QTEST_GUILESS_MAIN(TestEscalation)
#include "tst_escalation.moc"
