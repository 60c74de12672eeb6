// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/historystore.h"
#include "core/store/rulebookstore.h"
#include "core/store/sourcestore.h"
#include "core/workspace/changecampaigns.h"
#include "core/workspace/changesettings.h"
#include "core/workspace/changesources.h"
#include "tests/support/testsupport.h"
#include "ui/entry/newleaddialog.h"
#include "ui/models/listrole.h"
#include "ui/session/session.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

constexpr char kLeads[] = "name,email,company,country,state\n"
                          "Ann Doe,ann@acme.example,Acme,US,NY\n"
                          "Bob Roe,bob@beta.example,Beta,US,CA\n";

/// A workspace with two leads, two territories, a competitor, and a campaign with key codes; the dialog over it.
struct Bench {
    test::TestWorkspace workspace;
    std::unique_ptr<Session> session;
    std::unique_ptr<NewLeadDialog> dialog;
    QList<qint64> registered;
    QList<qint64> wanted;

    Bench()
    {
        workspace.territories("country,state,owner\nUS,NY,Ada\nUS,CA,Ben\n");
        addCompetitor();
        addCampaign();
        workspace.import(kLeads);
        session = std::make_unique<Session>(workspace.path(), [] { return test::someMonday().addSecs(3600); });
    }
    void addCompetitor()
    {
        Rulebook rulebook = workspace->rulebook()->rulebook;
        rulebook.screening.competitorDomains = {u"rival.example"_s};
        const lw::Deed deed{u"rulebook"_s, u"Competitors"_s, u"Manager"_s, test::someMonday()};
        const auto changed = workspace->perform(deed, [&](OpenDeed &open) -> Result<void> {
            const Result<RulebookId> inForce = putInForce(open.database, rulebook, test::someMonday());
            return inForce ? Result<void>() : Result<void>(inForce.error());
        });
        if (!changed || !workspace->refresh())
            qFatal("The competitor cannot be put in force.");
    }
    void addCampaign()
    {
        const Source fair{.id = {}, .name = u"Spring fair"_s, .channel = u"trade show"_s};
        if (!saveSource(*workspace, fair, u"Manager"_s, test::someMonday()))
            qFatal("The source cannot be saved.");
        const Result<std::optional<Source>> saved = sourceNamed(workspace->database(), fair.name);
        Campaign campaign;
        campaign.source = (*saved)->id;
        campaign.name = u"Stand 2026"_s;
        campaign.keyCodes = u"SF26 45"_s;
        const auto done = saveCampaign(*workspace, campaign, u"Manager"_s, test::someMonday());
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    bool isReady() const { return session->isOpen() && session->columns(); }
    bool open()
    {
        if (!test::waitFor([this] { return isReady(); }))
            return false;
        dialog = std::make_unique<NewLeadDialog>(*session, nullptr);
        QObject::connect(dialog.get(), &NewLeadDialog::registered, dialog.get(),
                         [this](qint64 number) { registered += number; });
        QObject::connect(dialog.get(), &NewLeadDialog::leadWanted, dialog.get(),
                         [this](qint64 number) { wanted += number; });
        dialog->open();
        dialog->activateWindow();
        return QTest::qWaitForWindowActive(dialog.get()) &&
               test::waitFor([this] { return input<QComboBox>("source")->count() > 1; });
    }
    template<class T>
    T *find(const QString &name) const
    {
        T *found = dialog->findChild<T *>(name);
        if (!found)
            qFatal("The dialog has no %s.", qPrintable(name));
        return found;
    }
    template<class T = QLineEdit>
    T *input(const char *field) const
    {
        return find<T>(QString(u"entry_"_s + QString::fromLatin1(field)));
    }
    QString note(const char *field) const
    {
        return find<QLabel>(QString(u"note_"_s + QString::fromLatin1(field)))->text();
    }
    QAction *mark(const char *field) const
    {
        return dialog->findChild<QAction *>(QString(u"mark_"_s + QString::fromLatin1(field)));
    }
    /// Types into a field as a person does: goes there, writes.
    void write(const char *field, const QString &text) const
    {
        auto *widget = input<QWidget>(field);
        widget->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : dialog.get(), key, modifiers);
    }
    void writeCy() const
    {
        write("full_name", u"Cy Poe"_s);
        write("email", u"cy@gamma.example"_s);
        write("state", u"NY"_s);
        write("country", u"US"_s);
    }
    QString outlook() const { return find<QLabel>(u"newLeadOutlook"_s)->text(); }
    QTableView *alikes() const { return find<QTableView>(u"newLeadAlikes"_s); }
    LeadRecord lead(qint64 number) const { return workspace.lead(number); }
    bool exists(qint64 number) const { return bool(workspace.workspace->record(number)); }
    QList<Inquiry> inquiries(qint64 number) const
    {
        const Result<QList<Inquiry>> found = inquiriesOf(workspace.workspace->database(), LeadId{number});
        return found ? *found : QList<Inquiry>();
    }
    QMessageBox *question() const
    {
        auto *box = dialog->findChild<QMessageBox *>(u"newLeadDiscard"_s);
        return box && box->isVisible() ? box : nullptr;
    }
};

QString payloadOf(const Inquiry &inquiry, const QString &name)
{
    return QJsonDocument::fromJson(inquiry.payload).object().value(name).toString();
}

} // namespace

class TestNewLead : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path()); }
    void init() { QSettings(QSettings::IniFormat, QSettings::UserScope, u"leadwright"_s, u"leadwright"_s).clear(); }

    void aLeadIsTypedAndSavedByKeysAlone()
    {
        Bench bench;
        QVERIFY(bench.open());
        QVERIFY(bench.input("full_name")->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), u"Cy Poe"_s);
        bench.press(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"Gamma"_s);
        bench.press(Qt::Key_Tab); // past the job title
        bench.press(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"cy@gamma.example"_s);
        bench.write("message", u"Send a price list"_s);
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(bench.registered.size(), 1);
        QVERIFY(!bench.dialog->isVisible());
        const LeadRecord lead = bench.lead(bench.registered.first());
        QCOMPARE(lead.person.fullName, u"Cy Poe"_s);
        QCOMPARE(lead.person.firstName, u"Cy"_s);
        QCOMPARE(lead.person.lastName, u"Poe"_s);
        QCOMPARE(lead.company.name, u"Gamma"_s);
        QCOMPARE(lead.person.email, u"cy@gamma.example"_s);
        QCOMPARE(lead.message, u"Send a price list"_s);
        QVERIFY(bench.workspace.balanceHolds());
    }
    void enterInALineSavesAndCloses()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.writeCy();
        bench.press(Qt::Key_Return);
        QTRY_COMPARE(bench.registered.size(), 1);
        QVERIFY(!bench.dialog->isVisible());
    }
    void whoWouldGetItIsSaidWhileTyping()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.writeCy();
        QTRY_VERIFY(bench.outlook().contains(u"Ada"_s));
        QVERIFY(bench.outlook().contains(u"Respond by"_s));
        QVERIFY(!bench.alikes()->isVisible());
        bench.input("state")->clear();
        bench.write("state", u"CA"_s);
        QTRY_VERIFY(bench.outlook().contains(u"Ben"_s));
        QCOMPARE(bench.registered.size(), 0);
        QVERIFY(!bench.exists(3)); // nothing is written by looking
    }
    void aLookAlikeIsShownAndOpened()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.write("full_name", u"Ann Doe"_s);
        QTRY_VERIFY(bench.alikes()->isVisible());
        QCOMPARE(bench.alikes()->model()->rowCount(), 1);
        QCOMPARE(bench.alikes()->model()->index(0, 0).data(KeyRole).toString(), u"1"_s);
        QVERIFY(bench.alikes()->model()->index(0, 5).data().toString().contains(u"name"_s));
        bench.write("email", u"ann@acme.example"_s);
        QTRY_VERIFY(bench.outlook().contains(u"response on lead 1"_s));
        QVERIFY(bench.alikes()->model()->index(0, 5).data().toString().contains(u"e-mail"_s));
        bench.alikes()->setFocus();
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.wanted, QList<qint64>{1});
        QVERIFY(bench.dialog->isVisible()); // Enter in the list registers nothing
        QCOMPARE(bench.registered.size(), 0);
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(bench.registered.size(), 1);
        QCOMPARE(bench.lead(bench.registered.first()).lead.id.value, 1);
        QCOMPARE(bench.inquiries(1).size(), 2);
        QVERIFY(bench.workspace.balanceHolds());
    }
    void aResponseIsNeverSavedUnseen()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.write("full_name", u"Ann Doe"_s);
        bench.write("email", u"ann@acme.example"_s);
        bench.press(Qt::Key_Return, Qt::ControlModifier); // before the outlook can be there
        QTRY_VERIFY(bench.outlook().contains(u"response on lead 1"_s));
        QTRY_VERIFY(!bench.find<QLabel>(u"newLeadSaved"_s)->text().isEmpty());
        QCOMPARE(bench.registered.size(), 0);
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(bench.registered.size(), 1);
    }
    void aCompetitorIsSeenWhileTyping()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.write("full_name", u"Joe Spy"_s);
        bench.write("email", u"joe@rival.example"_s);
        QTRY_VERIFY(bench.outlook().contains(u"screened out"_s));
        QVERIFY(bench.outlook().contains(u"rival.example"_s));
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(bench.registered.size(), 1);
        QCOMPARE(bench.lead(bench.registered.first()).lead.status, Status::ScreenedOut);
    }
    void whatIsMissingStandsAtItsField()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.write("phone", u"+1 860 253 6354"_s);
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(bench.note("full_name").contains(u"name"_s));
        QVERIFY(!bench.input("full_name")->accessibleDescription().isEmpty());
        QCOMPARE(bench.registered.size(), 0);
        QVERIFY(bench.dialog->isVisible());
        bench.write("full_name", u"Cy Poe"_s);
        QCOMPARE(bench.note("full_name"), QString());
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(bench.registered.size(), 1);
    }
    void aNumberThatNobodyCanHaveIsAHintAndIsKept_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("read");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("better");
        QTest::newRow("phone") << u"phone"_s << u"+44 20 5946 0018"_s << u"+442059460018"_s << u"United Kingdom"_s
                               << u"+44 20 7946 0018"_s;
        QTest::newRow("mobile") << u"mobile"_s << u"+1 860 153 6354"_s << u"+18601536354"_s << u"United States"_s
                                << u"+1 860 253 6354"_s;
    }
    void aNumberThatNobodyCanHaveIsAHintAndIsKept()
    {
        QFETCH(QString, field);
        QFETCH(QString, number);
        QFETCH(QString, read);
        QFETCH(QString, country);
        QFETCH(QString, better);
        const QByteArray latin = field.toLatin1();
        const char *name = latin.constData();
        Bench bench;
        QVERIFY(bench.open());
        bench.write(name, number);
        QTRY_VERIFY(bench.note(name).contains(read));
        QVERIFY(bench.note(name).contains(country));
        QCOMPARE(bench.input(name)->accessibleDescription(), bench.note(name));
        bench.input(name)->clear();
        bench.write(name, better);
        QTRY_COMPARE(bench.note(name), QString());
        bench.input(name)->clear();
        bench.write(name, number);
        QTRY_VERIFY(!bench.note(name).isEmpty());
        bench.writeCy();
        bench.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(bench.registered.size(), 1); // it is never refused
        QCOMPARE(bench.note(name), QString());
        const Person person = bench.lead(bench.registered.first()).person;
        const Phone &kept = field == u"phone" ? person.phone : person.mobile;
        QCOMPARE(kept.raw, number);
        QCOMPARE(kept.e164, read);
    }
    void aNumberIsReadInTheCountryOfTheForm()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.write("phone", u"020 5946 0018"_s);
        bench.writeCy();
        QTRY_VERIFY(bench.outlook().contains(u"Ada"_s));
        QCOMPARE(bench.note("phone"), QString()); // no number of the United States at all
        bench.input("country")->clear();
        bench.write("country", u"United Kingdom"_s);
        QTRY_VERIFY(bench.note("phone").contains(u"+442059460018"_s));
    }
    void theNextOneKeepsSourceCampaignAndSort()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.press(Qt::Key_2, Qt::ControlModifier);
        bench.write("source", u"Spring fair"_s);
        bench.write("campaign", u"Stand 2026"_s);
        bench.writeCy();
        bench.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(bench.registered.size(), 1);
        QVERIFY(bench.dialog->isVisible());
        QTRY_VERIFY(bench.input("full_name")->hasFocus());
        QCOMPARE(bench.input("full_name")->text(), QString());
        QCOMPARE(bench.input("email")->text(), QString());
        QCOMPARE(bench.input<QComboBox>("source")->currentText(), u"Spring fair"_s);
        QCOMPARE(bench.input<QComboBox>("campaign")->currentText(), u"Stand 2026"_s);
        QCOMPARE(bench.find<QComboBox>(u"newLeadSort"_s)->currentIndex(), int(EntrySort::BusinessCard));
        bench.write("full_name", u"Di Fox"_s);
        bench.write("email", u"di@delta.example"_s);
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(bench.registered.size(), 2);
        for (const qint64 number : bench.registered) {
            QCOMPARE(bench.lead(number).source, u"Spring fair"_s);
            QCOMPARE(bench.lead(number).campaign, u"Stand 2026"_s);
            QCOMPARE(bench.lead(number).channel, u"trade show"_s);
        }
        QCOMPARE(bench.lead(bench.registered.last()).person.fullName, u"Di Fox"_s);
        QVERIFY(bench.workspace.balanceHolds());
    }
    void aKeyCodeFillsCampaignAndSource()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.write("key_code", u"sf-26"_s);
        QCOMPARE(bench.input<QComboBox>("source")->currentText(), u"Spring fair"_s);
        QCOMPARE(bench.input<QComboBox>("campaign")->currentText(), u"Stand 2026"_s);
        QVERIFY(bench.note("key_code").contains(u"Stand 2026"_s));
        QVERIFY(bench.note("source").contains(u"trade show"_s));
        bench.write("key_code", u"x"_s); // no code of ours any more: what it filled goes
        QCOMPARE(bench.input<QComboBox>("source")->currentText(), QString());
        bench.write("source", u"Somewhere"_s);
        bench.press(Qt::Key_Tab);
        bench.input("key_code")->clear();
        bench.write("key_code", u"SF26"_s);
        QCOMPARE(bench.input<QComboBox>("source")->currentText(), u"Somewhere"_s); // what was written stays
    }
    void aSourceAddedMeanwhileIsOfferedAndNothingTypedIsLost()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.writeCy();
        bench.write("message", u"Send a price list"_s);
        bench.write("source", u"Autumn"_s);
        QCOMPARE(bench.input<QComboBox>("source")->findText(u"Autumn fair"_s), -1);
        bench.input<QComboBox>("source")->lineEdit()->setCursorPosition(2);
        const Source fair{.id = {}, .name = u"Autumn fair"_s, .channel = u"trade show"_s};
        bench.session->perform(u"Add Autumn fair"_s, [fair](Workspace &workspace, const Progress &) {
            return saveSource(workspace, fair, u"Manager"_s, test::someMonday());
        });
        QTRY_VERIFY(bench.input<QComboBox>("source")->findText(u"Autumn fair"_s) > 0);
        QCOMPARE(bench.input<QComboBox>("source")->currentText(), u"Autumn"_s);
        QCOMPARE(bench.input<QComboBox>("source")->lineEdit()->cursorPosition(), 2);
        QVERIFY(bench.input<QComboBox>("source")->findText(u"Spring fair"_s) > 0);
        QCOMPARE(bench.input("full_name")->text(), u"Cy Poe"_s);
        QCOMPARE(bench.input("email")->text(), u"cy@gamma.example"_s);
        QCOMPARE(bench.input("state")->text(), u"NY"_s);
        QCOMPARE(bench.input("country")->text(), u"US"_s);
        QCOMPARE(bench.input<QPlainTextEdit>("message")->toPlainText(), u"Send a price list"_s);
    }
    void aCampaignAddedMeanwhileIsOfferedUnderItsSource()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.writeCy();
        bench.write("source", u"Spring fair"_s);
        bench.write("key_code", u"SF77"_s);
        QVERIFY(bench.note("key_code").contains(u"No campaign"_s));
        bench.session->perform(u"Add Stand 2027"_s, [](Workspace &workspace, const Progress &) {
            const Result<std::optional<Source>> fair = sourceNamed(workspace.database(), u"Spring fair"_s);
            Campaign campaign;
            campaign.source = fair && *fair ? (*fair)->id : SourceId{};
            campaign.name = u"Stand 2027"_s;
            campaign.keyCodes = u"SF77"_s;
            return saveCampaign(workspace, campaign, u"Manager"_s, test::someMonday());
        });
        QTRY_VERIFY(bench.input<QComboBox>("campaign")->findText(u"Stand 2027"_s) > 0);
        QVERIFY(bench.note("key_code").contains(u"Stand 2027"_s)); // what is printed on it is known by now
        QCOMPARE(bench.input<QComboBox>("campaign")->currentText(), u"Stand 2027"_s);
        QCOMPARE(bench.input<QComboBox>("source")->currentText(), u"Spring fair"_s);
        QCOMPARE(bench.input("full_name")->text(), u"Cy Poe"_s);
        QCOMPARE(bench.input("email")->text(), u"cy@gamma.example"_s);
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(bench.registered.size(), 1);
        QCOMPARE(bench.lead(bench.registered.first()).campaign, u"Stand 2027"_s);
    }
    void aProductAddedMeanwhileIsOffered()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.writeCy();
        bench.write("product", u"Drive"_s);
        bench.session->perform(u"Add a product"_s, [](Workspace &workspace, const Progress &) {
            Settings settings = workspace.settings();
            settings.products += u"Motor"_s;
            return changeSettings(workspace, settings, u"Manager"_s, test::someMonday());
        });
        QTRY_VERIFY(bench.input<QComboBox>("product")->findText(u"Motor"_s) > 0);
        QCOMPARE(bench.input<QComboBox>("product")->currentText(), u"Drive"_s);
        QCOMPARE(bench.input("full_name")->text(), u"Cy Poe"_s);
    }
    void aBingoCardIsOneInquiryWithAllItsNumbers()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.press(Qt::Key_3, Qt::ControlModifier);
        bench.write("source", u"Pump World"_s);
        bench.write("campaign", u"March issue"_s);
        bench.write("key_code", u"12, 45 101"_s);
        QVERIFY(bench.note("key_code").contains(u"45: campaign"_s));
        QVERIFY(bench.note("source").contains(u"bingo card"_s));
        bench.writeCy();
        bench.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(bench.registered.size(), 1);
        const QList<Inquiry> inquiries = bench.inquiries(bench.registered.first());
        QCOMPARE(inquiries.size(), 1);
        QCOMPARE(inquiries.first().keyCode, u"45"_s); // the one that a campaign of ours printed
        QVERIFY(inquiries.first().message.contains(u"12, 45, 101"_s));
        QCOMPARE(payloadOf(inquiries.first(), u"circled_numbers"_s), u"12 45 101"_s);
        const LeadRecord lead = bench.lead(bench.registered.first());
        QCOMPARE(lead.source, u"Pump World"_s);
        QCOMPARE(lead.campaign, u"March issue"_s);
        QCOMPARE(lead.channel, u"bingo card"_s);
        QCOMPARE(bench.input<QComboBox>("source")->currentText(), u"Pump World"_s);
        QCOMPARE(bench.input("key_code")->text(), QString());
    }
    void anEmployeeLeadNamesTheEmployee()
    {
        Bench bench;
        QVERIFY(bench.open());
        QVERIFY(!bench.input<QComboBox>("referrer")->isVisible());
        bench.press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(bench.input<QComboBox>("referrer")->isVisible());
        QVERIFY(bench.input<QComboBox>("referrer")->findText(u"Manager"_s) > 0); // the members are offered
        bench.write("referrer", u"Fitter Fred"_s);                               // others may be written
        bench.write("department", u"Service"_s);
        bench.write("customer_visited", u"Beta"_s);
        bench.writeCy();
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(bench.registered.size(), 1);
        const QList<Inquiry> inquiries = bench.inquiries(bench.registered.first());
        QCOMPARE(inquiries.size(), 1);
        QCOMPARE(inquiries.first().referrer, u"Fitter Fred"_s);
        QCOMPARE(payloadOf(inquiries.first(), u"department"_s), u"Service"_s);
        QCOMPARE(payloadOf(inquiries.first(), u"customer_visited"_s), u"Beta"_s);
    }
    void theSortIsRemembered()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.press(Qt::Key_4, Qt::ControlModifier);
        bench.dialog.reset();
        QVERIFY(bench.open());
        QCOMPARE(bench.find<QComboBox>(u"newLeadSort"_s)->currentIndex(), int(EntrySort::EmployeeLead));
        QVERIFY(bench.input<QComboBox>("referrer")->isVisible());
    }
    void undoTakesItBack()
    {
        Bench bench;
        QVERIFY(bench.open());
        const QByteArray before = bench.workspace.digest();
        bench.writeCy();
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(bench.registered.size(), 1);
        QVERIFY(bench.exists(bench.registered.first()));
        QCOMPARE(bench.session->undoStack()->undoText(), u"Register Cy Poe"_s);
        bench.session->undo();
        QTRY_VERIFY(!bench.exists(bench.registered.first()));
        QCOMPARE(bench.workspace.digest(), before);
        QVERIFY(bench.workspace.balanceHolds());
    }
    void escapeAsksOnlyWhereSomethingWouldBeLost()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.press(Qt::Key_Escape);
        QVERIFY(!bench.dialog->isVisible());
        QVERIFY(bench.open());
        bench.write("company", u"Gamma"_s);
        bench.press(Qt::Key_Escape);
        QTRY_VERIFY(bench.question());
        QTest::keyClick(bench.question(), Qt::Key_Escape);
        QTRY_VERIFY(!bench.question());
        QVERIFY(bench.dialog->isVisible()); // kept, with what was written
        QCOMPARE(bench.input("company")->text(), u"Gamma"_s);
        bench.dialog->reject();
        QTRY_VERIFY(bench.question());
        QAbstractButton *discard = nullptr;
        for (QAbstractButton *button : bench.question()->buttons()) {
            if (bench.question()->buttonRole(button) == QMessageBox::DestructiveRole)
                discard = button;
        }
        QVERIFY(discard);
        QTest::mouseClick(discard, Qt::LeftButton);
        QTRY_VERIFY(!bench.dialog->isVisible());
        QCOMPARE(bench.registered.size(), 0);
    }
    void aPastedSignatureFillsTheFormAndIsKept()
    {
        Bench bench;
        QVERIFY(bench.open());
        const QString text = u"Sarah Jones\nProcurement Director\nRiverside Engineering Ltd\n12 Mill Lane\n"
                             "Reading RG1 2AB\nUnited Kingdom\nT: +44 118 496 0123"_s;
        bench.dialog->setText(text);
        QCOMPARE(bench.input("full_name")->text(), u"Sarah Jones"_s);
        QCOMPARE(bench.input("company")->text(), u"Riverside Engineering Ltd"_s);
        QCOMPARE(bench.input("city")->text(), u"Reading"_s);
        QVERIFY(bench.mark("full_name"));
        QVERIFY(bench.mark("full_name")->toolTip().contains(u"line 1"_s));
        QVERIFY(bench.input("company")->accessibleDescription().contains(u"line 3"_s));
        QVERIFY(!bench.find<QLabel>(u"newLeadGuessed"_s)->text().isEmpty());
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(bench.registered.size(), 1);
        QCOMPARE(payloadOf(bench.inquiries(bench.registered.first()).first(), u"pasted_text"_s), text);
    }
    void aGuessIsMarkedUntilItIsEditedConfirmedOrPassed()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.dialog->setText(
            u"Sarah Jones\nProcurement Director\nRiverside Engineering Ltd\nsarah@riverside.example"_s);
        for (const char *field : {"full_name", "company", "title", "email"})
            QVERIFY2(bench.mark(field), field);
        bench.write("title", u"!"_s);
        QTRY_VERIFY(!bench.mark("title"));
        bench.mark("company")->trigger();
        QTRY_VERIFY(!bench.mark("company"));
        bench.input("full_name")->setFocus();
        bench.press(Qt::Key_Tab);
        QTRY_VERIFY(!bench.mark("full_name"));
        QVERIFY(bench.mark("email"));
        bench.dialog->setText(u"Other Person\nOther Ltd\nother@x.example"_s);
        QCOMPARE(bench.input("full_name")->text(), u"Sarah Jones"_s); // what somebody looked at stays
        QCOMPARE(bench.input("email")->text(), u"other@x.example"_s); // a mere guess gives way
    }
    void whatHasNotArrivedYetIsRefused()
    {
        Bench bench;
        QVERIFY(bench.open());
        auto *arrived = bench.input<QDateTimeEdit>("received_at");
        QCOMPARE(arrived->dateTime(), QDateTime(QDate(2026, 3, 2), QTime(10, 0), Qt::UTC));
        bench.writeCy();
        arrived->setFocus();
        bench.press(Qt::Key_Up); // the year comes first
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!bench.note("received_at").isEmpty());
        QTest::qWait(50);
        QCOMPARE(bench.registered.size(), 0);
        bench.press(Qt::Key_Down);
        bench.press(Qt::Key_Down);
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(bench.registered.size(), 1);
        QCOMPARE(bench.lead(bench.registered.first()).lead.receivedAt(),
                 QDateTime(QDate(2025, 3, 2), QTime(10, 0), Qt::UTC));
    }
    void everyFieldHasANameAndAKeyOfItsOwn_data()
    {
        QTest::addColumn<int>("sort");
        for (int sort = 0; sort < kEntrySorts; ++sort)
            QTest::newRow(qPrintable(codeOf(static_cast<EntrySort>(sort)))) << sort;
    }
    void everyFieldHasANameAndAKeyOfItsOwn()
    {
        QFETCH(int, sort);
        Bench bench;
        QVERIFY(bench.open());
        bench.dialog->setSort(static_cast<EntrySort>(sort));
        QSet<QString> keys;
        int labels = 0;
        const auto take = [&](const QString &text) {
            const QString key = QKeySequence::mnemonic(text).toString();
            if (key.isEmpty())
                return true;
            const bool isNew = !keys.contains(key);
            keys.insert(key);
            ++labels;
            return isNew;
        };
        for (const QLabel *label : bench.dialog->findChildren<QLabel *>())
            QVERIFY2(!label->isVisible() || take(label->buddy() ? label->text() : QString()),
                     qPrintable(label->text()));
        for (const QAbstractButton *button : bench.dialog->findChildren<QAbstractButton *>())
            QVERIFY2(!button->isVisible() || take(button->text()), qPrintable(button->text()));
        QVERIFY(labels >= 20);
        for (const QWidget *widget : bench.dialog->findChildren<QWidget *>()) {
            if (widget->objectName().startsWith(u"entry_"_s))
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }
};

QTEST_MAIN(TestNewLead)
#include "tst_newlead.moc"
