// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/samplecompany.h"
#include "core/workspace/weeklyreport.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

struct Columns : LeadColumns {
    void add(const QString &rep, Stage reached, Status state, bool attempted)
    {
        number.push_back(qint64(number.size()) + 1);
        owner.push_back(owners.intern(rep));
        stage.push_back(quint8(reached));
        status.push_back(quint8(state));
        firstAttemptAt.push_back(attempted ? 1 : kNoTime);
    }
};

} // namespace

class TestWeeklyReport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;

    static QDateTime now() { return test::someMonday().addDays(3); }
    static Period week() { return {QDate(2026, 2, 23), QDate(2026, 3, 1)}; }

private Q_SLOTS:
    void initTestCase()
    {
        const Member manager{
            .name = u"Manager"_s, .login = {}, .department = {}, .roles = {u"lead_manager"_s}, .active = true};
        auto created = createSampleWorkspace(m_folder.filePath(u"sample.leadwright"_s), manager, now());
        LW_VERIFY(created);
        m_workspace = *std::move(created);
    }
    void itSaysWhoseFiguresTheseAreAndByWhichRules()
    {
        const Result<LeadColumns> columns = m_workspace->columns();
        LW_VERIFY(columns);
        const Result<WeeklyReport> report = weeklyReport(*m_workspace, *columns, week(), now());
        LW_VERIFY(report);
        QCOMPARE(report->origin.companyName, m_workspace->settings().companyName);
        QCOMPARE(report->origin.fileName, u"sample.leadwright"_s);
        QCOMPARE(report->origin.policyVersion, m_workspace->rulebook()->version);
        QCOMPARE(report->origin.fingerprint, m_workspace->rulebook()->fingerprint);
        QCOMPARE(report->origin.journalHash.size(), 8);
        QCOMPARE(report->origin.asOf, now());
        QCOMPARE(report->week, week());
    }
    void itsPartsAreTheReportsOfThatName()
    {
        const Result<LeadColumns> columns = m_workspace->columns();
        LW_VERIFY(columns);
        const Result<WeeklyReport> report = weeklyReport(*m_workspace, *columns, week(), now());
        LW_VERIFY(report);
        QVERIFY(report->books.ok());
        QCOMPARE(report->moves.meaning, FunnelMeaning::Moves);
        QCOMPARE(report->moves.period, week());
        QCOMPARE(report->cohort.meaning, FunnelMeaning::Cohort);
        QVERIFY(report->cohort.period.isEverything());
        QCOMPARE(report->now.groupedBy, GroupBy::Rep);
        const qint64 leads =
            std::accumulate(report->cohort.groups.begin(), report->cohort.groups.end(), qint64(0),
                            [](qint64 sum, const FunnelGroup &group) { return sum + group.registered; });
        QCOMPARE(leads, report->cohort.stages.first().count);
        const qint64 silent = std::accumulate(report->followUp.begin(), report->followUp.end(), qint64(0),
                                              [](qint64 sum, const FollowUpRow &row) { return sum + row.notReported; });
        QCOMPARE(silent, report->now.notReported);
    }
    void whoIsScreenedOutOfItStandsBesideItsFigures()
    {
        const Result<LeadColumns> columns = m_workspace->columns();
        LW_VERIFY(columns);
        const Period year{QDate(2025, 3, 1), QDate(2026, 3, 5)};
        const Result<WeeklyReport> report = weeklyReport(*m_workspace, *columns, year, now());
        LW_VERIFY(report);
        const ScreenedOutReport &held = report->screenedOut;
        QCOMPARE(held.period, year);
        QVERIFY(held.total.screenedOut > 3);
        QCOMPARE(held.total.inquiries, balance(*columns, year).screenedOut);
        QCOMPARE(held.total.screenedOut, screenedOut(*columns, year).total.screenedOut);
        // Of the leads received, those who moved in are the others.
        QCOMPARE(report->moves.stages.first().count + held.total.screenedOut, held.total.leads);
        const QList<ScreenedOutReason> reasons = reasonsOf(held);
        QCOMPARE(std::accumulate(reasons.begin(), reasons.end(), qint64(0),
                                 [](qint64 sum, const ScreenedOutReason &reason) { return sum + reason.leads; }),
                 held.total.screenedOut);
    }
    void marginAndTargetComeFromTheWorkspace()
    {
        Settings settings;
        settings.margin = 0.25;
        test::TestWorkspace workspace(settings);
        const Result<LeadColumns> columns = workspace->columns();
        LW_VERIFY(columns);
        const Result<SourceReport> report = sourceReport(*workspace, *columns, {}, SourceLevel::Source);
        LW_VERIFY(report);
        QCOMPARE(report->margin, 0.25);
        const PolicyRule *rule = findRule(workspace->rulebook()->rulebook.policy, RuleType::MarketingReporting);
        QVERIFY(rule);
        QCOMPARE(report->targetRatio, rule->parameter(u"target_ratio"_s).toDouble());
    }
    void followUpCountsOpenLeadsFromReleaseOn()
    {
        Columns columns;
        columns.add(u"Ada"_s, Stage::Released, Status::Open, false);
        columns.add(u"Ada"_s, Stage::Released, Status::Open, true);
        columns.add(u"Ada"_s, Stage::Opportunity, Status::Open, false);
        columns.add(u"Ada"_s, Stage::Sale, Status::Won, true);         // closed
        columns.add(u"Ada"_s, Stage::Qualified, Status::Open, false);  // not handed over yet
        columns.add(u"Bea"_s, Stage::Released, Status::OnHold, false); // waiting is an answer
        const QList<FollowUpRow> rows = followUp(columns);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0],
                 (FollowUpRow{.rep = u"Ada"_s, .released = 3, .accepted = 1, .followedUp = 2, .notReported = 1}));
        QCOMPARE(rows[1],
                 (FollowUpRow{.rep = u"Bea"_s, .released = 1, .accepted = 0, .followedUp = 0, .notReported = 0}));
    }
    void anEmptyWorkspaceHasAWeekToo()
    {
        test::TestWorkspace workspace;
        const Result<LeadColumns> columns = workspace->columns();
        LW_VERIFY(columns);
        const Result<WeeklyReport> report = weeklyReport(*workspace, *columns, week(), now());
        LW_VERIFY(report);
        QVERIFY(report->books.ok());
        QVERIFY(report->followUp.isEmpty());
        QCOMPARE(report->screenedOut.total.leads, 0);
        QVERIFY(report->screenedOut.rows.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWeeklyReport)
#include "tst_weeklyreport.moc"
