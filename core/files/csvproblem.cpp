// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvproblem.h"

#include "core/files/filelimits.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::CsvProblem", text);
}

QString quoteProblem(const CsvRecord &record, const TableHead &head)
{
    if (record.unclosed)
        return tr("the quotation mark opened on line %1 is never closed; close it, or double it if it belongs to the "
                  "text")
            .arg(record.markLine);
    if (record.textBehind)
        return tr("a quotation mark inside a quoted cell is not doubled; write %1 for it").arg(QString(2, head.quote));
    return {};
}

QString widthProblem(CsvRecord &record, const CsvLayout &layout, const TableHead &head)
{
    const qsizetype columns = head.headers.size();
    const auto isBlank = [](const QString &cell) { return QStringView(cell).trimmed().isEmpty(); };
    if (layout.trailsBlanks && record.width > columns && record.width == record.cells.size() &&
        std::all_of(record.cells.cbegin() + columns, record.cells.cend(), isBlank)) {
        record.cells.resize(columns);
        return {};
    }
    if (record.width != columns)
        return tr("has %1 cells, the header has %2; check for a missing or extra separator")
            .arg(record.width)
            .arg(columns);
    if (layout.hasHeader && repeatsHeader(record.cells, head.headers))
        return tr("is the header again; take the line out");
    return {};
}

} // namespace

QString problemOf(CsvRecord &record, const CsvLayout &layout, const TableHead &head)
{
    if (record.isTooLong)
        return tr("is longer than %1 characters; its cells are not shown").arg(limits::kRecordCharacters);
    if (record.hasZero)
        return tr("has zero characters; take them out");
    if (record.hasBadText)
        return tr("has bytes that are not %1; here they are read as Windows-1252. Check the letters, and save the file "
                  "as UTF-8")
            .arg(head.encoding);
    if (record.hasLongCell)
        return tr("a cell is longer than %1 characters; only its beginning is shown").arg(limits::kCellCharacters);
    const QString quote = quoteProblem(record, head);
    const QString width = quote.isEmpty() ? widthProblem(record, layout, head) : quote;
    if (!width.isEmpty() || !record.looseMark || !layout.minds)
        return width;
    return tr("a quotation mark stands in a cell that is not quoted; quote the cell and write %1 for the mark")
        .arg(QString(2, head.quote));
}

} // namespace lw
