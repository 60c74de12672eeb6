// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/reporttablemodel.h"

#include "ui/widgets/widgets.h"

#include <QFont>

#include <algorithm>
#include <numeric>

namespace lw
{

namespace
{

template<class T>
QList<T> inOrder(const QList<T> &rows, const QList<int> &order)
{
    QList<T> sorted;
    sorted.reserve(rows.size());
    for (const int row : order)
        sorted += rows[row];
    return sorted;
}

bool isLess(const QVariant &a, const QVariant &b)
{
    if (a.typeId() == QMetaType::QString)
        return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

} // namespace

ReportTableModel::ReportTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ReportTableModel::setTable(ReportTable table)
{
    beginResetModel();
    if (table.columns.size() != m_table.columns.size())
        m_sortColumn = -1; // another question: the order asked of the old one means nothing
    m_table = std::move(table);
    m_places = sortedRows();
    m_table.rows = inOrder(m_table.rows, m_places);
    endResetModel();
}

int ReportTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int ReportTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant ReportTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReportRow &row = m_table.rows[index.row()];
    const ReportCell &cell = row.cells[index.column()];
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::ToolTipRole: return plainToolTip(cell.hint.isEmpty() ? cell.text : cell.hint); // narrow columns elide
    case Qt::AccessibleTextRole: return cell.hint.isEmpty() ? cell.text : cell.hint;
    case Qt::TextAlignmentRole:
        return int((m_table.columns[index.column()].isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont bold;
        bold.setBold(true);
        return row.isTotal ? QVariant(bold) : QVariant();
    }
    case ValueRole: return cell.value;
    case FilterRole: return cell.filter.isEmpty() ? row.filter : cell.filter;
    case PlaceRole: return m_places[index.row()];
    default: return {};
    }
}

QVariant ReportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_table.columns.size())
        return {};
    const ReportColumn &column = m_table.columns[section];
    if (role == Qt::TextAlignmentRole)
        return int((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(column.title) : QVariant();
}

void ReportTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QList<int> sorted = sortedRows();
    QList<int> movedTo(sorted.size());
    for (int row = 0; row < int(sorted.size()); ++row)
        movedTo[sorted[row]] = row;
    m_table.rows = inOrder(m_table.rows, sorted);
    m_places = inOrder(m_places, sorted);
    const QModelIndexList before = persistentIndexList();
    for (const QModelIndex &index : before)
        changePersistentIndex(index, this->index(movedTo[index.row()], index.column()));
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

// Unknown values come after the known ones and the total after everything, whichever way the rest runs.
QList<int> ReportTableModel::sortedRows() const
{
    QList<int> rows(m_table.rows.size());
    std::iota(rows.begin(), rows.end(), 0);
    if (m_sortColumn < 0 || m_sortColumn >= m_table.columns.size())
        return rows;
    std::ranges::stable_sort(rows, [&](int a, int b) {
        const ReportRow &left = m_table.rows[a];
        const ReportRow &right = m_table.rows[b];
        if (left.isTotal != right.isTotal)
            return right.isTotal;
        const QVariant &x = left.cells[m_sortColumn].value;
        const QVariant &y = right.cells[m_sortColumn].value;
        if (x.isValid() != y.isValid())
            return x.isValid();
        return m_sortOrder == Qt::AscendingOrder ? isLess(x, y) : isLess(y, x);
    });
    return rows;
}

} // namespace lw
