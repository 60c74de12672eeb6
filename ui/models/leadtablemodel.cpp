// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/leadtablemodel.h"

#include "ui/text/text.h"

#include <algorithm>

namespace lw
{

namespace
{

constexpr int kPageRows = 128;
constexpr int kPagesKept = 32;

qint64 urgency(const LeadColumns &columns, qsizetype i)
{
    const qint64 due = columns.deadline[size_t(i)];
    return due == kNoTime ? std::numeric_limits<qint64>::max() : due;
}

} // namespace

QList<LeadId> inboxLeads(const LeadColumns &columns)
{
    std::vector<qsizetype> waiting;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (waitsForManager(columns.stageOf(i), columns.statusOf(i), false))
            waiting.push_back(i);
    }
    std::ranges::stable_sort(waiting, {}, [&](qsizetype i) { return urgency(columns, i); });
    QList<LeadId> leads;
    for (const qsizetype i : waiting)
        leads += LeadId{columns.number[size_t(i)]};
    return leads;
}

LeadTableModel::LeadTableModel(const Workspace &workspace, const QDateTime &now, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_now(now)
    , m_pages(kPagesKept)
{
}

void LeadTableModel::setLeads(QList<LeadId> leads)
{
    beginResetModel();
    m_leads = std::move(leads);
    m_pages.clear();
    endResetModel();
}

LeadRecord LeadTableModel::recordAt(int row) const
{
    const int page = row / kPageRows;
    if (!m_pages.contains(page)) {
        const Result<QList<LeadRecord>> records = m_workspace.records(m_leads.mid(page * kPageRows, kPageRows));
        m_pages.insert(page, new QList<LeadRecord>(records ? *records : QList<LeadRecord>()));
    }
    const QList<LeadRecord> *records = m_pages.object(page);
    return records ? records->value(row % kPageRows) : LeadRecord();
}

int LeadTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_leads.size());
}
int LeadTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LeadTableModel::textOf(const LeadRecord &record, int column) const
{
    switch (column) {
    case Number: return QString::number(record.lead.id.value);
    case TimeLeft: return timeLeftText(record.deadline, m_now);
    case Who: return shownText(record.person.shownName());
    case Company: return shownText(record.company.name);
    case Asks: return shownText(record.lead.product);
    case Owner: return record.lead.owner.isEmpty() ? tr("nobody") : shownText(record.lead.owner);
    case Grade: return codeOf(record.lead.grade);
    case Stage: return labelOf(record.lead.stage);
    case Source: return shownText(record.source);
    default: return {};
    }
}

QVariant LeadTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return textOf(recordAt(index.row()), index.column());
    if (role == Qt::TextAlignmentRole && index.column() == Number)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant LeadTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("No.");
    case TimeLeft: return tr("Due");
    case Who: return tr("Who");
    case Company: return tr("Company");
    case Asks: return tr("Asks for");
    case Owner: return tr("Owner");
    case Grade: return tr("Grade");
    case Stage: return tr("Stage");
    case Source: return tr("Source");
    default: return {};
    }
}

} // namespace lw
