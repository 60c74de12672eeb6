// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/peoplelist.h"

#include "ui/models/peoplerows.h"
#include "ui/setup/absencedialog.h"
#include "ui/setup/departmentdialog.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QTableView>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

bool isNamed(const QString &name, const QString &other)
{
    return name.compare(other, Qt::CaseInsensitive) == 0;
}

QStringList activeMembers(const People &people)
{
    QStringList names;
    for (const Member &member : people.members) {
        if (member.active)
            names += member.name;
    }
    return names;
}

// Members and reps; who is both under one name stands there once.
QStringList everybody(const People &people, const QList<Rep> &reps)
{
    QStringList names = activeMembers(people);
    for (const Rep &rep : reps) {
        if (rep.active && !names.contains(rep.name, Qt::CaseInsensitive))
            names += rep.name;
    }
    return names;
}

} // namespace

PeopleList::PeopleList(Session &session, const Words &words, const QStringList &headers, QWidget *parent)
    : ListTab(session, words, parent)
    , m_model(new ShortListModel(headers, this))
{
    setModel(m_model);
    connect(&session, &Session::opened, this, &PeopleList::reload);
    connect(&session, &Session::factsChanged, this, &PeopleList::reload);
}

void PeopleList::reload()
{
    if (!session().isOpen())
        return;
    const bool isOther = !(m_people == session().people());
    m_people = session().people();
    replaceRows([this] { m_model->setRows(rows()); });
    if (isOther)
        fitColumns(table()); // what stands for today may need more room
    setSummary(summary());
}

void PeopleList::change(const QString &label, const std::function<void(People &)> &makeChange,
                        const MemberRename &renamed)
{
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label, [=](Workspace &workspace, const Progress &) {
        People people = workspace.people();
        makeChange(people);
        return changePeople(workspace, people, actor, now, label, renamed);
    });
}

void PeopleList::editAbsence(const Absence &absence)
{
    const QStringList people = everybody(m_people, session().rulebook()->rulebook.reps);
    auto *dialog = new AbsenceDialog(absence, people, people, session().today(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, absence] {
        const Absence entered = dialog->absence();
        if (entered == absence)
            return;
        const QString name = shownText(entered.who);
        change(absence.id == 0 ? tr("%1 is away").arg(name) : tr("Change the absence of %1").arg(name),
               [entered](People &all) {
                   const auto known = std::ranges::find(all.absences, entered.id, &Absence::id);
                   if (entered.id != 0 && known != all.absences.end())
                       *known = entered;
                   else
                       all.absences += entered;
               });
    });
    dialog->open();
}

DepartmentsList::DepartmentsList(Session &session, QWidget *parent)
    : PeopleList(session,
                 {.name = u"departments"_s,
                  .purpose = tr("Members answer to the head of their department: the head's page shows the promises "
                                "they did not keep."),
                  .add = tr("A&dd department…"),
                  .emptyTitle = tr("No departments yet"),
                  .emptyHint = tr("Until there are some, the first sales manager hears of broken promises, else the "
                                  "lead manager."),
                  .right = Right::ChangeMembers},
                 departmentHeaders(), parent)
{
    reload();
}

QList<ShortRow> DepartmentsList::rows() const
{
    return departmentRows(people());
}

QString DepartmentsList::summary() const
{
    return tr("Departments: %1").arg(QLocale().toString(people().departments.size()));
}

void DepartmentsList::openDialog(const Department &department)
{
    QStringList others;
    for (const Department &each : people().departments) {
        if (each.name != department.name)
            others += each.name;
    }
    auto *dialog = new DepartmentDialog(department, others, activeMembers(people()), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, department] {
        const Department entered = dialog->department();
        if (entered == department)
            return;
        const QString was = department.name;
        change(was.isEmpty() ? tr("Add the department %1").arg(shownText(entered.name))
                             : tr("Change the department %1").arg(shownText(was)),
               [was, entered](People &all) {
                   const auto known = std::ranges::find(all.departments, was, &Department::name);
                   if (was.isEmpty() || known == all.departments.end()) {
                       all.departments += entered;
                       return;
                   }
                   *known = entered;
                   for (Member &member : all.members) {
                       if (isNamed(member.department, was))
                           member.department = entered.name;
                   }
               });
    });
    dialog->open();
}

void DepartmentsList::remove(const QList<int> &rows)
{
    QStringList names;
    for (const int row : rows)
        names += people().departments[row].name;
    change(names.size() == 1 ? tr("Remove the department %1").arg(shownText(names.first()))
                             : tr("Remove %1 departments").arg(QLocale().toString(names.size())),
           [names](People &all) {
               all.departments.removeIf([&](const Department &each) { return names.contains(each.name); });
               for (Member &member : all.members) {
                   if (names.contains(member.department, Qt::CaseInsensitive))
                       member.department.clear();
               }
           });
}

AbsencesList::AbsencesList(Session &session, QWidget *parent)
    : PeopleList(session,
                 {.name = u"absences"_s,
                  .purpose = tr("While somebody is away, the deputy acts with their roles and hears what they would "
                                "hear. Both days count."),
                  .add = tr("A&way…"),
                  .emptyTitle = tr("Nobody is away"),
                  .emptyHint = tr("Holidays, illness and journeys of members and reps stand here."),
                  .right = Right::ChangePeople},
                 absenceHeaders(), parent)
{
    reload();
}

QList<ShortRow> AbsencesList::rows() const
{
    return absenceRows(people().absences, session().today());
}

QString AbsencesList::summary() const
{
    const auto away = std::ranges::count_if(
        people().absences, [day = session().today()](const Absence &absence) { return absence.covers(day); });
    return tr("Away today: %1").arg(QLocale().toString(away));
}

void AbsencesList::remove(const QList<int> &rows)
{
    QList<qint64> ids;
    for (const int row : rows)
        ids += people().absences[row].id;
    change(rows.size() == 1 ? tr("Remove the absence of %1").arg(shownText(people().absences[rows.first()].who))
                            : tr("Remove %1 absences").arg(QLocale().toString(rows.size())),
           [ids](People &all) {
               all.absences.removeIf([&](const Absence &absence) { return ids.contains(absence.id); });
           });
}

} // namespace lw
