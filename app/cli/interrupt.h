// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "core/base/progress.h"

namespace lw
{

/// From here on Ctrl-C and a polite kill ask to stop instead of ending the process.
void catchInterrupts();
bool isInterrupted();

/// Says on stderr how far a long reading is, a few times a minute; stops when interrupted.
Progress progressOf(const CliContext &context);

} // namespace lw
