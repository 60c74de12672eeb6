// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sourcestore.h"

#include "core/base/fold.h"
#include "core/store/settingsstore.h"

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString campaignKey(SourceId source, const QString &name)
{
    return QString(QString::number(source.value) + u'\t' + fold(name));
}

std::optional<Money> moneyOf(const std::optional<qint64> &minor, const QString &currency)
{
    return minor ? std::optional(Money{*minor, currency}) : std::nullopt;
}

QVariant minorOf(const std::optional<Money> &money)
{
    return money ? QVariant(money->minor) : QVariant();
}

Result<QString> currencyOf(const Database &database)
{
    const Result<Settings> settings = loadSettings(database);
    return settings ? Result<QString>(settings->currency) : Result<QString>(settings.error());
}

Source readSource(Row &row)
{
    Source source;
    source.id = row.id<SourceId>();
    source.name = row.text();
    source.channel = row.text();
    return source;
}

SourceUse readSourceUse(Row &row)
{
    SourceUse use;
    use.source = readSource(row);
    use.leads = row.integer();
    use.inquiries = row.integer();
    use.campaigns = row.integer();
    use.costs = row.integer();
    return use;
}

Campaign readCampaign(Row &row, const QString &currency)
{
    Campaign campaign;
    campaign.id = row.id<CampaignId>();
    campaign.source = row.id<SourceId>();
    campaign.name = row.text();
    campaign.owner = row.text();
    campaign.start = row.day();
    campaign.end = row.day();
    campaign.budget = moneyOf(row.maybeInteger(), currency);
    campaign.forecastInquiries = row.maybeInteger();
    campaign.forecastQualified = row.maybeInteger();
    campaign.forecastSales = row.maybeInteger();
    campaign.forecastRevenue = moneyOf(row.maybeInteger(), currency);
    campaign.keyCodes = row.text();
    return campaign;
}

Result<bool> anyRow(const Result<int> &changed)
{
    return changed ? Result<bool>(*changed > 0) : Result<bool>(changed.error());
}

} // namespace

Result<SourceRegister> SourceRegister::load(const Database &database)
{
    SourceRegister sources;
    LW_TRY(forEachRow(database, u"SELECT id, name, channel FROM source"_s, {}, [&](Row &row) {
        const Source source = readSource(row);
        sources.m_sourceByName.insert(fold(source.name), source.id.value);
        sources.m_sources.insert(source.id.value, source);
    }));
    const Result<QList<Campaign>> campaigns = loadCampaigns(database);
    if (!campaigns)
        return campaigns.error();
    for (const Campaign &campaign : *campaigns) {
        for (const QString &code : campaign.keyCodes.split(u' ', Qt::SkipEmptyParts))
            sources.m_campaignByKeyCode.insert(fold(code), campaign.id.value);
        sources.m_campaignByName.insert(campaignKey(campaign.source, campaign.name), campaign.id.value);
        sources.m_campaigns.insert(campaign.id.value, campaign);
    }
    return sources;
}

Result<SourceId> SourceRegister::source(const Database &database, const QString &name, const QString &channel,
                                        BatchId batch)
{
    if (name.isEmpty())
        return SourceId{};
    const QString key = fold(name);
    if (const auto known = m_sourceByName.constFind(key); known != m_sourceByName.constEnd()) {
        Source &source = m_sources[*known];
        if (source.channel.isEmpty() && !channel.isEmpty()) {
            source.channel = channel;
            LW_TRY(execute(database, u"UPDATE source SET channel = :channel WHERE id = :id"_s,
                           {{u":channel"_s, channel}, {u":id"_s, *known}}));
        }
        return source.id;
    }
    const Result<qint64> id = takeNumbers(database, u"source"_s, 1);
    if (!id)
        return id.error();
    LW_TRY(execute(
        database,
        u"INSERT INTO source (id, name, name_key, channel, batch_id) VALUES (:id, :name, :key, :channel, :batch)"_s,
        {{u":id"_s, *id},
         {u":name"_s, name},
         {u":key"_s, key},
         {u":channel"_s, channel},
         {u":batch"_s, orNull(batch)}}));
    m_sources.insert(*id, Source{SourceId{*id}, name, channel});
    m_sourceByName.insert(key, *id);
    return SourceId{*id};
}

Result<CampaignId> SourceRegister::campaign(const Database &database, SourceId source, const QString &name,
                                            BatchId batch)
{
    if (name.isEmpty())
        return CampaignId{};
    const QString key = campaignKey(source, name);
    if (const auto known = m_campaignByName.constFind(key); known != m_campaignByName.constEnd())
        return CampaignId{*known};
    const Result<qint64> id = takeNumbers(database, u"campaign"_s, 1);
    if (!id)
        return id.error();
    LW_TRY(execute(
        database,
        u"INSERT INTO campaign (id, source_id, name, name_key, batch_id) VALUES (:id, :source, :name, :key, :batch)"_s,
        {{u":id"_s, *id},
         {u":source"_s, orNull(source)},
         {u":name"_s, name},
         {u":key"_s, fold(name)},
         {u":batch"_s, orNull(batch)}}));
    m_campaigns.insert(*id, Campaign{.id = {*id},
                                     .source = source,
                                     .name = name,
                                     .owner = {},
                                     .start = {},
                                     .end = {},
                                     .budget = {},
                                     .forecastInquiries = {},
                                     .forecastQualified = {},
                                     .forecastSales = {},
                                     .forecastRevenue = {},
                                     .keyCodes = {}});
    m_campaignByName.insert(key, *id);
    return CampaignId{*id};
}

Result<void> SourceRegister::save(const Database &database, const Campaign &campaign)
{
    m_campaigns.insert(campaign.id.value, campaign);
    for (const QString &code : campaign.keyCodes.split(u' ', Qt::SkipEmptyParts))
        m_campaignByKeyCode.insert(fold(code), campaign.id.value);
    return execute(
        database,
        u"UPDATE campaign SET owner = :owner, start_day = :start, end_day = :end, budget = :budget, forecast_inquiries "
        u"= :inquiries, "
        "forecast_qualified = :qualified, forecast_sales = :sales, forecast_revenue = :revenue, key_codes = :codes WHERE id = :id"_s,
        {{u":owner"_s, campaign.owner},
         {u":start"_s, orNull(campaign.start)},
         {u":end"_s, orNull(campaign.end)},
         {u":budget"_s, minorOf(campaign.budget)},
         {u":inquiries"_s, orNull(campaign.forecastInquiries)},
         {u":qualified"_s, orNull(campaign.forecastQualified)},
         {u":sales"_s, orNull(campaign.forecastSales)},
         {u":revenue"_s, minorOf(campaign.forecastRevenue)},
         {u":codes"_s, campaign.keyCodes},
         {u":id"_s, campaign.id.value}});
}

const Campaign *SourceRegister::byKeyCode(const QString &keyCode) const
{
    const auto id = m_campaignByKeyCode.constFind(fold(keyCode));
    if (keyCode.isEmpty() || id == m_campaignByKeyCode.constEnd())
        return nullptr;
    return &*m_campaigns.constFind(*id);
}

Result<QList<SourceUse>> loadSources(const Database &database)
{
    QList<SourceUse> sources;
    LW_TRY(forEachRow(database,
                      u"SELECT s.id, s.name, s.channel, coalesce(l.n, 0), coalesce(i.n, 0), coalesce(k.n, 0), "
                      "coalesce(c.n, 0) FROM source s "
                      "LEFT JOIN (SELECT source, count(*) AS n FROM (SELECT source_id AS source FROM lead UNION ALL "
                      "SELECT latest_source_id FROM lead WHERE latest_source_id IS NOT source_id) GROUP BY source) l "
                      "ON l.source = s.id "
                      "LEFT JOIN (SELECT source_id, count(*) AS n FROM inquiry GROUP BY source_id) i "
                      "ON i.source_id = s.id "
                      "LEFT JOIN (SELECT source_id, count(*) AS n FROM campaign GROUP BY source_id) k "
                      "ON k.source_id = s.id "
                      "LEFT JOIN (SELECT source_id, count(*) AS n FROM cost_line GROUP BY source_id) c "
                      "ON c.source_id = s.id ORDER BY s.name_key"_s,
                      {}, [&](Row &row) { sources += readSourceUse(row); }));
    return sources;
}

Result<std::optional<Source>> sourceNamed(const Database &database, const QString &name)
{
    std::optional<Source> found;
    LW_TRY(forEachRow(database, u"SELECT id, name, channel FROM source WHERE name_key = :key"_s,
                      {{u":key"_s, fold(name)}}, [&](Row &row) { found = readSource(row); }));
    return found;
}

Result<SourceUse> useOfSource(const Database &database, SourceId id)
{
    SourceUse use;
    LW_TRY(forEachRow(database,
                      u"SELECT id, name, channel, "
                      "(SELECT count(*) FROM lead WHERE source_id = s.id OR latest_source_id = s.id), "
                      "(SELECT count(*) FROM inquiry WHERE source_id = s.id), (SELECT count(*) FROM campaign WHERE "
                      "source_id = s.id), "
                      "(SELECT count(*) FROM cost_line WHERE source_id = s.id) FROM source s WHERE id = :id"_s,
                      {{u":id"_s, id.value}}, [&](Row &row) { use = readSourceUse(row); }));
    return use;
}

Result<QSet<qint64>> leadsOfSource(const Database &database, SourceId id)
{
    QSet<qint64> leads;
    LW_TRY(forEachRow(database, u"SELECT id FROM lead WHERE source_id = :id OR latest_source_id = :id"_s,
                      {{u":id"_s, id.value}}, [&](Row &row) { leads.insert(row.integer()); }));
    return leads;
}

Result<void> insertSource(const Database &database, const Source &source)
{
    const Result<qint64> id = takeNumbers(database, u"source"_s, 1);
    if (!id)
        return id.error();
    return execute(
        database, u"INSERT INTO source (id, name, name_key, channel) VALUES (:id, :name, :key, :channel)"_s,
        {{u":id"_s, *id}, {u":name"_s, source.name}, {u":key"_s, fold(source.name)}, {u":channel"_s, source.channel}});
}

Result<bool> updateSource(const Database &database, const Source &source)
{
    return anyRow(executeCounting(
        database, u"UPDATE source SET name = :name, name_key = :key, channel = :channel WHERE id = :id"_s,
        {{u":name"_s, source.name},
         {u":key"_s, fold(source.name)},
         {u":channel"_s, source.channel},
         {u":id"_s, source.id.value}}));
}

Result<bool> deleteSource(const Database &database, SourceId id)
{
    return anyRow(executeCounting(database, u"DELETE FROM source WHERE id = :id"_s, {{u":id"_s, id.value}}));
}

Result<QList<Campaign>> loadCampaigns(const Database &database)
{
    const Result<QString> currency = currencyOf(database);
    if (!currency)
        return currency.error();
    QList<Campaign> campaigns;
    LW_TRY(forEachRow(
        database,
        u"SELECT id, source_id, name, owner, start_day, end_day, budget, forecast_inquiries, forecast_qualified, "
        "forecast_sales, forecast_revenue, key_codes FROM campaign ORDER BY id"_s,
        {}, [&](Row &row) { campaigns += readCampaign(row, *currency); }));
    return campaigns;
}

Result<void> insertCost(const Database &database, const CostLine &line, BatchId batch)
{
    const Result<qint64> id = takeNumbers(database, u"cost_line"_s, 1);
    if (!id)
        return id.error();
    return execute(
        database,
        u"INSERT INTO cost_line (id, source_id, campaign_id, day, amount, kind, reported_leads, reported_sales, "
        u"reported_revenue, "
        "batch_id) VALUES (:id, :source, :campaign, :day, :amount, :kind, :leads, :sales, :revenue, :batch)"_s,
        {{u":id"_s, *id},
         {u":source"_s, orNull(line.source)},
         {u":campaign"_s, orNull(line.campaign)},
         {u":day"_s, orNull(line.day)},
         {u":amount"_s, minorOf(line.amount)},
         {u":kind"_s, line.kind},
         {u":leads"_s, orNull(line.reportedLeads)},
         {u":sales"_s, orNull(line.reportedSales)},
         {u":revenue"_s, minorOf(line.reportedRevenue)},
         {u":batch"_s, orNull(batch)}});
}

Result<bool> updateCost(const Database &database, const CostLine &line)
{
    return anyRow(executeCounting(
        database,
        u"UPDATE cost_line SET source_id = :source, campaign_id = :campaign, day = :day, amount = :amount, kind = "
        ":kind, reported_leads = :leads, reported_sales = :sales, reported_revenue = :revenue WHERE id = :id"_s,
        {{u":source"_s, orNull(line.source)},
         {u":campaign"_s, orNull(line.campaign)},
         {u":day"_s, orNull(line.day)},
         {u":amount"_s, minorOf(line.amount)},
         {u":kind"_s, line.kind},
         {u":leads"_s, orNull(line.reportedLeads)},
         {u":sales"_s, orNull(line.reportedSales)},
         {u":revenue"_s, minorOf(line.reportedRevenue)},
         {u":id"_s, line.id.value}}));
}

Result<bool> deleteCost(const Database &database, CostId id)
{
    return anyRow(executeCounting(database, u"DELETE FROM cost_line WHERE id = :id"_s, {{u":id"_s, id.value}}));
}

Result<QList<NamedCost>> loadCosts(const Database &database)
{
    QList<NamedCost> costs;
    const Result<QString> currency = currencyOf(database);
    if (!currency)
        return currency.error();
    LW_TRY(forEachRow(database,
                      u"SELECT coalesce(s.name, ''), coalesce(c.name, ''), l.id, l.source_id, l.campaign_id, l.day, "
                      u"l.amount, l.kind, l.reported_leads, "
                      "l.reported_sales, l.reported_revenue FROM cost_line l LEFT JOIN source s ON s.id = l.source_id "
                      "LEFT JOIN campaign c ON c.id = l.campaign_id ORDER BY l.id"_s,
                      {}, [&](Row &row) {
                          NamedCost cost;
                          cost.source = row.text();
                          cost.campaign = row.text();
                          cost.line.id = row.id<CostId>();
                          cost.line.source = row.id<SourceId>();
                          cost.line.campaign = row.id<CampaignId>();
                          cost.line.day = row.day();
                          cost.line.amount = moneyOf(row.maybeInteger(), *currency);
                          cost.line.kind = row.text();
                          cost.line.reportedLeads = row.maybeInteger();
                          cost.line.reportedSales = row.maybeInteger();
                          cost.line.reportedRevenue = moneyOf(row.maybeInteger(), *currency);
                          costs += cost;
                      }));
    return costs;
}

} // namespace lw
