// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/companies/companiespage.h"

#include "ui/actions/offered.h"
#include "ui/companies/companylistmodel.h"
#include "ui/companies/companypane.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kTypingPause = 200; // milliseconds
constexpr int kRowsMeasured = 50; // for the width of columns; long lists would take too long
constexpr int kWidestDomain = 20; // characters, so that the name keeps room
constexpr int kWidestCustomer = 20;

QStringList activeReps(const CompiledRulebook &rulebook)
{
    QStringList names;
    for (const Rep &rep : rulebook.rulebook.reps) {
        if (rep.active)
            names += rep.name;
    }
    return names;
}

} // namespace

CompaniesPage::CompaniesPage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_model(new CompanyListModel(this))
{
    setObjectName(u"companiesPage"_s);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    createViews();
    connectAll();
    showState();
}

void CompaniesPage::createViews()
{
    auto *left = new QWidget(this);
    m_search = new QLineEdit(left);
    m_search->setObjectName(u"companySearch"_s);
    m_search->setAccessibleName(tr("Search companies"));
    m_search->setPlaceholderText(tr("Name or domain"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_count = hintLabel({}, left);
    m_count->setObjectName(u"companyCount"_s);
    m_list = makeTable(u"companyList"_s, left);
    m_list->setModel(m_model);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setAccessibleName(tr("Companies, the ones with most open leads first"));
    QHeaderView *header = m_list->horizontalHeader();
    header->setSectionResizeMode(CompanyListModel::Name, QHeaderView::Stretch);
    header->setResizeContentsPrecision(kRowsMeasured);
    header->setSectionsClickable(false); // the list comes in its order, of which only the first rows may be here
    header->setSortIndicator(CompanyListModel::Open, Qt::DescendingOrder);
    header->setSortIndicatorShown(true);
    m_empty = new EmptyState(left);
    m_left = new QStackedWidget(left);
    m_left->addWidget(m_list);
    m_left->addWidget(m_empty);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->addLayout(makeHead(tr("Companies")));
    leftLayout->addWidget(m_search);
    leftLayout->addWidget(m_count);
    leftLayout->addWidget(m_left, 1);
    m_pane = new CompanyPane(this);
    m_panes = new QSplitter(Qt::Horizontal, this);
    m_panes->setObjectName(u"companyPanes"_s);
    m_panes->setChildrenCollapsible(false);
    m_panes->addWidget(left);
    m_panes->addWidget(m_pane);
    m_panes->setSizes({520, 740});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panes);
}

void CompaniesPage::connectAll()
{
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &CompaniesPage::askList);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        const CompanyId company = m_model->companyAt(index.row());
        if (m_isFilling || !company || company == m_current)
            return;
        m_current = company;
        askDetail();
    });
    connect(m_list, &QTableView::activated, this, [this] { m_pane->takeFocus(); });
    connect(m_pane, &CompanyPane::openLead, this, &CompaniesPage::openLead);
    connect(m_pane, &CompanyPane::customerChosen, this,
            [this](bool customer) { change({.customer = customer, .owner = {}}); });
    connect(m_pane, &CompanyPane::ownerChosen, this,
            [this](const QString &owner) { change({.customer = {}, .owner = owner}); });
    connect(m_pane, &CompanyPane::linkWanted, this, &CompaniesPage::link);
    connect(m_pane, &CompanyPane::refuseWanted, this, &CompaniesPage::refuse);
    const auto offerVerbs = [this] {
        const QList<QAction *> verbs = m_pane->verbs();
        offer(verbs.first(), ActionId::LinkSuggestion, session());
        offer(verbs.last(), ActionId::RefuseSuggestion, session());
    };
    connect(&session(), &Session::factsChanged, this, offerVerbs);
    offerVerbs();
    connect(&session(), &Session::deedDone, this, &CompaniesPage::outdated);
    connect(&session(), &Session::reread, this, &CompaniesPage::outdated);
    connect(&session(), &Session::factsChanged, this, &CompaniesPage::outdated);
}

QList<QAction *> CompaniesPage::pageActions() const
{
    return m_pane->verbs();
}

void CompaniesPage::enter()
{
    if (m_isOld)
        askList();
    if (m_left->currentWidget() == m_list)
        m_list->setFocus();
    else
        m_search->setFocus();
}

void CompaniesPage::showCompany(CompanyId company)
{
    m_current = company;
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    askList();
}

void CompaniesPage::outdated()
{
    m_isOld = true;
    if (isVisible())
        askList();
}

void CompaniesPage::askList()
{
    m_typing.stop();
    m_isOld = false;
    const int request = ++m_listRequest;
    session().ask<CompanyList>(
        this,
        [search = m_search->text()](Workspace &workspace, const Progress &) {
            return listCompanies(workspace, search, kMostListed);
        },
        [this, request](const Result<CompanyList> &list) {
            if (request != m_listRequest)
                return;
            if (list)
                takeList(*list);
            else
                session().say({Message::Kind::Problem, list.error().message});
        });
}

// The current company stays, also where a deed moved it up or down the list.
void CompaniesPage::takeList(const CompanyList &list)
{
    m_isRead = true;
    m_isFilling = true;
    m_model->setRows(list.rows);
    const auto shown = qint64(list.rows.size());
    m_count->setText(shown < list.total ? tr("%1 of %2 companies; search to find the others")
                                              .arg(QLocale().toString(shown), QLocale().toString(list.total))
                                        : tr("%n company(ies)", nullptr, int(list.total)));
    // One that was asked for by name may stand behind those listed.
    const bool mayBeBehind = m_current && m_search->text().isEmpty() && shown < list.total;
    if (m_model->rowOf(m_current) < 0 && !mayBeBehind)
        m_current = m_model->companyAt(0);
    fitColumns(m_list);
    narrowColumn(m_list, CompanyListModel::Domain, kWidestDomain);
    narrowColumn(m_list, CompanyListModel::Customer, kWidestCustomer);
    m_list->setCurrentIndex(m_model->index(m_model->rowOf(m_current), 0));
    m_isFilling = false;
    showState();
    askDetail();
}

void CompaniesPage::showState()
{
    const bool hasRows = m_model->rowCount() > 0;
    const bool hadFocus = m_list->hasFocus();
    m_left->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_list) : m_empty);
    if (hasRows)
        return;
    if (!m_isRead)
        m_empty->show(tr("Reading the companies…"), tr("They appear here in a moment."));
    else if (m_search->text().trimmed().isEmpty())
        m_empty->show(tr("No companies yet"), tr("They come with the leads that name one."));
    else
        m_empty->show(tr("Nothing matches “%1”").arg(shownText(m_search->text())), tr("Other words may find it."),
                      tr("&Clear the search"), [this] {
                          m_search->clear();
                          m_search->setFocus();
                      });
    if (hadFocus)
        m_search->setFocus();
}

void CompaniesPage::askDetail()
{
    const int request = ++m_detailRequest;
    if (!m_current)
        return m_pane->clear();
    session().ask<CompanyDetail>(
        this,
        [company = m_current](Workspace &workspace, const Progress &) { return loadCompanyDetail(workspace, company); },
        [this, request](const Result<CompanyDetail> &detail) {
            if (request != m_detailRequest)
                return;
            if (detail)
                m_pane->setDetail(*detail, activeReps(*session().rulebook()), session().settings().zoneId);
            else
                m_pane->setProblem(detail.error().message);
        });
}

QString CompaniesPage::currentName() const
{
    const int row = m_model->rowOf(m_pane->company());
    return row < 0 ? tr("the company") : m_model->index(row, CompanyListModel::Name).data().toString();
}

void CompaniesPage::change(const AccountChange &change)
{
    const CompanyId company = m_pane->company();
    session().perform(
        tr("Change the account “%1”").arg(currentName()),
        [company, change, actor = session().actor(), now = session().now()](Workspace &workspace, const Progress &) {
            return changeAccount(workspace, company, change, actor, now);
        },
        this,
        [this](const Result<OperationId> &done) {
            if (done)
                return;
            session().say({Message::Kind::Problem, done.error().message});
            askDetail(); // the box shows again what holds
        });
}

void CompaniesPage::link(LeadId lead)
{
    const CompanyId company = m_pane->company();
    session().perform(
        tr("Move lead %1 to “%2”").arg(QString::number(lead.value), currentName()),
        [company, lead, actor = session().actor(), now = session().now()](Workspace &workspace, const Progress &) {
            return linkCompany(workspace, lead, company, actor, now);
        });
}

void CompaniesPage::refuse(LeadId lead)
{
    const CompanyId company = m_pane->company();
    session().perform(
        tr("Lead %1 is not of “%2”").arg(QString::number(lead.value), currentName()),
        [company, lead, actor = session().actor(), now = session().now()](Workspace &workspace, const Progress &) {
            return refuseSuggestion(workspace, lead, company, actor, now);
        });
}

bool CompaniesPage::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    if (watched == m_search && key && (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Down)) {
        if (key->key() == Qt::Key_Escape)
            m_search->clear();
        enter();
        return true;
    }
    return Page::eventFilter(watched, event);
}

} // namespace lw
