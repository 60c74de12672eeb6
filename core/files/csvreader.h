// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/intake/rawtable.h"

namespace lw
{

inline constexpr qint64 kCsvPiece = 1024 * 1024; ///< bytes read at a time

/// Opens a CSV file (RFC 4180, and what programs make of it; see findEncoding, findLayout and CsvText). Opening reads
/// the file once for its checksum and encoding; its rows are read as they are asked for, with memory for one piece and
/// one record. A row that cannot be read carries its problem and the next one is read. Error: no file, no text, no
/// filled line, more columns than a table may have; options that make no sense.
Result<RowSourcePtr> openCsv(const QString &path, const ReadOptions &options = {});

/// The same for bytes at hand; `fileName` is for messages.
Result<RowSourcePtr> openCsvBytes(const QByteArray &bytes, const QString &fileName, const ReadOptions &options = {},
                                  qint64 pieceBytes = kCsvPiece);

/// All rows at once, for files that are small by nature.
Result<RawTable> readCsv(const QString &path, const ReadOptions &options = {});
Result<RawTable> readCsvBytes(const QByteArray &bytes, const QString &fileName, const ReadOptions &options = {});

} // namespace lw
