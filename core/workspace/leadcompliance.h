// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/compliance.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// What rules without a deadline ask of leads registered since: who is no inquiry is screened out; grades agree with
/// the answers; nothing passes that is screened out later, nor the other way round; owners follow the rules; nothing
/// below the least grade is released; what was released is heard of again in time.
Result<void> addLeads(const Workspace &workspace, const QDateTime &since, const QDateTime &now,
                      QList<ComplianceItem> &items);

} // namespace lw
