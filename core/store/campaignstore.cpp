// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/campaignstore.h"

#include "core/store/settingsstore.h"

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

const QString &campaignColumns()
{
    static const QString columns =
        u"k.id, k.source_id, k.name, k.owner, k.start_day, k.end_day, k.budget, k.forecast_inquiries, "
        "k.forecast_qualified, k.forecast_sales, k.forecast_revenue, k.key_codes"_s;
    return columns;
}

Campaign readCampaign(Row &row, const QString &currency)
{
    const auto money = [&](const std::optional<qint64> &minor) {
        return minor ? std::optional(Money{*minor, currency}) : std::nullopt;
    };
    Campaign campaign;
    campaign.id = row.id<CampaignId>();
    campaign.source = row.id<SourceId>();
    campaign.name = row.text();
    campaign.owner = row.text();
    campaign.start = row.day();
    campaign.end = row.day();
    campaign.budget = money(row.maybeInteger());
    campaign.forecastInquiries = row.maybeInteger();
    campaign.forecastQualified = row.maybeInteger();
    campaign.forecastSales = row.maybeInteger();
    campaign.forecastRevenue = money(row.maybeInteger());
    campaign.keyCodes = row.text();
    return campaign;
}

CampaignUse readUse(Row &row, const QString &currency)
{
    CampaignUse use;
    use.campaign = readCampaign(row, currency);
    use.source = row.text();
    use.leads = row.integer();
    use.inquiries = row.integer();
    use.costs = row.integer();
    use.collateral = row.integer();
    return use;
}

QVariant minorOf(const std::optional<Money> &money)
{
    return money ? QVariant(money->minor) : QVariant();
}

QList<Value> valuesOf(const Campaign &campaign)
{
    return {{u":source"_s, orNull(campaign.source)},
            {u":name"_s, campaign.name},
            {u":key"_s, fold(campaign.name)},
            {u":owner"_s, campaign.owner},
            {u":start"_s, orNull(campaign.start)},
            {u":end"_s, orNull(campaign.end)},
            {u":budget"_s, minorOf(campaign.budget)},
            {u":inquiries"_s, orNull(campaign.forecastInquiries)},
            {u":qualified"_s, orNull(campaign.forecastQualified)},
            {u":sales"_s, orNull(campaign.forecastSales)},
            {u":revenue"_s, minorOf(campaign.forecastRevenue)},
            {u":codes"_s, campaign.keyCodes}};
}

Result<bool> anyRow(const Result<int> &changed)
{
    return changed ? Result<bool>(*changed > 0) : Result<bool>(changed.error());
}

// Calls `take` with the currency that amounts are kept in.
Result<void> forEachCampaign(const Database &database, const QString &sql, const QList<Value> &values,
                             const std::function<void(Row &, const QString &)> &take)
{
    const Result<Settings> settings = loadSettings(database);
    if (!settings)
        return settings.error();
    return forEachRow(database, sql, values, [&](Row &row) { take(row, settings->currency); });
}

} // namespace

Result<QList<Campaign>> loadCampaigns(const Database &database)
{
    QList<Campaign> campaigns;
    LW_TRY(forEachCampaign(database, u"SELECT %1 FROM campaign k ORDER BY k.id"_s.arg(campaignColumns()), {},
                           [&](Row &row, const QString &currency) { campaigns += readCampaign(row, currency); }));
    return campaigns;
}

Result<QList<CampaignUse>> loadCampaignUses(const Database &database)
{
    const QString sql =
        u"SELECT %1, coalesce(s.name, ''), coalesce(l.n, 0), coalesce(i.n, 0), coalesce(c.n, 0), coalesce(p.n, 0) "
        "FROM campaign k LEFT JOIN source s ON s.id = k.source_id "
        "LEFT JOIN (SELECT campaign_id, count(*) AS n FROM lead GROUP BY campaign_id) l ON l.campaign_id = k.id "
        "LEFT JOIN (SELECT campaign_id, count(*) AS n FROM inquiry GROUP BY campaign_id) i ON i.campaign_id = k.id "
        "LEFT JOIN (SELECT campaign_id, count(*) AS n FROM cost_line GROUP BY campaign_id) c ON c.campaign_id = k.id "
        "LEFT JOIN (SELECT campaign_id, count(*) AS n FROM collateral GROUP BY campaign_id) p ON p.campaign_id = k.id "
        "ORDER BY k.name_key, k.id"_s;
    QList<CampaignUse> uses;
    LW_TRY(forEachCampaign(database, sql.arg(campaignColumns()), {},
                           [&](Row &row, const QString &currency) { uses += readUse(row, currency); }));
    return uses;
}

Result<CampaignUse> useOfCampaign(const Database &database, CampaignId id)
{
    const QString sql = u"SELECT %1, coalesce((SELECT name FROM source WHERE id = k.source_id), ''), "
                        "(SELECT count(*) FROM lead WHERE campaign_id = k.id), "
                        "(SELECT count(*) FROM inquiry WHERE campaign_id = k.id), "
                        "(SELECT count(*) FROM cost_line WHERE campaign_id = k.id), "
                        "(SELECT count(*) FROM collateral WHERE campaign_id = k.id) FROM campaign k WHERE k.id = :id"_s;
    CampaignUse use;
    LW_TRY(forEachCampaign(database, sql.arg(campaignColumns()), {{u":id"_s, id.value}},
                           [&](Row &row, const QString &currency) { use = readUse(row, currency); }));
    return use;
}

Result<QSet<qint64>> leadsOfCampaign(const Database &database, CampaignId id)
{
    QSet<qint64> leads;
    LW_TRY(forEachRow(database, u"SELECT id FROM lead WHERE campaign_id = :id"_s, {{u":id"_s, id.value}},
                      [&](Row &row) { leads.insert(row.integer()); }));
    return leads;
}

Result<CampaignId> insertCampaign(const Database &database, const Campaign &campaign, BatchId batch)
{
    const Result<qint64> id = takeNumbers(database, u"campaign"_s, 1);
    if (!id)
        return id.error();
    LW_TRY(execute(database,
                   u"INSERT INTO campaign (id, source_id, name, name_key, owner, start_day, end_day, budget, "
                   "forecast_inquiries, forecast_qualified, forecast_sales, forecast_revenue, key_codes, batch_id) "
                   "VALUES (:id, :source, :name, :key, :owner, :start, :end, :budget, :inquiries, :qualified, :sales, "
                   ":revenue, :codes, :batch)"_s,
                   valuesOf(campaign) << Value{u":id"_s, *id} << Value{u":batch"_s, orNull(batch)}));
    return CampaignId{*id};
}

Result<bool> updateCampaign(const Database &database, const Campaign &campaign)
{
    return anyRow(executeCounting(
        database,
        u"UPDATE campaign SET source_id = :source, name = :name, name_key = :key, owner = :owner, start_day = :start, "
        "end_day = :end, budget = :budget, forecast_inquiries = :inquiries, forecast_qualified = :qualified, "
        "forecast_sales = :sales, forecast_revenue = :revenue, key_codes = :codes WHERE id = :id"_s,
        valuesOf(campaign) << Value{u":id"_s, campaign.id.value}));
}

Result<bool> deleteCampaign(const Database &database, CampaignId id)
{
    return anyRow(executeCounting(database, u"DELETE FROM campaign WHERE id = :id"_s, {{u":id"_s, id.value}}));
}

Result<void> moveCosts(const Database &database, CampaignId campaign, SourceId before, SourceId after)
{
    return execute(database,
                   u"UPDATE cost_line SET source_id = :after WHERE campaign_id = :id AND (source_id IS :before OR "
                   "source_id IS NULL)"_s,
                   {{u":after"_s, orNull(after)}, {u":id"_s, campaign.value}, {u":before"_s, orNull(before)}});
}

Result<qint64> costsElsewhere(const Database &database, CampaignId campaign, SourceId source)
{
    return integerOf(database, u"SELECT count(*) FROM cost_line WHERE campaign_id = :id AND source_id IS NOT :source"_s,
                     {{u":id"_s, campaign.value}, {u":source"_s, orNull(source)}});
}

} // namespace lw
