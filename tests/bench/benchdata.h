// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/rulebook.h"
#include "core/rules/leadfacts.h"

#include <random>

namespace lw::bench
{

/// A rulebook with `count` postcode lines, a tenth of them broad.
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
    for (int i = 0; i < count; ++i) {
        CoverageLine line;
        line.number = i + 1;
        line.country = QStringLiteral("US");
        line.postalPrefix =
            QStringLiteral("%1").arg(random() % (i % 10 == 0 ? 1000 : 100000), i % 10 == 0 ? 3 : 5, 10, QChar(u'0'));
        line.owner = QStringLiteral("Rep %1").arg(random() % 50);
        rulebook.lines += line;
    }
    return rulebook;
}

inline LeadFacts someFacts(std::mt19937 &random)
{
    LeadFacts facts;
    facts.countryCode = QStringLiteral("US");
    facts.postalKey = QStringLiteral("%1").arg(random() % 100000, 5, 10, QChar(u'0'));
    facts.hasReach = true;
    facts.need = QStringLiteral("fits");
    facts.authority = QStringLiteral("decides");
    facts.budget = QStringLiteral("approved");
    facts.timeline = QStringLiteral("60");
    return facts;
}

} // namespace lw::bench
