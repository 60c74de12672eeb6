// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/territories/pooldialog.h"

#include "ui/territories/poolmembers.h"
#include "ui/text/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMostHours = 168; // a week: who opens later is as good as away

}

PoolDialog::PoolDialog(const Pool &pool, const QList<Rep> &reps, const QStringList &others, QWidget *parent)
    : FormDialog(pool.name.isEmpty() ? tr("Add a pool") : tr("Change a pool"), parent)
    , m_others(others)
{
    setObjectName(u"poolDialog"_s);
    createViews(reps);
    fill(pool);
    finish(pool.name.isEmpty() ? tr("Add pool") : tr("Save pool"));
    m_name->setFocus();
    m_name->selectAll();
}

void PoolDialog::createViews(const QList<Rep> &reps)
{
    for (const Rep &rep : reps)
        m_reps += rep.name;
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"poolName"_s);
    m_name->setMaxLength(200);
    m_members = new PoolMembers(reps, this);
    m_order = new QComboBox(this);
    m_order->setObjectName(u"poolOrder"_s);
    for (const PoolOrder order : {PoolOrder::Turns, PoolOrder::Load})
        m_order->addItem(labelOf(order), codeOf(order));
    m_whenNobody = new QComboBox(this);
    m_whenNobody->setObjectName(u"poolWhenNobody"_s);
    for (const WhenNobody what : {WhenNobody::Hold, WhenNobody::Next, WhenNobody::Anyway})
        m_whenNobody->addItem(labelOf(what), codeOf(what));
    QFormLayout *form = addForm();
    addField(form, tr("Na&me"), m_name, tr("Territory lines and calendars follow a new name."));
    addField(form, tr("Members"), m_members, tr("Where two are equal in everything, the upper one is next."));
    addField(form, tr("&Order"), m_order);
    addField(form, tr("When &nobody can"), m_whenNobody);
    createConditions();
    addField(form, tr("Opens within ho&urs"), m_hours, tr("Whoever opens later by their calendar is skipped."));
    addField(form, tr("Skill"), m_bySkill);
    addField(form, tr("After an absence"), m_catchUp);
    connect(m_members, &PoolMembers::changed, this, &PoolDialog::check);
}

void PoolDialog::createConditions()
{
    m_hours = new QSpinBox(this);
    m_hours->setObjectName(u"poolHours"_s);
    m_hours->setRange(0, kMostHours);
    m_hours->setSpecialValueText(tr("not asked"));
    m_bySkill = new QCheckBox(tr("Only reps with the lead's product among their s&kills"), this);
    m_bySkill->setObjectName(u"poolBySkill"_s);
    m_catchUp = new QCheckBox(tr("Whoever was a&way gets what they missed"), this);
    m_catchUp->setObjectName(u"poolCatchUp"_s);
}

void PoolDialog::fill(const Pool &pool)
{
    m_name->setText(pool.name);
    m_members->setMembers(pool.members);
    m_order->setCurrentIndex(m_order->findData(codeOf(pool.order)));
    m_whenNobody->setCurrentIndex(m_whenNobody->findData(codeOf(pool.whenNobody)));
    m_hours->setMaximum(std::max(kMostHours, pool.hoursAhead));
    m_hours->setValue(pool.hoursAhead);
    m_bySkill->setChecked(pool.bySkill);
    m_catchUp->setChecked(pool.catchUp);
}

Pool PoolDialog::pool() const
{
    return {.name = m_name->text().simplified(),
            .members = m_members->members(),
            .order = poolOrderFromCode(m_order->currentData().toString()).value_or(PoolOrder::Turns),
            .whenNobody = whenNobodyFromCode(m_whenNobody->currentData().toString()).value_or(WhenNobody::Hold),
            .hoursAhead = m_hours->value(),
            .bySkill = m_bySkill->isChecked(),
            .catchUp = m_catchUp->isChecked()};
}

FormDialog::Problem PoolDialog::problem() const
{
    const Pool entered = pool();
    if (entered.name.isEmpty())
        return {m_name, tr("A pool needs a name.")};
    if (m_others.contains(entered.name, Qt::CaseInsensitive))
        return {m_name, tr("There is a pool of this name already.")};
    if (m_reps.contains(entered.name, Qt::CaseInsensitive))
        return {m_name, tr("A rep has this name. Give the pool another one.")};
    if (entered.members.isEmpty())
        return {m_members, tr("Add at least one member.")};
    for (const PoolMember &member : entered.members) {
        if (!m_reps.contains(member.rep, Qt::CaseInsensitive))
            return {m_members, tr("%1 is not one of the reps any more. Remove them.").arg(shownText(member.rep))};
    }
    const Result<void> checked = checkPool(entered);
    return checked ? Problem{} : Problem{nullptr, checked.error().message};
}

} // namespace lw
