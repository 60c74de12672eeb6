// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/page.h"

class QTabWidget;

namespace lw
{

class CalendarsTab;
class ListTab;
class PeopleTab;
class SettingsTab;

/// What decides and counts: reps, sources, campaigns, costs, collateral, calendars, people; and the
/// settings.
class SetupPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SetupPage)

public:
    explicit SetupPage(Session &session, QWidget *parent = nullptr);

    QList<QAction *> pageActions() const override;
    void enter() override;

private:
    void createActions();
    void createViews();
    void addList(ListTab *tab, const QString &title);
    void addPeople();
    void giveKeys(ListTab *list);
    void connectAll();
    ListTab *currentList() const; ///< none: a form
    bool isOnCalendars() const;
    void refresh();
    void updateActions();

    QAction *m_add = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_remove = nullptr;
    QTabWidget *m_tabs = nullptr;
    CalendarsTab *m_calendars = nullptr;
    PeopleTab *m_people = nullptr;
    SettingsTab *m_settings = nullptr;
};

} // namespace lw
