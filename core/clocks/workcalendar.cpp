// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/workcalendar.h"

#include "core/clocks/calendararithmetic.h"

#include <algorithm>
#include <limits>

namespace lw
{

namespace
{

constexpr int kDay = 86400;

const std::vector<WorkBlock> &blocksOf(const WorkCalendar &calendar, QDate day)
{
    static const std::vector<WorkBlock> none;
    return calendar.isHoliday(day) ? none : calendar.hours[static_cast<size_t>(day.dayOfWeek() - 1)];
}

QDateTime utc(qint64 msecs)
{
    return QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC);
}

// Who asks once mostly asks for many leads in turn, by one calendar.
const CalendarArithmetic &arithmeticOf(const WorkCalendar &calendar)
{
    thread_local std::optional<CalendarArithmetic> last;
    if (!last || last->calendar() != calendar)
        last.emplace(calendar);
    return *last;
}

} // namespace

bool WorkCalendar::isHoliday(QDate day) const
{
    return std::ranges::binary_search(holidays, day);
}
bool WorkCalendar::worksOn(QDate day) const
{
    return !blocksOf(*this, day).empty();
}
bool WorkCalendar::hasHours() const
{
    return std::ranges::any_of(hours, [](const auto &blocks) { return !blocks.empty(); });
}

WorkCalendar officeHours(const QByteArray &zoneId)
{
    WorkCalendar calendar;
    for (size_t weekday = 0; weekday < 5; ++weekday)
        calendar.hours[weekday] = {{9 * 3600, 17 * 3600}};
    calendar.zoneId = zoneId;
    return calendar;
}

QDateTime zonedInstant(QDate day, int secondOfDay, const QTimeZone &zone)
{
    if (secondOfDay == kDay)
        return zonedInstant(day.addDays(1), 0, zone);
    // Qt's own choice in a gap or a fold differs between versions, so both offsets round the change are tried here.
    const qint64 wall = QDateTime(day, QTime(0, 0), Qt::UTC).addSecs(secondOfDay).toMSecsSinceEpoch();
    const qint64 before = wall - qint64(zone.offsetFromUtc(utc(wall - kDay * 1000LL))) * 1000;
    const qint64 after = wall - qint64(zone.offsetFromUtc(utc(wall + kDay * 1000LL))) * 1000;
    const auto isWall = [&](qint64 instant) {
        return instant + qint64(zone.offsetFromUtc(utc(instant))) * 1000 == wall;
    };
    if (isWall(before))
        return utc(before);
    return utc(isWall(after) ? after : std::max(before, after));
}

std::optional<QDateTime> dueAfter(const WorkCalendar &calendar, const QDateTime &start, qint64 seconds)
{
    constexpr qint64 kMost = std::numeric_limits<qint64>::max() / 1000;
    return arithmeticOf(calendar).dueAt(start, std::clamp(seconds, -kMost, kMost) * 1000);
}

std::optional<QDateTime> dueAfterDays(const WorkCalendar &calendar, const QDateTime &start, int days)
{
    return arithmeticOf(calendar).dueAtDays(start, days);
}

std::optional<QDateTime> nextOpening(const WorkCalendar &calendar, const QDateTime &at)
{
    return arithmeticOf(calendar).nextOpening(at);
}

qint64 workingSeconds(const WorkCalendar &calendar, const QDateTime &from, const QDateTime &to)
{
    return arithmeticOf(calendar).elapsed(from, to) / 1000;
}

} // namespace lw
