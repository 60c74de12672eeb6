// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/barchart.h"

#include <QWidget>

class QChartView;

namespace lw
{

/// Shows a bar chart in the colours and type in force; says it in words to those who do not see it.
class ChartView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartView)

public:
    explicit ChartView(QWidget *parent = nullptr);

    void show(const BarPlan &plan, const QString &name, const QString &words);
    using QWidget::show;

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    BarPlan m_plan;
    QChartView *m_view = nullptr;
};

} // namespace lw
