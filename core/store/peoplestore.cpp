// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/peoplestore.h"

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

Result<QList<Member>> loadMembers(const Database &database)
{
    QList<Member> members;
    LW_TRY(forEachRow(database, u"SELECT name, login, department, roles, active, email FROM member ORDER BY rowid"_s,
                      {}, [&](Row &row) {
                          Member member;
                          member.name = row.text();
                          member.login = row.text();
                          member.department = row.text();
                          member.roles = row.text().split(u' ', Qt::SkipEmptyParts);
                          member.active = row.flag();
                          member.email = row.text();
                          members += member;
                      }));
    return members;
}

} // namespace

Result<void> saveMember(const Database &database, const Member &member)
{
    return execute(database,
                   u"INSERT INTO member (name, login, department, roles, active, email) VALUES (:name, :login, "
                   u":department, :roles, :active, :email) "
                   "ON CONFLICT (name) DO UPDATE SET login = excluded.login, department = excluded.department, "
                   "roles = excluded.roles, active = excluded.active, email = excluded.email"_s,
                   {{u":name"_s, member.name},
                    {u":login"_s, member.login},
                    {u":department"_s, member.department},
                    {u":roles"_s, member.roles.join(u' ')},
                    {u":active"_s, member.active ? 1 : 0},
                    {u":email"_s, member.email}});
}

Result<People> loadPeople(const Database &database)
{
    const Result<QList<Member>> members = loadMembers(database);
    if (!members)
        return members.error();
    return People{*members, {}, {}};
}

} // namespace lw
