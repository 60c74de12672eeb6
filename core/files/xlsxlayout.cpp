// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/xlsxlayout.h"

#include "core/files/filelimits.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::XlsxLayout", text);
}

bool isFilled(const SheetCell &cell)
{
    return !QStringView(cell.text).trimmed().isEmpty();
}

qsizetype filledCells(const SheetRow &row)
{
    return std::ranges::count_if(row.cells, isFilled);
}

// The median; robust against a few notes and totals among the rows.
qsizetype usualWidth(std::vector<qsizetype> widths)
{
    std::ranges::sort(widths);
    return widths.empty() ? 0 : widths[widths.size() / 2];
}

bool looksLikeHeader(const SheetRow &row, qsizetype filled, qsizetype usual)
{
    if (filled >= usual)
        return true;
    const bool allText =
        std::ranges::none_of(row.cells, [](const SheetCell &cell) { return isFilled(cell) && cell.number; });
    return filled >= 3 && filled * 3 >= usual * 2 && allText;
}

int firstFilled(const SheetRow &row)
{
    const auto found = std::ranges::find_if(row.cells, isFilled);
    return found == row.cells.end() ? limits::kSheetColumns : found->column;
}

int lastFilled(const SheetRow &row)
{
    const auto found = std::find_if(row.cells.rbegin(), row.cells.rend(), isFilled);
    return found == row.cells.rend() ? -1 : found->column;
}

QStringList headersOf(const SheetRow &row, const SheetLayout &layout)
{
    QStringList cells(qsizetype(layout.columns.size()));
    for (const SheetCell &cell : row.cells) {
        if (const int position = layout.positionOf(cell.column); position >= 0)
            cells[position] = cell.text;
    }
    return uniqueHeaders(cells);
}

} // namespace

bool isBlank(const SheetRow &row)
{
    return std::ranges::none_of(row.cells, isFilled);
}

qsizetype guessedHeader(const QList<SheetRow> &rows)
{
    std::vector<qsizetype> widths;
    for (const SheetRow &row : rows)
        widths.push_back(filledCells(row));
    for (qsizetype at = 0; at + 1 < rows.size(); ++at) {
        if (looksLikeHeader(rows[at], widths[size_t(at)], usualWidth({widths.begin() + at + 1, widths.end()})))
            return at;
    }
    return 0;
}

Result<SheetLayout> layoutOf(const QList<SheetRow> &rows, bool header, const XlsxSheet &sheet, bool hiddenCells)
{
    int first = limits::kSheetColumns;
    int last = -1;
    for (const SheetRow &row : rows) {
        first = std::min(first, firstFilled(row));
        last = std::max(last, lastFilled(row));
    }
    SheetLayout layout;
    if (header) {
        last = lastFilled(rows.front());
        layout.headerRow = rows.front().number;
    }
    if (last < 0)
        return unreadable(tr("there is no header in the row that was named; name another"));
    layout.positions.assign(size_t(last + 1), -1);
    for (int column = first; column <= last; ++column) {
        if (sheet.columnHidden(column) && !hiddenCells)
            continue;
        layout.positions[size_t(column)] = int(layout.columns.size());
        layout.columns.push_back(column);
    }
    if (layout.columns.size() > size_t(limits::kColumns))
        return unreadable(tr("more than %1 columns; delete those that are not needed").arg(limits::kColumns));
    layout.headers = headersOf(header ? rows.front() : SheetRow{}, layout);
    return layout;
}

} // namespace lw
