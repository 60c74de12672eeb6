// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>
#include <QTimeZone>
#include <QUrl>

#include <sqlite3.h>

#include <atomic>
#include <chrono>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Database", text);
}

// Never “rwc”: a mistyped name must not become a new file.
QString uriOf(const QString &path)
{
    const QByteArray encoded = QFileInfo(path).absoluteFilePath().toUtf8().toPercentEncoding("/");
    return u"file:"_s + QString::fromLatin1(encoded) + u"?mode=rw"_s;
}

Error errorOf(const QSqlError &error, const QString &path)
{
    return databaseError(error.nativeErrorCode().toInt(), error.databaseText(), path);
}

Result<void> refuseOddFile(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return unreadable(tr("%1: there is no such workspace. Create it with “init”, or check the name.").arg(path));
    if (file.isDir())
        return unreadable(tr("%1 is a folder, not a workspace file.").arg(path));
    if (!file.isReadable())
        return unreadable(tr("%1 is not readable for you (its owner is %2).").arg(path, file.owner()));
    return {};
}

Result<void> checkIsOurs(const Database &database)
{
    const Result<qint64> id = integerOf(database, u"PRAGMA application_id"_s);
    if (!id)
        return id.error().kind == ErrorKind::Busy
                   ? id.error()
                   : unreadable(tr("%1 is not a Leadwright workspace, or it is damaged.").arg(database.path()));
    if (*id != kApplicationId)
        return unreadable(tr("%1 is a file of another program, not a Leadwright workspace.").arg(database.path()));
    return {};
}

} // namespace

/// The open connection and how it waits for other writers: with random pauses, because SQLite's own back-off can starve
/// one of several writers.
struct Database::Connection {
    QSqlDatabase database;
    int waitSeconds = 10;
    std::chrono::steady_clock::time_point waitingSince;

    Connection() = default;
    Q_DISABLE_COPY_MOVE(Connection)
    ~Connection()
    {
        const QString name = database.connectionName();
        database.close();
        database = {};
        QSqlDatabase::removeDatabase(name);
    }

    static int wait(void *self, int count)
    {
        auto *connection = static_cast<Connection *>(self);
        const auto now = std::chrono::steady_clock::now();
        if (count == 0)
            connection->waitingSince = now;
        if (now - connection->waitingSince > std::chrono::seconds(connection->waitSeconds))
            return 0;
        QThread::usleep(QRandomGenerator::global()->bounded(500u, 5500u));
        return 1;
    }
};

Database::Database(std::unique_ptr<Connection> connection, QString path)
    : m_connection(std::move(connection))
    , m_path(std::move(path))
{
}
Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;
Database::~Database() = default;

const QSqlDatabase &Database::sql() const
{
    return m_connection->database;
}
sqlite3 *Database::raw() const
{
    return *static_cast<sqlite3 *const *>(m_connection->database.driver()->handle().constData());
}

Result<std::unique_ptr<Database::Connection>> Database::connectTo(const QString &path, int waitSeconds)
{
    static std::atomic<int> counter = 0;
    auto connection = std::make_unique<Connection>();
    connection->waitSeconds = waitSeconds;
    QSqlDatabase &database = connection->database;
    database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"leadwright-"_s + QString::number(++counter));
    database.setConnectOptions(u"QSQLITE_OPEN_URI"_s);
    database.setDatabaseName(uriOf(path));
    if (!database.open())
        return errorOf(database.lastError(), path);
    return connection;
}

Result<Database> Database::create(const QString &path)
{
    QFile file(path);
    if (file.exists())
        return failed(tr("%1 exists already. Choose another name; nothing was overwritten.").arg(path));
    // Made by us first, so that it is never readable for others, not even for a moment.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failed(tr("%1 cannot be created: %2").arg(path, file.errorString()));
    file.close();
    Result<std::unique_ptr<Connection>> connected = connectTo(path, 10);
    if (!connected)
        return connected.error();
    Database database(*std::move(connected), path);
    LW_TRY(database.configure());
    LW_TRY(execute(database, u"PRAGMA application_id = %1"_s.arg(kApplicationId)));
    return database;
}

Result<Database> Database::open(const QString &path, int waitSeconds)
{
    LW_TRY(refuseOddFile(path));
    Result<std::unique_ptr<Connection>> connected = connectTo(path, waitSeconds);
    if (!connected)
        return connected.error();
    Database database(*std::move(connected), path);
    sqlite3_busy_handler(database.raw(), &Connection::wait, database.m_connection.get());
    LW_TRY(checkIsOurs(database));
    LW_TRY(database.configure());
    return database;
}

Result<void> Database::configure()
{
    sqlite3 *const handle = raw();
    sqlite3_busy_handler(handle, &Connection::wait, m_connection.get());
    sqlite3_extended_result_codes(handle, 1);
    for (const int off : {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL})
        sqlite3_db_config(handle, off, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    if (!sqlite3_db_readonly(handle, "main"))
        LW_TRY(execute(*this, u"PRAGMA journal_mode = TRUNCATE"_s));
    for (const QString &pragma :
         {u"synchronous = FULL"_s, u"foreign_keys = ON"_s, u"cell_size_check = ON"_s, u"mmap_size = 0"_s,
          u"temp_store = MEMORY"_s, u"secure_delete = ON"_s, u"trusted_schema = OFF"_s, u"cache_size = -16384"_s})
        LW_TRY(execute(*this, u"PRAGMA "_s + pragma));
    const Result<qint64> foreignKeys = integerOf(*this, u"PRAGMA foreign_keys"_s);
    if (!foreignKeys || *foreignKeys != 1)
        return failed(tr("%1: this SQLite cannot keep foreign keys; the workspace was not opened.").arg(m_path));
    return {};
}

QString Row::text()
{
    return m_query.value(m_at++).toString();
}
QByteArray Row::bytes()
{
    return m_query.value(m_at++).toByteArray();
}
qint64 Row::integer()
{
    return m_query.value(m_at++).toLongLong();
}
double Row::real()
{
    return m_query.value(m_at++).toDouble();
}

std::optional<qint64> Row::maybeInteger()
{
    const QVariant value = m_query.value(m_at++);
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

std::optional<double> Row::maybeReal()
{
    const QVariant value = m_query.value(m_at++);
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

QDateTime Row::instant()
{
    const std::optional<qint64> msecs = maybeInteger();
    return msecs ? QDateTime::fromMSecsSinceEpoch(*msecs, Qt::UTC) : QDateTime();
}

QDate Row::day()
{
    return QDate::fromString(text(), Qt::ISODate);
}

namespace
{

// Qt binds a null QString as NULL; our text columns are empty where nothing is known, never NULL.
QVariant filled(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return u""_s;
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

Result<void> run(QSqlQuery &query, const Database &database, const QString &sql, const QList<Value> &values)
{
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return errorOf(query.lastError(), database.path());
    for (const Value &value : values)
        query.bindValue(value.first, filled(value.second));
    if (!query.exec())
        return errorOf(query.lastError(), database.path());
    return {};
}

} // namespace

Result<void> execute(const Database &database, const QString &sql, const QList<Value> &values)
{
    QSqlQuery query(database.sql());
    return run(query, database, sql, values);
}

Result<int> executeCounting(const Database &database, const QString &sql, const QList<Value> &values)
{
    QSqlQuery query(database.sql());
    LW_TRY(run(query, database, sql, values));
    return query.numRowsAffected();
}

Result<void> forEachRow(const Database &database, const QString &sql, const QList<Value> &values,
                        const std::function<void(Row &)> &take)
{
    QSqlQuery query(database.sql());
    LW_TRY(run(query, database, sql, values));
    while (query.next()) {
        Row row(query);
        take(row);
    }
    if (query.lastError().isValid())
        return errorOf(query.lastError(), database.path());
    return {};
}

Result<qint64> integerOf(const Database &database, const QString &sql, const QList<Value> &values, qint64 fallback)
{
    std::optional<qint64> found;
    LW_TRY(forEachRow(database, sql, values, [&](Row &row) { found = found ? found : row.maybeInteger(); }));
    return found.value_or(fallback);
}

QString idList(const QList<qint64> &ids)
{
    QStringList numbers;
    for (const qint64 id : ids)
        numbers += QString::number(id);
    return QString(u'(' + numbers.join(u',') + u')');
}

QVariant orNull(const QDateTime &instant)
{
    return instant.isValid() ? QVariant(instant.toMSecsSinceEpoch()) : QVariant();
}
QVariant orNull(QDate day)
{
    return day.isValid() ? QVariant(day.toString(Qt::ISODate)) : QVariant();
}
QVariant orNull(const std::optional<qint64> &number)
{
    return number ? QVariant(*number) : QVariant();
}

Error databaseError(int nativeCode, const QString &detail, const QString &path)
{
    switch (nativeCode & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Busy, tr("%1: somebody else is saving. Nothing was saved; try again.").arg(path)};
    case SQLITE_FULL: return failed(tr("%1: no space left on the disk. Nothing of this change was saved.").arg(path));
    case SQLITE_READONLY: return failed(tr("%1 is read-only for you. Nothing was saved.").arg(path));
    case SQLITE_IOERR:
        return failed(tr("%1: the disk reported an error; the change is not confirmed. (%2)").arg(path, detail));
    case SQLITE_NOTADB: return unreadable(tr("%1 is not a Leadwright workspace.").arg(path));
    case SQLITE_CORRUPT:
        return unreadable(tr("%1: part of the file is damaged. Nothing was changed. (%2)").arg(path, detail));
    case SQLITE_CANTOPEN: return unreadable(tr("%1 cannot be opened. Check the name and the folder.").arg(path));
    default: return failed(tr("%1: %2 (SQLite %3)").arg(path, detail).arg(nativeCode));
    }
}

} // namespace lw
