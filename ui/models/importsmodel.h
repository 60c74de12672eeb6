// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/batchstore.h"

#include <QAbstractTableModel>

namespace lw
{

/// The files that were imported and not wholly taken back, newest first.
class ImportsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportsModel)

public:
    enum Column {
        When,
        File,
        Profile,
        Rows,
        New,
        Responses,
        Updated,
        ScreenedOut,
        Rejected,
        AfterUndo,
        By,
        ColumnCount
    };

    explicit ImportsModel(QObject *parent = nullptr);

    void setRows(QList<BatchOfOperation> rows, const QByteArray &zoneId);
    const QList<BatchOfOperation> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(const BatchOfOperation &row, int column) const;
    QString tipOf(const BatchOfOperation &row, int column) const;

    QList<BatchOfOperation> m_rows;
    QByteArray m_zoneId = "UTC";
};

} // namespace lw
