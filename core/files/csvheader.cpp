// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvheader.h"

#include "core/files/csvrefusal.h"
#include "core/files/filelimits.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

namespace
{

constexpr qsizetype kHeaderName = 1'000; // characters

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::CsvHeader", text);
}

void nameColumns(CsvRecord &record, const CsvLayout &layout, TableHead &head)
{
    QStringList &cells = record.cells;
    while (layout.width > 0 && cells.size() > layout.width && QStringView(cells.last()).trimmed().isEmpty())
        cells.removeLast();
    for (QString &cell : cells) {
        if (cell.trimmed().size() > kHeaderName) {
            cell = cell.trimmed().left(kHeaderName);
            head.remarks += tr("%1: the header of a column is longer than %2 characters; its end is left out.")
                                .arg(head.fileName)
                                .arg(kHeaderName);
        }
    }
    if (record.textBehind || record.hasBadText)
        head.remarks += tr("%1, row %2: the header is damaged; check the names of its columns.")
                            .arg(head.fileName)
                            .arg(record.line);
    head.headerRow = int(record.line);
    head.headers = uniqueHeaders(cells);
}

// Error: the text ends first.
Result<void> findHeader(CsvText &text, const CsvLayout &layout, bool isAsked, const QString &fileName,
                        CsvRecord &record)
{
    do {
        if (!text.next(record))
            return isAsked ? unreadable(tr("%1 has no header on line %2 or below. Name another line.")
                                            .arg(fileName)
                                            .arg(layout.skippedLines + 1))
                           : emptyCsv(fileName);
    } while (record.isBlank() && !record.isTooLong);
    return {};
}

Result<void> refuseDamage(const CsvRecord &record, const QString &fileName)
{
    if (record.unclosed)
        return unreadable(tr("%1, row %2: a quotation mark is opened here and never closed. Close it, or double it if "
                             "it belongs to the text.")
                              .arg(fileName)
                              .arg(record.markLine));
    if (record.hasZero)
        return unreadable(tr("%1, row %2: binary data where text should be. If this is a table, save it as CSV in "
                             "UTF-8.")
                              .arg(fileName)
                              .arg(record.line));
    return {};
}

Result<void> makeUpHeader(const CsvLayout &layout, TableHead &head)
{
    if (layout.width == 0)
        return emptyCsv(head.fileName);
    head.headerRow = 0;
    head.headers = uniqueHeaders(QStringList(std::min(layout.width, limits::kColumns + 1)));
    return {};
}

Result<void> takeHeader(CsvText &text, const CsvLayout &layout, bool isAsked, TableHead &head)
{
    CsvRecord record;
    LW_TRY(findHeader(text, layout, isAsked, head.fileName, record));
    LW_TRY(refuseDamage(record, head.fileName));
    nameColumns(record, layout, head);
    return {};
}

} // namespace

Result<void> readCsvHeader(CsvText &text, const CsvLayout &layout, bool isAsked, TableHead &head)
{
    while (text.line() <= layout.skippedLines && text.skipLine()) {
    }
    LW_TRY(layout.hasHeader ? takeHeader(text, layout, isAsked, head) : makeUpHeader(layout, head));
    if (head.headers.size() > limits::kColumns || layout.width > limits::kColumns)
        return unreadable(tr("%1, row %2: more than %3 columns. Leave out what is not needed.")
                              .arg(head.fileName)
                              .arg(head.headerRow)
                              .arg(limits::kColumns));
    text.setColumns(head.headers.size());
    return {};
}

} // namespace lw
