// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/matchstore.h"

#include <QSet>
#include <QVariant>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kChunk = 400;

// Calls `query` with the values as bound parameters, a chunk at a time.
Result<void> forChunks(const QVariantList &values,
                       const std::function<Result<void>(const QString &places, const QList<Value> &)> &query)
{
    for (qsizetype from = 0; from < values.size(); from += kChunk) {
        QStringList places;
        QList<Value> bound;
        for (const QVariant &value : values.mid(from, kChunk)) {
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

Keys keysOf(const QList<MatchKeys> &wanted)
{
    Keys keys;
    const auto add = [](QSet<QString> &set, const QString &value) {
        if (!value.isEmpty())
            set.insert(value);
    };
    for (const MatchKeys &match : wanted) {
        add(keys.externalIds, match.externalId);
        add(keys.emails, match.emailKey);
        add(keys.phones, match.phone);
        add(keys.phones, match.mobile);
        if (!match.companyKey.isEmpty())
            add(keys.names, match.nameKey);
    }
    return keys;
}

template<class T>
QVariantList variants(const QSet<T> &values)
{
    return QVariantList(values.begin(), values.end());
}

constexpr const char *kEntry =
    // A merged lead is still recognised by its own words, and leads to its survivor.
    "SELECT l.id, l.merged_into IS NOT NULL, s.id, l.external_id, p.email_key, p.phone_e164, p.mobile_e164, p.name_key, coalesce(c.name_key, ''), "
    "s.person_id, s.company_id, "
    "s.product, s.owner, s.status, l.received_at FROM lead l JOIN lead s ON s.id = coalesce(l.merged_into, l.id) JOIN "
    "person p ON p.id = l.person_id "
    "LEFT JOIN company c ON c.id = l.company_id WHERE ";

MatchEntry readEntry(Row &row)
{
    MatchEntry entry; // after the lead's own id
    entry.isMerged = row.flag();
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

Result<void> loadCandidates(const Database &database, const QList<MatchKeys> &wanted, qint64 before,
                            const std::function<void(LeadId, const MatchEntry &)> &give)
{
    QSet<qint64> seen;
    QSet<qint64> people;
    const auto load = [&](const QVariantList &values, const QString &condition) -> Result<void> {
        return forChunks(values, [&](const QString &places, const QList<Value> &bound) {
            const QString sql = QString::fromLatin1(kEntry) + u"l.id < "_s + QString::number(before) + u" AND "_s +
                                condition.arg(places);
            return forEachRow(database, sql, bound, [&](Row &row) {
                const qint64 own = row.integer();
                const MatchEntry entry = readEntry(row);
                people.insert(entry.person.value);
                if (!seen.contains(own)) {
                    seen.insert(own);
                    give(LeadId{own}, entry);
                }
            });
        });
    };
    const Keys keys = keysOf(wanted);
    LW_TRY(load(variants(keys.externalIds), u"l.external_id <> '' AND l.external_id IN %1"_s));
    LW_TRY(load(variants(keys.emails), u"p.email_key <> '' AND p.email_key IN %1"_s));
    LW_TRY(load(variants(keys.phones), u"p.phone_e164 <> '' AND p.phone_e164 IN %1"_s));
    LW_TRY(load(variants(keys.phones), u"p.mobile_e164 <> '' AND p.mobile_e164 IN %1"_s));
    LW_TRY(load(variants(keys.names), u"p.name_key <> '' AND p.name_key IN %1"_s));
    return load(variants(people), u"l.person_id IN %1"_s);
}

Result<bool> hasLeads(const Database &database, qint64 before)
{
    const Result<qint64> any =
        integerOf(database, u"SELECT EXISTS (SELECT 1 FROM lead WHERE id < :before)"_s, {{u":before"_s, before}});
    return any ? Result<bool>(*any != 0) : Result<bool>(any.error());
}

Result<QHash<QString, CompanyId>> companiesByName(const Database &database, const QStringList &nameKeys)
{
    QHash<QString, CompanyId> companies;
    LW_TRY(forChunks(QVariantList(nameKeys.begin(), nameKeys.end()), [&](const QString &places,
                                                                         const QList<Value> &bound) {
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
