// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/workleads.h"

#include "core/decisions/decide.h"
#include "core/decisions/facts.h"
#include "core/decisions/letin.h"
#include "core/decisions/outward.h"
#include "core/leads/disposition.h"
#include "core/store/escalationstore.h"
#include "core/store/historystore.h"
#include "core/store/leadstore.h"
#include "core/workspace/carryban.h"
#include "core/workspace/donotcontact.h"
#include "core/workspace/leadclocks.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::WorkLeads", text);
}

QString labelFor(const QList<qint64> &numbers, const Act &act)
{
    const QString what =
        act.verb == Verb::Grade ? QString(labelOf(act.verb) + u' ' + codeOf(act.grade)) : labelOf(act.verb);
    const QString whom = numbers.size() == 1 ? tr("lead %1").arg(numbers.first()) : tr("%1 leads").arg(numbers.size());
    return act.to.isEmpty() ? tr("%1: %2").arg(what, whom) : tr("%1: %2 to %3").arg(what, whom, act.to);
}

} // namespace

Result<void> saveChange(OpenDeed &deed, const LeadChange &change, const CompiledRulebook &rulebook)
{
    const LeadId id = change.after.id;
    HistoryWriter history(deed.database, deed.id);
    LW_TRY(updateLead(deed.database, change.after, deed.id));
    for (const LeadEvent &event : change.events)
        LW_TRY(history.insert(event));
    LW_TRY(applyToClocks(deed, history, change, rulebook));
    if (!change.before.owner.isEmpty() && change.after.owner != change.before.owner)
        LW_TRY(readdressSteps(deed.database, id, change.before.owner, change.after.owner));
    if (change.after.status == Status::Merged)
        LW_TRY(moveInquiries(deed.database, id, change.after.mergedInto, deed.id));
    deed.leads.insert(id.value);
    if (change.after.mergedInto)
        deed.leads.insert(change.after.mergedInto.value);
    return {};
}

namespace
{

// What the order leaves to be found out about this lead.
Result<Act> resolve(const Act &act, const LeadRecord &record, const Workspace &workspace, const QDateTime &now)
{
    Act resolved = act;
    if (act.verb == Verb::Ungrade) {
        LeadRecord asked = record;
        asked.lead.grade = Grade::None;
        resolved.grade = decide(factsOf(asked), *workspace.rulebook(), workspace.localDay(now)).grading.grade;
    }
    if (act.original) {
        const Result<LeadRecord> original = workspace.record(act.original.value);
        if (!original)
            return original.error();
        resolved.original = original->lead.id;
    }
    return resolved;
}

// A change, and the decision that stands for the lead from then on where it has to be made anew.
struct Worked {
    LeadChange change;
    std::optional<LetIn> letIn;
};

Result<Worked> changeOf(const Act &act, const LeadRecord &record, const Workspace &workspace, const QDateTime &now)
{
    LW_TRY(mayContact(record, act));
    if (act.verb == Verb::Reopen && record.lead.status == Status::ScreenedOut) {
        Result<LetIn> in = letIn(record, act, *workspace.rulebook(), workspace.localDay(now));
        return in ? Result<Worked>(Worked{in->change, *in}) : Result<Worked>(in.error());
    }
    const Result<Act> resolved = resolve(act, record, workspace, now);
    if (!resolved)
        return resolved.error();
    const Result<LeadChange> change = work(record.lead, *resolved, *workspace.rulebook());
    if (!change)
        return change.error();
    LW_TRY(mayPause(workspace.database(), *change, *workspace.rulebook()));
    return Worked{*change, {}};
}

// Whose duplicate somebody is, is the same person.
Result<void> carryToOriginal(OpenDeed &deed, const LeadRecord &duplicate, LeadId original, const Workspace &workspace)
{
    const Result<LeadRecord> known = workspace.record(original.value);
    if (!known)
        return known.error();
    LeadRecord result = *known;
    return carryBan(deed, *known, {duplicate}, result);
}

Result<void> save(OpenDeed &deed, const Worked &worked, const LeadRecord &record, const Act &act,
                  const Workspace &workspace)
{
    const CompiledRulebook &rulebook = *workspace.rulebook();
    if (act.verb == Verb::DuplicateOf)
        LW_TRY(carryToOriginal(deed, record, worked.change.after.mergedInto, workspace));
    LW_TRY(saveChange(deed, worked.change, rulebook));
    if (worked.letIn) {
        HistoryWriter history(deed.database, deed.id);
        LW_TRY(replaceDecision(deed.database, history, record.lead.id, deed.deed.now, RulebookId{rulebook.version},
                               worked.letIn->facts, worked.letIn->decision));
    }
    if (act.verb == Verb::Disqualify && act.reason == u"unsubscribed")
        LW_TRY(forbidPerson(deed, record.person, reasonLabel(act.reason)));
    return {};
}

} // namespace

Result<OperationId> workLeads(Workspace &workspace, const QList<qint64> &numbers, const Act &act, const QDateTime &now,
                              QList<Refusal> *refused, const Progress &progress)
{
    if (act.at > now)
        return usage(tr("%1 lies in the future; say when it happened.").arg(act.at.toString(Qt::ISODate)));
    QSet<qint64> done;
    const auto workAll = [&](OpenDeed &deed) -> Result<void> {
        std::optional<Error> first;
        for (qsizetype i = 0; i < numbers.size(); ++i) {
            if (!goesOn(progress, i, numbers.size()))
                return failed(tr("Stopped. Nothing was changed."));
            const Result<LeadRecord> record = workspace.record(numbers[i]);
            if (!record)
                return record.error();
            const LeadId lead = record->lead.id;
            if (done.contains(lead.value))
                continue;
            const Result<Worked> change = changeOf(act, *record, workspace, now);
            if (change) {
                LW_TRY(save(deed, *change, *record, act, workspace));
                done.insert(lead.value);
            } else if (refused) {
                *refused += Refusal{lead, change.error().message};
                first = first.value_or(change.error());
            } else {
                return change.error();
            }
        }
        if (done.isEmpty() && first)
            return *first;
        deed.detail = {{u"verb"_s, codeOf(act.verb)}, {u"leads"_s, done.size()}};
        return {};
    };
    return workspace.perform({u"act"_s, labelFor(numbers, act), act.actor, now}, workAll);
}

} // namespace lw
