// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/poolstore.h"

#include "core/store/accountstore.h"

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QLatin1StringView kColumns("id, pool, rep, points, kind, lead_id, at");

KeptTurn readTurn(Row &row)
{
    KeptTurn kept;
    kept.place = row.integer();
    kept.turn.pool = row.text();
    kept.turn.rep = row.text();
    kept.turn.points = row.integer();
    kept.turn.kind = turnKindFromCode(row.text()).value_or(TurnKind::Given);
    kept.lead = row.id<LeadId>();
    kept.at = row.instant();
    return kept;
}

Result<QList<KeptTurn>> selectTurns(const Database &database, const QString &where, const QList<Value> &values)
{
    QList<KeptTurn> turns;
    LW_TRY(forEachRow(database, u"SELECT %1 FROM pool_turn WHERE %2"_s.arg(kColumns, where), values,
                      [&](Row &row) { turns += readTurn(row); }));
    return turns;
}

// In whatever case the ledgers have it.
Result<void> renameIn(const Database &database, const QString &column, QString LedgerStanding::*name,
                      const QString &was, const QString &now)
{
    const Result<QList<LedgerStanding>> standings = ledgerStandings(database);
    if (!standings)
        return standings.error();
    QSet<QString> spellings;
    for (const LedgerStanding &standing : *standings) {
        if ((standing.*name).compare(was, Qt::CaseInsensitive) == 0)
            spellings.insert(standing.*name);
    }
    for (const QString &spelling : std::as_const(spellings))
        LW_TRY(execute(database, u"UPDATE pool_turn SET %1 = :now WHERE %1 = :was"_s.arg(column),
                       {{u":now"_s, now}, {u":was"_s, spelling}}));
    return {};
}

} // namespace

PoolTurnWriter::PoolTurnWriter(const Database &database, OperationId operation)
    : m_turns(database, "pool_turn", "pool, rep, lead_id, points, kind, at, op_id")
    , m_operation(operation)
{
}

Result<void> PoolTurnWriter::insert(const PoolTurn &turn, LeadId lead, const QDateTime &at)
{
    m_turns.text(turn.pool).text(turn.rep).idOrNull(lead).integer(turn.points).text(codeOf(turn.kind));
    return m_turns.instant(at).integer(m_operation.value).done();
}

Result<QList<LedgerStanding>> ledgerStandings(const Database &database, const QDateTime &before)
{
    const QString when = before.isValid() ? u"WHERE at < %1"_s.arg(before.toMSecsSinceEpoch()) : QString();
    QList<LedgerStanding> standings;
    LW_TRY(forEachRow(
        database,
        u"SELECT pool, rep, sum(points), max(CASE WHEN kind IN ('given', 'by_hand') THEN id ELSE 0 END), "
        "max(CASE WHEN kind <> 'back' THEN at END) FROM pool_turn %1 GROUP BY pool, rep ORDER BY pool, rep"_s.arg(when),
        {}, [&](Row &row) {
            LedgerStanding standing;
            standing.pool = row.text();
            standing.rep = row.text();
            standing.points = row.integer();
            standing.lastTurn = row.integer();
            standing.lastAt = row.instant();
            standings += standing;
        }));
    return standings;
}

Result<QList<KeptTurn>> turnsOfPool(const Database &database, const QString &pool, qsizetype limit)
{
    return selectTurns(database, u"pool = :pool ORDER BY id DESC LIMIT :limit"_s,
                       {{u":pool"_s, pool}, {u":limit"_s, qint64(limit)}});
}

Result<QList<KeptTurn>> turnsOfLead(const Database &database, LeadId lead)
{
    return selectTurns(database, u"lead_id = :lead ORDER BY id"_s, {{u":lead"_s, lead.value}});
}

Result<QHash<QString, int>> openLeadsByOwner(const Database &database)
{
    QHash<QString, int> open;
    LW_TRY(forEachRow(
        database,
        u"SELECT owner, count(*) FROM lead WHERE owner <> '' AND status IN %1 GROUP BY owner"_s.arg(openStatusList()),
        {}, [&](Row &row) {
            const QString owner = row.text().toCaseFolded();
            open[owner] += int(row.integer());
        }));
    return open;
}

Result<void> renamePool(const Database &database, const QString &was, const QString &now)
{
    return renameIn(database, u"pool"_s, &LedgerStanding::pool, was, now);
}

Result<void> renamePoolMember(const Database &database, const QString &was, const QString &now)
{
    return renameIn(database, u"rep"_s, &LedgerStanding::rep, was, now);
}

} // namespace lw
