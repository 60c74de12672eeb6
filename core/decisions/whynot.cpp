// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/whynot.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::WhyNot", text);
}

struct NearLine {
    const Coverage::Compiled *line = nullptr;
    std::vector<ConditionCheck> failing;
};

// The line of that owner which misses by the fewest conditions; earlier precedence on a tie.
NearLine nearestLine(const QString &name, const LeadFacts &facts, const CompiledRulebook &rulebook,
                     const Situation &situation)
{
    NearLine best;
    for (const Coverage::Compiled &line : rulebook.coverage.lines) {
        if (line.line.owner.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        std::vector<ConditionCheck> failing = checkLine(line, facts, situation.day);
        std::erase_if(failing, &ConditionCheck::holds);
        if (!best.line || failing.size() < best.failing.size())
            best = {&line, std::move(failing)};
    }
    return best;
}

// The facts a single condition compares, so that the change can be tried on a copy.
bool setFact(LeadFacts &facts, const Coverage::Compiled &line, const QString &field)
{
    if (field == u"country")
        facts.countryCode = line.line.country;
    else if (field == u"state")
        facts.stateCode = line.line.state;
    else if (field == u"postal_code")
        facts.postalKey = line.line.postalPrefix.isEmpty() ? line.line.postalFrom : line.line.postalPrefix;
    else if (field == u"area_code")
        facts.areaCode = line.line.areaCode;
    else if (field == u"city")
        facts.city = line.line.city;
    else if (field == u"county")
        facts.county = line.line.county;
    else if (field == u"product")
        facts.product = line.line.product;
    else if (field == u"company") {
        facts.company = line.line.company;
        facts.companyKey = line.companyKey;
    } else
        return false;
    return true;
}

QString changeTo(const NearLine &candidate, LeadFacts facts, const CompiledRulebook &rulebook,
                 const Situation &situation)
{
    QStringList changes;
    for (const ConditionCheck &check : candidate.failing) {
        if (!setFact(facts, *candidate.line, check.field))
            return {};
        changes += tr("%1 = %2 instead of %3")
                       .arg(check.field, check.wanted, check.seen.isEmpty() ? tr("nothing") : check.seen);
    }
    const bool works =
        decide(facts, rulebook, situation).routing.owner.compare(candidate.line->line.owner, Qt::CaseInsensitive) == 0;
    return works ? changes.join(tr(" and ")) : QString();
}

} // namespace

WhyNot whyNot(const QString &name, const LeadFacts &facts, const CompiledRulebook &rulebook, const Situation &situation)
{
    WhyNot answer{.name = name, .reason = {}, .change = {}};
    const Decision decision = decide(facts, rulebook, situation);
    const Rep *rep = rulebook.rulebook.findRep(name);
    if (!rep) {
        answer.reason = tr("%1 is not one of the reps in policy version %2.").arg(name).arg(rulebook.version);
        return answer;
    }
    if (decision.routing.owner.compare(name, Qt::CaseInsensitive) == 0) {
        answer.reason = tr("%1 is the owner by these rules.").arg(name);
        return answer;
    }
    if (decision.screening.screenedOut) {
        answer.reason = tr("The lead is screened out (%1), so nobody gets it.").arg(decision.screening.reason);
        return answer;
    }
    if (!rep->active) {
        answer.reason = tr("%1 is not active.").arg(name);
        return answer;
    }
    const NearLine candidate = nearestLine(name, facts, rulebook, situation);
    if (!candidate.line) {
        answer.reason = tr("No territory line names %1.").arg(name);
        return answer;
    }
    if (candidate.failing.empty()) {
        answer.reason = tr("Line %1 (%2) matches, but %3 comes first.")
                            .arg(candidate.line->line.number)
                            .arg(describe(candidate.line->line), because(decision.routing));
        return answer;
    }
    const ConditionCheck &first = candidate.failing.front();
    answer.reason = tr("The nearest line of %1 is %2 (%3): it asks for %4 %5, the lead has %6.")
                        .arg(name)
                        .arg(candidate.line->line.number)
                        .arg(describe(candidate.line->line), first.field, first.wanted,
                             first.seen.isEmpty() ? tr("nothing") : first.seen);
    answer.change = changeTo(candidate, facts, rulebook, situation);
    return answer;
}

} // namespace lw
