// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/proposal.h"

#include "core/base/codes.h"

#include <algorithm>

namespace lw
{

namespace
{

constexpr std::array<Code<Party>, 2> kParties{{
    {Party::Marketing, "marketing", QT_TRANSLATE_NOOP("lw::Codes", "Marketing")},
    {Party::Sales, "sales", QT_TRANSLATE_NOOP("lw::Codes", "Sales")},
}};

constexpr std::array<Code<ProposalState>, 5> kStates{{
    {ProposalState::Draft, "draft", QT_TRANSLATE_NOOP("lw::Codes", "Draft")},
    {ProposalState::Proposed, "proposed", QT_TRANSLATE_NOOP("lw::Codes", "Proposed")},
    {ProposalState::Scheduled, "scheduled", QT_TRANSLATE_NOOP("lw::Codes", "Scheduled")},
    {ProposalState::InForce, "in_force", QT_TRANSLATE_NOOP("lw::Codes", "In force")},
    {ProposalState::Withdrawn, "withdrawn", QT_TRANSLATE_NOOP("lw::Codes", "Withdrawn")},
}};

} // namespace

QString codeOf(Party party)
{
    return codeIn(kParties, party);
}
QString labelOf(Party party)
{
    return labelIn(kParties, party);
}
std::optional<Party> partyFromCode(QStringView code)
{
    return fromCodeIn(kParties, code);
}

QString codeOf(ProposalState state)
{
    return codeIn(kStates, state);
}
QString labelOf(ProposalState state)
{
    return labelIn(kStates, state);
}
std::optional<ProposalState> proposalStateFromCode(QStringView code)
{
    return fromCodeIn(kStates, code);
}

const Signature *findSignature(const QList<Signature> &signatures, Party party, const QString &fingerprint)
{
    const auto found = std::ranges::find_if(
        signatures, [&](const Signature &each) { return each.party == party && each.fingerprint == fingerprint; });
    return found == signatures.end() ? nullptr : &*found;
}

bool isSigned(const QList<Signature> &signatures, const QString &fingerprint)
{
    const Signature *marketing = findSignature(signatures, Party::Marketing, fingerprint);
    const Signature *sales = findSignature(signatures, Party::Sales, fingerprint);
    return marketing && sales && marketing->signer.compare(sales->signer, Qt::CaseInsensitive) != 0;
}

} // namespace lw
