// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "ui/pages/funnelpage.h"
#include "ui/pages/inboxpage.h"
#include "ui/text/text.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QStatusBar>
#include <QTabWidget>

namespace lw
{

using namespace Qt::StringLiterals;

MainWindow::MainWindow(std::unique_ptr<Workspace> workspace, const QDateTime &now, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(std::move(workspace))
{
    const QString company = m_workspace->settings().companyName;
    setWindowTitle(
        tr("%1 — Leadwright")
            .arg(shownText(company.isEmpty() ? QFileInfo(m_workspace->path()).completeBaseName() : company)));
    resize(1360, 780);
    auto *pages = new QTabWidget(this);
    pages->setDocumentMode(true);
    pages->addTab(new InboxPage(*m_workspace, now, pages), tr("&Inbox"));
    pages->addTab(new FunnelPage(*m_workspace, now, pages), tr("&Funnel"));
    setCentralWidget(pages);
    QAction *quit = menuBar()->addMenu(tr("&File"))->addAction(tr("&Quit"));
    quit->setShortcut(QKeySequence::Quit);
    connect(quit, &QAction::triggered, qApp, &QApplication::quit);
    auto *where = new QLabel(m_workspace->path(), this);
    where->setTextFormat(Qt::PlainText);
    statusBar()->addWidget(where);
}

// Pages read the workspace, so they go first.
MainWindow::~MainWindow()
{
    delete takeCentralWidget();
}

} // namespace lw
