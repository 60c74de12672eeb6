// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which leads on which days the rules of one type fit, and which of the rules decides.

#include "core/rules/policylintparts.h"
#include "core/rules/rulebox.h"
#include "core/rules/rulespace.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

using Rules = QList<const PolicyRule *>;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::PolicyLint", text);
}

QList<int> numbersOf(const Rules &rules)
{
    QList<int> numbers;
    for (const PolicyRule *rule : rules)
        numbers += rule->number;
    return numbers;
}

// "3, 5 and 6"
QString textOf(const QList<int> &numbers)
{
    QStringList texts;
    for (const int number : numbers)
        texts += QString::number(number);
    const QString last = texts.isEmpty() ? QString() : texts.takeLast();
    return texts.isEmpty() ? last : tr("%1 and %2").arg(texts.join(u", "_s), last);
}

QString textOf(const RuleSpot &spot)
{
    const QString lead = describeLead(spot.facts, spot.fields);
    return spot.isLater ? tr("%1 on %2").arg(lead, spot.day.toString(Qt::ISODate)) : lead;
}

// The one field in which two rules differ, where each has one group only.
std::optional<Field> onlyDifference(const ConditionGroups &a, const ConditionGroups &b)
{
    if (a.size() != 1 || b.size() != 1)
        return {};
    std::map<Field, std::pair<QList<Condition>, QList<Condition>>> byField;
    for (const Condition &condition : a.first())
        byField[condition.field].first += condition;
    for (const Condition &condition : b.first())
        byField[condition.field].second += condition;
    std::optional<Field> only;
    for (const auto &[field, conditions] : byField) {
        if (std::ranges::is_permutation(conditions.first, conditions.second))
            continue;
        if (only)
            return {};
        only = field;
    }
    return only;
}

PolicyFinding unchecked(const Rules &rules, const QString &why)
{
    const QString text = textOf(numbersOf(rules));
    const QString what = rules.size() == 1 ? tr("Whom rule %1 fits was not checked: %2.")
                                           : tr("Rules %1 were not checked against each other: %2.");
    return {.kind = PolicyFindingKind::Unchecked, .rules = numbersOf(rules), .sentence = what.arg(text, why)};
}

/// Compares the rules of one type that have days to come, in the order of the page.
class CoverLint
{
public:
    CoverLint(const Rules &rules, const RuleSpace &space)
        : m_rules(rules)
        , m_grid(space)
    {
        for (qsizetype i = 0; i < rules.size(); ++i) {
            m_fits.push_back(m_grid.regionOf(*rules[i]));
            RuleRegion decides = m_fits.back();
            for (qsizetype k = 0; k < i; ++k)
                decides = m_grid.without(decides, fits(k));
            m_decides.push_back(std::move(decides));
        }
    }

    QList<PolicyFinding> findings(RuleType type, const Rules &enabled)
    {
        QList<PolicyFinding> found;
        for (qsizetype j = 0; j < m_rules.size() && !isExhausted(); ++j) {
            if (neverDecides(j))
                found += deadRule(j);
            for (qsizetype i = 0; i < j; ++i) {
                if (!saySame(*m_rules[i], *m_rules[j]))
                    addContest(found, i, j);
                else if (couldBeOne(i, j))
                    found += oneRule(i, j);
            }
        }
        addUncovered(found, type, enabled);
        return found;
    }
    bool isExhausted() const { return m_grid.isExhausted(); }

private:
    const RuleRegion &fits(qsizetype i) const { return m_fits[size_t(i)]; }
    const RuleRegion &decides(qsizetype i) const { return m_decides[size_t(i)]; }
    bool neverDecides(qsizetype i) const { return decides(i).empty(); }

    bool takeAll(const QList<qsizetype> &takers, qsizetype i)
    {
        RuleRegion left = fits(i);
        for (const qsizetype taker : takers)
            left = m_grid.without(left, fits(taker));
        return left.empty();
    }

    // As few as can be of the rules that decide where a rule would: one of them, else none too many.
    QList<qsizetype> takersOf(qsizetype i)
    {
        QList<qsizetype> takers;
        for (qsizetype k = 0; k < i; ++k) {
            if (m_grid.common(fits(i), decides(k)))
                takers += k;
        }
        for (const qsizetype taker : QList<qsizetype>(takers)) {
            if (takeAll({taker}, i))
                return {taker};
        }
        for (qsizetype at = takers.size(); at-- > 0;) {
            QList<qsizetype> others = takers;
            others.removeAt(at);
            if (takeAll(others, i))
                takers = others;
        }
        return takers;
    }

    PolicyFinding deadRule(qsizetype i)
    {
        const QString number = QString::number(m_rules[i]->number);
        PolicyFinding finding{.kind = PolicyFindingKind::NeverDecides,
                              .rules = {m_rules[i]->number},
                              .sentence = tr("Rule %1 never decides: no lead can fit it.").arg(number)};
        const QList<qsizetype> takers = fits(i).empty() ? QList<qsizetype>() : takersOf(i);
        if (takers.isEmpty())
            return finding;
        for (const qsizetype taker : takers)
            finding.by += m_rules[taker]->number;
        finding.sentence =
            (takers.size() == 1 ? tr("Rule %1 never decides: rule %2 above it takes everything it would.")
                                : tr("Rule %1 never decides: rules %2 above it together take everything it would."))
                .arg(number, textOf(finding.by));
        if (const auto box = m_grid.common(fits(i), decides(takers.first()))) {
            const RuleSpot spot = show(finding, *box);
            if (!spot.fields.isEmpty() || spot.isLater)
                finding.sentence += u' ' + tr("Example: %1.").arg(textOf(spot));
        }
        return finding;
    }

    RuleSpot show(PolicyFinding &finding, const RuleBox &box) const
    {
        const RuleSpot spot = m_grid.spotIn(box);
        finding.witness = spot.facts;
        finding.day = spot.day;
        return spot;
    }

    void addContest(QList<PolicyFinding> &found, qsizetype i, qsizetype j) const
    {
        const std::optional<RuleBox> both = m_grid.common(decides(i), fits(j));
        if (!both)
            return;
        PolicyFinding finding{
            .kind = PolicyFindingKind::OrderMatters, .rules = {m_rules[i]->number, m_rules[j]->number}, .sentence = {}};
        const RuleSpot spot = show(finding, *both);
        finding.sentence = tr("Rules %1 and %2 both fit %3 and say different things; rule %1 decides because it is "
                              "higher.")
                               .arg(QString::number(finding.rules[0]), QString::number(finding.rules[1]), textOf(spot));
        found += finding;
    }

    // What the later one would bring along is decided by rules that say the same already.
    bool couldBeOne(qsizetype i, qsizetype j) const
    {
        const PolicyRule &first = *m_rules[i], &second = *m_rules[j];
        if (neverDecides(i) || neverDecides(j) || first.from != second.from || first.to != second.to)
            return false;
        for (qsizetype k = i + 1; k < j; ++k) {
            if (!saySame(first, *m_rules[k]) && m_grid.common(decides(k), fits(j)))
                return false;
        }
        return true;
    }

    PolicyFinding oneRule(qsizetype i, qsizetype j) const
    {
        const PolicyRule &first = *m_rules[i], &second = *m_rules[j];
        const std::optional<Field> field = onlyDifference(first.appliesTo, second.appliesTo);
        const QString what =
            field ? tr("Rules %1 and %2 say the same and differ only in %3; they could be one.")
                        .arg(QString::number(first.number), QString::number(second.number), labelOf(*field))
                  : tr("Rules %1 and %2 say the same; they could be one.")
                        .arg(QString::number(first.number), QString::number(second.number));
        return {.kind = PolicyFindingKind::CouldBeOne, .rules = {first.number, second.number}, .sentence = what};
    }

    void addUncovered(QList<PolicyFinding> &found, RuleType type, const Rules &enabled)
    {
        RuleRegion left{m_grid.whole()};
        for (const RuleRegion &region : m_fits)
            left = m_grid.without(left, region);
        if (left.empty())
            return;
        PolicyFinding finding{.kind = PolicyFindingKind::Nobody, .rules = numbersOf(enabled), .sentence = {}};
        const RuleSpot spot = show(finding, left.front());
        finding.sentence = tr("No rule “%1” fits %2.").arg(labelOf(type), textOf(spot));
        found += finding;
    }

    const Rules m_rules;
    BoxGrid m_grid;
    std::vector<RuleRegion> m_fits;    // by rule, whatever stands above it
    std::vector<RuleRegion> m_decides; // by rule, without what those above it take
};

} // namespace

QList<PolicyFinding> coverFindings(const Policy &policy, RuleType type, QDate today)
{
    Rules enabled, live;
    for (const PolicyRule &rule : policy) {
        if (rule.type != type || !rule.enabled)
            continue;
        enabled += &rule;
        if (isLive(rule, today))
            live += &rule;
    }
    if (enabled.isEmpty())
        return {};
    const RuleSpace space = ruleSpaceOf(live, today);
    if (!space.problem().isEmpty())
        return {unchecked(live, space.problem())};
    CoverLint lint(live, space);
    const QList<PolicyFinding> found = lint.findings(type, enabled);
    return lint.isExhausted() ? QList<PolicyFinding>{unchecked(live, tr("too many combinations"))} : found;
}

} // namespace lw
