// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes a picture of every page and dialog, for people to look at. Run by packaging/photograph.

#include "core/workspace/changepeople.h"
#include "core/workspace/changepools.h"
#include "core/workspace/changescreening.h"
#include "core/workspace/donotcontact.h"
#include "core/workspace/policylife.h"
#include "core/workspace/samplecompany.h"
#include "core/workspace/territoryimport.h"
#include "tests/support/windowfixture.h"
#include "ui/entry/newleaddialog.h"
#include "ui/import/importpage.h"
#include "ui/inbox/leadlistview.h"
#include "ui/policy/sheetview.h"
#include "ui/session/session.h"
#include "ui/territories/plandialog.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace lw;

class Photograph : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;
    QString m_scheme;

    void take(QWidget *widget, const QString &name)
    {
        QTest::qWait(250); // answers come in, pictures are painted
        const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR", u"1"_s);
        const QString file = u"%1-%2-%3x.png"_s.arg(name, m_scheme, scale);
        QVERIFY(widget->grab().save(QDir(qEnvironmentVariable("LEADWRIGHT_PICTURES", u"."_s)).filePath(file)));
    }
    void takeWindow(const QString &name) { take(&m_fixture.window(), name); }
    void takeDialog(Qt::Key key, const QString &name, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_fixture.press(key, modifiers);
        QVERIFY(m_fixture.waitForDialog());
        take(m_fixture.dialog(), name);
        m_fixture.press(Qt::Key_Escape);
        QVERIFY(m_fixture.waitForNoDialog());
    }
    void takeDialogOf(const char *actionName, const QString &name)
    {
        // Several pages have a list and so an action of this name.
        QAction *action = nullptr;
        const auto named = m_fixture.window().findChildren<QAction *>(QLatin1StringView(actionName));
        for (QAction *each : named) {
            const auto *owner = qobject_cast<QWidget *>(each->parent());
            if (each->isEnabled() && (!owner || owner->isVisible()))
                action = each;
        }
        QVERIFY2(action, actionName);
        action->trigger();
        takeOpened(name);
    }
    void takeOpened(const QString &name)
    {
        QVERIFY(m_fixture.waitForDialog());
        take(m_fixture.dialog(), name);
        m_fixture.press(Qt::Key_Escape);
        QVERIFY(m_fixture.waitForNoDialog());
    }

private Q_SLOTS:
    void everyPlace_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << int(ColourScheme::Light);
        QTest::newRow("dark") << int(ColourScheme::Dark);
    }
    void everyPlace()
    {
        QFETCH(int, scheme);
        applyColourScheme(static_cast<ColourScheme>(scheme));
        m_scheme = QString::fromLatin1(QTest::currentDataTag());
        m_fixture.openSample();
        inbox();
        entry();
        import();
        identity();
        reports();
        setup();
        territories();
        policy();
        compliance();
        m_fixture.close();
        MainWindow start([] { return test::sampleNow(); });
        start.show();
        take(&start, u"start"_s);
    }

private:
    void inbox()
    {
        auto *list = m_fixture.find<LeadListView>("leadList");
        QTRY_VERIFY(list->hasFocus());
        takeWindow(u"inbox"_s);
        takeDialog(Qt::Key_R, u"dialog-route"_s);
        takeDialog(Qt::Key_H, u"dialog-hold"_s);
        takeDialog(Qt::Key_N, u"dialog-nurture"_s);
        takeDialog(Qt::Key_P, u"dialog-pause"_s, Qt::ShiftModifier);
        takeDialog(Qt::Key_E, u"dialog-escalations"_s, Qt::ControlModifier);
        takeDialog(Qt::Key_Q, u"dialog-answers"_s);
        takeDialog(Qt::Key_E, u"dialog-end"_s);
        for (int i = 0; i < 5; ++i)
            m_fixture.press(Qt::Key_Down); // a lead with somebody like it
        takeDialog(Qt::Key_D, u"dialog-duplicate"_s);
        m_fixture.press(Qt::Key_Home);
        takeDialog(Qt::Key_F1, u"dialog-keys"_s);
        m_fixture.press(Qt::Key_A);
        for (int i = 0; i < 4; ++i)
            m_fixture.press(Qt::Key_Down, Qt::ShiftModifier);
        takeWindow(u"inbox-selected"_s);
        m_fixture.press(Qt::Key_A, Qt::ControlModifier);
        takeDialog(Qt::Key_A, u"dialog-many"_s);
        m_fixture.press(Qt::Key_Escape);
        m_fixture.press(Qt::Key_Return);
        takeWindow(u"lead"_s);
        m_fixture.press(Qt::Key_Escape);
        m_fixture.find<QLineEdit>("search")->setText(u"source:nowhere"_s);
        takeWindow(u"inbox-nothing"_s);
        m_fixture.find<QLineEdit>("search")->clear();
        m_fixture.press(Qt::Key_F8);
        m_fixture.find<QAction>("compactRows")->trigger();
        takeWindow(u"inbox-compact-below"_s);
        m_fixture.find<QAction>("compactRows")->trigger();
        m_fixture.press(Qt::Key_F8);
        m_fixture.press(Qt::Key_F8);
    }
    void entry()
    {
        m_fixture.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(m_fixture.waitForDialog());
        auto *form = qobject_cast<NewLeadDialog *>(m_fixture.dialog());
        QVERIFY(form);
        take(form, u"dialog-new-lead"_s);
        form->setText(u"Maria Kern\nHead of Purchasing\nKern Pumps Ltd\n1 Mill Lane, Leeds LS1 4AB\nTel. +44 113 496 "
                      "0123\nmaria.kern@pumps.example"_s);
        QTest::qWait(900); // until what would become of it is shown
        take(form, u"dialog-new-lead-pasted"_s);
        form->done(0); // without the question a typed lead deserves
        QVERIFY(m_fixture.waitForNoDialog());
    }
    void import()
    {
        m_fixture.press(Qt::Key_2, Qt::AltModifier);
        takeWindow(u"import-1-file"_s);
        QFile file(m_fixture.path(u"this-morning.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray csv = makeSampleFiles(test::sampleNow()).thisMorningCsv;
        csv.replace("product", "interest");
        file.write(csv + "\"Nobody\",,,\n");
        file.close();
        auto *page = m_fixture.window().findChild<ImportPage *>();
        page->openFile(file.fileName());
        takeWindow(u"import-3-match"_s);
        auto *back = m_fixture.find<QPushButton>("importBack");
        auto *next = m_fixture.find<QPushButton>("importNext");
        QVERIFY(back && next);
        back->click();
        takeWindow(u"import-2-read"_s);
        next->click();
        QTest::qWait(300);
        next->click();
        QTRY_VERIFY(next->text().startsWith(u"&Import") || next->text().startsWith(u"Import"));
        takeWindow(u"import-4-check"_s);
        next->click();
        QVERIFY(m_fixture.waitUntilSaved());
        takeWindow(u"import-5-done"_s);
    }
    /// Imports the rows and answers the number of the first.
    LeadId importRows(const QByteArray &rows, bool match)
    {
        LeadId first;
        m_fixture.session().perform(u"Import"_s, [&](Workspace &workspace, const Progress &) {
            const RawTable table = test::tableOf("full_name,company,email,phone,city,country,product,source\n" + rows);
            const Result<ImportResult> done = importLeads(
                workspace, test::requestFor(table, {.match = match, .now = test::sampleNow()}), u"Manager"_s);
            first = LeadId{done ? done->firstNumber : 0};
            return done ? Result<OperationId>(done->operation) : Result<OperationId>(done.error());
        });
        if (!m_fixture.waitUntilSaved())
            qFatal("The rows were not imported.");
        return first;
    }
    void split()
    {
        const LeadId lead =
            importRows("Otto Lindgren,Lindgren Tools,otto@lindgren.example,,Leeds,GB,Servo drive,Website form\n"
                       "Otto Lindgren,Lindgren Tools,otto@lindgren.example,,Leeds,GB,Servo drive,Motion Expo\n",
                       true);
        m_fixture.press(Qt::Key_1, Qt::AltModifier);
        auto *list = m_fixture.find<LeadListView>("leadList");
        list->showLeads({lead});
        list->setFocus();
        QTRY_COMPARE(list->currentLead(), lead);
        takeWindow(u"inbox-two-inquiries"_s);
        takeDialog(Qt::Key_S, u"dialog-split"_s);
    }
    void identity()
    {
        importRows("Petra Lindholm,Lindholm Pumps AB,petra@lindholm.example,+46 8 555 01 10,Stockholm,SE,Servo "
                   "drive,Website form\n"
                   "Petra Lindholm,Lindholm Pumps,petra@lindholm.example,,Stockholm,SE,Spindle motor,Motion Expo\n"
                   "P. Lindholm,Lindholm Pumps AB,,+46 8 555 01 10,Stockholm,SE,Servo drive,Machine Monthly\n",
                   false);
        m_fixture.press(Qt::Key_3, Qt::AltModifier);
        takeWindow(u"duplicates-before"_s);
        m_fixture.press(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(m_fixture.waitUntilSaved());
        QTest::qWait(500);
        takeWindow(u"duplicates"_s);
        takeDialogOf("mergeCertain", u"dialog-merge-certain"_s);
        m_fixture.press(Qt::Key_4, Qt::AltModifier);
        QTest::qWait(500);
        takeWindow(u"companies"_s);
        split();
    }
    void reports()
    {
        m_fixture.press(Qt::Key_5, Qt::AltModifier);
        takeWindow(u"funnel"_s);
        m_fixture.press(Qt::Key_6, Qt::AltModifier);
        takeWindow(u"sources"_s);
        m_fixture.press(Qt::Key_7, Qt::AltModifier);
        QTest::qWait(500);
        takeWindow(u"week"_s);
    }
    void setup()
    {
        m_fixture.press(Qt::Key_8, Qt::AltModifier);
        auto *tabs = m_fixture.find<QWidget>("setupPage")->findChild<QTabWidget *>();
        QVERIFY(tabs);
        const QStringList names{u"reps"_s,       u"sources-list"_s, u"campaigns"_s, u"costs"_s,
                                u"collateral"_s, u"watched"_s,      u"calendars"_s, u"people"_s,
                                u"screening"_s,  u"contact"_s,      u"settings"_s};
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            takeWindow(u"setup-"_s + names.value(i));
            if (names.value(i) == u"settings")
                continue;
            takeDialogOf("addRow", u"dialog-add-"_s + names.value(i));
            if (names.value(i) == u"reps")
                repHandOver();
            else if (names.value(i) == u"people")
                people();
            else if (names.value(i) == u"screening")
                screening();
            else if (names.value(i) == u"calendars")
                calendars();
            else if (names.value(i) == u"contact")
                contact();
        }
    }
    void repHandOver()
    {
        m_fixture.find<QTableView>("repsTable")->selectRow(1);
        m_fixture.find<QPushButton>("repsHandOver")->click();
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.type(u"Several"_s);
        const auto *shares = m_fixture.dialog()->findChild<QTableWidget *>(u"repHandOverShares"_s);
        QTRY_VERIFY(shares->rowCount() > 0);
        takeOpened(u"dialog-hand-over-rep"_s);
    }
    // A file that keeps some lines, gives one to somebody else and forgets the rest.
    void territoryFile(QWidget *page)
    {
        const auto plan = planTerritories(m_fixture.session().rulebook()->rulebook,
                                          test::tableOf("country,state,owner\nUS,CT,Ruth Delacroix\nUS,NY,Ingrid "
                                                        "Vogel\nUS,OR,Pacific Motion\nUS,OR,Lena Brandt\n"));
        QVERIFY(plan);
        (new PlanDialog(*plan, u"territories.csv"_s, page))->open();
        takeOpened(u"dialog-territory-file"_s);
    }
    void territories()
    {
        m_fixture.session().perform(u"Pools"_s, [](Workspace &workspace, const Progress &) {
            const QList<Rep> &reps = workspace.rulebook()->rulebook.reps;
            Pool pool{.name = u"East coast"_s, .hoursAhead = 4, .bySkill = true};
            for (qsizetype i = 0; i < std::min<qsizetype>(3, reps.size()); ++i)
                pool.members += {.rep = reps[i].name, .weight = int(i) + 1, .cap = i == 1 ? 40 : 0};
            return changePools(workspace, {pool}, u"Manager"_s, test::sampleNow(), u"Pools"_s);
        });
        QVERIFY(m_fixture.waitUntilSaved());
        m_fixture.press(Qt::Key_9, Qt::AltModifier);
        takeWindow(u"territories"_s);
        m_fixture.press(Qt::Key_F6);
        takeWindow(u"territories-checked"_s);
        auto *page = m_fixture.find<QWidget>("territoriesPage");
        page->findChild<QPushButton *>(u"linesAdd"_s)->click();
        takeOpened(u"dialog-add-line"_s);
        territoryFile(page);
        page->findChild<QTabWidget *>(u"territoryTabs"_s)->setCurrentIndex(1);
        takeWindow(u"territories-pools"_s);
        page->findChild<QPushButton *>(u"poolsEdit"_s)->click();
        takeOpened(u"dialog-edit-pool"_s);
    }
    void policy()
    {
        m_fixture.press(Qt::Key_0, Qt::AltModifier);
        auto *sheet = m_fixture.find<SheetView>("policySheet");
        QTRY_VERIFY(!sheet->sheetLayout().rules.isEmpty());
        sheet->setCurrent(8, u"hours"_s);
        sheet->setFocus();
        QTest::qWait(400);
        takeWindow(u"policy"_s);
        m_fixture.press(Qt::Key_Return);
        QTest::qWait(100);
        takeWindow(u"policy-slot"_s);
        m_fixture.type(u"8"_s);
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitUntilSaved());
        QTest::qWait(400);
        m_fixture.press(Qt::Key_F4);
        m_fixture.type(u"country=DE, product=Spindle motor"_s);
        m_fixture.press(Qt::Key_Return);
        QTest::qWait(400);
        takeWindow(u"policy-test"_s);
        sheet->setFocus();
        takeDialogOf("editRow", u"dialog-policy-rule"_s);
        takeDialogOf("editQuestions", u"dialog-policy-questions"_s);
        personas();
        m_fixture.press(Qt::Key_F6);
        QVERIFY(m_fixture.waitForDialog());
        QTest::qWait(1500);
        takeOpened(u"dialog-policy-replay"_s);
        takeDialogOf("proposePolicy", u"dialog-policy-propose"_s);
        m_fixture.session().perform(u"Propose"_s, [](Workspace &workspace, const Progress &) {
            return proposeDraft(workspace, newestDraft(workspace)->proposal.draft, u"Faster"_s, {}, u"Manager"_s,
                                test::sampleNow());
        });
        QVERIFY(m_fixture.waitUntilSaved());
        QTest::qWait(300);
        takeDialogOf("signPolicy", u"dialog-policy-sign"_s);
    }
    void personas()
    {
        m_fixture.find<QAction>("editPersonas")->trigger();
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.press(Qt::Key_Insert);
        m_fixture.type(u"Machine builder"_s);
        m_fixture.dialog()->findChild<QPushButton *>(u"traitsAdd"_s)->click();
        m_fixture.type(u"In Germany"_s);
        m_fixture.dialog()->findChild<QToolButton *>(u"addCondition"_s)->click();
        for (int i = 0; i < 2; ++i)
            m_fixture.press(Qt::Key_Tab); // to what it is compared with
        m_fixture.type(u"DE"_s);
        takeOpened(u"dialog-policy-personas"_s);
    }
    void compliance()
    {
        m_fixture.press(Qt::Key_Minus, Qt::AltModifier);
        auto *rules = m_fixture.find<QTableView>("complianceTable");
        QTRY_VERIFY(rules->isVisible() && rules->hasFocus());
        rules->selectRow(7);
        takeWindow(u"compliance"_s);
        m_fixture.press(Qt::Key_Return);
        takeDialog(Qt::Key_W, u"dialog-let-go"_s);
        auto *whose = m_fixture.find<QComboBox>("complianceFor");
        whose->setCurrentIndex(whose->findData(u"Ruth Delacroix"_s));
        takeWindow(u"compliance-of-one"_s);
    }
    void calendars()
    {
        m_fixture.find<QPushButton>("calendarAdd")->click();
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.type(u"Munich office"_s);
        m_fixture.press(Qt::Key_Return);
        QVERIFY(m_fixture.waitForNoDialog());
        auto *sets = m_fixture.find<QComboBox>("calendarAddSet");
        sets->setCurrentIndex(sets->findData(QByteArray("DE-BY")));
        Q_EMIT sets->activated(sets->currentIndex());
        auto *row = m_fixture.find<QWidget>("day4");
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(row, Qt::Key_Left, Qt::ShiftModifier);
        m_fixture.find<QLineEdit>("testerStart")->setText(u"2026-04-02 16:30"_s);
        takeWindow(u"setup-calendars-edited"_s);
        QTest::keyClick(row, Qt::Key_Return);
        takeOpened(u"dialog-hours"_s);
        m_fixture.find<QPushButton>("calendarAddDay")->click();
        takeOpened(u"dialog-calendar-day"_s);
        m_fixture.find<QPushButton>("calendarUse")->click();
        takeOpened(u"dialog-calendar-use"_s);
        m_fixture.press(Qt::Key_1, Qt::AltModifier);
        takeOpened(u"dialog-calendar-unsaved"_s);
        m_fixture.press(Qt::Key_8, Qt::AltModifier);
        m_fixture.find<QPushButton>("calendarDiscard")->click();
    }
    void people()
    {
        m_fixture.session().perform(u"People"_s, [](Workspace &workspace, const Progress &) {
            const QDate today = test::sampleNow().date();
            const auto member = [](const QString &name, const QString &department, const QStringList &roles) {
                return Member{.name = name,
                              .login = name.section(u' ', 0, 0).toLower(),
                              .department = department,
                              .roles = roles,
                              .active = true,
                              .email = QString(name.section(u' ', 0, 0).toLower() + u"@harbourmotion.example")};
            };
            People all = workspace.people();
            all.members +=
                {member(u"Ben Ortiz"_s, u"Marketing"_s, {u"deputy"_s, u"marketing"_s}),
                 member(u"Ruth Delacroix"_s, u"Sales"_s, {u"sales_manager"_s, u"rep"_s}),
                 member(u"Sam Okonkwo"_s, u"Sales"_s, {u"rep"_s}), member(u"Kim Ferrara"_s, u"Office"_s, {u"clerk"_s})};
            all.departments = {{.name = u"Marketing"_s, .head = u"Manager"_s},
                               {.name = u"Office"_s, .head = {}},
                               {.name = u"Sales"_s, .head = u"Ruth Delacroix"_s}};
            all.absences = {{.who = u"Manager"_s,
                             .deputy = u"Ben Ortiz"_s,
                             .from = today.addDays(-1),
                             .to = today.addDays(4),
                             .reason = u"Trade fair"_s},
                            {.who = u"Sam Okonkwo"_s, .deputy = {}, .from = today.addDays(7), .to = QDate()},
                            {.who = u"Kim Ferrara"_s,
                             .deputy = u"Ben Ortiz"_s,
                             .from = today.addDays(-20),
                             .to = today.addDays(-6),
                             .reason = u"Holiday"_s}};
            return changePeople(workspace, all, u"Manager"_s, test::sampleNow(), u"People"_s);
        });
        QVERIFY(m_fixture.waitUntilSaved());
        auto *lists = m_fixture.find<QTabWidget>("peopleTabs");
        for (int i = 0; i < lists->count(); ++i) {
            lists->setCurrentIndex(i);
            takeWindow(u"setup-people-%1"_s.arg(lists->tabText(i).toLower()));
            if (i < lists->count() - 1)
                takeDialogOf("addRow", u"dialog-add-%1"_s.arg(lists->tabText(i).toLower()));
        }
        lists->setCurrentIndex(0);
        m_fixture.find<QPushButton>("membersHandOver")->click();
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.dialog()->findChild<QComboBox *>(u"handOverTo"_s)->setCurrentIndex(2);
        QTest::qWait(500);
        takeOpened(u"dialog-hand-over"_s);
    }
    void screening()
    {
        m_fixture.session().perform(u"Screening"_s, [](Workspace &workspace, const Progress &) {
            const ScreeningEntry rival{.reason = u"competitor"_s, .value = u"Lindgren Tools"_s};
            return addScreening(workspace, rival, u"Manager"_s, test::sampleNow());
        });
        QVERIFY(m_fixture.waitUntilSaved());
        m_fixture.find<QPushButton>("screeningBase")->click();
        takeOpened(u"dialog-screen-existing"_s);
        m_fixture.find<QTableView>("screeningTable")->selectRow(0);
        takeDialogOf("editRow", u"dialog-edit-screening"_s);
        m_fixture.find<QPushButton>("screeningCountries")->click();
        takeOpened(u"dialog-countries"_s);
    }
    // Nobody of the sample asked not to be contacted.
    void contact()
    {
        m_fixture.session().perform(u"Do not contact"_s, [](Workspace &workspace, const Progress &) {
            const Result<DoNotContactEntry> entry = typedEntry(ContactKind::Email, u"no.mail@pumps.example"_s);
            return entry ? forbidContact(workspace, {*entry}, u"asked by telephone"_s, u"Manager"_s, test::sampleNow())
                         : Result<OperationId>(entry.error());
        });
        auto *table = m_fixture.find<QTableView>("contactTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        takeWindow(u"setup-contact-entry"_s);
        table->selectRow(0);
        takeDialogOf("removeRow", u"dialog-lift-contact"_s);
    }
};

QTEST_MAIN(Photograph)
#include "tst_photograph.moc"
