// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

namespace lw
{

/// Whether a file is there to be read, found out without opening it: a pipe would block, a device never end.
/// Error: no such file, a folder, or no ordinary file, with the remedy.
Result<void> checkInputFile(const QString &path);

} // namespace lw
