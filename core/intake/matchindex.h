// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/matching.h"
#include "core/intake/packedkeys.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

#include <array>
#include <deque>
#include <vector>

namespace lw
{

/// A lead that a new one may be: stored already, or from an earlier row of the same file.
struct MatchEntry {
    MatchKeys keys;
    LeadId lead; ///< none while it is only planned; of a merged one, its survivor
    bool isMerged = false;
    qint64 row = 0; ///< of the file being read; 0: stored before
    PersonId person;
    CompanyId company;
    QString product;
    QString owner;
    Status status = Status::Open;
    QDateTime receivedAt;
};

/// An entry that is, or may be, the same.
struct Match : Likeness {
    qsizetype entry = -1;
};

/// Finds the entries that share a key with a lead. A million entries take about 285 MB: texts are kept packed, keys
/// are filed by hash and compared by text, so that a collision costs a look and never a wrong verdict.
///
/// An external id, an e-mail, a telephone, a name with its company bring every entry that shares them. A house or a
/// name in a town that many have brings the newest of them, and of the older ones those that agree in more.
class MatchIndex
{
public:
    /// Entries under one key that are compared, newest first; find() says when there were more.
    static constexpr int kMostPerKey = 1000;
    /// Entries of one house, or of one name in one town, that are compared whatever else they say, newest first.
    static constexpr int kMostOfPlace = 50;

    explicit MatchIndex(IdentityRules rules = {});

    qsizetype add(const MatchEntry &entry); ///< answers its place
    MatchEntry entry(qsizetype at) const;
    LeadId lead(qsizetype at) const { return m_entries[size_t(at)].lead; }
    qint64 row(qsizetype at) const { return m_entries[size_t(at)].row; }

    /// Best first; among equals an open lead before a closed one, a newer before an older. `tooMany`: a key so common
    /// that its older entries were not compared, `howMany` of them stand under it.
    std::vector<Match> find(const MatchKeys &keys, QString *tooMany = nullptr, qint64 *howMany = nullptr) const;
    /// The entry that a merged one lives on in; others are their own.
    qsizetype survivor(qsizetype at) const;
    std::optional<qsizetype> byExternalId(const QString &externalId) const; ///< the newest one

    void setStatus(qsizetype at, Status status);
    void setProduct(qsizetype at, const QString &product);
    /// A planned entry was written under these.
    void settle(qsizetype at, LeadId lead, PersonId person, CompanyId company);
    /// The entry is of the same person as `other`.
    void joinPerson(qsizetype at, qsizetype other);
    /// What is known of the person changed: filed anew for every entry of that person.
    void setPersonKeys(qsizetype at, const MatchKeys &keys);

private:
    struct Packed {
        LeadId lead;
        PersonId person;
        CompanyId company;
        qint64 receivedAt = 0;
        qint64 row = 0;
        quint32 keys = 0; ///< where in the text
        quint32 product = 0;
        quint32 owner = 0;
        quint32 nextOfPerson = 0; ///< a ring
        Status status = Status::Open;
        bool isMerged = false;
    };
    struct Filed {
        quint32 entry = 0;
        quint32 older = 0; ///< a link to the one filed before under the same hash
        quint32 stand = 0; ///< under that hash, this one and the older ones
    };
    /// Most keys have one entry, which the slot holds itself. A link is an entry with the highest bit set, else a place
    /// in m_filed plus 1, else 0: nothing.
    struct Slot {
        quint32 tag = 0;
        quint32 newest = 0;
    };
    struct Shard {
        std::vector<Slot> table;
        size_t used = 0;
    };

    struct Found {
        std::vector<quint32> entries;
        qint64 stand = 0;
        bool isAll = true; ///< none was left out that may be the same for what the key says
    };
    Found under(const QString &block, const MatchSign &sign) const;
    quint32 entryOf(quint32 link) const;
    quint32 olderThan(quint32 link) const;
    quint32 standUnder(quint32 link) const;
    void file(const QStringList &blocks, quint32 entry);
    static Slot &slotOf(Shard &shard, quint32 tag);
    quint32 newestUnder(const QString &block) const;
    static void grow(Shard &shard);

    std::deque<Packed> m_entries;
    std::deque<MatchSign> m_signs; ///< by entry, apart: under a crowded key they are all that is looked at
    std::deque<Filed> m_filed;
    std::array<Shard, 64> m_shards;
    IdentityRules m_rules;
    PackedKeys m_keys;
    QHash<qint64, quint32> m_byPerson; ///< of those stored before
};

} // namespace lw
