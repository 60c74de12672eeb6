// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/territories/postcodetable.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// Keeps a table of postcodes in place of what was known of its countries. Leads that come in from now on are placed by
/// it; those decided before stay as they were decided.
Result<OperationId> importPostcodes(Workspace &workspace, const PostcodeTable &table, const QString &fileName,
                                    const QString &actor, const QDateTime &now);
/// Error: nothing was read in for the country.
Result<OperationId> forgetPostcodes(Workspace &workspace, const QString &country, const QString &actor,
                                    const QDateTime &now);

} // namespace lw
