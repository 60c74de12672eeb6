// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/blockdialog.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>

namespace lw
{

using namespace Qt::StringLiterals;

BlockDialog::BlockDialog(int weekday, const DayHours &hours, QWidget *parent)
    : FormDialog(tr("Hours on %1").arg(QLocale().standaloneDayName(weekday + 1)), parent)
    , m_text(new QLineEdit(this))
{
    setObjectName(u"blockDialog"_s);
    m_text->setObjectName(u"blockText"_s);
    m_text->setMaxLength(1000);
    m_text->setPlaceholderText(tr("closed"));
    m_text->setText(hoursText(hours));
    addField(addForm(), tr("&Hours"), m_text, tr("Like 09:00–12:00, 13:00–18:00; nothing for a day off."));
    finish(tr("Set hours"));
    m_text->selectAll();
    m_text->setFocus();
}

DayHours BlockDialog::hours() const
{
    const Result<DayHours> hours = readHours(m_text->text());
    return hours ? *hours : DayHours();
}

FormDialog::Problem BlockDialog::problem() const
{
    const Result<DayHours> hours = readHours(m_text->text());
    return {m_text, hours ? QString() : hours.error().message};
}

} // namespace lw
