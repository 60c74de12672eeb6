// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadrecord.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// Inside of an open deed: `known` takes in `others`, because they are one person, and stands as `result` from then on;
/// neither need be saved. Where one of them must not be contacted, by their own record or by the register, the result
/// must not be either, nor `known` if the deed is undone: unless the entry that says so means both as they are, as a
/// domain may, the register learns what each of them is reached by. Whoever leaves nothing to be reached by is
/// forbidden by their own record, in the file and in `result`. No undo takes any of this back.
Result<void> carryBan(OpenDeed &deed, const LeadRecord &known, const QList<LeadRecord> &others, LeadRecord &result);

} // namespace lw
