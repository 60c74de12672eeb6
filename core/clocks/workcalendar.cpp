// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/workcalendar.h"

#include <algorithm>

namespace lw
{

namespace
{

constexpr int kDay = 86400;
constexpr int kHorizonDays = 5 * 366;

/// One block of one date as instants (milliseconds since the epoch, UTC).
struct Stretch {
    qint64 start;
    qint64 end;
};

const std::vector<WorkBlock> &blocksOf(const WorkCalendar &calendar, QDate day)
{
    static const std::vector<WorkBlock> none;
    return calendar.isHoliday(day) ? none : calendar.hours[static_cast<size_t>(day.dayOfWeek() - 1)];
}

Stretch stretchOf(QDate day, const WorkBlock &block, const QTimeZone &zone)
{
    return {zonedInstant(day, block.start, zone).toMSecsSinceEpoch(),
            zonedInstant(day, block.end, zone).toMSecsSinceEpoch()};
}

QDateTime utc(qint64 msecs)
{
    return QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC);
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
    const QTimeZone zone(calendar.zoneId);
    qint64 left = seconds * 1000;
    const qint64 from = start.toMSecsSinceEpoch();
    QDate day = start.toTimeZone(zone).date();
    for (int i = 0; i < kHorizonDays && calendar.hasHours(); ++i, day = day.addDays(1)) {
        for (const WorkBlock &block : blocksOf(calendar, day)) {
            const Stretch stretch = stretchOf(day, block, zone);
            const qint64 begin = std::max(stretch.start, from);
            const bool stillOpen = begin < stretch.end;
            if (stillOpen && left <= stretch.end - begin)
                return utc(begin + left);
            if (stillOpen)
                left -= stretch.end - begin;
        }
    }
    return std::nullopt;
}

std::optional<QDateTime> nextOpening(const WorkCalendar &calendar, const QDateTime &at)
{
    return dueAfter(calendar, at, 0);
}

std::optional<QDateTime> dueAfterDays(const WorkCalendar &calendar, const QDateTime &start, int days)
{
    const std::optional<QDateTime> opening = nextOpening(calendar, start);
    if (!opening)
        return std::nullopt;
    const QTimeZone zone(calendar.zoneId);
    const QDateTime local = opening->toTimeZone(zone);
    QDate day = local.date();
    for (int moved = 0, looked = 0; moved < days; ++looked) {
        if (looked > kHorizonDays)
            return std::nullopt;
        day = day.addDays(1);
        moved += calendar.worksOn(day) ? 1 : 0;
    }
    const int second = local.time().msecsSinceStartOfDay() / 1000;
    for (const WorkBlock &block : blocksOf(calendar, day)) {
        if (second <= block.end) // a result on a block's end stays there
            return zonedInstant(day, std::max(second, block.start), zone);
    }
    return nextOpening(calendar, zonedInstant(day, second, zone));
}

qint64 workingSeconds(const WorkCalendar &calendar, const QDateTime &from, const QDateTime &to)
{
    if (to < from)
        return -workingSeconds(calendar, to, from);
    const QTimeZone zone(calendar.zoneId);
    const qint64 begin = from.toMSecsSinceEpoch();
    const qint64 end = to.toMSecsSinceEpoch();
    const QDate last = to.toTimeZone(zone).date();
    qint64 worked = 0;
    for (QDate day = from.toTimeZone(zone).date(); day <= last; day = day.addDays(1)) {
        for (const WorkBlock &block : blocksOf(calendar, day)) {
            const Stretch stretch = stretchOf(day, block, zone);
            worked += std::max<qint64>(0, std::min(stretch.end, end) - std::max(stretch.start, begin));
        }
    }
    return worked / 1000;
}

} // namespace lw
