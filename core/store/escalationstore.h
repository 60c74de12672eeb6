// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/clock.h"
#include "core/clocks/ladder.h"
#include "core/store/bulkwriter.h"
#include "core/store/changeset.h"
#include "core/store/database.h"

#include <QSet>

#include <functional>
#include <optional>

namespace lw
{

/// A step as it is kept.
struct TakenStep {
    LeadId lead;
    ClockKind kind = ClockKind::Intake;
    QDateTime started; ///< of the clock
    EscalationStep step = EscalationStep::AtRisk;
    QDateTime due; ///< when it had to be taken
    QDateTime at;  ///< when it was
    QString addressee;

    bool operator==(const TakenStep &) const = default;
};

/// Adds steps; the key of the table lets none in twice.
class EscalationWriter
{
public:
    EscalationWriter(const Database &database, OperationId operation);
    Result<void> insert(const TakenStep &step);

private:
    BulkWriter m_steps;
    OperationId m_operation;
};

/// All steps taken for the clocks of a lead, in the order they were due.
Result<QList<TakenStep>> stepsOf(const Database &database, LeadId lead);

/// A clock that a sweep must look at, with what was taken for it.
struct ClockToSweep {
    LeadId lead;
    QString owner;
    Clock clock;
    QSet<EscalationStep> taken = {};
};

/// What a sweep looks for.
struct SweepQuestion {
    QDateTime now;
    Ladder ladder;
    bool silenceAccepts = false;
};

/// Open clocks of open leads that may have a step due, or whose pause is past its limit: at most `limit` of those after
/// `after`, the last one of the page before. A page that is not full is the last. Clocks with every step taken are not
/// among them, so that what has been overdue for years costs nothing again.
Result<QList<ClockToSweep>> clocksToSweep(const Database &database, const SweepQuestion &question,
                                          const std::optional<ClockToSweep> &after, qsizetype limit = 500);

/// Calls `take` for each step of a clock that still runs towards its deadline, of open leads, with the deadline: the
/// earliest deadline first, a clock's steps one after the other as they were due.
Result<void> forEachOpenStep(const Database &database,
                             const std::function<void(const TakenStep &, const QDateTime &clockDue)> &take);

/// What one owner of a lead was reminded of, the next one is from then on; managers' steps stay where they are.
Result<void> readdressSteps(const Database &database, LeadId lead, const QString &was, const QString &now);

/// Takes away the steps that an operation took and the lines it wrote in the histories of leads.
Result<Reverted> removeSteps(const Database &database, OperationId operation);

} // namespace lw
