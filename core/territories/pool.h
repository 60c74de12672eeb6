// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace lw
{

/// How a pool chooses among those who can take a lead.
enum class PoolOrder {
    Turns, ///< whoever had the fewest, for their weight
    Load,  ///< whoever has the fewest open leads, for their weight
};
QString codeOf(PoolOrder order);
QString labelOf(PoolOrder order);
std::optional<PoolOrder> poolOrderFromCode(QStringView code);

/// What happens to a lead that nobody of its pool can take.
enum class WhenNobody {
    Hold,   ///< it waits for the lead manager, unowned, with the reason
    Next,   ///< the lines after the pool's are asked
    Anyway, ///< it is given all the same to whoever is active and next, full or away
};
QString codeOf(WhenNobody whenNobody);
QString labelOf(WhenNobody whenNobody);
std::optional<WhenNobody> whenNobodyFromCode(QStringView code);

/// One who takes turns.
struct PoolMember {
    QString rep;
    int weight = 1; ///< at least 1; 2 gets twice as many
    int cap = 0;    ///< open leads at most; 0: no limit

    bool operator==(const PoolMember &) const = default;
};

/// Reps who share a territory. Where they are equal in everything, the place in `members` decides.
struct Pool {
    QString name; ///< unique without regard to case, among reps too
    QList<PoolMember> members = {};
    PoolOrder order = PoolOrder::Turns;
    WhenNobody whenNobody = WhenNobody::Hold;
    int hoursAhead = 0;   ///< who opens within so many hours counts as there; 0: hours are not asked
    bool bySkill = false; ///< only who names the lead's product among their skills
    bool catchUp = false; ///< who was away gets what they missed

    bool operator==(const Pool &) const = default;
    const PoolMember *find(QStringView rep) const;
};

const Pool *findPool(const QList<Pool> &pools, QStringView name);

/// {"name", "members": [{"rep", "weight", "cap"}], "order", "when_nobody", "hours_ahead", "by_skill", "catch_up"};
/// what is as usual is left out.
QJsonObject toJson(const Pool &pool);
/// Error: what is malformed, in words that begin with the pool's name.
Result<Pool> poolFromJson(const QJsonObject &json);

/// Error: a name or a member is missing or stands twice, a weight or cap out of range. What is saved passes this.
Result<void> checkPool(const Pool &pool);

} // namespace lw
