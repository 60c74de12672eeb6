// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/intakeplan.h"
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
    void anUnknownOwnerIsRemarkedAndRouted()
    {
        test::TestWorkspace workspace;
        const IntakeSummary summary = workspace.dryRun("name,email,owner\nAnn,a@x.example,Stranger\n");
        // the guess leaves owners alone: a file's word for an owner is used only where a profile says so
        QCOMPARE(summary.routed.value(u"Lead Manager"_s), 1);
    }
    void cancellingWritesNothing()
    {
        std::vector<StagedLead> staged(2000);
        const IntakePlan plan =
            planIntake(std::move(staged), {}, *compile(defaultRulebook("UTC"), 1),
                       {.match = true, .now = test::someMonday()}, [](qint64 done, qint64) { return done < 1000; });
        QVERIFY(plan.cancelled);
    }
};

QTEST_APPLESS_MAIN(TestIntakePlan)
#include "tst_intakeplan.moc"
