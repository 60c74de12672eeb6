// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/recentpostcodes.h"

#include "core/decisions/facts.h"
#include "core/store/recentplaces.h"

#include <QTimeZone>

namespace lw
{

namespace
{

QDateTime beginOf(const Workspace &workspace, QDate day)
{
    return day.startOfDay(QTimeZone(workspace.settings().zoneId));
}

// A lead that no line covered is told by what stands for its territory.
bool isUncovered(const QString &territory)
{
    return territory.isEmpty() || territory == labelOf(RouteClass::CatchAll) ||
           territory == labelOf(RouteClass::Unowned);
}

} // namespace

Result<QHash<QString, qint64>> recentLeadsByPostcode(const Workspace &workspace, const QString &country, QDate since)
{
    return leadsByPostcode(workspace.database(), country, beginOf(workspace, since));
}

Result<QList<SeenLead>> recentlySeenLeads(const Workspace &workspace, QDate since)
{
    const Result<QList<LeadId>> ids = leadsRegisteredSince(workspace.database(), beginOf(workspace, since));
    if (!ids)
        return ids.error();
    const Result<QList<LeadRecord>> records = workspace.records(*ids);
    if (!records)
        return records.error();
    QList<SeenLead> leads;
    leads.reserve(records->size());
    for (const LeadRecord &record : *records)
        leads += SeenLead{.facts = factsOf(record), .isUncovered = isUncovered(record.lead.territory)};
    return leads;
}

} // namespace lw
