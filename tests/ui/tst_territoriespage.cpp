// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changepools.h"
#include "tests/support/testsupport.h"
#include "ui/actions/actions.h"
#include "ui/models/linesmodel.h"
#include "ui/session/session.h"
#include "ui/territories/pooltext.h"
#include "ui/territories/stripview.h"
#include "ui/territories/territoriespage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

enum Tab { Lines, Pools };

constexpr char kTwoCountries[] = "country,state,owner,from,note\n"
                                 "US,NY,Ada,,Manhattan\n"
                                 "US,NJ,Bob,2026-04-01,from April\n"
                                 "DE,,Cid,,Germany\n";

constexpr char kGermany[] = "country,postal_prefix,owner\nDE,70,Ann\nDE,71,Bob\nDE,73,Ann\n";

Pool twoTurns()
{
    return {.name = u"East"_s, .members = {{.rep = u"Ada"_s, .weight = 2}, {.rep = u"Bob"_s, .cap = 40}}};
}

/// A workspace with the page of territories on it, as in the window.
struct Bench {
    test::TestWorkspace workspace;
    std::unique_ptr<Session> opened;
    std::unique_ptr<TerritoriesPage> page;
    QStringList said;

    explicit Bench(const QByteArray &lines = {})
    {
        if (!lines.isEmpty())
            workspace.territories(lines);
    }

    void addPool() { QVERIFY(changePools(*workspace, {twoTurns()}, u"Manager"_s, test::someMonday(), u"Pools"_s)); }
    Session &session() const { return *opened; }
    /// Shows the page as soon as the workspace is open.
    bool open(Tab tab = Lines)
    {
        opened = std::make_unique<Session>(workspace.path(), [] { return test::someMonday(); });
        QObject::connect(opened.get(), &Session::said, opened.get(),
                         [this](const Message &message) { said += message.text; });
        if (!test::waitFor([this] { return session().isOpen() && session().columns(); }))
            return false;
        page = std::make_unique<TerritoriesPage>(session());
        page->resize(1100, 700);
        page->show();
        page->activateWindow();
        find<QTabWidget>("territoryTabs")->setCurrentIndex(tab);
        page->enter();
        return QTest::qWaitForWindowActive(page.get());
    }
    template<class T>
    T *find(const char *name) const
    {
        T *found = page->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("The page has no %s.", name);
        return found;
    }
    bool has(const char *dialog) const { return page->findChild<QDialog *>(QString::fromLatin1(dialog)) != nullptr; }
    int rows(const char *table) const { return find<QTableView>(table)->model()->rowCount(); }
    QVariant at(const char *table, int row, int column, int role = Qt::DisplayRole) const
    {
        return find<QTableView>(table)->model()->index(row, column).data(role);
    }
    QString current(const char *table, int column) const
    {
        return find<QTableView>(table)->currentIndex().siblingAtColumn(column).data().toString();
    }
    void press(const char *table, ActionId action)
    {
        page->activateWindow(); // a sheet may have been in front
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
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
    CoverageLine line(int row) { return session().rulebook()->rulebook.lines.value(row); }
};

} // namespace

/// The page of territories, by keys.
class TestTerritoriesPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesAreAddedChangedAndRemovedByKeyboard()
    {
        Bench bench;
        QVERIFY(bench.open());
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
        QTRY_COMPARE(bench.current("linesTable", LinesModel::Country), u"US"_s);
        QTRY_COMPARE(bench.current("linesTable", LinesModel::Number), u"1"_s);
        QTRY_VERIFY(!bench.has("lineDialog"));

        bench.press("linesTable", ActionId::EditRow);
        QTRY_VERIFY(bench.has("lineDialog"));
        bench.type("note", u"Manhattan"_s);
        bench.save("lineDialog");
        QTRY_COMPARE(bench.current("linesTable", LinesModel::Note), u"Manhattan"_s);
        QTRY_VERIFY(!bench.has("lineDialog"));

        bench.press("linesTable", ActionId::RemoveRow);
        QTRY_COMPARE(bench.rows("linesTable"), 0);
        bench.session().undo();
        QTRY_COMPARE(bench.rows("linesTable"), 1);
        QTRY_COMPARE(bench.current("linesTable", LinesModel::Note), u"Manhattan"_s);
    }
    void thePrecedenceNamesEveryClassInItsOrder()
    {
        Bench bench;
        QVERIFY(bench.open());
        const QString text = bench.find<QLabel>("linesPrecedence")->text();
        qsizetype at = -1;
        for (int i = 0; i <= int(RouteClass::CatchAll); ++i) {
            const qsizetype next = text.indexOf(labelOf(static_cast<RouteClass>(i)), at + 1);
            QVERIFY2(next > at, qPrintable(labelOf(static_cast<RouteClass>(i))));
            at = next;
        }
    }
    void linesNotInForceOnTheDayStandBack()
    {
        Bench bench(kTwoCountries);
        QVERIFY(bench.open());
        QCOMPARE(bench.rows("linesTable"), 3);
        QVERIFY(bench.at("linesTable", 1, 0, Qt::ForegroundRole).isValid());
        QVERIFY(!bench.at("linesTable", 0, 0, Qt::ForegroundRole).isValid());
        bench.find<QDateEdit>("territoriesDay")->setDate(QDate(2026, 4, 1));
        QVERIFY(!bench.at("linesTable", 1, 0, Qt::ForegroundRole).isValid());
        QVERIFY(bench.find<QLabel>("linesSummary")->text().contains(u"3"));
    }
    void oneCountryIsListedWithWhatHoldsForAny()
    {
        Bench bench(QByteArray(kTwoCountries) + ",,Cid,,anywhere\n");
        QVERIFY(bench.open());
        auto *country = bench.find<QComboBox>("territoriesCountry");
        QCOMPARE(country->count(), 3);
        country->setFocus();
        QTest::keyClick(country, Qt::Key_Down); // DE
        QCOMPARE(country->currentData().toString(), u"DE"_s);
        QCOMPARE(bench.rows("linesTable"), 2);
    }
    void aLineGoesToAPoolAndHasANameOfItsOwn()
    {
        Bench bench(kTwoCountries);
        bench.addPool();
        QVERIFY(bench.open());
        bench.find<QTableView>("linesTable")->selectRow(0);
        bench.press("linesTable", ActionId::EditRow);
        QTRY_VERIFY(bench.has("lineDialog"));
        QTest::keyClick(bench.find<QComboBox>("owner"), Qt::Key_End);
        bench.type("territory", u"Empire State"_s);
        bench.type("granted_by", u"Ruth"_s);
        bench.find<QCheckBox>("review_on_given")->click();
        bench.find<QDateEdit>("review_on")->setDate(QDate(2026, 12, 1));
        QVERIFY2(bench.canSave("lineDialog"), qPrintable(bench.problem("lineDialog")));
        QVERIFY(bench.find<QLabel>("linePreview")->text().contains(u"pool East"));
        bench.save("lineDialog");
        QTRY_COMPARE(bench.line(0).pool, u"East"_s);
        QCOMPARE(bench.line(0).owner, QString());
        QCOMPARE(bench.line(0).grantedBy, u"Ruth"_s);
        QCOMPARE(bench.line(0).reviewOn, QDate(2026, 12, 1));
        QTRY_COMPARE(bench.at("linesTable", 0, LinesModel::Territory).toString(), u"Empire State"_s);
        QCOMPARE(bench.at("linesTable", 0, LinesModel::Recipient).toString(), u"East (pool)"_s);
    }
    void whatTheFormOfALineDoesNotTouchStays()
    {
        Bench bench(kTwoCountries);
        bench.addPool();
        bench.workspace.territories("country,pool,owner,territory,granted_by,review_on,note\n"
                                    "US,,Ada,Home,Ruth,2026-12-01,x\nUS,East,,Away,,,y\n");
        QVERIFY(bench.open());
        for (int row = 0; row < 2; ++row) {
            const CoverageLine before = bench.line(row);
            bench.find<QTableView>("linesTable")->selectRow(row);
            bench.press("linesTable", ActionId::EditRow);
            QTRY_VERIFY(bench.has("lineDialog"));
            bench.type("note", u"changed"_s);
            bench.save("lineDialog");
            QTRY_COMPARE(bench.line(row).note, u"changed"_s);
            QTRY_VERIFY(!bench.has("lineDialog"));
            CoverageLine after = bench.line(row);
            after.note = before.note;
            QVERIFY(after == before);
        }
    }
    void leadsOfTheLastNinetyDaysAreCountedByTerritory()
    {
        Bench bench("country,state,owner\nUS,NY,Ada\nUS,NJ,Bob\n");
        bench.workspace.import("name,email,country,state\nAnn,a@x.example,US,NY\nBen,b@y.example,US,NY\n"
                               "Cy,c@z.example,US,NJ\n");
        QVERIFY(bench.open());
        QTRY_COMPARE(bench.at("linesTable", 0, LinesModel::Leads).toString(), u"2"_s);
        QCOMPARE(bench.at("linesTable", 1, LinesModel::Leads).toString(), u"1"_s);
    }
    void poolsAreAddedChangedAndRemovedByKeyboard()
    {
        Bench bench(kTwoCountries);
        QVERIFY(bench.open(Pools));
        QCOMPARE(bench.rows("poolsTable"), 0);
        QTest::keyClick(bench.find<QPushButton>("poolsAdd"), Qt::Key_Space);
        QTRY_VERIFY(bench.has("poolDialog"));
        QVERIFY(!bench.canSave("poolDialog"));
        bench.type("poolName", u"Ada"_s);
        QVERIFY(bench.problem("poolDialog").contains(u"rep"));
        bench.type("poolName", u"East"_s);
        QVERIFY(bench.problem("poolDialog").contains(u"member"));
        auto *reps = bench.find<QComboBox>("poolMemberRep");
        for (const QString &name : {u"Ada"_s, u"Bob"_s}) {
            reps->setCurrentIndex(reps->findData(name));
            QTest::keyClick(bench.find<QPushButton>("poolMemberAdd"), Qt::Key_Space);
        }
        QCOMPARE(bench.find<QTableWidget>("poolMemberTable")->currentRow(), 1);
        QTest::keyClick(bench.find<QSpinBox>("poolMemberWeight"), Qt::Key_Up);
        QTest::keyClick(bench.find<QPushButton>("poolMemberUp"), Qt::Key_Space);
        QVERIFY2(bench.canSave("poolDialog"), qPrintable(bench.problem("poolDialog")));
        bench.save("poolDialog");
        QTRY_COMPARE(bench.rows("poolsTable"), 1);
        QTRY_VERIFY(!bench.has("poolDialog"));
        const Pool saved = bench.session().rulebook()->rulebook.pools.value(0);
        const QList<PoolMember> members{{.rep = u"Bob"_s, .weight = 2}, {.rep = u"Ada"_s}};
        QCOMPARE(saved.name, u"East"_s);
        QVERIFY(saved.members == members);
        QTRY_COMPARE(bench.at("poolsTable", 0, kPoolNextColumn).toString(), u"Bob"_s);

        bench.press("poolsTable", ActionId::EditRow);
        QTRY_VERIFY(bench.has("poolDialog"));
        bench.type("poolName", u"Orient"_s);
        bench.save("poolDialog");
        QTRY_COMPARE(bench.current("poolsTable", 0), u"Orient"_s);
        QTRY_VERIFY(!bench.has("poolDialog"));

        bench.press("poolsTable", ActionId::RemoveRow);
        QTRY_COMPARE(bench.rows("poolsTable"), 0);
        for (const QString &name : {u"Orient"_s, u"East"_s}) {
            bench.session().undo();
            QTRY_COMPARE(bench.at("poolsTable", 0, 0).toString(), name);
            QTRY_VERIFY(!bench.session().isBusy());
        }
    }
    void aPoolThatALineNamesStaysAndTheReasonIsSaid()
    {
        Bench bench(kTwoCountries);
        bench.addPool();
        bench.workspace.territories("country,pool,owner\nUS,East,\nDE,,Ada\n");
        QVERIFY(bench.open(Pools));
        QTRY_COMPARE(bench.rows("poolsTable"), 1);
        bench.press("poolsTable", ActionId::RemoveRow);
        QTRY_VERIFY(!bench.said.isEmpty());
        QVERIFY2(bench.said.last().contains(u"East"), qPrintable(bench.said.last()));
        QCOMPARE(bench.rows("poolsTable"), 1);
    }
    void theStripIsGoneAlongByKeysAndSpoken()
    {
        Bench bench(kGermany);
        QVERIFY(bench.open());
        auto *strip = bench.find<StripView>("coverageStrip");
        QTRY_COMPARE(strip->bands().size(), 6);
        QVERIFY(strip->isVisible());
        QVERIFY(strip->accessibleName().contains(u"Germany"));
        strip->setFocus();
        QTest::keyClick(strip, Qt::Key_Home);
        QVERIFY(strip->bands()[strip->current()].isGap);
        QTest::keyClick(strip, Qt::Key_Right);
        QVERIFY2(strip->accessibleDescription().contains(u"Ann"), qPrintable(strip->accessibleDescription()));
        QCOMPARE(bench.find<QLabel>("coverageWords")->text(), strip->accessibleDescription());
        QTest::keyClick(strip, Qt::Key_Right);
        QTest::keyClick(strip, Qt::Key_Return);
        QCOMPARE(bench.current("linesTable", LinesModel::Recipient), u"Bob"_s);
        strip->setFocus();
        QTest::keyClick(strip, Qt::Key_Right);
        QVERIFY(strip->accessibleDescription().contains(u"nobody"));
        QTest::keyClick(strip, Qt::Key_Return); // who covers the gap?
        QTRY_VERIFY(bench.has("lineDialog"));
        QCOMPARE(bench.find<QLineEdit>("postal_prefix")->text(), u"72"_s);
    }
    void widthsFollowTheLeadsOrTheCodes()
    {
        Bench bench(kGermany);
        bench.workspace.import("name,company,country,postal_code\nAnn,Acme,Germany,71001\n");
        QVERIFY(bench.open());
        auto *strip = bench.find<StripView>("coverageStrip");
        QTRY_COMPARE(strip->bands().size(), 6);
        QVERIFY(strip->bands()[2].width > 0.5); // all leads are there
        auto *width = bench.find<QComboBox>("coverageWidth");
        width->setFocus();
        QTest::keyClick(width, Qt::Key_Down);
        QVERIFY(strip->bands()[0].width > 0.5);
    }
    void aCountryWithoutPostcodesHasNoStrip()
    {
        Bench bench("country,owner\n,Cid\n");
        QVERIFY(bench.open());
        QVERIFY(!bench.find<StripView>("coverageStrip")->isVisible());
    }
    void theCheckListsWhatItFoundAndMendsIt()
    {
        Bench bench(kGermany);
        QVERIFY(bench.open());
        auto *list = bench.find<QTreeWidget>("findings");
        QVERIFY(!list->isVisible());
        QTest::keyClick(bench.page.get(), Qt::Key_F6);
        QTRY_VERIFY(list->topLevelItemCount() > 0);
        QVERIFY(list->hasFocus());
        const QString where = list->currentItem()->text(0);
        QTRY_VERIFY(!bench.find<QWidget>("findingsPane")->findChildren<QPushButton *>(u"fix"_s).isEmpty());
        const qsizetype lines = bench.session().rulebook()->rulebook.lines.size();
        QTest::keyClick(bench.find<QPushButton>("findingGive"), Qt::Key_Space);
        QTRY_COMPARE(bench.session().rulebook()->rulebook.lines.size(), lines + 1);
        QTRY_VERIFY(!list->currentItem() || list->currentItem()->text(0) != where);
        bench.session().undo();
        QTRY_COMPARE(bench.session().rulebook()->rulebook.lines.size(), lines);
        QTRY_COMPARE(list->findItems(where, Qt::MatchExactly | Qt::MatchRecursive).size(), 1);
    }
    void whatIsSoOnPurposeIsNotFoundAgain()
    {
        Bench bench(kGermany);
        QVERIFY(bench.open());
        QTest::keyClick(bench.page.get(), Qt::Key_F6);
        auto *pane = bench.find<QWidget>("findingsPane");
        QTRY_VERIFY(!pane->findChildren<QPushButton *>(u"fix"_s).isEmpty());
        QTest::keyClick(pane->findChildren<QPushButton *>(u"fix"_s).last(), Qt::Key_Space);
        QTRY_COMPARE(bench.session().rulebook()->rulebook.allowed.size(), 1);
        QTRY_VERIFY(bench.find<QLabel>("findingsSummary")->text().contains(u"purpose"));
    }
    void rowActionsFollowTheTab()
    {
        Bench bench(kTwoCountries);
        QVERIFY(bench.open());
        const auto *edit = bench.find<QAction>("editRow");
        QVERIFY(edit->isEnabled());
        bench.find<QTabWidget>("territoryTabs")->setCurrentIndex(Pools);
        QVERIFY(!edit->isEnabled()); // no pool yet: there is only something to add
        QVERIFY(bench.find<QAction>("addRow")->isEnabled());
    }
    void everyLabelShowsPlainText()
    {
        Bench bench(kTwoCountries);
        QVERIFY(bench.open());
        for (const QLabel *label : bench.page->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
};

QTEST_MAIN(TestTerritoriesPage)
#include "tst_territoriespage.moc"
