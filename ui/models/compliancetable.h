// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/compliance.h"
#include "ui/models/reporttable.h"

namespace lw
{

/// Rule by rule: this week, four weeks, a year, the target, the trend, who broke it most.
ReportTable complianceTable(const ComplianceReport &report);
/// What was not kept over four weeks, the latest first, at most `most`.
ReportTable breachTable(const ComplianceReport &report, qsizetype most);
/// Departments, reps or vendors, the lowest share first.
ReportTable leagueTable(const QList<LeagueLine> &lines);

/// "7 of 9 rules meet their target."
QString complianceText(const ComplianceReport &report);

} // namespace lw
