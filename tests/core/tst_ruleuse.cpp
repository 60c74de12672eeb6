// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/ruleparameters.h"
#include "core/rules/ruleuse.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QDate kDay(2026, 3, 5);

Condition is(Field field, const QString &value)
{
    return {.field = field, .op = Operator::Is, .values = {value}};
}

PolicyRule timing(int number, const ConditionGroups &appliesTo)
{
    PolicyRule rule;
    rule.number = number;
    rule.type = RuleType::Timing;
    rule.appliesTo = appliesTo;
    rule.parameters = defaultParameters(RuleType::Timing);
    return rule;
}

FactLead lead(qint64 number, const QString &country, const QString &product, QDate day = kDay)
{
    FactLead lead{.number = number, .name = {}, .day = day, .facts = {}};
    lead.facts.countryCode = country;
    lead.facts.product = product;
    return lead;
}

} // namespace

/// What a rule of the page did with recent leads.
class TestRuleUse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatItFitsDecidesAndLosesToARuleAbove()
    {
        const Policy policy{timing(1, {{is(Field::Country, u"DE"_s)}}), timing(2, {{is(Field::Product, u"pumps"_s)}})};
        const QList<FactLead> leads{lead(1, u"DE"_s, u"pumps"_s), lead(2, u"US"_s, u"pumps"_s),
                                    lead(3, u"DE"_s, u"motors"_s), lead(4, u"US"_s, u"motors"_s)};
        const RuleUse use = ruleUse(policy, 2, leads);
        QCOMPARE(use.leads, 4);
        QCOMPARE(use.fits, 2);
        QCOMPARE(use.decides, 1);
        QCOMPARE(use.decided, QList<qsizetype>{1});
        QCOMPARE(use.takenEarlier, (QMap<int, qint64>{{1, 1}}));
        QCOMPARE(use.left, 1);
        QCOMPARE(use.leftOver, QList<qsizetype>{3});
    }

    void aNearMissNamesTheOneComparison()
    {
        const Policy policy{timing(1, {{is(Field::Country, u"DE"_s), is(Field::Product, u"pumps"_s)}})};
        const QList<FactLead> leads{lead(1, u"DE"_s, u"motors"_s), lead(2, u"US"_s, u"motors"_s)};
        const RuleUse use = ruleUse(policy, 1, leads);
        QCOMPARE(use.nearMisses.size(), 1); // the other differs in two
        QCOMPARE(use.nearMisses.first().lead, 0);
        QCOMPARE(use.nearMisses.first().condition.field, Field::Product);
    }

    void aRuleThatIsNotInForceOnTheDayFitsNothing()
    {
        Policy policy{timing(1, {})};
        policy[0].from = kDay;
        const QList<FactLead> leads{lead(1, {}, {}, kDay.addDays(-1)), lead(2, {}, {}, kDay)};
        const RuleUse use = ruleUse(policy, 1, leads);
        QCOMPARE(use.fits, 1);
        QCOMPARE(use.left, 1);
        QCOMPARE(use.leftOver, QList<qsizetype>{0});
    }

    void aRuleThatIsNotOnThePageDidNothing() { QCOMPARE(ruleUse({timing(1, {})}, 2, {lead(1, {}, {})}).leads, 0); }

    // Each lead is decided by one of the rules or left over, and named at most as often as was asked.
    void theRulesOfATypeShareAllLeads()
    {
        QRandomGenerator random(11);
        const QStringList countries{u"DE"_s, u"US"_s, u"AT"_s}, products{u"pumps"_s, u"motors"_s};
        for (int round = 0; round < 200; ++round) {
            Policy policy;
            for (int number = 1; number <= 3; ++number) {
                QList<Condition> group{is(Field::Country, countries[random.bounded(3)])};
                if (random.bounded(2) == 0)
                    group += is(Field::Product, products[random.bounded(2)]);
                policy += timing(number, {group});
                policy.last().enabled = random.bounded(5) != 0;
            }
            QList<FactLead> leads;
            for (int i = 0; i < 20; ++i)
                leads += lead(i, countries[random.bounded(3)], products[random.bounded(2)]);
            qint64 decided = 0;
            RuleUse use;
            for (int number = 1; number <= 3; ++number) {
                use = ruleUse(policy, number, leads, 2);
                decided += use.decides;
                qint64 taken = 0;
                for (const qint64 count : std::as_const(use.takenEarlier))
                    taken += count;
                QCOMPARE(use.fits, use.decides + taken);
                QVERIFY(use.decided.size() <= 2 && use.nearMisses.size() <= 2 && use.leftOver.size() <= 2);
            }
            QCOMPARE(decided + use.left, leads.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestRuleUse)
#include "tst_ruleuse.moc"
