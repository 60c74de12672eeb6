// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/intake/rawtable.h"

namespace lw
{

/// What the caller knows about a file; empty: found out.
struct CsvOptions {
    QString encoding;
    QString delimiter;
    int headerRow = 1;
};

/// Limits of every CSV file; larger ones are refused with a message, never cut.
inline constexpr qint64 kMaxCsvBytes = 1024LL * 1024 * 1024;
inline constexpr qsizetype kMaxCsvColumns = 512;
inline constexpr qint64 kMaxCsvRows = 2'000'000;

/// Reads a whole CSV file (RFC 4180; also ";", tab and "|", CR-only line ends, line breaks inside quotes). Encoding by
/// byte order mark, else UTF-8 where it is valid, else Windows-1252 with a remark. Rows that do not fit the header
/// carry their problem. Error: a file that is no table at all, with file, row and remedy.
Result<RawTable> readCsv(const QString &path, const CsvOptions &options = {});

/// The same for bytes already at hand; `fileName` is for messages.
Result<RawTable> readCsvBytes(const QByteArray &bytes, const QString &fileName, const CsvOptions &options = {});

} // namespace lw
