// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/workcalendar.h"
#include "core/clocks/zonespans.h"

#include <QDate>
#include <QDateTime>

#include <array>
#include <optional>
#include <vector>

namespace lw
{

/// Working time without a pause: from `begin` up to `end`, which is not in it. Milliseconds since 1970 UTC.
struct WorkStretch {
    qint64 begin = 0;
    qint64 end = 0;
    bool operator==(const WorkStretch &) const = default;
};

/// A calendar summed up once, so that due and measured times cost the same for a day as for a century. It never changes
/// and may be shared between threads. It knows the local years 1970 to 2199.
///
/// An instant is working time when its local time of day lies in a block of its local date and that date is no holiday.
/// So an hour that spring skips is never worked, one that autumn repeats is worked twice, and a block that begins
/// within the skipped hour begins when the hour is over. A local time that somebody typed, and that of a result in
/// working days, is another matter: see zonedInstant().
class CalendarArithmetic
{
public:
    explicit CalendarArithmetic(const WorkCalendar &calendar);

    /// The instant when `msecs` of working time after `start` have passed; before it, where `msecs` is negative.
    /// Forwards a start outside hours moves to the next opening and a result on a block's end stays there; backwards a
    /// start outside hours moves to the last closing and a result on a block's start stays there. Zero: the next
    /// opening. Nothing: the calendar has no hours, or start or answer lie outside 1970 to 2199.
    std::optional<QDateTime> dueAt(const QDateTime &start, qint64 msecs) const;

    /// The same local time `days` working days on (back, where negative), moved into the hours of that day or, where
    /// they are over, to the next opening (back: the last closing). The start moves as in dueAt().
    std::optional<QDateTime> dueAtDays(const QDateTime &start, int days) const;

    /// Working milliseconds, negative when `to` is before `from`; time outside 1970 to 2199 counts as none.
    /// dueAt(from, elapsed(from, to)) is `to` wherever `to` borders on working time that lies between the two.
    qint64 elapsed(const QDateTime &from, const QDateTime &to) const;

    std::optional<QDateTime> nextOpening(const QDateTime &at) const; ///< the first working instant at or after `at`
    std::optional<QDateTime> lastClosing(const QDateTime &at) const; ///< `at` within hours and on a block's end
    bool isOpen(const QDateTime &at) const;                          ///< on a block's start yes, on its end no
    bool covers(const QDateTime &at) const;                          ///< within the local years 1970 to 2199

    /// The day that is the `days`th working day after `from` (before, where negative); `from` for 0. A working day is
    /// one with hours that is no holiday and that the zone did not skip.
    std::optional<QDate> workingDaysOn(QDate from, int days) const;
    std::optional<QDate> nextWorkingDay(QDate after) const { return workingDaysOn(after, 1); }

    /// The working time of a local date, in order; two stretches for a block that a change of the clocks cuts.
    std::vector<WorkStretch> stretchesOf(QDate day) const;
    QDateTime closingOf(QDate day) const; ///< the end of its last stretch; invalid where it has none

    const WorkCalendar &calendar() const { return m_calendar; }

private:
    // Working time of the calendar's wall clock, as if it never were changed, in milliseconds since some Monday.
    qint64 wallWorkedBefore(qint64 day) const;
    qint64 wallWorked(qint64 wall) const;
    qint64 wallAt(qint64 worked, bool earliest, qint64 firstDay, qint64 lastDay) const;

    // Working time since 1970, and back.
    qint64 worked(qint64 instant) const;
    std::optional<QDateTime> earliest(qint64 worked) const; ///< the first instant by which so much was worked
    std::optional<QDateTime> latest(qint64 worked) const;   ///< the last one by which no more was worked

    size_t spanAt(qint64 instant) const;
    qint64 spanEnd(size_t span) const;
    qint64 wallOf(qint64 instant) const { return instant + m_spans[spanAt(instant)].offset; }
    qint64 instantOf(qint64 wall) const;

    const std::vector<WorkBlock> &blocksOf(qint64 day) const;
    qint64 workingDaysBefore(qint64 day) const;
    std::optional<QDateTime> moved(qint64 day, qint64 timeOfDay, bool forwards) const;

    void addDaysOff();
    void addSpans();

    WorkCalendar m_calendar;
    std::array<qint64, 8> m_weekWorked{}; ///< before each weekday of a week; the last: the whole week
    std::array<qint64, 8> m_weekDays{};   ///< working days before each weekday
    std::vector<qint64> m_daysOff;        ///< sorted days without work though their weekday has hours
    std::vector<qint64> m_daysOffWorked;  ///< what is not worked before each of them; the last: in all
    std::vector<ZoneSpan> m_spans;        ///< cut to 1970 to 2199
    qint64 m_end = 0;                     ///< of the last span
    std::vector<qint64> m_spanWorked;     ///< before each span; the last: in all
    std::vector<qint64> m_spanWallWorked; ///< wallWorked() at each span's begin
};

} // namespace lw
