// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/leadlistmodel.h"

#include "ui/session/session.h"

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kRecordsKept = 4000;
constexpr int kRowsAhead = 40; // read with the row asked for, so that scrolling finds them there

} // namespace

LeadListModel::LeadListModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_records(kRecordsKept)
{
    m_fetch.setSingleShot(true);
    m_fetch.setInterval(0);
    connect(&m_fetch, &QTimer::timeout, this, &LeadListModel::fetch);
    connect(&session, &Session::columnsChanged, this, &LeadListModel::refreshBans);
}

void LeadListModel::setLeads(QList<LeadId> leads)
{
    if (leads == m_leads)
        return;
    beginResetModel();
    m_leads = std::move(leads);
    endResetModel();
}

const LeadRecord *LeadListModel::recordAt(int row) const
{
    if (row < 0 || row >= m_leads.size())
        return nullptr;
    const LeadRecord *record = m_records.object(m_leads[row].value);
    if (!record)
        want(row);
    return record;
}

void LeadListModel::want(int row) const
{
    const int last = std::min(row + kRowsAhead, int(m_leads.size()));
    for (int near = row; near < last; ++near) {
        const qint64 lead = m_leads[near].value;
        if (!m_records.contains(lead) && !m_asked.contains(lead))
            m_wanted.insert(lead);
    }
    if (!m_wanted.isEmpty() && !m_fetch.isActive())
        m_fetch.start();
}

void LeadListModel::fetch()
{
    QList<LeadId> ids;
    for (const qint64 lead : std::as_const(m_wanted))
        ids += LeadId{lead};
    m_asked += std::exchange(m_wanted, {});
    m_session.ask<QList<LeadRecord>>(
        this, [ids](Workspace &workspace, const Progress &) { return workspace.records(ids); },
        [this, ids](const Result<QList<LeadRecord>> &records) {
            for (const LeadId id : ids)
                m_asked.remove(id.value);
            if (records)
                take(*records);
            else
                m_session.say({Message::Kind::Problem, records.error().message});
        });
}

void LeadListModel::take(const QList<LeadRecord> &records)
{
    QSet<qint64> read;
    for (const LeadRecord &record : records) {
        read.insert(record.lead.id.value);
        m_records.insert(record.lead.id.value, new LeadRecord(record)); // the cache owns it
    }
    int first = -1, last = -1;
    for (int row = 0; row < m_leads.size() && !read.isEmpty(); ++row) {
        if (!read.remove(m_leads[row].value))
            continue;
        first = first < 0 ? row : first;
        last = row;
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

// What was shown stays until the newer is there, so nothing flickers.
void LeadListModel::refresh(const QSet<qint64> &leads)
{
    if (leads.isEmpty())
        m_records.clear();
    for (const qint64 lead : leads) {
        if (m_records.contains(lead) || m_asked.contains(lead)) // an answer under way may be older than the change
            m_wanted.insert(lead);
    }
    if (!m_wanted.isEmpty())
        m_fetch.start();
    if (leads.isEmpty() && !m_leads.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_leads.size()) - 1, ColumnCount - 1));
}

// The register concerns leads that no deed names: everybody who shares an address or a domain.
void LeadListModel::refreshBans()
{
    QSet<qint64> changed;
    for (const qint64 lead : m_records.keys()) {
        const LeadRecord *record = m_records.object(lead);
        if (record->isForbidden() != isForbidden(*record))
            changed.insert(lead);
    }
    if (!changed.isEmpty())
        refresh(changed);
}

void LeadListModel::refreshTimes()
{
    if (!m_leads.isEmpty())
        Q_EMIT dataChanged(index(0, State), index(int(m_leads.size()) - 1, TimeLeft));
}

void LeadListModel::setProposes(bool proposes)
{
    m_proposes = proposes;
    Q_EMIT headerDataChanged(Qt::Horizontal, Owner, Owner);
}

int LeadListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_leads.size());
}
int LeadListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool LeadListModel::isSuspected(LeadId lead) const
{
    const auto columns = m_session.columns();
    const auto row = columns ? columns->rowOf(lead.value) : std::nullopt;
    return row && columns->suspected[size_t(*row)] != 0;
}

// The columns are newer than a record that was read before the register changed.
bool LeadListModel::isForbidden(const LeadRecord &record) const
{
    const auto columns = m_session.columns();
    const auto row = columns ? columns->rowOf(record.lead.id.value) : std::nullopt;
    return row ? columns->forbidden[size_t(*row)] != 0 : record.isForbidden();
}

} // namespace lw
