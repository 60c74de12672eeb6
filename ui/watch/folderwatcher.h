// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/watchfolder.h"
#include "ui/tasks/lane.h"

#include <QElapsedTimer>
#include <QTimer>

namespace lw
{

class Session;

/// Looks into the watched folders of the open workspace every few seconds and has what arrived read, one file a deed.
/// Folders are listed on a thread of their own, because a disk may take its time.
class FolderWatcher final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FolderWatcher)

public:
    /// `every`: from look to look, and how long a file must stand unchanged before it is read.
    explicit FolderWatcher(Session &session, QObject *parent = nullptr,
                           std::chrono::milliseconds every = FolderLook::kWait);

    /// What happened last, for the status line; empty: nothing yet.
    const QString &status() const { return m_status; }
    /// Looks now, unless a look is under way.
    void look();

Q_SIGNALS:
    void statusChanged(const QString &text);
    void ledgerChanged(); ///< a file was read, or failed

private:
    /// A file to take.
    struct Arrival {
        WatchedFolder folder;
        QString path;
    };
    struct Findings {
        QList<Arrival> arrivals;
        QStringList problems; ///< of folders
    };
    /// How the folders stood; touched on the lane only.
    using Looks = QHash<qint64, FolderLook>; // by folder id

    static Findings findingsOf(const Database &database, Looks &looks, const QDateTime &at,
                               std::chrono::milliseconds wait);
    void take(const Findings &findings);
    void takeNext();
    void took(const Arrival &arrival, const WatchOutcome &outcome);
    void tell(const QString &about, const QString &problem);
    void setStatus(const QString &text);
    QString statusOf(const WatchOutcome &outcome) const;
    QDateTime at() const { return m_begun.addMSecs(m_running.elapsed()); }

    Session &m_session;
    std::chrono::milliseconds m_wait;
    QTimer m_timer;
    QDateTime m_begun;
    QElapsedTimer m_running; ///< times that no change of the clock touches
    QList<Arrival> m_arrivals;
    QHash<QString, QString> m_told; ///< problem by path; each is told once
    QString m_status;
    bool m_isLooking = false;
    std::shared_ptr<Looks> m_looks = std::make_shared<Looks>();
    Lane m_lane;
};

} // namespace lw
