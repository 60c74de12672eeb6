// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

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

Result<void> apply(Database &database, const QString &fileName, int version)
{
    for (const QString &statement : statementsOf(fileName))
        LW_TRY(execute(database, statement));
    return execute(database, u"PRAGMA user_version = %1"_s.arg(version));
}

} // namespace

int newestSchema()
{
    return int(schemaFiles().size());
}

Result<void> migrate(Database &database)
{
    const Result<qint64> version = integerOf(database, u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    const QStringList files = schemaFiles();
    if (*version > files.size())
        return unreadable(
            QCoreApplication::translate("lw::Migrations", "%1 was made by a newer Leadwright (schema %2, this one "
                                                          "knows %3). Update the program; the file was not touched.")
                .arg(database.path())
                .arg(*version)
                .arg(files.size()));
    for (int step = int(*version); step < files.size(); ++step) {
        LW_TRY(execute(database, u"BEGIN IMMEDIATE"_s));
        Result<void> applied = apply(database, files[step], step + 1);
        if (applied)
            applied = execute(database, u"COMMIT"_s);
        if (!applied) {
            const Result<void> rolledBack = execute(database, u"ROLLBACK"_s); // may have happened already
            Q_UNUSED(rolledBack)
            return applied;
        }
    }
    return {};
}

} // namespace lw
