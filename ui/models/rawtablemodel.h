// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/rawtable.h"

#include <QAbstractTableModel>

namespace lw
{

/// Rows of a file as they were read, under the file's own headers and line numbers.
class RawTableModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RawTableModel)

public:
    explicit RawTableModel(QObject *parent = nullptr);

    void setRows(const QStringList &headers, const QList<RawRow> &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_headers;
    QList<RawRow> m_rows;
};

} // namespace lw
