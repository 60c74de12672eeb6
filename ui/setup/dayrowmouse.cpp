// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/dayrow.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kDay = 86400;
constexpr int kStep = 15 * 60;
constexpr int kShortest = 60;
constexpr int kEdge = 5; // pixels near a block's edge that take hold of it

int snapped(int second)
{
    return std::clamp((second + kStep / 2) / kStep * kStep, 0, kDay);
}

} // namespace

// A row of hours as the mouse takes hold of it, and as it is painted.

DayRow::Grip DayRow::gripAt(int x, int block) const
{
    if (block < 0)
        return Grip::None;
    const WorkBlock &held = m_hours[size_t(block)];
    if (x - left(held.start) <= kEdge)
        return Grip::Begin;
    return left(held.end) - x <= kEdge ? Grip::End : Grip::Move;
}

void DayRow::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    const int x = qRound(event->position().x());
    const int second = secondAt(x);
    m_gripped = blockAt(second);
    m_grip = gripAt(x, m_gripped);
    m_grippedAt = m_grip == Grip::None ? snapped(second) : second;
    m_before = m_hours;
    setCursorAt(second / kStep * kStep);
}

// On free ground a new block follows the mouse from where it was pressed.
void DayRow::drag(int second)
{
    DayHours hours = m_before;
    if (m_grip == Grip::None) {
        WorkBlock drawn{std::min(m_grippedAt, snapped(second)), std::max(m_grippedAt, snapped(second))};
        const auto after =
            std::ranges::find_if(hours, [&](const WorkBlock &block) { return block.start >= m_grippedAt; });
        if (after != hours.begin())
            drawn.start = std::max(drawn.start, (after - 1)->end);
        if (after != hours.end())
            drawn.end = std::min(drawn.end, after->start);
        if (drawn.start < drawn.end)
            hours.insert(after, drawn);
        return setHours(hours);
    }
    const size_t at = size_t(m_gripped);
    const int least = at > 0 ? hours[at - 1].end : 0;
    const int most = at + 1 < hours.size() ? hours[at + 1].start : kDay;
    WorkBlock &block = hours[at];
    if (m_grip == Grip::Begin) {
        block.start = std::clamp(snapped(second), least, block.end - kShortest);
    } else if (m_grip == Grip::End) {
        block.end = std::clamp(snapped(second), block.start + kShortest, most);
    } else {
        const int step = (second - m_grippedAt) / kStep * kStep;
        const int moved = std::clamp(step, least - block.start, most - block.end);
        block = {block.start + moved, block.end + moved};
    }
    setHours(hours);
}

void DayRow::mouseMoveEvent(QMouseEvent *event)
{
    const int x = qRound(event->position().x());
    if (event->buttons() & Qt::LeftButton)
        return drag(secondAt(x));
    const Grip grip = gripAt(x, blockAt(secondAt(x)));
    setCursor(grip == Grip::None ? Qt::ArrowCursor : grip == Grip::Move ? Qt::OpenHandCursor : Qt::SizeHorCursor);
}

void DayRow::mouseReleaseEvent(QMouseEvent *)
{
    m_grip = Grip::None;
    if (std::exchange(m_before, m_hours) != m_hours)
        Q_EMIT edited();
}

void DayRow::mouseDoubleClickEvent(QMouseEvent *)
{
    Q_EMIT textWanted();
}

void DayRow::paintBlock(QPainter &painter, int block) const
{
    const WorkBlock &hours = m_hours[size_t(block)];
    const QRect rect(QPoint(left(hours.start), 2), QPoint(left(hours.end) - 1, height() - 3));
    const Theme theme(palette());
    const bool isCurrent = hasFocus() && blockAt(m_cursor) == block;
    QColor fill = theme.accent();
    fill.setAlpha(theme.isDark() ? 90 : 60);
    painter.setPen(QPen(theme.accent(), isCurrent ? 2 : 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 3, 3);
    const QString whole = hoursText({hours});
    const QString begin = timeOfDayText(hours.start);
    const auto fits = [&](const QString &text) { return fontMetrics().horizontalAdvance(text) + 8 <= rect.width(); };
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(rect, Qt::AlignCenter, fits(whole) ? whole : fits(begin) ? begin : QString());
}

void DayRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme(palette());
    painter.fillRect(rect(), palette().color(QPalette::Base));
    for (int hour = 0; hour <= 24; ++hour) {
        QColor line = theme.line();
        line.setAlphaF(hour % 6 == 0 ? 1.0F : 0.4F);
        painter.setPen(line);
        painter.drawLine(left(hour * 3600), 0, left(hour * 3600), height());
    }
    for (int block = 0; block < int(m_hours.size()); ++block)
        paintBlock(painter, block);
    if (!hasFocus())
        return;
    const int x = left(m_cursor);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Text));
    painter.drawRect(x - 1, 1, 3, height() - 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace lw
