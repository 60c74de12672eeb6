// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/gradespread.h"

#include "core/rules/grading.h"
#include "core/rules/leadfacts.h"
#include "core/rules/persona.h"

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QuestionSet ofTheFour(const QuestionSet &set)
{
    QuestionSet four;
    for (const Question &question : set.questions) {
        if (question.part != QuestionPart::Other)
            four.questions += question;
    }
    return four;
}

int waysOf(const Question &question)
{
    return std::max(1, int(question.choices.size()));
}

// 0: too many.
int waysOf(const QuestionSet &set)
{
    int ways = 1;
    for (const Question &question : set.questions) {
        ways *= waysOf(question);
        if (ways > kMostWays)
            return 0;
    }
    return ways;
}

// Counts through the answers as through the digits of a number.
LeadFacts answered(const QuestionSet &set, int way)
{
    LeadFacts facts;
    for (const Question &question : set.questions) {
        const int count = waysOf(question);
        setAnswer(facts, question, question.choices.isEmpty() ? u"?"_s : question.choices[way % count].code);
        way /= count;
    }
    return facts;
}

void count(GradeSpread &spread, Grade grade)
{
    switch (grade) {
    case Grade::None: return;
    case Grade::A: ++spread.a; return;
    case Grade::B: ++spread.b; return;
    case Grade::C: ++spread.c; return;
    case Grade::D: ++spread.d; return;
    }
    Q_UNREACHABLE();
}

} // namespace

GradeSpread gradeSpread(const QuestionSet &set, const PolicyRule &definition)
{
    const QuestionSet four = ofTheFour(set);
    GradeSpread spread{.ways = waysOf(four)};
    for (int way = 0; way < spread.ways; ++way)
        count(spread, grade(answered(four, way), definition, four, Fit()).grade);
    return spread;
}

} // namespace lw
