// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/decisions/decide.h"
#include "core/intake/matching.h"
#include "core/intake/staging.h"

#include <QMap>

#include <vector>

namespace lw
{

enum class IntakeOutcome { NewLead, Response, Updated, ScreenedOut, Rejected };

/// A pair for a person to judge.
struct PlannedSuspicion {
    LeadId lead; ///< the other lead, or
    qsizetype plannedRow = -1;
    double score = 0;
    QList<MatchReason> reasons;
    MatchLevel level = MatchLevel::Suspected; ///< Same only where matching was switched off
};

/// What an import would do with one row.
struct PlannedRow {
    StagedLead staged;
    IntakeOutcome outcome = IntakeOutcome::NewLead;
    Decision decision;       ///< of new and screened-out leads
    LeadFacts facts;         ///< what it was decided on
    LeadId joins;            ///< the stored lead a response or update goes to, or
    qsizetype joinsRow = -1; ///< the planned row it goes to
    PersonId samePerson;     ///< a new lead of somebody known
    CompanyId sameCompany;
    qsizetype samePersonRow = -1;
    bool reopens = false; ///< the lead was in nurture and comes back to triage
    QList<PlannedSuspicion> suspicions;
};

/// What an import would do, row by row; nothing is written. rows = new + responses + updated + screened out + rejected.
struct IntakePlan {
    QString fileName;
    QByteArray sha256;
    ColumnMapping mapping;
    QString encoding;
    std::vector<PlannedRow> rows;
    bool cancelled = false;
};

struct IntakeSummary {
    qint64 rows = 0, leadsNew = 0, responses = 0, updated = 0, screenedOut = 0, rejected = 0, suspected = 0,
           unowned = 0, catchAll = 0;
    QMap<QString, qint64> routed; ///< owner → new leads
    QList<RowIssue> rejects;
    QList<RowIssue> remarks;

    qint64 inquiries() const { return leadsNew + responses + screenedOut; }
};
IntakeSummary summarise(const IntakePlan &plan);

struct IntakeOptions {
    bool match = true; ///< false: every row a lead of its own; suspicions are still recorded
    QDateTime now;     ///< arrival of rows that do not say theirs
};

/// Matches, screens, grades and routes every staged row, in order, against `known` and the rows before it.
IntakePlan planIntake(std::vector<StagedLead> staged, MatchIndex known, const CompiledRulebook &rulebook,
                      const IntakeOptions &options, const Progress &progress = {});

} // namespace lw
