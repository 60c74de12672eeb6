// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/contactmodel.h"

#include "core/base/fold.h"
#include "ui/models/listrole.h"
#include "ui/text/text.h"

namespace lw
{

using namespace Qt::StringLiterals;

ContactModel::ContactModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ContactModel::setRows(QList<ContactRow> rows, const QByteArray &zoneId)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_zoneId = zoneId;
    m_searchTexts.clear();
    for (const ContactRow &row : std::as_const(m_rows)) {
        QStringList cells{row.entry.key.key};
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

QString ContactModel::textOf(const ContactRow &row, int column) const
{
    const DoNotContactEntry &entry = row.entry;
    switch (column) {
    case Kind: return row.person ? tr("Person") : labelOf(entry.key.kind);
    case Value: return shownText(entry.shown);
    case Reason: return shownText(entry.reason);
    case Since: return instantText(entry.at, m_zoneId);
    case By: return shownText(entry.actor);
    default: return {};
    }
}

QVariant ContactModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ContactRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return textOf(row, index.column());
    case SortRole: return index.column() == Since ? QVariant(row.entry.at) : QVariant(textOf(row, index.column()));
    case KeyRole:
        return row.person ? QString(u"person\n"_s + QString::number(row.person.value))
                          : QString(codeOf(row.entry.key.kind) + u'\n' + row.entry.key.key);
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
