// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/decisions/situation.h"
#include "core/decisions/work.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// A lead that an act could not be done to, and why.
struct Refusal {
    LeadId lead;
    QString reason;
};

/// Before the name of a pool, where Act::to means one.
inline constexpr QLatin1StringView kPoolPrefix("pool:");

/// One verb on any number of leads, in one transaction. Act::to may name several reps, comma-separated, who get the
/// leads in turn, or a pool as "pool:NAME", which draws for each; a lead given by hand to a member of a pool counts as
/// their turn. Each lead is decided by how the pools stand after the one before it. Without `refused` it is done to all
/// of them or to none; with it, leads it cannot be done to are listed there and the others go through, as long as there
/// is one. Error: names the lead; or it was stopped, and nothing changed.
Result<OperationId> workLeads(Workspace &workspace, const QList<qint64> &numbers, const Act &act, const QDateTime &now,
                              QList<Refusal> *refused = nullptr, const Progress &progress = {});

/// Leads go from one owner to another who takes over from them, inside an open transaction.
Result<void> handLeads(OpenDeed &deed, const Workspace &workspace, const QList<LeadId> &leads, const QString &owner,
                       const QString &from);

/// Applies one change inside an open transaction: lead, history, clocks, and what the ledgers of pools get of it.
Result<void> saveChange(OpenDeed &deed, const LeadChange &change, const CompiledRulebook &rulebook,
                        const QList<PoolTurn> &turns = {});

} // namespace lw
