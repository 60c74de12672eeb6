// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

#include <QAbstractTableModel>
#include <QCache>

namespace lw
{

/// A list of leads: their ids, and pages of rows read when they come into view.
class LeadTableModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeadTableModel)

public:
    enum Column { Number, TimeLeft, Who, Company, Asks, Owner, Grade, Stage, Source, ColumnCount };

    LeadTableModel(const Workspace &workspace, const QDateTime &now, QObject *parent = nullptr);

    void setLeads(QList<LeadId> leads);
    LeadId leadAt(int row) const { return m_leads.value(row); }
    LeadRecord recordAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const LeadRecord &record, int column) const;

    const Workspace &m_workspace;
    QDateTime m_now;
    QList<LeadId> m_leads;
    mutable QCache<int, QList<LeadRecord>> m_pages;
};

/// Leads that wait for the lead manager, the most urgent first: those without a deadline last.
QList<LeadId> inboxLeads(const LeadColumns &columns);

} // namespace lw
