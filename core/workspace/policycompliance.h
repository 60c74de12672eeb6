// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/clock.h"
#include "core/reports/compliance.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// How each rule of the page in force was kept, from the records: deadlines by the rule of the version that set them,
/// and what else can be said of leads and campaigns. Nothing is written. `who`: as of compliance(). Error: nobody here is called that.
Result<ComplianceReport> policyCompliance(const Workspace &workspace, const QDateTime &now, const QString &who = {});

/// Lets one promise go: it counts neither as kept nor as broken. Error: the lead has no such deadline that is past and
/// was not kept, it was let go before, or no reason is given.
Result<OperationId> waiveClock(Workspace &workspace, LeadId lead, ClockKind kind, const QDateTime &started,
                               const QString &reason, const QString &granter, const QDateTime &now);

} // namespace lw
