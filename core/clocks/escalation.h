// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/clock.h"
#include "core/clocks/ladder.h"
#include "core/people/addressees.h"

#include <QSet>

namespace lw
{

/// A step that is to be taken.
struct DueStep {
    EscalationStep step = EscalationStep::AtRisk;
    QDateTime at; ///< when it was due, whenever it is noticed
    QString addressee;

    bool operator==(const DueStep &) const = default;
};

/// The steps of one clock that are due by `now` and were not taken, the earliest first. None for paused and closed
/// clocks. AcceptByDefault, at the due instant, only for ClockKind::Accept and where `silenceAccepts`.
QList<DueStep> dueSteps(const Clock &clock, const Ladder &ladder, bool silenceAccepts,
                        const QSet<EscalationStep> &taken, const QDateTime &now, const CalendarArithmetic &calendar,
                        const Addressees &addressees);

} // namespace lw
