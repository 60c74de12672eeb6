// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

namespace lw
{

/// Takes a lead out of a company it does not belong to, inside an open deed: to the one it wrote, found by its name or
/// opened; where it wrote none, to a place of its own that is listed as no company. The domain that had filed it stays
/// with the company refused. Whoever was not to be contacted there is not to be contacted after, and no undo takes that
/// back.
Result<void> moveAway(const Workspace &workspace, OpenDeed &deed, const LeadRecord &record, const Company &refused);

} // namespace lw
