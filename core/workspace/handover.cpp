// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/handover.h"

#include "core/people/peoplecheck.h"
#include "core/store/campaignstore.h"
#include "core/store/peoplestore.h"
#include "core/store/rulebookstore.h"
#include "core/workspace/changepeople.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/workleads.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::HandOver", text);
}

bool sameName(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// The lead manager's desk is the rep that gets what no territory covers.
enum class Desk {
    Others,   ///< somebody else's: it stays where it is
    Role,     ///< bears nobody's name and goes along with the role
    Linked,   ///< has a name of its own and says which member it is
    Personal, ///< bears the name of the member, so what lies on it goes to the rep that the next one is
};

struct Parties {
    Member from;
    Member to;
    QDate today;
    Desk desk = Desk::Others;
    QString deskName = {}; ///< of the rep
};

Desk deskOf(const Rep &rep, const Member &from, const People &people)
{
    if (sameName(rep.member, from.name))
        return sameName(rep.name, from.name) ? Desk::Personal : Desk::Linked;
    if (!rep.member.isEmpty())
        return Desk::Others;
    if (sameName(rep.name, from.name))
        return Desk::Personal;
    return people.find(rep.name) ? Desk::Others : Desk::Role;
}

Result<Member> activeMember(const Workspace &workspace, const QString &name)
{
    const Member *member = workspace.people().find(name);
    if (!member)
        return usage(tr("“%1” is not a member of this workspace. “members” lists them.").arg(name));
    if (!member->active)
        return failed(tr("%1 is not active. Make them active first.").arg(member->name));
    return *member;
}

Result<Parties> partiesOf(const Workspace &workspace, const QString &from, const QString &to, const QDateTime &now)
{
    const Result<Member> leaver = activeMember(workspace, from);
    if (!leaver)
        return leaver.error();
    const Result<Member> successor = activeMember(workspace, to);
    if (!successor)
        return successor.error();
    if (leaver->name == successor->name)
        return usage(tr("%1 cannot hand over to themselves.").arg(leaver->name));
    if (!leaver->has(Role::LeadManager))
        return failed(tr("%1 is no lead manager and has nothing to hand over.").arg(leaver->name));
    Parties parties{.from = *leaver, .to = *successor, .today = workspace.localDay(now)};
    const CompiledRulebook &rulebook = *workspace.rulebook();
    if (const Rep *desk = rulebook.rulebook.findRep(rulebook.catchAll)) {
        parties.desk = deskOf(*desk, *leaver, workspace.people());
        parties.deskName = desk->name;
    }
    return parties;
}

struct DeskLeads {
    QList<LeadId> open;
    qsizetype nextActions = 0;
};

Result<DeskLeads> leadsOf(const Workspace &workspace, const Parties &parties)
{
    DeskLeads leads;
    if (parties.desk == Desk::Others)
        return leads;
    const Result<LeadColumns> columns = workspace.columns();
    if (!columns)
        return columns.error();
    for (qsizetype i = 0; i < columns->size(); ++i) {
        const QString owner = columns->owners.name(columns->owner[size_t(i)]);
        if (!sameName(owner, parties.deskName) || !isOpen(columns->statusOf(i)))
            continue;
        leads.open += LeadId{columns->number[size_t(i)]};
        leads.nextActions += columns->nextActionAt[size_t(i)] != kNoTime ? 1 : 0;
    }
    return leads;
}

bool movesFromToday(const Absence &absence, const Parties &parties)
{
    const bool isOver = absence.to.isValid() && absence.to < parties.today;
    // Nobody stands in for themselves.
    return !isOver && sameName(absence.deputy, parties.from.name) && !sameName(absence.who, parties.to.name);
}

// Until yesterday the one stood in, from today on the other.
void handOverAbsences(QList<Absence> &absences, const Parties &parties)
{
    QList<Absence> rests;
    for (Absence &absence : absences) {
        if (!movesFromToday(absence, parties))
            continue;
        if (absence.from >= parties.today) {
            absence.deputy = parties.to.name;
            continue;
        }
        Absence rest = absence;
        rest.id = 0;
        rest.deputy = parties.to.name;
        rest.from = parties.today;
        rests += rest;
        absence.to = parties.today.addDays(-1);
    }
    absences += rests;
}

People handedOver(People people, const Parties &parties)
{
    const QString role = codeOf(Role::LeadManager);
    for (Member &member : people.members) {
        if (member.name == parties.from.name)
            member.roles.removeAll(role);
        else if (member.name == parties.to.name && !member.has(Role::LeadManager))
            member.roles.prepend(role);
    }
    for (Department &department : people.departments) {
        if (sameName(department.head, parties.from.name))
            department.head = parties.to.name;
    }
    handOverAbsences(people.absences, parties);
    return people;
}

// The rep that the next one is; becomes one where they are none.
Rep &successorIn(Rulebook &rulebook, const Member &to)
{
    const auto is = [&](const QString Rep::*name) {
        return std::ranges::find_if(rulebook.reps, [&](const Rep &rep) { return sameName(rep.*name, to.name); });
    };
    auto rep = is(&Rep::member);
    if (rep == rulebook.reps.end())
        rep = is(&Rep::name);
    if (rep == rulebook.reps.end()) {
        rulebook.reps += Rep{.name = to.name, .type = u"inside"_s, .email = to.email, .phone = {}};
        rep = std::prev(rulebook.reps.end());
    }
    rep->member = to.name;
    rep->active = true;
    return *rep;
}

QString calendarOfRep(const Rulebook &rulebook, const QString &rep)
{
    return calendarNameFor({.byRep = rulebook.calendarUse.byRep}, rep, {}, {});
}

void handOverCalendar(Rulebook &rulebook, const QString &from, const QString &to)
{
    const QString calendar = calendarOfRep(rulebook, from);
    if (calendar.isEmpty())
        return;
    QHash<QString, QString> &byRep = rulebook.calendarUse.byRep;
    const auto drop = [&](const QString &name) {
        byRep.removeIf([&](const auto &each) { return sameName(each.key(), name); });
    };
    drop(from);
    drop(to);
    byRep.insert(to, calendar);
}

Rulebook handedOver(Rulebook rulebook, const Parties &parties)
{
    if (parties.desk == Desk::Linked) {
        for (Rep &rep : rulebook.reps) {
            if (rep.name == parties.deskName)
                rep.member = parties.to.name;
        }
    }
    if (parties.desk != Desk::Personal)
        return rulebook;
    const QString successor = successorIn(rulebook, parties.to).name;
    passCatchAll(rulebook, parties.deskName, successor);
    handOverCalendar(rulebook, parties.deskName, successor);
    return rulebook;
}

bool goesAlong(const Campaign &campaign, const Parties &parties)
{
    const bool isOver = campaign.end.isValid() && campaign.end < parties.today;
    return !isOver && sameName(campaign.owner, parties.from.name);
}

Result<void> moveCampaigns(const Database &database, const Parties &parties)
{
    const Result<QList<Campaign>> campaigns = loadCampaigns(database);
    if (!campaigns)
        return campaigns.error();
    for (Campaign campaign : *campaigns) {
        if (!goesAlong(campaign, parties))
            continue;
        campaign.owner = parties.to.name;
        if (const Result<bool> updated = updateCampaign(database, campaign); !updated)
            return updated.error();
    }
    return {};
}

QJsonObject detailOf(const HandOver &plan)
{
    return {{u"from"_s, plan.from},
            {u"to"_s, plan.to},
            {u"open_leads"_s, plan.openLeads},
            {u"escalations"_s, plan.escalations},
            {u"departments"_s, plan.departments.join(u"; "_s)},
            {u"stands_in_for"_s, plan.standsInFor.join(u"; "_s)},
            {u"campaigns"_s, plan.campaigns.join(u"; "_s)},
            {u"catch_all"_s, plan.catchAll}};
}

} // namespace

Result<HandOver> planHandOver(const Workspace &workspace, const QString &from, const QString &to, const QDateTime &now)
{
    const Result<Parties> parties = partiesOf(workspace, from, to, now);
    if (!parties)
        return parties.error();
    const Result<DeskLeads> leads = leadsOf(workspace, *parties);
    if (!leads)
        return leads.error();
    const Result<QList<Campaign>> campaigns = loadCampaigns(workspace.database());
    if (!campaigns)
        return campaigns.error();
    const Result<qint64> waiting = escalationsFor(workspace.database(), parties->from.name);
    if (!waiting)
        return waiting.error();
    HandOver plan;
    plan.from = parties->from.name;
    plan.to = parties->to.name;
    plan.openLeads = leads->open.size();
    plan.nextActions = leads->nextActions;
    plan.escalations = qsizetype(*waiting);
    plan.catchAll = parties->desk != Desk::Others;
    if (parties->desk == Desk::Personal)
        plan.calendar = calendarOfRep(workspace.rulebook()->rulebook, parties->deskName);
    for (const Department &department : workspace.people().departments) {
        if (sameName(department.head, parties->from.name))
            plan.departments += department.name;
    }
    for (const Absence &absence : workspace.people().absences) {
        if (movesFromToday(absence, *parties) && !plan.standsInFor.contains(absence.who))
            plan.standsInFor += absence.who;
    }
    for (const Campaign &campaign : *campaigns) {
        if (goesAlong(campaign, *parties))
            plan.campaigns += campaign.name;
    }
    return plan;
}

Result<OperationId> handOver(Workspace &workspace, const QString &from, const QString &to, const QString &actor,
                             const QDateTime &now)
{
    const Result<HandOver> plan = planHandOver(workspace, from, to, now);
    if (!plan)
        return plan.error();
    const Result<Parties> parties = partiesOf(workspace, from, to, now);
    if (!parties)
        return parties.error();
    const Rulebook &inForce = workspace.rulebook()->rulebook;
    const Rulebook rulebook = handedOver(inForce, *parties);
    const Result<People> people =
        checkedPeople(handedOver(workspace.people(), *parties), workspace.people(), rulebook.reps, parties->today);
    if (!people)
        return people.error();
    const bool decidesAnew = rulebook != inForce;
    // Rulebooks stand on each other and are taken back in their order: what puts one in force is of that kind.
    const Deed deed{decidesAnew ? u"territories"_s : u"people"_s,
                    tr("Hand over the lead manager’s role from %1 to %2").arg(plan->from, plan->to), actor, now};
    const Result<OperationId> done = workspace.perform(deed, [&](OpenDeed &open) -> Result<void> {
        LW_TRY(refuseStalePeople(workspace, open.database));
        open.detail = detailOf(*plan);
        LW_TRY(savePeople(open.database, workspace.people(), *people));
        LW_TRY(moveCampaigns(open.database, *parties));
        LW_TRY(readdressEscalations(open.database, plan->from, plan->to));
        if (decidesAnew) {
            if (const Result<RulebookId> version = putInForce(open.database, rulebook, now); !version)
                return version.error();
        }
        if (parties->desk != Desk::Personal)
            return {};
        const Result<DeskLeads> leads = leadsOf(workspace, *parties);
        if (!leads)
            return leads.error();
        const Rep *successor = rulebook.findRep(compile(rulebook, 0)->catchAll);
        return handLeads(open, workspace, leads->open, successor->name, parties->from.name);
    });
    if (done && decidesAnew)
        Q_EMIT workspace.rulebookChanged();
    return done;
}

} // namespace lw
