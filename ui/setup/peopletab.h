// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/session.h"

#include <QWidget>

class QTabWidget;

namespace lw
{

class ListTab;
class RightsTable;

/// Who we are: members with their roles, departments, who is away, and what roles may do.
class PeopleTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PeopleTab)

public:
    explicit PeopleTab(Session &session, QWidget *parent = nullptr);

    QList<ListTab *> lists() const;
    ListTab *currentList() const; ///< none: the table of rights
    void refresh();
    void takeFocus(); ///< where work begins

Q_SIGNALS:
    void currentChanged();

private:
    QTabWidget *m_tabs = nullptr;
    RightsTable *m_rights = nullptr;
};

} // namespace lw
