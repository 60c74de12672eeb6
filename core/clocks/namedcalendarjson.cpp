// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/namedcalendar.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <tuple>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::NamedCalendar", text);
}

Error malformed(const QString &what)
{
    return usage(tr("Calendar: %1").arg(what));
}

QJsonArray toArray(QList<QByteArray> codes)
{
    QJsonArray array;
    for (const QByteArray &code : std::as_const(codes))
        array += QString::fromUtf8(code);
    return array;
}

/// Sorted, because a set has no order and a rulebook's fingerprint needs one.
QJsonArray toArray(const QSet<QByteArray> &codes)
{
    QList<QByteArray> sorted = codes.values();
    std::ranges::sort(sorted);
    return toArray(sorted);
}

QJsonObject toJson(const CalendarDay &day)
{
    QJsonObject json{{u"date"_s, day.day.toString(Qt::ISODate)}};
    if (!day.name.isEmpty())
        json.insert(u"name"_s, day.name);
    if (day.off)
        json.insert(u"off"_s, true);
    return json;
}

void insertFilled(QJsonObject &json, const QString &key, const QJsonArray &array)
{
    if (!array.isEmpty())
        json.insert(key, array);
}

Result<void> checkKeys(const QJsonObject &json, const QStringList &known, const QString &where)
{
    for (const QString &key : json.keys()) {
        if (!known.contains(key))
            return malformed(tr("“%1” means nothing in %2. Known are: %3.").arg(key, where, known.join(u", "_s)));
    }
    return {};
}

/// An array of codes; a missing one is empty.
Result<QList<QByteArray>> codesFrom(const QJsonObject &json, const QString &key, bool (*isKnown)(QByteArrayView))
{
    const QJsonValue value = json.value(key);
    if (!value.isUndefined() && !value.isArray())
        return malformed(tr("“%1” must be a list").arg(key));
    QList<QByteArray> codes;
    for (const QJsonValue &one : value.toArray()) {
        const QByteArray code = one.toString().toUtf8();
        if (!isKnown(code))
            return malformed(tr("“%1” in “%2” is not known").arg(one.toVariant().toString(), key));
        if (codes.contains(code))
            return malformed(tr("“%1” stands in “%2” twice").arg(one.toString(), key));
        codes += code;
    }
    return codes;
}

Result<CalendarDay> dayFrom(const QJsonObject &json)
{
    LW_TRY(checkKeys(json, {u"date"_s, u"name"_s, u"off"_s}, tr("a day")));
    const QJsonValue date = json.value(u"date"_s);
    const CalendarDay day{QDate::fromString(date.toString(), Qt::ISODate), json.value(u"name"_s).toString(),
                          json.value(u"off"_s).toBool()};
    if (!day.day.isValid())
        return malformed(tr("“%1” is not a date like 2026-12-25").arg(date.toVariant().toString()));
    const bool isWrong = (json.contains(u"name"_s) && !json.value(u"name"_s).isString()) ||
                         (json.contains(u"off"_s) && !json.value(u"off"_s).isBool());
    if (isWrong)
        return malformed(tr("the day %1 needs a text as “name”, true or false as “off”").arg(date.toString()));
    return day;
}

Result<void> readDays(const QJsonValue &value, QList<CalendarDay> &days)
{
    if (!value.isUndefined() && !value.isArray())
        return malformed(tr("“%1” must be a list").arg(u"days"_s));
    for (const QJsonValue &one : value.toArray()) {
        const Result<CalendarDay> day = dayFrom(one.toObject());
        if (!day)
            return day.error();
        days += *day;
    }
    return {};
}

/// The part that a calendar of hours and plain days has too.
Result<WorkCalendar> plainPart(const QJsonObject &json, const QByteArray &zoneId)
{
    QJsonObject plain{{u"hours"_s, json.value(u"hours"_s).isUndefined() ? QJsonObject() : json.value(u"hours"_s)}};
    if (json.contains(u"holidays"_s))
        plain.insert(u"holidays"_s, json.value(u"holidays"_s));
    const QJsonValue zone = json.value(u"zone"_s);
    if (!zone.isUndefined() && !zone.isString())
        return malformed(tr("“%1” must be a text").arg(u"zone"_s));
    return calendarFromJson(plain, zone.toString(QString::fromUtf8(zoneId)).toUtf8());
}

Result<void> readHolidays(const QJsonObject &json, NamedCalendar &calendar)
{
    const Result<QList<QByteArray>> sets = codesFrom(json, u"holiday_sets"_s, isHolidaySet);
    if (!sets)
        return sets.error();
    calendar.holidaySets = *sets;
    const Result<QList<QByteArray>> off = codesFrom(json, u"switched_off"_s, isHolidayCode);
    if (!off)
        return off.error();
    calendar.switchedOff = QSet<QByteArray>(off->begin(), off->end());
    const Result<QList<QByteArray>> on = codesFrom(json, u"switched_on"_s, isHolidayCode);
    if (!on)
        return on.error();
    calendar.switchedOn = QSet<QByteArray>(on->begin(), on->end());
    return readDays(json.value(u"days"_s), calendar.days);
}

QJsonObject toJson(const QHash<QString, QString> &calendars)
{
    QJsonObject json;
    for (auto it = calendars.begin(); it != calendars.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

Result<QHash<QString, QString>> namesFrom(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json.value(key);
    if (!value.isUndefined() && !value.isObject())
        return malformed(tr("“%1” must name a calendar for each").arg(key));
    QHash<QString, QString> names;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString())
            return malformed(tr("“%1” in “%2” needs the name of a calendar").arg(it.key(), key));
        names.insert(it.key(), it.value().toString());
    }
    return names;
}

} // namespace

QJsonObject toJson(const NamedCalendar &calendar)
{
    WorkCalendar plain{.hours = calendar.hours, .holidays = {}, .zoneId = calendar.zoneId};
    QJsonArray days;
    for (const CalendarDay &day : calendar.days) {
        if (day.name.isEmpty() && !day.off)
            plain.holidays.push_back(day.day);
        else
            days += toJson(day);
    }
    QJsonObject json = toJson(plain);
    if (!calendar.name.isEmpty())
        json.insert(u"name"_s, calendar.name);
    insertFilled(json, u"holiday_sets"_s, toArray(calendar.holidaySets));
    insertFilled(json, u"switched_off"_s, toArray(calendar.switchedOff));
    insertFilled(json, u"switched_on"_s, toArray(calendar.switchedOn));
    insertFilled(json, u"days"_s, days);
    return json;
}

Result<NamedCalendar> namedCalendarFromJson(const QJsonObject &json, const QByteArray &zoneId)
{
    LW_TRY(checkKeys(json,
                     {u"name"_s, u"hours"_s, u"zone"_s, u"holidays"_s, u"holiday_sets"_s, u"switched_off"_s,
                      u"switched_on"_s, u"days"_s},
                     tr("a calendar")));
    const QJsonValue name = json.value(u"name"_s);
    if (!name.isUndefined() && !name.isString())
        return malformed(tr("“%1” must be a text").arg(u"name"_s));
    const Result<WorkCalendar> plain = plainPart(json, zoneId);
    if (!plain)
        return plain.error();
    NamedCalendar calendar{.name = name.toString(), .hours = plain->hours, .zoneId = plain->zoneId};
    LW_TRY(readHolidays(json, calendar));
    for (const QDate day : plain->holidays)
        calendar.days += CalendarDay{day, {}, false};
    std::ranges::stable_sort(calendar.days, [](const CalendarDay &left, const CalendarDay &right) {
        return std::tie(left.day, left.name) < std::tie(right.day, right.name);
    });
    return calendar;
}

QJsonObject toJson(const CalendarUse &use)
{
    QJsonObject json;
    const auto insert = [&](const QString &key, const QHash<QString, QString> &calendars) {
        if (!calendars.isEmpty())
            json.insert(key, toJson(calendars));
    };
    insert(u"reps"_s, use.byRep);
    insert(u"pools"_s, use.byPool);
    insert(u"territories"_s, use.byTerritory);
    return json;
}

Result<CalendarUse> calendarUseFromJson(const QJsonObject &json)
{
    LW_TRY(checkKeys(json, {u"reps"_s, u"pools"_s, u"territories"_s}, tr("the use of calendars")));
    const Result<QHash<QString, QString>> reps = namesFrom(json, u"reps"_s);
    if (!reps)
        return reps.error();
    const Result<QHash<QString, QString>> pools = namesFrom(json, u"pools"_s);
    if (!pools)
        return pools.error();
    const Result<QHash<QString, QString>> territories = namesFrom(json, u"territories"_s);
    if (!territories)
        return territories.error();
    return CalendarUse{*reps, *pools, *territories};
}

} // namespace lw
