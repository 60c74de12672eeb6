// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/people/absence.h"
#include "core/people/member.h"

#include <QList>

namespace lw
{

/// What the window offers and the command line accepts. Guidance for people of one company who share a file: whoever
/// can write the file can change it.
enum class Right {
    Look,
    Report,
    Register, ///< enter an inquiry
    Import,
    Triage,        ///< grade, route, screen, merge, release
    WorkLeads,     ///< accept, reject, attempts, outcomes
    ChangePeople,  ///< reps, and who is away
    ChangeMembers, ///< members, their roles, departments
    ChangeCalendars,
    ChangeTerritories,
    DraftPolicy,  ///< write and propose, not put in force
    SignPolicy,   ///< for marketing or for sales
    ChangePolicy, ///< put it in force; what is screened
    ChangeSettings,
    HandOver, ///< the lead manager's role
    Erase,
};
QString codeOf(Right right);
QString labelOf(Right right);
QList<Right> allRights();

/// What a role may do.
bool mayDo(Role role, Right right);
/// What any of the roles, by code, may do.
bool mayDo(const QStringList &roles, Right right);

/// The roles somebody acts with on a day: their own and those of whoever they stand in for.
QStringList rolesOn(const Member &member, QDate day, const QList<Member> &members, const QList<Absence> &absences);

/// Why not, and who may: "Ada is a reader here; importing is for …. Roles guide, they do not lock." For those who act
/// for somebody, `member` has the roles of the day.
QString refusal(const Member &member, Right right);

} // namespace lw
