// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/importoutcomes.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestImportOutcomes : public QObject
{
    Q_OBJECT

    static Result<OutcomesResult> read(test::TestWorkspace &workspace, const QByteArray &csv)
    {
        const RawTable table = test::tableOf(csv);
        return importOutcomes(*workspace, table, guessMapping(table.headers, ownFields(u"outcomes"_s)), u"Manager"_s,
                              test::someMonday().addDays(30));
    }

private Q_SLOTS:
    void outcomesFindTheirLeads()
    {
        test::TestWorkspace workspace;
        workspace.import("external_id,name,email,phone\n1,Ann,a@x.example,\n2,Bob,b@x.example,\n3,Cy,,+12125550143\n4,"
                         "Di,d@x.example,\n");
        const auto done = read(workspace, "external_id,email,phone,number,stage,closed_at,amount,reason\n"
                                          "1,,,,sale,2026-03-10,1200.50,\n"
                                          ",B@X.example,,,lost,2026-03-11,,price\n"
                                          ",,212 555 0143,,opportunity,2026-03-11,900,\n"
                                          ",,,4,disqualified,2026-03-11,,no_need\n"
                                          "99,,,,sale,2026-03-10,1,\n"
                                          "1,,,,married,2026-03-10,1,\n"
                                          "2,,,,lost,2026-03-10,,because\n"
                                          "2,,,,sale,2046-03-10,1,\n");
        LW_VERIFY(done);
        QCOMPARE(done->rows, 8);
        QCOMPARE(done->updated, 3); // the telephone has no region without a home country
        QCOMPARE(done->unmatched.size() + done->rejects.size(), 5);
        QCOMPARE(workspace.lead(1).lead.revenue->minor, 120050);
        QCOMPARE(workspace.lead(1).lead.closedAt.date(), QDate(2026, 3, 10));
        QCOMPARE(workspace.lead(2).lead.status, Status::Lost);
        QCOMPARE(workspace.lead(4).lead.status, Status::Disqualified);
        QVERIFY(workspace.balanceHolds());
    }
    void theSameFileTwiceChangesNothing()
    {
        test::TestWorkspace workspace;
        workspace.import("external_id,name,email\n1,Ann,a@x.example\n");
        const QByteArray csv = "external_id,stage,closed_at,amount\n1,sale,2026-03-10,5\n";
        LW_VERIFY(read(workspace, csv));
        const auto again = read(workspace, csv);
        LW_VERIFY(again);
        QCOMPARE(again->unchanged, 1);
        QCOMPARE(again->updated, 0);
    }
    void aForeignCurrencyIsRefusedRowByRow()
    {
        test::TestWorkspace workspace;
        workspace.import("external_id,name,email\n1,Ann,a@x.example\n");
        const auto done = read(workspace, "external_id,stage,amount,currency\n1,sale,5,EUR\n");
        LW_VERIFY(done);
        QCOMPARE(done->rejects.size(), 1);
        QVERIFY(done->rejects.first().problem.contains(u"EUR"));
    }
    void aFileThatSaysNothingIsRefused()
    {
        test::TestWorkspace workspace;
        QVERIFY(!read(workspace, "external_id,amount\n1,5\n"));
        QVERIFY(!read(workspace, "stage,amount\nsale,5\n"));
    }
};

QTEST_GUILESS_MAIN(TestImportOutcomes)
#include "tst_importoutcomes.moc"
