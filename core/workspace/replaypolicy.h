// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/replay.h"
#include "core/leads/leadquery.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// Which leads are decided again, and which of them the figures are about.
struct ReplayPeriod {
    QDate from; ///< first local day of registration; invalid: from the first lead on
    QDate to;   ///< last local day; invalid: up to now
    ReplayOptions options = {};
    LeadQuery only = {}; ///< the others are decided in their turn, too: a rep is full whoever filled the desk
    QDateTime now = {};  ///< from which `only` reckons an age
};

/// Leads of the period in the order they were registered, with what the program knew when they came. Merged leads are
/// left out: they are no leads any more. The ledgers stand as they did when the period began; who owned the open leads
/// of before is taken from who owns them now.
struct ReplayInput {
    QList<ReplayLead> leads;
    ReplayStart start;
};
Result<ReplayInput> loadReplay(const Workspace &workspace, const ReplayPeriod &period, const Progress &progress = {});

/// What a draft would have changed in a period, against the rulebook in force. Nothing is written. Error: cancelled, or
/// the file cannot be read.
Result<ReplayReport> replayDraft(const Workspace &workspace, const Rulebook &draft, const ReplayPeriod &period,
                                 const Progress &progress = {});

/// What a proposal brings along: the replay of its last days, and of these so many leads by name.
inline constexpr int kProposalDays = 90;
inline constexpr qsizetype kProposalMoves = 200;
/// The days up to `today`.
ReplayPeriod proposalPeriod(QDate today);
/// As Proposal::replay keeps it.
QByteArray proposalReplay(const ReplayReport &report);

} // namespace lw
