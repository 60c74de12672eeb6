// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/sourcedialog.h"

#include "core/base/fold.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSet>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// Those in use first, in their spelling; then the usual ones. Any other word may be typed.
QStringList offeredChannels(const QList<Source> &known)
{
    QStringList channels;
    for (const Source &source : known)
        channels += source.channel;
    channels.removeAll(QString());
    channels.sort(Qt::CaseInsensitive);
    channels +=
        {SourceDialog::tr("Advertisement"), SourceDialog::tr("Bingo card"),      SourceDialog::tr("Blog"),
         SourceDialog::tr("Direct mail"),   SourceDialog::tr("E-mail"),          SourceDialog::tr("Employee"),
         SourceDialog::tr("Pay-per-click"), SourceDialog::tr("Phone"),           SourceDialog::tr("Referral"),
         SourceDialog::tr("Search"),        SourceDialog::tr("Social networks"), SourceDialog::tr("Telemarketing"),
         SourceDialog::tr("Trade show"),    SourceDialog::tr("Web form")};
    QStringList once;
    QSet<QString> keys;
    for (const QString &channel : std::as_const(channels)) {
        if (!keys.contains(fold(channel)))
            once += channel;
        keys.insert(fold(channel));
    }
    return once;
}

} // namespace

SourceDialog::SourceDialog(const Source &source, const QList<Source> &known, QWidget *parent)
    : FormDialog(source.id ? tr("Change a source") : tr("Add a source"), parent)
    , m_before(source)
{
    setObjectName(u"sourceDialog"_s);
    for (const Source &other : known)
        m_taken.insert(fold(other.name), other.id);
    createViews(known);
    m_name->setText(source.name);
    m_channel->setCurrentText(source.channel);
    finish(source.id ? tr("Save source") : tr("Add source"));
    m_name->setFocus();
    m_name->selectAll();
}

void SourceDialog::createViews(const QList<Source> &known)
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"sourceName"_s);
    m_name->setMaxLength(200);
    m_channel = new QComboBox(this);
    m_channel->setObjectName(u"sourceChannel"_s);
    m_channel->setEditable(true);
    m_channel->addItems(offeredChannels(known));
    QFormLayout *form = addForm();
    addField(form, tr("Na&me"), m_name,
             tr("The very place: “Spring fair 2026”, not “fairs”. Leads keep their source when it is renamed."));
    addField(form, tr("&Channel"), m_channel,
             tr("The kind of medium: trade show, web, advertisement. May stay empty."));
}

Source SourceDialog::source() const
{
    return {.id = m_before.id, .name = m_name->text().simplified(), .channel = m_channel->currentText().simplified()};
}

FormDialog::Problem SourceDialog::problem() const
{
    const Source entered = source();
    if (entered.name.isEmpty())
        return {m_name, tr("A source needs a name.")};
    const auto taken = m_taken.constFind(fold(entered.name));
    if (taken != m_taken.constEnd() && *taken != m_before.id)
        return {m_name, tr("There is a source of this name already.")};
    return {};
}

} // namespace lw
