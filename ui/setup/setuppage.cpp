// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/setuppage.h"

#include "ui/actions/actions.h"
#include "ui/setup/calendarstab.h"
#include "ui/setup/campaignstab.h"
#include "ui/setup/collateraltab.h"
#include "ui/setup/contacttab.h"
#include "ui/setup/coststab.h"
#include "ui/setup/peopletab.h"
#include "ui/setup/repstab.h"
#include "ui/setup/screeningtab.h"
#include "ui/setup/settingstab.h"
#include "ui/setup/sourcestab.h"
#include "ui/setup/watchedtab.h"
#include "ui/widgets/widgets.h"

#include <QListWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

SetupPage::SetupPage(Session &session, QWidget *parent)
    : Page(session, parent)
{
    setObjectName(u"setupPage"_s);
    createActions();
    createViews();
    connectAll();
    updateActions();
}

void SetupPage::createActions()
{
    m_add = makeAction(ActionId::AddRow, this);
    m_edit = makeAction(ActionId::EditRow, this);
    m_remove = makeAction(ActionId::RemoveRow, this);
    // Del and F2 mean the row, so they need the focus in the table; adding needs no row.
    m_edit->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_add);
}

void SetupPage::createViews()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"setupTabs"_s);
    m_tabs->setDocumentMode(true);
    addList(new RepsTab(session(), m_tabs), tr("Reps"));
    addList(new SourcesTab(session(), m_tabs), tr("Sources"));
    addList(new CampaignsTab(session(), m_tabs), tr("Campaigns"));
    addList(new CostsTab(session(), m_tabs), tr("Costs"));
    addList(new CollateralTab(session(), m_tabs), tr("Collateral"));
    addList(new WatchedTab(session(), m_tabs), tr("Watched folders"));
    m_calendars = new CalendarsTab(session(), m_tabs);
    m_calendars->list()->addActions({m_add, m_edit, m_remove});
    m_tabs->addTab(m_calendars, tr("Calendars"));
    connect(m_calendars, &CalendarsTab::currentChanged, this, &SetupPage::updateActions);
    addPeople();
    addList(new ScreeningTab(session(), m_tabs), tr("Screening"));
    addList(new ContactTab(session(), m_tabs), tr("Do not contact"));
    m_settings = new SettingsTab(session(), m_tabs);
    m_tabs->addTab(m_settings, tr("Settings"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(headingLabel(tr("Setup"), this));
    layout->addWidget(m_tabs, 1);
}

void SetupPage::addList(ListTab *tab, const QString &title)
{
    giveKeys(tab);
    m_tabs->addTab(tab, title);
    connect(tab, &ListTab::currentChanged, this, &SetupPage::updateActions);
}

void SetupPage::addPeople()
{
    m_people = new PeopleTab(session(), m_tabs);
    for (ListTab *list : m_people->lists())
        giveKeys(list);
    m_tabs->addTab(m_people, tr("People"));
    connect(m_people, &PeopleTab::currentChanged, this, &SetupPage::updateActions);
}

void SetupPage::giveKeys(ListTab *list)
{
    list->table()->addActions({m_add, m_edit, m_remove});
}

void SetupPage::connectAll()
{
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        updateActions();
        if (isVisible() && m_tabs->tabBar()->hasFocus())
            refresh(); // somebody goes along the tabs with the arrow keys
        else if (isVisible())
            enter();
    });
    const auto onList = [this](QAction *action, void (ListTab::*what)(), void (CalendarsTab::*whatElse)()) {
        connect(action, &QAction::triggered, this, [this, what, whatElse] {
            if (ListTab *list = currentList())
                (list->*what)();
            else if (isOnCalendars())
                (m_calendars->*whatElse)();
        });
    };
    onList(m_add, &ListTab::addRow, &CalendarsTab::add);
    onList(m_edit, &ListTab::editRow, &CalendarsTab::rename);
    onList(m_remove, &ListTab::removeRows, &CalendarsTab::remove);
}

QList<QAction *> SetupPage::pageActions() const
{
    return {m_add, m_edit, m_remove};
}

ListTab *SetupPage::currentList() const
{
    QWidget *current = m_tabs->currentWidget();
    return current == m_people ? m_people->currentList() : qobject_cast<ListTab *>(current);
}

bool SetupPage::isOnCalendars() const
{
    return m_tabs->currentWidget() == m_calendars;
}

void SetupPage::enter()
{
    refresh();
    if (m_tabs->currentWidget() == m_people)
        m_people->takeFocus();
    else if (ListTab *list = currentList())
        list->takeFocus();
    else if (isOnCalendars())
        m_calendars->takeFocus();
    else
        m_settings->takeFocus();
}

void SetupPage::refresh()
{
    if (m_tabs->currentWidget() == m_people)
        m_people->refresh();
    else if (ListTab *list = currentList())
        list->refresh();
    else if (isOnCalendars())
        m_calendars->refresh();
    else
        m_settings->refresh();
}

void SetupPage::updateActions()
{
    const ListTab *list = currentList();
    const bool mayChange = list && list->mayChange();
    const bool calendars = isOnCalendars();
    m_add->setEnabled(mayChange || calendars);
    m_edit->setEnabled((mayChange && list->hasCurrent()) || (calendars && m_calendars->canRename()));
    m_remove->setEnabled((mayChange && list->hasCurrent()) || (calendars && m_calendars->canRemove()));
}

} // namespace lw
