// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/matchstore.h"

#include <QSet>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kChunk = 400;

// Calls `query` with the values as bound parameters, a chunk at a time.
Result<void> forChunks(const QStringList &values,
                       const std::function<Result<void>(const QString &places, const QList<Value> &)> &query)
{
    for (qsizetype from = 0; from < values.size(); from += kChunk) {
        QStringList places;
        QList<Value> bound;
        for (const QString &value : values.mid(from, kChunk)) {
            places += u":v"_s + QString::number(places.size());
            bound += Value{places.last(), value};
        }
        LW_TRY(query(u'(' + places.join(u',') + u')', bound));
    }
    return {};
}

struct Keys {
    QSet<QString> externalIds, emails, phones, names;
};

Keys keysOf(const std::vector<StagedLead> &staged)
{
    Keys keys;
    const auto add = [](QSet<QString> &set, const QString &value) {
        if (!value.isEmpty())
            set.insert(value);
    };
    for (const StagedLead &lead : staged) {
        if (lead.rejected)
            continue;
        const MatchKeys match = matchKeysOf(lead.record);
        add(keys.externalIds, match.externalId);
        add(keys.emails, match.emailKey);
        add(keys.phones, match.phone);
        add(keys.phones, match.mobile);
        if (!match.companyKey.isEmpty())
            add(keys.names, match.nameKey);
    }
    return keys;
}

constexpr const char *kEntry =
    // A merged lead is still recognised by its own words, and leads to its survivor.
    "SELECT l.id, s.id, l.external_id, p.email_key, p.phone_e164, p.mobile_e164, p.name_key, coalesce(c.name_key, ''), "
    "s.person_id, s.company_id, "
    "s.product, s.owner, s.status, l.received_at FROM lead l JOIN lead s ON s.id = coalesce(l.merged_into, l.id) JOIN "
    "person p ON p.id = l.person_id "
    "LEFT JOIN company c ON c.id = l.company_id WHERE ";

MatchEntry readEntry(Row &row)
{
    MatchEntry entry; // after the lead's own id
    entry.lead = row.id<LeadId>();
    entry.keys.externalId = row.text();
    entry.keys.emailKey = row.text();
    entry.keys.phone = row.text();
    entry.keys.mobile = row.text();
    entry.keys.nameKey = row.text();
    entry.keys.companyKey = row.text();
    entry.person = row.id<PersonId>();
    entry.company = row.id<CompanyId>();
    entry.product = row.text();
    entry.owner = row.text();
    entry.status = statusFromCode(row.text()).value_or(Status::Open);
    entry.receivedAt = row.instant();
    return entry;
}

} // namespace

Result<MatchIndex> loadCandidates(const Database &database, const std::vector<StagedLead> &staged)
{
    MatchIndex index;
    QSet<qint64> seen;
    const Keys keys = keysOf(staged);
    const auto load = [&](const QSet<QString> &values, const QStringList &columns) -> Result<void> {
        for (const QString &column : columns) {
            LW_TRY(forChunks(QStringList(values.begin(), values.end()),
                             [&](const QString &places, const QList<Value> &bound) {
                                 const QString sql = QString::fromLatin1(kEntry) + column + u" <> '' AND "_s + column +
                                                     u" IN "_s + places;
                                 return forEachRow(database, sql, bound, [&](Row &row) {
                                     const qint64 own = row.integer();
                                     MatchEntry entry = readEntry(row);
                                     if (!seen.contains(own)) {
                                         seen.insert(own);
                                         index.add(std::move(entry));
                                     }
                                 });
                             }));
        }
        return {};
    };
    LW_TRY(load(keys.externalIds, {u"l.external_id"_s}));
    LW_TRY(load(keys.emails, {u"p.email_key"_s}));
    LW_TRY(load(keys.phones, {u"p.phone_e164"_s, u"p.mobile_e164"_s}));
    LW_TRY(load(keys.names, {u"p.name_key"_s}));
    return index;
}

Result<QHash<QString, CompanyId>> companiesByName(const Database &database, const QStringList &nameKeys)
{
    QHash<QString, CompanyId> companies;
    LW_TRY(forChunks(nameKeys, [&](const QString &places, const QList<Value> &bound) {
        return forEachRow(database,
                          u"SELECT name_key, min(id), count(*) FROM company WHERE name_key <> '' AND name_key IN "_s +
                              places + u" GROUP BY name_key"_s,
                          bound, [&](Row &row) {
                              const QString key = row.text();
                              const CompanyId id = row.id<CompanyId>();
                              if (row.integer() == 1)
                                  companies.insert(key, id);
                          });
    }));
    return companies;
}

} // namespace lw
