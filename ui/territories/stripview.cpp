// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/territories/stripview.h"

#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kTint = 0.22;        // of the recipient's colour; words on it stay readable
constexpr double kHatch = 0.45;       // of the same colour, for the strokes
constexpr int kSeries = 5;            // colours there are; then the strokes differ
constexpr double kBandHeight = 2.2;   // in lines of text
constexpr double kLeastForLabel = 28; // pixels; narrower ones have a tool tip

QColor faint(QColor colour, double share)
{
    colour.setAlphaF(float(share));
    return colour;
}

// Who has the same colour has other strokes.
Qt::BrushStyle strokesOf(const StripBand &band)
{
    constexpr Qt::BrushStyle kStrokes[] = {Qt::BDiagPattern, Qt::FDiagPattern, Qt::HorPattern, Qt::VerPattern};
    return kStrokes[(band.series / kSeries) % 4];
}

} // namespace

StripView::StripView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"coverageStrip"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize StripView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 80, int(fontMetrics().height() * (kBandHeight + 1.3)) + 4};
}

QSize StripView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, sizeHint().height()};
}

void StripView::setBands(const QString &title, QList<StripBand> bands)
{
    const QString before = m_bands.value(m_current).text;
    m_title = title;
    m_bands = std::move(bands);
    const auto same = std::ranges::find(m_bands, before, &StripBand::text);
    m_current = m_bands.isEmpty() ? -1 : same == m_bands.end() ? 0 : int(same - m_bands.begin());
    tellCurrent();
    update();
    Q_EMIT currentChanged(m_current);
}

void StripView::setCurrent(int band)
{
    const int next = std::clamp(band, m_bands.isEmpty() ? -1 : 0, int(m_bands.size()) - 1);
    if (next == m_current)
        return;
    m_current = next;
    tellCurrent();
    update();
    Q_EMIT currentChanged(m_current);
}

void StripView::tellCurrent()
{
    setAccessibleName(m_title);
    setAccessibleDescription(m_bands.value(m_current).words);
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

QRectF StripView::rectOf(int band) const
{
    double left = 0;
    for (int i = 0; i < band; ++i)
        left += m_bands[i].width;
    const double room = width() - 4.0;
    return {2 + left * room, 2, m_bands[band].width * room, fontMetrics().height() * kBandHeight};
}

int StripView::bandAt(double x) const
{
    const double room = width() - 4.0;
    double right = 2;
    for (int i = 0; i < m_bands.size(); ++i) {
        right += m_bands[i].width * room;
        if (x < right)
            return i;
    }
    return int(m_bands.size()) - 1;
}

void StripView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int i = 0; i < m_bands.size(); ++i)
        paintBand(painter, i);
    paintScale(painter);
    if (m_current < 0)
        return;
    const QColor edge = palette().color(hasFocus() ? QPalette::Highlight : QPalette::Text);
    painter.setPen(QPen(edge, hasFocus() ? 3 : 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rectOf(m_current).adjusted(1, 1, -1, -1));
}

void StripView::paintBand(QPainter &painter, int band) const
{
    const StripBand &shown = m_bands[band];
    const QRectF place = rectOf(band);
    const Theme theme(palette());
    painter.fillRect(place, palette().color(QPalette::Base));
    if (!shown.isGap) {
        const QColor colour = theme.series(shown.series % kSeries);
        painter.fillRect(place, faint(colour, kTint));
        painter.fillRect(place, QBrush(faint(colour, kHatch), strokesOf(shown)));
    }
    if (shown.isContested)
        painter.fillRect(place, QBrush(theme.late(), Qt::DiagCrossPattern));
    painter.setPen(QPen(shown.isGap ? theme.late() : theme.line(), 1, shown.isGap ? Qt::DashLine : Qt::SolidLine));
    painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5));
    if (place.width() < kLeastForLabel || shown.label.isEmpty())
        return;
    const QString text = fontMetrics().elidedText(shown.label, Qt::ElideRight, int(place.width()) - 8);
    const double height = fontMetrics().height();
    const QRectF words(place.center().x() - fontMetrics().horizontalAdvance(text) / 2.0 - 3,
                       place.center().y() - height / 2, fontMetrics().horizontalAdvance(text) + 6, height);
    painter.fillRect(words, palette().color(QPalette::Base)); // strokes through words make them hard to read
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(words, Qt::AlignCenter, text);
}

// As many first codes as there is room for.
void StripView::paintScale(QPainter &painter) const
{
    painter.setPen(Theme(palette()).quiet());
    const double baseline = 2 + fontMetrics().height() * (kBandHeight + 0.1) + fontMetrics().ascent();
    double free = 0;
    for (int i = 0; i < m_bands.size(); ++i) {
        const double left = rectOf(i).left();
        const double advance = fontMetrics().horizontalAdvance(m_bands[i].from);
        if (left < free || left + advance > width())
            continue;
        painter.drawText(QPointF(left, baseline), m_bands[i].from);
        free = left + advance + fontMetrics().averageCharWidth();
    }
}

void StripView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: return setCurrent(m_current - 1);
    case Qt::Key_Right: return setCurrent(m_current + 1);
    case Qt::Key_Home: return setCurrent(0);
    case Qt::Key_End: return setCurrent(int(m_bands.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT activated(m_current);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void StripView::mousePressEvent(QMouseEvent *event)
{
    setCurrent(bandAt(event->position().x()));
}

void StripView::mouseDoubleClickEvent(QMouseEvent *)
{
    if (m_current >= 0)
        Q_EMIT activated(m_current);
}

void StripView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void StripView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool StripView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), plainToolTip(m_bands.value(bandAt(help->pos().x())).words), this);
    return true;
}

} // namespace lw
