// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/companies/companylistmodel.h"

#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QLocale>

#include <algorithm>

namespace lw
{

CompanyListModel::CompanyListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CompanyListModel::setRows(QList<CompanyRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

CompanyId CompanyListModel::companyAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].id : CompanyId{};
}

int CompanyListModel::rowOf(CompanyId company) const
{
    const auto found = std::ranges::find(m_rows, company, &CompanyRow::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int CompanyListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CompanyListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CompanyListModel::textOf(const CompanyRow &row, int column)
{
    switch (column) {
    case Name: return row.name.isEmpty() ? tr("(no name)") : shownText(row.name);
    case Domain: return shownText(row.domain);
    case Leads: return QLocale().toString(row.leads);
    case Open: return QLocale().toString(row.open);
    case Customer:
        if (!row.customer)
            return {};
        return row.owner.isEmpty() ? tr("customer") : tr("customer of %1").arg(shownText(row.owner));
    default: return {};
    }
}

QVariant CompanyListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CompanyRow &row = m_rows[index.row()];
    const bool isFigure = index.column() == Leads || index.column() == Open;
    switch (role) {
    case Qt::DisplayRole: return textOf(row, index.column());
    case Qt::ToolTipRole: return plainToolTip(textOf(row, index.column())); // the column may be too narrow for it
    case Qt::TextAlignmentRole: return isFigure ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == Name ? tr("%1, %n lead(s), %2 open", nullptr, int(row.leads))
                                            .arg(textOf(row, Name), QLocale().toString(row.open))
                                      : textOf(row, index.column());
    default: return {};
    }
}

QVariant CompanyListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section == Open)
        return tr("Companies with most open leads stand first");
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Company");
    case Domain: return tr("Domain");
    case Leads: return tr("Leads");
    case Open: return tr("Open");
    case Customer: return tr("Customer");
    default: return {};
    }
}

} // namespace lw
