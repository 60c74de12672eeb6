// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "core/rules/screening.h"

namespace lw
{

QJsonObject jsonOf(const ScreeningEntry &entry);

/// `screening apply`: screens out the open leads that the list in force holds for, or with `dryRun` only lists them.
/// Exit code 1 where some of them were not screened out because somebody changed them meanwhile.
Result<Answer> applyScreening(const CliContext &context, Workspace &workspace, bool dryRun);

/// After a change of the list: says on stderr how many open leads it holds for, and what to do about them. What fails
/// here is said too and fails nothing, because the change is in force.
void sayWhoMatches(const CliContext &context, const Workspace &workspace);

} // namespace lw
