// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sources/source.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// Adds a campaign (one without an id) or changes one. A new name concerns the leads shown under it; under a new source
/// its costs follow, while leads and inquiries keep the source they came from. Key codes are kept one blank apart, each
/// once. Error: no name, the name is taken under that source, the source or campaign is gone, it ends before it starts,
/// an amount is in another currency or below 0, or a key code is another campaign's.
Result<OperationId> saveCampaign(Workspace &workspace, const Campaign &campaign, const QString &actor,
                                 const QDateTime &now);

/// Error: leads, inquiries, costs or collateral refer to one of them; then none is removed.
Result<OperationId> removeCampaigns(Workspace &workspace, const QList<CampaignId> &ids, const QString &actor,
                                    const QDateTime &now);

} // namespace lw
