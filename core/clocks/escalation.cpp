// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/escalation.h"

#include "core/clocks/calendararithmetic.h"

#include <algorithm>
#include <cmath>

namespace lw
{

namespace
{

/// What an old clock promised is not known; it is measured by the wall clock.
Span spanOf(const Clock &clock)
{
    return clock.span.isValid() ? clock.span : Span{SpanUnit::ElapsedHours, 1};
}

// Counted back from the deadline, so that pauses are in it already.
std::optional<QDateTime> instantOfShare(const Clock &clock, double share, const CalendarArithmetic &calendar)
{
    const Span span = spanOf(clock);
    const qint64 whole = measured(span, clock.started, clock.due, calendar) - clock.pausedMsecs;
    if (share >= 1.0 || whole <= 0)
        return clock.due;
    return movedOn(span, clock.due, -std::llround((1.0 - share) * double(whole)), calendar);
}

std::optional<QDateTime> instantOf(const LadderRung &rung, const Clock &clock, const CalendarArithmetic &calendar)
{
    if (rung.workingDaysLate > 0)
        return calendar.dueAtDays(clock.due, rung.workingDaysLate);
    return instantOfShare(clock, rung.share, calendar);
}

QString addresseeOf(EscalationStep step, Charged charged, const Addressees &addressees)
{
    const bool isSales = charged == Charged::Sales;
    const QString &owner = isSales && !addressees.owner.isEmpty() ? addressees.owner : addressees.leadManager;
    switch (step) {
    case EscalationStep::AtRisk:
    case EscalationStep::Breached:
    case EscalationStep::AcceptByDefault: return owner;
    case EscalationStep::ManagerPage: return isSales ? addressees.manager : addressees.leadManager;
    case EscalationStep::LeadManager:
    case EscalationStep::SuggestReassign: return addressees.leadManager;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<DueStep> dueSteps(const Clock &clock, const Ladder &ladder, bool silenceAccepts,
                        const QSet<EscalationStep> &taken, const QDateTime &now, const CalendarArithmetic &calendar,
                        const AddresseesAt &addresseesAt)
{
    QList<DueStep> steps;
    if (!clock.runs(now))
        return steps;
    const Clock running = resumed(clock, now, calendar);
    const auto add = [&](EscalationStep step, const QDateTime &at) {
        steps += DueStep{step, at, addresseeOf(step, chargedTo(clock.kind), addresseesAt(at))};
    };
    const bool accepts = silenceAccepts && clock.kind == ClockKind::Accept && running.due <= now &&
                         !taken.contains(EscalationStep::AcceptByDefault);
    for (const LadderRung &rung : ladder) {
        const std::optional<QDateTime> at = instantOf(rung, running, calendar);
        if (at && *at <= now && !(accepts && *at >= running.due) && !taken.contains(rung.step))
            add(rung.step, *at);
    }
    std::ranges::stable_sort(steps, {}, &DueStep::at);
    if (accepts)
        add(EscalationStep::AcceptByDefault, running.due);
    return steps;
}

} // namespace lw
