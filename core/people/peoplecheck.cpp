// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/people/peoplecheck.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// As the schema has them.
constexpr qsizetype kLongestName = 200;
constexpr qsizetype kLongestEmail = 1000;
constexpr qsizetype kLongestReason = 2000;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::People", text);
}

bool sameName(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isOver(const Absence &absence, QDate today)
{
    return absence.to.isValid() && absence.to < today;
}

template<class List>
auto named(const List &list, const QString &name) -> decltype(&*list.begin())
{
    const auto found = std::ranges::find_if(list, [&](const auto &each) { return sameName(each.name, name); });
    return found == list.end() ? nullptr : &*found;
}

/// Checks a list of people part by part.
class Checker
{
public:
    Checker(People people, const People &before, const QList<Rep> &reps, QDate today)
        : m_people(std::move(people))
        , m_before(before)
        , m_reps(reps)
        , m_today(today)
    {
    }

    Result<People> check()
    {
        LW_TRY(checkNames(m_people.members, tr("A member needs a name."),
                          tr("There is a member “%1” already. Choose another name.")));
        LW_TRY(checkNames(m_people.departments, tr("A department needs a name."),
                          tr("There is a department “%1” already. Choose another name.")));
        for (Member &member : m_people.members)
            LW_TRY(checkMember(member));
        LW_TRY(checkLeadManager());
        for (Department &department : m_people.departments)
            LW_TRY(checkHead(department));
        for (Absence &absence : m_people.absences)
            LW_TRY(checkAbsence(absence));
        return m_people;
    }

private:
    template<class Each>
    static Result<void> checkNames(QList<Each> &list, const QString &blank, const QString &twice);
    Result<void> checkMember(Member &member) const;
    Result<void> checkRoles(Member &member) const;
    Result<void> checkDepartment(Member &member, const Member *before) const;
    Result<void> checkLogin(const Member &member, const Member *before) const;
    Result<void> checkLeadManager() const;
    Result<void> checkHead(Department &department) const;
    Result<void> checkAbsence(Absence &absence) const;
    Result<void> checkDeputy(Absence &absence) const;

    People m_people;
    const People &m_before;
    const QList<Rep> &m_reps;
    QDate m_today;
};

template<class Each>
Result<void> Checker::checkNames(QList<Each> &list, const QString &blank, const QString &twice)
{
    for (Each &each : list) {
        each.name = each.name.simplified();
        if (each.name.isEmpty())
            return usage(blank);
        if (each.name.size() > kLongestName)
            return usage(tr("“%1…” is too long for a name; %2 characters fit.")
                             .arg(each.name.left(20), QString::number(kLongestName)));
        if (named(list, each.name) != &each)
            return usage(twice.arg(each.name));
    }
    return {};
}

Result<void> Checker::checkMember(Member &member) const
{
    const Member *before = m_before.find(member.name);
    member.login = member.login.trimmed();
    member.email = member.email.trimmed();
    if (member.email.size() > kLongestEmail || member.login.size() > kLongestEmail)
        return usage(
            tr("%1: login and e-mail address may have %2 characters each.").arg(member.name).arg(kLongestEmail));
    LW_TRY(checkRoles(member));
    LW_TRY(checkLogin(member, before));
    return checkDepartment(member, before);
}

Result<void> Checker::checkRoles(Member &member) const
{
    QStringList codes;
    for (const QString &given : member.roles) {
        const std::optional<Role> role = roleFromCode(given);
        if (!role)
            return usage(tr("%1: “%2” is no role. Roles are: %3.").arg(member.name, given, roleCodes().join(u", "_s)));
        codes += codeOf(*role);
    }
    codes.removeDuplicates();
    member.roles = codes;
    return {};
}

Result<void> Checker::checkLogin(const Member &member, const Member *before) const
{
    if (member.login.isEmpty() || (before && before->login == member.login))
        return {};
    const auto other = std::ranges::find_if(m_people.members, [&](const Member &each) {
        return each.login.trimmed() == member.login && each.name != member.name;
    });
    return other == m_people.members.end()
               ? Result<void>()
               : Result<void>(usage(
                     tr("%1: the login “%2” is that of %3 already.").arg(member.name, member.login, other->name)));
}

Result<void> Checker::checkDepartment(Member &member, const Member *before) const
{
    member.department = member.department.simplified();
    const Department *department = named(m_people.departments, member.department);
    if (department)
        member.department = department->name;
    const bool asBefore = before && before->department == member.department;
    if (department || member.department.isEmpty() || asBefore)
        return {};
    return usage(tr("%1: there is no department “%2”. Add it first.").arg(member.name, member.department));
}

Result<void> Checker::checkLeadManager() const
{
    const bool any = std::ranges::any_of(
        m_people.members, [](const Member &member) { return member.active && member.has(Role::LeadManager); });
    return any ? Result<void>()
               : Result<void>(failed(tr("Somebody active has to be lead manager. Give the role to another member "
                                        "first, or hand it over.")));
}

Result<void> Checker::checkHead(Department &department) const
{
    department.head = department.head.simplified();
    const Member *head = m_people.find(department.head);
    if (!department.head.isEmpty() && !head)
        return usage(tr("%1: its head “%2” is not one of the members.").arg(department.name, department.head));
    if (head && !head->active)
        return failed(tr("%1: its head %2 is not active. Name another head first.").arg(department.name, head->name));
    department.head = head ? head->name : QString();
    return {};
}

Result<void> Checker::checkAbsence(Absence &absence) const
{
    if (isOver(absence, m_today) && m_before.absences.contains(absence))
        return {};
    absence.who = absence.who.simplified();
    const Member *member = m_people.find(absence.who);
    const Rep *rep = named(m_reps, absence.who);
    if (!member && !rep)
        return usage(tr("“%1” is neither a member nor a rep, and cannot be away.").arg(absence.who));
    absence.who = member ? member->name : rep->name;
    if (!absence.from.isValid())
        return usage(tr("%1: since when are they away?").arg(absence.who));
    if (absence.to.isValid() && absence.to < absence.from)
        return usage(tr("%1: the last day away (%2) is before the first (%3).")
                         .arg(absence.who, absence.to.toString(Qt::ISODate), absence.from.toString(Qt::ISODate)));
    if (absence.reason.size() > kLongestReason)
        return usage(tr("%1: the reason may have %2 characters.").arg(absence.who).arg(kLongestReason));
    return checkDeputy(absence);
}

Result<void> Checker::checkDeputy(Absence &absence) const
{
    absence.deputy = absence.deputy.simplified();
    if (absence.deputy.isEmpty())
        return {};
    const Member *member = m_people.find(absence.deputy);
    const Rep *rep = named(m_reps, absence.deputy);
    if (!member && !rep)
        return usage(tr("%1: the deputy “%2” is neither a member nor a rep.").arg(absence.who, absence.deputy));
    absence.deputy = member ? member->name : rep->name;
    if (sameName(absence.who, absence.deputy))
        return usage(tr("%1 cannot be their own deputy.").arg(absence.who));
    if (isOver(absence, m_today) || (member && member->active) || (rep && rep->active))
        return {};
    return failed(
        tr("%1 is not active and cannot stand in for %2. Name another deputy.").arg(absence.deputy, absence.who));
}

} // namespace

Result<People> checkedPeople(People people, const People &before, const QList<Rep> &reps, QDate today)
{
    return Checker(std::move(people), before, reps, today).check();
}

QStringList dutiesOf(const QString &name, const People &people, const QList<Rep> &reps, QDate today)
{
    QStringList duties;
    for (const Department &department : people.departments) {
        if (sameName(department.head, name))
            duties += tr("head of %1").arg(department.name);
    }
    const bool isRep = named(reps, name); // who can be away, and stand in, under the same name
    for (const Absence &absence : people.absences) {
        if (isRep || isOver(absence, today))
            continue;
        if (sameName(absence.deputy, name))
            duties += tr("deputy of %1").arg(absence.who);
        if (sameName(absence.who, name))
            duties += tr("away from %1").arg(absence.from.toString(Qt::ISODate));
    }
    for (const Rep &rep : reps) {
        if (sameName(rep.member, name))
            duties += tr("the rep %1").arg(rep.name);
    }
    return duties;
}

void renameInDuties(People &people, const QString &was, const QString &now)
{
    const auto rename = [&](QString &name) {
        if (sameName(name, was))
            name = now;
    };
    for (Department &department : people.departments)
        rename(department.head);
    for (Absence &absence : people.absences) {
        rename(absence.who);
        rename(absence.deputy);
    }
}

} // namespace lw
