// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/intake/matching.h"

#include <utility>
#include <vector>

namespace lw
{

/// Two records of the input by their places, a before b. Of two that only others join, what they say themselves, at
/// the level same with the score of the weakest link that holds their set together; reasons are empty where they say
/// nothing. Of two that would be the same but for somebody they contradict, a score below that of the same.
struct MatchPair {
    qsizetype a = 0;
    qsizetype b = 0;
    Likeness likeness = {};
};

/// Records that belong together, in order. Same: one person, by what joins them directly and through each other.
/// Suspected: such sets and single records that suspicions connect.
struct MatchSet {
    QList<qsizetype> members = {};
    MatchLevel verdict = MatchLevel::Suspected;
};

/// A value so common that its records were held beside their neighbours by name only. What fewer share may be no reason
/// to compare either; see MatchBlocks.
struct CrowdedKey {
    QString what = {};
    qint64 records = 0;
};

struct MatchScan {
    std::vector<MatchPair> pairs;    ///< every pair inside a set that is the same, and those only suspected; in order
    std::vector<MatchSet> sets;      ///< by first member
    std::vector<CrowdedKey> crowded; ///< the most common first
};

/// Compares every record of a base with those it has a key in common with and joins what is the same. Never brings
/// two together that contradict() each other or that a person has called different. `joined`: pairs joined before (a
/// merge, a response), always the same. `apart`: pairs a person has called different. The answer depends on nothing
/// but the input; an error where the progress was cancelled.
Result<MatchScan> scanForMatches(const std::vector<MatchKeys> &records, const IdentityRules &rules,
                                 const std::vector<std::pair<qsizetype, qsizetype>> &joined,
                                 const std::vector<std::pair<qsizetype, qsizetype>> &apart, const Progress &progress);

} // namespace lw
