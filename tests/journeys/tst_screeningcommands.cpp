// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"
#include "tests/support/csvcolumn.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

constexpr char kCallers[] = "name,email,company,title,message,country,source,received_at\n"
                            "Ann Doe,ann@acme.example,Acme,Buyer,Send a quote,US,Expo,2026-03-01\n"
                            "Bob Roe,bob@b.example,Rival Corporation,Buyer,,US,Expo,2026-03-02\n"
                            "Cy Poe,cy@mail.opponent.example,,Buyer,,US,Web,2026-03-03\n"
                            "Jane Roe,jane@news.example,Daily News,Writer,,US,Web,2026-03-04\n"
                            "Jane Roe,jane@other.example,Other Works,Buyer,,US,Web,2026-03-05\n"
                            "Dan Foe,dan@d.example,D Works,Intern,,US,,2026-03-06\n"
                            "Eve Moe,eve@e.example,E Works,Buyer,Please send a Free Sample,US,Expo,2026-03-07\n"
                            "Flo Zoe,flo@f.example,Rivall Corp,Buyer,,US,Expo,2026-03-08\n"
                            "Gus Hoe,gus@g.example,G Works,Buyer,,FR,Web,2026-03-09\n"
                            "Hal Joe,hal@h.example,H Works,Buyer,,,Web,2026-03-09\n";

} // namespace

/// Who is no lead, from the command line: kept, shown, asked on arrival, counted, let in again.
class TestScreeningCommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    test::CliRun run(const QString &line)
    {
        return test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                            QStringList{u"--workspace"_s, path(u"w.leadwright"_s), u"--now"_s,
                                        u"2026-03-10T12:00:00Z"_s, u"--quiet"_s} +
                                QProcess::splitCommand(line));
    }
    int exitOf(const QString &line) { return run(line).exitCode; }
    QJsonObject json(const QString &line) { return run(u"--format json "_s + line).json(); }
    QByteArray csv(const QString &line) { return run(u"--format csv "_s + line).out; }
    QString digest() { return json(u"verify"_s)[u"digest"_s].toString(); }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }
    QJsonObject import(const QByteArray &bytes) { return json(u"import "_s + file(u"leads.csv"_s, bytes)); }
    QString statusOf(int number) { return json(u"lead %1"_s.arg(number))[u"status"_s].toString(); }
    QString reasonOf(int number) { return json(u"lead %1"_s.arg(number))[u"reason"_s].toString(); }
    QJsonObject rowOf(const QJsonObject &report, const QString &source)
    {
        for (const QJsonValue &row : report[u"rows"_s].toArray()) {
            if (row[u"source"_s].toString() == source)
                return row.toObject();
        }
        return {};
    }
    void listEverybody()
    {
        QCOMPARE(exitOf(u"screening add company \"Rival Corp\" --reason competitor"_s), 0);
        QCOMPARE(exitOf(u"screening add domain opponent.example --reason competitor"_s), 0);
        QCOMPARE(exitOf(u"screening add person \"Jane Roe\" --company \"Daily News\" --reason press"_s), 0);
        QCOMPARE(exitOf(u"screening add title =intern --reason student"_s), 0);
        QCOMPARE(exitOf(u"screening add word \"free sample\" --reason spam"_s), 0);
        QCOMPARE(exitOf(u"screening countries \"United States\" DE"_s), 0);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(exitOf(u"init "_s + path(u"w.leadwright"_s)), 0);
    }

    void theListIsTheSameInEveryForm()
    {
        QCOMPARE(exitOf(u"screening add company \"Acme; Inc\" --reason supplier --note \"sells, to us\""_s), 0);
        const QJsonObject list = json(u"screening list"_s);
        const QByteArray table = csv(u"screening list"_s);
        const QString text = QString::fromUtf8(run(u"screening list"_s).out);
        QVERIFY(table.startsWith("kind,value,company,reason,note\n"));
        const QJsonArray entries = list[u"entries"_s].toArray();
        QVERIFY(entries.size() > 10); // students, job seekers and the like come with a new workspace
        for (const QString &column : {u"kind"_s, u"value"_s, u"company"_s, u"reason"_s, u"note"_s}) {
            QStringList cells;
            for (const QJsonValue &entry : entries)
                cells += entry[column].toString();
            QCOMPARE(test::columnOf(table, column), cells);
            for (const QString &cell : std::as_const(cells))
                QVERIFY2(text.contains(cell), qPrintable(cell));
        }
        QCOMPARE(entries.last()[u"value"_s].toString(), u"Acme; Inc"_s);
        QCOMPARE(entries.last()[u"note"_s].toString(), u"sells, to us"_s);
        QVERIFY2(text.endsWith(u"All countries are served.\n"), qPrintable(text));
        QVERIFY(!list[u"fingerprint"_s].toString().isEmpty());
    }
    void entriesComeAndGoByKindAndValue_data()
    {
        QTest::addColumn<QString>("added");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("removed");
        QTest::newRow("company") << u"company \"Rival Corp\" --reason competitor"_s << u"Rival Corp"_s
                                 << u"company \"RIVAL corporation\""_s;
        QTest::newRow("domain") << u"domain www.Rival.example --reason supplier"_s << u"rival.example"_s
                                << u"domain RIVAL.example"_s;
        QTest::newRow("person") << u"person \"Jane  Roe\" --company \"Daily News\" --reason press"_s << u"Jane Roe"_s
                                << u"person \"jane roe\" --company \"DAILY news\""_s;
        QTest::newRow("title") << u"title =intern --reason student"_s << u"=intern"_s << u"title =Intern"_s;
        QTest::newRow("word") << u"word \"free sample\" --reason=spam"_s << u"free sample"_s
                              << u"word \"Free Sample\""_s;
    }
    void entriesComeAndGoByKindAndValue()
    {
        QFETCH(const QString, added);
        QFETCH(const QString, kept);
        QFETCH(const QString, removed);
        const QJsonObject before = json(u"screening list"_s);
        const QJsonObject done = json(u"screening add "_s + added);
        QVERIFY(done[u"operation"_s].toInt() > 0);
        QCOMPARE(done[u"policy_version"_s].toInt(), before[u"policy_version"_s].toInt() + 1);
        QVERIFY(done[u"fingerprint"_s] != before[u"fingerprint"_s]);
        QCOMPARE(test::columnOf(csv(u"screening list"_s), u"value"_s).count(kept), 1);
        const QString twice = QString::fromUtf8(run(u"screening add "_s + added).err);
        QVERIFY2(twice.contains(u"already"), qPrintable(twice));
        QCOMPARE(exitOf(u"screening add "_s + added), 2);

        QCOMPARE(exitOf(u"screening remove "_s + removed), 0);
        QCOMPARE(json(u"screening list"_s)[u"entries"_s], before[u"entries"_s]);
        QCOMPARE(json(u"screening list"_s)[u"fingerprint"_s], before[u"fingerprint"_s]);
        const test::CliRun gone = run(u"screening remove "_s + removed);
        QCOMPARE(gone.exitCode, 2);
        QVERIFY2(gone.err.contains("screening list"), gone.err.constData()); // where to look
    }
    void aPersonAtACompanyIsNotThePersonAnywhere()
    {
        QCOMPARE(exitOf(u"screening add person \"Jane Roe\" --company \"Daily News\" --reason press"_s), 0);
        QCOMPARE(exitOf(u"screening remove person \"Jane Roe\""_s), 2);
        QCOMPARE(exitOf(u"screening add person \"Jane Roe\" --reason press"_s), 0);
        QCOMPARE(test::columnOf(csv(u"screening list"_s), u"value"_s).count(u"Jane Roe"_s), 2);
        QCOMPARE(exitOf(u"screening remove person \"Jane Roe\""_s), 0);
        QCOMPARE(test::columnOf(csv(u"screening list"_s), u"company"_s).count(u"Daily News"_s), 1);
    }
    void countriesAreServedUnderAnyName()
    {
        const QJsonObject done = json(u"screening countries Germany us de"_s);
        QCOMPARE(done[u"countries_served"_s].toArray(), (QJsonArray{u"DE"_s, u"US"_s}));
        QVERIFY(run(u"screening countries"_s).out.endsWith("Countries served: DE, US\n"));
        QCOMPARE(json(u"screening countries all"_s)[u"countries_served"_s].toArray(), QJsonArray());
        QVERIFY(run(u"screening countries"_s).out.endsWith("All countries are served.\n"));
    }

    void aMistakeIsRefusedWithTheRemedy_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("words");
        const QString usage = u"screening list | report"_s;
        QTest::newRow("no verb") << u"screening"_s << usage;
        QTest::newRow("unknown verb") << u"screening fly"_s << usage;
        QTest::newRow("no value") << u"screening add company --reason spam"_s << usage;
        QTest::newRow("a word too many") << u"screening add company Acme Inc --reason spam"_s << usage;
        QTest::newRow("list takes no words") << u"screening list company"_s << usage;
        QTest::newRow("unknown kind") << u"screening add planet Mars --reason spam"_s << u"domain, person, title"_s;
        QTest::newRow("no reason") << u"screening add company Acme"_s << u"competitor, competitor_look_alike"_s;
        QTest::newRow("no reason, named") << u"screening add company Acme"_s << u"--reason is missing"_s;
        QTest::newRow("blank reason") << u"screening add company Acme --reason="_s << u"--reason is missing"_s;
        QTest::newRow("unknown reason") << u"screening add company Acme --reason ugly"_s << u"“ugly”"_s;
        QTest::newRow("reason of another list") << u"screening add company Acme --reason price"_s << u"job_seeker"_s;
        QTest::newRow("reason left out") << u"screening add company Acme --reason"_s << u"--reason needs a value"_s;
        QTest::newRow("only signs") << u"screening add company -!- --reason spam"_s << u"“-!-”"_s;
        QTest::newRow("no domain") << u"screening add domain \"not one\" --reason spam"_s << u"rival.example"_s;
        QTest::newRow("no domain, named") << u"screening add domain \"not one\" --reason spam"_s << u"“not one”"_s;
        QTest::newRow("mail provider") << u"screening add domain gmail.com --reason spam"_s << u"everybody under it"_s;
        QTest::newRow("public suffix") << u"screening add domain co.uk --reason spam"_s << u"everybody under it"_s;
        QTest::newRow("half a name") << u"screening add person Jane --reason press"_s << u"first and a last name"_s;
        QTest::newRow("one letter") << u"screening add word a --reason spam"_s << u"too short"_s;
        QTest::newRow("too long") << u"screening add word %1 --reason spam"_s.arg(QString(201, u'x'))
                                  << u"at most 200"_s;
        QTest::newRow("no country") << u"screening countries US Atlantis"_s << u"“Atlantis”"_s;
        QTest::newRow("no day") << u"screening report --from yesterday"_s << u"2026-01-31"_s;
        QTest::newRow("period backwards")
            << u"screening report --from 2026-03-09 --to 2026-03-01"_s << u"ends before it starts"_s;
        QTest::newRow("unknown option") << u"screening list --colour red"_s << u"--help"_s;
        QTest::newRow("option of another verb") << u"screening list --reason spam"_s << u"--reason"_s;
        QTest::newRow("period of an entry")
            << u"screening add company Acme --reason spam --from 2026-03-01"_s << u"--from"_s;
        QTest::newRow("stranger") << u"--user Eve screening add company Acme --reason spam"_s << u"“members” lists"_s;
    }
    void aMistakeIsRefusedWithTheRemedy()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, words);
        const QString before = digest();
        QVERIFY(!before.isEmpty());
        const test::CliRun refused = run(line);
        QCOMPARE(refused.exitCode, 2);
        QCOMPARE(refused.out, QByteArray());
        QVERIFY2(QString::fromUtf8(refused.err).contains(words), refused.err.constData());
        QCOMPARE(digest(), before);
    }
    void aFileThatIsNoWorkspaceIsSaidSo()
    {
        const QString junk = file(u"junk.leadwright"_s, "this is no workspace");
        for (const QString &which : {junk, path(u"nowhere.leadwright"_s)}) {
            const test::CliRun refused =
                test::runCli(QStringLiteral(LEADWRIGHT_CLI), {u"--workspace"_s, which, u"screening"_s, u"list"_s});
            QCOMPARE(refused.exitCode, 3);
            QVERIFY2(QString::fromUtf8(refused.err).contains(which), refused.err.constData());
        }
    }

    void whoStandsInTheListIsHeldOnArrival()
    {
        listEverybody();
        const QJsonObject tried = json(u"import --dry-run "_s + file(u"leads.csv"_s, kCallers));
        const QJsonObject done = import(kCallers);
        QCOMPARE(tried[u"screened_out"_s].toInt(), 7);
        for (const QString &key : {u"rows"_s, u"leads_new"_s, u"screened_out"_s, u"rejected"_s, u"inquiries"_s})
            QCOMPARE(done[key], tried[key]);
        const QStringList reasons{u""_s,
                                  u"competitor"_s,
                                  u"competitor"_s,
                                  u"press"_s,
                                  u""_s,
                                  u"student"_s,
                                  u"spam"_s,
                                  u"competitor_look_alike"_s,
                                  u"outside_countries"_s,
                                  u""_s};
        QCOMPARE(test::columnOf(csv(u"leads --sort number --columns number,reason"_s), u"reason"_s), reasons);
        for (int number = 1; number <= reasons.size(); ++number)
            QCOMPARE(statusOf(number), reasons[number - 1].isEmpty() ? u"open"_s : u"screened_out"_s);
        const QJsonObject why = json(u"lead 8"_s)[u"decision"_s].toObject();
        QCOMPARE(why[u"screened_out"_s].toString(), u"competitor_look_alike"_s);
        QVERIFY(why[u"screened_because"_s].toString().contains(u"“Rival Corp”"));
        QVERIFY(json(u"verify"_s)[u"ok"_s].toBool());
    }
    void theReportCountsByReasonAndSource()
    {
        listEverybody();
        import(kCallers);
        const QJsonObject report = json(u"screening report"_s);
        const QJsonObject total = report[u"total"_s].toObject();
        QCOMPARE(total[u"leads"_s].toInt(), 10);
        QCOMPARE(total[u"screened_out"_s].toInt(), 7);
        QCOMPARE(total[u"by_reason"_s].toObject(), (QJsonObject{{u"competitor"_s, 2},
                                                                {u"competitor_look_alike"_s, 1},
                                                                {u"outside_countries"_s, 1},
                                                                {u"press"_s, 1},
                                                                {u"spam"_s, 1},
                                                                {u"student"_s, 1}}));
        const QJsonObject expo = rowOf(report, u"Expo"_s);
        QCOMPARE(expo[u"leads"_s].toInt(), 4);
        QCOMPARE(expo[u"screened_out"_s].toInt(), 3);
        QCOMPARE(expo[u"by_reason"_s].toObject(),
                 (QJsonObject{{u"competitor"_s, 1}, {u"competitor_look_alike"_s, 1}, {u"spam"_s, 1}}));
        QCOMPARE(rowOf(report, u"Web"_s)[u"screened_out"_s].toInt(), 3);
        QCOMPARE(rowOf(report, u""_s)[u"by_reason"_s].toObject(), (QJsonObject{{u"student"_s, 1}}));

        const QByteArray table = csv(u"screening report"_s);
        QCOMPARE(test::columnOf(table, u"source"_s), (QStringList{u"Expo"_s, u"Web"_s, QString()}));
        QCOMPARE(test::columnOf(table, u"leads"_s), (QStringList{u"4"_s, u"5"_s, u"1"_s}));
        QCOMPARE(test::columnOf(table, u"screened_out"_s), (QStringList{u"3"_s, u"3"_s, u"1"_s}));
        QCOMPARE(test::columnOf(table, u"competitor"_s), (QStringList{u"1"_s, u"1"_s, u"0"_s}));
        const QByteArray text = run(u"screening report"_s).out;
        QVERIFY2(text.contains("7 of 10"), text.constData());
    }
    void thePeriodIsOfArrival()
    {
        listEverybody();
        import(kCallers);
        const auto total = [&](const QString &options) {
            return json(u"screening report "_s + options)[u"total"_s].toObject()[u"screened_out"_s].toInt(-1);
        };
        QCOMPARE(total(u"--from 2026-03-04"_s), 5);
        QCOMPARE(total(u"--to 2026-03-03"_s), 2);
        QCOMPARE(total(u"--from 2026-03-06 --to 2026-03-07"_s), 2); // both days included
        QCOMPARE(total(u"--from 2026-03-10"_s), 0);
    }
    void anEntryHoldsForWhatComesAfterIt()
    {
        import("name,email,company\nAnn Doe,ann@a.example,Rival Corp\n");
        const int added = json(u"screening add company Rival --reason competitor"_s)[u"operation"_s].toInt();
        QCOMPARE(import("name,email,company\nBob Roe,bob@b.example,Rival Corp\n")[u"screened_out"_s].toInt(), 1);
        QCOMPARE(statusOf(1), u"open"_s); // as it was decided
        QCOMPARE(statusOf(2), u"screened_out"_s);
        QCOMPARE(exitOf(u"undo %1"_s.arg(added)), 0);
        QCOMPARE(import("name,email,company\nCy Poe,cy@c.example,Rival Corp\n")[u"screened_out"_s].toInt(), 0);
        QCOMPARE(statusOf(2), u"screened_out"_s);
    }
    void changesAreTakenBackFromTheNewest()
    {
        const QString before = digest();
        const int first = json(u"screening add company Rival --reason competitor"_s)[u"operation"_s].toInt();
        const int second = json(u"screening countries US"_s)[u"operation"_s].toInt();
        const test::CliRun early = run(u"undo %1"_s.arg(first));
        QCOMPARE(early.exitCode, 5);
        QVERIFY2(QString::fromUtf8(early.err).contains(u"followed by change %1"_s.arg(second)), early.err.constData());
        QCOMPARE(exitOf(u"undo %1"_s.arg(second)), 0);
        QCOMPARE(exitOf(u"undo %1"_s.arg(first)), 0);
        QCOMPARE(digest(), before);
    }

    void whoIsLetInStaysIn()
    {
        listEverybody();
        import(kCallers);
        const QString before = digest();
        const QJsonObject done = json(u"act 2 reopen --note \"another Rival\""_s);
        QCOMPARE(done[u"leads"_s].toArray()[0][u"status"_s].toString(), u"open"_s);
        QVERIFY(!done[u"leads"_s].toArray()[0][u"owner"_s].toString().isEmpty());
        const QJsonObject report = json(u"screening report"_s);
        QCOMPARE(report[u"total"_s].toObject()[u"screened_out"_s].toInt(), 6);
        QCOMPARE(report[u"total"_s].toObject()[u"leads"_s].toInt(), 10);
        QCOMPARE(rowOf(report, u"Expo"_s)[u"by_reason"_s].toObject(),
                 (QJsonObject{{u"competitor_look_alike"_s, 1}, {u"spam"_s, 1}}));
        QCOMPARE(exitOf(u"act 2 reopen"_s), 5); // is open

        // The same person again is a response; a colleague of theirs is asked anew.
        const QJsonObject again = import("name,email,company\nBob Roe,bob@b.example,Rival Corporation\n"
                                         "Kim Loe,kim@k.example,Rival Corporation\n");
        QCOMPARE(again[u"responses"_s].toInt(), 1);
        QCOMPARE(again[u"screened_out"_s].toInt(), 1);
        QCOMPARE(statusOf(2), u"open"_s);
        QCOMPARE(exitOf(u"undo %1"_s.arg(again[u"operation"_s].toInt())), 0);
        QCOMPARE(exitOf(u"undo %1"_s.arg(done[u"operation"_s].toInt())), 0);
        QCOMPARE(statusOf(2), u"screened_out"_s);
        QCOMPARE(reasonOf(2), u"competitor"_s);
        QCOMPARE(digest(), before);
    }
    void workOnOneWhoIsHeldIsNotedAsABreach()
    {
        QCOMPARE(exitOf(u"screening add company Rival --reason competitor"_s), 0);
        import("name,email,company\nAnn Doe,ann@a.example,Rival Corp\n");
        QCOMPARE(exitOf(u"act 1 release"_s), 5);
        QCOMPARE(exitOf(u"act 1 contact"_s), 0); // what has happened is written down all the same
        QStringList kinds;
        for (const QJsonValue &event : json(u"lead 1"_s)[u"events"_s].toArray())
            kinds += event[u"kind"_s].toString();
        QCOMPARE(kinds.count(u"breach"_s), 1);
        QCOMPARE(kinds.count(u"contact"_s), 1);
        QCOMPARE(statusOf(1), u"screened_out"_s);
    }
};

QTEST_GUILESS_MAIN(TestScreeningCommands)
#include "tst_screeningcommands.moc"
