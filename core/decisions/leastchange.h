// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/decide.h"
#include "core/decisions/leadfact.h"

#include <QList>
#include <QString>

#include <optional>

namespace lw
{

/// The fewest facts that, being otherwise, bring a lead to somebody.
struct LeastChange {
    QList<LeadFact> changed;                ///< strongest place first
    LeadFacts facts;                        ///< with them changed; decided again, and it is so
    const Coverage::Compiled *by = nullptr; ///< the line that was tried for; null: no line
};

/// The lines by which `name` could get a lead on that day: their own, and those of pools they are in.
std::vector<const Coverage::Compiled *> linesOf(const QString &name, const CompiledRulebook &rulebook);

/// Searched from every line of `name`: what the line asks for is made so, and each line, claim or screening that still
/// comes first is broken, cheapest first, until decide() gives the lead to `name`. Where several changes are equally
/// small, the one of the strongest place, then of the earlier line. Nothing: no change does, or none of so few facts
/// was found within `most` decisions.
std::optional<LeastChange> leastChangeTo(const QString &name, const LeadFacts &facts, const CompiledRulebook &rulebook,
                                         const Situation &situation, int most = 5'000);

} // namespace lw
