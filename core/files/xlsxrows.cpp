// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/xlsxrows.h"

#include "core/files/filelimits.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("lw::XlsxRows", text, nullptr, count);
}

} // namespace

bool isNothing(const SheetRow &row)
{
    return isBlank(row) && row.problems.isEmpty() && std::ranges::all_of(row.cells, &SheetCell::cached);
}

Error XlsxRows::refused(const QString &why) const
{
    return unreadable(tr("%1: %2.").arg(m_file.name(), why));
}

// Whether a row takes part in the table as it is read: neither hidden nor blank.
bool XlsxRows::shows(const SheetRow &row) const
{
    return (!row.hidden || m_options.hiddenCells) && !isBlank(visible(row));
}

Result<void> XlsxRows::startSheet()
{
    m_sheet.reset();
    m_ahead.clear();
    m_hiddenAhead.clear();
    m_atEnd = false;
    m_hiddenRows = m_uncalculated = 0;
    m_hiddenColumns.reset();
    if (m_entry.part.isEmpty())
        return refused(tr("the sheet “%1” is named but not held by the workbook; save it again").arg(m_entry.name));
    Result<std::unique_ptr<XmlPart>> xml = openXmlPart(*m_workbook.archive, m_entry.part);
    if (!xml)
        return xml.error();
    m_sheet = std::make_unique<XlsxSheet>(*std::move(xml), m_workbook.context);
    return {};
}

// The row without the cells that stand in hidden columns.
SheetRow XlsxRows::visible(SheetRow row) const
{
    if (!m_options.hiddenCells)
        row.cells.removeIf([this](const SheetCell &cell) { return m_sheet->columnHidden(cell.column); });
    return row;
}

Result<bool> XlsxRows::nextSheetRow(SheetRow &row)
{
    if (!m_ahead.empty()) {
        row = std::move(m_ahead.front());
        m_ahead.pop_front();
        return true;
    }
    return m_atEnd ? Result<bool>(false) : m_sheet->nextRow(row);
}

Result<bool> XlsxRows::next(RawRow &row)
{
    SheetRow read;
    for (;;) {
        const Result<bool> more = nextSheetRow(read);
        if (!more)
            return more;
        if (!*more)
            return finish();
        if (isNothing(read))
            continue;
        if (read.hidden && !m_options.hiddenCells) {
            ++m_hiddenRows;
            continue;
        }
        row = rawRow(read);
        const bool blank =
            std::ranges::all_of(row.cells, [](const QString &cell) { return QStringView(cell).trimmed().isEmpty(); });
        if (!blank || !row.problem.isEmpty())
            return true;
    }
}

RawRow XlsxRows::rawRow(SheetRow &read)
{
    RawRow row{.number = read.number, .cells = QStringList(m_head.headers.size()), .problem = {}};
    QStringList surplus;
    for (SheetCell &cell : read.cells) {
        if (!m_options.hiddenCells && m_sheet->columnHidden(cell.column)) {
            m_hiddenColumns.set(size_t(cell.column), m_hiddenColumns.test(size_t(cell.column)) || !cell.text.isEmpty());
            continue;
        }
        if (!cell.cached && m_uncalculated++ == 0)
            m_firstUncalculated = cellName(cell.column, read.number);
        if (const int position = m_layout.positionOf(cell.column); position >= 0)
            row.cells[position] = std::move(cell.text);
        else if (!QStringView(cell.text).trimmed().isEmpty())
            surplus += cellName(cell.column, read.number);
    }
    if (!surplus.isEmpty())
        read.problems += tr("%1 holds something but stands outside the columns of the header; give its column a name "
                            "or clear it")
                             .arg(surplus.mid(0, 3).join(u", "_s));
    row.problem = read.problems.join(u"; "_s);
    return row;
}

// Only now is it known what was left out, and that the file stayed the same up to its end.
Result<bool> XlsxRows::finish()
{
    LW_TRY(m_file.unchanged());
    m_atEnd = true;
    m_head.remarks = m_openRemarks;
    remarkOmissions();
    return false;
}

Result<void> XlsxRows::rewind()
{
    m_sheet.reset(); // it reads from the archive that goes now
    Result<std::shared_ptr<ZipArchive>> archive = m_file.archive();
    if (!archive)
        return archive.error();
    m_workbook.archive = *std::move(archive);
    LW_TRY(startSheet());
    SheetRow row;
    while (row.ordinal < m_headerOrdinal) {
        const Result<bool> more = m_sheet->nextRow(row);
        if (!more)
            return more.error();
        if (!*more)
            return refused(tr("the header is not where it was; open the file again"));
    }
    return {};
}

double XlsxRows::part() const
{
    const qint64 all = m_workbook.archive->claimedBytes(m_entry.part);
    return m_atEnd || all <= 0 ? 1.0 : std::min(1.0, double(m_sheet->bytesRead()) / double(all));
}

void XlsxRows::remarkOmissions()
{
    QStringList &remarks = m_head.remarks;
    if (m_hiddenRows > 0)
        remarks +=
            tr("%n hidden row(s) of the sheet are not read. Show them in the workbook, or have hidden cells read.",
               int(m_hiddenRows));
    if (m_hiddenColumns.any())
        remarks += tr("%n hidden column(s) of the sheet are not read. Show them in the workbook, or have hidden cells "
                      "read.",
                      int(m_hiddenColumns.count()));
    if (m_uncalculated > 0)
        remarks += tr("%n formula(s) were never calculated and count as empty, the first in %1. Open the workbook in "
                      "Excel and save it.",
                      int(std::min<qint64>(m_uncalculated, 1'000'000'000)))
                       .arg(m_firstUncalculated);
    const auto merged =
        std::ranges::count_if(m_sheet->mergedLastRows(), [this](qint64 last) { return last > m_layout.headerRow; });
    if (m_sheet->mergedLastRows().size() > limits::kMergedCells)
        remarks += tr("more than %1 merged areas: the value is read in the first cell, the others count as empty.")
                       .arg(limits::kMergedCells);
    else if (merged > 0)
        remarks +=
            tr("%n merged area(s): the value is read in the first cell, the others count as empty.", int(merged));
}

} // namespace lw
