// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/holidayrule.h"

namespace lw
{

namespace
{

QDate onOrAfter(QDate day, int weekday)
{
    return day.addDays((weekday - day.dayOfWeek() + 7) % 7);
}

bool hasYear(const HolidayRule &rule, int year)
{
    return year >= rule.firstYear && year <= rule.lastYear && (year - rule.firstYear) % rule.everyYears == 0;
}

QDate foundDay(const HolidayRule &rule, int year)
{
    const QDate date(year, rule.month, rule.day);
    switch (rule.anchor) {
    case DayAnchor::Date: return date;
    case DayAnchor::Easter: return easterSunday(year).addDays(rule.offset);
    case DayAnchor::Weekday: return nthWeekdayOf(year, rule.month, rule.weekday, rule.nth);
    case DayAnchor::WeekdayBefore: return onOrAfter(date.addDays(-7), rule.weekday);
    case DayAnchor::WeekdayOnOrAfter: return onOrAfter(date, rule.weekday);
    case DayAnchor::FridayOrNextMonday: return date.dayOfWeek() == Qt::Friday ? date : onOrAfter(date, Qt::Monday);
    }
    return {};
}

} // namespace

// The moon's age by the 19-year cycle, put right for the centuries, gives the full moon; Easter is the Sunday after.
QDate easterSunday(int year)
{
    const int golden = year % 19;
    const int century = year / 100;
    const int leapYearsLeftOut = century - century / 4;
    const int moonDrift = (8 * century + 13) / 25;
    const int age = (leapYearsLeftOut - moonDrift + 19 * golden + 15) % 30;
    const int fullMoon = age - (age == 29 || (age == 28 && golden > 10) ? 1 : 0); // days after 21 March
    const QDate moon = QDate(year, 3, 21).addDays(fullMoon);
    return onOrAfter(moon.addDays(1), Qt::Sunday);
}

QDate nthWeekdayOf(int year, int month, int weekday, int nth)
{
    const QDate first(year, month, 1);
    if (nth < 0)
        return onOrAfter(first.addMonths(1).addDays(7 * nth), weekday);
    const QDate day = onOrAfter(first, weekday).addDays(7 * (nth - 1));
    return day.month() == month ? day : QDate();
}

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

std::optional<QDate> dayOf(const HolidayRule &rule, int year)
{
    const QDate day = hasYear(rule, year) ? foundDay(rule, year) : QDate();
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace lw
