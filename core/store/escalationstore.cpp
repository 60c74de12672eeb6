// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/escalationstore.h"

#include "core/store/accountstore.h"
#include "core/store/clockstore.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString quoted(const QString &code)
{
    return QString(u'\'' + code + u'\'');
}

/// Whether fewer of `steps` were taken for a clock than there are; false where there are none.
QString lacks(const QStringList &steps)
{
    return u"(SELECT count(*) FROM escalation e WHERE e.lead_id = c.lead_id AND e.kind = c.kind AND e.started = "
           "c.started AND e.step IN (%1)) < %2"_s.arg(steps.join(u','))
               .arg(steps.size());
}

// A deadline that lies ahead can only lack the steps before it.
QString lacksSteps(const SweepQuestion &question)
{
    QStringList early, all;
    for (const LadderRung &rung : question.ladder) {
        all += quoted(codeOf(rung.step));
        if (rung.share < 1.0)
            early += all.last();
    }
    const qint64 now = question.now.toMSecsSinceEpoch();
    QString condition = u"(c.due > %1 AND %2) OR (c.due <= %1 AND %3)"_s.arg(now).arg(lacks(early), lacks(all));
    if (question.silenceAccepts)
        condition += u" OR (c.due <= %1 AND c.kind = %2 AND %3)"_s.arg(now).arg(
            quoted(codeOf(ClockKind::Accept)), lacks({quoted(codeOf(EscalationStep::AcceptByDefault))}));
    return condition;
}

QString afterCondition(const ClockToSweep &last)
{
    return u" AND (c.due, c.lead_id, c.kind, c.started) > (%1, %2, %3, %4)"_s.arg(last.clock.due.toMSecsSinceEpoch())
        .arg(last.lead.value)
        .arg(quoted(codeOf(last.clock.kind)))
        .arg(last.clock.started.toMSecsSinceEpoch());
}

using ClockKey = std::tuple<qint64, ClockKind, qint64>; // lead, kind, start
ClockKey keyOf(LeadId lead, ClockKind kind, const QDateTime &started)
{
    return {lead.value, kind, started.toMSecsSinceEpoch()};
}

TakenStep readStep(Row &row)
{
    TakenStep step;
    step.lead = row.id<LeadId>();
    step.kind = clockKindFromCode(row.text()).value_or(ClockKind::Intake);
    step.started = row.instant();
    step.step = escalationStepFromCode(row.text()).value_or(EscalationStep::AtRisk);
    step.due = row.instant();
    step.at = row.instant();
    step.addressee = row.text();
    return step;
}

constexpr const char *kStepColumns = "e.lead_id, e.kind, e.started, e.step, e.due, e.at, e.addressee";

/// The clocks themselves and their steps, for a page of keys.
Result<void> fill(const Database &database, QList<ClockToSweep> &page)
{
    QList<LeadId> leads;
    QList<qint64> ids;
    std::map<ClockKey, ClockToSweep *> byKey;
    for (ClockToSweep &each : page) {
        byKey.emplace(keyOf(each.lead, each.clock.kind, each.clock.started), &each);
        if (!ids.contains(each.lead.value)) {
            ids += each.lead.value;
            leads += each.lead;
        }
    }
    const Result<QHash<qint64, QList<Clock>>> clocks = clocksOfLeads(database, leads);
    if (!clocks)
        return clocks.error();
    for (const LeadId lead : std::as_const(leads)) {
        for (const Clock &clock : clocks->value(lead.value)) {
            if (const auto wanted = byKey.find(keyOf(lead, clock.kind, clock.started)); wanted != byKey.end())
                wanted->second->clock = clock;
        }
    }
    return forEachRow(
        database,
        u"SELECT %1 FROM escalation e WHERE e.lead_id IN %2"_s.arg(QLatin1StringView(kStepColumns), idList(ids)), {},
        [&](Row &row) {
            const TakenStep step = readStep(row);
            const auto wanted = byKey.find(keyOf(step.lead, step.kind, step.started));
            if (wanted != byKey.end())
                wanted->second->taken += step.step;
        });
}

} // namespace

EscalationWriter::EscalationWriter(const Database &database, OperationId operation)
    : m_steps(database, "escalation", "lead_id, kind, started, step, due, at, addressee, op_id")
    , m_operation(operation)
{
}

Result<void> EscalationWriter::insert(const TakenStep &step)
{
    m_steps.integer(step.lead.value).text(codeOf(step.kind)).instant(step.started).text(codeOf(step.step));
    return m_steps.instant(step.due).instant(step.at).text(step.addressee).integer(m_operation.value).done();
}

Result<QList<TakenStep>> stepsOf(const Database &database, LeadId lead)
{
    QList<TakenStep> steps;
    LW_TRY(forEachRow(database,
                      u"SELECT %1 FROM escalation e WHERE e.lead_id = :lead"_s.arg(QLatin1StringView(kStepColumns)),
                      {{u":lead"_s, lead.value}}, [&](Row &row) { steps += readStep(row); }));
    std::ranges::sort(steps, {}, [](const TakenStep &step) { return std::tuple(step.due, step.kind, step.step); });
    return steps;
}

Result<QList<ClockToSweep>> clocksToSweep(const Database &database, const SweepQuestion &question,
                                          const std::optional<ClockToSweep> &after, qsizetype limit)
{
    // CROSS JOIN: by the index over the deadlines of open clocks, whatever the planner guesses of the leads.
    QString sql = u"SELECT c.lead_id, l.owner, c.kind, c.started, c.due FROM clock c CROSS JOIN lead l ON l.id = "
                  "c.lead_id WHERE c.met IS NULL AND c.stopped = 0 AND l.status IN %1 AND (CASE WHEN c.paused_at IS "
                  "NULL THEN (%2) ELSE c.paused_until <= %3 END)"_s.arg(openStatusList(), lacksSteps(question))
                      .arg(question.now.toMSecsSinceEpoch());
    if (after)
        sql += afterCondition(*after);
    sql += u" ORDER BY c.due, c.lead_id, c.kind, c.started LIMIT %1"_s.arg(limit);
    QList<ClockToSweep> page;
    LW_TRY(forEachRow(database, sql, {}, [&](Row &row) {
        ClockToSweep each;
        each.lead = row.id<LeadId>();
        each.owner = row.text();
        each.clock.kind = clockKindFromCode(row.text()).value_or(ClockKind::Intake);
        each.clock.started = row.instant();
        each.clock.due = row.instant();
        page += each;
    }));
    LW_TRY(fill(database, page));
    return page;
}

Result<void> forEachOpenStep(const Database &database,
                             const std::function<void(const TakenStep &, const QDateTime &clockDue)> &take)
{
    return forEachRow(
        database,
        u"SELECT %1, c.due FROM clock c CROSS JOIN lead l ON l.id = c.lead_id JOIN escalation e ON e.lead_id = "
        "c.lead_id AND e.kind = c.kind AND e.started = c.started WHERE c.met IS NULL AND c.stopped = 0 AND c.paused_at "
        "IS NULL AND l.status IN %2 ORDER BY c.due, c.lead_id, c.kind, c.started, e.due"_s.arg(
            QLatin1StringView(kStepColumns), openStatusList()),
        {}, [&](Row &row) {
            const TakenStep step = readStep(row);
            take(step, row.instant());
        });
}

Result<void> readdressSteps(const Database &database, LeadId lead, const QString &was, const QString &now)
{
    return execute(database,
                   u"UPDATE escalation SET addressee = :now WHERE lead_id = :lead AND addressee = :was AND step IN "
                   "(:risk, :breached) AND EXISTS (SELECT 1 FROM clock c WHERE c.lead_id = :lead AND c.kind = "
                   "escalation.kind AND c.started = escalation.started AND c.met IS NULL AND c.stopped = 0)"_s,
                   {{u":now"_s, now},
                    {u":lead"_s, lead.value},
                    {u":was"_s, was},
                    {u":risk"_s, codeOf(EscalationStep::AtRisk)},
                    {u":breached"_s, codeOf(EscalationStep::Breached)}});
}

Result<Reverted> removeSteps(const Database &database, OperationId operation)
{
    Reverted removed;
    const QList<Value> byOperation{{u":operation"_s, operation.value}};
    for (const QString &table : {u"escalation"_s, u"lead_event"_s}) {
        const QString from = table + u" WHERE op_id = :operation"_s;
        LW_TRY(forEachRow(database, u"SELECT DISTINCT lead_id FROM "_s + from, byOperation,
                          [&](Row &row) { removed.leads.insert(row.integer()); }));
        const Result<int> gone = executeCounting(database, u"DELETE FROM "_s + from, byOperation);
        if (!gone)
            return gone.error();
        removed.changes += *gone;
    }
    return removed;
}

} // namespace lw
