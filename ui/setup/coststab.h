// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/sourceroi.h"
#include "ui/setup/costdialog.h"
#include "ui/setup/listtab.h"

namespace lw
{

class CostsModel;

/// What was spent on sources and campaigns.
class CostsTab final : public ListTab
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CostsTab)

public:
    explicit CostsTab(Session &session, QWidget *parent = nullptr);

private:
    void reload() override;
    void add() override;
    void edit(int row) override;
    void remove(const QList<int> &rows) override;
    struct Facts {
        QList<NamedCost> costs;
        QList<Source> sources;
        QList<Campaign> campaigns;
    };
    static Result<Facts> read(const Workspace &workspace);
    void take(const Facts &facts);
    void openDialog(const CostLine &line);
    void save(const CostLine &line);
    void summarise();

    CostsModel *m_model = nullptr;
    CostChoices m_choices;
};

} // namespace lw
