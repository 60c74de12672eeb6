// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/clock.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// The versions of the rulebook that decisions and deadlines refer to, each read once.
class RulebookVersions
{
public:
    explicit RulebookVersions(const Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Error: there is none of that number.
    Result<RulebookPtr> version(int version);
    /// The rule that set a deadline, as it stood then; of one whose version was not kept, the rule of its type by now.
    /// Null: the page has none.
    Result<const PolicyRule *> ruleOf(const Clock &clock);

private:
    const Workspace &m_workspace;
    QHash<int, RulebookPtr> m_known;
};

/// The type of the rules that promise what a clock times.
RuleType ruleTypeOf(ClockKind kind);

} // namespace lw
