// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/calendarview.h"

#include "app/cli/calendaredit.h"

#include <QCoreApplication>
#include <QLocale>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

QString yesNo(bool yes)
{
    return yes ? u"yes"_s : u"no"_s;
}

double weekHours(const NamedCalendar &calendar)
{
    int seconds = 0;
    for (const auto &blocks : toWorkCalendar(calendar).hours) {
        for (const WorkBlock &block : blocks)
            seconds += block.end - block.start;
    }
    return seconds / 3600.0;
}

QString hoursText(const NamedCalendar &calendar)
{
    return QString(QString::number(weekHours(calendar), 'g', 6) + u" h"_s);
}

QStringList setsOf(const NamedCalendar &calendar)
{
    QStringList sets;
    for (const QByteArray &set : calendar.holidaySets)
        sets += QString::fromLatin1(set);
    return sets;
}

bool isCompany(const Calendars &calendars, const NamedCalendar &calendar)
{
    return calendar.name == calendars.company.name;
}

// The company's times whatever nobody names another one for.
QStringList usersIn(const Calendars &calendars, const NamedCalendar &calendar)
{
    const QStringList named = calendar.name.isEmpty() ? QStringList() : usersOf(calendars.use, calendar.name);
    return isCompany(calendars, calendar) ? QStringList{tr("everybody else")} + named : named;
}

QJsonObject rowJson(const Calendars &calendars, const NamedCalendar &calendar)
{
    return {{u"name"_s, calledOnCommandLine(calendar)},
            {u"company"_s, isCompany(calendars, calendar)},
            {u"zone"_s, QString::fromUtf8(calendar.zoneId)},
            {u"week_hours"_s, weekHours(calendar)},
            {u"holiday_sets"_s, QJsonArray::fromStringList(setsOf(calendar))},
            {u"used_by"_s, QJsonArray::fromStringList(usersIn(calendars, calendar))}};
}

QString weekday(QDate day)
{
    return QLocale::c().dayName(day.dayOfWeek(), QLocale::ShortFormat);
}

// "Mon  09:00-12:00 13:00-17:00"
QString hoursByDay(const NamedCalendar &calendar)
{
    const QJsonObject hours = toJson(calendar).value(u"hours"_s).toObject();
    QString text;
    for (int day = 1; day <= 7; ++day) {
        const QString name = QLocale::c().dayName(day, QLocale::ShortFormat);
        QStringList blocks;
        for (const QJsonValue &block : hours.value(name.toLower()).toArray())
            blocks += QString(block[0].toString() + u'-' + block[1].toString());
        text += name + u"  "_s + (blocks.isEmpty() ? u"-"_s : blocks.join(u' ')) + u'\n';
    }
    return text;
}

} // namespace

Answer calendarList(const Calendars &calendars)
{
    Table table{{tr("name"), tr("zone"), tr("week"), tr("holidays"), tr("used by")}, {}};
    QJsonArray json;
    for (const NamedCalendar &calendar : QList<NamedCalendar>{calendars.company} + calendars.others) {
        json += rowJson(calendars, calendar);
        table.rows += {calledOnCommandLine(calendar), QString::fromUtf8(calendar.zoneId), hoursText(calendar),
                       setsOf(calendar).join(u' '), usersIn(calendars, calendar).join(u", "_s)};
    }
    return {.json = json, .text = table.toText(), .csv = table.toCsv()};
}

Answer calendarAnswer(const Calendars &calendars, const NamedCalendar &calendar, int year)
{
    Table table{{tr("day"), tr("weekday"), tr("name"), tr("code"), tr("set"), tr("counts")}, {}};
    QJsonArray holidays;
    for (const CalendarHoliday &one : holidaysOf(calendar, year, year)) {
        const QString day = one.holiday.day.toString(Qt::ISODate);
        const QString code = QString::fromUtf8(one.holiday.code);
        const QString set = QString::fromUtf8(one.set);
        holidays += QJsonObject{
            {u"date"_s, day},          {u"name"_s, one.holiday.name},         {u"code"_s, code},        {u"set"_s, set},
            {u"counts"_s, one.counts}, {u"observed"_s, one.holiday.observed}, {u"single"_s, one.single}};
        table.rows += {day, weekday(one.holiday.day), one.holiday.name, code, set, yesNo(one.counts)};
    }
    QJsonObject json = rowJson(calendars, calendar);
    json.insert(u"calendar"_s, toJson(calendar));
    json.insert(u"year"_s, year);
    json.insert(u"holidays"_s, holidays);
    const QString head = tr("%1, %2, %3 a week. Used by: %4\n")
                             .arg(calledOnCommandLine(calendar), QString::fromUtf8(calendar.zoneId),
                                  hoursText(calendar), usersIn(calendars, calendar).join(u", "_s));
    return {.json = json,
            .text = QString(head + hoursByDay(calendar) + tr("Holidays of %1:\n").arg(year) + table.toText()),
            .csv = table.toCsv()};
}

Answer holidaySetList()
{
    Table table{{tr("code"), tr("holidays of")}, {}};
    QJsonArray json;
    for (const HolidaySet &set : holidaySets()) {
        const QString code = QString::fromLatin1(set.code);
        json += QJsonObject{{u"code"_s, code}, {u"name"_s, set.name}};
        table.rows += {code, set.name};
    }
    return {.json = json, .text = table.toText(), .csv = table.toCsv()};
}

Answer holidayList(const QByteArray &set, int year)
{
    Table table{{tr("day"), tr("weekday"), tr("name"), tr("code"), tr("optional")}, {}};
    QJsonArray json;
    for (const Holiday &holiday : holidaysOf(set, year)) {
        const QString day = holiday.day.toString(Qt::ISODate);
        const QString code = QString::fromUtf8(holiday.code);
        json += QJsonObject{{u"date"_s, day},
                            {u"name"_s, holiday.name},
                            {u"code"_s, code},
                            {u"observed"_s, holiday.observed},
                            {u"optional"_s, holiday.optional}};
        table.rows += {day, weekday(holiday.day), holiday.name, code, yesNo(holiday.optional)};
    }
    return {.json = json, .text = table.toText(), .csv = table.toCsv()};
}

Answer movedAnswer(const QList<MovedDeadline> &moved, const QString &head, const QByteArray &zoneId)
{
    Table table{{tr("lead"), tr("promise"), tr("was due"), tr("is due")}, {}};
    QJsonArray json;
    for (const MovedDeadline &one : moved) {
        const QJsonValue was = jsonInstant(one.was, zoneId);
        const QJsonValue now = jsonInstant(one.now, zoneId);
        json +=
            QJsonObject{{u"lead"_s, one.lead.value}, {u"clock"_s, codeOf(one.kind)}, {u"was"_s, was}, {u"now"_s, now}};
        table.rows += {QString::number(one.lead.value), labelOf(one.kind), was.toString(), now.toString()};
    }
    return {.json = json, .text = QString(head + (moved.isEmpty() ? QString() : table.toText())), .csv = table.toCsv()};
}

} // namespace lw
