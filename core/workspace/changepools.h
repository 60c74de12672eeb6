// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

namespace lw
{

/// A pool that is called something else from now on.
struct PoolRename {
    QString was;
    QString now;
};

/// Puts another list of pools in force; who stays in one keeps their level (see paceOfChange()). Where one is renamed,
/// territory lines, the policy's catch-all, the use of calendars and the ledger follow. Error: a pool or a member is
/// malformed, a member is no rep, a name is another pool's or a rep's, or a pool would go that a line or the catch-all
/// names.
Result<OperationId> changePools(Workspace &workspace, const QList<Pool> &pools, const QString &actor,
                                const QDateTime &now, const QString &label, const PoolRename &renamed = {});

/// Puts another tree of territories in force. Error: one is part of itself.
Result<OperationId> changeTerritoryTree(Workspace &workspace, const QMap<QString, QString> &parents,
                                        const QString &actor, const QDateTime &now, const QString &label);

/// Says that a finding of the check is so on purpose, or no longer. `key`: the finding's.
Result<OperationId> allowFinding(Workspace &workspace, const QString &key, bool allowed, const QString &actor,
                                 const QDateTime &now);

} // namespace lw
