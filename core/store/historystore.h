// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/decide.h"
#include "core/leads/inquiry.h"
#include "core/leads/leadevent.h"
#include "core/store/bulkwriter.h"
#include "core/store/clockstore.h"
#include "core/store/database.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace lw
{

/// The decision kept with a lead: its input, its winner, and which rulebook to ask for the rest.
struct KeptDecision {
    QDateTime at;
    RulebookId rulebook;
    LeadFacts facts;
    QString owner;
    QJsonObject seen; ///< what it saw beside the lead; see toJson(Situation)
};

/// Adds what belongs to leads and is never changed: inquiries, events, decisions, clocks, suspicions.
class HistoryWriter
{
public:
    HistoryWriter(const Database &database, OperationId operation);

    /// `externalId`: the number its sender knows it by; a response may have another than its lead.
    Result<void> insert(const Inquiry &inquiry, const QString &externalId = {});
    Result<void> insert(const LeadEvent &event);
    Result<void> insert(LeadId lead, const Clock &clock) { return m_clocks.insert(lead, clock); }
    Result<void> insert(LeadId lead, const QDateTime &at, RulebookId rulebook, const LeadFacts &facts,
                        const Decision &decision, const Situation &seen = {});
    /// Not where a lead of the person of `a` was told apart from `b`, or one of the person of `b` from `a`: the answer
    /// holds for the new pair too, and is kept with it, so that nobody is asked again.
    Result<void> insertSuspicion(LeadId a, LeadId b, double score, const QString &verdict, const QByteArray &reasons);

    /// Many events are to come: ids are taken many at a time.
    void expectMany() { m_eventsAtOnce = 1024; }

private:
    Result<qint64> nextEvent();
    Result<bool> isAnswered(LeadId a, LeadId b);

    const Database &m_database;
    BulkWriter m_inquiries;
    BulkWriter m_events;
    ClockWriter m_clocks;
    BulkWriter m_decisions;
    BulkWriter m_seen;
    BulkWriter m_suspicions;
    std::optional<QSet<qint64>> m_toldApart; ///< leads that were told apart from another; nothing until asked for
    OperationId m_operation;
    qint64 m_nextEvent = 0;
    qint64 m_eventsEnd = 0;
    qint64 m_eventsAtOnce = 1;
};

Result<QList<Inquiry>> inquiriesOf(const Database &database, LeadId lead);
/// The history of a lead and of those merged into it, oldest first.
Result<QList<LeadEvent>> eventsOf(const Database &database, LeadId lead);
Result<std::optional<KeptDecision>> decisionOf(const Database &database, LeadId lead);
/// Of many leads at once, by the lead's number; those without a decision are left out.
Result<QHash<qint64, KeptDecision>> decisionsOf(const Database &database, const QList<LeadId> &leads);

/// Replaces the decision kept with a lead.
Result<void> replaceDecision(const Database &database, HistoryWriter &writer, LeadId lead, const QDateTime &at,
                             RulebookId rulebook, const LeadFacts &facts, const Decision &decision,
                             const Situation &seen = {});

/// Puts the inquiries of one lead under another. All leads concerned carry the operation, so that nothing older is
/// taken back from under it.
Result<void> moveInquiries(const Database &database, LeadId from, LeadId to, OperationId operation);

} // namespace lw
