// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadchange.h"
#include "core/workspace/newleadwriter.h"

namespace lw
{

/// Writes the rows of an import as they are decided, inside its transaction.
class ImportWriter
{
    Q_DISABLE_COPY_MOVE(ImportWriter)

public:
    ImportWriter(OpenDeed &deed, const Workspace &workspace, IntakeRun &run, const QString &fileName);

    Result<void> begin();
    Result<void> write(const PlannedRow &row);
    /// Gives back what of the counters was not used.
    Result<void> end();
    qint64 firstNumber() const { return m_firstNumber; }

private:
    /// A counter read once and moved on once.
    struct Counter {
        const char *name;
        qint64 first = 0;
        qint64 next = 0;
    };

    Result<LeadOrigin> originOf(const PlannedRow &row);
    Result<CompanyId> companyOf(const PlannedRow &row);
    Result<void> fillKnown(CompanyId known, const PlannedRow &row);
    Result<PersonId> knownPerson(const PlannedRow &row);
    Result<PersonId> personOf(const PlannedRow &row, CompanyId company);
    Result<void> writeNew(const PlannedRow &row, const LeadOrigin &origin);
    Result<void> writeInquiry(const PlannedRow &row, LeadId lead, const LeadOrigin &origin, qint64 number);
    Result<void> writeResponse(const PlannedRow &row, const LeadOrigin &origin);
    Result<void> writeUpdate(const PlannedRow &row);
    Result<LeadRecord> joined(const PlannedRow &row);
    Result<void> keepBan(const LeadRecord &known, const PlannedRow &row, LeadRecord &merged);
    Result<LeadChange> saveMerged(LeadRecord record, const PlannedRow &row);
    QDateTime receivedAt(const PlannedRow &row) const { return row.staged.receivedAt.value_or(m_deed.deed.now); }
    LeadEvent event(LeadId lead, EventKind kind, const QString &detail, qint64 inquiry = 0) const;
    /// Rows this import added are taken back with it as a whole: changes to them need no record.
    void record(bool isOwn);

    OpenDeed &m_deed;
    const Workspace &m_workspace;
    IntakeRun &m_run;
    QString m_fileName;
    QString m_asked; ///< why somebody must not be contacted, where the file says so
    NewLeadWriter m_newLeads;
    HistoryWriter &m_history;
    SourceRegister m_sources;
    Counter m_number{"register"};
    Counter m_person{"person"};
    Counter m_company{"company"};
    qint64 m_firstNumber = 0;
};

} // namespace lw
