// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/files/xlsxsheet.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <vector>

namespace lw
{

/// Where in a sheet the table stands.
struct SheetLayout {
    qint64 headerRow = 0;       ///< its number; 0: none
    std::vector<int> columns;   ///< the sheet's columns that the table has, in order
    std::vector<int> positions; ///< the table's column by the sheet's; -1: none
    QStringList headers;

    int positionOf(int column) const { return column < int(positions.size()) ? positions[size_t(column)] : -1; }
};

bool isBlank(const SheetRow &row);

/// Which of the first rows (none of them blank, hidden cells already out) is the header: the first that is as wide as
/// the rows behind it usually are, or nearly so and all text. Titles and notes above a table are narrower.
qsizetype guessedHeader(const QList<SheetRow> &rows);

/// The layout of a table whose header is `rows.front()` (or which has none: `header` false) and whose other first rows
/// are the rest. Columns that are empty throughout before the first header do not belong to it. Error (without the
/// file's name): too many columns; nothing in it.
Result<SheetLayout> layoutOf(const QList<SheetRow> &rows, bool header, const XlsxSheet &sheet, bool hiddenCells);

} // namespace lw
