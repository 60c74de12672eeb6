// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/screenedout.h"

#include "core/base/fold.h"

#include <algorithm>
#include <utility>

namespace lw
{

namespace
{

using Row = ScreenedOutReport::Row;

void add(Row &row, const LeadColumns &columns, qsizetype i)
{
    ++row.leads;
    if (balanceSide(columns.statusOf(i)) != BalanceSide::ScreenedOut)
        return;
    ++row.screenedOut;
    row.inquiries += columns.inquiries[size_t(i)];
    ++row.byReason[columns.reasons.name(columns.reason[size_t(i)])];
}

void add(Row &sum, const Row &row)
{
    sum.leads += row.leads;
    sum.screenedOut += row.screenedOut;
    sum.inquiries += row.inquiries;
    for (auto reason = row.byReason.begin(); reason != row.byReason.end(); ++reason)
        sum.byReason[reason.key()] += *reason;
}

// Rows by source and campaign; ids, so that a name is folded once and not once a lead.
QMap<std::pair<quint32, quint32>, Row> countById(const LeadColumns &columns, const Period &period, SourceLevel level)
{
    QMap<std::pair<quint32, quint32>, Row> rows;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const bool isMerged = balanceSide(columns.statusOf(i)) == BalanceSide::Merged;
        if (isMerged || !period.contains(columns.localDay(columns.reachedAt[size_t(i)][0])))
            continue;
        add(rows[{level == SourceLevel::Campaign ? 0 : columns.source[size_t(i)],
                  level == SourceLevel::Source ? 0 : columns.campaign[size_t(i)]}],
            columns, i);
    }
    return rows;
}

} // namespace

QStringList commonestFirst(const QMap<QString, qint64> &counts)
{
    QStringList codes = counts.keys();
    std::ranges::stable_sort(codes, std::greater<>(), [&](const QString &code) { return counts.value(code); });
    return codes;
}

ScreenedOutReport screenedOut(const LeadColumns &columns, const Period &period, SourceLevel level)
{
    ScreenedOutReport report{.period = period, .reasons = {}, .rows = {}, .total = {}};
    const auto byId = countById(columns, period, level);
    QMap<std::pair<QString, QString>, Row> byName;
    for (auto counted = byId.begin(); counted != byId.end(); ++counted) {
        const QString &source = columns.sources.name(counted.key().first);
        const QString &campaign = columns.campaigns.name(counted.key().second);
        Row &row = byName[{fold(source), fold(campaign)}];
        if (row.leads == 0) {
            row.source = source;
            row.campaign = campaign;
        }
        add(row, *counted);
        add(report.total, *counted);
    }
    for (const Row &row : std::as_const(byName)) {
        if (row.screenedOut > 0)
            report.rows += row;
    }
    std::ranges::stable_sort(report.rows, std::greater<>(), &Row::screenedOut);
    report.reasons = commonestFirst(report.total.byReason);
    return report;
}

QList<ScreenedOutReason> reasonsOf(const ScreenedOutReport &report)
{
    QList<ScreenedOutReason> reasons;
    for (const QString &code : report.reasons) {
        ScreenedOutReason reason{.reason = code, .leads = report.total.byReason.value(code), .sources = {}};
        for (const Row &row : report.rows) {
            const qint64 leads = row.byReason.value(code);
            if (leads > reason.fromEach) {
                reason.fromEach = leads;
                reason.sources.clear();
            }
            if (leads > 0 && leads == reason.fromEach)
                reason.sources += row.source;
        }
        reason.sources.sort();
        reasons += reason;
    }
    return reasons;
}

} // namespace lw
