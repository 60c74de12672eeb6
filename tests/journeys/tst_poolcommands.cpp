// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QMap>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace lw;

/// Pools, taking back and the tree of territories, from the command line.
class TestPoolCommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    test::CliRun run(const QString &line, const QString &day = u"2026-03-10"_s)
    {
        return test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                            QStringList{u"--workspace"_s, path(u"w.leadwright"_s), u"--user"_s, u"Ada"_s, u"--now"_s,
                                        QString(day + u"T12:00:00Z"_s), u"--quiet"_s, u"--format"_s, u"json"_s} +
                                QProcess::splitCommand(line));
    }
    int exitOf(const QString &line) { return run(line).exitCode; }
    QJsonObject json(const QString &line) { return run(line).json(); }
    QJsonValue list(const QString &line) { return QJsonDocument::fromJson(run(line).out).array(); }
    QString digest() { return json(u"verify"_s)[u"digest"_s].toString(); }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }
    QString leads(int first, int count)
    {
        QByteArray csv = "full_name,email,country,postal_code\n";
        for (int i = first; i < first + count; ++i)
            csv += "Lead " + QByteArray(1, char('A' + i)) + ",l" + QByteArray::number(i) + "@firm" +
                   QByteArray::number(i) + ".example,US,941" + QByteArray::number(10 + i) + "\n";
        return file(u"leads%1.csv"_s.arg(first), csv);
    }
    QString ownerOf(int lead) { return json(u"lead %1"_s.arg(lead))[u"owner"_s].toString(); }
    QJsonObject standing(const QString &rep)
    {
        for (const QJsonValue &each : json(u"pools show South"_s)[u"standing"_s].toArray()) {
            if (each[u"rep"_s].toString() == rep)
                return each.toObject();
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(exitOf(u"init "_s + path(u"w.leadwright"_s)), 0);
        for (const QString &rep : {u"Ann"_s, u"Ben"_s, u"Cy"_s})
            QCOMPARE(exitOf(u"reps add "_s + rep), 0);
        QCOMPARE(exitOf(u"pools add South --members Ann:2,Ben,Cy:1:1"_s), 0);
        QCOMPARE(exitOf(u"territories import "_s +
                        file(u"t.csv"_s, "country,postal_prefix,pool,territory\nUS,941,South,Bay\n")),
                 0);
    }

    void aPoolSharesOutByWeightAndStopsAtTheCap()
    {
        const QJsonObject dry = json(u"import --dry-run "_s + leads(0, 7));
        const QJsonObject done = json(u"import "_s + leads(0, 7));
        QCOMPARE(dry[u"routed"_s], done[u"routed"_s]);
        QCOMPARE(done[u"routed"_s], QJsonValue(QJsonObject{{u"Ann"_s, 4}, {u"Ben"_s, 2}, {u"Cy"_s, 1}}));
        QCOMPARE(standing(u"Cy"_s)[u"passed_over"_s].toString(), u"full"_s);
        QCOMPARE(standing(u"Ann"_s)[u"level"_s].toDouble(), 2.0);
        QCOMPARE(json(u"lead 1"_s)[u"territory"_s].toString(), u"Bay"_s);
    }
    void whatNobodyCanTakeIsHeldWithItsReason()
    {
        QCOMPARE(exitOf(u"pools set South --members Cy:1:1"_s), 0);
        const QJsonObject done = json(u"import "_s + leads(0, 3));
        QCOMPARE(done[u"unowned"_s].toInt(), 2);
        const QJsonObject held = done[u"held"_s].toObject();
        QCOMPARE(held.size(), 1);
        QVERIFY(held.keys().first().contains(u"South"));
        QVERIFY(held.keys().first().contains(u"full"));
        QCOMPARE(json(u"lead 2"_s)[u"territory"_s].toString(), held.keys().first());
        QCOMPARE(json(u"leads --view unowned"_s)[u"rows"_s].toArray().size(), 2);
        QVERIFY(run(u"why 2"_s).out.contains("full"));
    }
    void aLeadTakenBackGoesToSomebodyElseUntilNobodyElseCan()
    {
        QCOMPARE(exitOf(u"pools set South --members Ann,Ben"_s), 0);
        QCOMPARE(exitOf(u"import "_s + leads(0, 1)), 0);
        QCOMPARE(ownerOf(1), u"Ann"_s);
        QCOMPARE(exitOf(u"act 1 take-back --reason slow"_s), 0);
        QCOMPARE(ownerOf(1), u"Ben"_s);
        QCOMPARE(exitOf(u"pools set South --members Ben"_s), 0);
        const test::CliRun again = run(u"act 1 take-back"_s);
        QVERIFY(again.exitCode != 0);
        QVERIFY(again.err.contains("nobody else"));
        QCOMPARE(ownerOf(1), u"Ben"_s);
    }
    void severalRepsOrAPoolCanBeAssignedAtOnce()
    {
        QCOMPARE(exitOf(u"import "_s + leads(0, 5)), 0);
        QCOMPARE(exitOf(u"act 1 2 3 4 5 assign --to Ann,Ben"_s), 0);
        QCOMPARE((QStringList{ownerOf(1), ownerOf(2), ownerOf(3), ownerOf(4), ownerOf(5)}),
                 (QStringList{u"Ann"_s, u"Ben"_s, u"Ann"_s, u"Ben"_s, u"Ann"_s}));
        QCOMPARE(exitOf(u"act 5 assign --to pool:South"_s), 0);
        QCOMPARE(exitOf(u"act 5 assign --to pool:North"_s), 2);
        QCOMPARE(exitOf(u"act 5 assign --to Ann,Zoe"_s), 2);
    }
    void undoGivesTheLedgerBack()
    {
        QCOMPARE(exitOf(u"import "_s + leads(0, 4)), 0);
        const QString before = digest();
        const QJsonObject done = json(u"import "_s + leads(4, 4));
        QVERIFY(digest() != before);
        QCOMPARE(exitOf(u"undo %1"_s.arg(done[u"operation"_s].toInt())), 0);
        QCOMPARE(digest(), before);
        const QJsonObject change = json(u"pools set South --members Ann,Ben:3,Cy"_s);
        QCOMPARE(exitOf(u"undo %1"_s.arg(change[u"operation"_s].toInt())), 0);
        QCOMPARE(digest(), before);
    }
    void aChangedWeightKeepsTheLevelAndANewNameTheLedger()
    {
        QCOMPARE(exitOf(u"import "_s + leads(0, 6)), 0);
        const double level = standing(u"Ann"_s)[u"level"_s].toDouble();
        QCOMPARE(exitOf(u"pools set South --members Ann:4,Ben,Cy"_s), 0);
        QCOMPARE(standing(u"Ann"_s)[u"level"_s].toDouble(), level);
        const QJsonArray ledger = json(u"pools show South"_s)[u"ledger"_s].toArray();
        QCOMPARE(exitOf(u"pools set South --name Coast"_s), 0);
        QCOMPARE(json(u"pools show Coast"_s)[u"ledger"_s].toArray(), ledger);
        QVERIFY(run(u"territories export"_s).out.contains("Coast"));
    }
    void badOrdersSayWhatToDo_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        QTest::newRow("no rep") << u"pools add East --members Zoe"_s << u"Add the rep first"_s;
        QTest::newRow("twice") << u"pools add East --members Ann,Ann"_s << u"twice"_s;
        QTest::newRow("weight") << u"pools add East --members Ann:0"_s << u"weight"_s;
        QTest::newRow("no number") << u"pools add East --members Ann:x"_s << u"NAME:WEIGHT:CAP"_s;
        QTest::newRow("name of a rep") << u"pools add Ann --members Ben"_s << u"another name"_s;
        QTest::newRow("name of a pool") << u"pools add south --members Ben"_s << u"already"_s;
        QTest::newRow("order") << u"pools set South --order chance"_s << u"chance"_s;
        QTest::newRow("used") << u"pools remove South"_s << u"territory lines: 1"_s;
        QTest::newRow("unknown") << u"pools show North"_s << u"no pool"_s;
    }
    void badOrdersSayWhatToDo()
    {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const QString before = digest();
        const test::CliRun refused = run(line);
        QVERIFY(refused.exitCode != 0);
        QVERIFY2(QString::fromUtf8(refused.err).contains(says), refused.err.constData());
        QCOMPARE(digest(), before);
    }
    void aTerritoryStandsForItsPartsInAFilter()
    {
        QCOMPARE(exitOf(u"import "_s + leads(0, 3)), 0);
        QCOMPARE(exitOf(u"territories part Bay --of West"_s), 0);
        QCOMPARE(exitOf(u"territories part West --of America"_s), 0);
        const auto count = [&](const QString &filter) {
            return json(u"leads --where "_s + filter)[u"rows"_s].toArray().size();
        };
        QCOMPARE(count(u"territory:America"_s), 3);
        QCOMPARE(count(u"territory:west"_s), 3);
        QCOMPARE(count(u"territory:=West"_s), 0);
        QCOMPARE(count(u"-territory:West"_s), 0);
        QVERIFY(exitOf(u"territories part America --of Bay"_s) != 0); // part of itself
        QCOMPARE(exitOf(u"territories part Bay --of none"_s), 0);
        QCOMPARE(count(u"territory:America"_s), 0);
    }
    void aPoolCanHaveACalendar()
    {
        const QString calendar = file(u"late.json"_s, R"({"hours":{"mon":[["12:00","20:00"]]},"zone":"UTC"})");
        QCOMPARE(exitOf(u"calendars save Late "_s + calendar), 0);
        QCOMPARE(exitOf(u"calendars use Late --pool south"_s), 0);
        QVERIFY(run(u"rulebook export"_s).out.contains("Late"));
        QCOMPARE(exitOf(u"calendars use Late --pool North"_s), 2);
    }
};

QTEST_GUILESS_MAIN(TestPoolCommands)
#include "tst_poolcommands.moc"
