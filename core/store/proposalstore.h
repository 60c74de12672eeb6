// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/rulebook.h"
#include "core/rules/proposal.h"
#include "core/store/database.h"

namespace lw
{

/// All drafts, the one changed last first.
Result<QList<Proposal>> loadProposals(const Database &database);
Result<std::optional<Proposal>> loadProposal(const Database &database, RulebookId draft);
/// Adds it, or writes anew what is kept of it.
Result<void> saveProposal(const Database &database, const Proposal &proposal);

/// Of a draft or of a version, marketing's first.
Result<QList<Signature>> signaturesOf(const Database &database, RulebookId rulebook);
/// Of the versions whose page has the fingerprint, the latest of each party: a change of territories or reps leaves
/// the page signed.
Result<QList<Signature>> signaturesOfPage(const Database &database, const QString &page);
/// A party signs once; a later signature takes the place of the former.
Result<void> saveSignature(const Database &database, RulebookId rulebook, const Signature &signature);
Result<void> clearSignatures(const Database &database, RulebookId rulebook);
/// What was signed as a draft is signed as the version it became.
Result<void> copySignatures(const Database &database, RulebookId draft, RulebookId version);

} // namespace lw
