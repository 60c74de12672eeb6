// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/whynotreason.h"

#include "core/decisions/leadattempt.h"
#include "core/decisions/leastchange.h"

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

QString orNothing(const QString &seen)
{
    return seen.isEmpty() ? tr("nothing") : seen;
}

QString shown(const CoverageLine &line)
{
    return tr("%1 (%2)").arg(QString::number(line.number), territoryOf(line));
}

const Candidate *candidateOf(const Draw &draw, const QString &rep)
{
    const auto it = std::ranges::find_if(
        draw.candidates, [&](const Candidate &each) { return each.member.rep.compare(rep, Qt::CaseInsensitive) == 0; });
    return it == draw.candidates.end() ? nullptr : &*it;
}

QString levelText(const Candidate &candidate)
{
    return QString::number(levelOf(candidate), 'f', 1);
}

// What put one before the other, in the order in which a pool compares.
QString turnText(const Pool &pool, const Candidate &winner, const Candidate &other)
{
    const qint64 hisLoad = qint64(winner.seat.open) * other.member.weight;
    const qint64 herLoad = qint64(other.seat.open) * winner.member.weight;
    if (pool.order == PoolOrder::Load && hisLoad != herLoad)
        return tr("open leads %1 against %2").arg(winner.seat.open).arg(other.seat.open);
    if (winner.seat.points * other.member.weight != other.seat.points * winner.member.weight)
        return tr("level %1 against %2").arg(levelText(winner), levelText(other));
    return winner.seat.lastTurn != other.seat.lastTurn
               ? tr("both at level %1, and %2 waited longer").arg(levelText(winner), winner.member.rep)
               : tr("both at level %1, and %2 stands first in the pool").arg(levelText(winner), winner.member.rep);
}

QString dates(const CoverageLine &line)
{
    const QString from = line.from.toString(Qt::ISODate), to = line.to.toString(Qt::ISODate);
    if (from.isEmpty())
        return tr("it ended on %1").arg(to);
    return to.isEmpty() ? tr("it begins on %1").arg(from) : tr("it holds from %1 to %2").arg(from, to);
}

/// Looks at the lines of one rep as the decision left them.
class Reasoning
{
public:
    Reasoning(const Rep &rep, const LeadFacts &facts, const CompiledRulebook &rulebook, const Situation &situation,
              const Decision &decision)
        : m_rep(rep)
        , m_facts(facts)
        , m_rulebook(rulebook)
        , m_situation(situation)
        , m_decision(decision)
        , m_lines(linesOf(rep.name, rulebook))
    {
    }

    QString text(const Coverage::Compiled *nearest) const
    {
        if (m_decision.screening.screenedOut)
            return tr("The lead is screened out (%1), so nobody gets it.").arg(m_decision.screening.reason);
        if (!m_rep.active)
            return tr("%1 is not active.").arg(m_rep.name);
        if (m_decision.routing.routeClass == RouteClass::ExistingOwner)
            return ofClaim();
        for (const Coverage::Compiled *line : m_lines) {
            if (matchesLine(*line, m_facts, m_situation.day))
                return ofMatching(line->line);
        }
        if (m_lines.empty())
            return withoutLine();
        return nearest ? ofNearest(*nearest) : ofNearest(nearestLine()) + evenThen(nearestLine());
    }

private:
    QString ofClaim() const
    {
        const QString &owner = m_decision.routing.owner;
        return m_facts.owner.compare(owner, Qt::CaseInsensitive) == 0
                   ? tr("%1 has it already, and whoever has a lead keeps it.").arg(owner)
                   : tr("%1 comes first.").arg(because(m_decision.routing));
    }

    QString ofMatching(const CoverageLine &line) const
    {
        if (const Pool *pool = line.pool.isEmpty() ? nullptr : m_rulebook.findPool(line.pool)) {
            if (const Draw *draw = drawOf(*pool))
                return whyNotDrawn(*draw, *pool, m_rep.name);
        } else if (m_situation.hadBefore.contains(m_rep.name, Qt::CaseInsensitive) && isLater(line)) {
            return tr("Line %1 matches, but the lead was taken back from %2.").arg(shown(line), m_rep.name);
        }
        return tr("Line %1 matches, but %2 comes first.").arg(shown(line), because(m_decision.routing));
    }

    // Whether what won was asked after the line.
    bool isLater(const CoverageLine &line) const
    {
        if (m_decision.routing.line == 0)
            return true;
        for (const Coverage::Compiled &each : m_rulebook.coverage.lines) {
            if (each.line == line)
                return true;
            if (each.line.number == m_decision.routing.line && each.routeClass == m_decision.routing.routeClass)
                return false;
        }
        return true;
    }

    const Draw *drawOf(const Pool &pool) const
    {
        const auto it = std::ranges::find_if(
            m_decision.draws, [&](const Draw &draw) { return draw.pool == pool.name && draw.rep != m_rep.name; });
        return it == m_decision.draws.end() ? nullptr : &*it;
    }

    QString withoutLine() const
    {
        const QString catchAll = m_rulebook.catchAllFor(m_facts, m_situation.day);
        const Pool *last = m_rulebook.findPool(catchAll);
        if (const Draw *draw = last && last->find(m_rep.name) ? drawOf(*last) : nullptr)
            return whyNotDrawn(*draw, *last, m_rep.name);
        const bool isLast = catchAll.compare(m_rep.name, Qt::CaseInsensitive) == 0;
        return isLast || last ? tr("No territory line names %1, and %2 comes before the catch-all.")
                                    .arg(m_rep.name, because(m_decision.routing))
                              : tr("No territory line names %1.").arg(m_rep.name);
    }

    std::vector<ConditionCheck> failing(const Coverage::Compiled &line) const
    {
        std::vector<ConditionCheck> checks = checkLine(line, m_facts, m_situation.day);
        std::erase_if(checks, &ConditionCheck::holds);
        return checks;
    }

    // The one that misses by the fewest conditions; a line in force before one that is not; earlier on a tie.
    const Coverage::Compiled &nearestLine() const
    {
        const auto misses = [&](const Coverage::Compiled *line) {
            return std::pair(failing(*line).size(), !inForce(line->line, m_situation.day));
        };
        return **std::ranges::min_element(m_lines, {}, misses);
    }

    QString ofNearest(const Coverage::Compiled &nearest) const
    {
        const std::vector<ConditionCheck> checks = failing(nearest);
        if (checks.size() == 1 && checks.front().field == u"date")
            return tr("Line %1 is not in force on %2: %3.")
                .arg(shown(nearest.line), m_situation.day.toString(Qt::ISODate), dates(nearest.line));
        const ConditionCheck &first = checks.front();
        const std::optional<LeadFact> fact = factOfCondition(first.field);
        return tr("The nearest line of %1 is %2: it asks for %3 %4, the lead has %5.")
            .arg(m_rep.name, shown(nearest.line),
                 fact && first.field != u"house_number" ? labelOf(*fact) : tr("house number"), first.wanted,
                 orNothing(first.seen));
    }

    // What is in the way where the lead would meet the line.
    QString evenThen(const Coverage::Compiled &line) const
    {
        const std::optional<LeadFacts> met = factsMeeting(line, m_facts, m_situation.day);
        if (!met || !inForce(line.line, m_situation.day))
            return {};
        const Decision then = decide(*met, m_rulebook, m_situation);
        if (then.screening.screenedOut)
            return tr(" Even then the lead is screened out (%1).").arg(then.screening.reason);
        const Pool *pool = line.line.pool.isEmpty() ? nullptr : m_rulebook.findPool(line.line.pool);
        if (pool && !m_situation.pools.contains(pool->name.toCaseFolded()))
            return tr(" Whose turn it would have been in the pool “%1” was not asked then.").arg(pool->name);
        const QString drawn = pool && !then.draws.isEmpty() && then.draws.last().pool == pool->name
                                  ? whyNotDrawn(then.draws.last(), *pool, m_rep.name)
                                  : QString();
        return drawn.isEmpty() ? tr(" Even then %1 comes first.").arg(because(then.routing)) : QString(u' ' + drawn);
    }

    const Rep &m_rep;
    const LeadFacts &m_facts;
    const CompiledRulebook &m_rulebook;
    const Situation &m_situation;
    const Decision &m_decision;
    const std::vector<const Coverage::Compiled *> m_lines;
};

} // namespace

QString whyNotDrawn(const Draw &draw, const Pool &pool, const QString &rep)
{
    const Candidate *candidate = candidateOf(draw, rep);
    const Candidate *winner = draw.rep.isEmpty() ? nullptr : candidateOf(draw, draw.rep);
    if (!candidate || candidate == winner)
        return {};
    if (candidate->passed != PassedOver::No)
        return tr("%1 was passed over in the pool “%2”: %3.").arg(rep, pool.name, labelOf(candidate->passed));
    return winner ? tr("It is %1’s turn before %2 in the pool “%3”: %4.")
                        .arg(winner->member.rep, rep, pool.name, turnText(pool, *winner, *candidate))
                  : QString();
}

QString whyNotReason(const Rep &rep, const LeadFacts &facts, const CompiledRulebook &rulebook,
                     const Situation &situation, const Decision &decision, const Coverage::Compiled *nearest)
{
    return Reasoning(rep, facts, rulebook, situation, decision).text(nearest);
}

} // namespace lw
