// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changecampaigns.h"
#include "core/workspace/changecollateral.h"
#include "core/workspace/changesettings.h"
#include "core/workspace/changesources.h"
#include "tests/support/testsupport.h"
#include "ui/actions/actions.h"
#include "ui/models/campaignsmodel.h"
#include "ui/models/collateralmodel.h"
#include "ui/models/repsmodel.h"
#include "ui/session/session.h"
#include "ui/setup/setuppage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

enum Tab {
    Reps,
    Sources,
    Campaigns,
    Costs,
    CollateralList,
    WatchedList,
    CalendarForm,
    PeopleLists,
    Screened,
    Contacts,
    SettingsForm
};

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
    Result<OperationId> addSource(const QString &name)
    {
        return saveSource(*workspace, {.id = {}, .name = name, .channel = {}}, u"Manager"_s, test::someMonday());
    }
    Result<OperationId> addCampaign(const QString &name, SourceId source, const QString &keyCodes)
    {
        Campaign campaign;
        campaign.name = name;
        campaign.source = source;
        campaign.keyCodes = keyCodes;
        return saveCampaign(*workspace, campaign, u"Manager"_s, test::someMonday());
    }
    Result<OperationId> setOfficialPhone(const QString &phone)
    {
        Settings settings = workspace->settings();
        settings.responsePhone = phone;
        return changeSettings(*workspace, settings, u"Manager"_s, test::someMonday());
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
        QTRY_COMPARE(bench.current("repsTable", RepsModel::Name), u"Ada"_s); // what was added is current
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
    void campaignsAreAddedChangedAndRemovedByKeyboard()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        LW_VERIFY(bench.addSource(u"Expo"_s));
        LW_VERIFY(bench.addCampaign(u"Old mailing"_s, {}, u"OM1"_s));
        bench.open(Campaigns);
        QTRY_COMPARE(bench.rows("campaignsTable"), 1);
        QTest::keyClick(bench.find<QPushButton>("campaignsAdd"), Qt::Key_Space);
        QTRY_VERIFY(bench.has("campaignDialog"));
        QVERIFY(!bench.canSave("campaignDialog"));
        bench.type("campaignName", u"OLD mailing"_s);
        QVERIFY(bench.problem("campaignDialog").contains(u"already"));
        bench.type("campaignName", u"Stand"_s);
        QVERIFY(bench.canSave("campaignDialog"));
        bench.type("campaignKeyCodes", u"MX1, om-1"_s);
        QVERIFY2(bench.problem("campaignDialog").contains(u"Old mailing"), qPrintable(bench.problem("campaignDialog")));
        bench.type("campaignKeyCodes", u"MX1, mx-2"_s);
        bench.type("campaignBudget", u"a lot"_s);
        QVERIFY(bench.problem("campaignDialog").contains(u"not a number"));
        bench.type("campaignBudget", u"1200"_s);
        bench.type("campaignSales", u"-3"_s);
        QVERIFY(bench.problem("campaignDialog").contains(u"whole number"));
        bench.type("campaignSales", u"3"_s);
        QTest::keyClick(bench.find<QComboBox>("campaignSource"), Qt::Key_Down);
        QVERIFY2(bench.canSave("campaignDialog"), qPrintable(bench.problem("campaignDialog")));
        bench.save("campaignDialog");
        QTRY_COMPARE(bench.rows("campaignsTable"), 2);
        QTRY_COMPARE(bench.current("campaignsTable", CampaignsModel::Name), u"Stand"_s); // what was added is current
        QTRY_COMPARE(bench.current("campaignsTable", CampaignsModel::Source), u"Expo"_s);
        QTRY_COMPARE(bench.current("campaignsTable", CampaignsModel::KeyCodes), u"MX1 mx-2"_s);
        QTRY_VERIFY(!bench.has("campaignDialog"));

        bench.press("campaignsTable", ActionId::EditRow);
        QTRY_VERIFY(bench.has("campaignDialog"));
        QVERIFY(bench.canSave("campaignDialog")); // its own name and codes are no obstacle
        bench.type("campaignName", u"Booth"_s);
        bench.save("campaignDialog");
        QTRY_COMPARE(bench.current("campaignsTable", CampaignsModel::Name), u"Booth"_s);
        QTRY_VERIFY(!bench.has("campaignDialog"));

        bench.press("campaignsTable", ActionId::RemoveRow);
        QTRY_COMPARE(bench.rows("campaignsTable"), 1);
        for (const int rows : {2, 2, 1}) {
            bench.session.undo();
            QTRY_VERIFY(!bench.session.isBusy());
            QTRY_COMPARE(bench.rows("campaignsTable"), rows);
        }
    }
    void aCampaignEndsAfterItStarts()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.open(Campaigns);
        QTRY_VERIFY(!bench.find<QLabel>("campaignsSummary")->text().isEmpty());
        QTest::keyClick(bench.find<QPushButton>("campaignsAdd"), Qt::Key_Space);
        QTRY_VERIFY(bench.has("campaignDialog"));
        bench.type("campaignName", u"Stand"_s);
        const auto day = [&](const char *field) { return bench.find<QWidget>(field)->findChild<QDateEdit *>(); };
        for (const char *field : {"campaignStart", "campaignEnd"})
            QTest::keyClick(bench.find<QWidget>(field)->findChild<QCheckBox *>(), Qt::Key_Space);
        QVERIFY(bench.canSave("campaignDialog")); // one day
        day("campaignEnd")->setDate(day("campaignStart")->date().addDays(-1));
        QVERIFY(bench.problem("campaignDialog").contains(u"ends before"));
        QTest::keyClick(bench.find<QWidget>("campaignEnd")->findChild<QCheckBox *>(), Qt::Key_Space);
        QVERIFY(bench.canSave("campaignDialog"));
    }
    void choosingACampaignFillsInItsSource()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        LW_VERIFY(bench.addSource(u"Expo"_s));
        LW_VERIFY(bench.addCampaign(u"Stand"_s, SourceId{1}, {}));
        bench.open(Costs);
        QTRY_VERIFY(!bench.find<QLabel>("costsSummary")->text().isEmpty());
        QTest::keyClick(bench.find<QPushButton>("costsAdd"), Qt::Key_Space);
        QTRY_VERIFY(bench.has("costDialog"));
        QTest::keyClick(bench.find<QComboBox>("costCampaign"), Qt::Key_Down);
        QCOMPARE(bench.find<QComboBox>("costCampaign")->currentText(), u"Stand"_s);
        QCOMPARE(bench.find<QComboBox>("costSource")->currentText(), u"Expo"_s);
        QVERIFY2(bench.canSave("costDialog"), qPrintable(bench.problem("costDialog")));
    }
    void collateralIsCheckedWhileItIsTyped()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        LW_VERIFY(bench.addCampaign(u"Stand"_s, {}, u"MX-2"_s));
        LW_VERIFY(bench.setOfficialPhone(u"+1 860 253 6354"_s));
        bench.session.reload();
        QTRY_COMPARE(bench.session.settings().responsePhone, u"+1 860 253 6354"_s);
        bench.open(CollateralList);
        QTRY_VERIFY(!bench.find<QLabel>("collateralSummary")->text().isEmpty());
        QTest::keyClick(bench.find<QPushButton>("collateralAdd"), Qt::Key_Space);
        QTRY_VERIFY(bench.has("collateralDialog"));
        const auto verdict = [&] { return bench.find<QLabel>("collateralVerdict")->text(); };
        QVERIFY(!bench.canSave("collateralDialog"));
        QVERIFY2(verdict().contains(u"no way to respond"), qPrintable(verdict()));
        bench.type("collateralTitle", u"Reply card"_s);
        bench.type("collateralPhone", u"+1 860 253 0000"_s);
        QVERIFY2(verdict().contains(u"“+1 860 253 6354”"), qPrintable(verdict()));
        QVERIFY(bench.canSave("collateralDialog")); // the register says how things stand
        bench.type("collateralPhone", u"+1 (860) 253-6354"_s);
        QVERIFY2(verdict().contains(u"Complies"), qPrintable(verdict()));
        QLineEdit *code = bench.find<QComboBox>("collateralKeyCode")->lineEdit();
        QTest::keyClicks(code, u"mx3"_s);
        QVERIFY2(verdict().contains(u"key code"), qPrintable(verdict()));
        code->clear();
        QTest::keyClicks(code, u"mx2"_s);
        QTest::keyClick(code, Qt::Key_Return); // fills in the campaign, and saves
        QTRY_COMPARE(bench.rows("collateralTable"), 1);
        QTRY_COMPARE(bench.current("collateralTable", CollateralModel::Campaign), u"Stand"_s);
        QTRY_COMPARE(bench.current("collateralTable", CollateralModel::Verdict), u"Complies"_s);
        QTRY_VERIFY(!bench.has("collateralDialog"));

        bench.press("collateralTable", ActionId::EditRow);
        QTRY_VERIFY(bench.has("collateralDialog"));
        bench.type("collateralPhone", u"+1 860 253 0000"_s);
        bench.save("collateralDialog");
        QTRY_VERIFY(bench.current("collateralTable", CollateralModel::Verdict).contains(u"Telephone differs"));
        QVERIFY(bench.find<QLabel>("collateralSummary")->text().contains(u"not complying: 1"));
        QTRY_VERIFY(!bench.has("collateralDialog"));

        bench.press("collateralTable", ActionId::RemoveRow);
        QTRY_COMPARE(bench.rows("collateralTable"), 0);
        bench.session.undo();
        QTRY_COMPARE(bench.rows("collateralTable"), 1);
        bench.session.undo();
        QTRY_COMPARE(bench.current("collateralTable", CollateralModel::Verdict), u"Complies"_s);
    }
    void aCampaignOffersItsKeyCodes()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        LW_VERIFY(bench.addCampaign(u"Stand"_s, {}, u"MX1 MX2"_s));
        LW_VERIFY(bench.addCampaign(u"Web ads"_s, {}, u"W1"_s));
        bench.open(CollateralList);
        QTRY_VERIFY(!bench.find<QLabel>("collateralSummary")->text().isEmpty());
        QTest::keyClick(bench.find<QPushButton>("collateralAdd"), Qt::Key_Space);
        QTRY_VERIFY(bench.has("collateralDialog"));
        auto *codes = bench.find<QComboBox>("collateralKeyCode");
        QCOMPARE(codes->count(), 3);
        QVERIFY(codes->currentText().isEmpty());
        QTest::keyClick(bench.find<QComboBox>("collateralCampaign"), Qt::Key_Down);
        QCOMPARE(bench.find<QComboBox>("collateralCampaign")->currentText(), u"Stand"_s);
        QCOMPARE(codes->count(), 2);
        QVERIFY(codes->findText(u"MX2"_s) >= 0);
    }
    void channelsAreOfferedOnceAndFreeWordsAreKept()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        LW_VERIFY(saveSource(*bench.workspace, {.id = {}, .name = u"Expo"_s, .channel = u"TRADE show"_s}, u"Manager"_s,
                             test::someMonday()));
        bench.open(Sources);
        QTRY_COMPARE(bench.rows("sourcesTable"), 1);
        QTest::keyClick(bench.find<QPushButton>("sourcesAdd"), Qt::Key_Space);
        QTRY_VERIFY(bench.has("sourceDialog"));
        auto *channels = bench.find<QComboBox>("sourceChannel");
        QCOMPARE(channels->count(), 14);
        QVERIFY(channels->findText(u"TRADE show"_s, Qt::MatchExactly | Qt::MatchCaseSensitive) >= 0);
        QVERIFY(channels->findText(u"Bingo card"_s) >= 0);
        QVERIFY(channels->currentText().isEmpty());
        bench.type("sourceName", u"Pigeons"_s);
        QTest::keyClicks(channels->lineEdit(), u"Carrier pigeon"_s);
        bench.save("sourceDialog");
        QTRY_COMPARE(bench.rows("sourcesTable"), 2);
        QTRY_COMPARE(bench.current("sourcesTable", 1), u"Carrier pigeon"_s);
    }
    void officialAddressesAreSettings()
    {
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.open(SettingsForm);
        auto *save = bench.find<QPushButton>("settingsSave");
        bench.type("settingsResponsePhone", u"call us"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY(bench.find<QLabel>("settingsProblem")->text().contains(u"call us"));
        bench.type("settingsResponsePhone", u"+1 860 253 6354"_s);
        bench.type("settingsResponseUrl", u"www.harbour.example"_s);
        bench.type("settingsResponseEmail", u"leads@harbour.example"_s);
        bench.type("settingsResponseAddress", u"PO Box 12, Hartford"_s);
        QTest::keyClick(save, Qt::Key_Space);
        QTRY_COMPARE(bench.session.settings().responseAddress, u"PO Box 12, Hartford"_s);
        QCOMPARE(bench.session.settings().responseUrl, u"www.harbour.example"_s);
        QCOMPARE(bench.session.settings().responseEmail, u"leads@harbour.example"_s);
        bench.session.undo();
        QTRY_VERIFY(bench.find<QLineEdit>("settingsResponsePhone")->text().isEmpty());
    }
    void everyInputHasANameForThoseWhoHearIt_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<QString>("list");
        QTest::newRow("campaigns") << int(Campaigns) << u"campaigns"_s;
        QTest::newRow("collateral") << int(CollateralList) << u"collateral"_s;
    }
    void everyInputHasANameForThoseWhoHearIt()
    {
        QFETCH(const int, tab);
        QFETCH(const QString, list);
        Bench bench;
        QTRY_VERIFY(bench.isReady());
        bench.open(static_cast<Tab>(tab));
        QTRY_VERIFY(!bench.find<QLabel>(qPrintable(list + u"Summary"_s))->text().isEmpty());
        QTest::keyClick(bench.find<QPushButton>(qPrintable(list + u"Add"_s)), Qt::Key_Space);
        QTRY_VERIFY(bench.page.findChild<QDialog *>());
        const QDialog *dialog = bench.page.findChild<QDialog *>();
        QSet<const QWidget *> named;
        QStringList keys;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (!label->buddy())
                continue;
            named.insert(label->buddy());
            const qsizetype at = label->text().indexOf(u'&');
            QVERIFY2(at >= 0, qPrintable(label->text()));
            keys += label->text().mid(at + 1, 1).toLower();
        }
        QVERIFY(named.size() >= 10);
        QCOMPARE(keys.removeDuplicates(), 0); // each letter leads to one place
        for (const QLineEdit *line : dialog->findChildren<QLineEdit *>()) {
            const bool isPart =
                qobject_cast<QComboBox *>(line->parentWidget()) || qobject_cast<QDateEdit *>(line->parentWidget());
            QVERIFY2(isPart || named.contains(line), qPrintable(line->objectName()));
        }
        for (const QDateEdit *day : dialog->findChildren<QDateEdit *>())
            QVERIFY(!day->accessibleName().isEmpty());
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
        bench.open(Sources); // none yet: there is only something to add
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
