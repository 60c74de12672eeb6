// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/policydrafts.h"
#include "tests/support/windowfixture.h"
#include "ui/policy/personasdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

template<class T>
T *find(const QDialog &dialog, const char *name)
{
    T *found = dialog.findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("The dialog has no %s.", name);
    return found;
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QVERIFY2(QApplication::focusWidget(), "nothing has the focus");
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void type(const QString &text)
{
    QVERIFY2(QApplication::focusWidget(), "nothing has the focus");
    QTest::keyClicks(QApplication::focusWidget(), text);
}

bool isUp(QDialog &dialog)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose, false); // it lives in the test
    dialog.open();
    dialog.activateWindow();
    return QTest::qWaitForWindowActive(&dialog);
}

QString textOf(const QDialog &dialog, const char *name)
{
    return find<QLabel>(dialog, name)->text();
}

QPushButton *saveOf(const QDialog &dialog)
{
    return find<QPushButton>(dialog, "save");
}

// The comparison that was added last begins with its field, which has the focus: Country is …
void addTrait(const QDialog &dialog, const QString &text, const QString &country)
{
    find<QTableWidget>(dialog, "traitsTable")->setFocus();
    press(Qt::Key_Insert);
    QVERIFY(find<QLineEdit>(dialog, "traitText")->hasFocus());
    type(text);
    find<QToolButton>(dialog, "addCondition")->setFocus();
    press(Qt::Key_Space);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    type(country);
}

FactLead lead(const QString &product, const QString &country)
{
    FactLead lead;
    lead.facts.product = product;
    lead.facts.countryCode = country;
    return lead;
}

PersonasDialog::Recent recent()
{
    return {.leads = {lead(u"Pumps"_s, u"DE"_s), lead(u"Pumps"_s, u"FR"_s), lead(u"Pumps"_s, {}),
                      lead(u"Valves"_s, u"DE"_s)},
            .days = 30};
}

Rulebook withMill()
{
    Rulebook rulebook = defaultRulebook("UTC");
    rulebook.personas = {
        Persona{.name = u"Mill"_s,
                .product = u"Pumps"_s,
                .traits = {PersonaTrait{
                    .text = u"German"_s,
                    .when = {{Condition{.field = Field::Country, .op = Operator::Is, .values = {u"DE"_s}}}}}}}};
    return rulebook;
}

} // namespace

/// The editor of the personas, by keys.
class TestPersonasDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPersonaWithTwoTraitsIsWritten()
    {
        PersonasDialog dialog(defaultRulebook("UTC"), recent(), {}, nullptr);
        QVERIFY(isUp(dialog));
        QVERIFY(find<QTableWidget>(dialog, "personasTable")->hasFocus());
        press(Qt::Key_Insert);
        QVERIFY(find<QLineEdit>(dialog, "personaName")->hasFocus());
        QVERIFY(!saveOf(dialog)->isEnabled());
        QVERIFY2(textOf(dialog, "problem").contains(u"Persona 1 has no name yet"),
                 qPrintable(textOf(dialog, "problem")));
        type(u"Mill"_s);
        QVERIFY2(textOf(dialog, "problem").contains(u"has no traits"), qPrintable(textOf(dialog, "problem")));
        find<QComboBox>(dialog, "personaProduct")->setFocus();
        type(u"pumps"_s);
        addTrait(dialog, u"German"_s, u"DE"_s);
        QVERIFY(saveOf(dialog)->isEnabled());
        QVERIFY2(
            textOf(dialog, "personaFigures").contains(u"judges 3.") &&
                textOf(dialog, "personaFigures").contains(u"80–100 %: 1, 50–79 %: 0, under 50 %: 1, nothing known: 1"),
            qPrintable(textOf(dialog, "personaFigures")));
        addTrait(dialog, u"Not French"_s, u"DE, AT"_s);
        find<QSpinBox>(dialog, "traitWeight")->setFocus();
        find<QSpinBox>(dialog, "traitWeight")->selectAll();
        type(u"3"_s);
        QVERIFY2(textOf(dialog, "personaCompleteness").contains(u"all of the weight"),
                 qPrintable(textOf(dialog, "personaCompleteness")));
        find<QTableWidget>(dialog, "traitsTable")->setFocus();
        press(Qt::Key_Up, Qt::AltModifier);
        find<QLineEdit>(dialog, "personaName")->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        const Persona saved = dialog.personas().value(0);
        QCOMPARE(saved.name, u"Mill"_s);
        QCOMPARE(saved.product, u"pumps"_s);
        QCOMPARE(saved.traits.size(), 2);
        QCOMPARE(saved.traits[0].text, u"Not French"_s);
        QCOMPARE(saved.traits[0].weight, 3);
        QCOMPARE(saved.traits[0].when[0][0].values, (QStringList{u"DE"_s, u"AT"_s}));
        QCOMPARE(saved.traits[1].when[0][0].field, Field::Country);
    }
    void aValueWithACommaStaysOne()
    {
        Rulebook rulebook = withMill();
        const QStringList values{u"Rival, Inc"_s, u"5\" \"pipe\""_s, u" AT"_s};
        rulebook.personas[0].traits[0].when[0][0] = {.field = Field::Company, .op = Operator::Is, .values = values};
        PersonasDialog dialog(rulebook, recent(), {}, nullptr);
        QVERIFY(isUp(dialog));
        find<QLineEdit>(dialog, "traitText")->setFocus();
        type(u" firm"_s);
        QCOMPARE(dialog.personas()[0].traits[0].when[0][0].values, values);
        find<QLineEdit>(dialog, "traitText")->setFocus();
        addTrait(dialog, u"Others"_s, u"DE, \"Rival, Inc\" , plain \"x\",\"open"_s);
        QCOMPARE(dialog.personas()[0].traits[1].when[0][0].values,
                 (QStringList{u"DE"_s, u"Rival, Inc"_s, u"plain \"x\""_s, u"open"_s}));
    }
    void theFigureFollowsTheTraits()
    {
        PersonasDialog dialog(withMill(), recent(), {}, nullptr);
        QVERIFY(isUp(dialog));
        QVERIFY(textOf(dialog, "personaFigures").contains(u"80–100 %: 1,"));
        addTrait(dialog, u"Or French"_s, u"FR, DE"_s);
        QVERIFY2(textOf(dialog, "personaFigures").contains(u"80–100 %: 1, 50–79 %: 1, under 50 %: 0"),
                 qPrintable(textOf(dialog, "personaFigures")));
        find<QTableWidget>(dialog, "traitsTable")->setFocus();
        press(Qt::Key_Up);
        QCOMPARE(find<QLineEdit>(dialog, "traitText")->text(), u"German"_s);
        press(Qt::Key_Delete);
        QVERIFY2(textOf(dialog, "personaFigures").contains(u"80–100 %: 2,"),
                 qPrintable(textOf(dialog, "personaFigures")));
    }
    void whatCannotBeTestedIsSaid()
    {
        PersonasDialog dialog(withMill(), recent(), {}, nullptr);
        QVERIFY(isUp(dialog));
        find<QTableWidget>(dialog, "traitsTable")->setFocus();
        press(Qt::Key_Insert);
        type(u"Nice"_s);
        QVERIFY2(textOf(dialog, "problem").contains(u"asks nothing"), qPrintable(textOf(dialog, "problem")));
        QVERIFY2(textOf(dialog, "personaCompleteness").contains(u"50 %"),
                 qPrintable(textOf(dialog, "personaCompleteness")));
        find<QToolButton>(dialog, "addCondition")->setFocus();
        press(Qt::Key_Space);
        QVERIFY2(textOf(dialog, "problem").contains(u"say what Country is compared with"),
                 qPrintable(textOf(dialog, "problem")));
        QVERIFY(!saveOf(dialog)->isEnabled());
        find<QTableWidget>(dialog, "traitsTable")->setFocus();
        press(Qt::Key_Up); // also while another one is shown
        QVERIFY(!saveOf(dialog)->isEnabled());
        press(Qt::Key_Delete);
        press(Qt::Key_Delete);
        QVERIFY(textOf(dialog, "personaCompleteness").contains(u"No traits yet"));
    }
    void theProductsThatAreKnownAreOffered()
    {
        const PersonasDialog dialog(withMill(), recent(), {}, nullptr);
        const auto *product = find<QComboBox>(dialog, "personaProduct");
        QVERIFY(product->findText(u"Pumps"_s) > 0);
        QVERIFY(product->findText(u"Valves"_s) > 0);
        QCOMPARE(product->currentText(), u"Pumps"_s);
    }
    void whoMayNotChangeOnlyReads()
    {
        PersonasDialog dialog(withMill(), recent(), u"Ask the lead manager."_s, nullptr);
        QVERIFY(isUp(dialog));
        press(Qt::Key_Insert);
        press(Qt::Key_Delete);
        for (const char *name : {"personaName", "traitText"})
            QVERIFY2(!find<QLineEdit>(dialog, name)->isEnabled(), name);
        QVERIFY(!find<QComboBox>(dialog, "personaProduct")->isEnabled());
        QVERIFY(!find<QToolButton>(dialog, "addCondition")->isEnabled());
        QVERIFY(!find<QPushButton>(dialog, "traitsAdd")->isEnabled());
        QVERIFY(!dialog.findChild<QPushButton *>(u"save"_s));
        QCOMPARE(dialog.personas(), withMill().personas);
        press(Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }
    void theDraftOfThePageGetsThem()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        fixture.press(Qt::Key_0, Qt::AltModifier);
        QTRY_VERIFY(fixture.find<QAction>("editPersonas")->isEnabled());
        fixture.press(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(fixture.waitUntilSaved());
        QTRY_VERIFY(fixture.find<QLabel>("policyLife")->text().contains(u"Draft"));
        const qsizetype before = draftOf(fixture).personas.size();
        fixture.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(fixture.waitForDialog());
        fixture.press(Qt::Key_Insert);
        fixture.type(u"Not kept"_s);
        fixture.press(Qt::Key_Escape);
        QVERIFY(fixture.waitForNoDialog());
        QCOMPARE(draftOf(fixture).personas.size(), before);
        fixture.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(fixture.waitForDialog());
        fixture.press(Qt::Key_Insert);
        fixture.type(u"Machine builder"_s);
        find<QComboBox>(*fixture.dialog(), "personaProduct")->setFocus();
        fixture.type(u"Something new"_s);
        addTrait(*fixture.dialog(), u"German"_s, u"DE"_s);
        fixture.press(Qt::Key_Return);
        QVERIFY(fixture.waitForNoDialog());
        QVERIFY(fixture.waitUntilSaved());
        const QList<Persona> after = draftOf(fixture).personas;
        QCOMPARE(after.size(), before + 1);
        QVERIFY(std::ranges::find(after, u"Machine builder"_s, &Persona::name) != after.end());
        fixture.close();
    }

private:
    static Rulebook draftOf(test::WindowFixture &fixture)
    {
        std::optional<Rulebook> draft;
        fixture.session().ask<PolicyDraft>(
            &fixture.window(), [](Workspace &workspace, const Progress &) { return newestDraft(workspace); },
            [&](const Result<PolicyDraft> &read) { draft = read ? read->rulebook : Rulebook(); });
        if (!QTest::qWaitFor([&] { return draft.has_value(); }))
            qFatal("The draft was not read.");
        return *draft;
    }
};

QTEST_MAIN(TestPersonasDialog)
#include "tst_personasdialog.moc"
