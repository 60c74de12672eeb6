// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/historystore.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <ranges>

using namespace Qt::StringLiterals;
using namespace lw;

class TestWorkLeads : public QObject
{
    Q_OBJECT

    static Act act(Verb verb, int hoursAfter = 1)
    {
        Act act;
        act.verb = verb;
        act.at = test::someMonday().addSecs(hoursAfter * 3600);
        act.actor = u"Manager"_s;
        return act;
    }

private Q_SLOTS:
    void allLeadsOrNone()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn,a@x.example\nBob,b@x.example\n");
        Act lost = act(Verb::Lost);
        lost.reason = u"price"_s;
        LW_VERIFY(workLeads(*workspace, {2}, lost, test::someMonday().addDays(1)));
        const QByteArray before = workspace.digest();
        QVERIFY(!workLeads(*workspace, {1, 2}, act(Verb::Accept), test::someMonday().addDays(1))); // 2 is closed
        QCOMPARE(workspace.digest(), before);
        QVERIFY(!workLeads(*workspace, {1, 99}, act(Verb::Accept), test::someMonday().addDays(1)));
        QCOMPARE(workspace.digest(), before);
    }
    void refusedLeadsAreListedAndTheOthersGoThrough()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn,a@x.example\nBob,b@x.example\nCid,c@x.example\n");
        Act lost = act(Verb::Lost);
        lost.reason = u"price"_s;
        LW_VERIFY(workLeads(*workspace, {2}, lost, test::someMonday().addDays(1)));
        QList<Refusal> refused;
        LW_VERIFY(workLeads(*workspace, {1, 2, 3}, act(Verb::Accept), test::someMonday().addDays(1), &refused));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().lead, LeadId{2});
        QVERIFY(refused.first().reason.contains(u"closed"));
        QCOMPARE(workspace.lead(1).lead.stage, Stage::Accepted);
        QCOMPARE(workspace.lead(3).lead.stage, Stage::Accepted);
    }
    void nothingIsDoneWhereEveryLeadIsRefused()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn,a@x.example\n");
        const QByteArray before = workspace.digest();
        QList<Refusal> refused;
        QVERIFY(!workLeads(*workspace, {1}, act(Verb::Reopen), test::someMonday().addDays(1), &refused));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(workspace.digest(), before);
    }
    void stoppingInTheMiddleChangesNothing()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn,a@x.example\nBob,b@x.example\nCid,c@x.example\n");
        const QByteArray before = workspace.digest();
        const Progress stop = [](qint64 done, qint64) { return done < 2; };
        QVERIFY(!workLeads(*workspace, {1, 2, 3}, act(Verb::Accept), test::someMonday().addDays(1), nullptr, stop));
        QCOMPARE(workspace.digest(), before);
    }
    void aGradeTakenBackIsTheOneTheQuestionsGive()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,need,authority,budget,timeline\nAnn,a@x.example,fits,decides,approved,10\n"
                         "Bob,b@x.example,,,,\n");
        const Grade computed = workspace.lead(1).lead.grade;
        QVERIFY(computed != Grade::None);
        for (const qint64 lead : {1, 2}) {
            Act grade = act(Verb::Grade);
            grade.grade = Grade::D;
            grade.reason = u"they said so on the phone"_s;
            LW_VERIFY(workLeads(*workspace, {lead}, grade, test::someMonday().addDays(1)));
            QCOMPARE(workspace.lead(lead).lead.grade, Grade::D);
            LW_VERIFY(workLeads(*workspace, {lead}, act(Verb::Ungrade), test::someMonday().addDays(1)));
            QVERIFY(workspace.lead(lead).lead.gradeBy.isEmpty());
        }
        QCOMPARE(workspace.lead(1).lead.grade, computed);
        QCOMPARE(workspace.lead(2).lead.grade, Grade::None);
        QVERIFY(!workLeads(*workspace, {2}, act(Verb::Ungrade), test::someMonday().addDays(1)));
    }
    void releaseStartsTheSalesClocksAndWorkStopsThem()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn,a@x.example\n");
        LW_VERIFY(workLeads(*workspace, {1}, act(Verb::Release, 1), test::someMonday().addDays(9)));
        const auto open = [&] {
            QStringList kinds;
            const auto clocks = clocksOf(workspace->database(), LeadId{1});
            for (const Clock &clock : *clocks) {
                if (clock.isOpen())
                    kinds += codeOf(clock.kind);
            }
            kinds.sort();
            return kinds;
        };
        QCOMPARE(open(), (QStringList{u"accept"_s, u"attempts"_s, u"first_attempt"_s, u"response"_s}));
        LW_VERIFY(workLeads(*workspace, {1}, act(Verb::Accept, 2), test::someMonday().addDays(9)));
        QCOMPARE(open(), (QStringList{u"attempts"_s, u"first_attempt"_s, u"response"_s}));
        LW_VERIFY(workLeads(*workspace, {1}, act(Verb::Touch, 3), test::someMonday().addDays(9)));
        QCOMPARE(open(), (QStringList{u"attempts"_s, u"first_attempt"_s, u"response"_s}));
        for (int hour = 4; hour < 8; ++hour) {
            LW_VERIFY(workLeads(*workspace, {1}, act(Verb::Attempt, hour), test::someMonday().addDays(9)));
            QCOMPARE(open(), hour < 7 ? QStringList{u"attempts"_s} : QStringList()); // four were promised
        }
    }
    void aPauseNeedsADeadlineThatRunsAndGoingOnOneThatIsPaused()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn,a@x.example\nBob,b@x.example\n");
        const QDateTime now = test::someMonday().addDays(9);
        LW_VERIFY(workLeads(*workspace, {2}, act(Verb::Opportunity), now)); // which keeps all that was promised
        Act pause = act(Verb::Pause, 2);
        pause.until = test::someMonday().addDays(4);
        pause.reason = u"their plans"_s;
        QList<Refusal> refused;
        LW_VERIFY(workLeads(*workspace, {1, 2}, pause, now, &refused));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().lead, LeadId{2});
        QCOMPARE(refused.first().reason, u"Lead 2 has no open deadline to pause."_s);
        QVERIFY(!workspace.lead(1).deadline.isValid());
        pause.at = pause.at.addSecs(3600);
        pause.until = pause.until.addDays(1);
        LW_VERIFY(workLeads(*workspace, {1}, pause, now)); // takes the place of the first
        const QList<Clock> clocks = *clocksOf(workspace->database(), LeadId{1});
        QVERIFY(std::ranges::any_of(clocks, &Clock::isOpen));
        for (const Clock &clock : clocks | std::views::filter(&Clock::isOpen)) {
            QCOMPARE(clock.pause, (Pause{pause.at, pause.until, u"their plans"_s}));
            QVERIFY(clock.pausedMsecs > 0);
        }
        refused.clear();
        LW_VERIFY(workLeads(*workspace, {1, 2}, act(Verb::Resume, 5), now, &refused));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().reason, u"No deadline of lead 2 is paused."_s);
        QVERIFY(workspace.lead(1).deadline.isValid());
    }
    void materialIsPromisedFromTheRequestUntilItIsSent()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn,a@x.example\n");
        const QDateTime now = test::someMonday().addDays(9);
        const auto fulfilment = [&] {
            const QList<Clock> clocks = *clocksOf(workspace->database(), LeadId{1});
            return *std::ranges::find(clocks, ClockKind::Fulfilment, &Clock::kind);
        };
        LW_VERIFY(workLeads(*workspace, {1}, act(Verb::Request, 1), now));
        QCOMPARE(fulfilment().due, test::someMonday().addSecs(5 * 3600)); // electronic: four working hours
        LW_VERIFY(workLeads(*workspace, {1}, act(Verb::Attempt, 2), now));
        QVERIFY(fulfilment().isOpen());
        LW_VERIFY(workLeads(*workspace, {1}, act(Verb::Sent, 3), now));
        QCOMPARE(fulfilment().met, test::someMonday().addSecs(3 * 3600));
        QCOMPARE(fulfilment().difference, std::optional(-120.0));
    }
    void theFutureIsRefused()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn,a@x.example\n");
        QVERIFY(!workLeads(*workspace, {1}, act(Verb::Accept, 5), test::someMonday()));
    }
    void aMergeMovesTheInquiriesAndTheBalanceHolds()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn,a@x.example\nAnnie,b@x.example\nA,c@x.example\n");
        Act merge = act(Verb::DuplicateOf);
        merge.original = LeadId{1};
        LW_VERIFY(workLeads(*workspace, {2}, merge, test::someMonday().addDays(1)));
        merge.original = LeadId{3};
        LW_VERIFY(workLeads(*workspace, {1}, merge, test::someMonday().addDays(1)));
        QCOMPARE(workspace.lead(2).lead.id, LeadId{3});
        QCOMPARE(inquiriesOf(workspace->database(), LeadId{3})->size(), 3);
        QVERIFY(workspace.balanceHolds());
    }
    void aSaleThatDidNotHoldIsNone()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn,a@x.example\n");
        Act sale = act(Verb::Sale);
        sale.amount = Money{100, u"USD"_s};
        LW_VERIFY(workLeads(*workspace, {1}, sale, test::someMonday().addDays(1)));
        Act lost = act(Verb::Lost, 2);
        lost.reason = u"price"_s;
        LW_VERIFY(workLeads(*workspace, {1}, lost, test::someMonday().addDays(1)));
        QCOMPARE(workspace.lead(1).lead.stage, Stage::Inquiry);
        QVERIFY(!workspace.lead(1).lead.revenue);
        QCOMPARE(workspace.lead(1).lead.status, Status::Lost);
    }
};

QTEST_GUILESS_MAIN(TestWorkLeads)
#include "tst_workleads.moc"
