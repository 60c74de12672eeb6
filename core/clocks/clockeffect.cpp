// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/clock.h"

#include <algorithm>

namespace lw
{

namespace
{

bool isAny(EventKind event, std::initializer_list<EventKind> of)
{
    return std::ranges::find(of, event) != of.end();
}

bool closesLead(EventKind event)
{
    using enum EventKind;
    return isAny(event, {Sale, Lost, Disqualified, ScreenedOut, Merged});
}

// What takes a lead further keeps every promise that stood before it.
bool meets(EventKind event, ClockKind clock)
{
    using enum EventKind;
    const bool isWorked = isAny(event, {Accepted, Opportunity, Sale});
    switch (clock) {
    case ClockKind::Response:
    case ClockKind::FirstAttempt: return isAny(event, {Attempt, Contact, Opportunity, Sale});
    case ClockKind::Intake: return event == Registered;
    case ClockKind::Qualify: return isWorked || isAny(event, {Qualified, Released, Nurture, Disqualified});
    case ClockKind::Release: return isWorked || event == Released;
    case ClockKind::Accept: return isWorked || event == Rejected;
    case ClockKind::Attempts: return isAny(event, {Opportunity, Sale, Lost, Rejected, Recycled, Disqualified});
    case ClockKind::Requalify: return isWorked || isAny(event, {Requalify, Reopened, Qualified, Released, Contact});
    case ClockKind::Fulfilment: return event == Sent;
    }
    Q_UNREACHABLE();
}

bool stops(EventKind event, ClockKind clock)
{
    using enum EventKind;
    if (closesLead(event))
        return true;
    if (event == Nurture && (clock == ClockKind::Release || clock == ClockKind::Requalify)) // parked with a new date
        return true;
    return chargedTo(clock) == Charged::Sales && isAny(event, {Nurture, Rejected, Recycled, TakenBack});
}

} // namespace

Charged chargedTo(ClockKind kind)
{
    switch (kind) {
    case ClockKind::Response:
    case ClockKind::Intake:
    case ClockKind::Qualify:
    case ClockKind::Requalify: return Charged::Marketing;
    case ClockKind::Release: return Charged::LeadManager;
    case ClockKind::Accept:
    case ClockKind::FirstAttempt:
    case ClockKind::Attempts: return Charged::Sales;
    case ClockKind::Fulfilment: return Charged::Fulfilment;
    }
    Q_UNREACHABLE();
}

ClockEffect effectOf(EventKind event, ClockKind clock)
{
    if (meets(event, clock))
        return ClockEffect::Meets;
    if (clock == ClockKind::Attempts && isAny(event, {EventKind::Attempt, EventKind::Contact}))
        return ClockEffect::Counts;
    return stops(event, clock) ? ClockEffect::Stops : ClockEffect::None;
}

} // namespace lw
