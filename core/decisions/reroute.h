// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/decide.h"
#include "core/decisions/work.h"
#include "core/leads/leadrecord.h"

namespace lw
{

/// A lead that the rulebook gave to somebody anew, and the decision that now stands for it.
struct Rerouted {
    LeadChange change;
    LeadFacts facts;
    Decision decision;
    Situation seen;
};

/// Asks the rulebook in force again (Verb::Route), or after taking the lead from its owner (Verb::TakeBack), who does
/// not get it again while others can. A lead that its owner rejected is theirs no more either. `kept`: the facts it was
/// decided by before, for what only its arrival knew: the company's open deal and customer. `situation.hadBefore`: whom
/// it was taken back from before. Error: it is closed, was accepted, has no owner to take it from, or nobody else can.
Result<Rerouted> reroute(const LeadRecord &record, const LeadFacts &kept, const Act &act,
                         const CompiledRulebook &rulebook, Situation situation);

} // namespace lw
