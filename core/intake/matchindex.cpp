// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/matchindex.h"

#include <algorithm>
#include <cstring>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr size_t kBlock = 1 << 20;
constexpr size_t kFirstTable = 64;

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

// The six keys one behind the other, each with its length before it.
quint32 MatchIndex::keep(const MatchKeys &keys)
{
    QByteArray packed;
    for (const QString *key :
         {&keys.externalId, &keys.emailKey, &keys.phone, &keys.mobile, &keys.nameKey, &keys.companyKey}) {
        const QByteArray text = key->toUtf8();
        const auto size = quint16(std::min<qsizetype>(text.size(), 0xFFFF));
        packed.append(reinterpret_cast<const char *>(&size), sizeof size);
        packed.append(text.constData(), size);
    }
    const auto size = size_t(packed.size());
    if (m_text.empty() || m_textUsed + size > kBlock) {
        m_text.push_back(std::make_unique<char[]>(std::max(kBlock, size)));
        m_textUsed = 0;
    }
    std::memcpy(m_text.back().get() + m_textUsed, packed.constData(), size);
    const size_t at = (m_text.size() - 1) * kBlock + m_textUsed;
    m_textUsed += size;
    return quint32(at);
}

MatchKeys MatchIndex::keysAt(quint32 at) const
{
    const char *text = m_text[at / kBlock].get() + at % kBlock;
    const auto next = [&text] {
        quint16 size = 0;
        std::memcpy(&size, text, sizeof size);
        const QString key = QString::fromUtf8(text + sizeof size, size);
        text += sizeof size + size;
        return key;
    };
    MatchKeys keys;
    for (QString *key : {&keys.externalId, &keys.emailKey, &keys.phone, &keys.mobile, &keys.nameKey, &keys.companyKey})
        *key = next();
    return keys;
}

quint32 MatchIndex::intern(const QString &text)
{
    const auto known = m_internedAt.constFind(text);
    if (known != m_internedAt.constEnd())
        return *known;
    const auto at = quint32(m_interned.size());
    m_interned += text;
    m_internedAt.insert(text, at);
    return at;
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
            slot.tag = tagOf(hash);
            ++shard.used;
        }
        m_filed.push_back({.entry = entry, .older = slot.newest});
        slot.newest = quint32(m_filed.size());
    }
}

quint32 MatchIndex::newestUnder(quint64 hash) const
{
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
                         .keys = keep(entry.keys),
                         .product = intern(entry.product),
                         .owner = intern(entry.owner),
                         .nextOfPerson = at,
                         .status = entry.status,
                         .isMerged = entry.isMerged});
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
    return {.keys = keysAt(packed.keys),
            .lead = packed.lead,
            .isMerged = packed.isMerged,
            .row = packed.row,
            .person = packed.person,
            .company = packed.company,
            .product = m_interned[packed.product],
            .owner = m_interned[packed.owner],
            .status = packed.status,
            .receivedAt = QDateTime::fromMSecsSinceEpoch(packed.receivedAt, Qt::UTC)};
}

std::vector<Match> MatchIndex::find(const MatchKeys &keys, QString *tooMany) const
{
    std::vector<quint32> candidates;
    for (const QString &block : blockingKeys(keys)) {
        int compared = 0;
        for (quint32 at = newestUnder(hashOf(block)); at != 0; at = m_filed[at - 1].older) {
            if (++compared > kMostPerKey) {
                if (tooMany)
                    *tooMany = block.mid(1);
                break;
            }
            candidates.push_back(m_filed[at - 1].entry);
        }
    }
    std::ranges::sort(candidates);
    const auto doubles = std::ranges::unique(candidates);
    candidates.erase(doubles.begin(), doubles.end());
    std::vector<Match> matches;
    for (const quint32 at : candidates) {
        if (std::optional<Likeness> likeness = compare(keys, keysAt(m_entries[at].keys)))
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
    const QStringList block = blockingKeys(
        {.externalId = externalId, .emailKey = {}, .phone = {}, .mobile = {}, .nameKey = {}, .companyKey = {}});
    // Entries are filed anew when more is learnt of them, so the order they were filed in does not tell their age.
    const auto age = [this](qsizetype at) {
        const Packed &entry = m_entries[size_t(at)];
        return std::pair(entry.row, entry.lead.value);
    };
    std::optional<qsizetype> newest;
    for (quint32 at = newestUnder(hashOf(block.first())); at != 0; at = m_filed[at - 1].older) {
        const auto entry = qsizetype(m_filed[at - 1].entry);
        const bool isOne = keysAt(m_entries[size_t(entry)].keys).externalId == externalId;
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
    m_entries[size_t(at)].product = intern(product);
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
        MatchKeys own = keysAt(entry.keys);
        const QStringList before = blockingKeys(own);
        own.emailKey = keys.emailKey;
        own.phone = keys.phone;
        own.mobile = keys.mobile;
        own.nameKey = keys.nameKey;
        entry.keys = keep(own);
        QStringList blocks = blockingKeys(own);
        blocks.removeIf([&](const QString &block) { return before.contains(block); });
        file(blocks, of);
        of = entry.nextOfPerson;
    } while (of != quint32(at));
}

} // namespace lw
