// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contacts/donotcontact.h"

#include <QAbstractTableModel>

namespace lw
{

/// Whom we may not contact, since when, and why.
class ContactModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContactModel)

public:
    enum Column { Kind, Value, Reason, Since, By, ColumnCount };

    explicit ContactModel(QObject *parent = nullptr);

    void setRows(QList<DoNotContactEntry> rows, const QByteArray &zoneId);
    const QList<DoNotContactEntry> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const DoNotContactEntry &row, int column) const;

    QList<DoNotContactEntry> m_rows;
    QByteArray m_zoneId;
    QStringList m_searchTexts;
};

} // namespace lw
