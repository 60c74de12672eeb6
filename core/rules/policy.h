// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/policyrule.h"

namespace lw
{

/// The page: at most twelve numbered rules.
using Policy = QList<PolicyRule>;

/// The model policy with all twelve types, unsigned (domain section 4).
Policy defaultPolicy();

/// The first enabled rule of a type, if the page has one.
const PolicyRule *findRule(const Policy &policy, RuleType type);

} // namespace lw
