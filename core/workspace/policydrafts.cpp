// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/policydrafts.h"

#include "core/store/proposalstore.h"
#include "core/store/rulebookstore.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::PolicyDrafts", text);
}

Result<NewDraft> keepDraft(Workspace &workspace, const Rulebook &rulebook, RulebookId base, const QString &actor,
                           const QDateTime &now)
{
    RulebookId draft;
    const Result<OperationId> done = workspace.perform(
        {u"policy"_s, tr("Draft “%1”").arg(rulebook.title), actor, now}, [&](OpenDeed &open) -> Result<void> {
            const Result<RulebookId> saved = saveDraft(open.database, rulebook, now);
            if (!saved)
                return saved.error();
            draft = *saved;
            open.detail = {{u"draft"_s, draft.value}, {u"fingerprint"_s, fingerprint(rulebook)}};
            return saveProposal(open.database, {.draft = draft, .base = base, .author = actor, .changedAt = now});
        });
    return done ? Result<NewDraft>(NewDraft{.draft = draft, .operation = *done}) : Result<NewDraft>(done.error());
}

Result<Rulebook> rulebookOf(const Workspace &workspace, RulebookId id)
{
    if (id.value == workspace.rulebook()->version)
        return workspace.rulebook()->rulebook;
    const Result<RulebookPtr> loaded = loadRulebook(workspace.database(), id);
    return loaded ? Result<Rulebook>((*loaded)->rulebook) : Result<Rulebook>(loaded.error());
}

Error noDraft(RulebookId draft)
{
    return usage(tr("There is no draft %1. “policy drafts” lists them.").arg(draft.value));
}

Error over(const Proposal &proposal)
{
    return failed(tr("Draft %1 is over (%2) and stays as it is. Begin a new one.")
                      .arg(QString::number(proposal.draft.value), labelOf(proposal.state)));
}

} // namespace

Result<void> refuseUnseen(const PolicyDraft &draft, const QString &seen)
{
    if (seen.isEmpty() || seen == draft.fingerprint)
        return {};
    return failed(
        tr("Draft %1 was changed by somebody else meanwhile. Look at it again, then go on. Nothing was changed.")
            .arg(draft.proposal.draft.value));
}

Result<QList<Proposal>> openProposals(const Workspace &workspace)
{
    Result<QList<Proposal>> proposals = loadProposals(workspace.database());
    if (proposals)
        proposals->removeIf([](const Proposal &each) { return each.isOver(); });
    return proposals;
}

Result<PolicyDraft> loadDraft(const Workspace &workspace, RulebookId draft)
{
    const Result<std::optional<Proposal>> proposal = loadProposal(workspace.database(), draft);
    if (!proposal)
        return proposal.error();
    if (!*proposal)
        return noDraft(draft);
    const Result<Rulebook> rulebook = rulebookOf(workspace, draft), base = rulebookOf(workspace, (*proposal)->base);
    Result<QList<Signature>> signatures = signaturesOf(workspace.database(), draft);
    if (!rulebook)
        return unreadable(
            tr("Draft %1 cannot be read: %2 It was changed from outside; “policy withdraw --draft %1” puts it "
               "aside.")
                .arg(QString::number(draft.value), rulebook.error().message));
    if (!base || !signatures)
        return !base ? base.error() : signatures.error();
    // Undo can bring words back that were never signed.
    signatures->removeIf([own = fingerprint(*rulebook)](const Signature &each) { return each.fingerprint != own; });
    return PolicyDraft{.proposal = **proposal,
                       .rulebook = *rulebook,
                       .base = *base,
                       .fingerprint = fingerprint(*rulebook),
                       .pageFingerprint = pageFingerprint(*rulebook),
                       .signatures = *signatures};
}

Result<PolicyDraft> newestDraft(const Workspace &workspace)
{
    const Result<QList<Proposal>> open = openProposals(workspace);
    if (!open)
        return open.error();
    if (open->isEmpty())
        return usage(tr("There is no draft. Begin one with “policy draft”, or bring one in with “rulebook import”."));
    return loadDraft(workspace, open->first().draft);
}

Result<NewDraft> beginDraft(Workspace &workspace, RulebookId copyOf, const QString &actor, const QDateTime &now)
{
    const Result<QList<RulebookEntry>> entries = loadRulebookEntries(workspace.database());
    if (!entries)
        return entries.error();
    if (std::ranges::find(*entries, copyOf, &RulebookEntry::id) == entries->end())
        return usage(tr("There is no version %1. “policy history” lists them.").arg(copyOf.value));
    const Result<Rulebook> rulebook = rulebookOf(workspace, copyOf);
    if (!rulebook)
        return rulebook.error();
    // Compared with what is in force, so that going back to an old version says what it takes back.
    return keepDraft(workspace, *rulebook, RulebookId{workspace.rulebook()->version}, actor, now);
}

Result<NewDraft> importDraft(Workspace &workspace, const Rulebook &rulebook, const QString &actor, const QDateTime &now)
{
    return keepDraft(workspace, rulebook, RulebookId{workspace.rulebook()->version}, actor, now);
}

Result<DraftChange> changeDraft(Workspace &workspace, RulebookId draft, const Rulebook &rulebook, const QString &label,
                                const QString &actor, const QDateTime &now, const QString &seen)
{
    const Result<PolicyDraft> before = loadDraft(workspace, draft);
    if (!before)
        return before.error();
    if (before->proposal.isOver())
        return over(before->proposal);
    LW_TRY(refuseUnseen(*before, seen));
    if (fingerprint(rulebook) == before->fingerprint)
        return DraftChange{};
    Proposal proposal = before->proposal;
    proposal.author = actor;
    proposal.changedAt = now;
    proposal.state = ProposalState::Draft;
    proposal.inForceFrom = {};
    proposal.replay.clear();
    const Result<OperationId> done =
        workspace.perform({u"policy"_s, label, actor, now}, [&](OpenDeed &open) -> Result<void> {
            LW_TRY(changeDraft(open.database, draft, rulebook));
            LW_TRY(clearSignatures(open.database, draft));
            open.detail = {{u"draft"_s, draft.value}, {u"fingerprint"_s, fingerprint(rulebook)}};
            return saveProposal(open.database, proposal);
        });
    return done ? Result<DraftChange>(
                      DraftChange{.operation = *done, .clearedSignatures = !before->signatures.isEmpty()})
                : Result<DraftChange>(done.error());
}

Result<OperationId> withdrawDraft(Workspace &workspace, RulebookId draft, const QString &actor, const QDateTime &now)
{
    const Result<std::optional<Proposal>> before = loadProposal(workspace.database(), draft);
    if (!before)
        return before.error();
    if (!*before)
        return noDraft(draft);
    if ((*before)->isOver())
        return over(**before);
    Proposal proposal = **before;
    proposal.state = ProposalState::Withdrawn;
    proposal.inForceFrom = {};
    return workspace.perform({u"policy"_s, tr("Withdraw draft %1").arg(draft.value), actor, now},
                             [&](OpenDeed &open) { return saveProposal(open.database, proposal); });
}

} // namespace lw
