// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/draw.h"

#include "core/base/codes.h"
#include "core/base/fold.h"
#include "core/decisions/rulebook.h"

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<Code<PassedOver>, 8> kPassed{{
    {PassedOver::No, "no", QT_TRANSLATE_NOOP("lw::Codes", "can take it")},
    {PassedOver::Gone, "gone", QT_TRANSLATE_NOOP("lw::Codes", "not an active rep")},
    {PassedOver::RepType, "rep_type", QT_TRANSLATE_NOOP("lw::Codes", "another type of rep")},
    {PassedOver::Skill, "skill", QT_TRANSLATE_NOOP("lw::Codes", "without the skill")},
    {PassedOver::Away, "away", QT_TRANSLATE_NOOP("lw::Codes", "away")},
    {PassedOver::Closed, "closed", QT_TRANSLATE_NOOP("lw::Codes", "not at work soon enough")},
    {PassedOver::Full, "full", QT_TRANSLATE_NOOP("lw::Codes", "full")},
    {PassedOver::HadBefore, "had_before", QT_TRANSLATE_NOOP("lw::Codes", "had it before")},
}};

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Draw", text);
}

bool hasSkill(const Rep &rep, const QString &product)
{
    return std::ranges::any_of(rep.skills, [&](const QString &skill) { return fold(skill) == fold(product); });
}

// What no setting of the pool can overlook.
PassedOver excluded(const Pool &pool, const PoolMember &member, const QString &repType, const LeadFacts &facts,
                    const CompiledRulebook &rulebook)
{
    const Rep *rep = rulebook.rulebook.findRep(member.rep);
    if (!rep || !rep->active)
        return PassedOver::Gone;
    if (!repType.isEmpty() && rep->type.compare(repType, Qt::CaseInsensitive) != 0)
        return PassedOver::RepType;
    return pool.bySkill && !facts.product.isEmpty() && !hasSkill(*rep, facts.product) ? PassedOver::Skill
                                                                                      : PassedOver::No;
}

PassedOver prevented(const PoolMember &member, const PoolSeat &seat)
{
    if (seat.away)
        return PassedOver::Away;
    if (seat.closed)
        return PassedOver::Closed;
    return member.cap > 0 && seat.open >= member.cap ? PassedOver::Full : PassedOver::No;
}

bool isSteady(const Pool &pool, const PoolSeat &seat)
{
    return seat.known && (!seat.back || pool.catchUp);
}

bool isLower(const Candidate &a, const Candidate &b)
{
    return a.seat.points * b.member.weight < b.seat.points * a.member.weight;
}

// Those who are new or back begin level with the lowest of the others who can be drawn, or else of all others.
void bringLevel(const Pool &pool, QList<Candidate> &candidates)
{
    const Candidate *lowest = nullptr;
    for (const bool onlyEligible : {true, false}) {
        for (const Candidate &candidate : std::as_const(candidates)) {
            const bool counts = isSteady(pool, candidate.seat) && (!onlyEligible || candidate.passed == PassedOver::No);
            if (counts && (!lowest || isLower(candidate, *lowest)))
                lowest = &candidate;
        }
        if (lowest)
            break;
    }
    if (!lowest)
        return;
    const qint64 points = lowest->seat.points, weight = lowest->member.weight;
    for (Candidate &candidate : candidates) {
        if (!isSteady(pool, candidate.seat))
            candidate.seat.points = std::max(candidate.seat.points, points * candidate.member.weight / weight);
    }
}

bool isBefore(const Candidate &a, const Candidate &b, PoolOrder order)
{
    if (order == PoolOrder::Load) {
        const qint64 mine = qint64(a.seat.open) * b.member.weight, theirs = qint64(b.seat.open) * a.member.weight;
        if (mine != theirs)
            return mine < theirs;
    }
    if (isLower(a, b) || isLower(b, a))
        return isLower(a, b);
    return a.seat.lastTurn < b.seat.lastTurn; // equal: whoever stands first in the pool stays first
}

QList<Candidate> candidatesOf(const Pool &pool, const QString &repType, const LeadFacts &facts,
                              const CompiledRulebook &rulebook, const Situation &situation)
{
    QList<Candidate> candidates;
    for (const PoolMember &member : pool.members) {
        Candidate candidate{.member = member,
                            .seat = situation.seat(pool.name, member.rep),
                            .passed = excluded(pool, member, repType, facts, rulebook)};
        if (candidate.passed == PassedOver::No)
            candidate.passed = prevented(member, candidate.seat);
        candidates += candidate;
    }
    return candidates;
}

bool canAny(const QList<Candidate> &candidates)
{
    return std::ranges::any_of(candidates, [](const Candidate &each) { return each.passed == PassedOver::No; });
}

// Answers whether others can.
bool passOverThese(QList<Candidate> &candidates, const QStringList &hadBefore)
{
    const auto had = [&](const Candidate &each) { return hadBefore.contains(each.member.rep, Qt::CaseInsensitive); };
    const bool othersCan = std::ranges::any_of(
        candidates, [&](const Candidate &each) { return each.passed == PassedOver::No && !had(each); });
    for (Candidate &candidate : candidates) {
        if (othersCan && candidate.passed == PassedOver::No && had(candidate))
            candidate.passed = PassedOver::HadBefore;
    }
    return othersCan;
}

// Where all of them had it, at least not whom it was taken from just now.
void passOverFormer(QList<Candidate> &candidates, const QStringList &hadBefore)
{
    if (!hadBefore.isEmpty() && !passOverThese(candidates, hadBefore))
        passOverThese(candidates, {hadBefore.last()});
}

void askAnyway(QList<Candidate> &candidates)
{
    for (Candidate &candidate : candidates) {
        if (candidate.passed == PassedOver::Away || candidate.passed == PassedOver::Closed ||
            candidate.passed == PassedOver::Full)
            candidate.passed = PassedOver::No;
    }
}

// In a pool that begins, everybody is known at once: nobody begins level with the first who had a lead.
QList<PoolTurn> turnsFor(const Pool &pool, const Candidate &winner, TurnKind kind, const Situation &situation)
{
    QList<PoolTurn> turns;
    const bool isNew = std::ranges::none_of(
        pool.members, [&](const PoolMember &member) { return situation.seat(pool.name, member.rep).known; });
    for (const PoolMember &member : pool.members) {
        if (isNew && member.rep != winner.member.rep)
            turns += PoolTurn{pool.name, member.rep, 0, TurnKind::Pace};
    }
    const qint64 lift = winner.seat.points - situation.seat(pool.name, winner.member.rep).points;
    if (lift > 0)
        turns += PoolTurn{pool.name, winner.member.rep, lift, TurnKind::Pace};
    turns += PoolTurn{pool.name, winner.member.rep, 1, kind};
    return turns;
}

} // namespace

QString codeOf(PassedOver passed)
{
    return codeIn(kPassed, passed);
}
QString labelOf(PassedOver passed)
{
    return labelIn(kPassed, passed);
}

Draw draw(const Pool &pool, const QString &repType, const LeadFacts &facts, const CompiledRulebook &rulebook,
          const Situation &situation)
{
    Draw result{.pool = pool.name, .rep = {}};
    result.candidates = candidatesOf(pool, repType, facts, rulebook, situation);
    if (!canAny(result.candidates) && pool.whenNobody == WhenNobody::Anyway)
        askAnyway(result.candidates);
    passOverFormer(result.candidates, situation.hadBefore);
    bringLevel(pool, result.candidates);
    const Candidate *first = nullptr;
    for (const Candidate &candidate : std::as_const(result.candidates)) {
        if (candidate.passed == PassedOver::No && (!first || isBefore(candidate, *first, pool.order)))
            first = &candidate;
    }
    if (first) {
        result.rep = rulebook.rulebook.findRep(first->member.rep)->name;
        result.turns = turnsFor(pool, *first, TurnKind::Given, situation);
    }
    return result;
}

QList<PoolTurn> turnByHand(const Pool &pool, const QString &rep, const Situation &situation)
{
    const PoolMember *member = pool.find(rep);
    if (!member)
        return {};
    QList<Candidate> all;
    for (const PoolMember &each : pool.members)
        all += Candidate{.member = each, .seat = situation.seat(pool.name, each.rep)};
    bringLevel(pool, all);
    return turnsFor(pool, all[member - pool.members.constData()], TurnKind::ByHand, situation);
}

QString whyNobody(const Draw &draw)
{
    if (draw.candidates.isEmpty())
        return tr("the pool has no members");
    QStringList parts;
    for (const Code<PassedOver> &code : kPassed) {
        const auto count = std::ranges::count(draw.candidates, code.value, &Candidate::passed);
        if (count > 0)
            parts += tr("%1: %2").arg(labelOf(code.value)).arg(count);
    }
    return parts.join(u", "_s);
}

double levelOf(const Candidate &candidate)
{
    return double(candidate.seat.points) / candidate.member.weight;
}

} // namespace lw
