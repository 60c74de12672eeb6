// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/reporttable.h"

#include <QAbstractTableModel>

namespace lw
{

/// A report's table for a view: shows the texts, sorts by the values, keeps a total at the end.
class ReportTableModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportTableModel)

public:
    /// FilterRole: the leads behind the cell, the row's where it has no others.
    enum Role { ValueRole = Qt::UserRole, FilterRole };

    explicit ReportTableModel(QObject *parent = nullptr);

    void setTable(ReportTable table); ///< keeps the order the reader chose
    const ReportTable &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    QList<int> sortedRows() const;

    ReportTable m_table;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace lw
