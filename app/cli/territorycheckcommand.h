// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace lw
{

/// `territories check`: gaps, overlaps, dead lines, owners and contradictions on a day, written as 2026-01-31; empty:
/// the day of `context.now`. Exit code 1 where anything is found.
Result<Answer> checkTerritoriesCommand(const CliContext &context, const QString &on);

} // namespace lw
