// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/whycommand.h"

#include "app/cli/command.h"

#include "core/decisions/whynot.h"
#include "core/workspace/explain.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

// Whoever acts for the owner on the day of the decision; empty where nobody does.
QString standInOf(const Explained &explained)
{
    return explained.situation.deputies.value(explained.decision.routing.owner.toCaseFolded());
}

QJsonObject whyJson(const LeadRecord &record, const Explained &explained)
{
    const Routing &routing = explained.decision.routing;
    const PolicyRule *rule = ruleFor(explained.rulebook->rulebook.policy,
                                     explained.decision.screening.screenedOut ? RuleType::Screening : RuleType::Routing,
                                     explained.situation.day, explained.kept.facts);
    return {{u"owner"_s, record.lead.owner},
            {u"decided_owner"_s, routing.owner},
            {u"decided_by"_s, QJsonObject{{u"class"_s, codeOf(routing.routeClass)},
                                          {u"line"_s, routing.line ? QJsonValue(routing.line) : QJsonValue()},
                                          {u"pool"_s, orNull(routing.pool)},
                                          {u"rule"_s, rule ? QJsonValue(rule->number) : QJsonValue()},
                                          {u"weak"_s, routing.weak},
                                          {u"policy_version"_s, explained.decision.policyVersion},
                                          {u"fingerprint"_s, explained.decision.fingerprint},
                                          {u"page"_s, explained.rulebook->pageFingerprint},
                                          {u"page"_s, explained.rulebook->pageFingerprint}}},
            {u"screened_out"_s, explained.decision.screening.reason},
            {u"unowned"_s, orNull(routing.reason)},
            {u"stands_in"_s, orNull(standInOf(explained))},
            {u"steps"_s, stepsJson(explained.steps)}};
}

// Members of a pool stand under the line that asked it.
QString stepText(const RouteStep &step)
{
    if (step.field == u"pool")
        return u"  %1    %2: %3\n"_s.arg(QString(22, u' '), step.value, step.result);
    return u"  %1  %2\n"_s.arg(labelOf(step.routeClass).leftJustified(22),
                               step.line ? tr("line %1: %2").arg(step.line).arg(step.result) : step.result);
}

QString whyText(const LeadRecord &record, const Explained &explained)
{
    const Routing &routing = explained.decision.routing;
    QString text = tr("%1 — %2 (policy version %3, page %4)\n")
                       .arg(routing.owner.isEmpty() ? tr("Nobody") : routing.owner, because(routing))
                       .arg(explained.decision.policyVersion)
                       .arg(explained.rulebook->pageFingerprint);
    if (explained.decision.screening.screenedOut)
        text += tr("Screened out: %1, %2.\n")
                    .arg(explained.decision.screening.reason, explained.decision.screening.because);
    if (const QString standIn = standInOf(explained); !standIn.isEmpty())
        text += tr("%1 was away; %2 stands in.\n").arg(routing.owner, standIn);
    if (record.lead.owner != routing.owner)
        text +=
            tr("Now: %1, changed by hand since.\n").arg(record.lead.owner.isEmpty() ? tr("nobody") : record.lead.owner);
    for (const RouteStep &step : explained.steps)
        text += stepText(step);
    return text;
}

QJsonObject notJson(const WhyNot &answer)
{
    QJsonArray changes;
    for (const FactChange &change : answer.changes)
        changes +=
            QJsonObject{{u"field"_s, change.field}, {u"from"_s, orNull(change.from)}, {u"to"_s, orNull(change.to)}};
    return {{u"name"_s, answer.name},
            {u"reason"_s, answer.reason},
            {u"change"_s, orNull(answer.change)},
            {u"changes"_s, changes}};
}

QString notText(const WhyNot &answer)
{
    return tr("Not %1: %2\n").arg(answer.name, answer.reason) +
           (answer.change.isEmpty() ? QString() : tr("It would be with %1.\n").arg(answer.change));
}

} // namespace

QJsonArray stepsJson(const QList<RouteStep> &steps)
{
    QJsonArray json;
    for (const RouteStep &step : steps)
        json += QJsonObject{{u"class"_s, codeOf(step.routeClass)},
                            {u"line"_s, step.line ? QJsonValue(step.line) : QJsonValue()},
                            {u"tried"_s, step.tried},
                            {u"field"_s, step.field},
                            {u"value"_s, step.value},
                            {u"result"_s, step.result}};
    return json;
}

Result<Answer> runWhy(const CliContext &context, Arguments &arguments)
{
    const QString name = arguments.option(u"--not"_s);
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    const Result<qint64> number = numberArgument(rest->value(0));
    if (!number)
        return number.error();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<LeadRecord> record = (*workspace)->record(*number);
    if (!record)
        return record.error();
    const Result<std::optional<Explained>> found = explainLead(**workspace, record->lead.id);
    if (!found)
        return found.error();
    if (!*found)
        return failed(tr("Lead %1 was never decided by a rulebook.").arg(*number));
    const Explained &explained = **found;
    QJsonObject json = whyJson(*record, explained);
    Answer answer;
    answer.text = whyText(*record, explained);
    if (!name.isEmpty()) {
        const WhyNot whyNotThem = whyNot(name, explained.kept.facts, *explained.rulebook, explained.situation);
        json.insert(u"not"_s, notJson(whyNotThem));
        answer.text += notText(whyNotThem);
    }
    answer.json = json;
    return answer;
}

} // namespace lw
