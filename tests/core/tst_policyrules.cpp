// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/clock.h"
#include "core/decisions/decide.h"
#include "core/rules/ruleparameters.h"
#include "core/rules/sentence.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QDate kMonday(2026, 3, 2);

ConditionGroups only(Field field, const QString &value)
{
    return {{Condition{.field = field, .op = Operator::Is, .values = {value}}}};
}

PolicyRule timing(int number, int hours, const ConditionGroups &appliesTo = {})
{
    return {.number = number,
            .type = RuleType::Timing,
            .parameters = {{u"minimum_grade"_s, u"A"_s}, {u"hours"_s, hours}},
            .appliesTo = appliesTo,
            .binds = u"Sales"_s};
}

LeadFacts from(const QString &country)
{
    LeadFacts facts;
    facts.countryCode = country;
    facts.hasIdentity = facts.hasReach = true;
    return facts;
}

Rulebook withRules(const QList<PolicyRule> &rules)
{
    Rulebook rulebook = defaultRulebook("UTC");
    rulebook.policy.removeIf([](const PolicyRule &rule) { return rule.type == RuleType::Timing; });
    rulebook.policy += rules;
    rulebook.reps += Rep{.name = u"Ann"_s, .type = u"independent"_s, .email = {}, .phone = {}, .active = true};
    return rulebook;
}

QString releaseOf(const Rulebook &rulebook, const ClockSubject &subject)
{
    const QList<Clock> clocks =
        clocksStartedBy(EventKind::Qualified, test::someMonday(), subject, *compile(rulebook, 7));
    return clocks.isEmpty() ? QString() : toText(clocks.first().span);
}

} // namespace

class TestPolicyRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstRuleOfATypeThatAppliesDecides()
    {
        const Policy policy{timing(1, 4, only(Field::Country, u"DE"_s)), timing(2, 8, only(Field::Country, u"DE"_s)),
                            timing(3, 12)};
        QCOMPARE(ruleFor(policy, RuleType::Timing, kMonday, from(u"DE"_s))->number, 1);
        QCOMPARE(ruleFor(policy, RuleType::Timing, kMonday, from(u"US"_s))->number, 3);
        QVERIFY(!ruleFor(policy, RuleType::FollowUp, kMonday, from(u"US"_s)));
        QVERIFY(!ruleFor({policy[0]}, RuleType::Timing, kMonday, from(u"US"_s)));
    }

    void aRuleHoldsFromItsFirstDayToItsLast_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("decides");
        QTest::newRow("the day before") << kMonday.addDays(-1) << 2;
        QTest::newRow("the first day") << kMonday << 1;
        QTest::newRow("the last day") << kMonday.addDays(4) << 1;
        QTest::newRow("the day after") << kMonday.addDays(5) << 2;
    }
    void aRuleHoldsFromItsFirstDayToItsLast()
    {
        QFETCH(const QDate, day);
        PolicyRule first = timing(1, 4);
        first.from = kMonday;
        first.to = kMonday.addDays(4);
        QTEST(ruleFor({first, timing(2, 12)}, RuleType::Timing, day, LeadFacts())->number, "decides");
    }

    void whatIsSwitchedOffDecidesNothing()
    {
        PolicyRule off = timing(1, 4);
        off.enabled = false;
        QCOMPARE(ruleFor({off, timing(2, 12)}, RuleType::Timing, kMonday, LeadFacts())->number, 2);
    }

    void aPromiseGoesByTheRuleForTheLead()
    {
        const Rulebook rulebook = withRules({timing(8, 4, only(Field::Country, u"DE"_s)), timing(9, 12)});
        const LeadFacts german = from(u"DE"_s), american = from(u"US"_s);
        QCOMPARE(releaseOf(rulebook, {.grade = Grade::A, .facts = &german}), u"4h"_s);
        QCOMPARE(releaseOf(rulebook, {.grade = Grade::A, .facts = &american}), u"12h"_s);
    }

    void aPromiseGoesByTheGradeAndTheOwnerOfTheMoment()
    {
        const Rulebook rulebook = withRules({timing(8, 4, only(Field::RepType, u"independent"_s)), timing(9, 12)});
        QCOMPARE(releaseOf(rulebook, {.grade = Grade::A, .owner = u"Ann"_s}), u"4h"_s);
        QCOMPARE(releaseOf(rulebook, {.grade = Grade::A, .owner = u"Lead Manager"_s}), u"12h"_s);
    }

    void theUnitIsPartOfTheRule_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("span");
        QTest::newRow("elapsed hours") << u"elapsed"_s << u"8h"_s;
        QTest::newRow("business hours") << u"business"_s << u"8bh"_s;
        QTest::newRow("working days") << u"working_days"_s << u"8wd"_s;
    }
    void theUnitIsPartOfTheRule()
    {
        QFETCH(const QString, unit);
        PolicyRule rule = timing(8, 8);
        rule.parameters.insert(u"unit"_s, unit);
        QTEST(releaseOf(withRules({rule}), {.grade = Grade::A}), "span");
    }

    void theLeastGradeMayDependOnTheTypeOfRep()
    {
        PolicyRule rule = timing(8, 8);
        rule.parameters.insert(u"grades_by_type"_s, QVariantMap{{u"independent"_s, u"B"_s}});
        const Rulebook rulebook = withRules({rule});
        QCOMPARE(releaseOf(rulebook, {.grade = Grade::B, .owner = u"Ann"_s}), u"8h"_s);
        QCOMPARE(releaseOf(rulebook, {.grade = Grade::B, .owner = u"Lead Manager"_s}), QString());
        QVERIFY(sentenceOf(rule).contains(u"independent reps get B or better"));
    }

    void aClockNamesTheVersionThatSetIt()
    {
        const QList<Clock> clocks = clocksStartedBy(EventKind::Qualified, test::someMonday(), {.grade = Grade::A},
                                                    *compile(defaultRulebook("UTC"), 7));
        QCOMPARE(clocks.size(), 1);
        QCOMPARE(clocks.first().version, 7);
    }

    void theCatchAllMayDependOnTheLead()
    {
        Rulebook rulebook = withRules({timing(8, 8)});
        PolicyRule german = *findRule(rulebook.policy, RuleType::Routing);
        german.appliesTo = only(Field::Country, u"DE"_s);
        german.parameters[u"catch_all"_s] = u"Ann"_s;
        rulebook.policy.prepend(german);
        const RulebookPtr compiled = compile(rulebook, 1);
        QCOMPARE(decide(from(u"DE"_s), *compiled, kMonday).routing.owner, u"Ann"_s);
        QCOMPARE(decide(from(u"US"_s), *compiled, kMonday).routing.owner, u"Lead Manager"_s);
        QVERIFY(compiled->isCatchAll(u"ann"_s));
    }

    void everySlotOfASentenceIsAParameterOfItsRule()
    {
        for (const PolicyRule &rule : defaultPolicy()) {
            QStringList slots_;
            for (const SentencePiece &piece : sentencePieces(rule)) {
                QVERIFY(!piece.text.isEmpty());
                if (!piece.slot.isEmpty()) {
                    QVERIFY2(findParameter(rule.type, piece.slot), qPrintable(piece.slot));
                    slots_ += piece.slot;
                }
            }
            for (const RuleParameter &parameter : parametersOf(rule.type)) {
                if (!parameter.isOptional)
                    QVERIFY2(slots_.contains(QLatin1StringView(parameter.name)), parameter.name);
            }
        }
    }

    void aSentenceSaysWhomAndWhenItConcerns()
    {
        PolicyRule rule = timing(8, 8,
                                 {{Condition{.field = Field::Country, .op = Operator::Is, .values = {u"DE"_s, u"AT"_s}},
                                   Condition{.field = Field::Grade, .op = Operator::AtLeast, .values = {u"B"_s}}},
                                  {Condition{.field = Field::Product, .op = Operator::IsBlank, .values = {}}}});
        rule.from = kMonday;
        const QString sentence = sentenceOf(rule);
        QVERIFY2(sentence.startsWith(
                     u"For leads where Country is DE or AT and Grade is at least B, or Product is blank: "_s),
                 qPrintable(sentence));
        QVERIFY(sentence.contains(u"In force from"));
    }

    void whatCannotBeMeantIsToldBeforeItDecides_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("no time at all") << u"hours"_s << QVariant(0);
        QTest::newRow("half an hour") << u"hours"_s << QVariant(0.5);
        QTest::newRow("words for a number") << u"hours"_s << QVariant(u"soon"_s);
        QTest::newRow("no grade") << u"minimum_grade"_s << QVariant(u"E"_s);
        QTest::newRow("no unit") << u"unit"_s << QVariant(u"fortnights"_s);
        QTest::newRow("no such parameter") << u"attempts"_s << QVariant(3);
        QTest::newRow("no grade for a type") << u"grades_by_type"_s << QVariant(QVariantMap{{u"inside"_s, u"F"_s}});
    }
    void whatCannotBeMeantIsToldBeforeItDecides()
    {
        QFETCH(const QString, parameter);
        QFETCH(const QVariant, value);
        PolicyRule rule = timing(8, 8);
        QCOMPARE(problemsOf(rule), QStringList());
        rule.parameters.insert(parameter, value);
        QCOMPARE(problemsOf(rule).size(), 1);
    }

    void theModelPolicyIsSound()
    {
        for (const PolicyRule &rule : defaultPolicy())
            QCOMPARE(problemsOf(rule), QStringList());
    }

    void rulesSurviveJson()
    {
        PolicyRule rule = timing(8, 8, only(Field::Source, u"Expo"_s));
        rule.from = kMonday;
        rule.to = kMonday.addDays(30);
        rule.escalation = {LadderRung{.step = EscalationStep::Breached}};
        const Result<PolicyRule> read = policyRuleFromJson(toJson(rule));
        LW_VERIFY(read);
        QCOMPARE(*read, rule);
    }

    void aRuleThatCannotBeReadIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::newRow("type") << QJsonObject{{u"type"_s, u"magic"_s}};
        QTest::newRow("day") << QJsonObject{{u"from"_s, u"soon"_s}};
        const auto asking = [](const QString &field, const QString &op, const QJsonArray &values) {
            return QJsonObject{
                {u"applies_to"_s,
                 QJsonArray{QJsonArray{QJsonObject{{u"field"_s, field}, {u"op"_s, op}, {u"values"_s, values}}}}}};
        };
        QTest::newRow("field") << asking(u"shoe_size"_s, u"is"_s, {u"44"_s});
        QTest::newRow("field no rule can ask") << asking(u"email_opened"_s, u"is"_s, {u"1"_s});
        QTest::newRow("comparison") << asking(u"country"_s, u"resembles"_s, {u"DE"_s});
        QTest::newRow("nothing to compare with") << asking(u"country"_s, u"is"_s, {});
    }
    void aRuleThatCannotBeReadIsRefused()
    {
        QFETCH(const QJsonObject, change);
        QJsonObject json = toJson(timing(8, 8));
        LW_VERIFY(policyRuleFromJson(json));
        for (auto it = change.begin(); it != change.end(); ++it)
            json.insert(it.key(), it.value());
        QVERIFY(!policyRuleFromJson(json));
    }
};

QTEST_GUILESS_MAIN(TestPolicyRules)
#include "tst_policyrules.moc"
