// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/clockstore.h"
#include "core/store/proposalstore.h"
#include "core/store/rulebookstore.h"
#include "core/workspace/changepeople.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/policylife.h"
#include "core/workspace/proposalfile.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QString kManager = u"Manager"_s;
constexpr char kAnA[] = "name,email,country,need,authority,budget,timeline\n"
                        "Ann Doe,ann@northwind.example,US,fits,decides,approved,60\n";

Member member(const QString &name, const QString &role)
{
    return {.name = name, .login = {}, .department = {}, .roles = {role}, .active = true};
}

/// A workspace with somebody who signs for each party, and a lead of grade A.
struct PolicyWorkspace : test::TestWorkspace {
    PolicyWorkspace()
    {
        People people = workspace->people();
        people.members +=
            {member(u"Mia"_s, u"marketing"_s), member(u"Sam"_s, u"sales_manager"_s), member(u"Rita"_s, u"reader"_s)};
        if (!changePeople(*workspace, people, kManager, test::someMonday(), u"Members"_s))
            qFatal("cannot add members");
        import(kAnA);
    }

    RulebookId draft(int hours)
    {
        Rulebook rulebook = workspace->rulebook()->rulebook;
        setHours(rulebook, hours);
        return importDraft(*workspace, rulebook, u"Mia"_s, test::someMonday())->draft;
    }
    static void setHours(Rulebook &rulebook, int hours)
    {
        const auto rule = std::ranges::find(rulebook.policy, RuleType::Timing, &PolicyRule::type);
        rule->parameters[u"hours"_s] = hours;
        rule->parameters[u"unit"_s] = u"business"_s;
    }
    int hoursInForce() const
    {
        return findRule(workspace->rulebook()->rulebook.policy, RuleType::Timing)->parameter(u"hours"_s).toInt();
    }
    Result<OperationId> propose(RulebookId id)
    {
        return proposeDraft(*workspace, id, u"Faster"_s, {}, u"Mia"_s, test::someMonday());
    }
    Result<OperationId> sign(RulebookId id, Party party, const QString &who)
    {
        return signDraft(*workspace, id, party, who, test::someMonday());
    }
    RulebookId signedDraft(int hours)
    {
        const RulebookId id = draft(hours);
        const bool isDone = propose(id) && sign(id, Party::Marketing, u"Mia"_s) && sign(id, Party::Sales, u"Sam"_s);
        return isDone ? id : RulebookId{};
    }
    Result<Published> publish(RulebookId id, const QDateTime &from = {})
    {
        return publishDraft(*workspace, id, from, kManager, test::someMonday());
    }
    QDateTime releaseDue() const
    {
        const QList<Clock> clocks = *clocksOf(workspace->database(), LeadId{1});
        const auto clock = std::ranges::find(clocks, ClockKind::Release, &Clock::kind);
        return clock == clocks.end() ? QDateTime() : clock->due;
    }
};

} // namespace

class TestPolicyLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftComesInForceOnceBothHaveSigned()
    {
        PolicyWorkspace workspace;
        const RulebookId draft = workspace.draft(8);
        QVERIFY(!workspace.publish(draft));                          // not signed
        QVERIFY(!workspace.sign(draft, Party::Marketing, u"Mia"_s)); // not proposed: it may still change
        LW_VERIFY(workspace.propose(draft));
        LW_VERIFY(workspace.sign(draft, Party::Marketing, u"Mia"_s));
        const Result<Published> half = workspace.publish(draft);
        QVERIFY(!half);
        QVERIFY2(half.error().message.contains(u"Sales"), qPrintable(half.error().message));
        QCOMPARE(workspace.hoursInForce(), 12);
        LW_VERIFY(workspace.sign(draft, Party::Sales, u"Sam"_s));
        const Result<Published> published = workspace.publish(draft);
        LW_VERIFY(published);
        QCOMPARE(workspace.hoursInForce(), 8);
        QCOMPARE(qint64(workspace->rulebook()->version), published->version.value);
        const QList<Signature> signatures = *signaturesOf(workspace->database(), published->version);
        QCOMPARE(signatures.size(), 2);
        QCOMPARE(signatures[0].signer, u"Mia"_s);
        QCOMPARE(signatures[1].fingerprint, workspace->rulebook()->fingerprint);
        QVERIFY(openProposals(*workspace)->isEmpty());
    }

    void theTwoSignaturesAreOfTwoPeople()
    {
        PolicyWorkspace workspace;
        const RulebookId draft = workspace.draft(8);
        LW_VERIFY(workspace.propose(draft));
        LW_VERIFY(workspace.sign(draft, Party::Marketing, kManager));
        QVERIFY(!workspace.sign(draft, Party::Sales, kManager));
        LW_VERIFY(workspace.sign(draft, Party::Sales, u"sam"_s)); // as the member is spelled
        QCOMPARE(loadDraft(*workspace, draft)->signatures[1].signer, u"Sam"_s);
    }

    void eachPartyHasItsPeople_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<bool>("forMarketing");
        QTest::addColumn<bool>("forSales");
        QTest::newRow("the lead manager") << kManager << true << true;
        QTest::newRow("marketing") << u"Mia"_s << true << false;
        QTest::newRow("a sales manager") << u"Sam"_s << false << true;
        QTest::newRow("a reader") << u"Rita"_s << false << false;
        QTest::newRow("a stranger") << u"Zoe"_s << false << false;
    }
    void eachPartyHasItsPeople()
    {
        QFETCH(const QString, who);
        PolicyWorkspace workspace;
        const RulebookId first = workspace.draft(8), second = workspace.draft(9);
        LW_VERIFY(workspace.propose(first));
        LW_VERIFY(workspace.propose(second));
        QTEST(bool(workspace.sign(first, Party::Marketing, who)), "forMarketing");
        QTEST(bool(workspace.sign(second, Party::Sales, who)), "forSales");
    }

    void anyEditClearsTheSignatures()
    {
        PolicyWorkspace workspace;
        const RulebookId draft = workspace.signedDraft(8);
        QVERIFY(draft);
        Rulebook rulebook = loadDraft(*workspace, draft)->rulebook;
        QVERIFY(!changeDraft(*workspace, draft, rulebook, u"Nothing"_s, u"Mia"_s, test::someMonday())->operation);
        QVERIFY(loadDraft(*workspace, draft)->isSigned());
        PolicyWorkspace::setHours(rulebook, 9);
        QVERIFY(changeDraft(*workspace, draft, rulebook, u"Nine"_s, u"Mia"_s, test::someMonday())->clearedSignatures);
        const Result<PolicyDraft> after = loadDraft(*workspace, draft);
        LW_VERIFY(after);
        QVERIFY(after->signatures.isEmpty());
        QCOMPARE(after->proposal.state, ProposalState::Draft);
        QVERIFY(!workspace.publish(draft));
    }

    void whatSomebodyElseChangedIsNotOverwritten()
    {
        PolicyWorkspace workspace;
        const RulebookId draft = workspace.draft(8);
        const Result<PolicyDraft> seen = loadDraft(*workspace, draft);
        LW_VERIFY(seen);
        Rulebook mine = seen->rulebook, theirs = seen->rulebook;
        PolicyWorkspace::setHours(theirs, 9);
        LW_VERIFY(changeDraft(*workspace, draft, theirs, u"Nine"_s, u"Sam"_s, test::someMonday(), seen->fingerprint));
        PolicyWorkspace::setHours(mine, 10);
        QVERIFY(!changeDraft(*workspace, draft, mine, u"Ten"_s, u"Mia"_s, test::someMonday(), seen->fingerprint));
        QCOMPARE(loadDraft(*workspace, draft)->rulebook, theirs);
    }

    void whatIsInForceIsNeverChanged()
    {
        PolicyWorkspace workspace;
        const RulebookId draft = workspace.signedDraft(8);
        const Result<Published> published = workspace.publish(draft);
        LW_VERIFY(published);
        Rulebook rulebook = workspace->rulebook()->rulebook;
        PolicyWorkspace::setHours(rulebook, 1);
        QVERIFY(!changeDraft(*workspace, draft, rulebook, u"Late"_s, u"Mia"_s, test::someMonday()));
        QVERIFY(!lw::changeDraft(workspace->database(), published->version, rulebook));
        QVERIFY(!execute(workspace->database(), u"UPDATE rulebook SET json = '{}'"_s));
    }

    void goingBackCopiesTheOldVersion()
    {
        PolicyWorkspace workspace;
        const RulebookId first{workspace->rulebook()->version};
        LW_VERIFY(workspace.publish(workspace.signedDraft(8)));
        const Result<NewDraft> back = beginDraft(*workspace, first, u"Mia"_s, test::someMonday());
        LW_VERIFY(back);
        const Result<PolicyDraft> draft = loadDraft(*workspace, back->draft);
        LW_VERIFY(draft);
        const QList<RulebookDifference> told = differences(draft->base, draft->rulebook);
        QCOMPARE(told.size(), 1);
        QVERIFY(told.first().was.contains(u"8 working hours"));
        QVERIFY(told.first().now.contains(u"12 hours"));
    }

    void anExampleIsToldInWordsWithoutWhoItIs()
    {
        PolicyWorkspace workspace;
        const Rulebook was = workspace->rulebook()->rulebook;
        Rulebook now = was;
        LeadFacts facts;
        facts.name = u"Ann Doe"_s;
        facts.emailKey = u"ann@northwind.example"_s;
        facts.countryCode = u"DE"_s;
        now.examples = {{.name = u"Germany"_s, .facts = facts, .owner = u"Ada"_s, .grade = u"A"_s}};
        const QList<RulebookDifference> told = differences(was, now);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().where, u"Example “Germany”"_s);
        QCOMPARE(told.first().now, u"owner: Ada, grade: A, for a lead with country DE"_s);
    }

    void itComesInForceOnItsDay()
    {
        PolicyWorkspace workspace;
        const QDateTime friday = test::someMonday().addDays(4);
        const RulebookId draft = workspace.signedDraft(8);
        const Result<Published> planned = workspace.publish(draft, friday);
        LW_VERIFY(planned);
        QVERIFY(!planned->version);
        QCOMPARE(loadDraft(*workspace, draft)->proposal.state, ProposalState::Scheduled);
        QCOMPARE(workspace.hoursInForce(), 12);
        QVERIFY(!*putScheduledInForce(*workspace, friday.addSecs(-1)));
        const Result<std::optional<RulebookId>> came = putScheduledInForce(*workspace, friday);
        LW_VERIFY(came);
        QVERIFY(*came);
        QCOMPARE(workspace.hoursInForce(), 8);
        QVERIFY(!*putScheduledInForce(*workspace, friday.addDays(1)));
    }

    void whatOthersChangedMeanwhileStays()
    {
        PolicyWorkspace workspace;
        const RulebookId draft = workspace.signedDraft(8);
        QList<Rep> reps = workspace->rulebook()->rulebook.reps;
        reps += Rep{.name = u"Ann"_s, .type = u"inside"_s, .email = {}, .phone = {}, .active = true};
        LW_VERIFY(changeReps(*workspace, reps, kManager, test::someMonday(), u"Ann joins"_s));
        LW_VERIFY(workspace.publish(draft));
        QVERIFY(workspace->rulebook()->rulebook.findRep(u"Ann"_s));
        QCOMPARE(workspace.hoursInForce(), 8);
    }

    void whatBothChangedIsNotMergedByGuess()
    {
        PolicyWorkspace workspace;
        const RulebookId mine = workspace.signedDraft(8), theirs = workspace.signedDraft(9);
        LW_VERIFY(workspace.publish(theirs));
        const Result<Published> torn = workspace.publish(mine);
        QVERIFY(!torn);
        QVERIFY2(torn.error().message.contains(u"the rules"), qPrintable(torn.error().message));
        QCOMPARE(workspace.hoursInForce(), 9);
    }

    void itIsTakenBackAsAWhole()
    {
        PolicyWorkspace workspace;
        const RulebookId draft = workspace.signedDraft(8);
        const QByteArray before = workspace.digest();
        const Result<Published> published = workspace.publish(draft);
        LW_VERIFY(published);
        LW_VERIFY(workspace->undo(published->operation, kManager, test::someMonday()));
        QCOMPARE(workspace.digest(), before);
        QCOMPARE(workspace.hoursInForce(), 12);
        QVERIFY(loadDraft(*workspace, draft)->isSigned());
    }

    void aPastDeadlineIsNeverRewritten()
    {
        PolicyWorkspace workspace;
        const QDateTime before = workspace.releaseDue();
        QCOMPARE(before, test::someMonday().addSecs(12 * 3600));
        LW_VERIFY(workspace.publish(workspace.signedDraft(2)));
        QCOMPARE(workspace.releaseDue(), before);
        workspace.import("name,email,country,need,authority,budget,timeline\n"
                         "Ben Roe,ben@lakeside.example,US,fits,decides,approved,60\n");
        const QList<Clock> clocks = *clocksOf(workspace->database(), LeadId{2});
        const auto release = std::ranges::find(clocks, ClockKind::Release, &Clock::kind);
        QVERIFY(release != clocks.end());
        QCOMPARE(release->due, test::someMonday().addSecs(2 * 3600));
        QCOMPARE(release->version, workspace->rulebook()->version);
    }

    void anExampleThatComesOutDifferentlyStopsIt()
    {
        PolicyWorkspace workspace;
        Rulebook rulebook = workspace->rulebook()->rulebook;
        PolicyExample example{.name = u"Germans go to Ann"_s, .facts = {}};
        example.facts.countryCode = u"DE"_s;
        example.facts.hasIdentity = example.facts.hasReach = true;
        example.owner = u"Ann"_s;
        rulebook.examples += example;
        const RulebookId draft = importDraft(*workspace, rulebook, u"Mia"_s, test::someMonday())->draft;
        LW_VERIFY(workspace.propose(draft));
        const Result<OperationId> refused = workspace.sign(draft, Party::Marketing, u"Mia"_s);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"Germans go to Ann"), qPrintable(refused.error().message));
        rulebook.examples[0].owner = u"Lead Manager"_s;
        LW_VERIFY(changeDraft(*workspace, draft, rulebook, u"Example"_s, u"Mia"_s, test::someMonday()));
        LW_VERIFY(workspace.propose(draft));
        LW_VERIFY(workspace.sign(draft, Party::Marketing, u"Mia"_s));
    }

    void aRedFindingStopsIt()
    {
        PolicyWorkspace workspace;
        Rulebook rulebook = workspace->rulebook()->rulebook;
        PolicyRule dead = *findRule(rulebook.policy, RuleType::Timing);
        dead.parameters[u"hours"_s] = 3;
        dead.number = 13;
        rulebook.policy.removeIf([](const PolicyRule &rule) { return rule.type == RuleType::Fulfilment; });
        rulebook.policy += dead;
        const RulebookId draft = importDraft(*workspace, rulebook, u"Mia"_s, test::someMonday())->draft;
        LW_VERIFY(workspace.propose(draft));
        const Result<OperationId> refused = workspace.sign(draft, Party::Marketing, u"Mia"_s);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"13"), qPrintable(refused.error().message));
    }

    void wordsChangedFromOutsideAreFound()
    {
        PolicyWorkspace workspace;
        LW_VERIFY(workspace.publish(workspace.signedDraft(8)));
        const Database &database = workspace->database();
        QCOMPARE(*alteredRulebooks(database), QStringList());
        LW_VERIFY(execute(database, u"DROP TRIGGER rulebook_keeps_words"_s));
        LW_VERIFY(execute(database, u"UPDATE rulebook SET json = replace(json, '\"hours\":8', '\"hours\":9') WHERE "
                                    "state = 'in_force'"_s));
        QCOMPARE(alteredRulebooks(database)->size(), 1);
        // Whoever makes the words and their fingerprint agree is told by the journal.
        LW_VERIFY(workspace->refresh());
        const RulebookPtr forged = *loadRulebookInForce(database);
        LW_VERIFY(execute(database, u"UPDATE rulebook SET fingerprint = '%1' WHERE state = 'in_force'"_s.arg(
                                        fingerprint(forged->rulebook))));
        QCOMPARE(alteredRulebooks(database)->size(), 1);
    }

    void anotherDayOrSignerOfAVersionIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("its day")
            << u"UPDATE rulebook SET in_force_from = in_force_from - 86400000 WHERE state = 'in_force'"_s;
        QTest::newRow("who signed") << u"UPDATE signature SET signer = 'Zoe' WHERE party = 'sales'"_s;
        QTest::newRow("no signature") << u"DELETE FROM signature WHERE party = 'sales'"_s;
    }
    void anotherDayOrSignerOfAVersionIsFound()
    {
        QFETCH(QString, sql);
        PolicyWorkspace workspace;
        LW_VERIFY(workspace.publish(workspace.signedDraft(8)));
        QCOMPARE(*alteredRulebooks(workspace->database()), QStringList());
        LW_VERIFY(execute(workspace->database(), sql));
        const QStringList altered = *alteredRulebooks(workspace->database());
        QCOMPARE(altered.size(), 1);
        QVERIFY2(altered.first().contains(u"changed from outside"), qPrintable(altered.first()));
    }

    void aDamagedDraftIsToldAndCanBePutAside()
    {
        PolicyWorkspace workspace;
        const RulebookId draft = workspace.draft(8);
        LW_VERIFY(execute(workspace->database(), u"UPDATE rulebook SET json = '{' WHERE id = %1"_s.arg(draft.value)));
        QCOMPARE(alteredRulebooks(workspace->database())->size(), 1);
        const Result<PolicyDraft> read = loadDraft(*workspace, draft);
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(u"Draft %1"_s.arg(draft.value)), qPrintable(read.error().message));
        LW_VERIFY(withdrawDraft(*workspace, draft, kManager, test::someMonday()));
        QVERIFY(openProposals(*workspace)->isEmpty());
    }

    void nothingIsDoneToWordsThatWereNotShown()
    {
        PolicyWorkspace workspace;
        const RulebookId draft = workspace.draft(7);
        const QString shown = loadDraft(*workspace, draft)->fingerprint;
        Rulebook rulebook = loadDraft(*workspace, draft)->rulebook;
        PolicyWorkspace::setHours(rulebook, 8);
        LW_VERIFY(changeDraft(*workspace, draft, rulebook, u"8"_s, u"Sam"_s, test::someMonday()));
        const QDateTime now = test::someMonday();
        const QString seen = loadDraft(*workspace, draft)->fingerprint;
        QVERIFY(!proposeDraft(*workspace, draft, {}, {}, u"Mia"_s, now, shown));
        LW_VERIFY(proposeDraft(*workspace, draft, {}, {}, u"Mia"_s, now, seen));
        const Result<OperationId> refused = signDraft(*workspace, draft, Party::Marketing, u"Mia"_s, now, {}, shown);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"changed by somebody else"), qPrintable(refused.error().message));
        QCOMPARE(loadDraft(*workspace, draft)->signatures.size(), 0);
        LW_VERIFY(signDraft(*workspace, draft, Party::Marketing, u"Mia"_s, now, {}, seen));
        LW_VERIFY(signDraft(*workspace, draft, Party::Sales, u"Sam"_s, now, {}, seen));
        QVERIFY(!publishDraft(*workspace, draft, {}, kManager, now, shown));
        QCOMPARE(workspace.hoursInForce(), 12);
        LW_VERIFY(publishDraft(*workspace, draft, {}, kManager, now, seen));
        QCOMPARE(workspace.hoursInForce(), 8);
    }

    void aSignatureIsNotWrittenOver()
    {
        PolicyWorkspace workspace;
        const RulebookId draft = workspace.draft(8);
        LW_VERIFY(workspace.propose(draft));
        LW_VERIFY(workspace.sign(draft, Party::Marketing, u"Mia"_s));
        const Result<OperationId> again = workspace.sign(draft, Party::Marketing, kManager);
        QVERIFY(!again);
        QVERIFY2(again.error().message.contains(u"Mia has signed"), qPrintable(again.error().message));
        QCOMPARE(loadDraft(*workspace, draft)->signatures.first().signer, u"Mia"_s);
    }

    void undoBringsNoSignatureToOtherWords()
    {
        PolicyWorkspace workspace;
        const RulebookId draft = workspace.draft(7);
        Rulebook rulebook = loadDraft(*workspace, draft)->rulebook;
        PolicyWorkspace::setHours(rulebook, 8);
        const Result<DraftChange> edit = changeDraft(*workspace, draft, rulebook, u"8"_s, u"Mia"_s, test::someMonday());
        LW_VERIFY(edit);
        LW_VERIFY(workspace.propose(draft));
        LW_VERIFY(workspace.sign(draft, Party::Marketing, u"Mia"_s));
        LW_VERIFY(workspace.sign(draft, Party::Sales, u"Sam"_s));
        LW_VERIFY(workspace->undo(edit->operation, kManager, test::someMonday()));
        QCOMPARE(loadDraft(*workspace, draft)->signatures.size(), 0);
        QVERIFY(!workspace.publish(draft));
    }

    void whatIsNotProposedAnyMoreIsNotPutInForce()
    {
        PolicyWorkspace workspace;
        const RulebookId draft = workspace.draft(8);
        const Result<OperationId> proposed = workspace.propose(draft);
        LW_VERIFY(proposed);
        LW_VERIFY(workspace.sign(draft, Party::Marketing, u"Mia"_s));
        LW_VERIFY(workspace.sign(draft, Party::Sales, u"Sam"_s));
        LW_VERIFY(workspace->undo(*proposed, kManager, test::someMonday()));
        const Result<Published> published = workspace.publish(draft);
        QVERIFY(!published);
        QVERIFY2(published.error().message.contains(u"not proposed"), qPrintable(published.error().message));
    }

    void aClockThatGoesBackPutsNothingInForce()
    {
        PolicyWorkspace workspace;
        LW_VERIFY(workspace.publish(workspace.signedDraft(8)));
        const RulebookId draft = workspace.signedDraft(6);
        const Result<Published> published =
            publishDraft(*workspace, draft, {}, kManager, test::someMonday().addYears(-1));
        QVERIFY(!published);
        QVERIFY2(published.error().message.contains(u"clock"), qPrintable(published.error().message));
        QCOMPARE(workspace.hoursInForce(), 8);
    }

    void whatWasDecidedDoesNotComeBackByItsFile()
    {
        PolicyWorkspace workspace;
        const RulebookId draft = workspace.signedDraft(8);
        const QByteArray file = proposalFile(*loadDraft(*workspace, draft));
        const Result<Published> published = workspace.publish(draft);
        LW_VERIFY(published);
        LW_VERIFY(workspace.publish(workspace.signedDraft(5)));
        const Result<BroughtProposal> came =
            bringInProposal(*workspace, file, u"p.json"_s, kManager, test::someMonday());
        QVERIFY(!came);
        QVERIFY2(came.error().message.contains(u"version %1"_s.arg(published->version.value)),
                 qPrintable(came.error().message));
        QCOMPARE(workspace.hoursInForce(), 5);
    }

    void whatChangedSinceAProposalLeftIsSeenWhenItComesBack()
    {
        PolicyWorkspace workspace;
        const RulebookId draft = workspace.signedDraft(8);
        const QByteArray file = proposalFile(*loadDraft(*workspace, draft));
        LW_VERIFY(withdrawDraft(*workspace, draft, kManager, test::someMonday()));
        LW_VERIFY(workspace.publish(workspace.signedDraft(5)));
        LW_VERIFY(execute(workspace->database(),
                          u"DELETE FROM proposal WHERE draft_id = %1"_s.arg(draft.value))); // it was never here
        const Result<BroughtProposal> came =
            bringInProposal(*workspace, file, u"p.json"_s, kManager, test::someMonday());
        LW_VERIFY(came);
        QVERIFY(!workspace.publish(came->draft)); // both changed the same rule
        QCOMPARE(workspace.hoursInForce(), 5);
    }

    void aProposalIsSignedOnAnotherComputer()
    {
        PolicyWorkspace here, there;
        const RulebookId draft = here.draft(8);
        LW_VERIFY(here.propose(draft));
        LW_VERIFY(here.sign(draft, Party::Marketing, u"Mia"_s));
        const Result<BroughtProposal> came =
            bringInProposal(*there, proposalFile(*loadDraft(*here, draft)), u"p.json"_s, u"Sam"_s, test::someMonday());
        LW_VERIFY(came);
        QVERIFY(came->isNew);
        QCOMPARE(came->signatures, 1);
        LW_VERIFY(there.sign(came->draft, Party::Sales, u"Sam"_s));
        const Result<BroughtProposal> back = bringInProposal(*here, proposalFile(*loadDraft(*there, came->draft)),
                                                             u"p.json"_s, u"Mia"_s, test::someMonday());
        LW_VERIFY(back);
        QVERIFY(!back->isNew);
        QCOMPARE(back->draft, draft);
        QCOMPARE(back->signatures, 1);
        LW_VERIFY(here.publish(draft));
        QCOMPARE(here.hoursInForce(), 8);
    }

    void theScanOfAPaperTravelsWithItsSignature()
    {
        PolicyWorkspace here, there;
        const RulebookId draft = here.draft(8);
        LW_VERIFY(here.propose(draft));
        const PaperSignature paper{.recordedBy = u"Sam"_s,
                                   .note = u"In the meeting"_s,
                                   .scanName = u"page.png"_s,
                                   .scan = QByteArray("\x89PNG\0\xff", 6)};
        LW_VERIFY(signDraft(*here, draft, Party::Sales, u"Kim Fox"_s, test::someMonday(), paper));
        const PolicyDraft sent = *loadDraft(*here, draft);
        const Result<BroughtProposal> came =
            bringInProposal(*there, proposalFile(sent), u"p.json"_s, u"Sam"_s, test::someMonday());
        LW_VERIFY(came);
        QCOMPARE(loadDraft(*there, came->draft)->signatures, sent.signatures);
        PolicyDraft large = sent;
        large.signatures.first().scan = QByteArray(kMaxScan + 1, 'x');
        const Result<BroughtProposal> refused =
            bringInProposal(*there, proposalFile(large), u"p.json"_s, u"Sam"_s, test::someMonday());
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"10 MB"), qPrintable(refused.error().message));
    }

    void aProposalThatWasChangedOnTheWayIsRefused_data()
    {
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<QByteArray>("now");
        QTest::newRow("a word of the rulebook") << QByteArray("\"hours\": 8") << QByteArray("\"hours\": 80");
        QTest::newRow("its fingerprint") << QByteArray("\"fingerprint\": \"") << QByteArray("\"fingerprint\": \"0");
        QTest::newRow("its comment") << QByteArray("Faster") << QByteArray("Slower");
        QTest::newRow("who signed") << QByteArray("\"signer\": \"Mia\"") << QByteArray("\"signer\": \"Sam\"");
        QTest::newRow("when") << QByteArray("\"at\": \"2026") << QByteArray("\"at\": \"2025");
        QTest::newRow("what it is") << QByteArray("leadwright-proposal") << QByteArray("leadwright-rulebook");
    }
    void aProposalThatWasChangedOnTheWayIsRefused()
    {
        QFETCH(const QByteArray, was);
        QFETCH(const QByteArray, now);
        PolicyWorkspace here, there;
        const RulebookId draft = here.draft(8);
        LW_VERIFY(here.propose(draft));
        LW_VERIFY(here.sign(draft, Party::Marketing, u"Mia"_s));
        QByteArray file = proposalFile(*loadDraft(*here, draft));
        QVERIFY(file.contains(was));
        const QByteArray before = there.digest();
        QVERIFY(!bringInProposal(*there, file.replace(was, now), u"p.json"_s, u"Sam"_s, test::someMonday()));
        QCOMPARE(there.digest(), before);
    }

    void aSignatureOfAStrangerDoesNotCount_data()
    {
        QTest::addColumn<QString>("signer");
        QTest::addColumn<QString>("recordedBy");
        QTest::addColumn<QDateTime>("at");
        QTest::addColumn<QString>("told");
        const QDateTime today = test::someMonday();
        QTest::newRow("nobody here") << u"Santa Claus"_s << QString() << today << u"not a member"_s;
        QTest::newRow("a member who may not") << u"Rita"_s << QString() << today << u"does not sign"_s;
        QTest::newRow("paper that a stranger recorded") << u"Kim"_s << u"Santa Claus"_s << today << u"not a member"_s;
        QTest::newRow("on paper, a member who may not") << u"Rita"_s << u"Sam"_s << today << u"does not sign"_s;
        QTest::newRow("from the future") << u"Sam"_s << QString() << today.addDays(1) << u"still to come"_s;
    }
    void aSignatureOfAStrangerDoesNotCount()
    {
        QFETCH(const QString, signer);
        QFETCH(const QString, recordedBy);
        QFETCH(const QDateTime, at);
        QFETCH(const QString, told);
        PolicyWorkspace here, there;
        const RulebookId id = here.draft(8);
        LW_VERIFY(here.propose(id));
        PolicyDraft draft = *loadDraft(*here, id);
        Signature forged;
        forged.party = Party::Sales;
        forged.signer = signer;
        forged.at = at;
        forged.fingerprint = draft.fingerprint;
        forged.page = draft.pageFingerprint;
        forged.recordedBy = recordedBy;
        draft.signatures = {forged};
        const QByteArray before = there.digest();
        const Result<BroughtProposal> refused =
            bringInProposal(*there, proposalFile(draft), u"p.json"_s, u"Sam"_s, test::someMonday());
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(told) && refused.error().message.contains(signer),
                 qPrintable(refused.error().message));
        QCOMPARE(there.digest(), before);
    }

    void whoSignsOnPaperNeedNotBeAMember()
    {
        PolicyWorkspace workspace;
        const RulebookId draft = workspace.draft(8);
        LW_VERIFY(workspace.propose(draft));
        const PaperSignature paper{.recordedBy = kManager, .note = {}, .scanName = {}, .scan = {}};
        QVERIFY(!signDraft(*workspace, draft, Party::Sales, u"Kim Fox"_s, test::someMonday())); // here they must
        QVERIFY(!signDraft(*workspace, draft, Party::Sales, u" "_s, test::someMonday(), paper));
        LW_VERIFY(signDraft(*workspace, draft, Party::Sales, u"Kim Fox"_s, test::someMonday(), paper));
        QCOMPARE(loadDraft(*workspace, draft)->signatures.first().signer, u"Kim Fox"_s);
        QVERIFY(!signDraft(*workspace, draft, Party::Marketing, u"Kim Fox"_s, test::someMonday(), paper));
    }

    void aPlannedPolicyHoldsSinceItsDayHoweverLateThatIsNoticed()
    {
        PolicyWorkspace workspace;
        const RulebookId draft = workspace.signedDraft(8);
        const QDateTime day = test::someMonday().addDays(3);
        LW_VERIFY(workspace.publish(draft, day));
        const Result<std::optional<RulebookId>> came = putScheduledInForce(*workspace, day.addDays(2));
        LW_VERIFY(came);
        const QList<RulebookEntry> entries = *loadRulebookEntries(workspace->database());
        const auto version = std::ranges::find(entries, **came, &RulebookEntry::id);
        QVERIFY(version != entries.end());
        QCOMPARE(version->inForceFrom, day);
        QVERIFY(version->isInForce);
    }
    void aDayThatIsPastIsRefused()
    {
        PolicyWorkspace workspace;
        const RulebookId draft = workspace.signedDraft(8);
        const Result<Published> refused = workspace.publish(draft, test::someMonday().addDays(-1));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(u"is past"));
        QCOMPARE(workspace.hoursInForce(), 12);
        LW_VERIFY(workspace.publish(draft, test::someMonday().addSecs(-60))); // today is no day past
    }
    void whatWasChangedElsewhereIsAskedBeforeAnybodySigns()
    {
        PolicyWorkspace workspace;
        workspace.territories("country,owner\nUS,Ann\n");
        Rulebook rulebook = workspace->rulebook()->rulebook;
        PolicyWorkspace::setHours(rulebook, 8);
        LeadFacts facts;
        facts.countryCode = u"US"_s;
        facts.hasReach = facts.hasIdentity = true;
        rulebook.examples = {{.name = u"America is Ann's"_s, .facts = facts, .owner = u"Ann"_s}};
        const RulebookId draft = importDraft(*workspace, rulebook, u"Mia"_s, test::someMonday())->draft;
        LW_VERIFY(workspace.propose(draft));
        QVERIFY(checkDraft(*workspace, *loadDraft(*workspace, draft), test::someMonday())->obstacles().isEmpty());
        workspace.territories("country,owner\nUS,Bob\n");
        const Result<OperationId> refused = workspace.sign(draft, Party::Marketing, u"Mia"_s);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"America is Ann's"), qPrintable(refused.error().message));
    }

    void paperIsRecordedWithWhoRecordedIt()
    {
        PolicyWorkspace workspace;
        const RulebookId draft = workspace.draft(8);
        LW_VERIFY(workspace.propose(draft));
        const PaperSignature paper{
            .recordedBy = kManager, .note = u"In the meeting"_s, .scanName = u"page.png"_s, .scan = "\x89PNG"};
        LW_VERIFY(signDraft(*workspace, draft, Party::Sales, u"Sam"_s, test::someMonday(), paper));
        const Signature signature = loadDraft(*workspace, draft)->signatures.first();
        QVERIFY(signature.isOnPaper());
        QCOMPARE(signature.signer, u"Sam"_s);
        QCOMPARE(signature.scan, QByteArray("\x89PNG"));
        PaperSignature huge = paper;
        huge.scan = QByteArray(kMaxScan + 1, 'x');
        QVERIFY(!signDraft(*workspace, draft, Party::Marketing, u"Mia"_s, test::someMonday(), huge));
    }
};

QTEST_GUILESS_MAIN(TestPolicyLife)
#include "tst_policylife.moc"
