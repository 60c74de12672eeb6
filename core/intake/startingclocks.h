// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/clock.h"
#include "core/intake/intakeplan.h"

namespace lw
{

/// Whether a row becomes a lead that begins as a qualified one.
bool startsQualified(const PlannedRow &row);

/// When somebody's inquiry reached us, and when it was registered.
struct Arrival {
    QDateTime received;
    QDateTime registered;
};

/// All clocks that writing the lead of a row at `now` starts: the registration itself, kept at once, the answer they
/// wait for, and what is to be done from then on. Of rows that are screened out the registration alone; none of rows
/// that become no lead.
QList<Clock> startingClocks(const PlannedRow &row, const Arrival &arrival, const QDateTime &now,
                            const CompiledRulebook &rulebook);
/// The same of a row that is registered now.
QList<Clock> startingClocks(const PlannedRow &row, const QDateTime &now, const CompiledRulebook &rulebook);

/// The first deadline that is still to be kept; invalid: none.
QDateTime firstDue(const QList<Clock> &clocks);

} // namespace lw
