// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/routingsituation.h"

#include "core/store/poolstore.h"
#include "core/store/postcodestore.h"

namespace lw
{

Result<Situation> situationOf(const Workspace &workspace, const QDateTime &now)
{
    const CompiledRulebook &rulebook = *workspace.rulebook();
    QList<LedgerStanding> ledger;
    QHash<QString, int> open;
    if (!rulebook.rulebook.pools.isEmpty()) {
        const Result<QList<LedgerStanding>> standings = ledgerStandings(workspace.database());
        if (!standings)
            return standings.error();
        const Result<QHash<QString, int>> owned = openLeadsByOwner(workspace.database());
        if (!owned)
            return owned.error();
        ledger = *standings;
        open = *owned;
    }
    const Result<PostcodeTable> postcodes = loadPostcodes(workspace.database());
    if (!postcodes)
        return postcodes.error();
    Situation situation =
        situationAt(rulebook, ledger, open, workspace.people().absences, now, workspace.localDay(now));
    if (!postcodes->isEmpty())
        situation.postcodes = std::make_shared<const PostcodeTable>(*postcodes);
    return situation;
}

} // namespace lw
