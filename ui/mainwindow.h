// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

#include <QDateTime>
#include <QMainWindow>

namespace lw
{

/// The window round one workspace: its pages side by side.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    MainWindow(std::unique_ptr<Workspace> workspace, const QDateTime &now, QWidget *parent = nullptr);
    ~MainWindow() override;

private:
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace lw
