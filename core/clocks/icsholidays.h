// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/clocks/holidaysets.h"

#include <QByteArray>
#include <QStringList>

namespace lw
{

/// What an .ics file holds.
struct IcsHolidays {
    QList<Holiday> days; ///< sorted, each day and name once
    QStringList skipped; ///< one sentence for every entry that was not taken, with its line, name and reason
};

/// The whole-day events of an .ics file (iCalendar) that fall in these years, both included: dates, or times from local
/// midnight to local midnight; the end is the day after the last. Yearly rules are unrolled, days excluded or changed
/// by a later entry are left out. Everything else (times of day, other rules, cancelled and tentative events, tasks) is
/// listed in `skipped`. Error: no calendar, or larger than 10 MB, 20,000 entries or 20,000 days.
Result<IcsHolidays> holidaysFromIcs(const QByteArray &bytes, int firstYear, int lastYear);

} // namespace lw
