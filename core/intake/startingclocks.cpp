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

QList<Clock> startingClocks(const PlannedRow &row, const QDateTime &now, const CompiledRulebook &rulebook)
{
    if (row.outcome != IntakeOutcome::NewLead)
        return {};
    const EventKind start = startsQualified(row) ? EventKind::Qualified : EventKind::Registered;
    return clocksStartedBy(start, now, {.grade = row.decision.grading.grade}, rulebook);
}

} // namespace lw
