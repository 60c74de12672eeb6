// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/workcalendar.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kDay = 86400;
constexpr int kHorizonDays = 5 * 366;
constexpr const char *kWeekdays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

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

std::optional<int> secondOfDay(const QString &text)
{
    if (text == u"24:00")
        return kDay;
    const QTime time = QTime::fromString(text, text.size() > 5 ? u"HH:mm:ss"_s : u"HH:mm"_s);
    return time.isValid() ? std::optional(time.msecsSinceStartOfDay() / 1000) : std::nullopt;
}

QString clockText(int second)
{
    return second == kDay
               ? u"24:00"_s
               : QTime::fromMSecsSinceStartOfDay(second * 1000).toString(second % 60 ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

Error calendarError(const QString &what)
{
    return usage(QCoreApplication::translate("lw::WorkCalendar", "Calendar: %1").arg(what));
}

Result<std::vector<WorkBlock>> blocksFromJson(const QString &weekday, const QJsonArray &array)
{
    std::vector<WorkBlock> blocks;
    for (const QJsonValue &value : array) {
        const QJsonArray pair = value.toArray();
        const auto start = secondOfDay(pair.at(0).toString());
        const auto end = secondOfDay(pair.at(1).toString());
        if (pair.size() != 2 || !start || !end || *start >= *end)
            return calendarError(
                QCoreApplication::translate("lw::WorkCalendar",
                                            "%1: write each block as [\"09:00\", \"17:00\"], start before end")
                    .arg(weekday));
        blocks.push_back({*start, *end});
    }
    std::ranges::sort(blocks, {}, &WorkBlock::start);
    for (size_t i = 1; i < blocks.size(); ++i) {
        if (blocks[i].start < blocks[i - 1].end)
            return calendarError(
                QCoreApplication::translate("lw::WorkCalendar", "%1: two blocks overlap").arg(weekday));
    }
    return blocks;
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

Result<WorkCalendar> calendarFromJson(const QJsonObject &json, const QByteArray &zoneId)
{
    WorkCalendar calendar;
    calendar.zoneId = zoneId;
    if (!QTimeZone(zoneId).isValid())
        return calendarError(
            QCoreApplication::translate("lw::WorkCalendar", "“%1” is not a time zone").arg(QString::fromUtf8(zoneId)));
    const QJsonObject hours = json.value(u"hours"_s).toObject();
    for (auto it = hours.begin(); it != hours.end(); ++it) {
        const auto weekday =
            std::ranges::find_if(kWeekdays, [&](const char *name) { return it.key() == QLatin1StringView(name); });
        if (weekday == std::end(kWeekdays) || !it.value().isArray())
            return calendarError(QCoreApplication::translate(
                                     "lw::WorkCalendar", "“%1” is not a weekday (mon, tue, wed, thu, fri, sat, sun)")
                                     .arg(it.key()));
        Result<std::vector<WorkBlock>> blocks = blocksFromJson(it.key(), it.value().toArray());
        if (!blocks)
            return blocks.error();
        calendar.hours[static_cast<size_t>(weekday - kWeekdays)] = *std::move(blocks);
    }
    for (const QJsonValue &value : json.value(u"holidays"_s).toArray()) {
        const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
        if (!day.isValid())
            return calendarError(QCoreApplication::translate("lw::WorkCalendar", "“%1” is not a date like 2026-12-25")
                                     .arg(value.toString()));
        calendar.holidays.push_back(day);
    }
    std::ranges::sort(calendar.holidays);
    return calendar;
}

QJsonObject toJson(const WorkCalendar &calendar)
{
    QJsonObject hours;
    for (size_t weekday = 0; weekday < 7; ++weekday) {
        QJsonArray blocks;
        for (const WorkBlock &block : calendar.hours[weekday])
            blocks += QJsonArray{clockText(block.start), clockText(block.end)};
        if (!blocks.isEmpty())
            hours.insert(QLatin1StringView(kWeekdays[weekday]), blocks);
    }
    QJsonArray holidays;
    for (const QDate day : calendar.holidays)
        holidays += day.toString(Qt::ISODate);
    return {{u"hours"_s, hours}, {u"holidays"_s, holidays}, {u"zone"_s, QString::fromUtf8(calendar.zoneId)}};
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
