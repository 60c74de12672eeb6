// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/sourceroi.h"
#include "core/sources/source.h"
#include "core/store/database.h"

#include <QHash>
#include <QSet>

namespace lw
{

/// The registers of sources and campaigns, held in memory while a file is read: names become ids, new ones are added
/// under the batch that brought them.
class SourceRegister
{
public:
    static Result<SourceRegister> load(const Database &database);

    /// The source of that name, made if it is new; 0 for a blank name. A channel is taken where none was known.
    Result<SourceId> source(const Database &database, const QString &name, const QString &channel, BatchId batch);
    Result<CampaignId> campaign(const Database &database, SourceId source, const QString &name, BatchId batch);
    Result<void> save(const Database &database, const Campaign &campaign);

    /// The campaign that printed this key code, if any.
    const Campaign *byKeyCode(const QString &keyCode) const;

private:
    QHash<qint64, Source> m_sources;
    QHash<qint64, Campaign> m_campaigns;
    QHash<QString, qint64> m_sourceByName;
    QHash<QString, qint64> m_campaignByName;
    QHash<QString, qint64> m_campaignByKeyCode;
};

/// A source with what refers to it.
struct SourceUse {
    Source source;
    qint64 leads = 0; ///< that came from it first, or last
    qint64 inquiries = 0;
    qint64 campaigns = 0;
    qint64 costs = 0;

    bool isFree() const { return leads == 0 && inquiries == 0 && campaigns == 0 && costs == 0; }
    bool operator==(const SourceUse &) const = default;
};

/// All sources by name, with what refers to them.
Result<QList<SourceUse>> loadSources(const Database &database);
/// Nothing: there is no such source.
Result<std::optional<Source>> sourceNamed(const Database &database, const QString &name);
Result<SourceUse> useOfSource(const Database &database, SourceId id);
Result<QSet<qint64>> leadsOfSource(const Database &database, SourceId id);
Result<void> insertSource(const Database &database, const Source &source);
/// Answers whether there was such a source.
Result<bool> updateSource(const Database &database, const Source &source);
Result<bool> deleteSource(const Database &database, SourceId id);

Result<QList<Campaign>> loadCampaigns(const Database &database);

Result<void> insertCost(const Database &database, const CostLine &line, BatchId batch);
/// Answers whether there was such a line.
Result<bool> updateCost(const Database &database, const CostLine &line);
Result<bool> deleteCost(const Database &database, CostId id);
Result<QList<NamedCost>> loadCosts(const Database &database);

} // namespace lw
