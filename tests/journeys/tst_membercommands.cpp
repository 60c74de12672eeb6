// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace lw;

/// Who acts here, what they may, who stands in for whom, from the command line.
class TestMemberCommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    test::CliRun run(const QString &line, const QString &day = u"2026-03-10"_s)
    {
        return test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                            QStringList{u"--workspace"_s, path(u"w.leadwright"_s), u"--now"_s,
                                        QString(day + u"T12:00:00Z"_s), u"--quiet"_s} +
                                QProcess::splitCommand(line));
    }
    int exitOf(const QString &line) { return run(line).exitCode; }
    QJsonObject json(const QString &line, const QString &day = u"2026-03-10"_s)
    {
        return run(u"--format json "_s + line, day).json();
    }
    QString digest() { return json(u"verify"_s)[u"digest"_s].toString(); }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }
    QString leads()
    {
        return file(u"leads.csv"_s, "name,email,country\nAnn Doe,ann@a.example,US\nBob Roe,b@b.example,US\n");
    }
    QJsonObject member(const QString &name, const QString &day = u"2026-03-10"_s)
    {
        for (const QJsonValue &each : json(u"members"_s, day)[u"members"_s].toArray()) {
            if (each[u"name"_s].toString() == name)
                return each.toObject();
        }
        return {};
    }
    QString lastActor()
    {
        return QString::fromUtf8(run(u"--format csv undo"_s).out).section(u'\n', 1, 1).section(u',', 2, 2);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(exitOf(u"--user Ada init "_s + path(u"w.leadwright"_s)), 0);
        // The test's own login is nobody's, so that the default is the lead manager.
        QCOMPARE(exitOf(u"--user Ada members set Ada --login="_s), 0);
        QCOMPARE(exitOf(u"members department Sales"_s), 0);
        QCOMPARE(exitOf(u"members add Ben --roles marketing,clerk --department sales --email ben@x.example"_s), 0);
        QCOMPARE(exitOf(u"members add Rea --roles reader"_s), 0);
        QCOMPARE(exitOf(u"members add Rob --roles rep"_s), 0);
    }

    void theListTellsWhoIsHere()
    {
        const QJsonObject list = json(u"members list"_s);
        QCOMPARE(list, json(u"members"_s));
        const QJsonObject ben = member(u"Ben"_s);
        QCOMPARE(ben[u"department"_s].toString(), u"Sales"_s);
        QCOMPARE(ben[u"roles"_s], QJsonValue(QJsonArray{u"marketing"_s, u"clerk"_s}));
        QCOMPARE(ben[u"email"_s].toString(), u"ben@x.example"_s);
        QVERIFY(ben[u"active"_s].toBool());
        QCOMPARE(list[u"reps"_s][0][u"name"_s].toString(), u"Lead Manager"_s);
        QCOMPARE(list[u"departments"_s][0][u"members"_s].toInt(), 1);
        const QByteArray csv = run(u"--format csv members"_s).out;
        QVERIFY(csv.startsWith("name,login,department,roles,active,acting today\nAda,"));
        QVERIFY(csv.contains("Ben,,Sales,marketing clerk,yes,Ben\n"));
        QVERIFY(run(u"members"_s).out.contains("marketing clerk"));
    }
    void theRightsAreATable()
    {
        const QJsonObject rights = json(u"members rights"_s);
        QCOMPARE(rights[u"import"_s], QJsonValue(QJsonArray{u"lead_manager"_s, u"marketing"_s, u"clerk"_s}));
        QCOMPARE(rights[u"erase"_s], QJsonValue(QJsonArray{u"lead_manager"_s}));
        QVERIFY(run(u"members rights"_s).out.contains("they do not lock"));
        QCOMPARE(run(u"--format csv members rights"_s).out.count('\n'), 17);
    }
    void membersComeChangeAndGo()
    {
        const QString before = digest();
        QCOMPARE(exitOf(u"members department Sales --head Ben"_s), 0);
        const QJsonObject renamed = json(u"members set ben --name \"Ben Ortiz\" --roles sales_manager"_s);
        QVERIFY(renamed[u"operation"_s].toInt() > 0);
        QCOMPARE(member(u"Ben Ortiz"_s)[u"roles"_s], QJsonValue(QJsonArray{u"sales_manager"_s}));
        QCOMPARE(member(u"Ben Ortiz"_s)[u"email"_s].toString(), u"ben@x.example"_s);
        QCOMPARE(run(u"--format csv members departments"_s).out,
                 QByteArray("department,head,members\nSales,Ben Ortiz,1\n"));
        const test::CliRun refused = run(u"members remove \"ben ortiz\""_s);
        QCOMPARE(refused.exitCode, 5);
        QVERIFY2(refused.err.contains("head of Sales"), refused.err.constData());
        QCOMPARE(exitOf(u"members department Sales --head="_s), 0);
        QCOMPARE(exitOf(u"members remove \"Ben Ortiz\""_s), 0);
        QVERIFY(member(u"Ben Ortiz"_s).isEmpty());
        undoNewest(4);
        QCOMPARE(digest(), before);
    }
    void whatCannotBeNamesItsRemedy_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("said");

        const auto row = [](const char *line, int exitCode, const char *said) {
            QTest::newRow(line) << QString::fromLatin1(line) << exitCode << QString::fromUtf8(said);
        };
        row("members frobnicate", 2, "frobnicate");
        row("members add", 2, "takes a name");
        row("members add Zoe --roles wizard", 2, "“wizard” is no role");
        row("members add ben", 2, "already");
        row("members add Zoe --department East", 2, "Add it first");
        row("members add Zoe --nonsense 1", 2, "--nonsense");
        row("members add Zoe Yara", 2, "“Yara”");
        row("members set Zoe --email a", 2, "“Zoe” is not a member");
        row("members set Ben --active maybe", 2, "yes or no");
        row("members set Ada --active no", 5, "lead manager");
        row("members department East --remove", 2, "no department “East”");
        row("members department Sales --remove", 5, "Ben");
        row("members away Ben", 2, "--from");
        row("members away Ben --from tomorrow", 2, "“tomorrow” is not a day");
        row("members away Zoe --from 2026-03-10", 2, "“Zoe”");
        row("members away Ben --from 2026-03-10 --deputy Zoe", 2, "“Zoe”");
        row("members back Ben", 2, "not away today");
        row("members hand-over Ada", 2, "FROM TO");
        row("members hand-over Rob Ben", 5, "Rob is no lead manager");
        row("reps set Zoe --type inside", 2, "not one of the reps");
        row("reps add Zoe --type wizard", 2, "inside, outside, independent, distributor, vendor");
        row("reps add Zoe --member Yara", 2, "“Yara” is not a member");
        row("reps remove \"Lead Manager\"", 5, "has to stay");
        row("--user Zoe settings paper=Letter", 2, "“Zoe” is not a member");
    }
    void whatCannotBeNamesItsRemedy()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, said);
        const QString before = digest();
        const test::CliRun refused = run(line);
        QTEST(refused.exitCode, "exitCode");
        QVERIFY2(QString::fromUtf8(refused.err).contains(said), refused.err.constData());
        QCOMPARE(digest(), before);
    }
    void aReaderIsToldWhoMay_data()
    {
        QTest::addColumn<QString>("line");
        const char *const lines[]{"import LEADS",
                                  "costs import LEADS",
                                  "outcomes LEADS",
                                  "campaigns import LEADS",
                                  "collateral add --title Card",
                                  "watch FOLDER --once",
                                  "territories import LEADS",
                                  "screening add company Rival --reason competitor",
                                  "screening countries US",
                                  "screening remove title intern",
                                  "do-not-contact add --email a@a.example",
                                  "do-not-contact lift --email a@a.example --reason x",
                                  "rulebook import RULES",
                                  "act 1 grade --grade A",
                                  "act 1 note --note x",
                                  "act 1 accept",
                                  "company 1 --customer yes",
                                  "merge 1 2",
                                  "duplicates --scan",
                                  "undo 1",
                                  "settings paper=Letter",
                                  "members add Zoe",
                                  "members away Ben --from 2026-03-10",
                                  "members hand-over Ada Ben",
                                  "reps add Zoe"};
        for (const char *line : lines)
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void aReaderIsToldWhoMay()
    {
        QFETCH(QString, line);
        QCOMPARE(exitOf(u"import "_s + leads()), 0);
        QCOMPARE(exitOf(u"rulebook export "_s + path(u"rules.json"_s)), 0);
        line.replace(u"LEADS"_s, leads())
            .replace(u"RULES"_s, path(u"rules.json"_s))
            .replace(u"FOLDER"_s, m_folder->path());
        const QString before = digest();
        const test::CliRun refused = run(u"--user rea "_s + line);
        QVERIFY2(refused.err.contains("Rea is a reader here; "), refused.err.constData());
        QVERIFY2(refused.err.contains("Roles guide, they do not lock. --user names somebody else."),
                 refused.err.constData());
        QCOMPARE(refused.exitCode, 5);
        QCOMPARE(digest(), before);
    }
    void verbsAskForWhatTheyAre_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("verb");
        QTest::addColumn<int>("exitCode");

        QTest::newRow("a rep does not grade") << u"Rob"_s << u"grade --grade A"_s << 5;
        QTest::newRow("marketing does") << u"Ben"_s << u"grade --grade A"_s << 0;
        QTest::newRow("marketing does not sell") << u"Ben"_s << u"lost --reason price"_s << 5;
        QTest::newRow("a rep calls") << u"Rob"_s << u"attempt"_s << 0;
        QTest::newRow("marketing calls") << u"Ben"_s << u"attempt"_s << 0;
        QTest::newRow("a rep notes") << u"Rob"_s << u"note --note x"_s << 0;
    }
    void verbsAskForWhatTheyAre()
    {
        QFETCH(const QString, user);
        QFETCH(const QString, verb);
        QCOMPARE(exitOf(u"import "_s + leads()), 0);
        const test::CliRun done = run(u"--user %1 act 1 %2"_s.arg(user, verb));
        QTEST(done.exitCode, "exitCode");
    }
    void whoeverMayDoesAndReadingIsForAll()
    {
        QCOMPARE(exitOf(u"--user Ben import "_s + leads()), 0);
        QCOMPARE(exitOf(u"--user Rea leads"_s), 0);
        QCOMPARE(exitOf(u"--user Rea report funnel"_s), 0);
        QCOMPARE(exitOf(u"--user Rea import --dry-run "_s + leads()), 0);
        QCOMPARE(exitOf(u"settings paper=Letter"_s), 0); // the first lead manager may do all
    }
    void onesOwnChangesAreTakenBackByOneself()
    {
        QCOMPARE(exitOf(u"--user Ben import "_s + leads()), 0);
        const int import = newest();
        QCOMPARE(exitOf(u"--user Rob act 1 attempt"_s), 0);
        const int attempt = newest();
        const test::CliRun refused = run(u"--user Ben undo %1"_s.arg(attempt));
        QCOMPARE(refused.exitCode, 5);
        QVERIFY2(refused.err.contains("made by Rob"), refused.err.constData());
        QCOMPARE(exitOf(u"--user Rob undo %1"_s.arg(attempt)), 0);
        QCOMPARE(exitOf(u"undo %1"_s.arg(import)), 0); // Ben's, by the lead manager
    }
    void aDeputyActsOnTheDaysTheyStandIn()
    {
        QCOMPARE(exitOf(u"members away ada --from 2026-03-12 --to 2026-03-13 --deputy rob --reason Fair"_s), 0);
        QVERIFY(run(u"members"_s).out.contains("Away: Ada, 2026-03-12 to 2026-03-13, deputy Rob"));
        QCOMPARE(run(u"--user Rob settings paper=Letter"_s).exitCode, 5);
        QCOMPARE(run(u"--user Rob settings paper=Letter"_s, u"2026-03-12"_s).exitCode, 0);
        QCOMPARE(lastActor(), u"Rob"_s);
        QCOMPARE(run(u"settings paper=A4"_s, u"2026-03-13"_s).exitCode, 0); // by default, too
        QCOMPARE(lastActor(), u"Rob"_s);
        QCOMPARE(run(u"settings paper=Letter"_s, u"2026-03-14"_s).exitCode, 0);
        QCOMPARE(lastActor(), u"Ada"_s);
        const QJsonObject rob = member(u"Rob"_s, u"2026-03-12"_s);
        QCOMPARE(rob[u"stands_in_for"_s], QJsonValue(QJsonArray{u"Ada"_s}));
        QCOMPARE(rob[u"roles_today"_s], QJsonValue(QJsonArray{u"rep"_s, u"lead_manager"_s}));
        QCOMPARE(member(u"Ada"_s, u"2026-03-12"_s)[u"acting"_s].toString(), u"Rob"_s);
        QCOMPARE(run(u"members back Ada"_s, u"2026-03-13"_s).exitCode, 0);
        QCOMPARE(member(u"Ada"_s, u"2026-03-13"_s)[u"away"_s].toBool(), false);
        QCOMPARE(member(u"Ada"_s, u"2026-03-12"_s)[u"away"_s].toBool(), true);
    }
    void whoeverIsNotActiveDoesNotAct()
    {
        QCOMPARE(exitOf(u"members set Ben --active no"_s), 0);
        const test::CliRun refused = run(u"--user Ben import "_s + leads());
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("Ben is not active") && refused.err.contains("Ada may act"),
                 refused.err.constData());
    }
    void theRoleIsHandedOverInOneAct()
    {
        QCOMPARE(exitOf(u"import "_s + leads()), 0);
        QCOMPARE(exitOf(u"members department Sales --head Ada"_s), 0);
        const QString before = digest();
        const QJsonObject plan = json(u"members hand-over Ada Ben --dry-run"_s);
        QVERIFY(plan[u"operation"_s].isNull());
        QCOMPARE(plan[u"open_leads"_s].toInt(), 2);
        QCOMPARE(plan[u"departments"_s], QJsonValue(QJsonArray{u"Sales"_s}));
        QVERIFY(plan[u"catch_all"_s].toBool());
        QCOMPARE(digest(), before);
        QVERIFY(run(u"members hand-over Ada Ben --dry-run"_s).out.contains("Open leads at the desk: 2"));
        const QJsonObject done = json(u"members hand-over Ada Ben"_s);
        QVERIFY(done[u"operation"_s].toInt() > 0);
        QVERIFY(member(u"Ben"_s)[u"roles"_s].toArray().contains(u"lead_manager"_s));
        QVERIFY(!member(u"Ada"_s)[u"roles"_s].toArray().contains(u"lead_manager"_s));
        QCOMPARE(exitOf(u"--user Ada members add Zoe"_s), 5);
        QCOMPARE(exitOf(u"undo %1"_s.arg(done[u"operation"_s].toInt())), 0);
        QCOMPARE(digest(), before);
    }
    void repsComeChangeAndGo()
    {
        const QString before = digest();
        const QJsonObject added =
            json(u"reps add Dialers --type vendor --skills \"pumps, German\" --phone +49711 --member rob"_s);
        QVERIFY(added[u"operation"_s].toInt() > 0);
        QCOMPARE(exitOf(u"reps set dialers --name \"Dial Inc\" --active no --type distributor"_s), 0);
        const QByteArray csv = run(u"--format csv reps"_s).out;
        QVERIFY2(csv.endsWith("Dial Inc,Distributor,Rob,\"pumps, German\",,+49711,no,Dial Inc\n"), csv.constData());
        const QJsonValue rep = json(u"members"_s)[u"reps"_s][1];
        QCOMPARE(rep[u"skills"_s], QJsonValue(QJsonArray{u"pumps"_s, u"German"_s}));
        QCOMPARE(rep[u"member"_s].toString(), u"Rob"_s);
        QVERIFY(run(u"reps"_s).out.contains("acting today"));
        QCOMPARE(exitOf(u"reps remove \"dial inc\""_s), 0);
        undoNewest(3);
        QCOMPARE(digest(), before);
    }

private:
    // An undo can be undone too, and is then the newest itself.
    void undoNewest(int count)
    {
        const QStringList lines = QString::fromUtf8(run(u"--format csv undo"_s).out).split(u'\n');
        for (int i = 1; i <= count; ++i)
            QCOMPARE(exitOf(u"undo "_s + lines.value(i).section(u',', 0, 0)), 0);
    }
    int newest()
    {
        return QString::fromUtf8(run(u"--format csv undo"_s).out).section(u'\n', 1, 1).section(u',', 0, 0).toInt();
    }
};

QTEST_GUILESS_MAIN(TestMemberCommands)
#include "tst_membercommands.moc"
