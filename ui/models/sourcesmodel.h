// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/sourcestore.h"

#include <QAbstractTableModel>

namespace lw
{

/// Where leads come from, and what refers to each source.
class SourcesModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourcesModel)

public:
    enum Column { Name, Channel, Leads, Campaigns, Costs, ColumnCount };

    explicit SourcesModel(QObject *parent = nullptr);

    void setRows(QList<SourceUse> rows);
    const QList<SourceUse> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString textOf(const SourceUse &row, int column);
    static QVariant rawOf(const SourceUse &row, int column);

    QList<SourceUse> m_rows;
    QStringList m_searchTexts;
};

} // namespace lw
