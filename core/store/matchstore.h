// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/matchindex.h"
#include "core/store/database.h"

#include <functional>

namespace lw
{

/// Gives every lead stored under a number below `before` that shares an external id, an e-mail, a telephone or name and
/// company with one of the keys, and all leads of the same people; each once, by its own number: the
/// entry of a merged one names its survivor.
Result<void> loadCandidates(const Database &database, const QList<MatchKeys> &keys, qint64 before,
                            const std::function<void(LeadId, const MatchEntry &)> &give);

/// Whether any lead is stored under a number below `before`.
Result<bool> hasLeads(const Database &database, qint64 before);

/// Companies by name key, for filing new people under them. Ambiguous names are left out: a shared name is no proof.
Result<QHash<QString, CompanyId>> companiesByName(const Database &database, const QStringList &nameKeys);

} // namespace lw
