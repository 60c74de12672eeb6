// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/startingclocks.h"

#include "core/decisions/letin.h"

namespace lw
{

bool startsQualified(const PlannedRow &row)
{
    return row.outcome == IntakeOutcome::NewLead && startsQualified(row.staged.record.lead, row.decision.grading.grade);
}

QList<Clock> startingClocks(const PlannedRow &row, const Arrival &arrival, const QDateTime &now,
                            const CompiledRulebook &rulebook)
{
    const bool isNew = row.outcome == IntakeOutcome::NewLead;
    if (!isNew && row.outcome != IntakeOutcome::ScreenedOut)
        return {};
    QList<Clock> clocks;
    if (const std::optional<Clock> intake = intakeClock(arrival.received, arrival.registered, rulebook, &row.facts))
        clocks += *intake;
    if (!isNew)
        return clocks;
    if (const std::optional<Clock> response = responseClock(arrival.received, arrival.registered, rulebook, &row.facts))
        clocks += *response;
    const ClockSubject subject{.grade = row.decision.grading.grade,
                               .owner = row.decision.routing.owner,
                               .territory = row.decision.routing.territory,
                               .receivedAt = arrival.received,
                               .facts = &row.facts};
    return clocks +
           clocksStartedBy(startsQualified(row) ? EventKind::Qualified : EventKind::Registered, now, subject, rulebook);
}

QList<Clock> startingClocks(const PlannedRow &row, const QDateTime &now, const CompiledRulebook &rulebook)
{
    return startingClocks(row, {.received = row.staged.receivedAt.value_or(now), .registered = now}, now, rulebook);
}

QDateTime firstDue(const QList<Clock> &clocks)
{
    QDateTime first;
    for (const Clock &clock : clocks) {
        if (clock.isOpen() && clock.due.isValid() && (!first.isValid() || clock.due < first))
            first = clock.due;
    }
    return first;
}

} // namespace lw
