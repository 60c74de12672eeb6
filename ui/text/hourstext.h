// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/clocks/workcalendar.h"

#include <QString>

#include <vector>

namespace lw
{

// The hours of a day as people write them, by the 24-hour clock.

using DayHours = std::vector<WorkBlock>;

/// "09:00–12:00, 13:00–18:00"; empty: a day off.
QString hoursText(const DayHours &hours);
/// "Monday, 09:00 to 12:00, 13:00 to 18:00", for those who hear it. `weekday`: 0 is Monday.
QString hoursSentence(int weekday, const DayHours &hours);

/// Blocks in order, from "9-12, 13:00–18:30" or "closed"; those that touch stay two. Error: which part is no block, or
/// overlaps, and how it is written.
Result<DayHours> readHours(const QString &text);

QString timeOfDayText(int second); ///< "09:00"; 86400 is "24:00"
int secondsOf(const DayHours &hours);
QString durationText(qint64 seconds); ///< "7 h 30", "45 min"; "0 h" for nothing

} // namespace lw
