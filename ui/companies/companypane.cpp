// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/companies/companypane.h"

#include "ui/actions/actions.h"
#include "ui/companies/companyleadsmodel.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kPeopleShown = 8; // names in the line above the leads

} // namespace

CompanyPane::CompanyPane(QWidget *parent)
    : QWidget(parent)
    , m_leads(new CompanyLeadsModel(this))
    , m_suggestions(new SuggestionsModel(this))
{
    setObjectName(u"companyPane"_s);
    createActions();
    createViews();
    connectAll();
    clear();
}

void CompanyPane::createActions()
{
    m_link = makeAction(ActionId::LinkSuggestion, this);
    m_refuse = makeAction(ActionId::RefuseSuggestion, this);
}

QTableView *CompanyPane::makeLeads(const QString &name, QAbstractItemModel *model, const QString &accessibleName)
{
    QTableView *table = makeTable(name, this);
    table->setModel(model);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setAccessibleName(accessibleName);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    return table;
}

void CompanyPane::createViews()
{
    m_name = headingLabel({}, this);
    m_name->setObjectName(u"companyName"_s);
    m_name->setWordWrap(true);
    m_facts = hintLabel({}, this);
    m_facts->setObjectName(u"companyFacts"_s);
    m_people = plainLabel({}, this);
    m_people->setObjectName(u"companyPeople"_s);
    m_people->setWordWrap(true);
    m_customer = new QCheckBox(tr("C&ustomer"), this);
    m_customer->setObjectName(u"companyCustomer"_s);
    m_owner = new QComboBox(this);
    m_owner->setObjectName(u"companyOwner"_s);
    m_owner->setAccessibleName(tr("Who looks after the customer"));
    m_ownerLabel = plainLabel(tr("Looked a&fter by"), this);
    m_ownerLabel->setBuddy(m_owner);
    m_leadsTitle = plainLabel({}, this);
    m_leadsTitle->setObjectName(u"companyLeadsTitle"_s);
    m_leadTable = makeLeads(u"companyLeads"_s, m_leads, tr("Leads of the company"));
    m_suggestionsTitle = plainLabel({}, this);
    m_suggestionsTitle->setObjectName(u"suggestionsTitle"_s);
    m_suggestionsTitle->setWordWrap(true);
    m_suggestionTable = makeLeads(u"companySuggestions"_s, m_suggestions, tr("Leads that may belong here"));
    m_leadTable->addAction(m_refuse);
    m_suggestionTable->addActions({m_link, m_refuse});
    m_suggestionTools = new QWidget(this);

    auto *tools = new QHBoxLayout(m_suggestionTools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->addWidget(m_suggestionsTitle, 1);
    for (QAction *action : {m_link, m_refuse}) {
        auto *button = new QToolButton(m_suggestionTools);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        tools->addWidget(button);
    }
    auto *account = new QHBoxLayout;
    account->addWidget(m_customer);
    account->addSpacing(12);
    account->addWidget(m_ownerLabel);
    account->addWidget(m_owner);
    account->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_name);
    layout->addWidget(m_facts);
    layout->addLayout(account);
    layout->addWidget(m_people);
    layout->addWidget(m_leadsTitle);
    layout->addWidget(m_leadTable, 3);
    layout->addWidget(m_suggestionTools);
    layout->addWidget(m_suggestionTable, 2);
}

void CompanyPane::connectAll()
{
    connect(m_leadTable, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT openLead(m_leads->leadAt(index.row())); });
    connect(m_suggestionTable, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT openLead(m_suggestions->leadAt(index.row())); });
    connect(m_customer, &QCheckBox::clicked, this, &CompanyPane::customerChosen);
    connect(m_owner, &QComboBox::activated, this,
            [this](int row) { Q_EMIT ownerChosen(m_owner->itemData(row).toString()); });
    connect(m_link, &QAction::triggered, this, [this] {
        if (const LeadId lead = currentSuggestion())
            Q_EMIT linkWanted(lead);
    });
    connect(m_refuse, &QAction::triggered, this, [this] {
        // Of the list that has the focus; a button beside the suggestions means those.
        const LeadId lead =
            m_leadTable->hasFocus() ? m_leads->leadAt(m_leadTable->currentIndex().row()) : currentSuggestion();
        if (lead)
            Q_EMIT refuseWanted(lead);
    });
}

LeadId CompanyPane::currentSuggestion() const
{
    return m_suggestions->leadAt(m_suggestionTable->currentIndex().row());
}

void CompanyPane::takeFocus()
{
    m_leadTable->setFocus();
}

void CompanyPane::clear()
{
    m_company = {};
    m_name->clear();
    m_facts->clear();
    m_people->clear();
    m_leads->setLeads({}, {});
    m_suggestions->setSuggestions({});
    for (QWidget *widget : std::initializer_list<QWidget *>{m_customer, m_ownerLabel, m_owner, m_leadsTitle,
                                                            m_leadTable, m_suggestionTools, m_suggestionTable})
        widget->hide();
    setEnabled(false);
}

void CompanyPane::setProblem(const QString &message)
{
    clear();
    m_facts->setText(shownText(message));
}

void CompanyPane::setDetail(const CompanyDetail &detail, const QStringList &reps, const QByteArray &zoneId)
{
    m_company = detail.company.id;
    setEnabled(true);
    showFacts(detail, zoneId);
    showOwner(detail, reps);
    showLeads(detail, zoneId);
    showSuggestions(detail);
}

void CompanyPane::showFacts(const CompanyDetail &detail, const QByteArray &zoneId)
{
    const Company &company = detail.company;
    m_name->setText(company.name.isEmpty() ? tr("(no name)") : shownText(company.name));
    QStringList facts;
    if (!detail.domains.isEmpty())
        facts += detail.domains.join(u", "_s);
    if (!company.website.isEmpty() && !detail.domains.contains(company.website))
        facts += company.website;
    if (!company.industry.isEmpty())
        facts += company.industry;
    if (company.employees)
        facts += tr("%1 employees").arg(QLocale().toString(*company.employees));
    if (detail.sales.count > 0)
        facts += tr("customer since %1, %n sale(s)", nullptr, int(detail.sales.count))
                     .arg(instantText(detail.sales.first, zoneId));
    m_facts->setText(shownText(facts.join(u" · "_s)));
    m_facts->setVisible(!facts.isEmpty());
    QStringList names;
    for (const Person &person : detail.people.first(std::min(detail.people.size(), kPeopleShown))) {
        const QString title = person.title.isEmpty() ? QString() : QString(u" ("_s + shownText(person.title) + u')');
        names += QString(shownText(person.shownName()) + title);
    }
    if (detail.people.size() > kPeopleShown)
        names += tr("and %n more", nullptr, int(detail.people.size() - kPeopleShown));
    m_people->setText(names.isEmpty() ? QString() : tr("People: %1").arg(names.join(u", "_s)));
}

// A won lead makes a customer whatever is ticked, so then there is nothing to tick.
void CompanyPane::showOwner(const CompanyDetail &detail, const QStringList &reps)
{
    m_customer->setChecked(detail.isCustomer);
    m_customer->setEnabled(detail.sales.count == 0);
    m_customer->setToolTip(detail.sales.count > 0 ? tr("They have bought: a lead of theirs was won")
                                                  : tr("New leads of a customer go to who looks after them"));
    m_owner->clear();
    m_owner->addItem(tr("nobody in particular"), QString());
    for (const QString &rep : reps)
        m_owner->addItem(shownText(rep), rep);
    const QString &owner = detail.company.owner;
    if (!owner.isEmpty() && !reps.contains(owner))
        m_owner->addItem(tr("%1 (not an active rep)").arg(shownText(owner)), owner);
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(owner)));
    m_owner->setEnabled(detail.isCustomer);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_customer, m_ownerLabel, m_owner})
        widget->show();
}

void CompanyPane::showLeads(const CompanyDetail &detail, const QByteArray &zoneId)
{
    m_leads->setLeads(detail.leads, zoneId);
    const auto shown = qint64(detail.leads.size());
    m_leadsTitle->setText(
        shown < detail.leadCount
            ? tr("Leads: the newest %1 of %2").arg(QLocale().toString(shown), QLocale().toString(detail.leadCount))
            : tr("Leads: %1").arg(QLocale().toString(detail.leadCount)));
    m_leadsTitle->show();
    m_leadTable->show();
    fitColumns(m_leadTable);
    if (shown > 0)
        m_leadTable->setCurrentIndex(m_leads->index(0, 0));
}

void CompanyPane::showSuggestions(const CompanyDetail &detail)
{
    const int row = m_suggestionTable->currentIndex().row();
    const bool hadFocus = m_suggestionTable->hasFocus();
    m_suggestions->setSuggestions(detail.suggested);
    const bool any = !detail.suggested.isEmpty();
    m_suggestionTools->setVisible(any);
    m_suggestionTable->setVisible(any);
    if (!any) {
        if (hadFocus)
            takeFocus();
        return;
    }
    const auto shown = qint64(detail.suggested.size());
    const QString count = QLocale().toString(detail.suggestedCount);
    QString title = shown < detail.suggestedCount
                        ? tr("May belong here: the best %1 of %2").arg(QLocale().toString(shown), count)
                        : tr("May belong here: %1").arg(count);
    if (detail.related > 0)
        title += tr(" · %n lead(s) elsewhere write from its domain", nullptr, int(detail.related));
    if (detail.hasMore)
        title += tr(" · only the newest were compared");
    m_suggestionsTitle->setText(title);
    fitColumns(m_suggestionTable);
    m_suggestionTable->setCurrentIndex(m_suggestions->index(std::clamp(row, 0, int(shown) - 1), 0));
}

} // namespace lw
