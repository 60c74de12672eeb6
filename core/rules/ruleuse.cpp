// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/ruleuse.h"

#include <algorithm>

namespace lw
{

std::optional<Condition> onlyMiss(const PolicyRule &rule, const LeadFacts &facts)
{
    if (matches(rule.appliesTo, facts))
        return {};
    for (const QList<Condition> &group : rule.appliesTo) {
        const auto fails = [&](const Condition &condition) { return !matches(condition, facts); };
        if (std::ranges::count_if(group, fails) == 1)
            return *std::ranges::find_if(group, fails);
    }
    return {};
}

RuleUse ruleUse(const Policy &policy, int number, const QList<FactLead> &leads, qsizetype most)
{
    RuleUse use;
    const auto rule = std::ranges::find(policy, number, &PolicyRule::number);
    if (rule == policy.end())
        return use;
    use.leads = leads.size();
    for (qsizetype i = 0; i < leads.size(); ++i) {
        const FactLead &lead = leads[i];
        const PolicyRule *first = ruleFor(policy, rule->type, lead.day, lead.facts);
        if (!first && use.left++ < most)
            use.leftOver += i;
        if (!rule->isInForce(lead.day))
            continue;
        if (!matches(rule->appliesTo, lead.facts)) {
            const std::optional<Condition> miss =
                use.nearMisses.size() < most ? onlyMiss(*rule, lead.facts) : std::nullopt;
            if (miss)
                use.nearMisses += NearMiss{.lead = i, .condition = *miss};
            continue;
        }
        ++use.fits;
        if (first != &*rule) {
            ++use.takenEarlier[first->number];
            continue;
        }
        ++use.decides;
        if (use.decided.size() < most)
            use.decided += i;
    }
    return use;
}

} // namespace lw
