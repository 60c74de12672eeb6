// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/staging.h"
#include "core/workspace/workspace.h"

namespace lw
{

struct CostsResult {
    BatchId batch;
    OperationId operation;
    qint64 rows = 0, added = 0;
    Money total; ///< of the amounts given
    qint64 unknownAmounts = 0;
    QList<RowIssue> rejects;
};

/// Cost lines with optional reported results: source, campaign, month|date, amount, currency, kind, reported_leads,
/// reported_sales, reported_revenue. A blank amount is "unknown", which is not 0. Readable rows are saved in one
/// transaction.
Result<CostsResult> importCosts(Workspace &workspace, const RawTable &table, const ColumnMapping &mapping,
                                const QString &actor, const QDateTime &now, bool sample = false);

/// Campaigns with their plan: campaign, source, channel, start, end, owner, budget, forecasts, key_codes. Known ones
/// are updated.
Result<CostsResult> importCampaigns(Workspace &workspace, const RawTable &table, const ColumnMapping &mapping,
                                    const QString &actor, const QDateTime &now, bool sample = false);

} // namespace lw
