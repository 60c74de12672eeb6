// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/dayrow.h"

#include <QKeyEvent>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kDay = 86400;
constexpr int kStep = 15 * 60;
constexpr int kNewBlock = 3600;
constexpr int kMargin = 2;

} // namespace

DayRow::DayRow(int weekday, QWidget *parent)
    : QWidget(parent)
    , m_weekday(weekday)
{
    setObjectName(u"day%1"_s.arg(weekday));
    setFocusPolicy(Qt::ClickFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

QSize DayRow::sizeHint() const
{
    return {24 * fontMetrics().averageCharWidth() * 4, fontMetrics().height() + 10};
}

QSize DayRow::minimumSizeHint() const
{
    return {24 * fontMetrics().averageCharWidth() * 2, fontMetrics().height() + 10};
}

void DayRow::setHours(const DayHours &hours)
{
    m_hours = hours;
    describe();
    update();
}

void DayRow::setCursorAt(int second)
{
    m_cursor = std::clamp(second, 0, kDay - kStep);
    describe();
    update();
}

// Heard when the row gets the focus; the description, as the cursor goes along.
void DayRow::describe()
{
    const int block = blockAt(m_cursor);
    const QString place = timeOfDayText(m_cursor);
    setAccessibleName(hoursSentence(m_weekday, m_hours));
    setAccessibleDescription(block < 0 ? tr("at %1, free").arg(place)
                                       : tr("at %1, in %2").arg(place, hoursText({m_hours[size_t(block)]})));
    setToolTip(m_hours.empty() ? QString() : hoursText(m_hours));
}

int DayRow::left(int second) const
{
    return kMargin + int(qint64(width() - 2 * kMargin - 1) * second / kDay);
}

int DayRow::secondAt(int x) const
{
    return std::clamp(int(qint64(x - kMargin) * kDay / std::max(1, width() - 2 * kMargin - 1)), 0, kDay);
}

int DayRow::blockAt(int second) const
{
    const auto found = std::ranges::find_if(
        m_hours, [&](const WorkBlock &block) { return second >= block.start && second < block.end; });
    return found == m_hours.end() ? -1 : int(found - m_hours.begin());
}

void DayRow::change(const DayHours &hours)
{
    if (hours == m_hours)
        return;
    setHours(hours);
    Q_EMIT edited();
}

bool DayRow::event(QEvent *event)
{
    // Keys that mean something to the window too mean the hours while they have the focus.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isOurs = key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Paste) ||
                            key->key() == Qt::Key_F2 || key->key() == Qt::Key_Delete ||
                            (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier);
        if (isOurs) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void DayRow::keyPressEvent(QKeyEvent *event)
{
    if (!pressCommand(*event) && !pressArrow(*event))
        QWidget::keyPressEvent(event);
}

bool DayRow::pressCommand(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
        return true;
    }
    if (event.matches(QKeySequence::Paste)) {
        Q_EMIT pasteWanted();
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2: Q_EMIT textWanted(); return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: removeBlock(); return true;
    case Qt::Key_Space:
    case Qt::Key_Insert: addBlock(); return true;
    default: return false;
    }
}

bool DayRow::pressArrow(const QKeyEvent &event)
{
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    const bool control = event.modifiers() & Qt::ControlModifier;
    const int direction = event.key() == Qt::Key_Left || event.key() == Qt::Key_Up ? -1 : 1;
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down: Q_EMIT dayWanted(direction); return true;
    case Qt::Key_Home: setCursorAt(0); return true;
    case Qt::Key_End: setCursorAt(kDay); return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (shift && control)
            moveBegin(direction * kStep);
        else if (shift)
            moveEnd(direction * kStep);
        else if (control)
            goToEdge(direction);
        else
            setCursorAt(m_cursor + direction * kStep);
        return true;
    default: return false;
    }
}

void DayRow::goToEdge(int direction)
{
    std::vector<int> edges{0, kDay - kStep};
    for (const WorkBlock &block : m_hours)
        edges.insert(edges.end(), {block.start, block.end});
    std::ranges::sort(edges);
    if (direction > 0) {
        const auto next = std::ranges::upper_bound(edges, m_cursor);
        setCursorAt(next == edges.end() ? kDay : *next);
    } else {
        const auto next = std::ranges::lower_bound(edges, m_cursor);
        setCursorAt(next == edges.begin() ? 0 : *(next - 1));
    }
}

int DayRow::heldBlock() const
{
    const int block = blockAt(m_cursor);
    const auto ends = std::ranges::find(m_hours, m_cursor, &WorkBlock::end);
    return block >= 0 || ends == m_hours.end() ? block : int(ends - m_hours.begin());
}

// Where there is no block a new one grows from the cursor.
void DayRow::moveEnd(int step)
{
    DayHours hours = m_hours;
    int block = heldBlock();
    if (block < 0 && step > 0) {
        const auto after = std::ranges::find_if(hours, [&](const WorkBlock &each) { return each.start > m_cursor; });
        block = int(after - hours.begin());
        hours.insert(after, {m_cursor, m_cursor});
    }
    if (block < 0)
        return;
    const int most = size_t(block) + 1 < hours.size() ? hours[size_t(block) + 1].start : kDay;
    WorkBlock &changed = hours[size_t(block)];
    const bool isAtEnd = m_cursor == changed.end && changed.start < changed.end;
    changed.end = std::min(changed.end + step, most);
    if (changed.end <= changed.start)
        return;
    change(hours);
    setCursorAt(isAtEnd ? changed.end : std::min(m_cursor, std::max(changed.start, changed.end - kStep)));
}

void DayRow::moveBegin(int step)
{
    const int block = heldBlock();
    if (block < 0)
        return;
    DayHours hours = m_hours;
    const int least = block > 0 ? hours[size_t(block) - 1].end : 0;
    WorkBlock &changed = hours[size_t(block)];
    changed.start = std::max(changed.start + step, least);
    if (changed.end <= changed.start)
        return;
    change(hours);
    setCursorAt(std::max(m_cursor, changed.start));
}

void DayRow::addBlock()
{
    if (blockAt(m_cursor) >= 0)
        return;
    DayHours hours = m_hours;
    const auto after = std::ranges::find_if(hours, [&](const WorkBlock &block) { return block.start > m_cursor; });
    const int most = after == hours.end() ? kDay : after->start;
    hours.insert(after, {m_cursor, std::min(m_cursor + kNewBlock, most)});
    change(hours);
}

void DayRow::removeBlock()
{
    const int block = blockAt(m_cursor);
    if (block < 0)
        return;
    DayHours hours = m_hours;
    hours.erase(hours.begin() + block);
    change(hours);
}

} // namespace lw
