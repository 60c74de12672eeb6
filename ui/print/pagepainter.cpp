// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/pagepainter.h"

#include "ui/print/tablelayout.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPicture>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kBodyPoints = 9.5;
constexpr double kHeadingPoints = 13;
constexpr double kFramePoints = 8;
constexpr double kTitlePoints = 12;
constexpr qsizetype kRowsTogether = 3;
constexpr double kSlack = 1; ///< sums of heights are not exact

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::PagePainter", text);
}

/// Puts blocks on pages one after the other.
class Layouter
{
public:
    Layouter(const Document &document, const PageSetup &setup)
        : m_document(document)
        , m_size(setup.layout().fullRectPoints().size() * kUnitsPerPoint)
    {
        const double margin = unitsOfMillimetres(15);
        const double head = unitsOfMillimetres(15);
        const double foot = unitsOfMillimetres(8);
        m_page = QRectF({}, m_size).adjusted(margin, margin, -margin, -margin);
        m_area = m_page.adjusted(0, head, 0, -foot);
        newPage();
    }

    QList<PaperPage> pages()
    {
        for (const Block &block : m_document.blocks)
            m_measured += std::visit([this](const auto &content) { return measure(content); }, block);
        for (qsizetype i = 0; i < m_measured.size(); ++i) {
            if (m_y + needed(i) > m_area.bottom() && m_y > m_area.top())
                newPage();
            place(m_measured[i]);
        }
        for (int number = 1; number <= int(m_pages.size()); ++number)
            addFrame(m_pages[number - 1], number);
        return m_pages;
    }

private:
    /// A block with its lines broken, ready to be placed.
    struct Measured {
        QStringList lines;
        double points = kBodyPoints;
        bool isHeading = false;
        std::optional<TableLayout> table;
        std::optional<PlacedChart> chart;
    };

    Measured measure(const Heading &heading) const
    {
        return {.lines = wrapped(heading.text, kHeadingPoints, true, m_area.width(), 0),
                .points = kHeadingPoints,
                .isHeading = true,
                .table = {},
                .chart = {}};
    }
    Measured measure(const Paragraph &paragraph) const
    {
        return {.lines = wrapped(paragraph.text, kBodyPoints, false, m_area.width(), 0), .table = {}, .chart = {}};
    }
    Measured measure(const ReportTable &table) const
    {
        return {.lines = {}, .table = layOutTable(table, m_area.width()), .chart = {}};
    }
    Measured measure(const PrintedChart &chart) const
    {
        const double scale =
            std::min({1.0, m_area.width() / chart.size.width(), m_area.height() / chart.size.height()});
        return {.lines = {},
                .table = {},
                .chart = PlacedChart{.box = QRectF({}, chart.size * scale), .picture = chart.picture, .scale = scale}};
    }

    static double gap() { return kBodyPoints * kUnitsPerPoint * 0.9; }

    // How much room a block asks for below where it begins, so that it need not begin on the next page.
    double needed(qsizetype i) const
    {
        const Measured &block = m_measured[i];
        if (block.chart)
            return block.chart->box.height();
        if (block.table) {
            const qsizetype rows = block.table->rows.size();
            return block.table->headHeight() +
                   block.table->rowsHeight(0, rows < 2 * kRowsTogether ? rows : kRowsTogether);
        }
        const double own = double(block.lines.size()) * lineHeight(block.points);
        const bool leads = block.isHeading && i + 1 < m_measured.size();
        return leads ? own + gap() + needed(i + 1) : std::min(own, m_area.height());
    }

    void place(const Measured &block)
    {
        if (block.chart)
            placeChart(*block.chart);
        else if (block.table)
            placeTable(*block.table);
        else
            placeLines(block);
        m_y += block.isHeading ? gap() * 0.4 : gap();
    }

    void placeLines(const Measured &block)
    {
        if (block.isHeading && m_y > m_area.top())
            m_y += gap() * 0.6;
        for (const QString &line : block.lines) {
            if (m_y + lineHeight(block.points) > m_area.bottom())
                newPage();
            addText(line, block.points, block.isHeading, {m_area.left(), m_y});
            m_y += lineHeight(block.points);
        }
    }

    void placeChart(PlacedChart chart)
    {
        chart.box.moveTopLeft({m_area.left(), m_y});
        m_pages.last().charts += chart;
        m_y += chart.box.height();
    }

    void placeTable(const TableLayout &table)
    {
        for (qsizetype row = 0; row < table.rows.size();) {
            const qsizetype fit = rowsHere(table, row);
            if (fit == 0) {
                newPage();
                continue;
            }
            placeRows(table, row, fit);
            row += fit;
            if (row < table.rows.size())
                newPage();
        }
    }

    // How many rows to put on this page; none: begin on the next.
    qsizetype rowsHere(const TableLayout &table, qsizetype row) const
    {
        const qsizetype left = table.rows.size() - row;
        double room = m_area.bottom() - m_y - table.headHeight();
        qsizetype fit = 0;
        while (fit < left && table.rows[row + fit].height <= room + kSlack)
            room -= table.rows[row + fit++].height;
        if (fit < left && left - fit < kRowsTogether)
            fit = std::max<qsizetype>(left - kRowsTogether, 0);
        const bool fresh = m_y <= m_area.top();
        if (fresh)
            return std::max<qsizetype>(fit, 1);
        return fit < std::min(left, kRowsTogether) ? 0 : fit;
    }

    void placeRows(const TableLayout &table, qsizetype first, qsizetype count)
    {
        placeRow(table, table.head, true);
        addRule(m_y, 0.75);
        for (qsizetype row = first; row < first + count; ++row) {
            if (table.rows[row].bold)
                addRule(m_y, 0.75);
            placeRow(table, table.rows[row], table.rows[row].bold);
            addRule(m_y, 0.15);
        }
    }

    void placeRow(const TableLayout &table, const TableLayout::Row &row, bool bold)
    {
        double x = m_area.left();
        for (qsizetype column = 0; column < row.cells.size(); ++column) {
            const double width = table.widths[column] - 2 * table.padding();
            double y = m_y + table.padding() / 2;
            for (const QString &line : row.cells[column]) {
                const double indent = table.atRight[column] ? width - textWidth(line, table.points, bold) : 0;
                addText(line, table.points, bold, {x + table.padding() + indent, y});
                y += lineHeight(table.points);
            }
            x += table.widths[column];
        }
        m_y += row.height;
    }

    void addFrame(PaperPage &page, int number)
    {
        const QString company = elided(m_document.companyName, kTitlePoints, true, m_page.width() * 0.55);
        const QString title = elided(m_document.title, kTitlePoints, true, m_page.width() * 0.42);
        double y = m_page.top();
        pair(page, company, title, kTitlePoints, true, y);
        y += lineHeight(kTitlePoints);
        pair(page, elided(m_document.period, kFramePoints, false, m_page.width() * 0.48),
             elided(m_document.asOf, kFramePoints, false, m_page.width() * 0.48), kFramePoints, false, y);
        y += lineHeight(kFramePoints) * 1.2;
        page.rules += PlacedRule{.line = {m_page.left(), y, m_page.right(), y}, .points = 0.75};
        y = m_page.bottom() - lineHeight(kFramePoints);
        page.rules += PlacedRule{.line = {m_page.left(), y, m_page.right(), y}, .points = 0.5};
        const QString count = tr("Page %1 of %2").arg(QLocale().toString(number), QLocale().toString(m_pages.size()));
        pair(page, elided(m_document.origin, kFramePoints, false, m_page.width() * 0.82), count, kFramePoints, false,
             y + kUnitsPerPoint * 1.5);
    }

    // One text at the left, one at the right.
    void pair(PaperPage &page, const QString &left, const QString &right, double points, bool bold, double top) const
    {
        const double baseline = top + ascent(points);
        page.texts += PlacedText{.baseline = {m_page.left(), baseline}, .text = left, .points = points, .bold = bold};
        page.texts += PlacedText{.baseline = {m_page.right() - textWidth(right, points, bold), baseline},
                                 .text = right,
                                 .points = points,
                                 .bold = bold};
    }

    void addText(const QString &text, double points, bool bold, const QPointF &topLeft)
    {
        if (!text.isEmpty())
            m_pages.last().texts += PlacedText{
                .baseline = topLeft + QPointF(0, ascent(points)), .text = text, .points = points, .bold = bold};
    }
    void addRule(double y, double points)
    {
        m_pages.last().rules += PlacedRule{.line = {m_area.left(), y, m_area.right(), y}, .points = points};
    }

    void newPage()
    {
        m_pages += PaperPage{.size = m_size, .texts = {}, .rules = {}, .charts = {}};
        m_y = m_area.top();
    }

    const Document &m_document;
    QSizeF m_size;
    QRectF m_page; ///< inside the margins
    QRectF m_area; ///< between head and foot
    double m_y = 0;
    QList<Measured> m_measured;
    QList<PaperPage> m_pages;
};

} // namespace

double unitsOfMillimetres(double millimetres)
{
    return millimetres / 25.4 * kUnitsPerInch;
}

QPageLayout PageSetup::layout() const
{
    const QPageSize size(paper.compare(u"Letter", Qt::CaseInsensitive) == 0 ? QPageSize::Letter : QPageSize::A4);
    return QPageLayout(size, orientation, QMarginsF(), QPageLayout::Point);
}

QStringList PaperPage::words() const
{
    QStringList words;
    for (const PlacedText &text : texts)
        words += text.text;
    return words;
}

QList<PaperPage> layOut(const Document &document, const PageSetup &setup)
{
    return Layouter(document, setup).pages();
}

void paintPage(QPainter &painter, const PaperPage &page, const QRectF &exposed)
{
    for (const PlacedRule &rule : page.rules) {
        painter.setPen(QPen(Qt::black, rule.points * kUnitsPerPoint));
        painter.drawLine(rule.line);
    }
    painter.setPen(Qt::black);
    for (const PlacedText &text : page.texts) {
        const double height = lineHeight(text.points);
        if (!exposed.isEmpty() &&
            (text.baseline.y() + height < exposed.top() || text.baseline.y() - height > exposed.bottom()))
            continue;
        painter.setFont(paperFont(text.points, text.bold));
        painter.drawText(text.baseline, text.text);
    }
    for (const PlacedChart &chart : page.charts) {
        QPicture picture; // of its own: playing one moves its read position, and pages are shared between threads
        picture.setData(chart.picture.constData(), uint(chart.picture.size()));
        painter.save();
        painter.translate(chart.box.topLeft());
        // A picture grows with the resolution of its device; ours is in units already.
        const double scale = chart.scale * picture.logicalDpiX() / painter.device()->logicalDpiX();
        painter.scale(scale, scale);
        painter.drawPicture(QPointF(), picture);
        painter.restore();
    }
}

} // namespace lw
