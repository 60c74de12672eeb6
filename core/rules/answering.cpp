// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/answering.h"

#include "core/base/fold.h"
#include "core/rules/grading.h"
#include "core/rules/leadfacts.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Answering", text);
}

constexpr QLatin1StringView kAnswerPrefix("answer:");

// The four that make the grade, each with the words that forms and people use for its answers.
struct FieldAnswer {
    QStringView key;
    QString Answers::*member;
    QString (*spoken)(QStringView text);
};
constexpr FieldAnswer kFieldAnswers[] = {
    {u"need", &Answers::need, needAnswer},
    {u"authority", &Answers::authority, authorityAnswer},
    {u"budget", &Answers::budget, budgetAnswer},
    {u"timeline", &Answers::timeline, timelineAnswer},
};

const FieldAnswer *fieldAnswer(const QString &key)
{
    const auto known = std::ranges::find(kFieldAnswers, QStringView(key), &FieldAnswer::key);
    return known == std::end(kFieldAnswers) ? nullptr : &*known;
}

void put(QMap<QString, QString> &answers, const QString &key, const QString &answer)
{
    if (answer.isEmpty())
        answers.remove(key);
    else
        answers.insert(key, answer);
}

QString choicesText(const Question &question)
{
    QStringList codes;
    for (const AnswerChoice &choice : question.choices)
        codes += tr("%1 (%2)").arg(choice.code, choice.text);
    return codes.join(u", "_s);
}

} // namespace

QString answerField(const QString &key)
{
    return QString(kAnswerPrefix + key);
}

const Question *questionOfField(const QuestionSet &questions, const QString &field)
{
    const Question *question =
        field.startsWith(kAnswerPrefix) ? questions.find(QStringView(field).sliced(kAnswerPrefix.size())) : nullptr;
    return question && !isLeadKey(question->key) ? question : nullptr;
}

QString answerTo(const Question &question, const Answers &answers)
{
    if (const FieldAnswer *field = fieldAnswer(question.key))
        return answers.*field->member;
    const bool isInWords = question.choices.isEmpty();
    const QMap<QString, QString> &now = isInWords ? answers.words : answers.others;
    const QMap<QString, QString> &before = isInWords ? answers.others : answers.words;
    return now.value(question.key, before.value(question.key));
}

QString answerText(const Question &question, const Answers &answers)
{
    const QString answer = answerTo(question, answers);
    const auto exact = std::ranges::find(question.choices, answer, &AnswerChoice::code);
    if (exact != question.choices.end())
        return exact->text;
    bool isNumber = false;
    const int days = answer.toInt(&isNumber);
    return isNumber && question.part == QuestionPart::Timing
               ? QCoreApplication::translate("lw::Answering", "Within %n day(s)", nullptr, days)
               : answer;
}

std::optional<QString> agreedAnswer(const Question &question, const QString &written)
{
    const QString words = written.simplified();
    if (question.choices.isEmpty())
        return words;
    const QString folded = fold(words);
    for (const AnswerChoice &choice : question.choices) {
        if (fold(choice.code) == folded || fold(choice.text) == folded)
            return choice.code;
    }
    const FieldAnswer *field = fieldAnswer(question.key);
    const QString spoken = field ? field->spoken(words) : QString();
    return field && question.choiceFor(spoken) ? std::optional(spoken) : std::nullopt;
}

Result<void> setAnswer(Answers &answers, const Question &question, const QString &written)
{
    const bool takesBack = written.simplified().isEmpty();
    const std::optional<QString> answer = takesBack ? QString() : agreedAnswer(question, written);
    if (!answer)
        return usage(tr("“%1” is none of the agreed answers to “%2”: %3.")
                         .arg(written.simplified(), question.text, choicesText(question)));
    if (answer->size() > kMaxAnswerWords)
        return usage(tr("The answer to “%1” has at most %2 characters.").arg(question.text).arg(kMaxAnswerWords));
    if (const FieldAnswer *field = fieldAnswer(question.key)) {
        answers.*field->member = *answer;
        return {};
    }
    // A question may have got choices, or lost them, since it was asked.
    put(answers.words, question.key, question.choices.isEmpty() ? *answer : QString());
    put(answers.others, question.key, question.choices.isEmpty() ? QString() : *answer);
    return {};
}

Result<Answers> withAnswers(Answers answers, const GivenAnswers &given, const QuestionSet &questions)
{
    for (auto each = given.cbegin(); each != given.cend(); ++each) {
        const Question *question = questions.find(each.key());
        if (!question) {
            QStringList keys;
            for (const Question &known : questions.questions)
                keys += known.key;
            return usage(tr("There is no question “%1”. The questions are: %2.").arg(each.key(), keys.join(u", "_s)));
        }
        LW_TRY(setAnswer(answers, *question, each.value()));
    }
    return answers;
}

QMap<QString, QString> otherFacts(const Answers &answers)
{
    QMap<QString, QString> facts = answers.others;
    for (const QString &key : answers.words.keys())
        facts.insert(key, kInWords);
    return facts;
}

} // namespace lw
