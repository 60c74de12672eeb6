// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/clocks/holidaysets.h"
#include "core/clocks/workcalendar.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>

#include <array>
#include <vector>

namespace lw
{

/// One day that somebody added or took away.
struct CalendarDay {
    QDate day;
    QString name;
    bool off = false; ///< whatever holiday of a set falls on it, it is worked here

    bool operator==(const CalendarDay &) const = default;
};

/// A calendar as people keep it: hours, the holidays of countries, single days; each holiday can be switched.
struct NamedCalendar {
    QString name;                                     ///< unique without regard to case
    std::array<std::vector<WorkBlock>, 7> hours = {}; ///< 0 = Monday
    QByteArray zoneId = "UTC";
    QList<QByteArray> holidaySets = {}; ///< "US", "DE-BY"
    QSet<QByteArray> switchedOff = {};  ///< codes of holidays that are worked here
    QSet<QByteArray> switchedOn = {};   ///< codes of optional holidays that are kept here
    QList<CalendarDay> days = {};       ///< sorted by day; also what came from .ics files

    bool operator==(const NamedCalendar &) const = default;
};

/// A holiday of a calendar: where it comes from and whether it counts.
struct CalendarHoliday {
    Holiday holiday;
    QByteArray set;      ///< empty: a single day
    bool counts = true;  ///< false: switched off here, taken away on this day, or optional and not switched on
    bool single = false; ///< one of the calendar's days, not of a set

    bool operator==(const CalendarHoliday &) const = default;
};

/// The years for which rules become days: all that the arithmetic knows, so that no deadline outruns its holidays.
constexpr int kFirstHolidayYear = 1970;
constexpr int kLastHolidayYear = 2199;

/// Error: no name, no hours, blocks that overlap or end before they begin, an unknown zone, set or holiday, a day that
/// is both kept and worked, or kept twice for the same. What is saved passes this.
Result<void> checkCalendar(const NamedCalendar &calendar);

/// Every holiday from one year to another, both included, sorted. Two sets with the same holiday give it once. A day
/// taken away stands as a single one only where no holiday falls on it.
QList<CalendarHoliday> holidaysOf(const NamedCalendar &calendar, int firstYear, int lastYear);

/// For the arithmetic: the days that count, the blocks sorted, those that touch joined.
WorkCalendar toWorkCalendar(const NamedCalendar &calendar);

/// Switches a holiday of a set, with the day it is observed, in every year.
void switchHoliday(NamedCalendar &calendar, const QByteArray &code, bool counts);

/// Adds days as an .ics file gives them, but for those the calendar has. How many came.
int addDays(NamedCalendar &calendar, const QList<Holiday> &holidays);

/// {"name", "hours", "zone", "holiday_sets": ["US"], "switched_off": ["us.columbus"], "switched_on": [], "holidays":
/// ["2026-12-24"], "days": [{"date", "name", "off"}]}. What is empty is left out, but for hours, holidays and zone, so
/// that a calendar of hours and plain days is written as toJson(WorkCalendar) writes it.
QJsonObject toJson(const NamedCalendar &calendar);
/// `zoneId`: where the calendar names none. A name and hours may be missing; see checkCalendar(). Error: what is
/// malformed or unknown, and where.
Result<NamedCalendar> namedCalendarFromJson(const QJsonObject &json, const QByteArray &zoneId = "UTC");

/// Which calendar times what, by name; nothing for somebody: the next more general one, at last the company's.
struct CalendarUse {
    QHash<QString, QString> byRep = {};
    QHash<QString, QString> byPool = {};
    QHash<QString, QString> byTerritory = {};

    bool operator==(const CalendarUse &) const = default;
    bool isEmpty() const { return *this == CalendarUse(); }
};

/// The most special calendar: of the rep, the pool, the territory; empty: the company's. Names regardless of case.
QString calendarNameFor(const CalendarUse &use, const QString &rep, const QString &pool, const QString &territory);
/// Who uses a calendar, in words: "rep Ada", "territory Ulm".
QStringList usersOf(const CalendarUse &use, const QString &calendar);

/// {"reps": {"Ada": "Munich"}, "pools": {}, "territories": {}}; what is empty is left out.
QJsonObject toJson(const CalendarUse &use);
/// Error: which part is malformed.
Result<CalendarUse> calendarUseFromJson(const QJsonObject &json);

/// The calendar of a name, regardless of case; null: there is none.
const NamedCalendar *findCalendar(const QList<NamedCalendar> &calendars, const QString &name);

} // namespace lw
