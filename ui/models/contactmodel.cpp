// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/contactmodel.h"

#include "core/base/fold.h"
#include "ui/models/listrole.h"
#include "ui/text/text.h"

namespace lw
{

ContactModel::ContactModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ContactModel::setRows(QList<DoNotContactEntry> rows, const QByteArray &zoneId)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_zoneId = zoneId;
    m_searchTexts.clear();
    for (const DoNotContactEntry &row : std::as_const(m_rows)) {
        QStringList cells{row.key.key};
        for (int column = 0; column < ColumnCount; ++column)
            cells += textOf(row, column);
        m_searchTexts += fold(cells.join(u'\n'));
    }
    endResetModel();
}

int ContactModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int ContactModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ContactModel::textOf(const DoNotContactEntry &row, int column) const
{
    switch (column) {
    case Kind: return labelOf(row.key.kind);
    case Value: return shownText(row.shown);
    case Reason: return shownText(row.reason);
    case Since: return instantText(row.at, m_zoneId);
    case By: return shownText(row.actor);
    default: return {};
    }
}

QVariant ContactModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DoNotContactEntry &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return textOf(row, index.column());
    case SortRole: return index.column() == Since ? QVariant(row.at) : QVariant(textOf(row, index.column()));
    case KeyRole: return QString(codeOf(row.key.kind) + u'\n' + row.key.key);
    case SearchRole: return m_searchTexts[index.row()];
    default: return {};
    }
}

QVariant ContactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind: return tr("Kind");
    case Value: return tr("Not to be contacted");
    case Reason: return tr("Reason");
    case Since: return tr("Since");
    case By: return tr("By");
    default: return {};
    }
}

} // namespace lw
