// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/waiverstore.h"

#include "core/store/clockrows.h"

namespace lw
{

using namespace Qt::StringLiterals;

Result<void> saveWaiver(const Database &database, const Waiver &waiver)
{
    return execute(database,
                   u"INSERT INTO waiver (lead_id, kind, started, granter, reason, at) VALUES (:lead, :kind, :started, "
                   ":granter, :reason, :at)"_s,
                   {{u":lead"_s, waiver.lead.value},
                    {u":kind"_s, codeOf(waiver.kind)},
                    {u":started"_s, orNull(waiver.started)},
                    {u":granter"_s, waiver.granter},
                    {u":reason"_s, waiver.reason},
                    {u":at"_s, orNull(waiver.at)}});
}

Result<std::optional<Waiver>> waiverOf(const Database &database, LeadId lead, ClockKind kind, const QDateTime &started)
{
    std::optional<Waiver> found;
    LW_TRY(forEachRow(
        database,
        u"SELECT granter, reason, at FROM waiver WHERE lead_id = :lead AND kind = :kind AND started = :started"_s,
        {{u":lead"_s, lead.value}, {u":kind"_s, codeOf(kind)}, {u":started"_s, orNull(started)}}, [&](Row &row) {
            const QString granter = row.text(), reason = row.text();
            found = Waiver{.lead = lead,
                           .kind = kind,
                           .started = started,
                           .granter = granter,
                           .reason = reason,
                           .at = row.instant()};
        }));
    return found;
}

Result<void> forEachJudgedClock(const Database &database, const QDateTime &since, const QDateTime &now,
                                const std::function<void(const JudgedClock &)> &take)
{
    return forEachRow(
        database,
        u"SELECT c.lead_id, l.owner, %1, w.granter, w.reason, w.at FROM clock c JOIN lead l ON l.id = c.lead_id LEFT "
        "JOIN waiver w ON w.lead_id = c.lead_id AND w.kind = c.kind AND w.started = c.started WHERE c.due BETWEEN "
        ":since AND :now AND c.stopped = 0 AND l.status <> 'merged' ORDER BY c.due, c.lead_id, c.kind"_s.arg(
            clockColumnsOf("c."_L1)),
        {{u":since"_s, orNull(since)}, {u":now"_s, orNull(now)}}, [&](Row &row) {
            JudgedClock judged;
            judged.lead = row.id<LeadId>();
            judged.owner = row.text();
            judged.clock = readClock(row);
            Waiver waiver{.lead = judged.lead,
                          .kind = judged.clock.kind,
                          .started = judged.clock.started,
                          .granter = row.text(),
                          .reason = row.text(),
                          .at = row.instant()};
            if (!waiver.granter.isEmpty())
                judged.waiver = waiver;
            take(judged);
        });
}

} // namespace lw
