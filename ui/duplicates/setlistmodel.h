// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/identityrules.h"
#include "core/workspace/duplicates.h"

#include <QAbstractTableModel>

namespace lw
{

/// A set that waits for an answer, with the names its leads have.
struct SetRow {
    DuplicateSet set;
    QString who;     ///< each name once, see namesText()
    QString company; ///< of the first that is looked at
};

/// The sets that wait: how sure, who, how many leads, why.
class SetListModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SetListModel)

public:
    enum Column { Verdict, Who, Leads, Because, Likeness, ColumnCount };

    explicit SetListModel(QObject *parent = nullptr);

    void setRows(QList<SetRow> rows, const IdentityRules &rules);
    const QList<SetRow> &rows() const { return m_rows; }
    /// The set of exactly these leads, else the first that has one of them; -1: none.
    int rowOf(const QList<LeadId> &leads) const;
    /// “Ann Doe · 3 leads · same e-mail · 97 %”
    QString sentenceOf(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const SetRow &row, int column) const;

    QList<SetRow> m_rows;
    IdentityRules m_rules;
};

} // namespace lw
