// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/reroute.h"

#include "core/decisions/facts.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Reroute", text);
}

Result<void> mayReroute(const Lead &lead, Verb verb)
{
    const QString number = QString::number(lead.id.value);
    if (lead.status == Status::Merged)
        return failed(tr("Lead %1 was merged into %2. Act on that one.").arg(number).arg(lead.mergedInto.value));
    if (!isOpen(lead.status))
        return failed(tr("Lead %1 is closed (%2). Reopen it first.").arg(number, labelOf(lead.status)));
    if (verb == Verb::TakeBack && lead.owner.isEmpty())
        return failed(tr("Lead %1 has no owner to take it back from. Route it again.").arg(number));
    if (lead.stage >= Stage::Accepted)
        return failed(tr("Lead %1 was accepted by %2. Assign it to somebody by name.").arg(number, lead.owner));
    return {};
}

// What it says now; of its person and company, what was known when it came.
LeadFacts factsAgain(const LeadRecord &record, const LeadFacts &kept, const Situation &situation)
{
    LeadFacts facts = factsOf(record, situation.postcodes.get());
    facts.message.clear();
    facts.letIn = true; // it was screened on arrival
    facts.owner = kept.owner;
    facts.openDeal = kept.openDeal;
    facts.dealOwner = kept.dealOwner;
    facts.customerOwner = kept.customerOwner;
    return facts;
}

// A deal or customer of somebody who had the lead no longer binds it.
void dropClaimsOf(const QStringList &hadBefore, LeadFacts &facts)
{
    for (QString *claim : {&facts.owner, &facts.dealOwner, &facts.customerOwner}) {
        if (hadBefore.contains(*claim, Qt::CaseInsensitive))
            claim->clear();
    }
}

void addEvent(LeadChange &change, const Act &act, EventKind kind, const QString &detail)
{
    change.events +=
        LeadEvent{.lead = change.after.id, .at = act.at, .kind = kind, .actor = act.actor, .detail = detail};
}

LeadChange changeTo(const Routing &routing, const Lead &before, const Act &act)
{
    LeadChange change{.before = before, .after = before, .events = {}};
    Lead &lead = change.after;
    lead.owner = routing.owner;
    lead.territory = territoryText(routing);
    lead.lastActivityAt = act.at;
    if (lead.status == Status::Rejected || lead.status == Status::Recycled) {
        lead.status = Status::Open;
        lead.reason.clear();
        lead.nextActionAt = {};
        addEvent(change, act, EventKind::Reopened, QString());
    }
    if (act.verb == Verb::TakeBack)
        addEvent(change, act, EventKind::TakenBack,
                 act.reason.isEmpty() ? before.owner : QString(before.owner + u" — "_s + act.reason));
    addEvent(change, act, EventKind::Routed,
             lead.owner.isEmpty() ? because(routing) : QString(lead.owner + u" — "_s + because(routing)));
    if (act.verb == Verb::TakeBack && lead.stage == Stage::Released && !lead.owner.isEmpty())
        addEvent(change, act, EventKind::Released, lead.owner); // the new owner's time begins
    return change;
}

} // namespace

Result<Rerouted> reroute(const LeadRecord &record, const LeadFacts &kept, const Act &act,
                         const CompiledRulebook &rulebook, Situation situation)
{
    const Lead &lead = record.lead;
    LW_TRY(mayReroute(lead, act.verb));
    const bool leaves = act.verb == Verb::TakeBack || lead.status == Status::Rejected;
    if (leaves) {
        situation.hadBefore.removeIf(
            [&](const QString &had) { return had.compare(lead.owner, Qt::CaseInsensitive) == 0; });
        situation.hadBefore += lead.owner;
    }
    Rerouted again{.change = {}, .facts = factsAgain(record, kept, situation), .decision = {}, .seen = {}};
    dropClaimsOf(situation.hadBefore, again.facts);
    again.decision = decide(again.facts, rulebook, situation);
    again.seen = seenBy(again.decision, situation);
    const Routing &routing = again.decision.routing;
    if (leaves && routing.owner.compare(lead.owner, Qt::CaseInsensitive) == 0)
        return failed(tr("Lead %1 stays with %2: nobody else can get it (%3). Assign it to somebody by name.")
                          .arg(QString::number(lead.id.value), lead.owner, because(routing)));
    again.change = changeTo(routing, lead, act);
    return again;
}

} // namespace lw
