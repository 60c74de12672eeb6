// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/intake/matchindex.h"
#include "core/store/database.h"

#include <QSet>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace lw
{

/// Gives every lead stored under a number below `before` that shares an external id, an e-mail, a telephone, a name
/// with its company or place, or an address with one of the keys, and all leads of the same people; each once, by its
/// own number: the entry of a merged one names its survivor. `rules` are those the keys were made by; `known` were
/// given before, with all leads of their people, and are not read again.
Result<void> loadCandidates(const Database &database, const QList<MatchKeys> &keys, const IdentityRules &rules,
                            qint64 before, const std::function<void(LeadId, const MatchEntry &)> &give,
                            const QSet<qint64> &known = {});

/// All leads as they are compared, merged ones too, in order of number.
struct MatchBase {
    std::vector<LeadId> leads;
    std::vector<MatchKeys> keys;                         ///< of each lead
    std::vector<std::pair<qsizetype, qsizetype>> joined; ///< places of merged leads and their survivors
    bool isStopped = false;                              ///< `progress` said so; what is here is a part

    std::optional<qsizetype> placeOf(LeadId lead) const;
};
/// Reads them in one pass. Memory: about a kilobyte a lead.
Result<MatchBase> loadMatchBase(const Database &database, const IdentityRules &rules, const Progress &progress = {});

/// Whether any lead is stored under a number below `before`.
Result<bool> hasLeads(const Database &database, qint64 before);

} // namespace lw
