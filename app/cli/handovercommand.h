// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace lw
{

/// `reps hand-over NAME --to A[,B…] [--territory "T=REP"]… [--on DATE] [--leaves] [--dry-run]`.
Result<Answer> repHandOver(const CliContext &context, Arguments &arguments);

} // namespace lw
