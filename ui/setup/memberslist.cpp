// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Members: who works with the file, with which roles, and how the lead manager's role goes from one to another.

#include "core/workspace/handover.h"
#include "ui/actions/offered.h"
#include "ui/models/peoplerows.h"
#include "ui/setup/handoverdialog.h"
#include "ui/setup/memberdialog.h"
#include "ui/setup/peoplelist.h"
#include "ui/text/text.h"

#include <QPushButton>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

MembersList::MembersList(Session &session, QWidget *parent)
    : PeopleList(session,
                 {.name = u"members"_s,
                  .purpose = tr("Who works with this file. Whoever is logged in under a member's login acts as that "
                                "member; others as the lead manager."),
                  .add = tr("A&dd member…"),
                  .emptyTitle = tr("No members yet"),
                  .emptyHint = tr("Whoever works with this file stands here."),
                  .right = Right::ChangeMembers},
                 memberHeaders(), parent)
    , m_away(new QPushButton(tr("A&way…"), this))
    , m_handOver(new QPushButton(tr("&Hand over the lead manager's role…"), this))
{
    m_away->setObjectName(u"membersAway"_s);
    m_handOver->setObjectName(u"membersHandOver"_s);
    addButton(m_handOver);
    addButton(m_away);
    connect(m_away, &QPushButton::clicked, this, &MembersList::away);
    connect(m_handOver, &QPushButton::clicked, this, &MembersList::handOver);
    connect(this, &ListTab::currentChanged, this, &MembersList::offerMore);
    reload();
}

QList<ShortRow> MembersList::rows() const
{
    return memberRows(people(), session().today());
}

QString MembersList::summary() const
{
    const auto active = std::ranges::count_if(people().members, &Member::active);
    return tr("Active: %1 of %2").arg(QLocale().toString(active), QLocale().toString(people().members.size()));
}

void MembersList::offerMore()
{
    offer(m_away, Right::ChangePeople, session(), hasCurrent());
    offer(m_handOver, Right::HandOver, session());
}

void MembersList::openDialog(const Member &member)
{
    QStringList others, departments;
    for (const Member &each : people().members) {
        if (each.name != member.name)
            others += each.name;
    }
    for (const Department &department : people().departments)
        departments += department.name;
    auto *dialog = new MemberDialog(member, others, departments, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, member] {
        if (dialog->member() != member)
            save(member.name, dialog->member());
    });
    dialog->open();
}

void MembersList::save(const QString &was, const Member &member)
{
    const QString label = was.isEmpty() ? tr("Add the member %1").arg(shownText(member.name))
                                        : tr("Change the member %1").arg(shownText(was));
    change(
        label,
        [was, member](People &all) {
            const auto known = std::ranges::find(all.members, was, &Member::name);
            if (was.isEmpty() || known == all.members.end())
                all.members += member;
            else
                *known = member;
        },
        was.isEmpty() || was == member.name ? MemberRename{} : MemberRename{.was = was, .now = member.name});
}

void MembersList::remove(const QList<int> &rows)
{
    QStringList names;
    for (const int row : rows)
        names += people().members[row].name;
    change(names.size() == 1 ? tr("Remove the member %1").arg(shownText(names.first()))
                             : tr("Remove %1 members").arg(QLocale().toString(names.size())),
           [names](People &all) {
               all.members.removeIf([&](const Member &member) { return names.contains(member.name); });
           });
}

void MembersList::away()
{
    if (!hasCurrent())
        return;
    Absence absence;
    absence.who = people().members[currentRow()].name;
    editAbsence(absence);
}

void MembersList::handOver()
{
    auto *dialog = new HandOverDialog(session(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QString from = dialog->from();
        const QString to = dialog->to();
        const QString actor = session().actor();
        const QDateTime now = session().now();
        perform(tr("Hand over from %1 to %2").arg(shownText(from), shownText(to)),
                [=](Workspace &workspace, const Progress &) { return lw::handOver(workspace, from, to, actor, now); });
    });
    dialog->open();
}

} // namespace lw
