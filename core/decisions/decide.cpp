// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/decide.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Decide", text);
}

// A rule of routing may ask for the grade that was just given.
LeadFacts graded(LeadFacts facts, const Grading &grading)
{
    facts.grade = codeOf(grading.grade);
    return facts;
}

// Who can be reached is the rule of the inquiry.
const CompiledScreening &listFor(const CompiledRulebook &rulebook, const LeadFacts &facts, QDate day)
{
    static const CompiledScreening nobody;
    return isScreenedByList(rulebook, facts, day) ? rulebook.screening : nobody;
}

} // namespace

bool isScreenedByList(const CompiledRulebook &rulebook, const LeadFacts &facts, QDate day)
{
    const Policy &policy = rulebook.rulebook.policy;
    return policy.isEmpty() || ruleFor(policy, RuleType::Screening, day, facts);
}

Grading gradeBy(const CompiledRulebook &rulebook, const LeadFacts &facts, QDate day)
{
    if (!facts.grade.isEmpty())
        return {.grade = gradeFromCode(facts.grade).value_or(Grade::None),
                .satisfied = 0,
                .reasons = {tr("Given by a person, not computed")}};
    const Rulebook &rules = rulebook.rulebook;
    const PolicyRule *definition = ruleFor(rules.policy, RuleType::QualifiedDefinition, day, facts);
    return definition ? grade(facts, *definition, rules.questions, fitOf(rules.personas, facts)) : Grading{};
}

Decision decide(const LeadFacts &facts, const CompiledRulebook &rulebook, const Situation &situation,
                QList<RouteStep> *steps)
{
    Decision decision{.screening = screen(facts, listFor(rulebook, facts, situation.day)),
                      .grading = {},
                      .routing = {},
                      .policyVersion = rulebook.version,
                      .fingerprint = rulebook.fingerprint};
    decision.grading = gradeBy(rulebook, facts, situation.day);
    if (decision.screening.screenedOut)
        decision.routing.territory = labelOf(RouteClass::Unowned);
    else if (asksFacts(rulebook.rulebook.policy))
        decision.routing = route(graded(facts, decision.grading), rulebook, situation, decision.draws, steps);
    else
        decision.routing = route(facts, rulebook, situation, decision.draws, steps);
    return decision;
}

Decision decide(const LeadFacts &facts, const CompiledRulebook &rulebook, QDate day, QList<RouteStep> *steps)
{
    return decide(facts, rulebook, Situation{.day = day}, steps);
}

QList<PoolTurn> turnsOf(const Decision &decision)
{
    return decision.draws.isEmpty() || decision.draws.last().rep.isEmpty() || decision.routing.pool.isEmpty()
               ? QList<PoolTurn>()
               : decision.draws.last().turns;
}

Situation seenBy(const Decision &decision, const Situation &situation)
{
    Situation seen{.day = situation.day};
    for (const Draw &draw : decision.draws)
        seen.pools.insert(draw.pool.toCaseFolded(), situation.pools.value(draw.pool.toCaseFolded()));
    const QString owner = decision.routing.owner.toCaseFolded();
    if (situation.deputies.contains(owner))
        seen.deputies.insert(owner, situation.deputies.value(owner));
    seen.hadBefore = situation.hadBefore;
    return seen;
}

QString because(const Routing &routing)
{
    if (routing.routeClass == RouteClass::ExistingOwner)
        return routing.territory; // the lead's own, or by its company
    if (!routing.reason.isEmpty())
        return routing.reason;
    if (routing.line == 0)
        return labelOf(routing.routeClass);
    const QString text =
        tr("%1: line %2 (%3)").arg(labelOf(routing.routeClass)).arg(routing.line).arg(routing.territory);
    return routing.weak && routing.routeClass != RouteClass::AreaCode ? tr("%1, by telephone area code").arg(text)
                                                                      : text;
}

QJsonObject toJson(const Decision &decision)
{
    return {{u"screened_out"_s, decision.screening.reason},
            {u"screened_because"_s, decision.screening.because},
            {u"grade"_s, codeOf(decision.grading.grade)},
            {u"grade_reasons"_s, QJsonArray::fromStringList(decision.grading.reasons)},
            {u"owner"_s, decision.routing.owner},
            {u"territory"_s, decision.routing.territory},
            {u"class"_s, codeOf(decision.routing.routeClass)},
            {u"line"_s, decision.routing.line},
            {u"weak"_s, decision.routing.weak},
            {u"pool"_s, decision.routing.pool},
            {u"unowned"_s, decision.routing.reason},
            {u"policy_version"_s, decision.policyVersion},
            {u"fingerprint"_s, decision.fingerprint}};
}

} // namespace lw
