// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/work.h"
#include "core/leads/leadrecord.h"

namespace lw
{

/// Whether the verb tells of something that left the house: an attempt, a contact, a touch, a release.
bool isOutward(Verb verb);
/// Whether such an act is reported although the lead stands screened out: it happened, so it is not refused. A release
/// is, because it has not happened yet.
bool isReportedAnyway(const Lead &lead, Verb verb);

/// Policy rule 4: what breach of it this act is, in words; empty: none. Nothing leaves the house before a lead is
/// registered and screened, or while it stands screened out.
QString breachOf(const Lead &lead, const Act &act);

/// The reason that says that they got in touch themselves, which nobody can forbid.
inline constexpr char kOwnCall[] = "own_call";
bool isOwnCall(const Act &act);

/// Error: somebody who must not be contacted would be; names why and the remedy. A contact or touch of their own doing
/// (isOwnCall) goes through.
Result<void> mayContact(const LeadRecord &record, const Act &act);

} // namespace lw
