// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/splitrow.h"

#include "core/intake/startingclocks.h"
#include "core/store/accountstore.h"
#include "core/store/duplicatestore.h"
#include "core/store/historystore.h"
#include "core/store/leadstore.h"
#include "core/store/settingsstore.h"
#include "core/workspace/donotcontact.h"
#include "core/workspace/intakerun.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::SplitLead", text);
}

// What the inquiry keeps is said by it, under the names that the registers use by now, not by the row once more.
ColumnMapping pinned(const InquiryRow &row, const FiledInquiry &filed)
{
    const QHash<QString, QString> kept{
        {nameOf(Field::Source), filed.source},           {nameOf(Field::Channel), filed.channel},
        {nameOf(Field::Campaign), filed.campaign},       {nameOf(Field::KeyCode), filed.inquiry.keyCode},
        {nameOf(Field::Message), filed.inquiry.message}, {nameOf(Field::Referrer), filed.inquiry.referrer},
        {nameOf(Field::ExternalId), filed.externalId}};
    ColumnMapping mapping = row.mapping;
    mapping.columns.removeIf([&](const auto &column) { return kept.contains(column.value().field); });
    for (auto it = kept.begin(); it != kept.end(); ++it) {
        mapping.constants.remove(it.key());
        if (!it->isEmpty())
            mapping.constants.insert(it.key(), *it);
    }
    return mapping;
}

/// One row on its way into the store under a number that it has already.
class RowWriter
{
public:
    RowWriter(OpenDeed &deed, const Workspace &workspace, const FiledInquiry &filed, IntakeRun &run)
        : m_deed(deed)
        , m_workspace(workspace)
        , m_filed(filed)
        , m_run(run)
        , m_leads(deed.database, filed.inquiry.batch, deed.id)
        , m_history(deed.database, deed.id)
    {
    }

    Result<void> write(const PlannedRow &row)
    {
        const Result<CompanyId> company = companyOf(row);
        if (!company)
            return company.error();
        const Result<PersonId> person = personOf(row, *company);
        if (!person)
            return person.error();
        const Lead lead = leadOf(row, *person, *company);
        LW_TRY(m_leads.insert(lead));
        LW_TRY(m_history.insert(lead.id, m_deed.deed.now, RulebookId{rulebook().version}, row.facts, row.decision));
        LW_TRY(writeEvents(row, lead));
        LW_TRY(writeClocks(row, lead));
        return writeSuspicions(row, lead.id);
    }

private:
    const CompiledRulebook &rulebook() const { return *m_workspace.rulebook(); }
    Result<CompanyId> companyOf(const PlannedRow &row);
    Result<PersonId> personOf(const PlannedRow &row, CompanyId company);
    Lead leadOf(const PlannedRow &row, PersonId person, CompanyId company) const;
    Result<void> tell(LeadId lead, EventKind kind, const QString &detail, qint64 inquiry = 0);
    Result<void> writeEvents(const PlannedRow &row, const Lead &lead);
    Result<void> writeClocks(const PlannedRow &row, const Lead &lead);
    Result<void> writeSuspicions(const PlannedRow &row, LeadId lead);

    OpenDeed &m_deed;
    const Workspace &m_workspace;
    const FiledInquiry &m_filed;
    IntakeRun &m_run;
    LeadWriter m_leads;
    HistoryWriter m_history;
};

Result<CompanyId> RowWriter::companyOf(const PlannedRow &row)
{
    if (row.account < 0)
        return CompanyId{};
    if (!row.opensAccount) {
        const CompanyId known = m_run.planner().companyOf(row);
        LW_TRY(fillCompany(m_deed.database, known, row.staged.record.company, m_deed.id));
        LW_TRY(addDomains(m_deed.database, known, row.teaches));
        m_deed.concernsOthers = true;
        return known;
    }
    const Result<qint64> id = takeNumbers(m_deed.database, u"company"_s, 1);
    if (!id)
        return id.error();
    Company company = row.staged.record.company;
    company.id = CompanyId{*id};
    LW_TRY(m_leads.insert(company));
    LW_TRY(addDomains(m_deed.database, company.id, row.teaches));
    return company.id;
}

Result<PersonId> RowWriter::personOf(const PlannedRow &row, CompanyId company)
{
    const Result<qint64> id = takeNumbers(m_deed.database, u"person"_s, 1);
    if (!id)
        return id.error();
    Person person = row.staged.record.person;
    person.id = PersonId{*id};
    person.company = company;
    LW_TRY(m_leads.insert(person));
    if (person.doNotContact)
        LW_TRY(keepFromContact(m_deed, person, tr("Asked for in inquiry %1").arg(m_filed.inquiry.number)));
    return person.id;
}

// It arrived and was registered when it came; what is done with it begins now.
Lead RowWriter::leadOf(const PlannedRow &row, PersonId person, CompanyId company) const
{
    const QDateTime &now = m_deed.deed.now;
    Lead lead = row.staged.record.lead;
    lead.id = LeadId{m_filed.inquiry.number};
    lead.person = person;
    lead.company = company;
    lead.source = lead.latestSource = m_filed.inquiry.source;
    lead.campaign = m_filed.inquiry.campaign;
    lead.reachedAt[0] = m_filed.inquiry.receivedAt;
    lead.registeredAt = m_filed.inquiry.registeredAt;
    lead.lastActivityAt = now;
    lead.owner = row.decision.routing.owner;
    lead.territory = row.decision.routing.territory;
    lead.grade = row.decision.grading.grade;
    if (row.outcome == IntakeOutcome::ScreenedOut) {
        lead.status = Status::ScreenedOut;
        lead.reason = row.decision.screening.reason;
        lead.closedAt = now;
        lead.territory.clear();
    } else if (startsQualified(row)) {
        lead.stage = Stage::Qualified;
        lead.reachedAt[size_t(Stage::Qualified)] = now;
    }
    return lead;
}

Result<void> RowWriter::tell(LeadId lead, EventKind kind, const QString &detail, qint64 inquiry)
{
    return m_history.insert(LeadEvent{.lead = lead,
                                      .at = m_deed.deed.now,
                                      .kind = kind,
                                      .actor = m_deed.deed.actor,
                                      .detail = detail,
                                      .inquiry = inquiry});
}

Result<void> RowWriter::writeEvents(const PlannedRow &row, const Lead &lead)
{
    LW_TRY(tell(lead.id, EventKind::Registered,
                tr("A lead of its own; it had been joined to lead %1").arg(m_filed.inquiry.lead.value), lead.id.value));
    if (row.outcome == IntakeOutcome::ScreenedOut)
        return tell(lead.id, EventKind::ScreenedOut,
                    QString(row.decision.screening.reason + u": "_s + row.decision.screening.because));
    const QString why = because(row.decision.routing);
    LW_TRY(tell(lead.id, EventKind::Routed,
                lead.owner.isEmpty() ? tr("Unowned: %1").arg(why) : QString(lead.owner + u" — "_s + why)));
    return startsQualified(row) ? tell(lead.id, EventKind::Qualified, codeOf(lead.grade)) : Result<void>();
}

Result<void> RowWriter::writeClocks(const PlannedRow &row, const Lead &lead)
{
    if (const std::optional<Clock> intake = intakeClock(lead.receivedAt(), lead.registeredAt, rulebook()))
        LW_TRY(m_history.insert(lead.id, *intake));
    for (const Clock &clock : startingClocks(row, m_deed.deed.now, rulebook()))
        LW_TRY(m_history.insert(lead.id, clock));
    return {};
}

// Whether it is one with the lead it leaves is answered; others are for a person to judge.
Result<void> RowWriter::writeSuspicions(const PlannedRow &row, LeadId lead)
{
    for (const PlannedSuspicion &suspicion : row.suspicions) {
        const LeadId other = m_run.planner().entry(suspicion.entry).lead;
        if (other != m_filed.inquiry.lead)
            LW_TRY(m_history.insertSuspicion(lead, other, suspicion.score, codeOf(suspicion.level),
                                             jsonOf(suspicion.reasons)));
    }
    return {};
}

} // namespace

Result<SplitRow> writeSplitRow(OpenDeed &deed, const Workspace &workspace, const FiledInquiry &filed,
                               const InquiryRow &row)
{
    const Progress unwatched;
    const ImportRequest request{.rows = rowsOf(row.table),
                                .mapping = pinned(row, filed),
                                .options = {.match = false, .now = deed.deed.now},
                                .remembersProfile = false};
    const Result<std::unique_ptr<IntakeRun>> run = IntakeRun::start(workspace, request, unwatched);
    if (!run)
        return run.error();
    SplitRow written{.lead = LeadId{filed.inquiry.number}, .screenedOutBecause = {}};
    LW_TRY((*run)->forEach([&](const PlannedRow &planned) -> Result<void> {
        if (planned.staged.rejected)
            return failed(tr("Inquiry %1 cannot be a lead of its own: %2 %3.")
                              .arg(QString::number(filed.inquiry.number), planned.staged.rejected->column,
                                   planned.staged.rejected->problem));
        if (planned.outcome == IntakeOutcome::ScreenedOut)
            written.screenedOutBecause = planned.decision.screening.because;
        return RowWriter(deed, workspace, filed, **run).write(planned);
    }));
    return written;
}

} // namespace lw
