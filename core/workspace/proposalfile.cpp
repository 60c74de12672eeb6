// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/proposalfile.h"

#include "core/store/proposalstore.h"
#include "core/store/rulebookstore.h"
#include "core/workspace/policylife.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QLatin1StringView kFormat("leadwright-proposal");

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ProposalFile", text);
}

QJsonObject toJson(const Signature &signature)
{
    return {{u"party"_s, codeOf(signature.party)},
            {u"signer"_s, signature.signer},
            {u"at"_s, signature.at.toUTC().toString(Qt::ISODateWithMs)},
            {u"fingerprint"_s, signature.fingerprint},
            {u"page"_s, signature.page},
            {u"recorded_by"_s, signature.recordedBy},
            {u"note"_s, signature.note},
            {u"scan_name"_s, signature.scanName},
            {u"scan"_s, QString::fromLatin1(signature.scan.toBase64())}};
}

std::optional<Signature> signatureFromJson(const QJsonObject &json)
{
    const std::optional<Party> party = partyFromCode(json.value(u"party"_s).toString());
    Signature signature;
    signature.signer = json.value(u"signer"_s).toString().trimmed();
    signature.at = QDateTime::fromString(json.value(u"at"_s).toString(), Qt::ISODateWithMs);
    signature.fingerprint = json.value(u"fingerprint"_s).toString();
    signature.page = json.value(u"page"_s).toString();
    signature.recordedBy = json.value(u"recorded_by"_s).toString();
    signature.note = json.value(u"note"_s).toString();
    signature.scanName = json.value(u"scan_name"_s).toString();
    const auto scan = QByteArray::fromBase64Encoding(json.value(u"scan"_s).toString().toLatin1(),
                                                     QByteArray::AbortOnBase64DecodingErrors);
    signature.scan = scan.decoded;
    if (!party || signature.signer.isEmpty() || !signature.at.isValid() || !scan || scan.decoded.size() > kMaxScan)
        return {};
    signature.party = *party;
    return signature;
}

/// What the file holds, once its words are known to be its own.
struct Brought {
    Rulebook rulebook;
    QString fingerprint;
    QString base; ///< fingerprint of what it was copied from; empty: the file does not say
    QString author;
    QString comment;
    QByteArray replay;
    QList<Signature> signatures;
};

Result<QList<Signature>> signaturesIn(const QJsonObject &json, const QString &fingerprint, const QString &fileName)
{
    QList<Signature> signatures;
    for (const QJsonValue &value : json.value(u"signatures"_s).toArray()) {
        const std::optional<Signature> signature = signatureFromJson(value.toObject());
        if (!signature)
            return unreadable(tr("%1: a signature in it is not complete, or its scan is larger than %2 MB. Nothing was "
                                 "changed.")
                                  .arg(fileName)
                                  .arg(kMaxScan / 1'000'000));
        if (signature->fingerprint != fingerprint)
            return unreadable(tr("%1: %2 signed %3, but the file holds %4. Nothing was changed.")
                                  .arg(fileName, signature->signer, signature->fingerprint, fingerprint));
        signatures += *signature;
    }
    return signatures;
}

// Over everything else in the file, so that a change on the way is seen wherever it was made. Whoever changes it on
// purpose can write the check anew: who signed is asked of the members here as well.
QString checkOf(QJsonObject json)
{
    json.remove(u"check"_s);
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().first(16));
}

Result<Brought> readProposal(const QByteArray &file, const QString &fileName)
{
    const QJsonObject json = QJsonDocument::fromJson(file).object();
    if (json.value(u"format"_s).toString() != kFormat)
        return unreadable(tr("%1 is no Leadwright proposal. “policy export” writes one.").arg(fileName));
    if (json.value(u"check"_s).toString() != checkOf(json))
        return unreadable(
            tr("%1 was changed after it was written. Ask for the file again. Nothing was changed.").arg(fileName));
    const Result<Rulebook> rulebook = rulebookFromJson(json.value(u"rulebook"_s).toObject());
    if (!rulebook)
        return unreadable(QString(fileName + u": "_s + rulebook.error().message));
    const QString told = json.value(u"fingerprint"_s).toString(), own = fingerprint(*rulebook);
    if (told != own)
        return unreadable(tr("%1 was changed after it was written: it says %2, its words give %3. Ask for the file "
                             "again. Nothing was changed.")
                              .arg(fileName, told, own));
    const Result<QList<Signature>> signatures = signaturesIn(json, own, fileName);
    if (!signatures)
        return signatures.error();
    return Brought{.rulebook = *rulebook,
                   .fingerprint = own,
                   .base = json.value(u"base"_s).toString(),
                   .author = json.value(u"author"_s).toString(),
                   .comment = json.value(u"comment"_s).toString(),
                   .replay = QJsonDocument(json.value(u"replay"_s).toObject()).toJson(QJsonDocument::Compact),
                   .signatures = *signatures};
}

// A signature counts where its signer may sign here; on paper anybody's does, where a member recorded it.
Result<void> refuseStrangers(const Workspace &workspace, const QList<Signature> &signatures, const QString &fileName,
                             const QDateTime &now)
{
    for (const Signature &signature : signatures) {
        const Result<QString> signer = signature.isOnPaper()
                                           ? paperSigner(workspace, signature.signer, signature.party, now)
                                           : signerFor(workspace, signature.signer, signature.party, now);
        const Result<QString> known =
            signer && signature.isOnPaper() ? memberName(workspace, signature.recordedBy) : signer;
        if (!known)
            return failed(tr("%1: the signature of %2 for %3 does not count here: %4 Nothing was changed.")
                              .arg(fileName, signature.signer, labelOf(signature.party), known.error().message));
        if (signature.at > now)
            return failed(tr("%1: the signature of %2 is dated %3, which is still to come. Nothing was changed.")
                              .arg(fileName, signature.signer, signature.at.toString(Qt::ISODate)));
    }
    return {};
}

Result<std::optional<RulebookId>> sameDraft(const Workspace &workspace, const QString &fingerprint)
{
    const Result<QList<Proposal>> open = openProposals(workspace);
    const Result<QList<RulebookEntry>> entries = loadRulebookEntries(workspace.database());
    if (!open || !entries)
        return open ? entries.error() : open.error();
    for (const Proposal &proposal : *open) {
        const auto entry = std::ranges::find(*entries, proposal.draft, &RulebookEntry::id);
        if (entry != entries->end() && entry->fingerprint == fingerprint)
            return std::optional(proposal.draft);
    }
    return std::optional<RulebookId>();
}

// What was decided here does not come back by its file: to go back is a new draft, signed anew.
Result<void> refuseDecided(const Workspace &workspace, const QString &fingerprint, const QString &fileName)
{
    const Result<QList<Proposal>> proposals = loadProposals(workspace.database());
    const Result<QList<RulebookEntry>> entries = loadRulebookEntries(workspace.database());
    if (!proposals || !entries)
        return proposals ? entries.error() : proposals.error();
    for (const Proposal &proposal : *proposals) {
        const auto entry = std::ranges::find(*entries, proposal.draft, &RulebookEntry::id);
        if (!proposal.isOver() || entry == entries->end() || entry->fingerprint != fingerprint)
            continue;
        return failed(
            proposal.state == ProposalState::InForce
                ? tr("%1: this proposal came in force here as version %2. Nothing was changed. To go back to it "
                     "begin a draft as a copy of that version, and have it signed.")
                      .arg(fileName, QString::number(proposal.version.value))
                : tr("%1: this proposal was withdrawn here (draft %2). Nothing was changed. Begin a new draft.")
                      .arg(fileName, QString::number(proposal.draft.value)));
    }
    return {};
}

// What it was copied from, so that what changed here since is seen; where that is not known, what is in force.
Result<RulebookId> baseOf(const Workspace &workspace, const QString &fingerprint)
{
    const Result<QList<RulebookEntry>> entries = loadRulebookEntries(workspace.database());
    if (!entries)
        return entries.error();
    const auto base = std::ranges::find_if(
        *entries, [&](const RulebookEntry &entry) { return !entry.isDraft && entry.fingerprint == fingerprint; });
    return base == entries->end() ? RulebookId{workspace.rulebook()->version} : base->id;
}

// Signed already here: the file brings nothing new.
Result<int> addSignatures(OpenDeed &open, RulebookId draft, const QList<Signature> &brought)
{
    const Result<QList<Signature>> here = signaturesOf(open.database, draft);
    if (!here)
        return here.error();
    int added = 0;
    for (const Signature &signature : brought) {
        if (findSignature(*here, signature.party, signature.fingerprint))
            continue;
        LW_TRY(saveSignature(open.database, draft, signature));
        ++added;
    }
    return added;
}

} // namespace

QByteArray proposalFile(const PolicyDraft &draft)
{
    QJsonArray signatures;
    for (const Signature &signature : draft.signatures)
        signatures += toJson(signature);
    QJsonObject json{{u"format"_s, kFormat},
                     {u"fingerprint"_s, draft.fingerprint},
                     {u"base"_s, fingerprint(draft.base)},
                     {u"author"_s, draft.proposal.author},
                     {u"comment"_s, draft.proposal.comment},
                     {u"signatures"_s, signatures},
                     {u"replay"_s, QJsonDocument::fromJson(draft.proposal.replay).object()},
                     {u"rulebook"_s, lw::toJson(draft.rulebook)}};
    json.insert(u"check"_s, checkOf(json));
    return QJsonDocument(json).toJson();
}

Result<BroughtProposal> bringInProposal(Workspace &workspace, const QByteArray &file, const QString &fileName,
                                        const QString &actor, const QDateTime &now)
{
    const Result<Brought> read = readProposal(file, fileName);
    if (!read)
        return read.error();
    LW_TRY(refuseStrangers(workspace, read->signatures, fileName, now));
    const Result<std::optional<RulebookId>> same = sameDraft(workspace, read->fingerprint);
    if (!same)
        return same.error();
    if (!*same)
        LW_TRY(refuseDecided(workspace, read->fingerprint, fileName));
    const Result<RulebookId> base = baseOf(workspace, read->base);
    if (!base)
        return base.error();
    BroughtProposal brought{.operation = {}, .draft = same->value_or(RulebookId{}), .isNew = !*same, .signatures = 0};
    const Deed deed{u"policy"_s, tr("Proposal %1 from %2").arg(read->fingerprint, fileName), actor, now};
    const Result<OperationId> done = workspace.perform(deed, [&](OpenDeed &open) -> Result<void> {
        if (brought.isNew) {
            const Result<RulebookId> saved = saveDraft(open.database, read->rulebook, now);
            if (!saved)
                return saved.error();
            brought.draft = *saved;
            LW_TRY(saveProposal(open.database, {.draft = *saved,
                                                .base = *base,
                                                .author = read->author,
                                                .changedAt = now,
                                                .state = ProposalState::Proposed,
                                                .comment = read->comment,
                                                .proposedBy = read->author,
                                                .proposedAt = now,
                                                .replay = read->replay}));
        }
        const Result<int> added = addSignatures(open, brought.draft, read->signatures);
        if (!added)
            return added.error();
        brought.signatures = *added;
        open.detail = {{u"draft"_s, brought.draft.value}, {u"fingerprint"_s, read->fingerprint}};
        return {};
    });
    if (!done)
        return done.error();
    brought.operation = *done;
    return brought;
}

} // namespace lw
