// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/personaform.h"

#include "ui/policy/conditiontable.h"
#include "ui/policy/orderedtable.h"
#include "ui/widgets/widgets.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kRowsSeen = 5;

QStringList cellsOf(const PersonaTrait &trait)
{
    return {trait.text, QLocale().toString(trait.weight)};
}

QLabel *labelled(const QString &text, QWidget *input, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setBuddy(input);
    return label;
}

} // namespace

PersonaForm::PersonaForm(const QStringList &products, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"personaForm"_s);
    createViews(products);
    connectAll();
    setNothing();
}

void PersonaForm::createViews(const QStringList &products)
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"personaName"_s);
    m_name->setMaxLength(kMaxPersonaText);
    m_product = new QComboBox(this);
    m_product->setObjectName(u"personaProduct"_s);
    m_product->setEditable(true);
    m_product->setInsertPolicy(QComboBox::NoInsert);
    m_product->setCompleter(nullptr); // it would write more than was typed
    m_product->addItem(QString());
    m_product->addItems(products);
    m_product->lineEdit()->setMaxLength(kMaxPersonaText);
    m_product->lineEdit()->setPlaceholderText(tr("any product"));
    m_traits = new OrderedTable({.name = u"traits"_s,
                                 .spoken = tr("Traits"),
                                 .headers = {tr("Trait"), tr("Weight")},
                                 .add = tr("Add &trait"),
                                 .remove = tr("Remo&ve trait"),
                                 .up = tr("&Higher"),
                                 .down = tr("&Lower")},
                                0, kRowsSeen, this);
    auto *form = new QFormLayout;
    form->addRow(labelled(tr("&Name"), m_name, this), m_name);
    form->addRow(labelled(tr("&Product"), m_product, this), m_product);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(form);
    layout->addWidget(m_traits, 1);
    layout->addLayout(createTrait());
}

QLayout *PersonaForm::createTrait()
{
    m_text = new QLineEdit(this);
    m_text->setObjectName(u"traitText"_s);
    m_text->setMaxLength(kMaxPersonaText);
    m_text->setPlaceholderText(tr("Has 50 people or more"));
    m_weight = new QSpinBox(this);
    m_weight->setObjectName(u"traitWeight"_s);
    m_weight->setRange(1, kMaxTraitWeight);
    m_when = new ConditionTable({}, this);
    m_when->setEmptyText(tr("Nothing is asked, so this trait cannot be tested."));
    auto *form = new QFormLayout;
    form->addRow(labelled(tr("Tra&it"), m_text, this), m_text);
    form->addRow(labelled(tr("&Weight"), m_weight, this), m_weight);
    form->addRow(labelled(tr("Fits where"), m_when, this), m_when);
    return form;
}

void PersonaForm::connectAll()
{
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) {
        m_persona.name = name;
        Q_EMIT changed();
    });
    connect(m_product, &QComboBox::currentTextChanged, this, [this](const QString &product) {
        m_persona.product = product;
        Q_EMIT changed();
    });
    connect(m_traits, &OrderedTable::addWanted, this, &PersonaForm::add);
    connect(m_traits, &OrderedTable::removeWanted, this, &PersonaForm::remove);
    connect(m_traits, &OrderedTable::moveWanted, this, &PersonaForm::move);
    connect(m_traits, &OrderedTable::currentChanged, this, [this] {
        showTrait();
        Q_EMIT changed(); // another height
    });
    connect(m_traits, &OrderedTable::formWanted, m_text, qOverload<>(&QWidget::setFocus));
    connect(m_text, &QLineEdit::textEdited, this, &PersonaForm::takeTrait);
    connect(m_weight, &QSpinBox::valueChanged, this, &PersonaForm::takeTrait);
    connect(m_when, &ConditionTable::changed, this, &PersonaForm::takeTrait);
}

void PersonaForm::setPersona(const Persona &persona)
{
    const QSignalBlocker quiet(m_product);
    m_persona = persona;
    m_isThere = true;
    m_name->setText(persona.name);
    m_product->setCurrentIndex(m_product->findText(persona.product));
    m_product->setEditText(persona.product);
    showTraits(0);
}

void PersonaForm::setNothing()
{
    setPersona({});
    m_isThere = false;
    updateInputs();
}

void PersonaForm::setEditable(bool editable)
{
    m_isEditable = editable;
    updateInputs();
}

void PersonaForm::startTyping()
{
    m_name->setFocus();
    m_name->selectAll();
}

void PersonaForm::add()
{
    const int place = m_traits->current() + 1;
    m_persona.traits.insert(place, PersonaTrait{.text = {}, .when = {}});
    showTraits(place);
    m_text->setFocus();
    Q_EMIT changed();
}

void PersonaForm::remove()
{
    const int at = m_traits->current();
    if (at < 0)
        return;
    m_persona.traits.removeAt(at);
    showTraits(std::min(at, int(m_persona.traits.size()) - 1));
    Q_EMIT changed();
}

void PersonaForm::move(int by)
{
    const int at = m_traits->current();
    if (at < 0 || at + by < 0 || at + by >= m_persona.traits.size())
        return;
    m_persona.traits.swapItemsAt(at, at + by);
    showTraits(at + by);
    Q_EMIT changed();
}

void PersonaForm::takeTrait()
{
    const int at = m_traits->current();
    if (at < 0)
        return;
    PersonaTrait &trait = m_persona.traits[at];
    trait.text = m_text->text();
    trait.weight = m_weight->value();
    trait.when = m_when->groups();
    m_traits->setRow(at, cellsOf(trait));
    Q_EMIT changed();
}

void PersonaForm::showTraits(int current)
{
    QList<QStringList> rows;
    for (const PersonaTrait &trait : std::as_const(m_persona.traits))
        rows += cellsOf(trait);
    m_traits->setRows(rows, current);
    showTrait();
}

void PersonaForm::showTrait()
{
    const int at = m_traits->current();
    const PersonaTrait trait = at < 0 ? PersonaTrait() : m_persona.traits[at];
    const QSignalBlocker quiet(m_weight);
    m_text->setText(trait.text);
    m_weight->setValue(trait.weight);
    m_when->setGroups(trait.when);
    updateInputs();
}

void PersonaForm::updateInputs()
{
    const bool mayEdit = m_isEditable && m_isThere, hasTrait = mayEdit && m_traits->current() >= 0;
    m_name->setEnabled(mayEdit);
    m_product->setEnabled(mayEdit);
    m_traits->setEditable(mayEdit);
    for (QWidget *input : std::initializer_list<QWidget *>{m_text, m_weight, m_when})
        input->setEnabled(hasTrait);
}

} // namespace lw
