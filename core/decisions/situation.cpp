// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/situation.h"

#include "core/base/codes.h"
#include "core/decisions/rulebook.h"

#include <QJsonArray>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<Code<TurnKind>, 4> kKinds{{
    {TurnKind::Given, "given", QT_TRANSLATE_NOOP("lw::Codes", "In turn")},
    {TurnKind::ByHand, "by_hand", QT_TRANSLATE_NOOP("lw::Codes", "By hand")},
    {TurnKind::Pace, "pace", QT_TRANSLATE_NOOP("lw::Codes", "Level with the others")},
    {TurnKind::Back, "back", QT_TRANSLATE_NOOP("lw::Codes", "Taken back")},
}};

// Somebody can be away by either of two names: as the rep, or as the member this rep is.
QStringList namesOf(const QString &rep, const CompiledRulebook &rulebook)
{
    const Rep *known = rulebook.rulebook.findRep(rep);
    QStringList names{rep};
    if (known && !known->member.isEmpty() && known->member.compare(rep, Qt::CaseInsensitive) != 0)
        names += known->member;
    return names;
}

/// Who is there, and when.
class Presence
{
public:
    Presence(const CompiledRulebook &rulebook, const QList<Absence> &absences, const QDateTime &now, QDate day)
        : m_rulebook(rulebook)
        , m_absences(absences)
        , m_now(now)
        , m_day(day)
    {
    }

    bool isAway(const QString &rep, QDate day) const
    {
        return std::ranges::any_of(m_absences, [&](const Absence &absence) {
            return absence.covers(day) && namesOf(rep, m_rulebook).contains(absence.who, Qt::CaseInsensitive);
        });
    }

    QString deputyOf(const QString &rep) const
    {
        for (const QString &name : namesOf(rep, m_rulebook)) {
            const Acting acting = actingFor(name, m_day, m_absences);
            if (acting.standsIn)
                return acting.name;
        }
        return {};
    }

    // Away on a day after their last row, and there now.
    bool isBack(const QString &rep, const QDateTime &lastRow) const
    {
        const QDate last = lastRow.toTimeZone(QTimeZone(m_rulebook.rulebook.calendar.zoneId)).date();
        return std::ranges::any_of(m_absences, [&](const Absence &absence) {
            return namesOf(rep, m_rulebook).contains(absence.who, Qt::CaseInsensitive) && absence.to.isValid() &&
                   absence.to < m_day && absence.to >= last;
        });
    }

    // Within so many hours from now there is a moment at which they are at work and not away.
    bool opensWithin(const QString &rep, const Pool &pool) const
    {
        const QString name = calendarNameFor(m_rulebook.rulebook.calendarUse, rep, pool.name, {});
        const CalendarArithmetic &calendar = m_rulebook.calendarOf(name);
        const QDateTime end = m_now.addSecs(qint64(pool.hoursAhead) * 3600);
        QDateTime at = m_now;
        while (true) {
            const std::optional<QDateTime> opening = calendar.nextOpening(at);
            if (!opening || *opening > end)
                return false;
            const QDate day = opening->toTimeZone(QTimeZone(calendar.calendar().zoneId)).date();
            if (!isAway(rep, day))
                return true;
            at = calendar.closingOf(day);
            if (!at.isValid())
                return false;
        }
    }

private:
    const CompiledRulebook &m_rulebook;
    const QList<Absence> &m_absences;
    QDateTime m_now;
    QDate m_day;
};

QString marksOf(const PoolSeat &seat)
{
    QString marks;
    for (const auto &[is, mark] : {std::pair(seat.known, u'k'), std::pair(seat.back, u'b'), std::pair(seat.away, u'a'),
                                   std::pair(seat.closed, u'c')}) {
        if (is)
            marks += QChar(mark);
    }
    return marks;
}

PoolSeat seatFromJson(const QJsonArray &json)
{
    const QString marks = json.at(3).toString();
    return {.points = json.at(0).toInteger(),
            .lastTurn = json.at(1).toInteger(),
            .known = marks.contains(u'k'),
            .back = marks.contains(u'b'),
            .open = json.at(2).toInt(),
            .away = marks.contains(u'a'),
            .closed = marks.contains(u'c')};
}

} // namespace

QString codeOf(TurnKind kind)
{
    return codeIn(kKinds, kind);
}
QString labelOf(TurnKind kind)
{
    return labelIn(kKinds, kind);
}
std::optional<TurnKind> turnKindFromCode(QStringView code)
{
    return fromCodeIn(kKinds, code);
}

PoolSeat Situation::seat(const QString &pool, const QString &rep) const
{
    return pools.value(pool.toCaseFolded()).value(rep.toCaseFolded());
}

void Situation::add(const QList<PoolTurn> &turns)
{
    for (const PoolTurn &turn : turns) {
        PoolSeat &seat = pools[turn.pool.toCaseFolded()][turn.rep.toCaseFolded()];
        ++lastTurn;
        seat.points += turn.points;
        seat.known = true;
        seat.back = seat.back && turn.kind == TurnKind::Back;
        if (turn.kind == TurnKind::Given || turn.kind == TurnKind::ByHand)
            seat.lastTurn = lastTurn;
    }
}

void Situation::addOpen(const QString &rep, int count)
{
    const QString key = rep.toCaseFolded();
    for (QHash<QString, PoolSeat> &pool : pools) {
        const auto seat = pool.find(key);
        if (seat != pool.end())
            seat->open += count;
    }
}

Situation situationAt(const CompiledRulebook &rulebook, const QList<LedgerStanding> &ledger,
                      const QHash<QString, int> &open, const QList<Absence> &absences, const QDateTime &now, QDate day)
{
    const Presence presence(rulebook, absences, now, day);
    Situation situation{.day = day};
    for (const LedgerStanding &standing : ledger) {
        PoolSeat &seat = situation.pools[standing.pool.toCaseFolded()][standing.rep.toCaseFolded()];
        const bool isBack = presence.isBack(standing.rep, standing.lastAt);
        seat.back = isBack && (!seat.known || seat.back); // a rep may stand there in two spellings
        seat.points += standing.points;
        seat.lastTurn = std::max(seat.lastTurn, standing.lastTurn);
        seat.known = true;
        situation.lastTurn = std::max(situation.lastTurn, standing.lastTurn);
    }
    for (const Pool &pool : rulebook.rulebook.pools) {
        QHash<QString, PoolSeat> &seats = situation.pools[pool.name.toCaseFolded()];
        for (const PoolMember &member : pool.members) {
            PoolSeat &seat = seats[member.rep.toCaseFolded()];
            seat.open = open.value(member.rep.toCaseFolded());
            seat.away = presence.isAway(member.rep, day);
            seat.closed = pool.hoursAhead > 0 && !presence.opensWithin(member.rep, pool);
        }
    }
    for (const Rep &rep : rulebook.rulebook.reps) {
        if (presence.isAway(rep.name, day))
            situation.deputies.insert(rep.name.toCaseFolded(), presence.deputyOf(rep.name));
    }
    return situation;
}

QJsonObject toJson(const Situation &situation)
{
    QJsonObject pools;
    for (auto pool = situation.pools.cbegin(); pool != situation.pools.cend(); ++pool) {
        QJsonObject seats;
        for (auto seat = pool->cbegin(); seat != pool->cend(); ++seat)
            seats.insert(seat.key(), QJsonArray{seat->points, seat->lastTurn, seat->open, marksOf(*seat)});
        pools.insert(pool.key(), seats);
    }
    QJsonObject away;
    for (auto deputy = situation.deputies.cbegin(); deputy != situation.deputies.cend(); ++deputy)
        away.insert(deputy.key(), deputy.value());
    QJsonObject json;
    if (!pools.isEmpty())
        json.insert(u"pools"_s, pools);
    if (!away.isEmpty())
        json.insert(u"away"_s, away);
    if (!situation.hadBefore.isEmpty())
        json.insert(u"had"_s, QJsonArray::fromStringList(situation.hadBefore));
    return json;
}

Situation situationFromJson(const QJsonObject &json, QDate day)
{
    Situation situation{.day = day};
    const QJsonObject pools = json.value(u"pools"_s).toObject();
    for (auto pool = pools.begin(); pool != pools.end(); ++pool) {
        const QJsonObject seats = pool.value().toObject();
        for (auto seat = seats.begin(); seat != seats.end(); ++seat)
            situation.pools[pool.key()].insert(seat.key(), seatFromJson(seat.value().toArray()));
    }
    const QJsonObject away = json.value(u"away"_s).toObject();
    for (auto deputy = away.begin(); deputy != away.end(); ++deputy)
        situation.deputies.insert(deputy.key(), deputy.value().toString());
    for (const QJsonValue &name : json.value(u"had"_s).toArray())
        situation.hadBefore += name.toString();
    return situation;
}

} // namespace lw
