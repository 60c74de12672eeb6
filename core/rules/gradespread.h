// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/policyrule.h"
#include "core/rules/questionset.h"

namespace lw
{

/// How many of the ways to answer the questions make each letter.
struct GradeSpread {
    int ways = 0; ///< 0: more than kMostWays, so they are not counted
    int a = 0, b = 0, c = 0, d = 0;

    bool operator==(const GradeSpread &) const = default;
};

inline constexpr int kMostWays = 10000;

/// Every way to choose one answer to each question about need, authority, budget and timing, graded by the definition
/// (policy rule 2). The other questions give nothing and no fit is asked. A question in free words has one answer.
GradeSpread gradeSpread(const QuestionSet &set, const PolicyRule &definition);

} // namespace lw
