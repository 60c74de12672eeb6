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
    /// FilterRole: the leads behind the cell, the row's where it has no others. PlaceRole: of the row in the table as
    /// it was set, whatever the order it is shown in.
    enum Role { ValueRole = Qt::UserRole, FilterRole, PlaceRole };

    explicit ReportTableModel(QObject *parent = nullptr);

    void setTable(ReportTable table); ///< keeps the order the reader chose
    const ReportTable &table() const { return m_table; }
    int rowOfPlace(qsizetype place) const { return int(m_places.indexOf(int(place))); } ///< -1: there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    QList<int> sortedRows() const;

    ReportTable m_table;
    QList<int> m_places; ///< of the rows as they are shown, in the table as it was set
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace lw
