// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/policydrafts.h"

namespace lw
{

/// A proposal as a file, to be read and signed on another computer: the whole rulebook, its fingerprint, the comment,
/// what would change, the signatures given so far with the scans of paper.
QByteArray proposalFile(const PolicyDraft &draft);

struct BroughtProposal {
    OperationId operation;
    RulebookId draft;
    bool isNew = false; ///< it was not here before
    int signatures = 0; ///< that came with the file and were not here
};
/// Takes such a file in: its signatures go to the draft here that has the same words, or it becomes a draft of its
/// own. Error: it is no proposal, it was changed since it was written, or a signer may not sign here.
Result<BroughtProposal> bringInProposal(Workspace &workspace, const QByteArray &file, const QString &fileName,
                                        const QString &actor, const QDateTime &now);

} // namespace lw
