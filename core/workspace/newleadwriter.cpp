// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/newleadwriter.h"

#include "core/intake/startingclocks.h"
#include "core/store/duplicatestore.h"
#include "core/workspace/donotcontact.h"
#include "core/workspace/leadclocks.h"

namespace lw
{

using namespace Qt::StringLiterals;

NewLeadWriter::NewLeadWriter(OpenDeed &deed, const Workspace &workspace, IntakeRun &run, BatchId batch)
    : m_deed(deed)
    , m_workspace(workspace)
    , m_run(run)
    , m_leads(deed.database, batch, deed.id)
    , m_domains(deed.database)
    , m_history(deed.database, deed.id)
    , m_turns(deed.database, deed.id)
{
}

Result<void> NewLeadWriter::writeCompany(const PlannedRow &row, CompanyId id)
{
    Company company = row.staged.record.company;
    company.id = id;
    LW_TRY(m_leads.insert(company));
    return m_domains.insert(id, row.teaches);
}

Result<void> NewLeadWriter::writePerson(const PlannedRow &row, PersonId id, CompanyId company, const QString &banned)
{
    Person person = row.staged.record.person;
    person.id = id;
    person.company = company;
    LW_TRY(m_leads.insert(person));
    return person.doNotContact ? keepFromContact(m_deed, person, banned) : Result<void>();
}

Result<void> NewLeadWriter::writeLead(const PlannedRow &row, const NewLead &as)
{
    const Lead lead = leadOf(row, as);
    LW_TRY(m_leads.insert(lead));
    LW_TRY(m_history.insert(lead.id, m_deed.deed.now, RulebookId{m_workspace.rulebook()->version}, row.facts,
                            row.decision, row.seen));
    LW_TRY(writeTurns(row, lead));
    LW_TRY(writeEvents(row, lead, as.how));
    LW_TRY(writeClocks(row, lead));
    return writeSuspicions(row, as);
}

// Whenever it arrived: what is done with it begins now.
Lead NewLeadWriter::leadOf(const PlannedRow &row, const NewLead &as) const
{
    const QDateTime &now = m_deed.deed.now;
    Lead lead = row.staged.record.lead;
    lead.id = as.number;
    lead.person = as.person;
    lead.company = as.company;
    lead.source = lead.latestSource = as.origin.source;
    lead.campaign = as.origin.campaign;
    lead.reachedAt[0] = as.receivedAt;
    lead.registeredAt = as.registeredAt;
    lead.lastActivityAt = now;
    lead.owner = row.decision.routing.owner;
    lead.territory = territoryText(row.decision.routing);
    lead.grade = row.decision.grading.grade;
    if (row.outcome == IntakeOutcome::ScreenedOut) {
        lead.status = Status::ScreenedOut;
        lead.reason = row.decision.screening.reason;
        lead.closedAt = now;
        lead.territory.clear();
    } else if (startsQualified(row)) {
        lead.stage = Stage::Qualified; // its questions came answered
        lead.reachedAt[size_t(Stage::Qualified)] = now;
    }
    return lead;
}

Result<void> NewLeadWriter::tell(LeadId lead, EventKind kind, const QString &detail, qint64 inquiry)
{
    return m_history.insert(LeadEvent{.lead = lead,
                                      .at = m_deed.deed.now,
                                      .kind = kind,
                                      .actor = m_deed.deed.actor,
                                      .detail = detail,
                                      .inquiry = inquiry});
}

Result<void> NewLeadWriter::writeEvents(const PlannedRow &row, const Lead &lead, const QString &how)
{
    LW_TRY(tell(lead.id, EventKind::Registered, how, lead.id.value));
    if (row.outcome == IntakeOutcome::ScreenedOut)
        return tell(lead.id, EventKind::ScreenedOut,
                    row.decision.screening.reason + u": "_s + row.decision.screening.because);
    const QString why = because(row.decision.routing);
    LW_TRY(tell(lead.id, EventKind::Routed, lead.owner.isEmpty() ? why : QString(lead.owner + u" — "_s + why)));
    return startsQualified(row) ? tell(lead.id, EventKind::Qualified, codeOf(lead.grade)) : Result<void>();
}

Result<void> NewLeadWriter::writeTurns(const PlannedRow &row, const Lead &lead)
{
    for (const PoolTurn &turn : turnsOf(row.decision))
        LW_TRY(m_turns.insert(turn, lead.id, m_deed.deed.now));
    return {};
}

Result<void> NewLeadWriter::writeClocks(const PlannedRow &row, const Lead &lead)
{
    const Arrival arrival{.received = lead.receivedAt(), .registered = lead.registeredAt};
    return lw::writeClocks(m_deed, m_history, lead.id,
                           startingClocks(row, arrival, m_deed.deed.now, *m_workspace.rulebook()));
}

Result<void> NewLeadWriter::writeSuspicions(const PlannedRow &row, const NewLead &as)
{
    for (const PlannedSuspicion &suspicion : row.suspicions + row.toldApart) {
        const LeadId other = m_run.planner().leadOf(suspicion.entry);
        if (as.leaves && other == as.leaves)
            continue;
        LW_TRY(m_history.insertSuspicion(as.number, other, suspicion.score, codeOf(suspicion.level),
                                         keptOf(suspicion.reasons)));
    }
    return {};
}

} // namespace lw
