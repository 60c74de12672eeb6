// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace lw;

/// The contract of the command line, from file to figures.
class TestCommandLine : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    test::CliRun run(const QStringList &arguments)
    {
        return test::runCli(
            QStringLiteral(LEADWRIGHT_CLI),
            QStringList{u"--workspace"_s, path(u"w.leadwright"_s), u"--now"_s, u"2026-03-10T12:00:00Z"_s} + arguments);
    }
    test::CliRun json(const QStringList &arguments)
    {
        return run(QStringList{u"--format"_s, u"json"_s, u"--quiet"_s} + arguments);
    }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }

private Q_SLOTS:
    void theMainJobFromFileToFigures()
    {
        QCOMPARE(
            run({u"init"_s, path(u"w.leadwright"_s), u"--zone"_s, u"America/New_York"_s, u"--currency"_s, u"USD"_s})
                .exitCode,
            0);
        QCOMPARE(run({u"init"_s, path(u"w.leadwright"_s)}).exitCode, 5); // nothing is overwritten
        QCOMPARE(run({u"territories"_s, u"import"_s,
                      file(u"t.csv"_s, "country,state,postal_prefix,owner\nUS,NY,,Ada\nUS,,100,Bob\n")})
                     .exitCode,
                 0);
        const test::CliRun imported = json(
            {u"import"_s, file(u"leads.csv"_s, "external_id,name,email,state,postal_code,country,source,received_at\n"
                                               "a1,Ann Doe,ann@x.example,NY,14604,US,Expo,2026-03-01\n"
                                               "a2,Bob Roe,bob@x.example,NY,10001,US,Web,2026-03-02\n"
                                               "a3,Cy Poe,cy@x.example,TX,75201,US,,2026-03-03\n")});
        QCOMPARE(imported.exitCode, 0);
        QCOMPARE(imported.json()[u"leads_new"_s].toInt(), 3);
        QCOMPARE(imported.json()[u"routed"_s].toObject(),
                 (QJsonObject{{u"Ada"_s, 1}, {u"Bob"_s, 1}, {u"Lead Manager"_s, 1}}));
        QCOMPARE(imported.json()[u"unowned"_s].toInt(), 0);
        const QJsonObject why = json({u"why"_s, u"2"_s, u"--not"_s, u"Ada"_s}).json();
        QCOMPARE(why[u"owner"_s].toString(), u"Bob"_s);
        QCOMPARE(why[u"decided_by"_s].toObject()[u"class"_s].toString(), u"postcode"_s);
        QCOMPARE(why[u"decided_by"_s].toObject()[u"line"_s].toInt(), 2);
        QVERIFY(why[u"not"_s].toObject()[u"reason"_s].toString().contains(u"comes first"));
        QCOMPARE(json({u"act"_s, u"1"_s, u"2"_s, u"qualify"_s, u"--grade"_s, u"A"_s}).exitCode, 0);
        QCOMPARE(json({u"act"_s, u"1"_s, u"release"_s}).exitCode, 0);
        QCOMPARE(json({u"act"_s, u"1"_s, u"sale"_s, u"--amount"_s, u"1200.00"_s}).exitCode, 0);
        QCOMPARE(json({u"act"_s, u"3"_s, u"lost"_s}).exitCode, 2); // a reason is needed
        QCOMPARE(json({u"act"_s, u"3"_s, u"lost"_s, u"--reason"_s, u"price"_s}).exitCode, 0);
        QCOMPARE(run({u"costs"_s, u"import"_s, file(u"c.csv"_s, "source,month,amount\nExpo,2026-03,100\n")}).exitCode,
                 0);
        const QJsonObject funnel = json({u"report"_s, u"funnel"_s}).json();
        QCOMPARE(funnel[u"stages"_s].toArray()[5].toObject()[u"count"_s].toInt(), 1);
        QCOMPARE(funnel[u"balance"_s].toObject()[u"ok"_s].toBool(), true);
        QCOMPARE(funnel[u"balance"_s].toObject()[u"closed"_s].toInt(), 2);
        const QJsonObject sources = json({u"report"_s, u"sources"_s, u"--by"_s, u"source"_s}).json();
        QCOMPARE(sources[u"total"_s].toObject()[u"ratio"_s].toDouble(), 12.0);
        QCOMPARE(sources[u"unknown_cost"_s].toArray().size(), 2);
        QVERIFY(sources[u"rows"_s].toArray().last().toObject()[u"cost"_s].isNull());
    }
    void listsArePagedFilteredAndSorted()
    {
        const QJsonObject first = json({u"leads"_s, u"--sort"_s, u"-number"_s, u"--limit"_s, u"2"_s}).json();
        QCOMPARE(first[u"total"_s].toInt(), 3);
        QCOMPARE(first[u"rows"_s].toArray()[0].toObject()[u"number"_s].toInt(), 3);
        const QJsonObject next = json({u"leads"_s, u"--sort"_s, u"-number"_s, u"--limit"_s, u"2"_s, u"--after"_s,
                                       first[u"next"_s].toString()})
                                     .json();
        QCOMPARE(next[u"rows"_s].toArray().size(), 1);
        QVERIFY(next[u"next"_s].isNull());
        QCOMPARE(json({u"leads"_s, u"--where"_s, u"owner:Ada or status:lost"_s}).json()[u"total"_s].toInt(), 2);
        // dates are the workspace's: 2026-03-01 00:00 in New York is already 05:00 UTC
        QCOMPARE(json({u"leads"_s, u"--where"_s, u"received:2026-03-01"_s}).json()[u"total"_s].toInt(), 1);
        QCOMPARE(json({u"leads"_s, u"--view"_s, u"lost"_s}).json()[u"total"_s].toInt(), 1);
        QCOMPARE(json({u"leads"_s, u"--view"_s, u"inbox"_s}).json()[u"total"_s].toInt(), 1); // one sold, one lost
        QCOMPARE(run({u"leads"_s, u"--view"_s, u"sunset"_s}).exitCode, 2);
        QCOMPARE(run({u"leads"_s, u"--where"_s, u"colour:red"_s}).exitCode, 2);
        QCOMPARE(run({u"leads"_s, u"--limit"_s, u"-1"_s}).exitCode, 2);
    }
    void aLeadTellsEverything()
    {
        const QJsonObject lead = json({u"lead"_s, u"1"_s}).json();
        QCOMPARE(lead[u"external_id"_s].toString(), u"a1"_s);
        QCOMPARE(lead[u"person"_s].toObject()[u"state"_s].toString(), u"NY"_s);
        QCOMPARE(lead[u"inquiries"_s].toArray().size(), 1);
        QVERIFY(lead[u"events"_s].toArray().size() >= 5);
        QCOMPARE(lead[u"received_at"_s].toString(), u"2026-03-01T00:00:00-05:00"_s);
        for (const QJsonValue &clock : lead[u"clocks"_s].toArray())
            QVERIFY(!clock.toObject()[u"due"_s].toString().isEmpty());
        QCOMPARE(lead[u"decision"_s].toObject()[u"policy_version"_s].toInt(), 2);
        QCOMPARE(run({u"lead"_s, u"77"_s}).exitCode, 2);
    }
    void columnsWithoutAFieldAreKeptAndListed()
    {
        const QString hats =
            file(u"hats.csv"_s, "name,email,hat size,comments\nHat Man,hm@x.example,58,\"Two, please\"\n");
        const test::CliRun done = json({u"import"_s, hats});
        QCOMPARE(done.exitCode, 0);
        const QJsonObject list =
            json({u"leads"_s, u"--where"_s, u"\"custom:hat size:58\""_s, u"--columns"_s, u"custom:hat size,message"_s})
                .json();
        QCOMPARE(list[u"total"_s].toInt(), 1);
        QCOMPARE(list[u"rows"_s].toArray()[0].toObject()[u"custom:hat size"_s].toString(), u"58"_s);
        QCOMPARE(list[u"rows"_s].toArray()[0].toObject()[u"message"_s].toString(), u"Two, please"_s);
        QCOMPARE(run({u"undo"_s, QString::number(done.json()[u"operation"_s].toInt())}).exitCode, 0);
    }
    void severalFilesTriedAreSeveralFilesRead()
    {
        const QString one = file(u"one.csv"_s, "name,email\nZed Zoe,zz@x.example\n");
        const QString two = file(u"two.csv"_s, "name,email\nZed Zoe,zz@x.example\n");
        const QJsonObject dry = json({u"import"_s, one, two, u"--dry-run"_s}).json();
        const QJsonObject done = json({u"import"_s, one, two}).json();
        for (const QString &key : {u"rows"_s, u"leads_new"_s, u"responses"_s, u"inquiries"_s})
            QCOMPARE(dry[key], done[key]);
        QCOMPARE(done[u"responses"_s].toInt(), 1);
        QCOMPARE(done[u"files"_s].toArray().size(), 2);
    }
    void theCalendarCountsOnItsOwn()
    {
        const QString calendar =
            uR"({"hours":{"mon":[["09:00","17:00"]],"tue":[["09:00","17:00"]],"fri":[["09:00","17:00"]]}})"_s;
        const test::CliRun due = json({u"clock"_s, u"due"_s, u"--calendar"_s, calendar, u"--zone"_s, u"UTC"_s,
                                       u"--start"_s, u"2026-03-06T16:30"_s, u"--work"_s, u"1h"_s});
        QCOMPARE(due.json()[u"due"_s].toString(), u"2026-03-09T09:30:00Z"_s);
        const test::CliRun between = json({u"clock"_s, u"between"_s, u"--calendar"_s, calendar, u"--zone"_s, u"UTC"_s,
                                           u"--from"_s, u"2026-03-06T16:30:30"_s, u"--to"_s, u"2026-03-09T09:30"_s});
        QCOMPARE(between.json()[u"working_minutes"_s].toDouble(), 59.5);
    }
    void backupsAreVerifiedAndRulebooksTravel()
    {
        QCOMPARE(run({u"backup"_s, path(u"copy.leadwright"_s)}).exitCode, 0);
        const test::CliRun copy =
            test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                         {u"--workspace"_s, path(u"copy.leadwright"_s), u"verify"_s, u"--format"_s, u"json"_s});
        QCOMPARE(copy.json()[u"digest"_s], json({u"verify"_s}).json()[u"digest"_s]);
        QCOMPARE(run({u"rulebook"_s, u"export"_s, path(u"rb.json"_s)}).exitCode, 0);
        QCOMPARE(run({u"rulebook"_s, u"check"_s, path(u"rb.json"_s)}).exitCode, 0);
        QCOMPARE(run({u"init"_s, path(u"other.leadwright"_s), u"--rulebook"_s, path(u"rb.json"_s)}).exitCode, 0);
        const test::CliRun other =
            test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                         {u"--workspace"_s, path(u"other.leadwright"_s), u"territories"_s, u"export"_s});
        QVERIFY(other.out.contains("US,,,100"));
    }
    void mistakesAreExplained()
    {
        QCOMPARE(run({u"fly"_s}).exitCode, 2);
        QCOMPARE(run({u"leads"_s, u"--colour"_s, u"red"_s}).exitCode, 2);
        QCOMPARE(run({u"report"_s, u"horoscope"_s}).exitCode, 2);
        QCOMPARE(run({u"undo"_s, u"999"_s}).exitCode, 2);
        QCOMPARE(run({u"--user"_s, u"Eve"_s, u"act"_s, u"1"_s, u"note"_s, u"--note"_s, u"x"_s}).exitCode, 2);
        QCOMPARE(run({u"--help"_s}).exitCode, 0);
    }
    void aMistakeSaysWhatIsMissing_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<QString>("words");
        QTest::newRow("no original") << QStringList{u"act"_s, u"1"_s, u"duplicate_of"_s}
                                     << u"Which lead is the original? Give its number"_s;
        QTest::newRow("original of no number")
            << QStringList{u"act"_s, u"1"_s, u"duplicate_of"_s, u"x"_s} << u"“x” is not a register number"_s;
        QTest::newRow("two originals") << QStringList{u"act"_s, u"1"_s, u"duplicate_of"_s, u"2"_s, u"3"_s}
                                       << u"“3” is one word too many"_s;
        QTest::newRow("no such grade") << QStringList{u"act"_s, u"1"_s, u"grade"_s, u"Z"_s} << u"“Z” is no grade"_s;
        QTest::newRow("two grades") << QStringList{u"act"_s, u"1"_s, u"grade"_s, u"A"_s, u"B"_s}
                                    << u"“B” is one word too many"_s;
        QTest::newRow("limit of letters")
            << QStringList{u"companies"_s, u"--limit"_s, u"x"_s} << u"“x” is not a number"_s;
        QTest::newRow("limit of none") << QStringList{u"companies"_s, u"--limit"_s, u"0"_s}
                                       << u"“0” is not a number of companies, 1 or more"_s;
        QTest::newRow("no limit") << QStringList{u"companies"_s, u"--limit"_s} << u"--limit needs a value"_s;
        QTest::newRow("help on nothing") << QStringList{u"help"_s, u"fly"_s} << u"“fly” is no command"_s;
    }
    void aMistakeSaysWhatIsMissing()
    {
        QFETCH(const QStringList, line);
        QFETCH(const QString, words);
        const test::CliRun refused = run(line);
        QCOMPARE(refused.exitCode, 2);
        QCOMPARE(refused.out, QByteArray());
        QVERIFY2(QString::fromUtf8(refused.err).contains(words), refused.err.constData());
        QVERIFY2(!refused.err.contains("“”"), refused.err.constData());
    }
    void helpIsForAllOrForOneCommand_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<bool>("isOfOne");
        QTest::newRow("--help") << QStringList{u"--help"_s} << false;
        QTest::newRow("help") << QStringList{u"help"_s} << false;
        QTest::newRow("COMMAND --help") << QStringList{u"act"_s, u"--help"_s} << true;
        QTest::newRow("--help COMMAND") << QStringList{u"--help"_s, u"act"_s} << true;
        QTest::newRow("help COMMAND") << QStringList{u"help"_s, u"act"_s} << true;
        QTest::newRow("with its words") << QStringList{u"act"_s, u"1"_s, u"sale"_s, u"--help"_s} << true;
    }
    void helpIsForAllOrForOneCommand()
    {
        QFETCH(const QStringList, line);
        QFETCH(const bool, isOfOne);
        const test::CliRun shown = run(line);
        QCOMPARE(shown.exitCode, 0);
        QCOMPARE(shown.err, QByteArray());
        QVERIFY2(shown.out.contains("act NO… VERB"), shown.out.constData());
        QCOMPARE(shown.out.contains("\n  verify "), !isOfOne);
        QCOMPARE(shown.out.startsWith("leadwright-cli act NO… VERB"), isOfOne);
    }
    void whatWasDoneIsSaidWithoutStrayWords()
    {
        const QString reopened = QString::fromUtf8(run({u"act"_s, u"3"_s, u"reopen"_s}).out);
        QVERIFY2(reopened.startsWith(u"Reopen; leads: 1 (change "_s), qPrintable(reopened));
        const QString late = file(u"late.csv"_s, "name,email\nIda Low,il@x.example\n");
        const QString imported = QString::number(json({u"import"_s, late}).json()[u"operation"_s].toInt());
        const QJsonObject newest = json({u"leads"_s, u"--sort"_s, u"-number"_s, u"--limit"_s, u"1"_s}).json();
        const QString number = QString::number(newest[u"rows"_s].toArray()[0].toObject()[u"number"_s].toInt());
        QCOMPARE(run({u"act"_s, number, u"qualify"_s, u"--grade"_s, u"A"_s}).exitCode, 0);
        const QString undone = QString::fromUtf8(run({u"undo"_s, imported}).out);
        QVERIFY2(undone.startsWith(u"Changes taken back: "_s), qPrintable(undone));
        QVERIFY2(undone.contains(QString(u"\nKept: lead "_s + number + u": changed")), qPrintable(undone));
        QVERIFY2(!undone.contains(u" :"_s) && !undone.contains(u"  "_s), qPrintable(undone));
        const test::CliRun week = run({u"report"_s, u"weekly"_s});
        QCOMPARE(week.exitCode, 0);
        QVERIFY2(week.out.startsWith("Week 2026-03-"), week.out.left(80).constData());
        QCOMPARE(run({u"settings"_s, u"company_name=Harbour Tools"_s}).exitCode, 0);
        QVERIFY(run({u"report"_s, u"weekly"_s}).out.startsWith("Harbour Tools — week 2026-03-"));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
