// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/work.h"
#include "core/workspace/workspace.h"

namespace lw {

/// One verb on any number of leads, in one transaction: done to all of them or to none. Error: names the lead.
Result<OperationId> workLeads(Workspace &workspace, const QList<qint64> &numbers, const Act &act, const QDateTime &now);

/// Applies one change inside an open transaction: lead, history, clocks.
Result<void> saveChange(OpenDeed &deed, const LeadChange &change, const CompiledRulebook &rulebook);

} // namespace lw
