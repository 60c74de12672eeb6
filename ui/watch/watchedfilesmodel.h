// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/watchstore.h"

#include <QAbstractTableModel>

namespace lw
{

/// The ledger of what watched folders brought, the newest first.
class WatchedFilesModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchedFilesModel)

public:
    enum Column { At, File, Outcome, Rows, Rejected, Folder, ColumnCount };

    explicit WatchedFilesModel(QObject *parent = nullptr);

    void setRows(QList<WatchedFile> rows, const QByteArray &zoneId);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const WatchedFile &file, int column) const;
    static QString resultOf(const WatchedFile &file);

    QList<WatchedFile> m_rows;
    QByteArray m_zoneId;
};

} // namespace lw
