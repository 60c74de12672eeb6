// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/windowfixture.h"
#include "ui/dialogs/answerdialog.h"
#include "ui/inbox/leadlistview.h"
#include "ui/models/leadlistmodel.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace lw;

class TestAnswerDialog : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;

    LeadListView *list() { return m_fixture.find<LeadListView>("leadList"); }
    Session &session() { return m_fixture.session(); }
    // A lead of the inbox whose grade is what `isWanted` asks for.
    LeadId leadGraded(Grade grade)
    {
        const auto columns = session().columns();
        const auto *model = static_cast<LeadListModel *>(list()->model());
        for (int row = 0; row < model->rowCount(); ++row) {
            const LeadId lead = model->leadAt(row);
            const auto at = columns->rowOf(lead.value);
            if (at && columns->grade[size_t(*at)] == quint8(grade))
                return lead;
        }
        return {};
    }
    Grade gradeOf(LeadId lead)
    {
        return static_cast<Grade>(session().columns()->grade[size_t(*session().columns()->rowOf(lead.value))]);
    }
    Lead stored(LeadId lead)
    {
        const auto workspace = Workspace::open(session().path());
        return workspace ? (*workspace)->record(lead.value)->lead : Lead();
    }
    void ask(LeadId lead)
    {
        list()->selectLeads({lead});
        list()->setFocus();
        m_fixture.press(Qt::Key_Q);
        QVERIFY(m_fixture.waitForDialog());
    }
    template<class T>
    T *in(const char *name)
    {
        return m_fixture.dialog()->findChild<T *>(QLatin1StringView(name));
    }
    // Chooses by typing the first letters, as people do.
    void choose(const char *field, const QString &code)
    {
        auto *box = in<QComboBox>(field);
        QVERIFY(box);
        box->setFocus();
        for (int tries = 0; box->currentData() != code && tries < box->count(); ++tries)
            QTest::keyClick(box, Qt::Key_Down);
        for (int tries = 0; box->currentData() != code && tries < box->count(); ++tries)
            QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(box->currentData().toString(), code);
    }

private Q_SLOTS:
    void init() { m_fixture.openSample(); }
    void cleanup() { m_fixture.close(); }

    void theGradeStandsBelowWhileTheAnswersAreGiven()
    {
        const LeadId lead = leadGraded(Grade::None);
        QVERIFY(lead);
        ask(lead);
        QVERIFY(!in<QPushButton>("act")->isEnabled()); // nothing to save yet
        choose("answer_need", u"fits"_s);
        choose("answer_authority", u"decides"_s);
        choose("answer_budget", u"approved"_s);
        QCOMPARE(in<QLabel>("answerGrade")->text(), u"No grade yet"_s);
        choose("answer_timeline", u"90"_s);
        QCOMPARE(in<QLabel>("answerGrade")->text(), u"Grade A"_s);
        QVERIFY(in<QLabel>("answerBecause")->text().contains(u"Need fits"));
        in<QLineEdit>("answer_others")->setFocus();
        m_fixture.type(u"the board"_s);
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(gradeOf(lead), Grade::A);
        QCOMPARE(stored(lead).answers.words.value(u"others"_s), u"the board"_s);
        QTRY_VERIFY(list()->hasFocus());
        m_fixture.press(Qt::Key_Z);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(gradeOf(lead), Grade::None);
        QVERIFY(stored(lead).answers == Answers());
    }
    void anAmpersandInAQuestionIsNoShortcut()
    {
        Rulebook rulebook = session().rulebook()->rulebook;
        rulebook.questions.questions.last().text = u"R&D or production?"_s;
        const LeadId lead = leadGraded(Grade::None);
        LeadRecord record;
        record.lead = stored(lead);
        AnswerDialog dialog(record, compile(rulebook, 1), session().today(), nullptr);
        const QString key = rulebook.questions.questions.last().key;
        auto *field = dialog.findChild<QWidget *>(u"answer_"_s + key);
        QVERIFY(field);
        QCOMPARE(field->accessibleName(), u"R&D or production?"_s);
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        const auto label = std::ranges::find(labels, field, &QLabel::buddy);
        QVERIFY(label != labels.end());
        QCOMPARE((*label)->text(), u"R&&D or production?"_s); // shown as one
    }
    void leavingItChangesNothing()
    {
        const LeadId lead = leadGraded(Grade::None);
        const Lead before = stored(lead);
        ask(lead);
        choose("answer_need", u"fits"_s);
        m_fixture.press(Qt::Key_Escape);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(stored(lead), before);
    }
    void anotherGradeAsksForTheReasonFirst()
    {
        const LeadId lead = leadGraded(Grade::A);
        QVERIFY(lead);
        list()->selectLeads({lead});
        list()->setFocus();
        m_fixture.press(Qt::Key_3);
        QVERIFY(m_fixture.waitForDialog());
        QCOMPARE(gradeOf(lead), Grade::A);
        m_fixture.press(Qt::Key_Return); // no reason yet
        QVERIFY(m_fixture.dialog());
        m_fixture.type(u"Left the company"_s);
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(gradeOf(lead), Grade::C);
        QCOMPARE(stored(lead).gradeBecause, u"Left the company"_s);
        QVERIFY(!stored(lead).gradeBy.isEmpty());
    }
    void theFirstGradeIsOneKey()
    {
        const LeadId lead = leadGraded(Grade::None);
        list()->selectLeads({lead});
        list()->setFocus();
        m_fixture.press(Qt::Key_2);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(gradeOf(lead), Grade::B);
        QVERIFY(!m_fixture.dialog());
    }
};

QTEST_MAIN(TestAnswerDialog)
#include "tst_answerdialog.moc"
