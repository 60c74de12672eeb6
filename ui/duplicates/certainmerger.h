// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/mergeleads.h"
#include "ui/duplicates/setlistmodel.h"

namespace lw
{

class Session;

/// Merges many sets, one after the other; each is a deed of its own, so that each can be taken back by itself. A set
/// that cannot be merged stays, and the others go on.
class CertainMerger final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CertainMerger)

public:
    CertainMerger(Session &session, QObject *parent);

    void start(const QList<SetRow> &sets, SurvivorRule rule);
    void stop(); ///< after the one under way
    bool isRunning() const { return m_isRunning; }
    qsizetype done() const { return m_done; }
    qsizetype total() const { return m_total; }

Q_SIGNALS:
    void advanced();
    void finished();

private:
    void next();
    void finish();

    Session &m_session;
    QList<SetRow> m_waiting;
    SurvivorRule m_rule = SurvivorRule::FurthestStage;
    QString m_firstProblem;
    qsizetype m_total = 0;
    qsizetype m_done = 0;
    qsizetype m_merged = 0;
    bool m_isRunning = false;
    bool m_stopped = false;
};

} // namespace lw
