// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/importwriter.h"

#include "core/decisions/regrade.h"
#include "core/store/settingsstore.h"
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
    return QCoreApplication::translate("lw::ImportLeads", text);
}

} // namespace

ImportWriter::ImportWriter(OpenDeed &deed, const Workspace &workspace, IntakeRun &run, const QString &fileName)
    : m_deed(deed)
    , m_workspace(workspace)
    , m_run(run)
    , m_fileName(fileName)
    , m_asked(tr("Asked for in %1").arg(fileName))
    , m_newLeads(deed, workspace, run, deed.batch)
    , m_history(m_newLeads.history())
{
    m_history.expectMany();
}

void ImportWriter::record(bool isOwn)
{
    if (isOwn)
        m_deed.recorder.pause();
    else
        m_deed.recorder.resume();
}

LeadEvent ImportWriter::event(LeadId lead, EventKind kind, const QString &detail, qint64 inquiry) const
{
    return {.lead = lead,
            .at = m_deed.deed.now,
            .kind = kind,
            .actor = m_deed.deed.actor,
            .detail = detail,
            .inquiry = inquiry};
}

// The transaction holds the file alone, so numbers can be counted here and the counters moved on at the end.
Result<void> ImportWriter::begin()
{
    for (Counter *counter : {&m_number, &m_person, &m_company}) {
        const Result<qint64> first = takeNumbers(m_deed.database, QString::fromLatin1(counter->name), 0);
        if (!first)
            return first.error();
        counter->first = counter->next = *first;
    }
    m_firstNumber = m_number.first;
    m_run.setFirstOwn(m_firstNumber, CompanyId{m_company.first});
    LW_TRY(m_run.lookAround());
    Result<SourceRegister> sources = SourceRegister::load(m_deed.database);
    if (!sources)
        return sources.error();
    m_sources = *std::move(sources);
    return {};
}

Result<void> ImportWriter::end()
{
    record(false);
    for (const Counter *counter : {&m_number, &m_person, &m_company}) {
        const Result<qint64> taken =
            takeNumbers(m_deed.database, QString::fromLatin1(counter->name), counter->next - counter->first);
        if (!taken)
            return taken.error();
    }
    return {};
}

Result<void> ImportWriter::write(const PlannedRow &row)
{
    if (row.outcome == IntakeOutcome::Rejected)
        return {};
    if (row.outcome == IntakeOutcome::Updated)
        return writeUpdate(row);
    record(false); // a source met for the first time outlives the leads that brought it where others use it
    const Result<LeadOrigin> origin = originOf(row);
    if (!origin)
        return origin.error();
    return row.outcome == IntakeOutcome::Response ? writeResponse(row, *origin) : writeNew(row, *origin);
}

// A key code fills campaign and source; what the file says itself comes first.
Result<LeadOrigin> ImportWriter::originOf(const PlannedRow &row)
{
    const LeadRecord &record = row.staged.record;
    return m_sources.resolve(m_deed.database, row.staged.keyCode, record.source, record.channel, record.campaign,
                             m_deed.batch);
}

// What the row says more of a company that is known.
Result<void> ImportWriter::fillKnown(CompanyId known, const PlannedRow &row)
{
    const Company &company = row.staged.record.company;
    const bool says =
        !company.website.isEmpty() || !company.industry.isEmpty() || company.employees || company.annualRevenue;
    if (!says && row.teaches.isEmpty())
        return {};
    const bool isOwn = known.value >= m_company.first;
    record(isOwn);
    if (says)
        LW_TRY(fillCompany(m_deed.database, known, company, m_deed.id));
    LW_TRY(addDomains(m_deed.database, known, row.teaches));
    m_deed.concernsOthers |= !isOwn;
    record(true);
    return {};
}

// The planner has said under which company the row's lead stands; the first of one writes it.
Result<CompanyId> ImportWriter::companyOf(const PlannedRow &row)
{
    if (row.account < 0)
        return CompanyId{};
    if (!row.opensAccount) {
        const CompanyId known = m_run.planner().companyOf(row);
        LW_TRY(fillKnown(known, row));
        return known;
    }
    const CompanyId own{m_company.next++};
    LW_TRY(m_newLeads.writeCompany(row, own));
    return own;
}

// What the row tells more of the person is kept with them.
Result<PersonId> ImportWriter::knownPerson(const PlannedRow &row)
{
    const MatchEntry known = m_run.planner().entry(row.personEntry);
    const Result<QList<LeadRecord>> found = m_workspace.records({known.lead});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return known.person;
    LeadRecord merged = found->first();
    mergeInto(merged, row.staged, m_run.reader());
    LW_TRY(keepBan(found->first(), row, merged));
    record(true);
    if (merged.person != found->first().person) {
        const bool isOwn = known.person.value >= m_person.first;
        record(isOwn);
        LW_TRY(updatePerson(m_deed.database, merged.person, m_deed.id));
        m_deed.concernsOthers |= !isOwn;
        record(true);
    }
    return known.person;
}

Result<PersonId> ImportWriter::personOf(const PlannedRow &row, CompanyId company)
{
    if (row.personEntry >= 0)
        return knownPerson(row);
    const PersonId own{m_person.next++};
    LW_TRY(m_newLeads.writePerson(row, own, company, m_asked));
    return own;
}

Result<void> ImportWriter::writeNew(const PlannedRow &row, const LeadOrigin &origin)
{
    record(true);
    const LeadId number{m_number.next++};
    const Result<CompanyId> company = companyOf(row);
    if (!company)
        return company.error();
    const Result<PersonId> person = personOf(row, *company);
    if (!person)
        return person.error();
    LW_TRY(m_newLeads.writeLead(row, {.number = number,
                                      .person = *person,
                                      .company = *company,
                                      .origin = origin,
                                      .receivedAt = receivedAt(row),
                                      .registeredAt = m_deed.deed.now,
                                      .how = m_fileName}));
    LW_TRY(writeInquiry(row, number, origin, number.value));
    m_run.planner().settle(row, number, *person, *company);
    m_deed.leads.insert(number.value);
    return {};
}

Result<void> ImportWriter::writeInquiry(const PlannedRow &row, LeadId lead, const LeadOrigin &origin, qint64 number)
{
    return m_history.insert(Inquiry{.number = number,
                                    .lead = lead,
                                    .receivedAt = receivedAt(row),
                                    .registeredAt = m_deed.deed.now,
                                    .registeredBy = m_deed.deed.actor,
                                    .source = origin.source,
                                    .campaign = origin.campaign,
                                    .keyCode = row.staged.keyCode,
                                    .referrer = row.staged.referrer,
                                    .message = row.staged.message,
                                    .payload = row.staged.payload,
                                    .row = row.staged.row,
                                    .batch = m_deed.batch},
                            row.staged.record.lead.externalId);
}

Result<LeadRecord> ImportWriter::joined(const PlannedRow &row)
{
    const LeadId lead = m_run.planner().leadOf(row.joinsEntry);
    const Result<QList<LeadRecord>> found = m_workspace.records({lead});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return failed(tr("Row %1: lead %2, which it belongs to, is gone. Start the import again.")
                          .arg(row.staged.row)
                          .arg(lead.value));
    return found->first();
}

// Who asked not to be contacted may be known by what the row says of them, or by what the file held before.
Result<void> ImportWriter::keepBan(const LeadRecord &known, const PlannedRow &row, LeadRecord &merged)
{
    const LeadRecord &given = row.staged.record;
    if (given.person.doNotContact) {
        LW_TRY(keepFromContact(m_deed, given.person, m_asked));
        LW_TRY(keepFromContact(m_deed, merged.person, m_asked));
    }
    return carryBan(m_deed, known, {given}, merged);
}

// Answers: what follows from answers the row has brought, to be told in the lead's history.
Result<LeadChange> ImportWriter::saveMerged(LeadRecord merged, const PlannedRow &row)
{
    const LeadRecord before = merged;
    mergeInto(merged, row.staged, m_run.reader());
    const Deed &deed = m_deed.deed;
    const LeadChange change = regraded(merged, before.lead, *m_workspace.rulebook(), deed.now, deed.actor);
    LW_TRY(keepBan(before, row, merged));
    const bool isOwnPerson = merged.person.id.value >= m_person.first;
    const bool isOwnCompany = merged.company.id.value >= m_company.first;
    if (merged.person != before.person) {
        record(isOwnPerson);
        LW_TRY(updatePerson(m_deed.database, merged.person, m_deed.id));
        m_deed.concernsOthers |= !isOwnPerson;
    }
    if (merged.company != before.company && merged.company.id) {
        record(isOwnCompany);
        LW_TRY(updateCompany(m_deed.database, merged.company, m_deed.id));
        m_deed.concernsOthers |= !isOwnCompany;
    }
    record(merged.lead.id.value >= m_firstNumber);
    LW_TRY(updateLead(m_deed.database, merged.lead, m_deed.id));
    return change;
}

// The first source stays; the response's own is remembered as the latest.
Result<void> ImportWriter::writeResponse(const PlannedRow &row, const LeadOrigin &origin)
{
    Result<LeadRecord> known = joined(row);
    if (!known)
        return known.error();
    const qint64 number = m_number.next++;
    const LeadId lead = known->lead.id;
    known->lead.latestSource = origin.source ? origin.source : known->lead.latestSource;
    known->lead.lastActivityAt = m_deed.deed.now;
    if (row.reopens) {
        known->lead.status = Status::Open;
        known->lead.nextActionAt = {};
    }
    Result<LeadChange> change = saveMerged(*known, row);
    if (!change)
        return change.error();
    record(true);
    LW_TRY(writeInquiry(row, lead, origin, number));
    LW_TRY(m_history.insert(event(lead, EventKind::Response, row.staged.message.left(200), number)));
    if (row.reopens)
        change->events.prepend(event(lead, EventKind::Reopened, tr("Asked again while in nurture")));
    record(lead.value >= m_firstNumber);
    LW_TRY(recordChange(m_deed, m_history, *change, *m_workspace.rulebook()));
    m_deed.leads.insert(lead.value);
    return {};
}

Result<void> ImportWriter::writeUpdate(const PlannedRow &row)
{
    const Result<LeadRecord> known = joined(row);
    if (!known)
        return known.error();
    LeadRecord merged = *known;
    if (!mergeInto(merged, row.staged, m_run.reader()))
        return keepBan(*known, row, merged);
    const Result<LeadChange> change = saveMerged(*known, row);
    if (!change)
        return change.error();
    record(known->lead.id.value >= m_firstNumber);
    LW_TRY(m_history.insert(event(known->lead.id, EventKind::Updated, m_fileName)));
    LW_TRY(recordChange(m_deed, m_history, *change, *m_workspace.rulebook()));
    m_deed.leads.insert(known->lead.id.value);
    return {};
}

} // namespace lw
