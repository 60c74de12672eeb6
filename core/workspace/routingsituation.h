// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/situation.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// How the pools stand and who is away, for decisions made at `now`. The ledgers are read only where the rulebook has
/// pools. Read it inside of the transaction that decides, or others may have drawn since.
Result<Situation> situationOf(const Workspace &workspace, const QDateTime &now);

} // namespace lw
