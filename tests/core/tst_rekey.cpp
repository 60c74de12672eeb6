// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/rekey.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestRekey : public QObject
{
    Q_OBJECT

    static constexpr const char *kRows =
        "name,email,company,website,street,postal_code,city\n"
        "Ann Doe,ann@acme.example,\"Acme, Inc.\",www.acme.example,12 High Street,02101,Boston\n"
        "Bob Roe,BOB@beta.example,Beta GmbH,,Hauptstraße 7,10115,Berlin\n";

    static void change(test::TestWorkspace &workspace, const QString &sql)
    {
        const Result<void> done = execute(workspace->database(), sql);
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    // As another program would have left the file.
    static void makeKeysOld(test::TestWorkspace &workspace)
    {
        change(workspace, u"UPDATE person SET name_key = 'old', email_key = 'old', address_key = ''"_s);
        change(workspace, u"UPDATE company SET name_key = 'old', domain = 'old'"_s);
        change(workspace, u"DELETE FROM setting WHERE key = 'normalising'"_s);
    }
    static Result<void> reopen(test::TestWorkspace &workspace)
    {
        workspace.workspace.reset();
        auto opened = Workspace::open(workspace.path(), 10, test::someMonday());
        if (!opened)
            return opened.error();
        workspace.workspace = *std::move(opened);
        return {};
    }
    static qint64 count(const test::TestWorkspace &workspace, const QString &sql)
    {
        return integerOf(workspace.workspace->database(), sql) ? *integerOf(workspace.workspace->database(), sql) : -1;
    }

private Q_SLOTS:
    void aNewFileSaysHowItsKeysAreMade()
    {
        test::TestWorkspace workspace;
        const Result<int> made = storedNormalising(workspace->database());
        LW_VERIFY(made);
        QCOMPARE(*made, kNormalising);
        QCOMPARE(count(workspace, u"SELECT count(*) FROM journal WHERE action = 'normalise'"_s), 0);
    }
    void keysMadeInAnEarlierWayAreMadeAnewOnOpeningAndNothingElse()
    {
        test::TestWorkspace workspace;
        workspace.import(kRows);
        const QByteArray before = workspace.digest();
        const qint64 rev = workspace.lead(1).person.rev;
        makeKeysOld(workspace);
        QVERIFY(workspace.digest() != before);
        LW_VERIFY(reopen(workspace));
        QCOMPARE(workspace.digest(), before);
        QCOMPARE(workspace.lead(1).person.rev, rev);
        QCOMPARE(workspace.lead(1).company.domain, u"acme.example"_s);
        QCOMPARE(count(workspace, u"SELECT count(*) FROM person WHERE address_key <> ''"_s), 2);
    }
    void theJournalTellsWhatWasDone()
    {
        test::TestWorkspace workspace;
        workspace.import(kRows);
        makeKeysOld(workspace);
        LW_VERIFY(reopen(workspace));
        QCOMPARE(count(workspace, u"SELECT count(*) FROM journal WHERE action = 'normalise' AND at = %1"_s.arg(
                                      test::someMonday().toMSecsSinceEpoch())),
                 1);
        QCOMPARE(count(workspace, u"SELECT json_extract(d.json, '$.persons') FROM journal_detail d JOIN journal j ON "
                                  "j.seq = d.seq WHERE j.action = 'normalise'"_s),
                 2);
        const Result<qint64> broken = verifyJournal(workspace->database());
        LW_VERIFY(broken);
        QCOMPARE(*broken, 0);
        LW_VERIFY(reopen(workspace)); // up to date by now: nothing more to tell
        QCOMPARE(count(workspace, u"SELECT count(*) FROM journal WHERE action = 'normalise'"_s), 1);
    }
    void onlyRowsThatDifferAreWritten()
    {
        test::TestWorkspace workspace;
        workspace.import(kRows);
        change(workspace, u"UPDATE person SET name_key = 'old' WHERE id = 2"_s);
        change(workspace, u"UPDATE setting SET value = '1' WHERE key = 'normalising'"_s);
        const Result<Rekeyed> done = rekey(workspace->database());
        LW_VERIFY(done);
        QCOMPARE(done->from, 1);
        QCOMPARE(done->persons, 1);
        QCOMPARE(done->companies, 0);
    }
    void companiesThatAreNoneLoseTheirKeyAndGatherNobodyAnyMore()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,company\nAnn Doe,ann@gmail.com,Private\nBob Roe,bob@gmail.com,GmbH\n");
        change(workspace, u"UPDATE company SET name_key = lower(name)"_s); // as before this version
        change(workspace, u"UPDATE setting SET value = '2' WHERE key = 'normalising'"_s);
        LW_VERIFY(reopen(workspace));
        QCOMPARE(count(workspace, u"SELECT count(*) FROM company WHERE name_key = ''"_s), 2);
        QCOMPARE(workspace.lead(1).company.name, u"Private"_s);
        workspace.import("name,email,company\nCem Poe,cem@gmail.com,private\n");
        QVERIFY(workspace.lead(3).company.id != workspace.lead(1).company.id);
    }
    void moreRowsThanArePutThroughAtOnceAreAllMadeAnew()
    {
        test::TestWorkspace workspace;
        QByteArray csv = "name,email\n";
        for (int i = 0; i < 4500; ++i)
            csv += "Ann Doe" + QByteArray::number(i) + ",a" + QByteArray::number(i) + "@x.example\n";
        workspace.import(csv, {.match = false, .now = test::someMonday()});
        const QByteArray before = workspace.digest();
        makeKeysOld(workspace);
        LW_VERIFY(reopen(workspace));
        QCOMPARE(workspace.digest(), before);
    }
    void aFileWhoseKeysANewerProgramMadeIsRefusedAndLeftAlone()
    {
        test::TestWorkspace workspace;
        change(workspace, u"UPDATE setting SET value = '%1' WHERE key = 'normalising'"_s.arg(kNormalising + 1));
        const QString path = workspace.path();
        workspace.workspace.reset();
        const auto opened = Workspace::open(path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Unreadable);
        QVERIFY(opened.error().message.contains(u"newer"_s));
    }
    void aFileOfAnEarlierSchemaGetsItsKeysWithIt()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"old.leadwright"_s);
        QVERIFY(QFile::copy(QStringLiteral(LEADWRIGHT_SOURCE "/tests/data/schema1.leadwright"), path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        const auto opened = Workspace::open(path);
        LW_VERIFY(opened);
        const Result<int> made = storedNormalising((*opened)->database());
        LW_VERIFY(made);
        QCOMPARE(*made, kNormalising);
        const Result<qint64> told =
            integerOf((*opened)->database(), u"SELECT count(*) FROM journal WHERE action = 'normalise'"_s);
        LW_VERIFY(told);
        QCOMPARE(*told, 1);
    }
    void whatWasDoneBeforeCanStillBeTakenBack()
    {
        test::TestWorkspace workspace;
        workspace.import("external_id,name,email\n1,Ann Doe,ann@acme.example\n");
        const QByteArray before = workspace.digest();
        // Fills the street: the row is updated, with its keys.
        const ImportResult more = workspace.import("external_id,name,email,street,postal_code\n"
                                                   "1,Ann Doe,ann@acme.example,12 High Street,02101\n");
        QVERIFY(workspace.digest() != before);
        makeKeysOld(workspace);
        LW_VERIFY(reopen(workspace));
        const Result<Reverted> undone = workspace->undo(more.operation, u"Manager"_s, test::someMonday());
        LW_VERIFY(undone);
        QCOMPARE(undone->kept.size(), 0);
        QCOMPARE(workspace.digest(), before);
    }
    void theKeysOfAPersonAreThoseTheyAreComparedBy()
    {
        Person person;
        person.fullName = u"Doe, Ann"_s;
        person.email = u"Ann@ACME.example"_s;
        person.address.street = u"12 High Street"_s;
        person.address.postalCode = u"02101"_s;
        const StoredPersonKeys keys = storedKeysOf(person);
        QCOMPARE(keys.name, u"ann doe"_s);
        QCOMPARE(keys.email, u"ann@acme.example"_s);
        QVERIFY(!keys.address.isEmpty());
        person.address.street = u"12, High St."_s;
        QCOMPARE(storedKeysOf(person).address, keys.address);
        person.address = {};
        QCOMPARE(storedKeysOf(person).address, QString());
    }
};

QTEST_GUILESS_MAIN(TestRekey)
#include "tst_rekey.moc"
