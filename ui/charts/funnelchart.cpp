// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/funnelchart.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QCoreApplication>
#include <QHorizontalBarSeries>
#include <QPalette>
#include <QValueAxis>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

void addAxes(QChart &chart, QHorizontalBarSeries *series, const QStringList &labels, qint64 largest, const QColor &text,
             const QColor &grid)
{
    auto *stages = new QBarCategoryAxis(&chart);
    stages->append(labels);
    stages->setLabelsColor(text);
    stages->setGridLineVisible(false);
    stages->setLineVisible(false);
    auto *counts = new QValueAxis(&chart);
    counts->setRange(0, double(std::max<qint64>(largest, 1)) * 1.12); // room for the figures at the bars' ends
    counts->applyNiceNumbers();
    counts->setLabelFormat(u"%.0f"_s);
    counts->setLabelsColor(text);
    counts->setGridLineColor(grid);
    chart.addAxis(stages, Qt::AlignLeft);
    chart.addAxis(counts, Qt::AlignBottom);
    series->attachAxis(stages);
    series->attachAxis(counts);
}

} // namespace

QWidget *makeFunnelChart(const FunnelReport &report, const QPalette &palette, QWidget *parent)
{
    auto *chart = new QChart; // owned by the view below
    auto *series = new QHorizontalBarSeries(chart);
    auto *bars = new QBarSet(QString(), series);
    QStringList labels;
    // Categories grow upwards, so the first stage is added last.
    for (auto stage = report.stages.crbegin(); stage != report.stages.crend(); ++stage) {
        *bars << double(stage->count);
        labels += labelOf(stage->stage);
    }
    bars->setColor(palette.color(QPalette::Highlight));
    bars->setBorderColor(Qt::transparent);
    bars->setLabelColor(palette.color(QPalette::WindowText));
    series->append(bars);
    series->setLabelsVisible(true);
    series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    series->setLabelsPrecision(9); // significant digits: large counts stay whole numbers
    series->setBarWidth(0.7);
    chart->addSeries(series);
    chart->legend()->hide();
    chart->setBackgroundBrush(palette.color(QPalette::Base));
    chart->setBackgroundRoundness(0);
    addAxes(*chart, series, labels, report.stages.isEmpty() ? 0 : report.stages.first().count,
            palette.color(QPalette::WindowText), palette.color(QPalette::Mid));
    auto *view = new QChartView(chart, parent);
    view->setRenderHint(QPainter::Antialiasing);
    view->setObjectName(u"funnelChart"_s);
    view->setAccessibleName(QCoreApplication::translate("lw::FunnelChart", "Funnel by stage"));
    return view;
}

} // namespace lw
