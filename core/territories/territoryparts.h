// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the parts of the check of territories share.

#pragma once

#include "core/territories/coveragestrip.h"
#include "core/territories/lineindex.h"
#include "core/territories/territorycheck.h"

namespace lw
{

/// The lines looked up once: compiled, as boxes, with the row each stands in.
struct CheckedLines {
    explicit CheckedLines(const TerritoryQuestion &asked);
    Q_DISABLE_COPY_MOVE(CheckedLines)

    const TerritoryQuestion &question;
    Coverage coverage;
    std::vector<int> rows; ///< by place in the coverage
    PostcodeSpaces spaces;
    std::vector<LineBox> boxes;
    LineIndex index;

    const CoverageLine &line(int i) const { return coverage.lines[size_t(i)].line; }
    bool isOver(int i) const { return boxes[size_t(i)].days.isEmpty(); }
};

/// Whether whoever a line names can get leads, so that no line after it is asked. A pool that passes leads on may not.
bool decides(const CoverageLine &line, const TerritoryQuestion &question);
/// "line 12 (US-CA 941…)"
QString nameOfLine(const CoverageLine &line);
/// Short and the same for the same lines, whatever their numbers and notes and wherever they stand.
QString keyOf(FindingKind kind, const QString &about, const QList<CoverageLine> &lines);
void findGaps(const CheckedLines &lines, QList<TerritoryFinding> &found);
/// Answers whether it had to stop.
bool findOverlaps(CheckedLines &lines, QList<TerritoryFinding> &found);
void findDead(CheckedLines &lines, QList<TerritoryFinding> &found);
void findOwners(const CheckedLines &lines, QList<TerritoryFinding> &found);
void findContradictions(const CheckedLines &lines, QList<TerritoryFinding> &found);
void countLeads(const CheckedLines &lines, QList<TerritoryFinding> &found);

} // namespace lw
