// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/poolpace.h"

#include <algorithm>
#include <cmath>

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

} // namespace lw
