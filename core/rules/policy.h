// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/policyrule.h"

#include <functional>

namespace lw
{

/// The page: at most twelve numbered rules.
using Policy = QList<PolicyRule>;

/// The model policy with all twelve types, unsigned (domain section 4).
Policy defaultPolicy();

/// Longer pages are not signed.
inline constexpr int kMaxRules = 12;

/// The first enabled rule of a type, if the page has one: for what holds for the company, not for one lead.
const PolicyRule *findRule(const Policy &policy, RuleType type);

/// The rule that decides for a lead on a day: of those of the type, in the order of the page, the first that is in
/// force and applies. Null: none does. `facts` is asked only where a rule applies to some leads only.
const PolicyRule *ruleFor(const Policy &policy, RuleType type, QDate day,
                          const std::function<const LeadFacts &()> &facts);
const PolicyRule *ruleFor(const Policy &policy, RuleType type, QDate day, const LeadFacts &facts);

/// Rules are known by their places: numbers them from 1 on, without a gap.
void renumber(Policy &policy);
/// Whether every rule has a number of its own.
bool isNumbered(const Policy &policy);

/// Whether rules of the page differ by lead.
bool asksFacts(const Policy &policy);

} // namespace lw
