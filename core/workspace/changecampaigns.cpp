// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changecampaigns.h"

#include "core/store/sourcestore.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kLongestName = 1000; // as the schema has it

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ChangeCampaigns", text);
}

Error goneCampaign()
{
    return failed(tr("This campaign is not there any more. Nothing was changed."));
}

Result<void> checkWords(const Campaign &campaign)
{
    if (campaign.name.isEmpty())
        return usage(tr("A campaign needs a name."));
    if (campaign.name.size() > kLongestName || campaign.owner.size() > kLongestName ||
        campaign.keyCodes.size() > kLongestName)
        return usage(tr("Name, owner and key codes of a campaign may have %1 characters each.").arg(kLongestName));
    return {};
}

Result<void> checkFigures(const Campaign &campaign, const QString &currency)
{
    if (campaign.start.isValid() && campaign.end.isValid() && campaign.end < campaign.start)
        return usage(tr("The campaign “%1” ends before it starts.").arg(campaign.name));
    for (const std::optional<Money> &amount : {campaign.budget, campaign.forecastRevenue}) {
        if (amount && amount->currency != currency)
            return usage(tr("The amount is in %1, the workspace counts in %2. Convert it first.")
                             .arg(amount->currency, currency));
        if (amount && amount->minor < 0)
            return usage(tr("Budget and expected revenue cannot be less than 0."));
    }
    for (const std::optional<qint64> count :
         {campaign.forecastInquiries, campaign.forecastQualified, campaign.forecastSales}) {
        if (count && *count < 0)
            return usage(tr("A forecast cannot be less than 0."));
    }
    return {};
}

Result<void> checkSource(const Database &database, SourceId id)
{
    if (!id)
        return {};
    const Result<SourceUse> use = useOfSource(database, id);
    if (!use)
        return use.error();
    return use->source.id ? Result<void>()
                          : Result<void>(failed(tr("The source is not there any more. Nothing was changed.")));
}

// Names are taken once under a source; a key code leads to one campaign only.
Result<void> checkOthers(const Database &database, const Campaign &campaign)
{
    Result<QList<Campaign>> others = loadCampaigns(database);
    if (!others)
        return others.error();
    others->removeIf([&](const Campaign &other) { return other.id == campaign.id; });
    for (const Campaign &other : *others) {
        if (other.source == campaign.source && fold(other.name) == fold(campaign.name))
            return usage(tr("There is a campaign “%1” of this source already. Choose another name.").arg(other.name));
    }
    const KeyCodes taken = keyCodesOf(*others);
    for (const QString &code : keyCodesIn(campaign.keyCodes)) {
        const CampaignId owner = taken.value(keyCodeKey(code));
        if (!owner)
            continue;
        const auto other = std::ranges::find(*others, owner, &Campaign::id);
        return usage(tr("The key code “%1” belongs to the campaign “%2” already. Take it from that one first, or "
                        "choose another.")
                         .arg(code, other->name));
    }
    return {};
}

// A cost on a campaign is a cost on its source.
Result<void> followSource(const Database &database, SourceId before, const Campaign &campaign)
{
    if (before == campaign.source || !campaign.source)
        return {};
    LW_TRY(moveCosts(database, campaign.id, before, campaign.source));
    const Result<qint64> elsewhere = costsElsewhere(database, campaign.id, campaign.source);
    if (!elsewhere)
        return elsewhere.error();
    if (*elsewhere > 0)
        return failed(tr("“%1” cannot go under this source: costs on it (%2) stand under another one. Change these "
                         "costs first.")
                          .arg(campaign.name, QString::number(*elsewhere)));
    return {};
}

// Lists show their leads under the name of the campaign, so a new name concerns them too.
Result<void> changeCampaign(OpenDeed &deed, const Campaign &campaign)
{
    const Result<CampaignUse> before = useOfCampaign(deed.database, campaign.id);
    if (!before)
        return before.error();
    const Result<bool> updated = updateCampaign(deed.database, campaign);
    if (!updated)
        return updated.error();
    if (!*updated)
        return goneCampaign();
    LW_TRY(followSource(deed.database, before->campaign.source, campaign));
    const Result<QSet<qint64>> leads = leadsOfCampaign(deed.database, campaign.id);
    if (!leads)
        return leads.error();
    deed.leads = *leads;
    return {};
}

Result<void> addCampaign(OpenDeed &deed, const Campaign &campaign)
{
    const Result<CampaignId> added = insertCampaign(deed.database, campaign, {});
    return added ? Result<void>() : Result<void>(added.error());
}

Result<QString> removeCampaign(const Database &database, CampaignId id)
{
    const Result<CampaignUse> use = useOfCampaign(database, id);
    if (!use)
        return use.error();
    if (!use->campaign.id)
        return goneCampaign();
    if (!use->isFree())
        return failed(tr("“%1” cannot be removed: it is the campaign of leads (%2), inquiries (%3), costs (%4) and "
                         "collateral (%5).")
                          .arg(use->campaign.name, QString::number(use->leads), QString::number(use->inquiries),
                               QString::number(use->costs), QString::number(use->collateral)));
    const Result<bool> gone = deleteCampaign(database, id);
    return gone ? Result<QString>(use->campaign.name) : Result<QString>(gone.error());
}

} // namespace

Result<OperationId> saveCampaign(Workspace &workspace, const Campaign &campaign, const QString &actor,
                                 const QDateTime &now)
{
    Campaign tidy = campaign;
    tidy.name = campaign.name.simplified();
    tidy.owner = campaign.owner.simplified();
    tidy.keyCodes = keyCodesIn(campaign.keyCodes).join(u' ');
    const QString label =
        campaign.id ? tr("Change the campaign “%1”").arg(tidy.name) : tr("Add the campaign “%1”").arg(tidy.name);
    return workspace.perform({u"campaigns"_s, label, actor, now}, [&](OpenDeed &deed) -> Result<void> {
        LW_TRY(checkWords(tidy));
        LW_TRY(checkFigures(tidy, workspace.settings().currency));
        LW_TRY(checkSource(deed.database, tidy.source));
        LW_TRY(checkOthers(deed.database, tidy));
        deed.detail = {{u"campaign"_s, tidy.name}, {u"key_codes"_s, tidy.keyCodes}};
        return tidy.id ? changeCampaign(deed, tidy) : addCampaign(deed, tidy);
    });
}

Result<OperationId> removeCampaigns(Workspace &workspace, const QList<CampaignId> &ids, const QString &actor,
                                    const QDateTime &now)
{
    const QString label = ids.size() == 1 ? tr("Remove a campaign") : tr("Remove %1 campaigns").arg(ids.size());
    return workspace.perform({u"campaigns"_s, label, actor, now}, [&](OpenDeed &deed) -> Result<void> {
        QStringList names;
        for (const CampaignId id : ids) {
            const Result<QString> removed = removeCampaign(deed.database, id);
            if (!removed)
                return removed.error();
            names += *removed;
        }
        deed.detail = {{u"removed"_s, names.join(u"; "_s)}};
        return {};
    });
}

} // namespace lw
