// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/departmentdialog.h"

#include "ui/setup/inputs.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace lw
{

using namespace Qt::StringLiterals;

DepartmentDialog::DepartmentDialog(const Department &department, const QStringList &others, const QStringList &heads,
                                   QWidget *parent)
    : FormDialog(department.name.isEmpty() ? tr("Add a department") : tr("Change a department"), parent)
    , m_others(others)
    , m_name(new QLineEdit(department.name, this))
    , m_head(nameChoice(heads, department.head, tr("Nobody"), this))
{
    setObjectName(u"departmentDialog"_s);
    m_name->setObjectName(u"departmentName"_s);
    m_name->setMaxLength(200);
    m_head->setObjectName(u"departmentHead"_s);
    QFormLayout *form = addForm();
    addField(form, tr("Na&me"), m_name, department.name.isEmpty() ? QString() : tr("Its members follow a new name."));
    addField(
        form, tr("&Head"), m_head,
        tr("Hears when its members do not keep a promise. Nobody: the first sales manager, else the lead manager."));
    finish(department.name.isEmpty() ? tr("Add department") : tr("Save department"));
    m_name->setFocus();
    m_name->selectAll();
}

Department DepartmentDialog::department() const
{
    return {.name = m_name->text().simplified(), .head = m_head->currentData().toString()};
}

FormDialog::Problem DepartmentDialog::problem() const
{
    const QString name = department().name;
    if (name.isEmpty())
        return {m_name, tr("A department needs a name.")};
    if (m_others.contains(name, Qt::CaseInsensitive))
        return {m_name, tr("There is a department of this name already.")};
    return {};
}

} // namespace lw
