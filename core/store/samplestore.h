// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/database.h"

namespace lw
{

struct SampleRows {
    qint64 leads = 0;
    qint64 kept = 0;
};

/// Deletes what batches marked as sample brought, with its past operations, and sets the register back to one after the
/// largest number still in use.
Result<SampleRows> deleteSampleRows(const Database &database);

/// Whether somebody changed policy or territories after the sample was made: its own rulebook is the second version.
Result<bool> rulebookEdited(const Database &database);

} // namespace lw
