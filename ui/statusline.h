// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/leadviews.h"

#include <QStatusBar>

class QLabel;

namespace lw
{

class Session;
class TaskStrip;

/// The line along the foot of the window: what waits in the inbox, what the watched folders brought last, the task
/// under way, and the workspace it is all about.
class StatusLine final : public QStatusBar
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusLine)

public:
    explicit StatusLine(QWidget *parent);

    /// Shows the session's tasks and facts until `forget`.
    void follow(Session &session);
    void forget();
    void showCounts(const ViewCounts &counts);
    void showWatched(const QString &text); ///< what the watched folders brought last

private:
    void showFacts();

    Session *m_session = nullptr;
    TaskStrip *m_tasks = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_watched = nullptr;
    QLabel *m_file = nullptr;
};

} // namespace lw
