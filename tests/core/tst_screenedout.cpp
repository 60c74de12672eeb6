// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/balance.h"
#include "core/reports/funnel.h"
#include "core/reports/screenedout.h"
#include "core/reports/sourceroi.h"
#include "core/workspace/changescreening.h"
#include "tests/support/testsupport.h"

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

constexpr char kLeads[] = "name,email,company,source,received_at\n"
                          "Ann,ann@acme.example,Acme,fair,2026-02-02\n"
                          "Bob,bob@rival.example,Rival,fair,2026-02-03\n"
                          "Cid,cid@rival.example,Rival,web,2026-02-04\n"
                          "Dan,,Dan & Co,fair,2026-02-05\n"
                          "Eve,eve@acme.example,Acme,web,2026-01-05\n"
                          "Fay,fay@rival.example,Rival,mail,2025-12-31\n";

/// Three leads of a competitor, one that nobody can reach, and two buyers.
struct Bench : test::TestWorkspace {
    Bench()
    {
        const ScreeningEntry rival{.reason = u"competitor"_s, .by = ScreenBy::Domain, .value = u"rival.example"_s};
        if (!addScreening(*workspace, rival, u"Manager"_s, test::someMonday()))
            qFatal("The competitor cannot be put in force.");
        import(kLeads);
    }
    LeadColumns columns() const
    {
        const Result<LeadColumns> columns = workspace->columns();
        return columns ? *columns : LeadColumns();
    }
};

} // namespace

class TestScreenedOut : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reasonsAreCountedBySource()
    {
        const Bench bench;
        const ScreenedOutReport report = screenedOut(bench.columns(), {});
        QCOMPARE(report.reasons, (QStringList{u"competitor"_s, u"unreachable"_s})); // the commonest first
        QCOMPARE(report.total.leads, 6);
        QCOMPARE(report.total.screenedOut, 4);
        QCOMPARE(report.total.byReason.value(u"competitor"_s), 3);
        QCOMPARE(report.rows.size(), 3);
        QCOMPARE(report.rows.first().source, u"fair"_s);
        QCOMPARE(report.rows.first().leads, 3);
        QCOMPARE(report.rows.first().screenedOut, 2);
        QCOMPARE(report.rows.first().byReason.value(u"unreachable"_s), 1);
    }
    void everyRowAddsUp()
    {
        const Bench bench;
        const ScreenedOutReport report = screenedOut(bench.columns(), {});
        qint64 sum = 0;
        for (const ScreenedOutReport::Row &row : report.rows) {
            qint64 reasons = 0;
            for (const qint64 count : row.byReason)
                reasons += count;
            QCOMPARE(reasons, row.screenedOut);
            sum += row.screenedOut;
        }
        QCOMPARE(sum, report.total.screenedOut);
        QCOMPARE(sum, balance(bench.columns(), Period{}).screenedOut);
    }
    void onlyArrivalsOfThePeriodCount()
    {
        const Bench bench;
        const ScreenedOutReport report = screenedOut(bench.columns(), {QDate(2026, 2, 1), QDate(2026, 2, 28)});
        QCOMPARE(report.total.leads, 4);
        QCOMPARE(report.total.screenedOut, 3);
        QCOMPARE(report.rows.size(), 2); // none from the mail
    }
    void whoIsScreenedOutStandsInNoRate()
    {
        const Bench bench;
        const LeadColumns all = bench.columns();
        const LeadColumns buyers = subset(all, [&](qsizetype i) { return all.statusOf(i) != Status::ScreenedOut; });
        QCOMPARE(buyers.size(), 2);
        const QDateTime now = test::someMonday();
        const FunnelReport with = funnel(all, {}, FunnelMeaning::Cohort, GroupBy::Source, now);
        const FunnelReport without = funnel(buyers, {}, FunnelMeaning::Cohort, GroupBy::Source, now);
        QCOMPARE(with.stages.size(), without.stages.size());
        for (qsizetype i = 0; i < with.stages.size(); ++i)
            QCOMPARE(with.stages[i].count, without.stages[i].count);
        QCOMPARE(with.stages.first().count, 2);
        const SourceReport roi = sourceRoi(all, {}, {}, SourceLevel::Source, 1.0, 1.0);
        QCOMPARE(roi.total.inquiries, 2);
    }
};

QTEST_GUILESS_MAIN(TestScreenedOut)
#include "tst_screenedout.moc"
