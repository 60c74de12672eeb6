// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/questionset.h"

#include <QCoreApplication>

#include <span>

namespace lw
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::QuestionSet", text);
}

#define LW_TEXT(text) QT_TRANSLATE_NOOP("lw::QuestionSet", text)

struct ModelChoice {
    const char *code;
    const char *text;
    bool satisfies = false;
    bool rulesOut = false;
    int points = 0;
};

constexpr ModelChoice kNeed[] = {
    {"fits", LW_TEXT("Something we sell fits"), true, false, 25},
    {"no", LW_TEXT("Nothing we sell fits"), false, true, 0},
    {"unknown", LW_TEXT("Not known")},
};
constexpr ModelChoice kAuthority[] = {
    {"decides", LW_TEXT("Decides"), true, false, 25},
    {"recommends", LW_TEXT("Recommends"), true, false, 20},
    {"uses", LW_TEXT("Uses it"), false, false, 5},
    {"other", LW_TEXT("Something else")},
    {"unknown", LW_TEXT("Not known")},
};
constexpr ModelChoice kBudget[] = {
    {"approved", LW_TEXT("Approved"), true, false, 25},
    {"sought", LW_TEXT("Being sought"), true, false, 15},
    {"none", LW_TEXT("None")},
    {"unknown", LW_TEXT("Not known")},
};
// The last is as long as any time that a rule can name.
constexpr ModelChoice kTimeline[] = {
    {"90", LW_TEXT("Within 3 months"), false, false, 25},
    {"180", LW_TEXT("In 4 to 6 months"), false, false, 15},
    {"365", LW_TEXT("In 7 to 12 months"), false, false, 5},
    {"3660", LW_TEXT("In more than 12 months")},
    {"none", LW_TEXT("No time frame")},
    {"unknown", LW_TEXT("Not known")},
};
constexpr ModelChoice kRequest[] = {
    {"quote", LW_TEXT("A quote")},   {"visit", LW_TEXT("A visit")},         {"demo", LW_TEXT("A demonstration")},
    {"sample", LW_TEXT("A sample")}, {"literature", LW_TEXT("Literature")}, {"unknown", LW_TEXT("Not known")},
};

struct ModelQuestion {
    const char *key;
    const char *text;
    QuestionPart part = QuestionPart::Other;
    std::span<const ModelChoice> choices = {};
};

const ModelQuestion kModel[] = {
    {"need", LW_TEXT("What is the application or the problem, and does something we sell fit?"), QuestionPart::Need,
     kNeed},
    {"used_now", LW_TEXT("What do they use now, and who supplies it?")},
    {"authority", LW_TEXT("What is their part in the decision?"), QuestionPart::Authority, kAuthority},
    {"others", LW_TEXT("Who else decides?")},
    {"timeline", LW_TEXT("When will they buy?"), QuestionPart::Timing, kTimeline},
    {"budget", LW_TEXT("Is there a budget?"), QuestionPart::Budget, kBudget},
    {"size", LW_TEXT("How much do they need, in units or money?")},
    {"asked_for", LW_TEXT("What did they ask for?"), QuestionPart::Other, kRequest},
    {"company", LW_TEXT("How large is the company, in what industry and region?")},
    {"heard", LW_TEXT("How did they hear of us?")},
};

#undef LW_TEXT

Question questionOf(const ModelQuestion &model)
{
    Question question{.key = QString::fromLatin1(model.key),
                      .text = tr(model.text),
                      .part = model.part,
                      .required = model.part != QuestionPart::Other};
    for (const ModelChoice &choice : model.choices)
        question.choices += AnswerChoice{.code = QString::fromLatin1(choice.code),
                                         .text = tr(choice.text),
                                         .satisfies = choice.satisfies,
                                         .rulesOut = choice.rulesOut,
                                         .points = choice.points};
    return question;
}

} // namespace

QuestionSet defaultQuestionSet()
{
    QuestionSet set;
    for (const ModelQuestion &model : kModel)
        set.questions += questionOf(model);
    return set;
}

} // namespace lw
