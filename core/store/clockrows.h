// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/clock.h"
#include "core/store/database.h"

namespace lw
{

// How clocks stand in their table; for the stores that read them.

/// The columns in the order readClock() reads them.
inline constexpr const char *kClockColumns =
    "kind, started, due, met, stopped, rule, span, calendar, difference, "
    "paused_at, paused_until, pause_reason, paused_msecs, needed, done, version";
/// The same, each with an alias before it: "c.kind, …" for "c.".
QString clockColumnsOf(QLatin1StringView alias);
/// What no span can be read from is as if none was kept: the deadline stands.
Clock readClock(Row &row);

} // namespace lw
