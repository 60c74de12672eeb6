// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/rowchange.h"

#include "core/store/database.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>

#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Changeset", text);
}

// SQLite walks into a damaged changeset without an end, so each carries its own checksum in front.
constexpr qsizetype kSealBytes = 32;
QByteArray sealOf(const QByteArray &changeset)
{
    return QCryptographicHash::hash(changeset, QCryptographicHash::Sha256);
}

Error damaged()
{
    return unreadable(tr("The record of this change is damaged; it cannot be taken back."));
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

RowChange::Kind kindOf(int operation)
{
    return operation == SQLITE_INSERT   ? RowChange::Kind::Inserted
           : operation == SQLITE_DELETE ? RowChange::Kind::Deleted
                                        : RowChange::Kind::Updated;
}

// The names of the columns are not in the changeset.
RowChange changeAt(sqlite3_changeset_iter *iterator)
{
    const char *table = nullptr;
    int count = 0, operation = 0, indirect = 0;
    unsigned char *keys = nullptr;
    sqlite3changeset_op(iterator, &table, &count, &operation, &indirect);
    sqlite3changeset_pk(iterator, &keys, &count);
    RowChange change{.table = QString::fromUtf8(table), .kind = kindOf(operation)};
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
    return change;
}

/// A table's columns, and what each that may not be NULL holds where nothing was written.
struct Columns {
    QStringList names = {};
    QList<QVariant> defaults = {}; ///< invalid: NULL may stand there, or something has to be written
};

Columns columnsOf(const Database &database, const QString &table)
{
    Columns columns;
    QStringList literals;
    const Result<void> read = forEachRow(
        database,
        u"SELECT name, iif(\"notnull\" = 1, coalesce(dflt_value, ''), '') FROM pragma_table_info(:table) ORDER BY cid"_s,
        {{u":table"_s, table}}, [&](Row &row) {
            columns.names += row.text();
            literals += row.text();
        });
    Q_UNUSED(read) // an empty list fails the size check of the caller
    for (const QString &literal : std::as_const(literals)) {
        bool isNumber = false;
        const qint64 number = literal.toLongLong(&isNumber);
        columns.defaults += isNumber ? QVariant(number) : literal == u"''" ? QVariant(u""_s) : QVariant();
    }
    return columns;
}

// Rows that are older than a column do not hold it, and SQLite's sessions record NULL for it instead of its default.
void fillDefaults(RowChange &change, const QList<QVariant> &defaults)
{
    for (qsizetype i = 0; i < change.before.size(); ++i) {
        const bool isRecorded = change.kind == RowChange::Kind::Deleted || change.changed[i];
        if (change.before[i].isValid() || !defaults[i].isValid() || !isRecorded)
            continue;
        change.before[i] = defaults[i];
        change.changed[i] = change.changed[i] && change.after[i] != defaults[i];
    }
}

Result<void> nameColumns(const Database &database, std::vector<RowChange> &changes)
{
    QHash<QString, Columns> known;
    for (RowChange &change : changes) {
        if (!known.contains(change.table))
            known.insert(change.table, columnsOf(database, change.table));
        const Columns columns = known.value(change.table);
        if (columns.names.size() < change.isKey.size())
            return failed(tr("The table “%1” has changed since; this cannot be taken back.").arg(change.table));
        change.columns = columns.names.first(change.isKey.size()); // a later schema adds columns behind
        fillDefaults(change, columns.defaults);
    }
    return {};
}

} // namespace

qint64 RowChange::key() const
{
    return either(isKey.indexOf(true)).toLongLong();
}

bool RowChange::isUpdateOf(QStringView ofTable, QStringView column) const
{
    const qsizetype at = table == ofTable ? columns.indexOf(column) : -1;
    return at >= 0 && kind == Kind::Updated && changed[at];
}

QByteArray sealed(const QByteArray &changeset)
{
    return QByteArray(sealOf(changeset) + changeset);
}

Result<std::vector<RowChange>> rowChanges(const Database &database, const QByteArray &sealedChangeset)
{
    QByteArray bytes = sealedChangeset.mid(kSealBytes);
    if (sealedChangeset.left(kSealBytes) != sealOf(bytes))
        return damaged();
    sqlite3_changeset_iter *iterator = nullptr;
    if (sqlite3changeset_start(&iterator, int(bytes.size()), bytes.data()) != SQLITE_OK)
        return damaged();
    std::vector<RowChange> changes;
    while (sqlite3changeset_next(iterator) == SQLITE_ROW)
        changes.push_back(changeAt(iterator));
    if (sqlite3changeset_finalize(iterator) != SQLITE_OK)
        return damaged();
    LW_TRY(nameColumns(database, changes));
    return changes;
}

} // namespace lw
