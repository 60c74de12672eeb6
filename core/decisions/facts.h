// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadrecord.h"
#include "core/rules/leadfacts.h"
#include "core/territories/postcodetable.h"

namespace lw
{

/// What the rulebook may look at in a lead. Where the address names no state, the telephone's area code stands in for
/// it and says so (placeByPhone).
LeadFacts factsOf(const LeadRecord &record);
/// The same, with the state and the county of its postcode from a table where the lead names neither; null: no table.
LeadFacts factsOf(const LeadRecord &record, const PostcodeTable *postcodes);

} // namespace lw
