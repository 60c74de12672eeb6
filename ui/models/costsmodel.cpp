// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/costsmodel.h"

#include "core/base/fold.h"
#include "ui/models/listrole.h"
#include "ui/text/text.h"
#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QLocale>

namespace lw
{

CostsModel::CostsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CostsModel::setRows(QList<NamedCost> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_searchTexts.clear();
    for (const NamedCost &row : m_rows) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells += textOf(row, column);
        m_searchTexts += fold(cells.join(u'\n'));
    }
    endResetModel();
}

int CostsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int CostsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CostsModel::textOf(const NamedCost &row, int column)
{
    switch (column) {
    case Day: return QLocale().toString(row.line.day, QLocale::ShortFormat);
    case Source: return shownText(row.source);
    case Campaign: return shownText(row.campaign);
    case Kind: return shownText(row.line.kind);
    case Amount: return moneyText(row.line.amount);
    default: return {};
    }
}

QVariant CostsModel::rawOf(const NamedCost &row, int column)
{
    switch (column) {
    case Day: return row.line.day;
    case Amount: return row.line.amount ? QVariant(row.line.amount->minor) : QVariant(); // unknown stands last
    default: return textOf(row, column);
    }
}

QVariant CostsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NamedCost &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return textOf(row, index.column());
    case Qt::ForegroundRole:
        return index.column() == Amount && !row.line.amount ? QVariant(Theme(QGuiApplication::palette()).quiet())
                                                            : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Amount ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole: return rawOf(row, index.column());
    case KeyRole: return QString::number(row.line.id.value);
    case SearchRole: return m_searchTexts[index.row()];
    default: return {};
    }
}

QVariant CostsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Day: return tr("Day");
    case Source: return tr("Source");
    case Campaign: return tr("Campaign");
    case Kind: return tr("Kind");
    case Amount: return tr("Amount");
    default: return {};
    }
}

} // namespace lw
