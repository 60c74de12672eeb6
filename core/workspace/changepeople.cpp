// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changepeople.h"

#include "core/people/peoplecheck.h"
#include "core/store/campaignstore.h"
#include "core/store/peoplestore.h"
#include "core/store/rulebookstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ChangePeople", text);
}

bool sameName(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

Result<void> checkRename(const People &before, const People &after, const MemberRename &renamed)
{
    const Member *was = before.find(renamed.was);
    if (!was || was->name != renamed.was)
        return usage(tr("“%1” is not one of the members.").arg(renamed.was));
    if (!after.find(renamed.now.simplified()))
        return usage(tr("“%1” is to be called “%2”, and there is nobody of that name in the list.")
                         .arg(renamed.was, renamed.now));
    return {};
}

// Only in the list of members: what else names them is written as it differs.
People withRenamedMember(People people, const MemberRename &renamed)
{
    for (Member &member : people.members) {
        if (member.name == renamed.was)
            member.name = renamed.now.simplified();
    }
    return people;
}

Result<QStringList> campaignsOf(const Database &database, const QString &owner, QDate today)
{
    const Result<QList<Campaign>> campaigns = loadCampaigns(database);
    if (!campaigns)
        return campaigns.error();
    QStringList names;
    for (const Campaign &campaign : *campaigns) {
        if (sameName(campaign.owner, owner) && (!campaign.end.isValid() || campaign.end >= today))
            names += tr("owner of the campaign %1").arg(campaign.name);
    }
    return names;
}

// What would hang in the air without this member.
Result<void> checkRemoval(const Workspace &workspace, const QString &name, const People &after, QDate today)
{
    QStringList duties = dutiesOf(name, after, workspace.rulebook()->rulebook.reps, today);
    const Result<QStringList> campaigns = campaignsOf(workspace.database(), name, today);
    if (!campaigns)
        return campaigns.error();
    duties += *campaigns;
    const Result<qint64> waiting = escalationsFor(workspace.database(), name);
    if (!waiting)
        return waiting.error();
    if (*waiting > 0)
        duties += tr("escalations that wait for them: %1").arg(*waiting);
    if (duties.isEmpty())
        return {};
    return failed(tr("%1 cannot be removed yet (%2). Give this to somebody else first, or make %1 inactive.")
                      .arg(name, duties.join(u", "_s)));
}

Result<void> checkLeavers(const Workspace &workspace, const People &before, const People &after, QDate today)
{
    for (const Member &member : before.members) {
        if (!after.find(member.name))
            LW_TRY(checkRemoval(workspace, member.name, after, today));
    }
    return {};
}

// A rep of the member's name is that member; from now on the name does not say so any more.
std::optional<Rulebook> withRenamedReps(const Rulebook &rulebook, const MemberRename &renamed)
{
    Rulebook changed = rulebook;
    for (Rep &rep : changed.reps) {
        if (sameName(rep.member, renamed.was) || (rep.member.isEmpty() && sameName(rep.name, renamed.was)))
            rep.member = renamed.now.simplified();
    }
    return changed == rulebook ? std::nullopt : std::optional<Rulebook>(changed);
}

Result<void> renameCampaignOwner(const Database &database, const MemberRename &renamed)
{
    const Result<QList<Campaign>> campaigns = loadCampaigns(database);
    if (!campaigns)
        return campaigns.error();
    for (Campaign campaign : *campaigns) {
        if (!sameName(campaign.owner, renamed.was))
            continue;
        campaign.owner = renamed.now.simplified();
        if (const Result<bool> updated = updateCampaign(database, campaign); !updated)
            return updated.error();
    }
    return {};
}

Result<void> applyRename(const Database &database, const MemberRename &renamed)
{
    LW_TRY(renameMember(database, renamed.was, renamed.now.simplified()));
    LW_TRY(readdressEscalations(database, renamed.was, renamed.now.simplified()));
    return renameCampaignOwner(database, renamed);
}

Result<void> putRulebook(OpenDeed &deed, const Rulebook &rulebook)
{
    const Result<RulebookId> version = putInForce(deed.database, rulebook, deed.deed.now);
    if (!version)
        return version.error();
    deed.detail.insert(u"fingerprint"_s, fingerprint(rulebook));
    return {};
}

QJsonObject detailOf(const People &people, const MemberRename &renamed)
{
    QJsonObject detail{{u"members"_s, people.members.size()},
                       {u"departments"_s, people.departments.size()},
                       {u"absences"_s, people.absences.size()}};
    if (!renamed.was.isEmpty())
        detail.insert(u"renamed"_s, QString(renamed.was + u" → "_s + renamed.now.simplified()));
    return detail;
}

} // namespace

Result<OperationId> changePeople(Workspace &workspace, const People &people, const QString &actor, const QDateTime &now,
                                 const QString &label, const MemberRename &renamed)
{
    const QDate today = workspace.localDay(now);
    const bool renames = !renamed.was.isEmpty();
    People asked = people;
    if (renames) {
        LW_TRY(checkRename(workspace.people(), people, renamed));
        renameInDuties(asked, renamed.was, renamed.now.simplified());
    }
    const People before = renames ? withRenamedMember(workspace.people(), renamed) : workspace.people();
    LW_TRY(checkLeavers(workspace, before, asked, today));
    const Rulebook &inForce = workspace.rulebook()->rulebook;
    const Result<People> checked = checkedPeople(asked, before, inForce.reps, today);
    if (!checked)
        return checked.error();
    const std::optional<Rulebook> rulebook = renames ? withRenamedReps(inForce, renamed) : std::nullopt;
    // Rulebooks stand on each other and are taken back in their order: what puts one in force is of that kind.
    const Deed deed{rulebook ? u"territories"_s : u"people"_s, label, actor, now};
    const Result<OperationId> done = workspace.perform(deed, [&](OpenDeed &open) -> Result<void> {
        LW_TRY(refuseStalePeople(workspace, open.database));
        open.detail = detailOf(*checked, renamed);
        if (renames)
            LW_TRY(applyRename(open.database, renamed));
        LW_TRY(savePeople(open.database, before, *checked));
        return rulebook ? putRulebook(open, *rulebook) : Result<void>();
    });
    if (done && rulebook)
        Q_EMIT workspace.rulebookChanged();
    return done;
}

Result<void> refuseStalePeople(const Workspace &workspace, const Database &database)
{
    const Result<People> kept = loadPeople(database);
    if (!kept)
        return kept.error();
    const Result<RulebookId> inForce = rulebookInForce(database);
    if (!inForce)
        return inForce.error();
    if (*kept != workspace.people() || inForce->value != workspace.rulebook()->version)
        return failed(tr("The people were changed by somebody else since this file was opened here. Open it again, "
                         "then make the change. Nothing was changed."));
    return {};
}

Result<void> renameInPeople(OpenDeed &deed, const QString &was, const QString &now)
{
    const Result<People> kept = loadPeople(deed.database);
    if (!kept)
        return kept.error();
    if (kept->find(was))
        return {};
    People people = *kept;
    renameInDuties(people, was, now);
    LW_TRY(readdressEscalations(deed.database, was, now));
    return savePeople(deed.database, *kept, people);
}

Result<void> refuseHanging(const OpenDeed &deed, const Workspace &workspace)
{
    const QDate today = workspace.localDay(deed.deed.now);
    const People &now = workspace.people();
    if (!checkedPeople(now, now, workspace.rulebook()->rulebook.reps, today))
        return {}; // it hangs already, as an older file has it
    const Result<People> back = loadPeople(deed.database);
    if (!back)
        return back.error();
    const Result<RulebookPtr> rulebook = loadRulebookInForce(deed.database);
    if (!rulebook)
        return rulebook.error();
    const Result<People> hangs = checkedPeople(*back, *back, (*rulebook)->rulebook.reps, today);
    if (hangs)
        return {};
    return failed(tr("This cannot be taken back while later changes stand on it: %1").arg(hangs.error().message));
}

} // namespace lw
