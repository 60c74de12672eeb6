// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/questionset.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <limits>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::QuestionSet", text);
}

QJsonObject toJson(const AnswerChoice &choice)
{
    QJsonObject json{{u"code"_s, choice.code}, {u"text"_s, choice.text}};
    if (choice.satisfies)
        json.insert(u"satisfies"_s, true);
    if (choice.rulesOut)
        json.insert(u"rules_out"_s, true);
    if (choice.points != 0)
        json.insert(u"points"_s, choice.points);
    return json;
}

constexpr int kNoNumber = std::numeric_limits<int>::min();

bool isSwitch(const QJsonValue &value)
{
    return value.isUndefined() || value.isBool();
}
bool isWhole(const QJsonValue &value)
{
    return value.isUndefined() || (value.isDouble() && value.toInt(kNoNumber) != kNoNumber);
}
bool isList(const QJsonValue &value)
{
    return value.isUndefined() || value.isArray();
}

Result<AnswerChoice> choiceFromJson(const QJsonValue &value, const QString &question)
{
    const QJsonObject json = value.toObject();
    const QString code = json.value(u"code"_s).toString();
    if (code.isEmpty())
        return unreadable(tr("question “%1”: every answer needs a “code”.").arg(question));
    if (!json.value(u"text"_s).isString())
        return unreadable(tr("question “%1”, answer “%2”: “text” must be a text.").arg(question, code));
    if (!isSwitch(json.value(u"satisfies"_s)) || !isSwitch(json.value(u"rules_out"_s)))
        return unreadable(
            tr("question “%1”, answer “%2”: “satisfies” and “rules_out” are true or false.").arg(question, code));
    if (!isWhole(json.value(u"points"_s)))
        return unreadable(tr("question “%1”, answer “%2”: “points” is a whole number.").arg(question, code));
    return AnswerChoice{.code = code,
                        .text = json.value(u"text"_s).toString(),
                        .satisfies = json.value(u"satisfies"_s).toBool(),
                        .rulesOut = json.value(u"rules_out"_s).toBool(),
                        .points = json.value(u"points"_s).toInt()};
}

Result<void> readChoices(const QJsonValue &choices, Question &question)
{
    if (!isList(choices))
        return unreadable(tr("question “%1”: “choices” must be a list.").arg(question.key));
    for (const QJsonValue &value : choices.toArray()) {
        const Result<AnswerChoice> choice = choiceFromJson(value, question.key);
        if (!choice)
            return choice.error();
        question.choices += *choice;
    }
    return {};
}

Result<Question> questionFromJson(const QJsonValue &value, qsizetype place)
{
    const QJsonObject json = value.toObject();
    const QString key = json.value(u"key"_s).toString(), part = json.value(u"part"_s).toString(u"other"_s);
    if (key.isEmpty())
        return unreadable(tr("question %1 has no “key”.").arg(place));
    if (!json.value(u"text"_s).isString())
        return unreadable(tr("question “%1”: “text” must be a text.").arg(key));
    const std::optional<QuestionPart> known = questionPartFromCode(part);
    if (!known)
        return unreadable(
            tr("question “%1”: “part” is need, authority, budget, timing or other, not “%2”.").arg(key, part));
    if (!isSwitch(json.value(u"required"_s)))
        return unreadable(tr("question “%1”: “required” is true or false.").arg(key));
    Question question{.key = key,
                      .text = json.value(u"text"_s).toString(),
                      .part = *known,
                      .required = json.value(u"required"_s).toBool()};
    LW_TRY(readChoices(json.value(u"choices"_s), question));
    return question;
}

} // namespace

QJsonObject toJson(const Question &question)
{
    QJsonObject json{{u"key"_s, question.key}, {u"text"_s, question.text}, {u"part"_s, codeOf(question.part)}};
    if (question.required)
        json.insert(u"required"_s, true);
    QJsonArray choices;
    for (const AnswerChoice &choice : question.choices)
        choices += toJson(choice);
    if (!choices.isEmpty())
        json.insert(u"choices"_s, choices);
    return json;
}

QJsonObject toJson(const QuestionSet &set)
{
    QJsonArray questions;
    for (const Question &question : set.questions)
        questions += toJson(question);
    return {{u"version"_s, set.version}, {u"questions"_s, questions}};
}

Result<QuestionSet> questionSetFromJson(const QJsonObject &json)
{
    QuestionSet set;
    const QJsonValue version = json.value(u"version"_s), questions = json.value(u"questions"_s);
    if (!isWhole(version))
        return unreadable(tr("questions: “version” is a whole number."));
    if (!questions.isArray())
        return unreadable(tr("questions: “questions” must be a list."));
    set.version = version.toInt(1);
    const QJsonArray list = questions.toArray();
    for (const QJsonValue &value : list) {
        const Result<Question> question = questionFromJson(value, set.questions.size() + 1);
        if (!question)
            return question.error();
        set.questions += *question;
    }
    return set;
}

} // namespace lw
