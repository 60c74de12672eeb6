// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/page.h"

namespace lw
{

Page::Page(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
}

} // namespace lw
