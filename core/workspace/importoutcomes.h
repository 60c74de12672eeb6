// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/staging.h"
#include "core/workspace/workspace.h"

namespace lw
{

struct OutcomesResult {
    BatchId batch;
    OperationId operation;
    qint64 rows = 0, matched = 0, updated = 0, unchanged = 0;
    QList<RowIssue> unmatched; ///< rows whose lead we do not know
    QList<RowIssue> rejects;   ///< rows that cannot be read
};

/// Closed-loop outcomes of a CRM: `stage` (a stage or status), `closed_at`, `amount`, `currency`, `reason` beside
/// external_id, email, phone or number. Every readable row is done in one transaction; the others are reported.
Result<OutcomesResult> importOutcomes(Workspace &workspace, const RawTable &table, const ColumnMapping &mapping,
                                      const QString &actor, const QDateTime &now, bool sample = false);

} // namespace lw
