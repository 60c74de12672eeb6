// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changerulebook.h"

#include "core/decisions/poolpace.h"
#include "core/store/accountstore.h"
#include "core/store/leadstore.h"
#include "core/store/poolstore.h"
#include "core/store/rulebookstore.h"
#include "core/workspace/changepeople.h"
#include "core/workspace/routingsituation.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ChangeRulebook", text);
}

bool sameName(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

// The list somebody worked on may be older than the file: another program can have put a rulebook in force since.
Result<void> refuseStale(const Workspace &workspace, const Database &database)
{
    const Result<RulebookId> inForce = rulebookInForce(database);
    if (!inForce)
        return inForce.error();
    if (inForce->value != workspace.rulebook()->version)
        return failed(tr("The rulebook was changed by somebody else since this file was opened here. Open it again, "
                         "then make the change. Nothing was changed."));
    return {};
}

Result<QList<Rep>> checkedReps(QList<Rep> reps)
{
    QSet<QString> seen;
    for (Rep &rep : reps) {
        rep.name = rep.name.simplified();
        if (rep.name.isEmpty())
            return usage(tr("A rep needs a name."));
        const qsizetype known = seen.size();
        seen.insert(rep.name.toCaseFolded());
        if (seen.size() == known)
            return usage(tr("There is a rep “%1” already. Choose another name.").arg(rep.name));
    }
    return reps;
}

Result<QList<LeadId>> leadsOwnedBy(const Workspace &workspace, const QString &rep, bool openOnly)
{
    const Result<LeadColumns> columns = workspace.columns();
    if (!columns)
        return columns.error();
    QList<LeadId> leads;
    for (qsizetype i = 0; i < columns->size(); ++i) {
        const bool owned = sameName(columns->owners.name(columns->owner[size_t(i)]), rep);
        if (owned && (!openOnly || isOpen(columns->statusOf(i))))
            leads += LeadId{columns->number[size_t(i)]};
    }
    return leads;
}

// What would hang in the air without this rep.
Result<void> checkRemoval(const Workspace &workspace, const QString &rep)
{
    const RulebookPtr &rulebook = workspace.rulebook();
    if (rulebook->isCatchAll(rep))
        return failed(tr("“%1” gets what no territory line covers and has to stay. A rep can be renamed.").arg(rep));
    const auto lines = std::ranges::count_if(rulebook->rulebook.lines,
                                             [&](const CoverageLine &line) { return sameName(line.owner, rep); });
    const Result<QList<LeadId>> leads = leadsOwnedBy(workspace, rep, true);
    if (!leads)
        return leads.error();
    const auto pools =
        std::ranges::count_if(rulebook->rulebook.pools, [&](const Pool &pool) { return pool.find(rep) != nullptr; });
    if (lines == 0 && leads->isEmpty() && pools == 0)
        return {};
    return failed(tr("“%1” cannot be removed yet (open leads: %2, territory lines: %3, pools: %4). Give these to "
                     "somebody else first, or make %1 inactive.")
                      .arg(rep, QString::number(leads->size()), QString::number(lines), QString::number(pools)));
}

Result<void> checkLeavers(const Workspace &workspace, const Rulebook &changed, const RepRename &renamed)
{
    for (const Rep &rep : workspace.rulebook()->rulebook.reps) {
        const Rep *stays = changed.findRep(rep.name == renamed.was ? renamed.now : rep.name);
        if (!stays) {
            LW_TRY(checkRemoval(workspace, rep.name));
        } else if (rep.active && !stays->active && workspace.rulebook()->isCatchAll(rep.name)) {
            return failed(tr("“%1” gets what no territory line covers and has to stay active.").arg(rep.name));
        }
    }
    return {};
}

// A pool and a rep of one name could not be told apart in a line or an order.
Result<void> refusePoolNames(const Rulebook &rulebook)
{
    for (const Rep &rep : rulebook.reps) {
        if (findPool(rulebook.pools, rep.name))
            return usage(tr("“%1” is a pool. Give the rep another name.").arg(rep.name));
    }
    return {};
}

/// The use of a calendar goes from one name to another, which keeps its own where it has one.
void carry(QHash<QString, QString> &uses, const QString &was, const QString &now)
{
    const QStringList names = uses.keys();
    for (const QString &name : names) {
        if (!sameName(name, was))
            continue;
        const QString calendar = uses.take(name);
        if (!uses.contains(now))
            uses.insert(now, calendar);
    }
}

void rename(Rulebook &rulebook, const RepRename &renamed)
{
    if (renamed.was.isEmpty())
        return;
    for (CoverageLine &line : rulebook.lines) {
        if (sameName(line.owner, renamed.was))
            line.owner = renamed.now;
    }
    passCatchAll(rulebook, renamed.was, renamed.now);
    for (Pool &pool : rulebook.pools) {
        for (PoolMember &member : pool.members) {
            if (sameName(member.rep, renamed.was))
                member.rep = renamed.now;
        }
    }
    carry(rulebook.calendarUse.byRep, renamed.was, renamed.now);
}

// Whoever is added under the name of a former rep starts without a calendar.
void dropLeavers(Rulebook &rulebook)
{
    QHash<QString, QString> &uses = rulebook.calendarUse.byRep;
    erase_if(uses, [&](const auto &use) { return !rulebook.findRep(use.key()); });
}

// Closed leads too, so that figures by rep stay whole.
Result<void> renameInLeads(OpenDeed &deed, const Workspace &workspace, const RepRename &renamed)
{
    constexpr qsizetype kAtATime = 500;
    const Result<QList<LeadId>> leads = leadsOwnedBy(workspace, renamed.was, false);
    if (!leads)
        return leads.error();
    for (qsizetype from = 0; from < leads->size(); from += kAtATime) {
        const Result<QList<LeadRecord>> records = workspace.records(leads->mid(from, kAtATime));
        if (!records)
            return records.error();
        for (const LeadRecord &record : *records) {
            Lead lead = record.lead;
            lead.owner = renamed.now;
            LW_TRY(updateLead(deed.database, lead, deed.id));
            deed.leads.insert(lead.id.value);
        }
    }
    return renameAccountOwner(deed.database, renamed.was, renamed.now, deed.id);
}

QStringList returnedTo(const Rulebook &rulebook, const Rulebook &before, const RepRename &renamed)
{
    QStringList returned;
    for (const Rep &rep : rulebook.reps) {
        const Rep *was = before.findRep(sameName(rep.name, renamed.now) ? renamed.was : rep.name);
        if (rep.active && was && !was->active)
            returned += rep.name;
    }
    return returned;
}

// Whoever was no active rep for a while is not flooded when they are one again.
Result<void> keepPace(OpenDeed &deed, const Workspace &workspace, const Rulebook &rulebook, const QStringList &returned)
{
    if (returned.isEmpty() || rulebook.pools.isEmpty())
        return {};
    const Result<Situation> situation = situationOf(workspace, deed.deed.now);
    if (!situation)
        return situation.error();
    PoolTurnWriter writer(deed.database, deed.id);
    for (const PoolTurn &turn : paceOfReturn(rulebook, returned, *situation))
        LW_TRY(writer.insert(turn, LeadId{}, deed.deed.now));
    return {};
}

// Reads a line as if it stood in a file, so that both are held to the same rules.
Result<CoverageLine> checkedLine(const CoverageLine &line, const Rulebook &rulebook)
{
    Result<CoverageLine> read = coverageLineFromCells(toCells(line));
    if (!read)
        return usage(tr("Territory line %1: %2.").arg(QString::number(line.number), read.error().message));
    read->number = line.number;
    if (!read->pool.isEmpty()) {
        const Pool *pool = findPool(rulebook.pools, read->pool);
        if (!pool)
            return usage(tr("Territory line %1: there is no pool “%2”. Add the pool first.")
                             .arg(QString::number(line.number), read->pool));
        read->pool = pool->name;
        return read;
    }
    const Rep *owner = rulebook.findRep(read->owner);
    if (!owner)
        return usage(tr("Territory line %1: “%2” is not one of the reps. Add the rep first.")
                         .arg(QString::number(line.number), read->owner));
    read->owner = owner->name;
    return read;
}

void giveNumbers(QList<CoverageLine> &lines)
{
    int last = 0;
    for (const CoverageLine &line : lines)
        last = std::max(last, line.number);
    QSet<int> taken;
    for (CoverageLine &line : lines) {
        if (line.number <= 0 || taken.contains(line.number))
            line.number = ++last;
        taken.insert(line.number);
    }
}

} // namespace

// A territory is its line's description, as leads carry it. A line that keeps its own keeps its calendar before one
// that comes to be described alike.
void carryTerritories(Rulebook &rulebook, const QList<CoverageLine> &before)
{
    const CalendarUse was{.byTerritory = rulebook.calendarUse.byTerritory};
    QHash<QString, QString> &uses = rulebook.calendarUse.byTerritory;
    QHash<int, QString> territories;
    for (const CoverageLine &line : before) {
        const QString territory = territoryOf(line);
        territories.insert(line.number, territory);
        erase_if(uses, [&](const auto &use) { return sameName(use.key(), territory); });
    }
    for (const bool isKept : {true, false}) {
        for (const CoverageLine &line : std::as_const(rulebook.lines)) {
            const QString territory = territoryOf(line);
            const QString described = territories.value(line.number, territory);
            const QString calendar = calendarNameFor(was, {}, {}, described);
            if ((described == territory) == isKept && !calendar.isEmpty() && !uses.contains(territory))
                uses.insert(territory, calendar);
        }
    }
}

bool passCatchAll(Rulebook &rulebook, const QString &was, const QString &now)
{
    bool passed = false;
    for (PolicyRule &rule : rulebook.policy) {
        if (rule.type != RuleType::Routing || !sameName(rule.parameter(u"catch_all"_s).toString(), was))
            continue;
        rule.parameters[u"catch_all"_s] = now;
        passed = true;
    }
    return passed;
}

Result<OperationId> putRulebook(Workspace &workspace, const Rulebook &rulebook, const Deed &deed,
                                const std::function<Result<void>(OpenDeed &, RulebookId)> &also, const QDateTime &from)
{
    const Result<OperationId> done = workspace.perform(deed, [&](OpenDeed &open) -> Result<void> {
        LW_TRY(refuseStale(workspace, open.database));
        const QDateTime since = from.isValid() ? from : deed.now;
        const Result<RulebookId> version = putInForce(open.database, rulebook, since);
        if (!version)
            return version.error();
        open.detail = {{u"reps"_s, rulebook.reps.size()},
                       {u"lines"_s, rulebook.lines.size()},
                       {u"version"_s, version->value},
                       {u"fingerprint"_s, fingerprint(rulebook)},
                       {u"in_force_from"_s, since.toUTC().toString(Qt::ISODateWithMs)}};
        return also ? also(open, *version) : Result<void>();
    });
    if (done)
        Q_EMIT workspace.rulebookChanged();
    return done;
}

Result<OperationId> changeReps(Workspace &workspace, const QList<Rep> &reps, const QString &actor, const QDateTime &now,
                               const QString &label, const RepRename &renamed)
{
    const Result<QList<Rep>> checked = checkedReps(reps);
    if (!checked)
        return checked.error();
    Rulebook rulebook = workspace.rulebook()->rulebook;
    rulebook.reps = *checked;
    LW_TRY(checkLeavers(workspace, rulebook, renamed));
    LW_TRY(refusePoolNames(rulebook));
    const Deed deed{u"territories"_s, label, actor, now};
    rename(rulebook, renamed);
    dropLeavers(rulebook);
    const QStringList returned = returnedTo(rulebook, workspace.rulebook()->rulebook, renamed);
    return putRulebook(workspace, rulebook, deed, [&](OpenDeed &open, RulebookId) -> Result<void> {
        if (!renamed.was.isEmpty()) {
            LW_TRY(renameInPeople(open, renamed.was, renamed.now));
            LW_TRY(renamePoolMember(open.database, renamed.was, renamed.now));
            LW_TRY(renameInLeads(open, workspace, renamed));
        }
        return keepPace(open, workspace, rulebook, returned);
    });
}

Result<OperationId> changeLines(Workspace &workspace, const QList<CoverageLine> &lines, const QString &actor,
                                const QDateTime &now, const QString &label)
{
    Rulebook rulebook = workspace.rulebook()->rulebook;
    QHash<int, CoverageLine> known;
    for (const CoverageLine &line : rulebook.lines)
        known.insert(line.number, line);
    rulebook.lines = lines;
    giveNumbers(rulebook.lines);
    for (CoverageLine &line : rulebook.lines) {
        const auto before = known.constFind(line.number);
        if (before != known.constEnd() && *before == line)
            continue; // as it was; what an older file let pass is not held against this change
        const Result<CoverageLine> checked = checkedLine(line, rulebook);
        if (!checked)
            return checked.error();
        line = *checked;
    }
    if (!rulebook.calendarUse.byTerritory.isEmpty())
        carryTerritories(rulebook, workspace.rulebook()->rulebook.lines);
    return putRulebook(workspace, rulebook, {u"territories"_s, label, actor, now});
}

Result<Rulebook> readRulebook(const QByteArray &json, const QString &fileName)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return unreadable(
            tr("%1 is not JSON: %2 at byte %3.").arg(fileName, problem.errorString()).arg(problem.offset));
    Result<Rulebook> read = rulebookFromJson(document.object());
    if (!read)
        return unreadable(QString(fileName + u": "_s + read.error().message));
    if (!isNumbered(read->policy)) // written by hand; decisions name rules by number
        renumber(read->policy);
    return read;
}

} // namespace lw
