// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/situation.h"
#include "core/store/bulkwriter.h"
#include "core/store/database.h"

#include <QHash>

namespace lw
{

/// Adds rows to the ledgers of pools.
class PoolTurnWriter
{
public:
    PoolTurnWriter(const Database &database, OperationId operation);
    /// `lead`: who brought it; none for a row that levels somebody.
    Result<void> insert(const PoolTurn &turn, LeadId lead, const QDateTime &at);

private:
    BulkWriter m_turns;
    OperationId m_operation;
};

/// One row of a ledger as it is kept.
struct KeptTurn {
    qint64 place = 0; ///< in the order of all ledgers
    PoolTurn turn;
    LeadId lead;
    QDateTime at;
};

/// What all ledgers say, by pool and rep.
Result<QList<LedgerStanding>> ledgerStandings(const Database &database, const QDateTime &before = {});
/// The newest rows of a pool's ledger, newest first.
Result<QList<KeptTurn>> turnsOfPool(const Database &database, const QString &pool, qsizetype limit);
/// All rows that a lead brought, in their order.
Result<QList<KeptTurn>> turnsOfLead(const Database &database, LeadId lead);

/// Open leads of each owner, by case-folded name.
Result<QHash<QString, int>> openLeadsByOwner(const Database &database);

/// A pool, or one of its members, is called something else from now on.
Result<void> renamePool(const Database &database, const QString &was, const QString &now);
Result<void> renamePoolMember(const Database &database, const QString &was, const QString &now);

} // namespace lw
