// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/questionset.h"

#include "core/base/codes.h"
#include "core/rules/leadfacts.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<Code<QuestionPart>, 5> kParts{{
    {QuestionPart::Need, "need", QT_TRANSLATE_NOOP("lw::Codes", "Need")},
    {QuestionPart::Authority, "authority", QT_TRANSLATE_NOOP("lw::Codes", "Authority")},
    {QuestionPart::Budget, "budget", QT_TRANSLATE_NOOP("lw::Codes", "Budget")},
    {QuestionPart::Timing, "timing", QT_TRANSLATE_NOOP("lw::Codes", "Timing")},
    {QuestionPart::Other, "other", QT_TRANSLATE_NOOP("lw::Codes", "Other")},
}};

// The answers that a lead has fields for, and what each can only be about.
struct LeadAnswer {
    QStringView key;
    QuestionPart part;
    QString LeadFacts::*member;
};
constexpr LeadAnswer kLeadAnswers[] = {
    {u"need", QuestionPart::Need, &LeadFacts::need},
    {u"authority", QuestionPart::Authority, &LeadFacts::authority},
    {u"budget", QuestionPart::Budget, &LeadFacts::budget},
    {u"timeline", QuestionPart::Timing, &LeadFacts::timeline},
};

const LeadAnswer *leadAnswer(const QString &key)
{
    const auto known = std::ranges::find(kLeadAnswers, QStringView(key), &LeadAnswer::key);
    return known == std::end(kLeadAnswers) ? nullptr : &*known;
}

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::QuestionSet", text);
}

bool isSound(const QString &text, int longest)
{
    return !text.trimmed().isEmpty() && text.size() <= longest && !text.contains(u'\n');
}

bool isDays(const QString &code)
{
    bool isNumber = false;
    return code.toInt(&isNumber) >= 0 && isNumber;
}

bool isAnswerOfTime(const QString &code)
{
    return isDays(code) || code == u"none" || code == u"unknown";
}

void findInChoice(const Question &question, const AnswerChoice &choice, QStringList &problems)
{
    if (!isSound(choice.code, kMaxAnswerCode) || choice.code != choice.code.trimmed())
        problems += tr("Question “%1”: an answer needs a code of 1 to %2 characters, without blanks around it.")
                        .arg(question.key)
                        .arg(kMaxAnswerCode);
    if (!isSound(choice.text, kMaxQuestionText))
        problems += tr("Question “%1”: the answer “%2” needs one line of 1 to %3 characters.")
                        .arg(question.key, choice.code)
                        .arg(kMaxQuestionText);
    if (choice.satisfies && choice.rulesOut)
        problems +=
            tr("Question “%1”: the answer “%2” cannot both satisfy and rule out.").arg(question.key, choice.code);
    if (choice.points < -kMaxAnswerPoints || choice.points > kMaxAnswerPoints)
        problems += tr("Question “%1”: the answer “%2” gives from %3 to %4 points.")
                        .arg(question.key, choice.code)
                        .arg(-kMaxAnswerPoints)
                        .arg(kMaxAnswerPoints);
    if (question.part == QuestionPart::Timing && !isAnswerOfTime(choice.code))
        problems +=
            tr("Question “%1”: “%2” is not a number of days, “none” or “unknown”.").arg(question.key, choice.code);
}

void findInChoices(const Question &question, QStringList &problems)
{
    if (question.choices.size() > kMaxChoices)
        problems += tr("Question “%1” has more than %2 answers.").arg(question.key).arg(kMaxChoices);
    QSet<QString> codes;
    for (const AnswerChoice &choice : question.choices) {
        findInChoice(question, choice, problems);
        if (codes.contains(choice.code))
            problems += tr("Question “%1”: two answers have the code “%2”.").arg(question.key, choice.code);
        codes += choice.code;
    }
}

void findInQuestion(const Question &question, QStringList &problems)
{
    if (!isSound(question.key, kMaxAnswerCode) || question.key != question.key.trimmed())
        problems += tr("The question “%1” needs a key of 1 to %2 characters, without blanks around it.")
                        .arg(question.text)
                        .arg(kMaxAnswerCode);
    if (!isSound(question.text, kMaxQuestionText))
        problems += tr("Question “%1” needs one line of 1 to %2 characters.").arg(question.key).arg(kMaxQuestionText);
    const LeadAnswer *answer = leadAnswer(question.key);
    if (answer && answer->part != question.part)
        problems += tr("Question “%1” is about “%2”; give it another key.").arg(question.key, labelOf(answer->part));
    findInChoices(question, problems);
}

void findInPart(const QuestionSet &set, QuestionPart part, QStringList &problems)
{
    bool isAsked = false, canSatisfy = part == QuestionPart::Timing;
    for (const Question &question : set.questions) {
        isAsked = isAsked || question.part == part;
        canSatisfy =
            canSatisfy || (question.part == part && std::ranges::any_of(question.choices, &AnswerChoice::satisfies));
    }
    if (!isAsked)
        problems += tr("No question asks about “%1”, so nothing is ever an A.").arg(labelOf(part));
    else if (!canSatisfy)
        problems += tr("No answer about “%1” satisfies, so nothing is ever an A.").arg(labelOf(part));
}

} // namespace

QString codeOf(QuestionPart part)
{
    return codeIn(kParts, part);
}
QString labelOf(QuestionPart part)
{
    return labelIn(kParts, part);
}
std::optional<QuestionPart> questionPartFromCode(QStringView code)
{
    return fromCodeIn(kParts, code);
}

const AnswerChoice *Question::choiceFor(const QString &answer) const
{
    if (const auto same = std::ranges::find(choices, answer, &AnswerChoice::code); same != choices.end())
        return &*same;
    bool isNumber = false;
    const int days = answer.toInt(&isNumber);
    if (part != QuestionPart::Timing || !isNumber)
        return nullptr;
    const AnswerChoice *shortest = nullptr;
    for (const AnswerChoice &choice : choices) {
        const bool holds = isDays(choice.code) && days <= choice.code.toInt();
        if (holds && (!shortest || choice.code.toInt() < shortest->code.toInt()))
            shortest = &choice;
    }
    return shortest;
}

const Question *QuestionSet::find(QStringView key) const
{
    const auto found = std::ranges::find_if(questions, [&](const Question &each) { return each.key == key; });
    return found == questions.end() ? nullptr : &*found;
}

QString answerTo(const Question &question, const LeadFacts &facts)
{
    const LeadAnswer *answer = leadAnswer(question.key);
    return answer ? facts.*answer->member : facts.answers.value(question.key);
}

void setAnswer(LeadFacts &facts, const Question &question, const QString &answer)
{
    if (const LeadAnswer *own = leadAnswer(question.key))
        facts.*own->member = answer;
    else
        facts.answers.insert(question.key, answer);
}

QString leadKeyOf(QuestionPart part)
{
    const auto own = std::ranges::find(kLeadAnswers, part, &LeadAnswer::part);
    return own == std::end(kLeadAnswers) ? QString() : own->key.toString();
}

bool isLeadKey(const QString &key)
{
    return leadAnswer(key) != nullptr;
}

QList<Question> unanswered(const QuestionSet &set, const LeadFacts &facts)
{
    QList<Question> open;
    for (const Question &question : set.questions) {
        if (question.required && answerTo(question, facts).isEmpty())
            open += question;
    }
    return open;
}

QStringList problemsOf(const QuestionSet &set)
{
    QStringList problems;
    if (set.version < 1)
        problems += tr("The version of the questions must be 1 or more.");
    if (set.questions.size() > kMaxQuestions)
        problems += tr("There are more than %1 questions.").arg(kMaxQuestions);
    QSet<QString> keys;
    for (const Question &question : set.questions) {
        findInQuestion(question, problems);
        if (keys.contains(question.key))
            problems += tr("Two questions have the key “%1”.").arg(question.key);
        keys += question.key;
    }
    for (const QuestionPart part :
         {QuestionPart::Need, QuestionPart::Authority, QuestionPart::Budget, QuestionPart::Timing})
        findInPart(set, part, problems);
    return problems;
}

} // namespace lw
