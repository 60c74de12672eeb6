// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/campaignstore.h"
#include "ui/setup/campaigndialog.h"
#include "ui/setup/listtab.h"

namespace lw
{

class CampaignsModel;

/// The register of campaigns and their key codes.
class CampaignsTab final : public ListTab
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CampaignsTab)

public:
    explicit CampaignsTab(Session &session, QWidget *parent = nullptr);

private:
    void reload() override;
    void add() override;
    void edit(int row) override;
    void remove(const QList<int> &rows) override;
    struct Facts {
        QList<CampaignUse> campaigns;
        QList<Source> sources;
    };
    static Result<Facts> read(const Workspace &workspace);
    void take(const Facts &facts);
    void openDialog(const Campaign &campaign);
    void save(const Campaign &campaign);

    CampaignsModel *m_model = nullptr;
    CampaignChoices m_choices;
};

} // namespace lw
