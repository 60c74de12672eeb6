// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "core/reports/compliance.h"

namespace lw
{

/// The report in the three forms, with instants in a zone; as CSV rule by rule.
Answer answerOf(const ComplianceReport &report, const QByteArray &zoneId);

Result<Answer> policyComplianceCommand(const CliContext &, Arguments &);
Result<Answer> policyWaive(const CliContext &, Arguments &);

} // namespace lw
