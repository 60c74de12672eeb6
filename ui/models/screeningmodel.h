// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/screening.h"

#include <QAbstractTableModel>

namespace lw
{

/// Who is no lead, and why.
class ScreeningModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScreeningModel)

public:
    enum Column { Reason, Kind, Value, Note, ColumnCount };

    explicit ScreeningModel(QObject *parent = nullptr);

    void setRows(QList<ScreeningEntry> rows);
    const QList<ScreeningEntry> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString textOf(const ScreeningEntry &row, int column);
    static QString keyOf(const ScreeningEntry &row);

    QList<ScreeningEntry> m_rows;
    QStringList m_searchTexts;
};

} // namespace lw
