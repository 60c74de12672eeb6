// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/tablelayout.h"

#include "ui/print/pagepainter.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QTextLayout>

#include <algorithm>
#include <array>
#include <numeric>

namespace lw
{

namespace
{

constexpr std::array kTablePoints{9.0, 8.0, 7.0, 6.0};
constexpr int kMostLines = 3;
constexpr double kPaddingPoints = 3;
constexpr double kFairTextPoints = 90;  ///< wider columns of text are broken rather than the type made smaller
constexpr double kLeastTextPoints = 40; ///< a column of text is not made narrower

double longestWord(const QString &text, double points)
{
    double longest = 0;
    for (const QString &word : text.split(u' '))
        longest = std::max(longest, textWidth(word, points, true));
    return longest;
}

// What each column asks for without its cells being broken; titles may be broken between words.
QList<double> naturalWidths(const ReportTable &table, double points)
{
    QList<double> widths;
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        double width = longestWord(table.columns[column].title, points);
        for (const ReportRow &row : table.rows)
            width = std::max(width, textWidth(row.cells[column].text, points, row.isTotal));
        widths += width + 2 * kPaddingPoints * kUnitsPerPoint;
    }
    return widths;
}

double sum(const QList<double> &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

bool fits(const QList<double> &widths, const ReportTable &table, double width)
{
    double least = 0;
    for (qsizetype column = 0; column < widths.size(); ++column)
        least += table.columns[column].isNumber ? widths[column]
                                                : std::min(widths[column], kFairTextPoints * kUnitsPerPoint);
    return least <= width;
}

// Room that is left over goes to the first column of text: numbers then stand together at the right.
void widen(QList<double> &widths, const ReportTable &table, double width)
{
    const auto text = std::ranges::find(table.columns, false, &ReportColumn::isNumber);
    const qsizetype column = text == table.columns.end() ? 0 : text - table.columns.begin();
    widths[column] += width - sum(widths);
}

void narrow(QList<double> &widths, const ReportTable &table, double width)
{
    double text = 0;
    for (qsizetype column = 0; column < widths.size(); ++column)
        text += table.columns[column].isNumber ? 0 : widths[column];
    const double share = text > 0 ? (width - (sum(widths) - text)) / text : 0;
    for (qsizetype column = 0; column < widths.size(); ++column) {
        if (!table.columns[column].isNumber)
            widths[column] = std::max(widths[column] * share, kLeastTextPoints * kUnitsPerPoint);
    }
    // More numbers than the paper is wide: everything gives way, and long figures end in “…”.
    const double scale = std::min(1.0, width / sum(widths));
    for (double &one : widths)
        one *= scale;
}

TableLayout::Row rowOf(const TableLayout &layout, const QStringList &texts, bool bold, bool isHead)
{
    TableLayout::Row row{.cells = {}, .bold = bold};
    qsizetype lines = 1;
    for (qsizetype column = 0; column < texts.size(); ++column) {
        const double width = layout.widths[column] - 2 * layout.padding();
        // Half a figure misleads, so a number is never broken into lines.
        const bool breaks = !layout.atRight[column] || isHead;
        row.cells += wrapped(texts[column], layout.points, bold, width, breaks ? kMostLines : 1);
        lines = std::max(lines, row.cells.last().size());
    }
    row.height = double(lines) * lineHeight(layout.points) + layout.padding();
    return row;
}

} // namespace

QFont paperFont(double points, bool bold)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(qRound(points * kUnitsPerPoint)); // units, whatever the resolution of the device
    font.setBold(bold);
    return font;
}

double lineHeight(double points)
{
    return points * kUnitsPerPoint * 1.3;
}

double ascent(double points)
{
    return QFontMetricsF(paperFont(points, false)).ascent();
}

double textWidth(const QString &text, double points, bool bold)
{
    return QFontMetricsF(paperFont(points, bold)).horizontalAdvance(text);
}

QString elided(const QString &text, double points, bool bold, double width)
{
    return QFontMetricsF(paperFont(points, bold)).elidedText(text, Qt::ElideRight, width);
}

QStringList wrapped(const QString &text, double points, bool bold, double width, int mostLines)
{
    const double roomy = width + 1; // what was measured to fit fits
    if (textWidth(text, points, bold) <= roomy)
        return {text};
    QTextLayout layout(text, paperFont(points, bold));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(roomy);
        if (mostLines > 0 && lines.size() == mostLines - 1) {
            lines += elided(text.mid(line.textStart()), points, bold, roomy);
            break;
        }
        lines += text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

double TableLayout::padding() const
{
    return kPaddingPoints * kUnitsPerPoint;
}

double TableLayout::rowsHeight(qsizetype first, qsizetype count) const
{
    double height = 0;
    for (qsizetype row = first; row < first + count; ++row)
        height += rows[row].height;
    return height;
}

TableLayout layOutTable(const ReportTable &table, double width)
{
    TableLayout layout{.widths = {}, .atRight = {}, .head = {}, .rows = {}};
    for (const double points : kTablePoints) {
        layout.points = points;
        layout.widths = naturalWidths(table, points);
        if (fits(layout.widths, table, width))
            break;
    }
    if (sum(layout.widths) <= width)
        widen(layout.widths, table, width);
    else
        narrow(layout.widths, table, width);
    QStringList titles;
    for (const ReportColumn &column : table.columns) {
        layout.atRight += column.isNumber;
        titles += column.title;
    }
    layout.head = rowOf(layout, titles, true, true);
    for (const ReportRow &row : table.rows) {
        QStringList texts;
        for (const ReportCell &cell : row.cells)
            texts += cell.text;
        layout.rows += rowOf(layout, texts, row.isTotal, false);
    }
    return layout;
}

} // namespace lw
