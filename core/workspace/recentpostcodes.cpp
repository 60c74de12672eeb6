// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/recentpostcodes.h"

#include "core/decisions/decide.h"
#include "core/decisions/facts.h"
#include "core/store/recentplaces.h"

#include <QTimeZone>

namespace lw
{

namespace
{

constexpr qsizetype kAtATime = 500;

QDateTime beginOf(const Workspace &workspace, QDate day)
{
    return day.startOfDay(QTimeZone(workspace.settings().zoneId));
}

// As the lines stand, whatever they said when the lead came.
bool isUncovered(const LeadFacts &facts, const CompiledRulebook &rulebook, QDate day)
{
    const RouteClass routeClass = decide(facts, rulebook, day).routing.routeClass;
    return routeClass == RouteClass::CatchAll || routeClass == RouteClass::Unowned;
}

} // namespace

Result<QHash<QString, qint64>> recentLeadsByPostcode(const Workspace &workspace, const QString &country, QDate since)
{
    return leadsByPostcode(workspace.database(), country, beginOf(workspace, since));
}

Result<QList<SeenLead>> recentlySeenLeads(const Workspace &workspace, QDate since, QDate day)
{
    const Result<QList<LeadId>> ids = leadsRegisteredSince(workspace.database(), beginOf(workspace, since));
    if (!ids)
        return ids.error();
    QList<SeenLead> leads;
    leads.reserve(ids->size());
    for (qsizetype from = 0; from < ids->size(); from += kAtATime) {
        const Result<QList<LeadRecord>> records = workspace.records(ids->mid(from, kAtATime));
        if (!records)
            return records.error();
        for (const LeadRecord &record : *records) {
            LeadFacts facts = factsOf(record);
            facts.owner.clear(); // whoever has it: the lines are asked
            facts.letIn = true;
            leads += SeenLead{.facts = facts, .isUncovered = isUncovered(facts, *workspace.rulebook(), day)};
        }
    }
    return leads;
}

} // namespace lw
