// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

#include <QDateTime>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTableView;

namespace lw
{

class LeadTableModel;

/// The list of leads that wait, and everything about the current one beside it.
class InboxPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InboxPage)

public:
    InboxPage(const Workspace &workspace, const QDateTime &now, QWidget *parent = nullptr);

    void reload();

private:
    void createViews();
    void showCurrent();
    QString describe(const LeadRecord &record) const;

    const Workspace &m_workspace;
    QDateTime m_now;
    LeadTableModel *m_model = nullptr;
    QTableView *m_list = nullptr;
    QPlainTextEdit *m_pane = nullptr;
    QLabel *m_count = nullptr;
};

} // namespace lw
