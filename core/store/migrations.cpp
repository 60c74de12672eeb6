// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/migrations.h"

#include "core/store/operationstore.h"
#include "core/store/rekey.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonObject>

#include <sqlite3.h>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QStringList schemaFiles()
{
    return QDir(u":/leadwright/schema"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

// Qt runs one statement at a time; in our files a blank line follows each.
QStringList statementsOf(const QString &fileName)
{
    QFile file(u":/leadwright/schema/"_s + fileName);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QString text = opened ? QString::fromUtf8(file.readAll()) : QString();
    return text.split(u";\n\n"_s, Qt::SkipEmptyParts);
}

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Migrations", text);
}

// The file as it was, beside it, read back and checked before anything is changed.
Result<void> keepCopy(const Database &database, qint64 version)
{
    QString path = database.path() + u".schema-%1.backup"_s.arg(version);
    for (int i = 2; QFile::exists(path); ++i)
        path = database.path() + u".schema-%1-%2.backup"_s.arg(version).arg(i);
    const Result<Database> reader = Database::open(database.path(), 10);
    if (!reader)
        return reader.error();
    LW_TRY(copyTo(*reader, path));
    const Result<Database> copy = Database::open(path, 10);
    if (!copy)
        return copy.error();
    const Result<QStringList> findings = checkFile(*copy);
    if (!findings)
        return findings.error();
    if (!findings->isEmpty())
        return unreadable(tr("%1 is damaged (%2); it was not brought up to date. Go back to a backup.")
                              .arg(database.path(), findings->first()));
    return {};
}

Result<void> apply(Database &database, const QString &fileName, int version)
{
    for (const QString &statement : statementsOf(fileName))
        LW_TRY(execute(database, statement));
    return execute(database, u"PRAGMA user_version = %1"_s.arg(version));
}

// A file made a moment ago has nothing to tell; any other says what was done to it.
Result<void> bringKeysUpToDate(Database &database, bool isNew, const QDateTime &now)
{
    const Result<Rekeyed> done = rekey(database);
    if (!done || isNew || done->from >= kNormalising)
        return done ? Result<void>() : Result<void>(done.error());
    return appendJournal(database, now.isValid() ? now : QDateTime::currentDateTimeUtc(), u"Leadwright"_s,
                         u"normalise"_s, OperationId{},
                         {{u"from"_s, done->from},
                          {u"to"_s, kNormalising},
                          {u"persons"_s, done->persons},
                          {u"companies"_s, done->companies}});
}

// All steps in one transaction. Several connections may come at once: the first brings the file up to date, the others
// find it so.
Result<void> raiseLocked(Database &database, const QDateTime &now)
{
    const Result<qint64> version = integerOf(database, u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    if (*version > 0 && *version < newestSchema())
        LW_TRY(keepCopy(database, *version));
    const QStringList files = schemaFiles();
    for (int step = int(*version); step < files.size(); ++step)
        LW_TRY(apply(database, files[step], step + 1));
    LW_TRY(bringKeysUpToDate(database, *version == 0, now));
    return execute(database, u"COMMIT"_s);
}

Result<void> raise(Database &database, const QDateTime &now)
{
    LW_TRY(execute(database, u"BEGIN IMMEDIATE"_s));
    const Result<void> raised = raiseLocked(database, now);
    if (!raised) {
        const Result<void> rolledBack = execute(database, u"ROLLBACK"_s); // may have happened already
        Q_UNUSED(rolledBack)
    }
    return raised;
}

// Reading needs no keys, so a file that cannot be written is read as it is.
Result<bool> needsKeys(const Database &database)
{
    const Result<int> made = storedNormalising(database);
    if (!made)
        return made.error();
    if (*made > kNormalising)
        return unreadable(tr("%1 was saved by a newer Leadwright, which compares names in another way (%2, this one "
                             "knows %3). Update the program; the file was not touched.")
                              .arg(database.path())
                              .arg(*made)
                              .arg(kNormalising));
    return *made < kNormalising && !sqlite3_db_readonly(database.raw(), "main");
}

} // namespace

int newestSchema()
{
    return int(schemaFiles().size());
}

Result<void> migrate(Database &database, const QDateTime &now)
{
    const Result<qint64> version = integerOf(database, u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    if (*version > newestSchema())
        return unreadable(
            tr("%1 was made by a newer Leadwright (schema %2, this one knows %3). Update the program; the "
               "file was not touched.")
                .arg(database.path())
                .arg(*version)
                .arg(newestSchema()));
    if (*version < newestSchema())
        return raise(database, now);
    const Result<bool> stale = needsKeys(database);
    if (!stale)
        return stale.error();
    return *stale ? raise(database, now) : Result<void>();
}

} // namespace lw
