// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/leastchange.h"

#include "core/base/fold.h"
#include "core/decisions/leadattempt.h"

#include <algorithm>
#include <map>
#include <ranges>
#include <tuple>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

using Line = Coverage::Compiled;

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

class Search
{
public:
    Search(const QString &name, const LeadFacts &facts, const CompiledRulebook &rulebook, const Situation &situation)
        : m_name(name)
        , m_facts(facts)
        , m_rulebook(rulebook)
        , m_situation(situation)
    {
    }

    std::optional<LeastChange> run(int most)
    {
        begin();
        for (; !m_open.empty() && most > 0; --most) {
            const Attempt attempt = std::move(m_open.begin()->second);
            m_open.erase(m_open.begin());
            const std::optional<LeadFacts> trial = factsOf(attempt, m_facts, m_situation.day);
            if (!trial)
                continue;
            const Decision decision = decide(*trial, m_rulebook, m_situation);
            if (isSame(decision.routing.owner, m_name))
                return found(attempt, *trial);
            breakWhatCameFirst(attempt, *trial, decision);
        }
        return {};
    }

private:
    // Fewest facts, then the strongest, then the earlier line, then in the order of their finding.
    using Key = std::tuple<size_t, std::vector<LeadFact>, int, int>;

    void begin()
    {
        int place = 0;
        for (const Line *line : linesOf(m_name, m_rulebook)) {
            if (inForce(line->line, m_situation.day))
                add({.target = line, .place = place++, .wishes = wishesOf(*line, m_facts, m_situation.day)});
        }
        if (canWithoutLine())
            add({.target = nullptr, .place = place});
    }

    bool canWithoutLine() const
    {
        const QString catchAll = m_rulebook.catchAllFor(m_facts, m_situation.day);
        const Pool *pool = m_rulebook.findPool(catchAll);
        return isSame(catchAll, m_name) || (pool && pool->find(m_name)) || isSame(m_facts.owner, m_name) ||
               isSame(m_facts.dealOwner, m_name) || isSame(m_facts.customerOwner, m_name);
    }

    void add(Attempt attempt)
    {
        std::vector<LeadFact> changed;
        for (const auto &[fact, wish] : attempt.wishes)
            changed.push_back(fact);
        const size_t count = changed.size();
        m_open.emplace(Key{count, std::move(changed), attempt.place, m_added++}, std::move(attempt));
    }

    void breakWhatCameFirst(const Attempt &attempt, const LeadFacts &trial, const Decision &decision)
    {
        if (decision.screening.screenedOut)
            breakScreening(attempt);
        else if (decision.routing.routeClass == RouteClass::ExistingOwner)
            breakClaim(attempt, trial, decision.routing.owner);
        else
            breakLine(attempt, trial, decision);
    }

    void breakScreening(const Attempt &attempt)
    {
        for (const LeadFact fact : {LeadFact::Country, LeadFact::Company}) {
            if (attempt.wishes.contains(fact))
                continue;
            Attempt next = attempt;
            next.wishes[fact].other = true;
            add(std::move(next));
        }
    }

    void breakClaim(const Attempt &attempt, const LeadFacts &trial, const QString &owner)
    {
        for (const LeadFact fact : {LeadFact::Owner, LeadFact::OpenDeal, LeadFact::Customer}) {
            if (!isSame(valueOf(trial, fact), owner) || attempt.wishes.contains(fact))
                continue;
            Attempt next = attempt;
            next.wishes[fact].other = true;
            add(std::move(next));
            return; // a later claim of the same person is met when it wins
        }
    }

    void breakLine(const Attempt &attempt, const LeadFacts &trial, const Decision &decision)
    {
        const Line *winner = lineOf(decision.routing, trial);
        if (winner) {
            for (const ConditionCheck &check : checkLine(*winner, trial, m_situation.day)) {
                const std::optional<LeadFact> fact = factOfCondition(check.field);
                if (!fact)
                    continue;
                Attempt next = attempt;
                next.wishes[*fact].avoided += Avoided{winner, check.field};
                add(std::move(next));
            }
        }
        const auto isBySkill = [&](const Draw &draw) {
            const Pool *pool = m_rulebook.findPool(draw.pool);
            return pool && pool->bySkill;
        };
        if (std::ranges::any_of(decision.draws, isBySkill)) // whoever it drew, or did not draw
            tryProducts(attempt, trial);
    }

    // Who of a pool by skill is next depends on the product alone.
    void tryProducts(const Attempt &attempt, const LeadFacts &trial)
    {
        const auto wish = attempt.wishes.find(LeadFact::Product);
        if (wish != attempt.wishes.end() && wish->second.product)
            return;
        for (const QString &product : products()) {
            if (fold(product) == fold(trial.product) || fold(product) == fold(m_facts.product))
                continue;
            Attempt next = attempt;
            next.wishes[LeadFact::Product].product = product;
            add(std::move(next));
        }
    }

    const QStringList &products()
    {
        if (!m_products.isEmpty())
            return m_products;
        std::map<QString, QString> byKey;
        for (const Rep &rep : m_rulebook.rulebook.reps) {
            for (const QString &skill : rep.skills)
                byKey.emplace(fold(skill), skill);
        }
        for (const Line &line : m_rulebook.coverage.lines)
            byKey.emplace(line.productKey, line.line.product);
        byKey.erase(QString());
        for (const auto &[key, product] : byKey)
            m_products += product;
        m_products += QString();
        return m_products;
    }

    // Numbers are what people wrote and may stand twice; the first that matches and says the same is the one.
    const Line *lineOf(const Routing &routing, const LeadFacts &trial) const
    {
        const FoldedFacts folded = foldedOf(trial);
        for (const quint32 at : m_rulebook.coverageIndex.candidates(trial, folded)) {
            const Line &line = m_rulebook.coverage.lines[at];
            const bool isIt = line.routeClass == routing.routeClass && line.line.number == routing.line &&
                              line.line.pool == routing.pool && territoryOf(line.line) == routing.territory;
            if (isIt && matchesLine(line, trial, folded, m_situation.day))
                return &line;
        }
        return nullptr;
    }

    LeastChange found(const Attempt &attempt, const LeadFacts &trial) const
    {
        LeastChange change{.changed = {}, .facts = trial, .by = attempt.target};
        for (const auto &[fact, wish] : attempt.wishes)
            change.changed += fact;
        return change;
    }

    const QString m_name;
    const LeadFacts &m_facts;
    const CompiledRulebook &m_rulebook;
    const Situation &m_situation;
    std::map<Key, Attempt> m_open;
    int m_added = 0;
    QStringList m_products;
};

} // namespace

std::vector<const Coverage::Compiled *> linesOf(const QString &name, const CompiledRulebook &rulebook)
{
    std::vector<const Line *> lines;
    for (const Line &line : rulebook.coverage.lines) {
        const Pool *pool = line.line.pool.isEmpty() ? nullptr : rulebook.findPool(line.line.pool);
        if (pool ? pool->find(name) != nullptr : line.line.pool.isEmpty() && isSame(line.line.owner, name))
            lines.push_back(&line);
    }
    return lines;
}

std::optional<LeastChange> leastChangeTo(const QString &name, const LeadFacts &facts, const CompiledRulebook &rulebook,
                                         const Situation &situation, int most)
{
    const Rep *rep = rulebook.rulebook.findRep(name);
    return rep && rep->active ? Search(rep->name, facts, rulebook, situation).run(most) : std::nullopt;
}

} // namespace lw
