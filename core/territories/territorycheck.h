// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/people/absence.h"
#include "core/territories/linebox.h"
#include "core/territories/pool.h"
#include "core/territories/rep.h"
#include "core/territories/statespans.h"

#include <functional>

namespace lw
{

/// A lead that came in, to tell how many a finding concerns.
struct SeenLead {
    LeadFacts facts;
    bool isUncovered = false; ///< no line covered it
};

/// What is checked: lines as they stand in the list, and what they are held against.
struct TerritoryQuestion {
    QList<CoverageLine> lines;
    QList<Rep> reps;
    QDate day; ///< what was over before it is not looked at
    QList<Absence> absences = {};
    QList<SeenLead> leads = {};
    QStringList allowed = {}; ///< keys of findings that are so on purpose
    QList<Pool> pools = {};
    std::function<QList<StateSpan>(const QString &country)> statesOf = stateSpansOf;
};

enum class FindingKind {
    Gap,           ///< postcodes or a state that no line covers
    Overlap,       ///< two lines of one class, none more specific, name different owners for the same lead
    Dead,          ///< never decides: earlier lines take all of it, it ended, or nothing can match
    Owner,         ///< who gets the leads is no rep, inactive, or away with nobody standing in
    Contradiction, ///< conditions of a line, or two lines, say things that do not go together
};
QString codeOf(FindingKind kind);
QString labelOf(FindingKind kind);

struct TerritoryFinding {
    FindingKind kind = FindingKind::Gap;
    QString key;     ///< the same for the same finding, whatever else changes; what TerritoryQuestion::allowed lists
    QList<int> rows; ///< indices into the lines; of an overlap the winner first, of a dead line the line first
    QString where;   ///< "DE 66–69"
    QString sentence;
    Witness witness; ///< a lead that shows it, and on which day; none where no lead is needed
    qint64 leads = 0;
    QString country = {}; ///< of a gap
    QString state = {};   ///< of a gap: a state, else
    CodeSpan codes = {};  ///< of a gap: postcodes, unless `state` is given or there are none of the country at all
    bool isWholeCountry = false;

    bool operator==(const TerritoryFinding &) const = default;
};

/// Everything found, most pressing first within each kind: by leads, then by size.
struct TerritoryReport {
    QList<TerritoryFinding> findings;
    bool isCut = false; ///< more overlaps than anybody reads; the first ones are told

    QList<TerritoryFinding> ofKind(FindingKind kind) const;
};
TerritoryReport checkTerritories(const TerritoryQuestion &question);

enum class FixKind { ExtendNeighbour, Split, GiveTo, RemoveLine, MakePrefix, CorrectLine, AllowOnPurpose };

/// One way out of a finding: the lines and the allowed keys as they would be.
struct TerritoryFix {
    FixKind kind = FixKind::AllowOnPurpose;
    QString label;
    QList<CoverageLine> lines;
    QStringList allowed;
};

/// The ways out of a finding, the mildest first, allowing it last. Each has been checked: the finding is gone and no
/// new overlap stands instead.
QList<TerritoryFix> fixesFor(const TerritoryFinding &finding, const TerritoryQuestion &question);

/// Gives what the finding concerns to a rep: a line for a gap, else the owner of its lines. Not checked.
TerritoryFix giveTo(const TerritoryFinding &finding, const TerritoryQuestion &question, const QString &rep);

} // namespace lw
