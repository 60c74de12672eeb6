// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/examples.h"

#include "core/clocks/clock.h"

#include <QCoreApplication>

namespace lw
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Examples", text);
}

void compare(const QString &what, const std::optional<QString> &expected, const QString &got, QStringList &wrong)
{
    if (!expected || expected->compare(got, Qt::CaseInsensitive) == 0)
        return;
    const auto shown = [](const QString &text) { return text.isEmpty() ? tr("nothing") : text; };
    wrong += tr("%1: expected %2, got %3").arg(what, shown(*expected), shown(got));
}

} // namespace

ExampleResult checkExample(const PolicyExample &example, const CompiledRulebook &rulebook, const Situation &situation,
                           const QDateTime &now)
{
    ExampleResult result{.name = example.name};
    result.decision = decide(example.facts, rulebook, situation, &result.steps);
    const Decision &decision = result.decision;
    compare(tr("Owner"), example.owner, decision.routing.owner, result.wrong);
    compare(tr("Grade"), example.grade, codeOf(decision.grading.grade), result.wrong);
    compare(tr("Screened out"), example.screenedOut,
            decision.screening.screenedOut ? decision.screening.reason : QString(), result.wrong);
    if (example.release)
        compare(tr("Handed over within"), example.release, releaseSpan(example.facts, decision, rulebook, now),
                result.wrong);
    return result;
}

QList<ExampleResult> checkExamples(const CompiledRulebook &rulebook, const Situation &situation, const QDateTime &now)
{
    QList<ExampleResult> results;
    for (const PolicyExample &example : rulebook.rulebook.examples)
        results += checkExample(example, rulebook, situation, now);
    return results;
}

QString releaseSpan(const LeadFacts &facts, const Decision &decision, const CompiledRulebook &rulebook,
                    const QDateTime &now)
{
    const ClockSubject subject{.grade = decision.grading.grade,
                               .owner = decision.routing.owner,
                               .territory = decision.routing.territory,
                               .receivedAt = now,
                               .facts = &facts};
    const QList<Clock> clocks = clocksStartedBy(EventKind::Qualified, now, subject, rulebook);
    return clocks.isEmpty() ? QString() : toText(clocks.first().span);
}

} // namespace lw
