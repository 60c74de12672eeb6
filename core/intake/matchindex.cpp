// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/matchindex.h"

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr size_t kFirstTable = 64;
constexpr quint32 kInline = 0x8000'0000;

quint64 hashOf(const QString &key)
{
    return quint64(qHash(key, size_t(0x9e3779b97f4a7c15ULL)));
}
size_t shardOf(quint64 hash)
{
    return size_t(hash >> 58);
}
quint32 tagOf(quint64 hash)
{
    return quint32(hash);
}

} // namespace

MatchIndex::MatchIndex(IdentityRules rules)
    : m_rules(std::move(rules))
{
}

quint32 MatchIndex::entryOf(quint32 link) const
{
    return (link & kInline) != 0 ? link & ~kInline : m_filed[link - 1].entry;
}

quint32 MatchIndex::olderThan(quint32 link) const
{
    return (link & kInline) != 0 ? 0 : m_filed[link - 1].older;
}

quint32 MatchIndex::standUnder(quint32 link) const
{
    if (link == 0)
        return 0;
    return (link & kInline) != 0 ? 1 : m_filed[link - 1].stand;
}

MatchIndex::Slot &MatchIndex::slotOf(Shard &shard, quint32 tag)
{
    const size_t mask = shard.table.size() - 1;
    size_t at = tag & mask;
    while (shard.table[at].newest != 0 && shard.table[at].tag != tag)
        at = (at + 1) & mask;
    return shard.table[at];
}

void MatchIndex::grow(Shard &shard)
{
    const std::vector<Slot> old = std::move(shard.table);
    shard.table.assign(std::max(kFirstTable, old.size() * 2), {});
    for (const Slot &slot : old) {
        if (slot.newest != 0)
            slotOf(shard, slot.tag) = slot;
    }
}

void MatchIndex::file(const QStringList &blocks, quint32 entry)
{
    for (const QString &block : blocks) {
        const quint64 hash = hashOf(block);
        Shard &shard = m_shards[shardOf(hash)];
        if (shard.table.empty() || shard.used * 4 >= shard.table.size() * 3)
            grow(shard);
        Slot &slot = slotOf(shard, tagOf(hash));
        if (slot.newest == 0) {
            slot = {.tag = tagOf(hash), .newest = entry | kInline};
            ++shard.used;
            continue;
        }
        m_filed.push_back({.entry = entry, .older = slot.newest, .stand = standUnder(slot.newest) + 1});
        slot.newest = quint32(m_filed.size());
    }
}

quint32 MatchIndex::newestUnder(const QString &block) const
{
    const quint64 hash = hashOf(block);
    const Shard &shard = m_shards[shardOf(hash)];
    if (shard.table.empty())
        return 0;
    const size_t mask = shard.table.size() - 1;
    size_t at = tagOf(hash) & mask;
    while (shard.table[at].newest != 0 && shard.table[at].tag != tagOf(hash))
        at = (at + 1) & mask;
    return shard.table[at].newest;
}

qsizetype MatchIndex::add(const MatchEntry &entry)
{
    const auto at = quint32(m_entries.size());
    m_entries.push_back({.lead = entry.lead,
                         .person = entry.person,
                         .company = entry.company,
                         .receivedAt = entry.receivedAt.toMSecsSinceEpoch(),
                         .row = entry.row,
                         .keys = m_keys.keep(entry.keys),
                         .product = m_keys.intern(entry.product),
                         .owner = m_keys.intern(entry.owner),
                         .nextOfPerson = at,
                         .status = entry.status,
                         .isMerged = entry.isMerged});
    m_signs.push_back(signOf(entry.keys));
    file(blockingKeys(entry.keys), at);
    // A merged lead keeps its own words; what is learnt of the person is not among them.
    if (entry.row == 0 && !entry.isMerged) {
        const auto other = m_byPerson.constFind(entry.person.value);
        if (other == m_byPerson.constEnd())
            m_byPerson.insert(entry.person.value, at);
        else
            joinPerson(at, *other);
    }
    return at;
}

MatchEntry MatchIndex::entry(qsizetype at) const
{
    const Packed &packed = m_entries[size_t(at)];
    return {.keys = m_keys.at(packed.keys),
            .lead = packed.lead,
            .isMerged = packed.isMerged,
            .row = packed.row,
            .person = packed.person,
            .company = packed.company,
            .product = m_keys.interned(packed.product),
            .owner = m_keys.interned(packed.owner),
            .status = packed.status,
            .receivedAt = QDateTime::fromMSecsSinceEpoch(packed.receivedAt, Qt::UTC)};
}

// The newest of them, and how many there are in all.
MatchIndex::Found MatchIndex::under(const QString &block, const MatchSign &sign) const
{
    const bool isHouse = block.front() == u'a';
    const bool isNameInTown = block.front() == u'l';
    const auto isTelling = [&](quint32 entry) {
        return isHouse ? mayBeOnePerson(sign, m_signs[entry]) : haveMoreThanName(sign, m_signs[entry]);
    };
    quint32 link = newestUnder(block);
    Found found{.entries = {}, .stand = standUnder(link)};
    for (int seen = 0; link != 0 && seen < kMostPerKey; ++seen, link = olderThan(link)) {
        const quint32 entry = entryOf(link);
        if (seen < kMostOfPlace || !(isHouse || isNameInTown) || isTelling(entry))
            found.entries.push_back(entry);
    }
    // Others of one house are others; two of one name in one town may be one.
    found.isAll = found.stand <= (isNameInTown ? kMostOfPlace : kMostPerKey);
    return found;
}

std::vector<Match> MatchIndex::find(const MatchKeys &keys, QString *tooMany, qint64 *howMany) const
{
    std::vector<quint32> candidates;
    const MatchSign sign = signOf(keys);
    for (const QString &block : blockingKeys(keys)) {
        const Found found = under(block, sign);
        candidates.insert(candidates.end(), found.entries.begin(), found.entries.end());
        if (!found.isAll && tooMany)
            *tooMany = block.mid(1).replace(u'\t', u' ');
        if (!found.isAll && howMany)
            *howMany = found.stand;
    }
    std::ranges::sort(candidates);
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    std::vector<Match> matches;
    for (const quint32 at : candidates) {
        if (std::optional<Likeness> likeness = compare(keys, m_keys.at(m_entries[at].keys), m_rules))
            matches.push_back({*std::move(likeness), qsizetype(at)});
    }
    std::ranges::stable_sort(matches, [this](const Match &a, const Match &b) {
        const auto order = [this](const Match &match) {
            const Packed &entry = m_entries[size_t(match.entry)];
            return std::tuple(match.level, match.score, isOpen(entry.status), entry.receivedAt);
        };
        return order(a) > order(b);
    });
    return matches;
}

std::optional<qsizetype> MatchIndex::byExternalId(const QString &externalId) const
{
    if (externalId.isEmpty())
        return std::nullopt;
    const QStringList block = blockingKeys({.externalId = externalId});
    // Entries are filed anew when more is learnt of them, so the order they were filed in does not tell their age.
    const auto age = [this](qsizetype at) {
        const Packed &entry = m_entries[size_t(at)];
        return std::pair(entry.row, entry.lead.value);
    };
    std::optional<qsizetype> newest;
    for (quint32 link = newestUnder(block.first()); link != 0; link = olderThan(link)) {
        const auto entry = qsizetype(entryOf(link));
        const bool isOne = m_keys.at(m_entries[size_t(entry)].keys).externalId == externalId;
        if (isOne && (!newest || age(entry) > age(*newest)))
            newest = entry;
    }
    return newest;
}

qsizetype MatchIndex::survivor(qsizetype at) const
{
    const Packed &own = m_entries[size_t(at)];
    const auto first = m_byPerson.constFind(own.person.value);
    if (!own.isMerged || first == m_byPerson.constEnd())
        return at;
    quint32 of = *first;
    do {
        if (m_entries[of].lead == own.lead)
            return of;
        of = m_entries[of].nextOfPerson;
    } while (of != *first);
    return at;
}

void MatchIndex::setStatus(qsizetype at, Status status)
{
    m_entries[size_t(at)].status = status;
}

void MatchIndex::setProduct(qsizetype at, const QString &product)
{
    m_entries[size_t(at)].product = m_keys.intern(product);
}

void MatchIndex::settle(qsizetype at, LeadId lead, PersonId person, CompanyId company)
{
    Packed &entry = m_entries[size_t(at)];
    entry.lead = lead;
    entry.person = person;
    entry.company = company;
}

void MatchIndex::joinPerson(qsizetype at, qsizetype other)
{
    std::swap(m_entries[size_t(at)].nextOfPerson, m_entries[size_t(other)].nextOfPerson);
}

void MatchIndex::setPersonKeys(qsizetype at, const MatchKeys &keys)
{
    auto of = quint32(at);
    do {
        Packed &entry = m_entries[of];
        MatchKeys own = keys; // but for the two that are of the lead and the company, all are of the person
        const MatchKeys known = m_keys.at(entry.keys);
        const QStringList before = blockingKeys(known);
        own.externalId = known.externalId;
        own.companyKey = known.companyKey;
        entry.keys = m_keys.keep(own);
        m_signs[of] = signOf(own);
        QStringList blocks = blockingKeys(own);
        blocks.removeIf([&](const QString &block) { return before.contains(block); });
        file(blocks, of);
        of = entry.nextOfPerson;
    } while (of != quint32(at));
}

} // namespace lw
