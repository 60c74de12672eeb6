// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/poolpace.h"

#include "core/decisions/rulebook.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace lw
{

namespace
{

double levelOf(const PoolSeat &seat, int weight)
{
    return double(seat.points) / weight;
}

// Of those who are in the pool before and after.
std::optional<double> lowestLevel(const Pool &before, const Pool &after, const Situation &situation)
{
    std::optional<double> lowest;
    for (const PoolMember &member : before.members) {
        const PoolSeat seat = situation.seat(before.name, member.rep);
        if (!seat.known || !after.find(member.rep))
            continue;
        const double level = levelOf(seat, member.weight);
        lowest = lowest ? std::min(*lowest, level) : level;
    }
    return lowest;
}

Pool withMembers(Pool pool, const std::function<bool(const PoolMember &)> &stays)
{
    erase_if(pool.members, [&](const PoolMember &member) { return !stays(member); });
    return pool;
}

} // namespace

QList<PoolTurn> paceOfChange(const Pool &before, const Pool &after, const Situation &situation)
{
    QList<PoolTurn> turns;
    const std::optional<double> lowest = lowestLevel(before, after, situation);
    for (const PoolMember &member : after.members) {
        const PoolSeat seat = situation.seat(before.name, member.rep);
        if (!seat.known)
            continue; // begins level when first drawn
        const PoolMember *was = before.find(member.rep);
        const double level =
            was ? levelOf(seat, was->weight) : std::max(levelOf(seat, member.weight), lowest.value_or(0));
        const qint64 points = qint64(std::llround(level * member.weight)) - seat.points;
        if (points != 0)
            turns += PoolTurn{after.name, member.rep, points, TurnKind::Pace};
    }
    return turns;
}

QList<PoolTurn> paceOfReturn(const Rulebook &rulebook, const QStringList &returned, const Situation &situation)
{
    QList<PoolTurn> turns;
    for (const Pool &pool : rulebook.pools) {
        if (pool.catchUp)
            continue;
        const Pool after = withMembers(pool, [&](const PoolMember &member) {
            const Rep *rep = rulebook.findRep(member.rep);
            return rep && rep->active;
        });
        const Pool before = withMembers(
            after, [&](const PoolMember &member) { return !returned.contains(member.rep, Qt::CaseInsensitive); });
        turns += paceOfChange(before, after, situation);
    }
    return turns;
}

} // namespace lw
