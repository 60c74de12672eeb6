// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/sourceroi.h"

#include "core/base/codes.h"
#include "core/base/fold.h"
#include "core/reports/followup.h"
#include "core/reports/statistics.h"

#include <QMap>

#include <algorithm>
#include <cmath>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// Fewer inquiries than this say little about a source.
constexpr qint64 kThinData = 20;

constexpr std::array<Code<SourceVerdict>, 5> kVerdicts{{
    {SourceVerdict::UnknownCost, "unknown_cost", QT_TRANSLATE_NOOP("lw::Codes", "Cost unknown")},
    {SourceVerdict::ThinData, "thin_data", QT_TRANSLATE_NOOP("lw::Codes", "Too few to judge")},
    {SourceVerdict::BelowBreakEven, "below_break_even", QT_TRANSLATE_NOOP("lw::Codes", "Below break-even")},
    {SourceVerdict::BelowTarget, "below_target", QT_TRANSLATE_NOOP("lw::Codes", "Below target")},
    {SourceVerdict::OnTarget, "on_target", QT_TRANSLATE_NOOP("lw::Codes", "On target")},
}};

double units(const Money &money)
{
    return double(money.minor) / std::pow(10, minorDigits(money.currency));
}

struct Sum {
    SourceRow row;
    qint64 released = 0;
    qint64 followed = 0;
    bool costUnknown = false;
};

void finish(Sum &sum, double margin, double target)
{
    SourceRow &row = sum.row;
    row.followedUp = rate(double(sum.followed), double(sum.released));
    if (sum.costUnknown)
        row.cost.reset();
    if (!row.cost) {
        row.verdict = SourceVerdict::UnknownCost;
        return;
    }
    const double cost = units(*row.cost);
    const double revenue = units(row.revenue);
    const double reported = units(row.reported.revenue);
    row.costPerInquiry = rate(cost, double(row.inquiries));
    row.costPerQualified = rate(cost, double(row.qualified));
    row.costPerSale = rate(cost, double(row.sales));
    row.ratio = rate(revenue, cost);
    row.roi = rate(revenue * margin - cost, cost);
    if (row.reported.any) {
        row.reported.ratio = rate(reported, cost);
        row.reported.roi = rate(reported * margin - cost, cost);
    }
    if (row.inquiries < kThinData)
        row.verdict = SourceVerdict::ThinData;
    else if (!row.roi || *row.roi < 0)
        row.verdict = row.roi ? SourceVerdict::BelowBreakEven : SourceVerdict::OnTarget; // nothing spent cannot lose
    else
        row.verdict = *row.ratio < target ? SourceVerdict::BelowTarget : SourceVerdict::OnTarget;
}

class SourceSums
{
public:
    SourceSums(SourceLevel level, const QString &currency)
        : m_level(level)
        , m_currency(currency)
    {
    }

    Sum &of(const QString &source, const QString &campaign)
    {
        const QString shownSource = m_level == SourceLevel::Campaign ? QString() : source;
        const QString shownCampaign = m_level == SourceLevel::Source ? QString() : campaign;
        Sum &sum = m_sums[{fold(shownSource), fold(shownCampaign)}];
        if (sum.row.revenue.currency.isEmpty()) {
            sum.row.source = shownSource;
            sum.row.campaign = shownCampaign;
            sum.row.revenue.currency = m_currency;
            sum.row.reported.revenue.currency = m_currency;
        }
        return sum;
    }

    QMap<std::pair<QString, QString>, Sum> &all() { return m_sums; }

private:
    SourceLevel m_level;
    QString m_currency;
    QMap<std::pair<QString, QString>, Sum> m_sums;
};

void addLead(Sum &sum, const LeadColumns &columns, qsizetype i)
{
    const Stage stage = columns.stageOf(i);
    SourceRow &row = sum.row;
    row.inquiries += columns.inquiries[size_t(i)];
    row.qualified += stage >= Stage::Qualified ? 1 : 0;
    row.opportunities += stage >= Stage::Opportunity ? 1 : 0;
    row.sales += stage == Stage::Sale ? 1 : 0;
    row.revenue.minor += stage == Stage::Sale ? columns.revenueMinor[size_t(i)] : 0;
    const bool released = stage >= Stage::Released;
    sum.released += released ? 1 : 0;
    sum.followed += released && isFollowedUp(columns, i) ? 1 : 0;
}

void addCost(Sum &sum, const CostLine &line, const QString &currency)
{
    SourceRow &row = sum.row;
    if (line.amount) {
        row.cost = Money{(row.cost ? row.cost->minor : 0) + line.amount->minor, currency};
    } else {
        sum.costUnknown = true;
    }
    row.reported.any |= line.reportedLeads || line.reportedSales || line.reportedRevenue;
    row.reported.leads += line.reportedLeads.value_or(0);
    row.reported.sales += line.reportedSales.value_or(0);
    row.reported.revenue.minor += line.reportedRevenue ? line.reportedRevenue->minor : 0;
}

void addToTotal(Sum &total, Sum &known, const Sum &sum)
{
    for (Sum *into : {&total, &known}) {
        if (into == &known && !sum.row.cost)
            continue;
        into->row.inquiries += sum.row.inquiries;
        into->row.qualified += sum.row.qualified;
        into->row.opportunities += sum.row.opportunities;
        into->row.sales += sum.row.sales;
        into->row.revenue.minor += sum.row.revenue.minor;
        into->released += sum.released;
        into->followed += sum.followed;
        into->row.reported.any |= sum.row.reported.any;
        into->row.reported.leads += sum.row.reported.leads;
        into->row.reported.sales += sum.row.reported.sales;
        into->row.reported.revenue.minor += sum.row.reported.revenue.minor;
        if (sum.row.cost)
            into->row.cost =
                Money{(into->row.cost ? into->row.cost->minor : 0) + sum.row.cost->minor, sum.row.cost->currency};
    }
}

void sumUp(SourceSums &sums, const LeadColumns &columns, const QList<NamedCost> &costs, const Period &period)
{
    for (const NamedCost &cost : costs) {
        if (period.isEverything() || period.contains(cost.line.day))
            addCost(sums.of(cost.source, cost.campaign), cost.line, columns.currency);
    }
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const BalanceSide side = balanceSide(columns.statusOf(i));
        const bool counts = side == BalanceSide::Open || side == BalanceSide::Closed;
        if (counts && period.contains(columns.localDay(columns.reachedAt[size_t(i)][0])))
            addLead(sums.of(columns.sources.name(columns.source[size_t(i)]),
                            columns.campaigns.name(columns.campaign[size_t(i)])),
                    columns, i);
    }
}

void addScreenedOut(SourceRow &row, const ScreenedOutReport::Row &counted)
{
    row.screenedOut = counted.screenedOut;
    row.screenedOutInquiries = counted.inquiries;
    row.screenedOutByReason = counted.byReason;
}

// Ratio, ROI and costs per unit are those of the sources whose cost is known.
SourceRow totalOf(SourceSums bySource, const QString &currency, double margin, double targetRatio)
{
    Sum total, known;
    total.row.revenue.currency = total.row.reported.revenue.currency = currency;
    known.row.revenue = known.row.reported.revenue = total.row.revenue;
    for (Sum &sum : bySource.all()) {
        finish(sum, margin, targetRatio);
        addToTotal(total, known, sum);
    }
    finish(total, margin, targetRatio);
    finish(known, margin, targetRatio);
    total.row.ratio = known.row.ratio;
    total.row.roi = known.row.roi;
    total.row.costPerInquiry = known.row.costPerInquiry;
    total.row.costPerQualified = known.row.costPerQualified;
    total.row.costPerSale = known.row.costPerSale;
    total.row.reported.ratio = known.row.reported.ratio;
    total.row.reported.roi = known.row.reported.roi;
    return total.row;
}

QString nameOf(const SourceRow &row)
{
    return row.campaign.isEmpty() ? row.source
           : row.source.isEmpty() ? row.campaign
                                  : QString(row.source + u" / " + row.campaign);
}

} // namespace

QString codeOf(SourceVerdict verdict)
{
    return codeIn(kVerdicts, verdict);
}
QString labelOf(SourceVerdict verdict)
{
    return labelIn(kVerdicts, verdict);
}

SourceReport sourceRoi(const LeadColumns &columns, const QList<NamedCost> &costs, const Period &period,
                       SourceLevel level, double margin, double targetRatio)
{
    SourceReport report{
        .period = period, .rows = {}, .total = {}, .unknownCost = {}, .margin = margin, .targetRatio = targetRatio};
    SourceSums sums(level, columns.currency);
    sumUp(sums, columns, costs, period);
    // The total is summed by source whatever the rows are: money spent on a source pays for its campaigns too.
    SourceSums bySource = level == SourceLevel::Source ? sums : SourceSums(SourceLevel::Source, columns.currency);
    if (level != SourceLevel::Source)
        sumUp(bySource, columns, costs, period);
    report.total = totalOf(bySource, columns.currency, margin, targetRatio);
    const ScreenedOutReport out = screenedOut(columns, period, level);
    addScreenedOut(report.total, out.total);
    for (const ScreenedOutReport::Row &row : out.rows)
        addScreenedOut(sums.of(row.source, row.campaign).row, row);
    for (Sum &sum : sums.all()) {
        finish(sum, margin, targetRatio);
        report.rows += sum.row;
        if (!sum.row.cost)
            report.unknownCost += nameOf(sum.row);
    }
    std::ranges::stable_sort(report.rows, [](const SourceRow &a, const SourceRow &b) {
        return (a.cost ? a.cost->minor : -1) > (b.cost ? b.cost->minor : -1);
    });
    return report;
}

} // namespace lw
