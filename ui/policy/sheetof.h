// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/settings.h"
#include "core/workspace/policyview.h"
#include "ui/policy/policysheet.h"

namespace lw
{

/// What stands on the page of a version or draft. Blank signatures are lines to sign on.
PolicySheet sheetOf(const PolicyView &view, const Settings &settings);

/// "Draft 8, proposed, signed for Marketing (Mia)" – where the policy stands, in one line.
QString lifeText(const PolicyView &view, const Settings &settings);

} // namespace lw
