// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/intakeplan.h"
#include "ui/models/checkedrows.h"

namespace lw
{

/// What is shown of a planned row: who, whose, how good, by when, and all there is to remark about it.
CheckedRow checkedRow(const PlannedRow &row, const QDateTime &now, const CompiledRulebook &rulebook);

/// The earliest promise that the import of this row would start; invalid: none.
QDateTime deadlineOf(const PlannedRow &row, const QDateTime &now, const CompiledRulebook &rulebook);

} // namespace lw
