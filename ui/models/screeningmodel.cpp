// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/screeningmodel.h"

#include "core/base/fold.h"
#include "core/leads/disposition.h"
#include "ui/models/listrole.h"
#include "ui/text/text.h"

namespace lw
{

ScreeningModel::ScreeningModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ScreeningModel::setRows(QList<ScreeningEntry> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_searchTexts.clear();
    for (const ScreeningEntry &row : m_rows) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells += textOf(row, column);
        m_searchTexts += fold(cells.join(u'\n'));
    }
    endResetModel();
}

int ScreeningModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int ScreeningModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ScreeningModel::textOf(const ScreeningEntry &row, int column)
{
    switch (column) {
    case Reason: return reasonLabel(row.reason);
    case Kind: return labelOf(row.by);
    case Value:
        return row.company.isEmpty() ? shownText(row.value)
                                     : tr("%1 at %2").arg(shownText(row.value), shownText(row.company));
    case Note: return shownText(row.note);
    default: return {};
    }
}

QString ScreeningModel::keyOf(const ScreeningEntry &row)
{
    return QStringList{codeOf(row.by), row.value, row.company}.join(u'\n');
}

QVariant ScreeningModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ScreeningEntry &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case SortRole: return textOf(row, index.column());
    case KeyRole: return keyOf(row);
    case SearchRole: return m_searchTexts[index.row()];
    default: return {};
    }
}

QVariant ScreeningModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Reason: return tr("Reason");
    case Kind: return tr("Looks at");
    case Value: return tr("For");
    case Note: return tr("Note");
    default: return {};
    }
}

} // namespace lw
