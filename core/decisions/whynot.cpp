// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/whynot.h"

#include "core/decisions/leastchange.h"
#include "core/decisions/whynotreason.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::WhyNot", text);
}

// Whose deal or customer it is, is what counts; the number of the deal is what people know it by.
QString fromText(const LeadFacts &facts, LeadFact fact)
{
    if (fact == LeadFact::OpenDeal && !facts.openDeal.isEmpty())
        return tr("lead %1 of %2").arg(facts.openDeal, facts.dealOwner);
    const QString value = valueOf(facts, fact);
    return value.isEmpty() ? tr("nothing") : value;
}

QString changeText(const LeastChange &least, const LeadFacts &facts)
{
    QStringList parts;
    for (const LeadFact fact : least.changed) {
        const QString to = valueOf(least.facts, fact);
        parts += to.isEmpty() ? tr("no %1 instead of %2").arg(labelOf(fact), fromText(facts, fact))
                              : tr("%1 = %2 instead of %3").arg(labelOf(fact), to, fromText(facts, fact));
    }
    return parts.join(tr(" and "));
}

void addChange(WhyNot &answer, const LeastChange &least, const LeadFacts &facts)
{
    for (const LeadFact fact : least.changed)
        answer.changes +=
            FactChange{.field = codeOf(fact), .from = valueOf(facts, fact), .to = valueOf(least.facts, fact)};
    answer.change = changeText(least, facts);
    answer.changed = least.facts;
}

} // namespace

WhyNot whyNot(const QString &name, const LeadFacts &facts, const CompiledRulebook &rulebook, const Situation &situation)
{
    WhyNot answer{.name = name, .reason = {}};
    answer.changed = facts;
    const Rep *rep = rulebook.rulebook.findRep(name);
    if (!rep) {
        answer.reason = tr("%1 is not one of the reps in policy version %2.").arg(name).arg(rulebook.version);
        return answer;
    }
    answer.name = rep->name;
    const Decision decision = decide(facts, rulebook, situation);
    if (decision.routing.owner.compare(rep->name, Qt::CaseInsensitive) == 0) {
        answer.reason = tr("%1 is the owner by these rules.").arg(rep->name);
        return answer;
    }
    const std::optional<LeastChange> least = leastChangeTo(rep->name, facts, rulebook, situation);
    answer.reason = whyNotReason(*rep, facts, rulebook, situation, decision, least ? least->by : nullptr);
    if (least)
        addChange(answer, *least, facts);
    return answer;
}

} // namespace lw
