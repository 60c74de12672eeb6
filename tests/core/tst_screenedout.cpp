// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/fold.h"
#include "core/leads/disposition.h"
#include "core/reports/balance.h"
#include "core/reports/funnel.h"
#include "core/reports/screenedout.h"
#include "core/reports/sourceroi.h"
#include "core/workspace/changescreening.h"
#include "core/workspace/samplecompany.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>

#include <numeric>

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

enum class Hold { ScreenedOut, Nothing };

/// Leads as they come: any status, sources spelled in several ways or not named, some that asked more than once. With
/// Hold::Nothing the same leads without those screened out.
struct RandomLeads : LeadColumns {
    RandomLeads(quint32 seed, int leads, Hold hold = Hold::ScreenedOut)
        : m_random(seed)
    {
        currency = u"USD"_s;
        for (int i = 0; i < leads; ++i) {
            const OneLead lead = next();
            if (hold == Hold::ScreenedOut || lead.state != Status::ScreenedOut)
                add(lead);
        }
    }

private:
    struct OneLead {
        Status state = Status::Open;
        Stage reached = Stage::Inquiry;
        QString from, campaign, why;
        qint64 at = 0;
        bool attempted = false;
        quint32 asked = 1;
    };
    int below(int limit) { return m_random.bounded(limit); }
    QString oneOf(const QStringList &names) { return names[below(int(names.size()))]; }
    OneLead next()
    {
        OneLead lead;
        lead.state = static_cast<Status>(below(kStatusCount));
        lead.reached = lead.state == Status::Won ? Stage::Sale : static_cast<Stage>(below(kStageCount - 1));
        lead.from = oneOf({{}, u"web"_s, u"Web"_s, u"fair"_s, u"Café"_s, u"cafe"_s, u"mail"_s});
        lead.campaign = oneOf({{}, u"spring"_s, u"SPRING"_s});
        lead.why = oneOf(reasonCodes(ReasonList::ScreenedOut) + QStringList{QString()});
        lead.at = QDateTime(QDate(2026, 1, 1), QTime(9, 0), Qt::UTC).addDays(below(90)).toMSecsSinceEpoch();
        lead.attempted = below(2) == 1;
        lead.asked = lead.state == Status::Merged ? 0U : 1U + quint32(below(3));
        return lead;
    }
    void add(const OneLead &lead)
    {
        number.push_back(qint64(number.size()) + 1);
        source.push_back(sources.intern(lead.from));
        campaign.push_back(campaigns.intern(lead.campaign));
        reason.push_back(reasons.intern(lead.why));
        stage.push_back(quint8(lead.reached));
        status.push_back(quint8(lead.state));
        reachedAt.push_back({lead.at, kNoTime, kNoTime, kNoTime, kNoTime, kNoTime});
        firstAttemptAt.push_back(lead.attempted ? lead.at : kNoTime);
        revenueMinor.push_back(lead.state == Status::Won ? 70000 : 0);
        inquiries.push_back(lead.asked);
    }
    QRandomGenerator m_random;
};

NamedCost cost(const QString &source, qint64 minor)
{
    NamedCost cost{.source = source, .campaign = {}, .line = {}};
    cost.line.day = QDate(2026, 1, 15);
    cost.line.amount = Money{minor, u"USD"_s};
    return cost;
}

qint64 sumOf(const QMap<QString, qint64> &byReason)
{
    return std::accumulate(byReason.begin(), byReason.end(), qint64(0));
}

// Received = counted in rates (decided or not decided yet) + screened out, in inquiries and in leads, whatever the
// rows are; and every row's reasons add up.
void verifyConservation(const LeadColumns &columns, const Period &period)
{
    const Balance books = balance(columns, period);
    const FunnelReport cohort = funnel(columns, period, FunnelMeaning::Cohort, GroupBy::Source, {});
    QVERIFY(books.ok());
    for (const SourceLevel level : {SourceLevel::Source, SourceLevel::Campaign, SourceLevel::Both}) {
        const ScreenedOutReport out = screenedOut(columns, period, level);
        const SourceReport roi = sourceRoi(columns, {}, period, level, 1.0, 5.0);
        QCOMPARE(out.total.inquiries, books.screenedOut);
        QCOMPARE(roi.total.inquiries, books.open + books.closed);
        QCOMPARE(roi.total.inquiries + roi.total.screenedOutInquiries, books.registered);
        QCOMPARE(cohort.stages.first().count + out.total.screenedOut, out.total.leads);
        SourceRow sum;
        for (const SourceRow &row : roi.rows) {
            QCOMPARE(sumOf(row.screenedOutByReason), row.screenedOut);
            sum.inquiries += row.inquiries;
            sum.screenedOut += row.screenedOut;
            sum.screenedOutInquiries += row.screenedOutInquiries;
        }
        QCOMPARE(sum.inquiries, roi.total.inquiries);
        QCOMPARE(sum.screenedOut, roi.total.screenedOut);
        QCOMPARE(sum.screenedOut, out.total.screenedOut);
        QCOMPARE(sum.screenedOutInquiries, roi.total.screenedOutInquiries);
        QCOMPARE(roi.total.screenedOutByReason, out.total.byReason);
    }
}

// Everything of a row but what it says of those screened out.
void compareFigures(const SourceRow &with, const SourceRow &without)
{
    QCOMPARE(with.inquiries, without.inquiries);
    QCOMPARE(with.qualified, without.qualified);
    QCOMPARE(with.opportunities, without.opportunities);
    QCOMPARE(with.sales, without.sales);
    QCOMPARE(with.revenue, without.revenue);
    QCOMPARE(with.cost, without.cost);
    QCOMPARE(with.costPerInquiry, without.costPerInquiry);
    QCOMPARE(with.costPerQualified, without.costPerQualified);
    QCOMPARE(with.costPerSale, without.costPerSale);
    QCOMPARE(with.ratio, without.ratio);
    QCOMPARE(with.roi, without.roi);
    QCOMPARE(with.followedUp, without.followedUp);
    QCOMPARE(with.verdict, without.verdict);
}

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
            QCOMPARE(sumOf(row.byReason), row.screenedOut);
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
    void eachReasonNamesWhoSendsMost()
    {
        const Bench bench;
        const QList<ScreenedOutReason> reasons = reasonsOf(screenedOut(bench.columns(), {}));
        QCOMPARE(reasons.size(), 2);
        QCOMPARE(reasons[0], (ScreenedOutReason{.reason = u"competitor"_s,
                                                .leads = 3,
                                                .sources = {u"fair"_s, u"mail"_s, u"web"_s}, // as many each
                                                .fromEach = 1}));
        QCOMPARE(reasons[1],
                 (ScreenedOutReason{.reason = u"unreachable"_s, .leads = 1, .sources = {u"fair"_s}, .fromEach = 1}));
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
        QCOMPARE(roi.total.screenedOut, 4);
    }
    void theSampleCompanyAddsUp()
    {
        QTemporaryDir folder;
        const Member manager{
            .name = u"Manager"_s, .login = {}, .department = {}, .roles = {u"lead_manager"_s}, .active = true};
        const auto sample =
            createSampleWorkspace(folder.filePath(u"sample.leadwright"_s), manager, test::someMonday().addDays(3));
        LW_VERIFY(sample);
        const Result<LeadColumns> columns = (*sample)->columns();
        LW_VERIFY(columns);
        QVERIFY(screenedOut(*columns, {}).total.screenedOut > 3);
        verifyConservation(*columns, {});
        for (QDate month(2025, 3, 1); month <= QDate(2026, 3, 1); month = month.addMonths(1))
            verifyConservation(*columns, {month, month.addMonths(1).addDays(-1)});
    }
    void anyLeadsAddUp()
    {
        for (quint32 seed = 1; seed <= 60; ++seed) {
            const RandomLeads leads(seed, int(seed) * 5);
            const QDate from = QDate(2026, 1, 1).addDays(seed);
            for (const Period &period : {Period{}, Period{from, {}}, Period{from, from.addDays(6)}}) {
                verifyConservation(leads, period);
                QVERIFY2(!QTest::currentTestFailed(), qPrintable(u"seed %1"_s.arg(seed)));
            }
        }
    }
    void noFigureChangesWhenTheyAreGone()
    {
        const QList<NamedCost> costs{cost(u"web"_s, 50000), cost(u"fair"_s, 90000), cost({}, 700)};
        for (quint32 seed = 1; seed <= 40; ++seed) {
            const RandomLeads leads(seed, 200);
            const RandomLeads counted(seed, 200, Hold::Nothing);
            QVERIFY(counted.size() < leads.size());
            const SourceReport with = sourceRoi(leads, costs, {}, SourceLevel::Source, 0.5, 5.0);
            const SourceReport without = sourceRoi(counted, costs, {}, SourceLevel::Source, 0.5, 5.0);
            compareFigures(with.total, without.total);
            QCOMPARE(with.rows.size(), without.rows.size()); // no source of these sends nothing else
            for (qsizetype row = 0; row < with.rows.size(); ++row) {
                QCOMPARE(fold(with.rows[row].source), fold(without.rows[row].source));
                compareFigures(with.rows[row], without.rows[row]);
            }
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(u"seed %1"_s.arg(seed)));
            QCOMPARE(without.total.screenedOut, 0);
        }
    }
    void theCountIsThatOfThePlainWay()
    {
        for (quint32 seed = 1; seed <= 20; ++seed) {
            const RandomLeads leads(seed, 150);
            QMap<QString, QMap<QString, qint64>> expected; // folded source → reason → leads
            for (qsizetype i = 0; i < leads.size(); ++i) {
                if (leads.statusOf(i) == Status::ScreenedOut)
                    ++expected[fold(leads.sources.name(leads.source[size_t(i)]))]
                              [leads.reasons.name(leads.reason[size_t(i)])];
            }
            const ScreenedOutReport report = screenedOut(leads, {});
            QCOMPARE(report.rows.size(), expected.size());
            for (const ScreenedOutReport::Row &row : report.rows)
                QCOMPARE(row.byReason, expected.value(fold(row.source)));
        }
    }
    void aLeadThatComesBackIsCounted()
    {
        Bench bench;
        const SourceReport before = sourceRoi(bench.columns(), {}, {}, SourceLevel::Source, 1.0, 5.0);
        Act reopen;
        reopen.verb = Verb::Reopen;
        reopen.at = test::someMonday();
        reopen.actor = u"Manager"_s;
        const Result<OperationId> done = workLeads(*bench, {2}, reopen, test::someMonday());
        LW_VERIFY(done);
        const SourceReport back = sourceRoi(bench.columns(), {}, {}, SourceLevel::Source, 1.0, 5.0);
        QCOMPARE(back.total.screenedOut, before.total.screenedOut - 1);
        QCOMPARE(back.total.inquiries, before.total.inquiries + 1);
        verifyConservation(bench.columns(), {});
        LW_VERIFY(bench->undo(*done, u"Manager"_s, test::someMonday()));
        const SourceReport undone = sourceRoi(bench.columns(), {}, {}, SourceLevel::Source, 1.0, 5.0);
        QCOMPARE(undone.total.screenedOut, before.total.screenedOut);
        QCOMPARE(undone.total.screenedOutByReason, before.total.screenedOutByReason);
    }
    void nobodyAtAllIsCountedToo()
    {
        const ScreenedOutReport report = screenedOut(LeadColumns(), {});
        QCOMPARE(report.total.leads, 0);
        QVERIFY(report.rows.isEmpty());
        QVERIFY(reasonsOf(report).isEmpty());
    }
    void theCommandLineSaysTheSame()
    {
        Bench bench;
        const ScreenedOutReport report = screenedOut(bench.columns(), {});
        bench.workspace.reset();
        const auto run = [&](const QStringList &arguments) {
            return test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                                QStringList{u"--workspace"_s, bench.path(), u"--format"_s} + arguments);
        };
        const QJsonObject sources = run({u"json"_s, u"report"_s, u"sources"_s, u"--by"_s, u"source"_s}).json();
        const QJsonObject total = sources[u"total"_s].toObject();
        QCOMPARE(total[u"screened_out"_s].toInteger(), report.total.screenedOut);
        QCOMPARE(total[u"screened_out_inquiries"_s].toInteger(), report.total.inquiries);
        QCOMPARE(total[u"screened_out_by_reason"_s].toObject(),
                 (QJsonObject{{u"competitor"_s, 3}, {u"unreachable"_s, 1}}));
        QCOMPARE(sources[u"rows"_s].toArray().size(), 3); // the mail, too, which sent nothing else
        const QByteArray csv = run({u"csv"_s, u"report"_s, u"sources"_s, u"--by"_s, u"source"_s}).out;
        QVERIFY2(csv.contains(",verdict,screened out,screened out by reason\n"), csv.constData());
        QVERIFY2(csv.contains(",4,competitor 3; unreachable 1\n"), csv.constData());
        const QJsonObject week =
            run({u"json"_s, u"report"_s, u"weekly"_s, u"--from"_s, u"2026-02-02"_s, u"--to"_s, u"2026-02-08"_s})
                .json()[u"screened_out"_s]
                .toObject();
        QCOMPARE(week[u"total"_s].toObject()[u"screened_out"_s].toInt(), 3);
        const QJsonObject first = week[u"reasons"_s].toArray().first().toObject();
        QCOMPARE(first[u"reason"_s].toString(), u"competitor"_s);
        QCOMPARE(first[u"sources"_s].toArray(), (QJsonArray{u"fair"_s, u"web"_s}));
        const QByteArray text =
            run({u"text"_s, u"report"_s, u"weekly"_s, u"--from"_s, u"2026-01-12"_s, u"--to"_s, u"2026-01-18"_s}).out;
        QVERIFY2(text.contains("Screened out this week\nNo lead was received."), text.constData());
    }
};

QTEST_GUILESS_MAIN(TestScreenedOut)
#include "tst_screenedout.moc"
