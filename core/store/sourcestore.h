// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/sourceroi.h"
#include "core/store/campaignstore.h"

#include <QHash>
#include <QSet>

namespace lw
{

/// Where a response came from, as the registers have it.
struct LeadOrigin {
    SourceId source;
    CampaignId campaign;
    bool operator==(const LeadOrigin &) const = default;
};

/// The registers of sources and campaigns, held in memory while a file is read: names become ids, new ones are added
/// under the batch that brought them.
class SourceRegister
{
public:
    static Result<SourceRegister> load(const Database &database);

    /// The source of that name, made if it is new; 0 for a blank name. A channel is taken where none was known.
    Result<SourceId> source(const Database &database, const QString &name, const QString &channel, BatchId batch);
    Result<CampaignId> campaign(const Database &database, SourceId source, const QString &name, BatchId batch);
    /// Saves the plan of a campaign of this register; its name stays as it was registered.
    Result<void> save(const Database &database, const Campaign &changed);

    /// The campaign that printed this key code, if any; case, blanks and dashes do not count.
    const Campaign *byKeyCode(const QString &keyCode) const;

    /// Fills what a row leaves blank: campaign and source from its key code, the channel from its source. Answers a
    /// remark where the row itself names another campaign or source than the key code; empty otherwise.
    QString complete(const QString &keyCode, QString &source, QString &channel, QString &campaign) const;
    /// The ids of what complete() says, made where they are new.
    Result<LeadOrigin> resolve(const Database &database, const QString &keyCode, const QString &source,
                               const QString &channel, const QString &campaign, BatchId batch);
    /// The campaign that has one of these codes, other than `campaign` of `source`; null: they are free.
    const Campaign *otherWithKeyCode(const QString &keyCodes, const QString &source, const QString &campaign) const;

private:
    QHash<qint64, Source> m_sources;
    QHash<qint64, Campaign> m_campaigns;
    QHash<QString, qint64> m_sourceByName;
    QHash<QString, qint64> m_campaignByName;
    KeyCodes m_keyCodes;
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

Result<void> insertCost(const Database &database, const CostLine &line, BatchId batch);
/// Answers whether there was such a line.
Result<bool> updateCost(const Database &database, const CostLine &line);
Result<bool> deleteCost(const Database &database, CostId id);
Result<QList<NamedCost>> loadCosts(const Database &database);

} // namespace lw
