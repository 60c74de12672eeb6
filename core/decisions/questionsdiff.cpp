// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/questionsdiff.h"

#include "core/base/fold.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

using Differences = QList<RulebookDifference>;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::RulebookDiff", text);
}

void tell(Differences &told, const QString &where, const QString &was, const QString &now)
{
    if (was != now)
        told += RulebookDifference{.where = where, .was = was, .now = now};
}

// The order of what stands in both; what is new or gone is told by itself.
void tellOrder(Differences &told, const QString &where, const QStringList &was, const QStringList &now)
{
    const auto common = [](const QStringList &names, const QStringList &others) {
        QStringList both;
        for (const QString &name : names) {
            if (others.contains(name))
                both += name;
        }
        return both.join(u", "_s);
    };
    tell(told, where, common(was, now), common(now, was));
}

QStringList namesOf(const auto &list, auto member)
{
    QStringList names;
    for (const auto &each : list)
        names += each.*member;
    return names;
}

const Persona *named(const QList<Persona> &personas, const QString &name)
{
    const auto found =
        std::ranges::find_if(personas, [&](const Persona &each) { return fold(each.name) == fold(name); });
    return found == personas.end() ? nullptr : &*found;
}

QString wordsOf(const AnswerChoice &choice, QuestionPart part)
{
    QStringList words;
    if (choice.satisfies)
        words += tr("satisfies %1").arg(labelOf(part));
    if (choice.rulesOut)
        words += tr("rules out");
    if (choice.points != 0)
        words += tr("%1 points").arg(choice.points);
    const QString counts = words.isEmpty() ? tr("counts nothing") : words.join(u", "_s);
    return part == QuestionPart::Timing ? tr("“%1” (%2): %3").arg(choice.text, choice.code, counts)
                                        : tr("“%1”: %2").arg(choice.text, counts);
}

QString headOf(const Question &question)
{
    return question.required ? tr("“%1”: %2, required").arg(question.text, labelOf(question.part))
                             : tr("“%1”: %2").arg(question.text, labelOf(question.part));
}

QString wholeOf(const Question &question)
{
    QStringList answers;
    for (const AnswerChoice &choice : question.choices)
        answers += wordsOf(choice, question.part);
    return tr("%1. Answers: %2").arg(headOf(question), answers.isEmpty() ? tr("free words") : answers.join(u"; "_s));
}

QString placeOf(const QuestionSet &set, const Question &question)
{
    return tr("Question %1 “%2”").arg(QString::number(&question - set.questions.constData() + 1), question.text);
}

void tellQuestion(Differences &told, const QString &where, const Question &was, const Question &now)
{
    tell(told, where, headOf(was), headOf(now));
    const auto answer = [&](const AnswerChoice &choice) { return tr("%1, answer “%2”").arg(where, choice.text); };
    for (const AnswerChoice &choice : now.choices) {
        const auto before = std::ranges::find(was.choices, choice.code, &AnswerChoice::code);
        tell(told, answer(choice), before == was.choices.end() ? QString() : wordsOf(*before, now.part),
             wordsOf(choice, now.part));
    }
    for (const AnswerChoice &choice : was.choices) {
        if (std::ranges::find(now.choices, choice.code, &AnswerChoice::code) == now.choices.end())
            tell(told, answer(choice), wordsOf(choice, was.part), {});
    }
    tellOrder(told, tr("%1, order of the answers").arg(where), namesOf(was.choices, &AnswerChoice::code),
              namesOf(now.choices, &AnswerChoice::code));
}

QString wordsOf(const PersonaTrait &trait)
{
    return tr("weight %1, where %2")
        .arg(QString::number(trait.weight), trait.when.isEmpty() ? tr("nothing is asked") : describe(trait.when));
}

QString productOf(const Persona &persona)
{
    return persona.product.isEmpty() ? tr("for any product") : tr("for “%1”").arg(persona.product);
}

QString wholeOf(const Persona &persona)
{
    QStringList traits;
    for (const PersonaTrait &trait : persona.traits)
        traits += tr("“%1” (%2)").arg(trait.text, wordsOf(trait));
    return traits.isEmpty() ? productOf(persona) : tr("%1: %2").arg(productOf(persona), traits.join(u"; "_s));
}

QString placeOf(const Persona &persona)
{
    return tr("Persona “%1”").arg(persona.name);
}

void tellPersona(Differences &told, const Persona &was, const Persona &now)
{
    const QString where = placeOf(now);
    tell(told, tr("%1, name").arg(where), was.name, now.name);
    tell(told, where, productOf(was), productOf(now));
    const auto trait = [&](const PersonaTrait &each) { return tr("%1, “%2”").arg(where, each.text); };
    for (const PersonaTrait &each : now.traits) {
        const auto before = std::ranges::find(was.traits, each.text, &PersonaTrait::text);
        tell(told, trait(each), before == was.traits.end() ? QString() : wordsOf(*before), wordsOf(each));
    }
    for (const PersonaTrait &each : was.traits) {
        if (std::ranges::find(now.traits, each.text, &PersonaTrait::text) == now.traits.end())
            tell(told, trait(each), wordsOf(each), {});
    }
    tellOrder(told, tr("%1, order of the traits").arg(where), namesOf(was.traits, &PersonaTrait::text),
              namesOf(now.traits, &PersonaTrait::text));
}

} // namespace

QList<RulebookDifference> questionDifferences(const QuestionSet &was, const QuestionSet &now)
{
    Differences told;
    for (const Question &question : now.questions) {
        if (const Question *before = was.find(question.key))
            tellQuestion(told, placeOf(now, question), *before, question);
        else
            tell(told, placeOf(now, question), {}, wholeOf(question));
    }
    for (const Question &question : was.questions) {
        if (!now.find(question.key))
            tell(told, placeOf(was, question), wholeOf(question), {});
    }
    tellOrder(told, tr("Order of the questions"), namesOf(was.questions, &Question::key),
              namesOf(now.questions, &Question::key));
    tell(told, tr("Questions"), tr("version %1").arg(was.version), tr("version %1").arg(now.version));
    return told;
}

QList<RulebookDifference> personaDifferences(const QList<Persona> &was, const QList<Persona> &now)
{
    Differences told;
    for (const Persona &persona : now) {
        if (const Persona *before = named(was, persona.name))
            tellPersona(told, *before, persona);
        else
            tell(told, placeOf(persona), {}, wholeOf(persona));
    }
    for (const Persona &persona : was) {
        if (!named(now, persona.name))
            tell(told, placeOf(persona), wholeOf(persona), {});
    }
    tellOrder(told, tr("Order of the personas"), namesOf(was, &Persona::name), namesOf(now, &Persona::name));
    return told;
}

} // namespace lw
