// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whom the do-not-contact register forbids to contact, over all leads at once.

#include "core/contacts/emaildomains.h"
#include "core/store/donotcontactstore.h"

#include <sqlite3.h>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kChunk = 400;

QString among(const QSet<qint64> &leads)
{
    return leads.isEmpty() ? QString()
                           : QString(u" AND l.id IN "_s + idList(QList<qint64>(leads.begin(), leads.end())));
}

Result<void> addLeads(const Database &database, const QString &sql, QSet<qint64> &leads)
{
    return forEachRow(database, sql, {}, [&](Row &row) { leads.insert(row.integer()); });
}

/// What the rows of a pass over all people are held against.
struct Register {
    QSet<ContactKey> keys;
    QSet<QString> places;
};

Register registerOf(const QSet<ContactKey> &keys)
{
    Register all{.keys = keys, .places = {}};
    for (const ContactKey &key : keys) {
        if (key.kind == ContactKind::Address)
            all.places.insert(placeOf(key));
    }
    return all;
}

Result<Register> readRegister(const Database &database)
{
    QSet<ContactKey> keys;
    const Result<QList<DoNotContactEntry>> entries = loadDoNotContact(database);
    if (!entries)
        return entries.error();
    for (const DoNotContactEntry &entry : *entries)
        keys.insert(entry.key);
    return registerOf(keys);
}

constexpr const char *kPersonColumns = "p.email_key, p.phone_e164, p.mobile_e164, p.full_name, p.street, "
                                       "p.house_number, p.city, p.postal_code, p.postal_key, p.country_code";

Person readPerson(Row &row)
{
    Person person;
    person.emailKey = row.text();
    person.phone.e164 = row.text();
    person.mobile.e164 = row.text();
    for (QString *part : {&person.fullName, &person.address.street, &person.address.houseNumber, &person.address.city,
                          &person.address.postalCode, &person.address.postalKey, &person.address.countryCode})
        *part = row.text();
    return person;
}

// Some leads: whole records are held against the register.
Result<void> addAmong(const Database &database, const Register &all, const QSet<qint64> &only, QSet<qint64> &leads)
{
    const QString sql = u"SELECT l.id, coalesce(c.domain, ''), %1 FROM lead l JOIN person p ON p.id = l.person_id LEFT "
                        u"JOIN company c ON c.id = l.company_id WHERE 1 = 1"_s.arg(QLatin1StringView(kPersonColumns));
    return forEachRow(database, sql + among(only), {}, [&](Row &row) {
        const qint64 lead = row.integer();
        const QString domain = row.text();
        const QList<ContactKey> keys = contactKeysOf(readPerson(row), domain);
        if (std::ranges::any_of(keys, [&](const ContactKey &key) { return all.keys.contains(key); }))
            leads.insert(lead);
    });
}

/// Walks over a statement's rows by SQLite's own interface, as every list waits for it.
class Pass
{
public:
    Pass(const Database &database, const char *sql)
        : m_database(database)
    {
        m_status = sqlite3_prepare_v2(database.raw(), sql, -1, &m_statement, nullptr);
    }
    ~Pass() { sqlite3_finalize(m_statement); }
    Q_DISABLE_COPY_MOVE(Pass)

    bool next()
    {
        if (m_status == SQLITE_OK || m_status == SQLITE_ROW)
            m_status = sqlite3_step(m_statement);
        return m_status == SQLITE_ROW;
    }
    Result<void> finished() const
    {
        return m_status == SQLITE_DONE
                   ? Result<void>()
                   : databaseError(m_status, QString::fromUtf8(sqlite3_errmsg(m_database.raw())), m_database.path());
    }
    qint64 id() const { return sqlite3_column_int64(m_statement, 0); }
    /// Valid until the next row.
    QByteArray bytes(int column) const
    {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return QByteArray::fromRawData(text, sqlite3_column_bytes(m_statement, column));
    }
    QString text(int column) const { return QString::fromUtf8(bytes(column)); }

private:
    const Database &m_database;
    sqlite3_stmt *m_statement = nullptr;
    int m_status = SQLITE_OK;
};

Result<QList<qint64>> idsWhere(const Database &database, const char *sql, const std::function<bool(const Pass &)> &test)
{
    QList<qint64> ids;
    Pass pass(database, sql);
    while (pass.next()) {
        if (test(pass))
            ids += pass.id();
    }
    LW_TRY(pass.finished());
    return ids;
}

Result<void> addLeadsOf(const Database &database, const QString &column, const Result<QList<qint64>> &ids,
                        QSet<qint64> &leads)
{
    if (!ids)
        return ids.error();
    for (qsizetype from = 0; from < ids->size(); from += kChunk)
        LW_TRY(addLeads(database,
                        u"SELECT l.id FROM lead l WHERE l.%1 IN %2"_s.arg(column, idList(ids->mid(from, kChunk))),
                        leads));
    return {};
}

// The domain itself or one above it.
bool isUnder(const QSet<QByteArray> &domains, QByteArrayView host)
{
    while (host.contains('.')) {
        if (domains.contains(QByteArray::fromRawData(host.data(), host.size())))
            return true;
        host = host.sliced(host.indexOf('.') + 1);
    }
    return false;
}

// An entry holds the plainest address of a mailbox; of those that are written in another way no index knows.
Result<void> addByMailbox(const Database &database, const Register &all, QSet<qint64> &leads)
{
    if (std::ranges::none_of(all.keys, [](const ContactKey &key) { return key.kind == ContactKind::Email; }))
        return {};
    return addLeadsOf(
        database, u"person_id"_s,
        idsWhere(database,
                 "SELECT id, email_key FROM person WHERE email_key LIKE '%+%' OR email_key LIKE '%@gmail.com' OR "
                 "email_key LIKE '%@googlemail.com'",
                 [&](const Pass &row) {
                     return all.keys.contains(ContactKey{ContactKind::Email, mailboxOf(row.text(1))});
                 }),
        leads);
}

// Domains stand inside of addresses, so no index answers for them.
Result<void> addByDomain(const Database &database, const Register &all, QSet<qint64> &leads)
{
    QSet<QByteArray> domains;
    for (const ContactKey &key : all.keys) {
        if (key.kind == ContactKind::Domain)
            domains.insert(key.key.toUtf8());
    }
    if (domains.isEmpty())
        return {};
    LW_TRY(addLeadsOf(database, u"person_id"_s,
                      idsWhere(database, "SELECT id, email_key FROM person WHERE email_key <> ''",
                               [&](const Pass &row) {
                                   const QByteArray email = row.bytes(1);
                                   return isUnder(domains, QByteArrayView(email).sliced(email.indexOf('@') + 1));
                               }),
                      leads));
    return addLeadsOf(database, u"company_id"_s,
                      idsWhere(database, "SELECT id, domain FROM company WHERE domain <> ''",
                               [&](const Pass &row) { return isUnder(domains, row.bytes(1)); }),
                      leads);
}

// Streets take long to read, so those at other places are not; towns come again and again.
Result<void> addByAddress(const Database &database, const Register &all, QSet<qint64> &leads)
{
    if (all.places.isEmpty())
        return {};
    QHash<QByteArray, bool> known;
    const auto isPlace = [&](const QByteArray &postalKey, const QByteArray &city) {
        const QByteArray both = postalKey + '\n' + city;
        if (const auto place = known.constFind(both); place != known.constEnd())
            return *place;
        PostalAddress address;
        address.postalKey = QString::fromUtf8(postalKey);
        address.city = QString::fromUtf8(city);
        const bool isOne =
            std::ranges::any_of(placesOf(address), [&](const QString &place) { return all.places.contains(place); });
        known.insert(both, isOne);
        return isOne;
    };
    const auto isMeant = [&](const Pass &row) {
        if (!isPlace(row.bytes(1), row.bytes(2)))
            return false;
        Person person;
        person.address.postalKey = row.text(1);
        person.address.city = row.text(2);
        person.address.street = row.text(3);
        person.address.houseNumber = row.text(4);
        person.fullName = row.text(5);
        const QList<ContactKey> keys = contactKeysOf(person);
        return std::ranges::any_of(keys, [&](const ContactKey &key) { return all.keys.contains(key); });
    };
    return addLeadsOf(
        database, u"person_id"_s,
        idsWhere(database,
                 "SELECT id, postal_key, city, street, house_number, full_name FROM person WHERE street <> ''",
                 isMeant),
        leads);
}

Result<void> addByIndex(const Database &database, QSet<qint64> &leads)
{
    const auto byColumn = [&](ContactKind kind, const QString &column) {
        return addLeads(database,
                        u"SELECT l.id FROM do_not_contact d JOIN person p ON p.%1 = d.key AND p.%1 <> '' JOIN lead l "
                        u"ON l.person_id = p.id WHERE d.kind = '%2'"_s.arg(column, codeOf(kind)),
                        leads);
    };
    LW_TRY(byColumn(ContactKind::Email, u"email_key"_s));
    LW_TRY(byColumn(ContactKind::Phone, u"phone_e164"_s));
    return byColumn(ContactKind::Phone, u"mobile_e164"_s);
}

// A handful of keys, each asked of the indexes.
Result<void> addByKeys(const Database &database, const QSet<ContactKey> &keys, QSet<qint64> &leads)
{
    const auto take = [&leads](Row &row) { leads.insert(row.integer()); };
    for (const ContactKey &key : keys) {
        QStringList columns;
        if (key.kind == ContactKind::Email)
            columns = {u"email_key"_s};
        else if (key.kind == ContactKind::Phone)
            columns = {u"phone_e164"_s, u"mobile_e164"_s};
        for (const QString &column : std::as_const(columns)) {
            const QString sql = u"SELECT l.id FROM person p JOIN lead l ON l.person_id = p.id WHERE p.%1 = :key"_s;
            LW_TRY(forEachRow(database, sql.arg(column), {{u":key"_s, key.key}}, take));
        }
    }
    return {};
}

Result<void> leaveOutMerged(const Database &database, QSet<qint64> &leads)
{
    QSet<qint64> merged;
    const QList<qint64> all(leads.begin(), leads.end());
    for (qsizetype from = 0; from < all.size(); from += kChunk)
        LW_TRY(addLeads(database,
                        u"SELECT id FROM lead WHERE status = 'merged' AND id IN "_s + idList(all.mid(from, kChunk)),
                        merged));
    leads -= merged;
    return {};
}

} // namespace

Result<QSet<qint64>> leadsMeantBy(const Database &database, const QSet<ContactKey> &keys)
{
    const Register asked = registerOf(keys);
    QSet<qint64> leads;
    LW_TRY(addByKeys(database, keys, leads));
    LW_TRY(addByMailbox(database, asked, leads));
    LW_TRY(addByDomain(database, asked, leads));
    LW_TRY(addByAddress(database, asked, leads));
    LW_TRY(leaveOutMerged(database, leads));
    return leads;
}

Result<QSet<qint64>> forbiddenLeads(const Database &database, const QSet<qint64> &only)
{
    QSet<qint64> leads;
    LW_TRY(addLeads(database,
                    u"SELECT l.id FROM lead l JOIN person p ON p.id = l.person_id WHERE p.do_not_contact = 1"_s +
                        among(only),
                    leads));
    const Result<Register> all = readRegister(database);
    if (!all)
        return all.error();
    if (all->keys.isEmpty())
        return leads;
    if (!only.isEmpty()) {
        LW_TRY(addAmong(database, *all, only, leads));
        return leads;
    }
    LW_TRY(addByIndex(database, leads));
    LW_TRY(addByMailbox(database, *all, leads));
    LW_TRY(addByDomain(database, *all, leads));
    LW_TRY(addByAddress(database, *all, leads));
    return leads;
}

Result<QList<Person>> flaggedPersons(const Database &database)
{
    QList<Person> persons;
    LW_TRY(forEachRow(database,
                      u"SELECT p.id, %1 FROM person p WHERE p.do_not_contact = 1 ORDER BY p.id"_s.arg(
                          QLatin1StringView(kPersonColumns)),
                      {}, [&](Row &row) {
                          const PersonId id = row.id<PersonId>();
                          persons += readPerson(row);
                          persons.last().id = id;
                          persons.last().doNotContact = true;
                      }));
    return persons;
}

Result<QSet<qint64>> leadsOfPersons(const Database &database, const QList<qint64> &persons)
{
    QSet<qint64> leads;
    LW_TRY(addLeads(database, u"SELECT id FROM lead WHERE person_id IN "_s + idList(persons), leads));
    return leads;
}

} // namespace lw
