// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/reporttable.h"

namespace lw
{

// How reports show the leads that are held back, so that they are seen and yet stand in no rate.

/// “Competitor 3, Spam 1”, the commonest first; empty for none.
QString reasonCountsText(const QMap<QString, qint64> &byReason);

/// The count in a row of sources: its tool tip names the reasons, and it opens those leads. `filter` asks for them.
ReportCell screenedOutCell(const SourceRow &row, const QString &filter);

/// Reasons, leads, and the sources that sent most of each; no rows where nobody is screened out.
ReportTable screenedOutTable(const ScreenedOutReport &report);

/// How many leads of the period are screened out, and that they can come back; or that none is, or none was received.
QString screenedOutWords(const ScreenedOutReport &report);

/// That the inquiries received are those counted and those screened out, and for which reasons.
QString receivedWords(const SourceRow &total);

} // namespace lw
