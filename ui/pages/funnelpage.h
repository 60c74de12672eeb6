// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/funnel.h"
#include "core/workspace/workspace.h"

#include <QDateTime>
#include <QWidget>

class QLabel;
class QTableWidget;
class QVBoxLayout;

namespace lw
{

/// The funnel of all leads: chart, figures by source, and the balance under them.
class FunnelPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FunnelPage)

public:
    FunnelPage(const Workspace &workspace, const QDateTime &now, QWidget *parent = nullptr);

    void reload();

private:
    void createViews();
    void fillTable(const FunnelReport &report);

    const Workspace &m_workspace;
    QDateTime m_now;
    QVBoxLayout *m_layout = nullptr;
    QWidget *m_chart = nullptr;
    QTableWidget *m_table = nullptr;
    QLabel *m_balance = nullptr;
};

} // namespace lw
