// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/mergeleads.h"

#include "core/decisions/regrade.h"
#include "core/intake/mergegrade.h"
#include "core/store/historystore.h"
#include "core/store/leadstore.h"
#include "core/workspace/carryban.h"
#include "core/workspace/leadclocks.h"
#include "core/workspace/workleads.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::MergeLeads", text);
}

/// The leads of a merge as they stand in the file.
struct Subjects {
    QList<LeadRecord> records; ///< the survivor first; those that do not exist are left out
    QList<Inquiry> inquiries;
};

Result<Subjects> load(const Workspace &workspace, const MergeChoice &choice)
{
    Subjects subjects;
    const Result<QList<LeadRecord>> records = workspace.records(QList<LeadId>{choice.keep} + choice.others);
    if (!records)
        return records.error();
    subjects.records = *records;
    for (const LeadRecord &record : subjects.records) {
        const Result<QList<Inquiry>> inquiries = inquiriesOf(workspace.database(), record.lead.id);
        if (!inquiries)
            return inquiries.error();
        subjects.inquiries += *inquiries;
    }
    return subjects;
}

Result<void> refuseChanged(const QList<LeadRecord> &records, const MergeChoice &choice)
{
    for (const LeadRecord &record : records) {
        const qint64 now = revisionOf(record);
        if (choice.seen.value(record.lead.id, now) != now)
            return failed(tr("Lead %1 was changed since you looked at it. Look at it again, then merge.")
                              .arg(record.lead.id.value));
    }
    return {};
}

// "leads 5 and 7; from them: E-mail, Phone". The words themselves stay with the records, where they can be erased.
QString survivorsDetail(const MergePreview &preview, const MergeChoice &choice)
{
    QStringList taken;
    for (const MergeField &field : preview.fields) {
        if (field.chosen != choice.keep)
            taken += labelOf(field.field);
    }
    const QString from = tr("from %1").arg(numbersText(choice.others));
    return taken.isEmpty() ? from : tr("%1; taken over: %2").arg(from, taken.join(u", "_s));
}

QJsonObject journalDetail(const MergePreview &preview, const MergeChoice &choice)
{
    QJsonArray merged;
    for (const LeadId other : choice.others)
        merged += other.value;
    QJsonObject values;
    for (const MergeField &field : preview.fields) {
        if (field.chosen != choice.keep)
            values.insert(nameOf(field.field), field.chosen.value);
    }
    return {{u"keep"_s, choice.keep.value}, {u"merged"_s, merged}, {u"values"_s, values}};
}

// The survivor's row is written even where no value changes: it says which deed stands on it, so that nothing that came
// before the merge is taken back from under it.
Result<void> saveSurvivor(OpenDeed &deed, const QList<LeadRecord> &records, MergePreview &preview,
                          const MergeChoice &choice, const CompiledRulebook &rulebook)
{
    const LeadRecord &before = records.first();
    LeadRecord &after = preview.result;
    const LeadChange change = regraded(after, before.lead, rulebook, deed.deed.now, deed.deed.actor);
    LW_TRY(updateLead(deed.database, after.lead, deed.id));
    if (after.person != before.person) {
        LW_TRY(updatePerson(deed.database, after.person, deed.id));
        deed.concernsOthers = true;
    }
    const auto company =
        std::ranges::find(records, after.company.id, [](const LeadRecord &record) { return record.company.id; });
    if (after.company.id && company->company != after.company) {
        LW_TRY(updateCompany(deed.database, after.company, deed.id));
        deed.concernsOthers = true;
    }
    // Written without its effect on clocks: those of the survivor go on, but for what its new grade changes.
    HistoryWriter history(deed.database, deed.id);
    LW_TRY(history.insert(LeadEvent{.lead = after.lead.id,
                                    .at = deed.deed.now,
                                    .kind = EventKind::Merged,
                                    .actor = deed.deed.actor,
                                    .detail = survivorsDetail(preview, choice)}));
    return recordChange(deed, history, change, rulebook);
}

// The others become duplicates of the survivor, by the verb that does so for one lead.
Result<void> saveOther(OpenDeed &deed, const LeadRecord &other, LeadId survivor, const CompiledRulebook &rulebook)
{
    Act act;
    act.verb = Verb::DuplicateOf;
    act.original = survivor;
    act.at = deed.deed.now;
    act.actor = deed.deed.actor;
    const Result<LeadChange> change = work(other.lead, act, rulebook);
    if (!change)
        return change.error();
    return saveChange(deed, *change, rulebook);
}

Result<void> merge(const Workspace &workspace, OpenDeed &deed, const MergeChoice &choice)
{
    const Result<Subjects> subjects = load(workspace, choice);
    if (!subjects)
        return subjects.error();
    Result<MergePreview> preview = previewMerge(subjects->records, choice, subjects->inquiries);
    if (!preview)
        return preview.error();
    LW_TRY(refuseChanged(subjects->records, choice));
    const LeadRecord &survivor = subjects->records.first();
    const CompiledRulebook &rulebook = *workspace.rulebook();
    LW_TRY(carryBan(deed, survivor, subjects->records.mid(1), preview->result));
    settleGrade(*preview, survivor.lead, choice, rulebook, rulebook.dayOf(deed.deed.now), deed.deed.actor);
    LW_TRY(saveSurvivor(deed, subjects->records, *preview, choice, rulebook));
    for (const LeadRecord &other : subjects->records.mid(1))
        LW_TRY(saveOther(deed, other, choice.keep, rulebook));
    deed.leads.insert(choice.keep.value);
    deed.detail = journalDetail(*preview, choice);
    return {};
}

} // namespace

Result<MergePreview> previewMerge(const Workspace &workspace, const MergeChoice &choice, const QDateTime &now)
{
    const Result<Subjects> subjects = load(workspace, choice);
    if (!subjects)
        return subjects.error();
    Result<MergePreview> preview = previewMerge(subjects->records, choice, subjects->inquiries);
    if (preview)
        settleGrade(*preview, subjects->records.first().lead, choice, *workspace.rulebook(), workspace.localDay(now));
    return preview;
}

Result<OperationId> mergeLeads(Workspace &workspace, const MergeChoice &choice, const QString &actor,
                               const QDateTime &now)
{
    const QString label = tr("Merge lead %1 into %2").arg(numbersText(choice.others)).arg(choice.keep.value);
    return workspace.perform({u"merge"_s, label, actor, now},
                             [&](OpenDeed &deed) { return merge(workspace, deed, choice); });
}

Result<LeadRecord> leadToMerge(const Workspace &workspace, qint64 number)
{
    const Result<QList<LeadRecord>> own = workspace.records({LeadId{number}});
    if (!own)
        return own.error();
    return own->isEmpty() ? workspace.record(number) : Result<LeadRecord>(own->first());
}

} // namespace lw
