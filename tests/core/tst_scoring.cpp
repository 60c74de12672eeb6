// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/scoring.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

QDateTime at(int minute)
{
    return QDateTime(QDate(2026, 3, 2), QTime(9, 0), QTimeZone::utc()).addSecs(60 * minute);
}

ScoreRule rule(const QString &event, int points, Counting counting, int most = 1)
{
    return {.name = u"for "_s + event, .event = event, .points = points, .counting = counting, .most = most};
}

QList<ScoreEvent> times(const QString &event, int count)
{
    QList<ScoreEvent> events;
    for (int i = 0; i < count; ++i)
        events += ScoreEvent{.event = event, .at = at(i)};
    return events;
}

HandScore set(int minute, int score)
{
    return {.who = u"Ada"_s, .at = at(minute), .score = score};
}

} // namespace

class TestScoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bandsOfPoints_data() // G1-G7
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<Grade>("letter");
        for (const auto &[points, letter] :
             {std::pair(100, Grade::A), std::pair(75, Grade::A), std::pair(74, Grade::B), std::pair(50, Grade::B),
              std::pair(49, Grade::C), std::pair(25, Grade::C), std::pair(24, Grade::D), std::pair(1, Grade::D),
              std::pair(0, Grade::None), std::pair(-5, Grade::None)})
            QTest::addRow("G1-G7: %d", points) << points << letter;
    }
    void bandsOfPoints()
    {
        QFETCH(const int, points);
        QTEST(gradeOfPoints(points), "letter");
    }

    void tenOpensCountAsTheRuleSays_data() // G8
    {
        QTest::addColumn<Counting>("counting");
        QTest::addColumn<int>("score");
        QTest::newRow("G8: once") << Counting::Once << 2;
        QTest::newRow("G8: every time") << Counting::EveryTime << 20;
        QTest::newRow("G8: at most three times") << Counting::AtMost << 6;
    }
    void tenOpensCountAsTheRuleSays()
    {
        QFETCH(const Counting, counting);
        const QList<ScoreEntry> log =
            scoreLog(times(u"mail_opened"_s, 10), {rule(u"mail_opened"_s, 2, counting, 3)}, {});
        QTEST(scoreOf(log), "score");
        QCOMPARE(countingFromCode(codeOf(counting)), counting);
    }

    void g10TheScoreIsTheSumOfItsLog()
    {
        QRandomGenerator random(10);
        const QList<ScoreRule> rules{rule(u"a"_s, 3, Counting::EveryTime), rule(u"b"_s, -4, Counting::AtMost, 2),
                                     rule(u"c"_s, 11, Counting::Once)};
        for (int i = 0; i < 2000; ++i) {
            QList<ScoreEvent> events;
            QList<HandScore> changes;
            for (int n = random.bounded(12); n > 0; --n)
                events += ScoreEvent{.event = QString(QChar(u'a' + random.bounded(4))), .at = at(random.bounded(9))};
            for (int n = random.bounded(4); n > 0; --n)
                changes += set(random.bounded(9), random.bounded(30));
            const QList<ScoreEntry> log = scoreLog(events, rules, changes);
            QCOMPARE(automaticScoreOf(log), scoreOf(scoreLog(events, rules, {})));
            int running = 0;
            for (const ScoreEntry &entry : log)
                running += entry.points;
            QCOMPARE(scoreOf(log), running);
            QVERIFY(std::ranges::is_sorted(log, {}, &ScoreEntry::at));
        }
    }
    void g10AChangeByHandIsWrittenWithItsName()
    {
        const QList<ScoreEntry> log =
            scoreLog(times(u"called"_s, 1), {rule(u"called"_s, 5, Counting::Once)}, {set(1, 10)});
        QCOMPARE(log.size(), 2);
        const ScoreEntry byHand{.rule = {}, .who = u"Ada"_s, .at = at(1), .points = 5};
        QCOMPARE(log[1], byHand);
        QVERIFY(log[1].isByHand());
        QCOMPARE(scoreOf(log), 10);
    }

    void g11AnIncreaseOfFiveInASequenceRaisesByFive()
    {
        QList<ScoreEvent> events = times(u"mail_opened"_s, 4);
        events.insert(2, ScoreEvent{.event = u"raise"_s, .at = at(1)});
        const QList<ScoreRule> rules{rule(u"mail_opened"_s, 2, Counting::EveryTime),
                                     rule(u"raise"_s, 5, Counting::EveryTime)};
        const QList<ScoreEntry> log = scoreLog(events, rules, {});
        QCOMPARE(log[2].points, 5);
        QCOMPARE(scoreOf(log), 13);
    }

    void g13WhatIsSetByHandStaysWhenTheAutomaticOneChanges()
    {
        const QList<ScoreRule> rules{rule(u"called"_s, 5, Counting::EveryTime)};
        const QList<ScoreEntry> log = scoreLog(times(u"called"_s, 3), rules, {set(0, 12)});
        QCOMPARE(scoreOf(log), 12);
        QCOMPARE(automaticScoreOf(log), 15);
        QVERIFY(isSetByHand(log));
        QCOMPARE(log.last().held, 5);
    }
    void g13EqualValuesMeanAutomatic()
    {
        const QList<ScoreRule> rules{rule(u"called"_s, 5, Counting::EveryTime)};
        const QList<ScoreEntry> reached = scoreLog(times(u"called"_s, 3), rules, {set(0, 10)});
        QCOMPARE(scoreOf(reached), 15);
        QVERIFY(!isSetByHand(reached));
        const QList<ScoreEntry> back = scoreLog(times(u"called"_s, 3), rules, {set(0, 12), set(1, 10)});
        QCOMPARE(scoreOf(back), 15);
        QVERIFY(!isSetByHand(back));
    }

    void whatNoRuleNamesGivesNothing()
    {
        QCOMPARE(scoreLog(times(u"blinked"_s, 3), {rule(u"called"_s, 5, Counting::Once)}, {}), QList<ScoreEntry>());
    }

    void unsoundRulesAreTold()
    {
        const ScoreRule sound = rule(u"called"_s, 5, Counting::Once);
        QVERIFY(problemsOf(QList{sound}).isEmpty());
        QCOMPARE(problemsOf(QList{sound, sound}).size(), 1);
        QCOMPARE(problemsOf(QList{ScoreRule{.name = u" "_s, .event = {}, .points = 0}}).size(), 3);
        QCOMPARE(problemsOf(QList{rule(u"called"_s, 1001, Counting::AtMost, 0)}).size(), 2);
    }
};

QTEST_APPLESS_MAIN(TestScoring)
#include "tst_scoring.moc"
