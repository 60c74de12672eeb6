// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/batchstore.h"
#include "core/store/migrations.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <array>
#include <thread>

using namespace lw;
using namespace Qt::StringLiterals;

class TestMigrations : public QObject
{
    Q_OBJECT

    // A workspace of an earlier schema, in a folder of its own.
    static QString copyOf(const QTemporaryDir &folder, int schema)
    {
        const QString path = folder.filePath(u"old.leadwright"_s);
        const QString kept = QStringLiteral(LEADWRIGHT_SOURCE "/tests/data/schema%1.leadwright").arg(schema);
        return QFile::copy(kept, path) && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner) ? path
                                                                                                            : QString();
    }
    static QStringList backupsIn(const QTemporaryDir &folder) { return QDir(folder.path()).entryList({u"*.backup"_s}); }
    static qint64 schemaOf(const QString &path)
    {
        const Result<Database> database = Database::open(path, 10);
        const Result<qint64> version =
            database ? integerOf(*database, u"PRAGMA user_version"_s) : Result<qint64>(database.error());
        return version ? *version : -1;
    }

private Q_SLOTS:
    void aWorkspaceOfEveryEarlierSchemaIsKept()
    {
        for (int schema = 1; schema < newestSchema(); ++schema) {
            QTemporaryDir folder;
            QVERIFY2(!copyOf(folder, schema).isEmpty(), qPrintable(QString::number(schema)));
        }
    }
    void anEarlierSchemaIsBroughtUpToDateWithAllItHolds()
    {
        QTemporaryDir folder;
        const QString path = copyOf(folder, 1);
        QCOMPARE(schemaOf(path), 1);
        {
            const auto workspace = Workspace::open(path);
            LW_VERIFY(workspace);
            const Result<LeadRecord> lead = (*workspace)->record(1);
            LW_VERIFY(lead);
            QCOMPARE(lead->person.fullName, u"Ann Doe"_s);
            QCOMPARE(lead->lead.grade, Grade::A);
            const auto imports = loadImports((*workspace)->database());
            LW_VERIFY(imports);
            QCOMPARE(imports->size(), 1);
            QCOMPARE(imports->first().batch.rows, 3);
        }
        QCOMPARE(schemaOf(path), newestSchema());
    }
    void whatWasDoneUnderAnEarlierSchemaCanStillBeTakenBack()
    {
        QTemporaryDir folder;
        const auto workspace = Workspace::open(copyOf(folder, 1));
        LW_VERIFY(workspace);
        constexpr OperationId costs{4}; // the last of the changes in the kept file
        const Result<Reverted> undone = (*workspace)->undo(costs, u"Manager"_s, test::someMonday());
        LW_VERIFY(undone);
        QVERIFY(undone->changes > 0);
        QCOMPARE(undone->kept.size(), 0);
    }
    void theFileAsItWasIsKeptBesideIt()
    {
        QTemporaryDir folder;
        const QString path = copyOf(folder, 1);
        LW_VERIFY(Workspace::open(path));
        QCOMPARE(backupsIn(folder), QStringList{u"old.leadwright.schema-1.backup"_s});
        QCOMPARE(schemaOf(folder.filePath(backupsIn(folder).first())), 1);
        LW_VERIFY(Workspace::open(path)); // up to date by now: nothing more to keep
        QCOMPARE(backupsIn(folder).size(), 1);
    }
    void severalConnectionsAtOnceDoItOnce()
    {
        QTemporaryDir folder;
        const QString path = copyOf(folder, 1);
        std::array<bool, 3> opened{};
        std::array<std::thread, 3> threads;
        for (size_t i = 0; i < threads.size(); ++i)
            threads[i] = std::thread([&, i] { opened[i] = bool(Workspace::open(path)); });
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(opened[0] && opened[1] && opened[2]);
        QCOMPARE(backupsIn(folder).size(), 1);
        QCOMPARE(schemaOf(path), newestSchema());
    }
    void aNewWorkspaceNeedsNoCopy()
    {
        test::TestWorkspace workspace;
        QCOMPARE(QDir(workspace.folder.path()).entryList({u"*.backup"_s}), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
