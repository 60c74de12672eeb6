// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>

struct sqlite3;
class QSqlDatabase;
class QSqlQuery;

namespace lw
{

/// 'LDWR': tells our files from other SQLite files.
inline constexpr int kApplicationId = 0x4C445752;

/// One connection to a workspace file, set up for safety (rollback journal, full sync, foreign keys, hardened). Used
/// only by the thread that opened it. Nobody but SQLite opens the file.
class Database
{
public:
    /// A new file, readable by its owner only. Error: it exists, or the folder cannot be written.
    static Result<Database> create(const QString &path);
    /// Error: no such file, not ours, made by a newer program, damaged, not readable.
    static Result<Database> open(const QString &path, int waitSeconds = 10);

    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;
    ~Database();

    const QSqlDatabase &sql() const;
    sqlite3 *raw() const;
    const QString &path() const { return m_path; }

private:
    struct Connection;
    Database(std::unique_ptr<Connection> connection, QString path);
    static Result<std::unique_ptr<Connection>> connectTo(const QString &path, int waitSeconds);
    Result<void> configure();

    std::unique_ptr<Connection> m_connection;
    QString m_path;
};

using Value = std::pair<QString, QVariant>; ///< ":name" and what to bind

/// Reads one result row, column after column in the order of the SELECT.
class Row
{
public:
    explicit Row(const QSqlQuery &query)
        : m_query(query)
    {
    }

    QString text();
    QByteArray bytes();
    qint64 integer();
    double real();
    bool flag() { return integer() != 0; }
    std::optional<qint64> maybeInteger();
    std::optional<double> maybeReal();
    QDateTime instant(); ///< invalid for NULL
    QDate day();
    template<class IdType>
    IdType id()
    {
        return IdType{integer()};
    }

private:
    const QSqlQuery &m_query;
    int m_at = 0;
};

/// Runs one statement.
Result<void> execute(const Database &database, const QString &sql, const QList<Value> &values = {});
/// Like execute(); answers how many rows it changed.
Result<int> executeCounting(const Database &database, const QString &sql, const QList<Value> &values = {});
/// Calls `take` for each row; the statement is finished before it returns.
Result<void> forEachRow(const Database &database, const QString &sql, const QList<Value> &values,
                        const std::function<void(Row &)> &take);
/// The first column of the first row; `fallback` where there is none or it is NULL.
Result<qint64> integerOf(const Database &database, const QString &sql, const QList<Value> &values = {},
                         qint64 fallback = 0);

/// "(1,2,3)" for `IN`: whole numbers need no binding.
QString idList(const QList<qint64> &ids);

QVariant orNull(const QDateTime &instant);
QVariant orNull(QDate day);
QVariant orNull(const std::optional<qint64> &number);
template<class IdType>
requires requires(IdType id)
{
    id.value;
}
QVariant orNull(IdType id)
{
    return id ? QVariant(id.value) : QVariant();
}

/// A message for what SQLite reported, in the words of the person who saves.
Error databaseError(int nativeCode, const QString &detail, const QString &path);

} // namespace lw
