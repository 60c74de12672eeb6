// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/rulebookversions.h"

#include "core/store/rulebookstore.h"

#include <algorithm>

namespace lw
{

Result<RulebookPtr> RulebookVersions::version(int version)
{
    if (version == m_workspace.rulebook()->version)
        return m_workspace.rulebook();
    if (const auto known = m_known.constFind(version); known != m_known.constEnd())
        return *known;
    Result<RulebookPtr> loaded = loadRulebook(m_workspace.database(), RulebookId{version});
    if (loaded)
        m_known.insert(version, *loaded);
    return loaded;
}

Result<const PolicyRule *> RulebookVersions::ruleOf(const Clock &clock)
{
    const RuleType type = ruleTypeOf(clock.kind);
    if (clock.version == 0)
        return findRule(m_workspace.rulebook()->rulebook.policy, type);
    const Result<RulebookPtr> then = version(clock.version);
    if (!then)
        return then.error();
    const Policy &policy = (*then)->rulebook.policy;
    const auto rule = std::ranges::find_if(
        policy, [&](const PolicyRule &each) { return each.number == clock.rule && each.type == type; });
    return rule == policy.end() ? nullptr : &*rule;
}

RuleType ruleTypeOf(ClockKind kind)
{
    switch (kind) {
    case ClockKind::Intake: return RuleType::Intake;
    case ClockKind::Response:
    case ClockKind::Qualify: return RuleType::Qualification;
    case ClockKind::Release: return RuleType::Timing;
    case ClockKind::Accept:
    case ClockKind::FirstAttempt:
    case ClockKind::Attempts: return RuleType::FollowUp;
    case ClockKind::Requalify: return RuleType::Nurture;
    case ClockKind::Fulfilment: return RuleType::Fulfilment;
    }
    Q_UNREACHABLE();
}

} // namespace lw
