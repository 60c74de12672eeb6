// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/territories/rep.h"

#include <QAbstractTableModel>

namespace lw
{

/// A rep with how many territory lines name them, and what is special today.
struct RepRow {
    Rep rep;
    qsizetype lines = 0;
    QString away = {}; ///< in words; empty: they are there
};

/// The kinds of rep the program suggests, by code; files may bring others.
QStringList repTypes();
QString repTypeText(const QString &code);

/// Who can own leads. Those who are not active any more stand back.
class RepsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepsModel)

public:
    enum Column { Name, Type, Member, Skills, Email, Phone, Active, Away, Lines, ColumnCount };

    explicit RepsModel(QObject *parent = nullptr);

    void setRows(QList<RepRow> rows);
    const QList<RepRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString textOf(const RepRow &row, int column);
    static QVariant rawOf(const RepRow &row, int column);

    QList<RepRow> m_rows;
    QStringList m_searchTexts;
};

} // namespace lw
