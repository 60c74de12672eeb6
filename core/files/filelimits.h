// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

/// How much of a file the readers take. Beyond a limit a file is refused, or a row rejected, with a message; nothing is
/// ever cut in silence.
namespace lw::limits
{

inline constexpr qint64 kMiB = 1024 * 1024;

// every table
inline constexpr qsizetype kColumns = 512;
inline constexpr qint64 kRows = 2'000'000;
inline constexpr qsizetype kCellCharacters = 32'767; ///< a longer cell rejects its row

// text files
inline constexpr qint64 kCsvBytes = 1024 * kMiB;
inline constexpr qsizetype kRecordCharacters =
    1024 * 1024; ///< a record of a CSV file; a longer one is an unclosed quote

// workbooks
inline constexpr qint64 kXlsxBytes = 100 * kMiB;
inline constexpr int kZipEntries = 2'000;
inline constexpr qsizetype kZipNameBytes = 240;
inline constexpr qint64 kZipPartBytes = 256 * kMiB; ///< unpacked, counted while reading
inline constexpr qint64 kZipTotalBytes = 512 * kMiB;
inline constexpr qint64 kZipRatio = 1'000; ///< refused beyond it, once a part is larger than 1 MiB
inline constexpr int kXmlTagBytes = 8 * 1024;
inline constexpr int kXmlDepth = 64;
inline constexpr int kXmlAttributes = 64;
inline constexpr int kSheetRows = 1'048'576;
inline constexpr int kSheetColumns = 16'384;
inline constexpr qint64 kSharedStringBytes = 128 * kMiB;
inline constexpr int kMergedCells = 10'000;

// cards and mails
inline constexpr qint64 kVCardBytes = 100 * kMiB;
inline constexpr int kCards = 10'000;
inline constexpr qsizetype kCardLine = 64 * 1024;
inline constexpr int kCardDepth = 4;
inline constexpr qint64 kMailBytes = 25 * kMiB;
inline constexpr qint64 kMboxBytes = 1024 * kMiB;
inline constexpr int kMails = 10'000;
inline constexpr int kMailHeaders = 1'000;
inline constexpr qsizetype kMailHeaderLine = 64 * 1024;
inline constexpr int kMimeDepth = 16;
inline constexpr int kMimeParts = 200;

} // namespace lw::limits
