// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/xlsxreader.h"

#include "core/files/filelimits.h"
#include "core/files/xlsxrows.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// The rows that tell where the header is, and so many characters at most.
constexpr qsizetype kLookedAt = 60;

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("lw::XlsxReader", text, nullptr, count);
}

} // namespace

Result<void> XlsxRows::open()
{
    const Result<QByteArray> sha256 = m_file.sha256();
    if (!sha256)
        return sha256.error();
    Result<std::shared_ptr<ZipArchive>> archive = m_file.archive();
    if (!archive)
        return archive.error();
    Result<XlsxWorkbook> workbook = readWorkbook(*std::move(archive));
    if (!workbook)
        return workbook.error();
    m_workbook = *std::move(workbook);
    m_head.kind = FileKind::Xlsx;
    m_head.fileName = m_file.name();
    m_head.sha256 = *sha256;
    for (const XlsxSheetEntry &entry : m_workbook.sheets)
        m_head.sheets += SheetName{entry.name, entry.hidden};
    LW_TRY(chooseSheet());
    LW_TRY(layOut());
    m_openRemarks = m_head.remarks;
    return {};
}

Result<void> XlsxRows::chooseSheet()
{
    LW_TRY(m_options.sheet.isEmpty() ? chooseFirst() : chooseNamed());
    m_head.sheet = m_entry.name;
    remarkSheets();
    return {};
}

Result<void> XlsxRows::chooseNamed()
{
    const auto named = [this](Qt::CaseSensitivity cases) {
        return std::ranges::find_if(m_workbook.sheets, [&](const XlsxSheetEntry &entry) {
            return entry.name.compare(m_options.sheet, cases) == 0;
        });
    };
    auto found = named(Qt::CaseSensitive);
    if (found == m_workbook.sheets.end())
        found = named(Qt::CaseInsensitive);
    if (found == m_workbook.sheets.end()) {
        QStringList names;
        for (const SheetName &sheet : std::as_const(m_head.sheets).mid(0, 20))
            names += u'“' + sheet.name + u'”';
        return refused(tr("there is no sheet “%1”; choose one of %2").arg(m_options.sheet, names.join(u", "_s)));
    }
    const Result<bool> rows = look(*found);
    if (!rows)
        return rows.error();
    if (m_ahead.empty())
        return refused(tr("the sheet “%1” is empty; choose another").arg(found->name));
    return {};
}

// A sheet with one line is a cover or a note more often than a table; it is taken only where there is no other.
Result<void> XlsxRows::chooseFirst()
{
    const XlsxSheetEntry *oneLine = nullptr;
    for (const XlsxSheetEntry &entry : std::as_const(m_workbook.sheets)) {
        if (entry.hidden || entry.part.isEmpty())
            continue;
        const Result<bool> table = look(entry);
        if (!table)
            return table.error();
        if (*table)
            return {};
        if (!oneLine && !m_ahead.empty())
            oneLine = &entry;
    }
    if (!oneLine)
        return refused(tr("no visible sheet holds rows; if a hidden one is meant, choose it by its name"));
    const Result<bool> table = look(*oneLine);
    return table ? Result<void>() : table.error();
}

// Opens a sheet and reads its first rows; true: they are enough for a header and a row.
Result<bool> XlsxRows::look(const XlsxSheetEntry &entry)
{
    m_entry = entry;
    LW_TRY(startSheet());
    qsizetype shown = 0;
    qsizetype characters = 0;
    while (shown < kLookedAt && characters < limits::kRecordCharacters) {
        SheetRow row;
        const Result<bool> more = m_sheet->nextRow(row);
        if (!more)
            return more;
        if (!*more) {
            m_atEnd = true;
            break;
        }
        if (isNothing(row) || (m_options.headerRow && row.number < *m_options.headerRow))
            continue;
        if (row.hidden && !m_options.hiddenCells) {
            m_hiddenAhead.push_back(row.ordinal);
            continue;
        }
        shown += shows(row) ? 1 : 0;
        for (const SheetCell &cell : std::as_const(row.cells))
            characters += cell.text.size() + 1;
        m_ahead.push_back(std::move(row));
    }
    return shown >= 2 || (m_options.headerRow == 0 && shown > 0);
}

Result<void> XlsxRows::layOut()
{
    QList<SheetRow> rows;
    for (const SheetRow &row : m_ahead) {
        if (shows(row))
            rows += visible(row);
    }
    const bool header = m_options.headerRow != 0;
    const bool forced = header && m_options.headerRow.has_value();
    if (forced && (rows.isEmpty() || rows.front().number != *m_options.headerRow))
        return refused(tr("row %1 of the sheet “%2” is empty or hidden; name the row of the header")
                           .arg(*m_options.headerRow)
                           .arg(m_entry.name));
    const qsizetype at = header && !forced ? guessedHeader(rows) : 0;
    rows.remove(0, at);
    if (rows.size() < (header ? 2 : 1))
        return refused(tr("the sheet “%1” has no rows below its header; nothing to read").arg(m_entry.name));
    Result<SheetLayout> layout = layoutOf(rows, header, *m_sheet, m_options.hiddenCells);
    if (!layout)
        return refused(layout.error().message);
    m_layout = *std::move(layout);
    m_head.headers = m_layout.headers;
    m_head.headerRow = int(m_layout.headerRow);
    if (at > 0)
        m_head.remarks +=
            tr("The header is taken from row %1 of the sheet; %n row(s) above it are not read. If that is "
               "wrong, name the row of the header.",
               int(at))
                .arg(m_layout.headerRow);
    startBehind(header ? rows.front().ordinal : 0);
    return {};
}

// The rows up to the header are done with.
void XlsxRows::startBehind(qint64 ordinal)
{
    m_headerOrdinal = ordinal;
    while (!m_ahead.empty() && m_ahead.front().ordinal <= ordinal)
        m_ahead.pop_front();
    m_hiddenRows = std::ranges::count_if(m_hiddenAhead, [ordinal](qint64 hidden) { return hidden > ordinal; });
}

void XlsxRows::remarkSheets()
{
    QStringList others;
    for (const SheetName &sheet : std::as_const(m_head.sheets)) {
        if (sheet.name == m_entry.name)
            continue;
        if (sheet.hidden)
            m_head.remarks += tr("The hidden sheet “%1” is not read; choose it to read it.").arg(sheet.name);
        else
            others += u'“' + sheet.name + u'”';
    }
    if (!others.isEmpty())
        m_head.remarks.prepend(
            tr("The sheet “%1” is read. Choose another to read it: %2.").arg(m_entry.name, others.join(u", "_s)));
}

namespace
{

Result<RowSourcePtr> opened(Result<WorkbookFile> file, const ReadOptions &options)
{
    if (!file)
        return file.error();
    const auto rows = std::make_shared<XlsxRows>(*std::move(file), options);
    LW_TRY(rows->open());
    return RowSourcePtr(rows);
}

Result<XlsxWorkbook> workbookIn(const Result<WorkbookFile> &file)
{
    if (!file)
        return file.error();
    Result<std::shared_ptr<ZipArchive>> archive = file->archive();
    return archive ? readWorkbook(*std::move(archive)) : Result<XlsxWorkbook>(archive.error());
}

} // namespace

Result<RowSourcePtr> openXlsx(const QString &path, const ReadOptions &options)
{
    return opened(WorkbookFile::at(path), options);
}

Result<RowSourcePtr> openXlsxBytes(const QByteArray &bytes, const QString &fileName, const ReadOptions &options)
{
    return opened(WorkbookFile::of(bytes, fileName), options);
}

Result<XlsxWorkbook> openWorkbook(const QString &path)
{
    return workbookIn(WorkbookFile::at(path));
}

Result<XlsxWorkbook> openWorkbookBytes(const QByteArray &bytes, const QString &fileName)
{
    return workbookIn(WorkbookFile::of(bytes, fileName));
}

} // namespace lw
