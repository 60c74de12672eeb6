// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/stage.h"
#include "core/rules/policyrule.h"

#include <QStringList>

namespace lw
{

struct LeadFacts;

/// A computed grade with the reasons that add up to it, one for each of need, authority, budget and timing.
struct Grading {
    Grade grade = Grade::None;
    int satisfied = 0; ///< of four
    QStringList reasons;
    bool operator==(const Grading &) const = default;
};

/// Policy rule 2. Nothing is graded before all four questions are answered ("unknown" is an answer, blank is not).
Grading grade(const LeadFacts &facts, const PolicyRule &definition);

/// The answer as it is stored, from what a form or a person wrote ("0-3 months" → "90"); the text itself, folded, where
/// it is none of the agreed answers.
QString needAnswer(QStringView text);
QString authorityAnswer(QStringView text);
QString budgetAnswer(QStringView text);
QString timelineAnswer(QStringView text);

} // namespace lw
