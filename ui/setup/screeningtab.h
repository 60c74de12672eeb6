// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/screening.h"
#include "ui/setup/listtab.h"

namespace lw
{

class ScreeningModel;

/// Who is no lead: competitors, suppliers, students and the like, and which countries are served.
class ScreeningTab final : public ListTab
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScreeningTab)

public:
    explicit ScreeningTab(Session &session, QWidget *parent = nullptr);

private:
    void reload() override;
    void add() override;
    void edit(int row) override;
    void remove(const QList<int> &rows) override;
    void openDialog(const ScreeningEntry &entry);
    void save(const ScreeningEntry &was, const ScreeningEntry &entry);
    void editCountries();

    ScreeningModel *m_model = nullptr;
};

} // namespace lw
