// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/explain.h"

#include "core/store/rulebookstore.h"

#include <QCoreApplication>

namespace lw
{

Result<std::optional<Explained>> explainLead(const Workspace &workspace, LeadId lead)
{
    const Result<std::optional<KeptDecision>> kept = decisionOf(workspace.database(), lead);
    if (!kept)
        return kept.error();
    if (!*kept)
        return std::optional<Explained>();
    Explained explained{.kept = **kept, .rulebook = {}, .situation = {}, .decision = {}, .steps = {}};
    const bool current = explained.kept.rulebook.value == workspace.rulebook()->version;
    const Result<RulebookPtr> rulebook = current ? Result<RulebookPtr>(workspace.rulebook())
                                                 : loadRulebook(workspace.database(), explained.kept.rulebook);
    if (!rulebook)
        return rulebook.error();
    explained.rulebook = *rulebook;
    const QDate day = workspace.localDay(explained.kept.at);
    explained.situation = situationFromJson(explained.kept.seen, day);
    explained.decision = decide(explained.kept.facts, **rulebook, explained.situation, &explained.steps);
    if (explained.decision.routing.owner != explained.kept.owner)
        return failed(
            QCoreApplication::translate(
                "lw::Explain", "Lead %1: the kept decision (%2) no longer follows from its rulebook. Run “verify”.")
                .arg(lead.value)
                .arg(explained.kept.owner));
    return std::optional(explained);
}

} // namespace lw
