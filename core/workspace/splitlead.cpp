// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/splitlead.h"

#include "core/decisions/regrade.h"
#include "core/store/duplicatestore.h"
#include "core/store/historystore.h"
#include "core/store/leadstore.h"
#include "core/workspace/broughtvalues.h"
#include "core/workspace/leadclocks.h"
#include "core/workspace/splitrow.h"

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
    return QCoreApplication::translate("lw::SplitLead", text);
}

QString withEnd(const QString &sentence)
{
    return sentence + u'.';
}

QString gradeText(Grade grade)
{
    return grade == Grade::None ? tr("no grade") : tr("the grade %1").arg(codeOf(grade));
}

QString labelsOf(const QList<Field> &fields)
{
    QStringList labels;
    for (const Field field : fields)
        labels += labelOf(field);
    return labels.join(u", "_s);
}

QJsonArray namesOf(const QList<Field> &fields)
{
    QJsonArray names;
    for (const Field field : fields)
        names += nameOf(field);
    return names;
}

// What a lead began with is that lead; what came by a merge goes back by undoing the merge.
Result<QString> refusalOf(const Workspace &workspace, const FiledInquiry &filed)
{
    const Inquiry &inquiry = filed.inquiry;
    if (inquiry.number == inquiry.lead.value)
        return tr("Lead %1 began with inquiry %1, so it is that lead's own. Choose a later one of its inquiries.")
            .arg(inquiry.number);
    if (filed.hasOwnLead)
        return tr("Inquiry %1 came to lead %2 when lead %1 was merged into it. Undo that merge instead.")
            .arg(inquiry.number)
            .arg(inquiry.lead.value);
    const Result<LeadId> answered = answeredLead(workspace.database(), inquiry.number);
    if (!answered)
        return answered.error();
    if (*answered && *answered != inquiry.lead)
        return tr("Inquiry %1 was a response to lead %2, which was merged into lead %3. Undo that merge first.")
            .arg(inquiry.number)
            .arg(answered->value)
            .arg(inquiry.lead.value);
    return QString();
}

Result<FiledInquiry> splittable(const Workspace &workspace, qint64 number)
{
    const Result<std::optional<FiledInquiry>> filed = filedInquiry(workspace.database(), number);
    if (!filed)
        return filed.error();
    if (!*filed)
        return usage(tr("There is no inquiry with the register number %1.").arg(number));
    const Result<QString> refusal = refusalOf(workspace, **filed);
    if (!refusal)
        return refusal.error();
    return refusal->isEmpty() ? Result<FiledInquiry>(**filed) : Result<FiledInquiry>(failed(*refusal));
}

Result<InquiryRowsOfLead> rowsOf(const InquiryRows &reader, const QList<FiledInquiry> &inquiries)
{
    InquiryRowsOfLead rows;
    for (const FiledInquiry &filed : inquiries) {
        std::optional<InquiryRow> row = reader.read(filed);
        rows.isComplete = rows.isComplete && row && row->isConfirmed;
        if (!row)
            continue;
        rows.rows.push_back(*std::move(row));
        rows.numbers.push_back(filed.inquiry.number);
    }
    return rows;
}

/// One inquiry on its way out of a lead, while a deed is open.
class Split
{
public:
    Split(OpenDeed &deed, const Workspace &workspace, const FiledInquiry &filed)
        : m_deed(deed)
        , m_workspace(workspace)
        , m_filed(filed)
        , m_former(filed.inquiry.lead)
        , m_own{filed.inquiry.number}
    {
    }

    Result<void> run()
    {
        LW_TRY(load());
        LW_TRY(writeOwn());
        LW_TRY(moveInquiry(m_deed.database, m_own.value, m_former, m_own));
        LW_TRY(writeFormer());
        LW_TRY(tellApart(m_deed.database, m_former, m_own, m_deed.deed.now, m_deed.deed.actor));
        m_deed.leads += {m_former.value, m_own.value};
        m_deed.detail = {{u"inquiry"_s, m_own.value},
                         {u"from"_s, m_former.value},
                         {u"taken_back"_s, namesOf(m_without.takenBack)},
                         {u"stayed"_s, namesOf(m_without.stayed)}};
        return {};
    }
    const QStringList &remarks() const { return m_remarks; }

private:
    Result<void> load();
    Result<void> writeOwn();
    Result<void> writeFormer();
    SourceId latestSource() const;
    void remarkWhatStays(bool wasForbidden);
    Result<void> remarkReopened();

    OpenDeed &m_deed;
    const Workspace &m_workspace;
    const FiledInquiry &m_filed;
    LeadId m_former;
    LeadId m_own;
    QList<FiledInquiry> m_inquiries; ///< of the former lead, the one that goes among them
    std::optional<InquiryRow> m_row;
    LeadRecord m_record; ///< the former lead
    WithoutInquiry m_without;
    QStringList m_remarks;
};

Result<void> Split::load()
{
    const Result<InquiryRows> reader = InquiryRows::load(m_workspace);
    if (!reader)
        return reader.error();
    m_row = reader->read(m_filed);
    if (!m_row)
        return failed(tr("The row that inquiry %1 came with no longer says who asked. Register the lead by hand, and "
                         "note there that inquiry %1 is theirs.")
                          .arg(m_own.value));
    const Result<QList<FiledInquiry>> inquiries = filedInquiriesOf(m_deed.database, m_former);
    if (!inquiries)
        return inquiries.error();
    m_inquiries = *inquiries;
    const Result<QList<LeadRecord>> record = m_workspace.records({m_former});
    if (!record)
        return record.error();
    m_record = record->first();
    const Result<Blur> blur = blurOf(m_deed.database, m_former);
    if (!blur)
        return blur.error();
    const Result<InquiryRowsOfLead> rows = rowsOf(*reader, m_inquiries);
    if (!rows)
        return rows.error();
    m_without = withoutInquiry(m_record, *rows, m_own.value, *blur);
    if (!m_row->isConfirmed)
        m_remarks += tr("The profile that inquiry %1 was read by is not kept; its row was read by the names of its "
                        "columns. Look it over.")
                         .arg(m_own.value);
    return {};
}

Result<void> Split::writeOwn()
{
    const Result<SplitRow> written = writeSplitRow(m_deed, m_workspace, m_filed, *m_row);
    if (!written)
        return written.error();
    if (!written->screenedOutBecause.isEmpty())
        m_remarks += tr("Lead %1 is screened out: %2").arg(QString::number(m_own.value), written->screenedOutBecause);
    return {};
}

// The source of the newest response that is left.
SourceId Split::latestSource() const
{
    SourceId latest = m_record.lead.source;
    for (const FiledInquiry &filed : m_inquiries) {
        if (filed.inquiry.number != m_own.value && filed.inquiry.source)
            latest = filed.inquiry.source;
    }
    return latest;
}

Result<void> Split::writeFormer()
{
    LeadRecord after = m_without.record;
    // Only where it is this inquiry's: a merge has its own say in it.
    if (after.lead.latestSource == m_filed.inquiry.source)
        after.lead.latestSource = latestSource();
    const CompiledRulebook &rulebook = *m_workspace.rulebook();
    const LeadChange change = regraded(after, m_record.lead, rulebook, m_deed.deed.now, m_deed.deed.actor);
    if (after.person != m_record.person)
        LW_TRY(updatePerson(m_deed.database, after.person, m_deed.id));
    // Written even where no value changes: it says which deed stands on it, so that nothing older is taken back from
    // under it.
    LW_TRY(updateLead(m_deed.database, after.lead, m_deed.id));
    remarkWhatStays(m_row->staged.record.person.doNotContact);
    if (change.after.grade != change.before.grade)
        m_remarks +=
            tr("By the answers that are left, lead %1 has %2; it had %3.")
                .arg(QString::number(m_former.value), gradeText(change.after.grade), gradeText(change.before.grade));
    LW_TRY(remarkReopened());
    QString detail = tr("Inquiry %1 is a lead of its own: somebody else asked").arg(m_own.value);
    if (!m_without.takenBack.isEmpty())
        detail += tr("; taken back: %1").arg(labelsOf(m_without.takenBack));
    HistoryWriter history(m_deed.database, m_deed.id);
    LW_TRY(history.insert(LeadEvent{.lead = m_former,
                                    .at = m_deed.deed.now,
                                    .kind = EventKind::Note,
                                    .actor = m_deed.deed.actor,
                                    .detail = detail}));
    return recordChange(m_deed, history, change, rulebook);
}

void Split::remarkWhatStays(bool wasForbidden)
{
    if (!m_without.takenBack.isEmpty())
        m_remarks += withEnd(
            tr("Taken back from lead %1, as only inquiry %2 said it: %3")
                .arg(QString::number(m_former.value), QString::number(m_own.value), labelsOf(m_without.takenBack)));
    if (!m_without.stayed.isEmpty())
        m_remarks += withEnd(
            tr("Lead %1 keeps what inquiry %2 says too, as it may have come from elsewhere: %3")
                .arg(QString::number(m_former.value), QString::number(m_own.value), labelsOf(m_without.stayed)));
    if (wasForbidden)
        m_remarks += tr("Inquiry %1 asked not to be contacted, so lead %2 was put into the do-not-contact register "
                        "with it. Lift that there if it is wrong.")
                         .arg(m_own.value)
                         .arg(m_former.value);
}

// By the very deed that registered the inquiry, so at the same instant.
Result<void> Split::remarkReopened()
{
    const Result<QList<LeadEvent>> events = eventsOf(m_deed.database, m_former);
    if (!events)
        return events.error();
    const bool reopened = std::ranges::any_of(*events, [&](const LeadEvent &event) {
        return event.lead == m_former && event.kind == EventKind::Reopened && event.at == m_filed.inquiry.registeredAt;
    });
    if (reopened)
        m_remarks += tr("Lead %1 was in nurture until inquiry %2 brought it back. It stays open; put it back if nobody "
                        "else asked.")
                         .arg(m_former.value)
                         .arg(m_own.value);
    return {};
}

} // namespace

Result<QList<InquiryChoice>> inquiryChoices(const Workspace &workspace, LeadId lead)
{
    const Result<LeadRecord> record = workspace.record(lead.value);
    if (!record)
        return record.error();
    const Result<InquiryRows> reader = InquiryRows::load(workspace);
    if (!reader)
        return reader.error();
    const Result<QList<FiledInquiry>> inquiries = filedInquiriesOf(workspace.database(), record->lead.id);
    if (!inquiries)
        return inquiries.error();
    QList<InquiryChoice> choices;
    for (const FiledInquiry &filed : *inquiries) {
        const Result<QString> refusal = refusalOf(workspace, filed);
        if (!refusal)
            return refusal.error();
        InquiryChoice choice{.filed = filed, .asked = {}, .differs = {}, .refusal = *refusal};
        if (const std::optional<InquiryRow> row = reader->read(filed)) {
            choice.asked = askedBy(row->staged.record);
            choice.differs = askedByOther(row->staged.record, *record);
        }
        choices += choice;
    }
    return choices;
}

Result<OperationId> splitInquiry(Workspace &workspace, qint64 inquiry, const QString &actor, const QDateTime &now,
                                 QStringList *remarks)
{
    const QString label = tr("Make inquiry %1 a lead of its own").arg(inquiry);
    return workspace.perform({u"split"_s, label, actor, now}, [&](OpenDeed &deed) -> Result<void> {
        const Result<FiledInquiry> filed = splittable(workspace, inquiry);
        if (!filed)
            return filed.error();
        Split split(deed, workspace, *filed);
        LW_TRY(split.run());
        if (remarks)
            *remarks = split.remarks();
        return {};
    });
}

} // namespace lw
