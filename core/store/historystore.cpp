// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/historystore.h"

#include "core/store/settingsstore.h"

#include <QJsonDocument>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

HistoryWriter::HistoryWriter(const Database &database, OperationId operation)
    : m_database(database)
    , m_inquiries(database, "inquiry",
                  "number, lead_id, received_at, registered_at, registered_by, source_id, campaign_id, key_code, "
                  "referrer, message, payload, "
                  "file_row, batch_id, external_id")
    , m_events(database, "lead_event", "id, lead_id, at, kind, actor, detail, inquiry, op_id")
    , m_clocks(database)
    , m_decisions(database, "decision", "lead_id, at, rulebook_id, facts, owner, class, line, screened_out, op_id")
    , m_seen(database, "decision_seen", "lead_id, seen")
    , m_suspicions(database, "suspicion", "a, b, score, verdict, reasons")
    , m_operation(operation)
{
}

Result<void> HistoryWriter::insert(const Inquiry &inquiry, const QString &externalId)
{
    m_inquiries.integer(inquiry.number)
        .integer(inquiry.lead.value)
        .instant(inquiry.receivedAt)
        .instant(inquiry.registeredAt);
    m_inquiries.text(inquiry.registeredBy)
        .idOrNull(inquiry.source)
        .idOrNull(inquiry.campaign)
        .text(inquiry.keyCode)
        .text(inquiry.referrer);
    m_inquiries.text(inquiry.message).bytes(inquiry.payload).integer(inquiry.row).idOrNull(inquiry.batch);
    return m_inquiries.text(externalId).done();
}

Result<qint64> HistoryWriter::nextEvent()
{
    if (m_nextEvent == m_eventsEnd) {
        const Result<qint64> first = takeNumbers(m_database, u"event"_s, m_eventsAtOnce);
        if (!first)
            return first;
        m_nextEvent = *first;
        m_eventsEnd = *first + m_eventsAtOnce;
    }
    return m_nextEvent++;
}

Result<void> HistoryWriter::insert(const LeadEvent &event)
{
    const Result<qint64> id = nextEvent();
    if (!id)
        return id.error();
    m_events.integer(*id).integer(event.lead.value).instant(event.at).text(codeOf(event.kind)).text(event.actor);
    return m_events.text(event.detail).integer(event.inquiry).integer(m_operation.value).done();
}

Result<void> HistoryWriter::insert(LeadId lead, const QDateTime &at, RulebookId rulebook, const LeadFacts &facts,
                                   const Decision &decision, const Situation &seen)
{
    m_decisions.integer(lead.value).instant(at).integer(rulebook.value);
    LeadFacts keptFacts = facts;
    keptFacts.messageWords = decision.screening.messageWords; // in place of the message, which is not kept
    m_decisions.bytes(QJsonDocument(toJson(keptFacts)).toJson(QJsonDocument::Compact)).text(decision.routing.owner);
    m_decisions.text(codeOf(decision.routing.routeClass))
        .integer(decision.routing.line)
        .text(decision.screening.reason);
    LW_TRY(m_decisions.integer(m_operation.value).done());
    const QJsonObject kept = toJson(seen);
    if (kept.isEmpty())
        return {};
    return m_seen.integer(lead.value).bytes(QJsonDocument(kept).toJson(QJsonDocument::Compact)).done();
}

// Leads of one person that were told apart say nothing about persons. Most suspicions concern nobody who was ever told
// apart, so they are not asked for one by one.
Result<bool> HistoryWriter::isAnswered(LeadId a, LeadId b)
{
    if (!m_toldApart) {
        QSet<qint64> leads;
        LW_TRY(forEachRow(m_database, u"SELECT a FROM apart UNION SELECT b FROM apart"_s, {},
                          [&](Row &row) { leads.insert(row.integer()); }));
        m_toldApart = std::move(leads);
    }
    for (const auto &[lead, other] : {std::pair(a, b), std::pair(b, a)}) {
        if (!m_toldApart->contains(other.value))
            continue;
        const Result<int> told = executeCounting(
            m_database,
            u"INSERT INTO apart (a, b, at, actor) SELECT %1, t.at, t.actor FROM lead l JOIN lead o ON o.id = :other "
            "JOIN lead k ON k.person_id = l.person_id JOIN apart t ON t.a = min(k.id, o.id) AND t.b = max(k.id, o.id) "
            "WHERE l.id = :lead AND l.person_id <> o.person_id ORDER BY t.at LIMIT 1 ON CONFLICT (a, b) DO NOTHING"_s
                .arg(QString(QString::number(std::min(a, b).value) + u", "_s + QString::number(std::max(a, b).value))),
            {{u":lead"_s, lead.value}, {u":other"_s, other.value}});
        if (!told)
            return told.error();
        if (*told > 0) {
            *m_toldApart += lead.value;
            return true;
        }
    }
    return false;
}

Result<void> HistoryWriter::insertSuspicion(LeadId a, LeadId b, double score, const QString &verdict,
                                            const QByteArray &reasons)
{
    const Result<bool> answered = isAnswered(a, b);
    if (!answered || *answered)
        return answered ? Result<void>() : Result<void>(answered.error());
    return m_suspicions.integer(std::min(a, b).value)
        .integer(std::max(a, b).value)
        .real(score)
        .text(verdict)
        .bytes(reasons)
        .done();
}

Result<QList<Inquiry>> inquiriesOf(const Database &database, LeadId lead)
{
    QList<Inquiry> inquiries;
    LW_TRY(forEachRow(database,
                      u"SELECT number, received_at, registered_at, registered_by, source_id, campaign_id, key_code, "
                      u"referrer, message, payload, "
                      "file_row, batch_id FROM inquiry WHERE lead_id = :lead ORDER BY number"_s,
                      {{u":lead"_s, lead.value}}, [&](Row &row) {
                          Inquiry inquiry;
                          inquiry.lead = lead;
                          inquiry.number = row.integer();
                          inquiry.receivedAt = row.instant();
                          inquiry.registeredAt = row.instant();
                          inquiry.registeredBy = row.text();
                          inquiry.source = row.id<SourceId>();
                          inquiry.campaign = row.id<CampaignId>();
                          inquiry.keyCode = row.text();
                          inquiry.referrer = row.text();
                          inquiry.message = row.text();
                          inquiry.payload = row.bytes();
                          inquiry.row = row.integer();
                          inquiry.batch = row.id<BatchId>();
                          inquiries += inquiry;
                      }));
    return inquiries;
}

Result<QList<LeadEvent>> eventsOf(const Database &database, LeadId lead)
{
    QList<LeadEvent> events;
    LW_TRY(forEachRow(
        database,
        // Of those merged into it, each by the number of its first inquiry, which came along.
        u"SELECT lead_id, at, kind, actor, detail, inquiry FROM lead_event WHERE lead_id IN (SELECT :lead UNION SELECT "
        "number FROM inquiry WHERE lead_id = :lead) ORDER BY at, id"_s,
        {{u":lead"_s, lead.value}}, [&](Row &row) {
            LeadEvent event;
            event.lead = row.id<LeadId>();
            event.at = row.instant();
            event.kind = eventKindFromCode(row.text()).value_or(EventKind::Note);
            event.actor = row.text();
            event.detail = row.text();
            event.inquiry = row.integer();
            events += event;
        }));
    return events;
}

Result<QHash<qint64, KeptDecision>> decisionsOf(const Database &database, const QList<LeadId> &leads)
{
    QHash<qint64, KeptDecision> kept;
    QList<qint64> ids;
    for (const LeadId lead : leads)
        ids += lead.value;
    LW_TRY(forEachRow(database,
                      u"SELECT lead_id, at, rulebook_id, facts, owner, seen FROM decision LEFT JOIN decision_seen "
                      "USING (lead_id) WHERE lead_id IN %1"_s.arg(idList(ids)),
                      {}, [&](Row &row) {
                          KeptDecision &decision = kept[row.integer()];
                          decision.at = row.instant();
                          decision.rulebook = row.id<RulebookId>();
                          decision.facts = leadFactsFromJson(QJsonDocument::fromJson(row.bytes()).object());
                          decision.owner = row.text();
                          decision.seen = QJsonDocument::fromJson(row.bytes()).object();
                      }));
    return kept;
}

Result<std::optional<KeptDecision>> decisionOf(const Database &database, LeadId lead)
{
    const Result<QHash<qint64, KeptDecision>> kept = decisionsOf(database, {lead});
    if (!kept)
        return kept.error();
    const auto found = kept->constFind(lead.value);
    return found == kept->constEnd() ? std::optional<KeptDecision>() : std::optional(*found);
}

Result<void> replaceDecision(const Database &database, HistoryWriter &writer, LeadId lead, const QDateTime &at,
                             RulebookId rulebook, const LeadFacts &facts, const Decision &decision,
                             const Situation &seen)
{
    LW_TRY(execute(database, u"DELETE FROM decision_seen WHERE lead_id = :lead"_s, {{u":lead"_s, lead.value}}));
    LW_TRY(execute(database, u"DELETE FROM decision WHERE lead_id = :lead"_s, {{u":lead"_s, lead.value}}));
    return writer.insert(lead, at, rulebook, facts, decision, seen);
}

Result<void> moveInquiries(const Database &database, LeadId from, LeadId to, OperationId operation)
{
    const QList<Value> both{{u":to"_s, to.value}, {u":from"_s, from.value}};
    const Value rev{u":rev"_s, operation.value};
    // What was merged into the lead before follows it, so that a survivor is always one step away.
    LW_TRY(execute(database, u"UPDATE lead SET merged_into = :to, rev = :rev WHERE merged_into = :from"_s,
                   QList<Value>(both) << rev));
    LW_TRY(execute(database, u"UPDATE lead SET rev = :rev WHERE id = :to"_s, {both.first(), rev}));
    return execute(database, u"UPDATE inquiry SET lead_id = :to WHERE lead_id = :from"_s, both);
}

} // namespace lw
