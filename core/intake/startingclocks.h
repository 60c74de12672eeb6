// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/clock.h"
#include "core/intake/intakeplan.h"

namespace lw
{

/// Whether a row becomes a lead that begins as a qualified one.
bool startsQualified(const PlannedRow &row);

/// The clocks that registering the lead of a row starts at `now`; none for rows that become no open lead.
QList<Clock> startingClocks(const PlannedRow &row, const QDateTime &now, const CompiledRulebook &rulebook);

} // namespace lw
