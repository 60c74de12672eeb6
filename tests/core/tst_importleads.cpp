// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/historystore.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestImportLeads : public QObject
{
    Q_OBJECT

    static void act(test::TestWorkspace &workspace, qint64 number, Verb verb, const QString &reason = {})
    {
        Act act;
        act.verb = verb;
        act.reason = reason;
        act.at = test::someMonday();
        act.actor = u"Manager"_s;
        const Result<OperationId> done = workLeads(*workspace, {number}, act, test::someMonday().addDays(1));
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }

    static void mergeSecondIntoFirst(test::TestWorkspace &workspace)
    {
        Act merge;
        merge.verb = Verb::DuplicateOf;
        merge.original = LeadId{1};
        merge.at = test::someMonday();
        merge.actor = u"Manager"_s;
        LW_VERIFY(workLeads(*workspace, {2}, merge, test::someMonday()));
    }

private Q_SLOTS:
    void twoPeopleOfOneCompanyShareIt()
    {
        test::TestWorkspace workspace;
        workspace.import(
            "name,email,company,industry\nAnn,a@kdab.example,KDAB,\nBob,b@kdab.example,\"KDAB, Inc.\",Software\n");
        QCOMPARE(workspace.lead(1).company.id, workspace.lead(2).company.id);
        QVERIFY(workspace.lead(1).person.id != workspace.lead(2).person.id);
        QCOMPARE(workspace.lead(1).company.industry, u"Software"_s); // the blank was filled
    }
    void oneAddressInAnyCaseIsOnePerson()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nJane Doe,JANE@EXAMPLE.COM\n");
        const ImportResult second = workspace.import("name,email\nJane Doe,jane@example.com\n");
        QCOMPARE(second.summary.responses, 1);
    }
    void askingAgainDependsOnTheLead_data()
    {
        QTest::addColumn<int>("verb"); // -1: none
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("product");
        QTest::addColumn<int>("responses");
        QTest::addColumn<QString>("statusAfter");
        QTest::newRow("open") << -1 << QString() << u"motor"_s << 1 << u"open"_s;
        QTest::newRow("in nurture: back to triage") << int(Verb::Nurture) << QString() << u"motor"_s << 1 << u"open"_s;
        QTest::newRow("lost: a new lead") << int(Verb::Lost) << u"price"_s << u"motor"_s << 0 << u"lost"_s;
        QTest::newRow("sold: a new lead") << int(Verb::Sale) << QString() << u"motor"_s << 0 << u"won"_s;
        QTest::newRow("another product: a new lead") << -1 << QString() << u"drive"_s << 0 << u"open"_s;
    }
    void askingAgainDependsOnTheLead()
    {
        QFETCH(int, verb);
        QFETCH(QString, reason);
        QFETCH(QString, product);
        QFETCH(int, responses);
        test::TestWorkspace workspace;
        workspace.import("name,email,product\nAnn Doe,a@x.example,motor\n");
        if (verb >= 0)
            act(workspace, 1, static_cast<Verb>(verb), reason);
        const ImportResult again = workspace.import("name,email,product\nAnn Doe,a@x.example," + product.toUtf8() +
                                                    "\nAnn Doe,a@x.example," + product.toUtf8() + "\n");
        QVERIFY(again.batch);
        QCOMPARE(again.summary.responses, responses ? 2 : 1); // the second row meets what the first one made
        QTEST(codeOf(workspace.lead(1).lead.status), "statusAfter");
        if (responses == 0)
            QCOMPARE(workspace.lead(2).lead.person, workspace.lead(1).lead.person); // linked to the same person
        QVERIFY(workspace.balanceHolds());
    }
    void anExportReadAgainUpdatesWithoutAnInquiry()
    {
        test::TestWorkspace workspace;
        const QByteArray file = "external_id,name,email,received_at,title\n7,Ann,a@x.example,2026-03-01,\n";
        workspace.import(file);
        const ImportResult same = workspace.import(file);
        QCOMPARE(same.summary.updated, 1);
        QCOMPARE(same.summary.inquiries(), 0);
        workspace.import("external_id,name,email,received_at,title\n7,Ann,a@x.example,2026-03-01,Buyer\n");
        QCOMPARE(workspace.lead(1).person.title, u"Buyer"_s);
        QCOMPARE(
            workspace.import("external_id,name,email,received_at\n7,Ann,a@x.example,2026-03-02\n").summary.responses,
            1); // another arrival
    }
    void aMergedLeadIsStillRecognised()
    {
        test::TestWorkspace workspace;
        workspace.import("external_id,name,email\n1,Ann Doe,a@x.example\n2,A. Doe-Roe,b@x.example\n");
        mergeSecondIntoFirst(workspace);
        QCOMPARE(workspace.import("name,email\nA. Doe-Roe,b@x.example\n").summary.responses, 1);
        QCOMPARE(workspace.import("external_id,name,email\n1,Ann Doe,a@x.example\n2,A. Doe-Roe,b@x.example\n")
                     .summary.updated,
                 2);
        QCOMPARE(workspace.lead(2).lead.id, LeadId{1});
        QVERIFY(workspace.balanceHolds());
    }
    void theFirstSourceStaysAndTheLatestIsKept()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,source\nAnn Doe,a@x.example,Expo\nAnn Doe,a@x.example,Web\n");
        QCOMPARE(workspace.lead(1).source, u"Expo"_s);
        QVERIFY(workspace.lead(1).lead.latestSource != workspace.lead(1).lead.source);
    }
    void everyLeadCarriesItsDecisionAndClocks()
    {
        test::TestWorkspace workspace;
        workspace.territories("country,state,owner\nUS,NY,Ada\n");
        workspace.import("name,email,state,country,need,authority,budget,timeline\nAnn,a@x.example,NY,US,fits,decides,"
                         "approved,30\n");
        const LeadRecord record = workspace.lead(1);
        QCOMPARE(record.lead.owner, u"Ada"_s);
        QCOMPARE(record.lead.grade, Grade::A);
        QCOMPARE(record.lead.stage, Stage::Qualified);
        const auto decision = decisionOf(workspace->database(), LeadId{1});
        LW_VERIFY(decision);
        QCOMPARE((*decision)->rulebook.value, 2);
        const auto clocks = clocksOf(workspace->database(), LeadId{1});
        LW_VERIFY(clocks);
        QCOMPARE(clocks->size(), 3); // intake, the answer, and release within twelve hours
        QVERIFY(record.deadline.isValid());
    }
    void theRegisterNumbersGivenFollowEachOther()
    {
        test::TestWorkspace workspace;
        QCOMPARE(workspace.import("name,email\nAnn Doe,a@x.example\n").firstNumber, 1);
        const ImportResult second =
            workspace.import("name,email\nBob Roe,b@x.example\nAnn Doe,a@x.example\nCem Poe,c@x.example\n");
        QCOMPARE(second.firstNumber, 2);
        QCOMPARE(second.summary.inquiries(), 3);
        QCOMPARE(workspace.lead(2).person.fullName, u"Bob Roe"_s);
        QCOMPARE(workspace.lead(4).person.fullName, u"Cem Poe"_s);
    }
    void aMergedLeadAndItsSurvivorAreSuspectedOnce()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,company\nAnn Doe,a@x.example,Acme\nAnn Doe,b@x.example,Acme\n");
        mergeSecondIntoFirst(workspace);
        const ImportResult done = workspace.import("name,email,company\nAnn Doe,c@x.example,Acme\n");
        QCOMPARE(done.summary.leadsNew, 1);
        QCOMPARE(done.summary.suspected, 1);
    }
    void whatIsLearntOfASurvivorLeavesTheMergedLeadsWordsAlone()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,company\nAnn Doe,a@x.example,Acme\nAnn Doe,b@x.example,Acme\n");
        mergeSecondIntoFirst(workspace);
        const ImportResult done = workspace.import("name,email,phone,country\nAnn Doe,a@x.example,+1 212 555 0147,US\n"
                                                   "Ann Doe,b@x.example,,\nAnn Doe,,(212) 555-0147,US\n");
        QCOMPARE(done.summary.responses, 3);
    }
    void stoppingInTheMiddleLeavesTheFileAsItWas()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,product\nAnn Doe,p1@x.example,motor\n");
        QByteArray csv = "name,email,source\n";
        for (int i = 1; i <= 600; ++i)
            csv += "Person " + QByteArray::number(i) + ",p" + QByteArray::number(i) + "@x.example,Expo\n";
        const RawTable table = test::tableOf(csv);
        const ImportRequest request = test::requestFor(table);
        const QByteArray before = workspace.digest();
        qint64 reached = -1;
        const Result<ImportResult> stopped =
            importLeads(*workspace, request, u"Manager"_s, [&](qint64 done, qint64 total) {
                reached = done;
                return total == 0 || done * 3 < total;
            });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().message, u"Stopped. Nothing was imported."_s);
        QVERIFY(reached > 0 && reached < 600);
        QCOMPARE(workspace.digest(), before);
        QVERIFY(workspace.balanceHolds());
        // Asked again it goes through, and numbers go on where they were.
        const Result<ImportResult> again = importLeads(*workspace, request, u"Manager"_s);
        LW_VERIFY(again);
        QCOMPARE(again->firstNumber, 2);
    }
};

QTEST_GUILESS_MAIN(TestImportLeads)
#include "tst_importleads.moc"
