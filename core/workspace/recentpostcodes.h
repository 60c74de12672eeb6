// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/territories/territorycheck.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// Leads registered from a day on, local to the workspace, by postcode in one country.
Result<QHash<QString, qint64>> recentLeadsByPostcode(const Workspace &workspace, const QString &country, QDate since);

/// Leads registered from a day on, as the check of territories counts them; covered or not by
/// the lines in force on `day`.
Result<QList<SeenLead>> recentlySeenLeads(const Workspace &workspace, QDate since, QDate day);

} // namespace lw
