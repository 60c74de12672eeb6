// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/sourceroi.h"

#include <QAbstractTableModel>

namespace lw
{

/// What was spent, day by day. An amount that is not known says so.
class CostsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CostsModel)

public:
    enum Column { Day, Source, Campaign, Kind, Amount, ColumnCount };

    explicit CostsModel(QObject *parent = nullptr);

    void setRows(QList<NamedCost> rows);
    const QList<NamedCost> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString textOf(const NamedCost &row, int column);
    static QVariant rawOf(const NamedCost &row, int column);

    QList<NamedCost> m_rows;
    QStringList m_searchTexts;
};

} // namespace lw
