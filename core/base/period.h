// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>

namespace lw
{

/// Whole local days from `from` to `to`, both included; an invalid end is open.
struct Period {
    QDate from;
    QDate to;

    bool contains(QDate day) const
    {
        return day.isValid() && (!from.isValid() || day >= from) && (!to.isValid() || day <= to);
    }
    bool isEverything() const { return !from.isValid() && !to.isValid(); }
    bool operator==(const Period &) const = default;
};

/// The last full week before the one `today` lies in; weeks start on `weekStart` (1 Monday … 7 Sunday).
inline Period lastFullWeek(QDate today, int weekStart)
{
    const QDate start = today.addDays(-((today.dayOfWeek() - weekStart + 7) % 7) - 7);
    return {start, start.addDays(6)};
}

} // namespace lw
