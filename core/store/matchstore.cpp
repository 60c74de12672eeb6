// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/matchstore.h"

#include <QVariant>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kChunk = 400;
constexpr size_t kProgressEvery = 1024;

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

/// What is asked of the store; the texts under which the index files an entry say exactly what a name must come with.
struct Wanted {
    QSet<QString> externalIds, emails, phones, addresses, names, blocks;
};

Wanted wantedBy(const QList<MatchKeys> &keys)
{
    Wanted wanted;
    const auto add = [](QSet<QString> &set, const QString &value) {
        if (!value.isEmpty())
            set.insert(value);
    };
    for (const MatchKeys &match : keys) {
        add(wanted.externalIds, match.externalId);
        add(wanted.emails, match.emailKey);
        add(wanted.phones, match.phone);
        add(wanted.phones, match.mobile);
        add(wanted.addresses, addressKeyOf(match));
        if (match.nameKey.isEmpty() ||
            (match.companyKey.isEmpty() && match.postalKey.isEmpty() && match.city.isEmpty()))
            continue;
        wanted.names.insert(match.nameKey);
        for (const QString &block : blockingKeys(match))
            wanted.blocks.insert(block);
    }
    return wanted;
}

template<class T>
QVariantList variants(const QSet<T> &values)
{
    return QVariantList(values.begin(), values.end());
}

// What a lead is recognised by, in the order readMatched() takes it.
constexpr const char *kMatched =
    "l.external_id, p.first_name, p.last_name, p.full_name, p.title, p.email, p.email_key, p.phone_e164, "
    "p.mobile_e164, p.street, p.house_number, p.city, p.county, p.state, p.country, p.postal_code, p.state_code, "
    "p.country_code, p.postal_key, coalesce(c.name, ''), coalesce(c.name_key, ''), coalesce(c.website, ''), "
    "coalesce(c.domain, '')";

// The same way as rows of a file, so that a stored lead and a staged one cannot have different keys for one text.
MatchKeys readMatched(Row &row, const IdentityRules &rules)
{
    LeadRecord record;
    Person &person = record.person;
    PostalAddress &address = person.address;
    Company &company = record.company;
    for (QString *text :
         {&record.lead.externalId, &person.firstName,  &person.lastName,     &person.fullName,    &person.title,
          &person.email,           &person.emailKey,   &person.phone.e164,   &person.mobile.e164, &address.street,
          &address.houseNumber,    &address.city,      &address.county,      &address.state,      &address.country,
          &address.postalCode,     &address.stateCode, &address.countryCode, &address.postalKey,  &company.name,
          &company.nameKey,        &company.website,   &company.domain})
        *text = row.text();
    return matchKeysOf(record, rules);
}

constexpr const char *kEntry =
    // A merged lead is still recognised by its own words, and leads to its survivor.
    "SELECT l.id, l.merged_into IS NOT NULL, s.id, s.person_id, s.company_id, s.product, s.owner, s.status, "
    // The arrival of the record itself: that of the lead may have become an earlier one's by a merge.
    "coalesce((SELECT i.received_at FROM inquiry i WHERE i.number = l.id), l.received_at), %1 FROM lead l "
    "JOIN lead s ON s.id = coalesce(l.merged_into, l.id) JOIN person p ON p.id = "
    "l.person_id LEFT JOIN company c ON c.id = l.company_id WHERE l.id < %2 AND ";

MatchEntry readEntry(Row &row, const IdentityRules &rules)
{
    MatchEntry entry; // after the lead's own id
    entry.isMerged = row.flag();
    entry.lead = row.id<LeadId>();
    entry.person = row.id<PersonId>();
    entry.company = row.id<CompanyId>();
    entry.product = row.text();
    entry.owner = row.text();
    entry.status = statusFromCode(row.text()).value_or(Status::Open);
    entry.receivedAt = row.instant();
    entry.keys = readMatched(row, rules);
    return entry;
}

} // namespace

Result<void> loadCandidates(const Database &database, const QList<MatchKeys> &keys, const IdentityRules &rules,
                            qint64 before, const std::function<void(LeadId, const MatchEntry &)> &give,
                            const QSet<qint64> &known)
{
    const Wanted wanted = wantedBy(keys);
    const QString select = QString::fromLatin1(kEntry).arg(QLatin1StringView(kMatched)).arg(before);
    QSet<qint64> seen;
    QSet<qint64> people;
    const auto load = [&](const QVariantList &values, const QString &condition, bool isName) -> Result<void> {
        return forChunks(values, [&](const QString &places, const QList<Value> &bound) {
            return forEachRow(database, select + condition.arg(places), bound, [&](Row &row) {
                const qint64 own = row.integer();
                if (known.contains(own) || seen.contains(own))
                    return;
                const MatchEntry entry = readEntry(row, rules);
                // A name is asked for by itself, though it counts only with its company or place.
                if (isName && std::ranges::none_of(blockingKeys(entry.keys),
                                                   [&](const QString &block) { return wanted.blocks.contains(block); }))
                    return;
                people.insert(entry.person.value);
                seen.insert(own);
                give(LeadId{own}, entry);
            });
        });
    };
    LW_TRY(load(variants(wanted.externalIds), u"l.external_id <> '' AND l.external_id IN %1"_s, false));
    LW_TRY(load(variants(wanted.emails), u"p.email_key <> '' AND p.email_key IN %1"_s, false));
    LW_TRY(load(variants(wanted.phones), u"p.phone_e164 <> '' AND p.phone_e164 IN %1"_s, false));
    LW_TRY(load(variants(wanted.phones), u"p.mobile_e164 <> '' AND p.mobile_e164 IN %1"_s, false));
    LW_TRY(load(variants(wanted.addresses), u"p.address_key <> '' AND p.address_key IN %1"_s, false));
    LW_TRY(load(variants(wanted.names), u"p.name_key <> '' AND p.name_key IN %1"_s, true));
    return load(variants(people), u"l.person_id IN %1"_s, false);
}

Result<MatchBase> loadMatchBase(const Database &database, const IdentityRules &rules, const Progress &progress)
{
    const Result<qint64> count = integerOf(database, u"SELECT count(*) FROM lead"_s);
    if (!count)
        return count.error();
    MatchBase base;
    base.leads.reserve(size_t(*count));
    base.keys.reserve(size_t(*count));
    std::vector<std::pair<qsizetype, LeadId>> merged;
    bool isStopped = false;
    const QString sql = u"SELECT l.id, l.merged_into, %1 FROM lead l JOIN person p ON p.id = l.person_id LEFT JOIN "
                        "company c ON c.id = l.company_id ORDER BY l.id"_s.arg(QLatin1StringView(kMatched));
    LW_TRY(forEachRow(database, sql, {}, [&](Row &row) {
        if (isStopped)
            return;
        base.leads.push_back(row.id<LeadId>());
        if (const std::optional<qint64> into = row.maybeInteger())
            merged.emplace_back(qsizetype(base.leads.size()) - 1, LeadId{*into});
        base.keys.push_back(readMatched(row, rules));
        if (base.leads.size() % kProgressEvery == 0)
            isStopped = !goesOn(progress, qint64(base.leads.size()), *count);
    }));
    base.isStopped = isStopped;
    for (const auto &[at, survivor] : merged) {
        if (const std::optional<qsizetype> place = base.placeOf(survivor))
            base.joined.emplace_back(std::min(at, *place), std::max(at, *place));
    }
    return base;
}

std::optional<qsizetype> MatchBase::placeOf(LeadId lead) const
{
    const auto it = std::ranges::lower_bound(leads, lead);
    return it != leads.end() && *it == lead ? std::optional(qsizetype(it - leads.begin())) : std::nullopt;
}

Result<bool> hasLeads(const Database &database, qint64 before)
{
    const Result<qint64> any =
        integerOf(database, u"SELECT EXISTS (SELECT 1 FROM lead WHERE id < :before)"_s, {{u":before"_s, before}});
    return any ? Result<bool>(*any != 0) : Result<bool>(any.error());
}

} // namespace lw
