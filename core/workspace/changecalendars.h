// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/clock.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// A deadline that another calendar moves.
struct MovedDeadline {
    LeadId lead;
    ClockKind kind = ClockKind::Intake;
    QDateTime was;
    QDateTime now;

    bool operator==(const MovedDeadline &) const = default;
};

/// All calendars and who uses which, as one value that a page edits.
struct Calendars {
    NamedCalendar company;
    QList<NamedCalendar> others;
    CalendarUse use;

    bool operator==(const Calendars &) const = default;
};
Calendars calendarsOf(const Rulebook &rulebook);

/// A calendar that is called something else from now on.
struct CalendarRename {
    QString was;
    QString now;
};

/// Puts other calendars in force, and moves the deadlines of open clocks: each whose calendar counts differently is
/// counted anew from its start, and its lead's history says so. Closed clocks stay as they are. A renamed calendar
/// takes its clocks along. Error: which calendar cannot be and why; a name stands twice; one that is gone is used, and
/// by whom.
Result<OperationId> changeCalendars(Workspace &workspace, const Calendars &calendars, const QString &actor,
                                    const QDateTime &now, const QString &label, const CalendarRename &renamed = {});

/// What would move; nothing is written. The earliest deadline first.
Result<QList<MovedDeadline>> wouldMove(const Workspace &workspace, const Calendars &calendars,
                                       const CalendarRename &renamed = {});

} // namespace lw
