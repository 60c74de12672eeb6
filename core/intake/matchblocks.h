// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/matchkeys.h"

#include <functional>
#include <span>
#include <vector>

namespace lw
{

/// Records filed under everything two leads of one person are likely to have in common, mistakes of typing allowed
/// for: far more keys than the intake's, since they are kept for one scan only.
class MatchBlocks
{
public:
    /// Records under one key that are compared each with each; of more, each with its
    /// neighbours by name.
    static constexpr size_t kMostPerKey = 120;

    explicit MatchBlocks(const std::vector<MatchKeys> &records);

    /// Records that share a key with this one, in order; of two records each is told the other once or twice, by one
    /// of them or both.
    void candidates(quint32 record, std::vector<quint32> &found) const;

    struct Crowd {
        quint32 record = 0; ///< one of them
        int key = 0;        ///< which of its keys
        size_t records = 0;
    };
    const std::vector<Crowd> &crowds() const { return m_crowds; }
    /// A record's key in words: "smith, 94105".
    static QString shown(const MatchKeys &keys, int key);

private:
    struct Entry {
        quint64 hash = 0;
        quint32 record = 0;
        quint32 key = 0;
    };
    std::vector<Entry> m_entries;                 ///< by hash, then record
    std::vector<std::vector<quint32>> m_placesOf; ///< where in the entries each record stands
    std::vector<Crowd> m_crowds;
};

} // namespace lw
