// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "core/workspace/changecalendars.h"

namespace lw
{

/// All calendars, a row each: hours a week, sets, who uses it.
Answer calendarList(const Calendars &calendars);
/// One calendar with its hours, and each holiday of a year with its code and whether it counts.
Answer calendarAnswer(const Calendars &calendars, const NamedCalendar &calendar, int year);
/// The countries and regions whose holidays are known.
Answer holidaySetList();
/// The holidays of one of them in a year.
Answer holidayList(const QByteArray &set, int year);
/// Deadlines and what they move to; the text begins with `head`.
Answer movedAnswer(const QList<MovedDeadline> &moved, const QString &head, const QByteArray &zoneId);

} // namespace lw
