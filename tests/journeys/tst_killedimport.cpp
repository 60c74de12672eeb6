// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace lw;

/// An import that is killed with SIGKILL at any moment leaves all of its rows or none.
class TestKilledImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allRowsOrNone()
    {
        constexpr int rows = 3000;
        QTemporaryDir folder;
        const QString workspace = folder.filePath(u"w.leadwright"_s);
        const QString cli = QStringLiteral(LEADWRIGHT_CLI);
        QCOMPARE(test::runCli(cli, {u"init"_s, workspace}).exitCode, 0);
        QFile csv(folder.filePath(u"leads.csv"_s));
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("external_id,name,email,company,source\n");
        for (int i = 0; i < rows; ++i)
            csv.write(u"%1,Person %1,p%1@x.example,Company %1,Web\n"_s.arg(i).toUtf8());
        csv.close();
        const QStringList import{u"--workspace"_s, workspace, u"--quiet"_s, u"import"_s, csv.fileName()};
        const auto count = [&] {
            const test::CliRun run =
                test::runCli(cli, {u"--workspace"_s, workspace, u"report"_s, u"balance"_s, u"--format"_s, u"json"_s});
            return run.exitCode == 0 ? run.json()[u"registered"_s].toInt() : -1;
        };
        QElapsedTimer timer;
        timer.start();
        const QString probe = folder.filePath(u"probe.leadwright"_s);
        QCOMPARE(test::runCli(cli, {u"init"_s, probe}).exitCode, 0);
        QCOMPARE(test::runCli(cli, {u"--workspace"_s, probe, u"--quiet"_s, u"import"_s, csv.fileName()}).exitCode, 0);
        const qint64 whole = timer.elapsed();
        int killed = 0;
        int stored = 0;
        for (int round = 0; round < 20; ++round) {
            QProcess process;
            process.start(cli, import);
            QVERIFY(process.waitForStarted());
            QThread::msleep(quint64(whole * (round + 1) / 20));
            process.kill();
            process.waitForFinished();
            killed += process.exitStatus() == QProcess::CrashExit ? 1 : 0;
            const int now = count();
            QVERIFY2(now == stored || now == rows, qPrintable(u"round %1: %2 rows"_s.arg(round).arg(now)));
            const test::CliRun verified = test::runCli(cli, {u"--workspace"_s, workspace, u"verify"_s});
            QVERIFY2(verified.exitCode == 0, verified.out.constData());
            stored = now;
            if (stored == rows) { // start again from none
                QVERIFY(QFile::remove(workspace));
                QCOMPARE(test::runCli(cli, {u"init"_s, workspace}).exitCode, 0);
                stored = 0;
            }
        }
        QVERIFY2(killed > 3, "too few imports were killed while running to say anything");
    }
};

QTEST_GUILESS_MAIN(TestKilledImport)
#include "tst_killedimport.moc"
