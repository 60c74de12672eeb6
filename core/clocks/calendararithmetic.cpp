// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/calendararithmetic.h"

#include <algorithm>

namespace lw
{

namespace
{

constexpr qint64 kDay = 86'400'000;
constexpr qint64 kJulian1970 = 2'440'588;
constexpr qint64 kPastDay = 84'006; ///< 1 January 2200, the first day that is not known any more

// Days since 1 January 1970.
qint64 dayNumber(QDate day)
{
    return day.toJulianDay() - kJulian1970;
}

QDate dateOf(qint64 day)
{
    return QDate::fromJulianDay(day + kJulian1970);
}

bool isKnown(QDate day)
{
    return day.isValid() && dayNumber(day) >= 0 && dayNumber(day) < kPastDay;
}

qint64 floorDivided(qint64 value, qint64 by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

// Days since the Monday before 1970 began, which was a Thursday.
qint64 sinceMonday(qint64 day)
{
    return day + 3;
}

size_t weekdayOf(qint64 day)
{
    return static_cast<size_t>(sinceMonday(day) - floorDivided(sinceMonday(day), 7) * 7);
}

qint64 lengthOf(const WorkBlock &block)
{
    return (block.end - block.start) * 1000LL;
}

QDateTime utc(qint64 msecs)
{
    return QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC);
}

// The last of the numbers from `first` to `last` that `holds`, which holds for the first and stops holding once.
template<typename Predicate>
qint64 lastThat(qint64 first, qint64 last, Predicate holds)
{
    while (first < last) {
        const qint64 middle = last - (last - first) / 2;
        if (holds(middle))
            first = middle;
        else
            last = middle - 1;
    }
    return first;
}

} // namespace

CalendarArithmetic::CalendarArithmetic(const WorkCalendar &calendar)
    : m_calendar(calendar)
{
    for (size_t weekday = 0; weekday < 7; ++weekday) {
        const std::vector<WorkBlock> &blocks = calendar.hours[weekday];
        m_weekDays[weekday + 1] = m_weekDays[weekday] + (blocks.empty() ? 0 : 1);
        m_weekWorked[weekday + 1] = m_weekWorked[weekday];
        for (const WorkBlock &block : blocks)
            m_weekWorked[weekday + 1] += lengthOf(block);
    }
    const std::vector<ZoneSpan> &spans = zoneSpans(calendar.zoneId);
    m_end = kPastDay * kDay - spans.back().offset;
    std::ranges::copy_if(spans, std::back_inserter(m_spans), [&](const ZoneSpan &span) { return span.begin < m_end; });
    m_spans.front().begin = -m_spans.front().offset;
    addDaysOff();
    addSpans();
}

// Holidays, and the days that a zone left out when it crossed the date line.
void CalendarArithmetic::addDaysOff()
{
    for (const QDate holiday : m_calendar.holidays) {
        if (isKnown(holiday))
            m_daysOff.push_back(dayNumber(holiday));
    }
    for (size_t span = 1; span < m_spans.size(); ++span) {
        const qint64 from = m_spans[span].begin + m_spans[span - 1].offset;
        const qint64 to = m_spans[span].begin + m_spans[span].offset;
        for (qint64 day = -floorDivided(-from, kDay); (day + 1) * kDay <= to; ++day)
            m_daysOff.push_back(day);
    }
    std::erase_if(m_daysOff, [&](qint64 day) { return m_calendar.hours[weekdayOf(day)].empty(); });
    std::ranges::sort(m_daysOff);
    m_daysOff.erase(std::ranges::unique(m_daysOff).begin(), m_daysOff.end());
    m_daysOffWorked.push_back(0);
    for (const qint64 day : m_daysOff) {
        const size_t weekday = weekdayOf(day);
        m_daysOffWorked.push_back(m_daysOffWorked.back() + m_weekWorked[weekday + 1] - m_weekWorked[weekday]);
    }
}

void CalendarArithmetic::addSpans()
{
    m_spanWorked.push_back(0);
    for (size_t span = 0; span < m_spans.size(); ++span) {
        m_spanWallWorked.push_back(wallWorked(m_spans[span].begin + m_spans[span].offset));
        const qint64 end = wallWorked(spanEnd(span) + m_spans[span].offset);
        m_spanWorked.push_back(m_spanWorked.back() + end - m_spanWallWorked.back());
    }
}

const std::vector<WorkBlock> &CalendarArithmetic::blocksOf(qint64 day) const
{
    static const std::vector<WorkBlock> none;
    return std::ranges::binary_search(m_daysOff, day) ? none : m_calendar.hours[weekdayOf(day)];
}

qint64 CalendarArithmetic::wallWorkedBefore(qint64 day) const
{
    const auto off = std::ranges::lower_bound(m_daysOff, day) - m_daysOff.begin();
    return floorDivided(sinceMonday(day), 7) * m_weekWorked[7] + m_weekWorked[weekdayOf(day)] -
           m_daysOffWorked[static_cast<size_t>(off)];
}

qint64 CalendarArithmetic::wallWorked(qint64 wall) const
{
    const qint64 day = floorDivided(wall, kDay);
    const qint64 timeOfDay = wall - day * kDay;
    qint64 worked = wallWorkedBefore(day);
    for (const WorkBlock &block : blocksOf(day))
        worked += std::clamp(timeOfDay - block.start * 1000LL, 0LL, lengthOf(block));
    return worked;
}

// The first wall time by which so much was worked, or the last by which no more was; within the days given.
qint64 CalendarArithmetic::wallAt(qint64 worked, bool earliest, qint64 firstDay, qint64 lastDay) const
{
    const qint64 day = lastThat(firstDay, lastDay, [&](qint64 middle) {
        const qint64 before = wallWorkedBefore(middle);
        return earliest ? before < worked : before <= worked;
    });
    qint64 left = worked - wallWorkedBefore(day);
    for (const WorkBlock &block : blocksOf(day)) {
        const qint64 length = lengthOf(block);
        if (earliest ? left <= length : left < length)
            return day * kDay + block.start * 1000LL + left;
        left -= length;
    }
    Q_UNREACHABLE(); // the day after would have been found
}

size_t CalendarArithmetic::spanAt(qint64 instant) const
{
    const auto after = std::ranges::upper_bound(m_spans, instant, {}, &ZoneSpan::begin);
    return static_cast<size_t>(std::max<std::ptrdiff_t>(0, after - m_spans.begin() - 1));
}

qint64 CalendarArithmetic::spanEnd(size_t span) const
{
    return span + 1 < m_spans.size() ? m_spans[span + 1].begin : m_end;
}

qint64 CalendarArithmetic::worked(qint64 instant) const
{
    const qint64 known = std::clamp(instant, m_spans.front().begin, m_end);
    const size_t span = spanAt(known);
    return m_spanWorked[span] + wallWorked(known + m_spans[span].offset) - m_spanWallWorked[span];
}

std::optional<QDateTime> CalendarArithmetic::earliest(qint64 worked) const
{
    if (worked <= 0 || worked > m_spanWorked.back())
        return std::nullopt;
    const auto past = std::ranges::lower_bound(m_spanWorked, worked);
    const auto span = static_cast<size_t>(past - m_spanWorked.begin() - 1);
    const qint64 offset = m_spans[span].offset;
    return utc(wallAt(worked - m_spanWorked[span] + m_spanWallWorked[span], true,
                      floorDivided(m_spans[span].begin + offset, kDay), floorDivided(spanEnd(span) + offset, kDay)) -
               offset);
}

std::optional<QDateTime> CalendarArithmetic::latest(qint64 worked) const
{
    if (worked < 0 || worked >= m_spanWorked.back())
        return std::nullopt;
    const auto past = std::ranges::upper_bound(m_spanWorked, worked);
    const auto span = static_cast<size_t>(past - m_spanWorked.begin() - 1);
    const qint64 offset = m_spans[span].offset;
    return utc(wallAt(worked - m_spanWorked[span] + m_spanWallWorked[span], false,
                      floorDivided(m_spans[span].begin + offset, kDay), floorDivided(spanEnd(span) + offset, kDay)) -
               offset);
}

bool CalendarArithmetic::covers(const QDateTime &at) const
{
    const qint64 instant = at.toMSecsSinceEpoch();
    return at.isValid() && instant >= m_spans.front().begin && instant < m_end;
}

std::optional<QDateTime> CalendarArithmetic::dueAt(const QDateTime &start, qint64 msecs) const
{
    if (!covers(start))
        return std::nullopt;
    const qint64 before = worked(start.toMSecsSinceEpoch());
    if (msecs > m_spanWorked.back() - before || msecs < -before)
        return std::nullopt;
    return msecs > 0 ? earliest(before + msecs) : latest(before + msecs);
}

std::optional<QDateTime> CalendarArithmetic::nextOpening(const QDateTime &at) const
{
    return dueAt(at, 0);
}

std::optional<QDateTime> CalendarArithmetic::lastClosing(const QDateTime &at) const
{
    return covers(at) ? earliest(worked(at.toMSecsSinceEpoch())) : std::nullopt;
}

bool CalendarArithmetic::isOpen(const QDateTime &at) const
{
    return nextOpening(at) == std::optional(at);
}

qint64 CalendarArithmetic::elapsed(const QDateTime &from, const QDateTime &to) const
{
    return worked(to.toMSecsSinceEpoch()) - worked(from.toMSecsSinceEpoch());
}

std::optional<QDateTime> CalendarArithmetic::dueAtDays(const QDateTime &start, int days) const
{
    const std::optional<QDateTime> from = days < 0 ? lastClosing(start) : nextOpening(start);
    if (!from || days == 0)
        return from;
    const qint64 wall = wallOf(from->toMSecsSinceEpoch());
    const qint64 startDay = floorDivided(wall, kDay);
    const std::optional<QDate> day = workingDaysOn(dateOf(startDay), days);
    if (!day)
        return std::nullopt;
    return moved(dayNumber(*day), wall - startDay * kDay, days > 0);
}

// A time in the hour that spring skips is an hour later and may so come to lie outside the hours.
std::optional<QDateTime> CalendarArithmetic::moved(qint64 day, qint64 timeOfDay, bool forwards) const
{
    const QDateTime same = utc(instantOf(day * kDay + timeOfDay));
    const bool inBlock = std::ranges::any_of(blocksOf(day), [&](const WorkBlock &block) {
        return timeOfDay >= block.start * 1000LL && timeOfDay <= block.end * 1000LL;
    });
    if (inBlock && (isOpen(same) || lastClosing(same) == std::optional(same)))
        return same;
    return forwards ? nextOpening(same) : lastClosing(same);
}

// The first instant of a wall time; in a gap what it would be without the change.
qint64 CalendarArithmetic::instantOf(qint64 wall) const
{
    size_t span = spanAt(wall - kDay);
    while (span + 1 < m_spans.size() && wall - m_spans[span].offset >= spanEnd(span) &&
           wall - m_spans[span + 1].offset >= m_spans[span + 1].begin)
        ++span;
    return wall - m_spans[span].offset;
}

qint64 CalendarArithmetic::workingDaysBefore(qint64 day) const
{
    const auto off = std::ranges::lower_bound(m_daysOff, day) - m_daysOff.begin();
    return floorDivided(sinceMonday(day), 7) * m_weekDays[7] + m_weekDays[weekdayOf(day)] - off;
}

std::optional<QDate> CalendarArithmetic::workingDaysOn(QDate from, int days) const
{
    if (!isKnown(from))
        return std::nullopt;
    if (days == 0)
        return from;
    const qint64 start = dayNumber(from);
    const qint64 before = days < 0 ? workingDaysBefore(start) + days : workingDaysBefore(start + 1) + days - 1;
    if (before < workingDaysBefore(0) || before >= workingDaysBefore(kPastDay))
        return std::nullopt;
    return dateOf(lastThat(0, kPastDay - 1, [&](qint64 day) { return workingDaysBefore(day) <= before; }));
}

std::vector<WorkStretch> CalendarArithmetic::stretchesOf(QDate day) const
{
    std::vector<WorkStretch> stretches;
    if (!isKnown(day))
        return stretches;
    const qint64 number = dayNumber(day);
    const qint64 midnight = number * kDay;
    for (size_t span = spanAt(midnight - kDay); span < m_spans.size() && m_spans[span].begin < midnight + 2 * kDay;
         ++span) {
        for (const WorkBlock &block : blocksOf(number)) {
            const qint64 offset = m_spans[span].offset;
            const qint64 begin = std::max(m_spans[span].begin, midnight + block.start * 1000LL - offset);
            const qint64 end = std::min(spanEnd(span), midnight + block.end * 1000LL - offset);
            if (begin < end)
                stretches.push_back({begin, end});
        }
    }
    return stretches;
}

QDateTime CalendarArithmetic::closingOf(QDate day) const
{
    const std::vector<WorkStretch> stretches = stretchesOf(day);
    return stretches.empty() ? QDateTime() : utc(stretches.back().end);
}

} // namespace lw
