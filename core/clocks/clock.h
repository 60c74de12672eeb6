// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/pause.h"
#include "core/clocks/span.h"
#include "core/leads/leadevent.h"
#include "core/leads/stage.h"
#include "core/rules/policyrule.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace lw
{

struct CompiledRulebook;
struct LeadFacts;

/// What is timed. Each clock is charged to one party and met by a human act, never by automatic mail or notes.
enum class ClockKind {
    Response,     ///< the prospect's: received until a human first tries to reach them
    Intake,       ///< received until registered
    Qualify,      ///< registered until qualified, parked or refused
    Release,      ///< qualified until released to sales
    Accept,       ///< released until accepted or rejected
    FirstAttempt, ///< released until the rep first tries
    Attempts,     ///< released until tried as often as promised, or an outcome
    Requalify,    ///< parked until asked again
    Fulfilment,   ///< asked for material until it is sent
};
QString codeOf(ClockKind kind);
QString labelOf(ClockKind kind);
std::optional<ClockKind> clockKindFromCode(QStringView code);
QStringList clockKindCodes();

/// Whose promise a clock times.
enum class Charged { Marketing, LeadManager, Sales, Fulfilment };
QString codeOf(Charged charged);
QString labelOf(Charged charged);
Charged chargedTo(ClockKind kind);

enum class ClockState { Running, AtRisk, Breached, Paused, Met, MetLate, Stopped };
QString codeOf(ClockState state);
QString labelOf(ClockState state);

/// A promise with its deadline. Instants are UTC.
struct Clock {
    ClockKind kind = ClockKind::Intake;
    QDateTime started;
    QDateTime due;                         ///< with the pauses that are over
    QDateTime met = {};                    ///< when it was kept, early or late
    bool stopped = false;                  ///< ended without being asked for any more (the lead closed first)
    int rule = 0;                          ///< number of the policy rule that set it
    int version = 0;                       ///< of the rulebook that rule stands in; 0: not kept
    Span span = {};                        ///< what was promised when it started; not valid where that was not kept
    QString calendar = {};                 ///< by which its span is measured; empty: the company's
    std::optional<double> difference = {}; ///< minutes from due to met in the span's measure, kept when it was met
    Pause pause = {};                      ///< the one that is on
    qint64 pausedMsecs = 0;                ///< what those that are over took, in the span's measure
    int needed = 1;                        ///< acts that meet it
    int done = 0;                          ///< of them so far

    bool isOpen() const { return !met.isValid() && !stopped; }
    /// Whether it runs towards its deadline: open, and not paused as of `now`.
    bool runs(const QDateTime &now) const { return isOpen() && !(pause.isOn() && now < pause.until); }
    bool operator==(const Clock &) const = default;
};

/// What the clocks of a lead depend on beside the event that starts them.
struct ClockSubject {
    Grade grade = Grade::None;
    QString owner = {}; ///< whose calendar times what sales promised
    QString territory = {};
    QDateTime receivedAt = {};
    QDateTime nextActionAt = {};      ///< when a parked lead is to be asked again
    QString asked = {};               ///< Requested: electronic | mail
    const LeadFacts *facts = nullptr; ///< for rules that apply to some leads only; null: nothing else is known
};

/// The clocks that an event starts, with deadlines by the policy's parameters and calendar. Only leads at or above the
/// minimum grade are promised to sales. One whose calendar has no such time has no valid `due`: it cannot be kept, only
/// told of.
QList<Clock> clocksStartedBy(EventKind event, const QDateTime &at, const ClockSubject &subject,
                             const CompiledRulebook &rulebook);

/// Registration is timed from the arrival and ends at once. Its `due` as in clocksStartedBy().
std::optional<Clock> intakeClock(const QDateTime &receivedAt, const QDateTime &registeredAt,
                                 const CompiledRulebook &rulebook, const LeadFacts *facts = nullptr);

/// Somebody who asked waits from the arrival on. None where the time was over before the lead was registered: what
/// comes in as an old row was never promised that. Its `due` as in clocksStartedBy().
std::optional<Clock> responseClock(const QDateTime &receivedAt, const QDateTime &registeredAt,
                                   const CompiledRulebook &rulebook, const LeadFacts *facts = nullptr);

/// The rule of the policy that decides for a lead at an instant, with the grade, owner and type of rep it has by then;
/// see ruleFor() in policy.h.
const PolicyRule *ruleFor(RuleType type, const QDateTime &at, const ClockSubject &subject,
                          const CompiledRulebook &rulebook);

/// Whether the policy promises what an open clock times to what the lead is by now: a release only at or above the
/// minimum grade.
bool isPromised(const Clock &clock, const ClockSubject &subject, const CompiledRulebook &rulebook);

/// What an event does to one open clock: meets it, stops it, counts towards what it needs, or nothing. What they did
/// themselves (LeadChange::isTheirs) does nothing, whatever its kind.
enum class ClockEffect { None, Meets, Stops, Counts };
ClockEffect effectOf(EventKind event, ClockKind clock);

/// The clock after an event at `at`; itself where the event is none of its concern or it is closed. A pause that is on
/// ends before it closes, and stays on while acts are only counted.
Clock settled(const Clock &clock, EventKind event, const QDateTime &at, const CalendarArithmetic &calendar);

/// At risk from 80 % of the span on, in its own measure. Past its limit a pause counts as over.
ClockState stateOf(const Clock &clock, const QDateTime &now, const CalendarArithmetic &calendar);

/// The share of its span that is used by `now`: 0 at the start, 1 at the due instant; pauses do not count.
double usedShare(const Clock &clock, const QDateTime &now, const CalendarArithmetic &calendar);

/// Halts an open clock. Error: it is closed, paused already, the limit does not lie ahead, or no reason is given.
Result<Clock> paused(const Clock &clock, const QDateTime &at, const QDateTime &until, const QString &reason,
                     const CalendarArithmetic &calendar);
/// Lets it go on: from `at`, or from the pause's limit where that came first. The deadline moves on by what the pause
/// took in the span's measure. As it is where no pause is on.
Clock resumed(const Clock &clock, const QDateTime &at, const CalendarArithmetic &calendar);

/// With its deadline counted anew from the same start by another calendar. As it is where it is closed or its span was
/// not kept.
Clock recomputed(const Clock &clock, const CalendarArithmetic &calendar);

} // namespace lw
