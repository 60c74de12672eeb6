// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/policylint.h"
#include "core/rules/rulespace.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace lw;

using Kind = PolicyFindingKind;
using Verdict = std::pair<Kind, QList<int>>;

Q_DECLARE_METATYPE(lw::Policy)
Q_DECLARE_METATYPE(lw::ConditionGroups)
Q_DECLARE_METATYPE(lw::PolicyPeople)

namespace
{

const QDate kToday(2026, 3, 2);

Condition when(Field field, Operator op, const QStringList &values = {})
{
    return Condition{.field = field, .op = op, .values = values};
}

Condition isIn(const QStringList &countries)
{
    return when(Field::Country, Operator::Is, countries);
}

PolicyRule ruleOf(const ConditionGroups &groups, double target = 1, RuleType type = RuleType::FollowUp)
{
    PolicyRule rule;
    rule.type = type;
    rule.appliesTo = groups;
    rule.target = target;
    return rule;
}

PolicyRule inForce(PolicyRule rule, int from, int to)
{
    rule.from = kToday.addDays(from);
    rule.to = kToday.addDays(to);
    return rule;
}

PolicyRule disabled(PolicyRule rule)
{
    rule.enabled = false;
    return rule;
}

Policy page(Policy rules)
{
    for (int i = 0; i < rules.size(); ++i)
        rules[i].number = i + 1;
    return rules;
}

bool isAboutLeads(Kind kind)
{
    return kind == Kind::NeverDecides || kind == Kind::OrderMatters || kind == Kind::Nobody || kind == Kind::CouldBeOne;
}

// "NeverDecides 3 by 1 2": what the leads and days of the rules tell.
QStringList verdicts(const Policy &policy)
{
    static const std::map<Kind, QString> names{{Kind::NeverDecides, u"never"_s},
                                               {Kind::OrderMatters, u"order"_s},
                                               {Kind::Nobody, u"nobody"_s},
                                               {Kind::CouldBeOne, u"one"_s},
                                               {Kind::Unchecked, u"unchecked"_s}};
    QStringList all;
    for (const PolicyFinding &finding : lintPolicy(policy, {}, kToday)) {
        if (!names.contains(finding.kind))
            continue;
        QString text = names.at(finding.kind);
        if (finding.kind != Kind::Nobody && finding.kind != Kind::Unchecked) {
            for (const int number : finding.rules)
                text += u' ' + QString::number(number);
        }
        for (const int number : finding.by)
            text += u" by "_s + QString::number(number);
        all += text;
    }
    all.sort();
    return all;
}

QStringList sentences(const Policy &policy, Kind kind, const PolicyPeople &people = {})
{
    QStringList all;
    for (const PolicyFinding &finding : lintPolicy(policy, people, kToday)) {
        if (finding.kind == kind)
            all += finding.sentence;
    }
    return all;
}

Rep repOf(const QString &name, bool active = true, const QString &member = {})
{
    return Rep{.name = name, .type = u"inside"_s, .email = {}, .phone = {}, .active = active, .member = member};
}

// A small world: what its conditions name, and every value that they can tell apart.
struct SmallField {
    Field field;
    QList<Operator> ops;
    QStringList named;
    QStringList universe;
};

// Every beginning with every set of parts.
QStringList texts(const QStringList &parts)
{
    QStringList all = QStringList{QString()} + parts;
    QStringList beginnings = QStringList{u"xyz"_s} + parts;
    for (const QString &beginning : beginnings) {
        for (int set = 0; set < 1 << parts.size(); ++set) {
            QString text = beginning;
            for (int i = 0; i < parts.size(); ++i) {
                if (set >> i & 1)
                    text += u'_' + parts[i];
            }
            all += text + u'_';
        }
    }
    return all;
}

const QList<Operator> kTextOps{Operator::Is,         Operator::IsNot,   Operator::Contains,
                               Operator::StartsWith, Operator::IsBlank, Operator::IsFilled};
const QList<Operator> kSizeOps{Operator::Is,     Operator::IsNot,   Operator::AtLeast,
                               Operator::AtMost, Operator::IsBlank, Operator::IsFilled};

const QList<SmallField> &smallFields()
{
    static const QList<SmallField> fields{
        {Field::Country,
         {Operator::Is, Operator::Is, Operator::IsNot, Operator::IsBlank, Operator::StartsWith},
         {u"DE"_s, u"AT"_s, u"de"_s, u"D"_s},
         {QString(), u"DE"_s, u"AT"_s, u"D"_s, u"DX"_s, u"ATX"_s, u"DEX"_s, u"ZZ"_s}},
        {Field::Product, kTextOps, {u"ab"_s, u"B"_s, u"Áb"_s}, texts({u"ab"_s, u"b"_s})},
        {Field::Source, kTextOps, {u"Web"_s, u"shop"_s}, texts({u"web"_s, u"shop"_s})},
        {Field::Grade, allOperators(), {u"A"_s, u"B"_s, u"D"_s}, {QString(), u"A"_s, u"B"_s, u"C"_s, u"D"_s}},
        {Field::ExpectedValue,
         kSizeOps,
         {u"10"_s, u"20"_s, u"20.5"_s},
         {QString(), u"-3"_s, u"10"_s, u"10.0"_s, u"15"_s, u"20"_s, u"20.0"_s, u"20.2"_s, u"20.5"_s, u"20.50"_s,
          u"21"_s, u"much"_s}},
    };
    return fields;
}

class SmallWorld
{
public:
    explicit SmallWorld(unsigned seed)
        : m_random(seed)
    {
    }
    int below(int n) { return int(m_random() % unsigned(n)); }

    Policy policy()
    {
        m_fields = {smallFields()[below(5)]};
        if (below(5) < 2)
            m_fields += smallFields()[below(5)];
        const int types = 1 + below(3);
        const bool isLong = below(30) == 0;
        Policy rules;
        for (int n = isLong ? 6 + below(7) : 1 + std::min(below(6), below(6)); n > 0; --n)
            rules += rule(QList<RuleType>{RuleType::FollowUp, RuleType::Timing, RuleType::Nurture}[below(types)]);
        return page(rules);
    }

private:
    Condition condition()
    {
        const SmallField &field = m_fields[below(int(m_fields.size()))];
        Condition condition = when(field.field, field.ops[below(int(field.ops.size()))]);
        if (takesValues(condition.op)) {
            for (int n = 1 + below(2); n > 0; --n)
                condition.values += field.named[below(int(field.named.size()))];
        }
        return condition;
    }
    PolicyRule rule(RuleType type)
    {
        ConditionGroups groups;
        for (int n = below(5) == 0 ? 0 : 1 + below(6) / 4; n > 0; --n) {
            QList<Condition> group;
            for (int conditions = below(15) == 0 ? 0 : 1 + below(3) / 2; conditions > 0; --conditions)
                group += condition();
            groups += group;
        }
        PolicyRule rule = ruleOf(groups, below(3) == 0 ? 0.5 : 1, type);
        rule.enabled = below(12) != 0;
        if (below(6) == 0)
            rule.from = kToday.addDays(below(6) - 2);
        if (below(6) == 0)
            rule.to = kToday.addDays(below(6) - 2);
        return rule;
    }

    std::mt19937 m_random;
    QList<SmallField> m_fields;
};

QList<LeadFacts> leadsFor(const Policy &rules)
{
    QList<LeadFacts> leads{LeadFacts{}};
    for (const SmallField &small : smallFields()) {
        const bool isAsked = std::ranges::any_of(rules, [&](const PolicyRule &rule) {
            return std::ranges::any_of(rule.appliesTo, [&](const QList<Condition> &group) {
                return std::ranges::find(group, small.field, &Condition::field) != group.end();
            });
        });
        if (!isAsked)
            continue;
        QList<LeadFacts> more;
        for (const LeadFacts &lead : leads) {
            for (const QString &value : small.universe) {
                more += lead;
                setValue(more.last(), small.field, value);
            }
        }
        leads = more;
    }
    return leads;
}

// What asking the rules of one type about every lead on every day says.
class Truth
{
public:
    Truth(const Policy &policy, RuleType type)
        : m_type(type)
    {
        for (const PolicyRule &rule : policy) {
            if (rule.type == type)
                m_rules += rule;
        }
        m_leads = leadsFor(m_rules);
        m_lastDay = kToday;
        for (const PolicyRule &rule : m_rules) {
            for (const QDate &edge : {rule.from, rule.to})
                m_lastDay = edge.isValid() ? std::max(m_lastDay, edge.addDays(1)) : m_lastDay;
        }
        ask();
        for (int j = 0; j < m_rules.size(); ++j) {
            for (int i = 0; i < j; ++i) {
                if (couldBeOne(i, j))
                    m_verdicts.insert({Kind::CouldBeOne, {number(i), number(j)}});
            }
        }
    }

    const std::set<Verdict> &verdicts() const { return m_verdicts; }

    // Why what a finding says of its lead is not so; empty where it is.
    QString refute(const PolicyFinding &finding) const
    {
        const PolicyRule *first = find(finding.rules.value(0)), *second = find(finding.rules.value(1));
        if (finding.kind == Kind::CouldBeOne)
            return {};
        if (!finding.witness)
            return finding.kind == Kind::NeverDecides && !fitsAny(*first) ? QString() : u"no witness"_s;
        const PolicyRule *decides = ruleFor(m_rules, m_type, finding.day, *finding.witness);
        const auto fits = [&](const PolicyRule *rule) {
            return rule->isInForce(finding.day) && matches(rule->appliesTo, *finding.witness);
        };
        if (finding.day < kToday)
            return u"a day that is past"_s;
        if (finding.kind == Kind::Nobody)
            return decides ? u"somebody decides"_s : QString();
        if (!decides)
            return u"nobody decides"_s;
        if (finding.kind == Kind::OrderMatters)
            return decides->number == first->number && fits(second) ? QString() : u"not these two"_s;
        if (finding.by.isEmpty() || decides->number != finding.by.first() || !fits(first))
            return u"not taken by the first of them"_s;
        return isTaken(*first, finding.by) ? QString() : u"not all taken"_s;
    }

private:
    int number(int i) const { return m_rules[i].number; }
    const PolicyRule *find(int wanted) const
    {
        const auto rule = std::ranges::find(m_rules, wanted, &PolicyRule::number);
        return rule == m_rules.end() ? nullptr : &*rule;
    }

    void everySpot(auto visit) const
    {
        for (const LeadFacts &lead : m_leads) {
            for (QDate day = kToday; day <= m_lastDay; day = day.addDays(1))
                visit(lead, day);
        }
    }

    void ask()
    {
        std::vector<bool> wins(size_t(m_rules.size()));
        everySpot([&](const LeadFacts &lead, QDate day) {
            const PolicyRule *winner = ruleFor(m_rules, m_type, day, lead);
            m_says.push_back(winner);
            if (!winner) {
                m_verdicts.insert({Kind::Nobody, {}});
                return;
            }
            const int i = int(winner - m_rules.constData());
            wins[size_t(i)] = true;
            for (int j = i + 1; j < m_rules.size(); ++j) {
                const Verdict verdict{Kind::OrderMatters, {number(i), number(j)}};
                if (m_rules[j].isInForce(day) && !saySame(*winner, m_rules[j]) && !m_verdicts.contains(verdict) &&
                    matches(m_rules[j].appliesTo, lead))
                    m_verdicts.insert(verdict);
            }
        });
        if (std::ranges::none_of(m_rules, &PolicyRule::enabled))
            m_verdicts.erase({Kind::Nobody, {}});
        for (int i = 0; i < m_rules.size(); ++i) {
            if (hasDay(m_rules[i]) && !wins[size_t(i)])
                m_verdicts.insert({Kind::NeverDecides, {number(i)}});
        }
    }

    bool hasDay(const PolicyRule &rule) const
    {
        bool has = false;
        for (QDate day = kToday; day <= m_lastDay; day = day.addDays(1))
            has = has || rule.isInForce(day);
        return has;
    }

    bool fitsAny(const PolicyRule &rule) const
    {
        bool fits = false;
        everySpot([&](const LeadFacts &lead, QDate day) {
            fits = fits || (rule.isInForce(day) && matches(rule.appliesTo, lead));
        });
        return fits;
    }

    bool isTaken(const PolicyRule &rule, const QList<int> &by) const
    {
        Policy takers;
        for (const int each : by)
            takers += *find(each);
        bool taken = true;
        everySpot([&](const LeadFacts &lead, QDate day) {
            if (taken && rule.isInForce(day) && matches(rule.appliesTo, lead))
                taken = ruleFor(takers, m_type, day, lead) != nullptr;
        });
        return taken;
    }

    bool couldBeOne(int i, int j) const
    {
        const PolicyRule &first = m_rules[i], &second = m_rules[j];
        const auto isDead = [&](int k) {
            return !hasDay(m_rules[k]) || m_verdicts.contains({Kind::NeverDecides, {number(k)}});
        };
        if (!saySame(first, second) || first.from != second.from || first.to != second.to || isDead(i) || isDead(j))
            return false;
        Policy merged = m_rules;
        const bool isAll = first.appliesTo.isEmpty() || second.appliesTo.isEmpty();
        merged[i].appliesTo = isAll ? ConditionGroups() : first.appliesTo + second.appliesTo;
        merged.removeAt(j);
        bool same = true;
        size_t at = 0;
        everySpot([&](const LeadFacts &lead, QDate day) {
            const PolicyRule *was = m_says[at++];
            if (!same)
                return;
            const PolicyRule *is = ruleFor(merged, m_type, day, lead);
            same = was && is ? saySame(*was, *is) : was == is;
        });
        return same;
    }

    RuleType m_type;
    Policy m_rules;
    QList<LeadFacts> m_leads;
    QDate m_lastDay;
    std::vector<const PolicyRule *> m_says; // by lead and day
    std::set<Verdict> m_verdicts;
};

} // namespace

/// What the check of a policy finds is so, and it finds all of it.
class TestPolicyLint : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rulesAreComparedByLeadsAndDays_data();
    void rulesAreComparedByLeadsAndDays();
    void whatOperatorsTake_data();
    void whatOperatorsTake();
    void thePageIsChecked();
    void peopleAreChecked_data();
    void peopleAreChecked();
    void sentencesNameTheLead();
    void findingsComeByRuleThenKind();
    void whatIsTooMuchIsSaid();
    void leadsAreDescribed();
    void aValueTheRulesNameStandsForItsCell();
    void agreesWithAskingEveryLead();
};

void TestPolicyLint::rulesAreComparedByLeadsAndDays_data()
{
    QTest::addColumn<Policy>("rules");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const Policy &rules, const QStringList &expected) {
        QTest::newRow(name) << rules << expected;
    };
    const PolicyRule all = ruleOf({}), de = ruleOf({{isIn({u"DE"_s})}}), at = ruleOf({{isIn({u"AT"_s})}});
    const PolicyRule deOther = ruleOf({{isIn({u"DE"_s})}}, 0.5), allOther = ruleOf({}, 0.5);
    const PolicyRule both = ruleOf({{isIn({u"DE"_s, u"AT"_s})}});
    row("one rule for all", {all}, {});
    row("an empty group is everything", {ruleOf({{}})}, {});
    row("the second for all never decides", {all, all}, {u"never 2 by 1"_s});
    row("what is said makes no difference to that", {all, allOther}, {u"never 2 by 1"_s, u"order 1 2"_s});
    row("an empty group takes what comes after", {ruleOf({{}}), de}, {u"never 2 by 1"_s});
    row("a default at the end", {deOther, all}, {u"order 1 2"_s});
    row("a default that says the same", {de, all}, {u"one 1 2"_s});
    row("nobody for the others", {de}, {u"nobody"_s});
    row("two that are apart", {de, at}, {u"nobody"_s, u"one 1 2"_s});
    row("covered by two together", {de, at, both}, {u"never 3 by 1 by 2"_s, u"nobody"_s, u"one 1 2"_s});
    row("covered by one of two", {de, both, at}, {u"never 3 by 2"_s, u"nobody"_s, u"one 1 2"_s});
    row("one between that minds", {de, allOther, at}, {u"never 3 by 2"_s, u"order 1 2"_s, u"order 2 3"_s});
    row("one between that does not", {de, ruleOf({{isIn({u"FR"_s})}}, 0.5), at}, {u"nobody"_s, u"one 1 3"_s});
    row("a disabled rule takes nothing", {disabled(all), all}, {});
    row("a disabled rule is not told", {all, disabled(all)}, {});
    row("only disabled rules", {disabled(all)}, {});
    row("types are apart", {all, ruleOf({}, 1, RuleType::Timing)}, {});
    row("one begins when the other ended", {inForce(all, 0, 3), inForce(allOther, 4, 9), allOther}, {u"order 1 3"_s});
    row("one begins on the last day of the other", {inForce(all, 0, 4), inForce(allOther, 4, 4), allOther},
        {u"never 2 by 1"_s, u"order 1 2"_s, u"order 1 3"_s});
    row("covered on all its days by two", {inForce(all, 0, 4), inForce(all, 5, 9), inForce(all, 2, 7)},
        {u"never 3 by 1 by 2"_s, u"nobody"_s});
    row("a day between", {inForce(all, 0, 4), inForce(all, 6, 9), inForce(all, 2, 7)}, {u"nobody"_s});
    row("what was before today does not count", {inForce(all, -5, -1), inForce(all, -3, 9), all}, {});
    row("what was over takes nothing", {inForce(allOther, -9, -1), all}, {});
    row("only a rule that is over", {inForce(all, -9, -1)}, {u"nobody"_s});
    row("from today on the earlier takes all", {inForce(all, -1, 9), inForce(all, -9, 9)},
        {u"never 2 by 1"_s, u"nobody"_s});
    row("other days are not one rule", {inForce(de, 0, 9), at}, {u"nobody"_s});
    row("nothing can fit", {ruleOf({{isIn({u"DE"_s}), isIn({u"AT"_s})}}), all}, {u"never 1"_s});
    row("one of the groups can", {ruleOf({{isIn({u"DE"_s}), isIn({u"AT"_s})}, {isIn({u"DE"_s})}}), all},
        {u"one 1 2"_s});
    row("case and accents",
        {ruleOf({{when(Field::City, Operator::Is, {u"Orléans"_s})}}),
         ruleOf({{when(Field::City, Operator::Is, {u"ORLEANS"_s})}}), allOther},
        {u"never 2 by 1"_s, u"order 1 3"_s});
}

void TestPolicyLint::rulesAreComparedByLeadsAndDays()
{
    QFETCH(Policy, rules);
    QTEST(verdicts(page(rules)), "expected");
}

void TestPolicyLint::whatOperatorsTake_data()
{
    QTest::addColumn<ConditionGroups>("first");
    QTest::addColumn<ConditionGroups>("second");
    QTest::addColumn<bool>("takesAll");
    const auto row = [](const char *name, const ConditionGroups &first, const ConditionGroups &second, bool takesAll) {
        QTest::newRow(name) << first << second << takesAll;
    };
    using enum Operator;
    const auto product = [](Operator op, const QStringList &values = {}) { return when(Field::Product, op, values); };
    const auto value = [](Operator op, const QStringList &values = {}) {
        return when(Field::ExpectedValue, op, values);
    };
    const auto grade = [](Operator op, const QStringList &values = {}) { return when(Field::Grade, op, values); };
    row("is, of more", {{product(Is, {u"a"_s, u"b"_s})}}, {{product(Is, {u"B"_s})}}, true);
    row("is, of less", {{product(Is, {u"a"_s})}}, {{product(Is, {u"a"_s, u"b"_s})}}, false);
    row("is not takes the blank", {{product(IsNot, {u"a"_s})}}, {{product(IsBlank)}}, true);
    row("filled or blank is all", {{product(IsFilled)}, {product(IsBlank)}}, {}, true);
    row("is or is not is all", {{product(Is, {u"é"_s})}, {product(IsNot, {u"E"_s})}}, {}, true);
    row("contains takes a longer part", {{product(Contains, {u"mot"_s})}}, {{product(Contains, {u"Motor"_s})}}, true);
    row("contains takes a beginning", {{product(Contains, {u"mot"_s})}}, {{product(StartsWith, {u"motor"_s})}}, true);
    row("a beginning does not take a part", {{product(StartsWith, {u"mot"_s})}}, {{product(Contains, {u"mot"_s})}},
        false);
    row("a shorter beginning takes a longer", {{product(StartsWith, {u"mo"_s})}}, {{product(StartsWith, {u"mot"_s})}},
        true);
    row("two beginnings do not meet", {{product(IsBlank)}},
        {{product(StartsWith, {u"a"_s}), product(StartsWith, {u"b"_s})}}, true);
    row("two parts do meet", {{product(IsBlank)}}, {{product(Contains, {u"a"_s}), product(Contains, {u"b"_s})}}, false);
    row("both parts are not one after the other", {{product(Contains, {u"ab"_s})}},
        {{product(Contains, {u"a"_s}), product(Contains, {u"b"_s})}}, false);
    row("parts with the sign between", {{product(Contains, {u"/|~#;"_s})}},
        {{product(Contains, {u"/"_s}), product(Contains, {u"#"_s})}}, false);
    row("the empty part is in everything", {{product(Contains, {QString()})}}, {{product(IsBlank)}}, true);
    row("compared with nothing", {{product(IsNot)}}, {}, true);
    row("at least takes more", {{value(AtLeast, {u"10"_s})}}, {{value(AtLeast, {u"20"_s})}}, true);
    row("at least leaves less", {{value(AtLeast, {u"20"_s})}}, {{value(AtLeast, {u"10"_s})}}, false);
    row("at least and at most meet", {{value(AtLeast, {u"10"_s})}, {value(AtMost, {u"10.0"_s})}},
        {{value(Is, {u"7"_s, u"77"_s})}}, true);
    row("between the two there is a gap", {{value(AtMost, {u"10"_s})}, {value(AtLeast, {u"11"_s})}},
        {{value(AtLeast, {u"1"_s})}}, false);
    row("no gap the other way round", {{value(AtMost, {u"11"_s})}, {value(AtLeast, {u"10"_s})}},
        {{value(AtLeast, {u"1"_s})}}, true);
    row("what is no number has no size", {{value(AtLeast, {u"0"_s})}, {value(AtMost, {u"0"_s})}}, {{value(IsFilled)}},
        false);
    row("a bound that is no number is nought", {{value(AtLeast, {u"much"_s})}}, {{value(AtLeast, {u"0"_s})}}, true);
    row("the same number in another spelling", {{value(Is, {u"10"_s})}},
        {{value(AtLeast, {u"10"_s}), value(AtMost, {u"10"_s})}}, false);
    row("a number only when folded", {{value(AtMost, {u"99"_s})}},
        {{value(Is, {u"¹⁰⁰"_s}), value(AtLeast, {u"50"_s})}, {value(AtMost, {u"9"_s})}}, false);
    row("sizes beside a text", {{value(Contains, {u"EUR"_s})}, {value(AtMost, {u"9"_s})}}, {{value(AtMost, {u"8"_s})}},
        true);
    row("grade at least", {{grade(AtLeast, {u"B"_s})}}, {{grade(Is, {u"a"_s, u"B"_s})}}, true);
    row("grades are A to D", {{grade(AtLeast, {u"C"_s})}, {grade(Is, {u"D"_s})}}, {{grade(IsFilled)}}, true);
    row("no grade is none of them", {{grade(AtMost, {u"A"_s})}}, {{grade(IsNot, {u"A"_s})}}, false);
    row("a field that rules cannot ask is blank", {{when(Field::Phone, IsBlank)}}, {}, true);
    row("two fields", {{product(Is, {u"a"_s})}, {grade(IsBlank)}, {product(IsNot, {u"a"_s}), grade(IsFilled)}}, {},
        true);
    row("two fields with a hole", {{product(Is, {u"a"_s}), grade(IsFilled)}, {product(IsNot, {u"a"_s})}}, {}, false);
}

void TestPolicyLint::whatOperatorsTake()
{
    QFETCH(ConditionGroups, first);
    QFETCH(ConditionGroups, second);
    QFETCH(bool, takesAll);
    const QStringList found = verdicts(page({ruleOf(first), ruleOf(second)}));
    QCOMPARE(found.filter(u"never 2"_s).size(), takesAll ? 1 : 0);
    QVERIFY(found.filter(u"unchecked"_s).isEmpty());
}

void TestPolicyLint::thePageIsChecked()
{
    QVERIFY(sentences(defaultPolicy(), Kind::Missing).isEmpty());
    QCOMPARE(sentences({}, Kind::Missing).size(), 4);
    QCOMPARE(sentences(page({inForce(ruleOf({}), -5, -1)}), Kind::Missing).size(), 4);
    QCOMPARE(sentences(page({ruleOf({})}), Kind::Missing).size(), 3);
    QVERIFY(sentences(defaultPolicy(), Kind::TooMany).isEmpty());
    QCOMPARE(sentences(page(defaultPolicy() + Policy{ruleOf({})}), Kind::TooMany).size(), 1);
    QCOMPARE(sentences(page({inForce(ruleOf({}), -5, -1)}), Kind::Over),
             QStringList({u"Rule 1 ended on 2026-03-01."_s}));
    QVERIFY(sentences(page({inForce(ruleOf({}), -5, 0)}), Kind::Over).isEmpty());
    QVERIFY(sentences(page({disabled(inForce(ruleOf({}), -5, -1))}), Kind::Over).isEmpty());
    QCOMPARE(sentences(page({ruleOf({}, 2)}), Kind::Malformed),
             QStringList({u"Rule 1: The target must be from 0 to 100 %."_s}));
    QCOMPARE(sentences(page({inForce(ruleOf({}), 5, 3)}), Kind::Malformed).size(), 1);
    QVERIFY(sentences(page({inForce(ruleOf({}), 5, 3)}), Kind::NeverDecides).isEmpty());
}

void TestPolicyLint::peopleAreChecked_data()
{
    QTest::addColumn<QString>("catchAll");
    QTest::addColumn<QString>("binds");
    QTest::addColumn<QStringList>("leavers");
    QTest::addColumn<QStringList>("away");
    const auto row = [](const char *name, const QString &catchAll, const QString &binds, const QStringList &leavers,
                        const QStringList &away) { QTest::newRow(name) << catchAll << binds << leavers << away; };
    const QString ok = u"Ann"_s;
    row("a rep", u"ann"_s, u"Sales"_s, {}, {});
    row("a pool", u"north"_s, {}, {}, {});
    row("nobody", u"Zoe"_s, {}, {u"Rule 1: nobody is called “Zoe”."_s}, {});
    row("who left", u"Bob"_s, {}, {u"Rule 1: Bob is not active any more."_s}, {});
    row("a member who is no rep", u"Mia"_s, {}, {u"Rule 1: Mia is not one of the reps."_s}, {});
    row("binds who left", ok, u"bob"_s, {u"Rule 1: Bob is not active any more."_s}, {});
    row("binds a member who left", ok, u"Max"_s, {u"Rule 1: Max is not active any more."_s}, {});
    row("binds a member", ok, u"Mia"_s, {}, {});
    row("told once", u"Bob"_s, u"Bob"_s, {u"Rule 1: Bob is not active any more."_s}, {});
    row("away some day", u"Cid"_s, {}, {}, {u"Rule 1: Cid is away from 2026-03-12 on, and nobody stands in."_s});
    row("away already, with a deputy", u"Dan"_s, {}, {},
        {u"Rule 1: Dan is away from 2026-03-02 on, and Ann stands in."_s});
    row("away as a member", u"Eva"_s, {}, {}, {u"Rule 1: mia2 is away from 2026-03-03 on, and nobody stands in."_s});
    row("back again", u"Fay"_s, {}, {}, {});
}

void TestPolicyLint::peopleAreChecked()
{
    QFETCH(QString, catchAll);
    QFETCH(QString, binds);
    const auto memberOf = [](const QString &name, bool active) {
        return Member{.name = name, .login = {}, .department = {}, .roles = {}, .active = active};
    };
    PolicyPeople people;
    people.reps = {repOf(u"Ann"_s), repOf(u"Bob"_s, false),           repOf(u"Cid"_s),
                   repOf(u"Dan"_s), repOf(u"Eva"_s, true, u"mia2"_s), repOf(u"Fay"_s)};
    people.pools = {u"North"_s};
    people.members = {memberOf(u"Mia"_s, true), memberOf(u"Max"_s, false)};
    people.absences = {{.who = u"cid"_s, .deputy = {}, .from = kToday.addDays(10), .to = {}},
                       {.who = u"Dan"_s, .deputy = u"Ann"_s, .from = kToday.addDays(-9), .to = kToday},
                       {.who = u"mia2"_s, .deputy = {}, .from = kToday.addDays(1), .to = kToday.addDays(1)},
                       {.who = u"Fay"_s, .deputy = {}, .from = kToday.addDays(-9), .to = kToday.addDays(-1)}};
    PolicyRule rule = ruleOf({}, 1, RuleType::Routing);
    rule.parameters = {{u"catch_all"_s, catchAll}};
    rule.binds = binds;
    QTEST(sentences(page({rule}), Kind::Leaver, people), "leavers");
    QTEST(sentences(page({rule}), Kind::Away, people), "away");
    QVERIFY(sentences(page({disabled(rule)}), Kind::Leaver, people).isEmpty());
    QVERIFY(sentences(page({inForce(rule, -9, -1)}), Kind::Away, people).isEmpty());
}

void TestPolicyLint::sentencesNameTheLead()
{
    const Condition motors = when(Field::Product, Operator::Is, {u"motors"_s});
    const PolicyRule de = ruleOf({{isIn({u"DE"_s})}}), deMotors = ruleOf({{isIn({u"DE"_s}), motors}});
    const PolicyRule atMotors = ruleOf({{isIn({u"AT"_s}), motors}});
    QCOMPARE(sentences(page({de, deMotors}), Kind::NeverDecides),
             QStringList({u"Rule 2 never decides: rule 1 above it takes everything it would. Example: Country DE, "
                          u"Product motors."_s}));
    QCOMPARE(sentences(page({ruleOf({}), ruleOf({})}), Kind::NeverDecides),
             QStringList({u"Rule 2 never decides: rule 1 above it takes everything it would."_s}));
    QCOMPARE(sentences(page({deMotors, atMotors}), Kind::CouldBeOne),
             QStringList({u"Rules 1 and 2 say the same and differ only in Country; they could be one."_s}));
    QCOMPARE(sentences(page({de, ruleOf({{motors}}, 0.5)}), Kind::OrderMatters),
             QStringList({u"Rules 1 and 2 both fit Country DE, Product motors and say different things; rule 1 decides "
                          u"because it is higher."_s}));
    QCOMPARE(sentences(page({ruleOf({{when(Field::Product, Operator::IsFilled)}})}), Kind::Nobody),
             QStringList({u"No rule “Follow-up” fits a lead without Product."_s}));
    QCOMPARE(sentences(page({inForce(ruleOf({}), 0, 3)}), Kind::Nobody),
             QStringList({u"No rule “Follow-up” fits any lead on 2026-03-06."_s}));
}

void TestPolicyLint::findingsComeByRuleThenKind()
{
    Policy policy = page({ruleOf({{isIn({u"DE"_s})}}, 2), ruleOf({}), ruleOf({}, 3)});
    const QList<PolicyFinding> found = lintPolicy(policy, {}, kToday);
    QCOMPARE(found, lintPolicy(policy, {}, kToday));
    QList<std::pair<int, Kind>> order;
    for (const PolicyFinding &finding : found)
        order += {finding.rules.value(0), finding.kind};
    QVERIFY(std::ranges::is_sorted(order));
    QCOMPARE(order.first().second, Kind::Missing);
    QVERIFY(found.first().isRed());
    QVERIFY(!sentences(policy, Kind::OrderMatters).isEmpty());
}

void TestPolicyLint::whatIsTooMuchIsSaid()
{
    QList<QList<Condition>> groups;
    for (int i = 0; i < 13; ++i)
        groups += {when(Field::Source, Operator::Contains, {QString(QChar(u'a' + i))})};
    const Policy tooMany = page({ruleOf(groups), ruleOf({})});
    QCOMPARE(sentences(tooMany, Kind::Unchecked),
             QStringList({u"Rules 1 and 2 were not checked against each other: too many comparisons on Source."_s}));
    QVERIFY(!std::ranges::any_of(lintPolicy(tooMany, {}, kToday), isAboutLeads, &PolicyFinding::kind));
    const auto code = [](Operator op, const QString &value) { return when(Field::PostalCode, op, {value}); };
    QCOMPARE(sentences(page({ruleOf({{code(Operator::AtLeast, u"70000"_s)}, {code(Operator::StartsWith, u"7"_s)}})}),
                       Kind::Unchecked)
                 .size(),
             1);
    ConditionGroups intricate;
    const QList<Field> fields{Field::City,    Field::County,   Field::Company,  Field::Title,
                              Field::Product, Field::Campaign, Field::Industry, Field::Need};
    for (int i = 0; i < 40; ++i) {
        QList<Condition> group;
        for (int k = 0; k < fields.size(); ++k)
            group += when(fields[k], Operator::IsNot, {QString::number((i * (k + 3) + k) % 17)});
        intricate += group;
    }
    QCOMPARE(sentences(page({ruleOf(intricate), ruleOf({})}), Kind::Unchecked),
             QStringList({u"Rules 1 and 2 were not checked against each other: too many combinations."_s}));
}

void TestPolicyLint::leadsAreDescribed()
{
    LeadFacts facts;
    facts.countryCode = u"AT"_s;
    QCOMPARE(describeLead(facts, {}), u"any lead"_s);
    QCOMPARE(describeLead(facts, {Field::Country}), u"Country AT"_s);
    QCOMPARE(describeLead(facts, {Field::Country, Field::Product}), u"Country AT without Product"_s);
    QCOMPARE(describeLead(facts, {Field::Product, Field::Source}), u"a lead without Product or Source"_s);
}

void TestPolicyLint::aValueTheRulesNameStandsForItsCell()
{
    const FieldAxis axis = axisOf(Field::Product, {when(Field::Product, Operator::Is, {u"Motor"_s, u"Pump"_s})});
    QCOMPARE(axis.values, QStringList({u"Motor"_s, QString()}));
    const FieldAxis sizes = axisOf(Field::Employees, {when(Field::Employees, Operator::AtLeast, {u"50"_s}),
                                                      when(Field::Employees, Operator::AtMost, {u"50"_s})});
    QCOMPARE(sizes.values, QStringList({u"50"_s, QString(), u"1"_s, u"51"_s}));
}

void TestPolicyLint::agreesWithAskingEveryLead()
{
    constexpr int kPolicies = 12'000;
    const QList<Kind> kinds{Kind::NeverDecides, Kind::OrderMatters, Kind::Nobody, Kind::CouldBeOne};
    SmallWorld world(20260302);
    std::map<Kind, int> seen;
    int silent = 0;
    for (int n = 0; n < kPolicies; ++n) {
        const Policy policy = world.policy();
        std::map<RuleType, Truth> truths;
        for (const PolicyRule &rule : policy)
            truths.try_emplace(rule.type, policy, rule.type);
        std::map<RuleType, std::set<Verdict>> found;
        std::set<Kind> kindsHere;
        for (const PolicyFinding &finding : lintPolicy(policy, {}, kToday)) {
            QVERIFY2(finding.kind != Kind::Unchecked, qPrintable(finding.sentence));
            if (!isAboutLeads(finding.kind))
                continue;
            const RuleType type = policy[finding.rules.first() - 1].type;
            found[type].insert({finding.kind, finding.kind == Kind::Nobody ? QList<int>() : finding.rules});
            kindsHere.insert(finding.kind);
            const QString wrong = truths.at(type).refute(finding);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"%1: %2 (%3)"_s.arg(n).arg(finding.sentence, wrong)));
        }
        for (const auto &[type, truth] : truths) {
            QString text;
            for (const PolicyRule &rule : policy)
                text += u"%1 %2: %3\n"_s.arg(rule.number).arg(codeOf(rule.type), describe(rule.appliesTo));
            QVERIFY2(found[type] == truth.verdicts(), qPrintable(u"policy %1\n%2"_s.arg(n).arg(text)));
        }
        for (const Kind kind : kindsHere)
            ++seen[kind];
        silent += kindsHere.empty();
    }
    for (const Kind kind : kinds) {
        qInfo("kind %d in %d of %d policies", int(kind), seen[kind], kPolicies);
        QVERIFY(seen[kind] * 20 >= kPolicies);
        QVERIFY((kPolicies - seen[kind]) * 20 >= kPolicies);
    }
    qInfo("none in %d", silent);
    QVERIFY(silent * 20 >= kPolicies);
}

QTEST_APPLESS_MAIN(TestPolicyLint)
#include "tst_policylint.moc"
