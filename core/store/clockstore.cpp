// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/clockstore.h"

#include "core/decisions/rulebook.h"
#include "core/store/accountstore.h"
#include "core/store/clockrows.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QList<Value> keyOf(LeadId lead, const Clock &clock)
{
    return {{u":lead"_s, lead.value}, {u":kind"_s, codeOf(clock.kind)}, {u":started"_s, orNull(clock.started)}};
}

QVariant realOrNull(const std::optional<double> &number)
{
    return number ? QVariant(*number) : QVariant();
}

// CROSS JOIN: by an index of the clocks, whatever the planner guesses of the leads.
Result<QList<OpenClock>> selectOpen(const Database &database, const QString &where, const QString &order,
                                    const QList<Value> &values, qsizetype limit)
{
    const QString sql =
        u"SELECT c.lead_id, l.owner, l.territory, %1 FROM clock c CROSS JOIN lead l ON l.id = c.lead_id "
        "WHERE c.met IS NULL AND c.stopped = 0 AND l.status IN %2%3 ORDER BY %4 LIMIT %5"_s
            .arg(clockColumnsOf("c."_L1), openStatusList(), where, order)
            .arg(limit);
    QList<OpenClock> open;
    LW_TRY(forEachRow(database, sql, values, [&](Row &row) {
        OpenClock clock;
        clock.lead = row.id<LeadId>();
        clock.owner = row.text();
        clock.territory = row.text();
        clock.clock = readClock(row);
        open += clock;
    }));
    return open;
}

} // namespace

QString clockColumnsOf(QLatin1StringView alias)
{
    QStringList names = QString::fromLatin1(kClockColumns).split(u", "_s);
    for (QString &name : names)
        name = QString(alias + name);
    return names.join(u", "_s);
}

Clock readClock(Row &row)
{
    Clock clock;
    clock.kind = clockKindFromCode(row.text()).value_or(ClockKind::Intake);
    clock.started = row.instant();
    clock.due = row.instant();
    clock.met = row.instant();
    clock.stopped = row.flag();
    clock.rule = int(row.integer());
    if (const QString span = row.text(); !span.isEmpty()) {
        if (const Result<Span> read = spanFromText(span))
            clock.span = *read;
    }
    clock.calendar = row.text();
    clock.difference = row.maybeReal();
    clock.pause.from = row.instant();
    clock.pause.until = row.instant();
    clock.pause.reason = row.text();
    clock.pausedMsecs = row.integer();
    clock.needed = int(row.integer());
    clock.done = int(row.integer());
    clock.version = int(row.integer());
    return clock;
}

ClockWriter::ClockWriter(const Database &database)
    : m_clocks(database, "clock", QByteArray("lead_id, ").append(kClockColumns).constData())
{
}

Result<void> ClockWriter::insert(LeadId lead, const Clock &clock)
{
    m_clocks.integer(lead.value).text(codeOf(clock.kind)).instant(clock.started).instant(clock.due).instant(clock.met);
    m_clocks.integer(clock.stopped ? 1 : 0).integer(clock.rule).text(toText(clock.span)).text(clock.calendar);
    if (clock.difference)
        m_clocks.real(*clock.difference);
    else
        m_clocks.null();
    m_clocks.instant(clock.pause.from).instant(clock.pause.until).text(clock.pause.reason);
    return m_clocks.integer(clock.pausedMsecs).integer(clock.needed).integer(clock.done).integer(clock.version).done();
}

Result<QList<Clock>> clocksOf(const Database &database, LeadId lead)
{
    QList<Clock> clocks;
    LW_TRY(forEachRow(
        database,
        u"SELECT %1 FROM clock WHERE lead_id = :lead ORDER BY started, due"_s.arg(QLatin1StringView(kClockColumns)),
        {{u":lead"_s, lead.value}}, [&](Row &row) { clocks += readClock(row); }));
    return clocks;
}

Result<QHash<qint64, QList<Clock>>> clocksOfLeads(const Database &database, const QList<LeadId> &leads)
{
    constexpr qsizetype kAtATime = 500;
    QHash<qint64, QList<Clock>> clocks;
    for (qsizetype from = 0; from < leads.size(); from += kAtATime) {
        QList<qint64> ids;
        for (const LeadId lead : leads.mid(from, kAtATime))
            ids += lead.value;
        LW_TRY(forEachRow(database,
                          u"SELECT lead_id, %1 FROM clock WHERE lead_id IN %2 ORDER BY lead_id, started, due"_s.arg(
                              QLatin1StringView(kClockColumns), idList(ids)),
                          {}, [&](Row &row) {
                              const qint64 lead = row.integer();
                              clocks[lead] += readClock(row);
                          }));
    }
    return clocks;
}

Result<QList<OpenClock>> openClocks(const Database &database, const QDateTime &dueUpTo,
                                    const std::optional<OpenClock> &after, qsizetype limit)
{
    QString where;
    QList<Value> values;
    if (dueUpTo.isValid()) {
        where += u" AND c.due <= :upTo"_s;
        values += Value{u":upTo"_s, orNull(dueUpTo)};
    }
    if (after) {
        where += u" AND (c.due, c.lead_id, c.kind, c.started) > (:due, :lead, :kind, :started)"_s;
        values += Value{u":due"_s, orNull(after->clock.due)};
        values += keyOf(after->lead, after->clock);
    }
    return selectOpen(database, where, u"c.due, c.lead_id, c.kind, c.started"_s, values, limit);
}

Result<QList<OpenClock>> openClocksOfNext(const Database &database, LeadId after, qsizetype atATime)
{
    const Result<QList<OpenClock>> found =
        selectOpen(database, u" AND c.lead_id > :after"_s, u"c.lead_id, c.kind, c.started"_s,
                   {{u":after"_s, after.value}}, atATime);
    if (!found || found->size() < atATime)
        return found;
    const LeadId last = found->last().lead;
    if (found->first().lead == last) // a page of one lead
        return openClocksOfNext(database, after, atATime * 2);
    QList<OpenClock> whole = *found;
    whole.removeIf([&](const OpenClock &open) { return open.lead == last; }); // it may go on
    return whole;
}

Result<QList<int>> versionsOfOpenClocks(const Database &database)
{
    QList<int> versions;
    LW_TRY(forEachRow(database, u"SELECT DISTINCT version FROM clock WHERE met IS NULL AND stopped = 0"_s, {},
                      [&](Row &row) { versions += int(row.integer()); }));
    return versions;
}

Result<void> updateClock(const Database &database, LeadId lead, const Clock &clock)
{
    const QList<Value> values{{u":due"_s, orNull(clock.due)},
                              {u":met"_s, orNull(clock.met)},
                              {u":stopped"_s, clock.stopped ? 1 : 0},
                              {u":span"_s, toText(clock.span)},
                              {u":calendar"_s, clock.calendar},
                              {u":difference"_s, realOrNull(clock.difference)},
                              {u":pausedAt"_s, orNull(clock.pause.from)},
                              {u":pausedUntil"_s, orNull(clock.pause.until)},
                              {u":reason"_s, clock.pause.reason},
                              {u":paused"_s, clock.pausedMsecs},
                              {u":needed"_s, clock.needed},
                              {u":done"_s, clock.done}};
    const Result<int> updated =
        executeCounting(database,
                        u"UPDATE clock SET due = :due, met = :met, stopped = :stopped, span = :span, calendar = "
                        u":calendar, difference = "
                        ":difference, paused_at = :pausedAt, paused_until = :pausedUntil, pause_reason = :reason, "
                        "paused_msecs = :paused, needed = "
                        ":needed, done = :done WHERE lead_id = :lead AND kind = :kind AND started = :started"_s,
                        values + keyOf(lead, clock));
    if (!updated)
        return updated.error();
    if (*updated == 0)
        return failed(QCoreApplication::translate("lw::ClockStore", "Lead %1 has no clock “%2” that started then.")
                          .arg(lead.value)
                          .arg(labelOf(clock.kind)));
    return {};
}

Result<void> settleClocks(const Database &database, const LeadEvent &event, const CompiledRulebook &rulebook)
{
    const Result<QList<Clock>> clocks = clocksOf(database, event.lead);
    if (!clocks)
        return clocks.error();
    for (const Clock &clock : *clocks) {
        if (!clock.isOpen())
            continue;
        const CalendarArithmetic &calendar = rulebook.calendarOf(clock.calendar);
        const Clock after = event.kind == EventKind::Resumed ? resumed(clock, event.at, calendar)
                                                             : settled(clock, event.kind, event.at, calendar);
        if (after != clock)
            LW_TRY(updateClock(database, event.lead, after));
    }
    return {};
}

} // namespace lw
