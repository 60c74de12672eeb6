// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/proposalstore.h"

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr const char *kColumns = "draft_id, base_id, author, changed_at, state, comment, proposed_by, proposed_at, "
                                 "replay, published_by, in_force_from, version_id";

Proposal readProposal(Row &row)
{
    Proposal proposal;
    proposal.draft = row.id<RulebookId>();
    proposal.base = row.id<RulebookId>();
    proposal.author = row.text();
    proposal.changedAt = row.instant();
    proposal.state = proposalStateFromCode(row.text()).value_or(ProposalState::Draft);
    proposal.comment = row.text();
    proposal.proposedBy = row.text();
    proposal.proposedAt = row.instant();
    proposal.replay = row.text().toUtf8();
    proposal.publishedBy = row.text();
    proposal.inForceFrom = row.instant();
    proposal.version = RulebookId{row.maybeInteger().value_or(0)};
    return proposal;
}

Result<QList<Proposal>> proposalsWhere(const Database &database, const QString &condition, const QList<Value> &values)
{
    QList<Proposal> proposals;
    LW_TRY(forEachRow(database, u"SELECT %1 FROM proposal %2"_s.arg(QLatin1StringView(kColumns), condition), values,
                      [&](Row &row) { proposals += readProposal(row); }));
    return proposals;
}

Result<QList<Signature>> signaturesWhere(const Database &database, const QString &condition, const QList<Value> &values)
{
    QList<Signature> signatures;
    LW_TRY(forEachRow(database,
                      u"SELECT party, signer, at, fingerprint, page, recorded_by, note, scan_name, scan FROM signature "
                      "WHERE "_s +
                          condition,
                      values, [&](Row &row) {
                          Signature signature;
                          signature.party = partyFromCode(row.text()).value_or(Party::Marketing);
                          signature.signer = row.text();
                          signature.at = row.instant();
                          signature.fingerprint = row.text();
                          signature.page = row.text();
                          signature.recordedBy = row.text();
                          signature.note = row.text();
                          signature.scanName = row.text();
                          signature.scan = row.bytes();
                          signatures += signature;
                      }));
    return signatures;
}

} // namespace

Result<QList<Proposal>> loadProposals(const Database &database)
{
    return proposalsWhere(database, u"ORDER BY changed_at DESC, draft_id DESC"_s, {});
}

Result<std::optional<Proposal>> loadProposal(const Database &database, RulebookId draft)
{
    const Result<QList<Proposal>> found =
        proposalsWhere(database, u"WHERE draft_id = :draft"_s, {{u":draft"_s, draft.value}});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<Proposal>() : std::optional(found->first());
}

Result<void> saveProposal(const Database &database, const Proposal &proposal)
{
    return execute(
        database,
        u"INSERT INTO proposal (%1) VALUES (:draft, :base, :author, :changed, :state, :comment, "
        ":proposed_by, :proposed_at, :replay, :published_by, :from, :version) ON CONFLICT (draft_id) DO "
        "UPDATE SET author = excluded.author, changed_at = excluded.changed_at, state = excluded.state, "
        "comment = excluded.comment, proposed_by = excluded.proposed_by, proposed_at = "
        "excluded.proposed_at, replay = excluded.replay, published_by = excluded.published_by, "
        "in_force_from = excluded.in_force_from, version_id = excluded.version_id"_s.arg(QLatin1StringView(kColumns)),
        {{u":draft"_s, proposal.draft.value},
         {u":base"_s, proposal.base.value},
         {u":author"_s, proposal.author},
         {u":changed"_s, orNull(proposal.changedAt)},
         {u":state"_s, codeOf(proposal.state)},
         {u":comment"_s, proposal.comment},
         {u":proposed_by"_s, proposal.proposedBy},
         {u":proposed_at"_s, orNull(proposal.proposedAt)},
         {u":replay"_s, QString::fromUtf8(proposal.replay)},
         {u":published_by"_s, proposal.publishedBy},
         {u":from"_s, orNull(proposal.inForceFrom)},
         {u":version"_s, orNull(proposal.version)}});
}

Result<QList<Signature>> signaturesOf(const Database &database, RulebookId rulebook)
{
    return signaturesWhere(database, u"rulebook_id = :rulebook ORDER BY party"_s, {{u":rulebook"_s, rulebook.value}});
}

Result<QList<Signature>> signaturesOfPage(const Database &database, const QString &page)
{
    return signaturesWhere(
        database,
        u"page = :page AND id = (SELECT max(other.id) FROM signature other JOIN rulebook r ON r.id = "
        "other.rulebook_id WHERE other.page = signature.page AND other.party = signature.party AND "
        "r.state <> 'draft') ORDER BY party"_s,
        {{u":page"_s, page}});
}

Result<void> saveSignature(const Database &database, RulebookId rulebook, const Signature &signature)
{
    LW_TRY(execute(database, u"DELETE FROM signature WHERE rulebook_id = :rulebook AND party = :party"_s,
                   {{u":rulebook"_s, rulebook.value}, {u":party"_s, codeOf(signature.party)}}));
    return execute(database,
                   u"INSERT INTO signature (rulebook_id, party, signer, at, fingerprint, page, recorded_by, note, "
                   "scan_name, scan) VALUES (:rulebook, :party, :signer, :at, :fingerprint, :page, :recorded, :note, "
                   ":scan_name, :scan)"_s,
                   {{u":rulebook"_s, rulebook.value},
                    {u":party"_s, codeOf(signature.party)},
                    {u":signer"_s, signature.signer},
                    {u":at"_s, orNull(signature.at)},
                    {u":fingerprint"_s, signature.fingerprint},
                    {u":page"_s, signature.page},
                    {u":recorded"_s, signature.recordedBy},
                    {u":note"_s, signature.note},
                    {u":scan_name"_s, signature.scanName},
                    {u":scan"_s, signature.scan.isEmpty() ? QVariant() : QVariant(signature.scan)}});
}

Result<void> clearSignatures(const Database &database, RulebookId rulebook)
{
    return execute(database, u"DELETE FROM signature WHERE rulebook_id = :rulebook"_s,
                   {{u":rulebook"_s, rulebook.value}});
}

Result<void> copySignatures(const Database &database, RulebookId draft, RulebookId version)
{
    const Result<QList<Signature>> signatures = signaturesOf(database, draft);
    if (!signatures)
        return signatures.error();
    for (const Signature &signature : *signatures)
        LW_TRY(saveSignature(database, version, signature));
    return {};
}

} // namespace lw
