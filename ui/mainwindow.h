// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/actions/actions.h"
#include "ui/session/session.h"

#include <QMainWindow>

class QActionGroup;
class QStackedWidget;

namespace lw
{

class CompaniesPage;
class DuplicatesPage;
class EmptyState;
class FolderWatcher;
class FrontDoor;
class ImportPage;
class InboxPage;
class MessageBar;
class Page;
class StatusLine;

/// The window round one workspace: it stacks the pages, and puts their actions into the menus. What pages do is theirs.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    explicit MainWindow(Session::Clock clock, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openWorkspace(const QString &path);
    Session *session() const { return m_session.get(); }
    void goTo(ActionId page);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void createActions();
    QAction *createAction(ActionId id);
    void createSchemes();
    void createMenus();
    void createRail();
    void disableActions(); ///< all that need a workspace
    void offerDoors();     ///< what brings leads in, to those who may
    void createPages();
    void connectPages(const DuplicatesPage &duplicates, const CompaniesPage &companies);
    void addPage(ActionId go, Page *page);
    void showLead(LeadId lead); ///< in the inbox
    void closeWorkspace();
    void workspaceOpened();
    void showStart(const QString &title, const QString &hint);
    void chooseWorkspace();
    void fillPageMenu();
    void showTitle();
    void showUndo();
    void showKeys();
    QAction *action(ActionId id) const { return m_actions.value(id); }

    Session::Clock m_clock;
    std::unique_ptr<Session> m_session;
    QHash<ActionId, QAction *> m_actions;
    QActionGroup *m_go = nullptr;
    QMenu *m_viewMenu = nullptr;
    QMenu *m_pageMenu = nullptr;
    QToolBar *m_rail = nullptr;
    QStackedWidget *m_pages = nullptr;
    EmptyState *m_start = nullptr;
    InboxPage *m_inbox = nullptr;
    ImportPage *m_import = nullptr;
    FrontDoor *m_door = nullptr;
    FolderWatcher *m_watcher = nullptr;
    MessageBar *m_messages = nullptr;
    StatusLine *m_status = nullptr;
    bool m_closeWhenIdle = false;
};

} // namespace lw
