// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/rulebookdiff.h"
#include "core/rules/proposal.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// A draft with its life and its signatures.
struct PolicyDraft {
    Proposal proposal;
    Rulebook rulebook;
    Rulebook base; ///< what it was copied from
    QString fingerprint;
    QString pageFingerprint;
    QList<Signature> signatures;

    bool isSigned() const { return lw::isSigned(signatures, fingerprint); }
};

/// Refuses a deed on words that its doer has not seen. `seen`: the fingerprint of what was shown; empty: whatever
/// stands there.
Result<void> refuseUnseen(const PolicyDraft &draft, const QString &seen);

/// Drafts that are not over, the one changed last first.
Result<QList<Proposal>> openProposals(const Workspace &workspace);
/// Error: there is none of the number.
Result<PolicyDraft> loadDraft(const Workspace &workspace, RulebookId draft);
/// The draft changed last that is not over. Error: there is none; says how to begin one.
Result<PolicyDraft> newestDraft(const Workspace &workspace);

struct NewDraft {
    RulebookId draft;
    OperationId operation;
};
/// Begins a draft as a copy of a version, old or in force.
Result<NewDraft> beginDraft(Workspace &workspace, RulebookId copyOf, const QString &actor, const QDateTime &now);
/// Keeps a rulebook as a draft beside the one in force.
Result<NewDraft> importDraft(Workspace &workspace, const Rulebook &rulebook, const QString &actor,
                             const QDateTime &now);

struct DraftChange {
    OperationId operation;          ///< none: nothing differed
    bool clearedSignatures = false; ///< what was signed is not what stands there now
};
/// Writes a draft anew; whatever was signed or planned for it is void. `seen`: the fingerprint of what was changed
/// here; empty: whatever stands there. Error: it is over, or somebody else changed it since.
Result<DraftChange> changeDraft(Workspace &workspace, RulebookId draft, const Rulebook &rulebook, const QString &label,
                                const QString &actor, const QDateTime &now, const QString &seen = {});

/// Puts a draft aside for good; it stays readable.
Result<OperationId> withdrawDraft(Workspace &workspace, RulebookId draft, const QString &actor, const QDateTime &now);

} // namespace lw
