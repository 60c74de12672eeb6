// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/files/csvscan.h"
#include "core/intake/rawtable.h"

#include <QStringList>
#include <QStringView>

namespace lw
{

/// How much of a file's beginning is looked at to find out how it is written.
inline constexpr qsizetype kCsvSample = 256 * 1024; // characters

/// How a CSV text is laid out: its signs, and where its table begins.
struct CsvLayout {
    CsvDialect dialect;
    qint64 skippedLines = 0; ///< lines before the table
    bool hasHeader = true;
    qsizetype width = 0;       ///< cells of most rows
    bool trailsBlanks = false; ///< rows commonly end in separators with nothing between them, beyond the header's width
    bool minds = true;         ///< quotation marks in unquoted cells are suspicious
    QStringList remarks;       ///< what was guessed, what is no part of the table
};

/// Finds the layout from the text's beginning; what `options` say holds. Error: they make no sense.
///
/// Separator: of , ; tab | the one that cuts most lines into the same number of cells, none of which still looks like
/// several. Quote: ' where cells begin and end with it and none does with ". Escape: backslash where that leaves fewer
/// broken rows than doubling. Header: the first line that is no title, comment or nearly blank line above the table;
/// where that line has cells like e-mail addresses, dates or amounts over columns of the same, the file has none.
Result<CsvLayout> findLayout(QStringView text, bool isAll, const ReadOptions &options, const QString &fileName);

/// Whether a row repeats the header, as in files that were put together.
bool repeatsHeader(const QStringList &cells, const QStringList &headers);

} // namespace lw
