// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/policycommands.h"

#include "core/rules/ruleparameters.h"
#include "core/rules/sentence.h"
#include "core/workspace/policylife.h"
#include "core/workspace/proposalfile.h"
#include "core/workspace/replaypolicy.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

/// The workspace, who acts, and the draft that is meant.
struct DraftDeed {
    std::unique_ptr<Workspace> workspace;
    QString actor;
    PolicyDraft draft;
};

Result<DraftDeed> begin(const CliContext &context, Arguments &arguments, Right right, QStringList &rest)
{
    const QString number = arguments.option(u"--draft"_s);
    const Result<QStringList> words = arguments.rest();
    if (!words)
        return words.error();
    rest = *words;
    Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<QString> actor = context.actor(**workspace, {right});
    if (!actor)
        return actor.error();
    const Result<PolicyDraft> draft = draftOf(**workspace, number);
    if (!draft)
        return draft.error();
    return DraftDeed{.workspace = *std::move(workspace), .actor = *actor, .draft = *draft};
}

Result<Answer> tell(const DraftDeed &deed)
{
    const Result<PolicyDraft> after = loadDraft(*deed.workspace, deed.draft.proposal.draft);
    if (!after)
        return after.error();
    Answer answer;
    answer.json = jsonOf(*after, deed.workspace->settings().zoneId);
    answer.text = textOf(*after, deed.workspace->settings().zoneId);
    return answer;
}

Result<QVariant> valueFor(const RuleParameter &parameter, const QString &text)
{
    switch (parameter.kind) {
    case ParameterKind::Number: {
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        return isNumber ? Result<QVariant>(QVariant(number))
                        : Result<QVariant>(
                              usage(tr("%1: “%2” is no whole number.").arg(QString::fromLatin1(parameter.name), text)));
    }
    case ParameterKind::Switch:
        if (text != u"yes" && text != u"no")
            return usage(tr("“%1” must be yes or no.").arg(QString::fromLatin1(parameter.name)));
        return QVariant(text == u"yes");
    case ParameterKind::GradesByType: return QVariant(QJsonDocument::fromJson(text.toUtf8()).object().toVariantMap());
    case ParameterKind::Choice: return QVariant(text == u"working_hours" ? u"business"_s : text); // as it is said
    case ParameterKind::Grade:
    case ParameterKind::Time:
    case ParameterKind::Words:
    case ParameterKind::Owner: return QVariant(text);
    }
    Q_UNREACHABLE();
}

QString namesOf(RuleType type)
{
    QStringList names;
    for (const RuleParameter &parameter : parametersOf(type))
        names += QString::fromLatin1(parameter.name);
    return (names + QStringList{u"binds"_s, u"target"_s, u"from"_s, u"to"_s, u"enabled"_s}).join(u", "_s);
}

Result<void> setOne(PolicyRule &rule, const QString &name, const QString &text)
{
    if (name == u"binds") {
        rule.binds = text;
    } else if (name == u"target") {
        bool isNumber = false;
        const double percent = text.toDouble(&isNumber);
        if (!isNumber)
            return usage(tr("target: “%1” is no percentage from 0 to 100.").arg(text));
        rule.target = percent / 100;
    } else if (name == u"from" || name == u"to") {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (!day.isValid() && !text.isEmpty())
            return usage(tr("“%1” is no date such as 2026-01-31.").arg(text));
        (name == u"from" ? rule.from : rule.to) = day;
    } else if (name == u"enabled") {
        if (text != u"yes" && text != u"no")
            return usage(tr("“%1” must be yes or no.").arg(name));
        rule.enabled = text == u"yes";
    } else if (const RuleParameter *parameter = findParameter(rule.type, name)) {
        const Result<QVariant> value = valueFor(*parameter, text);
        if (!value)
            return value.error();
        rule.parameters.insert(name, *value);
    } else {
        return usage(tr("A rule “%1” has no “%2”. It has: %3.").arg(labelOf(rule.type), name, namesOf(rule.type)));
    }
    return {};
}

Result<void> setAll(PolicyRule &rule, const QStringList &words)
{
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 1)
            return usage(tr("“%1” is not NAME=VALUE.").arg(word));
        LW_TRY(setOne(rule, word.first(equals), word.mid(equals + 1)));
    }
    const QStringList problems = problemsOf(rule);
    return problems.isEmpty() ? Result<void>() : Result<void>(usage(problems.join(u' ')));
}

// What would have been different over the last quarter; what cannot be replayed is no reason not to propose.
QByteArray replayFor(const CliContext &context, const DraftDeed &deed)
{
    const QDate today = deed.workspace->localDay(context.now);
    const Result<ReplayReport> report = replayDraft(*deed.workspace, deed.draft.rulebook, proposalPeriod(today));
    if (!report) {
        context.say(report.error().message);
        return {};
    }
    return proposalReplay(*report);
}

} // namespace

Result<Answer> policyDraft(const CliContext &context, Arguments &arguments)
{
    const QString from = arguments.option(u"--from"_s);
    const Result<QStringList> rest = arguments.rest();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!rest || !workspace)
        return rest ? workspace.error() : rest.error();
    const Result<QString> actor = context.actor(**workspace, {Right::DraftPolicy});
    if (!actor)
        return actor.error();
    const Result<qint64> copied =
        from.isEmpty() ? Result<qint64>((*workspace)->rulebook()->version) : numberArgument(from);
    if (!copied)
        return usage(tr("--from names a version by its number; “policy history” lists them."));
    const Result<NewDraft> draft = beginDraft(**workspace, RulebookId{*copied}, *actor, context.now);
    if (!draft)
        return draft.error();
    const Result<PolicyDraft> begun = loadDraft(**workspace, draft->draft);
    if (!begun)
        return begun.error();
    Answer answer;
    answer.json = jsonOf(*begun, (*workspace)->settings().zoneId);
    answer.text = textOf(*begun, (*workspace)->settings().zoneId);
    return answer;
}

Result<Answer> policySet(const CliContext &context, Arguments &arguments)
{
    QStringList rest;
    const Result<DraftDeed> deed = begin(context, arguments, Right::DraftPolicy, rest);
    if (!deed)
        return deed.error();
    if (rest.size() < 2)
        return usage(
            tr("policy set RULE NAME=VALUE… [--draft N]; names are the rule's parameters, binds, target, from, "
               "to, enabled."));
    Rulebook rulebook = deed->draft.rulebook;
    const auto rule = std::ranges::find(rulebook.policy, rest.first().toInt(), &PolicyRule::number);
    if (rule == rulebook.policy.end())
        return usage(tr("The draft has no rule %1.").arg(rest.first()));
    LW_TRY(setAll(*rule, rest.mid(1)));
    const Result<DraftChange> changed = changeDraft(
        *deed->workspace, deed->draft.proposal.draft, rulebook,
        tr("Draft %1: rule %2").arg(deed->draft.proposal.draft.value).arg(rule->number), deed->actor, context.now);
    if (!changed)
        return changed.error();
    if (changed->clearedSignatures)
        context.say(tr("The signatures were cleared: what was signed is not what stands there now."));
    Result<Answer> answer = tell(*deed);
    if (answer)
        answer->text += u"%1. %2%3\n"_s.arg(QString::number(rule->number), sentenceOf(*rule),
                                            rule->enabled ? QString() : tr(" (switched off: not on the page)"));
    return answer;
}

Result<Answer> policyPropose(const CliContext &context, Arguments &arguments)
{
    const QString comment = arguments.option(u"--comment"_s);
    QStringList rest;
    const Result<DraftDeed> deed = begin(context, arguments, Right::DraftPolicy, rest);
    if (!deed)
        return deed.error();
    LW_TRY(proposeDraft(*deed->workspace, deed->draft.proposal.draft, comment, replayFor(context, *deed), deed->actor,
                        context.now));
    const Result<PolicyCheck> check = checkDraft(*deed->workspace, deed->draft, context.now);
    if (!check)
        return check.error();
    Result<Answer> answer = tell(*deed);
    for (const QString &obstacle : check->obstacles()) {
        if (answer)
            answer->text += tr("Stands against it: %1\n").arg(obstacle);
    }
    return answer;
}

Result<Answer> policySign(const CliContext &context, Arguments &arguments)
{
    const QString as = arguments.option(u"--as"_s);
    const std::optional<Party> party = partyFromCode(as);
    const bool isPaper = arguments.flag(u"--paper"_s);
    const QString signer = arguments.option(u"--signer"_s), scan = arguments.option(u"--scan"_s),
                  note = arguments.option(u"--note"_s);
    QStringList rest;
    const Result<DraftDeed> deed = begin(context, arguments, Right::SignPolicy, rest);
    if (!deed)
        return deed.error();
    if (!party && !as.isEmpty())
        return usage(tr("“%1” is no party: --as marketing or --as sales.").arg(as));
    if (!party || (isPaper && signer.isEmpty()))
        return usage(tr("policy sign --as marketing|sales [--paper --signer NAME [--scan FILE] [--note TEXT]]."));
    std::optional<PaperSignature> paper;
    if (isPaper) {
        const Result<QByteArray> bytes = scan.isEmpty() ? Result<QByteArray>(QByteArray()) : readSmallFile(scan);
        if (!bytes)
            return bytes.error();
        paper = PaperSignature{
            .recordedBy = deed->actor, .note = note, .scanName = QFileInfo(scan).fileName(), .scan = *bytes};
    }
    LW_TRY(signDraft(*deed->workspace, deed->draft.proposal.draft, *party, isPaper ? signer : deed->actor, context.now,
                     paper));
    return tell(*deed);
}

Result<Answer> policyPublish(const CliContext &context, Arguments &arguments)
{
    const bool isPlanned = arguments.has(u"--from"_s);
    const QString from = arguments.option(u"--from"_s);
    QStringList rest;
    const Result<DraftDeed> deed = begin(context, arguments, Right::ChangePolicy, rest);
    if (!deed)
        return deed.error();
    QDateTime at = context.now;
    if (isPlanned) {
        const Result<QDateTime> read = instantOption(from, deed->workspace->settings().zoneId);
        if (!read)
            return read.error();
        at = *read;
    }
    const Result<Published> published =
        publishDraft(*deed->workspace, deed->draft.proposal.draft, at, deed->actor, context.now);
    if (!published)
        return published.error();
    Answer answer;
    answer.json =
        QJsonObject{{u"version"_s, published->version ? QJsonValue(published->version.value) : QJsonValue()},
                    {u"operation"_s, published->operation ? QJsonValue(published->operation.value) : QJsonValue()},
                    {u"in_force_from"_s, jsonInstant(published->inForceFrom, deed->workspace->settings().zoneId)},
                    {u"fingerprint"_s, deed->workspace->rulebook()->fingerprint}};
    answer.text = published->version
                      ? tr("Version %1 (%2) is in force.\n")
                            .arg(published->version.value)
                            .arg(deed->workspace->rulebook()->fingerprint)
                      : tr("In force from %1.\n")
                            .arg(jsonInstant(published->inForceFrom, deed->workspace->settings().zoneId).toString());
    return answer;
}

// A draft that cannot be read any more can still be put aside.
Result<Answer> policyWithdraw(const CliContext &context, Arguments &arguments)
{
    const QString number = arguments.option(u"--draft"_s);
    const Result<QStringList> rest = arguments.rest();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!rest || !workspace)
        return rest ? workspace.error() : rest.error();
    const Result<QString> actor = context.actor(**workspace, {Right::DraftPolicy});
    if (!actor)
        return actor.error();
    const Result<QList<Proposal>> open = openProposals(**workspace);
    if (!open)
        return open.error();
    const Result<qint64> draft = !number.isEmpty() ? numberArgument(number)
                                 : open->isEmpty() ? Result<qint64>(usage(tr("There is no draft to withdraw.")))
                                                   : Result<qint64>(open->first().draft.value);
    if (!draft)
        return draft.error();
    const Result<OperationId> done = withdrawDraft(**workspace, RulebookId{*draft}, *actor, context.now);
    if (!done)
        return done.error();
    Answer answer;
    answer.json = QJsonObject{
        {u"draft"_s, *draft}, {u"state"_s, codeOf(ProposalState::Withdrawn)}, {u"operation"_s, done->value}};
    answer.text = tr("Draft %1 is withdrawn.\n").arg(*draft);
    return answer;
}

Result<Answer> policyExport(const CliContext &context, Arguments &arguments)
{
    QStringList rest;
    const Result<DraftDeed> deed = begin(context, arguments, Right::DraftPolicy, rest);
    if (!deed)
        return deed.error();
    if (rest.size() != 1)
        return usage(tr("policy export FILE [--draft N]."));
    LW_TRY(writeFile(rest.first(), proposalFile(deed->draft)));
    return tell(*deed);
}

Result<Answer> policyImport(const CliContext &context, Arguments &arguments)
{
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    if (rest->size() != 1)
        return usage(tr("policy import FILE."));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    const Result<QByteArray> bytes = readSmallFile(rest->first());
    if (!workspace || !bytes)
        return workspace ? bytes.error() : workspace.error();
    const Result<QString> actor = context.actor(**workspace, {Right::DraftPolicy});
    if (!actor)
        return actor.error();
    const Result<BroughtProposal> brought = bringInProposal(**workspace, *bytes, rest->first(), *actor, context.now);
    if (!brought)
        return brought.error();
    const Result<PolicyDraft> draft = loadDraft(**workspace, brought->draft);
    if (!draft)
        return draft.error();
    QJsonObject json = jsonOf(*draft, (*workspace)->settings().zoneId);
    json.insert(u"new"_s, brought->isNew);
    json.insert(u"new_signatures"_s, brought->signatures);
    Answer answer;
    answer.json = json;
    answer.text = textOf(*draft, (*workspace)->settings().zoneId);
    return answer;
}

} // namespace lw
