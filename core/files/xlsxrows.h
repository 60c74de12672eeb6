// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/files/workbookfile.h"
#include "core/files/xlsxlayout.h"
#include "core/files/xlsxsheet.h"
#include "core/files/xlsxworkbook.h"
#include "core/intake/rawtable.h"

#include <bitset>
#include <deque>
#include <memory>
#include <vector>

namespace lw
{

/// A row that neither says nor hides anything.
bool isNothing(const SheetRow &row);

/// The rows of one sheet under its header.
class XlsxRows final : public RowSource
{
public:
    XlsxRows(WorkbookFile file, ReadOptions options)
        : m_file(std::move(file))
        , m_options(std::move(options))
    {
    }

    /// To be called once before anything else. Error: as openXlsx().
    Result<void> open();
    const TableHead &head() const override { return m_head; }
    Result<bool> next(RawRow &row) override;
    Result<void> rewind() override;
    double part() const override;

private:
    Result<void> chooseSheet();
    Result<void> chooseNamed();
    Result<void> chooseFirst();
    Result<bool> look(const XlsxSheetEntry &entry);
    Result<void> startSheet();
    Result<bool> nextSheetRow(SheetRow &row);
    Result<void> layOut();
    void startBehind(qint64 ordinal);
    bool shows(const SheetRow &row) const;
    SheetRow visible(SheetRow row) const;
    RawRow rawRow(SheetRow &row);
    Result<bool> finish();

    Error refused(const QString &why) const;
    void remarkSheets();
    void remarkOmissions();

    const WorkbookFile m_file;
    const ReadOptions m_options;
    TableHead m_head;
    QStringList m_openRemarks; // those known before the first row
    XlsxWorkbook m_workbook;
    XlsxSheetEntry m_entry;
    std::unique_ptr<XlsxSheet> m_sheet;
    SheetLayout m_layout;
    qint64 m_headerOrdinal = 0;
    std::deque<SheetRow> m_ahead;      // read to find the header, not yet handed out
    std::vector<qint64> m_hiddenAhead; // the ordinals of hidden rows among them
    bool m_atEnd = false;

    // what is left out, counted from the header on
    qint64 m_hiddenRows = 0;
    std::bitset<limits::kSheetColumns> m_hiddenColumns;
    qint64 m_uncalculated = 0;
    QString m_firstUncalculated;
};

} // namespace lw
