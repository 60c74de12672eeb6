// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "core/workspace/weeklyreport.h"

namespace lw
{

// Reports in the forms of the command line.

/// One report: as JSON, as text with all its tables, and the one table that its CSV is.
struct ReportView {
    QJsonObject json;
    QString text;
    Table table;
};

ReportView viewOf(const FunnelReport &report, const QString &currency);
ReportView viewOf(const SourceReport &report);
/// By reason, with the sources that sent most; the JSON has every source. In words where nobody is screened out.
ReportView viewOf(const ScreenedOutReport &report);
ReportView viewOf(const Balance &balance);

/// The week has several tables, so it has no CSV form.
Answer answerOf(const WeeklyReport &report);

QJsonObject periodJson(const Period &period); ///< open ends are null
/// Leads by reason code.
QJsonObject reasonsJson(const QMap<QString, qint64> &byReason);

} // namespace lw
