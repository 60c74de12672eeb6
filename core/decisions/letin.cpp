// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/letin.h"

#include "core/decisions/facts.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::LetIn", text);
}

// The grade somebody gave stays; what was answered since counts.
LeadFacts factsWithoutScreening(const LeadRecord &record, const Situation &situation)
{
    LeadFacts facts = factsOf(record, situation.postcodes.get());
    facts.message.clear();
    facts.letIn = true;
    return facts;
}

LeadEvent eventOf(const Act &act, LeadId lead, EventKind kind, const QString &detail)
{
    return {.lead = lead, .at = act.at, .kind = kind, .actor = act.actor, .detail = detail};
}

void take(Lead &lead, const Decision &decision)
{
    lead.owner = decision.routing.owner;
    lead.territory = territoryText(decision.routing);
    if (lead.gradeBy.isEmpty())
        lead.grade = decision.grading.grade;
}

} // namespace

bool startsQualified(const Lead &lead, Grade grade)
{
    return lead.status == Status::Open && lead.stage == Stage::Inquiry && grade != Grade::None && grade != Grade::D;
}

Result<LetIn> letIn(const LeadRecord &record, const Act &reopen, const CompiledRulebook &rulebook,
                    const Situation &situation)
{
    if (record.lead.status != Status::ScreenedOut)
        return failed(tr("Lead %1 is not screened out.").arg(record.lead.id.value));
    Result<LeadChange> change = work(record.lead, reopen, rulebook);
    if (!change)
        return change.error();
    LetIn in{
        .change = *std::move(change), .facts = factsWithoutScreening(record, situation), .decision = {}, .seen = {}};
    in.decision = decide(in.facts, rulebook, situation);
    in.seen = seenBy(in.decision, situation);
    Lead &lead = in.change.after;
    take(lead, in.decision);
    const QString why = because(in.decision.routing);
    in.change.events +=
        eventOf(reopen, lead.id, EventKind::Routed, lead.owner.isEmpty() ? why : QString(lead.owner + u" — "_s + why));
    if (startsQualified(lead, lead.grade)) {
        lead.stage = Stage::Qualified;
        lead.reachedAt[size_t(Stage::Qualified)] = reopen.at;
        in.change.events += eventOf(reopen, lead.id, EventKind::Qualified, codeOf(lead.grade));
    }
    return in;
}

} // namespace lw
