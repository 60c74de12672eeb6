// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/clock.h"
#include "core/decisions/rulebook.h"

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
        QCOMPARE(clocksStartedBy(EventKind::Note, at("2026-03-02T10:00:00Z"), {.grade = Grade::A}, *m_rulebook), QList<Clock>());
        QCOMPARE(clocksStartedBy(EventKind::Qualified, at("2026-03-02T10:00:00Z"), {.grade = Grade::B}, *m_rulebook),
                 QList<Clock>()); // stays with marketing
    }
    void registrationIsTimedFromTheArrival()
    {
        const std::optional<Clock> late =
            intakeClock(at("2026-03-02T10:00:00Z"), at("2026-03-04T10:00:00Z"), *m_rulebook);
        QVERIFY(late);
        QCOMPARE(late->due, at("2026-03-03T10:00:00Z")); // eight business hours
        QCOMPARE(stateOf(*late, at("2026-03-05T00:00:00Z"), *m_rulebook->office), ClockState::MetLate);
    }
    void automaticMailAndNotesNeverStopAClock()
    {
        for (const ClockKind kind :
             {ClockKind::Qualify, ClockKind::Release, ClockKind::Accept, ClockKind::FirstAttempt}) {
            QCOMPARE(effectOf(EventKind::Touch, kind), ClockEffect::None);
            QCOMPARE(effectOf(EventKind::Note, kind), ClockEffect::None);
        }
        QCOMPARE(effectOf(EventKind::Attempt, ClockKind::FirstAttempt), ClockEffect::Meets);
        QCOMPARE(effectOf(EventKind::Attempt, ClockKind::Accept), ClockEffect::None);
        QCOMPARE(effectOf(EventKind::Lost, ClockKind::Accept), ClockEffect::Stops);
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
