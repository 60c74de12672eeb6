// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/sheetpassage.h"

#include "ui/print/tablelayout.h"

#include <QTextLayout>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

struct Stretch {
    int start = 0;
    int end = 0;
};

// What of a run is seen on a line: blanks at its end hang over the edge, and count for nothing.
Stretch seen(const QString &text, const QTextLine &line, qsizetype start, qsizetype length)
{
    qsizetype lineEnd = line.textStart() + line.textLength();
    while (lineEnd > line.textStart() && text[lineEnd - 1].isSpace())
        --lineEnd;
    return {.start = int(std::max<qsizetype>(start, line.textStart())), .end = int(std::min(start + length, lineEnd))};
}

} // namespace

void SheetPassage::add(const QString &text, bool bold, SheetInk ink)
{
    addRun(text, {.bold = bold, .ink = ink});
}

void SheetPassage::add(const SentencePiece &piece)
{
    if (piece.slot.isEmpty())
        return add(piece.text);
    addRun(piece.text.trimmed().isEmpty() ? u"…"_s : piece.text,
           {.bold = true, .ink = SheetInk::Slot, .slot = m_slots.size()});
    m_slots += SheetSlot{.name = piece.slot, .rects = {}};
}

void SheetPassage::addRun(const QString &text, const Run &run)
{
    m_runs += run;
    m_runs.last().start = m_text.size();
    m_runs.last().length = text.size();
    m_text += text;
}

PlacedPassage SheetPassage::placed(const QPointF &topLeft, double width, double points) const
{
    QList<QTextLayout::FormatRange> formats;
    for (const Run &run : m_runs) {
        QTextCharFormat format;
        format.setFont(paperFont(points, run.bold));
        formats += QTextLayout::FormatRange{.start = int(run.start), .length = int(run.length), .format = format};
    }
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(m_text, paperFont(points, false));
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(width);
    layout.endLayout();

    PlacedPassage placed{.texts = {}, .slotPlaces = m_slots, .height = layout.lineCount() * lineHeight(points)};
    for (int i = 0; i < layout.lineCount(); ++i)
        placeLine(placed, layout.lineAt(i), topLeft + QPointF(0, i * lineHeight(points)), points);
    return placed;
}

void SheetPassage::placeLine(PlacedPassage &placed, const QTextLine &line, const QPointF &topLeft, double points) const
{
    for (const Run &run : m_runs) {
        const Stretch stretch = seen(m_text, line, run.start, run.length);
        if (stretch.start >= stretch.end)
            continue;
        // Text that runs from right to left ends at the left.
        const auto [left, right] = std::minmax({line.cursorToX(stretch.start), line.cursorToX(stretch.end)});
        placed.texts += SheetText{.baseline = topLeft + QPointF(left, ascent(points)),
                                  .width = right - left,
                                  .text = m_text.mid(stretch.start, stretch.end - stretch.start),
                                  .points = points,
                                  .bold = run.bold,
                                  .ink = run.ink};
        // A unit less above and below: what touches would overlap once it is rounded.
        if (run.slot >= 0)
            placed.slotPlaces[run.slot].rects +=
                QRectF(topLeft.x() + left, topLeft.y() + 1, right - left, lineHeight(points) - 2);
    }
}

} // namespace lw
