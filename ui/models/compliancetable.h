// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/compliance.h"
#include "ui/models/reporttable.h"

#include <QByteArray>

namespace lw
{

/// Rule by rule: this week, four weeks, a year, the target, the trend, who broke it most.
ReportTable complianceTable(const ComplianceReport &report);
/// The same for a spreadsheet: each number of a share in a column of its own, and what was let go.
ReportTable complianceFigures(const ComplianceReport &report);
/// One thing that was not kept, or was let go.
struct Breach {
    int rule = 0; ///< number of the rule it is counted under
    ComplianceItem item;
};

/// What was not kept over four weeks, and what was let go, the latest first. `rule`: of this one only; 0: of all.
QList<Breach> breachesOf(const ComplianceReport &report, int rule = 0);
/// The first of them, at most `most`, with their instants in a zone.
ReportTable breachTable(const QList<Breach> &breaches, qsizetype most, const QByteArray &zoneId);
/// Departments, reps or vendors, the lowest share first.
ReportTable leagueTable(const QList<LeagueLine> &lines);

/// "7 of 9 rules meet their target."
QString complianceText(const ComplianceReport &report);

} // namespace lw
