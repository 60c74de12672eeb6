// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/sentence.h"
#include "ui/policy/sheetlayout.h"

class QTextLine;

namespace lw
{

/// A paragraph broken into lines, where it stands.
struct PlacedPassage {
    QList<SheetText> texts;
    QList<SheetSlot> slotPlaces; ///< in the order of the text
    double height = 0;
};

/// A paragraph of several inks.
class SheetPassage
{
public:
    void add(const QString &text, bool bold = false, SheetInk ink = SheetInk::Text);
    /// Fixed words, or a slot; one that holds nothing yet is shown as “…”, so that it can be found and filled.
    void add(const SentencePiece &piece);

    /// Broken into lines of at most `width`, inside words where they are longer.
    PlacedPassage placed(const QPointF &topLeft, double width, double points) const;

private:
    struct Run {
        qsizetype start = 0;
        qsizetype length = 0;
        bool bold = false;
        SheetInk ink = SheetInk::Text;
        qsizetype slot = -1; ///< among the slots; -1: fixed words
    };

    void addRun(const QString &text, const Run &run);
    void placeLine(PlacedPassage &placed, const QTextLine &line, const QPointF &topLeft, double points) const;

    QString m_text;
    QList<Run> m_runs;
    QList<SheetSlot> m_slots; ///< with no place yet
};

} // namespace lw
