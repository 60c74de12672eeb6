// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/clock.h"
#include "core/leads/leadevent.h"
#include "core/store/bulkwriter.h"
#include "core/store/database.h"

#include <QHash>

#include <optional>

namespace lw
{

/// Adds clocks to leads.
class ClockWriter
{
public:
    explicit ClockWriter(const Database &database);
    Result<void> insert(LeadId lead, const Clock &clock);

private:
    BulkWriter m_clocks;
};

/// In the order they started.
Result<QList<Clock>> clocksOf(const Database &database, LeadId lead);
/// The same for many leads at once, by the lead's number; those without a clock are left out.
Result<QHash<qint64, QList<Clock>>> clocksOfLeads(const Database &database, const QList<LeadId> &leads);

/// A clock that runs or is paused, and whose it is.
struct OpenClock {
    LeadId lead;
    QString owner;     ///< of the lead
    QString territory; ///< of the lead
    Clock clock;

    bool operator==(const OpenClock &) const = default;
};

/// Open clocks of leads that are open too, in the order of due, lead, kind and start: at most `limit` of those after
/// `after`, the last one of the page before. `dueUpTo`: none that are due later; invalid: all. A page ends the walk
/// when it is not full. A clock whose deadline is moved while walking comes again where it moves to.
Result<QList<OpenClock>> openClocks(const Database &database, const QDateTime &dueUpTo,
                                    const std::optional<OpenClock> &after, qsizetype limit = 500);

/// All open clocks of the open leads with numbers above `after`, in the order of lead, kind and start: those of as many
/// leads as some `atATime` clocks belong to. None: there are no more. Moving deadlines does not disturb the walk.
Result<QList<OpenClock>> openClocksOfNext(const Database &database, LeadId after, qsizetype atATime = 500);

/// Versions of the rulebook that set deadlines which are still open; 0 stands for those that were not kept.
Result<QList<int>> versionsOfOpenClocks(const Database &database);

/// Writes everything about a clock that can change; it is found by lead, kind and start. Error: there is none.
Result<void> updateClock(const Database &database, LeadId lead, const Clock &clock);

/// Applies an event to the open clocks of its lead: meets, counts for, stops or resumes those it concerns.
Result<void> settleClocks(const Database &database, const LeadEvent &event, const CompiledRulebook &rulebook);

} // namespace lw
