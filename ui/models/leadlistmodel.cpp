// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/leadlistmodel.h"

#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kRecordsKept = 4000;
constexpr int kRowsAhead = 40; // read with the row asked for, so that scrolling finds them there

QString placeText(const Person &person)
{
    const QString &country = person.address.countryCode;
    const QString &code = person.address.postalCode;
    return country.isEmpty() || code.isEmpty() ? QString(country + shownText(code))
                                               : QString(country + u'-' + shownText(code));
}

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u", "_s);
}

} // namespace

LeadListModel::LeadListModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_records(kRecordsKept)
{
    m_fetch.setSingleShot(true);
    m_fetch.setInterval(0);
    connect(&m_fetch, &QTimer::timeout, this, &LeadListModel::fetch);
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

QString LeadListModel::firstLine(const LeadRecord &record, int column) const
{
    const Lead &lead = record.lead;
    switch (column) {
    case State: return stateWord(lead, record.deadline, m_session.now());
    case TimeLeft:
        return record.deadline.isValid() ? timeLeftText(record.deadline, m_session.now()) : tr("no deadline");
    case Who: return shownText(record.person.shownName().isEmpty() ? record.company.name : record.person.shownName());
    case Source: return record.source.isEmpty() ? tr("no source") : shownText(record.source);
    case Asks: return lead.product.isEmpty() ? tr("no product named") : shownText(lead.product);
    case Owner: return lead.owner.isEmpty() ? tr("nobody") : shownText(lead.owner);
    case Grade: return lead.grade == lw::Grade::None ? tr("–", "no grade") : codeOf(lead.grade);
    default: return {};
    }
}

QString LeadListModel::secondLine(const LeadRecord &record, int column) const
{
    const Lead &lead = record.lead;
    switch (column) {
    case TimeLeft:
        return record.deadline.isValid()
                   ? tr("due %1").arg(dueText(record.deadline, m_session.now(), m_session.settings().zoneId))
                   : tr("no. %1").arg(lead.id.value);
    case Who: {
        QStringList parts{shownText(record.company.name), placeText(record.person)};
        if (isSuspected(lead.id))
            parts += tr("duplicate?");
        if (lead.status != Status::Open)
            parts += lead.reason.isEmpty() ? labelOf(lead.status) : reasonText(lead);
        return joined(parts);
    }
    case Source: return shownText(record.campaign.isEmpty() ? record.channel : record.campaign);
    case Asks: return record.message.isEmpty() ? QString() : tr("“%1”").arg(shownText(record.message));
    case Owner: return lead.territory.isEmpty() ? tr("no territory fits") : shownText(lead.territory);
    case Grade: return lead.gradeBy.isEmpty() ? QString() : tr("by hand");
    default: return {};
    }
}

LeadListModel::Tone LeadListModel::toneOf(const LeadRecord &record, int column) const
{
    const QDateTime now = m_session.now();
    switch (column) {
    case State:
    case TimeLeft:
        if (!record.deadline.isValid())
            return Quiet;
        return record.deadline < now ? Late : now.secsTo(record.deadline) < 2 * 3600 ? Soon : Plain;
    case Who: return Strong;
    case Source: return record.source.isEmpty() ? Quiet : Plain;
    case Asks: return record.lead.product.isEmpty() ? Quiet : Plain;
    case Owner: return record.lead.owner.isEmpty() ? Soon : Plain;
    case Grade: return record.lead.grade == lw::Grade::None ? Quiet : Strong;
    default: return Plain;
    }
}

// The row in one go, for those who hear it.
QString LeadListModel::sentenceOf(const LeadRecord &record) const
{
    return joined(
        {firstLine(record, Who), shownText(record.company.name), firstLine(record, TimeLeft),
         tr("asks for %1").arg(firstLine(record, Asks)), tr("owner %1").arg(firstLine(record, Owner)),
         secondLine(record, Owner),
         record.lead.grade == lw::Grade::None ? tr("no grade") : tr("grade %1").arg(codeOf(record.lead.grade))});
}

QVariant LeadListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == LeadRole)
        return m_leads[index.row()].value;
    const bool isText = role == Qt::DisplayRole || role == SecondLineRole || role == Qt::ToolTipRole ||
                        role == ToneRole || role == Qt::AccessibleTextRole || role == Qt::DecorationRole;
    const LeadRecord *record = isText ? recordAt(index.row()) : nullptr;
    if (isText && !record)
        return role == Qt::DisplayRole && index.column() == Who ? QVariant(tr("…", "row not read yet")) : QVariant();
    switch (role) {
    case Qt::DisplayRole: return firstLine(*record, index.column());
    case SecondLineRole: return secondLine(*record, index.column());
    case ToneRole: return toneOf(*record, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == State
                   ? sentenceOf(*record)
                   : joined({firstLine(*record, index.column()), secondLine(*record, index.column())});
    case Qt::ToolTipRole: {
        const QString second = secondLine(*record, index.column());
        const QString first = firstLine(*record, index.column());
        return plainToolTip(second.isEmpty() ? first : QString(first + u'\n' + second));
    }
    case Qt::DecorationRole:
        return index.column() == State ? QVariant(stateIcon(record->lead, record->deadline, m_session.now()))
                                       : QVariant();
    default: return {};
    }
}

QVariant LeadListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State: return QString();
    case TimeLeft: return tr("Time left");
    case Who: return tr("Lead");
    case Source: return tr("Source");
    case Asks: return tr("Asks for");
    case Owner: return m_proposes ? tr("Proposed owner") : tr("Owner");
    case Grade: return tr("Grade");
    default: return {};
    }
}

} // namespace lw
