// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadrecord.h"
#include "core/store/bulkwriter.h"
#include "core/store/database.h"

namespace lw
{

/// Leads with who asked and where from, by id, in the order asked for; ids that do not exist are left out.
/// At most 500 at a time keep the reader short.
Result<QList<LeadRecord>> loadRecords(const Database &database, const QList<LeadId> &ids, const QString &currency);

/// The lead that holds a register number, merged ones included. 0: no such number.
Result<LeadId> leadOfNumber(const Database &database, qint64 number);

/// Saves what may change of a lead, person or company that exists; `rev` says which operation did it. Source, campaign
/// and arrival of a lead change by a merge only.
Result<void> updateLead(const Database &database, const Lead &lead, OperationId operation);
Result<void> updatePerson(const Database &database, const Person &person, OperationId operation);
Result<void> updateCompany(const Database &database, const Company &company, OperationId operation);

/// Fills what a known company leaves blank; what it has stays.
Result<void> fillCompany(const Database &database, CompanyId id, const Company &given, OperationId operation);

/// Adds rows of the three aggregates under a batch, fast.
class LeadWriter
{
public:
    LeadWriter(const Database &database, BatchId batch, OperationId operation);

    Result<void> insert(const Company &company);
    Result<void> insert(const Person &person);
    Result<void> insert(const Lead &lead);

private:
    BulkWriter m_companies;
    BulkWriter m_persons;
    BulkWriter m_leads;
    BatchId m_batch;
    OperationId m_operation;
};

} // namespace lw
