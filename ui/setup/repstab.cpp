// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/repstab.h"

#include "core/workspace/changerulebook.h"
#include "ui/actions/offered.h"
#include "ui/models/peoplerows.h"
#include "ui/models/repsmodel.h"
#include "ui/setup/repdialog.h"
#include "ui/setup/rephandoverdialog.h"
#include "ui/text/text.h"

#include <QPushButton>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

RepsTab::RepsTab(Session &session, QWidget *parent)
    : ListTab(session,
              {.name = u"reps"_s,
               .purpose = tr("Who can own leads: colleagues, distributors, agents. Territory lines name them."),
               .add = tr("A&dd rep…"),
               .emptyTitle = tr("No reps yet"),
               .emptyHint = tr("Leads can be given to somebody once a rep stands here."),
               .right = Right::ChangePeople},
              parent)
    , m_model(new RepsModel(this))
    , m_handOver(new QPushButton(tr("&Hand over…"), this))
{
    setModel(m_model);
    m_handOver->setObjectName(u"repsHandOver"_s);
    m_handOver->setToolTip(tr("Gives leads, territories and companies of this rep to others"));
    addButton(m_handOver);
    connect(m_handOver, &QPushButton::clicked, this, &RepsTab::handOver);
    connect(this, &ListTab::currentChanged, this, &RepsTab::offerMore);
    connect(&session, &Session::opened, this, &RepsTab::reload);
    connect(&session, &Session::factsChanged, this, &RepsTab::reload);
    reload();
}

void RepsTab::reload()
{
    if (!session().isOpen())
        return;
    const Rulebook &rulebook = session().rulebook()->rulebook;
    QHash<QString, qsizetype> lines;
    for (const CoverageLine &line : rulebook.lines)
        ++lines[line.owner.toCaseFolded()];
    QList<RepRow> rows;
    // Who is one of us may be away under either name.
    const auto dutyOf = [this](const Rep &rep) {
        const QList<Absence> &absences = session().people().absences;
        const QString duty = dutyText(rep.name, session().today(), absences);
        return duty.isEmpty() && !rep.member.isEmpty() ? dutyText(rep.member, session().today(), absences) : duty;
    };
    for (const Rep &rep : rulebook.reps)
        rows += RepRow{.rep = rep, .lines = lines.value(rep.name.toCaseFolded()), .away = dutyOf(rep)};
    replaceRows([&] { m_model->setRows(rows); });
    const auto active = std::ranges::count_if(rows, [](const RepRow &row) { return row.rep.active; });
    setSummary(tr("Active: %1 of %2").arg(QLocale().toString(active), QLocale().toString(rows.size())));
}

void RepsTab::add()
{
    openDialog({});
}

void RepsTab::edit(int row)
{
    openDialog(m_model->rows()[row].rep);
}

void RepsTab::openDialog(const Rep &rep)
{
    QStringList others;
    for (const RepRow &row : m_model->rows()) {
        if (row.rep.name != rep.name)
            others += row.rep.name;
    }
    QStringList members;
    for (const Member &member : session().members()) {
        if (member.active || member.name == rep.member)
            members += member.name;
    }
    auto *dialog = new RepDialog(rep, others, members, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, rep] {
        if (dialog->rep() != rep)
            save(rep.name, dialog->rep());
    });
    dialog->open();
}

void RepsTab::offerMore()
{
    offer(m_handOver, Right::ChangePeople, session(), hasCurrent());
}

void RepsTab::handOver()
{
    if (!hasCurrent())
        return;
    auto *dialog = new RepHandOverDialog(session(), m_model->rows()[currentRow()].rep.name, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const RepHandOverOrder order = dialog->order();
        const QString actor = session().actor();
        const QDateTime now = session().now();
        perform(tr("Hand over from %1").arg(shownText(order.from)),
                [=](Workspace &workspace, const Progress &) { return handOverRep(workspace, order, actor, now); });
    });
    dialog->open();
}

void RepsTab::save(const QString &was, const Rep &rep)
{
    const QString label =
        was.isEmpty() ? tr("Add the rep %1").arg(shownText(rep.name)) : tr("Change the rep %1").arg(shownText(was));
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label, [=](Workspace &workspace, const Progress &) {
        QList<Rep> reps = workspace.rulebook()->rulebook.reps;
        const auto known = std::ranges::find(reps, was, &Rep::name);
        if (known == reps.end())
            return changeReps(workspace, reps << rep, actor, now, label);
        *known = rep;
        return changeReps(workspace, reps, actor, now, label,
                          was == rep.name ? RepRename{} : RepRename{.was = was, .now = rep.name});
    });
}

void RepsTab::remove(const QList<int> &rows)
{
    QStringList names;
    for (const int row : rows)
        names += m_model->rows()[row].rep.name;
    const QString label = names.size() == 1 ? tr("Remove the rep %1").arg(shownText(names.first()))
                                            : tr("Remove %1 reps").arg(QLocale().toString(names.size()));
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label, [=](Workspace &workspace, const Progress &) {
        QList<Rep> reps = workspace.rulebook()->rulebook.reps;
        reps.removeIf([&](const Rep &rep) { return names.contains(rep.name); });
        return changeReps(workspace, reps, actor, now, label);
    });
}

} // namespace lw
