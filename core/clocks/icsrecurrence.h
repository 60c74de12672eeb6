// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace lw
{

/// A weekday of a yearly rule; `nth` 0: every one.
struct IcsWeekday {
    int weekday = 0; ///< 1 Monday … 7
    int nth = 0;     ///< of the month, or of the year where the rule names no month; negative from the end
};

/// A yearly RRULE.
struct IcsYearly {
    int interval = 1;
    std::optional<int> count;
    std::optional<QDate> until;       ///< the last day
    std::optional<QDateTime> untilAt; ///< where the end is an instant (UTC): the days that have begun by then
    QList<int> months;
    QList<int> monthDays; ///< negative from the end
    QList<IcsWeekday> weekdays;
    QList<int> positions; ///< BYSETPOS
};

/// YYYYMMDD. Nothing: no such date.
std::optional<QDate> icsDate(QStringView text);
/// YYYYMMDDTHHMMSS, with or without Z; the time spec is UTC either way. Nothing: no such time.
std::optional<QDateTime> icsDateTime(QStringView text);

/// Error: which part of the rule is not known here, in words that follow a colon.
Result<IcsYearly> yearlyFromIcs(const QString &rule);

/// The days on which a series beginning on `first` starts, up to the end of `lastYear`; where the rule counts, from the
/// first day on, else from `firstYear` on. Error: `first` is none of them, or they are more than `most`.
Result<QList<QDate>> occurrencesOf(const IcsYearly &rule, QDate first, int firstYear, int lastYear, qsizetype most);

} // namespace lw
