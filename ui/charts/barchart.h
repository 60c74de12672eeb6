// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QFont>
#include <QList>
#include <QSizeF>
#include <QString>

#include <memory>

class QChart;

namespace lw
{

/// Horizontal bars from one left edge, first bar on top, each with its figure at its end.
struct BarPlan {
    struct Bar {
        QString name; ///< safe to show
        double value = 0;
        QString label;
        bool hollow = false; ///< too few to judge
    };
    /// A line across all bars, labelled at its upper end.
    struct Mark {
        double value = 0;
        QString label;
    };
    QList<Bar> bars;
    QList<Mark> marks;
};

/// Colours and type; all sizes follow the type's.
struct ChartStyle {
    Theme theme;
    QFont font;
};

std::unique_ptr<QChart> makeBarChart(const BarPlan &plan, const ChartStyle &style);

/// The height at which the bars are neither crowded nor fat.
double barChartHeight(const BarPlan &plan, const QFont &font);

/// The chart in black on white as recorded drawing commands, text and lines, not pixels. Belongs to the window's
/// thread; what it answers belongs to nobody. `size` and the type are in the same units.
QByteArray chartPicture(const BarPlan &plan, const QFont &font, const QSizeF &size);

} // namespace lw
