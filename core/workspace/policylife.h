// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/examples.h"
#include "core/rules/policylint.h"
#include "core/workspace/policydrafts.h"

namespace lw
{

/// What stands against a rulebook, and what should be known of it.
struct PolicyCheck {
    QList<PolicyFinding> findings;
    QList<ExampleResult> examples;

    /// What has to be mended before it is signed or put in force: red findings, examples that come out differently.
    QStringList obstacles() const;
};
Result<PolicyCheck> checkPolicy(const Workspace &workspace, const Rulebook &rulebook, const QDateTime &now);
/// The same of a draft with what was changed elsewhere since it was begun, as it would come in force. Error: both sides
/// changed the same part.
Result<PolicyCheck> checkDraft(const Workspace &workspace, const PolicyDraft &draft, const QDateTime &now);

// `seen`: see refuseUnseen(); nobody signs words that were not shown.

/// Lays a draft before the other party, with what would change (JSON of a replay; may be empty). Error: it is over.
Result<OperationId> proposeDraft(Workspace &workspace, RulebookId draft, const QString &comment,
                                 const QByteArray &replay, const QString &actor, const QDateTime &now,
                                 const QString &seen = {});

/// Who may sign for a party on a day, by name.
QStringList signersFor(Party party, const People &people, QDate day);
/// The name of a member who may sign for a party today. Error: nobody here is called that, or they may not.
Result<QString> signerFor(const Workspace &workspace, const QString &name, Party party, const QDateTime &now);
/// The name of whoever signed for a party on paper. Error: it is none, or a member's who may not sign for it.
Result<QString> paperSigner(const Workspace &workspace, const QString &name, Party party, const QDateTime &now);
/// The name of a member. Error: nobody here is called that.
Result<QString> memberName(const Workspace &workspace, const QString &name);

/// How a signature came about where it was not given here.
struct PaperSignature {
    QString recordedBy;
    QString note;
    QString scanName;
    QByteArray scan;
};
/// The largest scan that is kept with a signature, in bytes.
inline constexpr qsizetype kMaxScan = 10'000'000;

/// A member signs for a party, or somebody did on paper, who need not be one. Error: the draft is not proposed,
/// something stands against it, they may not sign for that party, or they signed for the other one.
Result<OperationId> signDraft(Workspace &workspace, RulebookId draft, Party party, const QString &signer,
                              const QDateTime &now, const std::optional<PaperSignature> &paper = {},
                              const QString &seen = {});

struct Published {
    OperationId operation;
    RulebookId version;    ///< none while it is only scheduled
    QDateTime inForceFrom; ///< in the past or now: at once
};
/// Puts a draft in force, now (`from` invalid) or on a later day: with what was changed elsewhere since it was begun.
/// Error: it is not signed by both, something stands against it, both sides changed the same part, or the day is past.
Result<Published> publishDraft(Workspace &workspace, RulebookId draft, const QDateTime &from, const QString &actor,
                               const QDateTime &now, const QString &seen = {});

/// Whether something was scheduled for up to now.
Result<bool> isScheduledDue(const Workspace &workspace, const QDateTime &now);
/// Puts in force what was scheduled for up to now. Answers the version; nothing: none was due. A draft that can no
/// longer be put in force is proposed again, and the error says why.
Result<std::optional<RulebookId>> putScheduledInForce(Workspace &workspace, const QDateTime &now);

} // namespace lw
