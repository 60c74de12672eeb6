// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

namespace lw
{

/// What goes from one lead manager to another.
struct HandOver {
    QString from;
    QString to;
    qsizetype openLeads = 0;   ///< at the desk of whom they leave: owned by them and not finished
    qsizetype escalations = 0; ///< that wait for them
    QStringList departments;   ///< they head
    QStringList standsInFor;   ///< whose deputy they are, from today on
    QStringList campaigns;     ///< they own and that are not over
    qsizetype nextActions = 0; ///< dates on those leads
    QString calendar;          ///< of their own, which goes along; empty: the company's
    bool catchAll = false;     ///< what no territory covers goes to them
};

/// What would go. Error: one of the two is nobody, not active, or the same; `from` is no lead manager.
Result<HandOver> planHandOver(const Workspace &workspace, const QString &from, const QString &to, const QDateTime &now);

/// Hands all of it over in one operation; `from` keeps the other roles, and stays a member. Undo takes the whole back.
Result<OperationId> handOver(Workspace &workspace, const QString &from, const QString &to, const QString &actor,
                             const QDateTime &now);

} // namespace lw
