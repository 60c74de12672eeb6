// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/changeset.h"

#include "core/store/database.h"
#include "core/store/rekey.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QStringList>

#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include <algorithm>
#include <vector>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Changeset", text);
}

// Bookkeeping that is never undone: it says what happened, not how things stand.
// Nor is the do-not-contact register: what people asked for outlives every deed it came with.
constexpr const char *kUnrecorded[] = {"operation", "journal", "journal_detail", "counter", "do_not_contact"};

int recordTable(void *, const char *table)
{
    for (const char *name : kUnrecorded) {
        if (qstrcmp(table, name) == 0)
            return 0;
    }
    return 1;
}

// SQLite walks into a damaged changeset without an end, so each carries its own checksum in front.
constexpr qsizetype kSealBytes = 32;
QByteArray seal(const QByteArray &changeset)
{
    return QCryptographicHash::hash(changeset, QCryptographicHash::Sha256);
}

QVariant variantOf(sqlite3_value *value)
{
    if (!value)
        return {};
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER: return QVariant(qint64(sqlite3_value_int64(value)));
    case SQLITE_FLOAT: return QVariant(sqlite3_value_double(value));
    case SQLITE_TEXT:
        return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_value_text(value)), sqlite3_value_bytes(value));
    case SQLITE_BLOB:
        return QByteArray(static_cast<const char *>(sqlite3_value_blob(value)), sqlite3_value_bytes(value));
    default: return {};
    }
}

/// One recorded change of one row, copied out of the changeset.
struct Change {
    QString table;
    int operation = 0;
    QStringList columns;
    QList<bool> isKey;
    QList<QVariant> before; ///< as the row was; for updates only changed and key columns are set
    QList<QVariant> after;
    QList<bool> changed; ///< columns an update changed
};

class Reverter
{
public:
    Reverter(const Database &database, qint64 operationId)
        : m_database(database)
        , m_operationId(operationId)
    {
    }

    Result<Reverted> revert(const QByteArray &changeset)
    {
        LW_TRY(read(changeset));
        // What was deleted stands again before rows point to it; what cannot yet is tried once more after them.
        LW_TRY(revertRows(SQLITE_DELETE, &Reverter::insertAgain, Rest::Waits));
        for (const Change &change : m_changes) {
            if (change.operation == SQLITE_UPDATE)
                LW_TRY(revertUpdate(change));
        }
        LW_TRY(revertRows(SQLITE_DELETE, &Reverter::insertAgain, Rest::IsKept)); // put back what was deleted
        LW_TRY(revertRows(SQLITE_INSERT, &Reverter::deleteAgain, Rest::IsKept)); // and remove what was added
        LW_TRY(rekeyRows(m_database, m_rekeyed.value(u"person"_s), m_rekeyed.value(u"company"_s)));
        LW_TRY(refuseHalfMerged());
        LW_TRY(refuseHalfSplit());
        return m_reverted;
    }

private:
    Result<void> read(const QByteArray &changeset);
    Result<void> revertUpdate(const Change &change);
    Result<void> restoreRev(const Change &change, bool wholly);
    Result<void> refuseHalfMerged() const;
    Result<void> refuseHalfSplit() const;
    using RowAction = Result<bool> (Reverter::*)(const Change &);
    enum class Rest { IsKept, Waits }; ///< what becomes of rows that cannot go yet
    Result<void> revertRows(int operation, RowAction action, Rest rest);
    Result<bool> insertAgain(const Change &change);
    Result<bool> deleteAgain(const Change &change);
    QStringList columnsOf(const QString &table);
    QString whereKey(const Change &change, QList<Value> &values) const;
    void keep(const Change &change, const QString &field, const QString &why)
    {
        m_reverted.kept += KeptChange{change.table, keyOf(change), field, why};
    }
    static qint64 keyOf(const Change &change)
    {
        const qsizetype at = change.isKey.indexOf(true);
        return (change.before[at].isValid() ? change.before[at] : change.after[at]).toLongLong();
    }
    // Nobody's statement: made anew from the columns beside it, whatever was recorded.
    static bool isBookkeeping(const Change &change, qsizetype column)
    {
        const QString &name = change.columns[column];
        return name == u"rev" || name == u"op_id" || isStoredKey(change.table, name);
    }
    void touch(const Change &change)
    {
        static const QStringList shared{u"person"_s, u"company"_s, u"source"_s, u"campaign"_s};
        ++m_reverted.changes;
        m_reverted.concernsOthers |= shared.contains(change.table);
        if (change.table == u"lead")
            m_reverted.leads.insert(keyOf(change));
        if (change.table == u"person" || change.table == u"company")
            m_rekeyed[change.table].insert(keyOf(change));
        // A pair that is asked, or no longer, marks both its leads in the lists.
        const bool isPair = change.table == u"suspicion" || change.table == u"apart";
        for (qsizetype i = 0; isPair && i < change.columns.size(); ++i) {
            if (change.isKey[i])
                m_reverted.leads.insert((change.before[i].isValid() ? change.before[i] : change.after[i]).toLongLong());
        }
        // What belongs to a lead concerns it: an inquiry that moved, a clock that runs again.
        if (const qsizetype at = change.columns.indexOf(u"lead_id"_s); at >= 0) {
            for (const QVariant &lead : {change.before[at], change.after[at]}) {
                if (lead.isValid())
                    m_reverted.leads.insert(lead.toLongLong());
            }
        }
    }

    const Database &m_database;
    qint64 m_operationId;
    std::vector<Change> m_changes;
    QHash<QString, QStringList> m_columns;
    QHash<QString, QSet<qint64>> m_rekeyed; ///< table → rows
    Reverted m_reverted;
};

QStringList Reverter::columnsOf(const QString &table)
{
    if (!m_columns.contains(table)) {
        QStringList names;
        const Result<void> read = forEachRow(m_database, u"SELECT name FROM pragma_table_info(:table) ORDER BY cid"_s,
                                             {{u":table"_s, table}}, [&](Row &row) { names += row.text(); });
        Q_UNUSED(read) // an empty list fails the size check of the caller
        m_columns.insert(table, names);
    }
    return m_columns.value(table);
}

Result<void> Reverter::read(const QByteArray &changeset)
{
    sqlite3_changeset_iter *iterator = nullptr;
    QByteArray bytes = changeset;
    if (sqlite3changeset_start(&iterator, int(bytes.size()), bytes.data()) != SQLITE_OK)
        return unreadable(tr("The record of this change is damaged; it cannot be taken back."));
    while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
        const char *table = nullptr;
        int count = 0, operation = 0, indirect = 0;
        unsigned char *keys = nullptr;
        sqlite3changeset_op(iterator, &table, &count, &operation, &indirect);
        sqlite3changeset_pk(iterator, &keys, &count);
        Change change{.table = QString::fromUtf8(table),
                      .operation = operation,
                      .columns = {},
                      .isKey = {},
                      .before = {},
                      .after = {},
                      .changed = {}};
        for (int i = 0; i < count; ++i) {
            sqlite3_value *before = nullptr;
            sqlite3_value *after = nullptr;
            if (operation != SQLITE_INSERT)
                sqlite3changeset_old(iterator, i, &before);
            if (operation != SQLITE_DELETE)
                sqlite3changeset_new(iterator, i, &after);
            change.isKey += keys[i] != 0;
            change.before += variantOf(before);
            change.after += variantOf(after);
            change.changed += operation == SQLITE_UPDATE && after;
        }
        m_changes.push_back(std::move(change));
    }
    if (sqlite3changeset_finalize(iterator) != SQLITE_OK)
        return unreadable(tr("The record of this change is damaged; it cannot be taken back."));
    for (Change &change : m_changes) {
        const QStringList columns = columnsOf(change.table);
        if (columns.size() < change.isKey.size())
            return failed(tr("The table “%1” has changed since; this cannot be taken back.").arg(change.table));
        change.columns = columns.first(change.isKey.size()); // a later schema adds columns behind
    }
    return {};
}

QString Reverter::whereKey(const Change &change, QList<Value> &values) const
{
    QStringList conditions;
    for (qsizetype i = 0; i < change.columns.size(); ++i) {
        if (!change.isKey[i])
            continue;
        const QString name = u":k"_s + QString::number(i);
        conditions += QString(change.columns[i] + u" = "_s + name);
        values += Value{name, change.operation == SQLITE_INSERT ? change.after[i] : change.before[i]};
    }
    return conditions.join(u" AND "_s);
}

// Each column by itself: what was changed again since stays as people left it.
Result<void> Reverter::revertUpdate(const Change &change)
{
    QList<Value> key;
    const QString where = whereKey(change, key);
    const Result<qint64> exists =
        integerOf(m_database, u"SELECT count(*) FROM %1 WHERE %2"_s.arg(change.table, where), key);
    if (!exists)
        return exists.error();
    if (*exists == 0)
        return {}; // removed with what it belonged to
    bool any = false;
    const qsizetype keptBefore = m_reverted.kept.size();
    for (qsizetype i = 0; i < change.columns.size(); ++i) {
        if (!change.changed[i] || isBookkeeping(change, i))
            continue;
        QList<Value> values{{u":old"_s, change.before[i]}, {u":new"_s, change.after[i]}};
        const Result<int> updated = executeCounting(m_database,
                                                    u"UPDATE %1 SET %2 = :old WHERE %3 AND %2 IS :new"_s.arg(
                                                        change.table, change.columns[i], whereKey(change, values)),
                                                    values);
        if (!updated)
            return updated.error();
        any |= *updated > 0;
        if (*updated > 0)
            continue;
        QList<Value> old{{u":old"_s, change.before[i]}};
        const QString isBack = u"SELECT count(*) FROM %1 WHERE %3 AND %2 IS :old"_s.arg(change.table, change.columns[i],
                                                                                        whereKey(change, old));
        const Result<qint64> back = integerOf(m_database, isBack, old);
        if (!back)
            return back.error();
        if (*back == 0)
            keep(change, change.columns[i], tr("changed since"));
    }
    if (any)
        touch(change);
    return restoreRev(change, m_reverted.kept.size() == keptBefore);
}

// A row that stands again exactly as before gets its old revision back, so that what it came from can be taken back
// too; any other row was written by this undo.
Result<void> Reverter::restoreRev(const Change &change, bool wholly)
{
    const qsizetype rev = change.columns.indexOf(u"rev"_s);
    if (rev < 0)
        return {};
    QList<Value> values{{u":before"_s, change.before[rev]},
                        {u":after"_s, change.after[rev]},
                        {u":undo"_s, m_operationId},
                        {u":wholly"_s, wholly ? 1 : 0}};
    const QString sql =
        u"UPDATE %1 SET rev = CASE WHEN :wholly = 1 AND rev = :after THEN :before ELSE :undo END WHERE %2"_s;
    return execute(m_database, sql.arg(change.table, whereKey(change, values)), values);
}

// A merge is taken back, or done again, as a whole: a lead and its inquiries never go different ways.
Result<void> Reverter::refuseHalfMerged() const
{
    QList<qint64> leads;
    for (const Change &change : m_changes) {
        const qsizetype at = change.table == u"lead" ? change.columns.indexOf(u"merged_into"_s) : -1;
        if (at >= 0 && change.operation == SQLITE_UPDATE && change.changed[at])
            leads += keyOf(change);
    }
    if (leads.isEmpty())
        return {};
    const auto elsewhere = std::ranges::find_if(
        m_reverted.kept, [](const KeptChange &kept) { return kept.table == u"lead" && kept.field == u"merged_into"; });
    const Result<qint64> half = integerOf(
        m_database,
        u"SELECT l.id FROM lead l LEFT JOIN lead s ON s.id = l.merged_into WHERE l.id IN %1 AND ((l.status = 'merged') "
        "<> (l.merged_into IS NOT NULL) OR (l.merged_into IS NOT NULL AND (s.id IS NULL OR s.merged_into IS NOT NULL "
        "OR EXISTS (SELECT 1 FROM inquiry i WHERE i.lead_id = l.id)))) ORDER BY l.id LIMIT 1"_s.arg(idList(leads)));
    if (!half)
        return half.error();
    const qint64 lead = elsewhere != m_reverted.kept.end() ? elsewhere->key : *half;
    if (lead > 0)
        return failed(
            tr("Lead %1 was merged again, closed or asked again since. Take that back first; nothing was changed.")
                .arg(lead));
    return {};
}

// An inquiry stands under its own lead where it has one, and under no merged one: a split is taken back, or done again,
// as a whole.
Result<void> Reverter::refuseHalfSplit() const
{
    QList<qint64> inquiries;
    for (const Change &change : m_changes) {
        const qsizetype at = change.table == u"inquiry" ? change.columns.indexOf(u"lead_id"_s) : -1;
        if (at >= 0 && change.operation == SQLITE_UPDATE && change.changed[at])
            inquiries += keyOf(change);
    }
    if (inquiries.isEmpty())
        return {};
    const Result<qint64> astray = integerOf(
        m_database,
        u"SELECT i.number FROM inquiry i JOIN lead l ON l.id = i.lead_id LEFT JOIN lead o ON o.id = i.number WHERE "
        "i.number IN %1 AND (l.merged_into IS NOT NULL OR (o.id <> l.id AND o.merged_into IS NULL)) ORDER BY i.number "
        "LIMIT 1"_s.arg(idList(inquiries)));
    if (!astray)
        return astray.error();
    if (*astray > 0)
        return failed(tr("The lead of inquiry %1 was worked on, merged or asked again since. Take that back first; "
                         "nothing was changed.")
                          .arg(*astray));
    return {};
}

// Rows refer to each other, so what cannot go yet is tried again after the others.
Result<void> Reverter::revertRows(int operation, RowAction action, Rest rest)
{
    std::vector<const Change *> open;
    for (const Change &change : m_changes) {
        if (change.operation == operation)
            open.push_back(&change);
    }
    for (bool progressed = true; progressed && !open.empty();) {
        progressed = false;
        std::vector<const Change *> later;
        for (const Change *change : open) {
            const Result<bool> gone = (this->*action)(*change);
            if (!gone)
                return gone.error();
            if (*gone)
                progressed = true;
            else
                later.push_back(change);
        }
        open = std::move(later);
    }
    for (const Change *change : rest == Rest::IsKept ? open : std::vector<const Change *>())
        keep(*change, {}, tr("other records depend on it"));
    return {};
}

Result<bool> Reverter::insertAgain(const Change &change)
{
    QStringList places;
    QList<Value> values;
    for (qsizetype i = 0; i < change.columns.size(); ++i) {
        places += u":c"_s + QString::number(i);
        values += Value{places.last(), change.before[i]};
    }
    const Result<void> inserted = execute(
        m_database,
        u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(change.table, change.columns.join(u','), places.join(u',')), values);
    if (inserted) {
        touch(change);
        return true;
    }
    // Asked before the next statement overwrites it.
    const bool refused = (sqlite3_errcode(m_database.raw()) & 0xFF) == SQLITE_CONSTRAINT;
    QList<Value> key;
    const Result<qint64> there =
        integerOf(m_database, u"SELECT count(*) FROM %1 WHERE %2"_s.arg(change.table, whereKey(change, key)), key);
    if (there && *there > 0)
        return true; // put back by an earlier undo
    return refused ? Result<bool>(false) : Result<bool>(inserted.error());
}

Result<bool> Reverter::deleteAgain(const Change &change)
{
    QList<Value> values;
    QStringList same{whereKey(change, values)};
    for (qsizetype i = 0; i < change.columns.size(); ++i) {
        if (change.isKey[i] || isBookkeeping(change, i))
            continue;
        const QString name = u":c"_s + QString::number(i);
        same += QString(change.columns[i] + u" IS "_s + name);
        values += Value{name, change.after[i]};
    }
    const Result<int> deleted =
        executeCounting(m_database, u"DELETE FROM %1 WHERE %2"_s.arg(change.table, same.join(u" AND "_s)), values);
    if (!deleted && (sqlite3_errcode(m_database.raw()) & 0xFF) == SQLITE_CONSTRAINT)
        return false;
    if (!deleted)
        return deleted.error();
    if (*deleted > 0) {
        touch(change);
        return true;
    }
    QList<Value> key;
    const QString where = whereKey(change, key);
    const Result<qint64> still =
        integerOf(m_database, u"SELECT count(*) FROM %1 WHERE %2"_s.arg(change.table, where), key);
    if (!still)
        return still.error();
    if (*still > 0)
        keep(change, {}, tr("changed since"));
    return true;
}

} // namespace

ChangeRecorder::ChangeRecorder(const Database &database)
    : m_database(database)
{
    if (sqlite3session_create(database.raw(), "main", &m_session) != SQLITE_OK)
        m_session = nullptr;
    if (m_session) {
        sqlite3session_table_filter(m_session, recordTable, nullptr);
        sqlite3session_attach(m_session, nullptr);
    }
}

ChangeRecorder::~ChangeRecorder()
{
    if (m_session)
        sqlite3session_delete(m_session);
}

void ChangeRecorder::pause()
{
    if (m_session)
        sqlite3session_enable(m_session, 0);
}

void ChangeRecorder::resume()
{
    if (m_session)
        sqlite3session_enable(m_session, 1);
}

Result<QByteArray> ChangeRecorder::take()
{
    int size = 0;
    void *bytes = nullptr;
    if (!m_session || sqlite3session_changeset(m_session, &size, &bytes) != SQLITE_OK)
        return failed(tr("%1: the change could not be recorded for undo; nothing was saved.").arg(m_database.path()));
    const QByteArray changeset(static_cast<const char *>(bytes), size);
    sqlite3_free(bytes);
    return QByteArray(seal(changeset) + changeset);
}

Result<Reverted> revertChangeset(const Database &database, const QByteArray &changeset, qint64 operationId)
{
    const QByteArray body = changeset.mid(kSealBytes);
    if (changeset.left(kSealBytes) != seal(body))
        return unreadable(tr("The record of this change is damaged; it cannot be taken back."));
    return Reverter(database, operationId).revert(body);
}

} // namespace lw
