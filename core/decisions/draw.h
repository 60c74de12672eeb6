// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/situation.h"
#include "core/rules/leadfacts.h"

#include <QList>

namespace lw
{

struct CompiledRulebook;

/// Why a member of a pool was not asked.
enum class PassedOver {
    No,      ///< was among those drawn from
    Gone,    ///< not a rep any more, or not active
    RepType, ///< the line asks for another type of rep
    Skill,   ///< the lead's product is none of their skills
    Away,
    Closed,    ///< does not open within the pool's hours
    Full,      ///< has as many open leads as their cap
    HadBefore, ///< the lead was taken back from them, and others can
};
QString codeOf(PassedOver passed);
QString labelOf(PassedOver passed);

/// One member as the draw saw them. `seat.points` are those they were compared by.
struct Candidate {
    PoolMember member;
    PoolSeat seat;
    PassedOver passed = PassedOver::No;

    bool operator==(const Candidate &) const = default;
};

/// Who of a pool is next.
struct Draw {
    QString pool;
    QString rep; ///< empty: nobody can
    QList<Candidate> candidates = {};
    QList<PoolTurn> turns = {}; ///< what the ledger gets when the lead goes to `rep`

    bool operator==(const Draw &) const = default;
};

/// Leavers and whoever is away, closed, full, of another type or without the skill drop out first. Of the others the
/// lowest level wins (in a pool by load: the fewest open leads for their weight, then the level), then the longest
/// wait, then the place in the pool. A newcomer begins at the lowest level of the others, and so does who comes back
/// from an absence unless the pool lets them catch up; both are written to the ledger, so the outcome never depends on
/// how many leads came at once. `repType`: empty, or whom the line asks for.
Draw draw(const Pool &pool, const QString &repType, const LeadFacts &facts, const CompiledRulebook &rulebook,
          const Situation &situation);

/// The rows for a lead that somebody gave to a member of the pool by hand: a turn like any other.
QList<PoolTurn> turnByHand(const Pool &pool, const QString &rep, const Situation &situation);

/// "nobody can take it: 2 away, 1 full" in words.
QString whyNobody(const Draw &draw);

/// Points by weight, for people to read.
double levelOf(const Candidate &candidate);

} // namespace lw
