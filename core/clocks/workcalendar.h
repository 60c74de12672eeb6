// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QTimeZone>

#include <array>
#include <optional>
#include <vector>

namespace lw
{

/// An open stretch of a day in seconds after local midnight; `end` may be 86400 (24:00).
struct WorkBlock {
    int start = 0;
    int end = 0;
    bool operator==(const WorkBlock &) const = default;
};

/// When work is done: blocks for each weekday (0 = Monday), whole-day holidays, in one time zone.
struct WorkCalendar {
    std::array<std::vector<WorkBlock>, 7> hours; ///< sorted; a block may begin where another ends, never before
    std::vector<QDate> holidays;                 ///< sorted
    QByteArray zoneId = "UTC";

    bool operator==(const WorkCalendar &) const = default;

    bool isHoliday(QDate day) const;
    bool worksOn(QDate day) const;
    bool hasHours() const;
};

/// Monday to Friday, 09:00 to 17:00.
WorkCalendar officeHours(const QByteArray &zoneId);

/// {"hours": {"mon": [["09:00","12:00"],…], …}, "holidays": ["2026-12-25"]}; a missing member is an empty one, a "zone"
/// is the one given. Error: the member that is malformed or unknown, and what it should be.
Result<WorkCalendar> calendarFromJson(const QJsonObject &json, const QByteArray &zoneId);
QJsonObject toJson(const WorkCalendar &calendar);

// Each of these sums the calendar up unless it is the one asked before; see CalendarArithmetic.

/// The instant when `seconds` of working time after `start` have passed. A start outside hours moves to the next
/// opening; a result on a block's end stays there. Nothing: no such working time within 1970 to 2199.
std::optional<QDateTime> dueAfter(const WorkCalendar &calendar, const QDateTime &start, qint64 seconds);

/// The same wall time `days` working days on, moved into hours.
std::optional<QDateTime> dueAfterDays(const WorkCalendar &calendar, const QDateTime &start, int days);

/// The first instant at or after `at` that lies in hours (a block's end does not).
std::optional<QDateTime> nextOpening(const WorkCalendar &calendar, const QDateTime &at);

/// Whole working seconds between two instants, negative when `to` is before `from`.
qint64 workingSeconds(const WorkCalendar &calendar, const QDateTime &from, const QDateTime &to);

/// The instant of a wall time in a zone: in the gap of spring the later one, in the fold of autumn the first.
QDateTime zonedInstant(QDate day, int secondOfDay, const QTimeZone &zone);

} // namespace lw
