// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/clock.h"
#include "core/clocks/ladder.h"
#include "core/people/addressees.h"

#include <QSet>

#include <functional>

namespace lw
{

/// A step that is to be taken.
struct DueStep {
    EscalationStep step = EscalationStep::AtRisk;
    QDateTime at; ///< when it was due, whenever it is noticed
    QString addressee;

    bool operator==(const DueStep &) const = default;
};

/// Who hears of a step on the day when it was due: steps that were missed lie on several days.
using AddresseesAt = std::function<Addressees(const QDateTime &)>;

/// The steps of one clock that are due by `now` and were not taken, the earliest first; what several rungs missed comes
/// all at once, each with its own instant. None for paused and closed clocks.
///
/// What sales promised is brought before the owner, their manager and the lead manager; what marketing promised before
/// the lead manager alone. AcceptByDefault, only for ClockKind::Accept and where `silenceAccepts`, comes at the due
/// instant in place of all that stands there or later: a lead that is accepted is not overdue.
QList<DueStep> dueSteps(const Clock &clock, const Ladder &ladder, bool silenceAccepts,
                        const QSet<EscalationStep> &taken, const QDateTime &now, const CalendarArithmetic &calendar,
                        const AddresseesAt &addresseesAt);

} // namespace lw
