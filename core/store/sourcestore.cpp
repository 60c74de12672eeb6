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

} // namespace

Result<SourceRegister> SourceRegister::load(const Database &database)
{
    SourceRegister sources;
    const Result<QString> currency = currencyOf(database);
    if (!currency)
        return currency.error();
    LW_TRY(forEachRow(database, u"SELECT id, name, channel FROM source"_s, {}, [&](Row &row) {
        Source source;
        source.id = row.id<SourceId>();
        source.name = row.text();
        source.channel = row.text();
        sources.m_sourceByName.insert(fold(source.name), source.id.value);
        sources.m_sources.insert(source.id.value, source);
    }));
    LW_TRY(forEachRow(
        database,
        u"SELECT id, source_id, name, owner, start_day, end_day, budget, forecast_inquiries, forecast_qualified, "
        "forecast_sales, forecast_revenue, key_codes FROM campaign"_s,
        {}, [&](Row &row) {
            Campaign campaign;
            campaign.id = row.id<CampaignId>();
            campaign.source = row.id<SourceId>();
            campaign.name = row.text();
            campaign.owner = row.text();
            campaign.start = row.day();
            campaign.end = row.day();
            campaign.budget = moneyOf(row.maybeInteger(), *currency);
            campaign.forecastInquiries = row.maybeInteger();
            campaign.forecastQualified = row.maybeInteger();
            campaign.forecastSales = row.maybeInteger();
            campaign.forecastRevenue = moneyOf(row.maybeInteger(), *currency);
            campaign.keyCodes = row.text();
            for (const QString &code : campaign.keyCodes.split(u' ', Qt::SkipEmptyParts))
                sources.m_campaignByKeyCode.insert(fold(code), campaign.id.value);
            sources.m_campaignByName.insert(campaignKey(campaign.source, campaign.name), campaign.id.value);
            sources.m_campaigns.insert(campaign.id.value, campaign);
        }));
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

Result<QList<NamedCost>> loadCosts(const Database &database)
{
    QList<NamedCost> costs;
    const Result<QString> currency = currencyOf(database);
    if (!currency)
        return currency.error();
    LW_TRY(forEachRow(database,
                      u"SELECT coalesce(s.name, ''), coalesce(c.name, ''), l.source_id, l.campaign_id, l.day, "
                      u"l.amount, l.kind, l.reported_leads, "
                      "l.reported_sales, l.reported_revenue FROM cost_line l LEFT JOIN source s ON s.id = l.source_id "
                      "LEFT JOIN campaign c ON c.id = l.campaign_id ORDER BY l.id"_s,
                      {}, [&](Row &row) {
                          NamedCost cost;
                          cost.source = row.text();
                          cost.campaign = row.text();
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
