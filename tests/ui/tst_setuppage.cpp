// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changesources.h"
#include "tests/support/testsupport.h"
#include "ui/actions/actions.h"
#include "ui/models/linesmodel.h"
#include "ui/models/repsmodel.h"
#include "ui/session/session.h"
#include "ui/setup/setuppage.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

enum Tab { Reps, Territories, Sources, Costs, SettingsForm };

/// A workspace with the setup page on it, as in the window.
struct Bench {
    test::TestWorkspace workspace;
    Session session{workspace.path(), [] { return test::someMonday(); }};
    SetupPage page{session};
    QStringList said;

    Bench()
    {
        QObject::connect(&session, &Session::said, &page, [this](const Message &message) { said += message.text; });
        page.resize(900, 600);
        page.show();
        page.activateWindow();
    }

    bool isReady() const { return session.isOpen() && session.columns() && page.isActiveWindow(); }
    void open(Tab tab)
    {
        find<QTabWidget>("setupTabs")->setCurrentIndex(tab);
        page.enter();
    }
    template<class T>
    T *find(const char *name) const
    {
        T *found = page.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("The page has no %s.", name);
        return found;
    }
    bool has(const char *dialog) const { return page.findChild<QDialog *>(QString::fromLatin1(dialog)) != nullptr; }
    int rows(const char *table) const { return find<QTableView>(table)->model()->rowCount(); }
    QString current(const char *table, int column) const
    {
        const QTableView *view = find<QTableView>(table);
        return view->currentIndex().siblingAtColumn(column).data().toString();
    }
    void press(const char *table, ActionId action)
    {
        page.activateWindow(); // a sheet may have been in front
        QVERIFY(QTest::qWaitForWindowActive(&page));
        find<QTableView>(table)->setFocus();
        QTest::keySequence(find<QTableView>(table), find<QAction>(info(action).name)->shortcut());
    }
    void type(const char *field, const QString &text) const
    {
        auto *line = find<QLineEdit>(field);
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    bool canSave(const char *dialog) const
    {
        return find<QDialog>(dialog)->findChild<QPushButton *>(u"save"_s)->isEnabled();
    }
    QString problem(const char *dialog) const
    {
        for (const QLabel *label : find<QDialog>(dialog)->findChildren<QLabel *>(u"problem"_s)) {
            if (!label->text().isEmpty())
                return label->text();
        }
        return {};
    }
    void save(const char *dialog) const { QTest::keyClick(find<QDialog>(dialog), Qt::Key_Return); }
};

} // namespace

class TestSetupPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void repsAreAddedChangedAndRemovedByKeyboard()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.open(Reps);
        QCOMPARE(bench.rows("repsTable"), 1); // the catch-all of the policy
        const QString catchAll = bench.current("repsTable", RepsModel::Name);
        bench.press("repsTable", ActionId::AddRow);
        QTRY_VERIFY(bench.has("repDialog"));
        QVERIFY(!bench.canSave("repDialog"));
        bench.type("repName", catchAll.toUpper());
        QVERIFY(bench.problem("repDialog").contains(u"already"));
        bench.type("repName", u"Ada"_s);
        QVERIFY(bench.canSave("repDialog"));
        bench.save("repDialog");
        QTRY_COMPARE(bench.rows("repsTable"), 2);
        QCOMPARE(bench.current("repsTable", RepsModel::Name), u"Ada"_s); // what was added is current
        QTRY_VERIFY(!bench.has("repDialog"));

        bench.press("repsTable", ActionId::EditRow);
        QTRY_VERIFY(bench.has("repDialog"));
        bench.type("repName", u"Ada Lovelace"_s);
        bench.save("repDialog");
        QTRY_COMPARE(bench.current("repsTable", RepsModel::Name), u"Ada Lovelace"_s);
        QCOMPARE(bench.rows("repsTable"), 2);
        QTRY_VERIFY(!bench.has("repDialog"));

        bench.press("repsTable", ActionId::RemoveRow);
        QTRY_COMPARE(bench.rows("repsTable"), 1);
        for (const int rows : {2, 2, 1}) {
            bench.session.undo();
            QTRY_VERIFY(!bench.session.isBusy());
            QTRY_COMPARE(bench.rows("repsTable"), rows);
        }
    }
    void aRepWhoIsNeededStaysAndTheReasonIsSaid()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.open(Reps);
        bench.press("repsTable", ActionId::RemoveRow);
        QTRY_VERIFY(!bench.said.isEmpty());
        QVERIFY2(bench.said.last().contains(u"has to stay"), qPrintable(bench.said.last()));
        QCOMPARE(bench.rows("repsTable"), 1);
    }
    void territoryLinesAreAddedChangedAndRemovedByKeyboard()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.open(Territories);
        QCOMPARE(bench.rows("linesTable"), 0);
        QTest::keyClick(bench.find<QPushButton>("linesAdd"), Qt::Key_Space);
        QTRY_VERIFY(bench.has("lineDialog"));
        bench.type("postal_prefix", u"100"_s);
        QVERIFY(bench.problem("lineDialog").contains(u"country"));
        bench.type("country", u"United States"_s);
        QVERIFY(bench.problem("lineDialog").contains(u"owner"));
        QTest::keyClick(bench.find<QComboBox>("owner"), Qt::Key_Down);
        QVERIFY2(bench.canSave("lineDialog"), qPrintable(bench.problem("lineDialog")));
        QVERIFY(bench.find<QLabel>("linePreview")->text().contains(u"100…"));
        bench.save("lineDialog");
        QTRY_COMPARE(bench.rows("linesTable"), 1);
        QCOMPARE(bench.current("linesTable", LinesModel::Country), u"US"_s);
        QCOMPARE(bench.current("linesTable", LinesModel::Number), u"1"_s);
        QTRY_VERIFY(!bench.has("lineDialog"));

        bench.press("linesTable", ActionId::EditRow);
        QTRY_VERIFY(bench.has("lineDialog"));
        bench.type("note", u"Manhattan"_s);
        bench.save("lineDialog");
        QTRY_COMPARE(bench.current("linesTable", LinesModel::Note), u"Manhattan"_s);
        QTRY_VERIFY(!bench.has("lineDialog"));

        bench.press("linesTable", ActionId::RemoveRow);
        QTRY_COMPARE(bench.rows("linesTable"), 0);
        bench.session.undo();
        QTRY_COMPARE(bench.rows("linesTable"), 1);
        QCOMPARE(bench.current("linesTable", LinesModel::Note), u"Manhattan"_s);
    }
    void sourcesAreAddedChangedAndRemovedByKeyboard()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.open(Sources);
        QTest::keyClick(bench.find<QPushButton>("sourcesAdd"), Qt::Key_Space);
        QTRY_VERIFY(bench.has("sourceDialog"));
        bench.type("sourceName", u"Spring fair"_s);
        bench.save("sourceDialog");
        QTRY_COMPARE(bench.rows("sourcesTable"), 1);
        QTRY_VERIFY(!bench.has("sourceDialog"));

        bench.press("sourcesTable", ActionId::EditRow);
        QTRY_VERIFY(bench.has("sourceDialog"));
        bench.type("sourceName", u"Autumn fair"_s);
        bench.save("sourceDialog");
        QTRY_COMPARE(bench.current("sourcesTable", 0), u"Autumn fair"_s);
        QTRY_VERIFY(!bench.has("sourceDialog"));

        bench.press("sourcesTable", ActionId::RemoveRow);
        QTRY_COMPARE(bench.rows("sourcesTable"), 0);
        bench.session.undo();
        QTRY_COMPARE(bench.rows("sourcesTable"), 1);
        bench.session.undo();
        QTRY_COMPARE(bench.current("sourcesTable", 0), u"Spring fair"_s);
    }
    void costsAreAddedChangedAndRemovedByKeyboard()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        LW_VERIFY(saveSource(*bench.workspace, {.id = {}, .name = u"Expo"_s, .channel = {}}, u"Manager"_s,
                             test::someMonday()));
        bench.open(Costs);
        QTRY_COMPARE(bench.find<QLabel>("costsSummary")->text().isEmpty(), false); // the sources are read, too
        QTest::keyClick(bench.find<QPushButton>("costsAdd"), Qt::Key_Space);
        QTRY_VERIFY(bench.has("costDialog"));
        QVERIFY(bench.problem("costDialog").contains(u"source"));
        QTest::keyClick(bench.find<QComboBox>("costSource"), Qt::Key_Down);
        QVERIFY2(bench.canSave("costDialog"), qPrintable(bench.problem("costDialog")));
        bench.type("costAmount", u"a lot"_s);
        QVERIFY(bench.problem("costDialog").contains(u"not a number"));
        bench.find<QLineEdit>("costAmount")->clear(); // not known yet
        bench.save("costDialog");
        QTRY_COMPARE(bench.rows("costsTable"), 1);
        QVERIFY(bench.find<QLabel>("costsSummary")->text().contains(u"not known: 1"));
        QTRY_VERIFY(!bench.has("costDialog"));

        bench.press("costsTable", ActionId::EditRow);
        QTRY_VERIFY(bench.has("costDialog"));
        bench.type("costAmount", u"1200"_s);
        bench.save("costDialog");
        QTRY_VERIFY(!bench.find<QLabel>("costsSummary")->text().contains(u"not known"));
        QTRY_VERIFY(!bench.has("costDialog"));

        bench.press("costsTable", ActionId::RemoveRow);
        QTRY_COMPARE(bench.rows("costsTable"), 0);
        bench.session.undo();
        QTRY_COMPARE(bench.rows("costsTable"), 1);
    }
    void settingsAreSavedAsAWhole()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.open(SettingsForm);
        auto *save = bench.find<QPushButton>("settingsSave");
        QVERIFY(!save->isEnabled());
        bench.type("settingsCompany", u"Harbour Motion"_s);
        QVERIFY(save->isEnabled());
        bench.type("settingsCountry", u"Atlantis"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY(bench.find<QLabel>("settingsProblem")->text().contains(u"Atlantis"));
        bench.type("settingsCountry", u"Germany"_s);
        QTest::keyClick(save, Qt::Key_Space);
        QTRY_COMPARE(bench.session.settings().companyName, u"Harbour Motion"_s);
        QTRY_COMPARE(bench.find<QLineEdit>("settingsCountry")->text(), u"DE"_s);
        QVERIFY(!save->isEnabled());
        bench.session.undo();
        QTRY_VERIFY(bench.find<QLineEdit>("settingsCompany")->text().isEmpty());
    }
    void aSettingUnderEditIsNotTakenAway()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.open(SettingsForm);
        bench.type("settingsCompany", u"Half a na"_s);
        Q_EMIT bench.session.factsChanged();
        QCOMPARE(bench.find<QLineEdit>("settingsCompany")->text(), u"Half a na"_s);
        QTest::keyClick(bench.find<QPushButton>("settingsDiscard"), Qt::Key_Space);
        QVERIFY(bench.find<QLineEdit>("settingsCompany")->text().isEmpty());
    }
    void aSearchFiltersAndSaysWhenNothingMatches()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.open(Reps);
        bench.type("repsSearch", u"lead"_s);
        QCOMPARE(bench.rows("repsTable"), 1);
        bench.type("repsSearch", u"zzz"_s);
        QCOMPARE(bench.rows("repsTable"), 0);
        QVERIFY(bench.find<QWidget>("repsTab")->findChild<QWidget *>(u"emptyState"_s)->isVisible());
        QVERIFY(!bench.find<QPushButton>("repsEdit")->isEnabled());
        bench.find<QLineEdit>("repsSearch")->clear();
        QCOMPARE(bench.rows("repsTable"), 1);
        QVERIFY(bench.find<QTableView>("repsTable")->isVisible());
        QVERIFY(bench.find<QPushButton>("repsEdit")->isEnabled());
    }
    void rowActionsFollowTheTab()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.open(Reps);
        QCOMPARE(bench.page.pageActions().size(), 3);
        for (const QAction *action : bench.page.pageActions())
            QVERIFY(action->isEnabled());
        bench.open(Territories); // no line yet: there is only something to add
        QVERIFY(bench.page.pageActions().at(0)->isEnabled());
        QVERIFY(!bench.page.pageActions().at(1)->isEnabled());
        bench.open(SettingsForm);
        for (const QAction *action : bench.page.pageActions())
            QVERIFY(!action->isEnabled());
    }
    void everyLabelShowsPlainText()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        for (const QLabel *label : bench.page.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
};

QTEST_MAIN(TestSetupPage)
#include "tst_setuppage.moc"
