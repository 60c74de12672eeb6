// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/followup.h"
#include "core/reports/funnel.h"
#include "core/reports/sourceroi.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// What every printed page says of itself: whose figures, as of when, decided by which rules.
struct ReportOrigin {
    QString companyName;
    QString fileName; ///< of the workspace, without its folder
    QString currency;
    QByteArray zoneId = "UTC";
    QString paper;
    QDateTime asOf;
    int policyVersion = 0;
    QString fingerprint; ///< of the rulebook in force
    QString journalHash; ///< first signs of the newest entry's hash
};

/// The week as the two departments look at it together.
struct WeeklyReport {
    ReportOrigin origin;
    Period week;
    FunnelReport moves;   ///< within the week, by source
    FunnelReport cohort;  ///< all leads, by source
    FunnelReport now;     ///< open leads, by rep
    SourceReport sources; ///< all time
    Balance books;
    QList<FollowUpRow> followUp;
    ScreenedOutReport screenedOut; ///< of the leads received in the week
};

Result<ReportOrigin> reportOrigin(const Workspace &workspace, const QDateTime &now);

/// The balance of all leads against the register.
Result<Balance> booksOf(const Workspace &workspace, const LeadColumns &columns);

/// Costs of the workspace against `columns`, with its margin and the target of its policy.
Result<SourceReport> sourceReport(const Workspace &workspace, const LeadColumns &columns, const Period &period,
                                  SourceLevel level);

Result<WeeklyReport> weeklyReport(const Workspace &workspace, const LeadColumns &columns, const Period &week,
                                  const QDateTime &now);

} // namespace lw
