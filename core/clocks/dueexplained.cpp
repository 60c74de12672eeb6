// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/dueexplained.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kMostLines = 28;  // more are folded
constexpr qsizetype kShownAtEnds = 4; // days told one by one before and after what is folded

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("lw::DueExplained", text, nullptr, count);
}

enum class DayKind { Worked, Holiday, Closed };

/// A local day on the way to the deadline.
struct Day {
    QDate day;
    DayKind kind = DayKind::Closed;
    QString what;
    qint64 worked = 0; ///< milliseconds
};

/// What every part of the story needs.
struct Story {
    const NamedCalendar &calendar;
    const CalendarArithmetic &arithmetic;
    QTimeZone zone;
    QDateTime start;
    QDateTime due;

    QDateTime local(const QDateTime &at) const { return at.toTimeZone(zone); }
    QString time(const QDateTime &at) const { return local(at).time().toString(u"HH:mm"_s); }
};

QHash<QDate, QString> holidayNames(const Story &story)
{
    QHash<QDate, QString> names;
    const int first = std::max(kFirstHolidayYear, story.local(story.start).date().year());
    const int last = std::min(kLastHolidayYear, story.local(story.due).date().year());
    for (const CalendarHoliday &one : holidaysOf(story.calendar, first, last)) {
        QString &name = names[one.holiday.day];
        if (one.counts && name.isEmpty())
            name = one.holiday.name;
    }
    return names;
}

QString stretchText(const Story &story, qint64 begin, qint64 end)
{
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(begin, Qt::UTC);
    const QDateTime to = QDateTime::fromMSecsSinceEpoch(end, Qt::UTC);
    const bool isMidnight = story.local(to).time() == QTime(0, 0) && end > begin;
    return story.time(from) + u'–' + (isMidnight ? u"24:00"_s : story.time(to));
}

Day workedDay(const Story &story, QDate date)
{
    Day day{.day = date, .kind = DayKind::Worked, .what = {}};
    QStringList stretches;
    for (const WorkStretch &stretch : story.arithmetic.stretchesOf(date)) {
        const qint64 begin = std::max(stretch.begin, story.start.toMSecsSinceEpoch());
        const qint64 end = std::min(stretch.end, story.due.toMSecsSinceEpoch());
        if (begin >= end)
            continue;
        day.worked += end - begin;
        stretches += stretchText(story, begin, end);
    }
    day.what = stretches.isEmpty() ? tr("outside hours") : stretches.join(u", "_s);
    return day;
}

Day dayOn(const Story &story, QDate date, const QHash<QDate, QString> &names)
{
    const WorkCalendar &work = story.arithmetic.calendar();
    const bool hasHours = !work.hours[size_t(date.dayOfWeek() - 1)].empty();
    if (hasHours && work.isHoliday(date)) {
        const QString name = names.value(date);
        return {.day = date, .kind = DayKind::Holiday, .what = name.isEmpty() ? tr("holiday") : name};
    }
    if (!hasHours)
        return {.day = date, .kind = DayKind::Closed, .what = tr("closed")};
    if (story.arithmetic.stretchesOf(date).empty())
        return {.day = date, .kind = DayKind::Closed, .what = tr("left out by the clocks there")};
    return workedDay(story, date);
}

std::vector<Day> daysBetween(const Story &story, QDate first, QDate last)
{
    const QHash<QDate, QString> names = holidayNames(story);
    std::vector<Day> days;
    for (QDate date = first; date <= last; date = date.addDays(1))
        days.push_back(dayOn(story, date, names));
    return days;
}

/// One line for each day; days that are closed for the same reason share one.
QList<DueLine> eachDay(const std::vector<Day> &days)
{
    QList<DueLine> lines;
    const Day *before = nullptr;
    for (const Day &day : days) {
        const bool goesOn =
            before && before->kind == DayKind::Closed && day.kind == DayKind::Closed && before->what == day.what;
        if (goesOn)
            lines.last().last = day.day;
        else
            lines += {.day = day.day, .what = day.what, .worked = day.worked};
        before = &day;
    }
    return lines;
}

DueLine folded(const std::vector<Day> &days)
{
    int workingDays = 0;
    int holidays = 0;
    DueLine line{.day = days.front().day, .what = {}};
    for (const Day &day : days) {
        workingDays += day.kind == DayKind::Worked ? 1 : 0;
        holidays += day.kind == DayKind::Holiday ? 1 : 0;
        line.worked += day.worked;
        line.last = day.day;
    }
    line.what = workingDays == 0 ? tr("closed") : tr("%n more working day(s)", workingDays);
    if (holidays > 0)
        line.what = tr("%1, %2").arg(line.what, tr("%n holiday(s)", holidays));
    if (line.last == line.day)
        line.last = {};
    return line;
}

/// Holidays are told by name, the days between them together.
QList<DueLine> betweenHolidays(const std::vector<Day> &days)
{
    QList<DueLine> lines;
    std::vector<Day> run;
    const auto close = [&] {
        if (!run.empty())
            lines += folded(run);
        run.clear();
    };
    for (const Day &day : days) {
        if (day.kind == DayKind::Holiday) {
            close();
            lines += {.day = day.day, .what = day.what};
        } else {
            run.push_back(day);
        }
    }
    close();
    return lines;
}

QList<DueLine> fewLines(const std::vector<Day> &days)
{
    const QList<DueLine> all = eachDay(days);
    if (all.size() <= kMostLines)
        return all;
    const auto middle = days.begin() + kShownAtEnds;
    const auto end = days.end() - kShownAtEnds;
    const QList<DueLine> head = eachDay({days.begin(), middle});
    const QList<DueLine> tail = eachDay({end, days.end()});
    QList<DueLine> between = betweenHolidays({middle, end});
    if (head.size() + between.size() + tail.size() > kMostLines)
        between = {folded({middle, end})};
    return head + between + tail;
}

DueLine said(const Story &story, const QDateTime &at, const QString &what)
{
    return {.day = story.local(at).date(), .what = what};
}

QString offsetText(const QDateTime &local)
{
    const int minutes = local.offsetFromUtc() / 60;
    const QTime distance = QTime::fromMSecsSinceStartOfDay(std::abs(minutes) * 60'000);
    return (minutes < 0 ? u"UTC-"_s : u"UTC+"_s) + distance.toString(u"HH:mm"_s);
}

DueLine dueLine(const Story &story)
{
    const QDateTime local = story.local(story.due);
    const QString format = local.time().second() == 0 ? u"HH:mm"_s : u"HH:mm:ss"_s;
    return said(story, story.due, tr("due at %1, %2").arg(local.time().toString(format), offsetText(local)));
}

// The last instant may be the midnight that ends a day, which is that day's time.
QDate lastWorkedDay(const Story &story)
{
    return story.local(std::max(story.start, story.due.addMSecs(-1))).date();
}

QList<DueLine> inWorkingHours(const Story &story)
{
    QList<DueLine> lines = fewLines(daysBetween(story, story.local(story.start).date(), lastWorkedDay(story)));
    qint64 left = 0;
    for (const DueLine &line : std::as_const(lines))
        left += line.worked;
    for (DueLine &line : lines) {
        left -= line.worked;
        line.left = left;
    }
    return lines;
}

/// The start, and where it moves to when it lies outside hours.
QList<DueLine> beginning(const Story &story, const QDateTime &opening)
{
    if (opening == story.start)
        return {said(story, story.start, tr("starts at %1").arg(story.time(story.start)))};
    return {said(story, story.start,
                 tr("starts at %1, outside hours: counts from the next opening").arg(story.time(story.start))),
            said(story, opening, tr("opening at %1").arg(story.time(opening)))};
}

QList<DueLine> inWorkingDays(const Story &story, const QDateTime &opening, int count)
{
    QList<DueLine> lines = beginning(story, opening);
    const QDate from = story.local(opening).date();
    const QDate target = story.arithmetic.workingDaysOn(from, count).value_or(from);
    std::vector<Day> days = daysBetween(story, from.addDays(1), target);
    int number = 0;
    for (Day &day : days) {
        day.worked = 0;
        if (day.kind == DayKind::Worked)
            day.what = tr("working day %1 of %2").arg(++number).arg(count);
    }
    lines += fewLines(days);
    const QTime wanted = story.local(opening).time();
    if (story.local(story.due).time() != wanted || story.local(story.due).date() != target)
        lines += said(story, story.due,
                      tr("%1 is outside hours: moves to %2").arg(wanted.toString(u"HH:mm"_s), story.time(story.due)));
    return lines;
}

QList<DueLine> onTheSameDay(const Story &story, const QDateTime &opening, const Span &span)
{
    QList<DueLine> lines = beginning(story, opening);
    const QString cutOff = QTime::fromMSecsSinceStartOfDay(span.cutOff * 1000).toString(u"HH:mm"_s);
    const bool isSameDay = lastWorkedDay(story) == story.local(opening).date();
    lines += said(story, opening,
                  isSameDay ? tr("by the cut-off at %1: due the same day, when its hours end").arg(cutOff)
                            : tr("after the cut-off at %1: due in the morning of the next working day").arg(cutOff));
    if (!isSameDay)
        lines += fewLines(daysBetween(story, story.local(opening).date().addDays(1), lastWorkedDay(story)));
    for (DueLine &line : lines)
        line.worked = 0;
    return lines;
}

QString hoursText(qint64 seconds)
{
    return QString::number(double(seconds) / 3600, 'g', 4);
}

QList<DueLine> byTheWallClock(const Story &story, const Span &span)
{
    const qint64 whole = story.start.msecsTo(story.due);
    QList<DueLine> lines{said(story, story.start, tr("starts at %1").arg(story.time(story.start)))};
    lines.last().left = whole;
    DueLine all = said(story, story.start,
                       tr("%1, by the clock on the wall: nights, weekends and holidays count").arg(describe(span)));
    all.worked = whole;
    const QDate last = story.local(story.due).date();
    all.last = last == all.day ? QDate() : last;
    lines += all;
    const int moved = story.local(story.due).offsetFromUtc() - story.local(story.start).offsetFromUtc();
    if (moved != 0)
        lines += said(story, story.due,
                      (moved > 0 ? tr("clocks were put forward by %1 h in between")
                                 : tr("clocks were put back by %1 h in between"))
                          .arg(hoursText(std::abs(moved))));
    return lines;
}

QList<DueLine> steps(const Story &story, const Span &span)
{
    const QDateTime opening =
        span.isElapsed() ? story.start : story.arithmetic.nextOpening(story.start).value_or(story.start);
    switch (span.unit) {
    case SpanUnit::ElapsedHours:
    case SpanUnit::ElapsedDays: return byTheWallClock(story, span);
    case SpanUnit::BusinessHours: return inWorkingHours(story);
    case SpanUnit::WorkingDays: return inWorkingDays(story, opening, int(span.amount));
    case SpanUnit::SameWorkingDay: return onTheSameDay(story, opening, span);
    }
    Q_UNREACHABLE();
}

} // namespace

QList<DueLine> explainDue(const NamedCalendar &calendar, const CalendarArithmetic &arithmetic, const QDateTime &start,
                          const Span &span)
{
    const std::optional<QDateTime> due = dueOf(span, start, arithmetic);
    if (!due)
        return {};
    const Story story{calendar, arithmetic, QTimeZone(arithmetic.calendar().zoneId), start, *due};
    return steps(story, span) << dueLine(story);
}

} // namespace lw
