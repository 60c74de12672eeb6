// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/calendararithmetic.h"
#include "core/clocks/namedcalendar.h"
#include "core/clocks/span.h"

namespace lw
{

/// One line of the story how a deadline came about.
struct DueLine {
    QDate day;         ///< local
    QString what;      ///< "16:30–18:00", "Good Friday", "12 more working days", "due at 10:30, UTC+02:00"
    qint64 worked = 0; ///< milliseconds of the span that pass on this line
    qint64 left = 0;   ///< milliseconds of it after this line
    QDate last = {};   ///< where the line stands for several days: the last of them

    bool operator==(const DueLine &) const = default;
};

/// How a span that starts at `start` comes to be over at dueOf(): its days in order, the last line says when. What is
/// worked on all lines together is the span, for spans in hours; those in days tell their steps in words. Long runs are
/// folded, so that even a year takes some twenty lines. `arithmetic` is the named calendar's own. None: the calendar
/// has no such time.
QList<DueLine> explainDue(const NamedCalendar &calendar, const CalendarArithmetic &arithmetic, const QDateTime &start,
                          const Span &span);

} // namespace lw
