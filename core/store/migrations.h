// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/database.h"

namespace lw
{

/// The newest schema this program writes.
int newestSchema();

/// Brings a workspace up to newestSchema() in one transaction, after a checked copy of it as it was is kept beside it.
/// Error: the file was made by a newer program, is damaged, or a step failed; the file is as it was.
Result<void> migrate(Database &database);

} // namespace lw
