// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/importwriter.h"

#include "core/intake/startingclocks.h"
#include "core/store/duplicatestore.h"
#include "core/store/settingsstore.h"
#include "core/workspace/carryban.h"
#include "core/workspace/donotcontact.h"
#include "core/workspace/workleads.h"

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
    , m_leads(deed.database, deed.batch, deed.id)
    , m_domains(deed.database)
    , m_history(deed.database, deed.id)
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
    const Result<Written> written = resolveSources(row);
    if (!written)
        return written.error();
    return row.outcome == IntakeOutcome::Response ? writeResponse(row, *written) : writeNew(row, *written);
}

// A key code fills campaign and source; what the file says itself comes first.
Result<ImportWriter::Written> ImportWriter::resolveSources(const PlannedRow &row)
{
    const LeadRecord &record = row.staged.record;
    const Result<LeadOrigin> origin = m_sources.resolve(m_deed.database, row.staged.keyCode, record.source,
                                                        record.channel, record.campaign, m_deed.batch);
    if (!origin)
        return origin.error();
    Written written;
    written.source = origin->source;
    written.campaign = origin->campaign;
    return written;
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
    Company company = row.staged.record.company;
    company.id = CompanyId{m_company.next++};
    LW_TRY(m_leads.insert(company));
    LW_TRY(m_domains.insert(company.id, row.teaches));
    return company.id;
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

Result<PersonId> ImportWriter::personOf(const PlannedRow &row, const Written &written)
{
    if (row.personEntry >= 0)
        return knownPerson(row);
    Person person = row.staged.record.person;
    person.id = PersonId{m_person.next++};
    person.company = written.company;
    LW_TRY(m_leads.insert(person));
    if (person.doNotContact)
        LW_TRY(keepFromContact(m_deed, person, tr("Asked for in %1").arg(m_fileName)));
    return person.id;
}

Lead ImportWriter::newLead(const PlannedRow &row, const Written &written) const
{
    Lead lead = row.staged.record.lead;
    lead.id = written.lead;
    lead.person = written.person;
    lead.company = written.company;
    lead.source = lead.latestSource = written.source;
    lead.campaign = written.campaign;
    lead.reachedAt[0] = receivedAt(row);
    lead.registeredAt = lead.lastActivityAt = m_deed.deed.now;
    lead.owner = row.decision.routing.owner;
    lead.territory = row.decision.routing.territory;
    lead.grade = row.decision.grading.grade;
    if (row.outcome == IntakeOutcome::ScreenedOut) {
        lead.status = Status::ScreenedOut;
        lead.reason = row.decision.screening.reason;
        lead.closedAt = m_deed.deed.now;
        lead.territory.clear();
    } else if (startsQualified(row)) {
        lead.stage = Stage::Qualified; // its questions came answered
        lead.reachedAt[size_t(Stage::Qualified)] = m_deed.deed.now;
    }
    return lead;
}

Result<void> ImportWriter::writeNew(const PlannedRow &row, Written written)
{
    record(true);
    written.lead = LeadId{m_number.next++};
    const Result<CompanyId> company = companyOf(row);
    if (!company)
        return company.error();
    written.company = *company;
    const Result<PersonId> person = personOf(row, written);
    if (!person)
        return person.error();
    written.person = *person;
    const Lead lead = newLead(row, written);
    LW_TRY(m_leads.insert(lead));
    LW_TRY(writeInquiry(row, written, written.lead.value));
    LW_TRY(writeHistory(row, lead));
    m_run.planner().settle(row, written.lead, written.person, written.company);
    m_deed.leads.insert(written.lead.value);
    return {};
}

Result<void> ImportWriter::writeInquiry(const PlannedRow &row, const Written &written, qint64 number)
{
    return m_history.insert(Inquiry{.number = number,
                                    .lead = written.lead,
                                    .receivedAt = receivedAt(row),
                                    .registeredAt = m_deed.deed.now,
                                    .registeredBy = m_deed.deed.actor,
                                    .source = written.source,
                                    .campaign = written.campaign,
                                    .keyCode = row.staged.keyCode,
                                    .referrer = row.staged.referrer,
                                    .message = row.staged.message,
                                    .payload = row.staged.payload,
                                    .row = row.staged.row,
                                    .batch = m_deed.batch},
                            row.staged.record.lead.externalId);
}

Result<void> ImportWriter::writeSuspicions(const PlannedRow &row, LeadId lead)
{
    for (const PlannedSuspicion &suspicion : row.suspicions)
        LW_TRY(m_history.insertSuspicion(lead, m_run.planner().entry(suspicion.entry).lead, suspicion.score,
                                         codeOf(suspicion.level), jsonOf(suspicion.reasons)));
    return {};
}

Result<void> ImportWriter::writeHistory(const PlannedRow &row, const Lead &lead)
{
    const CompiledRulebook &rulebook = *m_workspace.rulebook();
    LW_TRY(m_history.insert(event(lead.id, EventKind::Registered, m_fileName, lead.id.value)));
    LW_TRY(m_history.insert(lead.id, m_deed.deed.now, RulebookId{rulebook.version}, row.facts, row.decision));
    if (const std::optional<Clock> intake = intakeClock(lead.receivedAt(), lead.registeredAt, rulebook))
        LW_TRY(m_history.insert(lead.id, *intake));
    LW_TRY(writeSuspicions(row, lead.id));
    if (row.outcome == IntakeOutcome::ScreenedOut)
        return m_history.insert(event(lead.id, EventKind::ScreenedOut,
                                      row.decision.screening.reason + u": "_s + row.decision.screening.because));
    LW_TRY(
        m_history.insert(event(lead.id, EventKind::Routed,
                               lead.owner.isEmpty() ? tr("Unowned: %1").arg(because(row.decision.routing))
                                                    : QString(lead.owner + u" — "_s + because(row.decision.routing)))));
    if (startsQualified(row))
        LW_TRY(m_history.insert(event(lead.id, EventKind::Qualified, codeOf(lead.grade))));
    for (const Clock &clock : startingClocks(row, m_deed.deed.now, rulebook))
        LW_TRY(m_history.insert(lead.id, clock));
    return {};
}

Result<LeadRecord> ImportWriter::joined(const PlannedRow &row)
{
    const LeadId lead = m_run.planner().entry(row.joinsEntry).lead;
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
        const QString asked = tr("Asked for in %1").arg(m_fileName);
        LW_TRY(keepFromContact(m_deed, given.person, asked));
        LW_TRY(keepFromContact(m_deed, merged.person, asked));
    }
    return carryBan(m_deed, known, {given}, merged);
}

Result<void> ImportWriter::saveMerged(LeadRecord merged, const PlannedRow &row)
{
    const LeadRecord before = merged;
    mergeInto(merged, row.staged, m_run.reader());
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
    return updateLead(m_deed.database, merged.lead, m_deed.id);
}

// The first source stays; the response's own is remembered as the latest.
Result<void> ImportWriter::writeResponse(const PlannedRow &row, Written written)
{
    Result<LeadRecord> known = joined(row);
    if (!known)
        return known.error();
    const qint64 number = m_number.next++;
    written.lead = known->lead.id;
    known->lead.latestSource = written.source ? written.source : known->lead.latestSource;
    known->lead.lastActivityAt = m_deed.deed.now;
    if (row.reopens) {
        known->lead.status = Status::Open;
        known->lead.nextActionAt = {};
    }
    LW_TRY(saveMerged(*known, row));
    record(true);
    LW_TRY(writeInquiry(row, written, number));
    LW_TRY(m_history.insert(event(written.lead, EventKind::Response, row.staged.message.left(200), number)));
    if (row.reopens) {
        record(written.lead.value >= m_firstNumber);
        LW_TRY(m_history.insert(event(written.lead, EventKind::Reopened, tr("Asked again while in nurture"))));
        LW_TRY(startClocks(m_deed, m_history, written.lead, EventKind::Reopened, m_deed.deed.now, known->lead.grade,
                           *m_workspace.rulebook()));
    }
    m_deed.leads.insert(written.lead.value);
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
    LW_TRY(saveMerged(*known, row));
    record(known->lead.id.value >= m_firstNumber);
    LW_TRY(m_history.insert(event(known->lead.id, EventKind::Updated, m_fileName)));
    m_deed.leads.insert(known->lead.id.value);
    return {};
}

} // namespace lw
