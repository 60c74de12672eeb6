// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QThread>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace lw;

/// The command “watch”, from files in a folder to leads.
class TestWatch : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList words(const QStringList &arguments) const
    {
        return QStringList{u"--workspace"_s, path(u"w.leadwright"_s), u"--format"_s, u"json"_s} + arguments;
    }
    test::CliRun run(const QStringList &arguments) const
    {
        return test::runCli(QStringLiteral(LEADWRIGHT_CLI), words(arguments));
    }
    test::CliRun watchOnce(const QStringList &more = {}) const
    {
        return run(QStringList{u"watch"_s, path(u"in"_s), u"--once"_s, u"--every"_s, u"1"_s} + more);
    }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(u"in/"_s + name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(bytes);
    }
    bool exists(const QString &name) const { return QFile::exists(path(u"in/"_s + name)); }
    int registered() const { return run({u"report"_s, u"balance"_s}).json()[u"registered"_s].toInt(-1); }
    static QJsonObject fileOf(const test::CliRun &run, const QString &name)
    {
        for (const QJsonValue &file : run.json()[u"files"_s].toArray()) {
            if (file.toObject()[u"file"_s] == name)
                return file.toObject();
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(u"in"_s));
        QCOMPARE(test::runCli(QStringLiteral(LEADWRIGHT_CLI), {u"init"_s, path(u"w.leadwright"_s)}).exitCode, 0);
    }

    void onceReadsWhatIsThere()
    {
        put(u"expo.csv"_s, "name,email,source\nAnn Doe,ann@x.example,Web\nBob Roe,bob@y.example,\n");
        put(u"half.csv.part"_s, "name,em");
        const test::CliRun done = watchOnce({u"--source"_s, u"Spring fair"_s});
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QCOMPARE(done.json()[u"done"_s].toInt(), 1);
        QCOMPARE(done.json()[u"failed"_s].toInt(-1), 0);
        QCOMPARE(done.json()[u"files"_s].toArray().size(), 1);
        const QJsonObject file = fileOf(done, u"expo.csv"_s);
        QCOMPARE(file[u"outcome"_s].toString(), u"done"_s);
        QCOMPARE(file[u"rows"_s].toInt(), 2);
        QCOMPARE(file[u"leads_new"_s].toInt(), 2);
        QVERIFY(file[u"problem"_s].toString().isEmpty());
        QVERIFY2(done.err.contains("expo.csv: 2 rows"), done.err.constData());
        QVERIFY(exists(u"done/expo.csv"_s));
        QVERIFY(!exists(u"expo.csv"_s));
        QVERIFY(exists(u"half.csv.part"_s));
        QCOMPARE(registered(), 2);
        QCOMPARE(run({u"lead"_s, u"1"_s}).json()[u"source"_s].toString(), u"Web"_s);
        QCOMPARE(run({u"lead"_s, u"2"_s}).json()[u"source"_s].toString(), u"Spring fair"_s);
    }
    void aBadFileIsSetAsideAndTheNextIsRead()
    {
        put(u"a scan.csv"_s, "%PDF-1.7");
        put(u"b expo.csv"_s, "name,email\nAnn Doe,ann@x.example\nNobody\n");
        const test::CliRun done = watchOnce();
        QCOMPARE(done.exitCode, 1);
        QCOMPARE(done.json()[u"done"_s].toInt(), 1);
        QCOMPARE(done.json()[u"failed"_s].toInt(), 1);
        QCOMPARE(fileOf(done, u"a scan.csv"_s)[u"outcome"_s].toString(), u"failed"_s);
        QVERIFY(!fileOf(done, u"a scan.csv"_s)[u"problem"_s].toString().isEmpty());
        QCOMPARE(fileOf(done, u"b expo.csv"_s)[u"rejected"_s].toInt(), 1);
        QVERIFY(exists(u"failed/a scan.csv"_s));
        QVERIFY(exists(u"failed/a scan.csv.txt"_s));
        QVERIFY(exists(u"done/b expo.csv"_s));
        QVERIFY(exists(u"done/b expo.csv.rejected.csv"_s));
        QCOMPARE(registered(), 1);
    }
    void theSameFileAgainIsOnlyPutAside()
    {
        put(u"expo.csv"_s, "name,email\nAnn Doe,ann@x.example\n");
        QCOMPARE(watchOnce().exitCode, 0);
        put(u"expo.csv"_s, "name,email\nAnn Doe,ann@x.example\n");
        const test::CliRun again = watchOnce();
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.json()[u"done"_s].toInt(-1), 0);
        QCOMPARE(again.json()[u"known"_s].toInt(), 1);
        QVERIFY(exists(u"done/expo (2).csv"_s));
        QCOMPARE(registered(), 1);
    }
    void aRejectedRowPutRightIsReadFromTheFolderToo()
    {
        put(u"expo.csv"_s, "name,email\nAnn Doe,ann@x.example\nNobody\n");
        QCOMPARE(watchOnce().exitCode, 1);
        QFile rejects(path(u"in/done/expo.csv.rejected.csv"_s));
        QVERIFY(rejects.open(QIODevice::ReadOnly));
        put(u"mended.csv"_s, rejects.readAll().replace("Nobody,", "Nobody,somebody@y.example"));
        const test::CliRun mended = watchOnce();
        QVERIFY2(mended.exitCode == 0, mended.out.constData());
        QCOMPARE(registered(), 2);
    }
    void whatIsStillBeingWrittenIsLeftForLater()
    {
        QProcess watch;
        watch.start(QStringLiteral(LEADWRIGHT_CLI),
                    words({u"watch"_s, path(u"in"_s), u"--once"_s, u"--every"_s, u"2"_s}));
        QVERIFY(watch.waitForStarted());
        QByteArray rows = "name,email\n";
        for (int i = 0; watch.state() != QProcess::NotRunning && i < 200; ++i) {
            rows += u"Person %1,p%1@x.example\n"_s.arg(i).toUtf8();
            put(u"slow.csv"_s, rows);
            watch.waitForFinished(100);
        }
        QCOMPARE(watch.exitCode(), 0);
        const QJsonObject json = QJsonDocument::fromJson(watch.readAllStandardOutput()).object();
        QCOMPARE(json[u"unsettled"_s].toArray(), QJsonArray{u"slow.csv"_s});
        QVERIFY(exists(u"slow.csv"_s));
        QCOMPARE(registered(), 0);
    }
    void itWatchesUntilItIsToldToStop_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("terminate") << SIGTERM;
        QTest::newRow("interrupt") << SIGINT;
    }
    void itWatchesUntilItIsToldToStop()
    {
        QFETCH(int, signal);
        QProcess watch;
        watch.start(QStringLiteral(LEADWRIGHT_CLI), words({u"watch"_s, path(u"in"_s), u"--every"_s, u"1"_s}));
        QVERIFY(watch.waitForStarted());
        put(u"one.csv"_s, "name,email\nAnn Doe,ann@x.example\n");
        QTRY_VERIFY_WITH_TIMEOUT(exists(u"done/one.csv"_s), 20'000);
        put(u"two.csv"_s, "name,email\nBob Roe,bob@y.example\n"); // while it runs
        QTRY_VERIFY_WITH_TIMEOUT(exists(u"done/two.csv"_s), 20'000);
        QCOMPARE(watch.state(), QProcess::Running);
        QCOMPARE(::kill(pid_t(watch.processId()), signal), 0);
        QVERIFY(watch.waitForFinished(10'000));
        QCOMPARE(watch.exitStatus(), QProcess::NormalExit);
        QCOMPARE(watch.exitCode(), 0);
        const QByteArray said = watch.readAllStandardError();
        QVERIFY2(said.contains("one.csv: 1 rows") && said.contains("two.csv: 1 rows"), said.constData());
        QCOMPARE(registered(), 2);
    }
    void twoThatWatchOneFolderReadEachFileOnce()
    {
        QProcess first, second;
        for (QProcess *watch : {&first, &second}) {
            watch->start(QStringLiteral(LEADWRIGHT_CLI), words({u"watch"_s, path(u"in"_s), u"--every"_s, u"1"_s}));
            QVERIFY(watch->waitForStarted());
        }
        for (int i = 0; i < 12; ++i)
            put(u"f%1.csv"_s.arg(i), u"name,email\nPerson %1,p%1@x.example\n"_s.arg(i).toUtf8());
        QTRY_COMPARE_WITH_TIMEOUT(QDir(path(u"in"_s)).entryList(QDir::Files).size(), 0, 60'000);
        for (QProcess *watch : {&first, &second}) {
            watch->terminate();
            QVERIFY(watch->waitForFinished(10'000));
            QCOMPARE(watch->exitCode(), 0);
        }
        QCOMPARE(registered(), 12);
        QVERIFY(!QFile::exists(path(u"in/failed"_s)));
        QCOMPARE(QDir(path(u"in/done"_s)).entryList(QDir::Files).size(), 12);
        QCOMPARE(run({u"verify"_s}).exitCode, 0);
    }
    void aWatchThatIsKilledLeavesNothingTwice()
    {
        QByteArray rows = "name,email,company\n";
        for (int i = 0; i < 3000; ++i)
            rows += u"Person %1,p%1@x.example,Company %1\n"_s.arg(i).toUtf8();
        put(u"big.csv"_s, rows);
        for (int round = 0; round < 6; ++round) {
            QProcess watch;
            watch.start(QStringLiteral(LEADWRIGHT_CLI),
                        words({u"watch"_s, path(u"in"_s), u"--once"_s, u"--every"_s, u"1"_s}));
            QVERIFY(watch.waitForStarted());
            watch.waitForFinished(1000 + 150 * round); // the wait, and a little more each time
            watch.kill();
            watch.waitForFinished();
            const int now = registered();
            QVERIFY2(now == 0 || now == 3000, qPrintable(u"round %1: %2"_s.arg(round).arg(now)));
        }
        QCOMPARE(watchOnce().exitCode, 0);
        QCOMPARE(registered(), 3000);
        QVERIFY(exists(u"done/big.csv"_s));
        QVERIFY(!exists(u"big.csv"_s));
    }
    void mistakesAreExplained()
    {
        QCOMPARE(run({u"watch"_s}).exitCode, 2);
        QCOMPARE(run({u"watch"_s, path(u"in"_s), path(u"in"_s), u"--once"_s}).exitCode, 2);
        QCOMPARE(run({u"watch"_s, path(u"in"_s), u"--every"_s, u"0"_s, u"--once"_s}).exitCode, 2);
        QCOMPARE(run({u"watch"_s, path(u"in"_s), u"--every"_s, u"soon"_s, u"--once"_s}).exitCode, 2);
        QCOMPARE(run({u"watch"_s, path(u"nowhere"_s), u"--once"_s}).exitCode, 3);
        put(u"expo.csv"_s, "name,email\nAnn Doe,ann@x.example\n");
        QCOMPARE(watchOnce({u"--profile"_s, u"no such profile"_s}).exitCode, 3);
        QVERIFY(exists(u"expo.csv"_s));
    }
};

QTEST_GUILESS_MAIN(TestWatch)
#include "tst_watch.moc"
