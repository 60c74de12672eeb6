// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/sourceroi.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

NamedCost cost(const QString &source, const QString &campaign, std::optional<qint64> minor)
{
    NamedCost cost{.source = source, .campaign = campaign, .line = {}};
    cost.line.day = QDate(2026, 1, 15);
    if (minor)
        cost.line.amount = Money{*minor, u"USD"_s};
    return cost;
}

LeadColumns soldColumns(const QString &source, int inquiries, int sales, qint64 revenueEach)
{
    LeadColumns columns;
    columns.currency = u"USD"_s;
    for (int i = 0; i < inquiries; ++i) {
        const bool sold = i < sales;
        columns.number.push_back(i + 1);
        columns.source.push_back(columns.sources.intern(source));
        for (auto *ids : {&columns.campaign, &columns.product, &columns.owner, &columns.territory})
            ids->push_back(0);
        columns.stage.push_back(quint8(sold ? Stage::Sale : Stage::Inquiry));
        columns.status.push_back(quint8(sold ? Status::Won : Status::Open));
        columns.grade.push_back(0);
        columns.reachedAt.push_back({QDateTime(QDate(2026, 1, 10), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch(), kNoTime,
                                     kNoTime, kNoTime, kNoTime, kNoTime});
        for (auto *times : {&columns.closedAt, &columns.firstAttemptAt, &columns.deadline})
            times->push_back(kNoTime);
        columns.revenueMinor.push_back(sold ? revenueEach : 0);
        columns.inquiries.push_back(1);
    }
    return columns;
}

// One more that is held back, among the columns as soldColumns() makes them.
void addScreenedOut(LeadColumns &columns, const QString &source, const QString &reason, quint32 inquiries)
{
    const LeadColumns one = soldColumns(source, 1, 0, 0);
    columns.number.push_back(qint64(columns.number.size()) + 1);
    columns.source.push_back(columns.sources.intern(source));
    columns.campaign.push_back(0);
    columns.stage.push_back(quint8(Stage::Released));
    columns.status.push_back(quint8(Status::ScreenedOut));
    columns.reachedAt.push_back(one.reachedAt.front());
    columns.firstAttemptAt.push_back(kNoTime);
    columns.revenueMinor.push_back(0);
    columns.inquiries.push_back(inquiries);
    columns.reason.resize(columns.number.size(), 0);
    columns.reason.back() = columns.reasons.intern(reason);
}

} // namespace

class TestSourceRoi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Spend 50,000, sales 600,000, gross profit a third of it: 12 : 1 and 300 % (research/domain 3.3).
    void ratioAndRoiAreTheTextbooks()
    {
        const SourceReport report = sourceRoi(soldColumns(u"web"_s, 1000, 6, 10000000), {cost(u"web"_s, {}, 5000000)},
                                              {}, SourceLevel::Source, 1.0 / 3, 5);
        QCOMPARE(report.rows.size(), 1);
        QCOMPARE(*report.rows[0].ratio, 12.0);
        QVERIFY(qFuzzyCompare(*report.rows[0].roi, 3.0));
        QCOMPARE(*report.rows[0].costPerInquiry, 50.0);
        QCOMPARE(report.rows[0].verdict, SourceVerdict::OnTarget);
    }
    void anUnknownCostIsNeverZero()
    {
        const SourceReport report =
            sourceRoi(soldColumns(u"referral"_s, 30, 1, 100),
                      {cost(u"web"_s, {}, 1000), cost(u"show"_s, {}, std::nullopt)}, {}, SourceLevel::Source, 1, 5);
        QCOMPARE(report.unknownCost, (QStringList{u"referral"_s, u"show"_s}));
        for (const SourceRow &row : report.rows) {
            QCOMPARE(row.cost.has_value(), row.source == u"web");
            QCOMPARE(row.costPerInquiry.has_value(), false); // web has no inquiries, the others no cost
        }
        QCOMPARE(*report.total.ratio, 0.0); // only web's cost, and web sold nothing
        QCOMPARE(report.total.inquiries, 30);
    }
    void zeroIsACost()
    {
        const SourceReport report =
            sourceRoi(soldColumns(u"web"_s, 30, 1, 100), {cost(u"web"_s, {}, 0)}, {}, SourceLevel::Source, 1, 5);
        QVERIFY(report.rows[0].cost);
        QCOMPARE(*report.rows[0].costPerInquiry, 0.0);
        QCOMPARE(report.rows[0].ratio, std::nullopt); // nothing divided by nothing
        QVERIFY(report.unknownCost.isEmpty());
    }
    void reportedResultsStandApart()
    {
        NamedCost line = cost(u"Social"_s, u"tier1"_s, 20000);
        line.line.reportedLeads = 13;
        line.line.reportedRevenue = Money{50000, u"USD"_s};
        NamedCost other = cost(u"sOCIAL"_s, u"TIER1"_s, 5000); // one campaign, however it is spelled
        const SourceReport report = sourceRoi(soldColumns({}, 0, 0, 0), {line, other}, {}, SourceLevel::Both, 1, 5);
        QCOMPARE(report.rows.size(), 1);
        QCOMPARE(report.rows[0].inquiries, 0);
        QCOMPARE(report.rows[0].revenue.minor, 0);
        QCOMPARE(report.rows[0].reported.leads, 13);
        QCOMPARE(*report.rows[0].reported.roi, 1.0);
    }
    void screenedOutLeadsStandApart()
    {
        LeadColumns columns = soldColumns(u"web"_s, 40, 3, 100000);
        const QList<NamedCost> costs{cost(u"web"_s, {}, 50000)};
        const SourceReport before = sourceRoi(columns, costs, {}, SourceLevel::Source, 1, 5);
        addScreenedOut(columns, u"WEB"_s, u"spam"_s, 1);
        addScreenedOut(columns, u"web"_s, u"spam"_s, 2);
        addScreenedOut(columns, u"web"_s, u"student"_s, 1);
        const SourceReport report = sourceRoi(columns, costs, {}, SourceLevel::Source, 1, 5);
        QCOMPARE(report.rows.size(), 1);
        const SourceRow &row = report.rows.first();
        QCOMPARE(row.screenedOut, 3);
        QCOMPARE(row.screenedOutInquiries, 4);
        QCOMPARE(row.screenedOutByReason, (QMap<QString, qint64>{{u"spam"_s, 2}, {u"student"_s, 1}}));
        QCOMPARE(report.total.screenedOut, 3);
        for (const SourceRow &now : {row, report.total}) {
            QCOMPARE(now.inquiries, 40);
            QCOMPARE(now.costPerInquiry, before.total.costPerInquiry);
            QCOMPARE(now.ratio, before.total.ratio);
            QCOMPARE(now.followedUp, before.total.followedUp); // a released one that is held back is nobody's silence
        }
    }
    void aSourceThatSentNothingElseIsSeen()
    {
        LeadColumns columns = soldColumns(u"web"_s, 30, 1, 100);
        addScreenedOut(columns, u"list broker"_s, u"spam"_s, 1);
        const SourceReport report = sourceRoi(columns, {cost(u"web"_s, {}, 1000)}, {}, SourceLevel::Source, 1, 5);
        QCOMPARE(report.rows.size(), 2);
        const SourceRow &row = report.rows.last();
        QCOMPARE(row.source, u"list broker"_s);
        QCOMPARE(row.inquiries, 0);
        QCOMPARE(row.screenedOut, 1);
        QCOMPARE(row.verdict, SourceVerdict::UnknownCost);
        QCOMPARE(report.unknownCost, QStringList{u"list broker"_s});
        QCOMPARE(report.total.inquiries, 30);
        QCOMPARE(report.total.screenedOut, 1);
    }
    void theTotalIsTheSumOfTheRows()
    {
        const LeadColumns columns = soldColumns(u"web"_s, 40, 3, 100000);
        const QList<NamedCost> costs{cost(u"web"_s, u"a"_s, 1000), cost(u"web"_s, u"b"_s, 2000),
                                     cost(u"show"_s, {}, 500)};
        for (const SourceLevel level : {SourceLevel::Source, SourceLevel::Campaign, SourceLevel::Both}) {
            const SourceReport report = sourceRoi(columns, costs, {}, level, 1, 5);
            qint64 minor = 0, inquiries = 0, revenue = 0;
            for (const SourceRow &row : report.rows) {
                minor += row.cost ? row.cost->minor : 0;
                inquiries += row.inquiries;
                revenue += row.revenue.minor;
            }
            QCOMPARE(report.total.cost->minor, minor);
            QCOMPARE(minor, 3500);
            QCOMPARE(report.total.inquiries, inquiries);
            QCOMPARE(report.total.revenue.minor, revenue);
        }
    }
};

QTEST_APPLESS_MAIN(TestSourceRoi)
#include "tst_sourceroi.moc"
