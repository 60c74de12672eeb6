// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/workcalendar.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>
#include <QVariant>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kDay = 86400;
constexpr const char *kWeekdays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::WorkCalendar", text);
}

Error calendarError(const QString &what)
{
    return usage(tr("Calendar: %1").arg(what));
}

// As it is written in the file, for a message.
QString written(const QJsonValue &value)
{
    if (value.isArray() || value.isObject())
        return value.isArray() ? u"[…]"_s : u"{…}"_s;
    return value.isNull() ? u"null"_s : value.toVariant().toString();
}

std::optional<int> secondOfDay(const QString &text)
{
    if (text == u"24:00" || text == u"24:00:00")
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

QString blockText(const WorkBlock &block)
{
    return clockText(block.start) + u'-' + clockText(block.end);
}

Result<WorkBlock> blockFromJson(const QString &weekday, const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    if (pair.size() != 2)
        return calendarError(
            tr("hours, %1: “%2” is no block. Write each as [\"09:00\", \"17:00\"].").arg(weekday, written(value)));
    for (const QJsonValue &time : pair) {
        if (!secondOfDay(time.toString()))
            return calendarError(
                tr("hours, %1: “%2” is no time of day. Write it as \"09:00\", the end of the day as \"24:00\".")
                    .arg(weekday, written(time)));
    }
    const WorkBlock block{*secondOfDay(pair[0].toString()), *secondOfDay(pair[1].toString())};
    if (block.start >= block.end)
        return calendarError(tr("hours, %1: the block %2 ends before it has begun. Write the part after midnight with "
                                "the next day.")
                                 .arg(weekday, blockText(block)));
    return block;
}

Result<std::vector<WorkBlock>> blocksFromJson(const QString &weekday, const QJsonValue &value)
{
    if (!value.isArray())
        return calendarError(
            tr("hours, %1: write a list of blocks like [[\"09:00\", \"12:00\"], [\"13:00\", \"17:00\"]].")
                .arg(weekday));
    std::vector<WorkBlock> blocks;
    for (const QJsonValue &entry : value.toArray()) {
        const Result<WorkBlock> block = blockFromJson(weekday, entry);
        if (!block)
            return block.error();
        blocks.push_back(*block);
    }
    std::ranges::sort(blocks, {}, &WorkBlock::start);
    for (size_t i = 1; i < blocks.size(); ++i) {
        if (blocks[i].start < blocks[i - 1].end)
            return calendarError(tr("hours, %1: the blocks %2 and %3 overlap.")
                                     .arg(weekday, blockText(blocks[i - 1]), blockText(blocks[i])));
    }
    return blocks;
}

Result<void> readHours(const QJsonValue &value, WorkCalendar &calendar)
{
    if (!value.isObject() && !value.isUndefined())
        return calendarError(tr("hours: write the weekdays as {\"mon\": [[\"09:00\", \"17:00\"]], …}."));
    const QJsonObject hours = value.toObject();
    for (auto day = hours.begin(); day != hours.end(); ++day) {
        const auto weekday =
            std::ranges::find_if(kWeekdays, [&](const char *name) { return day.key() == QLatin1StringView(name); });
        if (weekday == std::end(kWeekdays))
            return calendarError(
                tr("hours: “%1” is not a weekday (mon, tue, wed, thu, fri, sat, sun).").arg(day.key()));
        Result<std::vector<WorkBlock>> blocks = blocksFromJson(day.key(), day.value());
        if (!blocks)
            return blocks.error();
        calendar.hours[static_cast<size_t>(weekday - kWeekdays)] = *std::move(blocks);
    }
    return {};
}

Result<void> readHolidays(const QJsonValue &value, WorkCalendar &calendar)
{
    if (!value.isArray() && !value.isUndefined())
        return calendarError(tr("holidays: write a list of days like [\"2026-12-25\"]."));
    static const QRegularExpression isoDay(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    for (const QJsonValue &entry : value.toArray()) {
        const QDate day = QDate::fromString(entry.toString(), Qt::ISODate);
        if (!day.isValid() || !isoDay.match(entry.toString()).hasMatch())
            return calendarError(tr("holidays: “%1” is not a date like 2026-12-25.").arg(written(entry)));
        calendar.holidays.push_back(day);
    }
    std::ranges::sort(calendar.holidays);
    return {};
}

Result<void> checkMembers(const QJsonObject &json, const QByteArray &zoneId)
{
    for (const QString &key : json.keys()) {
        if (key != u"hours" && key != u"holidays" && key != u"zone")
            return calendarError(tr("“%1” means nothing here. A calendar has hours, holidays and zone.").arg(key));
    }
    const QString zone = QString::fromUtf8(zoneId);
    if (!QTimeZone(zoneId).isValid())
        return calendarError(tr("“%1” is not a time zone like Europe/Berlin.").arg(zone));
    const QJsonValue named = json.value(u"zone"_s);
    if (!named.isUndefined() && named.toString() != zone)
        return calendarError(
            tr("zone: it says “%1”, but “%2” was asked for. Leave one out.").arg(written(named), zone));
    return {};
}

} // namespace

Result<WorkCalendar> calendarFromJson(const QJsonObject &json, const QByteArray &zoneId)
{
    WorkCalendar calendar;
    calendar.zoneId = zoneId;
    LW_TRY(checkMembers(json, zoneId));
    LW_TRY(readHours(json.value(u"hours"_s), calendar));
    LW_TRY(readHolidays(json.value(u"holidays"_s), calendar));
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

} // namespace lw
