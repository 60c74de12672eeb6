// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/policy/policysheet.h"

#include <QLineF>
#include <QList>
#include <QPageSize>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

namespace lw
{

// The policy on its one page. Everything is measured once, in units of 1/1200 inch (see ui/print/pagepainter.h) from
// the top left corner of the paper, so that screen, printer and file break the same lines. Values: any thread.

/// The rules are set in the largest of these sizes in which they fit, in points.
inline constexpr double kLargestSheetPoints = 11;
inline constexpr double kSmallestSheetPoints = 8.5;
inline constexpr double kSheetPointStep = 0.5;

/// What a text is, and so how it is coloured.
enum class SheetInk { Text, Slot, Quiet };

/// A stretch of one line.
struct SheetText {
    QPointF baseline;
    double width = 0;
    QString text;
    double points = kSmallestSheetPoints;
    bool bold = false;
    SheetInk ink = SheetInk::Text;

    bool operator==(const SheetText &) const = default;
};

/// Where a slot of a rule's sentence stands: one rectangle for each line it reaches into, at least one.
struct SheetSlot {
    QString name; ///< see SentencePiece
    QList<QRectF> rects;

    bool operator==(const SheetSlot &) const = default;
};

/// Where a rule stands.
struct SheetRule {
    int number = 0; ///< PolicyRule::number, as printed: what decisions name
    QRectF rect;    ///< with its number, from margin to margin
    int lines = 0;
    QList<SheetSlot> slotPlaces; ///< in the order of the sentence

    bool operator==(const SheetRule &) const = default;
};

struct PolicyLayout {
    QPageSize::PageSizeId paper = QPageSize::A4;
    double points = kSmallestSheetPoints; ///< size of the rules
    QSizeF page;                          ///< the paper
    QSizeF extent;                        ///< of all that is painted: the paper, or longer where it does not fit
    QList<SheetText> texts;               ///< in reading order
    QList<QLineF> lines;
    QList<SheetRule> rules;
    double footTop = 0; ///< what is above is text, what is below is the foot
    double pageEnd = 0; ///< nothing may stand below; crosses no text
    bool fits = true;
    int linesOver = 0;   ///< how many lines of the rules would have to go; 0 where it fits
    int longestRule = 0; ///< printed number of the one with the most lines; 0: there are no rules
    QString problem;     ///< the same for its reader; empty where it fits

    bool operator==(const PolicyLayout &) const = default;
};

/// Lays the sheet out on A4 or Letter, upright. `points`: the size of the rules, within the bounds above; 0: the
/// largest that fits. What fits in none is laid out in the smallest, runs on below `pageEnd` and says so.
PolicyLayout layOutSheet(const PolicySheet &sheet, QPageSize::PageSizeId paper, double points = 0);

} // namespace lw
