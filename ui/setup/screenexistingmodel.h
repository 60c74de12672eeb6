// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/screenexisting.h"

#include <QAbstractTableModel>

#include <vector>

namespace lw
{

/// Leads in the base that the screening list holds for, each with a tick.
class ScreenExistingModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScreenExistingModel)

public:
    enum Column { Number, Name, Company, Reason, Entry, Because, LeadStage, Owner, ColumnCount };

    explicit ScreenExistingModel(QObject *parent = nullptr);

    void setRows(QList<ListMatch> rows); ///< all of them ticked
    const QList<ListMatch> &rows() const { return m_rows; }

    qsizetype tickedCount() const { return m_tickedCount; }
    QList<LeadId> ticked() const;
    void setTicked(const QList<int> &rows, bool isTicked);
    void setAllTicked(bool isTicked);
    bool isTicked(int row) const { return m_ticks[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString textOf(const ListMatch &match, int column);
    static QString entryOf(const ListMatch &match);

    QList<ListMatch> m_rows;
    std::vector<bool> m_ticks;
    qsizetype m_tickedCount = 0;
};

} // namespace lw
