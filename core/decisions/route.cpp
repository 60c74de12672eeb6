// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/route.h"

#include <QCoreApplication>

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
    StepRecorder(QList<RouteStep> *steps, const CompiledRulebook &rulebook)
        : m_steps(steps)
        , m_lines(rulebook.coverage.lines)
    {
    }

    bool isWanted() const { return m_steps; }

    /// All lines before this place were asked; one step for each class.
    void triedUpTo(size_t end)
    {
        for (; m_steps && m_next < end; ++m_next) {
            const RouteClass routeClass = m_lines[m_next].routeClass;
            if (m_steps->isEmpty() || m_steps->last().routeClass != routeClass || m_steps->last().line != 0)
                add({.routeClass = routeClass,
                     .line = 0,
                     .tried = 0,
                     .field = {},
                     .value = {},
                     .result = tr("no line matches")});
            ++m_steps->last().tried;
        }
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

    void drawn(const Draw &draw, RouteClass routeClass, int line)
    {
        for (const Candidate &candidate : draw.candidates) {
            const bool wins =
                candidate.passed == PassedOver::No && candidate.member.rep.compare(draw.rep, Qt::CaseInsensitive) == 0;
            const QString result = wins ? tr("drawn: %1").arg(standing(candidate))
                                   : candidate.passed == PassedOver::No
                                       ? tr("later in turn: %1").arg(standing(candidate))
                                       : tr("passed over: %1").arg(labelOf(candidate.passed));
            add({.routeClass = routeClass,
                 .line = line,
                 .tried = 0,
                 .field = u"pool"_s,
                 .value = candidate.member.rep,
                 .result = result});
        }
    }

    void add(RouteStep step)
    {
        if (m_steps)
            *m_steps += std::move(step);
    }

private:
    static QString standing(const Candidate &candidate)
    {
        return tr("level %1, open leads %2")
            .arg(QString::number(levelOf(candidate), 'g', 4), QString::number(candidate.seat.open));
    }

    QList<RouteStep> *m_steps;
    const std::vector<Coverage::Compiled> &m_lines;
    size_t m_next = 0;
};

bool canOwn(const CompiledRulebook &rulebook, const QString &owner)
{
    const Rep *rep = rulebook.rulebook.findRep(owner);
    return rep && rep->active;
}

// Whoever is away keeps their territory: what is theirs waits for them or their deputy.
QString withDeputy(const QString &result, const QString &owner, const Situation &situation)
{
    const auto deputy = situation.deputies.constFind(owner.toCaseFolded());
    if (deputy == situation.deputies.constEnd())
        return result;
    return deputy->isEmpty() ? tr("%1; away, and nobody stands in").arg(result)
                             : tr("%1; away, %2 stands in").arg(result, *deputy);
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

bool wasTakenFrom(const Situation &situation, const QString &rep)
{
    return situation.hadBefore.contains(rep, Qt::CaseInsensitive);
}

/// Asks the lines in their order until one says who gets the lead.
class LineRouter
{
public:
    LineRouter(const LeadFacts &facts, const CompiledRulebook &rulebook, const Situation &situation, QList<Draw> &draws,
               StepRecorder &record)
        : m_facts(facts)
        , m_folded(foldedOf(facts))
        , m_rulebook(rulebook)
        , m_situation(situation)
        , m_draws(draws)
        , m_record(record)
    {
    }

    /// With a trace wanted the lines after the winner are looked at too, only to say which would have matched.
    std::optional<Routing> route()
    {
        const std::vector<Coverage::Compiled> &lines = m_rulebook.coverage.lines;
        std::optional<Routing> winner;
        for (const quint32 at : m_rulebook.coverageIndex.candidates(m_facts, m_folded)) {
            const Coverage::Compiled &line = lines[at];
            if (!matchesLine(line, m_facts, m_folded, m_situation.day))
                continue;
            if (winner) {
                matched(line, tr("also matches, comes later (%1)").arg(recipientOf(line.line)));
                continue;
            }
            m_record.triedUpTo(at + 1);
            winner = line.line.pool.isEmpty() ? toOwner(line) : toPool(line);
            if (winner && !m_record.isWanted())
                return winner;
        }
        if (!winner)
            m_record.triedUpTo(lines.size());
        return winner;
    }

    /// To whom it goes when nobody else can have it: the first owner it was taken back from.
    const std::optional<Routing> &formerOwner() const { return m_former; }

private:
    void matched(const Coverage::Compiled &line, const QString &result)
    {
        m_record.matched(line, m_facts, m_situation.day, result);
    }

    Routing routedBy(const Coverage::Compiled &line, const QString &owner) const
    {
        const bool byPhone = line.routeClass == RouteClass::AreaCode ||
                             (m_facts.placeByPhone && (!line.line.state.isEmpty() || !line.line.country.isEmpty()));
        return {.owner = owner,
                .territory = territoryOf(line.line),
                .routeClass = line.routeClass,
                .line = line.line.number,
                .weak = byPhone,
                .pool = line.line.pool};
    }

    std::optional<Routing> toOwner(const Coverage::Compiled &line)
    {
        const QString &owner = line.line.owner;
        if (!canOwn(m_rulebook, owner)) {
            matched(line, tr("matches, but %1 is not an active rep").arg(owner));
            return {};
        }
        if (wasTakenFrom(m_situation, owner)) {
            matched(line, tr("matches, but the lead was taken back from %1").arg(owner));
            if (!m_former)
                m_former = routedBy(line, owner);
            return {};
        }
        matched(line, withDeputy(tr("won: %1").arg(owner), owner, m_situation));
        return routedBy(line, owner);
    }

    std::optional<Routing> toPool(const Coverage::Compiled &line)
    {
        const Pool *pool = m_rulebook.findPool(line.line.pool);
        if (!pool) {
            matched(line, tr("matches, but there is no pool “%1”").arg(line.line.pool));
            return {};
        }
        const Draw drawn = draw(*pool, line.line.repType, m_facts, m_rulebook, m_situation);
        m_draws += drawn;
        if (!drawn.rep.isEmpty()) {
            matched(line, tr("won: %1, drawn from the pool “%2”").arg(drawn.rep, pool->name));
            m_record.drawn(drawn, line.routeClass, line.line.number);
            return routedBy(line, drawn.rep);
        }
        const QString reason = tr("Held: pool “%1” (%2)").arg(pool->name, whyNobody(drawn));
        const bool holds = pool->whenNobody != WhenNobody::Next;
        matched(line, holds ? reason : tr("matches, but nobody of the pool “%1” can take it").arg(pool->name));
        m_record.drawn(drawn, line.routeClass, line.line.number);
        if (!holds)
            return {};
        Routing held = routedBy(line, {});
        held.reason = reason;
        return held;
    }

    const LeadFacts &m_facts;
    FoldedFacts m_folded;
    const CompiledRulebook &m_rulebook;
    const Situation &m_situation;
    QList<Draw> &m_draws;
    StepRecorder &m_record;
    std::optional<Routing> m_former;
};

Routing toCatchAll(const QString &owner, const QString &pool, const QString &reason)
{
    const RouteClass routeClass = owner.isEmpty() && pool.isEmpty() ? RouteClass::Unowned : RouteClass::CatchAll;
    return {.owner = owner,
            .territory = labelOf(routeClass),
            .routeClass = routeClass,
            .line = 0,
            .weak = false,
            .pool = pool,
            .reason = reason};
}

Routing drawCatchAll(const Pool &pool, const LeadFacts &facts, const CompiledRulebook &rulebook,
                     const Situation &situation, QList<Draw> &draws, StepRecorder &record)
{
    const Draw drawn = draw(pool, {}, facts, rulebook, situation);
    draws += drawn;
    const QString reason =
        drawn.rep.isEmpty() ? tr("Held: pool “%1” (%2)").arg(pool.name, whyNobody(drawn)) : QString();
    record.add({.routeClass = RouteClass::CatchAll,
                .line = 0,
                .tried = 1,
                .field = u"catch_all"_s,
                .value = pool.name,
                .result = reason.isEmpty() ? tr("won: nothing before it matched") : reason});
    record.drawn(drawn, RouteClass::CatchAll, 0);
    return toCatchAll(drawn.rep, pool.name, reason);
}

Routing routeToCatchAll(const LeadFacts &facts, const CompiledRulebook &rulebook, const Situation &situation,
                        const std::optional<Routing> &former, QList<Draw> &draws, StepRecorder &record)
{
    const QString name = rulebook.catchAllFor(facts, situation.day);
    if (const Pool *pool = rulebook.findPool(name); pool && !rulebook.rulebook.findRep(name))
        return drawCatchAll(*pool, facts, rulebook, situation, draws, record);
    const bool owned = canOwn(rulebook, name) && !(former && wasTakenFrom(situation, name));
    if (!owned && former)
        return *former;
    const QString reason = owned ? QString() : tr("Unowned: no line matches, and no active catch-all owner is named");
    record.add({.routeClass = owned ? RouteClass::CatchAll : RouteClass::Unowned,
                .line = 0,
                .tried = 1,
                .field = u"catch_all"_s,
                .value = name,
                .result = owned ? withDeputy(tr("won: nothing before it matched"), name, situation)
                                : tr("nobody: no active catch-all owner is named")});
    return toCatchAll(owned ? name : QString(), {}, reason);
}

} // namespace

QString territoryText(const Routing &routing)
{
    return routing.reason.isEmpty() ? routing.territory : routing.reason;
}

Routing route(const LeadFacts &facts, const CompiledRulebook &rulebook, const Situation &situation, QList<Draw> &draws,
              QList<RouteStep> *steps)
{
    StepRecorder record(steps, rulebook);
    if (const std::optional<Routing> claimed = routeByClaims(facts, rulebook, record))
        return *claimed;
    LineRouter lines(facts, rulebook, situation, draws, record);
    if (const std::optional<Routing> byLine = lines.route())
        return *byLine;
    return routeToCatchAll(facts, rulebook, situation, lines.formerOwner(), draws, record);
}

} // namespace lw
