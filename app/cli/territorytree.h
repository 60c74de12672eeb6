// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace lw
{

/// `territories tree`: what is part of what. `territories part CHILD --of PARENT`, `--of none`: changes that.
Result<Answer> territoryTree(const CliContext &context, Arguments &arguments);
Result<Answer> territoryPart(const CliContext &context, Arguments &arguments);

} // namespace lw
