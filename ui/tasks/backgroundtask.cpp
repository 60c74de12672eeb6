// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/backgroundtask.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>

namespace lw
{

namespace
{
constexpr qint64 kReportEveryMs = 50; // more often, the window would do nothing but repaint the bar
}

BackgroundTask::BackgroundTask(const QString &title, QObject *parent)
    : QObject(parent)
    , m_title(title)
{
}

void BackgroundTask::cancel()
{
    *m_cancelled = true;
    Q_EMIT advanced();
}

Progress BackgroundTask::progress()
{
    const auto sinceReport = std::make_shared<QElapsedTimer>();
    return [task = QPointer(this), cancelled = m_cancelled, sinceReport](qint64 done, qint64 total) {
        if (!sinceReport->isValid() || sinceReport->elapsed() >= kReportEveryMs) {
            sinceReport->start();
            QMetaObject::invokeMethod(
                qApp,
                [task, done, total] {
                    if (task)
                        task->report(done, total);
                },
                Qt::QueuedConnection);
        }
        return !*cancelled;
    };
}

void BackgroundTask::report(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    Q_EMIT advanced();
}

} // namespace lw
