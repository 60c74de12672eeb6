// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/setup/listtab.h"

namespace lw
{

class ContactModel;

/// The do-not-contact register.
class ContactTab final : public ListTab
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContactTab)

public:
    explicit ContactTab(Session &session, QWidget *parent = nullptr);

private:
    void reload() override;
    void add() override;
    void edit(int row) override; ///< an entry is not changed: it is lifted and made anew
    void remove(const QList<int> &rows) override;

    ContactModel *m_model = nullptr;
};

} // namespace lw
