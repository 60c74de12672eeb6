// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/compliance.h"
#include "core/rules/ruleparameters.h"
#include "core/store/clockstore.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/policycompliance.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QDate kWednesday(2026, 3, 18);

PolicyRule rule(int number, RuleType type, double target)
{
    return {.number = number,
            .type = type,
            .parameters = defaultParameters(type),
            .appliesTo = {},
            .binds = u"Sales"_s,
            .target = target};
}

ComplianceItem item(RuleType type, QDate day, bool kept, const QString &who = u"Ann"_s)
{
    ComplianceItem item;
    item.type = type;
    item.rule = 1;
    item.lead = 1;
    item.who = who;
    item.department = u"Sales"_s;
    item.day = day;
    item.kept = kept;
    return item;
}

const RuleCompliance &ofType(const ComplianceReport &report, RuleType type)
{
    return *std::ranges::find(report.rules, type, &RuleCompliance::type);
}

const ComplianceCount &in(const RuleCompliance &rule, ComplianceSpan span)
{
    return rule.spans[size_t(span)];
}

} // namespace

class TestCompliance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayCountsInTheSpansThatHoldIt_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("week");
        QTest::addColumn<int>("fourWeeks");
        QTest::addColumn<int>("year");
        QTest::newRow("today") << kWednesday << 1 << 1 << 1;
        QTest::newRow("monday of this week") << QDate(2026, 3, 16) << 1 << 1 << 1;
        QTest::newRow("sunday before it") << QDate(2026, 3, 15) << 0 << 1 << 1;
        QTest::newRow("the first of 28 days") << kWednesday.addDays(-27) << 0 << 1 << 1;
        QTest::newRow("the day before them") << kWednesday.addDays(-28) << 0 << 0 << 1;
        QTest::newRow("a year ago, and a day") << kWednesday.addYears(-1).addDays(1) << 0 << 0 << 1;
        QTest::newRow("a year ago") << kWednesday.addYears(-1) << 0 << 0 << 0;
        QTest::newRow("tomorrow") << kWednesday.addDays(1) << 0 << 0 << 0;
    }
    void aDayCountsInTheSpansThatHoldIt()
    {
        QFETCH(const QDate, day);
        const ComplianceReport report =
            compliance({rule(1, RuleType::FollowUp, 0.9)}, {item(RuleType::FollowUp, day, true)}, kWednesday, 1);
        const RuleCompliance &found = report.rules.first();
        QTEST(int(in(found, ComplianceSpan::Week).judged), "week");
        QTEST(int(in(found, ComplianceSpan::FourWeeks).judged), "fourWeeks");
        QTEST(int(in(found, ComplianceSpan::Year).judged), "year");
    }

    void whatWasLetGoIsNeitherKeptNorBroken()
    {
        ComplianceItem waived = item(RuleType::FollowUp, kWednesday, false);
        waived.waived = true;
        waived.waivedBy = u"Manager"_s;
        waived.waivedBecause = u"The fair"_s;
        const ComplianceReport report = compliance({rule(1, RuleType::FollowUp, 0.9)},
                                                   {waived, item(RuleType::FollowUp, kWednesday, true)}, kWednesday, 1);
        const ComplianceCount &count = in(report.rules.first(), ComplianceSpan::FourWeeks);
        QCOMPARE(count, (ComplianceCount{.kept = 1, .judged = 1, .waived = 1}));
        QCOMPARE(report.rules.first().breaches.size(), 1); // listed, with who let it go
        QVERIFY(report.rules.first().worst.isEmpty());
        const QJsonObject told =
            toJson(report)[u"rules"_s].toArray().first().toObject()[u"breaches"_s].toArray().first().toObject();
        QCOMPARE(told[u"waived"_s], QJsonValue(true));
        QCOMPARE(told[u"granted_by"_s], QJsonValue(u"Manager"_s));
        QCOMPARE(told[u"reason"_s], QJsonValue(u"The fair"_s));
    }

    void theFigureOverAllIsTheShareOfRules()
    {
        QList<ComplianceItem> items;
        for (int i = 0; i < 99; ++i)
            items += item(RuleType::FollowUp, kWednesday, true);
        items += item(RuleType::Timing, kWednesday, false);
        const Policy policy{rule(1, RuleType::FollowUp, 0.9), rule(2, RuleType::Timing, 0.9),
                            rule(3, RuleType::Nurture, 0.9)};
        const ComplianceReport report = compliance(policy, items, kWednesday, 1);
        QCOMPARE(report.judgedRules, 2); // nobody was to be nurtured
        QCOMPARE(report.meeting, 1);
        QCOMPARE(*report.overall(), 0.5); // not 99 of 100
        QVERIFY(!ofType(report, RuleType::Nurture).meetsTarget());
    }

    void theTrendIsAgainstTheSameLengthBefore()
    {
        QList<ComplianceItem> items;
        for (int i = 0; i < 4; ++i) {
            items += item(RuleType::FollowUp, kWednesday, i < 3);
            items += item(RuleType::FollowUp, kWednesday.addDays(-30), i < 1);
        }
        const ComplianceReport report = compliance({rule(1, RuleType::FollowUp, 0.9)}, items, kWednesday, 1);
        QCOMPARE(*report.rules.first().trend(ComplianceSpan::FourWeeks), 50.0);
        QVERIFY(!report.rules.first().trend(ComplianceSpan::Week));
    }

    void theWorstFiveStandFirst()
    {
        QList<ComplianceItem> items;
        for (int who = 0; who < 8; ++who) {
            for (int i = 0; i <= who; ++i)
                items += item(RuleType::FollowUp, kWednesday, false, u"Rep %1"_s.arg(who));
        }
        const QList<Offender> worst =
            compliance({rule(1, RuleType::FollowUp, 0.9)}, items, kWednesday, 1).rules.first().worst;
        QCOMPARE(worst.size(), 5);
        QCOMPARE(worst.first(), (Offender{.who = u"Rep 7"_s, .broken = 8, .judged = 8}));
        QCOMPARE(worst.last().broken, 4);
    }

    void whoIsConcernedSeesTheirOwn()
    {
        const Policy policy{rule(1, RuleType::FollowUp, 0.9), rule(2, RuleType::Timing, 0.9)};
        const QList<ComplianceItem> items{item(RuleType::FollowUp, kWednesday, false, u"Ann"_s),
                                          item(RuleType::FollowUp, kWednesday, true, u"Ann"_s),
                                          item(RuleType::FollowUp, kWednesday, true, u"Bob"_s)};
        const ComplianceReport own = compliance(policy, items, kWednesday, 1, u"ann"_s);
        QCOMPARE(own.rules.size(), 1);
        const ComplianceCount &count = own.rules.first().spans[size_t(ComplianceSpan::FourWeeks)];
        QCOMPARE(count, (ComplianceCount{.kept = 1, .judged = 2, .waived = 0})); // not the company's 2 of 3
        QCOMPARE(own.rules.first().breaches.size(), 1);
        QCOMPARE(own.reps.size(), 1);
        QCOMPARE(own.judgedRules, 1);
        QCOMPARE(own.meeting, 0);
        QCOMPARE(compliance(policy, items, kWednesday, 1, u"Sales"_s).rules.size(), 2); // whom the rules bind
        QCOMPARE(compliance(policy, items, kWednesday, 1, u"Zoe"_s).rules.size(), 0);
    }

    void countsEqualTheirLedger()
    {
        QRandomGenerator random(8);
        for (int round = 0; round < 200; ++round) {
            QList<ComplianceItem> items;
            for (int i = 0; i < 60; ++i) {
                items += item(RuleType::FollowUp, kWednesday.addDays(-random.bounded(0, 400)), random.bounded(2) == 0,
                              u"Rep %1"_s.arg(random.bounded(6)));
                items.last().waived = random.bounded(8) == 0;
            }
            const RuleCompliance found =
                compliance({rule(1, RuleType::FollowUp, 0.9)}, items, kWednesday, 1).rules.first();
            ComplianceCount plain;
            for (const ComplianceItem &each : std::as_const(items)) {
                if (each.day > kWednesday.addDays(-28))
                    plain.add(each);
            }
            QCOMPARE(in(found, ComplianceSpan::FourWeeks), plain);
            QCOMPARE(found.breaches.size(), plain.judged - plain.kept + plain.waived);
        }
    }

    void aDeadlineIsJudgedOnceItIsPastAndCanBeLetGo()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,country,need,authority,budget,timeline\n"
                         "Ann Doe,ann@northwind.example,US,fits,decides,approved,60\n");
        const QDateTime due = test::someMonday().addSecs(12 * 3600);
        const auto timing = [&](const QDateTime &now) {
            const Result<ComplianceReport> report = policyCompliance(*workspace, now);
            return report ? in(ofType(*report, RuleType::Timing), ComplianceSpan::FourWeeks) : ComplianceCount();
        };
        QCOMPARE(timing(due.addSecs(-60)), ComplianceCount()); // not due yet
        QCOMPARE(timing(due.addSecs(3600)), (ComplianceCount{.kept = 0, .judged = 1, .waived = 0}));
        const auto letGo = [&](const QString &reason) {
            return waiveClock(*workspace, LeadId{1}, ClockKind::Release, {}, reason, u"Manager"_s, due.addSecs(7200));
        };
        QVERIFY(!letGo(u"  "_s));
        const Result<OperationId> done = letGo(u"The fair"_s);
        LW_VERIFY(done);
        QCOMPARE(timing(due.addDays(1)), (ComplianceCount{.kept = 0, .judged = 0, .waived = 1}));
        const Result<OperationId> again = letGo(u"Another reason"_s);
        QVERIFY(!again);
        QVERIFY2(again.error().message.contains(u"The fair"), qPrintable(again.error().message));
        LW_VERIFY(workspace->undo(*done, u"Manager"_s, due.addDays(1)));
        QCOMPARE(timing(due.addDays(1)), (ComplianceCount{.kept = 0, .judged = 1, .waived = 0}));
    }

    void whoIsUnknownIsTold()
    {
        test::TestWorkspace workspace;
        const Result<ComplianceReport> refused = policyCompliance(*workspace, test::someMonday(), u"Nobody"_s);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(u"Nobody"));
        const Result<ComplianceReport> desk = policyCompliance(*workspace, test::someMonday(), u"marketing"_s);
        LW_VERIFY(desk);
        QVERIFY(!desk->rules.isEmpty());
        for (const RuleCompliance &rule : desk->rules)
            QCOMPARE(rule.binds, u"Marketing"_s);
    }

    void whatIsNotBrokenCannotBeLetGo()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,country,need,authority,budget,timeline\n"
                         "Ann Doe,ann@northwind.example,US,fits,decides,approved,60\n");
        QVERIFY(
            !waiveClock(*workspace, LeadId{1}, ClockKind::Release, {}, u"Early"_s, u"Manager"_s, test::someMonday()));
        const Result<OperationId> unknown =
            waiveClock(*workspace, LeadId{99}, ClockKind::Release, {}, u"Who"_s, u"Manager"_s, test::someMonday());
        QVERIFY(!unknown && unknown.error().message.contains(u"99"));
        QVERIFY(!unknown.error().message.contains(labelOf(ClockKind::Release)));
        QVERIFY(!waiveClock(*workspace, LeadId{1}, ClockKind::Accept, {}, u"None"_s, u"Manager"_s,
                            test::someMonday().addDays(9)));
    }

    void aGradeIsJudgedAsItWasGivenAndByTheAnswersWhereAPersonGaveIt()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,country,need,authority,budget,timeline\n"
                         "Ann Doe,ann@northwind.example,US,fits,decides,approved,60\n"
                         "Cy Poe,cy@eastern.example,US,fits,decides,approved,60\n");
        const auto grades = [&] {
            const Result<ComplianceReport> report = policyCompliance(*workspace, test::someMonday().addDays(1));
            return report ? in(ofType(*report, RuleType::QualifiedDefinition), ComplianceSpan::FourWeeks)
                          : ComplianceCount();
        };
        QCOMPARE(grades(), (ComplianceCount{.kept = 2, .judged = 2, .waived = 0}));
        Rulebook stricter = workspace->rulebook()->rulebook;
        std::ranges::find(stricter.policy, RuleType::QualifiedDefinition, &PolicyRule::type)->parameters[u"days_a"_s] =
            30;
        LW_VERIFY(putRulebook(*workspace, stricter, {u"rulebook"_s, u"Stricter"_s, u"Manager"_s, test::someMonday()}));
        QCOMPARE(grades(), (ComplianceCount{.kept = 2, .judged = 2, .waived = 0})); // both were an A when they came
        Act act;
        act.verb = Verb::Grade;
        act.grade = Grade::C;
        act.reason = u"Left the company"_s;
        act.at = test::someMonday();
        act.actor = u"Manager"_s;
        LW_VERIFY(workLeads(*workspace, {1}, act, test::someMonday()));
        QCOMPARE(grades(), (ComplianceCount{.kept = 1, .judged = 2, .waived = 0}));
    }

    void aReleaseBelowTheLeastGradeIsABreach()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,country,need,authority,budget,timeline\n"
                         "Cy Poe,cy@eastern.example,US,fits,uses,none,300\n");
        Act act;
        act.verb = Verb::Release;
        act.at = test::someMonday().addSecs(3600);
        act.actor = u"Manager"_s;
        LW_VERIFY(workLeads(*workspace, {1}, act, act.at));
        const Result<ComplianceReport> report = policyCompliance(*workspace, act.at.addSecs(60));
        LW_VERIFY(report);
        const RuleCompliance &timing = ofType(*report, RuleType::Timing);
        QVERIFY(std::ranges::any_of(timing.breaches, [](const ComplianceItem &breach) {
            return breach.what.contains(u"below the least grade");
        }));
    }
};

QTEST_GUILESS_MAIN(TestCompliance)
#include "tst_compliance.moc"
