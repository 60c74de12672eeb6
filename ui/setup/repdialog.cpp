// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/repdialog.h"

#include "core/contacts/emailaddress.h"
#include "ui/models/repsmodel.h"
#include "ui/setup/inputs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// Words between commas, each once.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    for (const QString &word : text.split(u','))
        if (const QString skill = word.simplified(); !skill.isEmpty() && !words.contains(skill, Qt::CaseInsensitive))
            words += skill;
    return words;
}

} // namespace

RepDialog::RepDialog(const Rep &rep, const QStringList &others, const QStringList &members, QWidget *parent)
    : FormDialog(rep.name.isEmpty() ? tr("Add a rep") : tr("Change a rep"), parent)
    , m_others(others)
{
    setObjectName(u"repDialog"_s);
    createViews(rep, members);
    fill(rep);
    finish(rep.name.isEmpty() ? tr("Add rep") : tr("Save rep"));
    m_name->setFocus();
    m_name->selectAll();
}

void RepDialog::createViews(const Rep &rep, const QStringList &members)
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"repName"_s);
    m_name->setMaxLength(200);
    m_type = new QComboBox(this);
    m_type->setObjectName(u"repType"_s);
    for (const QString &code : repTypes())
        m_type->addItem(repTypeText(code), code);
    m_member = nameChoice(members, rep.member, tr("No: an outside party"), this);
    m_member->setObjectName(u"repMember"_s);
    m_skills = new QLineEdit(this);
    m_skills->setObjectName(u"repSkills"_s);
    m_skills->setMaxLength(1000);
    m_email = new QLineEdit(this);
    m_email->setObjectName(u"repEmail"_s);
    m_phone = new QLineEdit(this);
    m_phone->setObjectName(u"repPhone"_s);
    m_active = new QCheckBox(tr("Gets &new leads"), this);
    m_active->setObjectName(u"repActive"_s);
    QFormLayout *form = addForm();
    addField(form, tr("Na&me"), m_name,
             rep.name.isEmpty() ? QString() : tr("Territory lines and leads follow a new name."));
    addField(form, tr("&Type"), m_type);
    addField(form, tr("One of &us"), m_member, tr("Their department's head hears when a promise is not kept."));
    addField(form, tr("&Skills"), m_skills, tr("Products, languages, segments, with commas between them."));
    addField(form, tr("&E-mail"), m_email);
    addField(form, tr("&Phone"), m_phone);
    addField(form, tr("Active"), m_active, tr("Somebody inactive keeps what they own and gets nothing more."));
}

void RepDialog::fill(const Rep &rep)
{
    m_skills->setText(rep.skills.join(u", "_s));
    const QString type = rep.name.isEmpty() ? u"outside"_s : rep.type;
    if (m_type->findData(type) < 0)
        m_type->addItem(type.isEmpty() ? tr("Not said") : repTypeText(type), type);
    m_name->setText(rep.name);
    m_type->setCurrentIndex(m_type->findData(type));
    m_email->setText(rep.email);
    m_phone->setText(rep.phone);
    m_active->setChecked(rep.active);
}

Rep RepDialog::rep() const
{
    return {.name = m_name->text().simplified(),
            .type = m_type->currentData().toString(),
            .email = m_email->text().trimmed(),
            .phone = m_phone->text().simplified(),
            .active = m_active->isChecked(),
            .member = m_member->currentData().toString(),
            .skills = wordsOf(m_skills->text())};
}

FormDialog::Problem RepDialog::problem() const
{
    const Rep entered = rep();
    if (entered.name.isEmpty())
        return {m_name, tr("A rep needs a name.")};
    if (m_others.contains(entered.name, Qt::CaseInsensitive))
        return {m_name, tr("There is a rep of this name already.")};
    if (!entered.email.isEmpty() && emailKey(entered.email).isEmpty())
        return {m_email, tr("This is not an e-mail address. Write one like ada@example.com, or leave it empty.")};
    return {};
}

} // namespace lw
