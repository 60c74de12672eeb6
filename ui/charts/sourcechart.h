// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/sourceroi.h"
#include "ui/charts/barchart.h"

namespace lw
{

/// Revenue per cost of each source, highest first, against break-even and target; too few inquiries make a hollow bar.
/// Of many, those with the highest cost are drawn.
BarPlan sourceBars(const SourceReport &report);

/// What the chart leaves out, and why: costs unknown or none, and how many stand in the table only. May be empty.
QString sourceNotes(const SourceReport &report);

/// The chart in words, for those who do not see it.
QString sourceWords(const SourceReport &report);

/// How ratio, break-even and target are meant; under every report of sources.
QString ratioWords(const SourceReport &report, const QString &currency);

} // namespace lw
