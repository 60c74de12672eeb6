// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

/// One class of precedence that routing looked at, or one line that matched.
struct RouteStep {
    RouteClass routeClass = RouteClass::Unowned;
    int line = 0;  ///< coverage line, 0 for a class without a match
    int tried = 0; ///< lines asked in this class
    QString field;
    QString value;  ///< as seen in the lead
    QString result; ///< in plain words
};

/// Who gets the lead, by what.
struct Routing {
    QString owner; ///< empty: unowned
    QString territory;
    RouteClass routeClass = RouteClass::Unowned;
    int line = 0;
    bool weak = false; ///< by telephone area code only
    bool operator==(const Routing &) const = default;
};

/// What the rulebook says about one lead. A pure function of facts, rulebook and day.
struct Decision {
    Screening screening;
    Grading grading;
    Routing routing;
    int policyVersion = 0;
    QString fingerprint;
    bool operator==(const Decision &) const = default;
};

/// Screen → grade → route. `steps`, when given, receives how the route was found; it never changes the answer.
Decision decide(const LeadFacts &facts, const CompiledRulebook &rulebook, QDate day, QList<RouteStep> *steps = nullptr);

/// "State: line 12 (US-CA)" — the reason in one line, for lists and timelines.
QString because(const Routing &routing);

/// Why somebody is not the owner, and the smallest change that would have sent the lead there.
struct WhyNot {
    QString name;
    QString reason;
    QString change; ///< empty: no single change would
};

/// Found by the same evaluation as decide(); a proposed change has been decided again and does lead to `name`.
WhyNot whyNot(const QString &name, const LeadFacts &facts, const CompiledRulebook &rulebook, QDate day);

QJsonObject toJson(const Decision &decision);

} // namespace lw
