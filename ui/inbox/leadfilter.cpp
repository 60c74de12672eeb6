// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inbox/leadfilter.h"

#include "core/reports/leadselection.h"
#include "core/territories/territoryfilter.h"
#include "core/workspace/findleads.h"
#include "ui/session/session.h"
#include "ui/text/text.h"

namespace lw
{

namespace
{
constexpr int kStandStillMs = 300;
}

LeadFilter::LeadFilter(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kStandStillMs);
    connect(&m_delay, &QTimer::timeout, this, &LeadFilter::askRecords);
    // What was found may have changed; it stays until the newer answer is there.
    connect(&session, &Session::columnsChanged, this, [this] {
        if (m_found)
            m_delay.start();
    });
}

Result<void> LeadFilter::setText(const QString &text)
{
    const Result<QList<QList<FilterTerm>>> groups = parseFilter(text);
    if (!groups)
        return groups.error();
    m_text = text;
    m_query = {.groups = *groups, .search = {}, .zone = QTimeZone(m_session.settings().zoneId)};
    m_found.reset();
    m_searching = m_stopped = false;
    ++m_questions;
    m_delay.stop();
    return {};
}

std::function<bool(qsizetype)> LeadFilter::test(const LeadColumns &columns)
{
    const Result<LeadSelector> selector = LeadSelector::make(
        rolledUp(m_query, m_session.rulebook()->rulebook.territoryParents), columns, m_session.now());
    if (selector)
        return [selector = *selector](qsizetype row) { return selector.holds(row); };
    if (m_found)
        return [this, &columns](qsizetype row) { return m_found->contains(columns.number[size_t(row)]); };
    if (!m_searching && !m_stopped) {
        m_searching = true;
        m_delay.start();
    }
    return [](qsizetype) { return false; };
}

void LeadFilter::askRecords()
{
    if (m_task)
        m_task->cancel();
    m_task = m_session.askLong<QSet<qint64>>(
        tr("Searching for “%1”").arg(shownText(m_text)), this,
        [query = m_query, now = m_session.now()](Workspace &workspace,
                                                 const Progress &progress) -> Result<QSet<qint64>> {
            const Result<QList<LeadRecord>> records = findLeads(workspace, query, now, progress);
            if (!records)
                return records.error();
            QSet<qint64> leads;
            for (const LeadRecord &record : *records)
                leads.insert(record.lead.id.value);
            return leads;
        },
        [this, question = ++m_questions](const Result<QSet<qint64>> &leads) {
            if (question != m_questions)
                return; // something else is searched for by now
            m_searching = false;
            m_stopped = !leads;
            if (leads)
                m_found = *leads;
            else
                m_session.say(
                    {Message::Kind::Problem,
                     tr("“%1” was not searched to the end: %2").arg(shownText(m_text), leads.error().message)});
            Q_EMIT found();
        });
}

} // namespace lw
