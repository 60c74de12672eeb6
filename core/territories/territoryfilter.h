// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadquery.h"
#include "core/territories/territorytree.h"

namespace lw
{

/// The query with each territory it names standing for its parts too: `territory:East` finds the leads of what is part
/// of East, at any depth. `territory:"=East"` means that one alone.
LeadQuery rolledUp(const LeadQuery &query, const TerritoryParents &parents);

} // namespace lw
