// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/checkedrows.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace lw
{

/// "New lead", "Response" …
QString labelOf(IntakeOutcome outcome);

/// What an import would do, row by row; all rows or some of them.
class IntakePlanModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IntakePlanModel)

public:
    enum Column { Row, Outcome, Name, Company, Owner, Grade, RespondBy, Remark, ColumnCount };

    explicit IntakePlanModel(QObject *parent = nullptr);

    /// Deadlines are shown as seen at `now` in the zone.
    void setRows(std::shared_ptr<const CheckedRows> rows, const QDateTime &now, const QByteArray &zoneId);
    void setFilter(RowsShown shown);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void choose();
    QString textOf(const CheckedRow &row, int column) const;
    QString toolTipOf(const CheckedRow &row, int column) const;

    std::shared_ptr<const CheckedRows> m_rows;
    QDateTime m_now;
    QByteArray m_zoneId = "UTC";
    RowsShown m_filter = RowsShown::All;
    std::vector<quint32> m_shown; ///< which of the rows
};

} // namespace lw
