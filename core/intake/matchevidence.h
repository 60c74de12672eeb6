// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/matchkeys.h"
#include "core/intake/matchrarity.h"

namespace lw
{

/// What one field says of two leads. A field that either leaves blank says nothing: known is false, bits are 0.
struct Finding {
    bool known = false;
    double similarity = 0; ///< 0–1
    double bits = 0;       ///< log2 of how much likelier this is for one person than for two
};

/// What the names of two people say. Where the first name of one stands in the last name of the other, both are
/// compared crosswise.
struct NameFinding {
    Finding first;
    Finding last;
    double bits = 0;
    bool crossed = false;
    bool covered = false; ///< every word of one stands in the other, and there are at least two
};

NameFinding compareNames(const MatchKeys &left, const MatchKeys &right, const IdentityRules &rules,
                         const MatchRarity &rarity = {});
Finding compareEmails(const MatchKeys &left, const MatchKeys &right);
Finding comparePhones(const MatchKeys &left, const MatchKeys &right);
/// Where neither lead names a person, the company is who asked, and counts as a name does.
/// At one house a slip of the pen does not make another company.
Finding compareCompanies(const MatchKeys &left, const MatchKeys &right, const IdentityRules &rules,
                         bool atOneHouse = false);
Finding compareTitles(const MatchKeys &left, const MatchKeys &right);

struct PlaceFinding {
    Finding number;
    Finding street;
    Finding postal;
    Finding city;
    Finding state;
    Finding country;
    double bits = 0;
};
/// No less than the comparisons can bring, for the cost of a few looks.
inline constexpr double kMostOfCompany = 5; ///< of two that name a person
inline constexpr double kMostOfTitle = 1.5;
double mostOfEmails(const MatchKeys &left, const MatchKeys &right);
double mostOfPlaces(const MatchKeys &left, const MatchKeys &right);
PlaceFinding comparePlaces(const MatchKeys &left, const MatchKeys &right, const IdentityRules &rules,
                           const MatchRarity &rarity = {});

} // namespace lw
