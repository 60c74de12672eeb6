// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changerulebook.h"
#include "core/workspace/changescreening.h"
#include "tests/support/forminputs.h"
#include "tests/support/windowfixture.h"
#include "ui/models/screeningmodel.h"
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

/// The screening list in the real window, by keys alone; a colleague has the same file open.
class TestScreeningTab : public QObject
{
    Q_OBJECT

    test::WindowFixture m_fixture;
    std::unique_ptr<test::TestWorkspace> m_colleague;

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { m_fixture.press(key, modifiers); }
    QTableView *table() { return m_fixture.find<QTableView>("screeningTable"); }
    QPushButton *button(const char *name) { return m_fixture.find<QPushButton>(name); }
    EmptyState *emptyState() { return m_fixture.find<QWidget>("screeningTab")->findChild<EmptyState *>(); }
    QString summary() { return m_fixture.find<QLabel>("screeningSummary")->text(); }
    QString message() { return m_fixture.find<QLabel>("messageText")->text(); }
    int rows() { return table()->model()->rowCount(); }
    QString current(ScreeningModel::Column column)
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
    bool openTab()
    {
        m_fixture.open(m_colleague->path());
        QTest::keyClick(&m_fixture.window(), Qt::Key_8, Qt::AltModifier);
        auto *tabs = m_fixture.find<QTabWidget>("setupTabs");
        if (!tabs || !test::waitFor([&] { return tabs->isVisible(); }))
            return false;
        tabs->tabBar()->setFocus();
        for (int i = 0; i < tabs->count() && tabs->currentWidget()->objectName() != u"screeningTab"; ++i)
            press(Qt::Key_Right);
        return tabTo(table());
    }
    bool openForm()
    {
        press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        return m_fixture.waitForDialog() && m_fixture.dialog()->objectName() == u"screeningDialog";
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
        auto *kind = input<QComboBox>("screeningKind");
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        if (QApplication::focusWidget() != kind)
            return false;
        for (int i = 0; i < steps; ++i)
            press(Qt::Key_Down);
        return kind->currentIndex() == steps && tabTo(input<QLineEdit>("screeningValue"));
    }
    QList<ScreeningEntry> kept()
    {
        const Result<void> ready = (*m_colleague)->refresh();
        return ready ? entriesOf((*m_colleague)->rulebook()->rulebook.screening) : QList<ScreeningEntry>();
    }
    Result<OperationId> colleagueAdds(const QString &word)
    {
        return addScreening(**m_colleague, {.reason = u"spam"_s, .by = ScreenBy::Word, .value = word}, u"Manager"_s,
                            test::sampleNow());
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

    void tabComesToTheNoticeBeforeTheSearch()
    {
        QVERIFY(openTab());
        const auto after = [](QWidget *from) {
            QWidget *next = from->nextInFocusChain();
            while (!(next->focusPolicy() & Qt::TabFocus))
                next = next->nextInFocusChain();
            return next;
        };
        auto *search = m_fixture.find<QLineEdit>("screeningSearch");
        QCOMPARE(after(button("screeningNoticeOpen")), search);
        QCOMPARE(after(search), table());
        QCOMPARE(after(button("screeningAdd")), button("screeningEdit"));
        QVERIFY(after(button("screeningBase")) != button("screeningNoticeOpen"));
    }
    void entriesAreAddedChangedRemovedAndTakenBack()
    {
        const QList<ScreeningEntry> before = kept();
        QVERIFY(openTab());
        QCOMPARE(rows(), before.size());
        QVERIFY(openForm());
        m_fixture.type(u"Rival Corp"_s);
        QVERIFY(save());
        QTRY_COMPARE(rows(), before.size() + 1);
        QCOMPARE(current(ScreeningModel::Value), u"Rival Corp"_s); // what was added is current
        QCOMPARE(current(ScreeningModel::Reason), u"Competitor"_s);
        QVERIFY(kept().contains({.reason = u"competitor"_s, .by = ScreenBy::Company, .value = u"Rival Corp"_s}));

        press(Qt::Key_F2);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.type(u"Rival Group"_s); // in place of the value, which is selected
        QVERIFY(tabTo(input<QLineEdit>("screeningNote")));
        m_fixture.type(u"bought in spring"_s);
        QVERIFY(save());
        QTRY_COMPARE(current(ScreeningModel::Value), u"Rival Group"_s);
        QCOMPARE(current(ScreeningModel::Note), u"bought in spring"_s);
        QCOMPARE(rows(), before.size() + 1);

        press(Qt::Key_Delete);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(rows(), before.size());
        QCOMPARE(kept(), before);

        QVERIFY(undo());
        QTRY_COMPARE(rows(), before.size() + 1);
        QVERIFY(kept().contains({.reason = u"competitor"_s,
                                 .by = ScreenBy::Company,
                                 .value = u"Rival Group"_s,
                                 .company = {},
                                 .note = u"bought in spring"_s}));
        QVERIFY(undo());
        QVERIFY(kept().contains({.reason = u"competitor"_s, .by = ScreenBy::Company, .value = u"Rival Corp"_s}));
        QVERIFY(undo());
        QTRY_COMPARE(rows(), before.size());
        QCOMPARE(kept(), before);
    }
    void aPersonIsHeldAtOneCompany()
    {
        QVERIFY(openTab());
        QVERIFY(openForm());
        QVERIFY(!input<QLineEdit>("screeningCompany")->isEnabled());
        QVERIFY(chooseKind(2));
        m_fixture.type(u"Jane  Roe"_s);
        QVERIFY(tabTo(input<QLineEdit>("screeningCompany")));
        m_fixture.type(u"Daily News"_s);
        QVERIFY(save());
        QTRY_COMPARE(current(ScreeningModel::Value), u"Jane Roe at Daily News"_s);
        QCOMPARE(kept().last().company, u"Daily News"_s);
        QCOMPARE(kept().last().value, u"Jane Roe"_s);
    }
    void aWrongEntryIsRefusedBesideItsField_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << 0 << QString() << u"what to look for"_s;
        QTest::newRow("no company") << 0 << u"-!-"_s << u"“-!-” is no name"_s;
        QTest::newRow("no domain") << 1 << u"not one"_s << u"rival.example"_s;
        QTest::newRow("mail provider") << 1 << u"gmail.com"_s << u"everybody under it"_s;
        QTest::newRow("half a name") << 2 << u"Jane"_s << u"first and a last name"_s;
        QTest::newRow("one letter") << 3 << u"x"_s << u"too short"_s;
        QTest::newRow("twice") << 3 << u"PHD  Student"_s << u"in the list already"_s;
    }
    void aWrongEntryIsRefusedBesideItsField()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, value);
        QFETCH(const QString, words);
        QVERIFY(openTab());
        const int before = rows();
        const QByteArray digest = m_colleague->digest();
        QVERIFY(openForm());
        QVERIFY(chooseKind(kind));
        m_fixture.type(value);
        QDialog *dialog = m_fixture.dialog();
        const auto *field = input<QLineEdit>("screeningValue");
        QTRY_COMPARE(test::problemOf(dialog).field, field);
        QVERIFY2(test::problemOf(dialog).words.contains(words), qPrintable(test::problemOf(dialog).words));
        QCOMPARE(field->accessibleDescription(), test::problemOf(dialog).words); // for those who hear the form
        press(Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(m_fixture.waitUntilSaved());
        QCOMPARE(rows(), before);
        QCOMPARE(m_fixture.session().undoStack()->count(), 0);
        QCOMPARE(m_colleague->digest(), digest);
    }
    void whatIsMendedIsSaved()
    {
        QVERIFY(openTab());
        QVERIFY(openForm());
        QVERIFY(chooseKind(2));
        m_fixture.type(u"Jane"_s);
        QVERIFY(!test::problemOf(m_fixture.dialog()).words.isEmpty());
        m_fixture.type(u" Roe"_s);
        QVERIFY(test::problemOf(m_fixture.dialog()).words.isEmpty());
        QVERIFY(save());
        QTRY_COMPARE(current(ScreeningModel::Value), u"Jane Roe"_s);
    }

    void countriesAreServedAndTakenBack()
    {
        QVERIFY(openTab());
        QVERIFY2(summary().contains(u"all countries"), qPrintable(summary()));
        QVERIFY(tabTo(button("screeningCountries")));
        press(Qt::Key_Space);
        QVERIFY(m_fixture.waitForDialog());
        m_fixture.type(u"Germany, Atlantis"_s);
        const auto *field = input<QLineEdit>("countriesServed");
        QTRY_COMPARE(test::problemOf(m_fixture.dialog()).field, field);
        QVERIFY(test::problemOf(m_fixture.dialog()).words.contains(u"“Atlantis”"));
        press(Qt::Key_Return);
        QVERIFY(m_fixture.dialog());
        press(Qt::Key_A, Qt::ControlModifier);
        m_fixture.type(u"us, Germany, "_s);
        QVERIFY(save());
        QTRY_VERIFY2(summary().contains(u"DE, US"), qPrintable(summary()));
        QVERIFY(undo());
        QTRY_VERIFY2(summary().contains(u"all countries"), qPrintable(summary()));
    }
    void aSearchFiltersAndSaysWhenNothingMatches()
    {
        QVERIFY(openTab());
        const int all = rows();
        press(Qt::Key_C, Qt::AltModifier); // Sear&ch
        QCOMPARE(QApplication::focusWidget(), m_fixture.find<QLineEdit>("screeningSearch"));
        m_fixture.type(u"PHD"_s);
        QCOMPARE(rows(), 1);
        QCOMPARE(current(ScreeningModel::Value), u"phd student"_s);
        m_fixture.type(u"zz"_s);
        QCOMPARE(rows(), 0);
        QVERIFY(emptyState()->isVisible());
        QVERIFY2(emptyState()->text().contains(u"“PHDzz”"), qPrintable(emptyState()->text()));
        QVERIFY(!button("screeningEdit")->isEnabled());
        QVERIFY(!button("screeningRemove")->isEnabled());
        QVERIFY(tabTo(emptyState()->findChild<QPushButton *>()));
        press(Qt::Key_Space); // clears the search
        QCOMPARE(rows(), all);
        QVERIFY(table()->isVisible());
        QVERIFY(button("screeningEdit")->isEnabled());
    }
    void aListWithoutEntriesSaysWhatToDo()
    {
        const QList<ScreeningEntry> before = kept();
        QVERIFY(openTab());
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_Delete);
        QVERIFY(m_fixture.waitUntilSaved());
        QTRY_COMPARE(rows(), 0);
        QCOMPARE(kept(), QList<ScreeningEntry>());
        QVERIFY(emptyState()->isVisible());
        QVERIFY2(emptyState()->text().contains(u"Nobody is screened out"), qPrintable(emptyState()->text()));
        QCOMPARE(QApplication::focusWidget(), button("screeningAdd")); // what to do next is one key away
        press(Qt::Key_Space);
        QVERIFY(m_fixture.waitForDialog());
        press(Qt::Key_Escape);
        QVERIFY(m_fixture.waitForNoDialog());
        QVERIFY(undo());
        QTRY_COMPARE(rows(), before.size());
        QVERIFY(table()->isVisible());
        QCOMPARE(kept(), before);
    }

    void whatAColleagueChangedIsShown()
    {
        QVERIFY(openTab());
        const int before = rows();
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        const QString row = current(ScreeningModel::Value);
        LW_VERIFY(colleagueAdds(u"free sample"_s));
        LW_VERIFY(serveCountries(**m_colleague, {u"DE"_s}, u"Manager"_s, test::sampleNow()));
        press(Qt::Key_F5);
        QTRY_COMPARE(rows(), before + 1);
        QTRY_VERIFY2(summary().contains(u"DE"), qPrintable(summary()));
        QCOMPARE(current(ScreeningModel::Value), row); // where one was
        QVERIFY(table()->hasFocus());
    }
    void aPageWithoutTheRuleSaysThatTheListKeepsNobodyOut()
    {
        QVERIFY(openTab());
        QVERIFY2(!summary().contains(u"keeps nobody out"), qPrintable(summary()));
        Rulebook rulebook = (**m_colleague).rulebook()->rulebook;
        std::ranges::find(rulebook.policy, RuleType::Screening, &PolicyRule::type)->enabled = false;
        LW_VERIFY(
            putRulebook(**m_colleague, rulebook, {u"policy"_s, u"No screening"_s, u"Manager"_s, test::sampleNow()}));
        press(Qt::Key_F5);
        QTRY_VERIFY2(summary().contains(u"keeps nobody out"), qPrintable(summary()));
    }
    void anEntryThatIsGoneMeanwhileIsNotBroughtBack()
    {
        LW_VERIFY(colleagueAdds(u"free sample"_s));
        QVERIFY(openTab());
        const int before = rows();
        press(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(current(ScreeningModel::Value), u"free sample"_s);
        press(Qt::Key_F2);
        QVERIFY(m_fixture.waitForDialog());
        LW_VERIFY(removeScreening(**m_colleague, {kept().last()}, u"Manager"_s, test::sampleNow()));
        const QByteArray digest = m_colleague->digest();
        m_fixture.type(u"free samples"_s);
        QVERIFY(save());
        QTRY_VERIFY2(message().contains(u"“free sample”") && message().contains(u"does not stand"),
                     qPrintable(message()));
        QTRY_COMPARE(rows(), before - 1);
        QCOMPARE(m_colleague->digest(), digest);
        QCOMPARE(m_fixture.session().undoStack()->count(), 0);
    }

    void everythingIsReachedByTabAndHasAName()
    {
        QVERIFY(openTab());
        const QSet<const QWidget *> reached = tabRound();
        QVERIFY(reached.contains(m_fixture.find<QLineEdit>("screeningSearch")));
        QVERIFY(reached.contains(table()));
        const auto *tab = m_fixture.find<QWidget>("screeningTab");
        int buttons = 0;
        for (const QPushButton *each : tab->findChildren<QPushButton *>()) {
            if (!each->isVisible())
                continue;
            ++buttons;
            QVERIFY2(each->isEnabled() && reached.contains(each), qPrintable(each->text()));
        }
        QVERIFY(buttons >= 4);
        for (const QWidget *widget : reached) {
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY(spoken);
            QVERIFY2(!tab->isAncestorOf(widget) || !spoken->text(QAccessible::Name).isEmpty(),
                     qPrintable(widget->objectName()));
        }
    }
    void everyInputOfTheFormsHasAKeyOfItsOwn_data()
    {
        QTest::addColumn<bool>("isCountries");
        QTest::newRow("entry") << false;
        QTest::newRow("countries") << true;
    }
    void everyInputOfTheFormsHasAKeyOfItsOwn()
    {
        QFETCH(const bool, isCountries);
        QVERIFY(openTab());
        if (isCountries) {
            QVERIFY(tabTo(button("screeningCountries")));
            press(Qt::Key_Space);
            QVERIFY(m_fixture.waitForDialog());
        } else {
            QVERIFY(openForm());
            QVERIFY(chooseKind(2)); // with which every field is open
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
        QCOMPARE(inputs, isCountries ? 1 : 5);
    }
};

QTEST_MAIN(TestScreeningTab)
#include "tst_screeningtab.moc"
