// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/decide.h"
#include "core/store/historystore.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// A kept decision with what its rulebook says about it.
struct Explained {
    KeptDecision kept;
    RulebookPtr rulebook;
    Situation situation; ///< as far as the decision saw it
    Decision decision;
    QList<RouteStep> steps;
};

/// Asks the rulebook of that time again, with the facts of that time. Nothing: the lead was never decided. Error: the
/// rulebook no longer says what was kept, so one of the two was changed from outside.
Result<std::optional<Explained>> explainLead(const Workspace &workspace, LeadId lead);

} // namespace lw
