// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"
#include "core/reports/balance.h"
#include "core/reports/leadcolumns.h"
#include "core/territories/territorytree.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace lw
{

/// Three readings that are never mixed in one table. Cohort: how far the leads received in the period have come.
/// Now: where the open leads stand today. Moves: who entered each stage within the period.
enum class FunnelMeaning { Cohort, Now, Moves };
QString codeOf(FunnelMeaning meaning);
std::optional<FunnelMeaning> funnelMeaningFromCode(QStringView code);

enum class GroupBy { Source, Campaign, Product, Rep, Territory, Month };
QString codeOf(GroupBy by);
std::optional<GroupBy> groupByFromCode(QStringView code);

struct FunnelStage {
    Stage stage = Stage::Inquiry;
    qint64 count = 0;
    std::optional<double> ofPrevious; ///< 0–1
    std::optional<double> ofFirst;
    std::optional<double> medianDays; ///< from arrival to this stage, over leads whose day is known
    std::optional<double> p90Days;
};

struct FunnelGroup {
    QString key; ///< "" for a blank value
    qint64 registered = 0;
    std::array<qint64, kStageCount> reached{};
    std::optional<double> conversion; ///< sale / registered
    std::optional<double> medianDaysToSale;
    std::optional<double> meanDaysToSale;
    Money revenue;
};

/// A lead whose dates contradict each other; it is counted, and named here.
struct FunnelFlag {
    qint64 number = 0;
    Stage stage = Stage::Sale;
    int days = 0; ///< negative: the stage came before the arrival
};

struct FunnelReport {
    Period period;
    FunnelMeaning meaning = FunnelMeaning::Cohort;
    GroupBy groupedBy = GroupBy::Source;
    QDateTime asOf;
    QList<FunnelStage> stages;
    QList<FunnelGroup> groups; ///< largest first, then by name
    qint64 notReported = 0;    ///< released, still open, and nothing heard since
    QList<FunnelFlag> flags;
    Balance balance;
};

/// Screened-out and merged leads are outside; a later stage implies the earlier ones; days are differences of local
/// dates. By territory, a lead also counts in each territory that its own is part of, so the groups may add up to more
/// than the stages, which count each lead once.
FunnelReport funnel(const LeadColumns &columns, const Period &period, FunnelMeaning meaning, GroupBy by,
                    const QDateTime &asOf, const TerritoryParents &parents = {});

/// The key a lead is grouped under.
QString groupKey(const LeadColumns &columns, qsizetype i, GroupBy by);

} // namespace lw
