// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/columnmapping.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// The profile for a file: by name or remembered headers, else guessed; `how` says which, for the reader.
Result<ColumnMapping> profileFor(const Workspace &workspace, const QString &kind, const QString &name,
                                 const QStringList &headers, QString *how);

/// Names that files of a kind use beside lead fields: closed_at of outcomes, amount of costs, budget of campaigns.
QStringList ownFields(const QString &kind);

} // namespace lw
