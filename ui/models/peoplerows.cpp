// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/peoplerows.h"

#include "ui/text/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::PeopleRows", text);
}

QString shownNames(QStringList names)
{
    for (QString &name : names)
        name = shownText(name);
    return names.join(u", "_s);
}

bool isAway(const QString &name, QDate day, const QList<Absence> &absences)
{
    return std::ranges::any_of(absences, [&](const Absence &absence) {
        return absence.covers(day) && absence.who.compare(name, Qt::CaseInsensitive) == 0;
    });
}

QString stateOf(const Absence &absence, QDate today)
{
    if (absence.covers(today))
        return tr("Away now");
    return absence.from > today ? tr("To come") : tr("Over");
}

} // namespace

QString rolesText(const QStringList &roles)
{
    QStringList labels;
    for (const QString &code : roles) {
        const std::optional<Role> role = roleFromCode(code);
        labels += role ? labelOf(*role) : shownText(code);
    }
    return labels.join(u", "_s);
}

QString dutyText(const QString &name, QDate day, const QList<Absence> &absences)
{
    const QStringList others = standsInFor(name, day, absences);
    const QString duty = others.isEmpty() ? QString() : tr("Stands in for %1").arg(shownNames(others));
    if (!isAway(name, day, absences))
        return duty;
    const Acting acting = actingFor(name, day, absences);
    return acting.standsIn && !acting.name.isEmpty() ? tr("Away; %1 stands in").arg(shownText(acting.name))
                                                     : tr("Away; nobody stands in");
}

QString dayText(QDate day, const QString &otherwise)
{
    return day.isValid() ? QLocale().toString(day, QLocale::ShortFormat) : otherwise;
}

QStringList memberHeaders()
{
    return {tr("Name"), tr("Login"), tr("Department"), tr("Roles"), tr("Active"), tr("Today"), tr("E-mail")};
}

QList<ShortRow> memberRows(const People &people, QDate today)
{
    QList<ShortRow> rows;
    for (const Member &member : people.members) {
        rows += ShortRow{.key = member.name,
                         .cells = {shownText(member.name), shownText(member.login), shownText(member.department),
                                   rolesText(member.roles), member.active ? tr("Yes") : tr("No"),
                                   dutyText(member.name, today, people.absences), shownText(member.email)},
                         .quiet = !member.active};
    }
    return rows;
}

QStringList departmentHeaders()
{
    return {tr("Department"), tr("Head"), tr("Members")};
}

QList<ShortRow> departmentRows(const People &people)
{
    QList<ShortRow> rows;
    for (const Department &department : people.departments) {
        const auto count = std::ranges::count_if(people.members, [&](const Member &member) {
            return member.department.compare(department.name, Qt::CaseInsensitive) == 0;
        });
        const QString head = department.head.isEmpty() ? tr("Nobody") : shownText(department.head);
        const QString name = shownText(department.name);
        rows += ShortRow{.key = department.name,
                         .cells = {name, head, QLocale().toString(count)},
                         .sortBy = {name, head, qint64(count)}};
    }
    return rows;
}

QStringList absenceHeaders()
{
    return {tr("Who"), tr("From"), tr("To"), tr("Deputy"), tr("Reason"), tr("State")};
}

QList<ShortRow> absenceRows(const QList<Absence> &absences, QDate today)
{
    QList<ShortRow> rows;
    for (const Absence &absence : absences) {
        const QString who = shownText(absence.who);
        const QString deputy = absence.deputy.isEmpty() ? tr("Nobody") : shownText(absence.deputy);
        const QString reason = shownText(absence.reason);
        const QString state = stateOf(absence, today);
        rows += ShortRow{
            .key = QString::number(absence.id),
            .cells = {who, dayText(absence.from), dayText(absence.to, tr("Until it is ended")), deputy, reason, state},
            .sortBy = {who, absence.from, absence.to, deputy, reason, state},
            .quiet = absence.to.isValid() && absence.to < today};
    }
    return rows;
}

} // namespace lw
