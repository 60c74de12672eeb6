// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/clock.h"
#include "core/leads/leadchange.h"
#include "core/workspace/workspace.h"

namespace lw
{

class HistoryWriter;

/// Gives a lead clocks. Of what no calendar has time for, a line in its history says so instead.
Result<void> writeClocks(OpenDeed &deed, HistoryWriter &history, LeadId lead, const QList<Clock> &clocks);

/// Starts the clocks of an event, except one of a kind that runs already or began at the same instant.
Result<void> startClocks(OpenDeed &deed, HistoryWriter &history, LeadId lead, EventKind event, const QDateTime &at,
                         const ClockSubject &subject, const CompiledRulebook &rulebook);

/// Writes what a change says in the history of its lead, and does to the lead's clocks what follows: its events meet,
/// stop, resume and start them, in order; a grade that is promised nothing stops what was promised to a better one, and
/// a better one is promised a release from then on; a pause halts all that are open then. No events: nothing.
Result<void> recordChange(OpenDeed &deed, HistoryWriter &history, const LeadChange &change,
                          const CompiledRulebook &rulebook);

/// Whether the clocks of a lead can be paused or go on as a change orders it. Error: none is open, or none paused.
Result<void> mayPause(const Database &database, const LeadChange &change, const CompiledRulebook &rulebook);

} // namespace lw
