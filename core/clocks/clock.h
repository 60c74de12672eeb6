// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadevent.h"
#include "core/leads/stage.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace lw
{

struct CompiledRulebook;
struct WorkCalendar;

/// What is timed. Each clock is charged to one party and stopped by a human act, never by automatic mail or notes.
enum class ClockKind { Intake, Qualify, Release, Accept, FirstAttempt };
QString codeOf(ClockKind kind);
QString labelOf(ClockKind kind);
std::optional<ClockKind> clockKindFromCode(QStringView code);

enum class ClockState { Running, AtRisk, Breached, Met, MetLate, Stopped };
QString codeOf(ClockState state);
QString labelOf(ClockState state);

/// A promise with its deadline. Instants are UTC.
struct Clock {
    ClockKind kind = ClockKind::Intake;
    QDateTime started;
    QDateTime due;
    QDateTime met;        ///< when it was kept, early or late
    bool stopped = false; ///< ended without being asked for any more (the lead closed first)
    int rule = 0;         ///< number of the policy rule that set it

    bool isOpen() const { return !met.isValid() && !stopped; }
    bool operator==(const Clock &) const = default;
};

/// The clocks that an event starts, with deadlines by the policy's parameters and calendar.
/// Only leads at or above the minimum grade are promised to sales.
QList<Clock> clocksStartedBy(EventKind event, const QDateTime &at, Grade grade, const CompiledRulebook &rulebook);

/// Registration is timed from the arrival and ends at once.
std::optional<Clock> intakeClock(const QDateTime &receivedAt, const QDateTime &registeredAt,
                                 const CompiledRulebook &rulebook);

/// What an event does to one open clock: meets it, stops it, or nothing.
enum class ClockEffect { None, Meets, Stops };
ClockEffect effectOf(EventKind event, ClockKind clock);

/// At risk from 80 % of the elapsed time on.
ClockState stateOf(const Clock &clock, const QDateTime &now);

} // namespace lw
