// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/policylint.h"

namespace lw
{

/// Whether a rule is enabled and has a day from `today` on.
bool isLive(const PolicyRule &rule, QDate today);

/// What the leads and days of the rules of a type tell: NeverDecides, OrderMatters, Nobody, CouldBeOne, Unchecked.
QList<PolicyFinding> coverFindings(const Policy &policy, RuleType type, QDate today);

/// Whom the rules name: Leaver, Away.
QList<PolicyFinding> peopleFindings(const Policy &policy, const PolicyPeople &people, QDate today);

} // namespace lw
