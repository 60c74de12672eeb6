// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/campaignsmodel.h"

#include "core/base/fold.h"
#include "ui/models/listrole.h"
#include "ui/text/text.h"

#include <QLocale>

namespace lw
{

namespace
{

QString dayText(QDate day)
{
    return day.isValid() ? QLocale().toString(day, QLocale::ShortFormat) : QString();
}

} // namespace

CampaignsModel::CampaignsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CampaignsModel::setRows(QList<CampaignUse> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_searchTexts.clear();
    for (const CampaignUse &row : m_rows) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells += textOf(row, column);
        m_searchTexts += fold(cells.join(u'\n'));
    }
    endResetModel();
}

int CampaignsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int CampaignsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CampaignsModel::textOf(const CampaignUse &row, int column)
{
    switch (column) {
    case Name: return shownText(row.campaign.name);
    case Source: return shownText(row.source);
    case Owner: return shownText(row.campaign.owner);
    case Start: return dayText(row.campaign.start);
    case End: return dayText(row.campaign.end);
    case KeyCodes: return shownText(row.campaign.keyCodes);
    case Budget: return row.campaign.budget ? moneyText(row.campaign.budget) : QString(); // a plan need not have one
    case Leads: return QLocale().toString(row.leads);
    case Costs: return QLocale().toString(row.costs);
    default: return {};
    }
}

QVariant CampaignsModel::rawOf(const CampaignUse &row, int column)
{
    switch (column) {
    case Start: return row.campaign.start;
    case End: return row.campaign.end;
    case Budget: return row.campaign.budget ? QVariant(row.campaign.budget->minor) : QVariant();
    case Leads: return row.leads;
    case Costs: return row.costs;
    default: return textOf(row, column);
    }
}

QVariant CampaignsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CampaignUse &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return textOf(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() >= Budget ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole: return rawOf(row, index.column());
    case KeyRole: return QString::number(row.campaign.id.value);
    case SearchRole: return m_searchTexts[index.row()];
    default: return {};
    }
}

QVariant CampaignsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Campaign");
    case Source: return tr("Source");
    case Owner: return tr("Owner");
    case Start: return tr("Starts");
    case End: return tr("Ends");
    case KeyCodes: return tr("Key codes");
    case Budget: return tr("Budget");
    case Leads: return tr("Leads");
    case Costs: return tr("Costs");
    default: return {};
    }
}

} // namespace lw
