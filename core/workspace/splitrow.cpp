// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/splitrow.h"

#include "core/store/settingsstore.h"
#include "core/workspace/newleadwriter.h"

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
        , m_filed(filed)
        , m_run(run)
        , m_newLeads(deed, workspace, run, filed.inquiry.batch)
    {
    }

    Result<void> write(const PlannedRow &row);

private:
    Result<CompanyId> companyOf(const PlannedRow &row);
    Result<PersonId> personOf(const PlannedRow &row, CompanyId company);

    OpenDeed &m_deed;
    const FiledInquiry &m_filed;
    IntakeRun &m_run;
    NewLeadWriter m_newLeads;
};

// It arrived and was registered when it came.
Result<void> RowWriter::write(const PlannedRow &row)
{
    const Inquiry &inquiry = m_filed.inquiry;
    const Result<CompanyId> company = companyOf(row);
    if (!company)
        return company.error();
    const Result<PersonId> person = personOf(row, *company);
    if (!person)
        return person.error();
    return m_newLeads.writeLead(row,
                                {.number = LeadId{inquiry.number},
                                 .person = *person,
                                 .company = *company,
                                 .origin = {.source = inquiry.source, .campaign = inquiry.campaign},
                                 .receivedAt = inquiry.receivedAt,
                                 .registeredAt = inquiry.registeredAt,
                                 .how = tr("A lead of its own; it had been joined to lead %1").arg(inquiry.lead.value),
                                 .leaves = inquiry.lead});
}

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
    LW_TRY(m_newLeads.writeCompany(row, CompanyId{*id}));
    return CompanyId{*id};
}

Result<PersonId> RowWriter::personOf(const PlannedRow &row, CompanyId company)
{
    const Result<qint64> id = takeNumbers(m_deed.database, u"person"_s, 1);
    if (!id)
        return id.error();
    LW_TRY(
        m_newLeads.writePerson(row, PersonId{*id}, company, tr("Asked for in inquiry %1").arg(m_filed.inquiry.number)));
    return PersonId{*id};
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
