// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/changeset.h"
#include "core/store/transaction.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestChangeset : public QObject
{
    Q_OBJECT

    // Runs one statement and answers what it changed.
    static QByteArray recorded(const Database &database, const QString &sql)
    {
        ChangeRecorder recorder(database);
        const Result<void> done = execute(database, sql);
        const Result<QByteArray> changeset = recorder.take();
        return done && changeset ? *changeset : QByteArray();
    }

private Q_SLOTS:
    void updatesInsertsAndDeletesAreTakenBack()
    {
        test::TestWorkspace workspace;
        const Database &database = workspace->database();
        for (const QString &sql : {u"UPDATE setting SET value = 'other' WHERE key = 'paper'"_s,
                                   u"INSERT INTO setting (key, value) VALUES ('new', '1')"_s,
                                   u"DELETE FROM setting WHERE key = 'margin'"_s}) {
            const QByteArray before = workspace.digest();
            const QByteArray changeset = recorded(database, sql);
            QVERIFY(workspace.digest() != before);
            const Result<Reverted> reverted = revertChangeset(database, changeset, 99);
            LW_VERIFY(reverted);
            QVERIFY(reverted->kept.isEmpty());
            QCOMPARE(reverted->changes, 1);
            QCOMPARE(workspace.digest(), before);
        }
    }
    void whatWasChangedSinceIsKeptAndNamed()
    {
        test::TestWorkspace workspace;
        const Database &database = workspace->database();
        const QByteArray first = recorded(database, u"UPDATE member SET login = 'a', department = 'Sales'"_s);
        LW_VERIFY(execute(database, u"UPDATE member SET login = 'b'"_s));
        const Result<Reverted> reverted = revertChangeset(database, first, 99);
        LW_VERIFY(reverted);
        QCOMPARE(reverted->kept.size(), 1);
        QCOMPARE(reverted->kept.first().field, u"login"_s);
        QCOMPARE(*integerOf(database, u"SELECT count(*) FROM member WHERE login = 'b' AND department = ''"_s),
                 1); // the other column went back
    }
    void rowsOthersDependOnStay()
    {
        test::TestWorkspace workspace;
        const Database &database = workspace->database();
        const QByteArray source =
            recorded(database, u"INSERT INTO source (id, name, name_key) VALUES (1, 'Expo', 'expo')"_s);
        const QByteArray campaign = recorded(
            database, u"INSERT INTO campaign (id, source_id, name, name_key) VALUES (1, 1, 'Stand', 'stand')"_s);
        const Result<Reverted> kept = revertChangeset(database, source, 99);
        LW_VERIFY(kept);
        QCOMPARE(kept->kept.size(), 1);
        LW_VERIFY(revertChangeset(database, campaign, 99));
        const Result<Reverted> gone = revertChangeset(database, source, 99);
        LW_VERIFY(gone);
        QVERIFY(gone->kept.isEmpty());
    }
    void parentsAndChildrenOfOneChangeGoTogether()
    {
        test::TestWorkspace workspace;
        const Database &database = workspace->database();
        const QByteArray before = workspace.digest();
        ChangeRecorder recorder(database);
        LW_VERIFY(execute(database, u"INSERT INTO source (id, name, name_key) VALUES (1, 'Expo', 'expo')"_s));
        LW_VERIFY(execute(database,
                          u"INSERT INTO campaign (id, source_id, name, name_key) VALUES (1, 1, 'Stand', 'stand')"_s));
        const Result<QByteArray> changeset = recorder.take();
        LW_VERIFY(changeset);
        const Result<Reverted> reverted = revertChangeset(database, *changeset, 99);
        LW_VERIFY(reverted);
        QVERIFY(reverted->kept.isEmpty());
        QCOMPARE(workspace.digest(), before);
    }
    void aDamagedRecordIsRefused()
    {
        test::TestWorkspace workspace;
        QVERIFY(!revertChangeset(workspace->database(), QByteArray("T\x05nonsense"), 99));
    }
};

QTEST_APPLESS_MAIN(TestChangeset)
#include "tst_changeset.moc"
