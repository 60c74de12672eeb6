// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/handoverrep.h"

#include "core/people/peoplecheck.h"
#include "core/store/accountstore.h"
#include "core/store/clockstore.h"
#include "core/store/peoplestore.h"
#include "core/store/poolstore.h"
#include "core/store/rulebookstore.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/workleads.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kAtATime = 500;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::HandOverRep", text);
}

bool sameName(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

Result<QString> nextOwner(const Rulebook &rulebook, const QString &name, const QString &from)
{
    const Rep *rep = rulebook.findRep(name);
    if (!rep)
        return usage(tr("“%1” is not one of the reps. Add the rep first.").arg(name));
    if (!rep->active)
        return failed(tr("%1 is not active any more.").arg(rep->name));
    if (sameName(rep->name, from))
        return usage(tr("%1 cannot hand over to themselves.").arg(rep->name));
    return rep->name;
}

// The names as the rulebook spells them.
Result<RepHandOverOrder> checkedOrder(const Rulebook &rulebook, RepHandOverOrder order, QDate today)
{
    const Rep *from = rulebook.findRep(order.from);
    if (!from)
        return usage(tr("“%1” is not one of the reps.").arg(order.from));
    order.from = from->name;
    if (order.to.isEmpty())
        order.to = order.territories.values();
    if (order.to.isEmpty())
        return usage(tr("Say who is to get what is %1's.").arg(order.from));
    QList<QString *> names;
    for (QString &each : order.to)
        names += &each;
    for (QString &each : order.territories)
        names += &each;
    for (QString *name : std::as_const(names)) {
        const Result<QString> known = nextOwner(rulebook, *name, order.from);
        if (!known)
            return known.error();
        *name = *known;
    }
    order.to.removeDuplicates();
    if (!order.on.isValid())
        order.on = today;
    if (order.on < today)
        return usage(tr("%1 is over. Name today or a day to come.").arg(order.on.toString(Qt::ISODate)));
    if (order.on > today && order.leaves)
        return usage(tr("%1 can hand over territories from %2 on, but leaves only on the day itself: until then leads "
                        "and turns are theirs.")
                         .arg(order.from, order.on.toString(Qt::ISODate)));
    return order;
}

/// Gives things to the one with the fewest open leads; the first of equals.
class Sharing
{
public:
    Sharing(const RepHandOverOrder &order, const QHash<QString, int> &open)
        : m_order(order)
    {
        for (const QString &rep : order.to)
            m_shares += HandOverShare{.rep = rep};
        for (const QString &rep : order.territories) {
            if (!find(rep))
                m_shares += HandOverShare{.rep = rep};
        }
        for (const HandOverShare &share : std::as_const(m_shares))
            m_load.insert(share.rep, open.value(share.rep.toCaseFolded()));
    }

    HandOverShare &shareOf(const QString &rep) { return *find(rep); }
    /// Who gets a territory with so many open leads; the same one each time.
    QString ownerOfTerritory(const QString &territory, int leads)
    {
        const QString key = territory.toCaseFolded();
        if (!m_territories.contains(key)) {
            const QString named = namedFor(territory);
            m_territories.insert(key, named.isEmpty() ? lightest() : named);
            m_load[m_territories.value(key)] += leads;
        }
        return m_territories.value(key);
    }
    bool hasTerritory(const QString &territory) const { return m_territories.contains(territory.toCaseFolded()); }
    bool isNamed(const QString &territory) const { return !namedFor(territory).isEmpty(); }
    /// Who gets one lead more.
    QString next()
    {
        const QString rep = lightest();
        ++m_load[rep];
        return rep;
    }
    const QList<HandOverShare> &shares() const { return m_shares; }

private:
    HandOverShare *find(const QString &rep)
    {
        const auto share = std::ranges::find(m_shares, rep, &HandOverShare::rep);
        return share == m_shares.end() ? nullptr : &*share;
    }
    QString namedFor(const QString &territory) const
    {
        for (auto it = m_order.territories.cbegin(); it != m_order.territories.cend(); ++it) {
            if (sameName(it.key(), territory))
                return it.value();
        }
        return {};
    }
    QString lightest() const
    {
        return *std::ranges::min_element(m_order.to, {}, [&](const QString &rep) { return m_load.value(rep); });
    }

    const RepHandOverOrder &m_order;
    QList<HandOverShare> m_shares;
    QHash<QString, int> m_load;
    QHash<QString, QString> m_territories; ///< by case-folded name
};

bool isOver(const CoverageLine &line, QDate on)
{
    return line.to.isValid() && line.to < on;
}

// The old owner's line ends the day before; its number stays with it, so that what it decided can be looked up.
void moveLines(Rulebook &rulebook, const QString &from, QDate on, Sharing &sharing,
               const QHash<QString, int> &leadsOfTerritory)
{
    int last = 0;
    for (const CoverageLine &line : std::as_const(rulebook.lines))
        last = std::max(last, line.number);
    QList<CoverageLine> lines;
    for (CoverageLine line : std::as_const(rulebook.lines)) {
        if (!sameName(line.owner, from) || isOver(line, on)) {
            lines += line;
            continue;
        }
        const QString territory = territoryOf(line);
        const QString owner = sharing.ownerOfTerritory(territory, leadsOfTerritory.value(territory.toCaseFolded()));
        sharing.shareOf(owner).lines += line.number;
        if (!line.from.isValid() || line.from < on) {
            CoverageLine ended = line;
            ended.to = on.addDays(-1);
            lines += ended;
            line.number = ++last;
            line.from = on;
        }
        line.owner = owner;
        lines += line;
    }
    rulebook.lines = lines;
}

// A pool that would be empty goes on with the first of the new owners.
QStringList leavePools(Rulebook &rulebook, const RepHandOverOrder &order)
{
    QStringList left;
    for (Pool &pool : rulebook.pools) {
        const auto gone =
            pool.members.removeIf([&](const PoolMember &member) { return sameName(member.rep, order.from); });
        if (gone == 0)
            continue;
        left += pool.name;
        if (pool.members.isEmpty())
            pool.members += PoolMember{.rep = order.to.first()};
    }
    return left;
}

// Until yesterday they stood in, from today on the next one; nobody stands in for themselves.
QStringList passDeputies(People &people, const RepHandOverOrder &order, QDate today)
{
    QStringList stoodInFor;
    QList<Absence> rests;
    for (Absence &absence : people.absences) {
        const bool isPast = absence.to.isValid() && absence.to < today;
        if (isPast || !sameName(absence.deputy, order.from))
            continue;
        if (!stoodInFor.contains(absence.who))
            stoodInFor += absence.who;
        const QString deputy = sameName(absence.who, order.to.first()) ? QString() : order.to.first();
        if (!absence.from.isValid() || absence.from >= today) {
            absence.deputy = deputy;
            continue;
        }
        Absence rest = absence;
        rest.id = 0;
        rest.deputy = deputy;
        rest.from = today;
        rests += rest;
        absence.to = today.addDays(-1);
    }
    people.absences += rests;
    return stoodInFor;
}

struct OwnedLead {
    LeadId id;
    QString territory;
    Stage stage = Stage::Inquiry;
    Status status = Status::Open;
};

struct OwnedLeads {
    QList<OwnedLead> open;
    QHash<QString, int> byTerritory; ///< by case-folded name
};

Result<OwnedLeads> leadsOf(const Workspace &workspace, const QString &rep)
{
    const Result<LeadColumns> columns = workspace.columns();
    if (!columns)
        return columns.error();
    OwnedLeads leads;
    for (qsizetype i = 0; i < columns->size(); ++i) {
        const size_t at = size_t(i);
        if (!sameName(columns->owners.name(columns->owner[at]), rep) || !isOpen(columns->statusOf(i)))
            continue;
        leads.open += OwnedLead{.id = LeadId{columns->number[at]},
                                .territory = columns->territories.name(columns->territory[at]),
                                .stage = columns->stageOf(i),
                                .status = columns->statusOf(i)};
        ++leads.byTerritory[leads.open.last().territory.toCaseFolded()];
    }
    return leads;
}

Result<qsizetype> openClocksOf(const Database &database, const QList<OwnedLead> &leads)
{
    QList<LeadId> ids;
    for (const OwnedLead &lead : leads)
        ids += lead.id;
    qsizetype open = 0;
    for (qsizetype from = 0; from < ids.size(); from += kAtATime) {
        const Result<QHash<qint64, QList<Clock>>> clocks = clocksOfLeads(database, ids.mid(from, kAtATime));
        if (!clocks)
            return clocks.error();
        for (const QList<Clock> &each : *clocks)
            open += std::ranges::count_if(each, &Clock::isOpen);
    }
    return open;
}

// A territory that is misspelt would silently go by load.
Result<void> checkTerritories(const Rulebook &rulebook, const RepHandOverOrder &order, const OwnedLeads &leads)
{
    QSet<QString> theirs;
    for (auto it = leads.byTerritory.keyBegin(); it != leads.byTerritory.keyEnd(); ++it)
        theirs.insert(*it);
    for (const CoverageLine &line : rulebook.lines) {
        if (sameName(line.owner, order.from) && !isOver(line, order.on))
            theirs.insert(territoryOf(line).toCaseFolded());
    }
    for (auto it = order.territories.keyBegin(); it != order.territories.keyEnd(); ++it) {
        if (!theirs.contains(it->toCaseFolded()))
            return usage(
                tr("“%1” is no territory of %2's. “territories export” shows the lines.").arg(*it, order.from));
    }
    return {};
}

// What goes at once: leads, accounts, turns, duties.
Result<void> planToday(const Workspace &workspace, const RepHandOverOrder &order, const OwnedLeads &leads,
                       Sharing &sharing, RepHandOver &plan, QDate today)
{
    for (const OwnedLead &lead : leads.open) {
        const QString &territory = lead.territory;
        const bool isBound = sharing.hasTerritory(territory) || sharing.isNamed(territory);
        const QString owner = isBound ? sharing.ownerOfTerritory(territory, 0) : sharing.next();
        sharing.shareOf(owner).leads += lead.id;
        ++plan.leadsByStage[lead.stage];
        plan.nurtured += lead.status == Status::Nurture ? 1 : 0;
    }
    const Result<qsizetype> clocks = openClocksOf(workspace.database(), leads.open);
    if (!clocks)
        return clocks.error();
    plan.openClocks = *clocks;
    const Result<QList<CompanyId>> accounts = accountsOwnedBy(workspace.database(), order.from);
    if (!accounts)
        return accounts.error();
    for (qsizetype i = 0; i < accounts->size(); ++i)
        sharing.shareOf(order.to[i % order.to.size()]).accounts += accounts->at(i);
    plan.pools = leavePools(plan.rulebook, order);
    plan.catchAll = passCatchAll(plan.rulebook, order.from, order.to.first());
    plan.standsInFor = passDeputies(plan.people, order, today);
    if (order.leaves) {
        for (Rep &rep : plan.rulebook.reps)
            rep.active = rep.active && !sameName(rep.name, order.from);
    }
    return {};
}

bool isNothing(const RepHandOver &plan, const RepHandOverOrder &order)
{
    return plan.leads() == 0 && plan.lines() == 0 && plan.accounts() == 0 && plan.pools.isEmpty() && !plan.catchAll &&
           plan.standsInFor.isEmpty() && !order.leaves;
}

Result<void> hand(OpenDeed &deed, const Workspace &workspace, const HandOverShare &share, const QString &from)
{
    LW_TRY(handLeads(deed, workspace, share.leads, share.rep, from));
    for (const CompanyId account : share.accounts)
        LW_TRY(giveAccount(deed.database, account, share.rep, deed.id));
    deed.concernsOthers |= !share.accounts.isEmpty();
    return {};
}

} // namespace

qsizetype RepHandOver::leads() const
{
    return std::accumulate(shares.begin(), shares.end(), qsizetype(0),
                           [](qsizetype sum, const HandOverShare &share) { return sum + share.leads.size(); });
}
qsizetype RepHandOver::lines() const
{
    return std::accumulate(shares.begin(), shares.end(), qsizetype(0),
                           [](qsizetype sum, const HandOverShare &share) { return sum + share.lines.size(); });
}
qsizetype RepHandOver::accounts() const
{
    return std::accumulate(shares.begin(), shares.end(), qsizetype(0),
                           [](qsizetype sum, const HandOverShare &share) { return sum + share.accounts.size(); });
}

Result<RepHandOver> planRepHandOver(const Workspace &workspace, const RepHandOverOrder &given, const QDateTime &now)
{
    const QDate today = workspace.localDay(now);
    const Rulebook &before = workspace.rulebook()->rulebook;
    const Result<RepHandOverOrder> order = checkedOrder(before, given, today);
    if (!order)
        return order.error();
    const Result<QHash<QString, int>> open = openLeadsByOwner(workspace.database());
    if (!open)
        return open.error();
    const Result<OwnedLeads> leads = leadsOf(workspace, order->from);
    if (!leads)
        return leads.error();
    LW_TRY(checkTerritories(before, *order, *leads));
    Sharing sharing(*order, *open);
    RepHandOver plan;
    plan.from = order->from;
    plan.on = order->on;
    plan.rulebook = before;
    plan.people = workspace.people();
    plan.calendar = calendarNameFor({.byRep = before.calendarUse.byRep}, order->from, {}, {});
    moveLines(plan.rulebook, order->from, order->on, sharing, leads->byTerritory);
    if (order->on == today)
        LW_TRY(planToday(workspace, *order, *leads, sharing, plan, today));
    plan.shares = sharing.shares();
    if (isNothing(plan, *order))
        return failed(tr("%1 has nothing to hand over from %2 on.").arg(order->from, order->on.toString(Qt::ISODate)));
    return plan;
}

Result<OperationId> handOverRep(Workspace &workspace, const RepHandOverOrder &order, const QString &actor,
                                const QDateTime &now)
{
    const Result<RepHandOver> plan = planRepHandOver(workspace, order, now);
    if (!plan)
        return plan.error();
    const Result<People> people =
        checkedPeople(plan->people, workspace.people(), plan->rulebook.reps, workspace.localDay(now));
    if (!people)
        return people.error();
    QStringList to;
    for (const HandOverShare &share : plan->shares)
        to += share.rep;
    const Deed deed{u"territories"_s, tr("Hand over from %1 to %2").arg(plan->from, to.join(u", "_s)), actor, now};
    return putRulebook(workspace, plan->rulebook, deed, [&](OpenDeed &open, RulebookId) -> Result<void> {
        const Result<People> kept = loadPeople(open.database);
        if (!kept)
            return kept.error();
        if (*kept != workspace.people())
            return failed(tr("The people were changed by somebody else meanwhile. Try again. Nothing was changed."));
        const Result<RepHandOver> inside = planRepHandOver(workspace, order, now); // others may have moved leads since
        if (!inside)
            return inside.error();
        LW_TRY(savePeople(open.database, workspace.people(), *people));
        for (const HandOverShare &share : inside->shares)
            LW_TRY(hand(open, workspace, share, plan->from));
        open.detail = {{u"from"_s, plan->from},
                       {u"to"_s, to.join(u"; "_s)},
                       {u"leads"_s, inside->leads()},
                       {u"lines"_s, inside->lines()},
                       {u"accounts"_s, inside->accounts()}};
        return {};
    });
}

} // namespace lw
