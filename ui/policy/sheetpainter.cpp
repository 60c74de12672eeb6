// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/sheetpainter.h"

#include "ui/print/pagepainter.h"
#include "ui/print/tablelayout.h"
#include "ui/print/writepdf.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kHairline = 0.5 * kUnitsPerPoint;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::SheetPainter", text);
}

void paintText(QPainter &painter, const SheetText &text, const SheetColours &colours)
{
    if (text.ink == SheetInk::Slot && colours.slotLine.isValid()) {
        const QPointF start = text.baseline + QPointF(0, text.points * kUnitsPerPoint * 0.15);
        painter.setPen(QPen(colours.slotLine, kHairline));
        painter.drawLine(start, start + QPointF(text.width, 0));
    }
    painter.setPen(colours.of(text.ink));
    painter.setFont(paperFont(text.points, text.bold));
    painter.drawText(text.baseline, text.text);
}

void paintPageEnd(QPainter &painter, const PolicyLayout &layout, const QColor &colour)
{
    QPen pen(colour, kHairline);
    pen.setDashPattern({10, 8});
    painter.setPen(pen);
    painter.drawLine(QPointF(0, layout.pageEnd), QPointF(layout.page.width(), layout.pageEnd));
}

} // namespace

const QColor &SheetColours::of(SheetInk ink) const
{
    switch (ink) {
    case SheetInk::Text: return text;
    case SheetInk::Slot: return slot;
    case SheetInk::Quiet: return quiet;
    }
    Q_UNREACHABLE();
}

SheetColours screenColours(const QPalette &palette)
{
    const Theme theme(palette);
    return {.paper = palette.color(QPalette::Base),
            .text = palette.color(QPalette::Text),
            .slot = theme.information(),
            .slotLine = theme.information(),
            .quiet = theme.quiet(),
            .line = theme.line(),
            .pageEnd = theme.late()};
}

SheetColours paperColours()
{
    return {.paper = {},
            .text = Qt::black,
            .slot = Qt::black,
            .slotLine = {},
            .quiet = Qt::black,
            .line = Qt::black,
            .pageEnd = {}};
}

void paintSheet(QPainter &painter, const PolicyLayout &layout, const SheetColours &colours)
{
    if (colours.paper.isValid())
        painter.fillRect(QRectF({}, layout.extent), colours.paper);
    painter.setPen(QPen(colours.line, kHairline));
    painter.drawLines(layout.lines);
    for (const SheetText &text : layout.texts)
        paintText(painter, text, colours);
    if (!layout.fits && colours.pageEnd.isValid())
        paintPageEnd(painter, layout, colours.pageEnd);
}

Result<void> paintPolicyPage(QPagedPaintDevice &device, const PolicyLayout &layout)
{
    if (!layout.fits)
        return failed(layout.problem);
    QPainter painter;
    if (!painter.begin(&device))
        return failed(tr("The page cannot be painted. Check the printer, or save it as PDF."));
    const double scale = double(device.logicalDpiX()) / kUnitsPerInch;
    painter.scale(scale, scale);
    paintSheet(painter, layout, paperColours());
    if (!painter.end())
        return failed(tr("The page cannot be finished. Check the printer."));
    return {};
}

Result<void> writePolicyPdf(const QString &path, const PolicySheet &sheet, QPageSize::PageSizeId paper)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly); // a buffer in memory always opens
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kUnitsPerInch);
        writer.setPageLayout(QPageLayout(QPageSize(paper), QPageLayout::Portrait, QMarginsF(), QPageLayout::Point));
        writer.setTitle(QString(sheet.title + u" – " + sheet.version));
        writer.setCreator(u"Leadwright"_s);
        LW_TRY(paintPolicyPage(writer, layOutSheet(sheet, paper)));
    }
    return writeWhole(path, buffer.data());
}

} // namespace lw
