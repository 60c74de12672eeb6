// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/balance.h"

namespace lw
{

namespace
{

void add(Balance &balance, const LeadColumns &columns, qsizetype i)
{
    const qint64 inquiries = columns.inquiries[size_t(i)];
    switch (balanceSide(columns.statusOf(i))) {
    case BalanceSide::Open: balance.open += inquiries; break;
    case BalanceSide::ScreenedOut: balance.screenedOut += inquiries; break;
    case BalanceSide::Closed: balance.closed += inquiries; break;
    case BalanceSide::Merged: ++balance.merged; break;
    }
}

} // namespace

Balance balance(const LeadColumns &columns, qint64 registered)
{
    Balance sum;
    for (qsizetype i = 0; i < columns.size(); ++i)
        add(sum, columns, i);
    sum.registered = registered;
    return sum;
}

Balance balance(const LeadColumns &columns, const Period &period)
{
    Balance sum;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (!period.contains(columns.localDay(columns.reachedAt[size_t(i)][0])))
            continue;
        add(sum, columns, i);
        sum.registered += columns.inquiries[size_t(i)];
    }
    return sum;
}

} // namespace lw
