// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/certainmerger.h"

#include "ui/session/session.h"
#include "ui/text/text.h"

#include <QLocale>

namespace lw
{

CertainMerger::CertainMerger(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void CertainMerger::start(const QList<SetRow> &sets, SurvivorRule rule)
{
    m_waiting = sets;
    m_rule = rule;
    m_firstProblem.clear();
    m_total = sets.size();
    m_done = m_merged = 0;
    m_isRunning = true;
    m_stopped = false;
    Q_EMIT advanced();
    next();
}

void CertainMerger::stop()
{
    m_stopped = true;
}

// Who survives is decided where the deed is done, from the leads as they are then.
void CertainMerger::next()
{
    if (m_waiting.isEmpty() || m_stopped)
        return finish();
    const SetRow row = m_waiting.takeFirst();
    const QString label = tr("Merge %1 (%Ln lead(s))", nullptr, int(row.set.leads.size())).arg(shownText(row.who));
    m_session.perform(
        label,
        [leads = row.set.leads, rule = m_rule, actor = m_session.actor(),
         now = m_session.now()](Workspace &workspace, const Progress &) -> Result<OperationId> {
            const Result<QList<LeadRecord>> records = workspace.records(leads);
            if (!records)
                return records.error();
            if (records->isEmpty())
                return failed(tr("None of these leads exists any more."));
            MergeChoice choice{.keep = survivorBy(rule, *records), .others = leads};
            choice.others.removeOne(choice.keep);
            return mergeLeads(workspace, choice, actor, now);
        },
        this,
        [this](const Result<OperationId> &done) {
            ++m_done;
            if (done)
                ++m_merged;
            else if (m_firstProblem.isEmpty())
                m_firstProblem = done.error().message;
            Q_EMIT advanced();
            next();
        });
}

void CertainMerger::finish()
{
    m_isRunning = false;
    const QLocale locale;
    const QString merged = tr("%Ln set(s) merged; each can be undone by itself.", nullptr, int(m_merged));
    if (m_done > m_merged)
        m_session.say(
            {Message::Kind::Problem,
             tr("%1 %2 stayed, the first because: %3").arg(merged, locale.toString(m_done - m_merged), m_firstProblem),
             m_merged > 0});
    else if (m_stopped && !m_waiting.isEmpty())
        m_session.say({Message::Kind::Information,
                       tr("Stopped. %1 %2 wait.").arg(merged, locale.toString(m_waiting.size())), m_merged > 0});
    else
        m_session.say({Message::Kind::Done, merged, m_merged > 0});
    Q_EMIT finished();
}

} // namespace lw
