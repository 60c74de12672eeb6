// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"
#include "core/reports/sourceroi.h"
#include "core/store/sourcestore.h"
#include "core/workspace/importcosts.h"
#include "tests/support/testsupport.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace lw;

/// 308 rows of spend and reported results, against the totals printed beside the data.
class TestSpend : public QObject
{
    Q_OBJECT

    struct Truth {
        const char *key, *cost, *revenue;
        double romi; // per cent
    };

private Q_SLOTS:
    void costsAndReportedReturnAreTheKnownOnes()
    {
        LW_DATA(data, "marketing-spend-roi")
        constexpr Truth campaigns[] = {{"youtube_blogger", "4057936.51", "15311433.00", 277.32},
                                       {"instagram_tier1", "2565277.25", "4544124.00", 77.14},
                                       {"instagram_blogger", "4247367.57", "5808454.00", 36.75},
                                       {"banner_partner", "5026674.76", "6152960.00", 22.41},
                                       {"google_hot", "1199998.76", "2205747.00", 83.81},
                                       {"facebook_retargeting", "266466.22", "536919.00", 101.50},
                                       {"facebook_tier1", "2564793.48", "2396412.00", -6.57},
                                       {"instagram_tier2", "1066153.75", "670460.00", -37.11},
                                       {"google_wide", "2260401.31", "1499318.00", -33.67},
                                       {"facebOOK_tier2", "4693870.97", "3463306.00", -26.22},
                                       {"facebook_lal", "2641939.24", "300233.00", -88.64}};
        constexpr Truth sources[] = {{"influencer", "8305304.08", "21119887.00", 154.29},
                                     {"media", "5026674.76", "6152960.00", 22.41},
                                     {"search", "3460400.07", "3705065.00", 7.07},
                                     {"social", "13798500.91", "11911454.00", -13.68}};
        test::TestWorkspace workspace;
        const QByteArray before = workspace.digest();
        const Result<RawTable> table = readCsv(data + u"/Marketing.csv"_s);
        LW_VERIFY(table);
        ColumnMapping mapping;
        for (const auto &[column, field] : {std::pair(u"category"_s, u"source"_s),
                                            {u"campaign_name"_s, u"campaign"_s},
                                            {u"c_date"_s, u"date"_s},
                                            {u"mark_spent"_s, u"amount"_s},
                                            {u"leads"_s, u"reported_leads"_s},
                                            {u"orders"_s, u"reported_sales"_s},
                                            {u"revenue"_s, u"reported_revenue"_s}})
            mapping.columns.insert(column, {.field = field, .dateFormat = {}});
        const auto read = importCosts(*workspace, *table, mapping, u"Manager"_s, test::someMonday());
        LW_VERIFY(read);
        QCOMPARE(read->added, 308);
        const auto costs = loadCosts(workspace->database());
        LW_VERIFY(costs);
        const auto check = [&](SourceLevel level, std::span<const Truth> truths) {
            const SourceReport report = sourceRoi(*workspace->columns(), *costs, {}, level, 1.0, 5.0);
            QCOMPARE(size_t(report.rows.size()), truths.size());
            for (const Truth &truth : truths) {
                const QString key = QString::fromLatin1(truth.key);
                const auto row = std::ranges::find_if(report.rows, [&](const SourceRow &one) {
                    return (level == SourceLevel::Source ? one.source : one.campaign) == key;
                });
                QVERIFY2(row != report.rows.end(), truth.key);
                QCOMPARE(toDecimal(*row->cost), QString::fromLatin1(truth.cost));
                QCOMPARE(toDecimal(row->reported.revenue), QString::fromLatin1(truth.revenue));
                QVERIFY2(qAbs(*row->reported.roi * 100 - truth.romi) < 0.006, truth.key);
                QCOMPARE(row->inquiries, 0); // reported figures are none of ours
            }
            QCOMPARE(toDecimal(*report.total.cost), u"30590879.82"_s);
            QCOMPARE(toDecimal(report.total.reported.revenue), u"42889366.00"_s);
            QCOMPARE(report.total.reported.leads, 65579);
            QCOMPARE(report.total.reported.sales, 8043);
            QVERIFY(qAbs(*report.total.reported.roi * 100 - 40.20) < 0.006);
        };
        check(SourceLevel::Campaign, campaigns);
        check(SourceLevel::Both, campaigns);
        check(SourceLevel::Source, sources);
        LW_VERIFY(workspace->undo(read->operation, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.digest(), before);
    }
};

QTEST_GUILESS_MAIN(TestSpend)
#include "tst_data_spend.moc"
