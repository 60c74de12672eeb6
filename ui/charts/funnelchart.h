// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/funnel.h"

#include <memory>

class QPalette;
class QWidget;

namespace lw
{

/// The stages of a funnel as horizontal bars with their counts, in the colours of the palette.
QWidget *makeFunnelChart(const FunnelReport &report, const QPalette &palette, QWidget *parent);

} // namespace lw
