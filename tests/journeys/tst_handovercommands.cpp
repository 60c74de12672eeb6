// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace lw;

/// A rep hands over, and a file of territory lines is compared, from the command line.
class TestHandOverCommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    test::CliRun run(const QString &line)
    {
        return test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                            QStringList{u"--workspace"_s, path(u"w.leadwright"_s), u"--user"_s, u"Ada"_s, u"--now"_s,
                                        u"2026-03-10T12:00:00Z"_s, u"--quiet"_s, u"--format"_s, u"json"_s} +
                                QProcess::splitCommand(line));
    }
    int exitOf(const QString &line) { return run(line).exitCode; }
    QJsonObject json(const QString &line) { return run(line).json(); }
    QString digest() { return json(u"verify"_s)[u"digest"_s].toString(); }
    QString ownerOf(int lead) { return json(u"lead %1"_s.arg(lead))[u"owner"_s].toString(); }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(exitOf(u"init "_s + path(u"w.leadwright"_s)), 0);
        QCOMPARE(exitOf(u"territories import "_s +
                        file(u"t.csv"_s, "country,state,owner,territory\nUS,CA,Ann,West\nUS,NY,Ann,East\n"
                                         "US,TX,Ben,South\nUS,WA,Cy,North\n")),
                 0);
        QCOMPARE(exitOf(u"import "_s + file(u"l.csv"_s, "full_name,email,country,state\nA Doe,a@a.example,US,CA\n"
                                                        "B Roe,b@b.example,US,CA\nC Poe,c@c.example,US,NY\n"
                                                        "D Low,d@d.example,US,TX\n")),
                 0);
        QCOMPARE(ownerOf(1), u"Ann"_s);
    }
    void whatIsShownIsWhatIsDoneAndUndoneWhole()
    {
        const QString before = digest();
        QJsonObject dry = json(u"reps hand-over Ann --to Ben --leaves --dry-run"_s);
        QCOMPARE(digest(), before);
        QJsonObject done = json(u"reps hand-over Ann --to Ben --leaves"_s);
        QCOMPARE(done[u"leads"_s].toInt(), 3);
        QCOMPARE(done[u"lines"_s].toInt(), 2);
        const int operation = done.take(u"operation"_s).toInt();
        QVERIFY(operation > 0);
        QCOMPARE(dry, done);
        QCOMPARE(ownerOf(1), u"Ben"_s);
        QCOMPARE(exitOf(u"undo %1"_s.arg(operation)), 0);
        QCOMPARE(digest(), before);
    }
    void aFileSaysWhoGetsWhichTerritory()
    {
        const QString map = file(u"map.txt"_s, "West=Cy\n\nEast = Ben\n");
        QCOMPARE(exitOf(u"reps hand-over Ann --map "_s + map), 0);
        QCOMPARE(ownerOf(1), u"Cy"_s);
        QCOMPARE(ownerOf(3), u"Ben"_s);
    }
    void severalAreGivenTheirPartByLoad()
    {
        const QJsonObject done = json(u"reps hand-over Ann --to Ben,Cy --by load"_s);
        int leads = 0;
        for (const QJsonValue &share : done[u"shares"_s].toArray())
            leads += share[u"leads"_s].toInt();
        QCOMPARE(leads, 3);
        QCOMPARE(ownerOf(1), u"Cy"_s); // had none
        QCOMPARE(ownerOf(2), u"Cy"_s);
        QCOMPARE(ownerOf(3), u"Ben"_s);
    }
    void onADayToComeOnlyTerritoriesGo()
    {
        const QJsonObject done = json(u"reps hand-over Ann --to Ben --on 2026-04-01"_s);
        QCOMPARE(done[u"lines"_s].toInt(), 2);
        QCOMPARE(done[u"leads"_s].toInt(), 0);
        QCOMPARE(ownerOf(1), u"Ann"_s);
    }
    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("to nobody") << u"Ann"_s;
        QTest::newRow("to somebody unknown") << u"Ann --to Zoe"_s;
        QTest::newRow("to themselves") << u"Ann --to Ann"_s;
        QTest::newRow("by chance") << u"Ann --to Ben,Cy --by chance"_s;
        QTest::newRow("a territory that is not theirs") << u"Ann --map South=Cy"_s;
        QTest::newRow("a map without an owner") << u"Ann --map West="_s;
        QTest::newRow("a map that is no file") << u"Ann --map nowhere.txt"_s;
        QTest::newRow("leaving on a day to come") << u"Ann --to Ben --on 2026-04-01 --leaves"_s;
    }
    void whatCannotBeIsRefused()
    {
        QFETCH(QString, options);
        const QString before = digest();
        QVERIFY(exitOf(u"reps hand-over "_s + options) != 0);
        QCOMPARE(digest(), before);
    }
    void aFileOfLinesIsToldAsADifferenceFirst()
    {
        const QString lines = file(u"n.csv"_s, "country,state,owner,territory\nUS,CA,Ann,West\nUS,NY,Ben,East\n"
                                               "US,TX,Ben,South\nUS,OR,Dee,Coast\n");
        const QString before = digest();
        const QJsonObject plan = json(u"territories import --dry-run "_s + lines);
        QCOMPARE(digest(), before);
        const QJsonObject done = json(u"territories import "_s + lines);
        QCOMPARE(done[u"changes"_s].toObject(), plan);
        QCOMPARE(done[u"new_reps"_s].toArray().size(), 1);
        const QJsonObject again = json(u"territories import --dry-run "_s + lines);
        QVERIFY(again != plan);
    }
};

QTEST_GUILESS_MAIN(TestHandOverCommands)
#include "tst_handovercommands.moc"
