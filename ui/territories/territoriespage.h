// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/page.h"

class QComboBox;
class QDateEdit;
class QTabWidget;

namespace lw
{

class CoveragePane;
class FindingsPane;
class LinesTab;
class ListTab;
class PoolsTab;

/// Who gets which leads: the lines of the territories as they stand on a day, the coverage of a country, what the check
/// of them found, and the pools.
class TerritoriesPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TerritoriesPage)

public:
    explicit TerritoriesPage(Session &session, QWidget *parent = nullptr);

    QList<QAction *> pageActions() const override;
    void enter() override;

private:
    void createActions();
    void createViews();
    QLayout *createBar();
    void connectAll();
    ListTab *currentList() const;
    QWidget *createLines();
    void check();
    void showCountries();
    void showDay();
    void updateActions();

    QAction *m_add = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_check = nullptr;
    QDateEdit *m_day = nullptr;
    QComboBox *m_country = nullptr;
    QTabWidget *m_tabs = nullptr;
    CoveragePane *m_coverage = nullptr;
    FindingsPane *m_findings = nullptr;
    LinesTab *m_lines = nullptr;
    PoolsTab *m_pools = nullptr;
    bool m_isTodayShown = true; ///< the day goes on with the clock until somebody chooses one
};

} // namespace lw
