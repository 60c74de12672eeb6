// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/reporttable.h"

#include <QFont>
#include <QStringList>

namespace lw
{

// Text on paper: measured in units of 1/1200 inch, by point size.

QFont paperFont(double points, bool bold);
double lineHeight(double points);
double ascent(double points);
double textWidth(const QString &text, double points, bool bold);
QString elided(const QString &text, double points, bool bold, double width);
/// Broken into lines of at most `width`, inside words where they are longer. With `mostLines` the last one ends in “…”
/// where text is left over.
QStringList wrapped(const QString &text, double points, bool bold, double width, int mostLines);

/// A table with the widths of its columns and the lines of its cells.
struct TableLayout {
    struct Row {
        QList<QStringList> cells;
        double height = 0;
        bool bold = false;
    };

    double points = 9;
    QList<double> widths;
    QList<bool> atRight;
    Row head;
    QList<Row> rows;

    double padding() const;
    double headHeight() const { return head.height; }
    double rowsHeight(qsizetype first, qsizetype count) const;
};

/// In the largest type in which the columns fit; where none does, columns of text are narrowed and broken into lines.
TableLayout layOutTable(const ReportTable &table, double width);

} // namespace lw
