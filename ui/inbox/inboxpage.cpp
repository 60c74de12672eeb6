// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inbox/inboxpage.h"

#include "ui/inbox/leadfilter.h"
#include "ui/inbox/leadlistview.h"
#include "ui/inbox/leadpane.h"
#include "ui/inbox/leadverbs.h"
#include "ui/inbox/viewlistview.h"
#include "ui/models/leadlistmodel.h"
#include "ui/session/session.h"
#include "ui/settings/windowsettings.h"
#include "ui/widgets/widgets.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMinute = 60'000;

} // namespace

InboxPage::InboxPage(Session &session, QWidget *parent)
    : Page(session, parent)
{
    setObjectName(u"inboxPage"_s);
    createViews();
    createActions();
    connectAll();
    restoreLayout();
    showView(LeadView::ToRoute);
}

InboxPage::~InboxPage()
{
    saveLayout();
}

void InboxPage::createViews()
{
    m_views = new ViewListView(this);
    createPane();
    m_listAndLead = new QSplitter(Qt::Horizontal, this);
    m_listAndLead->setObjectName(u"listAndLead"_s);
    m_listAndLead->setChildrenCollapsible(false);
    m_listAndLead->addWidget(createMiddle());
    m_listAndLead->addWidget(m_pane);
    m_listAndLead->setStretchFactor(0, 1);
    m_listAndLead->setSizes({820, 320});
    m_panes = new QSplitter(Qt::Horizontal, this);
    m_panes->setObjectName(u"panes"_s);
    m_panes->setChildrenCollapsible(false);
    m_panes->addWidget(m_views);
    m_panes->addWidget(m_listAndLead);
    m_panes->setStretchFactor(1, 1);
    m_panes->setSizes({206, 1074});
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panes);
}

QWidget *InboxPage::createMiddle()
{
    auto *middle = new QWidget(this);
    m_title = headingLabel({}, middle);
    m_title->setObjectName(u"viewTitle"_s);
    m_selection = hintLabel({}, middle);
    m_selection->setObjectName(u"selectionText"_s);
    m_selection->setWordWrap(false);
    m_search = new QLineEdit(middle);
    m_search->setObjectName(u"search"_s);
    m_search->setAccessibleName(tr("Search in this view"));
    m_search->setPlaceholderText(tr("Search  (Ctrl+F)   name, company, or source:expo grade:A age>2d"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_filterProblem = hintLabel({}, middle);
    m_filterProblem->setObjectName(u"filterProblem"_s);
    m_filterProblem->hide();
    m_filter = new LeadFilter(session(), this);
    m_model = new LeadListModel(session(), this);
    m_list = new LeadListView(m_model, middle);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty = new EmptyState(middle);
    m_empty->setFocusPolicy(Qt::StrongFocus);
    m_middle = new QStackedWidget(middle);
    m_middle->addWidget(m_list);
    m_middle->addWidget(m_empty);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 8, 0);
    head->addWidget(m_title);
    head->addWidget(m_selection, 1);
    head->addWidget(m_search, 1);
    m_tools = new QToolBar(middle);
    m_tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tools->setIconSize({16, 16});
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(10, 8, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_tools);
    layout->addWidget(m_filterProblem);
    layout->addWidget(m_middle, 1);
    return middle;
}

void InboxPage::createPane()
{
    m_pane = new LeadPane(session(), this);
    m_pane->setMinimumWidth(260);
}

void InboxPage::connectAll()
{
    connect(m_views, &ViewListView::viewChosen, this, [this](LeadView view) {
        if (view != m_view || !m_filterTitle.isEmpty())
            showView(view);
    });
    connect(m_views, &QAbstractItemView::activated, this, &InboxPage::enter);
    connect(m_views, &QAbstractItemView::clicked, this, [this] {
        if (!m_filterTitle.isEmpty())
            showView(m_view); // the view itself, without what a report asked of it
    });
    connect(m_search, &QLineEdit::textEdited, this, [this] { m_filterTitle.clear(); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &InboxPage::showLeadMenu);
    connect(m_list, &LeadListView::currentLeadChanged, this, &InboxPage::wantDetail);
    connect(m_list, &LeadListView::selectionChangedTo, this, &InboxPage::showTitle);
    connect(m_list, &QAbstractItemView::doubleClicked, this, &InboxPage::openLead);
    connect(m_list->horizontalHeader(), &QHeaderView::sectionClicked, this, &InboxPage::sortBy);
    connect(m_search, &QLineEdit::textChanged, this, &InboxPage::filterChanged);
    connect(m_filter, &LeadFilter::found, this, &InboxPage::showList);
    connect(m_search, &QLineEdit::returnPressed, this, &InboxPage::enter);
    connect(m_pane, &LeadPane::logged, m_verbs, &LeadVerbs::log);
    connect(m_pane, &LeadPane::logged, this, &InboxPage::enter);
    connect(m_pane, &LeadPane::left, this, &InboxPage::enter);
    connect(m_verbs, &LeadVerbs::leavingChanged, this, &InboxPage::showList);
    connect(m_verbs, &LeadVerbs::refused, m_list, &LeadListView::selectLeads);
    connect(m_verbs, &LeadVerbs::notLogged, m_pane, &LeadPane::restoreLog);
    connect(m_verbs, &LeadVerbs::closed, this, &InboxPage::enter);
    connect(&session(), &Session::columnsChanged, this, &InboxPage::reload);
    connect(&session(), &Session::reread, this, [this] {
        m_model->refresh({});
        askDetail();
    });
    connect(&session(), &Session::deedDone, this, [this](const Session::Done &done) {
        if (!done.leads.isEmpty())
            m_model->refresh(done.leads);
        if (done.leads.contains(m_detailOf.value))
            askDetail();
        if (!done.isUndo)
            return;
        QList<LeadId> back;
        for (const qint64 lead : done.leads)
            back += LeadId{lead};
        m_list->selectLeads(back);
    });
    m_minutes.setInterval(kMinute);
    m_minutes.start();
    connect(&m_minutes, &QTimer::timeout, this, [this] {
        reload(); // leads fall late and come back without any deed
        m_model->refreshTimes();
    });
}

void InboxPage::restoreLayout()
{
    const WindowSettings settings;
    m_panes->restoreState(settings.value(u"inbox/panes"_s).toByteArray());
    m_listAndLead->restoreState(settings.value(u"inbox/listAndLead"_s).toByteArray());
    m_list->horizontalHeader()->restoreState(settings.value(u"inbox/columns"_s).toByteArray());
    m_views->setVisible(settings.value(u"inbox/showsViews"_s, true).toBool());
    m_pane->setVisible(settings.value(u"inbox/showsLead"_s, true).toBool());
    m_actions.value(ActionId::CompactRows)->setChecked(settings.value(u"inbox/compact"_s, false).toBool());
    m_list->setCompact(m_actions.value(ActionId::CompactRows)->isChecked());
}

void InboxPage::saveLayout() const
{
    WindowSettings settings;
    settings.setValue(u"inbox/panes"_s, m_panes->saveState());
    settings.setValue(u"inbox/listAndLead"_s, m_listAndLead->saveState());
    settings.setValue(u"inbox/columns"_s, m_list->horizontalHeader()->saveState());
    settings.setValue(u"inbox/showsViews"_s, m_isWide ? m_besideBefore.first : !m_views->isHidden());
    settings.setValue(u"inbox/showsLead"_s, m_isWide ? m_besideBefore.second : !m_pane->isHidden());
    settings.setValue(u"inbox/compact"_s, m_actions.value(ActionId::CompactRows)->isChecked());
}

} // namespace lw
