// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/policy.h"

#include "core/rules/leadfacts.h"
#include "core/rules/ruleparameters.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

struct ModelRule {
    RuleType type;
    const char *binds;
    double target;
};

constexpr ModelRule kModel[] = {
    {RuleType::InquiryDefinition, QT_TRANSLATE_NOOP("lw::Policy", "Marketing"), 1.0},
    {RuleType::QualifiedDefinition, QT_TRANSLATE_NOOP("lw::Policy", "Marketing"), 0.95},
    {RuleType::Intake, QT_TRANSLATE_NOOP("lw::Policy", "Everybody"), 0.95},
    {RuleType::Screening, QT_TRANSLATE_NOOP("lw::Policy", "Marketing"), 0.98},
    {RuleType::Fulfilment, QT_TRANSLATE_NOOP("lw::Policy", "Fulfilment"), 0.95},
    {RuleType::Qualification, QT_TRANSLATE_NOOP("lw::Policy", "Marketing"), 0.9},
    {RuleType::Routing, QT_TRANSLATE_NOOP("lw::Policy", "Lead Manager"), 0.95},
    {RuleType::Timing, QT_TRANSLATE_NOOP("lw::Policy", "Lead Manager"), 0.95},
    {RuleType::FollowUp, QT_TRANSLATE_NOOP("lw::Policy", "Sales"), 0.9},
    {RuleType::SalesReporting, QT_TRANSLATE_NOOP("lw::Policy", "Sales"), 0.9},
    {RuleType::Nurture, QT_TRANSLATE_NOOP("lw::Policy", "Marketing"), 0.9},
    {RuleType::MarketingReporting, QT_TRANSLATE_NOOP("lw::Policy", "Marketing"), 1.0},
};

} // namespace

Policy defaultPolicy()
{
    Policy policy;
    for (const ModelRule &model : kModel)
        policy += PolicyRule{.number = int(policy.size()) + 1,
                             .type = model.type,
                             .parameters = defaultParameters(model.type),
                             .appliesTo = {},
                             .binds = QCoreApplication::translate("lw::Policy", model.binds),
                             .target = model.target,
                             .enabled = true};
    return policy;
}

const PolicyRule *findRule(const Policy &policy, RuleType type)
{
    for (const PolicyRule &rule : policy) {
        if (rule.type == type && rule.enabled)
            return &rule;
    }
    return nullptr;
}

const PolicyRule *ruleFor(const Policy &policy, RuleType type, QDate day,
                          const std::function<const LeadFacts &()> &facts)
{
    for (const PolicyRule &rule : policy) {
        if (rule.type == type && rule.isInForce(day) && (rule.appliesTo.isEmpty() || matches(rule.appliesTo, facts())))
            return &rule;
    }
    return nullptr;
}

const PolicyRule *ruleFor(const Policy &policy, RuleType type, QDate day, const LeadFacts &facts)
{
    return ruleFor(policy, type, day, [&]() -> const LeadFacts & { return facts; });
}

void renumber(Policy &policy)
{
    for (qsizetype i = 0; i < policy.size(); ++i)
        policy[i].number = int(i) + 1;
}

bool isNumbered(const Policy &policy)
{
    QSet<int> numbers;
    for (const PolicyRule &rule : policy)
        numbers.insert(rule.number);
    return numbers.size() == policy.size() && std::ranges::all_of(numbers, [](int number) { return number > 0; });
}

bool asksFacts(const Policy &policy)
{
    return std::ranges::any_of(policy, [](const PolicyRule &rule) { return !rule.appliesTo.isEmpty(); });
}

} // namespace lw
