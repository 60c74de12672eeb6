// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/route.h"
#include "core/decisions/rulebook.h"
#include "core/rules/grading.h"
#include "core/rules/leadfacts.h"
#include "core/rules/screening.h"

#include <QDate>
#include <QJsonObject>
#include <QList>

#include <functional>

namespace lw
{

/// What the rulebook says about one lead. A pure function of facts, rulebook and day.
struct Decision {
    Screening screening;
    Grading grading;
    Routing routing;
    QList<Draw> draws = {}; ///< of the pools asked, in order; the lead goes by the last
    int policyVersion = 0;
    QString fingerprint;
    bool operator==(const Decision &) const = default;
};

/// The grade that a person gave, else by the rulebook's questions and the fit with the persona of the lead's product.
Grading gradeBy(const CompiledRulebook &rulebook, const LeadFacts &facts, QDate day);

/// Whether the list of who is kept out is asked of such a lead on a day: by the page's rule of screening; before there
/// is a page, always.
bool isScreenedByList(const CompiledRulebook &rulebook, const LeadFacts &facts, QDate day);

/// Screen → grade → route. `steps`, when given, receives how the route was found; it never changes the answer.
Decision decide(const LeadFacts &facts, const CompiledRulebook &rulebook, const Situation &situation,
                QList<RouteStep> *steps = nullptr);
/// On a day when everybody is there and every pool begins.
Decision decide(const LeadFacts &facts, const CompiledRulebook &rulebook, QDate day, QList<RouteStep> *steps = nullptr);

/// What the ledgers of pools get when the decision is carried out.
QList<PoolTurn> turnsOf(const Decision &decision);

/// The part of the situation that the decision depends on or tells of; with it the same facts are decided the same
/// again, however the pools stand by then.
Situation seenBy(const Decision &decision, const Situation &situation);

/// "State: line 12 (US-CA)" — the reason in one line, for lists and timelines.
QString because(const Routing &routing);

QJsonObject toJson(const Decision &decision);

} // namespace lw
