// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/reporttable.h"

#include <QByteArray>
#include <QLineF>
#include <QPageLayout>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QStringList>

#include <variant>

class QPainter;

namespace lw
{

// Documents are laid out once, in units of 1/1200 inch, and the same pages go to the screen, the printer and the file.
// A document and its pages are plain values: they may be made and painted on any thread.

inline constexpr int kUnitsPerInch = 1200;
inline constexpr double kUnitsPerPoint = kUnitsPerInch / 72.0;
double unitsOfMillimetres(double millimetres);

struct Heading {
    QString text;
};
struct Paragraph {
    QString text;
};
/// A chart recorded as drawing commands (see chartPicture()), in units.
struct PrintedChart {
    QByteArray picture;
    QSizeF size;
    QString words; ///< the same in words
};
using Block = std::variant<Heading, Paragraph, ReportTable, PrintedChart>;

/// What is printed: blocks from top to bottom, and what stands at the head and foot of every page.
struct Document {
    QString companyName;
    QString title;
    QString period;
    QString asOf;
    QString origin; ///< at the foot: file, policy, journal
    QList<Block> blocks;
};

struct PageSetup {
    QString paper = QStringLiteral("A4"); ///< or Letter, as in Settings
    QPageLayout::Orientation orientation = QPageLayout::Portrait;

    QPageLayout layout() const; ///< without margins: they are part of our pages
    bool operator==(const PageSetup &) const = default;
};

/// One line of text where it stands.
struct PlacedText {
    QPointF baseline;
    QString text;
    double points = 9;
    bool bold = false;
};
struct PlacedRule {
    QLineF line;
    double points = 0.5;
};
struct PlacedChart {
    QRectF box;
    QByteArray picture;
    double scale = 1;
};

struct PaperPage {
    QSizeF size;
    QList<PlacedText> texts; ///< in reading order; head and foot last
    QList<PlacedRule> rules;
    QList<PlacedChart> charts;

    QStringList words() const;
};

/// The pages of a document, at least one. A heading stays with what it heads; a table repeats its titles and never
/// leaves fewer than three rows on either side of a break; a chart is never split.
QList<PaperPage> layOut(const Document &document, const PageSetup &setup);

/// Paints in units, black on what is there; what lies wholly outside of `exposed` may be left out.
void paintPage(QPainter &painter, const PaperPage &page, const QRectF &exposed = {});

} // namespace lw
