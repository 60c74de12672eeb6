// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace lw
{

/// Long work as people see it: its name, how far it is, and a way to stop it. Lives in the window's thread.
class BackgroundTask final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackgroundTask)

public:
    explicit BackgroundTask(const QString &title, QObject *parent = nullptr);

    const QString &title() const { return m_title; }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; } ///< 0: not known
    bool isCancelled() const { return *m_cancelled; }

    void cancel(); ///< the work stops at its next report and undoes what it began

    /// To hand to the work; may be called on any thread, and after the task is gone.
    Progress progress();

Q_SIGNALS:
    void advanced();

private:
    void report(qint64 done, qint64 total);

    QString m_title;
    qint64 m_done = 0;
    qint64 m_total = 0;
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
};

} // namespace lw
