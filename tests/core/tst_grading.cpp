// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/grading.h"
#include "core/rules/leadfacts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestGrading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersMakeTheGrade_data()
    {
        QTest::addColumn<QString>("need");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("budget");
        QTest::addColumn<QString>("timeline");
        QTest::addColumn<QString>("grade");
        QTest::newRow("all four") << u"fits"_s << u"decides"_s << u"approved"_s << u"60"_s << u"A"_s;
        QTest::newRow("the last day for A") << u"fits"_s << u"recommends"_s << u"sought"_s << u"90"_s << u"A"_s;
        QTest::newRow("one day later") << u"fits"_s << u"recommends"_s << u"sought"_s << u"91"_s << u"B"_s;
        QTest::newRow("budget open, soon") << u"fits"_s << u"decides"_s << u"unknown"_s << u"60"_s << u"B"_s;
        QTest::newRow("the last day for B") << u"fits"_s << u"decides"_s << u"approved"_s << u"180"_s << u"B"_s;
        QTest::newRow("too late for B") << u"fits"_s << u"decides"_s << u"approved"_s << u"181"_s << u"C"_s;
        QTest::newRow("two open") << u"fits"_s << u"uses"_s << u"none"_s << u"60"_s << u"C"_s;
        QTest::newRow("time unknown") << u"fits"_s << u"decides"_s << u"approved"_s << u"unknown"_s << u"C"_s;
        QTest::newRow("need unknown") << u"unknown"_s << u"decides"_s << u"approved"_s << u"60"_s << u"C"_s;
        QTest::newRow("no need") << u"no"_s << u"decides"_s << u"approved"_s << u"30"_s << u"D"_s;
        QTest::newRow("a question not asked") << u"fits"_s << QString() << u"approved"_s << u"30"_s << QString();
    }
    void answersMakeTheGrade()
    {
        LeadFacts facts;
        QFETCH(QString, need);
        QFETCH(QString, authority);
        QFETCH(QString, budget);
        QFETCH(QString, timeline);
        facts.need = need;
        facts.authority = authority;
        facts.budget = budget;
        facts.timeline = timeline;
        const PolicyRule rule{
            .number = 2, .type = RuleType::QualifiedDefinition, .parameters = {}, .appliesTo = {}, .binds = {}};
        const Grading grading = lw::grade(facts, rule);
        QTEST(codeOf(grading.grade), "grade");
        QVERIFY(!grading.reasons.isEmpty());
    }
    void theHorizonsAreParameters()
    {
        LeadFacts facts;
        facts.need = u"fits"_s;
        facts.authority = u"decides"_s;
        facts.budget = u"approved"_s;
        facts.timeline = u"60"_s;
        PolicyRule rule{.number = 2,
                        .type = RuleType::QualifiedDefinition,
                        .parameters = {{u"days_a"_s, 30}},
                        .appliesTo = {},
                        .binds = {}};
        QCOMPARE(lw::grade(facts, rule).grade, Grade::B);
    }
    void spokenAnswersBecomeCodes_data()
    {
        QTest::addColumn<QString>("spoken");
        QTest::addColumn<QString>("days");
        QTest::newRow("range of months") << u"0-3 months"_s << u"90"_s;
        QTest::newRow("within") << u"within 2 months"_s << u"60"_s;
        QTest::newRow("days") << u"45 days"_s << u"45"_s;
        QTest::newRow("number") << u"90"_s << u"90"_s;
        QTest::newRow("now") << u"Immediately"_s << u"0"_s;
        QTest::newRow("unknown") << u"unknown"_s << u"unknown"_s;
    }
    void spokenAnswersBecomeCodes()
    {
        QFETCH(QString, spoken);
        QTEST(timelineAnswer(spoken), "days");
    }
};

QTEST_APPLESS_MAIN(TestGrading)
#include "tst_grading.moc"
