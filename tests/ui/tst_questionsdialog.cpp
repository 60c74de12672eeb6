// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/grading.h"
#include "core/rules/leadfacts.h"
#include "core/workspace/policydrafts.h"
#include "tests/support/windowfixture.h"
#include "ui/policy/questionsdialog.h"
#include "ui/policy/sheetview.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

template<class T>
T *find(const QDialog &dialog, const char *name)
{
    T *found = dialog.findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("The dialog has no %s.", name);
    return found;
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QVERIFY2(QApplication::focusWidget(), "nothing has the focus");
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void type(const QString &text)
{
    QVERIFY2(QApplication::focusWidget(), "nothing has the focus");
    QTest::keyClicks(QApplication::focusWidget(), text);
}

bool isUp(QDialog &dialog)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose, false); // it lives in the test
    dialog.open();
    dialog.activateWindow();
    return QTest::qWaitForWindowActive(&dialog);
}

QString problemIn(const QDialog &dialog)
{
    return find<QLabel>(dialog, "problem")->text();
}

QPushButton *saveOf(const QDialog &dialog)
{
    return find<QPushButton>(dialog, "save");
}

QString outcomeIn(const QDialog &dialog)
{
    return find<QLabel>(dialog, "questionOutcome")->text();
}

LeadFacts bestLead()
{
    LeadFacts facts;
    facts.need = u"fits"_s;
    facts.authority = u"decides"_s;
    facts.budget = u"approved"_s;
    facts.timeline = u"90"_s;
    return facts;
}

Grade gradeWith(const Rulebook &rulebook, const QuestionSet &questions, const QString &key, const QString &answer)
{
    LeadFacts facts = bestLead();
    if (!answer.isEmpty())
        facts.answers.insert(key, answer);
    const PolicyRule *definition = findRule(rulebook.policy, RuleType::QualifiedDefinition);
    return grade(facts, *definition, questions, {}).grade;
}

void addAnswer(const QDialog &dialog, const QString &text)
{
    find<QTableWidget>(dialog, "answersTable")->setFocus();
    press(Qt::Key_Insert);
    QVERIFY(find<QLineEdit>(dialog, "answerText")->hasFocus());
    type(text);
}

void toggle(const QDialog &dialog, const char *name)
{
    find<QCheckBox>(dialog, name)->setFocus();
    press(Qt::Key_Space);
}

} // namespace

/// The editor of the questions, by keys.
class TestQuestionsDialog : public QObject
{
    Q_OBJECT

    const Rulebook m_rulebook = defaultRulebook("UTC");

private Q_SLOTS:
    void aRequiredQuestionWithTwoAnswersIsWrittenAndGrades()
    {
        QuestionsDialog dialog(m_rulebook, m_rulebook, {}, nullptr);
        QVERIFY(isUp(dialog));
        auto *list = find<QTableWidget>(dialog, "questionsTable");
        QVERIFY(list->hasFocus());
        press(Qt::Key_Insert);
        QVERIFY(find<QLineEdit>(dialog, "questionText")->hasFocus());
        type(u"Do they run shifts?"_s);
        QCOMPARE(find<QLineEdit>(dialog, "questionKey")->text(), u"do_they_run_shifts"_s);
        find<QComboBox>(dialog, "questionPart")->setFocus();
        press(Qt::Key_Home); // Need
        QCOMPARE(find<QLineEdit>(dialog, "questionKey")->text(), u"do_they_run_shifts"_s);
        toggle(dialog, "questionRequired");
        addAnswer(dialog, u"Yes"_s);
        toggle(dialog, "answerSatisfies");
        addAnswer(dialog, u"No"_s);
        QCOMPARE(find<QLineEdit>(dialog, "answerCode")->text(), u"no"_s);
        list->setFocus();
        press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(list->currentRow(), 2);
        find<QLineEdit>(dialog, "questionText")->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));

        const QuestionSet saved = dialog.questions();
        QCOMPARE(saved.version, m_rulebook.questions.version + 1);
        QCOMPARE(saved.questions.size(), m_rulebook.questions.questions.size() + 1);
        const Question &shifts = saved.questions[2];
        QVERIFY(shifts.required && shifts.part == QuestionPart::Need);
        QCOMPARE(shifts.choices, (QList<AnswerChoice>{{.code = u"yes"_s, .text = u"Yes"_s, .satisfies = true},
                                                      {.code = u"no"_s, .text = u"No"_s}}));
        QCOMPARE(gradeWith(m_rulebook, m_rulebook.questions, shifts.key, u"no"_s), Grade::A);
        QCOMPARE(gradeWith(m_rulebook, saved, shifts.key, u"yes"_s), Grade::A);
        QCOMPARE(gradeWith(m_rulebook, saved, shifts.key, u"no"_s), Grade::C);
        QCOMPARE(gradeWith(m_rulebook, saved, shifts.key, {}), Grade::None);
    }
    void whatStandsAgainstItIsReadAndKeepsItFromBeingSaved()
    {
        QuestionsDialog dialog(m_rulebook, m_rulebook, {}, nullptr);
        QVERIFY(isUp(dialog));
        QVERIFY(saveOf(dialog)->isEnabled());
        press(Qt::Key_Delete); // what they need
        QVERIFY2(problemIn(dialog).contains(u"No question asks about “Need”"), qPrintable(problemIn(dialog)));
        QVERIFY(find<QLabel>(dialog, "problem")->isVisible());
        QVERIFY(!saveOf(dialog)->isEnabled());
        press(Qt::Key_Insert);
        QVERIFY2(problemIn(dialog).contains(u"Question 2 has no words yet"), qPrintable(problemIn(dialog)));
        press(Qt::Key_Return);
        QVERIFY(dialog.isVisible());
        press(Qt::Key_Escape);
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
    }
    void theKeyOfAQuestionInForceStays()
    {
        QuestionsDialog dialog(m_rulebook, m_rulebook, {}, nullptr);
        QVERIFY(isUp(dialog));
        auto *key = find<QLineEdit>(dialog, "questionKey");
        for (const char *expected : {"need", "used_now"}) {
            QCOMPARE(key->text(), QString::fromLatin1(expected));
            key->setFocus();
            type(u"other"_s);
            QCOMPARE(key->text(), QString::fromLatin1(expected));
            find<QLineEdit>(dialog, "questionText")->setFocus();
            press(Qt::Key_End);
            type(u" And why?"_s);
            QCOMPARE(key->text(), QString::fromLatin1(expected));
            find<QTableWidget>(dialog, "questionsTable")->setFocus();
            press(Qt::Key_Down);
        }
        QCOMPARE(dialog.questions().questions[1].key, u"used_now"_s);
        QVERIFY(dialog.questions().questions[1].text.endsWith(u"And why?"));
        press(Qt::Key_Insert);
        type(u"Anything else?"_s);
        key->setFocus();
        key->selectAll();
        type(u"extra"_s);
        QCOMPARE(dialog.questions().questions[3].key, u"extra"_s);
        find<QLineEdit>(dialog, "questionText")->setFocus();
        type(u" Really?"_s);
        QCOMPARE(key->text(), u"extra"_s); // somebody wrote it
    }
    void aQuestionOfTheFourGetsTheKeyOfTheLead()
    {
        QuestionsDialog dialog(m_rulebook, m_rulebook, {}, nullptr);
        QVERIFY(isUp(dialog));
        press(Qt::Key_Delete);
        press(Qt::Key_Insert);
        type(u"Need"_s);
        auto *key = find<QLineEdit>(dialog, "questionKey");
        QCOMPARE(key->text(), u"need_2"_s); // that of the lead is for what is about the need
        auto *part = find<QComboBox>(dialog, "questionPart");
        part->setFocus();
        press(Qt::Key_Home);
        QCOMPARE(key->text(), u"need"_s);
        QVERIFY(key->isReadOnly());
    }
    void aTimeIsReadFromTheAnswer()
    {
        QuestionsDialog dialog(m_rulebook, m_rulebook, {}, nullptr);
        QVERIFY(isUp(dialog));
        for (int i = 0; i < 4; ++i)
            press(Qt::Key_Down);
        QCOMPARE(find<QLineEdit>(dialog, "questionKey")->text(), u"timeline"_s);
        addAnswer(dialog, u"Within 2 months"_s);
        QCOMPARE(find<QLineEdit>(dialog, "answerCode")->text(), u"60"_s);
        QVERIFY(!find<QCheckBox>(dialog, "answerSatisfies")->isEnabled());
        QVERIFY(saveOf(dialog)->isEnabled());
        find<QLineEdit>(dialog, "answerCode")->setFocus();
        find<QLineEdit>(dialog, "answerCode")->selectAll();
        type(u"soon"_s);
        QVERIFY2(problemIn(dialog).contains(u"“soon” is not a number of days"), qPrintable(problemIn(dialog)));
    }
    void whatItMakesFollowsEveryChange()
    {
        QuestionsDialog dialog(m_rulebook, m_rulebook, {}, nullptr);
        QVERIFY(isUp(dialog));
        QVERIFY2(outcomeIn(dialog).contains(u"360") && outcomeIn(dialog).contains(u"A 4,"),
                 qPrintable(outcomeIn(dialog)));
        QVERIFY(!outcomeIn(dialog).contains(u"In force"));
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Down);
        QCOMPARE(find<QLineEdit>(dialog, "questionKey")->text(), u"budget"_s);
        find<QTableWidget>(dialog, "answersTable")->setFocus();
        press(Qt::Key_Down);
        press(Qt::Key_Down); // none
        QVERIFY(find<QLineEdit>(dialog, "answerCode")->isReadOnly());
        toggle(dialog, "answerSatisfies");
        QVERIFY2(outcomeIn(dialog).contains(u"A 6,") && outcomeIn(dialog).contains(u"In force: A 4,"),
                 qPrintable(outcomeIn(dialog)));
        toggle(dialog, "answerSatisfies");
        QVERIFY(!outcomeIn(dialog).contains(u"In force"));
        QCOMPARE(dialog.questions(), m_rulebook.questions);
    }
    void whoMayNotChangeOnlyReads()
    {
        QuestionsDialog dialog(m_rulebook, m_rulebook, u"Ask the lead manager."_s, nullptr);
        QVERIFY(isUp(dialog));
        press(Qt::Key_Insert);
        press(Qt::Key_Delete);
        press(Qt::Key_Down, Qt::AltModifier);
        for (const char *name : {"questionText", "questionKey", "answerText", "answerCode"})
            QVERIFY2(!find<QLineEdit>(dialog, name)->isEnabled(), name);
        QVERIFY(!find<QCheckBox>(dialog, "questionRequired")->isEnabled());
        QVERIFY(!find<QPushButton>(dialog, "answersAdd")->isEnabled());
        QVERIFY(!dialog.findChild<QPushButton *>(u"save"_s));
        QCOMPARE(dialog.questions(), m_rulebook.questions);
        find<QTableWidget>(dialog, "questionsTable")->setFocus();
        press(Qt::Key_Down);
        QCOMPARE(find<QLineEdit>(dialog, "questionKey")->text(), u"used_now"_s);
        press(Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }
    void everyInputHasAKeyOfItsOwn()
    {
        QuestionsDialog dialog(m_rulebook, m_rulebook, {}, nullptr);
        QVERIFY(isUp(dialog));
        QSet<QString> keys;
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            texts += label->buddy() ? label->text() : QString();
        for (const QAbstractButton *button : dialog.findChildren<QAbstractButton *>())
            texts += button->text();
        for (const QString &text : std::as_const(texts)) {
            const QString key = QKeySequence::mnemonic(text).toString();
            QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(text));
            keys += key;
        }
        QVERIFY(keys.size() > 14);
    }
    void theDraftOfThePageGetsThem()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        const QuestionSet before = fixture.session().rulebook()->rulebook.questions;
        fixture.press(Qt::Key_0, Qt::AltModifier);
        QTRY_VERIFY(fixture.find<QAction>("editQuestions")->isEnabled());
        fixture.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(fixture.waitForDialog());
        QVERIFY(!fixture.dialog()->findChild<QPushButton *>(u"save"_s)); // a version
        fixture.press(Qt::Key_Escape);
        QVERIFY(fixture.waitForNoDialog());
        fixture.press(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(fixture.waitUntilSaved());
        QTRY_VERIFY(fixture.find<QLabel>("policyLife")->text().contains(u"Draft"));
        fixture.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(fixture.waitForDialog());
        fixture.press(Qt::Key_Insert);
        fixture.type(u"Do they run shifts?"_s);
        fixture.press(Qt::Key_Escape);
        QVERIFY(fixture.waitForNoDialog());
        QCOMPARE(draftOf(fixture).questions, before); // nothing was saved
        fixture.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(fixture.waitForDialog());
        fixture.press(Qt::Key_Insert);
        fixture.type(u"Do they run shifts?"_s);
        fixture.press(Qt::Key_Return);
        QVERIFY(fixture.waitForNoDialog());
        QVERIFY(fixture.waitUntilSaved());
        const QuestionSet after = draftOf(fixture).questions;
        QCOMPARE(after.questions.size(), before.questions.size() + 1);
        QVERIFY(after.find(u"do_they_run_shifts"));
        QCOMPARE(after.version, before.version + 1);
        QCOMPARE(fixture.session().rulebook()->rulebook.questions, before); // not yet
        fixture.close();
    }

    void theRulePanelLeadsToThem()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        fixture.press(Qt::Key_0, Qt::AltModifier);
        auto *sheet = fixture.find<SheetView>("policySheet");
        QTRY_VERIFY(sheet->hasFocus() && !sheet->sheetLayout().rules.isEmpty());
        const Policy &policy = fixture.session().rulebook()->rulebook.policy;
        sheet->setCurrent(findRule(policy, RuleType::QualifiedDefinition)->number);
        auto *uses = fixture.find<QListWidget>("ruleUses");
        const QList<QListWidgetItem *> found = uses->findItems(u"agreed question"_s, Qt::MatchContains);
        QCOMPARE(found.size(), 1);
        uses->setFocus();
        uses->setCurrentItem(found.first());
        fixture.press(Qt::Key_Return);
        QVERIFY(fixture.waitForDialog());
        QCOMPARE(fixture.dialog()->objectName(), u"questionsDialog"_s);
        fixture.press(Qt::Key_Escape);
        QVERIFY(fixture.waitForNoDialog());
        fixture.close();
    }

private:
    static Rulebook draftOf(test::WindowFixture &fixture)
    {
        std::optional<Rulebook> draft;
        fixture.session().ask<PolicyDraft>(
            &fixture.window(), [](Workspace &workspace, const Progress &) { return newestDraft(workspace); },
            [&](const Result<PolicyDraft> &read) { draft = read ? read->rulebook : Rulebook(); });
        if (!QTest::qWaitFor([&] { return draft.has_value(); }))
            qFatal("The draft was not read.");
        return *draft;
    }
};

QTEST_MAIN(TestQuestionsDialog)
#include "tst_questionsdialog.moc"
