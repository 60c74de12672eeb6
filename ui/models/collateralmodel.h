// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/changecollateral.h"

#include <QAbstractTableModel>

namespace lw
{

/// The printed pieces, and whether each asks people to respond where it should.
class CollateralModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CollateralModel)

public:
    enum Column { Title, Kind, Campaign, KeyCode, Verdict, ColumnCount };

    explicit CollateralModel(QObject *parent = nullptr);

    void setRows(QList<CheckedCollateral> rows);
    const QList<CheckedCollateral> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString textOf(const CheckedCollateral &row, int column);
    static QVariant rawOf(const CheckedCollateral &row, int column);

    QList<CheckedCollateral> m_rows;
    QStringList m_searchTexts;
};

} // namespace lw
