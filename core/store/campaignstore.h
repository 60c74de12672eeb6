// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sources/source.h"
#include "core/store/database.h"

#include <QSet>

namespace lw
{

/// A campaign with the name of its source and what refers to it.
struct CampaignUse {
    Campaign campaign;
    QString source;
    qint64 leads = 0;
    qint64 inquiries = 0;
    qint64 costs = 0;
    qint64 collateral = 0;

    bool isFree() const { return leads == 0 && inquiries == 0 && costs == 0 && collateral == 0; }
    bool operator==(const CampaignUse &) const = default;
};

/// All campaigns in the order they were registered.
Result<QList<Campaign>> loadCampaigns(const Database &database);
/// All campaigns by name, with what refers to them.
Result<QList<CampaignUse>> loadCampaignUses(const Database &database);
/// A use without an id: there is no such campaign.
Result<CampaignUse> useOfCampaign(const Database &database, CampaignId id);
/// Those that are shown under its name.
Result<QSet<qint64>> leadsOfCampaign(const Database &database, CampaignId id);

/// Answers the id it was given. `batch`: the file that brought it, if any.
Result<CampaignId> insertCampaign(const Database &database, const Campaign &campaign, BatchId batch);
/// Answers whether there was such a campaign.
Result<bool> updateCampaign(const Database &database, const Campaign &campaign);
Result<bool> deleteCampaign(const Database &database, CampaignId id);

/// Puts a campaign's costs that stand under `before`, or under no source, under `after`.
Result<void> moveCosts(const Database &database, CampaignId campaign, SourceId before, SourceId after);
/// How many of its costs stand under another source than `source`.
Result<qint64> costsElsewhere(const Database &database, CampaignId campaign, SourceId source);

} // namespace lw
