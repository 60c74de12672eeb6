// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/rekey.h"

#include "core/contacts/companyname.h"
#include "core/contacts/emailaddress.h"
#include "core/intake/matchkeys.h"

#include <sqlite3.h>

#include <utility>
#include <vector>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kRowsAtOnce = 2000;

/// One UPDATE, prepared once: a file may hold a million people.
class KeyUpdate
{
public:
    KeyUpdate(const Database &database, const char *sql)
        : m_database(database)
    {
        sqlite3_prepare_v2(database.raw(), sql, -1, &m_statement, nullptr);
    }
    ~KeyUpdate() { sqlite3_finalize(m_statement); }
    Q_DISABLE_COPY_MOVE(KeyUpdate)

    Result<void> run(const QStringList &keys, qint64 id)
    {
        int at = 0;
        for (const QString &key : keys) {
            const QByteArray utf8 = key.toUtf8();
            sqlite3_bind_text(m_statement, ++at, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
        }
        sqlite3_bind_int64(m_statement, ++at, id);
        const int stepped = sqlite3_step(m_statement);
        const QString detail = QString::fromUtf8(sqlite3_errmsg(m_database.raw()));
        sqlite3_reset(m_statement);
        return stepped == SQLITE_DONE ? Result<void>() : databaseError(stepped, detail, m_database.path());
    }

private:
    const Database &m_database;
    sqlite3_stmt *m_statement = nullptr;
};

/// A row whose keys are not what they should be.
struct Stale {
    qint64 id = 0;
    QStringList keys;
};

/// What was read of a page of rows.
struct Page {
    std::vector<Stale> stale;
    qint64 rows = 0;
    qint64 last = 0; ///< id
};

// `where` limits the rows; they come in order of id.
Result<Page> stalePersons(const Database &database, const QString &where)
{
    Page page;
    LW_TRY(forEachRow(database,
                      u"SELECT id, first_name, last_name, full_name, email, street, house_number, city, county, state, "
                      "country, postal_code, state_code, country_code, postal_key, name_key, email_key, address_key "
                      "FROM person "_s +
                          where,
                      {}, [&](Row &row) {
                          Person person;
                          PostalAddress &address = person.address;
                          page.last = row.integer();
                          for (QString *text :
                               {&person.firstName, &person.lastName, &person.fullName, &person.email, &address.street,
                                &address.houseNumber, &address.city, &address.county, &address.state, &address.country,
                                &address.postalCode, &address.stateCode, &address.countryCode, &address.postalKey})
                              *text = row.text();
                          ++page.rows;
                          const StoredPersonKeys keys = storedKeysOf(person);
                          const QString name = row.text();
                          const QString email = row.text();
                          if (name != keys.name || email != keys.email || row.text() != keys.address)
                              page.stale.push_back({page.last, {keys.name, keys.email, keys.address}});
                      }));
    return page;
}

Result<Page> staleCompanies(const Database &database, const QString &where)
{
    Page page;
    LW_TRY(
        forEachRow(database, u"SELECT id, name, website, name_key, domain FROM company "_s + where, {}, [&](Row &row) {
            Company company;
            page.last = row.integer();
            company.name = row.text();
            company.website = row.text();
            ++page.rows;
            const StoredCompanyKeys keys = storedKeysOf(company);
            const QString name = row.text();
            if (name != keys.name || row.text() != keys.domain)
                page.stale.push_back({page.last, {keys.name, keys.domain}});
        }));
    return page;
}

/// The two tables alike: how their stale rows are found, and how those are written.
struct Keyed {
    Result<Page> (*find)(const Database &, const QString &where);
    const char *update;
};
constexpr Keyed kPersons{stalePersons, "UPDATE person SET name_key = ?, email_key = ?, address_key = ? WHERE id = ?"};
constexpr Keyed kCompanies{staleCompanies, "UPDATE company SET name_key = ?, domain = ? WHERE id = ?"};

Result<void> write(KeyUpdate &update, const Page &page)
{
    for (const Stale &stale : page.stale)
        LW_TRY(update.run(stale.keys, stale.id));
    return {};
}

// A page at a time: nothing is written while rows are being read.
Result<qint64> rekeyTable(const Database &database, const Keyed &table)
{
    KeyUpdate update(database, table.update);
    qint64 written = 0;
    for (qint64 last = 0;;) {
        const Result<Page> page =
            table.find(database, u"WHERE id > %1 ORDER BY id LIMIT %2"_s.arg(last).arg(kRowsAtOnce));
        if (!page)
            return page.error();
        LW_TRY(write(update, *page));
        written += qint64(page->stale.size());
        if (page->rows < kRowsAtOnce)
            return written;
        last = page->last;
    }
}

Result<void> rekeySome(const Database &database, const Keyed &table, const QSet<qint64> &ids)
{
    if (ids.isEmpty())
        return {};
    const Result<Page> page = table.find(database, u"WHERE id IN "_s + idList(ids.values()));
    if (!page)
        return page.error();
    KeyUpdate update(database, table.update);
    return write(update, *page);
}

} // namespace

// Nothing of the rulebook goes into these keys, so the shipped rules serve for all.
StoredPersonKeys storedKeysOf(const Person &person)
{
    LeadRecord record;
    record.person.firstName = person.firstName;
    record.person.lastName = person.lastName;
    record.person.fullName = person.fullName;
    record.person.address = person.address;
    const MatchKeys keys = matchKeysOf(record, IdentityRules());
    return {.name = keys.nameKey, .email = emailKey(person.email), .address = addressKeyOf(keys)};
}

StoredCompanyKeys storedKeysOf(const Company &company)
{
    return {.name = companyNameKey(company.name), .domain = domainOf(company.website)};
}

bool isStoredKey(const QString &table, const QString &column)
{
    if (table == u"person")
        return column == u"name_key" || column == u"email_key" || column == u"address_key";
    return table == u"company" && (column == u"name_key" || column == u"domain");
}

Result<int> storedNormalising(const Database &database)
{
    const Result<qint64> version =
        integerOf(database, u"SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'normalising'"_s, {}, 1);
    return version ? Result<int>(int(*version)) : Result<int>(version.error());
}

Result<Rekeyed> rekey(const Database &database)
{
    const Result<int> from = storedNormalising(database);
    if (!from)
        return from.error();
    Rekeyed done{.from = *from};
    if (*from >= kNormalising)
        return done;
    for (const auto &[table, written] : {std::pair(kPersons, &done.persons), std::pair(kCompanies, &done.companies)}) {
        const Result<qint64> rows = rekeyTable(database, table);
        if (!rows)
            return rows.error();
        *written = *rows;
    }
    LW_TRY(execute(database,
                   u"INSERT INTO setting (key, value) VALUES ('normalising', :version) "
                   "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
                   {{u":version"_s, QString::number(kNormalising)}}));
    return done;
}

Result<void> rekeyRows(const Database &database, const QSet<qint64> &persons, const QSet<qint64> &companies)
{
    LW_TRY(rekeySome(database, kPersons, persons));
    return rekeySome(database, kCompanies, companies);
}

} // namespace lw
