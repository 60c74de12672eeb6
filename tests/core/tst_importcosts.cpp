// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sourcestore.h"
#include "core/workspace/importcosts.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestImportCosts : public QObject
{
    Q_OBJECT

    static Result<CostsResult> read(test::TestWorkspace &workspace, const QByteArray &csv)
    {
        const RawTable table = test::tableOf(csv);
        return importCosts(*workspace, table, guessMapping(table.headers, ownFields(u"costs"_s)), u"Manager"_s,
                           test::someMonday());
    }

private Q_SLOTS:
    void costsAreReadByMonthOrDay()
    {
        test::TestWorkspace workspace;
        const auto done = read(workspace, "source,campaign,month,amount,currency\nExpo,Stand,2026-01,1200.50,USD\nExpo,"
                                          ",2026-02,,USD\nWeb,,2026-02,0,\n");
        LW_VERIFY(done);
        QCOMPARE(done->added, 3);
        QCOMPARE(done->unknownAmounts, 1);
        QCOMPARE(done->total.minor, 120050);
        const auto costs = loadCosts(workspace->database());
        LW_VERIFY(costs);
        QCOMPARE(costs->first().line.day, QDate(2026, 1, 1));
        QVERIFY(!costs->at(1).line.amount);
        QCOMPARE(costs->at(2).line.amount->minor, 0);
    }
    void badRowsAreReportedAndTheOthersRead()
    {
        test::TestWorkspace workspace;
        const auto done = read(workspace, "source,date,amount,currency\nExpo,2026-01-05,12,USD\n,2026-01-05,12,"
                                          "USD\nExpo,,12,USD\nExpo,2026-01-05,lots,USD\nExpo,2026-01-05,12,EUR\n");
        LW_VERIFY(done);
        QCOMPARE(done->added, 1);
        QCOMPARE(done->rejects.size(), 4);
        QCOMPARE(done->rejects.first().row, 3);
    }
    void undoTakesCostsAndTheirSourcesAway()
    {
        test::TestWorkspace workspace;
        const QByteArray before = workspace.digest();
        const auto done = read(workspace, "source,campaign,month,amount\nExpo,Stand,2026-01,5\n");
        LW_VERIFY(done);
        LW_VERIFY(workspace->undo(done->operation, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.digest(), before);
    }
    void keyCodesFillCampaignAndSource()
    {
        test::TestWorkspace workspace;
        const RawTable table = test::tableOf("campaign,source,start,end,key_codes,budget\nStand,Expo,2026-01-01,2026-"
                                             "02-01,\"MOTX, MX2\",5000\nBad,Expo,2026-03-01,2026-02-01,,\n");
        const auto done = importCampaigns(*workspace, table, guessMapping(table.headers, ownFields(u"campaigns"_s)),
                                          u"Manager"_s, test::someMonday());
        LW_VERIFY(done);
        QCOMPARE(done->added, 1);
        QCOMPARE(done->rejects.size(), 1);
        workspace.import("name,email,key_code\nAnn,a@x.example,mx2\n");
        QCOMPARE(workspace.lead(1).source, u"Expo"_s);
        QCOMPARE(workspace.lead(1).campaign, u"Stand"_s);
    }
};

QTEST_GUILESS_MAIN(TestImportCosts)
#include "tst_importcosts.moc"
