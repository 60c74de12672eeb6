// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/decide.h"

#include <QString>

namespace lw
{

/// Why `rep` is not who `decision` gives the lead to, in one or two sentences: what was decided before any line of
/// theirs, or where their own line ended. `nearest`: the line to speak of where none of theirs matches; null: the one
/// that misses by the fewest conditions.
QString whyNotReason(const Rep &rep, const LeadFacts &facts, const CompiledRulebook &rulebook,
                     const Situation &situation, const Decision &decision, const Coverage::Compiled *nearest);

/// Why a pool did not draw `rep`: passed over, or whose turn it is before theirs. Empty where it did, or does not know
/// them.
QString whyNotDrawn(const Draw &draw, const Pool &pool, const QString &rep);

} // namespace lw
