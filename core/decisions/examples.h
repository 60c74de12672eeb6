// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/decide.h"
#include "core/rules/policyexample.h"

namespace lw
{

/// What a rulebook says to one of its examples.
struct ExampleResult {
    QString name;
    QStringList wrong = {}; ///< "Owner: expected Ruiz, got Ann" for each that differs; none: it is as expected
    Decision decision = {};
    QList<RouteStep> steps = {};

    bool isRight() const { return wrong.isEmpty(); }
};

ExampleResult checkExample(const PolicyExample &example, const CompiledRulebook &rulebook, const Situation &situation,
                           const QDateTime &now);

/// All examples of a rulebook, each as if it were the only lead: no example takes a turn from another.
QList<ExampleResult> checkExamples(const CompiledRulebook &rulebook, const Situation &situation, const QDateTime &now);

/// The span within which a lead graded and routed like this is handed over ("8bh"); empty: it is not promised.
QString releaseSpan(const LeadFacts &facts, const Decision &decision, const CompiledRulebook &rulebook,
                    const QDateTime &now);

} // namespace lw
