// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sourcestore.h"

#include "core/base/fold.h"
#include "core/store/settingsstore.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::SourceStore", text);
}

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
        sources.m_campaignByName.insert(campaignKey(campaign.source, campaign.name), campaign.id.value);
        sources.m_campaigns.insert(campaign.id.value, campaign);
    }
    sources.m_keyCodes = keyCodesOf(*campaigns);
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
    Campaign added;
    added.source = source;
    added.name = name;
    const Result<CampaignId> id = insertCampaign(database, added, batch);
    if (!id)
        return id.error();
    added.id = *id;
    m_campaigns.insert(id->value, added);
    m_campaignByName.insert(key, id->value);
    return *id;
}

Result<void> SourceRegister::save(const Database &database, const Campaign &changed)
{
    const Campaign before = m_campaigns.value(changed.id.value);
    Campaign campaign = changed;
    campaign.name = before.name; // the spelling it was registered under
    for (const QString &code : keyCodesIn(before.keyCodes)) {
        if (const QString key = keyCodeKey(code); m_keyCodes.value(key) == campaign.id)
            m_keyCodes.remove(key);
    }
    for (const QString &code : keyCodesIn(campaign.keyCodes)) {
        if (const QString key = keyCodeKey(code); !m_keyCodes.contains(key))
            m_keyCodes.insert(key, campaign.id);
    }
    m_campaigns.insert(campaign.id.value, campaign);
    const Result<bool> updated = updateCampaign(database, campaign);
    return updated ? Result<void>() : Result<void>(updated.error());
}

const Campaign *SourceRegister::byKeyCode(const QString &keyCode) const
{
    const auto owner = m_keyCodes.constFind(keyCodeKey(keyCode));
    return owner == m_keyCodes.constEnd() ? nullptr : &*m_campaigns.constFind(owner->value);
}

QString SourceRegister::complete(const QString &keyCode, QString &source, QString &channel, QString &campaign) const
{
    const Campaign *printed = keyCode.isEmpty() ? nullptr : byKeyCode(keyCode);
    const Source origin = printed ? m_sources.value(printed->source.value) : Source();
    const bool otherCampaign = printed && !campaign.isEmpty() && fold(campaign) != fold(printed->name);
    const bool otherSource = printed && printed->source && !source.isEmpty() && fold(source) != fold(origin.name);
    if (printed && !otherCampaign) {
        campaign = campaign.isEmpty() ? printed->name : campaign;
        source = source.isEmpty() ? origin.name : source;
    }
    if (!source.isEmpty() && channel.isEmpty())
        channel = m_sources.value(m_sourceByName.value(fold(source))).channel;
    if (!otherCampaign && !otherSource)
        return {};
    return tr("Key code “%1” belongs to the campaign “%2” (source “%3”); what the row says itself was taken.")
        .arg(keyCode, printed->name, origin.name);
}

Result<LeadOrigin> SourceRegister::resolve(const Database &database, const QString &keyCode, const QString &source,
                                           const QString &channel, const QString &campaign, BatchId batch)
{
    QString sourceName = source;
    QString channelName = channel;
    QString campaignName = campaign;
    complete(keyCode, sourceName, channelName, campaignName);
    const Result<SourceId> from = this->source(database, sourceName, channelName, batch);
    if (!from)
        return from.error();
    const Campaign *printed = byKeyCode(keyCode);
    const bool known = m_campaignByName.contains(campaignKey(*from, campaignName));
    // The code proves the campaign, even where the row names another source than the one the campaign belongs to.
    if (printed && !known && fold(campaignName) == fold(printed->name))
        return LeadOrigin{*from, printed->id};
    const Result<CampaignId> spent = this->campaign(database, *from, campaignName, batch);
    return spent ? Result<LeadOrigin>(LeadOrigin{*from, *spent}) : Result<LeadOrigin>(spent.error());
}

const Campaign *SourceRegister::otherWithKeyCode(const QString &keyCodes, const QString &source,
                                                 const QString &campaign) const
{
    const SourceId own{m_sourceByName.value(fold(source))};
    const bool isNewSource = !source.isEmpty() && !own;
    const CampaignId self{isNewSource ? 0 : m_campaignByName.value(campaignKey(own, campaign))};
    for (const QString &code : keyCodesIn(keyCodes)) {
        const Campaign *owner = byKeyCode(code);
        if (owner && owner->id != self)
            return owner;
    }
    return nullptr;
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
