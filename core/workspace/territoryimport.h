// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/rawtable.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// A line before and after.
struct ChangedLine {
    CoverageLine was;
    CoverageLine now;
};

/// What a file of coverage lines would change.
struct TerritoriesPlan {
    Rulebook rulebook; ///< as it would be
    qsizetype same = 0;
    QList<CoverageLine> added;
    QList<CoverageLine> gone;
    QList<ChangedLine> otherOwner; ///< says the same of somebody else
    QList<ChangedLine> changed;    ///< otherwise: dates, note, name of the territory
    QStringList newReps;           ///< owners the file names who were no reps yet
    QStringList conflicts;         ///< rows that say the same of different owners
    QStringList notes;             ///< what was read otherwise than it stands
};

/// Compares a table that has the columns of coverageColumns() (missing ones are empty) with the lines in force. A line
/// that stays keeps its number, and its territory its calendar. Error: the first bad row, with its number and remedy.
Result<TerritoriesPlan> planTerritories(const Rulebook &inForce, const RawTable &table);

struct TerritoriesResult {
    OperationId operation;
    qsizetype lines = 0;
    QStringList newReps;
    int version = 0;
    TerritoriesPlan plan = {};
};

/// Puts the lines of a table in force in place of all others, at once for new leads. Owners who are no reps yet become
/// reps. Error: as planTerritories(); then nothing changes.
Result<TerritoriesResult> importTerritories(Workspace &workspace, const RawTable &table, const QString &actor,
                                            const QDateTime &now);

} // namespace lw
