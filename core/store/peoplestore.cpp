// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/peoplestore.h"

#include "core/store/settingsstore.h"

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

Result<QList<Member>> loadMembers(const Database &database)
{
    QList<Member> members;
    LW_TRY(forEachRow(database,
                      u"SELECT name, login, department, roles, active, email FROM member ORDER BY position, rowid"_s,
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

Result<QList<Department>> loadDepartments(const Database &database)
{
    QList<Department> departments;
    LW_TRY(forEachRow(database, u"SELECT name, head FROM department ORDER BY name"_s, {}, [&](Row &row) {
        Department department;
        department.name = row.text();
        department.head = row.text();
        departments += department;
    }));
    return departments;
}

Result<QList<Absence>> loadAbsences(const Database &database)
{
    QList<Absence> absences;
    LW_TRY(forEachRow(database, u"SELECT id, who, deputy, from_day, to_day, reason FROM absence ORDER BY id"_s, {},
                      [&](Row &row) {
                          Absence absence;
                          absence.id = row.integer();
                          absence.who = row.text();
                          absence.deputy = row.text();
                          absence.from = row.day();
                          absence.to = row.day();
                          absence.reason = row.text();
                          absences += absence;
                      }));
    return absences;
}

Result<void> saveDepartment(const Database &database, const Department &department)
{
    return execute(database,
                   u"INSERT INTO department (name, head) VALUES (:name, :head) ON CONFLICT (name) DO UPDATE SET head = "
                   "excluded.head"_s,
                   {{u":name"_s, department.name}, {u":head"_s, department.head}});
}

// A number is never given twice: an undo puts back what had it.
Result<void> saveAbsence(const Database &database, const Absence &absence)
{
    const Result<qint64> id = absence.id > 0 ? Result<qint64>(absence.id) : takeNumbers(database, u"absence"_s, 1);
    if (!id)
        return id.error();
    return execute(
        database,
        u"INSERT INTO absence (id, who, deputy, from_day, to_day, reason) VALUES (:id, :who, :deputy, :from, "
        ":to, :reason) ON CONFLICT (id) DO UPDATE SET who = excluded.who, deputy = excluded.deputy, "
        "from_day = excluded.from_day, to_day = excluded.to_day, reason = excluded.reason"_s,
        {{u":id"_s, *id},
         {u":who"_s, absence.who},
         {u":deputy"_s, absence.deputy},
         {u":from"_s, orNull(absence.from)},
         {u":to"_s, orNull(absence.to)},
         {u":reason"_s, absence.reason}});
}

/// Removes what `after` has no more and saves what it has otherwise. `key` tells two of one kind apart; `keyColumn` is
/// where the table keeps it.
template<class Each, class Key>
Result<void> saveDifference(const Database &database, const QString &table, const QString &keyColumn,
                            const QList<Each> &before, const QList<Each> &after, Key Each::*key,
                            Result<void> (*save)(const Database &, const Each &))
{
    for (const Each &each : before) {
        if (std::ranges::find(after, each.*key, key) == after.end())
            LW_TRY(
                execute(database, u"DELETE FROM %1 WHERE %2 = :key"_s.arg(table, keyColumn), {{u":key"_s, each.*key}}));
    }
    for (const Each &each : after) {
        if (!before.contains(each))
            LW_TRY(save(database, each));
    }
    return {};
}

} // namespace

Result<void> saveMember(const Database &database, const Member &member)
{
    return execute(
        database,
        u"INSERT INTO member (name, login, department, roles, active, email, position) VALUES (:name, "
        u":login, :department, :roles, :active, :email, (SELECT coalesce(max(position), 0) + 1 FROM member)) "
        "ON CONFLICT (name) DO UPDATE SET login = excluded.login, department = excluded.department, "
        "roles = excluded.roles, active = excluded.active, email = excluded.email"_s,
        {{u":name"_s, member.name},
         {u":login"_s, member.login},
         {u":department"_s, member.department},
         {u":roles"_s, member.roles.join(u' ')},
         {u":active"_s, member.active ? 1 : 0},
         {u":email"_s, member.email}});
}

Result<void> renameMember(const Database &database, const QString &was, const QString &now)
{
    return execute(database, u"UPDATE member SET name = :now WHERE name = :was"_s,
                   {{u":now"_s, now}, {u":was"_s, was}});
}

Result<People> loadPeople(const Database &database)
{
    const Result<QList<Member>> members = loadMembers(database);
    if (!members)
        return members.error();
    const Result<QList<Department>> departments = loadDepartments(database);
    if (!departments)
        return departments.error();
    const Result<QList<Absence>> absences = loadAbsences(database);
    if (!absences)
        return absences.error();
    return People{*members, *departments, *absences};
}

Result<void> savePeople(const Database &database, const People &before, const People &after)
{
    LW_TRY(saveDifference(database, u"member"_s, u"name"_s, before.members, after.members, &Member::name, &saveMember));
    LW_TRY(saveDifference(database, u"department"_s, u"name"_s, before.departments, after.departments,
                          &Department::name, &saveDepartment));
    return saveDifference(database, u"absence"_s, u"id"_s, before.absences, after.absences, &Absence::id, &saveAbsence);
}

Result<qint64> escalationsFor(const Database &database, const QString &addressee)
{
    return integerOf(database,
                     u"SELECT count(*) FROM (SELECT DISTINCT lead_id, kind, started FROM escalation JOIN clock USING "
                     "(lead_id, kind, started) WHERE addressee = :addressee AND met IS NULL AND stopped = 0)"_s,
                     {{u":addressee"_s, addressee}});
}

Result<void> readdressEscalations(const Database &database, const QString &was, const QString &now)
{
    return execute(database,
                   u"UPDATE escalation SET addressee = :now WHERE addressee = :was AND EXISTS (SELECT 1 FROM clock c "
                   "WHERE c.lead_id = escalation.lead_id AND c.kind = escalation.kind AND c.started = "
                   "escalation.started AND c.met IS NULL AND c.stopped = 0)"_s,
                   {{u":now"_s, now}, {u":was"_s, was}});
}

} // namespace lw
