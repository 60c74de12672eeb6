// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/page.h"

#include "ui/widgets/widgets.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace lw
{

Page::Page(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
}

QLayout *Page::makeHead(const QString &title)
{
    auto *head = new QHBoxLayout; // whoever lays the page out owns it
    head->addWidget(headingLabel(title, this));
    head->addStretch(1);
    for (QAction *action : actions()) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        head->addWidget(button);
    }
    return head;
}

} // namespace lw
