// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/matchkeys.h"

#include <vector>

namespace lw
{

/// Records filed under everything two leads of one person are likely to have in common, mistakes of typing allowed
/// for: far more keys than the intake's, since they are kept for one scan only.
///
/// What many share is no reason to compare each of them with each. A telling key (external id, e-mail, telephone, a
/// name with something beside it) is one by itself. Of any other, every further record under it takes from what it
/// says: two are compared where the shares of their keys in common come to a whole, and a key gives 1 up to
/// mostAlone() other records, mostAlone() / n for n of them. So a large base has at most kMostAlone comparisons for
/// each key of a record, however large it is.
class MatchBlocks
{
public:
    /// Records under one key of which each is held beside all others; of more, each is beside its neighbours by name,
    /// the nearest of them counting as if there were no others.
    static constexpr size_t kMostPerKey = 120;
    /// What is left of mostAlone() in a large base.
    static constexpr size_t kMostAlone = 8;

    explicit MatchBlocks(const std::vector<MatchKeys> &records);

    /// The other records up to which a key is reason enough to compare, telling or not: kMostPerKey in a small base,
    /// where that costs little.
    static size_t mostAlone(size_t records);

    /// Finds what a record is to be compared with. Each thread has its own; it is no longer lived than the blocks.
    class Finder
    {
    public:
        explicit Finder(const MatchBlocks &blocks);
        /// Later records with enough in common with this one, in order; valid until the next call.
        const std::vector<quint32> &after(quint32 record);

    private:
        void tally(quint32 place);
        void add(quint32 record, quint32 share);
        quint32 shareAmong(size_t others) const;

        const MatchBlocks &m_blocks;
        size_t m_mostAlone = kMostAlone;
        std::vector<quint32> m_shares; ///< of each record; all 0 between two calls
        std::vector<quint32> m_beside; ///< those with a share
        std::vector<quint32> m_found;
    };

    struct Crowd {
        quint32 record = 0; ///< one of them
        int key = 0;        ///< which of its keys
        size_t records = 0;
    };
    /// The keys of more than kMostPerKey records.
    const std::vector<Crowd> &crowds() const { return m_crowds; }
    /// A record's key in words: "smith, 94105".
    static QString shown(const MatchKeys &keys, int key);

private:
    struct Entry;
    struct Part;
    struct Block {
        quint32 from = 0;
        quint32 to = 0;
        bool isTelling = false;
        size_t size() const { return to - from; }
    };
    struct Filed {
        quint32 record = 0;
        quint32 block = 0;
    };
    static std::vector<std::vector<Entry>> entriesOf(const std::vector<MatchKeys> &records, size_t from, size_t to);
    static Part partOf(std::vector<Entry> entries, const std::vector<MatchKeys> &records);
    void add(const Part &part);
    void indexPlaces(size_t records);

    std::vector<Block> m_blocks;                 ///< those of two records and more
    std::vector<Filed> m_filed;                  ///< block by block; in one by record, in a crowd by name
    std::vector<quint32> m_firstPlace, m_places; ///< where in `m_filed` each record stands, from one first to the next
    std::vector<Crowd> m_crowds;
};

} // namespace lw
