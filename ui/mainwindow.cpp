// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "ui/actions/offered.h"
#include "ui/companies/companiespage.h"
#include "ui/compliance/compliancepage.h"
#include "ui/dialogs/filepicker.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/entry/frontdoor.h"
#include "ui/import/importpage.h"
#include "ui/inbox/inboxpage.h"
#include "ui/pages/funnelpage.h"
#include "ui/pages/sourcespage.h"
#include "ui/pages/weeklypage.h"
#include "ui/policy/policypage.h"
#include "ui/settings/windowsettings.h"
#include "ui/setup/setuppage.h"
#include "ui/statusline.h"
#include "ui/territories/territoriespage.h"
#include "ui/text/text.h"
#include "ui/watch/folderwatcher.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/widgets.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QToolBar>
#include <QUndoStack>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Session::Clock clock, QWidget *parent)
    : QMainWindow(parent)
    , m_clock(std::move(clock))
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    resize(1360, 820);
    auto *middle = new QWidget(this);
    m_pages = new QStackedWidget(middle);
    m_start = new EmptyState(middle);
    m_pages->addWidget(m_start);
    m_messages = new MessageBar(middle);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_messages);
    setCentralWidget(middle);
    createActions();
    createRail();
    createMenus();
    m_status = new StatusLine(this);
    setStatusBar(m_status);
    const WindowSettings settings;
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    showStart(tr("Leadwright"), tr("Who gets which lead, how fast, and was it worth the money."));
}

MainWindow::~MainWindow()
{
    WindowSettings().setValue(u"window/geometry"_s, saveGeometry());
    closeWorkspace();
}

void MainWindow::showStart(const QString &title, const QString &hint)
{
    m_start->show(title, hint, tr("&Open a workspace…"), [this] { chooseWorkspace(); });
    m_pages->setCurrentWidget(m_start);
    disableActions();
    setWindowTitle(tr("Leadwright"));
    fillPageMenu();
}

void MainWindow::openWorkspace(const QString &path)
{
    if (m_session && m_session->isBusy())
        return m_messages->show(
            {Message::Kind::Information, tr("A change is being saved. Open another workspace when it is done.")});
    closeWorkspace();
    m_closeWhenIdle = false;
    showStart(tr("Opening…"), shownText(path));
    m_session = std::make_unique<Session>(path, m_clock);
    connect(m_session.get(), &Session::opened, this, &MainWindow::workspaceOpened);
    connect(m_session.get(), &Session::failedToOpen, this, [this, path](const QString &message) {
        showStart(tr("%1 cannot be opened").arg(shownText(QFileInfo(path).fileName())), shownText(message));
    });
}

// Pages read the session to their end, so they go first.
void MainWindow::closeWorkspace()
{
    while (m_pages->count() > 1)
        delete m_pages->widget(1);
    m_inbox = nullptr;
    m_import = nullptr;
    delete m_door;
    m_door = nullptr;
    delete m_watcher;
    m_watcher = nullptr;
    m_status->forget();
    m_session.reset();
}

void MainWindow::workspaceOpened()
{
    createPages();
    m_status->follow(*m_session);
    connect(m_session.get(), &Session::said, m_messages, &MessageBar::show);
    m_watcher = new FolderWatcher(*m_session, this);
    connect(m_watcher, &FolderWatcher::statusChanged, m_status, &StatusLine::showWatched);
    connect(m_session.get(), &Session::factsChanged, this, &MainWindow::showTitle);
    connect(m_session.get(), &Session::factsChanged, this, &MainWindow::offerDoors);
    connect(m_session.get(), &Session::settled, this, [this](bool lastSucceeded) {
        // Where it failed, the window stays and says so.
        if (std::exchange(m_closeWhenIdle, false) && lastSucceeded)
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    });
    connect(m_messages, &MessageBar::undoWanted, m_session.get(), &Session::undo);
    QUndoStack *stack = m_session->undoStack();
    connect(stack, &QUndoStack::indexChanged, this, &MainWindow::showUndo);
    m_rail->setEnabled(true);
    for (QAction *each : std::as_const(m_actions))
        each->setEnabled(true);
    offerDoors();
    showUndo();
    showTitle();
    goTo(ActionId::GoInbox);
    m_session->keepSwept();
}

void MainWindow::createPages()
{
    m_inbox = new InboxPage(*m_session, m_pages);
    m_import = new ImportPage(*m_session, m_pages);
    addPage(ActionId::GoInbox, m_inbox);
    addPage(ActionId::GoImport, m_import);
    auto *duplicates = new DuplicatesPage(*m_session, m_pages);
    auto *companies = new CompaniesPage(*m_session, m_pages);
    addPage(ActionId::GoDuplicates, duplicates);
    addPage(ActionId::GoCompanies, companies);
    addPage(ActionId::GoFunnel, new FunnelPage(*m_session, m_pages));
    addPage(ActionId::GoSources, new SourcesPage(*m_session, m_pages));
    addPage(ActionId::GoWeekly, new WeeklyPage(*m_session, m_pages));
    addPage(ActionId::GoSetup, new SetupPage(*m_session, m_pages));
    addPage(ActionId::GoTerritories, new TerritoriesPage(*m_session, m_pages));
    auto *policy = new PolicyPage(*m_session, m_pages);
    addPage(ActionId::GoPolicy, policy);
    auto *compliance = new CompliancePage(*m_session, m_pages);
    addPage(ActionId::GoCompliance, compliance);
    m_door = new FrontDoor(*m_session, *m_import, this);
    connectPages(*duplicates, *companies);
    connect(policy, &PolicyPage::openLead, this, &MainWindow::showLead);
    connect(compliance, &CompliancePage::openLead, this, &MainWindow::showLead);
}

void MainWindow::showLead(LeadId lead)
{
    goTo(ActionId::GoInbox);
    m_inbox->showFiltered(u"number:%1"_s.arg(lead.value), tr("Lead %1").arg(lead.value));
}

void MainWindow::connectPages(const DuplicatesPage &duplicates, const CompaniesPage &companies)
{
    connect(m_inbox, &InboxPage::countsChanged, m_status, [this] { m_status->showCounts(m_inbox->counts()); });
    connect(m_inbox, &InboxPage::keysWanted, this, &MainWindow::showKeys);
    connect(m_inbox, &InboxPage::importWanted, m_door, &FrontDoor::chooseFile);
    connect(m_door, &FrontDoor::importPageWanted, this, [this] { goTo(ActionId::GoImport); });
    connect(m_door, &FrontDoor::leadWanted, this, [this](qint64 number) { showLead(LeadId{number}); });
    connect(&duplicates, &DuplicatesPage::keysWanted, this, &MainWindow::showKeys);
    connect(&duplicates, &DuplicatesPage::openLead, this, &MainWindow::showLead);
    connect(&companies, &CompaniesPage::openLead, this, &MainWindow::showLead);
}

void MainWindow::addPage(ActionId go, Page *page)
{
    m_pages->addWidget(page);
    page->setProperty("go", int(go));
    connect(page, &Page::leadsWanted, this, [this](const QString &filter, const QString &title) {
        goTo(ActionId::GoInbox);
        m_inbox->showFiltered(filter, title);
    });
}

void MainWindow::goTo(ActionId id)
{
    for (int i = 1; i < m_pages->count(); ++i) {
        auto *page = static_cast<Page *>(m_pages->widget(i));
        if (page->property("go").toInt() != int(id))
            continue;
        m_pages->setCurrentIndex(i);
        action(id)->setChecked(true);
        fillPageMenu();
        page->enter();
        return;
    }
}

void MainWindow::chooseWorkspace()
{
    pickFileToOpen(this, tr("Open a workspace"), tr("Leadwright workspaces (*.leadwright);;All files (*)"),
                   [this](const QString &path) { openWorkspace(path); });
}

void MainWindow::showTitle()
{
    const Settings &settings = m_session->settings();
    const QString name = QFileInfo(m_session->path()).completeBaseName();
    const QString company = settings.companyName.isEmpty() ? name : settings.companyName;
    // The sample company bears the word in its name, until somebody renames it.
    const QString word = tr("(sample)");
    const bool isTold = !settings.isSample || company.contains(word);
    setWindowTitle(tr("%1 — Leadwright").arg(isTold ? shownText(company) : shownText(company + u' ' + word)));
}

// A change under way is finished first; then the window closes by itself.
void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_session || !m_session->isBusy())
        return event->accept();
    event->ignore();
    m_closeWhenIdle = true;
    m_messages->show({Message::Kind::Information, tr("A change is being saved. The window closes when it is done.")});
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_door || !FrontDoor::accepts(*event->mimeData()))
        return;
    event->setDropAction(Qt::CopyAction); // what is dropped stays where it is
    event->accept();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (!m_door)
        return;
    const QString refused = refusalOf(ActionId::Import, *m_session);
    if (refused.isEmpty())
        m_door->drop(*event->mimeData());
    else
        m_messages->show({Message::Kind::Information, refused});
}

} // namespace lw
