// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/filestep.h"

#include "ui/import/earlierimports.h"
#include "ui/widgets/widgets.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QPushButton>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QPushButton *makeButton(const QString &text, const QString &objectName, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    return button;
}

} // namespace

FileStep::FileStep(Session &session, QWidget *parent)
    : QWidget(parent)
{
    createViews(session);
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &FileStep::chooseWanted);
    connect(m_folder, &QPushButton::clicked, this, &FileStep::folderWanted);
    connect(m_paste, &QPushButton::clicked, this, &FileStep::pasteWanted);
}

void FileStep::createViews(Session &session)
{
    m_choose = makeButton(tr("&Choose a file…"), u"importChoose"_s, this);
    m_paste = makeButton(tr("&Paste from clipboard"), u"importPaste"_s, this);
    m_paste->setToolTip(tr("Rows of a table are imported; one block of text becomes a new lead (%1)")
                            .arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
    m_folder = makeButton(tr("Choose a folder of &mails…"), u"importFolder"_s, this);
    m_status = plainLabel({}, this);
    m_status->setObjectName(u"importFileStatus"_s);
    m_status->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_choose, m_paste, m_folder})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(plainLabel(tr("Choose a file with leads, or drop it anywhere on this page."), this));
    layout->addLayout(buttons);
    layout->addWidget(m_status);
    layout->addWidget(hintLabel(tr("CSV, Excel, vCard and e-mail files: from forms, badge scanners, spreadsheets, "
                                   "address books or other programs, in any usual encoding. Nothing is written before "
                                   "you press “Import”."),
                                this));
    layout->addSpacing(8);
    layout->addWidget(new EarlierImports(session, this), 1);
}

void FileStep::setStatus(const QString &text)
{
    m_status->setText(text);
}

} // namespace lw
