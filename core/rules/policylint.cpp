// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/policylint.h"

#include "core/rules/policylintparts.h"
#include "core/rules/ruleparameters.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr RuleType kNeeded[] = {RuleType::InquiryDefinition, RuleType::QualifiedDefinition, RuleType::Timing,
                                RuleType::FollowUp};

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::PolicyLint", text);
}

// A type above comes first on the page, so its findings do.
QList<RuleType> typesOf(const Policy &policy)
{
    QList<RuleType> types;
    for (const PolicyRule &rule : policy) {
        if (!types.contains(rule.type))
            types += rule.type;
    }
    return types;
}

QList<PolicyFinding> pageFindings(const Policy &policy, QDate today)
{
    QList<PolicyFinding> found;
    if (policy.size() > kMaxRules)
        found += PolicyFinding{.kind = PolicyFindingKind::TooMany,
                               .rules = {},
                               .sentence = tr("The page has %1 rules; a page that people remember has at most %2.")
                                               .arg(policy.size())
                                               .arg(kMaxRules)};
    for (const RuleType type : kNeeded) {
        const auto isOfType = [&](const PolicyRule &rule) { return rule.type == type && isLive(rule, today); };
        if (std::ranges::none_of(policy, isOfType))
            found += PolicyFinding{.kind = PolicyFindingKind::Missing,
                                   .rules = {},
                                   .sentence = tr("The page has no rule “%1” in force.").arg(labelOf(type))};
    }
    return found;
}

QList<PolicyFinding> ruleFindings(const PolicyRule &rule, QDate today)
{
    QList<PolicyFinding> found;
    for (const QString &problem : problemsOf(rule))
        found += PolicyFinding{.kind = PolicyFindingKind::Malformed,
                               .rules = {rule.number},
                               .sentence = tr("Rule %1: %2").arg(QString::number(rule.number), problem)};
    if (rule.enabled && rule.to.isValid() && rule.to < today)
        found += PolicyFinding{
            .kind = PolicyFindingKind::Over,
            .rules = {rule.number},
            .sentence = tr("Rule %1 ended on %2.").arg(QString::number(rule.number), rule.to.toString(Qt::ISODate))};
    return found;
}

bool isBefore(const PolicyFinding &a, const PolicyFinding &b)
{
    const auto place = [](const PolicyFinding &finding) {
        return std::tuple(finding.rules.value(0), finding.kind, finding.rules.value(1));
    };
    return place(a) < place(b);
}

} // namespace

bool PolicyFinding::isRed() const
{
    switch (kind) {
    case PolicyFindingKind::TooMany:
    case PolicyFindingKind::Missing:
    case PolicyFindingKind::Malformed:
    case PolicyFindingKind::NeverDecides:
    case PolicyFindingKind::Leaver: return true;
    case PolicyFindingKind::OrderMatters:
    case PolicyFindingKind::Nobody:
    case PolicyFindingKind::CouldBeOne:
    case PolicyFindingKind::Away:
    case PolicyFindingKind::Over:
    case PolicyFindingKind::Unchecked: return false;
    }
    Q_UNREACHABLE();
}

bool isLive(const PolicyRule &rule, QDate today)
{
    const QDate first = rule.from.isValid() ? std::max(rule.from, today) : today;
    return rule.isInForce(first);
}

QList<PolicyFinding> lintPolicy(const Policy &policy, const PolicyPeople &people, QDate today)
{
    QList<PolicyFinding> found = pageFindings(policy, today);
    for (const PolicyRule &rule : policy)
        found += ruleFindings(rule, today);
    for (const RuleType type : typesOf(policy))
        found += coverFindings(policy, type, today);
    found += peopleFindings(policy, people, today);
    std::ranges::stable_sort(found, isBefore);
    return found;
}

QString describeLead(const LeadFacts &facts, const QList<Field> &fields)
{
    QStringList said, unsaid;
    for (const Field field : fields) {
        const QString value = valueOf(facts, field);
        if (value.isEmpty())
            unsaid += labelOf(field);
        else
            said += QString(labelOf(field) + u' ' + value);
    }
    if (fields.isEmpty())
        return tr("any lead");
    const QString lead = said.isEmpty() ? tr("a lead") : said.join(u", "_s);
    return unsaid.isEmpty() ? lead : tr("%1 without %2").arg(lead, unsaid.join(tr(" or ")));
}

} // namespace lw
