// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/screenexistingmodel.h"

#include "core/leads/disposition.h"
#include "ui/text/text.h"

#include <algorithm>

namespace lw
{

ScreenExistingModel::ScreenExistingModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ScreenExistingModel::setRows(QList<ListMatch> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_ticks.assign(size_t(m_rows.size()), true);
    m_tickedCount = m_rows.size();
    endResetModel();
}

QList<LeadId> ScreenExistingModel::ticked() const
{
    QList<LeadId> leads;
    leads.reserve(m_tickedCount);
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_ticks[size_t(row)])
            leads += m_rows[row].lead;
    }
    return leads;
}

void ScreenExistingModel::setTicked(const QList<int> &rows, bool isTicked)
{
    if (rows.isEmpty())
        return;
    for (const int row : rows) {
        m_tickedCount += int(isTicked) - int(m_ticks[size_t(row)]);
        m_ticks[size_t(row)] = isTicked;
    }
    const auto [first, last] = std::ranges::minmax(rows); // told once, however many
    Q_EMIT dataChanged(index(first, Number), index(last, Number), {Qt::CheckStateRole});
}

void ScreenExistingModel::setAllTicked(bool isTicked)
{
    if (m_rows.isEmpty())
        return;
    m_ticks.assign(m_ticks.size(), isTicked);
    m_tickedCount = isTicked ? m_rows.size() : 0;
    Q_EMIT dataChanged(index(0, Number), index(int(m_rows.size()) - 1, Number), {Qt::CheckStateRole});
}

int ScreenExistingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int ScreenExistingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ScreenExistingModel::entryOf(const ListMatch &match)
{
    if (!match.entry)
        return tr("Countries served");
    const QString value = match.entry->company.isEmpty()
                              ? shownText(match.entry->value)
                              : tr("%1 at %2").arg(shownText(match.entry->value), shownText(match.entry->company));
    return tr("%1: %2", "kind of a screening entry: what it is for").arg(labelOf(match.entry->by), value);
}

QString ScreenExistingModel::textOf(const ListMatch &match, int column)
{
    switch (column) {
    case Number: return QString::number(match.lead.value);
    case Name: return shownText(match.name);
    case Company: return shownText(match.company);
    case Reason: return reasonLabel(match.screening.reason);
    case Entry: return entryOf(match);
    case Because: return shownText(match.screening.because);
    case LeadStage: return labelOf(match.stage);
    case Owner: return shownText(match.owner);
    default: return {};
    }
}

QVariant ScreenExistingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return textOf(m_rows[index.row()], index.column());
    if (role == Qt::CheckStateRole && index.column() == Number)
        return isTicked(index.row()) ? Qt::Checked : Qt::Unchecked;
    return {};
}

bool ScreenExistingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole || index.column() != Number)
        return false;
    setTicked({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags ScreenExistingModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    return flags | Qt::ItemNeverHasChildren | (index.column() == Number ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

QVariant ScreenExistingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("Lead");
    case Name: return tr("Name");
    case Company: return tr("Company");
    case Reason: return tr("Reason");
    case Entry: return tr("Entry");
    case Because: return tr("What matched");
    case LeadStage: return tr("Stage");
    case Owner: return tr("Owner");
    default: return {};
    }
}

} // namespace lw
