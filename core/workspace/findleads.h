// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/leads/leadquery.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// The leads a query holds for, asked of their records: for fields that the columns do not hold. A territory stands for
/// its parts too (see rolledUp()). In order of number.
Result<QList<LeadRecord>> findLeads(const Workspace &workspace, const LeadQuery &query, const QDateTime &now,
                                    const Progress &progress = {});

} // namespace lw
