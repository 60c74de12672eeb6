// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace lw
{

/// Who agrees on the policy.
enum class Party { Marketing, Sales };
QString codeOf(Party party);
QString labelOf(Party party);
std::optional<Party> partyFromCode(QStringView code);

/// One of the two signatures under a policy. In a single file it is a record, not a lock.
struct Signature {
    Party party = Party::Marketing;
    QString signer;
    QDateTime at;
    QString fingerprint;     ///< of the rulebook that was signed
    QString page;            ///< of its page; see pageFingerprint()
    QString recordedBy = {}; ///< signed on paper: who recorded it
    QString note = {};
    QString scanName = {}; ///< file name of the scanned paper; empty: none
    QByteArray scan = {};

    bool isOnPaper() const { return !recordedBy.isEmpty(); }
    bool operator==(const Signature &) const = default;
};

enum class ProposalState { Draft, Proposed, Scheduled, InForce, Withdrawn };
QString codeOf(ProposalState state);
QString labelOf(ProposalState state);
std::optional<ProposalState> proposalStateFromCode(QStringView code);

/// The life of a draft: written, proposed, signed twice, put in force on its day. Any edit makes it a draft again and
/// clears the signatures.
struct Proposal {
    RulebookId draft;
    RulebookId base; ///< the version it was copied from
    QString author;
    QDateTime changedAt;
    ProposalState state = ProposalState::Draft;
    QString comment = {};
    QString proposedBy = {};
    QDateTime proposedAt = {};
    QByteArray replay = {}; ///< what would change, as it was proposed; JSON
    QString publishedBy = {};
    QDateTime inForceFrom = {};
    RulebookId version = {}; ///< under which it came in force

    bool isOver() const { return state == ProposalState::InForce || state == ProposalState::Withdrawn; }
    bool operator==(const Proposal &) const = default;
};

/// The signature of a party under what has the fingerprint; null: none, or something else was signed.
const Signature *findSignature(const QList<Signature> &signatures, Party party, const QString &fingerprint);

/// Both parties signed what has the fingerprint, by two different people.
bool isSigned(const QList<Signature> &signatures, const QString &fingerprint);

} // namespace lw
