// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/weeklyreport.h"

#include "core/store/columnloader.h"
#include "core/store/operationstore.h"
#include "core/store/sourcestore.h"

#include <QFileInfo>
#include <QMap>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

double targetRatio(const Workspace &workspace)
{
    const PolicyRule *rule = findRule(workspace.rulebook()->rulebook.policy, RuleType::MarketingReporting);
    return rule ? rule->parameter(u"target_ratio"_s).toDouble() : 5.0;
}

} // namespace

Result<ReportOrigin> reportOrigin(const Workspace &workspace, const QDateTime &now)
{
    const Result<JournalHead> head = journalHead(workspace.database());
    if (!head)
        return head.error();
    const Settings &settings = workspace.settings();
    return ReportOrigin{.companyName = settings.companyName,
                        .fileName = QFileInfo(workspace.path()).fileName(),
                        .currency = settings.currency,
                        .zoneId = settings.zoneId,
                        .paper = settings.paper,
                        .asOf = now,
                        .policyVersion = workspace.rulebook()->version,
                        .fingerprint = workspace.rulebook()->fingerprint,
                        .journalHash = head->hash};
}

Result<Balance> booksOf(const Workspace &workspace, const LeadColumns &columns)
{
    const Result<qint64> registered = registeredInquiries(workspace.database());
    if (!registered)
        return registered.error();
    return balance(columns, *registered);
}

Result<SourceReport> sourceReport(const Workspace &workspace, const LeadColumns &columns, const Period &period,
                                  SourceLevel level)
{
    const Result<QList<NamedCost>> costs = loadCosts(workspace.database());
    if (!costs)
        return costs.error();
    return sourceRoi(columns, *costs, period, level, workspace.settings().margin, targetRatio(workspace));
}

Result<WeeklyReport> weeklyReport(const Workspace &workspace, const LeadColumns &columns, const Period &week,
                                  const QDateTime &now)
{
    const Result<ReportOrigin> origin = reportOrigin(workspace, now);
    if (!origin)
        return origin.error();
    const Result<Balance> books = booksOf(workspace, columns);
    if (!books)
        return books.error();
    const Result<SourceReport> sources = sourceReport(workspace, columns, {}, SourceLevel::Source);
    if (!sources)
        return sources.error();
    return WeeklyReport{.origin = *origin,
                        .week = week,
                        .moves = funnel(columns, week, FunnelMeaning::Moves, GroupBy::Source, now),
                        .cohort = funnel(columns, {}, FunnelMeaning::Cohort, GroupBy::Source, now),
                        .now = funnel(columns, {}, FunnelMeaning::Now, GroupBy::Rep, now),
                        .sources = *sources,
                        .books = *books,
                        .followUp = followUp(columns),
                        .screenedOut = screenedOut(columns, week)};
}

} // namespace lw
