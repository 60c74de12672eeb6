// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/sourceroi.h"
#include "core/sources/source.h"
#include "core/store/database.h"

#include <QHash>

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

Result<void> insertCost(const Database &database, const CostLine &line, BatchId batch);
Result<QList<NamedCost>> loadCosts(const Database &database);

} // namespace lw
