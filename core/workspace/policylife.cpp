// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/policylife.h"

#include "core/decisions/calendarfaults.h"
#include "core/people/rights.h"
#include "core/store/proposalstore.h"
#include "core/store/rulebookstore.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/moveddeadlines.h"
#include "core/workspace/routingsituation.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMaxSigner = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::PolicyLife", text);
}

Result<PolicyDraft> draftThatGoesOn(const Workspace &workspace, RulebookId draft, const QString &seen)
{
    Result<PolicyDraft> loaded = loadDraft(workspace, draft);
    if (loaded && loaded->proposal.isOver())
        return failed(tr("Draft %1 is over (%2).").arg(QString::number(draft.value), labelOf(loaded->proposal.state)));
    if (loaded)
        LW_TRY(refuseUnseen(*loaded, seen));
    return loaded;
}

Result<void> refuseObstacles(const Result<PolicyCheck> &check)
{
    if (!check)
        return check.error();
    const QStringList obstacles = check->obstacles();
    if (obstacles.isEmpty())
        return {};
    return failed(tr("This has to be mended first: %1").arg(obstacles.join(u' ')));
}

bool maySignFor(Party party, const QStringList &roles)
{
    const auto has = [&](Role role) { return roles.contains(codeOf(role)); };
    return has(Role::LeadManager) || has(party == Party::Marketing ? Role::Marketing : Role::SalesManager);
}

// A signature is nobody's to write over; whoever gave it takes it back.
Result<void> refuseSigned(const PolicyDraft &draft, Party party)
{
    const Signature *signature = findSignature(draft.signatures, party, draft.fingerprint);
    if (!signature)
        return {};
    return failed(tr("%1 has signed for %2 already. Take that back first (undo) if somebody else is to sign.")
                      .arg(signature->signer, labelOf(party)));
}

Result<void> refuseSameSigner(const PolicyDraft &draft, Party party, const QString &signer)
{
    const Party other = party == Party::Marketing ? Party::Sales : Party::Marketing;
    const Signature *signature = findSignature(draft.signatures, other, draft.fingerprint);
    if (!signature || signature->signer.compare(signer, Qt::CaseInsensitive) != 0)
        return {};
    return failed(
        tr("%1 has signed for %2. The two signatures are of two different people.").arg(signer, labelOf(other)));
}

Result<void> refuseUnsigned(const PolicyDraft &draft)
{
    QStringList missing;
    for (const Party party : {Party::Marketing, Party::Sales}) {
        if (!findSignature(draft.signatures, party, draft.fingerprint))
            missing += labelOf(party);
    }
    if (!missing.isEmpty())
        return failed(tr("Draft %1 is not signed yet for %2.")
                          .arg(QString::number(draft.proposal.draft.value), missing.join(tr(" and "))));
    return draft.isSigned() ? Result<void>() : Result<void>(failed(tr("Both signatures are of the same person.")));
}

// Deadlines follow the calendars that come in force, as they do when calendars are changed.
Result<void> followCalendars(OpenDeed &open, const Rulebook &was, const Rulebook &now, RulebookId version)
{
    if (was.calendar == now.calendar && was.calendars == now.calendars && was.calendarUse == now.calendarUse)
        return {};
    const Result<qsizetype> moved = moveDeadlines(open, *compile(now, int(version.value)));
    return moved ? Result<void>() : Result<void>(moved.error());
}

QJsonObject signersOf(const QList<Signature> &signatures)
{
    QJsonObject signers;
    for (const Signature &signature : signatures)
        signers.insert(codeOf(signature.party), signature.signer);
    return signers;
}

// The clock of the computer may be wrong, and history must not run backwards.
Result<void> refuseEarlier(const Workspace &workspace, const QDateTime &from)
{
    const Result<QList<RulebookEntry>> entries = loadRulebookEntries(workspace.database());
    if (!entries)
        return entries.error();
    const auto inForce = std::ranges::find_if(*entries, &RulebookEntry::isInForce);
    if (inForce == entries->end() || !inForce->inForceFrom.isValid() || inForce->inForceFrom <= from)
        return {};
    return failed(
        tr("Version %1 is in force from %2, which is later than the clock of this computer. Set the clock right, "
           "then put the draft in force.")
            .arg(QString::number(inForce->id.value),
                 QLocale().toString(inForce->inForceFrom.toTimeZone(QTimeZone(workspace.settings().zoneId)),
                                    QLocale::ShortFormat)));
}

Result<Published> putDraftInForce(Workspace &workspace, const PolicyDraft &draft, const Deed &deed,
                                  const QDateTime &from)
{
    const Rulebook inForce = workspace.rulebook()->rulebook;
    const Result<Rulebook> rulebook = broughtUpToDate(draft.rulebook, draft.base, inForce);
    if (!rulebook)
        return rulebook.error();
    LW_TRY(refuseObstacles(checkPolicy(workspace, *rulebook, deed.now)));
    Published published{.operation = {}, .version = {}, .inForceFrom = from};
    Proposal proposal = draft.proposal;
    const Result<OperationId> done = putRulebook(
        workspace, *rulebook, deed,
        [&](OpenDeed &open, RulebookId version) -> Result<void> {
            published.version = version;
            proposal.state = ProposalState::InForce;
            proposal.publishedBy = deed.actor;
            proposal.inForceFrom = from;
            proposal.version = version;
            open.detail.insert(u"draft"_s, draft.proposal.draft.value);
            open.detail.insert(u"signers"_s, signersOf(draft.signatures)); // what stands there later is held against it
            LW_TRY(saveProposal(open.database, proposal));
            LW_TRY(copySignatures(open.database, draft.proposal.draft, version));
            return followCalendars(open, inForce, *rulebook, version);
        },
        from);
    if (!done)
        return done.error();
    published.operation = *done;
    return published;
}

Result<OperationId> saveLater(Workspace &workspace, const Proposal &proposal, const Deed &deed)
{
    return workspace.perform(deed, [&](OpenDeed &open) { return saveProposal(open.database, proposal); });
}

// In the order of their days.
Result<QList<Proposal>> scheduledUpTo(const Workspace &workspace, const QDateTime &now)
{
    Result<QList<Proposal>> open = openProposals(workspace);
    if (!open)
        return open;
    open->removeIf(
        [&](const Proposal &each) { return each.state != ProposalState::Scheduled || each.inForceFrom > now; });
    std::ranges::sort(*open, {}, &Proposal::inForceFrom);
    return open;
}

PolicyFinding unsound(const QString &sentence)
{
    return {.kind = PolicyFindingKind::Malformed, .rules = {}, .sentence = sentence};
}

// A file can bring what the program's own doors refuse.
QList<PolicyFinding> unsoundParts(const Rulebook &rulebook)
{
    QList<PolicyFinding> found;
    for (const CoverageLine &line : rulebook.lines) {
        const bool isRep = line.owner.isEmpty() || rulebook.findRep(line.owner);
        const bool isPool = line.pool.isEmpty() || findPool(rulebook.pools, line.pool);
        if (!isRep || !isPool)
            found += unsound(tr("Line %1 of the territories gives its leads to “%2”, who is neither a rep nor a pool.")
                                 .arg(QString::number(line.number), isRep ? line.pool : line.owner));
    }
    const QStringList problems =
        calendarFaults(rulebook) + problemsOf(rulebook.questions) + problemsOf(rulebook.personas);
    for (const QString &problem : problems)
        found += unsound(problem);
    return found;
}

} // namespace

QStringList PolicyCheck::obstacles() const
{
    QStringList obstacles;
    for (const PolicyFinding &finding : findings) {
        if (finding.isRed())
            obstacles += finding.sentence;
    }
    for (const ExampleResult &example : examples) {
        if (!example.isRight())
            obstacles +=
                tr("The example “%1” comes out differently (%2).").arg(example.name, example.wrong.join(u"; "_s));
    }
    return obstacles;
}

Result<PolicyCheck> checkPolicy(const Workspace &workspace, const Rulebook &rulebook, const QDateTime &now)
{
    QStringList pools;
    for (const Pool &pool : rulebook.pools)
        pools += pool.name;
    const PolicyPeople people{.reps = rulebook.reps,
                              .pools = pools,
                              .absences = workspace.people().absences,
                              .members = workspace.people().members};
    PolicyCheck check{.findings = lintPolicy(rulebook.policy, people, workspace.localDay(now)) + unsoundParts(rulebook),
                      .examples = {}};
    if (rulebook.examples.isEmpty())
        return check;
    const Result<Situation> situation = situationOf(workspace, now);
    if (!situation)
        return situation.error();
    check.examples = checkExamples(*compile(rulebook, 0), *situation, now);
    return check;
}

Result<PolicyCheck> checkDraft(const Workspace &workspace, const PolicyDraft &draft, const QDateTime &now)
{
    const Result<Rulebook> merged = broughtUpToDate(draft.rulebook, draft.base, workspace.rulebook()->rulebook);
    return merged ? checkPolicy(workspace, *merged, now) : Result<PolicyCheck>(merged.error());
}

// On paper anybody can sign; a member signs there as here.
Result<QString> paperSigner(const Workspace &workspace, const QString &name, Party party, const QDateTime &now)
{
    if (workspace.actor(name, {}))
        return signerFor(workspace, name, party, now);
    const QString words = name.simplified();
    return words.isEmpty() || words.size() > kMaxSigner
               ? Result<QString>(
                     usage(tr("Whose signature is it? Give a name of at most %1 characters.").arg(kMaxSigner)))
               : Result<QString>(words);
}

Result<QString> memberName(const Workspace &workspace, const QString &name)
{
    const Result<Member> member = workspace.actor(name, {});
    return member ? Result<QString>(member->name) : Result<QString>(member.error());
}

QStringList signersFor(Party party, const People &people, QDate day)
{
    QStringList names;
    for (const Member &member : people.members) {
        if (member.active && maySignFor(party, rolesOn(member, day, people.members, people.absences)))
            names += member.name;
    }
    return names;
}

Result<QString> signerFor(const Workspace &workspace, const QString &name, Party party, const QDateTime &now)
{
    const Result<Member> member = workspace.actor(name, {});
    if (!member)
        return member.error();
    const People &people = workspace.people();
    if (maySignFor(party, rolesOn(*member, workspace.localDay(now), people.members, people.absences)))
        return member->name;
    return failed(
        party == Party::Marketing
            ? tr("%1 does not sign for marketing; members in marketing and the lead manager do. Give them the "
                 "role marketing in Setup, People (members set), or record a signature on paper.")
                  .arg(member->name)
            : tr("%1 does not sign for sales; sales managers and the lead manager do. Give them the role "
                 "sales_manager in Setup, People (members set), or record a signature on paper.")
                  .arg(member->name));
}

Result<OperationId> proposeDraft(Workspace &workspace, RulebookId draft, const QString &comment,
                                 const QByteArray &replay, const QString &actor, const QDateTime &now,
                                 const QString &seen)
{
    const Result<PolicyDraft> before = draftThatGoesOn(workspace, draft, seen);
    if (!before)
        return before.error();
    Proposal proposal = before->proposal;
    proposal.state = ProposalState::Proposed;
    proposal.comment = comment;
    proposal.proposedBy = actor;
    proposal.proposedAt = now;
    proposal.inForceFrom = {};
    proposal.replay = replay;
    return saveLater(
        workspace, proposal,
        {u"policy"_s, tr("Propose draft %1 (%2)").arg(QString::number(draft.value), before->fingerprint), actor, now});
}

Result<OperationId> signDraft(Workspace &workspace, RulebookId draft, Party party, const QString &signer,
                              const QDateTime &now, const std::optional<PaperSignature> &paper, const QString &seen)
{
    const Result<PolicyDraft> before = draftThatGoesOn(workspace, draft, seen);
    if (!before)
        return before.error();
    if (before->proposal.state == ProposalState::Draft)
        return failed(tr("Draft %1 is not proposed yet. Propose it first, so that what is signed stands still.")
                          .arg(draft.value));
    const Result<QString> name =
        paper ? paperSigner(workspace, signer, party, now) : signerFor(workspace, signer, party, now);
    if (!name)
        return name.error();
    LW_TRY(refuseSigned(*before, party));
    LW_TRY(refuseSameSigner(*before, party, *name));
    LW_TRY(refuseObstacles(checkDraft(workspace, *before, now)));
    if (paper && paper->scan.size() > kMaxScan)
        return usage(tr("The scan %1 is larger than %2 MB. Scan it with fewer dots, or keep it elsewhere.")
                         .arg(paper->scanName)
                         .arg(kMaxScan / 1'000'000));
    Signature signature{.party = party,
                        .signer = *name,
                        .at = now,
                        .fingerprint = before->fingerprint,
                        .page = before->pageFingerprint};
    if (paper) {
        signature.recordedBy = paper->recordedBy;
        signature.note = paper->note;
        signature.scanName = paper->scanName;
        signature.scan = paper->scan;
    }
    const QString actor = paper ? paper->recordedBy : *name;
    const QString label = tr("%1 signs draft %2 (%3) for %4")
                              .arg(*name, QString::number(draft.value), before->fingerprint, labelOf(party));
    return workspace.perform({u"policy"_s, label, actor, now},
                             [&](OpenDeed &open) { return saveSignature(open.database, draft, signature); });
}

Result<Published> publishDraft(Workspace &workspace, RulebookId draft, const QDateTime &from, const QString &actor,
                               const QDateTime &now, const QString &seen)
{
    const Result<PolicyDraft> before = draftThatGoesOn(workspace, draft, seen);
    if (!before)
        return before.error();
    if (before->proposal.state == ProposalState::Draft)
        return failed(tr("Draft %1 is not proposed. Propose it and have it signed first.").arg(draft.value));
    LW_TRY(refuseUnsigned(*before));
    LW_TRY(refuseEarlier(workspace, now));
    if (from.isValid() && workspace.localDay(from) < workspace.localDay(now))
        return usage(tr("%1 is past: nobody could have kept it. Leave the day out to put the policy in force now.")
                         .arg(workspace.localDay(from).toString(Qt::ISODate)));
    if (!from.isValid() || from <= now)
        return putDraftInForce(workspace, *before,
                               {u"territories"_s,
                                tr("Policy “%1” (%2) in force").arg(before->rulebook.title, before->fingerprint), actor,
                                now},
                               now);
    const Result<Rulebook> merged = broughtUpToDate(before->rulebook, before->base, workspace.rulebook()->rulebook);
    if (!merged)
        return merged.error();
    LW_TRY(refuseObstacles(checkPolicy(workspace, *merged, now)));
    Proposal proposal = before->proposal;
    proposal.state = ProposalState::Scheduled;
    proposal.publishedBy = actor;
    proposal.inForceFrom = from;
    const QString day =
        QLocale().toString(from.toTimeZone(QTimeZone(workspace.settings().zoneId)), QLocale::ShortFormat);
    const Result<OperationId> planned =
        saveLater(workspace, proposal,
                  {u"policy"_s, tr("Policy “%1” in force from %2").arg(before->rulebook.title, day), actor, now});
    return planned ? Result<Published>(Published{.operation = *planned, .version = {}, .inForceFrom = from})
                   : Result<Published>(planned.error());
}

Result<bool> isScheduledDue(const Workspace &workspace, const QDateTime &now)
{
    const Result<QList<Proposal>> due = scheduledUpTo(workspace, now);
    return due ? Result<bool>(!due->isEmpty()) : Result<bool>(due.error());
}

Result<std::optional<RulebookId>> putScheduledInForce(Workspace &workspace, const QDateTime &now)
{
    const Result<QList<Proposal>> open = scheduledUpTo(workspace, now);
    if (!open)
        return open.error();
    std::optional<RulebookId> last;
    for (const Proposal &due : *open) {
        const Result<PolicyDraft> draft = loadDraft(workspace, due.draft);
        if (!draft)
            return draft.error();
        const Deed deed{u"territories"_s, tr("Policy “%1” in force as planned").arg(draft->rulebook.title),
                        due.publishedBy, now};
        const Result<Published> done = putDraftInForce(workspace, *draft, deed, due.inForceFrom);
        if (done) {
            last = done->version;
            continue;
        }
        if (done.error().kind == ErrorKind::Busy)
            return done.error();
        Proposal again = due;
        again.state = ProposalState::Proposed;
        again.inForceFrom = {};
        const QString why = done.error().message;
        LW_TRY(saveLater(
            workspace, again,
            {u"policy"_s, tr("Policy “%1” could not come in force").arg(draft->rulebook.title), due.publishedBy, now}));
        return failed(
            tr("The policy “%1” was planned to be in force by now, but cannot be: %2").arg(draft->rulebook.title, why));
    }
    return last;
}

} // namespace lw
