// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/leads/lead.h"
#include "core/rules/questionset.h"

#include <optional>

namespace lw
{

inline constexpr int kMaxAnswerWords = 1000;

/// Answers by the keys of their questions: what a form or a person gives at once. Blank takes an answer back.
using GivenAnswers = QMap<QString, QString>;

/// What a lead answered, as it is stored: the code of a choice, or free words. What was answered before the question
/// got choices, or lost them, stands until it is asked again. Empty: not asked yet.
QString answerTo(const Question &question, const Answers &answers);
/// The same as people read it: the text of the choice, a number of days, or their words.
QString answerText(const Question &question, const Answers &answers);

/// The answer that somebody means who writes the code of a choice, its text, or a usual word for it ("yes"); of a
/// question without choices the words as they are. Nothing: none of the agreed answers.
std::optional<QString> agreedAnswer(const Question &question, const QString &written);

/// Puts one in; blank takes it out. Error: none of the agreed answers, which are named; or too many words.
Result<void> setAnswer(Answers &answers, const Question &question, const QString &written);
/// Puts all of them in. Error: there is no such question, or an answer is none of its own.
Result<Answers> withAnswers(Answers answers, const GivenAnswers &given, const QuestionSet &questions);

/// The answers to questions that a lead has no field for, as rules see them: of free words only that there are some.
QMap<QString, QString> otherFacts(const Answers &answers);

/// The name under which a file's column fills a question that leads have no field for: "answer:used_now".
QString answerField(const QString &key);
/// The question that a file's column fills under such a name; null: there is none.
const Question *questionOfField(const QuestionSet &questions, const QString &field);

} // namespace lw
