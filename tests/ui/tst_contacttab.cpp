// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/donotcontactstore.h"
#include "core/workspace/changescreening.h"
#include "core/workspace/donotcontact.h"
#include "core/workspace/workleads.h"
#include "tests/support/forminputs.h"
#include "tests/support/windowfixture.h"
#include "ui/models/contactmodel.h"
#include "ui/widgets/widgets.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

/// The do-not-contact register in the real window, by keys alone; a colleague has the same file open.
class TestContactTab : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;
    std::unique_ptr<test::TestWorkspace> m_colleague;

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { m_fixture.press(key, modifiers); }
    QTableView *table() { return m_fixture.find<QTableView>("contactTable"); }
    QPushButton *button(const char *name) { return m_fixture.find<QPushButton>(name); }
    EmptyState *emptyState() { return m_fixture.find<QWidget>("contactTab")->findChild<EmptyState *>(); }
    QString message() { return m_fixture.find<QLabel>("messageText")->text(); }
    int rows() { return table()->model()->rowCount(); }
    QString current(ContactModel::Column column)
    {
        return table()->currentIndex().siblingAtColumn(column).data().toString();
    }
    bool tabTo(const QWidget *target)
    {
        for (int i = 0; i < 60 && QApplication::focusWidget() != target; ++i)
            press(Qt::Key_Tab);
        return QApplication::focusWidget() == target;
    }
    /// Where Tab leads until it is back where it began.
    QSet<const QWidget *> tabRound()
    {
        QSet<const QWidget *> seen;
        while (!seen.contains(QApplication::focusWidget())) {
            seen.insert(QApplication::focusWidget());
            press(Qt::Key_Tab);
        }
        return seen;
    }
    /// Where work begins: the table, or the button that adds while nobody stands there.
    bool openTab(int expected)
    {
        m_fixture.open(m_colleague->path());
        QTest::keyClick(&m_fixture.window(), Qt::Key_8, Qt::AltModifier);
        auto *tabs = m_fixture.find<QTabWidget>("setupTabs");
        if (!tabs || !test::waitFor([&] { return tabs->isVisible(); }))
            return false;
        tabs->tabBar()->setFocus();
        for (int i = 0; i < tabs->count() && tabs->currentWidget()->objectName() != u"contactTab"; ++i)
            press(Qt::Key_Right);
        const auto *summary = m_fixture.find<QLabel>("contactSummary");
        return test::waitFor([&] { return !summary->text().isEmpty() && rows() == expected; }) &&
               tabTo(expected > 0 ? static_cast<QWidget *>(table()) : button("contactAdd"));
    }
    bool openForm()
    {
        press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        return m_fixture.waitForDialog() && m_fixture.dialog()->objectName() == u"contactDialog";
    }
    /// Return saves the form.
    bool save()
    {
        press(Qt::Key_Return);
        return m_fixture.waitForNoDialog() && m_fixture.waitUntilSaved();
    }
    bool undo()
    {
        press(Qt::Key_Z, Qt::ControlModifier);
        return m_fixture.waitUntilSaved();
    }
    template<class T>
    T *input(const char *name)
    {
        return m_fixture.dialog()->findChild<T *>(QLatin1StringView(name));
    }
    bool chooseKind(int steps)
    {
        auto *kind = input<QComboBox>("contactKind");
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        if (QApplication::focusWidget() != kind)
            return false;
        for (int i = 0; i < steps; ++i)
            press(Qt::Key_Down);
        return kind->currentIndex() == steps && tabTo(input<QLineEdit>("contactValue"));
    }
    /// Keys of the entries in the file.
    QStringList kept()
    {
        const Result<QList<DoNotContactEntry>> entries = loadDoNotContact((*m_colleague)->database());
        QStringList keys;
        for (const DoNotContactEntry &entry : entries ? *entries : QList<DoNotContactEntry>())
            keys += entry.key.key;
        return keys;
    }
    Result<OperationId> colleagueForbids(const QString &email)
    {
        const Result<DoNotContactEntry> entry = typedEntry(ContactKind::Email, email);
        return entry ? forbidContact(**m_colleague, {*entry}, u"asked by phone"_s, u"Manager"_s, test::sampleNow())
                     : Result<OperationId>(entry.error());
    }

private Q_SLOTS:
    void init()
    {
        m_colleague = std::make_unique<test::TestWorkspace>();
        m_colleague->import("name,email\nAnn Doe,ann@a.example\n");
    }
    void cleanup()
    {
        m_fixture.close();
        m_colleague.reset();
    }

    void entriesAreAddedByKeys()
    {
        QVERIFY(openTab(0));
        QVERIFY(emptyState()->isVisible());
        QVERIFY2(emptyState()->text().contains(u"Nobody asked"), qPrintable(emptyState()->text()));
        QVERIFY(!button("contactEdit")->isEnabled());
        QVERIFY(!button("contactRemove")->isEnabled());
        press(Qt::Key_Space); // on the button that adds
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.type(u"ANN@a.example"_s);
        QVERIFY(tabTo(input<QLineEdit>("contactReason")));
        m_fixture.type(u"asked by phone"_s);
        QVERIFY(save());
        QTRY_COMPARE(rows(), 1);
        QVERIFY(table()->isVisible());
        QCOMPARE(current(ContactModel::Kind), u"E-mail"_s);
        QCOMPARE(current(ContactModel::Value), u"ANN@a.example"_s); // as it was written
        QCOMPARE(current(ContactModel::Reason), u"asked by phone"_s);
        QCOMPARE(current(ContactModel::By), u"Manager"_s);
        QCOMPARE(kept(), QStringList{u"ann@a.example"_s}); // as it is compared

        QVERIFY(openForm());
        QVERIFY(chooseKind(1));
        m_fixture.type(u"www.Acme.example"_s);
        QVERIFY(save());
        QTRY_COMPARE(rows(), 2);
        QTRY_COMPARE(current(ContactModel::Value), u"acme.example"_s); // what was added is current
        QCOMPARE(kept(), (QStringList{u"acme.example"_s, u"ann@a.example"_s}));
        const Result<LeadRecord> ann = (*m_colleague)->record(1);
        LW_VERIFY(ann);
        QVERIFY(ann->isForbidden());
    }
    void aWrongEntryIsRefusedBesideItsField_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << 0 << QString() << u"Say whom"_s;
        QTest::newRow("no e-mail") << 0 << u"nonsense"_s << u"“nonsense” is no e-mail"_s;
        QTest::newRow("twice") << 0 << u" BOB@b.example"_s << u"in the register already"_s;
        QTest::newRow("no domain") << 1 << u"nonsense"_s << u"acme.example"_s;
        QTest::newRow("mail provider") << 1 << u"gmail.com"_s << u"everybody under it"_s;
        QTest::newRow("no telephone") << 2 << u"12"_s << u"its country's code"_s;
        QTest::newRow("no door") << 3 << u"High Street"_s << u"street and number"_s;
    }
    void aWrongEntryIsRefusedBesideItsField()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, value);
        QFETCH(const QString, words);
        LW_VERIFY(colleagueForbids(u"bob@b.example"_s));
        QVERIFY(openTab(1));
        QVERIFY(openForm());
        QVERIFY(chooseKind(kind));
        m_fixture.type(value);
        QDialog *dialog = m_fixture.dialog();
        const auto *field = input<QLineEdit>("contactValue");
        QTRY_COMPARE(test::problemOf(dialog).field, field);
        QVERIFY2(test::problemOf(dialog).words.contains(words), qPrintable(test::problemOf(dialog).words));
        QCOMPARE(field->accessibleDescription(), test::problemOf(dialog).words); // for those who hear the form
        press(Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(rows(), 1);
        QCOMPARE(kept(), QStringList{u"bob@b.example"_s});
        QCOMPARE(m_fixture.session().undoStack()->count(), 0);
    }
    void anEntryIsNotChangedAndTheWayIsSaid()
    {
        LW_VERIFY(colleagueForbids(u"bob@b.example"_s));
        QVERIFY(openTab(1));
        for (const Qt::Key key : {Qt::Key_F2, Qt::Key_Return}) {
            press(key);
            QTRY_VERIFY2(message().contains(u"bob@b.example") && message().contains(u"add it anew"),
                         qPrintable(message()));
            QVERIFY(!m_fixture.dialog());
            QTest::keyClick(m_fixture.find<QWidget>("messageClose"), Qt::Key_Space);
            QVERIFY(message().isEmpty());
            table()->setFocus();
        }
        QCOMPARE(kept(), QStringList{u"bob@b.example"_s});
    }

    void liftingNeedsAReason()
    {
        LW_VERIFY(colleagueForbids(u"bob@b.example"_s));
        QVERIFY(openTab(1));
        press(Qt::Key_Delete);
        QVERIFY(m_fixture.waitForDialog());
        QCOMPARE(input<QLabel>("liftWhom")->text(), u"bob@b.example"_s);
        const auto *field = input<QLineEdit>("liftReason");
        QTRY_COMPARE(test::problemOf(m_fixture.dialog()).field, field);
        QVERIFY(test::problemOf(m_fixture.dialog()).words.contains(u"needs a reason"));
        m_fixture.type(u"  "_s);
        press(Qt::Key_Return);
        QVERIFY(m_fixture.dialog());
        press(Qt::Key_Escape);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(kept(), QStringList{u"bob@b.example"_s});

        press(Qt::Key_Delete);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.type(u"wrote again"_s);
        QVERIFY(save());
        QTRY_COMPARE(rows(), 0);
        QCOMPARE(kept(), QStringList());
        const auto offersToAdd = [this](const QWidget *widget) { // what to do next is one key away
            return widget == button("contactAdd") || emptyState()->isAncestorOf(widget);
        };
        QTRY_VERIFY(offersToAdd(QApplication::focusWidget()));
    }
    void severalAreLiftedForOneReason()
    {
        LW_VERIFY(colleagueForbids(u"bob@b.example"_s));
        LW_VERIFY(colleagueForbids(u"cy@c.example"_s));
        LW_VERIFY(colleagueForbids(u"dee@d.example"_s));
        QVERIFY(openTab(3));
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Delete);
        QVERIFY(m_fixture.waitForDialog());
        QCOMPARE(input<QLabel>("liftWhom")->text(), u"bob@b.example\ncy@c.example"_s);
        m_fixture.type(u"both wrote again"_s);
        QVERIFY(save());
        QTRY_COMPARE(rows(), 1);
        QTRY_COMPARE(current(ContactModel::Value), u"dee@d.example"_s);
        QCOMPARE(kept(), QStringList{u"dee@d.example"_s});
    }

    void noUndoTakesAnEntryBackOrBringsALiftedOne()
    {
        QVERIFY(openTab(0));
        QVERIFY(openForm());
        m_fixture.type(u"ann@a.example"_s);
        QVERIFY(save());
        QTRY_COMPARE(rows(), 1);
        QVERIFY(table()->isVisible());
        table()->setFocus();
        QVERIFY(undo());
        QTRY_VERIFY2(message().contains(u"undo does not touch whom we may not contact"), qPrintable(message()));
        QCOMPARE(rows(), 1);
        QCOMPARE(kept(), QStringList{u"ann@a.example"_s});
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(kept(), QStringList{u"ann@a.example"_s});

        press(Qt::Key_Delete);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.type(u"wrote again"_s);
        QVERIFY(save());
        QTRY_COMPARE(rows(), 0);
        QVERIFY(undo());
        QCOMPARE(kept(), QStringList());
        QCOMPARE(rows(), 0);
    }
    void whatWasDoneBeforeAnEntryIsStillTakenBack()
    {
        QVERIFY(openTab(0));
        m_fixture.session().perform(u"Serve one country"_s, [](Workspace &workspace, const Progress &) {
            return serveCountries(workspace, {u"DE"_s}, u"Manager"_s, test::sampleNow());
        });
        QVERIFY(m_fixture.waitUntilSaved());
        const auto served = [this] { return m_fixture.session().rulebook()->rulebook.screening.countriesServed; };
        QCOMPARE(served(), QStringList{u"DE"_s});
        QVERIFY(openForm());
        m_fixture.type(u"ann@a.example"_s);
        QVERIFY(save());
        QTRY_COMPARE(rows(), 1);
        QVERIFY(undo()); // says that the entry stays
        if (!served().isEmpty())
            QVERIFY(undo()); // and is not in the way
        QCOMPARE(served(), QStringList());
        QCOMPARE(kept(), QStringList{u"ann@a.example"_s});
    }

    void whoeverIsEndedForItComesByThemselves()
    {
        QVERIFY(openTab(0));
        Act act;
        act.verb = Verb::Disqualify;
        act.reason = u"unsubscribed"_s;
        act.at = m_fixture.now;
        act.actor = u"Manager"_s;
        m_fixture.session().perform(u"End lead 1"_s, [act](Workspace &workspace, const Progress &) {
            return workLeads(workspace, {1}, act, act.at);
        });
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(table()->model()->index(0, ContactModel::Value).data().toString(), u"ann@a.example"_s);
        QVERIFY(m_fixture.waitUntilSaved());
        QVERIFY(undo()); // of the lead's end
        const Result<LeadRecord> ann = (*m_colleague)->record(1);
        LW_VERIFY(ann);
        QCOMPARE(ann->lead.status, Status::Open);
        QVERIFY(ann->isForbidden());
        QCOMPARE(rows(), 1);
    }
    void whoHasOnlyANameIsListedAndMayBeContactedAgain()
    {
        m_colleague->import("name,email\nNora Noone,\n");
        LW_VERIFY(forbidLead(**m_colleague, 2, u"asked at the door"_s, u"Manager"_s, test::sampleNow()));
        QVERIFY(openTab(1));
        QCOMPARE(current(ContactModel::Kind), u"Person"_s);
        QCOMPARE(current(ContactModel::Value), u"Nora Noone, No. 2"_s);
        QCOMPARE(current(ContactModel::Since), QString()); // the record does not say
        press(Qt::Key_Return);
        QTRY_VERIFY2(message().contains(u"Nora Noone") && message().contains(u"remove it"), qPrintable(message()));
        table()->setFocus();
        press(Qt::Key_Delete);
        QVERIFY(m_fixture.waitForDialog());
        QCOMPARE(input<QLabel>("liftWhom")->text(), u"Nora Noone, No. 2"_s);
        press(Qt::Key_Return);
        QVERIFY(m_fixture.dialog()); // a reason is needed for them too
        m_fixture.type(u"wrote again"_s);
        QVERIFY(save());
        QTRY_COMPARE(rows(), 0);
        const Result<LeadRecord> nora = (*m_colleague)->record(2);
        LW_VERIFY(nora);
        QVERIFY(!nora->isForbidden());
    }
    void peopleAndEntriesAreLiftedForOneReason()
    {
        LW_VERIFY(colleagueForbids(u"bob@b.example"_s));
        m_colleague->import("name,email\nNora Noone,\nZoe Zero,\n");
        for (const qint64 number : {2, 3})
            LW_VERIFY(forbidLead(**m_colleague, number, u"asked"_s, u"Manager"_s, test::sampleNow()));
        QVERIFY(openTab(3));
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Delete);
        QVERIFY(m_fixture.waitForDialog());
        QCOMPARE(input<QLabel>("liftWhom")->text(), u"bob@b.example\nNora Noone, No. 2"_s);
        m_fixture.type(u"both wrote again"_s);
        QVERIFY(save());
        QTRY_COMPARE(rows(), 1);
        QTRY_COMPARE(current(ContactModel::Value), u"Zoe Zero, No. 3"_s);
        QCOMPARE(kept(), QStringList());
        QCOMPARE(m_fixture.session().undoStack()->count(), 1);
    }
    void whoHasSeveralLeadsStandsThereOnce()
    {
        m_colleague->import("name,email\nNora Noone,\nZoe Zero,\n");
        LW_VERIFY(execute((*m_colleague)->database(),
                          u"UPDATE lead SET person_id = (SELECT person_id FROM lead WHERE id = 2) WHERE id = 3"_s));
        LW_VERIFY(forbidLead(**m_colleague, 2, u"asked"_s, u"Manager"_s, test::sampleNow()));
        QVERIFY(openTab(1));
        QCOMPARE(current(ContactModel::Value), u"Nora Noone, No. 2, 3"_s);
    }
    void whatAColleagueChangedIsShown()
    {
        LW_VERIFY(colleagueForbids(u"bob@b.example"_s));
        QVERIFY(openTab(1));
        LW_VERIFY(colleagueForbids(u"ann@a.example"_s));
        press(Qt::Key_F5);
        QTRY_COMPARE(rows(), 2);
        QCOMPARE(current(ContactModel::Value), u"bob@b.example"_s); // where one was
        QVERIFY(table()->hasFocus());
    }
    void whatCameMeanwhileIsShownOnReturn()
    {
        LW_VERIFY(colleagueForbids(u"bob@b.example"_s));
        QVERIFY(openTab(1));
        press(Qt::Key_1, Qt::AltModifier);
        LW_VERIFY(colleagueForbids(u"ann@a.example"_s));
        QTest::keyClick(&m_fixture.window(), Qt::Key_8, Qt::AltModifier);
        QTRY_COMPARE(rows(), 2);
        QVERIFY(table()->isVisible());
    }
    void anEntryThatIsGoneMeanwhileIsSaidSo()
    {
        LW_VERIFY(colleagueForbids(u"bob@b.example"_s));
        QVERIFY(openTab(1));
        press(Qt::Key_Delete);
        QVERIFY(m_fixture.waitForDialog());
        const ContactKey bob{ContactKind::Email, u"bob@b.example"_s};
        LW_VERIFY(liftContact(**m_colleague, {bob}, u"wrote again"_s, u"Manager"_s, test::sampleNow()));
        m_fixture.type(u"wrote again"_s);
        QVERIFY(save());
        QTRY_VERIFY2(message().contains(u"“bob@b.example”") && message().contains(u"does not stand"),
                     qPrintable(message()));
        QCOMPARE(m_fixture.session().undoStack()->count(), 0);
    }

    void aSearchFiltersAndSaysWhenNothingMatches()
    {
        LW_VERIFY(colleagueForbids(u"bob@b.example"_s));
        LW_VERIFY(colleagueForbids(u"cy@c.example"_s));
        QVERIFY(openTab(2));
        press(Qt::Key_C, Qt::AltModifier); // Sear&ch
        QCOMPARE(QApplication::focusWidget(), m_fixture.find<QLineEdit>("contactSearch"));
        m_fixture.type(u"CY@"_s);
        QCOMPARE(rows(), 1);
        QCOMPARE(current(ContactModel::Value), u"cy@c.example"_s);
        m_fixture.type(u"zz"_s);
        QCOMPARE(rows(), 0);
        QVERIFY2(emptyState()->text().contains(u"“CY@zz”"), qPrintable(emptyState()->text()));
        QVERIFY(!button("contactRemove")->isEnabled());
        QVERIFY(tabTo(emptyState()->findChild<QPushButton *>()));
        press(Qt::Key_Space); // clears the search
        QCOMPARE(rows(), 2);
        QVERIFY(button("contactRemove")->isEnabled());
    }
    void everythingIsReachedByTabAndHasAName()
    {
        LW_VERIFY(colleagueForbids(u"bob@b.example"_s));
        QVERIFY(openTab(1));
        const QSet<const QWidget *> reached = tabRound();
        QVERIFY(reached.contains(m_fixture.find<QLineEdit>("contactSearch")));
        QVERIFY(reached.contains(table()));
        const auto *tab = m_fixture.find<QWidget>("contactTab");
        int buttons = 0;
        for (const QPushButton *each : tab->findChildren<QPushButton *>()) {
            if (!each->isVisible())
                continue;
            ++buttons;
            QVERIFY2(each->isEnabled() && reached.contains(each), qPrintable(each->text()));
        }
        QVERIFY(buttons >= 3);
        for (const QWidget *widget : reached) {
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY(spoken);
            QVERIFY2(!tab->isAncestorOf(widget) || !spoken->text(QAccessible::Name).isEmpty(),
                     qPrintable(widget->objectName()));
        }
    }
    void everyInputOfTheFormsHasAKeyOfItsOwn_data()
    {
        QTest::addColumn<bool>("isLift");
        QTest::newRow("entry") << false;
        QTest::newRow("lift") << true;
    }
    void everyInputOfTheFormsHasAKeyOfItsOwn()
    {
        QFETCH(const bool, isLift);
        LW_VERIFY(colleagueForbids(u"bob@b.example"_s));
        QVERIFY(openTab(1));
        if (isLift) {
            press(Qt::Key_Delete);
            QVERIFY(m_fixture.waitForDialog());
        } else {
            QVERIFY(openForm());
        }
        const QDialog *dialog = m_fixture.dialog();
        const QSet<const QWidget *> reached = tabRound();
        int inputs = 0;
        for (QWidget *widget : dialog->findChildren<QWidget *>()) {
            if (qobject_cast<QPushButton *>(widget) && widget->isEnabled())
                QVERIFY2(reached.contains(widget), qPrintable(widget->objectName()));
            if (!test::isInput(widget))
                continue;
            ++inputs;
            QVERIFY2(reached.contains(widget), qPrintable(widget->objectName()));
            const QLabel *label = test::labelOf(dialog, widget);
            QVERIFY2(label && label->text().contains(u'&'), qPrintable(widget->objectName()));
            const QChar letter = label->text().section(u'&', 1, 1).front().toUpper();
            press(static_cast<Qt::Key>(letter.unicode()), Qt::AltModifier);
            QCOMPARE(QApplication::focusWidget(), widget);
        }
        QCOMPARE(inputs, isLift ? 1 : 3);
    }
};

QTEST_MAIN(TestContactTab)
#include "tst_contacttab.moc"
