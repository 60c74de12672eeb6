// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/companystore.h"

#include "core/store/accountstore.h"

#include <QSet>
#include <QVariant>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

Result<CompanyList> loadCompanies(const Database &database, const QStringList &search, qint64 most)
{
    QString condition =
        u"(c.name_key <> '' OR c.domain <> '' OR c.customer OR c.owner <> '' OR EXISTS (SELECT 1 FROM company_domain d "
        "WHERE d.company_id = c.id) OR (SELECT count(*) FROM lead l WHERE l.company_id = c.id) > 1)"_s;
    QList<Value> values;
    for (const QString &word : search) {
        const QString place = u":w"_s + QString::number(values.size());
        condition +=
            u" AND (instr(c.name_key, %1) OR instr(lower(c.name), %1) OR instr(c.domain, %1) OR EXISTS (SELECT "
            "1 FROM company_domain d WHERE d.company_id = c.id AND instr(d.domain, %1)))"_s.arg(place);
        values += Value{place, word};
    }
    CompanyList list;
    const Result<qint64> total = integerOf(database, u"SELECT count(*) FROM company c WHERE "_s + condition, values);
    if (!total)
        return total.error();
    list.total = *total;
    LW_TRY(
        forEachRow(database,
                   u"SELECT c.id, c.name, iif(c.domain <> '', c.domain, coalesce((SELECT min(d.domain) FROM "
                   u"company_domain d WHERE "
                   "d.company_id = c.id), '')), c.owner, c.customer OR coalesce(n.won, 0) > 0, coalesce(n.leads, 0), "
                   "coalesce(n.open, 0) FROM company c LEFT JOIN (SELECT company_id, count(*) AS leads, sum(status IN "
                   "%1) AS open, "
                   "sum(status = 'won') AS won FROM lead WHERE company_id IS NOT NULL AND status <> 'merged' GROUP BY "
                   "company_id) n "
                   "ON n.company_id = c.id WHERE %2 ORDER BY 7 DESC, 6 DESC, c.name_key, c.id LIMIT %3"_s.arg(
                       openStatusList(), condition, QString::number(most > 0 ? most : -1)),
                   values, [&](Row &row) {
                       CompanyRow company;
                       company.id = row.id<CompanyId>();
                       company.name = row.text();
                       company.domain = row.text();
                       company.owner = row.text();
                       company.customer = row.flag();
                       company.leads = row.integer();
                       company.open = row.integer();
                       list.rows += company;
                   }));
    return list;
}

Company readCompany(Row &row)
{
    Company company;
    company.id = row.id<CompanyId>();
    company.name = row.text();
    company.nameKey = row.text();
    company.website = row.text();
    company.domain = row.text();
    company.industry = row.text();
    company.employees = row.maybeInteger();
    company.annualRevenue = row.maybeInteger();
    company.customer = row.flag();
    company.owner = row.text();
    company.rev = row.integer();
    return company;
}

Result<std::optional<Company>> loadCompany(const Database &database, CompanyId id)
{
    std::optional<Company> company;
    LW_TRY(forEachRow(database, u"SELECT %1, rev FROM company WHERE id = :id"_s.arg(QLatin1StringView(kCompanyColumns)),
                      {{u":id"_s, id.value}}, [&](Row &row) { company = readCompany(row); }));
    return company;
}

Result<QStringList> domainsOf(const Database &database, CompanyId id)
{
    QStringList domains;
    LW_TRY(forEachRow(database,
                      u"SELECT domain FROM company WHERE id = :id AND domain <> '' UNION SELECT domain FROM "
                      "company_domain WHERE company_id = :id ORDER BY 1"_s,
                      {{u":id"_s, id.value}}, [&](Row &row) { domains += row.text(); }));
    return domains;
}

Result<QList<LeadId>> leadsOfCompany(const Database &database, CompanyId id)
{
    QList<LeadId> leads;
    LW_TRY(
        forEachRow(database,
                   u"SELECT id FROM lead WHERE company_id = :id AND status <> 'merged' ORDER BY received_at DESC, id "
                   "DESC"_s,
                   {{u":id"_s, id.value}}, [&](Row &row) { leads += row.id<LeadId>(); }));
    return leads;
}

Result<CompanySales> salesOf(const Database &database, CompanyId id)
{
    CompanySales sales;
    LW_TRY(forEachRow(database, u"SELECT min(sale_at), count(*) FROM lead WHERE company_id = :id AND status = 'won'"_s,
                      {{u":id"_s, id.value}}, [&](Row &row) {
                          sales.first = row.instant();
                          sales.count = row.integer();
                      }));
    return sales;
}

namespace
{

// Companies to compare names with: those that begin alike.
constexpr int kBeginning = 4;
constexpr qint64 kMostNamesakes = 500;

/// Leads of elsewhere that a condition on person p or lead l holds for, newest first.
Result<QList<LeadId>> leadsElsewhere(const Database &database, CompanyId id, const QString &condition,
                                     QList<Value> values, qint64 most = -1)
{
    QList<LeadId> leads;
    values += Value{u":id"_s, id.value};
    LW_TRY(forEachRow(database,
                      u"SELECT l.id FROM lead l JOIN person p ON p.id = l.person_id WHERE l.company_id IS NOT :id AND "
                      "l.status <> 'merged' AND (%1) ORDER BY l.received_at DESC, l.id DESC LIMIT %2"_s.arg(
                          condition, QString::number(most)),
                      values, [&](Row &row) { leads += row.id<LeadId>(); }));
    return leads;
}

Result<QList<LeadId>> leadsByDomain(const Database &database, CompanyId id, const QStringList &domains)
{
    QStringList conditions;
    QList<Value> values;
    for (const QString &domain : domains) {
        const QString place = u":d"_s + QString::number(values.size());
        // The mail's own host, or one below the domain.
        conditions += u"p.email_key LIKE '%@' || %1 OR p.email_key LIKE '%@%.' || %1"_s.arg(place);
        values += Value{place, domain};
    }
    if (conditions.isEmpty())
        return QList<LeadId>();
    return leadsElsewhere(
        database, id,
        u"p.id IN (SELECT p.id FROM person p WHERE p.email_key <> '' AND (%1))"_s.arg(conditions.join(u" OR "_s)),
        values);
}

Result<QList<LeadId>> leadsByReach(const Database &database, CompanyId id)
{
    return leadsElsewhere(
        database, id,
        u"p.id IN (SELECT o.id FROM person m JOIN person o ON o.phone_e164 = m.phone_e164 WHERE m.company_id = :id AND "
        "m.phone_e164 <> '' AND o.phone_e164 <> '' UNION SELECT o.id FROM person m JOIN person o ON o.address_key = "
        "m.address_key WHERE m.company_id = :id AND m.address_key <> '' AND o.address_key <> '')"_s,
        {});
}

Result<QList<LeadId>> leadsOfNamesakes(const Database &database, CompanyId id, const QString &nameKey)
{
    const QString beginning = nameKey.left(kBeginning);
    if (beginning.isEmpty())
        return QList<LeadId>();
    return leadsElsewhere(database, id,
                          u"l.company_id IN (SELECT c.id FROM company c WHERE c.name_key <> '' AND c.name_key >= :from "
                          "AND c.name_key < :to)"_s,
                          {{u":from"_s, beginning}, {u":to"_s, QString(beginning + QChar(0xFFFF))}},
                          kMostNamesakes + 1);
}

} // namespace

Result<CompanyKin> kinOf(const Database &database, CompanyId id, const QStringList &domains, const QString &nameKey)
{
    CompanyKin kin;
    const Result<QList<LeadId>> byDomain = leadsByDomain(database, id, domains);
    if (!byDomain)
        return byDomain.error();
    kin.byDomain = *byDomain;
    const Result<QList<LeadId>> byReach = leadsByReach(database, id);
    if (!byReach)
        return byReach.error();
    Result<QList<LeadId>> byName = leadsOfNamesakes(database, id, nameKey);
    if (!byName)
        return byName.error();
    kin.hasMore = byName->size() > kMostNamesakes;
    QSet<LeadId> seen(byDomain->begin(), byDomain->end());
    for (const LeadId lead :
         QList<LeadId>(*byReach + byName->first(std::min(byName->size(), qsizetype(kMostNamesakes))))) {
        if (!seen.contains(lead))
            kin.byOther += lead;
        seen.insert(lead);
    }
    return kin;
}

} // namespace lw
