// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace lw
{

class BackgroundTask;
class Session;

/// Shows the oldest of the tasks under way in the status line: what, how far, and a way to stop it. Short ones are over
/// before it appears.
class TaskStrip final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskStrip)

public:
    explicit TaskStrip(Session &session, QWidget *parent = nullptr);

private:
    void follow();
    void showProgress();

    Session &m_session;
    BackgroundTask *m_task = nullptr;
    QLabel *m_title;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    QTimer m_appear;
};

} // namespace lw
