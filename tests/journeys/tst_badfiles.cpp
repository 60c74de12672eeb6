// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace lw;

/// Every kind of bad file meets the command line: a clear message, the right exit code, and nothing half-written.
class TestBadFiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_workspace;

    test::CliRun run(const QStringList &arguments)
    {
        return test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                            QStringList{u"--workspace"_s, m_workspace, u"--quiet"_s} + arguments);
    }
    QByteArray digest()
    {
        return run({u"verify"_s, u"--format"_s, u"json"_s}).json()[u"digest"_s].toString().toLatin1();
    }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = m_folder.filePath(u"w.leadwright"_s);
        QCOMPARE(run({u"init"_s, m_workspace}).exitCode, 0);
        QCOMPARE(run({u"import"_s, file(u"good.csv"_s, "name,email\nAnn,a@x.example\n")}).exitCode, 0);
    }
    void eachIsRefusedAndNothingIsWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("profile");
        QTest::addColumn<QByteArrayList>("says");
        const auto row = [](const char *tag, const QByteArray &bytes, const QByteArray &profile,
                            const QByteArrayList &says) {
            QTest::newRow(tag) << QString::fromLatin1(tag).replace(u' ', u'-') + u".csv"_s << bytes << profile << says;
        };
        row("empty", "", "", {"empty.csv", "is empty"});
        row("binary", QByteArray("name,email\n") + QByteArray(200, '\1'), "", {"binary.csv", "binary"});
        row("workbook", QByteArray("PK\x03\x04") + QByteArray(100, 'x'), "", {"workbook.csv", "is damaged"});
        row("wrong encoding", "name,email\nM\xFCller,m@y.example\n",
            R"({"columns":{"name":"full_name"},"encoding":"UTF-8"})", {"wrong-encoding.csv", "UTF-8"});
        row("missing column", "name,email\nAnn,a@y.example\n", R"({"columns":{"Mail":"email"}})",
            {"missing-column.csv", "Mail", "name, email"});
        row("unknown field", "name,email\nAnn,a@y.example\n", R"({"columns":{"name":"shoe_size"}})",
            {"unknown-field.csv", "shoe_size"});
        row("open dates", "name,email,received_at\nAnn,a@y.example,02/03/2026\n", "",
            {"open-dates.csv", "received_at", "dmy"});
        row("broken profile", "name,email\nAnn,a@y.example\n", "{", {"profile.json", "not JSON"});
    }
    void eachIsRefusedAndNothingIsWritten()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, profile);
        QFETCH(QByteArrayList, says);
        const QByteArray before = digest();
        QVERIFY(!before.isEmpty());
        QStringList arguments{u"import"_s, file(name, bytes)};
        if (!profile.isEmpty())
            arguments += {u"--profile"_s, file(u"profile.json"_s, profile)};
        const test::CliRun refused = run(arguments);
        QCOMPARE(refused.exitCode, 3);
        for (const QByteArray &words : says)
            QVERIFY2(refused.err.contains(words), refused.err.constData());
        QCOMPARE(digest(), before);
    }
    void aFolderAndAMissingFileAreNamed()
    {
        const QByteArray before = digest();
        const test::CliRun folder = run({u"import"_s, m_folder.path()});
        QCOMPARE(folder.exitCode, 3);
        QVERIFY2(folder.err.contains("holds no mails"), folder.err.constData());
        QCOMPARE(run({u"import"_s, m_folder.filePath(u"none.csv"_s)}).exitCode, 3);
        QCOMPARE(digest(), before);
    }
    void aFileWithoutRowsDoesNothing()
    {
        const QByteArray before = digest();
        const test::CliRun done = run({u"import"_s, file(u"rowless.csv"_s, "name,email\n"), u"--format"_s, u"json"_s});
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(done.json()[u"rows"_s].toInt(-1), 0);
        QCOMPARE(digest(), before);
    }
    void aRowThatCannotBeReadIsRejectedAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("zero characters") << QByteArray("name,email\n\0\1,x\nGy Roe,g1@y.example\n", 36)
                                         << QByteArray("zero characters");
        QTest::newRow("open quote") << QByteArray("name,email\n\"Bob,b@y.example\nGy Roe,g2@y.example\n")
                                    << QByteArray("never closed");
    }
    void aRowThatCannotBeReadIsRejectedAlone()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, says);
        const test::CliRun done = run({u"import"_s, file(u"row.csv"_s, bytes), u"--format"_s, u"json"_s});
        QCOMPARE(done.exitCode, 1);
        QCOMPARE(done.json()[u"leads_new"_s].toInt(), 1);
        const QJsonArray rejects = done.json()[u"rejects"_s].toArray();
        QCOMPARE(rejects.size(), 1);
        QCOMPARE(rejects[0][u"row"_s].toInt(), 2);
        QVERIFY2(rejects[0][u"problem"_s].toString().contains(QString::fromLatin1(says)), done.out.constData());
    }
    void oneBadFileStopsThemAll()
    {
        const QByteArray before = digest();
        const test::CliRun refused =
            run({u"import"_s, file(u"new.csv"_s, "name,email\nNew,n@y.example\n"), m_folder.filePath(u"none.csv"_s)});
        QCOMPARE(refused.exitCode, 3);
        QCOMPARE(digest(), before);
    }
    void badRowsAreGivenBackToBeMended()
    {
        const QString rejects = m_folder.filePath(u"rejects.csv"_s);
        const QString bad = file(u"ragged.csv"_s, "name;email;received_at\nCy;c@y.example;2026-03-01\nDi;d@y.example\n;"
                                                  ";2026-03-01\nEd;e@y.example;someday\nFy;f@y.example;2026-03-02\n");
        const test::CliRun done = run({u"import"_s, bad, u"--rejects"_s, rejects, u"--format"_s, u"json"_s});
        QCOMPARE(done.exitCode, 1);
        QCOMPARE(done.json()[u"leads_new"_s].toInt(), 2);
        QCOMPARE(done.json()[u"rejected"_s].toInt(), 3);
        QFile written(rejects);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArrayList lines = written.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines.first(), QByteArray("name;email;received_at;row;problem"));
        QVERIFY2(lines[3].startsWith("Ed;e@y.example;someday;5;"), lines[3].constData());
    }
    void otherFilesAreNoWorkspaces()
    {
        const test::CliRun refused = test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                                                  {u"--workspace"_s, file(u"text.leadwright"_s, "hello"), u"verify"_s});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.contains("text.leadwright"), refused.err.constData());
        QCOMPARE(test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                              {u"verify"_s, u"--workspace"_s, m_folder.filePath(u"none.leadwright"_s)})
                     .exitCode,
                 3);
    }
    void aFailedSampleLeavesNoFile()
    {
        const QString path = m_folder.filePath(u"nowhere/s.leadwright"_s);
        QCOMPARE(test::runCli(QStringLiteral(LEADWRIGHT_CLI), {u"init"_s, path, u"--sample"_s}).exitCode, 5);
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_GUILESS_MAIN(TestBadFiles)
#include "tst_badfiles.moc"
