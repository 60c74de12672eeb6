// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/barchart.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsObject>
#include <QGraphicsScene>
#include <QHorizontalStackedBarSeries>
#include <QPainter>
#include <QPicture>
#include <QValueAxis>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kWidestName = 22; ///< in widths of an x-high letter

/// Names, figures and marks round the bars. Qt Charts cuts long names, takes them for HTML, and moves figures into
/// short bars where nobody can read them; so the words are painted here.
class ChartWords final : public QGraphicsObject
{
    Q_DISABLE_COPY_MOVE(ChartWords)

public:
    ChartWords(const BarPlan &plan, const ChartStyle &style, double most, QChart *chart)
        : QGraphicsObject(chart)
        , m_plan(plan)
        , m_style(style)
        , m_most(most)
        , m_chart(chart)
    {
        setZValue(100); // above the bars
        connect(chart, &QChart::plotAreaChanged, this, [this] { prepareGeometryChange(); });
    }

    QRectF boundingRect() const override { return {QPointF(), m_chart->size()}; }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        painter->setFont(m_style.font);
        for (qsizetype i = 0; i < m_plan.marks.size(); ++i)
            paintMark(*painter, m_plan.marks[i], i);
        painter->setPen(m_style.theme.palette().color(QPalette::Text));
        for (qsizetype i = 0; i < m_plan.bars.size(); ++i)
            paintBar(*painter, m_plan.bars[i], i);
    }

private:
    double xOf(double value) const
    {
        const QRectF plot = m_chart->plotArea();
        return plot.left() + plot.width() * value / m_most;
    }

    void paintBar(QPainter &painter, const BarPlan::Bar &bar, qsizetype row) const
    {
        const QRectF plot = m_chart->plotArea();
        const QFontMetricsF metrics(m_style.font);
        const double middle = plot.top() + plot.height() * (double(row) + 0.5) / double(m_plan.bars.size());
        const double baseline = middle + (metrics.ascent() - metrics.descent()) / 2;
        const double space = metrics.horizontalAdvance(u' ');
        const QString name = metrics.elidedText(bar.name, Qt::ElideRight, plot.left() - 3 * space);
        painter.drawText(QPointF(plot.left() - 2 * space - metrics.horizontalAdvance(name), baseline), name);
        // A mark may run through the figure; the figure must be read.
        const QRectF figure(xOf(bar.value) + space, baseline - metrics.ascent(),
                            metrics.horizontalAdvance(bar.label) + 2 * space, metrics.height());
        painter.fillRect(figure, m_style.theme.palette().color(QPalette::Base));
        painter.drawText(QPointF(xOf(bar.value) + 2 * space, baseline), bar.label);
    }

    // Each mark has a line of words of its own above the bars, so that near ones do not run into each other.
    void paintMark(QPainter &painter, const BarPlan::Mark &mark, qsizetype row) const
    {
        const QRectF plot = m_chart->plotArea();
        const QFontMetricsF metrics(m_style.font);
        const double x = xOf(mark.value);
        const double baseline =
            plot.top() - metrics.height() * double(row) - metrics.descent() - metrics.height() * 0.2;
        QPen pen(m_style.theme.quiet(), metrics.height() / 14, Qt::DashLine);
        painter.setPen(pen);
        painter.drawLine(QPointF(x, baseline + metrics.descent()), QPointF(x, plot.bottom()));
        painter.setPen(m_style.theme.palette().color(QPalette::Text));
        const double width = metrics.horizontalAdvance(mark.label);
        const double left = std::clamp(x - width / 2, 0.0, std::max(0.0, m_chart->size().width() - width));
        painter.drawText(QPointF(left, baseline), mark.label);
    }

    BarPlan m_plan;
    ChartStyle m_style;
    double m_most;
    QChart *m_chart;
};

double mostOf(const BarPlan &plan)
{
    double most = 0;
    for (const BarPlan::Bar &bar : plan.bars)
        most = std::max(most, bar.value);
    for (const BarPlan::Mark &mark : plan.marks)
        most = std::max(most, mark.value);
    return most > 0 ? most : 1;
}

QMarginsF marginsOf(const BarPlan &plan, const QFont &font)
{
    const QFontMetricsF metrics(font);
    double names = 0;
    double labels = 0;
    for (const BarPlan::Bar &bar : plan.bars) {
        names = std::max(names, metrics.horizontalAdvance(bar.name));
        labels = std::max(labels, metrics.horizontalAdvance(bar.label));
    }
    const double space = metrics.horizontalAdvance(u' ');
    const double line = metrics.height();
    return {std::min(names, metrics.averageCharWidth() * kWidestName) + 4 * space,
            line * (double(plan.marks.size()) + 0.5), labels + 4 * space, line * 0.5};
}

QBarSet *makeSet(const BarPlan &plan, bool hollow, const ChartStyle &style, QObject *parent)
{
    auto *set = new QBarSet(QString(), parent);
    // Categories grow upwards, so the first bar is added last.
    for (auto bar = plan.bars.crbegin(); bar != plan.bars.crend(); ++bar)
        *set << (bar->hollow == hollow ? bar->value : 0.0);
    const QColor colour = style.theme.accent();
    set->setBrush(hollow ? QBrush(Qt::NoBrush) : QBrush(colour));
    set->setPen(hollow ? QPen(colour, QFontMetricsF(style.font).height() / 14) : QPen(Qt::NoPen));
    return set;
}

// Nothing is written at the axes: every bar carries its figure.
void addAxes(QChart &chart, QAbstractSeries *series, const BarPlan &plan, double most)
{
    auto *names = new QBarCategoryAxis(&chart);
    for (qsizetype i = 0; i < plan.bars.size(); ++i)
        names->append(QString::number(i)); // two sources may have one name once it is shortened; categories may not
    auto *values = new QValueAxis(&chart);
    values->setRange(0, most);
    names->setVisible(false);
    values->setVisible(false);
    chart.addAxis(names, Qt::AlignLeft);
    chart.addAxis(values, Qt::AlignBottom);
    series->attachAxis(names);
    series->attachAxis(values);
}

} // namespace

std::unique_ptr<QChart> makeBarChart(const BarPlan &plan, const ChartStyle &style)
{
    auto chart = std::make_unique<QChart>();
    auto *series = new QHorizontalStackedBarSeries(chart.get());
    series->append(makeSet(plan, false, style, series));
    series->append(makeSet(plan, true, style, series));
    series->setBarWidth(0.7);
    chart->addSeries(series);
    const double most = mostOf(plan);
    addAxes(*chart, series, plan, most);
    chart->legend()->hide();
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setMargins(marginsOf(plan, style.font).toMargins());
    chart->setBackgroundBrush(style.theme.palette().color(QPalette::Base));
    chart->setBackgroundPen(Qt::NoPen);
    chart->setBackgroundRoundness(0);
    new ChartWords(plan, style, most, chart.get()); // the chart owns it
    return chart;
}

double barChartHeight(const BarPlan &plan, const QFont &font)
{
    return QFontMetricsF(font).height() * (double(plan.bars.size()) * 1.7 + double(plan.marks.size()) + 1);
}

QByteArray chartPicture(const BarPlan &plan, const QFont &font, const QSizeF &size)
{
    QChart *chart = makeBarChart(plan, {.theme = Theme(paperPalette()), .font = font}).release();
    QGraphicsScene scene;
    scene.addItem(chart); // the scene owns it now
    chart->resize(size);
    QPicture picture;
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter, QRectF({}, size), QRectF({}, size), Qt::IgnoreAspectRatio);
    painter.end();
    return QByteArray(picture.data(), qsizetype(picture.size()));
}

} // namespace lw
