// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/intakeplan.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// What a file is read with.
struct ImportRequest {
    RawTable table;
    ColumnMapping mapping;
    IntakeOptions options;
    bool sample = false;
};

struct ImportResult {
    BatchId batch;
    OperationId operation;
    IntakeSummary summary;
    qint64 firstNumber = 0; ///< the first register number given; the summary's inquiries() follow each other
};

/// Reads, matches and decides every row against the workspace as it is; writes nothing. Error: the file as a whole does
/// not fit the profile.
Result<IntakePlan> planImport(const Workspace &workspace, const ImportRequest &request, const Progress &progress = {});

/// Writes a plan in one transaction: all rows or none, also when it is cancelled. The plan must be fresh; rows that
/// were planned against leads which have gone since make the whole import fail.
Result<ImportResult> importLeads(Workspace &workspace, const ImportRequest &request, const IntakePlan &plan,
                                 const QString &actor, const Progress &progress = {});

} // namespace lw
