// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/memberdialog.h"

#include "core/contacts/emailaddress.h"
#include "ui/setup/inputs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int kRoleColumns = 3;
}

MemberDialog::MemberDialog(const Member &member, const QStringList &others, const QStringList &departments,
                           QWidget *parent)
    : FormDialog(member.name.isEmpty() ? tr("Add a member") : tr("Change a member"), parent)
    , m_before(member)
    , m_others(others)
{
    setObjectName(u"memberDialog"_s);
    createViews(departments);
    fill();
    finish(member.name.isEmpty() ? tr("Add member") : tr("Save member"));
    m_name->setFocus();
    m_name->selectAll();
}

void MemberDialog::createViews(const QStringList &departments)
{
    const auto line = [this](const QString &name) {
        auto *made = new QLineEdit(this);
        made->setObjectName(name);
        made->setMaxLength(200);
        return made;
    };
    m_name = line(u"memberName"_s);
    m_login = line(u"memberLogin"_s);
    m_department = nameChoice(departments, m_before.department, tr("None"), this);
    m_department->setObjectName(u"memberDepartment"_s);
    createRoles(); // in the order in which Tab goes through them
    m_email = line(u"memberEmail"_s);
    m_active = new QCheckBox(tr("&Works here"), this);
    m_active->setObjectName(u"memberActive"_s);
    QFormLayout *form = addForm();
    addField(form, tr("Na&me"), m_name,
             m_before.name.isEmpty() ? QString()
                                     : tr("Departments, absences, reps and campaigns follow a new name; what stands in "
                                          "histories stays."));
    addField(form, tr("&Login"), m_login, tr("Whoever is logged in to the computer under it acts as this member."));
    addField(form, tr("&Department"), m_department, tr("Its head hears when a promise is not kept."));
    addField(form, tr("Roles"), m_roleBoxes);
    addField(form, tr("&E-mail"), m_email);
    addField(form, tr("Active"), m_active, tr("Somebody inactive stays in histories and acts no more."));
}

void MemberDialog::createRoles()
{
    m_roleBoxes = new QWidget(this);
    m_roleBoxes->setObjectName(u"memberRoles"_s);
    m_roleBoxes->setAccessibleName(tr("Roles"));
    auto *grid = new QGridLayout(m_roleBoxes);
    grid->setContentsMargins({});
    for (const QString &code : roleCodes()) {
        auto *box = new QCheckBox(labelOf(*roleFromCode(code)), m_roleBoxes);
        box->setObjectName(u"role_"_s + code);
        const int place = int(m_roles.size());
        grid->addWidget(box, place / kRoleColumns, place % kRoleColumns);
        m_roles.insert(code, box);
        watch(box);
        if (place == 0)
            m_roleBoxes->setFocusProxy(box);
    }
}

void MemberDialog::fill()
{
    const bool isNew = m_before.name.isEmpty();
    m_name->setText(m_before.name);
    m_login->setText(m_before.login);
    for (auto role = m_roles.cbegin(); role != m_roles.cend(); ++role)
        role.value()->setChecked(m_before.roles.contains(role.key()));
    m_email->setText(m_before.email);
    m_active->setChecked(isNew || m_before.active);
}

Member MemberDialog::member() const
{
    QStringList roles = m_before.roles; // in their order; those of a newer program are not ours to take away
    roles.removeIf([this](const QString &code) { return m_roles.contains(code) && !m_roles[code]->isChecked(); });
    for (const QString &code : roleCodes()) {
        if (m_roles[code]->isChecked() && !roles.contains(code))
            roles += code;
    }
    return {.name = m_name->text().simplified(),
            .login = m_login->text().trimmed(),
            .department = m_department->currentData().toString(),
            .roles = roles,
            .active = m_active->isChecked(),
            .email = m_email->text().trimmed()};
}

FormDialog::Problem MemberDialog::problem() const
{
    const Member entered = member();
    if (entered.name.isEmpty())
        return {m_name, tr("A member needs a name.")};
    if (m_others.contains(entered.name, Qt::CaseInsensitive))
        return {m_name, tr("There is a member of this name already.")};
    if (entered.roles.isEmpty())
        return {m_roleBoxes, tr("Choose at least one role: “Reader” looks on.")};
    if (!entered.email.isEmpty() && emailKey(entered.email).isEmpty())
        return {m_email, tr("This is not an e-mail address. Write one like ada@example.com, or leave it empty.")};
    return {};
}

} // namespace lw
