// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/situation.h"

namespace lw
{

struct Rulebook;

/// What the ledger gets when a pool changes from `before` to `after`, so that nobody is flooded or starved by it: whose
/// weight changes keeps their level, and who comes back into the pool begins level with the lowest of those who stayed.
/// `situation`: how `before` stands. The rows are of the pool as it is called afterwards.
QList<PoolTurn> paceOfChange(const Pool &before, const Pool &after, const Situation &situation);

/// The same where `returned`, by name, are active reps again: in pools that let nobody catch up they begin level with
/// the lowest of the other active members.
QList<PoolTurn> paceOfReturn(const Rulebook &rulebook, const QStringList &returned, const Situation &situation);

} // namespace lw
