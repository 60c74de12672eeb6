// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/clock.h"

#include "core/base/codes.h"
#include "core/clocks/workcalendar.h"
#include "core/decisions/rulebook.h"

#include <QTimeZone>

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

void add(QList<Clock> &clocks, ClockKind kind, const QDateTime &started, const std::optional<QDateTime> &due,
         const PolicyRule &rule)
{
    if (due)
        clocks +=
            Clock{.kind = kind, .started = started, .due = *due, .met = {}, .stopped = false, .rule = rule.number};
}

// Released before the cut-off: by the end of that working day; later: by the end of the next morning's block.
std::optional<QDateTime> firstAttemptDue(const WorkCalendar &calendar, const QDateTime &released, const QString &cutOff)
{
    const std::optional<QDateTime> opening = nextOpening(calendar, released);
    if (!opening)
        return std::nullopt;
    const QTimeZone zone(calendar.zoneId);
    const QDateTime local = opening->toTimeZone(zone);
    const bool sameDay = local.time() < QTime::fromString(cutOff, u"HH:mm"_s);
    const auto &blocks = calendar.hours[static_cast<size_t>(local.date().dayOfWeek() - 1)];
    if (sameDay)
        return zonedInstant(local.date(), blocks.back().end, zone);
    const std::optional<QDateTime> next = nextOpening(calendar, zonedInstant(local.date().addDays(1), 0, zone));
    if (!next)
        return std::nullopt;
    const QDate day = next->toTimeZone(zone).date();
    const WorkBlock &morning = calendar.hours[static_cast<size_t>(day.dayOfWeek() - 1)].front();
    return zonedInstant(day, std::min(morning.end, std::max(morning.start, 12 * 3600)), zone);
}

void addReleaseClocks(QList<Clock> &clocks, const QDateTime &at, const CompiledRulebook &rulebook)
{
    const PolicyRule *rule = findRule(rulebook.rulebook.policy, RuleType::FollowUp);
    if (!rule)
        return;
    const WorkCalendar &calendar = rulebook.office->calendar();
    add(clocks, ClockKind::Accept, at, dueAfterDays(calendar, at, rule->parameter(u"accept_days"_s).toInt()), *rule);
    add(clocks, ClockKind::FirstAttempt, at, firstAttemptDue(calendar, at, rule->parameter(u"cut_off"_s).toString()),
        *rule);
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
QString codeOf(ClockState state)
{
    return codeIn(kStates, state);
}
QString labelOf(ClockState state)
{
    return labelIn(kStates, state);
}

QList<Clock> clocksStartedBy(EventKind event, const QDateTime &at, const ClockSubject &subject,
                             const CompiledRulebook &rulebook)
{
    const Grade grade = subject.grade;
    QList<Clock> clocks;
    const Policy &policy = rulebook.rulebook.policy;
    if (event == EventKind::Registered || event == EventKind::Reopened) {
        if (const PolicyRule *rule = findRule(policy, RuleType::Qualification))
            add(clocks, ClockKind::Qualify, at,
                dueAfterDays(rulebook.office->calendar(), at, rule->parameter(u"done_days"_s).toInt()), *rule);
    } else if (event == EventKind::Qualified) {
        const PolicyRule *rule = findRule(policy, RuleType::Timing);
        if (rule && grade != Grade::None && codeOf(grade) <= rule->parameter(u"minimum_grade"_s).toString())
            add(clocks, ClockKind::Release, at, at.addSecs(qint64(rule->parameter(u"hours"_s).toDouble() * 3600)),
                *rule);
    } else if (event == EventKind::Released) {
        addReleaseClocks(clocks, at, rulebook);
    }
    return clocks;
}

std::optional<Clock> intakeClock(const QDateTime &receivedAt, const QDateTime &registeredAt,
                                 const CompiledRulebook &rulebook)
{
    const PolicyRule *rule = findRule(rulebook.rulebook.policy, RuleType::Intake);
    if (!rule)
        return std::nullopt;
    QList<Clock> clocks;
    const qint64 seconds = qint64(rule->parameter(u"hours"_s).toDouble() * 3600);
    add(clocks, ClockKind::Intake, receivedAt, dueAfter(rulebook.office->calendar(), receivedAt, seconds), *rule);
    if (clocks.isEmpty())
        return std::nullopt;
    clocks.first().met = registeredAt;
    return clocks.first();
}

ClockEffect effectOf(EventKind event, ClockKind clock)
{
    using enum EventKind;
    const bool ends =
        event == Lost || event == Disqualified || event == ScreenedOut || event == Merged || event == Sale;
    const auto meets = [&]() {
        switch (clock) {
        case ClockKind::Intake: return event == Registered;
        case ClockKind::Qualify:
            return event == Qualified || event == Released || event == Nurture || event == Disqualified;
        case ClockKind::Release: return event == Released;
        case ClockKind::Accept: return event == Accepted || event == Rejected || event == Opportunity || event == Sale;
        case ClockKind::FirstAttempt:
            return event == Attempt || event == Contact || event == Opportunity || event == Sale;
        default: return false;
        }
    };
    if (meets())
        return ClockEffect::Meets;
    const bool leavesSales = event == Nurture || event == Rejected || event == Recycled;
    return ends || leavesSales ? ClockEffect::Stops : ClockEffect::None;
}

ClockState stateOf(const Clock &clock, const QDateTime &now, const CalendarArithmetic &)
{
    if (clock.met.isValid())
        return clock.met <= clock.due ? ClockState::Met : ClockState::MetLate;
    if (clock.stopped)
        return ClockState::Stopped;
    if (now > clock.due)
        return ClockState::Breached;
    const qint64 whole = clock.started.msecsTo(clock.due);
    return clock.started.msecsTo(now) * 10 >= whole * 8 ? ClockState::AtRisk : ClockState::Running;
}

} // namespace lw
