// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/people/rights.h"

#include "core/base/codes.h"
#include "core/people/addressees.h"

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<Code<Right>, 16> kRights{{
    {Right::Look, "look", QT_TRANSLATE_NOOP("lw::Codes", "Look")},
    {Right::Report, "report", QT_TRANSLATE_NOOP("lw::Codes", "Reports")},
    {Right::Register, "register", QT_TRANSLATE_NOOP("lw::Codes", "Register inquiries")},
    {Right::Import, "import", QT_TRANSLATE_NOOP("lw::Codes", "Import files")},
    {Right::Triage, "triage", QT_TRANSLATE_NOOP("lw::Codes", "Triage")},
    {Right::WorkLeads, "work_leads", QT_TRANSLATE_NOOP("lw::Codes", "Work leads")},
    {Right::ChangePeople, "change_people", QT_TRANSLATE_NOOP("lw::Codes", "Change reps and absences")},
    {Right::ChangeMembers, "change_members", QT_TRANSLATE_NOOP("lw::Codes", "Change members")},
    {Right::ChangeCalendars, "change_calendars", QT_TRANSLATE_NOOP("lw::Codes", "Change calendars")},
    {Right::ChangeTerritories, "change_territories", QT_TRANSLATE_NOOP("lw::Codes", "Change territories")},
    {Right::DraftPolicy, "draft_policy", QT_TRANSLATE_NOOP("lw::Codes", "Draft the policy")},
    {Right::SignPolicy, "sign_policy", QT_TRANSLATE_NOOP("lw::Codes", "Sign the policy")},
    {Right::ChangePolicy, "change_policy", QT_TRANSLATE_NOOP("lw::Codes", "Change the policy")},
    {Right::ChangeSettings, "change_settings", QT_TRANSLATE_NOOP("lw::Codes", "Change settings")},
    {Right::HandOver, "hand_over", QT_TRANSLATE_NOOP("lw::Codes", "Hand over the lead manager’s role")},
    {Right::Erase, "erase", QT_TRANSLATE_NOOP("lw::Codes", "Erase")},
}};

constexpr unsigned bit(Right right)
{
    return 1U << unsigned(right);
}

template<class... Rights>
constexpr unsigned bits(Rights... rights)
{
    return (bit(rights) | ...);
}

constexpr unsigned kAll = (1U << kRights.size()) - 1;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Rights", text);
}

// What a role may do by itself. A deputy has the lead manager's rights on the days they stand in, see rolesOn().
constexpr unsigned rightsOf(Role role)
{
    constexpr unsigned kRead = bits(Right::Look, Right::Report);
    constexpr unsigned kEnter = kRead | bit(Right::Register);
    switch (role) {
    case Role::LeadManager: return kAll;
    case Role::Deputy: return kEnter;
    case Role::Marketing: return kEnter | bits(Right::Import, Right::Triage, Right::DraftPolicy, Right::SignPolicy);
    case Role::SalesManager:
        return kEnter | bits(Right::WorkLeads, Right::ChangePeople, Right::DraftPolicy, Right::SignPolicy);
    case Role::Rep: return kEnter | bit(Right::WorkLeads);
    case Role::Clerk: return kEnter | bit(Right::Import);
    case Role::Reader: return kRead;
    }
    return 0;
}

// "importing is for …"
QString doing(Right right)
{
    switch (right) {
    case Right::Look: return tr("looking");
    case Right::Report: return tr("reporting");
    case Right::Register: return tr("registering inquiries and notes");
    case Right::Import: return tr("importing");
    case Right::Triage: return tr("triage");
    case Right::WorkLeads: return tr("working leads");
    case Right::ChangePeople: return tr("changing reps and absences");
    case Right::ChangeMembers: return tr("changing members");
    case Right::ChangeCalendars: return tr("changing calendars");
    case Right::ChangeTerritories: return tr("changing territories");
    case Right::DraftPolicy: return tr("drafting the policy");
    case Right::SignPolicy: return tr("signing the policy");
    case Right::ChangePolicy: return tr("changing the policy");
    case Right::ChangeSettings: return tr("changing settings");
    case Right::HandOver: return tr("handing over the lead manager’s role");
    case Right::Erase: return tr("erasing");
    }
    Q_UNREACHABLE();
}

// "Ada is …"
QString being(Role role)
{
    switch (role) {
    case Role::LeadManager: return tr("a lead manager");
    case Role::Deputy: return tr("a deputy");
    case Role::Marketing: return tr("in marketing");
    case Role::SalesManager: return tr("a sales manager");
    case Role::Rep: return tr("a rep");
    case Role::Clerk: return tr("a clerk");
    case Role::Reader: return tr("a reader");
    }
    Q_UNREACHABLE();
}

QString those(Role role)
{
    switch (role) {
    case Role::LeadManager: return tr("lead managers");
    case Role::Deputy: return tr("deputies");
    case Role::Marketing: return tr("marketing");
    case Role::SalesManager: return tr("sales managers");
    case Role::Rep: return tr("reps");
    case Role::Clerk: return tr("clerks");
    case Role::Reader: return tr("readers");
    }
    Q_UNREACHABLE();
}

QString listed(QStringList words)
{
    if (words.size() < 2)
        return words.join(u' ');
    const QString last = words.takeLast();
    return tr("%1 and %2").arg(words.join(u", "_s), last);
}

QString whoMay(Right right)
{
    QStringList roles;
    for (const QString &code : roleCodes()) {
        const Role role = *roleFromCode(code);
        if (mayDo(role, right))
            roles += those(role);
    }
    return listed(roles);
}

} // namespace

QString codeOf(Right right)
{
    return codeIn(kRights, right);
}
QString labelOf(Right right)
{
    return labelIn(kRights, right);
}

QList<Right> allRights()
{
    QList<Right> rights;
    for (const Code<Right> &each : kRights)
        rights += each.value;
    return rights;
}

bool mayDo(Role role, Right right)
{
    return (rightsOf(role) & bit(right)) != 0;
}

bool mayDo(const QStringList &roles, Right right)
{
    return std::ranges::any_of(roles, [&](const QString &code) {
        const std::optional<Role> role = roleFromCode(code);
        return role && mayDo(*role, right);
    });
}

QStringList rolesOn(const Member &member, QDate day, const QList<Member> &members, const QList<Absence> &absences)
{
    QStringList roles = member.roles;
    const People people{members, {}, absences};
    for (const QString &away : standsInFor(member.name, day, absences)) {
        const Member *replaced = people.find(away);
        // Whoever is away and no member is a rep.
        roles += replaced ? replaced->roles : QStringList{codeOf(Role::Rep)};
    }
    roles.removeDuplicates();
    return roles;
}

QString refusal(const Member &member, Right right)
{
    QStringList roles;
    for (const QString &code : member.roles) {
        if (const std::optional<Role> role = roleFromCode(code))
            roles += being(*role);
    }
    const QString is = roles.isEmpty() ? tr("%1 has no role here").arg(member.name)
                                       : tr("%1 is %2 here").arg(member.name, listed(roles));
    return tr("%1; %2 is for %3. Roles guide, they do not lock.").arg(is, doing(right), whoMay(right));
}

} // namespace lw
