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
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMinute = 60'000;

// Views that a verb empties: what was sent away need not wait there for the file.
bool emptiesByVerbs(LeadView view)
{
    return view == LeadView::ToRoute || view == LeadView::Late || view == LeadView::DueToday ||
           view == LeadView::BackFromHold;
}

bool isByNumber(LeadView view)
{
    return view == LeadView::AllLeads || view == LeadView::ScreenedOut || view == LeadView::RoutedToday;
}

constexpr std::array kOrders{LeadOrder::Number,  LeadOrder::TimeLeft, LeadOrder::Name, LeadOrder::Source,
                             LeadOrder::Product, LeadOrder::Owner,    LeadOrder::Grade};
static_assert(kOrders.size() == LeadListModel::ColumnCount);

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
    m_panes->setSizes({180, 1100});
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

void InboxPage::createActions()
{
    m_verbs = new LeadVerbs(session(), this, [this] { return m_list->selectedLeads(); });
    const auto add = [this](ActionId id, auto slot) {
        QAction *action = makeAction(id, this);
        m_actions.insert(id, action);
        connect(action, &QAction::triggered, this, slot);
    };
    const auto log = [this](Verb verb) {
        m_pane->show();
        m_pane->beginLog(verb);
    };
    add(ActionId::LogContact, [log] { log(Verb::Attempt); });
    add(ActionId::NoteLead, [log] { log(Verb::Note); });
    add(ActionId::OpenLead, [this] { openLead(); });
    add(ActionId::BackToList, [this] { back(); });
    add(ActionId::NextLead, [this] { m_list->step(1); });
    add(ActionId::PreviousLead, [this] { m_list->step(-1); });
    add(ActionId::SelectLead, [this] { m_list->toggleCurrent(); });
    add(ActionId::SelectAllLeads, [this] { m_list->selectAll(); });
    add(ActionId::ListUndo, [this] { session().undo(); });
    add(ActionId::ListKeys, [this] { Q_EMIT keysWanted(); });
    add(ActionId::WhyOwner, [this] {
        openLead();
        m_pane->showSection(LeadSection::Kind::Why);
    });
    add(ActionId::RawSource, [this] {
        openLead();
        m_pane->showSection(LeadSection::Kind::Raw);
    });
    add(ActionId::FocusSearch, [this] { search(); });
    add(ActionId::SearchHere, [this] { search(); });
    add(ActionId::ToggleViews, [this] { m_views->setVisible(!m_views->isVisible()); });
    add(ActionId::TogglePane, [this] { cyclePane(); });
    add(ActionId::CompactRows, [this](bool compact) { m_list->setCompact(compact); });
    m_actions.value(ActionId::CompactRows)->setCheckable(true);
    for (const ActionId id : {ActionId::AcceptLead, ActionId::RouteLead, ActionId::NurtureLead, ActionId::HoldLead,
                              ActionId::EndLead, ActionId::DuplicateLead})
        m_tools->addAction(m_verbs->action(id));
    QList<QWidget *> areas = m_pane->keyAreas();
    areas += {m_list, m_empty};
    for (QAction *action : m_actions.values() + m_verbs->actions()) {
        if (action->shortcutContext() != Qt::WidgetWithChildrenShortcut) {
            addAction(action);
            continue;
        }
        for (QWidget *area : std::as_const(areas))
            area->addAction(action);
    }
    m_actions.value(ActionId::ListUndo)->setAutoRepeat(false);
    for (int i = 0; i < 9; ++i) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), this);
        connect(shortcut, &QShortcut::activated, this, [this, i] {
            showView(static_cast<LeadView>(i));
            enter();
        });
    }
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

QList<QAction *> InboxPage::pageActions() const
{
    QList<QAction *> actions = m_verbs->actions();
    for (const ActionId id : {ActionId::LogContact, ActionId::NoteLead, ActionId::OpenLead, ActionId::WhyOwner,
                              ActionId::RawSource, ActionId::NextLead, ActionId::PreviousLead, ActionId::SelectLead,
                              ActionId::SelectAllLeads, ActionId::FocusSearch})
        actions += m_actions.value(id);
    return actions;
}

QList<QAction *> InboxPage::viewActions() const
{
    return {m_actions.value(ActionId::ToggleViews), m_actions.value(ActionId::TogglePane),
            m_actions.value(ActionId::CompactRows)};
}

void InboxPage::search()
{
    leaveWide();
    m_search->setFocus();
    m_search->selectAll();
}

void InboxPage::showLeadMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_verbs->actions());
    menu->addSeparator();
    for (const ActionId id : {ActionId::LogContact, ActionId::NoteLead, ActionId::OpenLead})
        menu->addAction(m_actions.value(id));
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void InboxPage::enter()
{
    if (m_isWide)
        m_pane->focusText();
    else
        m_middle->currentWidget()->setFocus();
}

void InboxPage::showView(LeadView view)
{
    leaveWide();
    m_model->setProposes(emptiesByVerbs(view));
    m_view = view;
    m_filterTitle.clear();
    m_order = isByNumber(view) ? LeadOrder::Number : LeadOrder::TimeLeft;
    m_descending = isByNumber(view);
    m_list->horizontalHeader()->setSortIndicatorShown(true);
    m_views->setView(view);
    QSignalBlocker quiet(m_search);
    m_search->clear();
    filterChanged();
}

void InboxPage::showFiltered(const QString &filter, const QString &title)
{
    showView(LeadView::AllLeads);
    m_filterTitle = title;
    m_search->setText(filter);
    showTitle();
    enter();
}

void InboxPage::sortBy(int column)
{
    const LeadOrder order = kOrders[size_t(column)];
    m_descending = order == m_order && !m_descending;
    m_order = order;
    showList();
}

void InboxPage::filterChanged()
{
    const Result<void> understood = m_filter->setText(m_search->text().trimmed());
    m_filterProblem->setVisible(!understood);
    if (understood)
        showList();
    else
        m_filterProblem->setText(understood.error().message); // the list stays as it was until the words make sense
}

void InboxPage::reload()
{
    const auto columns = session().columns();
    if (!columns)
        return showState();
    m_counts = countViews(*columns, session().now());
    m_views->setCounts(m_counts);
    showList();
    Q_EMIT countsChanged();
}

void InboxPage::showList()
{
    const auto columns = session().columns();
    if (!columns)
        return showState();
    const QSet<LeadId> leaving = emptiesByVerbs(m_view) ? m_verbs->leaving() : QSet<LeadId>();
    std::vector<qsizetype> rows =
        rowsOf(*columns, m_view, session().now(), [&, wanted = m_filter->test(*columns)](qsizetype row) {
            return wanted(row) && !leaving.contains(LeadId{columns->number[size_t(row)]});
        });
    sortRows(rows, *columns, m_order, m_descending);
    QList<LeadId> leads;
    leads.reserve(qsizetype(rows.size()));
    for (const qsizetype row : rows)
        leads += LeadId{columns->number[size_t(row)]};
    const bool hadFocus = m_middle->currentWidget()->hasFocus();
    m_list->showLeads(leads);
    const auto column = std::ranges::find(kOrders, m_order) - kOrders.begin();
    m_list->horizontalHeader()->setSortIndicator(int(column), m_descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    showState();
    if (hadFocus)
        m_middle->currentWidget()->setFocus();
    showTitle();
    wantDetail();
}

void InboxPage::showState()
{
    const auto columns = session().columns();
    const bool hasRows = columns && m_model->rowCount() > 0;
    m_middle->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_list) : m_empty);
    if (hasRows)
        return;
    leaveWide();
    const QString &filter = m_filter->text();
    if (!columns)
        m_empty->show(tr("Reading the leads…"), tr("They appear here in a moment."));
    else if (columns->size() == 0)
        m_empty->show(tr("No leads yet"), tr("Everything that arrives is registered here first."),
                      tr("&Import a file…"), [this] { Q_EMIT importWanted(); });
    else if (m_filter->isSearching())
        m_empty->show(tr("Searching…"),
                      tr("“%1” asks for something that only the records hold.").arg(shownText(filter)));
    else if (m_filter->wasStopped())
        m_empty->show(tr("Not searched to the end"),
                      tr("“%1” may match leads that are not shown.").arg(shownText(filter)), tr("&Clear the search"),
                      [this] {
                          m_search->clear();
                          enter();
                      });
    else if (!filter.isEmpty())
        m_empty->show(tr("Nothing matches “%1”").arg(shownText(filter)), tr("in “%1”").arg(labelOf(m_view)),
                      tr("&Clear the search"), [this] {
                          m_search->clear();
                          enter();
                      });
    else if (m_view == LeadView::ToRoute)
        m_empty->show(tr("To route is clear"),
                      tr("%n lead(s) routed today.", nullptr, int(m_counts[size_t(LeadView::RoutedToday)])),
                      tr("&Show what nobody has tried"), [this] {
                          showView(LeadView::NotAttempted);
                          enter();
                      });
    else
        m_empty->show(tr("Nothing in “%1”").arg(labelOf(m_view)), hintOf(m_view));
}

void InboxPage::showTitle()
{
    const int total = m_model->rowCount();
    const QString name = m_filterTitle.isEmpty() ? labelOf(m_view) : m_filterTitle;
    m_title->setText(tr("%1  %2", "view and its number of leads").arg(name, QLocale().toString(total)));
    m_title->setToolTip(hintOf(m_view));
    const int selected = m_list->selectedCount();
    if (selected > 1 && selected == total)
        m_selection->setText(tr("All %1 leads of “%2” are selected").arg(QLocale().toString(total), name));
    else if (selected > 1)
        m_selection->setText(tr("%1 of %2 selected. Ctrl+A selects all of “%3”")
                                 .arg(QLocale().toString(selected), QLocale().toString(total), name));
    else
        m_selection->clear();
    m_verbs->setCount(total == 0 ? 0 : std::max(selected, 1));
    m_pane->setPosition(
        tr("%1 of %2 in “%3”")
            .arg(QLocale().toString(m_list->currentIndex().row() + 1), QLocale().toString(total), name));
}

void InboxPage::wantDetail()
{
    const LeadId lead = m_list->currentLead();
    if (lead == m_detailOf)
        return;
    m_detailOf = lead;
    if (!lead)
        return m_pane->clear();
    askDetail();
}

// One question at a time: whoever holds an arrow key down sees the lead they stop at, not all they passed.
void InboxPage::askDetail()
{
    if (!m_detailOf)
        return;
    m_detailAgain = m_detailAsked; // the answer under way may be older than what happened since
    if (m_detailAsked)
        return;
    m_detailAsked = true;
    session().ask<LeadDetail>(
        this, [lead = m_detailOf](Workspace &workspace, const Progress &) { return loadDetail(workspace, lead); },
        [this, lead = m_detailOf](const Result<LeadDetail> &detail) {
            m_detailAsked = false;
            if (lead != m_detailOf || m_detailAgain)
                return askDetail();
            if (detail)
                m_pane->setDetail(*detail);
            else
                m_pane->setProblem(detail.error().message);
            showTitle();
        });
}

void InboxPage::openLead()
{
    if (m_isWide || !m_list->currentLead())
        return;
    m_isWide = true;
    m_besideBefore = {!m_views->isHidden(), !m_pane->isHidden()};
    m_views->hide();
    m_listAndLead->widget(0)->hide();
    m_pane->show();
    m_pane->setWide(true);
    m_pane->focusText();
    showTitle();
}

void InboxPage::leaveWide()
{
    if (!std::exchange(m_isWide, false))
        return;
    m_views->setVisible(m_besideBefore.first);
    m_listAndLead->widget(0)->show();
    m_pane->setWide(false);
    m_pane->setVisible(m_besideBefore.second);
}

// The least surprising step back: the lead, then the selection.
void InboxPage::back()
{
    if (m_isWide)
        leaveWide();
    else if (m_list->selectedCount() > 1)
        m_list->selectLeads({m_list->currentLead()});
    enter();
}

void InboxPage::cyclePane()
{
    if (m_isWide)
        return;
    if (!m_pane->isVisible()) {
        m_listAndLead->setOrientation(Qt::Horizontal);
        m_pane->setVisible(true);
    } else if (m_listAndLead->orientation() == Qt::Horizontal) {
        m_listAndLead->setOrientation(Qt::Vertical);
    } else {
        m_pane->setVisible(false);
        enter();
    }
}

bool InboxPage::eventFilter(QObject *watched, QEvent *event)
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
