// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/holidaysets.h"

#include "core/clocks/holidaytable.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <vector>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

/// A day before it has words.
struct FoundDay {
    QDate day;
    const HolidayRow *row;
    bool observed;
};

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Holidays", text);
}

QByteArrayView countryOf(QByteArrayView set)
{
    return set.first(2);
}

const HolidaySetRow *findSet(QByteArrayView set)
{
    const auto row = std::ranges::find_if(holidaySetTable(), [&](const auto &one) { return set == one.code; });
    return row == holidaySetTable().end() ? nullptr : &*row;
}

const HolidayRow *findHoliday(QByteArrayView code)
{
    const auto row = std::ranges::find_if(holidayTable(), [&](const auto &one) { return code == one.code; });
    return row == holidayTable().end() ? nullptr : &*row;
}

bool isOf(const HolidayRow &row, QByteArrayView set)
{
    const QByteArray sets = QByteArray::fromRawData(row.sets, qsizetype(qstrlen(row.sets)));
    const auto names = [&](const QByteArray &one) {
        return one.endsWith('*') ? one.chopped(1) == countryOf(set) : one == set;
    };
    return std::ranges::any_of(sets.split(' '), names);
}

/// None for a set nobody knows.
std::vector<const HolidayRow *> rowsOf(QByteArrayView set)
{
    std::vector<const HolidayRow *> rows;
    if (!isHolidaySet(set))
        return rows;
    for (const HolidayRow &row : holidayTable()) {
        if (isOf(row, set))
            rows.push_back(&row);
    }
    return rows;
}

/// The days themselves in the order of the calendar; one that two rows give stands once.
std::vector<FoundDay> daysThemselves(const std::vector<const HolidayRow *> &rows, int firstYear, int lastYear)
{
    std::vector<FoundDay> days;
    for (int year = firstYear; year <= lastYear; ++year) {
        for (const HolidayRow *row : rows) {
            if (const std::optional<QDate> day = dayOf(row->rule, year))
                days.push_back({*day, row, false});
        }
    }
    std::ranges::stable_sort(days, {}, &FoundDay::day);
    const auto isAgain = [&](const FoundDay &one, const FoundDay &next) {
        return one.day == next.day && qstrcmp(one.row->code, next.row->code) == 0;
    };
    days.erase(std::unique(days.begin(), days.end(), isAgain), days.end());
    return days;
}

QDate nextFree(QDate day, const std::set<QDate> &taken)
{
    do {
        day = day.addDays(1);
    } while (isWeekend(day) || taken.contains(day));
    return day;
}

/// Where a holiday on a weekend is kept; the day itself: nowhere else.
QDate observedDay(const FoundDay &found, const std::set<QDate> &taken)
{
    const bool isSunday = found.day.dayOfWeek() == Qt::Sunday;
    switch (found.row->rule.observance) {
    case Observance::None: return found.day;
    case Observance::Nearest: return found.day.addDays(isSunday ? 1 : -1);
    case Observance::NextFree: return nextFree(found.day, taken);
    case Observance::MovedToMonday: return found.day.addDays(isSunday ? 1 : 2);
    case Observance::SundayToSaturday: return found.day.addDays(isSunday ? -1 : 0);
    }
    return found.day;
}

bool movesAway(Observance observance)
{
    return observance == Observance::MovedToMonday || observance == Observance::SundayToSaturday;
}

/// Every holiday with the days it is observed on. What is optional takes no day from another.
std::vector<FoundDay> daysKept(const std::vector<FoundDay> &days)
{
    std::set<QDate> taken;
    for (const FoundDay &found : days) {
        if (!found.row->rule.optional)
            taken.insert(found.day);
    }
    std::vector<FoundDay> kept;
    for (const FoundDay &found : days) {
        const QDate observed = isWeekend(found.day) ? observedDay(found, taken) : found.day;
        if (observed == found.day || !movesAway(found.row->rule.observance))
            kept.push_back(found);
        if (observed != found.day) {
            kept.push_back({observed, found.row, true});
            taken.insert(observed);
        }
    }
    std::ranges::stable_sort(kept, {}, &FoundDay::day);
    return kept;
}

/// What falls in these years. The years beside them may give a day: 1 January is observed on 31 December.
std::vector<FoundDay> daysBetween(const std::vector<const HolidayRow *> &rows, int firstYear, int lastYear)
{
    std::vector<FoundDay> days = daysKept(daysThemselves(rows, firstYear - 1, lastYear + 1));
    const QDate first(firstYear, 1, 1);
    const QDate last(lastYear, 12, 31);
    std::erase_if(days, [&](const FoundDay &found) { return found.day < first || found.day > last; });
    return days;
}

Holiday inWords(const FoundDay &found)
{
    const QString name = tr(found.row->name);
    return {.day = found.day,
            .name = found.observed ? tr("%1 (observed)").arg(name) : name,
            .code = found.row->code,
            .observed = found.observed,
            .optional = found.row->rule.optional};
}

} // namespace

QList<HolidaySet> holidaySets()
{
    QList<HolidaySet> sets;
    for (const HolidaySetRow &row : holidaySetTable()) {
        const QByteArray code(row.code);
        const bool isRegion = code.size() > 2;
        const QString name = tr(row.name);
        sets += {code, isRegion ? tr("%1, %2").arg(tr(findSet(countryOf(code))->name), name) : name};
    }
    std::ranges::sort(sets, [](const HolidaySet &left, const HolidaySet &right) {
        return left.name.localeAwareCompare(right.name) < 0;
    });
    return sets;
}

bool isHolidaySet(QByteArrayView set)
{
    return findSet(set) != nullptr;
}

bool isHolidayCode(QByteArrayView code)
{
    return findHoliday(code) != nullptr;
}

QString holidayName(QByteArrayView code)
{
    const HolidayRow *row = findHoliday(code);
    return row ? tr(row->name) : QString();
}

bool isOptionalHoliday(QByteArrayView code)
{
    const HolidayRow *row = findHoliday(code);
    return row && row->rule.optional;
}

QList<Holiday> holidaysOf(QByteArrayView set, int firstYear, int lastYear)
{
    QList<Holiday> holidays;
    for (const FoundDay &found : daysBetween(rowsOf(set), firstYear, lastYear))
        holidays += inWords(found);
    return holidays;
}

QList<Holiday> holidaysOf(QByteArrayView set, int year)
{
    return holidaysOf(set, year, year);
}

std::vector<QDate> holidayDates(QByteArrayView set, int firstYear, int lastYear,
                                const std::function<bool(const QByteArray &code, bool optional)> &counts)
{
    const std::vector<const HolidayRow *> rows = rowsOf(set);
    std::set<const HolidayRow *> counting;
    for (const HolidayRow *row : rows) {
        if (counts(row->code, row->rule.optional))
            counting.insert(row);
    }
    std::vector<QDate> dates;
    for (const FoundDay &found : daysBetween(rows, firstYear, lastYear)) {
        if (counting.contains(found.row))
            dates.push_back(found.day);
    }
    return dates;
}

} // namespace lw
