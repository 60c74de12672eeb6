// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/database.h"

namespace lw
{

/// The newest schema this program writes.
int newestSchema();

/// Brings a workspace up to newestSchema(), each numbered file of schema/ in a transaction of its own.
/// Error: the file was made by a newer program, or a step failed and left the file as it was before that step.
Result<void> migrate(Database &database);

} // namespace lw
