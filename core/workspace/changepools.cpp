// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changepools.h"

#include "core/decisions/poolpace.h"
#include "core/store/poolstore.h"
#include "core/territories/territorytree.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/routingsituation.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ChangePools", text);
}

bool sameName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

Result<Pool> checkedPool(Pool pool, const Rulebook &rulebook)
{
    pool.name = pool.name.simplified();
    LW_TRY(checkPool(pool));
    if (rulebook.findRep(pool.name))
        return usage(tr("“%1” is a rep. Give the pool another name.").arg(pool.name));
    for (PoolMember &member : pool.members) {
        const Rep *rep = rulebook.findRep(member.rep);
        if (!rep)
            return usage(tr("Pool “%1”: “%2” is not one of the reps. Add the rep first.").arg(pool.name, member.rep));
        member.rep = rep->name;
    }
    return pool;
}

Result<QList<Pool>> checkedPools(const QList<Pool> &pools, const Rulebook &rulebook)
{
    QList<Pool> checked;
    for (const Pool &pool : pools) {
        const Result<Pool> each = checkedPool(pool, rulebook);
        if (!each)
            return each.error();
        if (findPool(checked, each->name))
            return usage(tr("There is a pool “%1” already. Choose another name.").arg(each->name));
        checked += *each;
    }
    return checked;
}

void rename(Rulebook &rulebook, const PoolRename &renamed)
{
    if (renamed.was.isEmpty())
        return;
    for (CoverageLine &line : rulebook.lines) {
        if (sameName(line.pool, renamed.was))
            line.pool = renamed.now;
    }
    passCatchAll(rulebook, renamed.was, renamed.now);
    QHash<QString, QString> &uses = rulebook.calendarUse.byPool;
    for (const QString &name : uses.keys()) {
        if (sameName(name, renamed.was))
            uses.insert(renamed.now, uses.take(name));
    }
}

QString nameAfter(const Pool &pool, const PoolRename &renamed)
{
    return sameName(pool.name, renamed.was) ? renamed.now : pool.name;
}

// What would hang in the air without a pool.
Result<void> checkRemoved(const Rulebook &before, const Rulebook &after, const PoolRename &renamed,
                          const CompiledRulebook &compiled)
{
    for (const Pool &pool : before.pools) {
        if (findPool(after.pools, nameAfter(pool, renamed)))
            continue;
        const auto lines = std::ranges::count_if(
            after.lines, [&](const CoverageLine &line) { return sameName(line.pool, pool.name); });
        if (lines > 0)
            return failed(tr("The pool “%1” cannot be removed yet (territory lines: %2). Give these to somebody else "
                             "first.")
                              .arg(pool.name)
                              .arg(lines));
        if (compiled.isCatchAll(pool.name))
            return failed(tr("The pool “%1” gets what no territory line covers and has to stay.").arg(pool.name));
    }
    return {};
}

Result<void> keepPace(OpenDeed &deed, const Rulebook &before, const Rulebook &after, const PoolRename &renamed,
                      const Situation &situation)
{
    PoolTurnWriter writer(deed.database, deed.id);
    for (const Pool &pool : before.pools) {
        const Pool *now = findPool(after.pools, nameAfter(pool, renamed));
        if (!now)
            continue;
        for (const PoolTurn &turn : paceOfChange(pool, *now, situation))
            LW_TRY(writer.insert(turn, LeadId{}, deed.deed.now));
    }
    return {};
}

} // namespace

Result<OperationId> changePools(Workspace &workspace, const QList<Pool> &pools, const QString &actor,
                                const QDateTime &now, const QString &label, const PoolRename &renamed)
{
    const Rulebook &before = workspace.rulebook()->rulebook;
    const Result<QList<Pool>> checked = checkedPools(pools, before);
    if (!checked)
        return checked.error();
    Rulebook rulebook = before;
    rulebook.pools = *checked;
    const PoolRename exact{renamed.was, renamed.now.simplified()};
    rename(rulebook, exact);
    LW_TRY(checkRemoved(before, rulebook, exact, *compile(rulebook, 0)));
    erase_if(rulebook.calendarUse.byPool, [&](const auto &use) { return !findPool(rulebook.pools, use.key()); });
    const Rulebook was = before; // `workspace` takes the new one over while the deed is done
    return putRulebook(workspace, rulebook, {u"territories"_s, label, actor, now},
                       [&](OpenDeed &open, RulebookId) -> Result<void> {
                           const Result<Situation> situation = situationOf(workspace, now);
                           if (!situation)
                               return situation.error();
                           if (!exact.was.isEmpty())
                               LW_TRY(renamePool(open.database, exact.was, exact.now));
                           return keepPace(open, was, rulebook, exact, *situation);
                       });
}

Result<OperationId> changeTerritoryTree(Workspace &workspace, const QMap<QString, QString> &parents,
                                        const QString &actor, const QDateTime &now, const QString &label)
{
    if (const QString in = circleIn(parents); !in.isEmpty())
        return usage(tr("“%1” would be part of itself.").arg(in));
    Rulebook rulebook = workspace.rulebook()->rulebook;
    rulebook.territoryParents = parents;
    return putRulebook(workspace, rulebook, {u"territories"_s, label, actor, now});
}

Result<OperationId> allowFinding(Workspace &workspace, const QString &key, bool allowed, const QString &actor,
                                 const QDateTime &now)
{
    Rulebook rulebook = workspace.rulebook()->rulebook;
    rulebook.allowed.removeAll(key);
    if (allowed)
        rulebook.allowed += key;
    const QString label = allowed ? tr("Allow a finding on purpose") : tr("Report a finding again");
    return putRulebook(workspace, rulebook, {u"territories"_s, label, actor, now});
}

} // namespace lw
