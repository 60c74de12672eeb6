// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/stage.h"
#include "core/rules/policyrule.h"
#include "core/rules/questionset.h"

#include <QList>
#include <QStringList>

namespace lw
{

struct Fit;
struct LeadFacts;

/// What one part of the questions gave to a grade.
struct GradeReason {
    QuestionPart part = QuestionPart::Other;
    QString text;
    bool satisfied = false; ///< only need, authority, budget and timing can be
    int points = 0;

    bool operator==(const GradeReason &) const = default;
};

/// A computed grade with the reasons that add up to it: one for each of need, authority, budget and timing, and one for
/// the other questions where these give points.
struct Grading {
    Grade grade = Grade::None;
    int satisfied = 0;             ///< of four; as many of `parts` are
    QStringList reasons;           ///< as people read them: the parts, then what else made the letter
    QList<GradeReason> parts = {}; ///< empty: not graded by the questions
    int points = 0;                ///< the sum of those of `parts`

    bool operator==(const Grading &) const = default;
};

/// Policy rule 2. Nothing is graded before every required question is answered ("unknown" is an answer, blank is not).
/// An answer that rules out makes a D. Else the letter goes by how many of the four are satisfied or, where the rule
/// says so, by the points of the answers; whose fit is known to be below the rule's floor is a B instead of an A.
Grading grade(const LeadFacts &facts, const PolicyRule &definition, const QuestionSet &questions, const Fit &fit);
/// By the starter questions, whatever the fit.
Grading grade(const LeadFacts &facts, const PolicyRule &definition);

/// The answer as it is stored, from what a form or a person wrote ("0-3 months" → "90"); the text itself, folded, where
/// it is none of the agreed answers.
QString needAnswer(QStringView text);
QString authorityAnswer(QStringView text);
QString budgetAnswer(QStringView text);
QString timelineAnswer(QStringView text);

} // namespace lw
