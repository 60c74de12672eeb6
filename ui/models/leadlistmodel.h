// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadrecord.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>
#include <QTimer>

namespace lw
{

class Session;

/// A list of leads: their ids, and records read on a lane when their rows come into view. Rows not read yet say so.
class LeadListModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeadListModel)

public:
    enum Column { State, TimeLeft, Who, Source, Asks, Owner, Grade, ColumnCount };
    enum Role {
        SecondLineRole = Qt::UserRole, ///< what stands under the display text
        ToneRole,                      ///< Tone of the first line
        LeadRole,                      ///< register number
    };
    enum Tone { Plain, Late, Soon, Quiet, Strong };

    explicit LeadListModel(Session &session, QObject *parent = nullptr);

    void setLeads(QList<LeadId> leads);
    const QList<LeadId> &leads() const { return m_leads; }
    LeadId leadAt(int row) const { return m_leads.value(row); }
    int rowOf(LeadId lead) const { return int(m_leads.indexOf(lead)); }
    const LeadRecord *recordAt(int row) const; ///< null until it is read; asks for it

    /// Reads these leads again, because they changed. Empty: all of them.
    void refresh(const QSet<qint64> &leads);
    void setProposes(bool proposes); ///< owners are proposals here, not facts
    /// Time has passed: what depends on it is shown anew.
    void refreshTimes();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    /// Qt::DecorationRole answers the name of an icon of the theme: of the state, and beside the name of whoever must
    /// not be contacted.
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString firstLine(const LeadRecord &record, int column) const;
    QString secondLine(const LeadRecord &record, int column) const;
    Tone toneOf(const LeadRecord &record, int column) const;
    QString sentenceOf(const LeadRecord &record) const;
    QString tipOf(const LeadRecord &record, int column) const;
    QVariant iconOf(const LeadRecord &record, int column) const;
    bool isSuspected(LeadId lead) const;
    bool isForbidden(const LeadRecord &record) const;
    void refreshBans();
    void want(int row) const;
    void fetch();
    void take(const QList<LeadRecord> &records);

    Session &m_session;
    QList<LeadId> m_leads;
    mutable QCache<qint64, LeadRecord> m_records;
    mutable QSet<qint64> m_wanted;
    QSet<qint64> m_asked;
    bool m_proposes = true;
    mutable QTimer m_fetch;
};

} // namespace lw
