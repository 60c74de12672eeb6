// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/grading.h"

#include "core/rules/leadfacts.h"
#include "core/rules/persona.h"
#include "core/rules/scoring.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QuestionPart kFour[] = {QuestionPart::Need, QuestionPart::Authority, QuestionPart::Budget,
                                  QuestionPart::Timing};

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Grading", text);
}

/// The answers to the questions of one part, taken together.
struct PartAnswer {
    bool isAnswered = false;
    bool satisfies = true; ///< every answer that there is
    bool later = true;     ///< the same with the days of a B
    bool rulesOut = false;
    int points = 0;
};

int daysOf(const QString &timeline)
{
    bool isNumber = false;
    const int days = timeline.toInt(&isNumber);
    return isNumber ? days : std::numeric_limits<int>::max();
}

void take(PartAnswer &part, const Question &question, const QString &answer, const PolicyRule &definition)
{
    const AnswerChoice *choice = question.choiceFor(answer);
    const bool isTime = question.part == QuestionPart::Timing, satisfies = choice && choice->satisfies;
    const auto isWithin = [&](const QString &days) { return daysOf(answer) <= definition.parameter(days).toInt(); };
    part.isAnswered = true;
    part.satisfies = part.satisfies && (isTime ? isWithin(u"days_a"_s) : satisfies);
    part.later = part.later && (isTime ? isWithin(u"days_b"_s) : satisfies);
    part.rulesOut = part.rulesOut || (choice && choice->rulesOut);
    part.points += choice ? choice->points : 0;
}

PartAnswer answerOf(QuestionPart part, const LeadFacts &facts, const PolicyRule &definition,
                    const QuestionSet &questions)
{
    PartAnswer all;
    for (const Question &question : questions.questions) {
        const QString answer = question.part == part ? answerTo(question, facts) : QString();
        if (!answer.isEmpty())
            take(all, question, answer, definition);
    }
    all.satisfies = all.isAnswered && all.satisfies;
    all.later = all.isAnswered && all.later;
    return all;
}

QString textOf(QuestionPart part, const PartAnswer &answer)
{
    switch (part) {
    case QuestionPart::Need: return answer.satisfies ? tr("Need fits") : tr("Need does not fit");
    case QuestionPart::Authority:
        return answer.satisfies ? tr("Decides or recommends") : tr("No say in the decision known");
    case QuestionPart::Budget: return answer.satisfies ? tr("Budget approved or sought") : tr("No budget known");
    case QuestionPart::Timing:
        return answer.satisfies ? tr("Buys soon enough for A")
               : answer.later   ? tr("Buys soon enough for B")
                                : tr("Buys later or unknown");
    case QuestionPart::Other: return tr("Other questions");
    }
    Q_UNREACHABLE();
}

/// Grades one lead.
class Grader
{
public:
    Grader(const LeadFacts &facts, const PolicyRule &definition, const QuestionSet &questions)
        : m_definition(definition)
        , m_byPoints(definition.parameter(u"method"_s).toString() == u"points")
    {
        for (const QuestionPart part : kFour)
            add(part, answerOf(part, facts, definition, questions));
        if (const PartAnswer other = answerOf(QuestionPart::Other, facts, definition, questions); matters(other))
            add(QuestionPart::Other, other);
        m_grading.grade = m_ruledOut ? Grade::D : m_byPoints ? letterOfPoints() : letterOfQuestions();
    }

    Grading fitted(const Fit &fit)
    {
        const int floor = m_definition.parameter(u"fit_floor"_s).toInt();
        if (m_grading.grade != Grade::A || floor == 0 || fit.persona.isEmpty())
            return m_grading;
        if (!fit.percent)
            m_grading.reasons += tr("Whether “%1” fits is not known").arg(fit.persona);
        if (fit.percent.value_or(floor) < floor) {
            m_grading.grade = Grade::B;
            m_grading.reasons += tr("Fits “%1” by %2 %, less than the %3 % of an A")
                                     .arg(fit.persona, QString::number(*fit.percent), QString::number(floor));
        }
        return m_grading;
    }

private:
    static bool matters(const PartAnswer &other) { return other.points != 0 || other.rulesOut; }

    void add(QuestionPart part, const PartAnswer &answer)
    {
        const bool isOfFour = part != QuestionPart::Other;
        const GradeReason reason{.part = part,
                                 .text = textOf(part, answer),
                                 .satisfied = isOfFour && answer.satisfies,
                                 .points = answer.points};
        m_grading.parts += reason;
        m_grading.satisfied += int(reason.satisfied);
        m_grading.points += reason.points;
        if (m_byPoints)
            m_grading.reasons += tr("%1: %2 points").arg(reason.text).arg(reason.points);
        else if (isOfFour)
            m_grading.reasons += reason.text;
        // That the need does not fit says as much already.
        if (answer.rulesOut && part != QuestionPart::Need)
            m_grading.reasons += tr("The answer about “%1” rules it out").arg(labelOf(part));
        m_ruledOut = m_ruledOut || answer.rulesOut;
        m_satisfiedLater += int(isOfFour && answer.later);
        m_needFits = m_needFits || (part == QuestionPart::Need && answer.satisfies);
        m_buysLater = m_buysLater || (part == QuestionPart::Timing && answer.later);
    }

    Grade letterOfQuestions() const
    {
        if (m_grading.satisfied == 4)
            return Grade::A;
        const bool isEnough = m_satisfiedLater >= m_definition.parameter(u"needed_b"_s).toInt();
        return m_needFits && m_buysLater && isEnough ? Grade::B : Grade::C;
    }

    Grade letterOfPoints() const
    {
        const ScoreBands bands{.a = m_definition.parameter(u"band_a"_s).toInt(),
                               .b = m_definition.parameter(u"band_b"_s).toInt(),
                               .c = m_definition.parameter(u"band_c"_s).toInt(),
                               .d = std::numeric_limits<int>::min()};
        return gradeOfPoints(m_grading.points, bands);
    }

    const PolicyRule &m_definition;
    const bool m_byPoints;
    Grading m_grading;
    bool m_ruledOut = false;
    bool m_needFits = false;
    bool m_buysLater = false;
    int m_satisfiedLater = 0;
};

Grading notGraded(const QList<Question> &open)
{
    QStringList texts;
    for (const Question &question : open)
        texts += question.text;
    const bool isOfFour = std::ranges::any_of(
        open, [](QuestionPart part) { return part != QuestionPart::Other; }, &Question::part);
    return {.grade = Grade::None,
            .satisfied = 0,
            .reasons = {isOfFour ? tr("Not all four questions are answered")
                                 : tr("Not answered yet: %1").arg(texts.join(u' '))}};
}

} // namespace

Grading grade(const LeadFacts &facts, const PolicyRule &definition, const QuestionSet &questions, const Fit &fit)
{
    if (const QList<Question> open = unanswered(questions, facts); !open.isEmpty())
        return notGraded(open);
    return Grader(facts, definition, questions).fitted(fit);
}

Grading grade(const LeadFacts &facts, const PolicyRule &definition)
{
    // Only the codes grade; in what language the words are does not matter.
    static const QuestionSet starter = defaultQuestionSet();
    return grade(facts, definition, starter, Fit());
}

} // namespace lw
