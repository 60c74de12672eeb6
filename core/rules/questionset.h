// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace lw
{

struct LeadFacts;

/// What a question tells about: one of the four parts of a grade, or something besides.
enum class QuestionPart { Need, Authority, Budget, Timing, Other };
QString codeOf(QuestionPart part);
QString labelOf(QuestionPart part);
std::optional<QuestionPart> questionPartFromCode(QStringView code);

/// One agreed answer.
struct AnswerChoice {
    QString code; ///< as it is stored; of a time frame the longest time in days, "none" or "unknown"
    QString text;
    bool satisfies = false; ///< its part of the grade; a time frame goes by the days of the definition instead
    bool rulesOut = false;  ///< the lead is a D, whatever else is answered
    int points = 0;         ///< for a grade that goes by points

    bool operator==(const AnswerChoice &) const = default;
};

/// One question of the script. Without choices it is answered in free words.
struct Question {
    QString key; ///< "need", "authority", "budget" and "timeline" are answered in the lead's fields of these names
    QString text;
    QuestionPart part = QuestionPart::Other;
    bool required = false; ///< nothing is graded before it is answered
    QList<AnswerChoice> choices = {};

    bool operator==(const Question &) const = default;
    /// What an answer counts as; null: it is none of the choices. A number of days counts as the shortest time frame
    /// that holds it.
    const AnswerChoice *choiceFor(const QString &answer) const;
};

/// The questions that everybody asks in the same words. "unknown" is an answer, blank is not.
struct QuestionSet {
    int version = 1;
    QList<Question> questions = {};

    bool operator==(const QuestionSet &) const = default;
    const Question *find(QStringView key) const;
};

/// A key or code made of the first words of a text, none of those that are taken; empty where the text has no letters.
QString proposedCode(const QString &text, const QStringList &taken);
/// The set with the version it is put in force with: one more than that in force where it asks otherwise, else the
/// same.
QuestionSet numberedAfter(const QuestionSet &set, const QuestionSet &inForce);

inline constexpr int kMaxQuestions = 20;
inline constexpr int kMaxChoices = 20;
inline constexpr int kMaxQuestionText = 200;
inline constexpr int kMaxAnswerCode = 40; ///< of keys, too
inline constexpr int kMaxAnswerPoints = 100;

/// The ten starter questions (domain section 5). The four that make the grade give 25 points each at best.
QuestionSet defaultQuestionSet();

/// The lead's answer; empty: not asked yet.
QString answerTo(const Question &question, const LeadFacts &facts);
/// Puts the answer where answerTo() finds it.
void setAnswer(LeadFacts &facts, const Question &question, const QString &answer);
/// The key of the lead's own field for a part; empty: there is none.
QString leadKeyOf(QuestionPart part);
/// Whether the answers under a key stand in a field of the lead.
bool isLeadKey(const QString &key);
/// Required questions that have no answer yet, in order.
QList<Question> unanswered(const QuestionSet &set, const LeadFacts &facts);

/// What cannot be asked or graded: too many questions, one without words, keys or codes that stand twice, a part of the
/// grade nobody asks about or nobody can satisfy. Plain sentences, none where all is sound.
QStringList problemsOf(const QuestionSet &set);

/// {"version", "questions": [{"key", "text", "part", "required", "choices": [{"code", "text", "satisfies", "rules_out",
/// "points"}]}]}; what is as usual is left out.
QJsonObject toJson(const QuestionSet &set);
QJsonObject toJson(const Question &question);
/// Error: which question or answer is malformed.
Result<QuestionSet> questionSetFromJson(const QJsonObject &json);

} // namespace lw
