// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/files/xlsxstyles.h"

#include <QString>

namespace lw
{

/// A number of a workbook as plain decimal text. Whole numbers keep every digit that stands in the file; others are
/// rounded to the 15 digits that a spreadsheet shows, without exponent between 1E-7 and 1E+21. Empty: no number.
QString plainNumber(const QString &stored);

/// A number under its format: a date as "yyyy-MM-dd", an instant as "yyyy-MM-dd HH:mm:ss", a time of day as "HH:mm:ss"
/// (fractions ".zzz" where there are any), elapsed time with hours beyond 24, leading zeros back; else plainNumber.
/// Error (for the row): no number, or a day that does not exist in the 1900 or 1904 system.
Result<QString> shownNumber(const QString &stored, const NumberFormat &format, bool date1904);

/// An ISO 8601 date, time or both in the form above. Error (for the row): none.
Result<QString> shownIsoDate(const QString &stored);

/// The text of a string cell: "_x000D_" and its kind stand for the character with that code.
QString unescaped(const QString &stored);

} // namespace lw
