// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/icsrecurrence.h"

#include "core/clocks/icstext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kMostInPart = 31; // keeps a file made to be slow from being slow

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::IcsHolidays", text);
}

Error unknownPart(const QString &part)
{
    return unreadable(tr("its rule holds “%1”, which is not known here").arg(icsExcerpt(part)));
}

/// A whole number other than 0 from -most to most, without a blank.
std::optional<int> numberWithin(QStringView text, int most)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number != 0 && std::abs(number) <= most ? std::optional(number) : std::nullopt;
}

std::optional<QList<int>> numbersWithin(const QString &text, int least, int most)
{
    QList<int> numbers;
    for (const QString &part : text.split(u',')) {
        const std::optional<int> number = numberWithin(part, most);
        if (!number || *number < least || numbers.size() == kMostInPart)
            return std::nullopt;
        numbers += *number;
    }
    return numbers;
}

std::optional<QList<IcsWeekday>> weekdaysOf(const QString &text)
{
    static const QStringList names = {u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    QList<IcsWeekday> weekdays;
    for (const QString &part : text.split(u',')) {
        const qsizetype name = names.indexOf(part.last(std::min<qsizetype>(2, part.size())));
        const QString ordinal = part.chopped(std::min<qsizetype>(2, part.size()));
        const std::optional<int> nth = ordinal.isEmpty() ? std::optional(0) : numberWithin(ordinal, 53);
        if (name < 0 || !nth || weekdays.size() == kMostInPart)
            return std::nullopt;
        weekdays += IcsWeekday{int(name) + 1, *nth};
    }
    return weekdays;
}

template<class T>
bool put(T &target, const std::optional<T> &value)
{
    if (value)
        target = *value;
    return value.has_value();
}

bool readUntil(IcsYearly &rule, const QString &value)
{
    const std::optional<QDateTime> at = icsDateTime(value);
    if (value.endsWith(u'Z'))
        rule.untilAt = at;
    else
        rule.until = at ? at->date() : icsDate(value);
    return rule.untilAt || rule.until;
}

/// False: the part is not known, or its value makes no sense.
bool readPart(IcsYearly &rule, const QString &name, const QString &value)
{
    if (name == u"FREQ")
        return value == u"YEARLY";
    if (name == u"INTERVAL")
        return put(rule.interval, numberWithin(value, 1000)) && rule.interval > 0;
    if (name == u"COUNT")
        return (rule.count = numberWithin(value, 100000)).has_value() && *rule.count > 0;
    if (name == u"UNTIL")
        return readUntil(rule, value);
    if (name == u"BYMONTH")
        return put(rule.months, numbersWithin(value, 1, 12));
    if (name == u"BYMONTHDAY")
        return put(rule.monthDays, numbersWithin(value, -31, 31));
    if (name == u"BYDAY")
        return put(rule.weekdays, weekdaysOf(value));
    if (name == u"BYSETPOS")
        return put(rule.positions, numbersWithin(value, -366, 366));
    return name == u"WKST"; // matters to rules by week only
}

/// A stretch of a year in which weekdays are counted: a month, or all of it.
struct Stretch {
    QDate first;
    int days;
};

bool isNth(const Stretch &stretch, int index, int nth)
{
    return nth == 0 || (nth > 0 ? index / 7 + 1 : -((stretch.days - 1 - index) / 7 + 1)) == nth;
}

bool hasWeekday(const IcsYearly &rule, const Stretch &stretch, int index, int weekday)
{
    return rule.weekdays.isEmpty() || std::ranges::any_of(rule.weekdays, [&](const IcsWeekday &one) {
               return one.weekday == weekday && isNth(stretch, index, one.nth);
           });
}

/// The days of one month, after the parts that restrict them. `stretch` is the month or its year.
void addMonth(const IcsYearly &rule, QDate month, const Stretch &stretch, QList<QDate> &days)
{
    const int length = month.daysInMonth();
    const int firstIndex = int(stretch.first.daysTo(month));
    const int firstWeekday = month.dayOfWeek() - 1;
    for (int i = 0; i < length; ++i) {
        const bool isDay =
            rule.monthDays.isEmpty() || rule.monthDays.contains(i + 1) || rule.monthDays.contains(i - length);
        if (isDay && hasWeekday(rule, stretch, firstIndex + i, (firstWeekday + i) % 7 + 1))
            days += month.addDays(i);
    }
}

QList<QDate> atPositions(const QList<QDate> &days, const QList<int> &positions)
{
    QList<QDate> chosen;
    for (qsizetype i = 0; i < days.size(); ++i) {
        if (positions.contains(i + 1) || positions.contains(i - days.size()))
            chosen += days[i];
    }
    return chosen;
}

QList<QDate> daysInYear(const IcsYearly &rule, int year)
{
    QList<QDate> days;
    const QDate start(year, 1, 1);
    for (int month = 1; month <= 12; ++month) {
        const QDate first(year, month, 1);
        const Stretch stretch =
            rule.months.isEmpty() ? Stretch{start, start.daysInYear()} : Stretch{first, first.daysInMonth()};
        if (rule.months.isEmpty() || rule.months.contains(month))
            addMonth(rule, first, stretch, days);
    }
    return rule.positions.isEmpty() ? days : atPositions(days, rule.positions);
}

/// What the rule leaves open is as in the first day.
IcsYearly completed(IcsYearly rule, QDate first)
{
    if (rule.weekdays.isEmpty() && rule.monthDays.isEmpty()) {
        rule.monthDays = {first.day()};
        if (rule.months.isEmpty())
            rule.months = {first.month()};
    }
    return rule;
}

} // namespace

std::optional<QDate> icsDate(QStringView text)
{
    const bool isDigits =
        text.size() == 8 && std::ranges::all_of(text, [](QChar sign) { return sign >= u'0' && sign <= u'9'; });
    const QDate day =
        isDigits ? QDate(text.first(4).toInt(), text.sliced(4, 2).toInt(), text.sliced(6).toInt()) : QDate();
    return day.isValid() ? std::optional(day) : std::nullopt;
}

std::optional<QDateTime> icsDateTime(QStringView text)
{
    const QStringView local = text.endsWith(u'Z') ? text.chopped(1) : text;
    if (local.size() != 15 || local[8] != u'T')
        return std::nullopt;
    const std::optional<QDate> day = icsDate(local.first(8));
    const QTime time = QTime::fromString(local.sliced(9).toString(), u"HHmmss"_s);
    return day && time.isValid() ? std::optional(QDateTime(*day, time, Qt::UTC)) : std::nullopt;
}

Result<IcsYearly> yearlyFromIcs(const QString &text)
{
    IcsYearly rule;
    QStringList seen;
    for (const QString &part : text.toUpper().split(u';', Qt::SkipEmptyParts)) {
        const QString name = part.section(u'=', 0, 0).trimmed();
        if (seen.contains(name) || !readPart(rule, name, part.section(u'=', 1).trimmed()))
            return unknownPart(part.trimmed());
        seen += name;
    }
    if (!seen.contains(u"FREQ"_s))
        return unreadable(tr("its rule does not say how often it comes"));
    const bool hasNth = std::ranges::any_of(rule.weekdays, [](const IcsWeekday &one) { return one.nth != 0; });
    if (!rule.positions.isEmpty() && rule.weekdays.isEmpty() && rule.monthDays.isEmpty())
        return unknownPart(u"BYSETPOS"_s);
    if (hasNth && !rule.monthDays.isEmpty()) // programs read this differently
        return unknownPart(u"BYMONTHDAY"_s);
    return rule;
}

Result<QList<QDate>> occurrencesOf(const IcsYearly &asked, QDate first, int firstYear, int lastYear, qsizetype most)
{
    const IcsYearly rule = completed(asked, first);
    if (!daysInYear(rule, first.year()).contains(first))
        return unreadable(tr("its first day does not follow its own rule"));
    int year = first.year();
    if (!rule.count && firstYear > year)
        year += (firstYear - year + rule.interval - 1) / rule.interval * rule.interval;
    QList<QDate> days;
    for (; year <= lastYear; year += rule.interval) {
        for (const QDate day : daysInYear(rule, year)) {
            if (rule.until && day > *rule.until)
                return days;
            if (rule.count && days.size() == *rule.count)
                return days;
            if (day >= first)
                days += day;
            if (days.size() > most)
                return unreadable(tr("it comes more than %1 times").arg(most));
        }
    }
    return days;
}

} // namespace lw
