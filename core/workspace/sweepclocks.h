// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/clocks/escalation.h"
#include "core/workspace/workspace.h"

#include <QMap>
#include <QStringList>

namespace lw
{

/// What a sweep did.
struct Swept {
    OperationId operation; ///< 0: nothing was due, and nothing was written
    QMap<EscalationStep, qsizetype> steps;
    qsizetype resumed = 0; ///< clocks whose pause was past its limit
    qsizetype refused = 0; ///< that silence would have accepted, but that cannot be accepted any more

    qsizetype count(EscalationStep step) const { return steps.value(step); }
};

/// In words: "3 at risk, 2 overdue"; what did not happen is left out.
QString describe(const Swept &swept);

/// Whether a sweep would do anything. Only reads.
Result<bool> isSweepDue(const Workspace &workspace, const QDateTime &now, const Progress &progress = {});

/// Error: the member only reads, by their roles of the day, and is to leave the file as it is.
Result<void> maySweep(const Workspace &workspace, const QString &actor, const QDateTime &now);

/// Takes every step of the ladder that is due by `now` and was not taken, each dated when it was due; lets clocks go on
/// whose pause is past its limit, as of the limit; accepts by default where the policy says that silence accepts. One
/// operation. A second sweep at the same instant does nothing and writes nothing.
Result<Swept> sweepClocks(Workspace &workspace, const QString &actor, const QDateTime &now,
                          const Progress &progress = {});

/// A step that was taken for a clock that is still open, with the lead it concerns.
struct OpenEscalation {
    LeadId lead;
    ClockKind kind = ClockKind::Intake;
    EscalationStep step = EscalationStep::AtRisk;
    QDateTime due; ///< of the clock
    QDateTime at;  ///< of the step
    QString addressee;
};

/// What waits for somebody, or for anybody where `addressee` is empty: of each open clock the furthest step that was
/// brought before them, the earliest deadline first. Paused clocks wait for nobody. Whoever stands in for them at `now`
/// is shown what waits for them too; nobody does where it is invalid.
Result<QList<OpenEscalation>> openEscalations(const Workspace &workspace, const QString &addressee = {},
                                              const QDateTime &now = {});

/// Whom anything waits for, sorted.
Result<QStringList> openAddressees(const Workspace &workspace);

} // namespace lw
