// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/changecollateral.h"
#include "ui/setup/collateraldialog.h"
#include "ui/setup/listtab.h"

namespace lw
{

class CollateralModel;

/// The register of printed pieces, each with its check against the official response addresses.
class CollateralTab final : public ListTab
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CollateralTab)

public:
    explicit CollateralTab(Session &session, QWidget *parent = nullptr);

private:
    void reload() override;
    void add() override;
    void edit(int row) override;
    void remove(const QList<int> &rows) override;
    struct Facts {
        QList<CheckedCollateral> pieces;
        QList<Campaign> campaigns;
    };
    static Result<Facts> read(const Workspace &workspace, QDate today);
    void take(const Facts &facts);
    void summarise();
    void openDialog(const Collateral &piece);
    void save(const Collateral &piece);

    CollateralModel *m_model = nullptr;
    CollateralChoices m_choices;
};

} // namespace lw
