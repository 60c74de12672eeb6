// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/watchstore.h"

#include <QAbstractTableModel>

namespace lw
{

/// The folders whose files are read as they arrive. Those that are paused stand back.
class WatchedFoldersModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchedFoldersModel)

public:
    enum Column { Folder, Source, Campaign, Profile, State, ColumnCount };

    explicit WatchedFoldersModel(QObject *parent = nullptr);

    void setRows(QList<WatchedFolder> rows);
    const QList<WatchedFolder> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString textOf(const WatchedFolder &folder, int column);

    QList<WatchedFolder> m_rows;
    QStringList m_searchTexts;
};

} // namespace lw
