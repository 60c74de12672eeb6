// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/sourcesmodel.h"

#include "core/base/fold.h"
#include "ui/models/listrole.h"
#include "ui/text/text.h"

#include <QLocale>

namespace lw
{

SourcesModel::SourcesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void SourcesModel::setRows(QList<SourceUse> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_searchTexts.clear();
    for (const SourceUse &row : m_rows) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells += textOf(row, column);
        m_searchTexts += fold(cells.join(u'\n'));
    }
    endResetModel();
}

int SourcesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int SourcesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SourcesModel::textOf(const SourceUse &row, int column)
{
    switch (column) {
    case Name: return shownText(row.source.name);
    case Channel: return shownText(row.source.channel);
    case Leads: return QLocale().toString(row.leads);
    case Campaigns: return QLocale().toString(row.campaigns);
    case Costs: return QLocale().toString(row.costs);
    default: return {};
    }
}

QVariant SourcesModel::rawOf(const SourceUse &row, int column)
{
    switch (column) {
    case Leads: return row.leads;
    case Campaigns: return row.campaigns;
    case Costs: return row.costs;
    default: return textOf(row, column);
    }
}

QVariant SourcesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SourceUse &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return textOf(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() >= Leads ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole: return rawOf(row, index.column());
    case KeyRole: return QString::number(row.source.id.value);
    case SearchRole: return m_searchTexts[index.row()];
    default: return {};
    }
}

QVariant SourcesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Source");
    case Channel: return tr("Channel");
    case Leads: return tr("Leads");
    case Campaigns: return tr("Campaigns");
    case Costs: return tr("Costs");
    default: return {};
    }
}

} // namespace lw
