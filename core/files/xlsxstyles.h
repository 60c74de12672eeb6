// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/files/xmlpart.h"

#include <QList>
#include <QString>

namespace lw
{

/// What the format of a cell says about the number in it.
struct NumberFormat {
    bool day = false;       ///< shows years, months or days
    bool time = false;      ///< shows hours, minutes or seconds
    bool elapsed = false;   ///< shows hours, minutes or seconds beyond a day: "[h]:mm"
    bool fractions = false; ///< shows fractions of a second
    int zeros = 0;          ///< shows at least so many digits ("00000"); 0: only those that are needed
    bool isDate() const { return day || time || elapsed; }
    bool operator==(const NumberFormat &) const = default;
};

/// Reads a format code; only its first section counts. Colours, locales, conditions, quoted and escaped text say
/// nothing.
NumberFormat numberFormatFromCode(QStringView code);

/// One of the formats every workbook knows by number; plain where the number names none.
NumberFormat builtInNumberFormat(int id);

/// The format of each cell style, by its index.
class XlsxStyles
{
public:
    /// Error: as XmlPart::next().
    static Result<XlsxStyles> read(XmlPart &xml);

    /// Plain for an index that does not exist.
    NumberFormat format(qsizetype style) const { return m_formats.value(style); }

private:
    QList<NumberFormat> m_formats;
};

} // namespace lw
