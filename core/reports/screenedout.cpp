// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/screenedout.h"

#include <algorithm>

namespace lw
{

namespace
{

void add(ScreenedOutReport::Row &row, const LeadColumns &columns, qsizetype i)
{
    ++row.leads;
    if (balanceSide(columns.statusOf(i)) != BalanceSide::ScreenedOut)
        return;
    ++row.screenedOut;
    ++row.byReason[columns.reasons.name(columns.reason[size_t(i)])];
}

// The most first; what is equal by name, so that the order never depends on the file.
QStringList byFrequency(const QMap<QString, qint64> &counts)
{
    QStringList names = counts.keys();
    std::ranges::stable_sort(names, std::greater<>(), [&](const QString &name) { return counts.value(name); });
    return names;
}

} // namespace

ScreenedOutReport screenedOut(const LeadColumns &columns, const Period &period)
{
    ScreenedOutReport report{.period = period, .reasons = {}, .rows = {}, .total = {}};
    QMap<QString, ScreenedOutReport::Row> sources;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const bool isMerged = balanceSide(columns.statusOf(i)) == BalanceSide::Merged;
        if (isMerged || !period.contains(columns.localDay(columns.reachedAt[size_t(i)][0])))
            continue;
        add(sources[columns.sources.name(columns.source[size_t(i)])], columns, i);
        add(report.total, columns, i);
    }
    for (auto source = sources.begin(); source != sources.end(); ++source) {
        source->source = source.key();
        if (source->screenedOut > 0)
            report.rows += *source;
    }
    std::ranges::stable_sort(report.rows, std::greater<>(), &ScreenedOutReport::Row::screenedOut);
    report.reasons = byFrequency(report.total.byReason);
    return report;
}

} // namespace lw
