// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/matchblocks.h"

#include "core/base/parallel.h"
#include "core/intake/matchblockkeys.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>
#include <utility>

namespace lw
{

namespace
{

quint64 hashOf(QChar kind, QStringView a, QStringView b, QStringView c)
{
    size_t hash = size_t(0x9e3779b97f4a7c15ULL) + kind.unicode();
    for (const QStringView word : {a, b, c})
        hash = qHash(word, hash);
    return hash;
}

// What two leads that have it in common are worth comparing for, however many others have it.
bool isTelling(QChar kind, QStringView besideName)
{
    return kind == u'x' || kind == u'e' || kind == u'p' || (kind == u'n' && besideName != kNoWord);
}

constexpr quint32 kWhole = 1U << 20;

// Filing is cut twice, so that all of it can be done side by side: by records, then by hashes.
constexpr size_t kSlices = 16, kParts = 64;

} // namespace

struct MatchBlocks::Entry {
    quint64 hash = 0;
    quint32 record = 0;
    quint16 key = 0;
    bool isTelling = false;
};

/// What is filed under some of the hashes.
struct MatchBlocks::Part {
    std::vector<Block> blocks;
    std::vector<quint32> records;
    std::vector<Crowd> crowds;
};

// The keys of the records from one to another, by the part they fall into.
std::vector<std::vector<MatchBlocks::Entry>> MatchBlocks::entriesOf(const std::vector<MatchKeys> &records, size_t from,
                                                                    size_t to)
{
    std::vector<std::vector<Entry>> entries(kParts);
    for (size_t record = from; record < to; ++record) {
        quint16 key = 0;
        giveBlockKeys(records[record], [&](QChar kind, QStringView a, QStringView b, QStringView c) {
            const quint64 hash = hashOf(kind, a, b, c);
            entries[hash % kParts].push_back({hash, quint32(record), key++, isTelling(kind, b)});
        });
    }
    return entries;
}

MatchBlocks::MatchBlocks(const std::vector<MatchKeys> &records)
{
    std::vector<std::vector<std::vector<Entry>>> slices(kSlices);
    inParallel(kSlices, [&](size_t slice, size_t) {
        slices[slice] = entriesOf(records, records.size() * slice / kSlices, records.size() * (slice + 1) / kSlices);
    });
    std::vector<Part> parts(kParts);
    inParallel(kParts, [&](size_t at, size_t) {
        std::vector<Entry> entries;
        for (auto &slice : slices) {
            entries.insert(entries.end(), slice[at].begin(), slice[at].end());
            slice[at] = {};
        }
        parts[at] = partOf(std::move(entries), records);
    });
    for (Part &part : parts)
        add(std::exchange(part, {}));
    indexPlaces(records.size());
}

MatchBlocks::Part MatchBlocks::partOf(std::vector<Entry> entries, const std::vector<MatchKeys> &records)
{
    std::ranges::sort(entries, {}, [](const Entry &entry) { return std::tuple(entry.hash, entry.record, entry.key); });
    const auto again = [](const Entry &a, const Entry &b) { return a.hash == b.hash && a.record == b.record; };
    entries.erase(std::unique(entries.begin(), entries.end(), again), entries.end());
    Part part;
    for (auto from = entries.begin(); from != entries.end();) {
        const auto to = std::find_if(from, entries.end(), [&](const Entry &entry) { return entry.hash != from->hash; });
        const auto size = size_t(to - from);
        if (size > kMostPerKey) {
            part.crowds.push_back({from->record, int(from->key), size});
            // Neighbours by name, so that those not compared are the least alike.
            std::sort(from, to, [&](const Entry &a, const Entry &b) {
                return std::tie(records[a.record].nameKey, a.record) < std::tie(records[b.record].nameKey, b.record);
            });
        }
        if (size > 1) {
            const auto first = quint32(part.records.size());
            part.blocks.push_back({first, quint32(first + size), from->isTelling});
            std::transform(from, to, std::back_inserter(part.records), std::mem_fn(&Entry::record));
        }
        from = to;
    }
    return part;
}

void MatchBlocks::add(const Part &part)
{
    const auto before = quint32(m_filed.size());
    for (const Block &block : part.blocks) {
        for (quint32 at = block.from; at < block.to; ++at)
            m_filed.push_back({part.records[at], quint32(m_blocks.size())});
        m_blocks.push_back({before + block.from, before + block.to, block.isTelling});
    }
    m_crowds.insert(m_crowds.end(), part.crowds.begin(), part.crowds.end());
}

void MatchBlocks::indexPlaces(size_t records)
{
    m_firstPlace.assign(records + 1, 0);
    for (const Filed &filed : m_filed)
        ++m_firstPlace[filed.record + 1];
    std::partial_sum(m_firstPlace.begin(), m_firstPlace.end(), m_firstPlace.begin());
    m_places.resize(m_filed.size());
    std::vector<quint32> next = m_firstPlace;
    for (size_t place = 0; place < m_filed.size(); ++place)
        m_places[next[m_filed[place].record]++] = quint32(place);
}

size_t MatchBlocks::mostAlone(size_t records)
{
    constexpr size_t kInAll = 200'000; // comparisons by one kind of key that cost next to nothing
    return std::clamp(kInAll / std::max<size_t>(1, records), kMostAlone, kMostPerKey);
}

MatchBlocks::Finder::Finder(const MatchBlocks &blocks)
    : m_blocks(blocks)
    , m_mostAlone(mostAlone(blocks.m_firstPlace.size() - 1))
    , m_shares(blocks.m_firstPlace.size() - 1, 0)
{
}

quint32 MatchBlocks::Finder::shareAmong(size_t others) const
{
    return others <= m_mostAlone ? kWhole : quint32(kWhole * m_mostAlone / others);
}

void MatchBlocks::Finder::add(quint32 record, quint32 share)
{
    if (m_shares[record] == 0)
        m_beside.push_back(record);
    m_shares[record] += share;
}

void MatchBlocks::Finder::tally(quint32 place)
{
    const std::vector<Filed> &filed = m_blocks.m_filed;
    const Block &block = m_blocks.m_blocks[filed[place].block];
    if (block.size() <= kMostPerKey) {
        const quint32 share = block.isTelling ? kWhole : shareAmong(block.size() - 1);
        for (quint32 at = place + 1; at < block.to; ++at)
            add(filed[at].record, share);
        return;
    }
    constexpr auto kReach = quint32(kMostPerKey - 1);
    const quint32 end = std::min(block.to, place + kReach + 1);
    for (quint32 at = std::max(block.from, place - std::min(place, kReach)); at < end; ++at) {
        const quint32 distance = std::max(at, place) - std::min(at, place);
        if (filed[at].record > filed[place].record)
            add(filed[at].record, block.isTelling ? kWhole : shareAmong(distance));
    }
}

const std::vector<quint32> &MatchBlocks::Finder::after(quint32 record)
{
    for (quint32 at = m_blocks.m_firstPlace[record]; at < m_blocks.m_firstPlace[record + 1]; ++at)
        tally(m_blocks.m_places[at]);
    m_found.clear();
    for (const quint32 other : m_beside) {
        if (std::exchange(m_shares[other], 0) >= kWhole)
            m_found.push_back(other);
    }
    m_beside.clear();
    std::ranges::sort(m_found);
    return m_found;
}

QString MatchBlocks::shown(const MatchKeys &keys, int key)
{
    QStringList parts;
    int at = 0;
    giveBlockKeys(keys, [&](QChar, QStringView a, QStringView b, QStringView c) {
        if (at++ == key)
            parts = {a.toString(), b.toString(), c.toString()};
    });
    parts.removeAll(kNoWord.toString());
    return parts.join(u", ");
}

} // namespace lw
