// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/intake/rawtable.h"
#include "core/intake/staging.h"

#include <QByteArray>

namespace lw
{

/// The rows of a file that could not be imported, in the file's own columns, separator and encoding, with `row` and
/// `problem` behind them: so that they can be mended and read again with the same profile.
QByteArray rejectsFile(const RawTable &table, const QList<RowIssue> &rejects);

/// Saves that file; an older one of the name is replaced whole or not at all.
Result<void> writeRejects(const QString &path, const RawTable &table, const QList<RowIssue> &rejects);

} // namespace lw
