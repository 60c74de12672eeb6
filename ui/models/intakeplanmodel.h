// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/intakeplan.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace lw
{

/// "New lead", "Response" …
QString labelOf(IntakeOutcome outcome);

/// What an import would do, row by row; all rows or those of one outcome.
class IntakePlanModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IntakePlanModel)

public:
    enum Column { Row, Outcome, Name, Company, Owner, Grade, Remark, ColumnCount };

    explicit IntakePlanModel(QObject *parent = nullptr);

    void setPlan(std::shared_ptr<const IntakePlan> plan);
    void setFilter(std::optional<IntakeOutcome> outcome);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void choose();
    QString textOf(const PlannedRow &row, int column) const;
    QString remarkOf(const PlannedRow &row) const;
    QString rowText(qsizetype plannedRow) const;

    std::shared_ptr<const IntakePlan> m_plan;
    std::optional<IntakeOutcome> m_filter;
    std::vector<size_t> m_shown; ///< rows of the plan
};

} // namespace lw
