// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/leadfact.h"
#include "core/territories/coverage.h"

#include <QDate>
#include <QList>
#include <QString>

#include <map>
#include <optional>

namespace lw
{

/// A condition that must not hold.
struct Avoided {
    const Coverage::Compiled *line = nullptr;
    QString field; ///< ConditionCheck::field
};

/// What is asked of one fact that changes.
struct Wish {
    QList<Avoided> avoided = {};
    bool other = false;                  ///< anything but what it is
    std::optional<QString> product = {}; ///< that very one
};

/// A line to come to, and the facts that change for it.
struct Attempt {
    const Coverage::Compiled *target = nullptr; ///< null: no line
    int place = 0;                              ///< of the target among the others
    std::map<LeadFact, Wish> wishes = {};
};

/// The facts that keep a lead from the line.
std::map<LeadFact, Wish> wishesOf(const Coverage::Compiled &line, const LeadFacts &facts, QDate day);

/// The lead with every wish met: each such fact suits the line to come to and none of the avoided ones. Nothing: no
/// value does.
std::optional<LeadFacts> factsOf(const Attempt &attempt, const LeadFacts &facts, QDate day);

/// The lead with everything made so that the line asks for, and nothing else changed; nothing where no value can be
/// told.
std::optional<LeadFacts> factsMeeting(const Coverage::Compiled &line, const LeadFacts &facts, QDate day);

} // namespace lw
