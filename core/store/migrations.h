// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/database.h"

namespace lw
{

/// The newest schema this program writes.
int newestSchema();

/// Brings a workspace up to newestSchema() in one transaction, after a checked copy of it as it was is kept beside it;
/// with it, or by itself and without a copy, what is compared of names and addresses (see rekey.h), which the journal
/// then tells. `now` dates that entry; invalid: the system's clock. A file that cannot be written is left as it is
/// where only the latter is behind. Error: the file was made by a newer program, is damaged, or a step failed; the file
/// is as it was.
Result<void> migrate(Database &database, const QDateTime &now = {});

} // namespace lw
