// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/decide.h"
#include "core/decisions/work.h"
#include "core/leads/leadrecord.h"

namespace lw
{

/// Whether a lead that comes in with this grade, by a file, a form or let in after all, begins as a qualified one: it
/// is open, came no further yet, and its questions came answered well enough.
bool startsQualified(const Lead &lead, Grade grade);

/// A lead let in after all, and the decision that now stands for it.
struct LetIn {
    LeadChange change;
    LeadFacts facts;
    Decision decision;
    Situation seen; ///< what the decision saw beside the lead
};

/// Reopens a lead that stands screened out as if it were registered now: decided without screening, graded, routed to
/// an owner, and qualified where its answers say so, as a new lead would be; the events start its clocks. Error: as
/// work(); or it is not screened out.
Result<LetIn> letIn(const LeadRecord &record, const Act &reopen, const CompiledRulebook &rulebook,
                    const Situation &situation);

} // namespace lw
