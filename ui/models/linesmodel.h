// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/territories/coverage.h"

#include <QAbstractTableModel>

namespace lw
{

/// A coverage line as a list shows it.
struct LineRow {
    CoverageLine line;
    QString remark;   ///< what keeps it from deciding on the day asked for; empty: nothing does
    qint64 leads = 0; ///< that its territory had of late
};

/// The lines of the territories. Those that decide nothing stand back and say why.
class LinesModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinesModel)

public:
    enum Column {
        Number,
        Territory,
        Class,
        Country,
        From,
        To,
        Prefix,
        AreaCode,
        City,
        Product,
        Recipient,
        FromDate,
        ToDate,
        Leads,
        Note,
        ColumnCount
    };

    explicit LinesModel(QObject *parent = nullptr);

    void setRows(QList<LineRow> rows);
    const QList<LineRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString textOf(const LineRow &row, int column);
    static QVariant rawOf(const LineRow &row, int column);

    QList<LineRow> m_rows;
    QStringList m_searchTexts;
};

} // namespace lw
