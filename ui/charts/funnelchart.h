// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/funnel.h"
#include "ui/charts/barchart.h"

namespace lw
{

/// The stages of a funnel with count and share of the first.
BarPlan funnelBars(const FunnelReport &report);
/// The same in words, for those who do not see the chart.
QString funnelWords(const FunnelReport &report);

} // namespace lw
