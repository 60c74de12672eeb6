// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/campaignstore.h"

#include <QAbstractTableModel>

namespace lw
{

/// The planned spends, each with its key codes and what came of it so far.
class CampaignsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CampaignsModel)

public:
    enum Column { Name, Source, Owner, Start, End, KeyCodes, Budget, Leads, Costs, ColumnCount };

    explicit CampaignsModel(QObject *parent = nullptr);

    void setRows(QList<CampaignUse> rows);
    const QList<CampaignUse> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString textOf(const CampaignUse &row, int column);
    static QVariant rawOf(const CampaignUse &row, int column);

    QList<CampaignUse> m_rows;
    QStringList m_searchTexts;
};

} // namespace lw
