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

/// Collects what routing tried; does nothing when nobody asked for the trace.
class StepRecorder
{
public:
    explicit StepRecorder(QList<RouteStep> *steps)
        : m_steps(steps)
    {
    }

    bool isWanted() const { return m_steps; }

    void tried(const Coverage::Compiled &line)
    {
        if (!m_steps)
            return;
        if (m_steps->isEmpty() || m_steps->last().routeClass != line.routeClass || m_steps->last().line != 0)
            *m_steps += RouteStep{.routeClass = line.routeClass,
                                  .line = 0,
                                  .tried = 0,
                                  .field = {},
                                  .value = {},
                                  .result = tr("no line matches")};
        ++m_steps->last().tried;
    }

    void matched(const Coverage::Compiled &line, const LeadFacts &facts, QDate day, const QString &result)
    {
        if (!m_steps)
            return;
        RouteStep step{.routeClass = line.routeClass,
                       .line = line.line.number,
                       .tried = 1,
                       .field = {},
                       .value = {},
                       .result = result};
        const std::vector<ConditionCheck> checks = checkLine(line, facts, day);
        if (!checks.empty()) {
            step.field = checks.back().field;
            step.value = checks.back().seen;
        }
        *m_steps += step;
    }

    void add(RouteStep step)
    {
        if (m_steps)
            *m_steps += std::move(step);
    }

private:
    QList<RouteStep> *m_steps;
};

bool canOwn(const CompiledRulebook &rulebook, const QString &owner)
{
    const Rep *rep = rulebook.rulebook.findRep(owner);
    return rep && rep->active;
}

Routing routedBy(const Coverage::Compiled &line, const LeadFacts &facts)
{
    const bool byPhone = line.routeClass == RouteClass::AreaCode ||
                         (facts.placeByPhone && (!line.line.state.isEmpty() || !line.line.country.isEmpty()));
    return {.owner = line.line.owner,
            .territory = describe(line.line),
            .routeClass = line.routeClass,
            .line = line.line.number,
            .weak = byPhone};
}

/// Somebody who has the lead already, or works on its company.
struct Claim {
    const char *field;
    QString owner;
    QString value;     ///< as the trace shows it
    QString territory; ///< what the owner follows from
};

// In the order they count: the lead's own, the open deal, the customer.
QList<Claim> claimsOn(const LeadFacts &facts)
{
    QList<Claim> claims;
    if (!facts.owner.isEmpty())
        claims += Claim{"owner", facts.owner, facts.owner, tr("Existing owner")};
    if (!facts.dealOwner.isEmpty())
        claims += Claim{"open_deal", facts.dealOwner,
                        tr("open deal of lead %1, worked on by %2").arg(facts.openDeal, facts.dealOwner),
                        tr("Open deal of lead %1").arg(facts.openDeal)};
    if (!facts.customerOwner.isEmpty())
        claims += Claim{"customer", facts.customerOwner, tr("customer of %1").arg(facts.customerOwner),
                        tr("Customer of %1").arg(facts.customerOwner)};
    return claims;
}

std::optional<Routing> routeByClaims(const LeadFacts &facts, const CompiledRulebook &rulebook, StepRecorder &record)
{
    std::optional<Routing> winner;
    for (const Claim &claim : claimsOn(facts)) {
        const bool can = canOwn(rulebook, claim.owner);
        QString result =
            can ? tr("won: the lead stays with its owner") : tr("%1 is not an active rep").arg(claim.owner);
        if (can && qstrcmp(claim.field, "owner") != 0)
            result = tr("won: %1").arg(claim.owner);
        if (can && winner)
            result = tr("also matches, comes later (%1)").arg(claim.owner);
        record.add({.routeClass = RouteClass::ExistingOwner,
                    .line = 0,
                    .tried = 1,
                    .field = QString::fromLatin1(claim.field),
                    .value = claim.value,
                    .result = result});
        if (can && !winner)
            winner = Routing{.owner = claim.owner,
                             .territory = claim.territory,
                             .routeClass = RouteClass::ExistingOwner,
                             .line = 0,
                             .weak = false};
    }
    return winner;
}

Routing routeToCatchAll(const CompiledRulebook &rulebook, StepRecorder &record)
{
    const bool owned = canOwn(rulebook, rulebook.catchAll);
    const RouteClass routeClass = owned ? RouteClass::CatchAll : RouteClass::Unowned;
    record.add(
        {.routeClass = routeClass,
         .line = 0,
         .tried = 1,
         .field = u"catch_all"_s,
         .value = rulebook.catchAll,
         .result = owned ? tr("won: nothing before it matched") : tr("nobody: no active catch-all owner is named")});
    return {.owner = owned ? rulebook.catchAll : QString(),
            .territory = labelOf(routeClass),
            .routeClass = routeClass,
            .line = 0,
            .weak = false};
}

// The lines stand in order of precedence, so the first that matches wins. With a trace wanted the rest is looked at
// too, only to say which lines would have matched later.
std::optional<Routing> routeByLines(const LeadFacts &facts, const CompiledRulebook &rulebook, QDate day,
                                    StepRecorder &record)
{
    std::optional<Routing> winner;
    for (const Coverage::Compiled &line : rulebook.coverage.lines) {
        if (!winner)
            record.tried(line);
        if (!matchesLine(line, facts, day))
            continue;
        if (winner) {
            record.matched(line, facts, day, tr("also matches, comes later (%1)").arg(line.line.owner));
        } else if (!canOwn(rulebook, line.line.owner)) {
            record.matched(line, facts, day, tr("matches, but %1 is not an active rep").arg(line.line.owner));
        } else {
            winner = routedBy(line, facts);
            record.matched(line, facts, day, tr("won: %1").arg(line.line.owner));
            if (!record.isWanted())
                return winner;
        }
    }
    return winner;
}

Routing route(const LeadFacts &facts, const CompiledRulebook &rulebook, QDate day, QList<RouteStep> *steps)
{
    StepRecorder record(steps);
    if (const std::optional<Routing> claimed = routeByClaims(facts, rulebook, record))
        return *claimed;
    const std::optional<Routing> byLine = routeByLines(facts, rulebook, day, record);
    return byLine ? *byLine : routeToCatchAll(rulebook, record);
}

Grading gradeOf(const LeadFacts &facts, const CompiledRulebook &rulebook)
{
    if (!facts.grade.isEmpty())
        return {.grade = gradeFromCode(facts.grade).value_or(Grade::None),
                .satisfied = 0,
                .reasons = {tr("Given by a person, not computed")}};
    const PolicyRule *definition = findRule(rulebook.rulebook.policy, RuleType::QualifiedDefinition);
    return definition ? grade(facts, *definition) : Grading{};
}

} // namespace

Decision decide(const LeadFacts &facts, const CompiledRulebook &rulebook, QDate day, QList<RouteStep> *steps)
{
    Decision decision{.screening = screen(facts, rulebook.screening),
                      .grading = {},
                      .routing = {},
                      .policyVersion = rulebook.version,
                      .fingerprint = rulebook.fingerprint};
    decision.grading = gradeOf(facts, rulebook);
    if (decision.screening.screenedOut)
        decision.routing.territory = labelOf(RouteClass::Unowned);
    else
        decision.routing = route(facts, rulebook, day, steps);
    return decision;
}

QString because(const Routing &routing)
{
    if (routing.routeClass == RouteClass::ExistingOwner)
        return routing.territory; // the lead's own, or by its company
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
            {u"policy_version"_s, decision.policyVersion},
            {u"fingerprint"_s, decision.fingerprint}};
}

} // namespace lw
