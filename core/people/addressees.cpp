// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/people/addressees.h"

#include <algorithm>

namespace lw
{

namespace
{

bool sameName(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

// Whoever is away with nobody to act is named all the same: what is theirs waits for them and is not lost.
QString onDuty(const QString &name, QDate day, const QList<Absence> &absences)
{
    const Acting acting = actingFor(name, day, absences);
    return acting.name.isEmpty() ? name : acting.name;
}

QString memberBehind(const QString &owner, const QList<Rep> &reps)
{
    const auto rep = std::ranges::find_if(reps, [&](const Rep &each) { return sameName(each.name, owner); });
    return rep == reps.end() || rep->member.isEmpty() ? owner : rep->member;
}

// Somebody can be away by either of two names: as the rep or as the member this rep is.
QString ownerOnDuty(const QString &owner, const QString &member, QDate day, const QList<Absence> &absences)
{
    const QString asRep = onDuty(owner, day, absences);
    if (!sameName(asRep, owner) || sameName(owner, member))
        return asRep;
    const QString asMember = onDuty(member, day, absences);
    return sameName(asMember, member) ? owner : asMember;
}

QString firstOf(Role role, const People &people, const QString &exceptFor)
{
    const auto found = std::ranges::find_if(people.members, [&](const Member &member) {
        return member.active && member.has(role) && !sameName(member.name, exceptFor);
    });
    return found == people.members.end() ? QString() : found->name;
}

QString headOver(const QString &memberName, const People &people)
{
    const Member *member = people.find(memberName);
    if (!member)
        return {};
    const auto department = std::ranges::find_if(
        people.departments, [&](const Department &each) { return sameName(each.name, member->department); });
    if (department == people.departments.end() || sameName(department->head, member->name))
        return {};
    const Member *head = people.find(department->head);
    return head && head->active ? head->name : QString();
}

} // namespace

const Member *People::find(QStringView name) const
{
    const auto found = std::ranges::find_if(members, [&](const Member &member) { return sameName(member.name, name); });
    return found == members.end() ? nullptr : &*found;
}

Addressees addresseesOf(const QString &owner, QDate day, const QList<Rep> &reps, const People &people)
{
    const QString member = memberBehind(owner, reps);
    const QString leadManager = firstOf(Role::LeadManager, people, {});
    QString manager = headOver(member, people);
    if (manager.isEmpty())
        manager = firstOf(Role::SalesManager, people, member);
    if (manager.isEmpty())
        manager = leadManager;
    return {.owner = owner.isEmpty() ? QString() : ownerOnDuty(owner, member, day, people.absences),
            .manager = onDuty(manager, day, people.absences),
            .leadManager = onDuty(leadManager, day, people.absences)};
}

} // namespace lw
