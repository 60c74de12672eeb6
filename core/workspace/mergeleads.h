// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/mergefields.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// What a merge would make of the leads as they stand in the file, with the grade of settleGrade(). Error: as the pure
/// previewMerge().
Result<MergePreview> previewMerge(const Workspace &workspace, const MergeChoice &choice, const QDateTime &now);

/// Merges in one deed, which can be undone: the survivor takes the chosen values and every inquiry; the others stay as
/// aliases under their numbers, their clocks stopped, their people and companies as they were. Error: as
/// previewMerge(); or a lead changed since it was looked at.
Result<OperationId> mergeLeads(Workspace &workspace, const MergeChoice &choice, const QString &actor,
                               const QDateTime &now);

/// The lead that holds a register number, for merging: of a number that was merged away the alias itself, so that the
/// refusal can name its survivor. Error: no such number.
Result<LeadRecord> leadToMerge(const Workspace &workspace, qint64 number);

} // namespace lw
