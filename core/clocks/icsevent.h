// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/clocks/icsentry.h"
#include "core/clocks/icsrecurrence.h"

namespace lw
{

/// A whole-day event, once or every year.
struct IcsEvent {
    QString name;
    QDate first;
    int length = 1; ///< days
    std::optional<IcsYearly> rule;
    QList<QDate> also;     ///< RDATE
    QList<QDate> excluded; ///< EXDATE
};

/// Error: why it is no whole-day event that is sure to take place, in words that follow a colon.
Result<IcsEvent> eventFromIcs(const IcsEntry &entry);

/// The first days of the event; see occurrencesOf().
Result<QList<QDate>> startsOf(const IcsEvent &event, int firstYear, int lastYear, qsizetype most);

/// The day of a series that the entry stands for instead. Nothing: it stands for none, or for more than one.
std::optional<QDate> replacedDay(const IcsEntry &entry);

} // namespace lw
