// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/files/csvreader.h"

#include <QStringList>

namespace lw::test
{

/// Cells of a column, top to bottom; a column that is not there answers one cell that says so.
inline QStringList columnOf(const QByteArray &csv, const QString &header)
{
    using namespace Qt::StringLiterals;
    ReadOptions asWritten;
    asWritten.encoding = u"UTF-8"_s;
    asWritten.delimiter = u","_s;
    asWritten.quote = u"\""_s;
    asWritten.headerRow = 1;
    const Result<RawTable> table = readCsvBytes(csv, u"out.csv"_s, asWritten);
    const qsizetype at = table ? table->headers.indexOf(header) : -1;
    if (at < 0)
        return {QString(u"no column "_s + header)};
    QStringList cells;
    for (const RawRow &row : table->rows)
        cells += row.cells.value(at);
    return cells;
}

} // namespace lw::test
