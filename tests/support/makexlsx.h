// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace lw::test
{

/// One entry of a ZIP file, right by default; each other member makes it wrong in one way.
struct ZipEntry {
    QByteArray name;
    QByteArray bytes;
    quint16 method = 8;
    bool encrypted = false;
    bool symlink = false;
    bool wrongChecksum = false;
    std::optional<quint32> claimedSize = {};
};
QByteArray zipOf(const QList<ZipEntry> &entries);

struct SheetXml {
    QByteArray name;
    QByteArray xml;
    QByteArray state = "visible";
};

/// A workbook by its XML; what is left empty is left out of the package.
struct BookXml {
    QList<SheetXml> sheets;
    QByteArray strings; ///< what stands inside <sst>
    QByteArray styles;  ///< what stands inside <styleSheet>
    bool date1904 = false;
};
QList<ZipEntry> entriesOf(const BookXml &book);
QByteArray xlsxOf(const BookXml &book);

/// A sheet around its rows; `before` and `after` stand beside <sheetData>.
QByteArray sheetXml(const QByteArray &rows, const QByteArray &before = {}, const QByteArray &after = {});
/// A workbook of one sheet, "Leads", with these rows.
QByteArray xlsxOfRows(const QByteArray &rows);
/// A workbook of one sheet of texts; empty ones leave their cells out.
QByteArray xlsxOf(const QList<QStringList> &rows);
/// The rows of such a sheet.
QByteArray rowsXml(const QList<QStringList> &rows);

} // namespace lw::test
