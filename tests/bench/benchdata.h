// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/rulebook.h"
#include "core/rules/leadfacts.h"

#include <random>

namespace lw::bench
{

inline QString digits(std::mt19937 &random, unsigned below, int length)
{
    return QStringLiteral("%1").arg(random() % below, length, 10, QChar(u'0'));
}

/// A line of one of the kinds that companies have: mostly postcodes, a tenth of them broad, then ranges, cities,
/// products, accounts.
inline CoverageLine someLine(int number, std::mt19937 &random)
{
    CoverageLine line;
    line.number = number;
    line.country = QStringLiteral("US");
    line.owner = QStringLiteral("Rep %1").arg(random() % 50);
    switch (number % 20) {
    case 0: line.company = QStringLiteral("Company %1").arg(random() % 100000); break;
    case 1: line.city = QStringLiteral("City %1").arg(random() % 20000); break;
    case 2: line.product = QStringLiteral("Product %1").arg(random() % 2000); break;
    case 3:
    case 4:
        line.postalFrom = digits(random, 90000, 5);
        line.postalTo = QStringLiteral("%1").arg(line.postalFrom.toInt() + int(random() % 200), 5, 10, QChar(u'0'));
        break;
    case 5:
    case 6: line.postalPrefix = digits(random, 1000, 3); break;
    default: line.postalFrom = digits(random, 100000, 5);
    }
    return line;
}

/// A rulebook with `count` lines.
inline Rulebook rulebookWithLines(int count)
{
    Rulebook rulebook = defaultRulebook("UTC");
    std::mt19937 random(1);
    for (int i = 0; i < 50; ++i)
        rulebook.reps += Rep{.name = QStringLiteral("Rep %1").arg(i),
                             .type = QStringLiteral("outside"),
                             .email = {},
                             .phone = {},
                             .active = true};
    for (int i = 0; i < count; ++i)
        rulebook.lines += someLine(i + 1, random);
    return rulebook;
}

inline LeadFacts someFacts(std::mt19937 &random)
{
    LeadFacts facts;
    facts.countryCode = QStringLiteral("US");
    facts.postalKey = digits(random, 100000, 5);
    facts.city = QStringLiteral("City %1").arg(random() % 20000);
    facts.product = QStringLiteral("Product %1").arg(random() % 2000);
    facts.hasReach = true;
    facts.need = QStringLiteral("fits");
    facts.authority = QStringLiteral("decides");
    facts.budget = QStringLiteral("approved");
    facts.timeline = QStringLiteral("60");
    return facts;
}

} // namespace lw::bench
