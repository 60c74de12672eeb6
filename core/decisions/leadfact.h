// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/leadfacts.h"

#include <QString>

#include <optional>

namespace lw
{

/// What of a lead may be otherwise when somebody asks why not. The strongest place comes first, claims last.
enum class LeadFact {
    Postcode,
    Street, ///< with its house number
    City,
    AreaCode,
    County,
    State,
    Country,
    Product,
    Company,
    Revenue,
    Value,
    Owner,
    OpenDeal,
    Customer,
};
QString codeOf(LeadFact fact);
/// As it stands within a sentence: "postal code".
QString labelOf(LeadFact fact);

/// The fact that a condition of a line asks for, by ConditionCheck::field; none for its dates.
std::optional<LeadFact> factOfCondition(QStringView field);

QString valueOf(const LeadFacts &facts, LeadFact fact);
/// The same facts with this one taken from `other`.
LeadFacts withFact(LeadFacts facts, LeadFact fact, const LeadFacts &other);
/// The same facts with this one as somebody would write it; of a street only its name.
LeadFacts withText(LeadFacts facts, LeadFact fact, const QString &text);
/// The same facts with this one empty.
LeadFacts withoutFact(const LeadFacts &facts, LeadFact fact);

} // namespace lw
