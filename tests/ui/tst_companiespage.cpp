// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/windowfixture.h"
#include "ui/companies/companiespage.h"
#include "ui/companies/companyleadsmodel.h"
#include "ui/companies/companylistmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace lw;

/// The page of companies on a small workspace, driven by keys.
class TestCompaniesPage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_copies = 0;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<CompaniesPage> m_page;

    // Acme with three leads and two that may belong there, Zenith with one.
    QString makeWorkspace()
    {
        test::TestWorkspace workspace;
        workspace.territories("country,owner\nUS,Ada\nGB,Bob\n");
        workspace.import("name,email,company,country,received_at\n"
                         "Ann Doe,a@acme.com,Acme,US,2026-01-05\nBen Roe,b@acme.com,Acme,US,2026-02-05\n"
                         "Cem Poe,c@acme.com,Acme,US,2026-02-20\nDora Lee,d@acme.org,Acme,GB,2026-02-21\n"
                         "Eva Moe,e@zenith.com,Zenith,GB,2026-02-22\nFay Noe,f@acme.net,Acme,GB,2026-02-23\n");
        const QString copy = m_folder.filePath(u"companies%1.leadwright"_s.arg(++m_copies));
        workspace.workspace.reset();
        return QFile::copy(workspace.path(), copy) ? copy : QString();
    }

    template<class T>
    T *find(const char *name)
    {
        return m_page->findChild<T *>(QLatin1StringView(name));
    }
    QTableView *list() { return find<QTableView>("companyList"); }
    QTableView *leads() { return find<QTableView>("companyLeads"); }
    QTableView *suggestions() { return find<QTableView>("companySuggestions"); }
    QString cell(QTableView *table, int row, int column)
    {
        return table->model()->index(row, column).data().toString();
    }
    bool waitUntilSaved()
    {
        return test::waitFor([this] { return !m_session->isBusy(); });
    }
    void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        widget->setFocus();
        QTest::keyClick(widget, key, modifiers);
    }

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<Session>(makeWorkspace(), [] { return test::sampleNow(); });
        QSignalSpy opened(m_session.get(), &Session::opened);
        QVERIFY(opened.count() > 0 || opened.wait(20'000));
        m_page = std::make_unique<CompaniesPage>(*m_session);
        m_page->resize(1200, 800);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->enter();
        QTRY_VERIFY(leads()->model()->rowCount() == 3);
    }
    void cleanup()
    {
        m_page.reset();
        m_session.reset();
    }

    void theModelsKeepTheirContract()
    {
        QAbstractItemModelTester listed(list()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester shown(leads()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester guessed(suggestions()->model(),
                                         QAbstractItemModelTester::FailureReportingMode::QtTest);
        find<QLineEdit>("companySearch")->setText(u"zenith"_s);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QTRY_COMPARE(leads()->model()->rowCount(), 1);
    }
    void theCompanyWithMostOpenLeadsStandsFirstWithAllItsLeads()
    {
        QCOMPARE(list()->model()->rowCount(), 4);
        QCOMPARE(cell(list(), 0, CompanyListModel::Name), u"Acme"_s);
        QCOMPARE(cell(list(), 0, CompanyListModel::Domain), u"acme.com"_s);
        QCOMPARE(cell(list(), 0, CompanyListModel::Leads), u"3"_s);
        QCOMPARE(cell(list(), 0, CompanyListModel::Open), u"3"_s);
        QVERIFY(cell(list(), 0, CompanyListModel::Customer).isEmpty());
        QCOMPARE(find<QLabel>("companyName")->text(), u"Acme"_s);
        QVERIFY(find<QLabel>("companyFacts")->text().contains(u"acme.com"));
        QVERIFY(find<QLabel>("companyPeople")->text().contains(u"Ben Roe"));
        QCOMPARE(cell(leads(), 0, CompanyLeadsModel::Who), u"Cem Poe"_s); // the newest
        QCOMPARE(cell(leads(), 0, CompanyLeadsModel::Owner), u"Ada"_s);
        QVERIFY(!cell(leads(), 0, CompanyLeadsModel::Stage).isEmpty());
        QVERIFY(!cell(leads(), 0, CompanyLeadsModel::Received).isEmpty());
    }
    void theListFollowsTheArrowKeysAndEnterOpensALead()
    {
        press(list(), Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(leads()->model()->rowCount(), 1);
        press(list(), Qt::Key_Home, Qt::ControlModifier);
        QTRY_COMPARE(leads()->model()->rowCount(), 3);
        QTest::keyClick(list(), Qt::Key_Return); // to its leads
        QVERIFY(leads()->hasFocus());
        QSignalSpy open(m_page.get(), &CompaniesPage::openLead);
        QTest::keyClick(leads(), Qt::Key_Down);
        QTest::keyClick(leads(), Qt::Key_Return);
        QCOMPARE(open.count(), 1);
        QCOMPARE(open.first().first().value<LeadId>(), LeadId{2});
    }
    void theSearchFindsAndSaysWhereNothingMatches()
    {
        auto *search = find<QLineEdit>("companySearch");
        search->setFocus();
        QTest::keyClicks(search, u"zenith.c"_s);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QTRY_COMPARE(find<QLabel>("companyName")->text(), u"Zenith"_s);
        QTest::keyClicks(search, u"xyz"_s);
        QTRY_COMPARE(list()->model()->rowCount(), 0);
        QVERIFY(search->hasFocus());
        QVERIFY(!list()->isVisible());
        QTRY_VERIFY(!find<QLabel>("companyName")->text().contains(u"Zenith"));
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_COMPARE(list()->model()->rowCount(), 4);
        QTRY_VERIFY(list()->isVisible());
    }
    void whatMayBelongHereSaysWhy()
    {
        QTRY_COMPARE(suggestions()->model()->rowCount(), 2);
        QVERIFY(suggestions()->isVisible());
        const QString why = cell(suggestions(), 0, SuggestionsModel::Why);
        QVERIFY2(why.contains(u"same name") && why.contains(u"domains differ"), qPrintable(why));
        QVERIFY(find<QLabel>("suggestionsTitle")->text().contains(u"2"));
    }
    void aKeyMovesTheLeadHereAndUndoBringsItBack()
    {
        QTRY_COMPARE(suggestions()->model()->rowCount(), 2);
        press(suggestions(), Qt::Key_Y);
        QVERIFY(waitUntilSaved());
        QTRY_COMPARE(leads()->model()->rowCount(), 4);
        QTRY_COMPARE(suggestions()->model()->rowCount(), 1);
        m_session->undo();
        QVERIFY(waitUntilSaved());
        QTRY_COMPARE(leads()->model()->rowCount(), 3);
        QTRY_COMPARE(suggestions()->model()->rowCount(), 2);
    }
    void aKeyRefusesTheSuggestionForGood()
    {
        QTRY_COMPARE(suggestions()->model()->rowCount(), 2);
        const QString other = cell(suggestions(), 1, SuggestionsModel::Who);
        press(suggestions(), Qt::Key_Y, Qt::ShiftModifier);
        QVERIFY(waitUntilSaved());
        QTRY_COMPARE(suggestions()->model()->rowCount(), 1);
        QCOMPARE(cell(suggestions(), 0, SuggestionsModel::Who), other);
        QCOMPARE(leads()->model()->rowCount(), 3);
    }
    void aCustomerAndWhoLooksAfterThemAreSetByKeys()
    {
        auto *customer = find<QCheckBox>("companyCustomer");
        auto *owner = find<QComboBox>("companyOwner");
        QVERIFY(!customer->isChecked());
        QVERIFY(!owner->isEnabled());
        press(customer, Qt::Key_Space);
        QVERIFY(waitUntilSaved());
        QTRY_VERIFY(owner->isEnabled());
        QTRY_COMPARE(cell(list(), 0, CompanyListModel::Customer), u"customer"_s);
        press(owner, Qt::Key_Down);
        QVERIFY(waitUntilSaved());
        QTRY_COMPARE(cell(list(), 0, CompanyListModel::Customer), u"customer of %1"_s.arg(owner->currentText()));
        QVERIFY(owner->currentIndex() > 0);
    }
    void everyColumnIsSeenAndALongNameGivesWay_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("a small window") << 960;
        QTest::newRow("a large one") << 1500;
    }
    void everyColumnIsSeenAndALongNameGivesWay()
    {
        QFETCH(int, width);
        m_page->resize(width, 600);
        find<QCheckBox>("companyCustomer")->setFocus();
        QTest::keyClick(find<QCheckBox>("companyCustomer"), Qt::Key_Space);
        QVERIFY(waitUntilSaved());
        QTRY_COMPARE(cell(list(), 0, CompanyListModel::Customer), u"customer"_s);
        const QHeaderView *header = list()->horizontalHeader();
        QTRY_COMPARE(header->length(), list()->viewport()->width());
        for (int column = CompanyListModel::Domain; column < CompanyListModel::ColumnCount; ++column)
            QVERIFY2(header->sectionSize(column) >= header->sectionSizeHint(column),
                     qPrintable(QString::number(column)));
        QCOMPARE(list()->textElideMode(), Qt::ElideRight);
    }
    void theOrderOfTheListIsMarked()
    {
        const QHeaderView *header = list()->horizontalHeader();
        QVERIFY(header->isSortIndicatorShown());
        QCOMPARE(header->sortIndicatorSection(), int(CompanyListModel::Open));
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(4, 4));
        QCOMPARE(header->sortIndicatorSection(), int(CompanyListModel::Open)); // it marks, and answers no click
        QVERIFY(!cell(list(), 0, CompanyListModel::Open).isEmpty());
        QVERIFY(cell(list(), 0, CompanyListModel::Open).toInt() >= cell(list(), 3, CompanyListModel::Open).toInt());
    }
    void aHintIsReadableAfterTheSchemeWasChanged()
    {
        auto *hint = find<QLabel>("companyCount");
        const auto restore = qScopeGuard([before = colourScheme()] { applyColourScheme(before); });
        for (const ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark, ColourScheme::Light}) {
            applyColourScheme(scheme);
            QCoreApplication::processEvents();
            QCOMPARE(hint->palette().color(QPalette::Window), QApplication::palette().color(QPalette::Window));
            QCOMPARE(hint->palette().color(QPalette::WindowText), Theme(QApplication::palette()).quiet());
        }
        QLabel *warning = hintLabel(u"Nothing was saved."_s, m_page.get());
        setTextColour(warning, &Theme::late);
        const QColor light = warning->palette().color(QPalette::WindowText);
        applyColourScheme(ColourScheme::Dark);
        QTRY_COMPARE(warning->palette().color(QPalette::WindowText), Theme(QApplication::palette()).late());
        QVERIFY(warning->palette().color(QPalette::WindowText) != light);
        setTextColour(warning, nullptr);
        applyColourScheme(ColourScheme::Light);
        QTRY_COMPARE(warning->palette().color(QPalette::WindowText),
                     QApplication::palette().color(QPalette::WindowText));
    }
    void everythingThatTakesTheFocusHasAName()
    {
        for (QWidget *widget : std::initializer_list<QWidget *>{
                 list(), leads(), suggestions(), find<QLineEdit>("companySearch"), find<QComboBox>("companyOwner")})
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
};

QTEST_MAIN(TestCompaniesPage)
#include "tst_companiespage.moc"
