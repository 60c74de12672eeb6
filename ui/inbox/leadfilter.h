// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadquery.h"
#include "core/reports/leadcolumns.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace lw
{

class BackgroundTask;
class Session;

/// What the search line of the inbox asks for. The columns answer most of it at once; fields that only the records hold
/// are asked of them on a lane once the words stand still.
class LeadFilter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeadFilter)

public:
    explicit LeadFilter(Session &session, QObject *parent = nullptr);

    /// Error: what makes no sense in it; then everything stays as it was.
    Result<void> setText(const QString &text);
    const QString &text() const { return m_text; }
    bool isSearching() const { return m_searching; }
    bool wasStopped() const { return m_stopped; } ///< before all records were asked

    /// Whether a lead is wanted, for these columns as they are now.
    std::function<bool(qsizetype)> test(const LeadColumns &columns);

Q_SIGNALS:
    void found(); ///< the records have answered

private:
    void askRecords();

    Session &m_session;
    QString m_text;
    LeadQuery m_query;
    std::optional<QSet<qint64>> m_found; ///< by the records
    bool m_searching = false;
    bool m_stopped = false;
    int m_questions = 0; ///< an answer to any but the last is too late
    QPointer<BackgroundTask> m_task;
    QTimer m_delay;
};

} // namespace lw
