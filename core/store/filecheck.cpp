// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whole-file work: the digest of the content, SQLite's own checks, copies.

#include "core/store/operationstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <sqlite3.h>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::FileCheck", text);
}

Result<QStringList> contentTables(const Database &database)
{
    QStringList tables;
    LW_TRY(forEachRow(database,
                      u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                      u"AND name NOT IN ('journal', "
                      "'journal_detail', 'operation', 'counter', 'do_not_contact') ORDER BY name"_s,
                      {}, [&](Row &row) { tables += row.text(); }));
    return tables;
}

Result<QStringList> contentColumns(const Database &database, const QString &table)
{
    QStringList columns;
    LW_TRY(forEachRow(database,
                      u"SELECT name FROM pragma_table_info(:table) WHERE name NOT IN ('rev', 'op_id') ORDER BY cid"_s,
                      {{u":table"_s, table}}, [&](Row &row) { columns += row.text(); }));
    return columns;
}

// The values with their types, so that 1 and '1' differ.
void addValue(QCryptographicHash &hash, sqlite3_stmt *statement, int column)
{
    const int type = sqlite3_column_type(statement, column);
    const int size = sqlite3_column_bytes(statement, column);
    const char *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
    const QByteArray head = QByteArray::number(type) + ':' + QByteArray::number(size) + ':';
    hash.addData(head);
    hash.addData(QByteArrayView(bytes, size));
}

Result<void> addTable(QCryptographicHash &hash, const Database &database, const QString &table)
{
    const Result<QStringList> columns = contentColumns(database, table);
    if (!columns)
        return columns.error();
    QStringList order;
    for (qsizetype i = 1; i <= columns->size(); ++i)
        order += QString::number(i);
    const QByteArray sql =
        u"SELECT %1 FROM %2 ORDER BY %3"_s.arg(columns->join(u", "_s), table, order.join(u", "_s)).toUtf8();
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(database.raw(), sql.constData(), -1, &statement, nullptr);
    hash.addData(table.toUtf8());
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(statement);
        for (int i = 0; code == SQLITE_ROW && i < int(columns->size()); ++i)
            addValue(hash, statement, i);
    }
    sqlite3_finalize(statement);
    if (code != SQLITE_DONE)
        return databaseError(code, QString::fromUtf8(sqlite3_errmsg(database.raw())), database.path());
    return {};
}

} // namespace

Result<QByteArray> contentDigest(const Database &database)
{
    const Result<QStringList> tables = contentTables(database);
    if (!tables)
        return tables.error();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &table : *tables)
        LW_TRY(addTable(hash, database, table));
    return hash.result().toHex();
}

Result<QStringList> checkFile(const Database &database)
{
    QStringList found;
    LW_TRY(forEachRow(database, u"PRAGMA integrity_check"_s, {}, [&](Row &row) {
        const QString line = row.text();
        if (line != u"ok")
            found += line;
    }));
    LW_TRY(forEachRow(database, u"PRAGMA foreign_key_check"_s, {}, [&](Row &row) {
        const QString table = row.text();
        found += tr("%1, row %2: refers to a record that is not there").arg(table).arg(row.integer());
    }));
    const Result<qint64> broken = verifyJournal(database);
    if (!broken)
        return broken.error();
    if (*broken != 0)
        found += tr("The journal does not hold from entry %1 on.").arg(*broken);
    return found;
}

Result<void> copyTo(const Database &database, const QString &path)
{
    QFile file(path);
    if (file.exists())
        return failed(tr("%1 exists already. Choose another name; nothing was overwritten.").arg(path));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failed(tr("%1 cannot be created: %2").arg(path, file.errorString()));
    file.close();
    sqlite3 *copy = nullptr;
    int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &copy, SQLITE_OPEN_READWRITE, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_backup *backup = sqlite3_backup_init(copy, "main", database.raw(), "main");
        code = backup ? sqlite3_backup_step(backup, -1) : sqlite3_errcode(copy);
        if (backup)
            sqlite3_backup_finish(backup);
    }
    sqlite3_close(copy);
    if (code == SQLITE_DONE)
        return {};
    file.remove();
    return databaseError(code, tr("the copy was not finished and was removed"), path);
}

} // namespace lw
