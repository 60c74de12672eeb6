// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/accountstore.h"
#include "core/store/historystore.h"
#include "core/store/leadstore.h"
#include "core/store/poolstore.h"
#include "core/store/sourcestore.h"
#include "core/workspace/intakerun.h"

namespace lw
{

/// What a lead is registered under, beside what its row says.
struct NewLead {
    LeadId number;
    PersonId person;
    CompanyId company;
    LeadOrigin origin;
    QDateTime receivedAt;
    QDateTime registeredAt;
    QString how;        ///< for the timeline: "fair.csv"
    LeadId leaves = {}; ///< the lead it was part of: whether both are one is answered already
};

/// Writes the rows that a new lead consists of, under numbers that the caller has taken, inside of an open deed. The
/// inquiry is not among them.
class NewLeadWriter
{
    Q_DISABLE_COPY_MOVE(NewLeadWriter)

public:
    /// `batch`: what the rows are stored under. `run` decided the rows and stays while they are written.
    NewLeadWriter(OpenDeed &deed, const Workspace &workspace, IntakeRun &run, BatchId batch);

    /// The company that the row is the first to name, with the domains it teaches.
    Result<void> writeCompany(const PlannedRow &row, CompanyId id);
    /// Who asks. Somebody who must not be contacted goes into the register, for `banned`.
    Result<void> writePerson(const PlannedRow &row, PersonId id, CompanyId company, const QString &banned);
    /// The lead as it was decided, with its decision, timeline, clocks and suspicions.
    Result<void> writeLead(const PlannedRow &row, const NewLead &as);

    /// For what else the deed writes of leads: one writer numbers all events.
    HistoryWriter &history() { return m_history; }

private:
    Lead leadOf(const PlannedRow &row, const NewLead &as) const;
    Result<void> tell(LeadId lead, EventKind kind, const QString &detail, qint64 inquiry = 0);
    Result<void> writeEvents(const PlannedRow &row, const Lead &lead, const QString &how);
    Result<void> writeTurns(const PlannedRow &row, const Lead &lead);
    Result<void> writeClocks(const PlannedRow &row, const Lead &lead);
    Result<void> writeSuspicions(const PlannedRow &row, const NewLead &as);

    OpenDeed &m_deed;
    const Workspace &m_workspace;
    IntakeRun &m_run;
    LeadWriter m_leads;
    DomainWriter m_domains;
    HistoryWriter m_history;
    PoolTurnWriter m_turns;
};

} // namespace lw
