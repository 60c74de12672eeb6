// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/personasdialog.h"

#include "ui/policy/orderedtable.h"
#include "ui/policy/personaform.h"
#include "ui/policy/personawords.h"
#include "ui/widgets/widgets.h"

#include <QHBoxLayout>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kRowsSeen = 8;
constexpr qsizetype kProblemsShown = 3;

QStringList cellsOf(const Persona &persona)
{
    return {persona.name, persona.product.isEmpty() ? PersonasDialog::tr("any") : persona.product};
}

} // namespace

PersonasDialog::PersonasDialog(const Rulebook &rulebook, const Recent &recent, const QString &whyNot, QWidget *parent)
    : FormDialog(tr("Personas"), parent)
    , m_personas(rulebook.personas)
    , m_recent(recent)
{
    setObjectName(u"personasDialog"_s);
    createViews(productsOf(rulebook, recent.leads), whyNot);
    connectAll();
    showList(0);
    if (whyNot.isEmpty())
        finish(tr("Save personas"));
    else
        finishReading();
    resize(980, 600);
    m_list->setFocus();
}

void PersonasDialog::createViews(const QStringList &products, const QString &whyNot)
{
    m_list = new OrderedTable({.name = u"personas"_s,
                               .spoken = tr("Personas"),
                               .headers = {tr("Persona"), tr("Product")},
                               .add = tr("&Add"),
                               .remove = tr("Re&move"),
                               .up = tr("&Up"),
                               .down = tr("&Down")},
                              0, kRowsSeen, this);
    m_form = new PersonaForm(products, this);
    m_completeness = plainLabel({}, this);
    m_completeness->setObjectName(u"personaCompleteness"_s);
    m_completeness->setWordWrap(true);
    m_figures = plainLabel({}, this);
    m_figures->setObjectName(u"personaFigures"_s);
    m_figures->setWordWrap(true);
    m_list->setEditable(whyNot.isEmpty());
    m_form->setEditable(whyNot.isEmpty());
    if (!whyNot.isEmpty())
        body()->addWidget(hintLabel(whyNot, this));
    auto *across = new QHBoxLayout;
    across->setSpacing(16);
    across->addWidget(m_list, 2);
    across->addWidget(m_form, 3);
    body()->addLayout(across, 1);
    body()->addWidget(m_completeness);
    body()->addWidget(m_figures);
}

void PersonasDialog::connectAll()
{
    connect(m_list, &OrderedTable::addWanted, this, &PersonasDialog::add);
    connect(m_list, &OrderedTable::removeWanted, this, &PersonasDialog::remove);
    connect(m_list, &OrderedTable::moveWanted, this, &PersonasDialog::move);
    connect(m_list, &OrderedTable::currentChanged, this, [this] {
        showCurrent();
        check();
    });
    connect(m_list, &OrderedTable::formWanted, m_form, &PersonaForm::startTyping);
    connect(m_form, &PersonaForm::changed, this, &PersonasDialog::take);
}

void PersonasDialog::add()
{
    const int place = m_list->current() + 1;
    m_personas.insert(place, Persona{.name = {}, .product = {}});
    showList(place);
    m_form->startTyping();
    check();
}

void PersonasDialog::remove()
{
    const int at = m_list->current();
    if (at < 0)
        return;
    m_personas.removeAt(at);
    showList(std::min(at, int(m_personas.size()) - 1));
    check();
}

void PersonasDialog::move(int by)
{
    const int at = m_list->current();
    if (at < 0 || at + by < 0 || at + by >= m_personas.size())
        return;
    m_personas.swapItemsAt(at, at + by);
    showList(at + by);
    check();
}

void PersonasDialog::take()
{
    const int at = m_list->current();
    if (at < 0)
        return;
    m_personas[at] = m_form->persona();
    m_list->setRow(at, cellsOf(m_personas[at]));
    showFigures();
    check();
}

void PersonasDialog::showList(int current)
{
    QList<QStringList> rows;
    for (const Persona &persona : std::as_const(m_personas))
        rows += cellsOf(persona);
    m_list->setRows(rows, current);
    showCurrent();
}

void PersonasDialog::showCurrent()
{
    const int at = m_list->current();
    if (at < 0)
        m_form->setNothing();
    else
        m_form->setPersona(m_personas[at]);
    showFigures();
}

void PersonasDialog::showFigures()
{
    const int at = m_list->current();
    if (at < 0) {
        m_completeness->setText(tr("There is no persona, so no fit is known. Insert adds one."));
        return m_figures->clear();
    }
    m_completeness->setText(completenessText(m_personas[at]));
    m_figures->setText(m_recent.days == 0 ? tr("The leads of the last days are not read yet.")
                                          : figuresText(figuresOf(m_personas, at, m_recent.leads), m_recent.days));
}

FormDialog::Problem PersonasDialog::problem() const
{
    const QStringList blanks = blanksIn(m_personas);
    const QStringList found = blanks.isEmpty() ? problemsOf(m_personas) : blanks;
    QStringList shown = found.mid(0, kProblemsShown);
    if (found.size() > kProblemsShown)
        shown += tr("And %n more.", nullptr, int(found.size() - kProblemsShown));
    return {.field = nullptr, .text = shown.join(u'\n')};
}

} // namespace lw
