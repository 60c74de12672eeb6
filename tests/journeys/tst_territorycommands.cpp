// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace lw;

/// What is wrong with the territories, from the command line.
class TestTerritoryCommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    test::CliRun run(const QString &line)
    {
        return test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                            QStringList{u"--workspace"_s, m_folder->filePath(u"w.leadwright"_s), u"--now"_s,
                                        u"2026-03-10T12:00:00Z"_s, u"--quiet"_s} +
                                QProcess::splitCommand(line));
    }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }
    void territories(const QByteArray &csv)
    {
        const test::CliRun done = run(u"territories import "_s + file(u"t.csv"_s, csv));
        QVERIFY2(done.exitCode == 0, done.err.constData());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(run(u"--user Ada init "_s + m_folder->filePath(u"w.leadwright"_s)).exitCode, 0);
        // The test's own login is nobody's, so that the default is the lead manager.
        QCOMPARE(run(u"--user Ada members set Ada --login="_s).exitCode, 0);
    }

    void gapsComeWithTheLeadsThatFellIn()
    {
        territories("country,postal_from,postal_to,owner\nDE,00,65,Ann\nDE,70,80,Ann\nDE,79,89,Bob\n");
        QCOMPARE(run(u"import "_s + file(u"leads.csv"_s, "name,email,country,postal_code\n"
                                                         "A One,a@a.example,DE,66111\nB Two,b@b.example,DE,66112\n"
                                                         "C Three,c@c.example,DE,79100\n"))
                     .exitCode,
                 0);
        const test::CliRun check = run(u"--format json territories check"_s);
        QCOMPARE(check.exitCode, 1);
        const QJsonArray gaps = check.json()[u"gaps"_s].toArray();
        QCOMPARE(gaps.size(), 2);
        QCOMPARE(gaps[0][u"where"_s].toString(), u"DE 66–69"_s);
        QCOMPARE(gaps[0][u"leads"_s].toInt(), 2);
        QVERIFY(!gaps[0][u"witness"_s].toObject().isEmpty());
        const QJsonObject overlap = check.json()[u"overlaps"_s].toArray()[0].toObject();
        QCOMPARE(overlap[u"lines"_s], QJsonValue(QJsonArray{2, 3}));
        QCOMPARE(overlap[u"winner"_s].toInt(), 2);
        QCOMPARE(overlap[u"leads"_s].toInt(), 1);
    }

    void aDayCanBeAskedFor()
    {
        territories(
            "country,postal_from,postal_to,owner,from,to\nDE,00,99,Ann,,2026-05-31\nDE,00,99,Bob,2026-06-01,\n");
        QCOMPARE(run(u"territories check"_s).exitCode, 0);
        const QJsonObject later = run(u"--format json territories check --on 2026-07-01"_s).json();
        QCOMPARE(later[u"dead"_s].toArray().size(), 1);
        QCOMPARE(later[u"dead"_s].toArray()[0][u"line"_s].toInt(), 1);
        QCOMPARE(run(u"territories check --on soon"_s).exitCode, 2);
    }

    void soundTerritoriesHaveNothingFound()
    {
        territories("country,owner\nDE,Ann\n");
        const test::CliRun check = run(u"territories check"_s);
        QCOMPARE(check.exitCode, 0);
        QCOMPARE(check.out, QByteArray("Nothing found.\n"));
    }
};

QTEST_GUILESS_MAIN(TestTerritoryCommands)
#include "tst_territorycommands.moc"
