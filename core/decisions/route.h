// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/draw.h"
#include "core/decisions/rulebook.h"
#include "core/rules/leadfacts.h"

#include <QList>

namespace lw
{

/// One class of precedence that routing looked at, one line that matched, or one member of its pool.
struct RouteStep {
    RouteClass routeClass = RouteClass::Unowned;
    int line = 0;  ///< coverage line, 0 for a class without a match
    int tried = 0; ///< lines asked in this class
    QString field;
    QString value;  ///< as seen in the lead; of a pool's member, the name
    QString result; ///< in plain words
};

/// Who gets the lead, by what.
struct Routing {
    QString owner; ///< empty: unowned
    QString territory;
    RouteClass routeClass = RouteClass::Unowned;
    int line = 0;
    bool weak = false; ///< by telephone area code only
    QString pool = {};
    QString reason = {}; ///< why nobody gets it; empty where somebody does
    bool operator==(const Routing &) const = default;
};

/// What lists show as the lead's territory: the territory, or why it has no owner.
QString territoryText(const Routing &routing);

/// Existing owner, then the lines in their order of precedence, then the catch-all. `draws` receives what pools were
/// asked; `steps`, when given, how the route was found, which never changes the answer.
Routing route(const LeadFacts &facts, const CompiledRulebook &rulebook, const Situation &situation, QList<Draw> &draws,
              QList<RouteStep> *steps = nullptr);

} // namespace lw
