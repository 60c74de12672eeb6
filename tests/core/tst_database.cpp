// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database.h"
#include "core/store/migrations.h"
#include "core/store/transaction.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestDatabase : public QObject
{
    Q_OBJECT

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void newFilesAreForTheirOwnerOnly()
    {
        test::TestWorkspace workspace;
        QCOMPARE(QFile::permissions(workspace.path()) &
                     (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        QVERIFY(!Database::create(workspace.path())); // nothing is overwritten
    }
    void theConnectionIsSafe()
    {
        test::TestWorkspace workspace;
        const Database &database = workspace->database();
        QCOMPARE(*integerOf(database, u"PRAGMA foreign_keys"_s), 1);
        QCOMPARE(*integerOf(database, u"PRAGMA synchronous"_s), 2);
        QCOMPARE(*integerOf(database, u"PRAGMA trusted_schema"_s), 0);
        QString mode;
        LW_VERIFY(forEachRow(database, u"PRAGMA journal_mode"_s, {}, [&](Row &row) { mode = row.text(); }));
        QCOMPARE(mode, u"truncate"_s);
    }
    void otherFilesAreNotOurs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("a,b\n1,2\n");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half a database") << QByteArray("SQLite format 3\0garbage", 23);
    }
    void otherFilesAreNotOurs()
    {
        QTemporaryDir folder;
        QFETCH(QByteArray, bytes);
        const QString path = folder.filePath(u"x.leadwright"_s);
        write(path, bytes);
        const Result<std::unique_ptr<Workspace>> opened = Workspace::open(path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Unreadable);
        QVERIFY2(opened.error().message.contains(path), qPrintable(opened.error().message));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes); // looked at, not touched
    }
    void missingFilesAreNotMade()
    {
        QTemporaryDir folder;
        QVERIFY(!Workspace::open(folder.filePath(u"none.leadwright"_s)));
        QVERIFY(!QFile::exists(folder.filePath(u"none.leadwright"_s)));
        QVERIFY(!Workspace::open(folder.path()));
    }
    void aNewerFileIsLeftAlone()
    {
        test::TestWorkspace workspace;
        LW_VERIFY(execute(workspace->database(), u"PRAGMA user_version = 99"_s));
        workspace.workspace.reset();
        const Result<std::unique_ptr<Workspace>> opened = Workspace::open(workspace.path());
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains(u"newer"), qPrintable(opened.error().message));
    }
    void whatIsNotCommittedIsNotThere()
    {
        test::TestWorkspace workspace;
        const QByteArray before = workspace.digest();
        {
            const Result<Transaction> transaction = Transaction::begin(workspace->database());
            QVERIFY(transaction);
            LW_VERIFY(execute(workspace->database(), u"INSERT INTO setting (key, value) VALUES ('x', 'y')"_s));
            QVERIFY(workspace.digest() != before);
        }
        QCOMPARE(workspace.digest(), before);
    }
    void aSecondWriterWaitsAndThenSaysSo()
    {
        test::TestWorkspace workspace;
        const Result<Transaction> holder = Transaction::begin(workspace->database());
        QVERIFY(holder);
        const Result<std::unique_ptr<Workspace>> second = Workspace::open(workspace.path(), 1);
        LW_VERIFY(second);
        const Result<OperationId> refused = (*second)->perform({u"act"_s, u"x"_s, u"Manager"_s, test::someMonday()},
                                                               [](OpenDeed &) { return Result<void>(); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Busy);
    }
    void everySchemaFileIsOneVersion()
    {
        test::TestWorkspace workspace;
        QCOMPARE(*integerOf(workspace->database(), u"PRAGMA user_version"_s), newestSchema());
        QCOMPARE(*integerOf(workspace->database(), u"PRAGMA application_id"_s), kApplicationId);
    }
};

QTEST_APPLESS_MAIN(TestDatabase)
#include "tst_database.moc"
