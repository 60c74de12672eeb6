// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/cellshape.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kRows = 50; // below the first that are compared with it

bool matches(const QRegularExpression &pattern, QStringView text)
{
    return pattern.match(text).hasMatch();
}

// The shape that at least four fifths of a column's filled cells have; Text where none does, Blank where none is
// filled.
CellShape shapeBelow(const QList<CsvRecord> &records, qsizetype column)
{
    std::array<qsizetype, 8> counts{};
    qsizetype filled = 0;
    for (qsizetype i = 1; i < records.size() && i <= kRows; ++i) {
        const CellShape shape = shapeOf(records[i].cells.value(column));
        ++counts[size_t(shape)];
        filled += shape == CellShape::Blank ? 0 : 1;
    }
    if (filled == 0)
        return CellShape::Blank;
    const auto most = std::max_element(counts.begin() + 1, counts.end());
    return *most * 5 >= filled * 4 ? CellShape(most - counts.begin()) : CellShape::Text;
}

bool isTelling(CellShape shape)
{
    return shape != CellShape::Blank && shape != CellShape::Text && shape != CellShape::Count;
}

bool isYear(const QString &cell)
{
    const int year = cell.trimmed().toInt();
    return year >= 1900 && year < 2100;
}

} // namespace

CellShape shapeOf(QStringView cell)
{
    static const QRegularExpression mail(u"^[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]+$"_s);
    static const QRegularExpression address(u"^(https?://|www\\.)\\S+$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression date(u"^\\d{1,4}([./-])\\d{1,2}\\1\\d{2,4}([ T]+\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?"
                                         "( ?[AaPp][Mm])?(Z|[+-]\\d{2}:?\\d{2})?)?$"_s);
    static const QRegularExpression time(u"^\\d{1,2}:\\d{2}(:\\d{2})?( ?[AaPp][Mm])?$"_s);
    static const QRegularExpression count(u"^-?\\d+$"_s);
    static const QRegularExpression amount(u"^[-+]?\\(?[$€£¥]? ?\\d[\\d.,' ]*[$€£¥%]?\\)?$"_s);
    const QStringView text = cell.trimmed();
    if (text.isEmpty())
        return CellShape::Blank;
    if (text.size() > 200)
        return CellShape::Text;
    if (matches(mail, text))
        return CellShape::Mail;
    if (matches(address, text))
        return CellShape::Address;
    if (matches(date, text))
        return CellShape::Date;
    if (matches(time, text))
        return CellShape::Time;
    if (matches(count, text))
        return CellShape::Count;
    return matches(amount, text) ? CellShape::Amount : CellShape::Text;
}

bool isHeaderless(const QList<CsvRecord> &records)
{
    if (records.isEmpty())
        return false;
    qsizetype forRow = 0;
    qsizetype forHeader = 0;
    qsizetype plainCounts = 0;
    const QStringList &first = records.first().cells;
    for (qsizetype column = 0; column < first.size(); ++column) {
        const CellShape shape = shapeOf(first[column]);
        const CellShape below = shapeBelow(records, column);
        if (isTelling(shape) && (shape == below || (records.size() == 1 && shape == CellShape::Mail)))
            ++forRow;
        else if (shape == CellShape::Count && below == CellShape::Count && !isYear(first[column]))
            ++plainCounts;
        else if (shape == CellShape::Text && (isTelling(below) || below == CellShape::Count))
            ++forHeader;
    }
    return forRow > forHeader || (plainCounts > 0 && plainCounts + forRow == first.size());
}

} // namespace lw
