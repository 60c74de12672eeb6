// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/icsevent.h"

#include "core/clocks/zonename.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <set>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kLongest = 366; // days

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::IcsHolidays", text);
}

/// A date, or a midnight of a zone.
struct DayMark {
    QDate day;
    QString zone;        ///< TZID; empty: floating
    bool isTime = false; ///< written as midnight
};

Result<DayMark> dayMark(const QString &value, const QString &zone)
{
    if (const std::optional<QDate> day = icsDate(value))
        return DayMark{*day, {}, false};
    const std::optional<QDateTime> at = icsDateTime(value);
    if (!at)
        return unreadable(tr("“%1” is not a date").arg(icsExcerpt(value)));
    if (at->time() != QTime(0, 0))
        return unreadable(tr("it has a time of day, only whole days are taken"));
    if (value.endsWith(u'Z'))
        return unreadable(tr("its times are UTC, so they are no whole days of a place"));
    return DayMark{at->date(), zone, true};
}

Result<DayMark> dayMark(const IcsProperty &property)
{
    return dayMark(property.value.trimmed(), property.parameters.value(u"TZID"_s));
}

/// P3D, P2W. Nothing: not a number of whole days.
std::optional<int> wholeDays(const QString &duration)
{
    static const QRegularExpression form(u"^\\+?P(\\d{1,3})([DW])$"_s);
    const QRegularExpressionMatch match = form.match(duration);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toInt() * (match.captured(2) == u"W" ? 7 : 1);
}

Result<int> lengthFromEnd(const DayMark &start, const IcsProperty &property)
{
    const Result<DayMark> end = dayMark(property);
    if (!end)
        return end.error();
    if (end->isTime != start.isTime || end->zone != start.zone)
        return unreadable(tr("its start and its end are written in different ways"));
    const qint64 days = start.day.daysTo(end->day);
    // Some programs end a single day on itself, where the rule is the day after.
    return int(std::clamp<qint64>(days == 0 && !start.isTime ? 1 : days, -1, kLongest + 1));
}

Result<int> lengthOf(const IcsEntry &entry, const DayMark &start)
{
    const IcsProperty *end = entry.find(u"DTEND"_s);
    const IcsProperty *duration = entry.find(u"DURATION"_s);
    if (end && duration)
        return unreadable(tr("it has both an end and a duration"));
    if (end)
        return lengthFromEnd(start, *end);
    if (duration) {
        const std::optional<int> days = wholeDays(duration->value.trimmed().toUpper());
        return days ? Result<int>(*days) : unreadable(tr("its duration is not whole days"));
    }
    return start.isTime ? 0 : 1;
}

Result<int> checkedLength(const IcsEntry &entry, const DayMark &start)
{
    Result<int> length = lengthOf(entry, start);
    if (length && *length < 1)
        return unreadable(tr("it ends when it begins or before"));
    if (length && *length > kLongest)
        return unreadable(tr("it is longer than a year"));
    return length;
}

/// The zone a TZID means; invalid: not known. Outlook writes the names Windows has for zones.
QTimeZone zoneOf(const QString &tzid)
{
    const QByteArray name = tzid.toUtf8();
    const QByteArray zoneId = isTimeZone(name) ? name : QTimeZone::windowsIdToDefaultIanaId(name);
    return zoneId.isEmpty() ? QTimeZone() : QTimeZone(zoneId); // of an empty name Qt makes UTC
}

/// An end given as an instant becomes a day where the event lies.
Result<void> settleUntil(IcsYearly &rule, const DayMark &start)
{
    if (!rule.untilAt)
        return {};
    if (!start.isTime) {
        rule.until = rule.untilAt->date();
        return {};
    }
    const QTimeZone zone = zoneOf(start.zone);
    if (!zone.isValid())
        return unreadable(tr("its rule ends at a time whose zone is not known here"));
    rule.until = rule.untilAt->toTimeZone(zone).date();
    return {};
}

Result<QList<QDate>> datesOf(const IcsEntry &entry, const QString &name)
{
    QList<QDate> dates;
    for (const IcsProperty &property : entry.properties) {
        if (property.name != name)
            continue;
        for (const QString &value : property.value.split(u',')) {
            const Result<DayMark> mark = dayMark(value.trimmed(), property.parameters.value(u"TZID"_s));
            if (!mark)
                return unreadable(tr("in %1, %2").arg(name, mark.error().message));
            dates += mark->day;
        }
    }
    return dates;
}

Result<void> checkStatus(const IcsEntry &entry)
{
    const QString status = entry.value(u"STATUS"_s).toUpper();
    if (status == u"CANCELLED")
        return unreadable(tr("it is cancelled"));
    if (status == u"TENTATIVE")
        return unreadable(tr("it is tentative"));
    const IcsProperty *name = entry.find(u"SUMMARY"_s);
    if (name && name->parameters.contains(u"ENCODING"_s))
        return unreadable(tr("its name is written in the encoding of an older format (vCalendar 1.0)"));
    if (entry.has(u"EXRULE"_s))
        return unreadable(tr("it excludes days by a rule, which is not known here"));
    return {};
}

Result<void> readSeries(const IcsEntry &entry, const DayMark &start, IcsEvent &event)
{
    if (entry.has(u"RRULE"_s)) {
        Result<IcsYearly> rule = yearlyFromIcs(entry.value(u"RRULE"_s));
        if (!rule)
            return rule.error();
        LW_TRY(settleUntil(*rule, start));
        event.rule = *std::move(rule);
    }
    Result<QList<QDate>> also = datesOf(entry, u"RDATE"_s);
    if (!also)
        return also.error();
    Result<QList<QDate>> excluded = datesOf(entry, u"EXDATE"_s);
    if (!excluded)
        return excluded.error();
    event.also = *std::move(also);
    event.excluded = *std::move(excluded);
    return {};
}

} // namespace

Result<IcsEvent> eventFromIcs(const IcsEntry &entry)
{
    LW_TRY(checkStatus(entry));
    const IcsProperty *property = entry.find(u"DTSTART"_s);
    if (!property)
        return unreadable(tr("it has no start"));
    const Result<DayMark> start = dayMark(*property);
    if (!start)
        return start.error();
    const Result<int> length = checkedLength(entry, *start);
    if (!length)
        return length.error();
    IcsEvent event{
        .name = entry.name(), .first = start->day, .length = *length, .rule = {}, .also = {}, .excluded = {}};
    LW_TRY(readSeries(entry, *start, event));
    return event;
}

Result<QList<QDate>> startsOf(const IcsEvent &event, int firstYear, int lastYear, qsizetype most)
{
    QList<QDate> starts = {event.first};
    if (event.rule) {
        const Result<QList<QDate>> found = occurrencesOf(*event.rule, event.first, firstYear, lastYear, most);
        if (!found)
            return found.error();
        starts = *found;
    }
    starts += event.also;
    std::ranges::sort(starts);
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    const std::set<QDate> excluded(event.excluded.begin(), event.excluded.end());
    starts.removeIf([&](QDate day) { return excluded.contains(day); });
    return starts;
}

std::optional<QDate> replacedDay(const IcsEntry &entry)
{
    const IcsProperty *property = entry.find(u"RECURRENCE-ID"_s);
    if (!property || property->parameters.contains(u"RANGE"_s))
        return std::nullopt;
    const QString value = property->value.trimmed();
    if (value.endsWith(u'Z'))
        return std::nullopt;
    const std::optional<QDateTime> at = icsDateTime(value);
    return at ? at->date() : icsDate(value);
}

} // namespace lw
