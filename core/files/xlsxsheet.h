// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/files/filelimits.h"
#include "core/files/xlsxworkbook.h"
#include "core/files/xmlpart.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <bitset>
#include <memory>
#include <vector>

namespace lw
{

/// A cell that holds something.
struct SheetCell {
    int column = 0; ///< from 0
    QString text;   ///< as shownNumber() and unescaped() give it; of an error its name ("#N/A")
    bool number = false;
    bool formula = false;
    bool cached = true; ///< false: a formula without a stored result; text is empty
    bool error = false; ///< an error of the spreadsheet, or a value that cannot be read; told in the row's problems
};

/// A row as it stands in a sheet, hidden ones too.
struct SheetRow {
    qint64 number = 0;  ///< from 1
    qint64 ordinal = 0; ///< the how-manieth row the sheet holds, from 1: numbers may come twice
    bool hidden = false;
    QList<SheetCell> cells; ///< by column
    QStringList problems;   ///< each names its cell; at most a few, the last says how many more
};

/// "C7": the name of a cell; column from 0, row from 1.
QString cellName(int column, qint64 row);

/// The cells of one sheet, row by row, before any of them is taken for a header. Nothing is sized by what the sheet
/// says of itself.
class XlsxSheet
{
    Q_DISABLE_COPY_MOVE(XlsxSheet)

public:
    XlsxSheet(std::unique_ptr<XmlPart> xml, std::shared_ptr<const XlsxContext> context);

    /// The next row; false at the end of a whole sheet. Error: the sheet is damaged or beyond the limits.
    Result<bool> nextRow(SheetRow &row);

    /// Known from the first row on.
    bool columnHidden(int column) const { return m_hiddenColumns.test(size_t(column)); }
    /// The last row of each merged area (of the first 10,000 of them); known after the last row.
    const std::vector<qint64> &mergedLastRows() const { return m_mergedLastRows; }
    qint64 bytesRead() const { return m_xml->bytesRead(); }

private:
    struct Stored {
        QString type;
        QString text;
        int style = 0;
        bool hasText = false;
    };

    void hideColumns();
    void merge();
    Result<void> readRow(SheetRow &row);
    QString placeRow(SheetRow &row);
    Result<void> readCell(SheetRow &row);
    int placeCell(SheetRow &row);
    Result<bool> readStored(Stored &stored);
    void add(SheetRow &row, SheetCell cell, const Stored &stored);
    void readValue(SheetRow &row, SheetCell &cell, const Stored &stored) const;
    void limit(SheetRow &row, SheetCell &cell);
    void problem(SheetRow &row, const QString &text) const;

    std::unique_ptr<XmlPart> m_xml;
    std::shared_ptr<const XlsxContext> m_context;
    std::bitset<limits::kSheetColumns> m_hiddenColumns;
    std::bitset<limits::kSheetColumns> m_taken; // of the row being read
    std::vector<qint64> m_mergedLastRows;
    bool m_inData = false;
    qint64 m_lastRow = 0;
    qint64 m_rows = 0;
    int m_lastColumn = -1;
    qsizetype m_characters = 0;  // of the row being read
    mutable qint64 m_unsaid = 0; // problems of the row beyond those that are told
};

} // namespace lw
