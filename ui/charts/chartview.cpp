// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartview.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QVBoxLayout>

namespace lw
{

ChartView::ChartView(QWidget *parent)
    : QWidget(parent)
    , m_view(new QChartView(this))
{
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus); // its figures are in the table beside it
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
}

void ChartView::show(const BarPlan &plan, const QString &name, const QString &words)
{
    m_plan = plan;
    setAccessibleName(name);
    setAccessibleDescription(words);
    rebuild();
}

void ChartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

// A chart does not follow the palette by itself.
void ChartView::rebuild()
{
    const std::unique_ptr<QChart> old(m_view->chart());
    m_view->setChart(makeBarChart(m_plan, {.theme = Theme(palette()), .font = font()}).release());
    setMinimumSize(fontMetrics().averageCharWidth() * 50, int(barChartHeight(m_plan, font()) * 0.8));
}

} // namespace lw
