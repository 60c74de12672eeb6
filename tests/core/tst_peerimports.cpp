// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"
#include "core/store/batchstore.h"
#include "core/store/duplicatestore.h"
#include "core/store/historystore.h"
#include "core/workspace/importoutcomes.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <sqlite3.h>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

// Everything that is said of leads; a file read leaves its own line and profile besides.
const QStringList kLeadTables{u"lead"_s,     u"person"_s, u"company"_s,   u"inquiry"_s, u"lead_event"_s,
                              u"decision"_s, u"clock"_s,  u"suspicion"_s, u"source"_s,  u"campaign"_s};

// The rows of a table as text, one an element, each after the table's name.
Result<QStringList> rowsOfTable(const Database &database, const QString &table)
{
    QStringList columns;
    LW_TRY(forEachRow(database, QString(u"PRAGMA table_info("_s + table + u')'), {}, [&](Row &row) {
        row.integer();
        columns += QString(u"quote("_s + row.text() + u')');
    }));
    QStringList rows;
    const QString sql = u"SELECT "_s + columns.join(u" || ' ' || "_s) + u" FROM "_s + table;
    LW_TRY(forEachRow(database, sql, {}, [&](Row &row) { rows += QString(table + u": "_s + row.text()); }));
    return rows;
}

QStringList leadContent(test::TestWorkspace &workspace)
{
    QStringList all;
    for (const QString &table : kLeadTables) {
        const Result<QStringList> rows = rowsOfTable(workspace->database(), table);
        all += rows ? *rows : QStringList{rows.error().message};
    }
    return all;
}

// What refers to leads and inquiries without the file's own keys, or besides them.
const QStringList kDangling{u"lead_event WHERE lead_id NOT IN (SELECT id FROM lead)"_s,
                            u"lead_event WHERE inquiry <> 0 AND inquiry NOT IN (SELECT number FROM inquiry)"_s,
                            u"inquiry WHERE lead_id NOT IN (SELECT id FROM lead)"_s,
                            u"clock WHERE lead_id NOT IN (SELECT id FROM lead)"_s,
                            u"decision WHERE lead_id NOT IN (SELECT id FROM lead)"_s,
                            u"suspicion WHERE a NOT IN (SELECT id FROM lead) OR b NOT IN (SELECT id FROM lead)"_s,
                            u"lead WHERE merged_into IS NOT NULL AND merged_into NOT IN (SELECT id FROM lead)"_s,
                            u"lead WHERE batch_id IS NOT NULL AND batch_id NOT IN (SELECT id FROM batch)"_s};

int countStep(void *count)
{
    ++*static_cast<qint64 *>(count);
    return 0;
}

QByteArray numbered(const QByteArray &text, int number)
{
    return QByteArray(text).replace("#", QByteArray::number(number));
}

} // namespace

/// What other programs for leads got wrong, or do otherwise, when files are read and taken back.
class TestPeerImports : public QObject
{
    Q_OBJECT

    static void act(test::TestWorkspace &workspace, qint64 number, Verb verb, qint64 original = 0)
    {
        Act act;
        act.verb = verb;
        act.grade = Grade::B;
        act.note = u"Called"_s;
        act.amount = Money{1000, u"USD"_s};
        act.original = LeadId{original};
        act.at = test::someMonday();
        act.actor = u"Manager"_s;
        const Result<OperationId> done = workLeads(*workspace, {number}, act, test::someMonday().addDays(1));
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    static Result<OutcomesResult> readOutcomes(test::TestWorkspace &workspace, const QByteArray &csv,
                                               const QDateTime &now)
    {
        const RawTable table = test::tableOf(csv);
        return importOutcomes(*workspace, table, guessMapping(table.headers, ownFields(u"outcomes"_s)), u"Manager"_s,
                              now);
    }
    static ColumnMapping taking(const QByteArray &csv, const QStringList &headers)
    {
        ColumnMapping mapping = guessMapping(test::tableOf(csv).headers);
        for (const QString &header : headers)
            mapping.columns[header].ifDifferent = IfDifferent::Take;
        return mapping;
    }
    // The list that the program itself writes, with every column an import can fill.
    static QByteArray ownList(test::TestWorkspace &workspace)
    {
        QStringList columns;
        for (const FieldInfo &field : leadFields()) {
            if (field.fromFile)
                columns += QString::fromLatin1(field.name);
        }
        const test::CliRun run =
            test::runCli(QStringLiteral(LEADWRIGHT_CLI), {u"--workspace"_s, workspace.path(), u"--format"_s, u"csv"_s,
                                                          u"leads"_s, u"--columns"_s, columns.join(u',')});
        if (run.exitCode != 0)
            qFatal("%s", run.err.constData());
        return run.out;
    }
    static QByteArray fullFile()
    {
        return "external_id,full_name,title,company,email,phone,mobile,street,house_number,city,postal_code,county,"
               "state,country,website,industry,employees,annual_revenue,product,expected_value,channel,source,"
               "campaign,key_code,received_at,message,referrer,consent,do_not_contact,grade,need,budget,authority,"
               "timeline\n"
               "7,Ann Doe,\"Head, Sales\",\"Acme, Inc.\",a@x.example,+1 212 555 0147,,\"32, street name\",12,"
               "Springfield,07030,Hudson,New Jersey,USA,www.acme.example,Pumps,250,1200000,motor,1234.5,fair,Expo,"
               "Stand,K1,2026-03-01 10:00:00,\"two\nlines \"\"quoted\"\"\",Fred,yes,,B,fits,approved,decides,30\n"
               "8,B\xC3\xB3"
               "b Roe,,=1+1,b@x.example,(212) 555-0199,,,,,,,,,,,,,,,,Web,,,2026-03-01T10:00:00.123+01:00,hi,,,yes,"
               ",,,,\n"
               "9,C Poe,,Acme Inc,c@x.example,no number,,,,,00501,,Atlantis,,,,,,,,,Web,,,,,,,,,,,,\n";
    }

private Q_SLOTS:
    void theDayAnOutcomeWasCompletedIsTheFilesOwn_data()
    {
        QTest::addColumn<QByteArray>("outcome");
        QTest::addColumn<QDateTime>("closed");
        const QDateTime told(QDate(2026, 3, 10), QTime(12, 30), Qt::UTC);
        const QDateTime day(QDate(2026, 3, 10), QTime(0, 0), Qt::UTC);
        QTest::newRow("a sale, with its offset") << "sale,2026-03-10T14:30:00+02:00,5,"_ba << told;
        QTest::newRow("a sale, with its time") << "sale,2026-03-10 12:30,5,"_ba << told;
        QTest::newRow("lost, a day") << "lost,2026-03-10,,price"_ba << day;
        QTest::newRow("disqualified") << "disqualified,2026-03-10T12:30:00Z,,no_need"_ba << told;
        QTest::newRow("none given: when the file is read") << "sale,,5,"_ba << test::someMonday().addDays(30);
    }
    void theDayAnOutcomeWasCompletedIsTheFilesOwn()
    {
        QFETCH(QByteArray, outcome);
        QFETCH(QDateTime, closed);
        test::TestWorkspace workspace;
        workspace.import("external_id,name,email\n1,Ann,a@x.example\n");
        const auto done = readOutcomes(workspace, "external_id,stage,closed_at,amount,reason\n1," + outcome + "\n",
                                       test::someMonday().addDays(30));
        LW_VERIFY(done);
        QCOMPARE(done->updated, 1);
        const Lead lead = workspace.lead(1).lead;
        QCOMPARE(lead.closedAt, closed);
        if (lead.status == Status::Won)
            QCOMPARE(lead.reachedAt[size_t(Stage::Sale)], closed);
        const Result<QList<LeadEvent>> events = eventsOf(workspace->database(), LeadId{1});
        LW_VERIFY(events);
        QCOMPARE(events->last().at, closed);
        QVERIFY(workspace.balanceHolds());
    }
    void aLaterFileThatTellsNoDayLeavesTheDayKnown_data()
    {
        QTest::addColumn<QByteArray>("outcome");
        QTest::newRow("sale") << "sale,5,"_ba;
        QTest::newRow("lost") << "lost,,price"_ba;
        QTest::newRow("disqualified") << "disqualified,,no_need"_ba;
    }
    void aLaterFileThatTellsNoDayLeavesTheDayKnown()
    {
        QFETCH(QByteArray, outcome);
        test::TestWorkspace workspace;
        workspace.import("external_id,name,email\n1,Ann,a@x.example\n");
        LW_VERIFY(readOutcomes(workspace,
                               "external_id,closed_at,stage,amount,reason\n1,2026-03-10 12:30," + outcome + "\n",
                               test::someMonday().addDays(30)));
        const QStringList before = leadContent(workspace);
        const auto again = readOutcomes(workspace, "external_id,stage,amount,reason\n1," + outcome + "\n",
                                        test::someMonday().addDays(60));
        LW_VERIFY(again);
        QVERIFY2(again->rejects.isEmpty(), qPrintable(again->rejects.value(0).problem));
        QCOMPARE(again->unchanged, 1);
        QCOMPARE(leadContent(workspace), before);
    }
    void undoTakesBackTheUpdatesOfAFileAndNotOnlyItsLeads()
    {
        test::TestWorkspace workspace;
        const QByteArray headers = "external_id,name,email,title,phone,company,industry\n";
        workspace.import(headers + "1,Ann Doe,a@x.example,Buyer,+1 212 555 0147,Acme,Pumps\n"
                                   "2,Bob Roe,b@y.example,,,Beta,\n");
        const QByteArray before = workspace.digest();
        const QByteArray csv = headers + "1,Ann Doe,a@x.example,Director,+1 212 555 0199,Acme,Motors\n"
                                         "2,Bob Roe,b@y.example,Clerk,,Beta,Valves\n"
                                         "3,Cem Poe,c@z.example,Owner,,Gamma,\n";
        const ImportResult done = workspace.import(csv, {.match = true, .now = test::someMonday()},
                                                   taking(csv, {u"title"_s, u"phone"_s, u"industry"_s}));
        QCOMPARE(done.summary.updated, 2);
        QCOMPARE(done.summary.leadsNew, 1);
        QCOMPARE(workspace.lead(1).person.title, u"Director"_s);
        QCOMPARE(workspace.lead(1).person.phone.e164, u"+12125550199"_s);
        QCOMPARE(workspace.lead(1).company.industry, u"Motors"_s);
        QCOMPARE(workspace.lead(2).person.title, u"Clerk"_s);
        const Result<Reverted> undone = workspace->undo(done.operation, u"Manager"_s, test::someMonday());
        LW_VERIFY(undone);
        QVERIFY(undone->kept.isEmpty());
        QCOMPARE(workspace.lead(1).person.title, u"Buyer"_s);
        QCOMPARE(workspace.lead(1).person.phone.e164, u"+12125550147"_s);
        QCOMPARE(workspace.lead(1).company.industry, u"Pumps"_s);
        QCOMPARE(workspace.lead(2).person.title, QString());
        QVERIFY(!workspace->record(3));
        QCOMPARE(workspace.digest(), before);
    }
    void undoKeepsAndListsAnUpdateThatALaterFileChanged()
    {
        test::TestWorkspace workspace;
        const QByteArray headers = "external_id,name,email,title,phone\n";
        const auto import = [&](const QByteArray &row) {
            const QByteArray csv = headers + row;
            return workspace.import(csv, {.match = true, .now = test::someMonday()},
                                    taking(csv, {u"title"_s, u"phone"_s}));
        };
        import("1,Ann Doe,a@x.example,Buyer,+1 212 555 0147\n");
        const ImportResult second = import("1,Ann Doe,a@x.example,Director,+1 212 555 0199\n");
        import("1,Ann Doe,a@x.example,Chief,\n");
        const Result<Reverted> undone = workspace->undo(second.operation, u"Manager"_s, test::someMonday());
        LW_VERIFY(undone);
        QCOMPARE(workspace.lead(1).person.title, u"Chief"_s); // somebody's later word
        QCOMPARE(workspace.lead(1).person.phone.e164, u"+12125550147"_s);
        QVERIFY(std::ranges::any_of(
            undone->kept, [](const KeptChange &kept) { return kept.table == u"person" && kept.field == u"title"; }));
        QVERIFY(
            std::ranges::none_of(undone->kept, [](const KeptChange &kept) { return kept.field.startsWith(u"phone"); }));
    }
    void afterUndoNothingRefersToAVanishedLead_data()
    {
        QTest::addColumn<QString>("since");
        QTest::addColumn<QList<qint64>>("leads"); // that stand in the end
        QTest::newRow("nothing since") << QString() << QList<qint64>{1, 2};
        QTest::newRow("one was worked on") << u"work"_s << QList<qint64>{1, 2, 5};
        QTest::newRow("one was merged into an older one") << u"merge new"_s << QList<qint64>{1, 2, 4};
        QTest::newRow("an older one was merged into one of them") << u"merge old"_s << QList<qint64>{1, 2, 5};
        QTest::newRow("somebody asked again") << u"response"_s << QList<qint64>{1, 2, 5};
        QTest::newRow("somebody asked for another product") << u"product"_s << QList<qint64>{1, 2, 7};
    }
    void afterUndoNothingRefersToAVanishedLead()
    {
        QFETCH(QString, since);
        QFETCH(QList<qint64>, leads);
        test::TestWorkspace workspace;
        workspace.import(
            "external_id,name,email,company\n1,Ann Doe,ann@x.example,Acme\n2,Bob Roe,bob@y.example,Beta\n");
        const ImportResult file = workspace.import("name,email,company,source,campaign,product\n"
                                                   "Ann Doe,ann@x.example,Acme,Expo,Stand,\n"
                                                   "Ann Doe,ad@x.example,Acme,Expo,Stand,motor\n"
                                                   "Dee Fox,dee@z.example,Gamma,Expo,,motor\n"
                                                   "Dee Fox,df@z.example,Gamma,,,motor\n");
        QCOMPARE(file.summary.responses, 1); // number 3
        QCOMPARE(file.summary.leadsNew, 3);  // numbers 4 to 6
        QVERIFY(file.summary.suspected >= 2);
        if (since == u"work")
            act(workspace, 5, Verb::Note);
        else if (since == u"merge new")
            act(workspace, 4, Verb::DuplicateOf, 1);
        else if (since == u"merge old")
            act(workspace, 2, Verb::DuplicateOf, 5);
        else if (since == u"response")
            QCOMPARE(workspace.import("name,email\nDee Fox,dee@z.example\n").summary.responses, 1);
        else if (since == u"product")
            QCOMPARE(workspace.import("name,email,product\nDee Fox,dee@z.example,drive\n").summary.leadsNew, 1);
        LW_VERIFY(workspace->undo(file.operation, u"Manager"_s, test::someMonday()));

        const Database &database = workspace->database();
        const Result<QStringList> found = checkFile(database);
        LW_VERIFY(found);
        QCOMPARE(*found, QStringList());
        for (const QString &dangling : kDangling) {
            const Result<qint64> count = integerOf(database, QString(u"SELECT count(*) FROM "_s + dangling));
            LW_VERIFY(count);
            QVERIFY2(*count == 0, qPrintable(dangling));
        }
        QList<qint64> standing;
        LW_VERIFY(forEachRow(database, u"SELECT id FROM lead ORDER BY id"_s, {},
                             [&](Row &row) { standing += row.integer(); }));
        QCOMPARE(standing, leads);
        const Result<QList<Suspicion>> suspicions = loadSuspicions(database);
        LW_VERIFY(suspicions);
        for (const Suspicion &suspicion : *suspicions)
            QVERIFY(leads.contains(suspicion.a.value) && leads.contains(suspicion.b.value));
        QVERIFY(workspace.balanceHolds());
    }
    void theListOfEarlierImportsLosesTheOneTakenBack()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn Doe,ann@x.example\n");
        const ImportResult second = workspace.import("name,email\nAnn Doe,ann@x.example\nBob Roe,bob@x.example\n");
        LW_VERIFY(workspace->undo(second.operation, u"Manager"_s, test::someMonday()));
        const Result<QList<BatchOfOperation>> imports = loadImports(workspace->database());
        LW_VERIFY(imports);
        QCOMPARE(imports->size(), 1);
        QCOMPARE(imports->first().batch.newLeads, 1);
        QCOMPARE(imports->first().batch.responses, 0);
        QCOMPARE(*integerOf(workspace->database(), u"SELECT count(*) FROM batch"_s), 1);
        QCOMPARE(*integerOf(workspace->database(), u"SELECT count(*) FROM inquiry"_s), 1);
    }
    void theProgramsOwnListReadAgainChangesNothing_data()
    {
        QTest::addColumn<bool>("worked");
        QTest::newRow("as they came") << false;
        QTest::newRow("after work on them") << true;
    }
    void theProgramsOwnListReadAgainChangesNothing()
    {
        QFETCH(bool, worked);
        Settings settings;
        settings.zoneId = "Europe/Berlin";
        settings.homeCountry = u"US"_s;
        test::TestWorkspace workspace(settings);
        workspace.territories("country,state,owner\nUS,NJ,Ada\n");
        QCOMPARE(workspace.import(fullFile()).summary.leadsNew, 3);
        if (worked) {
            act(workspace, 1, Verb::Sale);
            act(workspace, 2, Verb::Grade);
            act(workspace, 3, Verb::DuplicateOf, 1);
        }
        const QStringList before = leadContent(workspace);
        const QByteArray list = ownList(workspace);
        const RawTable table = test::tableOf(list);
        QVERIFY(table.rows.size() >= 2);
        QCOMPARE(guessMapping(table.headers).columns.size(), table.headers.size()); // every column is understood
        const ImportResult again = workspace.import(list, {.match = true, .now = test::someMonday().addDays(3)});
        QVERIFY(again.batch);
        QCOMPARE(again.summary.rows, table.rows.size());
        QCOMPARE(again.summary.updated, again.summary.rows);
        QCOMPARE(again.summary.inquiries(), 0);
        QCOMPARE(leadContent(workspace), before);
        QVERIFY(workspace.balanceHolds());
    }
    void aListWithoutIdsBringsResponsesAndNoSecondLead()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,company\nAnn Doe,a@x.example,Acme\nBob Roe,b@x.example,Beta\n");
        const ImportResult again = workspace.import(ownList(workspace));
        QCOMPARE(again.summary.rows, 2);
        QCOMPARE(again.summary.leadsNew, 0);
        QCOMPARE(again.summary.responses, 2);
        QCOMPARE(*integerOf(workspace->database(), u"SELECT count(*) FROM person"_s), 2);
    }
    void tenThousandLeadsOfOneDayAreAllRegistered()
    {
        constexpr int count = 10'000;
        QByteArray csv = "external_id,name,email,received_at\n";
        for (int i = 1; i <= count; ++i)
            csv += numbered("#,Person #,p#@x.example,2026-03-02\n", i);
        test::TestWorkspace workspace;
        const ImportResult done = workspace.import(csv, {.match = true, .now = test::someMonday()});
        QCOMPARE(done.summary.leadsNew, count);
        QCOMPARE(done.summary.rejected, 0);
        QCOMPARE(done.firstNumber, 1);
        const Result<LeadColumns> columns = workspace->columns();
        LW_VERIFY(columns);
        std::vector<qint64> numbers(count);
        std::iota(numbers.begin(), numbers.end(), 1);
        QVERIFY(columns->number == numbers);
        const Database &database = workspace->database();
        QCOMPARE(*integerOf(database, u"SELECT count(*) FROM inquiry WHERE number = lead_id"_s), count);
        QCOMPARE(*integerOf(database, u"SELECT count(*) FROM lead WHERE external_id = CAST(id AS TEXT)"_s), count);
        QCOMPARE(*integerOf(database, u"SELECT count(DISTINCT received_at) FROM lead"_s), 1);
        QCOMPARE(workspace.import("name,email\nLast One,last@x.example\n").firstNumber, count + 1); // no cap behind it
        QVERIFY(workspace.balanceHolds());
    }
    void theWorkOfAnImportGrowsWithItsRowsAndNoFaster()
    {
        // The database's own steps: the same on every machine, and four times as many rows may not take many more
        // than four times of them.
        const auto stepsFor = [](int rows) -> qint64 {
            test::TestWorkspace workspace;
            workspace.territories("country,state,owner\nUS,NY,Ada\nUS,CA,Ben\nUS,NJ,Cid\n");
            const QByteArray states[] = {"NY", "CA", "NJ"};
            QByteArray csv = "external_id,name,email,company,street,city,postal_code,state,country\n";
            for (int i = 1; i <= rows; ++i)
                csv += numbered("#,Person #,p#@x.example,Company #,# Main Street,Town #,10001,", i) + states[i % 3] +
                       ",US\n";
            qint64 steps = 0;
            sqlite3_progress_handler(workspace->database().raw(), 10, countStep, &steps);
            const ImportResult done = workspace.import(csv);
            sqlite3_progress_handler(workspace->database().raw(), 0, nullptr, nullptr);
            const Result<qint64> streets =
                integerOf(workspace->database(), u"SELECT count(DISTINCT street) FROM person"_s);
            const bool isRight = done.summary.leadsNew == rows && done.summary.unowned == 0 &&
                                 done.summary.routed.value(u"Ada"_s) == rows / 3 && streets && *streets == rows;
            return isRight ? steps : -1;
        };
        const qint64 few = stepsFor(750);
        const qint64 many = stepsFor(3'000);
        QVERIFY(few > 750);
        QVERIFY2(many > 3'000 && many < 6 * few, qPrintable(u"%1 steps, then %2"_s.arg(few).arg(many)));
    }
};

QTEST_GUILESS_MAIN(TestPeerImports)
#include "tst_peerimports.moc"
