// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/ruleuse.h"
#include "core/store/rulebookstore.h"
#include "core/workspace/policylife.h"

namespace lw
{

/// One version or draft of the policy, with all that a page about it shows.
struct PolicyView {
    RulebookId id;
    Rulebook rulebook;
    Rulebook inForce; ///< what it is compared with
    QString fingerprint;
    QString pageFingerprint;
    bool isInForce = false;
    QDateTime inForceFrom;            ///< of a version; of a draft, where it is scheduled
    std::optional<Proposal> proposal; ///< of a draft
    QList<Signature> signatures;
    PolicyCheck check;
    QList<RulebookEntry> versions;   ///< the newest first, without drafts
    QList<Proposal> drafts;          ///< that are not over, the one changed last first
    QList<RulebookDifference> diffs; ///< against what is in force

    bool isDraft() const { return proposal.has_value() && !proposal->isOver(); }
};

/// Id 0: the draft changed last, or what is in force where there is none.
Result<PolicyView> loadPolicyView(const Workspace &workspace, RulebookId id, const QDateTime &now);

/// Leads registered in the last days, as rules see them by now; the newest first.
Result<QList<FactLead>> recentFacts(const Workspace &workspace, int days, const QDateTime &now);

/// A lead that is only written down: "country=DE, product=motors", or a signature, a mail, a row, read as the front
/// door reads it. Error: nothing in it says anything of a lead.
Result<LeadFacts> factsOfText(const Workspace &workspace, const QString &text, const QDateTime &now);

/// One lead as rules would see it now; a grade that the questions gave is left for them to give.
Result<FactLead> factLead(const Workspace &workspace, qint64 number);

} // namespace lw
