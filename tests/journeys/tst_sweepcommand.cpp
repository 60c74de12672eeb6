// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace lw;

/// A week in which nobody did anything, from the command line.
class TestSweepCommand : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    test::CliRun run(const QString &now, const QString &line)
    {
        return test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                            QStringList{u"--workspace"_s, path(u"w.leadwright"_s), u"--now"_s, now, u"--quiet"_s} +
                                QProcess::splitCommand(line));
    }
    QJsonObject json(const QString &now, const QString &line) { return run(now, u"--format json "_s + line).json(); }
    QString text(const QString &now, const QString &line) { return QString::fromUtf8(run(now, line).out); }
    QString digest() { return json(m_monday, u"verify"_s)[u"digest"_s].toString(); }

    const QString m_monday = u"2026-03-02T09:00:00Z"_s;
    const QString m_friday = u"2026-03-06T08:00:00Z"_s; // not yet three working days after Tuesday

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile file(path(u"people.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("name,email,company\nAnn Poe,ann@pumps.example,Pumps\nBob Roe,bob@x.example,\n");
        file.close();
        QCOMPARE(run(m_monday, u"init "_s + path(u"w.leadwright"_s)).exitCode, 0);
        QCOMPARE(run(m_monday, u"import "_s + file.fileName()).exitCode, 0);
    }
    void whatIsDueIsTakenOnce()
    {
        const test::CliRun first = run(m_friday, u"--format json sweep"_s);
        QCOMPARE(first.exitCode, 0);
        const QJsonObject swept = first.json();
        QVERIFY(swept[u"operation"_s].toInt() > 0);
        QCOMPARE(swept[u"at_risk"_s].toInt(), 2);
        QCOMPARE(swept[u"breached"_s].toInt(), 2);
        QCOMPARE(swept[u"manager_page"_s].toInt(), 2);
        QCOMPARE(swept[u"lead_manager"_s].toInt(), 2);
        for (const QString &none : {u"suggest_reassign"_s, u"accept_by_default"_s, u"resumed"_s, u"not_accepted"_s}) {
            QVERIFY(swept.contains(none));
            QCOMPARE(swept[none].toInt(), 0);
        }
        const QString after = digest();
        const test::CliRun second = run(m_friday, u"--format json sweep"_s);
        QCOMPARE(second.exitCode, 0);
        QVERIFY(second.json()[u"operation"_s].isNull());
        QCOMPARE(second.json()[u"breached"_s].toInt(), 0);
        QCOMPARE(digest(), after);
        QCOMPARE(text(m_friday, u"sweep"_s), u"Deadlines: nothing is due.\n"_s);
    }
    void itIsSaidInWordsAndCanBeTakenBack()
    {
        const QString before = digest();
        const QString said = text(m_friday, u"sweep"_s);
        QVERIFY2(
            said.startsWith(u"Deadlines: 2 at risk, 2 overdue, 2 on a manager's page, 2 before the lead manager."_s),
            qPrintable(said));
        const int operation = run(m_friday, u"--format json undo"_s).out.isEmpty() ? 0 : 1;
        QCOMPARE(operation, 1);
        const QString number = said.section(u"“undo "_s, 1).section(u'”', 0, 0);
        QCOMPARE(run(m_friday, u"undo "_s + number).exitCode, 0);
        QCOMPARE(digest(), before);
    }
    void whatWaitsIsListed()
    {
        QCOMPARE(text(m_friday, u"escalations"_s), u"Nothing waits.\n"_s);
        QCOMPARE(run(m_friday, u"sweep"_s).exitCode, 0);
        const QJsonArray rows = json(m_friday, u"escalations"_s)[u"escalations"_s].toArray();
        QCOMPARE(rows.size(), 2);
        const QJsonObject row = rows.first().toObject();
        QCOMPARE(row[u"number"_s].toInt(), 1);
        QCOMPARE(row[u"person"_s].toString(), u"Ann Poe"_s);
        QCOMPARE(row[u"company"_s].toString(), u"Pumps"_s);
        QCOMPARE(row[u"clock"_s].toString(), u"response"_s);
        QCOMPARE(row[u"step"_s].toString(), u"lead_manager"_s);
        QCOMPARE(row[u"due"_s].toString(), u"2026-03-03T09:00:00Z"_s);
        QCOMPARE(row[u"hours_late"_s].toDouble(), 71.0);
        const QString manager = row[u"addressee"_s].toString();
        QVERIFY(!manager.isEmpty());
        QCOMPARE(json(m_friday, u"escalations --for \"%1\""_s.arg(manager.toUpper()))[u"escalations"_s].toArray(),
                 rows);
        const QString csv = text(m_friday, u"--format csv escalations"_s);
        QVERIFY2(csv.startsWith(u"lead,person,company,owner,clock,due,hours late,step,addressee"_s), qPrintable(csv));
        QCOMPARE(csv.count(u"lead_manager"_s), 2);
        QVERIFY(text(m_friday, u"escalations"_s).contains(u"Bob Roe"_s));
    }
    void wrongWordsAreRefused()
    {
        QCOMPARE(run(m_friday, u"sweep everything"_s).exitCode, 2);
        QCOMPARE(run(m_friday, u"escalations --for Nobody"_s).exitCode, 2);
        QCOMPARE(run(m_friday, u"escalations now"_s).exitCode, 2);
        QCOMPARE(run(m_friday, u"--user Nobody sweep"_s).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestSweepCommand)
#include "tst_sweepcommand.moc"
