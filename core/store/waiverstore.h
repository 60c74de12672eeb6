// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/clocks/clock.h"
#include "core/store/database.h"

namespace lw
{

/// A promise that was let go.
struct Waiver {
    LeadId lead;
    ClockKind kind = ClockKind::Intake;
    QDateTime started; ///< of the clock
    QString granter;
    QString reason;
    QDateTime at;

    bool operator==(const Waiver &) const = default;
};

Result<void> saveWaiver(const Database &database, const Waiver &waiver);
/// Nothing: the promise was not let go.
Result<std::optional<Waiver>> waiverOf(const Database &database, LeadId lead, ClockKind kind, const QDateTime &started);

/// A clock that is judged, with whose lead it is and what was let go of it.
struct JudgedClock {
    LeadId lead;
    QString owner;
    Clock clock;
    std::optional<Waiver> waiver;
};
/// Clocks whose deadline lies in [since, now], whatever became of them, but for those that ended without being asked
/// for any more; oldest deadline first.
Result<void> forEachJudgedClock(const Database &database, const QDateTime &since, const QDateTime &now,
                                const std::function<void(const JudgedClock &)> &take);

} // namespace lw
