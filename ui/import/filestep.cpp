// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/filestep.h"

#include "ui/widgets/widgets.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

FileStep::FileStep(QWidget *parent)
    : QWidget(parent)
{
    createViews();
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &FileStep::chooseWanted);
}

void FileStep::createViews()
{
    m_choose = new QPushButton(tr("&Choose a file…"), this);
    m_choose->setObjectName(u"importChoose"_s);
    m_status = plainLabel({}, this);
    m_status->setObjectName(u"importFileStatus"_s);
    m_status->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(plainLabel(tr("Choose a CSV file with leads, or drop it anywhere on this page."), this));
    layout->addWidget(m_choose, 0, Qt::AlignLeft);
    layout->addWidget(m_status);
    layout->addWidget(hintLabel(tr("From forms, badge scanners, spreadsheets or other programs; separated by comma, "
                                   "semicolon, tab or bar, in any usual encoding. Nothing is written before you press "
                                   "“Import”."),
                                this));
    layout->addStretch(1);
}

void FileStep::setStatus(const QString &text)
{
    m_status->setText(text);
}

} // namespace lw
