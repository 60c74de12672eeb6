// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/columnmapping.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// The profile for a file: the one of that name (a remembered profile, else a preset); without a name the one
/// remembered for exactly these columns, else the preset they fit, else a guess. `how` says which, for the reader. A
/// file of rejected rows is taken for the file it came from. Error: there is none of that name.
Result<ColumnMapping> profileFor(const Workspace &workspace, const QString &kind, const QString &name,
                                 const QStringList &headers, QString *how);

/// The mapping with the columns nobody maps that are headed by a question of ours, by its words or as "answer:KEY".
ColumnMapping withAnswerColumns(ColumnMapping mapping, const QStringList &headers, const QuestionSet &questions);

/// Names that files of a kind use beside lead fields: closed_at of outcomes, amount of costs, budget of campaigns.
QStringList ownFields(const QString &kind);

} // namespace lw
