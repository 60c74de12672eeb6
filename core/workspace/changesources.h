// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sources/source.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// Adds a source (one without an id) or gives one another name or channel; its leads and costs stay with it. Error: no
/// name, the name is taken, or the source is gone.
Result<OperationId> saveSource(Workspace &workspace, const Source &source, const QString &actor, const QDateTime &now);

/// Error: leads, inquiries, campaigns or costs refer to one of them; then none is removed.
Result<OperationId> removeSources(Workspace &workspace, const QList<SourceId> &ids, const QString &actor,
                                  const QDateTime &now);

/// Adds a cost (one without an id) or changes one. A cost belongs to a source, a campaign or both. Error: it does not,
/// the campaign is another source's, no day, or the amount is in another currency.
Result<OperationId> saveCost(Workspace &workspace, const CostLine &line, const QString &actor, const QDateTime &now);

Result<OperationId> removeCosts(Workspace &workspace, const QList<CostId> &ids, const QString &actor,
                                const QDateTime &now);

} // namespace lw
