// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/files/xlsxworkbook.h"
#include "core/intake/rawtable.h"

namespace lw
{

/// The rows of one sheet of an Excel workbook (.xlsx, .xlsm): the sheet that is named, else the first visible one with
/// at least two rows. Formulas give the result that was stored; an error in a cell is the problem of its row. What is
/// not read (other sheets, hidden rows and columns, merged cells, formulas never calculated) is said in the head's
/// remarks, for the cells after the last row. Error: no workbook, protected, damaged or hostile, with file and remedy.
Result<RowSourcePtr> openXlsx(const QString &path, const ReadOptions &options = {});

/// The same for bytes already at hand; `fileName` is for messages.
Result<RowSourcePtr> openXlsxBytes(const QByteArray &bytes, const QString &fileName, const ReadOptions &options = {});

/// The workbook behind them, for whoever wants its sheets cell by cell.
Result<XlsxWorkbook> openWorkbook(const QString &path);
Result<XlsxWorkbook> openWorkbookBytes(const QByteArray &bytes, const QString &fileName);

} // namespace lw
