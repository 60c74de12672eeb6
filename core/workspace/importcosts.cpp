// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/importcosts.h"

#include "core/intake/datereading.h"
#include "core/store/batchstore.h"
#include "core/store/sourcestore.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ImportCosts", text);
}

/// Reads the rows of one file of costs or campaigns.
class CostReader
{
public:
    CostReader(const Workspace &workspace, const ColumnReader &reader)
        : m_workspace(workspace)
        , m_reader(reader)
    {
    }

    QString text(const RawRow &row, const QString &field) const { return m_reader.text(row, field); }

    Result<std::optional<Money>> money(const RawRow &row, const QString &field) const
    {
        const QString currency = text(row, u"currency"_s).toUpper();
        const QString &home = m_workspace.settings().currency;
        if (!currency.isEmpty() && currency != home)
            return failed(
                tr("the currency is %1, the workspace counts in %2; convert the amount first").arg(currency, home));
        return named(field, m_reader.money(row, field, home));
    }

    Result<std::optional<qint64>> integer(const RawRow &row, const QString &field) const
    {
        return named(field, m_reader.integer(row, field));
    }

    Result<QDate> day(const RawRow &row, const QString &field) const
    {
        if (text(row, field).isEmpty())
            return QDate();
        const Result<std::optional<QDateTime>> instant = named(field, m_reader.instant(row, field));
        if (!instant)
            return instant.error();
        return m_workspace.localDay(**instant);
    }

private:
    template<class T>
    Result<T> named(const QString &field, Result<T> result) const
    {
        return result ? result : Result<T>(failed(tr("%1: %2").arg(m_reader.headerOf(field), result.error().message)));
    }

    const Workspace &m_workspace;
    const ColumnReader &m_reader;
};

struct CostRow {
    QString source, channel, campaign;
    CostLine line;
};

Result<CostRow> readCost(const CostReader &reader, const RawRow &row)
{
    if (!row.problem.isEmpty())
        return failed(row.problem);
    CostRow cost{.source = reader.text(row, u"source"_s),
                 .channel = reader.text(row, u"channel"_s),
                 .campaign = reader.text(row, u"campaign"_s),
                 .line = {}};
    if (cost.source.isEmpty() && cost.campaign.isEmpty())
        return failed(tr("neither source nor campaign is given; a cost must belong to one"));
    const bool hasDate = !reader.text(row, u"date"_s).isEmpty();
    const Result<QDate> day = reader.day(row, hasDate ? u"date"_s : u"month"_s);
    if (!day)
        return day.error();
    if (!day->isValid())
        return failed(tr("no date or month; write 2026-03-15 or 2026-03"));
    const Result<std::optional<Money>> amount = reader.money(row, u"amount"_s);
    const Result<std::optional<qint64>> leads = reader.integer(row, u"reported_leads"_s);
    const Result<std::optional<qint64>> sales = reader.integer(row, u"reported_sales"_s);
    const Result<std::optional<Money>> revenue = reader.money(row, u"reported_revenue"_s);
    if (!amount || !leads || !sales || !revenue)
        return !amount ? amount.error() : !leads ? leads.error() : !sales ? sales.error() : revenue.error();
    cost.line = {.id = {},
                 .source = {},
                 .campaign = {},
                 .day = *day,
                 .amount = *amount,
                 .kind = reader.text(row, u"kind"_s),
                 .reportedLeads = *leads,
                 .reportedSales = *sales,
                 .reportedRevenue = *revenue};
    return cost;
}

Result<Campaign> readCampaign(const CostReader &reader, const RawRow &row, Campaign campaign)
{
    const Result<QDate> start = reader.day(row, u"start"_s);
    const Result<QDate> end = reader.day(row, u"end"_s);
    const Result<std::optional<Money>> budget = reader.money(row, u"budget"_s);
    const Result<std::optional<qint64>> inquiries = reader.integer(row, u"forecast_inquiries"_s);
    const Result<std::optional<qint64>> qualified = reader.integer(row, u"forecast_qualified"_s);
    const Result<std::optional<qint64>> sales = reader.integer(row, u"forecast_sales"_s);
    const Result<std::optional<Money>> revenue = reader.money(row, u"forecast_revenue"_s);
    for (const Error *error :
         {start ? nullptr : &start.error(), end ? nullptr : &end.error(), budget ? nullptr : &budget.error(),
          inquiries ? nullptr : &inquiries.error(), qualified ? nullptr : &qualified.error(),
          sales ? nullptr : &sales.error(), revenue ? nullptr : &revenue.error()}) {
        if (error)
            return *error;
    }
    if (start->isValid() && end->isValid() && *end < *start)
        return failed(tr("the campaign ends before it starts"));
    campaign.owner = reader.text(row, u"owner"_s);
    campaign.start = *start;
    campaign.end = *end;
    campaign.budget = *budget;
    campaign.forecastInquiries = *inquiries;
    campaign.forecastQualified = *qualified;
    campaign.forecastSales = *sales;
    campaign.forecastRevenue = *revenue;
    campaign.keyCodes = reader.text(row, u"key_codes"_s).replace(u',', u' ').replace(u';', u' ').simplified();
    return campaign;
}

using TakeRow =
    std::function<Result<void>(OpenDeed &, SourceRegister &, const CostReader &, const RawRow &, CostsResult &)>;

Result<CostsResult> importRows(Workspace &workspace, const QString &kind, const QString &label, const RawTable &table,
                               const ColumnMapping &mapping, const QString &actor, const QDateTime &now, bool sample,
                               const TakeRow &take)
{
    const Result<ColumnReader> columns = ColumnReader::make(mapping, table, workspace.settings().zoneId);
    if (!columns)
        return columns.error();
    if (!columns->has(u"source"_s) && !columns->has(u"campaign"_s))
        return unreadable(
            tr("%1: no column says which source or campaign. Map one in the profile.").arg(table.fileName));
    const CostReader reader(workspace, *columns);
    CostsResult result;
    result.rows = table.rows.size();
    result.total.currency = workspace.settings().currency;
    const Result<OperationId> done = workspace.perform({kind, label, actor, now}, [&](OpenDeed &deed) -> Result<void> {
        const Result<BatchId> batch = insertBatch(deed.database, {.id = {},
                                                                  .kind = kind,
                                                                  .fileName = table.fileName,
                                                                  .sha256 = table.sha256,
                                                                  .rows = result.rows,
                                                                  .createdAt = now,
                                                                  .sample = sample});
        if (!batch)
            return batch.error();
        deed.batch = result.batch = *batch;
        LW_TRY(rememberProfile(deed.database, kind, table.headers, mapping));
        Result<SourceRegister> sources = SourceRegister::load(deed.database);
        if (!sources)
            return sources.error();
        for (const RawRow &row : table.rows)
            LW_TRY(take(deed, *sources, reader, row, result));
        deed.detail = {{u"file"_s, table.fileName}, {u"rows"_s, result.rows}};
        return {};
    });
    if (!done)
        return done.error();
    result.operation = *done;
    return result;
}

} // namespace

Result<CostsResult> importCosts(Workspace &workspace, const RawTable &table, const ColumnMapping &mapping,
                                const QString &actor, const QDateTime &now, bool sample)
{
    const TakeRow take = [](OpenDeed &deed, SourceRegister &sources, const CostReader &reader, const RawRow &row,
                            CostsResult &result) -> Result<void> {
        Result<CostRow> cost = readCost(reader, row);
        if (!cost) {
            result.rejects += RowIssue{row.number, {}, cost.error().message};
            return {};
        }
        const Result<SourceId> source = sources.source(deed.database, cost->source, cost->channel, result.batch);
        if (!source)
            return source.error();
        const Result<CampaignId> campaign = sources.campaign(deed.database, *source, cost->campaign, result.batch);
        if (!campaign)
            return campaign.error();
        cost->line.source = *source;
        cost->line.campaign = *campaign;
        ++result.added;
        result.total.minor += cost->line.amount ? cost->line.amount->minor : 0;
        result.unknownAmounts += cost->line.amount ? 0 : 1;
        return insertCost(deed.database, cost->line, result.batch);
    };
    return importRows(workspace, u"costs"_s, tr("Costs from %1 (%2 rows)").arg(table.fileName).arg(table.rows.size()),
                      table, mapping, actor, now, sample, take);
}

Result<CostsResult> importCampaigns(Workspace &workspace, const RawTable &table, const ColumnMapping &mapping,
                                    const QString &actor, const QDateTime &now, bool sample)
{
    const TakeRow take = [](OpenDeed &deed, SourceRegister &sources, const CostReader &reader, const RawRow &row,
                            CostsResult &result) -> Result<void> {
        const QString name = reader.text(row, u"campaign"_s);
        const Result<Campaign> read = readCampaign(reader, row, {});
        if (!row.problem.isEmpty() || name.isEmpty() || !read) {
            const QString problem = !row.problem.isEmpty() ? row.problem
                                    : name.isEmpty()       ? tr("the campaign has no name")
                                                           : read.error().message;
            result.rejects += RowIssue{row.number, {}, problem};
            return {};
        }
        if (const Campaign *other = sources.otherWithKeyCode(read->keyCodes, reader.text(row, u"source"_s), name)) {
            result.rejects +=
                RowIssue{row.number, {}, tr("a key code belongs to the campaign “%1” already").arg(other->name)};
            return {};
        }
        const Result<SourceId> source =
            sources.source(deed.database, reader.text(row, u"source"_s), reader.text(row, u"channel"_s), result.batch);
        if (!source)
            return source.error();
        const Result<CampaignId> id = sources.campaign(deed.database, *source, name, result.batch);
        if (!id)
            return id.error();
        Campaign campaign = *read;
        campaign.id = *id;
        campaign.source = *source;
        campaign.name = name;
        ++result.added;
        return sources.save(deed.database, campaign);
    };
    return importRows(workspace, u"campaigns"_s,
                      tr("Campaigns from %1 (%2 rows)").arg(table.fileName).arg(table.rows.size()), table, mapping,
                      actor, now, sample, take);
}

} // namespace lw
