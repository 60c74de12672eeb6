// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/sheetlayout.h"

#include "core/rules/sentence.h"
#include "ui/policy/sheetpassage.h"
#include "ui/print/pagepainter.h"
#include "ui/print/tablelayout.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPageLayout>

#include <algorithm>
#include <cmath>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kMarginMillimetres = 15;
constexpr double kTitlePoints = 18;
constexpr double kHeadPoints = 10;
constexpr double kFootPoints = kSmallestSheetPoints; ///< nothing on the page is smaller
constexpr double kSlack = 1;                         ///< sums of heights are not exact

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::PolicyLayout", text);
}

QString problemOf(const PolicyLayout &layout)
{
    const QString paper = QPageSize::key(layout.paper), points = QLocale().toString(layout.points);
    if (layout.longestRule == 0)
        return QCoreApplication::translate("lw::PolicyLayout", "%n line(s) too long for one %1 page at %2 pt.", nullptr,
                                           layout.linesOver)
            .arg(paper, points);
    return QCoreApplication::translate("lw::PolicyLayout",
                                       "%n line(s) too long for one %1 page at %2 pt; rule %3 is the longest.", nullptr,
                                       layout.linesOver)
        .arg(paper, points, QLocale().toString(layout.longestRule));
}

/// Puts head, rules and foot one under the other.
class SheetMaker
{
public:
    SheetMaker(const PolicySheet &sheet, QPageSize::PageSizeId paper, double points)
        : m_sheet(sheet)
        , m_line(lineHeight(points))
    {
        const QPageLayout page(QPageSize(paper), QPageLayout::Portrait, QMarginsF(), QPageLayout::Point);
        const double margin = unitsOfMillimetres(kMarginMillimetres);
        m_layout.paper = paper;
        m_layout.points = points;
        m_layout.page = page.fullRectPoints().size() * kUnitsPerPoint;
        m_area = QRectF({}, m_layout.page).adjusted(margin, margin, -margin, -margin);
        m_y = m_area.top();
    }

    PolicyLayout made()
    {
        placeHead();
        placeRules();
        const qsizetype texts = m_layout.texts.size(), lines = m_layout.lines.size();
        placeFoot();
        m_layout.fits = m_y <= m_area.bottom() + kSlack;
        m_layout.pageEnd = m_area.bottom();
        m_layout.extent = m_layout.page;
        if (m_layout.fits)
            moveDown(texts, lines, m_area.bottom() - m_y);
        else
            endPage();
        return m_layout;
    }

private:
    void placeHead()
    {
        const QStringList both{m_sheet.version, m_sheet.inForce};
        addLines(m_sheet.company, kHeadPoints, false, m_area.left(), m_area.width());
        addLines(m_sheet.title, kTitlePoints, true, m_area.left(), m_area.width());
        addLines(both.last().isEmpty() ? both.first() : both.join(u" · "), kHeadPoints, false, m_area.left(),
                 m_area.width());
        m_y += lineHeight(kHeadPoints) * 0.3;
        addRuler(m_area.left(), m_area.width());
        m_y += m_line * 0.5;
    }

    void placeRules()
    {
        for (const PolicyRule &rule : printedRules(m_sheet)) {
            placeRule(rule);
            m_y += m_line * 0.4;
        }
        const auto longest = std::ranges::max_element(m_layout.rules, {}, &SheetRule::lines);
        m_layout.longestRule = longest == m_layout.rules.end() ? 0 : longest->number;
        if (m_sheet.escalation.isEmpty())
            return;
        SheetPassage passage;
        passage.add(m_sheet.escalation);
        place(passage);
        m_y += m_line * 0.4;
    }

    void placeRule(const PolicyRule &rule)
    {
        SheetRule placed{.number = rule.number, .rect = {}, .slotPlaces = {}};
        const double top = m_y;
        addText(QLocale().toString(placed.number), m_layout.points, true,
                m_area.left() + numberWidth() - textWidth(QLocale().toString(placed.number), m_layout.points, true));
        SheetPassage passage;
        passage.add(labelOf(rule.type) + u". ", true);
        for (const SentencePiece &piece : sentencePieces(rule))
            passage.add(piece);
        passage.add(u"  " + bindsText(rule), false, SheetInk::Quiet);
        placed.slotPlaces = place(passage);
        placed.lines = qRound((m_y - top) / m_line);
        placed.rect = QRectF(m_area.left(), top, m_area.width(), m_y - top);
        m_layout.rules += placed;
    }

    // Beside the column of numbers, below what stands there.
    QList<SheetSlot> place(const SheetPassage &passage)
    {
        const double left = m_area.left() + numberWidth() + m_layout.points * kUnitsPerPoint * 0.7;
        const PlacedPassage placed = passage.placed({left, m_y}, m_area.right() - left, m_layout.points);
        m_layout.texts += placed.texts;
        m_y += placed.height;
        return placed.slotPlaces;
    }

    void placeFoot()
    {
        m_layout.footTop = m_y;
        placeSignatures();
        m_y += lineHeight(kFootPoints) * 0.5;
        addRuler(m_area.left(), m_area.width());
        m_y += lineHeight(kFootPoints) * 0.2;
        const QString fingerprint =
            m_sheet.fingerprint.isEmpty() ? QString() : tr("Fingerprint %1").arg(m_sheet.fingerprint);
        const double width = textWidth(fingerprint, kFootPoints, false);
        addText(fingerprint, kFootPoints, false, m_area.right() - width);
        addLines(m_sheet.keptBy, kFootPoints, false, m_area.left(), m_area.width() - width - columnGap());
    }

    // Side by side, on one height, however many lines the names and notes take.
    void placeSignatures()
    {
        const double width = (m_area.width() - columnGap()) / 2, line = lineHeight(kFootPoints);
        double tallest = line;
        for (const SheetSignature &signature : m_sheet.signatures)
            tallest =
                std::max(tallest, line * double(wrapped(signedText(signature), kFootPoints, false, width, 0).size()));
        const double ruler = m_y + line + tallest; // a line of room for the pen
        double left = m_area.left(), bottom = ruler;
        for (const SheetSignature &signature : m_sheet.signatures) {
            placeSignature(signature, left, width, ruler);
            bottom = std::max(bottom, m_y);
            left += width + columnGap();
        }
        m_y = bottom;
    }

    void placeSignature(const SheetSignature &signature, double left, double width, double ruler)
    {
        const QString text = signedText(signature);
        m_y = ruler - lineHeight(kFootPoints) * double(wrapped(text, kFootPoints, false, width, 0).size());
        addLines(text, kFootPoints, false, left, width);
        m_y = ruler;
        addRuler(left, width);
        m_y += lineHeight(kFootPoints) * 0.15;
        addLines(partyText(signature), kFootPoints, false, left, width);
    }

    void moveDown(qsizetype texts, qsizetype lines, double by)
    {
        for (qsizetype i = texts; i < m_layout.texts.size(); ++i)
            m_layout.texts[i].baseline.ry() += by;
        for (qsizetype i = lines; i < m_layout.lines.size(); ++i)
            m_layout.lines[i].translate(0, by);
        m_layout.footTop += by;
    }

    void endPage()
    {
        m_layout.linesOver = int(std::ceil((m_y - m_area.bottom() - kSlack) / m_line));
        m_layout.problem = problemOf(m_layout);
        m_layout.extent.setHeight(m_layout.page.height() + m_y - m_area.bottom());
        // Up to the top of the line it would strike out.
        for (const SheetText &text : m_layout.texts) {
            const double top = text.baseline.y() - ascent(text.points);
            if (top < m_area.bottom() && top + lineHeight(text.points) > m_area.bottom())
                m_layout.pageEnd = std::min(m_layout.pageEnd, top);
        }
    }

    void addLines(const QString &text, double points, bool bold, double left, double width)
    {
        for (const QString &line : wrapped(text, points, bold, width, 0)) {
            addText(line, points, bold, left);
            m_y += lineHeight(points);
        }
    }
    void addText(const QString &text, double points, bool bold, double left)
    {
        if (!text.isEmpty())
            m_layout.texts += SheetText{.baseline = {left, m_y + ascent(points)},
                                        .width = textWidth(text, points, bold),
                                        .text = text,
                                        .points = points,
                                        .bold = bold};
    }
    void addRuler(double left, double width) { m_layout.lines += QLineF(left, m_y, left + width, m_y); }

    double numberWidth() const { return textWidth(u"00"_s, m_layout.points, true); }
    static double columnGap() { return unitsOfMillimetres(10); }

    const PolicySheet &m_sheet;
    double m_line; ///< height of a line of the rules
    QRectF m_area; ///< inside the margins
    double m_y = 0;
    PolicyLayout m_layout;
};

} // namespace

PolicyLayout layOutSheet(const PolicySheet &sheet, QPageSize::PageSizeId paper, double points)
{
    if (points > 0)
        return SheetMaker(sheet, paper, std::clamp(points, kSmallestSheetPoints, kLargestSheetPoints)).made();
    for (double size = kLargestSheetPoints; size > kSmallestSheetPoints; size -= kSheetPointStep) {
        PolicyLayout layout = SheetMaker(sheet, paper, size).made();
        if (layout.fits)
            return layout;
    }
    return SheetMaker(sheet, paper, kSmallestSheetPoints).made();
}

} // namespace lw
