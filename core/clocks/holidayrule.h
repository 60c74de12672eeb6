// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>

#include <optional>

namespace lw
{

/// What the day of a holiday is reckoned from.
enum class DayAnchor {
    Date,               ///< the same date every year
    Easter,             ///< days from Easter Sunday
    Weekday,            ///< the nth weekday of a month
    WeekdayBefore,      ///< the last such weekday before a date
    WeekdayOnOrAfter,   ///< the first such weekday from a date on
    FridayOrNextMonday, ///< the date where it is a Friday, else the first Monday from it on
};

/// What happens to a holiday on a Saturday or Sunday.
enum class Observance {
    None,
    Nearest,          ///< also kept on Friday for Saturday, on Monday for Sunday
    NextFree,         ///< also kept on the next day that is neither weekend nor a holiday
    MovedToMonday,    ///< kept on the Monday after instead
    SundayToSaturday, ///< kept on the Saturday before instead, where it falls on a Sunday
};

/// How the day of a holiday is found in each year. Made by the functions below, one of which every rule begins with:
/// `onDate(6, 19).from(2021).observed(Observance::Nearest)`.
struct HolidayRule {
    DayAnchor anchor = DayAnchor::Date;
    int month = 0;
    int day = 0;     ///< of the month
    int weekday = 0; ///< 1 Monday … 7 Sunday
    int nth = 0;     ///< 1 … 5; -1 the last of the month
    int offset = 0;  ///< days from Easter Sunday
    int firstYear = 0;
    int lastYear = 9999;
    int everyYears = 1; ///< counted from the first year
    Observance observance = Observance::None;
    bool optional = false; ///< kept by some only (banks, certain towns): counts where it is switched on

    constexpr HolidayRule from(int year) const
    {
        HolidayRule rule = *this;
        rule.firstYear = year;
        return rule;
    }
    constexpr HolidayRule until(int year) const
    {
        HolidayRule rule = *this;
        rule.lastYear = year;
        return rule;
    }
    constexpr HolidayRule only(int year) const { return from(year).until(year); }
    constexpr HolidayRule every(int years) const
    {
        HolidayRule rule = *this;
        rule.everyYears = years;
        return rule;
    }
    constexpr HolidayRule observed(Observance how) const
    {
        HolidayRule rule = *this;
        rule.observance = how;
        return rule;
    }
    constexpr HolidayRule ifSwitchedOn() const
    {
        HolidayRule rule = *this;
        rule.optional = true;
        return rule;
    }
};

constexpr HolidayRule onDate(int month, int day)
{
    return {.anchor = DayAnchor::Date, .month = month, .day = day};
}
constexpr HolidayRule fromEaster(int days)
{
    return {.anchor = DayAnchor::Easter, .offset = days};
}
constexpr HolidayRule nthWeekday(int nth, Qt::DayOfWeek weekday, int month)
{
    return {.anchor = DayAnchor::Weekday, .month = month, .weekday = weekday, .nth = nth};
}
constexpr HolidayRule weekdayBefore(Qt::DayOfWeek weekday, int month, int day)
{
    return {.anchor = DayAnchor::WeekdayBefore, .month = month, .day = day, .weekday = weekday};
}
constexpr HolidayRule weekdayOnOrAfter(Qt::DayOfWeek weekday, int month, int day)
{
    return {.anchor = DayAnchor::WeekdayOnOrAfter, .month = month, .day = day, .weekday = weekday};
}
constexpr HolidayRule fridayOrNextMonday(int month, int day)
{
    return {.anchor = DayAnchor::FridayOrNextMonday, .month = month, .day = day};
}

/// Easter Sunday of the Gregorian calendar, 1583 to 4099.
QDate easterSunday(int year);

/// The nth weekday of a month (-1: the last). Invalid: the month has no fifth.
QDate nthWeekdayOf(int year, int month, int weekday, int nth);

bool isWeekend(QDate day);

/// The day itself, before it is observed elsewhere. Nothing: a year without it.
std::optional<QDate> dayOf(const HolidayRule &rule, int year);

} // namespace lw
