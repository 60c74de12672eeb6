// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>

namespace lw
{

/// One row of a short list, as it is shown.
struct ShortRow {
    QString key; ///< known by it when the list is read again
    QStringList cells;
    QVariantList sortBy = {}; ///< raw values by column; empty: the cells
    bool quiet = false;       ///< not in force any more
};

/// A short list whose rows somebody else puts into words.
class ShortListModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortListModel)

public:
    ShortListModel(const QStringList &headers, QObject *parent);

    void setRows(QList<ShortRow> rows); ///< each with as many cells as there are headers

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    QList<ShortRow> m_rows;
};

} // namespace lw
