// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/absencedialog.h"

#include "ui/setup/inputs.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>

namespace lw
{

using namespace Qt::StringLiterals;

AbsenceDialog::AbsenceDialog(const Absence &absence, const QStringList &people, const QStringList &deputies,
                             QDate today, QWidget *parent)
    : FormDialog(absence.id == 0 ? tr("Somebody is away") : tr("Change an absence"), parent)
    , m_before(absence)
{
    setObjectName(u"absenceDialog"_s);
    createViews(people, deputies, today);
    finish(absence.id == 0 ? tr("Add absence") : tr("Save absence"));
    (absence.who.isEmpty() ? static_cast<QWidget *>(m_who) : m_from)->setFocus();
}

void AbsenceDialog::createViews(const QStringList &people, const QStringList &deputies, QDate today)
{
    m_who = nameChoice(people, m_before.who, {}, this);
    m_who->setObjectName(u"absenceWho"_s);
    m_from = new QDateEdit(m_before.from.isValid() ? m_before.from : today, this);
    m_from->setObjectName(u"absenceFrom"_s);
    m_from->setCalendarPopup(true);
    m_to = new DayField(tr("Last day"), std::max(today, m_from->date()), this);
    m_to->setObjectName(u"absenceTo"_s);
    m_to->setDay(m_before.to);
    m_deputy = nameChoice(deputies, m_before.deputy, tr("Nobody"), this);
    m_deputy->setObjectName(u"absenceDeputy"_s);
    m_reason = new QLineEdit(m_before.reason, this);
    m_reason->setObjectName(u"absenceReason"_s);
    m_reason->setMaxLength(1000);
    QFormLayout *form = addForm();
    addField(form, tr("&Who"), m_who);
    addField(form, tr("&First day away"), m_from);
    addField(form, tr("&Last day away"), m_to, tr("Not known: until somebody ends it."));
    addField(form, tr("&Deputy"), m_deputy,
             tr("Acts with their roles on those days, and hears what they would hear. Nobody: what is theirs waits."));
    addField(form, tr("&Reason"), m_reason);
}

Absence AbsenceDialog::absence() const
{
    return {.id = m_before.id,
            .who = m_who->currentData().toString(),
            .deputy = m_deputy->currentData().toString(),
            .from = m_from->date(),
            .to = m_to->day(),
            .reason = m_reason->text().simplified()};
}

FormDialog::Problem AbsenceDialog::problem() const
{
    const Absence entered = absence();
    if (entered.who.isEmpty())
        return {m_who, tr("Choose who is away.")};
    if (entered.to.isValid() && entered.to < entered.from)
        return {m_to, tr("The last day comes before the first.")};
    if (entered.who.compare(entered.deputy, Qt::CaseInsensitive) == 0)
        return {m_deputy, tr("Nobody stands in for themselves. Choose somebody else, or nobody.")};
    return {};
}

} // namespace lw
