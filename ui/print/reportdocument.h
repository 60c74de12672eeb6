// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/replay.h"
#include "core/reports/compliance.h"
#include "core/workspace/weeklyreport.h"
#include "ui/print/pagepainter.h"

namespace lw
{

// The reports as documents. To be made in the window's thread, because charts are; the answers may go anywhere.

/// The two departments' page: the week's moves, who was screened out of it, all leads, open leads and follow-up by rep,
/// sources, the books.
Document weeklyDocument(const WeeklyReport &report);

/// `filter`: which leads were kept, as typed; empty for all.
Document funnelDocument(const FunnelReport &report, const ReportOrigin &origin, const Balance &books,
                        const QString &filter = {});
Document sourcesDocument(const SourceReport &report, SourceLevel level, const ReportOrigin &origin,
                         const Balance &books, const QString &filter = {});

/// How the policy was kept: rule by rule, the league, what was not kept. `whom`: the department, rep or vendor it is
/// about; empty: everybody.
Document complianceDocument(const ComplianceReport &report, const ReportOrigin &origin, const QString &whom = {});

/// What would have been different under a draft. `filter`: which leads the figures are about, as typed.
Document replayDocument(const ReplayReport &report, const ReportOrigin &origin, const QString &title,
                        const Period &period, const QString &filter = {});

} // namespace lw
