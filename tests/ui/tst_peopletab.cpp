// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changepeople.h"
#include "tests/support/forminputs.h"
#include "tests/support/windowfixture.h"
#include "ui/models/peoplerows.h"
#include "ui/setup/handoverdialog.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDateEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

Member member(const QString &name, const QStringList &roles, const QString &department = {})
{
    return {.name = name, .login = name.section(u' ', 0, 0).toLower(), .department = department, .roles = roles};
}

} // namespace

/// The people of the setup in the real window, by keys.
class TestPeopleTab : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;
    std::unique_ptr<test::TestWorkspace> m_workspace;

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { m_fixture.press(key, modifiers); }
    QTableView *table(const char *name) { return m_fixture.find<QTableView>(name); }
    QPushButton *button(const char *name) { return m_fixture.find<QPushButton>(name); }
    QString message() { return m_fixture.find<QLabel>("messageText")->text(); }
    template<class T>
    T *input(const char *name)
    {
        return m_fixture.dialog()->findChild<T *>(QLatin1StringView(name));
    }
    bool tabTo(const QWidget *target)
    {
        for (int i = 0; i < 80 && target && QApplication::focusWidget() != target; ++i)
            press(Qt::Key_Tab);
        return target && QApplication::focusWidget() == target;
    }
    /// Goes along the tabs with the arrow keys until `name` is in front.
    bool goAlong(const char *tabsName, const QString &name)
    {
        auto *tabs = m_fixture.find<QTabWidget>(tabsName);
        if (!tabs || !test::waitFor([&] { return tabs->isVisible(); }))
            return false;
        tabs->tabBar()->setFocus();
        for (int i = 0; i < tabs->count() && tabs->currentIndex() > 0; ++i)
            press(Qt::Key_Left);
        for (int i = 0; i < tabs->count() && tabs->currentWidget()->objectName() != name; ++i)
            press(Qt::Key_Right);
        return tabs->currentWidget()->objectName() == name;
    }
    bool open(const QString &list, const QByteArray &login = "nobody")
    {
        qputenv("USER", login);
        m_fixture.open(m_workspace->path());
        QTest::keyClick(&m_fixture.window(), Qt::Key_8, Qt::AltModifier);
        if (!goAlong("setupTabs", u"peopleTab"_s))
            return false;
        return goAlong("peopleTabs", list);
    }
    /// The form of a new row.
    bool openForm(const char *tableName)
    {
        QWidget *table = this->table(tableName);
        if (!table->isVisible())
            table = button(QByteArray(tableName).replace("Table", "Add").constData());
        table->setFocus();
        press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        return m_fixture.waitForDialog();
    }
    bool save()
    {
        press(Qt::Key_Return);
        return m_fixture.waitForNoDialog() && m_fixture.waitUntilSaved();
    }
    People kept()
    {
        const Result<void> ready = (*m_workspace)->refresh();
        return ready ? (*m_workspace)->people() : People();
    }
    void keep(const People &people)
    {
        LW_VERIFY(changePeople(**m_workspace, people, u"Manager"_s, test::sampleNow(), u"People"_s));
    }
    void keepThree()
    {
        People people = (*m_workspace)->people();
        people.departments = {{.name = u"Sales"_s, .head = u"Ben Ortiz"_s}};
        people.members += member(u"Ben Ortiz"_s, {u"sales_manager"_s}, u"Sales"_s);
        people.members += member(u"Rita Roe"_s, {u"reader"_s});
        keep(people);
    }
    QString cell(const char *name, int row, int column)
    {
        return table(name)->model()->index(row, column).data().toString();
    }
    int rowOf(const char *name, const QString &text)
    {
        const QAbstractItemModel *model = table(name)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == text)
                return row;
        }
        return -1;
    }

private Q_SLOTS:
    void init() { m_workspace = std::make_unique<test::TestWorkspace>(); }
    void cleanup()
    {
        m_fixture.close();
        m_workspace.reset();
        qputenv("USER", "nobody");
    }

    void aMemberIsAddedWithTheirRolesAndUndone()
    {
        QVERIFY(open(u"membersTab"_s));
        QCOMPARE(table("membersTable")->model()->rowCount(), 1);
        QVERIFY(openForm("membersTable"));
        m_fixture.type(u"Ben Ortiz"_s);
        QVERIFY(tabTo(input<QCheckBox>("role_sales_manager")));
        press(Qt::Key_Space);
        QVERIFY(save());
        QCOMPARE(kept().members.size(), 2);
        QCOMPARE(kept().members.last().name, u"Ben Ortiz"_s);
        QCOMPARE(kept().members.last().roles, QStringList{u"sales_manager"_s});
        QVERIFY(kept().members.last().active);
        QTRY_COMPARE(table("membersTable")->currentIndex().siblingAtColumn(0).data().toString(), u"Ben Ortiz"_s);
        QCOMPARE(cell("membersTable", rowOf("membersTable", u"Ben Ortiz"_s), 3), u"Sales manager"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(kept().members.size(), 1);
        QTRY_COMPARE(table("membersTable")->model()->rowCount(), 1);
    }
    void theFormOfAMemberSaysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("hasRole");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("words");
        QTest::newRow("no name") << u" "_s << true << QString() << u"needs a name"_s;
        QTest::newRow("a name that is taken") << u"manager"_s << true << QString() << u"of this name already"_s;
        QTest::newRow("no role") << u"Ben"_s << false << QString() << u"at least one role"_s;
        QTest::newRow("no address") << u"Ben"_s << true << u"ben"_s << u"not an e-mail address"_s;
    }
    void theFormOfAMemberSaysWhatIsWrong()
    {
        QFETCH(QString, name);
        QFETCH(bool, hasRole);
        QFETCH(QString, email);
        QFETCH(QString, words);
        QVERIFY(open(u"membersTab"_s));
        QVERIFY(openForm("membersTable"));
        m_fixture.type(name);
        if (hasRole) {
            QVERIFY(tabTo(input<QCheckBox>("role_reader")));
            press(Qt::Key_Space);
        }
        QVERIFY(tabTo(input<QLineEdit>("memberEmail")));
        m_fixture.type(email);
        QVERIFY2(test::problemOf(m_fixture.dialog()).words.contains(words),
                 qPrintable(test::problemOf(m_fixture.dialog()).words));
        press(Qt::Key_Return);
        QVERIFY(m_fixture.dialog()); // not saved
        press(Qt::Key_Escape);
        QVERIFY(m_fixture.waitForNoDialog());
        QCOMPARE(kept().members.size(), 1);
    }
    void aRenamedMemberIsFollowed()
    {
        keepThree();
        QVERIFY(open(u"membersTab"_s));
        table("membersTable")
            ->setCurrentIndex(table("membersTable")->model()->index(rowOf("membersTable", u"Ben Ortiz"_s), 0));
        table("membersTable")->setFocus();
        press(Qt::Key_F2);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.type(u"Benno Ortiz"_s);
        QVERIFY(save());
        QCOMPARE(kept().departments.first().head, u"Benno Ortiz"_s);
        QVERIFY(!kept().find(u"Ben Ortiz"_s));
        QVERIFY(kept().find(u"Benno Ortiz"_s));
    }
    void theLastLeadManagerStays()
    {
        QVERIFY(open(u"membersTab"_s));
        table("membersTable")->setFocus();
        table("membersTable")->selectRow(0);
        press(Qt::Key_Delete);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_VERIFY2(message().contains(u"lead manager"), qPrintable(message()));
        QCOMPARE(kept().members.size(), 1);
        QCOMPARE(m_fixture.session().undoStack()->count(), 0);
    }
    void aDepartmentHasAHeadAndItsNameIsFollowed()
    {
        keepThree();
        QVERIFY(open(u"departmentsTab"_s));
        QCOMPARE(cell("departmentsTable", 0, 1), u"Ben Ortiz"_s);
        QCOMPARE(cell("departmentsTable", 0, 2), u"1"_s);
        table("departmentsTable")->setFocus();
        table("departmentsTable")->selectRow(0);
        press(Qt::Key_F2);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.type(u"Field sales"_s);
        QVERIFY(save());
        QCOMPARE(kept().departments.size(), 1);
        QCOMPARE(kept().departments.first().name, u"Field sales"_s);
        QCOMPARE(kept().find(u"Ben Ortiz"_s)->department, u"Field sales"_s);
    }
    void whoIsAwayHasADeputyWhoStandsInToday()
    {
        keepThree();
        QVERIFY(open(u"membersTab"_s));
        table("membersTable")
            ->setCurrentIndex(table("membersTable")->model()->index(rowOf("membersTable", u"Ben Ortiz"_s), 0));
        button("membersAway")->setFocus();
        press(Qt::Key_Space);
        QVERIFY(m_fixture.waitForDialog());
        QCOMPARE(input<QComboBox>("absenceWho")->currentText(), u"Ben Ortiz"_s);
        auto *deputy = input<QComboBox>("absenceDeputy");
        QVERIFY(tabTo(deputy));
        m_fixture.type(u"Ben"_s); // himself: refused
        QVERIFY(test::problemOf(m_fixture.dialog()).words.contains(u"for themselves"));
        QTest::qWait(QApplication::keyboardInputInterval() + 50);
        m_fixture.type(u"Rita"_s);
        QCOMPARE(deputy->currentData().toString(), u"Rita Roe"_s);
        QVERIFY(tabTo(input<QLineEdit>("absenceReason")));
        m_fixture.type(u"Trade fair"_s);
        QVERIFY(save());
        QCOMPARE(kept().absences.size(), 1);
        const Absence absence = kept().absences.first();
        QVERIFY(absence.id != 0);
        QCOMPARE(absence.who, u"Ben Ortiz"_s);
        QCOMPARE(absence.deputy, u"Rita Roe"_s);
        QCOMPARE(absence.from, m_fixture.session().today());
        QVERIFY(!absence.to.isValid());
        QCOMPARE(absence.reason, u"Trade fair"_s);
        QTRY_COMPARE(cell("membersTable", rowOf("membersTable", u"Ben Ortiz"_s), 5), u"Away; Rita Roe stands in"_s);
        QCOMPARE(cell("membersTable", rowOf("membersTable", u"Rita Roe"_s), 5), u"Stands in for Ben Ortiz"_s);
        QVERIFY(goAlong("peopleTabs", u"absencesTab"_s));
        QCOMPARE(cell("absencesTable", 0, 0), u"Ben Ortiz"_s);
        table("absencesTable")->setFocus();
        table("absencesTable")->selectRow(0);
        press(Qt::Key_Delete);
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(kept().absences.size(), 0);
    }
    void handingOverShowsWhatGoesAlongAndIsUndoneWhole()
    {
        keepThree();
        const QByteArray before = m_workspace->digest();
        QVERIFY(open(u"membersTab"_s));
        button("membersHandOver")->setFocus();
        press(Qt::Key_Space);
        QVERIFY(m_fixture.waitForDialog());
        QCOMPARE(input<QComboBox>("handOverFrom")->currentText(), u"Manager"_s);
        QVERIFY(!input<QPushButton>("save")->isEnabled());
        auto *to = input<QComboBox>("handOverTo");
        QVERIFY(to->hasFocus());
        m_fixture.type(u"Ben"_s);
        const auto *words = input<QLabel>("handOverWords");
        QTRY_VERIFY2(words->text().contains(u"role goes to Ben Ortiz"), qPrintable(words->text()));
        QVERIFY(words->text().contains(u"Undo takes all of it back"));
        QTRY_VERIFY(input<QPushButton>("save")->isEnabled());
        QVERIFY(save());
        QVERIFY(kept().find(u"Ben Ortiz"_s)->has(Role::LeadManager));
        QVERIFY(!kept().find(u"Manager"_s)->has(Role::LeadManager));
        m_fixture.session().undo();
        QVERIFY(m_fixture.waitUntilSaved());
        QVERIFY(kept().find(u"Manager"_s)->has(Role::LeadManager));
        QCOMPARE(m_workspace->digest(), before);
    }
    void theWordsOfAHandOverNameEachThing()
    {
        const HandOver all{.from = u"Ada"_s,
                           .to = u"Ben"_s,
                           .openLeads = 12,
                           .escalations = 1,
                           .departments = {u"Marketing"_s},
                           .standsInFor = {u"Cy"_s},
                           .campaigns = {u"Spring"_s, u"Expo"_s},
                           .nextActions = 3,
                           .calendar = u"Munich"_s,
                           .catchAll = true};
        const QString words = HandOverDialog::wordsOf(all).join(u'\n');
        for (const auto part : {u"12 open leads", u"1 escalation waits", u"3 next actions", u"heads: Marketing",
                                u"stands in for: Cy", u"Spring, Expo", u"“Munich”", u"What no territory covers"})
            QVERIFY2(words.contains(QStringView(part)), qPrintable(words));
        HandOver role;
        role.from = u"Ada"_s;
        role.to = u"Ben"_s;
        const QStringList least = HandOverDialog::wordsOf(role);
        QCOMPARE(least, QStringList{u"The lead manager's role goes to Ben."_s});
    }
    void theTableOfRightsCanBeHeard()
    {
        QVERIFY(open(u"rightsTab"_s));
        const QAbstractItemModel *model = table("rightsTable")->model();
        QCOMPARE(model->rowCount(), allRights().size());
        QCOMPARE(model->columnCount(), roleCodes().size() + 1);
        for (int row = 0; row < model->rowCount(); ++row) {
            const Right right = allRights().at(row);
            QCOMPARE(model->index(row, 0).data().toString(), labelOf(right));
            for (int column = 1; column < model->columnCount(); ++column) {
                const Role role = *roleFromCode(roleCodes().at(column - 1));
                const QModelIndex index = model->index(row, column);
                QCOMPARE(index.data().toString() == u"✓", mayDo(role, right));
                const QString heard = index.data(Qt::AccessibleTextRole).toString();
                QVERIFY(heard.contains(labelOf(role)) && heard.endsWith(mayDo(role, right) ? u"yes"_s : u"no"_s));
            }
        }
        QVERIFY(m_fixture.find<QLabel>("peopleHonest")->text().contains(u"no lock"));
    }
    void whoMayNotChangePeopleReadsWhoMay_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("stem");
        QTest::addColumn<QByteArray>("login");
        QTest::addColumn<bool>("may");
        QTest::newRow("a reader and members") << u"membersTab"_s << u"members"_s << "rita"_ba << false;
        QTest::newRow("a reader and absences") << u"absencesTab"_s << u"absences"_s << "rita"_ba << false;
        QTest::newRow("a sales manager and members") << u"membersTab"_s << u"members"_s << "ben"_ba << false;
        QTest::newRow("a sales manager and absences") << u"absencesTab"_s << u"absences"_s << "ben"_ba << true;
        QTest::newRow("the lead manager and members") << u"membersTab"_s << u"members"_s << "nobody"_ba << true;
    }
    void whoMayNotChangePeopleReadsWhoMay()
    {
        QFETCH(QString, list);
        QFETCH(QString, stem);
        QFETCH(QByteArray, login);
        QFETCH(bool, may);
        keepThree();
        QVERIFY(open(list, login));
        const auto *refusal = m_fixture.find<QLabel>(qPrintable(QString(stem + u"Refusal")));
        const auto *add = button(qPrintable(QString(stem + u"Add")));
        QCOMPARE(add->isEnabled(), may);
        QCOMPARE(refusal->isVisible(), !may);
        QCOMPARE(add->toolTip().isEmpty(), may);
        QCOMPARE(m_fixture.find<QWidget>("setupPage")->findChild<QAction *>(u"addRow"_s)->isEnabled(), may);
        if (!may)
            QVERIFY(refusal->text().contains(u"is for lead managers") ||
                    refusal->text().contains(u"lead managers and"));
    }
};

QTEST_MAIN(TestPeopleTab)
#include "tst_peopletab.moc"
