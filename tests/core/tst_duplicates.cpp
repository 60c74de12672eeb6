// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/matchstore.h"
#include "core/workspace/duplicates.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace lw;

class TestDuplicates : public QObject
{
    Q_OBJECT

    // One person three times, one address under two names, one by herself.
    static constexpr const char *kRows = "external_id,name,email,phone,company\n"
                                         "e1,Ann Doe,ann@x.example,+1 860 253 6354,Acme\n"
                                         "e2,Ann Doe,ann@x.example,,Acme\n"
                                         "e3,Ann Doe,ann@x.example,,\n"
                                         "e4,Carl Fox,snowfox@y.example,,\n"
                                         "e5,Mary Snow,snowfox@y.example,,\n"
                                         "e6,Zoe Quint,zoe@z.example,,\n";

    static void importApart(test::TestWorkspace &workspace, const QByteArray &csv = kRows)
    {
        workspace.import(csv, {.match = false, .now = test::someMonday()});
    }
    static Result<ScanResult> scan(test::TestWorkspace &workspace, const Progress &progress = {})
    {
        return scanDuplicates(*workspace, u"Manager"_s, test::someMonday(), progress);
    }
    static Result<OperationId> merge(test::TestWorkspace &workspace, qint64 number, qint64 into)
    {
        Act act;
        act.verb = Verb::DuplicateOf;
        act.original = LeadId{into};
        act.at = test::someMonday();
        act.actor = u"Manager"_s;
        return workLeads(*workspace, {number}, act, test::someMonday());
    }
    // "1-2 same": every pair, in order of numbers.
    static QStringList listed(const test::TestWorkspace &workspace)
    {
        QStringList pairs;
        const Result<QList<DuplicatePair>> all = duplicatePairs(workspace.workspace->database());
        if (!all)
            return {all.error().message};
        for (const DuplicatePair &pair : *all)
            pairs += u"%1-%2 %3"_s.arg(pair.a).arg(pair.b).arg(codeOf(pair.verdict));
        pairs.sort();
        return pairs;
    }
    static QList<DuplicateSet> sets(const test::TestWorkspace &workspace)
    {
        const Result<QList<DuplicateSet>> all = duplicateSets(workspace.workspace->database());
        return all ? *all : QList<DuplicateSet>();
    }
    static int flagged(const test::TestWorkspace &workspace)
    {
        const Result<LeadColumns> columns = workspace.workspace->columns();
        return columns ? int(std::ranges::count(columns->suspected, 1)) : -1;
    }

private Q_SLOTS:
    void aScanKeepsEveryPairOfEverySet()
    {
        test::TestWorkspace workspace;
        importApart(workspace);
        const Result<ScanResult> found = scan(workspace);
        LW_VERIFY(found);
        QCOMPARE(found->leads, 6);
        QCOMPARE(found->same, 3);
        QCOMPARE(found->suspected, 1);
        QCOMPARE(found->joined, 0);
        QCOMPARE(listed(workspace), (QStringList{u"1-2 same"_s, u"1-3 same"_s, u"2-3 same"_s, u"4-5 suspected"_s}));
        QCOMPARE(flagged(workspace), 5);
    }
    void pairsSayWhyWithBothValues()
    {
        test::TestWorkspace workspace;
        importApart(workspace);
        LW_VERIFY(scan(workspace));
        const Result<QList<DuplicatePair>> pairs = duplicatePairs(workspace->database());
        LW_VERIFY(pairs);
        QCOMPARE(pairs->first().externalA, u"e1"_s);
        const QJsonArray reasons = QJsonDocument::fromJson(pairs->first().reasons).array();
        QVERIFY(!reasons.isEmpty());
        QVERIFY(std::ranges::any_of(reasons, [](const QJsonValue &reason) {
            return reason[u"field"_s] == u"email"_s && reason[u"a"_s] == u"ann@x.example"_s &&
                   reason[u"b"_s] == u"ann@x.example"_s && reason[u"similarity"_s] == 1.0;
        }));
        QCOMPARE(setCount(*pairs), 2);
    }
    void aSecondScanFindsNothingNewAndRecordsNothing()
    {
        test::TestWorkspace workspace;
        importApart(workspace);
        LW_VERIFY(scan(workspace));
        const QByteArray before = workspace.digest();
        const Result<ScanResult> again = scan(workspace);
        LW_VERIFY(again);
        QCOMPARE(workspace.digest(), before);
        const Result<std::optional<Operation>> operation = loadOperation(workspace->database(), again->operation);
        LW_VERIFY(operation);
        QVERIFY((*operation)->changeset.size() < 100); // its seal alone
    }
    void aScanTakenBackLeavesWhatWasKeptBefore()
    {
        test::TestWorkspace workspace;
        importApart(workspace);
        LW_VERIFY(scan(workspace));
        workspace.import("external_id,name,email\ne7,Zoe Quint,zoe@z.example\n",
                         {.match = false, .now = test::someMonday()});
        LW_VERIFY(execute(workspace->database(), u"UPDATE suspicion SET score = 0.5 WHERE a = 1"_s));
        LW_VERIFY(execute(workspace->database(), u"DELETE FROM suspicion WHERE a = 4"_s));
        LW_VERIFY(execute(workspace->database(), u"INSERT INTO suspicion VALUES (1, 6, 0.7, 'suspected', x'5b5d')"_s));
        const QByteArray before = workspace.digest();
        const Result<ScanResult> found = scan(workspace);
        LW_VERIFY(found);
        QVERIFY(!listed(workspace).contains(u"1-6 suspected"_s)); // it does not hold
        QVERIFY(listed(workspace).contains(u"6-7 same"_s));
        QVERIFY(workspace.digest() != before);
        const Result<Reverted> undone = workspace->undo(found->operation, u"Manager"_s, test::someMonday());
        LW_VERIFY(undone);
        QCOMPARE(undone->kept.size(), 0);
        QCOMPARE(workspace.digest(), before);
        QVERIFY(undone->leads.contains(6)); // whose mark in the lists goes with it
    }
    void mergedLeadsAreListedAsTheSameUntilTheMergeIsUndone()
    {
        test::TestWorkspace workspace;
        importApart(workspace, "external_id,name,email\ne1,Ann Doe,ann@x.example\ne2,Zoe Quint,zoe@z.example\n");
        QCOMPARE(listed(workspace), QStringList());
        const Result<OperationId> merged = merge(workspace, 2, 1);
        LW_VERIFY(merged);
        QCOMPARE(listed(workspace), QStringList{u"1-2 same"_s});
        const Result<ScanResult> found = scan(workspace);
        LW_VERIFY(found);
        QCOMPARE(found->same, 1);
        QCOMPARE(found->joined, 1);
        QCOMPARE(listed(workspace), QStringList{u"1-2 same"_s});
        QCOMPARE(sets(workspace).size(), 0); // nothing is left to ask
        LW_VERIFY(workspace->undo(*merged, u"Manager"_s, test::someMonday()));
        LW_VERIFY(scan(workspace));
        QCOMPARE(listed(workspace), QStringList());
    }
    void whatWasMergedIsTheSameWhateverTheComparisonSays()
    {
        test::TestWorkspace workspace;
        importApart(workspace);
        LW_VERIFY(scan(workspace));
        LW_VERIFY(merge(workspace, 5, 4));
        QVERIFY(listed(workspace).contains(u"4-5 same"_s));
    }
    void responsesAreListedUnderTheirOwnNumbers()
    {
        test::TestWorkspace workspace;
        workspace.import("external_id,name,email\ne1,Ann Doe,ann@x.example\n");
        const ImportResult second = workspace.import("external_id,name,email\ne2,Ann Doe,ann@x.example\n");
        QCOMPARE(second.summary.responses, 1);
        QCOMPARE(listed(workspace), QStringList{u"1-2 same"_s});
        const Result<QList<DuplicatePair>> pairs = duplicatePairs(workspace->database());
        LW_VERIFY(pairs);
        QCOMPARE(pairs->first().externalA, u"e1"_s);
        QCOMPARE(pairs->first().externalB, u"e2"_s);
        QCOMPARE(sets(workspace).size(), 0);
    }
    void responsesShareThePairsOfTheirLead()
    {
        test::TestWorkspace workspace;
        workspace.import("external_id,name,email\ne1,Ann Doe,ann@x.example\ne2,Ann Doe,ann@x.example\n");
        importApart(workspace, "external_id,name,email\ne3,Ann Doe,ann@x.example\n");
        LW_VERIFY(scan(workspace));
        QCOMPARE(listed(workspace), (QStringList{u"1-2 same"_s, u"1-3 same"_s, u"2-3 same"_s}));
    }
    void setsWaitWithTheSurestFirst()
    {
        test::TestWorkspace workspace;
        importApart(workspace);
        LW_VERIFY(scan(workspace));
        const QList<DuplicateSet> waiting = sets(workspace);
        QCOMPARE(waiting.size(), 2);
        QCOMPARE(waiting[0].leads, (QList<LeadId>{LeadId{1}, LeadId{2}, LeadId{3}}));
        QCOMPARE(waiting[0].verdict, MatchLevel::Same);
        QCOMPARE(waiting[0].pairs.size(), 3);
        QCOMPARE(waiting[0].score, waiting[0].pairs.first().score);
        QCOMPARE(waiting[1].leads, (QList<LeadId>{LeadId{4}, LeadId{5}}));
        QCOMPARE(waiting[1].verdict, MatchLevel::Suspected);
    }
    void aSetThatASuspicionHoldsTogetherIsAsked()
    {
        test::TestWorkspace workspace;
        importApart(workspace, "name,email\nAnn Doe,a@x.example\nBo Roe,b@x.example\nCy Poe,c@x.example\n");
        LW_VERIFY(
            execute(workspace->database(),
                    u"INSERT INTO suspicion VALUES (1, 2, 1.0, 'same', x'5b5d'), (2, 3, 0.8, 'suspected', x'5b5d')"_s));
        const QList<DuplicateSet> waiting = sets(workspace);
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting[0].leads.size(), 3);
        QCOMPARE(waiting[0].verdict, MatchLevel::Suspected);
        QCOMPARE(waiting[0].score, 1.0);
    }
    void closedLeadsStandBehindOpenOnes()
    {
        test::TestWorkspace workspace;
        importApart(workspace);
        Act lost;
        lost.verb = Verb::Lost;
        lost.reason = u"price"_s;
        lost.at = test::someMonday();
        lost.actor = u"Manager"_s;
        LW_VERIFY(workLeads(*workspace, {1}, lost, test::someMonday()));
        LW_VERIFY(scan(workspace));
        QCOMPARE(sets(workspace).first().leads, (QList<LeadId>{LeadId{2}, LeadId{3}, LeadId{1}}));
    }
    void whatIsKeptApartIsNotAskedAgainUntilThatIsUndone()
    {
        test::TestWorkspace workspace;
        importApart(workspace);
        LW_VERIFY(scan(workspace));
        const QByteArray before = workspace.digest();
        const Result<OperationId> apart =
            keepApart(*workspace, {LeadId{5}, LeadId{4}}, u"Manager"_s, test::someMonday());
        LW_VERIFY(apart);
        QCOMPARE(sets(workspace).size(), 1);
        QCOMPARE(flagged(workspace), 3);
        const Result<QList<Suspicion>> ofLead = suspicionsOf(workspace->database(), LeadId{4});
        LW_VERIFY(ofLead);
        QCOMPARE(ofLead->size(), 0);
        QVERIFY(!listed(workspace).contains(u"4-5 suspected"_s));
        const Result<Reverted> undone = workspace->undo(*apart, u"Manager"_s, test::someMonday());
        LW_VERIFY(undone);
        QCOMPARE(undone->leads, (QSet<qint64>{4, 5}));
        QCOMPARE(workspace.digest(), before);
        QCOMPARE(sets(workspace).size(), 2);
    }
    void aScanKeepsNoPairThatWasToldApart()
    {
        test::TestWorkspace workspace;
        importApart(workspace);
        LW_VERIFY(keepApart(*workspace, {LeadId{4}, LeadId{5}}, u"Manager"_s, test::someMonday()));
        const Result<ScanResult> found = scan(workspace);
        LW_VERIFY(found);
        QCOMPARE(found->suspected, 0);
        const Result<qint64> kept =
            integerOf(workspace->database(), u"SELECT count(*) FROM suspicion WHERE a = 4 AND b = 5"_s);
        LW_VERIFY(kept);
        QCOMPARE(*kept, 0);
    }
    void aPairToldApartIsNotAskedAgainWhenThePersonComesBack_data()
    {
        QTest::addColumn<bool>("isToldApart");
        QTest::addColumn<qint64>("ended"); // whose person comes back
        QTest::addColumn<QByteArray>("row");
        const QByteArray carl = "Carl Fox,snowfox@y.example\n", mary = "Mary Snow,snowfox@y.example\n";
        QTest::newRow("asked, the first comes back") << false << qint64(1) << carl;
        QTest::newRow("told apart, the first comes back") << true << qint64(1) << carl;
        QTest::newRow("asked, the second comes back") << false << qint64(2) << mary;
        QTest::newRow("told apart, the second comes back") << true << qint64(2) << mary;
    }
    void aPairToldApartIsNotAskedAgainWhenThePersonComesBack()
    {
        QFETCH(const bool, isToldApart);
        QFETCH(const qint64, ended);
        QFETCH(const QByteArray, row);
        const QByteArray head = "name,email\n";
        const LeadId other{ended == 1 ? 2 : 1};
        test::TestWorkspace workspace;
        workspace.import(head + "Carl Fox,snowfox@y.example\nMary Snow,snowfox@y.example\n");
        if (isToldApart)
            LW_VERIFY(keepApart(*workspace, {LeadId{1}, LeadId{2}}, u"Manager"_s, test::someMonday()));
        Act end;
        end.verb = Verb::Disqualify;
        end.reason = u"no_need"_s;
        end.at = test::someMonday();
        end.actor = u"Manager"_s;
        LW_VERIFY(workLeads(*workspace, {ended}, end, test::someMonday()));
        const auto isAsked = [&] {
            const Result<QList<Suspicion>> ofNew = suspicionsOf(workspace->database(), LeadId{3});
            return ofNew && std::ranges::any_of(
                                *ofNew, [&](const Suspicion &pair) { return pair.a == other || pair.b == other; });
        };
        const ImportResult again = workspace.import(head + row);
        QCOMPARE(again.summary.leadsNew, 1); // theirs is closed
        QCOMPARE(again.summary.suspected, isToldApart ? 0 : 1);
        QCOMPARE(workspace.lead(3).person.id, workspace.lead(ended).person.id);
        QCOMPARE(isAsked(), !isToldApart);
        LW_VERIFY(scan(workspace));
        QCOMPARE(isAsked(), !isToldApart);
        const Result<Reverted> undone = workspace->undo(again.operation, u"Manager"_s, test::someMonday());
        LW_VERIFY(undone);
        const Result<qint64> kept =
            integerOf(workspace->database(), u"SELECT count(*) FROM apart WHERE a = 3 OR b = 3"_s);
        LW_VERIFY(kept);
        QCOMPARE(*kept, 0);
    }
    void whoeverElseWritesFromTheAddressIsStillAsked()
    {
        const QByteArray head = "name,email\n";
        test::TestWorkspace workspace;
        workspace.import(head + "Carl Fox,snowfox@y.example\nMary Snow,snowfox@y.example\n");
        LW_VERIFY(keepApart(*workspace, {LeadId{1}, LeadId{2}}, u"Manager"_s, test::someMonday()));
        workspace.import(head + "Pete Hall,snowfox@y.example\n");
        const Result<QList<Suspicion>> ofNew = suspicionsOf(workspace->database(), LeadId{3});
        LW_VERIFY(ofNew);
        QCOMPARE(ofNew->size(), 2);
    }
    void keepingApartNeedsTwoLeadsThatAreThere_data()
    {
        QTest::addColumn<QList<qint64>>("numbers");
        QTest::newRow("nobody") << QList<qint64>{};
        QTest::newRow("one") << QList<qint64>{1};
        QTest::newRow("one twice") << QList<qint64>{1, 1};
        QTest::newRow("one that is not there") << QList<qint64>{1, 99};
        QTest::newRow("one that is merged") << QList<qint64>{1, 3};
    }
    void keepingApartNeedsTwoLeadsThatAreThere()
    {
        QFETCH(QList<qint64>, numbers);
        test::TestWorkspace workspace;
        importApart(workspace);
        LW_VERIFY(merge(workspace, 3, 2));
        const QByteArray before = workspace.digest();
        QList<LeadId> leads;
        for (const qint64 number : numbers)
            leads += LeadId{number};
        const Result<OperationId> done = keepApart(*workspace, leads, u"Manager"_s, test::someMonday());
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Usage);
        QCOMPARE(workspace.digest(), before);
    }
    void aStoppedScanChangesNothing()
    {
        test::TestWorkspace workspace;
        importApart(workspace);
        const QByteArray before = workspace.digest();
        const Result<OperationId> newest = newestOperation(workspace->database());
        LW_VERIFY(newest);
        const Result<ScanResult> found = scan(workspace, [](qint64, qint64) { return false; });
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::Failed);
        QCOMPARE(workspace.digest(), before);
        const Result<OperationId> after = newestOperation(workspace->database());
        LW_VERIFY(after);
        QCOMPARE(*after, *newest);
    }
    void whatOthersSaveMeanwhileIsComparedToo()
    {
        test::TestWorkspace workspace;
        importApart(workspace);
        bool isSaved = false;
        const Result<ScanResult> found = scan(workspace, [&](qint64, qint64) {
            if (!std::exchange(isSaved, true)) {
                auto other = Workspace::open(workspace.path());
                const RawTable table = test::tableOf("name,email\nZoe Quint,zoe@z.example\n");
                isSaved =
                    other && importLeads(**other, test::requestFor(table, {.match = false, .now = test::someMonday()}),
                                         u"Manager"_s);
            }
            return true;
        });
        LW_VERIFY(found);
        QVERIFY(isSaved);
        QCOMPARE(found->leads, 7);
        QVERIFY(listed(workspace).contains(u"6-7 same"_s));
    }
    void aScanThatOthersOvertakeAgainAndAgainSaysSo()
    {
        test::TestWorkspace workspace;
        importApart(workspace);
        int imports = 0;
        const Result<ScanResult> found = scan(workspace, [&](qint64 done, qint64) {
            if (done == 0) {
                auto other = Workspace::open(workspace.path());
                const RawTable table =
                    test::tableOf("name,email\nNew One,n" + QByteArray::number(++imports) + "@new.example\n");
                const auto saved = importLeads(**other, test::requestFor(table), u"Manager"_s);
                Q_UNUSED(saved)
            }
            return true;
        });
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::Busy);
        QVERIFY(imports >= 3);
    }
    void candidatesAreWhoSharesAKey_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("street");
        QTest::addColumn<QString>("city");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("e-mail") << u"Someone Else"_s << u"ann@x.example"_s << u""_s << u""_s << true;
        QTest::newRow("name and place") << u"Doe, Ann"_s << u""_s << u""_s << u"BOSTON"_s << true;
        QTest::newRow("house") << u"Someone Else"_s << u""_s << u"12, High St."_s << u"Boston"_s << true;
        QTest::newRow("name elsewhere") << u"Ann Doe"_s << u""_s << u""_s << u"Denver"_s << false;
        QTest::newRow("name alone") << u"Ann Doe"_s << u""_s << u""_s << u""_s << false;
        QTest::newRow("place alone") << u"Someone Else"_s << u""_s << u""_s << u"Boston"_s << false;
        QTest::newRow("nothing") << u""_s << u""_s << u""_s << u""_s << false;
    }
    void candidatesAreWhoSharesAKey()
    {
        QFETCH(QString, name);
        QFETCH(QString, email);
        QFETCH(QString, street);
        QFETCH(QString, city);
        QFETCH(bool, isFound);
        test::TestWorkspace workspace;
        workspace.import("name,email,street,city\nAnn Doe,ann@x.example,12 High Street,Boston\n");
        LeadRecord record;
        record.person.fullName = name;
        record.person.emailKey = email;
        record.person.address.street = street;
        record.person.address.city = city;
        const IdentityRules rules;
        QList<LeadId> given;
        LW_VERIFY(loadCandidates(workspace->database(), {matchKeysOf(record, rules)}, rules,
                                 std::numeric_limits<qint64>::max(),
                                 [&](LeadId lead, const MatchEntry &) { given += lead; }));
        QCOMPARE(given, isFound ? QList<LeadId>{LeadId{1}} : QList<LeadId>());
    }
    void knownCandidatesAreNotReadAgain()
    {
        test::TestWorkspace workspace;
        importApart(workspace);
        LeadRecord record;
        record.person.emailKey = u"ann@x.example"_s;
        const IdentityRules rules;
        QList<LeadId> given;
        LW_VERIFY(loadCandidates(workspace->database(), {matchKeysOf(record, rules)}, rules,
                                 std::numeric_limits<qint64>::max(),
                                 [&](LeadId lead, const MatchEntry &) { given += lead; }, {1, 3}));
        QCOMPARE(given, QList<LeadId>{LeadId{2}});
    }
    void keptReasonsReadAsTheyWere()
    {
        const QList<MatchReason> reasons{{Field::Email, u"ann@x.example"_s, u"ann@x.example"_s, 1, 34},
                                         {Field::Phone, u"+1860"_s, u"+1861"_s, 1, 16},
                                         {Field::LastName, u"müller"_s, u"möller"_s, 0.99999, 8},
                                         {Field::FirstName, u"ann"_s, QString(), 0, -5},
                                         {Field::Message, u"1=2"_s, u"1=2"_s, 1, 0}};
        const QByteArray kept = keptOf(reasons);
        QVERIFY(kept.size() * 3 < jsonOf(reasons).size());
        QJsonArray expected = QJsonDocument::fromJson(jsonOf(reasons)).array();
        QJsonObject cut = expected[2].toObject();
        cut[u"similarity"_s] = 0.9999; // never up to equal
        expected[2] = cut;
        QCOMPARE(QJsonDocument::fromJson(jsonOfKept(kept)).array(), expected);
    }
    void reasonsOfEarlierProgramsAreRead()
    {
        const QByteArray json = jsonOf({{Field::City, u"ulm"_s, u"ulm"_s, 1, 7}});
        QCOMPARE(jsonOfKept(json), json);
        QCOMPARE(jsonOfKept(keptOf(QList<MatchReason>())), QByteArray("[]"));
    }
    void storedLeadsHaveTheKeysTheirRowsHad()
    {
        test::TestWorkspace workspace;
        workspace.import(
            "external_id,first_name,last_name,title,email,phone,mobile,company,website,street,house_number,"
            "city,state,postal_code,country\n"
            "e1,Ann,Doe,Dr.,ann@x.example,+1 860 253 6354,+1 860 253 6355,\"Acme, Inc.\",www.acme.example,"
            "High Street,12 b,Boston,MA,02101,US\n");
        const IdentityRules rules;
        const MatchKeys staged = matchKeysOf(workspace.lead(1), rules);
        const Result<MatchBase> base = loadMatchBase(workspace->database(), rules);
        LW_VERIFY(base);
        QCOMPARE(base->keys.size(), size_t(1));
        QVERIFY(base->keys[0] == staged);
        QVERIFY(!staged.companyKey.isEmpty() && !staged.phone.isEmpty() && !staged.postalKey.isEmpty());
    }
    void theCommandLineScansAndLists()
    {
        test::TestWorkspace workspace;
        importApart(workspace);
        const QString path = workspace.path();
        const test::CliRun csv = test::runCli(QStringLiteral(LEADWRIGHT_CLI), {u"--workspace"_s, path, u"--format"_s,
                                                                               u"csv"_s, u"duplicates"_s, u"--scan"_s});
        QCOMPARE(csv.exitCode, 0);
        const QList<QByteArray> lines = csv.out.trimmed().split('\n');
        QCOMPARE(lines[0].trimmed(), QByteArray("a_number,a_external_id,b_number,b_external_id,score,verdict"));
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines[1].startsWith("1,e1,2,e2,"));
        QVERIFY(csv.err.contains("6 leads compared: 3 pairs the same"));
        const test::CliRun json = test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                                               {u"--workspace"_s, path, u"--format"_s, u"json"_s, u"duplicates"_s});
        QCOMPARE(json.exitCode, 0);
        const QJsonArray pairs = QJsonDocument::fromJson(json.out).array();
        QCOMPARE(pairs.size(), 4);
        QCOMPARE(pairs[0][u"a"_s][u"number"_s].toInt(), 1);
        QCOMPARE(pairs[0][u"b"_s][u"external_id"_s].toString(), u"e2"_s);
        QCOMPARE(pairs[3][u"verdict"_s].toString(), u"suspected"_s);
        QVERIFY(!pairs[0][u"reasons"_s].toArray().isEmpty());
        QCOMPARE(
            test::runCli(QStringLiteral(LEADWRIGHT_CLI), {u"--workspace"_s, path, u"duplicates"_s, u"all"_s}).exitCode,
            2);
    }
};

QTEST_GUILESS_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
