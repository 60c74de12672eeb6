// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/funnel.h"

#include <QDateTime>
#include <QMap>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

qint64 day(int month, int day)
{
    return QDateTime(QDate(2026, month, day), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
}

struct Columns : LeadColumns {
    Columns() { currency = u"USD"_s; }
    void add(const QString &from, Stage reached, Status state, std::array<qint64, kStageCount> times,
             qint64 revenue = 0)
    {
        number.push_back(qint64(number.size()) + 1);
        source.push_back(sources.intern(from));
        campaign.push_back(0);
        product.push_back(0);
        owner.push_back(0);
        territory.push_back(0);
        stage.push_back(quint8(reached));
        status.push_back(quint8(state));
        grade.push_back(0);
        reachedAt.push_back(times);
        closedAt.push_back(kNoTime);
        firstAttemptAt.push_back(kNoTime);
        deadline.push_back(kNoTime);
        revenueMinor.push_back(revenue);
        inquiries.push_back(1);
    }
};

Columns someColumns()
{
    Columns columns;
    columns.add(u"web"_s, Stage::Sale, Status::Won, {day(1, 5), day(1, 6), kNoTime, kNoTime, kNoTime, day(2, 4)},
                100000);
    columns.add(u"web"_s, Stage::Inquiry, Status::Open, {day(1, 20), kNoTime, kNoTime, kNoTime, kNoTime, kNoTime});
    columns.add({}, Stage::Released, Status::Open, {day(2, 1), day(2, 2), day(2, 3), kNoTime, kNoTime, kNoTime});
    columns.add(u"unknown"_s, Stage::Sale, Status::Won, {day(2, 10), kNoTime, kNoTime, kNoTime, kNoTime, day(2, 8)},
                5000);
    columns.add(u"web"_s, Stage::Inquiry, Status::ScreenedOut,
                {day(1, 6), kNoTime, kNoTime, kNoTime, kNoTime, kNoTime});
    return columns;
}

qint64 countOf(const FunnelReport &report, Stage stage)
{
    return report.stages[int(stage)].count;
}

} // namespace

class TestFunnel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLaterStageImpliesTheEarlierOnes()
    {
        const FunnelReport report = funnel(someColumns(), {}, FunnelMeaning::Cohort, GroupBy::Source, {});
        QCOMPARE(countOf(report, Stage::Inquiry), 4); // the screened-out lead is out of all rates
        QCOMPARE(countOf(report, Stage::Qualified), 3);
        QCOMPARE(countOf(report, Stage::Released), 3);
        QCOMPARE(countOf(report, Stage::Accepted), 2);
        QCOMPARE(countOf(report, Stage::Sale), 2);
        QCOMPARE(report.notReported, 1);
        QVERIFY(report.balance.ok());
        QCOMPARE(report.balance.screenedOut, 1);
    }
    void aTerritoryCountsWhatIsPartOfIt()
    {
        Columns columns = someColumns();
        for (const auto &[row, name] :
             {std::pair(0, u"Marigaon"_s), std::pair(1, u"Nagaon"_s), std::pair(2, u"Assam"_s)})
            columns.territory[size_t(row)] = columns.territories.intern(name);
        const TerritoryParents parents{{u"Marigaon"_s, u"Assam"_s}, {u"Nagaon"_s, u"Assam"_s}, {u"Assam"_s, u"East"_s}};
        const FunnelReport report = funnel(columns, {}, FunnelMeaning::Cohort, GroupBy::Territory, {}, parents);
        QMap<QString, qint64> registered;
        for (const FunnelGroup &group : report.groups)
            registered.insert(group.key, group.registered);
        QCOMPARE(registered,
                 (QMap<QString, qint64>{
                     {u"Marigaon"_s, 1}, {u"Nagaon"_s, 1}, {u"Assam"_s, 3}, {u"East"_s, 3}, {QString(), 1}}));
        QCOMPARE(countOf(report, Stage::Inquiry), 4); // each lead once, with those of no territory
        const auto east = std::ranges::find(report.groups, u"East"_s, &FunnelGroup::key);
        QCOMPARE(east->revenue.minor, 100000);
        QCOMPARE(*east->medianDaysToSale, 30.0);
    }
    void blankIsNotTheSourceNamedUnknown()
    {
        const FunnelReport report = funnel(someColumns(), {}, FunnelMeaning::Cohort, GroupBy::Source, {});
        QStringList keys;
        for (const FunnelGroup &group : report.groups)
            keys += group.key;
        QCOMPARE(keys, (QStringList{u"web"_s, QString(), u"unknown"_s}));
        QCOMPARE(report.groups.first().revenue.minor, 100000);
        QCOMPARE(*report.groups.first().conversion, 0.5);
        QCOMPARE(*report.groups.first().medianDaysToSale, 30.0);
    }
    void aSaleBeforeTheArrivalIsCountedAndFlagged()
    {
        const FunnelReport report = funnel(someColumns(), {}, FunnelMeaning::Cohort, GroupBy::Source, {});
        QCOMPARE(report.flags.size(), 1);
        QCOMPARE(report.flags.first().number, 4);
        QCOMPARE(report.flags.first().days, -2);
        QCOMPARE(*report.stages[5].medianDays, 14.0); // (30 + -2) / 2
    }
    void theThreeMeaningsDiffer()
    {
        const Period february{QDate(2026, 2, 1), QDate(2026, 2, 28)};
        const FunnelReport cohort = funnel(someColumns(), february, FunnelMeaning::Cohort, GroupBy::Source, {});
        QCOMPARE(countOf(cohort, Stage::Inquiry), 2);
        QCOMPARE(countOf(cohort, Stage::Sale), 1);
        const FunnelReport moves = funnel(someColumns(), february, FunnelMeaning::Moves, GroupBy::Source, {});
        QCOMPARE(countOf(moves, Stage::Inquiry), 2);
        QCOMPARE(countOf(moves, Stage::Sale), 2);      // January's lead was sold in February
        QCOMPARE(countOf(moves, Stage::Released), 3);  // and jumped over this stage then
        QCOMPARE(countOf(moves, Stage::Qualified), 2); // but was qualified in January
        const FunnelReport now = funnel(someColumns(), {}, FunnelMeaning::Now, GroupBy::Source, {});
        QCOMPARE(countOf(now, Stage::Inquiry), 2);
        QCOMPARE(countOf(now, Stage::Sale), 0);
    }
    void daysAreLocalDates()
    {
        Columns columns;
        columns.zone = QTimeZone("America/New_York");
        const qint64 late =
            QDateTime(QDate(2026, 3, 3), QTime(3, 0), Qt::UTC).toMSecsSinceEpoch(); // the evening before, there
        columns.add(u"web"_s, Stage::Sale, Status::Won,
                    {late, kNoTime, kNoTime, kNoTime, kNoTime, late + 3 * 3600 * 1000});
        const FunnelReport report = funnel(columns, {}, FunnelMeaning::Cohort, GroupBy::Month, {});
        QCOMPARE(*report.stages[5].medianDays, 1.0);
        QCOMPARE(funnel(columns, {QDate(2026, 3, 3), {}}, FunnelMeaning::Cohort, GroupBy::Month, {}).stages[0].count,
                 0);
    }
};

QTEST_APPLESS_MAIN(TestFunnel)
#include "tst_funnel.moc"
