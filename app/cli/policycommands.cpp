// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/policycommands.h"

#include "app/cli/compliancecommands.h"
#include "core/rules/sentence.h"
#include "core/store/proposalstore.h"
#include "core/store/rulebookstore.h"
#include "core/workspace/policylife.h"

#include <QCoreApplication>
#include <QTimeZone>

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

QJsonArray jsonOf(const QList<Signature> &signatures, const QByteArray &zoneId)
{
    QJsonArray json;
    for (const Signature &signature : signatures)
        json += jsonOf(signature, zoneId);
    return json;
}

QString localText(const QDateTime &instant, const QByteArray &zoneId)
{
    return instant.toTimeZone(QTimeZone(zoneId)).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString textOf(const QList<Signature> &signatures, const QByteArray &zoneId)
{
    QString text;
    for (const Signature &signature : signatures) {
        text += tr("Signed for %1: %2, %3 (%4)")
                    .arg(labelOf(signature.party), signature.signer, localText(signature.at, zoneId),
                         signature.fingerprint);
        text += signature.isOnPaper() ? tr(", on paper, recorded by %1\n").arg(signature.recordedBy) : u"\n"_s;
    }
    return text;
}

QJsonArray rulesJson(const Policy &policy)
{
    QJsonArray rules;
    for (const PolicyRule &rule : policy) {
        QJsonObject json = toJson(rule);
        json.insert(u"sentence"_s, sentenceOf(rule));
        rules += json;
    }
    return rules;
}

QString rulesText(const Policy &policy)
{
    QString text;
    for (const PolicyRule &rule : policy)
        text += u"%1. %2 (%3)%4\n   %5\n"_s.arg(rule.number)
                    .arg(labelOf(rule.type), rule.binds, rule.enabled ? QString() : tr(" – switched off"),
                         sentenceOf(rule));
    return text;
}

Result<bool> isDraftId(const Workspace &workspace, RulebookId id)
{
    const Result<QList<RulebookEntry>> entries = loadRulebookEntries(workspace.database());
    if (!entries)
        return entries.error();
    const auto entry = std::ranges::find(*entries, id, &RulebookEntry::id);
    return entry != entries->end() && entry->isDraft;
}

Result<Answer> showPolicy(const CliContext &context, Arguments &arguments)
{
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    if (rest->size() > 1)
        return usage(tr("policy show [VERSION|draft]."));
    const Database &database = (*workspace)->database();
    const Result<RulebookId> id = versionArgument(**workspace, rest->value(0));
    if (!id)
        return id.error();
    const Result<RulebookPtr> rulebook = loadRulebook(database, *id);
    Result<QList<Signature>> signatures = signaturesOf(database, *id);
    if (rulebook && signatures && signatures->isEmpty())
        signatures = signaturesOfPage(database, (*rulebook)->pageFingerprint);
    const Result<QStringList> altered = alteredRulebooks(database);
    const Result<bool> isDraft = isDraftId(**workspace, *id);
    if (!rulebook || !signatures || !altered || !isDraft)
        return !rulebook     ? rulebook.error()
               : !signatures ? signatures.error()
               : !altered    ? altered.error()
                             : isDraft.error();
    const CompiledRulebook &shown = **rulebook;
    Answer answer;
    answer.json = QJsonObject{{u"title"_s, shown.rulebook.title},
                              {u"version"_s, shown.version},
                              {u"fingerprint"_s, shown.fingerprint},
                              {u"page"_s, shown.pageFingerprint},
                              {u"signatures"_s, jsonOf(*signatures, (*workspace)->settings().zoneId)},
                              {u"altered"_s, QJsonArray::fromStringList(*altered)},
                              {u"rules"_s, rulesJson(shown.rulebook.policy)}};
    answer.text = shown.rulebook.title +
                  (*isDraft ? tr("\nDraft %1 (%2), page %3\n\n") : tr("\nVersion %1 (%2), page %3\n\n"))
                      .arg(shown.version)
                      .arg(shown.fingerprint, shown.pageFingerprint) +
                  rulesText(shown.rulebook.policy) + textOf(*signatures, (*workspace)->settings().zoneId) +
                  altered->join(u'\n');
    answer.exitCode = altered->isEmpty() ? 0 : 1;
    return answer;
}

Result<Answer> listDrafts(const CliContext &context, Arguments &arguments)
{
    const Result<QStringList> rest = arguments.rest();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!rest || !workspace)
        return rest ? workspace.error() : rest.error();
    const Result<QList<Proposal>> proposals = loadProposals((*workspace)->database());
    if (!proposals)
        return proposals.error();
    int exitCode = 0;
    QJsonArray json;
    Table table{{tr("Draft"), tr("State"), tr("By"), tr("Changed"), tr("Fingerprint"), tr("Signed for")}, {}};
    for (const Proposal &proposal : *proposals) {
        const Result<PolicyDraft> draft = loadDraft(**workspace, proposal.draft);
        if (!draft) { // one that is damaged does not hide the others
            context.say(draft.error().message);
            exitCode = 1;
            continue;
        }
        json += jsonOf(*draft, (*workspace)->settings().zoneId);
        QStringList parties;
        for (const Signature &signature : draft->signatures)
            parties += labelOf(signature.party);
        table.rows += {QString::number(proposal.draft.value),
                       labelOf(proposal.state),
                       proposal.author,
                       localText(proposal.changedAt, (*workspace)->settings().zoneId),
                       draft->fingerprint,
                       parties.join(u", "_s)};
    }
    Answer answer;
    answer.exitCode = exitCode;
    answer.json = json;
    answer.text = table.rows.isEmpty() ? tr("No drafts. “policy draft” begins one.\n") : table.toText();
    answer.csv = table.toCsv();
    return answer;
}

// What is signed and has its day is a version already, as people see it.
Result<void> addPlanned(const Workspace &workspace, QJsonArray &json, Table &table)
{
    const Result<QList<Proposal>> open = openProposals(workspace);
    if (!open)
        return open.error();
    for (const Proposal &proposal : *open) {
        if (proposal.state != ProposalState::Scheduled)
            continue;
        const Result<PolicyDraft> draft = loadDraft(workspace, proposal.draft);
        if (!draft)
            return draft.error();
        json += QJsonObject{{u"draft"_s, proposal.draft.value},
                            {u"fingerprint"_s, draft->fingerprint},
                            {u"page"_s, draft->pageFingerprint},
                            {u"in_force_from"_s, jsonInstant(proposal.inForceFrom, workspace.settings().zoneId)},
                            {u"in_force"_s, false},
                            {u"title"_s, draft->rulebook.title}};
        table.rows +=
            {tr("draft %1").arg(proposal.draft.value), draft->pageFingerprint,
             localText(proposal.inForceFrom, workspace.settings().zoneId), tr("planned"), draft->rulebook.title};
    }
    return {};
}

Result<Answer> listVersions(const CliContext &context, Arguments &arguments)
{
    const Result<QStringList> rest = arguments.rest();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!rest || !workspace)
        return rest ? workspace.error() : rest.error();
    const Result<QList<RulebookEntry>> entries = loadRulebookEntries((*workspace)->database());
    if (!entries)
        return entries.error();
    const QByteArray zone = (*workspace)->settings().zoneId;
    QJsonArray json;
    Table table{{tr("Version"), tr("Page"), tr("In force from"), tr("State"), tr("Title")}, {}};
    LW_TRY(addPlanned(**workspace, json, table));
    for (const RulebookEntry &entry : *entries) {
        if (entry.isDraft)
            continue;
        const Result<RulebookPtr> rulebook = loadRulebook((*workspace)->database(), entry.id);
        if (!rulebook)
            return rulebook.error();
        const QString page = (*rulebook)->pageFingerprint;
        json += QJsonObject{{u"version"_s, entry.id.value},
                            {u"fingerprint"_s, entry.fingerprint},
                            {u"page"_s, page},
                            {u"in_force_from"_s, jsonInstant(entry.inForceFrom, zone)},
                            {u"in_force"_s, entry.isInForce},
                            {u"title"_s, entry.title}};
        table.rows += {QString::number(entry.id.value), page, localText(entry.inForceFrom, zone),
                       entry.isInForce ? tr("in force") : tr("superseded"), entry.title};
    }
    Answer answer;
    answer.json = json;
    answer.text = table.toText();
    answer.csv = table.toCsv();
    return answer;
}

Result<Answer> diffPolicy(const CliContext &context, Arguments &arguments)
{
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<RulebookId> was = versionArgument(**workspace, rest->size() > 1 ? rest->at(0) : u"in-force"_s);
    const Result<RulebookId> now = versionArgument(**workspace, rest->isEmpty() ? u"draft"_s : rest->last());
    if (!was || !now)
        return was ? now.error() : was.error();
    const Result<RulebookPtr> before = loadRulebook((*workspace)->database(), *was);
    const Result<RulebookPtr> after = loadRulebook((*workspace)->database(), *now);
    if (!before || !after)
        return before ? after.error() : before.error();
    QJsonArray json;
    QString text;
    for (const RulebookDifference &each : differences((*before)->rulebook, (*after)->rulebook)) {
        json += QJsonObject{{u"where"_s, each.where}, {u"was"_s, each.was}, {u"now"_s, each.now}};
        text += each.where + u'\n';
        text += each.was.isEmpty() ? QString() : QString(u"  - "_s + each.was + u'\n');
        text += each.now.isEmpty() ? QString() : QString(u"  + "_s + each.now + u'\n');
    }
    Answer answer;
    answer.json =
        QJsonObject{{u"from"_s, (*before)->fingerprint}, {u"to"_s, (*after)->fingerprint}, {u"changes"_s, json}};
    answer.text = text.isEmpty() ? tr("No difference.\n") : text;
    return answer;
}

QJsonObject jsonOf(const PolicyFinding &finding)
{
    QJsonArray rules, by;
    for (const int rule : finding.rules)
        rules += rule;
    for (const int rule : finding.by)
        by += rule;
    QJsonObject json{
        {u"red"_s, finding.isRed()}, {u"rules"_s, rules}, {u"by"_s, by}, {u"sentence"_s, finding.sentence}};
    if (finding.witness)
        json.insert(u"witness"_s, toJson(*finding.witness));
    if (finding.day.isValid())
        json.insert(u"on"_s, finding.day.toString(Qt::ISODate));
    return json;
}

Result<PolicyCheck> checkDraftOf(const Workspace &workspace, RulebookId id, const QDateTime &now)
{
    const Result<PolicyDraft> draft = loadDraft(workspace, id);
    return draft ? checkDraft(workspace, *draft, now) : Result<PolicyCheck>(draft.error());
}

Result<Answer> checkPolicyCommand(const CliContext &context, Arguments &arguments)
{
    const Result<QStringList> rest = arguments.rest();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!rest || !workspace)
        return rest ? workspace.error() : rest.error();
    const Result<RulebookId> id = versionArgument(**workspace, rest->value(0));
    if (!id)
        return id.error();
    const Result<RulebookPtr> rulebook = loadRulebook((*workspace)->database(), *id);
    if (!rulebook)
        return rulebook.error();
    const Result<bool> isDraft = isDraftId(**workspace, *id);
    if (!isDraft)
        return isDraft.error();
    const Result<PolicyCheck> check = *isDraft ? checkDraftOf(**workspace, *id, context.now)
                                               : checkPolicy(**workspace, (*rulebook)->rulebook, context.now);
    if (!check)
        return check.error();
    QJsonArray findings, examples;
    Answer answer;
    for (const PolicyFinding &finding : check->findings) {
        findings += jsonOf(finding);
        answer.text += (finding.isRed() ? u"!! "_s : u"   "_s) + finding.sentence + u'\n';
    }
    for (const ExampleResult &example : check->examples) {
        examples += QJsonObject{{u"name"_s, example.name},
                                {u"right"_s, example.isRight()},
                                {u"wrong"_s, QJsonArray::fromStringList(example.wrong)}};
        answer.text += (example.isRight() ? u"   "_s : u"!! "_s) +
                       tr("Example “%1”: %2\n")
                           .arg(example.name, example.isRight() ? tr("as expected") : example.wrong.join(u"; "_s));
    }
    answer.json = QJsonObject{{u"findings"_s, findings},
                              {u"examples"_s, examples},
                              {u"obstacles"_s, QJsonArray::fromStringList(check->obstacles())}};
    answer.exitCode = check->findings.isEmpty() && check->obstacles().isEmpty() ? 0 : 1;
    if (answer.text.isEmpty())
        answer.text = tr("Nothing found.\n");
    return answer;
}

struct PolicyVerb {
    QLatin1StringView name;
    CommandFunction run;
};
constexpr PolicyVerb kVerbs[] = {
    {"show"_L1, showPolicy},       {"drafts"_L1, listDrafts},        {"history"_L1, listVersions},
    {"diff"_L1, diffPolicy},       {"check"_L1, checkPolicyCommand}, {"draft"_L1, policyDraft},
    {"set"_L1, policySet},         {"propose"_L1, policyPropose},    {"sign"_L1, policySign},
    {"publish"_L1, policyPublish}, {"withdraw"_L1, policyWithdraw},  {"export"_L1, policyExport},
    {"import"_L1, policyImport},   {"print"_L1, policyPrint},        {"compliance"_L1, policyComplianceCommand},
    {"waive"_L1, policyWaive},
};

} // namespace

Result<RulebookId> versionArgument(const Workspace &workspace, const QString &text)
{
    if (text.isEmpty() || text == u"in-force")
        return RulebookId{workspace.rulebook()->version};
    if (text == u"draft") {
        const Result<PolicyDraft> draft = newestDraft(workspace);
        return draft ? Result<RulebookId>(draft->proposal.draft) : Result<RulebookId>(draft.error());
    }
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < 1)
        return usage(tr("“%1” is no version. Give its number, “draft” or “in-force”.").arg(text));
    const Result<QList<RulebookEntry>> entries = loadRulebookEntries(workspace.database());
    if (!entries)
        return entries.error();
    if (std::ranges::find(*entries, RulebookId{number}, &RulebookEntry::id) == entries->end())
        return usage(
            tr("There is no version %1. “policy history” lists versions, “policy drafts” drafts.").arg(number));
    return RulebookId{number};
}

QJsonObject jsonOf(const Signature &signature, const QByteArray &zoneId)
{
    return {{u"party"_s, codeOf(signature.party)},
            {u"signer"_s, signature.signer},
            {u"at"_s, jsonInstant(signature.at, zoneId)},
            {u"fingerprint"_s, signature.fingerprint},
            {u"page"_s, signature.page},
            {u"on_paper"_s, signature.isOnPaper()},
            {u"note"_s, signature.note}};
}

QJsonObject jsonOf(const PolicyDraft &draft, const QByteArray &zoneId)
{
    return {{u"draft"_s, draft.proposal.draft.value},
            {u"base"_s, draft.proposal.base.value},
            {u"state"_s, codeOf(draft.proposal.state)},
            {u"author"_s, draft.proposal.author},
            {u"comment"_s, draft.proposal.comment},
            {u"fingerprint"_s, draft.fingerprint},
            {u"page"_s, draft.pageFingerprint},
            {u"in_force_from"_s, jsonInstant(draft.proposal.inForceFrom, zoneId)},
            {u"version"_s, draft.proposal.version ? QJsonValue(draft.proposal.version.value) : QJsonValue()},
            {u"signatures"_s, jsonOf(draft.signatures, zoneId)}};
}

QString textOf(const PolicyDraft &draft, const QByteArray &zoneId)
{
    return tr("Draft %1 (%2), %3, by %4\n")
               .arg(QString::number(draft.proposal.draft.value), draft.fingerprint, labelOf(draft.proposal.state),
                    draft.proposal.author) +
           textOf(draft.signatures, zoneId);
}

Result<PolicyDraft> draftOf(const Workspace &workspace, const QString &number)
{
    if (number.isEmpty())
        return newestDraft(workspace);
    const Result<qint64> draft = numberArgument(number);
    return draft ? loadDraft(workspace, RulebookId{*draft})
                 : Result<PolicyDraft>(usage(tr("“%1” is not the number of a draft.").arg(number)));
}

Result<Answer> runPolicy(const CliContext &context, Arguments &arguments)
{
    const QString what = arguments.takeCommand();
    QStringList names;
    for (const PolicyVerb &verb : kVerbs) {
        if (what == verb.name)
            return verb.run(context, arguments);
        names += QString(verb.name);
    }
    return usage(tr("policy %1.").arg(names.join(u"|"_s)));
}

} // namespace lw
