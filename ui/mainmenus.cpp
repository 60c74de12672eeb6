// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "ui/actions/offered.h"
#include "ui/dialogs/aboutbox.h"
#include "ui/dialogs/keysdialog.h"
#include "ui/entry/frontdoor.h"
#include "ui/inbox/inboxpage.h"
#include "ui/settings/windowsettings.h"
#include "ui/text/text.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenuBar>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>

// The window's commands, and where they stand: menus and the rail of pages.

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr ActionId kGoActions[] = {ActionId::GoInbox,     ActionId::GoImport,    ActionId::GoDuplicates,
                                   ActionId::GoCompanies, ActionId::GoFunnel,    ActionId::GoSources,
                                   ActionId::GoWeekly,    ActionId::GoSetup,     ActionId::GoTerritories,
                                   ActionId::GoPolicy,    ActionId::GoCompliance};
constexpr ActionId kDoorActions[] = {ActionId::NewLead, ActionId::PasteLeads, ActionId::Import, ActionId::ImportFolder};
constexpr ActionId kSchemes[] = {ActionId::SchemeSystem, ActionId::SchemeLight, ActionId::SchemeDark};

// A name with “&” in it is no access key.
QString menuText(const QString &text)
{
    return shownText(text).replace(u'&', u"&&"_s);
}

} // namespace

void MainWindow::createActions()
{
    const auto add = [this](ActionId id, auto slot) { connect(createAction(id), &QAction::triggered, this, slot); };
    add(ActionId::OpenFile, [this] { chooseWorkspace(); });
    add(ActionId::Import, [this] { m_door->chooseFile(); });
    add(ActionId::ImportFolder, [this] { m_door->chooseFolder(); });
    add(ActionId::PasteLeads, [this] { m_door->paste(); });
    add(ActionId::NewLead, [this] { m_door->typeLead(); });
    add(ActionId::Refresh, [this] { m_session->reload(); });
    add(ActionId::Quit, [] { QApplication::closeAllWindows(); });
    add(ActionId::Undo, [this] { m_session->undo(); });
    add(ActionId::Redo, [this] { m_session->redo(); });
    action(ActionId::Undo)->setAutoRepeat(false); // a key held a moment too long must not take back a morning's work
    action(ActionId::Redo)->setAutoRepeat(false);
    add(ActionId::FullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    add(ActionId::Keys, [this] { showKeys(); });
    add(ActionId::About, [this] { showAbout(this, m_session ? m_session->path() : QString()); });
    m_go = new QActionGroup(this);
    for (const ActionId id : kGoActions) {
        add(id, [this, id] { goTo(id); });
        action(id)->setCheckable(true);
        m_go->addAction(action(id));
    }
    createSchemes();
}

QAction *MainWindow::createAction(ActionId id)
{
    QAction *made = makeAction(id, this);
    m_actions.insert(id, made);
    return made;
}

void MainWindow::createSchemes()
{
    auto *schemes = new QActionGroup(this);
    for (int i = 0; i < 3; ++i) {
        const auto scheme = static_cast<ColourScheme>(i);
        QAction *made = createAction(kSchemes[i]);
        connect(made, &QAction::triggered, this, [scheme] {
            applyColourScheme(scheme);
            WindowSettings().setValue(u"window/colours"_s, int(scheme));
        });
        made->setCheckable(true);
        made->setChecked(scheme == colourScheme());
        schemes->addAction(made);
    }
}

void MainWindow::createRail()
{
    m_rail = new QToolBar(tr("Pages"), this);
    m_rail->setObjectName(u"rail"_s);
    m_rail->setMovable(false);
    m_rail->setOrientation(Qt::Vertical);
    m_rail->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    m_rail->setIconSize({24, 24});
    m_rail->setContextMenuPolicy(Qt::PreventContextMenu);
    for (const ActionId id : kGoActions)
        m_rail->addAction(action(id));
    for (auto *button : m_rail->findChildren<QToolButton *>()) {
        button->setMinimumWidth(72);
        button->setFocusPolicy(Qt::TabFocus);
    }
    addToolBar(Qt::LeftToolBarArea, m_rail);
}

void MainWindow::createMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(action(ActionId::OpenFile));
    file->addSeparator();
    for (const ActionId id : kDoorActions)
        file->addAction(action(id));
    file->addSeparator();
    file->addAction(action(ActionId::Quit));
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({action(ActionId::Undo), action(ActionId::Redo)});
    m_viewMenu = menuBar()->addMenu(tr("&View"));
    m_pageMenu = menuBar()->addMenu(tr("&Page"));
    QMenu *go = menuBar()->addMenu(tr("&Go"));
    for (const ActionId id : kGoActions)
        go->addAction(action(id));
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addActions({action(ActionId::Keys), action(ActionId::About)});
}

void MainWindow::disableActions()
{
    m_rail->setEnabled(false);
    for (const ActionId id : {ActionId::Refresh, ActionId::Undo, ActionId::Redo})
        action(id)->setEnabled(false);
    for (const ActionId id : kDoorActions)
        action(id)->setEnabled(false);
    for (const ActionId id : kGoActions)
        action(id)->setEnabled(false);
}

void MainWindow::offerDoors()
{
    for (const ActionId id : kDoorActions)
        offer(action(id), id, *m_session);
}

// The menu of the page in front; what is not in front has no keys either.
void MainWindow::fillPageMenu()
{
    m_pageMenu->clear();
    m_viewMenu->clear();
    for (const ActionId id : kSchemes)
        m_viewMenu->addAction(action(id));
    m_viewMenu->addSeparator();
    m_viewMenu->addActions({action(ActionId::FullScreen), action(ActionId::Refresh)});
    auto *page = qobject_cast<Page *>(m_pages->currentWidget());
    if (page)
        m_pageMenu->addActions(page->pageActions());
    m_pageMenu->menuAction()->setVisible(page && !m_pageMenu->isEmpty());
    m_pageMenu->setTitle(page == m_inbox ? tr("&Lead") : tr("&Page"));
    if (page && page == m_inbox) {
        m_viewMenu->addSeparator();
        m_viewMenu->addActions(m_inbox->viewActions());
    }
}

void MainWindow::showUndo()
{
    const QUndoStack *stack = m_session->undoStack();
    action(ActionId::Undo)->setText(stack->canUndo() ? tr("&Undo “%1”").arg(menuText(stack->undoText())) : tr("&Undo"));
    action(ActionId::Redo)->setText(stack->canRedo() ? tr("Re&do “%1”").arg(menuText(stack->redoText())) : tr("Re&do"));
}

void MainWindow::showKeys()
{
    auto *dialog = new KeysDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace lw
