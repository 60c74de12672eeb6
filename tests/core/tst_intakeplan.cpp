// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/intakeplan.h"
#include "core/store/duplicatestore.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestIntakePlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRowHasOneOutcome()
    {
        test::TestWorkspace workspace;
        const IntakeSummary summary = workspace.dryRun("name,email,phone,received_at\n"
                                                       "Ann Doe,ann@x.example,,2026-03-01\n"
                                                       "Ann Doe,ANN@x.example,,2026-03-02\n" // asks again
                                                       "Bob Roe,,,2026-03-01\n"              // nobody to reach
                                                       ",,,2026-03-01\n"
                                                       "x,,,never\n"
                                                       "Cy Poe,cy@x.example,,2026-03-01\n");
        QCOMPARE(summary.rows, 6);
        QCOMPARE(summary.leadsNew, 2);
        QCOMPARE(summary.responses, 1);
        QCOMPARE(summary.screenedOut, 1);
        QCOMPARE(summary.rejected, 2);
        QCOMPARE(summary.rows,
                 summary.leadsNew + summary.responses + summary.updated + summary.screenedOut + summary.rejected);
        QCOMPARE(summary.inquiries(), 4);
    }
    void theDryRunIsTheRun()
    {
        const QByteArray csv = "name,email,company,received_at,external_id\n"
                               "Ann Doe,ann@x.example,Acme,2026-03-01,1\n"
                               "Ann Doe,ann@x.example,Acme,2026-03-02,\n"
                               "Bob Roe,ann@x.example,Acme,2026-03-02,3\n"
                               "Ann Doe,ann@x.example,Acme,2026-03-01,1\n"
                               "Zed,,,2026-03-02,\n";
        test::TestWorkspace workspace;
        for (int round = 0; round < 3; ++round) {
            const QByteArray before = workspace.digest();
            const IntakeSummary dry = workspace.dryRun(csv);
            QCOMPARE(workspace.digest(), before); // nothing is written
            const IntakeSummary run = workspace.import(csv).summary;
            QCOMPARE(run.leadsNew, dry.leadsNew);
            QCOMPARE(run.responses, dry.responses);
            QCOMPARE(run.updated, dry.updated);
            QCOMPARE(run.screenedOut, dry.screenedOut);
            QCOMPARE(run.suspected, dry.suspected);
            QCOMPARE(run.routed, dry.routed);
            QVERIFY(workspace.balanceHolds());
        }
    }
    void withoutMatchingEveryRowIsALeadAndSuspicionsAreKept()
    {
        test::TestWorkspace workspace;
        const IntakeSummary summary = workspace.dryRun("name,email\nAnn,a@x.example\nAnn,a@x.example\n",
                                                       {.match = false, .now = test::someMonday()});
        QCOMPARE(summary.leadsNew, 2);
        QCOMPARE(summary.suspected, 1);
    }
    void theLikeliestOfManyAreAskedAndAllAreCounted()
    {
        test::TestWorkspace workspace;
        const QByteArray home = ",+1 860 253 6354,12 High Street,Boston,02134\n";
        QByteArray csv = "name,phone,street,city,postal_code\nAnn Doe" + home;
        for (const QByteArray name : {"Bob Roe", "Cy Poe", "Dan Low", "Eve Hay", "Flo Kit", "Gus Nye"})
            csv += QByteArray(name + ",+1 860 253 6354,,,\n");
        csv += QByteArray("Zoe Doe" + home);
        const IntakeSummary summary = workspace.dryRun(csv);
        QCOMPARE(summary.leadsNew, 8);
        QCOMPARE(summary.suspected, 0 + 1 + 2 + 3 + 4 + 5 + 5 + 5);
        QCOMPARE(summary.remarks.size(), 2);
        QCOMPARE(summary.remarks.last().row, 9);
        QVERIFY(summary.remarks.last().problem.startsWith(u"7 leads may be the same as this one; the 5 likeliest"_s));
        workspace.import(csv);
        const Result<QList<Suspicion>> asked = suspicionsOf(workspace->database(), LeadId{8});
        LW_VERIFY(asked);
        QCOMPARE(asked->size(), 5);
        QCOMPARE(asked->first().a, LeadId{1}); // of her house, not the newest
    }
    void anUnknownOwnerIsRemarkedAndRouted()
    {
        test::TestWorkspace workspace;
        const IntakeSummary summary = workspace.dryRun("name,email,owner\nAnn,a@x.example,Stranger\n");
        // the guess leaves owners alone: a file's word for an owner is used only where a profile says so
        QCOMPARE(summary.routed.value(u"Lead Manager"_s), 1);
    }
    void stoppingAnswersThatNothingWasImported()
    {
        test::TestWorkspace workspace;
        QByteArray csv = "name,email\n";
        for (int i = 0; i < 2000; ++i)
            csv += "Ann,a" + QByteArray::number(i) + "@x.example\n";
        const Result<IntakeSummary> stopped = planImport(*workspace, test::requestFor(test::tableOf(csv)), {},
                                                         [](qint64 done, qint64) { return done < 1000; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().message, u"Stopped. Nothing was imported."_s);
    }
    void whatARowTellsOfAPersonLaterRowsAreRecognisedBy_data()
    {
        QTest::addColumn<int>("rowsBetween");
        QTest::newRow("in one look at the store") << 3;
        QTest::newRow("in several") << 1500;
    }
    void whatARowTellsOfAPersonLaterRowsAreRecognisedBy()
    {
        QFETCH(int, rowsBetween);
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn Doe,ann@x.example\n");
        // The second row adds a telephone, and only by that the last one is hers.
        QByteArray csv = "name,email,phone,country\nAnn Doe,ann@x.example,+1 212 555 0147,US\n";
        for (int i = 0; i < rowsBetween; ++i)
            csv += "P" + QByteArray::number(i) + ",p" + QByteArray::number(i) + "@x.example,,\n";
        csv += "Ann Doe,,(212) 555-0147,US\n";
        const IntakeSummary dry = workspace.dryRun(csv);
        QCOMPARE(dry.responses, 2);
        QCOMPARE(dry.leadsNew, rowsBetween);
        const ImportResult done = workspace.import(csv);
        QVERIFY(done.summary.sameCounts(dry));
    }
};

QTEST_APPLESS_MAIN(TestIntakePlan)
#include "tst_intakeplan.moc"
