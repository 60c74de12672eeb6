// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/watcheddialog.h"

#include "ui/dialogs/filepicker.h"
#include "ui/text/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QComboBox *makeChoice(const QString &objectName, const QStringList &choices, QWidget *parent)
{
    auto *choice = new QComboBox(parent);
    choice->setObjectName(objectName);
    choice->setEditable(true);
    choice->addItem({});
    choice->addItems(choices);
    return choice;
}

} // namespace

WatchedDialog::WatchedDialog(const WatchedFolder &folder, const WatchChoices &choices, QWidget *parent)
    : FormDialog(folder.id ? tr("Change a watched folder") : tr("Watch a folder"), parent)
    , m_before(folder)
    , m_choices(choices)
{
    setObjectName(u"watchedDialog"_s);
    createViews();
    fill();
    finish(folder.id ? tr("Save folder") : tr("Watch folder"));
    m_path->setFocus();
    m_path->selectAll();
}

void WatchedDialog::createViews()
{
    m_path = new QLineEdit(this);
    m_path->setObjectName(u"watchedPath"_s);
    m_path->setMaxLength(4096);
    auto *choose = new QPushButton(tr("C&hoose…"), this);
    choose->setObjectName(u"watchedChoose"_s);
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &WatchedDialog::choose);
    m_source = makeChoice(u"watchedSource"_s, m_choices.sources, this);
    m_campaign = makeChoice(u"watchedCampaign"_s, m_choices.campaigns, this);
    m_profile = new QComboBox(this);
    m_profile->setObjectName(u"watchedProfile"_s);
    m_profile->addItem(tr("Found by the columns"), QString());
    for (const QString &name : m_choices.profiles)
        m_profile->addItem(shownText(name), name);
    m_active = new QCheckBox(tr("Read what &arrives"), this);
    m_active->setObjectName(u"watchedActive"_s);
    QFormLayout *form = addForm();
    addField(form, tr("&Folder"), m_path,
             tr("Files put here are read as they arrive, then moved to “done” or “failed” inside it."));
    form->addRow(QString(), choose);
    addField(form, tr("&Source"), m_source, tr("For leads whose file names none. May stay empty."));
    addField(form, tr("Ca&mpaign"), m_campaign, tr("Likewise."));
    addField(form, tr("&Profile"), m_profile, tr("How the columns of the files are read."));
    addField(form, tr("State"), m_active, tr("A paused folder keeps what arrives until it is watched again."));
}

void WatchedDialog::fill()
{
    m_path->setText(m_before.path);
    m_source->setCurrentText(m_before.source);
    m_campaign->setCurrentText(m_before.campaign);
    if (m_profile->findData(m_before.profile) < 0)
        m_profile->addItem(shownText(m_before.profile), m_before.profile);
    m_profile->setCurrentIndex(m_profile->findData(m_before.profile));
    m_active->setChecked(m_before.active);
}

void WatchedDialog::choose()
{
    pickFolder(this, tr("Choose the folder to watch"), m_path->text(),
               [this](const QString &path) { m_path->setText(path); });
}

WatchedFolder WatchedDialog::folder() const
{
    const QString path = m_path->text().trimmed();
    return {.id = m_before.id,
            .path = path.isEmpty() ? path : QDir::cleanPath(path),
            .source = m_source->currentText().simplified(),
            .campaign = m_campaign->currentText().simplified(),
            .profile = m_profile->currentData().toString(),
            .active = m_active->isChecked()};
}

// The disk is not asked here: it may take longer than a key press.
FormDialog::Problem WatchedDialog::problem() const
{
    const WatchedFolder entered = folder();
    if (entered.path.isEmpty())
        return {m_path, tr("Name the folder, or choose it.")};
    if (!QDir::isAbsolutePath(entered.path))
        return {m_path, tr("Write the whole path, as in %1.").arg(QDir::home().filePath(u"leads"_s))};
    if (entered.path != m_before.path && m_choices.folders.contains(entered.path))
        return {m_path, tr("This folder is watched already.")};
    return {};
}

} // namespace lw
