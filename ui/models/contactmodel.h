// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contacts/donotcontact.h"

#include <QAbstractTableModel>

namespace lw
{

/// An entry of the do-not-contact register; or somebody whose own record alone says it, as of those who left nothing to
/// be reached by. Then `entry` has their name to be shown, no key, and nothing of when and why.
struct ContactRow {
    DoNotContactEntry entry;
    PersonId person = {}; ///< of whom no entry stands
};

/// Whom we may not contact, since when, and why.
class ContactModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContactModel)

public:
    enum Column { Kind, Value, Reason, Since, By, ColumnCount };

    explicit ContactModel(QObject *parent = nullptr);

    void setRows(QList<ContactRow> rows, const QByteArray &zoneId);
    const QList<ContactRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const ContactRow &row, int column) const;

    QList<ContactRow> m_rows;
    QByteArray m_zoneId;
    QStringList m_searchTexts;
};

} // namespace lw
