// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/clock.h"

#include "core/base/codes.h"
#include "core/clocks/calendararithmetic.h"

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<Code<ClockKind>, 9> kKinds{{
    {ClockKind::Response, "response", QT_TRANSLATE_NOOP("lw::Codes", "First response")},
    {ClockKind::Intake, "intake", QT_TRANSLATE_NOOP("lw::Codes", "Register")},
    {ClockKind::Qualify, "qualify", QT_TRANSLATE_NOOP("lw::Codes", "Qualify")},
    {ClockKind::Release, "release", QT_TRANSLATE_NOOP("lw::Codes", "Release")},
    {ClockKind::Accept, "accept", QT_TRANSLATE_NOOP("lw::Codes", "Accept")},
    {ClockKind::FirstAttempt, "first_attempt", QT_TRANSLATE_NOOP("lw::Codes", "First attempt")},
    {ClockKind::Attempts, "attempts", QT_TRANSLATE_NOOP("lw::Codes", "Attempts")},
    {ClockKind::Requalify, "requalify", QT_TRANSLATE_NOOP("lw::Codes", "Ask again")},
    {ClockKind::Fulfilment, "fulfilment", QT_TRANSLATE_NOOP("lw::Codes", "Send material")},
}};

constexpr std::array<Code<ClockState>, 7> kStates{{
    {ClockState::Running, "running", QT_TRANSLATE_NOOP("lw::Codes", "On track")},
    {ClockState::AtRisk, "at_risk", QT_TRANSLATE_NOOP("lw::Codes", "At risk")},
    {ClockState::Breached, "breached", QT_TRANSLATE_NOOP("lw::Codes", "Overdue")},
    {ClockState::Paused, "paused", QT_TRANSLATE_NOOP("lw::Codes", "Paused")},
    {ClockState::Met, "met", QT_TRANSLATE_NOOP("lw::Codes", "Kept")},
    {ClockState::MetLate, "met_late", QT_TRANSLATE_NOOP("lw::Codes", "Kept late")},
    {ClockState::Stopped, "stopped", QT_TRANSLATE_NOOP("lw::Codes", "Stopped")},
}};

constexpr std::array<Code<Charged>, 4> kCharged{{
    {Charged::Marketing, "marketing", QT_TRANSLATE_NOOP("lw::Codes", "Marketing")},
    {Charged::LeadManager, "lead_manager", QT_TRANSLATE_NOOP("lw::Codes", "Lead Manager")},
    {Charged::Sales, "sales", QT_TRANSLATE_NOOP("lw::Codes", "Sales")},
    {Charged::Fulfilment, "fulfilment", QT_TRANSLATE_NOOP("lw::Codes", "Fulfilment")},
}};

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Clock", text);
}

// Clocks from before spans were kept run by the wall clock.
Span measureOf(const Clock &clock)
{
    return clock.span.isValid() ? clock.span : Span{.unit = SpanUnit::ElapsedHours};
}

// From the start, the span, and then what the pauses took; never on from the deadline that it had.
Clock countedAnew(Clock clock, const CalendarArithmetic &calendar)
{
    const std::optional<QDateTime> unpaused = dueOf(clock.span, clock.started, calendar);
    const std::optional<QDateTime> due =
        unpaused ? movedOn(clock.span, *unpaused, clock.pausedMsecs, calendar) : std::nullopt;
    clock.due = due.value_or(clock.due);
    return clock;
}

Clock afterPause(const Clock &clock, const QDateTime &now, const CalendarArithmetic &calendar)
{
    return clock.pause.isOn() && now >= clock.pause.until ? resumed(clock, now, calendar) : clock;
}

/// How far a clock has run, in the measure of its span.
struct Use {
    qint64 used = 0;
    qint64 whole = 0;
};

// By what is left, so that pauses count on neither side.
Use useOf(const Clock &clock, const QDateTime &now, const CalendarArithmetic &calendar)
{
    const Span measure = measureOf(clock);
    const qint64 whole = measured(measure, clock.started, clock.due, calendar) - clock.pausedMsecs;
    const qint64 left = measured(measure, clock.pause.isOn() ? clock.pause.from : now, clock.due, calendar);
    return {std::max<qint64>(0, whole - left), whole};
}

} // namespace

QString codeOf(ClockKind kind)
{
    return codeIn(kKinds, kind);
}
QString labelOf(ClockKind kind)
{
    return labelIn(kKinds, kind);
}
std::optional<ClockKind> clockKindFromCode(QStringView code)
{
    return fromCodeIn(kKinds, code);
}
QStringList clockKindCodes()
{
    QStringList codes;
    for (const auto &row : kKinds)
        codes += codeOf(row.value);
    return codes;
}
QString codeOf(ClockState state)
{
    return codeIn(kStates, state);
}
QString labelOf(ClockState state)
{
    return labelIn(kStates, state);
}

QString codeOf(Charged charged)
{
    return codeIn(kCharged, charged);
}
QString labelOf(Charged charged)
{
    return labelIn(kCharged, charged);
}

Clock settled(const Clock &clock, EventKind event, const QDateTime &at, const CalendarArithmetic &calendar)
{
    const ClockEffect effect = effectOf(event, clock.kind);
    if (!clock.isOpen() || effect == ClockEffect::None)
        return clock;
    Clock counted = clock;
    if (effect == ClockEffect::Counts && ++counted.done < clock.needed)
        return counted;
    Clock closed = resumed(counted, at, calendar);
    if (effect == ClockEffect::Stops) {
        closed.stopped = true;
        return closed;
    }
    closed.met = at;
    closed.difference = double(measured(measureOf(clock), closed.due, at, calendar)) / 60'000;
    return closed;
}

ClockState stateOf(const Clock &clock, const QDateTime &now, const CalendarArithmetic &calendar)
{
    if (clock.met.isValid())
        return clock.met <= clock.due ? ClockState::Met : ClockState::MetLate;
    if (clock.stopped)
        return ClockState::Stopped;
    if (!clock.runs(now))
        return ClockState::Paused;
    const Clock running = afterPause(clock, now, calendar);
    if (now > running.due)
        return ClockState::Breached;
    const Use use = useOf(running, now, calendar);
    return use.used * 5 >= use.whole * 4 ? ClockState::AtRisk : ClockState::Running;
}

double usedShare(const Clock &clock, const QDateTime &now, const CalendarArithmetic &calendar)
{
    const Use use = useOf(afterPause(clock, now, calendar), now, calendar);
    return use.whole > 0 ? double(use.used) / double(use.whole) : 1.0;
}

Result<Clock> paused(const Clock &clock, const QDateTime &at, const QDateTime &until, const QString &reason,
                     const CalendarArithmetic &calendar)
{
    if (!clock.isOpen())
        return failed(tr("“%1” is closed; it cannot be paused.").arg(labelOf(clock.kind)));
    Clock paused = afterPause(clock, at, calendar);
    if (paused.pause.isOn())
        return failed(tr("“%1” is paused already. Let it run first.").arg(labelOf(clock.kind)));
    const QDateTime from = std::max(at, clock.started); // an act may be told of later
    if (!until.isValid() || until <= from)
        return usage(tr("A pause needs an end that lies ahead of it."));
    if (reason.trimmed().isEmpty())
        return usage(tr("A pause needs its reason."));
    paused.pause = {.from = from, .until = until, .reason = reason.trimmed()};
    return paused;
}

Clock resumed(const Clock &clock, const QDateTime &at, const CalendarArithmetic &calendar)
{
    if (!clock.pause.isOn())
        return clock;
    Clock running = clock;
    const QDateTime end = std::max(clock.pause.from, std::min(at, clock.pause.until));
    const qint64 took = measured(measureOf(clock), clock.pause.from, end, calendar);
    running.pause = {};
    running.pausedMsecs += took;
    if (clock.span.isValid())
        return countedAnew(running, calendar);
    running.due = clock.due.addMSecs(took);
    return running;
}

Clock recomputed(const Clock &clock, const CalendarArithmetic &calendar)
{
    return clock.isOpen() && clock.span.isValid() ? countedAnew(clock, calendar) : clock;
}

} // namespace lw
