// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/intake/intakeplan.h"
#include "core/workspace/workspace.h"

#include <functional>

namespace lw
{

/// What is read, and how.
struct ImportRequest {
    RowSourcePtr rows;
    ColumnMapping mapping;
    IntakeOptions options;
    bool sample = false;
    QString label = {};           ///< of the change; empty: “Import FILE (n rows)”
    bool remembersProfile = true; ///< the mapping is kept for the next file with these columns
    /// Done in the same transaction, after the last row.
    std::function<Result<void>(const Database &, BatchId)> alongside = {};
};

struct ImportResult {
    BatchId batch;
    OperationId operation;
    IntakeSummary summary;
    qint64 firstNumber = 0; ///< the first register number given; the summary's inquiries() follow each other
};

/// Told of every row with all that was decided about it.
using PlanSink = std::function<void(const PlannedRow &)>;

/// Reads, matches and decides every row against the workspace as it is; writes nothing. Error: the file cannot be read,
/// or does not fit the profile; or it was stopped.
Result<IntakeSummary> planImport(const Workspace &workspace, const ImportRequest &request, const PlanSink &sink = {},
                                 const Progress &progress = {});

/// Does the same and writes it in one transaction: all rows or none, also when it is stopped. Memory grows with the
/// file by what rows are recognised by, about 200 bytes each, and by what stood on each stored lead it changes.
Result<ImportResult> importLeads(Workspace &workspace, const ImportRequest &request, const QString &actor,
                                 const Progress &progress = {});

} // namespace lw
