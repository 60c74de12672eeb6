// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/operationstore.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyDeedIsAnEntryAndTheChainHolds()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn,a@x.example\n");
        workspace.import("name,email\nBob,b@x.example\n");
        const Result<JournalHead> head = journalHead(workspace->database());
        LW_VERIFY(head);
        QCOMPARE(head->entries, 3); // create and two imports
        QCOMPARE(head->hash.size(), 8);
        QCOMPARE(*verifyJournal(workspace->database()), 0);
    }
    void entriesCannotBeChangedOrRemoved()
    {
        test::TestWorkspace workspace;
        QVERIFY(!execute(workspace->database(), u"UPDATE journal SET actor = 'x'"_s));
        QVERIFY(!execute(workspace->database(), u"DELETE FROM journal"_s));
    }
    void tamperingIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("another actor") << u"UPDATE journal SET actor = 'Eve' WHERE seq = 2"_s;
        QTest::newRow("another time") << u"UPDATE journal SET at = at + 1 WHERE seq = 2"_s;
        QTest::newRow("an entry less") << u"DELETE FROM journal WHERE seq = 2"_s;
        QTest::newRow("another detail") << u"UPDATE journal_detail SET json = '{}' WHERE seq = 2"_s;
    }
    void tamperingIsFound()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn,a@x.example\n");
        workspace.import("name,email\nBob,b@x.example\n");
        const Database &database = workspace->database();
        for (const QString &trigger : {u"journal_keeps_entries"_s, u"journal_keeps_words"_s})
            LW_VERIFY(execute(database, u"DROP TRIGGER "_s + trigger)); // as somebody with another tool could
        LW_VERIFY(execute(database, u"PRAGMA foreign_keys = OFF"_s));
        QFETCH(QString, sql);
        LW_VERIFY(execute(database, sql));
        QVERIFY(*verifyJournal(database) > 0);
        QVERIFY(!checkFile(database)->isEmpty());
    }
    void erasingADetailKeepsTheChain()
    {
        test::TestWorkspace workspace;
        LW_VERIFY(execute(workspace->database(), u"DELETE FROM journal_detail"_s));
        QCOMPARE(*verifyJournal(workspace->database()), 0);
    }
};

QTEST_APPLESS_MAIN(TestJournal)
#include "tst_journal.moc"
