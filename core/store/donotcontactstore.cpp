// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/donotcontactstore.h"

#include <sqlite3.h>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

DoNotContactEntry readEntry(Row &row)
{
    DoNotContactEntry entry;
    entry.key.kind = contactKindFromCode(row.text()).value_or(ContactKind::Email);
    entry.key.key = row.text();
    entry.shown = row.text();
    entry.reason = row.text();
    entry.at = row.instant();
    entry.actor = row.text();
    return entry;
}

// Most workspaces forbid nobody, or only by some kinds.
Result<QSet<ContactKind>> kindsInUse(const Database &database)
{
    QSet<ContactKind> kinds;
    LW_TRY(forEachRow(database, u"SELECT DISTINCT kind FROM do_not_contact"_s, {}, [&](Row &row) {
        if (const auto kind = contactKindFromCode(row.text()))
            kinds.insert(*kind);
    }));
    return kinds;
}

/// Asks for one key after the other by one prepared statement: thousands are asked for a page of a list. Meanwhile a
/// second statement keeps the file locked for reading, which costs far more to begin than an answer.
class Lookup
{
public:
    Lookup(const Database &database, const QSet<ContactKind> &inUse)
        : m_database(database)
        , m_inUse(inUse)
    {
        m_status = sqlite3_prepare_v2(
            database.raw(), "SELECT shown, reason, at, actor FROM do_not_contact WHERE kind = ?1 AND key = ?2", -1,
            &m_statement, nullptr);
        if (sqlite3_prepare_v2(database.raw(), "SELECT kind FROM do_not_contact", -1, &m_lock, nullptr) == SQLITE_OK)
            sqlite3_step(m_lock);
    }
    ~Lookup()
    {
        sqlite3_finalize(m_statement);
        sqlite3_finalize(m_lock);
    }
    Q_DISABLE_COPY_MOVE(Lookup)

    Result<std::optional<DoNotContactEntry>> find(const ContactKey &key)
    {
        if (!m_inUse.contains(key.kind))
            return std::optional<DoNotContactEntry>();
        if (m_status == SQLITE_OK || m_status == SQLITE_DONE || m_status == SQLITE_ROW) {
            sqlite3_reset(m_statement);
            bind(1, codeOf(key.kind).toUtf8());
            bind(2, key.key.toUtf8());
            m_status = sqlite3_step(m_statement);
        }
        if (m_status == SQLITE_DONE)
            return std::optional<DoNotContactEntry>();
        if (m_status != SQLITE_ROW)
            return databaseError(m_status, QString::fromUtf8(sqlite3_errmsg(m_database.raw())), m_database.path());
        return std::optional(
            DoNotContactEntry{.key = key,
                              .shown = text(0),
                              .reason = text(1),
                              .at = QDateTime::fromMSecsSinceEpoch(sqlite3_column_int64(m_statement, 2), Qt::UTC),
                              .actor = text(3)});
    }

private:
    void bind(int place, const QByteArray &value)
    {
        sqlite3_bind_text(m_statement, place, value.constData(), int(value.size()), SQLITE_TRANSIENT);
    }
    QString text(int column) const
    {
        const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
    }

    const Database &m_database;
    const QSet<ContactKind> &m_inUse;
    sqlite3_stmt *m_statement = nullptr;
    sqlite3_stmt *m_lock = nullptr;
    int m_status = SQLITE_OK;
};

} // namespace

Result<int> addDoNotContact(const Database &database, const QList<DoNotContactEntry> &entries)
{
    int added = 0;
    for (const DoNotContactEntry &entry : entries) {
        const Result<int> inserted =
            executeCounting(database,
                            u"INSERT INTO do_not_contact (kind, key, shown, reason, at, actor) VALUES (:kind, :key, "
                            u":shown, :reason, :at, :actor) ON CONFLICT (kind, key) DO NOTHING"_s,
                            {{u":kind"_s, codeOf(entry.key.kind)},
                             {u":key"_s, entry.key.key},
                             {u":shown"_s, entry.shown},
                             {u":reason"_s, entry.reason},
                             {u":at"_s, orNull(entry.at)},
                             {u":actor"_s, entry.actor}});
        if (!inserted)
            return inserted.error();
        added += *inserted;
    }
    return added;
}

Result<int> removeDoNotContact(const Database &database, const QList<ContactKey> &keys)
{
    int removed = 0;
    for (const ContactKey &key : keys) {
        const Result<int> gone =
            executeCounting(database, u"DELETE FROM do_not_contact WHERE kind = :kind AND key = :key"_s,
                            {{u":kind"_s, codeOf(key.kind)}, {u":key"_s, key.key}});
        if (!gone)
            return gone.error();
        removed += *gone;
    }
    return removed;
}

Result<QList<DoNotContactEntry>> loadDoNotContact(const Database &database)
{
    QList<DoNotContactEntry> entries;
    LW_TRY(forEachRow(database, u"SELECT kind, key, shown, reason, at, actor FROM do_not_contact ORDER BY kind, key"_s,
                      {}, [&](Row &row) { entries += readEntry(row); }));
    return entries;
}

Result<QHash<ContactKey, DoNotContactEntry>> findDoNotContact(const Database &database, const QSet<ContactKey> &keys)
{
    QHash<ContactKey, DoNotContactEntry> found;
    const Result<QSet<ContactKind>> inUse = kindsInUse(database);
    if (!inUse)
        return inUse.error();
    if (inUse->isEmpty())
        return found;
    Lookup lookup(database, *inUse);
    for (const ContactKey &key : keys) {
        const Result<std::optional<DoNotContactEntry>> entry = lookup.find(key);
        if (!entry)
            return entry.error();
        if (*entry)
            found.insert(key, **entry);
    }
    return found;
}

Result<void> markDoNotContact(const Database &database, const QByteArray &zoneId, QList<LeadRecord> &records)
{
    const Result<QSet<ContactKind>> inUse = kindsInUse(database);
    if (!inUse)
        return inUse.error();
    if (inUse->isEmpty())
        return {};
    Lookup lookup(database, *inUse);
    for (LeadRecord &record : records) {
        for (const ContactKey &key : contactKeysOf(record.person, record.company.domain)) {
            const Result<std::optional<DoNotContactEntry>> entry = lookup.find(key);
            if (!entry)
                return entry.error();
            if (*entry) {
                record.doNotContactBecause = becauseOf(**entry, zoneId);
                record.doNotContactKind = key.kind;
                break;
            }
        }
    }
    return {};
}

Result<void> setDoNotContact(const Database &database, PersonId person, bool forbidden, OperationId operation)
{
    return execute(database, u"UPDATE person SET do_not_contact = :forbidden, rev = :rev WHERE id = :id"_s,
                   {{u":forbidden"_s, forbidden ? 1 : 0}, {u":rev"_s, operation.value}, {u":id"_s, person.value}});
}

Result<int> carryDoNotContact(const Database &from, const Database &to)
{
    const Result<QList<DoNotContactEntry>> entries = loadDoNotContact(from);
    return entries ? addDoNotContact(to, *entries) : Result<int>(entries.error());
}

} // namespace lw
