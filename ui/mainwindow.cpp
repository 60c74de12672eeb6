// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "ui/companies/companiespage.h"
#include "ui/dialogs/aboutbox.h"
#include "ui/dialogs/filepicker.h"
#include "ui/dialogs/keysdialog.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/entry/frontdoor.h"
#include "ui/import/importpage.h"
#include "ui/inbox/inboxpage.h"
#include "ui/pages/funnelpage.h"
#include "ui/pages/sourcespage.h"
#include "ui/pages/weeklypage.h"
#include "ui/settings/windowsettings.h"
#include "ui/setup/setuppage.h"
#include "ui/text/text.h"
#include "ui/theme/theme.h"
#include "ui/watch/folderwatcher.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/taskstrip.h"
#include "ui/widgets/widgets.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr ActionId kGoActions[] = {ActionId::GoInbox,     ActionId::GoImport, ActionId::GoDuplicates,
                                   ActionId::GoCompanies, ActionId::GoFunnel, ActionId::GoSources,
                                   ActionId::GoWeekly,    ActionId::GoSetup};
constexpr ActionId kDoorActions[] = {ActionId::NewLead, ActionId::PasteLeads, ActionId::Import, ActionId::ImportFolder};
constexpr ActionId kSchemes[] = {ActionId::SchemeSystem, ActionId::SchemeLight, ActionId::SchemeDark};

// A name with “&” in it is no access key.
QString menuText(const QString &text)
{
    return shownText(text).replace(u'&', u"&&"_s);
}

} // namespace

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
    createStatusLine();
    const WindowSettings settings;
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    showStart(tr("Leadwright"), tr("Who gets which lead, how fast, and was it worth the money."));
}

MainWindow::~MainWindow()
{
    WindowSettings().setValue(u"window/geometry"_s, saveGeometry());
    closeWorkspace();
}

void MainWindow::createActions()
{
    const auto add = [this](ActionId id, auto slot) {
        QAction *made = makeAction(id, this);
        m_actions.insert(id, made);
        connect(made, &QAction::triggered, this, slot);
    };
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
    auto *schemes = new QActionGroup(this);
    for (int i = 0; i < 3; ++i) {
        const auto scheme = static_cast<ColourScheme>(i);
        add(kSchemes[i], [scheme] {
            applyColourScheme(scheme);
            WindowSettings().setValue(u"window/colours"_s, int(scheme));
        });
        action(kSchemes[i])->setCheckable(true);
        action(kSchemes[i])->setChecked(scheme == colourScheme());
        schemes->addAction(action(kSchemes[i]));
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

void MainWindow::createStatusLine()
{
    m_summary = plainLabel({}, this);
    m_summary->setObjectName(u"summary"_s);
    m_file = plainLabel({}, this);
    m_file->setObjectName(u"fileText"_s);
    m_summary->setContentsMargins(8, 0, 0, 0);
    m_watched = plainLabel({}, this);
    m_watched->setObjectName(u"watchedStatus"_s);
    statusBar()->addWidget(m_summary);
    statusBar()->addWidget(m_watched);
    statusBar()->addPermanentWidget(m_file);
}

void MainWindow::showStart(const QString &title, const QString &hint)
{
    m_start->show(title, hint, tr("&Open a workspace…"), [this] { chooseWorkspace(); });
    m_pages->setCurrentWidget(m_start);
    m_rail->setEnabled(false);
    for (const ActionId id : {ActionId::Refresh, ActionId::Undo, ActionId::Redo})
        action(id)->setEnabled(false);
    for (const ActionId id : kDoorActions)
        action(id)->setEnabled(false);
    for (const ActionId id : kGoActions)
        action(id)->setEnabled(false);
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
    m_watched->clear();
    delete m_taskStrip;
    m_taskStrip = nullptr;
    m_summary->clear();
    m_file->clear();
    m_session.reset();
}

void MainWindow::workspaceOpened()
{
    createPages();
    m_taskStrip = new TaskStrip(*m_session, this);
    statusBar()->removeWidget(m_file); // it stands at the right edge, the tasks before it
    statusBar()->addPermanentWidget(m_taskStrip);
    statusBar()->addPermanentWidget(m_file);
    m_taskStrip->hide();
    m_file->show();
    connect(m_session.get(), &Session::said, m_messages, &MessageBar::show);
    m_watcher = new FolderWatcher(*m_session, this);
    connect(m_watcher, &FolderWatcher::statusChanged, m_watched, &QLabel::setText);
    connect(m_session.get(), &Session::factsChanged, this, &MainWindow::showFacts);
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
    showUndo();
    showFacts();
    goTo(ActionId::GoInbox);
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
    connect(m_inbox, &InboxPage::countsChanged, this, &MainWindow::showCounts);
    connect(m_inbox, &InboxPage::keysWanted, this, &MainWindow::showKeys);
    m_door = new FrontDoor(*m_session, *m_import, this);
    connect(m_inbox, &InboxPage::importWanted, m_door, &FrontDoor::chooseFile);
    connect(m_door, &FrontDoor::importPageWanted, this, [this] { goTo(ActionId::GoImport); });
    const auto showLead = [this](LeadId lead) {
        goTo(ActionId::GoInbox);
        m_inbox->showFiltered(u"number:%1"_s.arg(lead.value), tr("Lead %1").arg(lead.value));
    };
    connect(m_door, &FrontDoor::leadWanted, this, [showLead](qint64 number) { showLead(LeadId{number}); });
    connect(duplicates, &DuplicatesPage::keysWanted, this, &MainWindow::showKeys);
    connect(duplicates, &DuplicatesPage::openLead, this, showLead);
    connect(companies, &CompaniesPage::openLead, this, showLead);
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

void MainWindow::chooseWorkspace()
{
    pickFileToOpen(this, tr("Open a workspace"), tr("Leadwright workspaces (*.leadwright);;All files (*)"),
                   [this](const QString &path) { openWorkspace(path); });
}

void MainWindow::showFacts()
{
    const Settings &settings = m_session->settings();
    const QString name = QFileInfo(m_session->path()).completeBaseName();
    const QString company = settings.companyName.isEmpty() ? name : settings.companyName;
    setWindowTitle(settings.isSample ? tr("%1 (sample) — Leadwright").arg(shownText(company))
                                     : tr("%1 — Leadwright").arg(shownText(company)));
    m_file->setText(tr("Policy version %1 · %2 · %3")
                        .arg(QString::number(m_session->rulebook()->version), shownText(m_session->actor()),
                             shownText(QFileInfo(m_session->path()).fileName())));
    m_file->setToolTip(plainToolTip(m_session->path()));
}

void MainWindow::showCounts()
{
    const auto count = [this](LeadView view) { return QLocale().toString(m_inbox->counts()[size_t(view)]); };
    m_summary->setText(tr("%1 to route · %2 late · %3 due today · %4 routed today")
                           .arg(count(LeadView::ToRoute), count(LeadView::Late), count(LeadView::DueToday),
                                count(LeadView::RoutedToday)));
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
    if (m_door)
        m_door->drop(*event->mimeData());
}

} // namespace lw
