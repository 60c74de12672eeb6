// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/matching.h"
#include "core/intake/staging.h"
#include "core/store/database.h"

#include <vector>

namespace lw
{

/// Every stored lead that shares an external id, an e-mail, a telephone or name and company with one of the staged
/// rows.
Result<MatchIndex> loadCandidates(const Database &database, const std::vector<StagedLead> &staged);

/// Companies by name key, for filing new people under them. Ambiguous names are left out: a shared name is no proof.
Result<QHash<QString, CompanyId>> companiesByName(const Database &database, const QStringList &nameKeys);

} // namespace lw
