// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/accountstore.h"

#include <QMap>
#include <QVariant>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kChunk = 400;

/// Calls `query` with the values as bound parameters, a chunk at a time.
Result<void> forChunks(const QSet<QString> &values,
                       const std::function<Result<void>(const QString &places, const QList<Value> &)> &query)
{
    QStringList places;
    QList<Value> bound;
    const auto flush = [&]() -> Result<void> {
        if (bound.isEmpty())
            return {};
        const Result<void> done = query(QString(u'(' + places.join(u',') + u')'), bound);
        places.clear();
        bound.clear();
        return done;
    };
    for (const QString &value : values) {
        places += QString(u":v"_s + QString::number(places.size()));
        bound += Value{places.last(), value};
        if (bound.size() == kChunk)
            LW_TRY(flush());
    }
    return flush();
}

Result<void> forIdChunks(const QList<qint64> &ids, const std::function<Result<void>(const QString &list)> &query)
{
    for (qsizetype from = 0; from < ids.size(); from += kChunk)
        LW_TRY(query(idList(ids.mid(from, kChunk))));
    return {};
}

/// Accounts on their way: by id, and in order of id at the end, so that nothing depends on the order they were found
/// in.
using Found = QMap<qint64, StoredAccount>;

Result<void> findIds(const Database &database, const WantedAccounts &wanted, CompanyId before, Found &found)
{
    const auto take = [&](Row &row) {
        const qint64 id = row.integer();
        found[id].company = CompanyId{id};
    };
    const QString below = u" AND %1 < "_s + QString::number(before.value);
    const auto ask = [&](const char *sql, const char *column) {
        return [&database, &take, sql = QString(QLatin1StringView(sql) + below.arg(QLatin1StringView(column)))](
                   const QString &places, const QList<Value> &bound) {
            return forEachRow(database, sql.arg(places), bound, take);
        };
    };
    LW_TRY(forChunks(wanted.nameKeys, ask("SELECT id FROM company WHERE name_key <> '' AND name_key IN %1", "id")));
    LW_TRY(forChunks(wanted.domains, ask("SELECT company_id FROM company_domain WHERE domain IN %1", "company_id")));
    LW_TRY(forChunks(wanted.domains, ask("SELECT id FROM company WHERE domain <> '' AND domain IN %1", "id")));
    for (const qint64 id : wanted.companies) {
        if (id < before.value)
            found[id].company = CompanyId{id};
    }
    return {};
}

// Deals newest first, one for each owner; a sale makes a customer, whom its owner looks after unless somebody else is
// named.
Result<void> readWork(const Database &database, const QString &ids, Found &found)
{
    return forEachRow(
        database,
        u"SELECT company_id, id, owner, status = 'won' FROM lead WHERE company_id IN %1 AND (status = 'won' OR "
        "stage = 'opportunity') AND (status = 'won' OR status IN %2) ORDER BY coalesce(sale_at, opportunity_at, "
        "received_at) DESC, id "
        "DESC"_s.arg(ids, openStatusList()),
        {}, [&](Row &row) {
            StoredAccount &account = found[row.integer()];
            const auto lead = row.id<LeadId>();
            const QString owner = row.text();
            if (row.flag()) {
                account.customer = true;
                if (account.owner.isEmpty())
                    account.owner = owner;
                return;
            }
            const bool isNew =
                std::ranges::none_of(account.deals, [&](const AccountDeal &deal) { return deal.owner == owner; });
            if (!owner.isEmpty() && isNew)
                account.deals += AccountDeal{lead, owner};
        });
}

Result<void> readNames(const Database &database, const QString &ids, Found &found)
{
    return forEachRow(database, u"SELECT id, name, name_key, domain, customer, owner FROM company WHERE id IN "_s + ids,
                      {}, [&](Row &row) {
                          StoredAccount &account = found[row.integer()];
                          account.name = row.text();
                          account.nameKey = row.text();
                          if (const QString domain = row.text(); !domain.isEmpty())
                              account.domains += domain;
                          account.customer = row.flag();
                          account.owner = row.text();
                      });
}

Result<void> readDomains(const Database &database, const QString &ids, Found &found)
{
    return forEachRow(
        database,
        u"SELECT company_id, domain FROM company_domain WHERE company_id IN %1 AND company_id NOT IN "
        "(SELECT id FROM company WHERE name <> '' AND name_key = '') ORDER BY company_id, domain"_s.arg(ids),
        {}, [&](Row &row) {
            QStringList &domains = found[row.integer()].domains;
            if (const QString domain = row.text(); !domains.contains(domain))
                domains += domain;
        });
}

Result<void> readAccounts(const Database &database, Found &found)
{
    for (const auto read : {readNames, readDomains, readWork})
        LW_TRY(forIdChunks(found.keys(), [&](const QString &ids) { return read(database, ids, found); }));
    return {};
}

} // namespace

QString openStatusList()
{
    QStringList codes;
    for (int status = 0; status < kStatusCount; ++status) {
        if (isOpen(static_cast<Status>(status)))
            codes += QString(u'\'' + codeOf(static_cast<Status>(status)) + u'\'');
    }
    return QString(u'(' + codes.join(u',') + u')');
}

Result<void> loadAccounts(const Database &database, const WantedAccounts &wanted, CompanyId before,
                          const std::function<void(const StoredAccount &)> &give)
{
    Found found;
    LW_TRY(findIds(database, wanted, before, found));
    LW_TRY(readAccounts(database, found));
    for (const StoredAccount &account : std::as_const(found))
        give(account);
    return {};
}

Result<void> addDomains(const Database &database, CompanyId company, const QStringList &domains)
{
    for (const QString &domain : domains)
        LW_TRY(execute(database,
                       u"INSERT OR IGNORE INTO company_domain (company_id, domain) VALUES (:company, :domain)"_s,
                       {{u":company"_s, company.value}, {u":domain"_s, domain}}));
    return {};
}

DomainWriter::DomainWriter(const Database &database)
    : m_domains(database, "company_domain", "company_id, domain")
{
}

Result<void> DomainWriter::insert(CompanyId company, const QStringList &domains)
{
    for (const QString &domain : domains)
        LW_TRY(m_domains.integer(company.value).text(domain).done());
    return {};
}

Result<void> updateAccount(const Database &database, CompanyId company, bool customer, const QString &owner,
                           OperationId operation)
{
    return execute(database, u"UPDATE company SET customer = :customer, owner = :owner, rev = :rev WHERE id = :id"_s,
                   {{u":customer"_s, customer ? 1 : 0},
                    {u":owner"_s, owner},
                    {u":rev"_s, operation.value},
                    {u":id"_s, company.value}});
}

Result<void> renameAccountOwner(const Database &database, const QString &was, const QString &now, OperationId operation)
{
    return execute(database, u"UPDATE company SET owner = :now, rev = :rev WHERE owner = :was"_s,
                   {{u":now"_s, now}, {u":rev"_s, operation.value}, {u":was"_s, was}});
}

Result<QList<CompanyId>> accountsOwnedBy(const Database &database, const QString &owner)
{
    QList<CompanyId> companies;
    LW_TRY(forEachRow(database, u"SELECT id FROM company WHERE owner = :owner ORDER BY id"_s, {{u":owner"_s, owner}},
                      [&](Row &row) { companies += row.id<CompanyId>(); }));
    return companies;
}

Result<void> giveAccount(const Database &database, CompanyId company, const QString &owner, OperationId operation)
{
    return execute(database, u"UPDATE company SET owner = :owner, rev = :rev WHERE id = :id"_s,
                   {{u":owner"_s, owner}, {u":rev"_s, operation.value}, {u":id"_s, company.value}});
}

Result<void> moveLead(const Database &database, LeadId lead, CompanyId company, OperationId operation)
{
    const QList<Value> values{{u":company"_s, company.value}, {u":rev"_s, operation.value}, {u":lead"_s, lead.value}};
    LW_TRY(execute(database, u"UPDATE lead SET company_id = :company, rev = :rev WHERE id = :lead"_s, values));
    return execute(
        database,
        u"UPDATE person SET company_id = :company, rev = :rev WHERE id = (SELECT person_id FROM lead WHERE id "
        "= :lead) AND NOT EXISTS (SELECT 1 FROM lead l WHERE l.person_id = person.id AND l.company_id = "
        "person.company_id)"_s,
        values);
}

Result<void> refuseCompany(const Database &database, LeadId lead, CompanyId company, const QDateTime &at,
                           const QString &actor)
{
    return execute(
        database,
        u"INSERT OR IGNORE INTO company_refusal (company_id, lead_id, at, actor) VALUES (:company, :lead, :at, "
        ":actor)"_s,
        {{u":company"_s, company.value}, {u":lead"_s, lead.value}, {u":at"_s, orNull(at)}, {u":actor"_s, actor}});
}

Result<QSet<qint64>> refusedBy(const Database &database, CompanyId company)
{
    QSet<qint64> leads;
    LW_TRY(forEachRow(database, u"SELECT lead_id FROM company_refusal WHERE company_id = :company"_s,
                      {{u":company"_s, company.value}}, [&](Row &row) { leads.insert(row.integer()); }));
    return leads;
}

} // namespace lw
