// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/rawtablemodel.h"

#include "ui/text/text.h"

#include <QLocale>

namespace lw
{

RawTableModel::RawTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RawTableModel::setRows(const QStringList &headers, const QList<RawRow> &rows)
{
    beginResetModel();
    m_headers = headers;
    m_rows = rows;
    endResetModel();
}

int RawTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int RawTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}

QVariant RawTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RawRow &row = m_rows[index.row()];
    if (role == Qt::DisplayRole)
        return shownText(row.cells.value(index.column()));
    if ((role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) && !row.problem.isEmpty())
        return tr("Row %1 %2").arg(QLocale().toString(row.number), row.problem);
    return {};
}

QVariant RawTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal)
        return shownText(m_headers.value(section));
    const RawRow row = m_rows.value(section);
    const QString number = QLocale().toString(row.number);
    return row.problem.isEmpty() ? number : tr("%1 !", "row with a problem").arg(number);
}

} // namespace lw
