// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace lw
{

class CalendarArithmetic;

enum class SpanUnit {
    ElapsedHours,   ///< "12h": by the wall clock, nights and holidays included
    ElapsedDays,    ///< "21d": the same local time so many dates on
    BusinessHours,  ///< "8bh"
    WorkingDays,    ///< "1wd": the same local time so many working days on, moved into hours
    SameWorkingDay, ///< "sd@14:00": by the end of the working day, or of the next one's morning
};

/// How long a promise runs.
struct Span {
    SpanUnit unit = SpanUnit::BusinessHours;
    double amount = 0;      ///< of its unit; whole days; nothing for SameWorkingDay
    int cutOff = 14 * 3600; ///< SameWorkingDay: seconds after midnight; what starts before it is due the same day

    bool operator==(const Span &) const = default;
    bool isValid() const { return unit == SpanUnit::SameWorkingDay || amount > 0; }
    bool isElapsed() const { return unit == SpanUnit::ElapsedHours || unit == SpanUnit::ElapsedDays; }
};

/// As rulebooks and clocks keep it; see SpanUnit. Empty for a span that is not valid.
QString toText(const Span &span);
/// In words: "8 working hours", "the same working day (cut-off 14:00)".
QString describe(const Span &span);
/// Error: what it should look like. Days are whole, amounts above 0.
Result<Span> spanFromText(const QString &text);

/// When a span that starts at `start` is over. SameWorkingDay: a start outside hours moves to the next opening; before
/// the cut-off the end of that day's hours, later the end of the next working day's first block, at latest noon where
/// that day is open by then. Nothing: the calendar has no such time.
std::optional<QDateTime> dueOf(const Span &span, const QDateTime &start, const CalendarArithmetic &calendar);

/// From one instant to another in the measure of the span, in milliseconds: elapsed or working ones; negative
/// backwards.
qint64 measured(const Span &span, const QDateTime &from, const QDateTime &to, const CalendarArithmetic &calendar);

/// `at`, moved on by `msecs` in the measure of the span; itself for none. Nothing: as dueOf().
std::optional<QDateTime> movedOn(const Span &span, const QDateTime &at, qint64 msecs,
                                 const CalendarArithmetic &calendar);

} // namespace lw
