// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

class QIODevice;

namespace lw
{

/// Error: there is no file to read at `path`, or it is larger than CSV files may be.
Result<void> refuseNoCsvFile(const QString &path);

/// Error: the first bytes are those of another kind of file, which it names with the remedy. The device stays where it
/// is.
Result<void> refuseForeignBytes(QIODevice &file, const QString &fileName);

/// What a file without a filled line is answered with.
Error emptyCsv(const QString &fileName);

} // namespace lw
