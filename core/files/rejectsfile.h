// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/intake/rawtable.h"
#include "core/intake/staging.h"

#include <QByteArray>

namespace lw
{

/// Saves the rows of a file that could not be imported, in the file's own columns, separator, quotes and encoding, with
/// `row` and `problem` behind them, so that they can be mended and read again with the same profile. Workbooks, cards
/// and mails give UTF-8 with a byte order mark, and commas. `rejects` stand in the order of their rows; several of one
/// row give one line. Reads `source` again from its first row. Where the file is a rejects file itself, its own `row`
/// and `problem` are left out. An older file of the name is replaced whole or not at all.
Result<void> writeRejects(const QString &path, RowSource &source, const QList<RowIssue> &rejects);

/// The same as bytes.
QByteArray rejectsFile(const RawTable &table, const QList<RowIssue> &rejects);

} // namespace lw
