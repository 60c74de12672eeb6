// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/funnel.h"

#include "core/base/codes.h"
#include "core/reports/followup.h"
#include "core/reports/statistics.h"

#include <QHash>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<Code<FunnelMeaning>, 3> kMeanings{{
    {FunnelMeaning::Cohort, "cohort", QT_TRANSLATE_NOOP("lw::Codes", "Leads received in the period")},
    {FunnelMeaning::Now, "now", QT_TRANSLATE_NOOP("lw::Codes", "Open leads today")},
    {FunnelMeaning::Moves, "moves", QT_TRANSLATE_NOOP("lw::Codes", "Moves within the period")},
}};

constexpr std::array<Code<GroupBy>, 6> kGroups{{
    {GroupBy::Source, "source", QT_TRANSLATE_NOOP("lw::Codes", "Source")},
    {GroupBy::Campaign, "campaign", QT_TRANSLATE_NOOP("lw::Codes", "Campaign")},
    {GroupBy::Product, "product", QT_TRANSLATE_NOOP("lw::Codes", "Product")},
    {GroupBy::Rep, "rep", QT_TRANSLATE_NOOP("lw::Codes", "Rep")},
    {GroupBy::Territory, "territory", QT_TRANSLATE_NOOP("lw::Codes", "Territory")},
    {GroupBy::Month, "month", QT_TRANSLATE_NOOP("lw::Codes", "Month")},
}};

/// Sums the leads one by one.
class Funnel
{
public:
    Funnel(const LeadColumns &columns, FunnelReport &report)
        : m_columns(columns)
        , m_report(report)
    {
    }

    void add(qsizetype i)
    {
        switch (m_report.meaning) {
        case FunnelMeaning::Cohort: addCohort(i); break;
        case FunnelMeaning::Now: addNow(i); break;
        case FunnelMeaning::Moves: addMoves(i); break;
        }
    }

    void finish()
    {
        finishStages();
        for (auto it = m_groups.begin(); it != m_groups.end(); ++it) {
            FunnelGroup &group = it.value();
            group.conversion = rate(double(group.reached[kStageCount - 1]), double(group.registered));
            group.medianDaysToSale = median(m_daysToSale[it.key()]);
            group.meanDaysToSale = mean(m_daysToSale[it.key()]);
            m_report.groups += group;
        }
        std::ranges::sort(m_report.groups, [](const FunnelGroup &a, const FunnelGroup &b) {
            return a.registered != b.registered ? a.registered > b.registered : a.key < b.key;
        });
    }

    void rollUp(const TerritoryParents &parents)
    {
        const QHash<QString, FunnelGroup> own = m_groups;
        const QHash<QString, std::vector<double>> ownDays = m_daysToSale;
        for (const FunnelGroup &group : own) {
            for (const QString &whole : ancestorsOf(parents, group.key)) {
                addTo(groupOf(whole), group);
                const std::vector<double> days = ownDays.value(group.key);
                m_daysToSale[whole].insert(m_daysToSale[whole].end(), days.begin(), days.end());
            }
        }
    }

private:
    static void addTo(FunnelGroup &sum, const FunnelGroup &part)
    {
        sum.registered += part.registered;
        for (size_t stage = 0; stage < kStageCount; ++stage)
            sum.reached[stage] += part.reached[stage];
        sum.revenue.minor += part.revenue.minor;
    }

    FunnelGroup &groupOf(qsizetype i) { return groupOf(groupKey(m_columns, i, m_report.groupedBy)); }
    FunnelGroup &groupOf(const QString &key)
    {
        FunnelGroup &group = m_groups[key];
        group.key = key;
        group.revenue.currency = m_columns.currency;
        return group;
    }

    void count(FunnelGroup &group, Stage stage)
    {
        ++group.reached[size_t(stage)];
        ++m_reached[size_t(stage)];
    }

    void addCohort(qsizetype i)
    {
        if (!m_report.period.contains(day(i, Stage::Inquiry)))
            return;
        FunnelGroup &group = groupOf(i);
        ++group.registered;
        for (int stage = 0; stage <= int(m_columns.stageOf(i)); ++stage) {
            count(group, static_cast<Stage>(stage));
            addDays(group, i, static_cast<Stage>(stage));
        }
        if (m_columns.stageOf(i) == Stage::Sale)
            group.revenue.minor += m_columns.revenueMinor[size_t(i)];
        addNotReported(i);
    }

    void addNow(qsizetype i)
    {
        if (!isOpen(m_columns.statusOf(i)))
            return;
        FunnelGroup &group = groupOf(i);
        ++group.registered;
        for (int stage = 0; stage <= int(m_columns.stageOf(i)); ++stage)
            count(group, static_cast<Stage>(stage));
        addNotReported(i);
    }

    // A stage that was jumped over is entered with the later one that implies it.
    void addMoves(qsizetype i)
    {
        qint64 entered = kNoTime;
        for (int stage = int(m_columns.stageOf(i)); stage >= 0; --stage) {
            const qint64 at = m_columns.reachedAt[size_t(i)][size_t(stage)];
            entered = at == kNoTime ? entered : at;
            if (!m_report.period.contains(m_columns.localDay(entered)))
                continue;
            FunnelGroup &group = groupOf(i);
            group.registered += stage == 0 ? 1 : 0;
            count(group, static_cast<Stage>(stage));
            addDays(group, i, static_cast<Stage>(stage));
            if (stage == int(Stage::Sale))
                group.revenue.minor += m_columns.revenueMinor[size_t(i)];
        }
    }

    QDate day(qsizetype i, Stage stage) const
    {
        return m_columns.localDay(m_columns.reachedAt[size_t(i)][size_t(stage)]);
    }

    void addDays(const FunnelGroup &group, qsizetype i, Stage stage)
    {
        const QDate entered = day(i, stage);
        if (stage == Stage::Inquiry || !entered.isValid())
            return;
        const int days = int(day(i, Stage::Inquiry).daysTo(entered));
        m_days[size_t(stage)].push_back(days);
        if (stage == Stage::Sale)
            m_daysToSale[group.key].push_back(days);
        if (days < 0)
            m_report.flags += FunnelFlag{m_columns.number[size_t(i)], stage, days};
    }

    void addNotReported(qsizetype i) { m_report.notReported += isNotReported(m_columns, i) ? 1 : 0; }

    void finishStages()
    {
        for (size_t stage = 0; stage < kStageCount; ++stage)
            m_report.stages += FunnelStage{
                .stage = static_cast<Stage>(stage),
                .count = m_reached[stage],
                .ofPrevious = stage ? rate(double(m_reached[stage]), double(m_reached[stage - 1])) : std::nullopt,
                .ofFirst = rate(double(m_reached[stage]), double(m_reached[0])),
                .medianDays = median(m_days[stage]),
                .p90Days = percentile(m_days[stage], 0.9)};
    }

    const LeadColumns &m_columns;
    FunnelReport &m_report;
    QHash<QString, FunnelGroup> m_groups;
    QHash<QString, std::vector<double>> m_daysToSale;
    std::array<qint64, kStageCount> m_reached{};
    std::array<std::vector<double>, kStageCount> m_days;
};

} // namespace

QString codeOf(FunnelMeaning meaning)
{
    return codeIn(kMeanings, meaning);
}
std::optional<FunnelMeaning> funnelMeaningFromCode(QStringView code)
{
    return fromCodeIn(kMeanings, code);
}
QString codeOf(GroupBy by)
{
    return codeIn(kGroups, by);
}
std::optional<GroupBy> groupByFromCode(QStringView code)
{
    return fromCodeIn(kGroups, code);
}

QString groupKey(const LeadColumns &columns, qsizetype i, GroupBy by)
{
    const size_t at = size_t(i);
    switch (by) {
    case GroupBy::Source: return columns.sources.name(columns.source[at]);
    case GroupBy::Campaign: return columns.campaigns.name(columns.campaign[at]);
    case GroupBy::Product: return columns.products.name(columns.product[at]);
    case GroupBy::Rep: return columns.owners.name(columns.owner[at]);
    case GroupBy::Territory: return columns.territories.name(columns.territory[at]);
    case GroupBy::Month: return columns.localDay(columns.reachedAt[at][0]).toString(u"yyyy-MM"_s);
    }
    Q_UNREACHABLE();
}

FunnelReport funnel(const LeadColumns &columns, const Period &period, FunnelMeaning meaning, GroupBy by,
                    const QDateTime &asOf, const TerritoryParents &parents)
{
    FunnelReport report{.period = period,
                        .meaning = meaning,
                        .groupedBy = by,
                        .asOf = asOf,
                        .stages = {},
                        .groups = {},
                        .flags = {},
                        .balance = {}};
    Funnel sum(columns, report);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const BalanceSide side = balanceSide(columns.statusOf(i));
        if (side != BalanceSide::ScreenedOut && side != BalanceSide::Merged)
            sum.add(i);
    }
    if (by == GroupBy::Territory)
        sum.rollUp(parents);
    sum.finish();
    report.balance = balance(columns, period);
    return report;
}

} // namespace lw
