// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/qualification.h"
#include "core/leads/disposition.h"
#include "core/store/historystore.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/mergeleads.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

class TestAnswerLead : public QObject
{
    Q_OBJECT

    static constexpr char kLead[] = "name,email\nAnn,a@x.example\n";
    static constexpr char kGraded[] = "name,email,need,authority,budget,timeline\n"
                                      "Ann,a@x.example,fits,decides,approved,10\n";

    static Act act(Verb verb)
    {
        Act act;
        act.verb = verb;
        act.at = test::someMonday().addSecs(3600);
        act.actor = u"Dana"_s;
        return act;
    }
    static Act answering(const GivenAnswers &answers)
    {
        Act asked = act(Verb::Answer);
        asked.answers = answers;
        return asked;
    }
    static Act grading(Grade grade, const QString &reason = {})
    {
        Act given = act(Verb::Grade);
        given.grade = grade;
        given.reason = reason;
        return given;
    }
    static Result<OperationId> done(test::TestWorkspace &workspace, const Act &act)
    {
        return workLeads(*workspace, {1}, act, test::someMonday().addDays(1));
    }
    static QStringList details(const test::TestWorkspace &workspace, EventKind kind)
    {
        const QList<LeadEvent> events = *eventsOf(workspace.workspace->database(), LeadId{1});
        QStringList details;
        for (const LeadEvent &event : events) {
            if (event.kind == kind)
                details += event.detail;
        }
        return details;
    }
    static QList<Clock> clocks(const test::TestWorkspace &workspace, ClockKind kind)
    {
        QList<Clock> clocks = *clocksOf(workspace.workspace->database(), LeadId{1});
        clocks.removeIf([&](const Clock &clock) { return clock.kind != kind; });
        return clocks;
    }
    static Act later(Act act, int hours)
    {
        act.at = act.at.addSecs(hours * 3600);
        return act;
    }

private Q_SLOTS:
    void theGradeFollowsTheAnswers()
    {
        test::TestWorkspace workspace;
        workspace.import(kLead);
        LW_VERIFY(done(workspace, answering({{u"need"_s, u"fits"_s}, {u"authority"_s, u"decides"_s}})));
        QCOMPARE(workspace.lead(1).lead.grade, Grade::None); // two are open still
        LW_VERIFY(done(workspace, answering({{u"budget"_s, u"approved"_s}, {u"timeline"_s, u"within 2 months"_s}})));
        QCOMPARE(workspace.lead(1).lead.grade, Grade::A);
        QVERIFY(workspace.lead(1).lead.gradeBy.isEmpty());
        LW_VERIFY(done(workspace, answering({{u"need"_s, u"no"_s}})));
        QCOMPARE(workspace.lead(1).lead.grade, Grade::D);
        LW_VERIFY(done(workspace, answering({{u"need"_s, QString()}})));
        QCOMPARE(workspace.lead(1).lead.grade, Grade::None); // the grade goes with its reasons
    }
    void whoHasAnsweredEverythingIsQualified()
    {
        test::TestWorkspace workspace;
        workspace.import(kLead);
        LW_VERIFY(done(workspace, answering({{u"need"_s, u"fits"_s}, {u"authority"_s, u"decides"_s}})));
        QCOMPARE(workspace.lead(1).lead.stage, Stage::Inquiry);
        LW_VERIFY(done(workspace, answering({{u"budget"_s, u"none"_s}, {u"timeline"_s, u"none"_s}})));
        QCOMPARE(workspace.lead(1).lead.stage, Stage::Qualified);
        QCOMPARE(workspace.lead(1).lead.reachedAt[size_t(Stage::Qualified)], test::someMonday().addSecs(3600));
    }
    void aDIsNotQualified()
    {
        test::TestWorkspace workspace;
        workspace.import(kLead);
        LW_VERIFY(done(workspace, answering({{u"need"_s, u"no"_s},
                                             {u"authority"_s, u"decides"_s},
                                             {u"budget"_s, u"none"_s},
                                             {u"timeline"_s, u"none"_s}})));
        QCOMPARE(workspace.lead(1).lead.grade, Grade::D);
        QCOMPARE(workspace.lead(1).lead.stage, Stage::Inquiry);
    }
    void theGradeFollowsWhatALaterFileBrings()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,need,authority,budget,timeline\nAnn Doe,a@x.example,fits,decides,approved,\n");
        QCOMPARE(workspace.lead(1).lead.grade, Grade::None);
        workspace.import("name,email,need,authority,budget,timeline\nAnn Doe,a@x.example,,,,30\n");
        const Lead lead = workspace.lead(1).lead;
        QCOMPARE(lead.grade, Grade::A);
        QCOMPARE(lead.stage, Stage::Qualified);
        QCOMPARE(lead.reachedAt[size_t(Stage::Qualified)], test::someMonday());
        QCOMPARE(details(workspace, EventKind::Graded), QStringList{u"A, as the questions say"_s});
        QCOMPARE(details(workspace, EventKind::Qualified), QStringList{u"A"_s});
        QVERIFY(clocks(workspace, ClockKind::Qualify).first().met.isValid());
        QVERIFY(clocks(workspace, ClockKind::Release).first().isOpen());
    }
    void whatALaterFileBroughtIsTakenBackAsOne()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,need,authority,budget,timeline\nAnn Doe,a@x.example,fits,decides,approved,\n");
        const ImportResult brought =
            workspace.import("name,email,need,authority,budget,timeline\nAnn Doe,a@x.example,,,,30\n");
        QCOMPARE(workspace.lead(1).lead.stage, Stage::Qualified);
        LW_VERIFY(workspace->undo(brought.operation, u"Dana"_s, test::someMonday().addDays(1)));
        QCOMPARE(workspace.lead(1).lead.stage, Stage::Inquiry);
        QVERIFY(clocks(workspace, ClockKind::Qualify).first().isOpen());
        QVERIFY(clocks(workspace, ClockKind::Release).isEmpty());
        QVERIFY(details(workspace, EventKind::Graded).isEmpty());
    }
    void whatALaterFileBringsLeavesAClosedLeadAsItIs()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,need,authority,budget,timeline\nAnn Doe,a@x.example,fits,decides,approved,\n");
        Act lost = act(Verb::Lost);
        lost.reason = reasonCodes(ReasonList::Lost).first();
        LW_VERIFY(done(workspace, lost));
        workspace.import("name,email,need,authority,budget,timeline\nAnn Doe,a@x.example,,,,30\n");
        QCOMPARE(workspace.lead(1).lead.grade, Grade::None);
        QVERIFY(details(workspace, EventKind::Graded).isEmpty());
    }
    void aGradeThatRisesIsPromisedARelease()
    {
        test::TestWorkspace workspace;
        workspace.import(kLead);
        LW_VERIFY(done(workspace, act(Verb::Qualify)));
        QVERIFY(clocks(workspace, ClockKind::Release).isEmpty()); // nobody is promised what has no grade
        LW_VERIFY(done(workspace, grading(Grade::A)));
        LW_VERIFY(done(workspace, later(grading(Grade::D), 1)));
        LW_VERIFY(done(workspace, later(grading(Grade::A), 2)));
        const QList<Clock> release = clocks(workspace, ClockKind::Release);
        QCOMPARE(release.size(), 2);
        QCOMPARE(release[0].started, test::someMonday().addSecs(3600));
        QVERIFY(release[0].stopped);
        QCOMPARE(release[1].started, test::someMonday().addSecs(3 * 3600));
        QVERIFY(release[1].isOpen());
    }
    void whoWaitsToBeQualifiedAnewIsPromisedNothingBefore()
    {
        test::TestWorkspace workspace;
        workspace.import(kLead);
        LW_VERIFY(done(workspace, act(Verb::Qualify)));
        Act parked = act(Verb::Nurture);
        parked.until = test::someMonday().addDays(30);
        LW_VERIFY(done(workspace, parked));
        LW_VERIFY(done(workspace, act(Verb::Reopen)));
        QVERIFY(clocks(workspace, ClockKind::Qualify).last().isOpen());
        LW_VERIFY(done(workspace, later(grading(Grade::A), 1)));
        QVERIFY(clocks(workspace, ClockKind::Release).isEmpty());
        LW_VERIFY(done(workspace, later(act(Verb::Qualify), 2)));
        QVERIFY(clocks(workspace, ClockKind::Release).last().isOpen());
    }
    void whoAskedWhatAndWhenIsKeptButNotTheirWords()
    {
        test::TestWorkspace workspace;
        workspace.import(kLead);
        LW_VERIFY(done(workspace, answering({{u"budget"_s, u"sought"_s}, {u"others"_s, u"Her husband Karl"_s}})));
        QCOMPARE(workspace.lead(1).lead.answers.words.value(u"others"_s), u"Her husband Karl"_s);
        const QList<LeadEvent> events = *eventsOf(workspace->database(), LeadId{1});
        const auto asked = std::ranges::find(events, EventKind::Answered, &LeadEvent::kind);
        QVERIFY(asked != events.end());
        QCOMPARE(asked->actor, u"Dana"_s);
        QCOMPARE(asked->at, test::someMonday().addSecs(3600));
        QVERIFY2(asked->detail.contains(u"Being sought") && asked->detail.contains(u"question set 1"),
                 qPrintable(asked->detail));
        QVERIFY(!asked->detail.contains(u"Karl"));
    }
    void answersAreTakenBackAsOne()
    {
        test::TestWorkspace workspace;
        workspace.import(kGraded);
        const Lead before = workspace.lead(1).lead;
        const Result<OperationId> asked =
            done(workspace, answering({{u"need"_s, u"no"_s}, {u"asked_for"_s, u"visit"_s}, {u"size"_s, u"40"_s}}));
        LW_VERIFY(asked);
        QVERIFY(workspace.lead(1).lead.answers != before.answers);
        LW_VERIFY(workspace->undo(*asked, u"Dana"_s, test::someMonday().addDays(2)));
        Lead after = workspace.lead(1).lead;
        after.rev = before.rev;
        QCOMPARE(after, before);
    }
    void whatCannotBeAnsweredChangesNothing()
    {
        test::TestWorkspace workspace;
        workspace.import(kLead);
        const QByteArray before = workspace.digest();
        QVERIFY(!done(workspace, answering({{u"need"_s, u"fits"_s}, {u"colour"_s, u"red"_s}})));
        QVERIFY(!done(workspace, answering({{u"budget"_s, u"a lot"_s}})));
        QVERIFY(!done(workspace, answering({})));
        QCOMPARE(workspace.digest(), before);
    }
    void aFurtherRequiredQuestionHoldsTheGradeBackUntilItIsAnswered()
    {
        test::TestWorkspace workspace;
        Rulebook rulebook = workspace->rulebook()->rulebook;
        for (Question &question : rulebook.questions.questions)
            question.required = question.required || question.key == u"asked_for";
        LW_VERIFY(putRulebook(*workspace, rulebook, {u"rulebook"_s, u"Questions"_s, u"Dana"_s, test::someMonday()}));
        workspace.import(kGraded);
        QCOMPARE(workspace.lead(1).lead.grade, Grade::None);
        LW_VERIFY(done(workspace, answering({{u"asked_for"_s, u"quote"_s}})));
        QCOMPARE(workspace.lead(1).lead.grade, Grade::A);
    }
    void anotherGradeThanTheQuestionsGiveNeedsAReason()
    {
        test::TestWorkspace workspace;
        workspace.import(kGraded);
        const QByteArray before = workspace.digest();
        const Result<OperationId> refused = done(workspace, grading(Grade::C));
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"grade A"), qPrintable(refused.error().message));
        QCOMPARE(workspace.digest(), before);
        LW_VERIFY(done(workspace, grading(Grade::C, u"Left the company"_s)));
        const Lead lead = workspace.lead(1).lead;
        QCOMPARE(lead.grade, Grade::C);
        QCOMPARE(lead.gradeBy, u"Dana"_s);
        QCOMPARE(lead.gradeBecause, u"Left the company"_s);
        QCOMPARE(details(workspace, EventKind::Graded).last(), u"C — Left the company"_s);
    }
    void aGradeByHandStaysWhateverIsAnsweredAfterIt()
    {
        test::TestWorkspace workspace;
        workspace.import(kGraded);
        LW_VERIFY(done(workspace, grading(Grade::C, u"Left the company"_s)));
        LW_VERIFY(done(workspace, answering({{u"need"_s, u"no"_s}})));
        QCOMPARE(workspace.lead(1).lead.grade, Grade::C);
        const Qualification found =
            qualificationOf(workspace.lead(1), *workspace->rulebook(), test::someMonday().date());
        QCOMPARE(found.grading.grade, Grade::D);
        LW_VERIFY(done(workspace, act(Verb::Ungrade)));
        QCOMPARE(workspace.lead(1).lead.grade, Grade::D);
        QVERIFY(workspace.lead(1).lead.gradeBecause.isEmpty());
    }
    void theFirstGradeOfWhomNobodyAskedExplainsItself()
    {
        test::TestWorkspace workspace;
        workspace.import(kLead);
        LW_VERIFY(done(workspace, grading(Grade::B)));
        QCOMPARE(workspace.lead(1).lead.gradeBy, u"Dana"_s);
    }
    void theGradeThatTheQuestionsGiveIsNoGradeByHand()
    {
        test::TestWorkspace workspace;
        workspace.import(kGraded);
        LW_VERIFY(done(workspace, grading(Grade::C, u"Left the company"_s)));
        LW_VERIFY(done(workspace, grading(Grade::A)));
        QVERIFY(workspace.lead(1).lead.gradeBy.isEmpty());
        QVERIFY(workspace.lead(1).lead.gradeBecause.isEmpty());
    }
    void mergedLeadsKeepTheAnswersOfBoth()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn,a@x.example\nBob,b@y.example\n");
        LW_VERIFY(workLeads(*workspace, {1}, answering({{u"asked_for"_s, u"quote"_s}}), test::someMonday().addDays(1)));
        LW_VERIFY(workLeads(*workspace, {2}, answering({{u"asked_for"_s, u"visit"_s}, {u"size"_s, u"40"_s}}),
                            test::someMonday().addDays(1)));
        LW_VERIFY(mergeLeads(*workspace, {.keep = LeadId{1}, .others = {LeadId{2}}}, u"Dana"_s,
                             test::someMonday().addDays(1)));
        QCOMPARE(workspace.lead(1).lead.answers.others.value(u"asked_for"_s), u"quote"_s);
        QCOMPARE(workspace.lead(1).lead.answers.words.value(u"size"_s), u"40"_s);
    }
    void mergedLeadsAreGradedByTheAnswersOfBoth_data()
    {
        QTest::addColumn<GivenAnswers>("first");
        QTest::addColumn<GivenAnswers>("second");
        QTest::addColumn<Grade>("grade");
        QTest::addColumn<bool>("isQualified");
        const GivenAnswers rest{{u"authority"_s, u"decides"_s}, {u"budget"_s, u"approved"_s}, {u"timeline"_s, u"30"_s}};
        QTest::newRow("together they have all") << GivenAnswers{{u"need"_s, u"fits"_s}} << rest << Grade::A << true;
        QTest::newRow("together they say no") << rest << GivenAnswers{{u"need"_s, u"no"_s}} << Grade::D << false;
        QTest::newRow("one is open still")
            << GivenAnswers{{u"need"_s, u"fits"_s}} << GivenAnswers{{u"budget"_s, u"none"_s}} << Grade::None << false;
    }
    void mergedLeadsAreGradedByTheAnswersOfBoth()
    {
        QFETCH(const GivenAnswers, first);
        QFETCH(const GivenAnswers, second);
        QFETCH(const Grade, grade);
        QFETCH(const bool, isQualified);
        test::TestWorkspace workspace;
        workspace.import("name,email\nAnn,a@x.example\nBob,b@y.example\n");
        const QDateTime day = test::someMonday().addDays(1);
        LW_VERIFY(workLeads(*workspace, {1}, answering(first), day));
        LW_VERIFY(workLeads(*workspace, {2}, answering(second), day));
        const MergeChoice choice{.keep = LeadId{1}, .others = {LeadId{2}}};
        const Result<MergePreview> preview = previewMerge(*workspace, choice, day);
        LW_VERIFY(preview);
        QCOMPARE(preview->result.lead.grade, grade);
        QCOMPARE(preview->remarks.filter(u"together"_s).size(), grade == Grade::None ? 0 : 1);
        LW_VERIFY(mergeLeads(*workspace, choice, u"Dana"_s, day));
        const Lead lead = workspace.lead(1).lead;
        QCOMPARE(lead.grade, grade);
        QVERIFY(lead.gradeBy.isEmpty());
        QCOMPARE(lead.stage, isQualified ? Stage::Qualified : Stage::Inquiry);
        QCOMPARE(details(workspace, EventKind::Graded).size(), grade == Grade::None ? 0 : 1);
        QCOMPARE(clocks(workspace, ClockKind::Release).size(), isQualified ? 1 : 0);
    }
    void aGradeThatStandsOnOtherAnswersDoesNotOutliveAMerge()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,need,authority,budget,timeline\n"
                         "Ann,a@x.example,,,,\n"
                         "Bob,b@y.example,fits,decides,approved,10\n");
        const QDateTime day = test::someMonday().addDays(1);
        LW_VERIFY(workLeads(*workspace, {1}, answering({{u"need"_s, u"no"_s}}), day)); // the survivor's own counts
        LW_VERIFY(mergeLeads(*workspace, {.keep = LeadId{1}, .others = {LeadId{2}}}, u"Dana"_s, day));
        QCOMPARE(workspace.lead(1).lead.grade, Grade::D);
        QCOMPARE(workspace.lead(1).lead.stage, Stage::Inquiry);
    }
    void aGradeChosenInAMergeIsByHandWhereTheAnswersGiveAnother()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,need,authority,budget,timeline\n"
                         "Ann,a@x.example,no,decides,approved,10\n"
                         "Bob,b@y.example,fits,decides,approved,10\n");
        const QDateTime day = test::someMonday().addDays(1);
        QCOMPARE(workspace.lead(1).lead.grade, Grade::D);
        const MergeChoice choice{
            .keep = LeadId{1}, .others = {LeadId{2}}, .values = {{Field::Grade, LeadId{2}}}, .seen = {}};
        QCOMPARE(previewMerge(*workspace, choice, day)->remarks.filter(u"by hand"_s).size(), 1);
        LW_VERIFY(mergeLeads(*workspace, choice, u"Dana"_s, day));
        const Lead lead = workspace.lead(1).lead;
        QCOMPARE(lead.grade, Grade::A);
        QCOMPARE(lead.gradeBy, u"Dana"_s);
        QVERIFY2(lead.gradeBecause.contains(u"2"), qPrintable(lead.gradeBecause));
        QCOMPARE(details(workspace, EventKind::Graded).size(), 1);
    }
    void aGradeByHandOutlivesAMerge()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,need,authority,budget,timeline\n"
                         "Ann,a@x.example,fits,decides,approved,\n"
                         "Bob,b@y.example,,,,10\n");
        const QDateTime day = test::someMonday().addDays(1);
        LW_VERIFY(workLeads(*workspace, {1}, grading(Grade::C), day));
        LW_VERIFY(mergeLeads(*workspace, {.keep = LeadId{1}, .others = {LeadId{2}}}, u"Dana"_s, day));
        QCOMPARE(workspace.lead(1).lead.grade, Grade::C);
        QCOMPARE(workspace.lead(1).lead.gradeBy, u"Dana"_s);
    }
    void aFileBringsAnswersUnderTheWordsOfTheQuestions()
    {
        test::TestWorkspace workspace;
        const QByteArray csv = "name,email,What did they ask for?,answer:size,Size\n"
                               "Ann,a@x.example,a visit,40 units,big\n"
                               "Bob,b@y.example,a miracle,,\n";
        const RawTable table = test::tableOf(csv);
        const ColumnMapping mapping =
            withAnswerColumns(guessMapping(table.headers), table.headers, workspace->rulebook()->rulebook.questions);
        const ImportResult result = workspace.import(csv, {.match = true, .now = test::someMonday()}, mapping);
        QCOMPARE(result.summary.leadsNew, 2);
        QCOMPARE(workspace.lead(1).lead.answers.others.value(u"asked_for"_s), u"visit"_s);
        QCOMPARE(workspace.lead(1).lead.answers.words.value(u"size"_s), u"40 units"_s);
        QVERIFY(workspace.lead(2).lead.answers.others.isEmpty()); // kept with the row, and told
        const auto told = std::ranges::find_if(result.summary.remarks, [](const RowIssue &issue) {
            return issue.problem.contains(u"a miracle") && issue.column == u"What did they ask for?";
        });
        QVERIFY(told != result.summary.remarks.end());
    }
    void anAnswerThatIsThereStaysWhenTheyAskAgain()
    {
        test::TestWorkspace workspace;
        const auto import = [&](const QByteArray &csv) {
            const RawTable table = test::tableOf(csv);
            workspace.import(csv, {.match = true, .now = test::someMonday()},
                             withAnswerColumns(guessMapping(table.headers), table.headers,
                                               workspace->rulebook()->rulebook.questions));
        };
        import("name,email,answer:asked_for,answer:size\nAnn Doe,a@x.example,visit,\n");
        import("name,email,answer:asked_for,answer:size\nAnn Doe,a@x.example,quote,40\n");
        QCOMPARE(workspace.lead(1).lead.answers.others.value(u"asked_for"_s), u"visit"_s);
        QCOMPARE(workspace.lead(1).lead.answers.words.value(u"size"_s), u"40"_s);
    }
    void aProfileThatFillsAQuestionNobodyAsksIsRefused()
    {
        test::TestWorkspace workspace;
        ColumnMapping mapping;
        mapping.columns = {{u"name"_s, {.field = u"full_name"_s, .dateFormat = {}}},
                           {u"email"_s, {.field = u"email"_s, .dateFormat = {}}},
                           {u"x"_s, {.field = u"answer:colour"_s, .dateFormat = {}}}};
        const RawTable table = test::tableOf("name,email,x\nAnn,a@x.example,red\n");
        const auto refused = importLeads(
            *workspace, test::requestFor(table, {.match = true, .now = test::someMonday()}, mapping), u"Dana"_s);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(u"answer:colour"));
    }
};

QTEST_GUILESS_MAIN(TestAnswerLead)
#include "tst_answerlead.moc"
