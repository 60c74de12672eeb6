// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/files/xmlpart.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace lw
{

/// The texts that the cells of a workbook refer to by number, packed into one block: millions of small strings would
/// cost several times their length.
class SharedStrings
{
public:
    /// Error: as XmlPart::next(); or more text than the limit.
    static Result<SharedStrings> read(XmlPart &xml);

    std::optional<QString> at(qint64 index) const;

private:
    QByteArray m_texts; // UTF-8, one after the other
    std::vector<quint32> m_ends;
};

/// Reads the text of the element that just started (`si` of a shared string, `is` of a cell) up to its end: rich-text
/// runs joined, phonetic readings left out. Of a text longer than a cell may hold one character more is kept, so that
/// it is known to be too long.
Result<QString> readRichText(XmlPart &xml);

/// Reads the characters of an element (`v`, `t`) up to its end, elements inside it left out; kept as above.
Result<QString> readText(XmlPart &xml);

} // namespace lw
