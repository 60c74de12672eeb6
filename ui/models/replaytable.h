// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/replay.h"
#include "ui/models/reporttable.h"

#include <limits>

namespace lw
{

// What would have been different under a draft, for the screen and the printed page.

/// "412 leads replayed: 31 would have another owner (7.5 %), 2 nobody; …"
QString replaySummary(const ReplayReport &report);

/// Lead by lead with the reason, in the order they came; at most `most`.
ReportTable replayList(const ReplayReport &report, qsizetype most = std::numeric_limits<qsizetype>::max());
/// Who gives leads up downwards, who gets them across; the sums at the end of each.
ReportTable replayMatrix(const ReplayReport &report);
/// The same move by move, the largest first: a matrix of many owners is too wide for paper.
ReportTable replayMoves(const ReplayReport &report);
/// Leads of each owner as it is and as it would be.
ReportTable replayLoad(const ReplayReport &report);

} // namespace lw
