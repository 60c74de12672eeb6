// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/companies.h"

#include <QAbstractTableModel>

namespace lw
{

/// Companies with how many leads each has.
class CompanyListModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompanyListModel)

public:
    enum Column { Name, Domain, Leads, Open, Customer, ColumnCount };

    explicit CompanyListModel(QObject *parent = nullptr);

    void setRows(QList<CompanyRow> rows);
    CompanyId companyAt(int row) const; ///< none where there is no such row
    int rowOf(CompanyId company) const; ///< -1: it is not listed

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString textOf(const CompanyRow &row, int column);

    QList<CompanyRow> m_rows;
};

} // namespace lw
