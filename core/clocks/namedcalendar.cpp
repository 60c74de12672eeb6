// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/namedcalendar.h"

#include "core/clocks/zonename.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>
#include <tuple>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kDay = 86400;
constexpr qsizetype kNameLength = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::NamedCalendar", text);
}

Result<void> checkBlocks(std::vector<WorkBlock> blocks)
{
    std::ranges::sort(blocks, {}, &WorkBlock::start);
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].start < 0 || blocks[i].end > kDay || blocks[i].start >= blocks[i].end)
            return usage(tr("a block must begin before it ends, between 00:00 and 24:00."));
        if (i > 0 && blocks[i].start < blocks[i - 1].end)
            return usage(tr("two blocks overlap."));
    }
    return {};
}

Result<void> checkHours(const NamedCalendar &calendar)
{
    for (int weekday = 0; weekday < 7; ++weekday) {
        const Result<void> checked = checkBlocks(calendar.hours[size_t(weekday)]);
        if (!checked)
            return usage(tr("Calendar “%1”, %2: %3")
                             .arg(calendar.name, QLocale::c().dayName(weekday + 1), checked.error().message));
    }
    if (std::ranges::all_of(calendar.hours, [](const auto &blocks) { return blocks.empty(); }))
        return usage(tr("Calendar “%1” has no working hours. Enter some for at least one weekday.").arg(calendar.name));
    return {};
}

Result<void> checkCodes(const NamedCalendar &calendar, const QSet<QByteArray> &codes)
{
    for (const QByteArray &code : codes) {
        if (!isHolidayCode(code))
            return usage(tr("Calendar “%1”: no holiday is known as “%2”.").arg(calendar.name, QString::fromUtf8(code)));
    }
    return {};
}

Result<void> checkSets(const NamedCalendar &calendar)
{
    for (const QByteArray &set : calendar.holidaySets) {
        if (!isHolidaySet(set))
            return usage(
                tr("Calendar “%1”: no holidays are known for “%2”.").arg(calendar.name, QString::fromUtf8(set)));
        if (calendar.holidaySets.count(set) > 1)
            return usage(
                tr("Calendar “%1” has the holidays of “%2” twice.").arg(calendar.name, QString::fromUtf8(set)));
    }
    LW_TRY(checkCodes(calendar, calendar.switchedOff));
    return checkCodes(calendar, calendar.switchedOn);
}

Result<void> checkDays(const NamedCalendar &calendar)
{
    QHash<QDate, bool> off;
    QSet<std::pair<QDate, QString>> seen;
    for (const CalendarDay &day : calendar.days) {
        if (!day.day.isValid())
            return usage(tr("Calendar “%1”: “%2” has no date.").arg(calendar.name, day.name));
        if (off.value(day.day, day.off) != day.off)
            return usage(tr("Calendar “%1”: %2 is both a holiday and worked. Remove one of the two.")
                             .arg(calendar.name, day.day.toString(Qt::ISODate)));
        off.insert(day.day, day.off);
        if (seen.contains({day.day, day.name}))
            return usage(
                tr("Calendar “%1” has “%2” twice on %3.").arg(calendar.name, day.name, day.day.toString(Qt::ISODate)));
        seen.insert({day.day, day.name});
    }
    return {};
}

bool isCounted(const NamedCalendar &calendar, const QByteArray &code, bool optional)
{
    return optional ? calendar.switchedOn.contains(code) : !calendar.switchedOff.contains(code);
}

/// The holidays of all sets; one that several sets have, once. A set nobody knows gives none.
QList<CalendarHoliday> holidaysOfSets(const NamedCalendar &calendar, int firstYear, int lastYear)
{
    QSet<std::pair<QDate, QByteArray>> seen;
    QList<CalendarHoliday> holidays;
    for (const QByteArray &set : calendar.holidaySets) {
        for (const Holiday &holiday : holidaysOf(set, firstYear, lastYear)) {
            const bool isNew = !seen.contains({holiday.day, holiday.code});
            if (isNew)
                holidays +=
                    {.holiday = holiday, .set = set, .counts = isCounted(calendar, holiday.code, holiday.optional)};
            seen.insert({holiday.day, holiday.code});
        }
    }
    return holidays;
}

std::vector<WorkBlock> joined(std::vector<WorkBlock> blocks)
{
    std::ranges::sort(blocks, {}, &WorkBlock::start);
    std::vector<WorkBlock> apart;
    for (const WorkBlock &block : blocks) {
        if (!apart.empty() && block.start <= apart.back().end)
            apart.back().end = std::max(apart.back().end, block.end);
        else
            apart.push_back(block);
    }
    return apart;
}

/// The days that count in all years, sorted, each once.
std::vector<QDate> countedDays(const NamedCalendar &calendar)
{
    const auto counts = [&](const QByteArray &code, bool optional) { return isCounted(calendar, code, optional); };
    std::set<QDate> days;
    for (const QByteArray &set : calendar.holidaySets) {
        for (const QDate day : holidayDates(set, kFirstHolidayYear, kLastHolidayYear, counts))
            days.insert(days.end(), day);
    }
    for (const CalendarDay &day : calendar.days) {
        if (!day.off)
            days.insert(day.day);
    }
    for (const CalendarDay &day : calendar.days) {
        if (day.off)
            days.erase(day.day);
    }
    return {days.begin(), days.end()};
}

QString of(const QHash<QString, QString> &calendars, const QString &name)
{
    if (name.isEmpty())
        return {};
    for (auto it = calendars.begin(); it != calendars.end(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return {};
}

void addUsers(QStringList &users, const QHash<QString, QString> &calendars, const QString &calendar,
              const QString &words)
{
    QStringList names;
    for (auto it = calendars.begin(); it != calendars.end(); ++it) {
        if (it.value().compare(calendar, Qt::CaseInsensitive) == 0)
            names += it.key();
    }
    names.sort(Qt::CaseInsensitive);
    for (const QString &name : names)
        users += words.arg(name);
}

} // namespace

Result<void> checkCalendar(const NamedCalendar &calendar)
{
    if (calendar.name.trimmed().isEmpty())
        return usage(tr("A calendar needs a name."));
    if (calendar.name.size() > kNameLength)
        return usage(tr("The name of a calendar may have %1 characters.").arg(kNameLength));
    if (!isTimeZone(calendar.zoneId))
        return usage(
            tr("Calendar “%1”: “%2” is not a time zone.").arg(calendar.name, QString::fromUtf8(calendar.zoneId)));
    LW_TRY(checkHours(calendar));
    LW_TRY(checkSets(calendar));
    return checkDays(calendar);
}

QList<CalendarHoliday> holidaysOf(const NamedCalendar &calendar, int firstYear, int lastYear)
{
    QList<CalendarHoliday> holidays = holidaysOfSets(calendar, firstYear, lastYear);
    QSet<QDate> ofSets;
    for (const CalendarHoliday &one : std::as_const(holidays))
        ofSets.insert(one.holiday.day);
    QSet<QDate> worked;
    for (const CalendarDay &day : calendar.days) {
        if (day.off)
            worked.insert(day.day);
        const bool isWithin = day.day.year() >= firstYear && day.day.year() <= lastYear;
        if (isWithin && !(day.off && ofSets.contains(day.day)))
            holidays += {.holiday = {.day = day.day, .name = day.name, .code = {}}, .set = {}, .single = true};
    }
    for (CalendarHoliday &one : holidays)
        one.counts = one.counts && !worked.contains(one.holiday.day);
    std::ranges::stable_sort(holidays, [](const CalendarHoliday &left, const CalendarHoliday &right) {
        return std::tie(left.holiday.day, left.single) < std::tie(right.holiday.day, right.single);
    });
    return holidays;
}

WorkCalendar toWorkCalendar(const NamedCalendar &calendar)
{
    WorkCalendar work;
    work.zoneId = calendar.zoneId;
    for (size_t weekday = 0; weekday < 7; ++weekday)
        work.hours[weekday] = joined(calendar.hours[weekday]);
    work.holidays = countedDays(calendar);
    return work;
}

void switchHoliday(NamedCalendar &calendar, const QByteArray &code, bool counts)
{
    const bool isOptional = isOptionalHoliday(code);
    QSet<QByteArray> &exceptions = isOptional ? calendar.switchedOn : calendar.switchedOff;
    if (counts == isOptional)
        exceptions.insert(code);
    else
        exceptions.remove(code);
}

int addDays(NamedCalendar &calendar, const QList<Holiday> &holidays)
{
    const qsizetype before = calendar.days.size();
    const auto key = [](const CalendarDay &day) { return std::tie(day.day, day.name); };
    QSet<std::pair<QDate, QString>> known;
    for (const CalendarDay &day : std::as_const(calendar.days))
        known.insert({day.day, day.name});
    for (const Holiday &holiday : holidays) {
        if (!known.contains({holiday.day, holiday.name}))
            calendar.days += CalendarDay{holiday.day, holiday.name, false};
        known.insert({holiday.day, holiday.name});
    }
    std::ranges::stable_sort(calendar.days, {}, key);
    return int(calendar.days.size() - before);
}

QString calendarNameFor(const CalendarUse &use, const QString &rep, const QString &pool, const QString &territory)
{
    for (const QString &name : {of(use.byRep, rep), of(use.byPool, pool), of(use.byTerritory, territory)}) {
        if (!name.isEmpty())
            return name;
    }
    return {};
}

QStringList usersOf(const CalendarUse &use, const QString &calendar)
{
    QStringList users;
    addUsers(users, use.byRep, calendar, tr("rep %1"));
    addUsers(users, use.byPool, calendar, tr("pool %1"));
    addUsers(users, use.byTerritory, calendar, tr("territory %1"));
    return users;
}

const NamedCalendar *findCalendar(const QList<NamedCalendar> &calendars, const QString &name)
{
    const auto found = std::ranges::find_if(calendars, [&](const NamedCalendar &calendar) {
        return calendar.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == calendars.end() ? nullptr : &*found;
}

} // namespace lw
