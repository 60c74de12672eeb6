// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/leadattempt.h"

#include "core/decisions/factvalues.h"

#include <algorithm>

namespace lw
{

namespace
{

// Whether the line's conditions of the fact hold; with `field`, that one alone.
bool holds(const Coverage::Compiled &line, const LeadFacts &facts, QDate day, LeadFact fact, const QString &field = {})
{
    return std::ranges::all_of(checkLine(line, facts, day), [&](const ConditionCheck &check) {
        const bool isMeant = field.isEmpty() ? factOfCondition(check.field) == fact : check.field == field;
        return !isMeant || check.holds;
    });
}

// A company spelled otherwise is the same one.
bool isOther(const LeadFacts &trial, const LeadFacts &facts, LeadFact fact)
{
    return fact == LeadFact::Company ? trial.companyKey != facts.companyKey
                                     : valueOf(trial, fact) != valueOf(facts, fact);
}

bool suits(const LeadFacts &trial, LeadFact fact, const Attempt &attempt, const Wish &wish, QDate day)
{
    return !(attempt.target && !holds(*attempt.target, trial, day, fact)) &&
           std::ranges::none_of(wish.avoided, [&](const Avoided &avoided) {
               return holds(*avoided.line, trial, day, fact, avoided.field);
           });
}

QList<LeadFacts> valuesFor(LeadFact fact, const Attempt &attempt, const Wish &wish, const LeadFacts &facts)
{
    if (wish.product)
        return {withText(facts, LeadFact::Product, *wish.product)};
    QList<const CoverageLine *> avoided;
    for (const Avoided &each : wish.avoided)
        avoided += &each.line->line;
    return valuesToTry(facts, fact, attempt.target ? &attempt.target->line : nullptr, avoided);
}

} // namespace

std::map<LeadFact, Wish> wishesOf(const Coverage::Compiled &line, const LeadFacts &facts, QDate day)
{
    std::map<LeadFact, Wish> wishes;
    for (const ConditionCheck &check : checkLine(line, facts, day)) {
        if (const std::optional<LeadFact> fact = factOfCondition(check.field); fact && !check.holds)
            wishes[*fact];
    }
    return wishes;
}

std::optional<LeadFacts> factsOf(const Attempt &attempt, const LeadFacts &facts, QDate day)
{
    LeadFacts met = facts;
    for (const auto &[fact, wish] : attempt.wishes) {
        const QList<LeadFacts> values = valuesFor(fact, attempt, wish, facts);
        const auto value =
            std::ranges::find_if(values, [&, fact = fact, wish = std::cref(wish)](const LeadFacts &each) {
                return suits(each, fact, attempt, wish, day) && (!wish.get().other || isOther(each, facts, fact));
            });
        if (value == values.end())
            return {};
        met = withFact(met, fact, *value);
    }
    return met;
}

std::optional<LeadFacts> factsMeeting(const Coverage::Compiled &line, const LeadFacts &facts, QDate day)
{
    return factsOf({.target = &line, .place = 0, .wishes = wishesOf(line, facts, day)}, facts, day);
}

} // namespace lw
