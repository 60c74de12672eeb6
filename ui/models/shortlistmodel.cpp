// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/shortlistmodel.h"

#include "core/base/fold.h"
#include "ui/models/listrole.h"
#include "ui/theme/theme.h"

#include <QGuiApplication>

namespace lw
{

ShortListModel::ShortListModel(const QStringList &headers, QObject *parent)
    : QAbstractTableModel(parent)
    , m_headers(headers)
{
}

void ShortListModel::setRows(QList<ShortRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ShortListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int ShortListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}

QVariant ShortListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ShortRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return row.cells.value(index.column());
    case Qt::ForegroundRole: return row.quiet ? QVariant(Theme(QGuiApplication::palette()).quiet()) : QVariant();
    case SortRole:
        return row.sortBy.isEmpty() ? QVariant(row.cells.value(index.column())) : row.sortBy.value(index.column());
    case KeyRole: return row.key;
    case SearchRole: return fold(row.cells.join(u'\n'));
    default: return {};
    }
}

QVariant ShortListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_headers.value(section);
}

} // namespace lw
