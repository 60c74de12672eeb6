// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/duplicates/comparisonmodel.h"
#include "ui/duplicates/setlistmodel.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace lw
{

class Session;

/// The leads of a set that are looked at together: all, or the likeliest of a set that is too large to compare.
QList<LeadId> leadsLookedAt(const DuplicateSet &set);
inline constexpr qsizetype kTooManyLeads = 25; ///< from here on a set is looked at in parts
inline constexpr qsizetype kLeadsOfLarge = 10;

/// Reads the sets that wait, and the leads of those being looked at, on the session's lane. One question of a kind is
/// under way at a time; what happens meanwhile makes its answer old, and it is asked again.
class SetReader final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SetReader)

public:
    SetReader(Session &session, QObject *parent);

    void readSets();
    bool hasRead() const { return m_hasRead; }
    const QList<SetRow> &rows() const { return m_rows; }
    qsizetype certainCount() const;      ///< of the sets
    void drop(const QList<LeadId> &set); ///< it was answered; the next reading says what is left of it

    /// Reads the leads of the current set, and of the next one, so that it is there at once.
    void look(const QList<LeadId> &leads, const QList<LeadId> &next);
    /// The leads in the order asked for, without those that do not exist any more; nothing until they are read.
    std::optional<ComparisonModel::Leads> leads(const QList<LeadId> &wanted) const;
    void forget(const QSet<qint64> &leads); ///< they changed
    void forgetAll();
    int generation() const { return m_generation; } ///< goes up when records are forgotten

Q_SIGNALS:
    void setsRead();
    void recordsRead();
    void failed(const QString &message);

private:
    void askRecords();
    void take(const QList<LeadId> &asked, const ComparisonModel::Leads &leads);

    Session &m_session;
    QList<SetRow> m_rows;
    QHash<LeadId, LeadRecord> m_records;
    QHash<LeadId, QList<Inquiry>> m_inquiries;
    QSet<LeadId> m_known; ///< read, whether they exist or not
    QList<LeadId> m_wanted;
    int m_generation = 0;
    bool m_hasRead = false;
    bool m_setsAsked = false;
    bool m_setsAgain = false;
    bool m_recordsAsked = false;
};

} // namespace lw
