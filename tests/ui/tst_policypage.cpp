// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changepeople.h"
#include "core/workspace/policylife.h"
#include "core/workspace/proposalfile.h"
#include "tests/support/testsupport.h"
#include "tests/support/windowfixture.h"
#include "ui/policy/replaydialog.h"
#include "ui/policy/sheetview.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

/// The policy page, by keys alone.
class TestPolicyPage : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;
    QTemporaryDir m_folder;

    SheetView *sheet() { return m_fixture.find<SheetView>("policySheet"); }
    QString life() { return m_fixture.find<QLabel>("policyLife")->text(); }
    QString message() { return m_fixture.find<QLabel>("messageText")->text(); }
    const PolicyRule *inForce(RuleType type) { return findRule(m_fixture.session().rulebook()->rulebook.policy, type); }

    void addSigners()
    {
        const QDateTime now = m_fixture.session().now();
        const QString actor = m_fixture.session().actor();
        m_fixture.session().perform(u"Members"_s, [=](Workspace &workspace, const Progress &) {
            People people = workspace.people();
            people.members += {Member{.name = u"Mia"_s, .login = {}, .department = {}, .roles = {u"marketing"_s}},
                               Member{.name = u"Sam"_s, .login = {}, .department = {}, .roles = {u"sales_manager"_s}}};
            return changePeople(workspace, people, actor, now, u"Members"_s);
        });
        QVERIFY(m_fixture.waitUntilSaved());
    }

    void goToPolicy()
    {
        m_fixture.press(Qt::Key_0, Qt::AltModifier);
        QTRY_VERIFY(sheet()->hasFocus());
        QTRY_VERIFY(!sheet()->sheetLayout().rules.isEmpty());
    }

    // Walks the page with Tab until the slot is reached.
    void goToSlot(RuleType type, const QString &slot)
    {
        const int number = inForce(type)->number;
        m_fixture.press(Qt::Key_Home);
        for (int i = 0; i < 60 && !(sheet()->currentRule() == number && sheet()->currentSlot() == slot); ++i)
            m_fixture.press(Qt::Key_Tab);
        QCOMPARE(sheet()->currentRule(), number);
        QCOMPARE(sheet()->currentSlot(), slot);
    }

    void twelveHoursBecomeEightWorkingHours()
    {
        goToSlot(RuleType::Timing, u"hours"_s);
        m_fixture.press(Qt::Key_Return);
        QTRY_VERIFY(m_fixture.find<QSpinBox>("slotInput"));
        QTRY_VERIFY(m_fixture.find<QSpinBox>("slotInput")->hasFocus());
        m_fixture.type(u"8"_s);
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY(life().contains(u"Draft"));
        goToSlot(RuleType::Timing, u"unit"_s);
        m_fixture.press(Qt::Key_Return);
        QTRY_VERIFY(m_fixture.find<QComboBox>("slotInput"));
        m_fixture.press(Qt::Key_Down);
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY(sheet()->accessibleDescription().contains(u"working hours"));
    }

    void proposeEightWorkingHours()
    {
        twelveHoursBecomeEightWorkingHours();
        m_fixture.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY(life().contains(u", proposed"));
    }

    void pickFile(const QString &path)
    {
        QTRY_VERIFY(m_fixture.window().findChild<QFileDialog *>(u"filePicker"_s));
        auto *picker = m_fixture.window().findChild<QFileDialog *>(u"filePicker"_s);
        picker->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        QVERIFY(QMetaObject::invokeMethod(picker, "accept"));
        QTRY_VERIFY(!m_fixture.window().findChild<QFileDialog *>(u"filePicker"_s));
    }

    // Sam reads the file on another computer, signs for sales and sends it back.
    void signElsewhere(const QString &path)
    {
        const QDateTime now = m_fixture.session().now();
        test::TestWorkspace there;
        People people = there->people();
        people.members += {Member{.name = u"Mia"_s, .login = {}, .department = {}, .roles = {u"marketing"_s}},
                           Member{.name = u"Sam"_s, .login = {}, .department = {}, .roles = {u"sales_manager"_s}}};
        LW_VERIFY(changePeople(*there, people, u"Sam"_s, now, u"Members"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<BroughtProposal> came = bringInProposal(*there, file.readAll(), u"p.json"_s, u"Sam"_s, now);
        LW_VERIFY(came);
        LW_VERIFY(signDraft(*there, came->draft, Party::Sales, u"Sam"_s, now));
        file.close();
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(proposalFile(*loadDraft(*there, came->draft)));
    }

    void signAs(const QString &who, const QString &party)
    {
        m_fixture.press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_fixture.waitForDialog());
        auto *signer = m_fixture.dialog()->findChild<QComboBox *>(u"signSigner"_s);
        QCOMPARE(m_fixture.dialog()->findChild<QComboBox *>(u"signParty"_s)->currentText(), party);
        signer->setFocus();
        m_fixture.type(who); // a list goes to what is typed
        QCOMPARE(signer->currentText(), who);
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY2(life().contains(u"signed for %1 by %2"_s.arg(party, who)), qPrintable(life()));
    }

private Q_SLOTS:
    void init()
    {
        m_fixture.openSample();
        addSigners();
        goToPolicy();
    }
    void cleanup() { m_fixture.close(); }

    void thePageIsThePrintedPageAndFitsOne()
    {
        QVERIFY(sheet()->sheetLayout().fits);
        QCOMPARE(sheet()->sheetLayout().rules.size(), 12);
        const QString fit = m_fixture.find<QLabel>("policyFit")->text();
        QVERIFY2(fit.startsWith(u"One Letter page at"), qPrintable(fit));
        QVERIFY(life().contains(u"is in force"));
    }

    void altDownMovesARuleOnTheSheetAndOpensAListElsewhere()
    {
        sheet()->setCurrent(2);
        const QString life = this->life();
        auto *versions = m_fixture.find<QComboBox>("policyVersions");
        versions->setFocus();
        m_fixture.press(Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(versions->view()->isVisible());
        versions->hidePopup();
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(this->life(), life);
        sheet()->setFocus();
        m_fixture.press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY(this->life().contains(u"Draft"));
        QTRY_VERIFY2(message().contains(u"Move rule 2 to place 3") && message().contains(u"begun as its copy"),
                     qPrintable(message()));
    }

    void anEditOfASignedDraftSaysThatTheSignaturesAreGone()
    {
        twelveHoursBecomeEightWorkingHours();
        m_fixture.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY(life().contains(u", proposed"));
        signAs(u"Mia"_s, u"Marketing"_s);
        sheet()->setCurrent(2);
        sheet()->setFocus();
        m_fixture.press(Qt::Key_Up, Qt::AltModifier);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY2(message().contains(u"The signatures were cleared"), qPrintable(message()));
        QTRY_VERIFY(!life().contains(u"signed for Marketing by Mia"));
    }

    void escLeavesTheBench()
    {
        m_fixture.press(Qt::Key_F4);
        QTRY_VERIFY(!sheet()->hasFocus());
        m_fixture.press(Qt::Key_Escape);
        QTRY_VERIFY(sheet()->hasFocus());
    }

    void tabWalksEverySlotAndLeavesThePage()
    {
        int slotPlaces = 0;
        for (const SheetRule &rule : sheet()->sheetLayout().rules)
            slotPlaces += std::max<int>(1, int(rule.slotPlaces.size()));
        sheet()->setCurrent(1, sheet()->sheetLayout().rules.first().slotPlaces.first().name);
        int steps = 0;
        for (; sheet()->hasFocus() && steps < 100; ++steps)
            m_fixture.press(Qt::Key_Tab);
        QCOMPARE(steps, slotPlaces);
        m_fixture.press(Qt::Key_Backtab, Qt::ShiftModifier);
        QTRY_VERIFY(sheet()->hasFocus());
    }

    void fromTwelveHoursToAPublishedPage()
    {
        twelveHoursBecomeEightWorkingHours();
        QCOMPARE(inForce(RuleType::Timing)->parameter(u"hours"_s).toInt(), 12); // not yet
        m_fixture.press(Qt::Key_F6);
        QVERIFY(m_fixture.waitForDialog());
        auto *replay = qobject_cast<ReplayDialog *>(m_fixture.dialog());
        QVERIFY(replay);
        QTRY_VERIFY(replay->report());
        QVERIFY(replay->report()->leads > 0);
        QCOMPARE(replay->report()->moved, 0);
        QVERIFY(replay->report()->clocksChanged > 0);
        m_fixture.press(Qt::Key_Escape);
        QVERIFY(m_fixture.waitForNoDialog());
        m_fixture.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_fixture.waitForDialog());
        const QString changes = m_fixture.dialog()->findChild<QPlainTextEdit *>(u"proposalChanges"_s)->toPlainText();
        QVERIFY2(changes.contains(u"8 working hours"), qPrintable(changes));
        QVERIFY(m_fixture.dialog()->findChild<QLabel *>(u"proposalReplay"_s)->text().contains(u"replayed"));
        m_fixture.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY(life().contains(u", proposed"));
        signAs(u"Mia"_s, u"Marketing"_s);
        signAs(u"Sam"_s, u"Sales"_s);
        m_fixture.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(inForce(RuleType::Timing)->parameter(u"hours"_s).toInt(), 8);
        QTRY_VERIFY2(life().contains(u"is in force") && life().contains(u"signed for Sales by Sam"),
                     qPrintable(life()));
    }

    // The page shows the new words behind the dialog by then; what was read in the dialog are the old ones.
    void nobodySignsWordsThatTheDialogDidNotShow()
    {
        twelveHoursBecomeEightWorkingHours();
        m_fixture.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY(life().contains(u", proposed"));
        m_fixture.press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_fixture.waitForDialog());
        const QDateTime now = m_fixture.now;
        m_fixture.session().perform(u"Six"_s, [now](Workspace &workspace, const Progress &) -> Result<OperationId> {
            const Result<PolicyDraft> draft = newestDraft(workspace);
            if (!draft)
                return draft.error();
            Rulebook rulebook = draft->rulebook;
            for (PolicyRule &rule : rulebook.policy) {
                if (rule.type == RuleType::Timing)
                    rule.parameters[u"hours"_s] = 6;
            }
            const RulebookId id = draft->proposal.draft;
            const Result<DraftChange> changed = changeDraft(workspace, id, rulebook, u"Six"_s, u"Sam"_s, now);
            return changed ? proposeDraft(workspace, id, {}, {}, u"Sam"_s, now) : Result<OperationId>(changed.error());
        });
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY(life().contains(u"by Sam"));
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY2(message().contains(u"changed by somebody else"), qPrintable(message()));
        QVERIFY2(life().contains(u"not signed for Marketing"), qPrintable(life()));
    }

    void aRuleThatIsSwitchedOffIsFoundAgain()
    {
        const auto toggleUse = [this] {
            QVERIFY(m_fixture.waitForDialog());
            m_fixture.dialog()->findChild<QCheckBox *>(u"ruleEnabled"_s)->setFocus();
            m_fixture.press(Qt::Key_Space);
            m_fixture.press(Qt::Key_Return);
            QVERIFY(m_fixture.waitForNoDialog());
            QVERIFY(m_fixture.waitUntilSaved());
        };
        sheet()->setCurrent(5);
        sheet()->setFocus();
        m_fixture.press(Qt::Key_F2);
        toggleUse();
        QTRY_COMPARE(sheet()->sheetLayout().rules.size(), 11);
        auto *findings = m_fixture.find<QListWidget>("policyFindings");
        QTRY_COMPARE(findings->count(), 1);
        QVERIFY2(findings->item(0)->text().contains(u"Rule 5 (Fulfilment) is switched off"),
                 qPrintable(findings->item(0)->text()));
        findings->setFocus();
        findings->setCurrentRow(0);
        m_fixture.press(Qt::Key_Return);
        toggleUse();
        QTRY_COMPARE(sheet()->sheetLayout().rules.size(), 12);
        QTRY_COMPARE(findings->count(), 0);
    }

    void whoMaySignForAPartyIsOfferedAndOnPaperAnybody()
    {
        proposeEightWorkingHours();
        signAs(u"Mia"_s, u"Marketing"_s);
        m_fixture.press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_fixture.waitForDialog());
        auto *signer = m_fixture.dialog()->findChild<QComboBox *>(u"signSigner"_s);
        auto *party = m_fixture.dialog()->findChild<QComboBox *>(u"signParty"_s);
        QCOMPARE(party->currentText(), u"Sales"_s);
        QVERIFY(signer->findText(u"Sam"_s) >= 0);
        QVERIFY(signer->findText(u"Mia"_s) < 0); // marketing, and has signed for it
        party->setFocus();
        m_fixture.press(Qt::Key_Home);
        QCOMPARE(party->currentText(), u"Marketing"_s);
        QVERIFY(!m_fixture.dialog()->findChild<QPushButton *>(u"save"_s)->isEnabled()); // Mia has signed for it
        QVERIFY(signer->findText(u"Mia"_s) >= 0);
        QVERIFY(signer->findText(u"Sam"_s) < 0);
        QVERIFY(!signer->isEditable());
        m_fixture.dialog()->findChild<QCheckBox *>(u"signPaper"_s)->setFocus();
        m_fixture.press(Qt::Key_Space);
        QVERIFY(signer->isEditable());
        signer->setFocus();
        signer->lineEdit()->selectAll();
        m_fixture.type(u"The agency"_s);
        party->setFocus();
        m_fixture.press(Qt::Key_End);
        QCOMPARE(signer->currentText(), u"The agency"_s); // what was typed stays
    }

    void aProposalIsSignedOnAnotherComputerAndComesBack()
    {
        QVERIFY(!m_fixture.find<QAction>("sendProposal")->isEnabled());
        proposeEightWorkingHours();
        signAs(u"Mia"_s, u"Marketing"_s);
        const QString path = m_folder.filePath(u"proposal.json"_s);
        m_fixture.find<QAction>("sendProposal")->trigger();
        pickFile(path);
        QTRY_VERIFY2(QFile::exists(path), qPrintable(message()));
        signElsewhere(path);
        m_fixture.find<QAction>("bringProposal")->trigger();
        pickFile(path);
        QTRY_VERIFY2(life().contains(u"signed for Sales by Sam"_s), qPrintable(life()));
        QVERIFY2(message().contains(u"1 signature came"), qPrintable(message()));
        QVERIFY(m_fixture.find<QAction>("publishPolicy")->isEnabled());
    }

    void whatIsNoProposalIsRefusedAndChangesNothing()
    {
        const QString path = m_folder.filePath(u"other.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{}");
        file.close();
        const QString before = life();
        m_fixture.find<QAction>("bringProposal")->trigger();
        pickFile(path);
        QTRY_VERIFY2(message().contains(u"other.json is no Leadwright proposal"), qPrintable(message()));
        QCOMPARE(life(), before);
    }

    void theScanOfAPaperIsKeptAndCanBeSaved()
    {
        proposeEightWorkingHours();
        QVERIFY(!m_fixture.find<QAction>("saveScans")->isEnabled());
        const QByteArray scan("\x89PNG scan");
        const QDateTime now = m_fixture.session().now();
        m_fixture.session().perform(u"Paper"_s, [=](Workspace &workspace, const Progress &) -> Result<OperationId> {
            const Result<PolicyDraft> draft = newestDraft(workspace);
            const PaperSignature paper{.recordedBy = u"Sam"_s, .note = {}, .scanName = u"page.png"_s, .scan = scan};
            return draft ? signDraft(workspace, draft->proposal.draft, Party::Sales, u"Kim Fox"_s, now, paper)
                         : Result<OperationId>(draft.error());
        });
        QTRY_VERIFY2(life().contains(u"signed for Sales by Kim Fox"_s), qPrintable(life()));
        QTRY_VERIFY(m_fixture.find<QAction>("saveScans")->isEnabled());
        const QString path = m_folder.filePath(u"page.png"_s);
        m_fixture.find<QAction>("saveScans")->trigger();
        pickFile(path);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), scan);
    }

    void anEditAfterASignatureClearsItAndSaysSo()
    {
        twelveHoursBecomeEightWorkingHours();
        m_fixture.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.dialog()->accept();
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY(life().contains(u", proposed"));
        signAs(u"Mia"_s, u"Marketing"_s);
        goToSlot(RuleType::Timing, u"hours"_s);
        m_fixture.press(Qt::Key_Return);
        QTRY_VERIFY(m_fixture.find<QSpinBox>("slotInput"));
        m_fixture.type(u"6"_s);
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY2(life().contains(u"not signed for Marketing"), qPrintable(life()));
    }

    void aPlannedDayComesWhileTheWindowIsOpen()
    {
        const QDateTime now = m_fixture.now;
        m_fixture.session().perform(u"Plan"_s, [now](Workspace &workspace, const Progress &) -> Result<OperationId> {
            Rulebook rulebook = workspace.rulebook()->rulebook;
            for (PolicyRule &rule : rulebook.policy) {
                if (rule.type == RuleType::Timing)
                    rule.parameters[u"hours"_s] = 8;
            }
            const Result<NewDraft> draft = importDraft(workspace, rulebook, u"Mia"_s, now);
            if (!draft)
                return draft.error();
            const RulebookId id = draft->draft;
            for (const Result<OperationId> &done : {proposeDraft(workspace, id, {}, {}, u"Mia"_s, now),
                                                    signDraft(workspace, id, Party::Marketing, u"Mia"_s, now),
                                                    signDraft(workspace, id, Party::Sales, u"Sam"_s, now)}) {
                if (!done)
                    return done.error();
            }
            const Result<Published> planned = publishDraft(workspace, id, now.addDays(1), u"Mia"_s, now);
            return planned ? Result<OperationId>(planned->operation) : Result<OperationId>(planned.error());
        });
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(inForce(RuleType::Timing)->parameter(u"hours"_s).toInt(), 12);
        m_fixture.now = now.addDays(2);
        m_fixture.session().sweep();
        QTRY_COMPARE(inForce(RuleType::Timing)->parameter(u"hours"_s).toInt(), 8);
        m_fixture.now = now;
    }

    void escapeLeavesASlotAsItWas()
    {
        goToSlot(RuleType::Timing, u"hours"_s);
        m_fixture.press(Qt::Key_Return);
        QTRY_VERIFY(m_fixture.find<QSpinBox>("slotInput"));
        m_fixture.type(u"8"_s);
        m_fixture.press(Qt::Key_Escape);
        QTRY_VERIFY(sheet()->hasFocus());
        QVERIFY(life().contains(u"is in force"));
    }

    void aRuleMovesWithAltAndTheArrows()
    {
        sheet()->setCurrent(2);
        m_fixture.press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY(life().contains(u"Draft"));
        QTRY_VERIFY(sheet()->accessibleDescription().startsWith(u"Rule 3"));
        QTRY_VERIFY(sheet()->accessibleDescription().contains(u"A qualified lead"));
    }

    void aLeadIsTestedAndKeptAsAnExample()
    {
        m_fixture.press(Qt::Key_F4);
        auto *input = m_fixture.find<QComboBox>("testInput");
        QTRY_VERIFY(input->lineEdit()->hasFocus());
        m_fixture.type(u"country=DE, product=motors"_s);
        m_fixture.press(Qt::Key_Return);
        auto *result = m_fixture.find<QLabel>("testResult");
        QTRY_VERIFY2(result->text().contains(u"→"), qPrintable(result->text()));
        QVERIFY(m_fixture.find<QListWidget>("testTrace")->count() >= 12);
        m_fixture.find<QPushButton>("keepExample")->click();
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY(life().contains(u"Draft"));
        QTRY_VERIFY(m_fixture.find<QPushButton>("dropExample")->isVisible());
    }

    void theWayBackIsUndo()
    {
        twelveHoursBecomeEightWorkingHours();
        m_fixture.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY(!sheet()->accessibleDescription().contains(u"working hours"));
        m_fixture.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY2(life().contains(u"is in force"), qPrintable(life()));
    }
};

QTEST_MAIN(TestPolicyPage)
#include "tst_policypage.moc"
