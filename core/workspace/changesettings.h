// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

namespace lw
{

/// The settings as they would be kept: blanks trimmed, codes in capitals, each product once. Error: what cannot be, and
/// what to write instead.
Result<Settings> checkedSettings(Settings settings);

/// Puts settings in place of those the workspace has; whether it is the sample stays as it is. Error: as above, or the
/// currency would change under amounts that are recorded already.
Result<OperationId> changeSettings(Workspace &workspace, const Settings &settings, const QString &actor,
                                   const QDateTime &now);

} // namespace lw
