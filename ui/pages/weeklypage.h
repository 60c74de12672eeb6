// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/page.h"
#include "ui/print/pagepainter.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QLayout;
class QPushButton;
class QStackedWidget;

namespace lw
{

class EmptyState;
class PagePreview;

/// The weekly report as it will be printed: choose the week and the paper, look, then save or print.
class WeeklyPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WeeklyPage)

public:
    explicit WeeklyPage(Session &session, QWidget *parent = nullptr);
    ~WeeklyPage() override;

    QList<QAction *> pageActions() const override;
    void enter() override;

private:
    void createActions();
    void createViews();
    void connectAll();
    QLayout *makeControls();
    Period week() const;
    PageSetup pageSetup() const;
    void reloadIfSeen();
    void reload();
    void layOutPages();
    void takePages(const QList<PaperPage> &pages);
    void showEmpty(bool loading);

    QAction *m_savePdf = nullptr;
    QAction *m_print = nullptr;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
    QDateEdit *m_day = nullptr;
    QLabel *m_weekText = nullptr;
    QComboBox *m_paper = nullptr;
    QComboBox *m_orientation = nullptr;
    QLabel *m_pageCount = nullptr;
    QStackedWidget *m_stack = nullptr;
    PagePreview *m_preview = nullptr;
    EmptyState *m_empty = nullptr;
    Document m_document;
    int m_request = 0;
    int m_layoutRequest = 0;
    bool m_stale = true;
    bool m_paperChosen = false; ///< by the reader; else the workspace's
};

} // namespace lw
