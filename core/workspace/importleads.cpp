// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/importleads.h"

#include "core/store/batchstore.h"
#include "core/store/historystore.h"
#include "core/store/leadstore.h"
#include "core/store/matchstore.h"
#include "core/store/settingsstore.h"
#include "core/store/sourcestore.h"
#include "core/workspace/workleads.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr size_t kRowsBetweenReports = 256;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ImportLeads", text);
}

QByteArray reasonsJson(const QList<MatchReason> &reasons)
{
    QJsonArray array;
    for (const MatchReason &reason : reasons)
        array += QJsonObject{{u"field"_s, nameOf(reason.field)},
                             {u"a"_s, reason.left},
                             {u"b"_s, reason.right},
                             {u"similarity"_s, reason.similarity}};
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

/// Writes the rows of one plan.
class ImportWriter
{
public:
    ImportWriter(OpenDeed &deed, const Workspace &workspace, const ImportRequest &request, const IntakePlan &plan,
                 const ColumnReader &reader)
        : m_deed(deed)
        , m_workspace(workspace)
        , m_request(request)
        , m_plan(plan)
        , m_reader(reader)
        , m_leads(deed.database, deed.batch, deed.id)
        , m_history(deed.database, deed.id)
        , m_written(plan.rows.size())
    {
    }

    Result<void> write(const Progress &progress)
    {
        LW_TRY(prepare());
        const size_t total = m_plan.rows.size();
        for (size_t i = 0; i < total; ++i) {
            if (i % kRowsBetweenReports == 0 && !goesOn(progress, qint64(i), qint64(total)))
                return failed(tr("Stopped. Nothing was imported."));
            const PlannedRow &row = m_plan.rows[i];
            switch (row.outcome) {
            case IntakeOutcome::NewLead:
            case IntakeOutcome::ScreenedOut: LW_TRY(writeNew(row, m_written[i])); break;
            case IntakeOutcome::Response: LW_TRY(writeResponse(row, m_written[i])); break;
            case IntakeOutcome::Updated: LW_TRY(writeUpdate(row, m_written[i])); break;
            case IntakeOutcome::Rejected: break;
            }
        }
        return {};
    }
    qint64 firstNumber() const { return m_firstNumber; }

private:
    struct Written {
        LeadId lead;
        PersonId person;
        CompanyId company;
        SourceId source;
        CampaignId campaign;
    };

    Result<void> prepare();
    Result<void> resolveSources(const PlannedRow &row, Written &written);
    Result<CompanyId> companyOf(const PlannedRow &row);
    Result<PersonId> personOf(const PlannedRow &row, const Written &written);
    Result<void> writeNew(const PlannedRow &row, Written &written);
    Result<void> writeHistory(const PlannedRow &row, const Lead &lead, qint64 number);
    Result<void> writeResponse(const PlannedRow &row, Written &written);
    Result<void> writeUpdate(const PlannedRow &row, Written &written);
    Result<void> writeInquiry(const PlannedRow &row, const Written &written, qint64 number);
    Result<LeadRecord> joined(const PlannedRow &row);
    Result<void> saveMerged(LeadRecord record, const PlannedRow &row);
    Lead newLead(const PlannedRow &row, const Written &written, qint64 number) const;
    QDateTime receivedAt(const PlannedRow &row) const { return row.staged.receivedAt.value_or(m_deed.deed.now); }
    LeadEvent event(LeadId lead, EventKind kind, const QString &detail, qint64 inquiry = 0) const
    {
        return {.lead = lead,
                .at = m_deed.deed.now,
                .kind = kind,
                .actor = m_deed.deed.actor,
                .detail = detail,
                .inquiry = inquiry};
    }

    OpenDeed &m_deed;
    const Workspace &m_workspace;
    const ImportRequest &m_request;
    const IntakePlan &m_plan;
    const ColumnReader &m_reader;
    LeadWriter m_leads;
    HistoryWriter m_history;
    SourceRegister m_sources;
    QHash<QString, CompanyId> m_companies;
    std::vector<Written> m_written;
    qint64 m_firstNumber = 0;
    qint64 m_nextNumber = 0;
    qint64 m_nextPerson = 0;
    qint64 m_nextCompany = 0;
};

// Numbers are taken once for the whole file; sources are made before the bulk, while every change is recorded.
Result<void> ImportWriter::prepare()
{
    const IntakeSummary summary = summarise(m_plan);
    const auto take = [&](qint64 &next, const QString &counter, qint64 count) -> Result<void> {
        const Result<qint64> first = takeNumbers(m_deed.database, counter, count);
        if (!first)
            return first.error();
        next = *first;
        return {};
    };
    const qint64 newLeads = summary.leadsNew + summary.screenedOut;
    LW_TRY(take(m_firstNumber, u"register"_s, summary.inquiries()));
    m_nextNumber = m_firstNumber;
    LW_TRY(take(m_nextPerson, u"person"_s, newLeads));
    LW_TRY(take(m_nextCompany, u"company"_s, newLeads));
    LW_TRY(m_history.reserveEvents(newLeads * 3 + summary.responses * 2 + summary.updated));
    Result<SourceRegister> sources = SourceRegister::load(m_deed.database);
    if (!sources)
        return sources.error();
    m_sources = *std::move(sources);
    QStringList names;
    for (size_t i = 0; i < m_plan.rows.size(); ++i) {
        const PlannedRow &row = m_plan.rows[i];
        if (row.outcome == IntakeOutcome::Rejected)
            continue;
        LW_TRY(resolveSources(row, m_written[i]));
        if (!row.staged.record.company.nameKey.isEmpty())
            names += row.staged.record.company.nameKey;
    }
    names.removeDuplicates();
    const Result<QHash<QString, CompanyId>> companies = companiesByName(m_deed.database, names);
    if (!companies)
        return companies.error();
    m_companies = *companies;
    return {};
}

// A key code fills campaign and source; what the file says itself comes first.
Result<void> ImportWriter::resolveSources(const PlannedRow &row, Written &written)
{
    const LeadRecord &record = row.staged.record;
    const Campaign *printed = m_sources.byKeyCode(row.staged.keyCode);
    const Result<SourceId> source = m_sources.source(m_deed.database, record.source, record.channel, m_deed.batch);
    if (!source)
        return source.error();
    written.source = !*source && printed ? printed->source : *source;
    const Result<CampaignId> campaign =
        m_sources.campaign(m_deed.database, written.source, record.campaign, m_deed.batch);
    if (!campaign)
        return campaign.error();
    written.campaign = !*campaign && printed ? printed->id : *campaign;
    return {};
}

Result<CompanyId> ImportWriter::companyOf(const PlannedRow &row)
{
    Company company = row.staged.record.company;
    const bool says =
        !company.website.isEmpty() || !company.industry.isEmpty() || company.employees || company.annualRevenue;
    const CompanyId known = row.sameCompany             ? row.sameCompany
                            : company.nameKey.isEmpty() ? CompanyId{}
                                                        : m_companies.value(company.nameKey);
    if (known && says) {
        m_deed.recorder.resume();
        LW_TRY(fillCompany(m_deed.database, known, company, m_deed.id));
        m_deed.concernsOthers = true;
        m_deed.recorder.pause();
    }
    if (known)
        return known;
    if (company.name.isEmpty() && !says)
        return CompanyId{};
    company.id = CompanyId{m_nextCompany++};
    if (!company.nameKey.isEmpty())
        m_companies.insert(company.nameKey, company.id);
    LW_TRY(m_leads.insert(company));
    return company.id;
}

Result<PersonId> ImportWriter::personOf(const PlannedRow &row, const Written &written)
{
    if (row.samePerson)
        return row.samePerson;
    if (row.samePersonRow >= 0)
        return m_written[size_t(row.samePersonRow)].person;
    Person person = row.staged.record.person;
    person.id = PersonId{m_nextPerson++};
    person.company = written.company;
    LW_TRY(m_leads.insert(person));
    return person.id;
}

Lead ImportWriter::newLead(const PlannedRow &row, const Written &written, qint64 number) const
{
    Lead lead = row.staged.record.lead;
    lead.id = LeadId{number};
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
    } else if (lead.grade != Grade::None && lead.grade != Grade::D && lead.status == Status::Open) {
        lead.stage = Stage::Qualified; // its questions came answered
        lead.reachedAt[size_t(Stage::Qualified)] = m_deed.deed.now;
    }
    return lead;
}

Result<void> ImportWriter::writeNew(const PlannedRow &row, Written &written)
{
    m_deed.recorder.pause();
    const qint64 number = m_nextNumber++;
    const Result<CompanyId> company = companyOf(row);
    if (!company)
        return company.error();
    written.company = *company;
    const Result<PersonId> person = personOf(row, written);
    if (!person)
        return person.error();
    written.person = *person;
    const Lead lead = newLead(row, written, number);
    written.lead = lead.id;
    LW_TRY(m_leads.insert(lead));
    LW_TRY(writeInquiry(row, written, number));
    LW_TRY(writeHistory(row, lead, number));
    m_deed.recorder.resume();
    m_deed.leads.insert(number);
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
                                    .batch = m_deed.batch});
}

Result<void> ImportWriter::writeHistory(const PlannedRow &row, const Lead &lead, qint64 number)
{
    const CompiledRulebook &rulebook = *m_workspace.rulebook();
    LW_TRY(m_history.insert(event(lead.id, EventKind::Registered, m_plan.fileName, number)));
    LW_TRY(m_history.insert(lead.id, m_deed.deed.now, RulebookId{rulebook.version}, row.facts, row.decision));
    if (const std::optional<Clock> intake = intakeClock(lead.receivedAt(), lead.registeredAt, rulebook))
        LW_TRY(m_history.insert(lead.id, *intake));
    for (const PlannedSuspicion &suspicion : row.suspicions) {
        const LeadId other = suspicion.lead ? suspicion.lead : m_written[size_t(suspicion.plannedRow)].lead;
        LW_TRY(m_history.insertSuspicion(lead.id, other, suspicion.score, codeOf(suspicion.level),
                                         reasonsJson(suspicion.reasons)));
    }
    if (row.outcome == IntakeOutcome::ScreenedOut)
        return m_history.insert(event(lead.id, EventKind::ScreenedOut,
                                      row.decision.screening.reason + u": "_s + row.decision.screening.because));
    LW_TRY(
        m_history.insert(event(lead.id, EventKind::Routed,
                               lead.owner.isEmpty() ? tr("Unowned: %1").arg(because(row.decision.routing))
                                                    : QString(lead.owner + u" — "_s + because(row.decision.routing)))));
    const bool qualified = lead.stage == Stage::Qualified;
    if (qualified)
        LW_TRY(m_history.insert(event(lead.id, EventKind::Qualified, codeOf(lead.grade))));
    for (const Clock &clock : clocksStartedBy(qualified ? EventKind::Qualified : EventKind::Registered, m_deed.deed.now,
                                              lead.grade, rulebook))
        LW_TRY(m_history.insert(lead.id, clock));
    return {};
}

Result<LeadRecord> ImportWriter::joined(const PlannedRow &row)
{
    const LeadId lead = row.joins ? row.joins : m_written[size_t(row.joinsRow)].lead;
    const Result<QList<LeadRecord>> found = m_workspace.records({lead});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return failed(tr("Row %1: lead %2, which it belongs to, is gone. Start the import again.")
                          .arg(row.staged.row)
                          .arg(lead.value));
    return found->first();
}

Result<void> ImportWriter::saveMerged(LeadRecord record, const PlannedRow &row)
{
    const LeadRecord before = record;
    mergeInto(record, row.staged, m_reader);
    if (record.person != before.person)
        LW_TRY(updatePerson(m_deed.database, record.person, m_deed.id));
    m_deed.concernsOthers |= record.person != before.person || record.company != before.company;
    if (record.company != before.company && record.company.id)
        LW_TRY(updateCompany(m_deed.database, record.company, m_deed.id));
    return updateLead(m_deed.database, record.lead, m_deed.id);
}

Result<void> ImportWriter::writeResponse(const PlannedRow &row, Written &written)
{
    Result<LeadRecord> record = joined(row);
    if (!record)
        return record.error();
    const qint64 number = m_nextNumber++;
    written.lead = record->lead.id;
    written.person = record->lead.person;
    written.company = record->lead.company;
    record->lead.latestSource = written.source ? written.source : record->lead.latestSource;
    record->lead.lastActivityAt = m_deed.deed.now;
    if (row.reopens) {
        record->lead.status = Status::Open;
        record->lead.nextActionAt = {};
    }
    LW_TRY(saveMerged(*record, row));
    m_deed.recorder.pause();
    LW_TRY(writeInquiry(row, written, number));
    LW_TRY(m_history.insert(event(written.lead, EventKind::Response, row.staged.message.left(200), number)));
    m_deed.recorder.resume();
    if (row.reopens) {
        LW_TRY(m_history.insert(event(written.lead, EventKind::Reopened, tr("Asked again while in nurture"))));
        LW_TRY(startClocks(m_deed, m_history, written.lead, EventKind::Reopened, m_deed.deed.now, record->lead.grade,
                           *m_workspace.rulebook()));
    }
    m_deed.leads.insert(written.lead.value);
    return {};
}

Result<void> ImportWriter::writeUpdate(const PlannedRow &row, Written &written)
{
    const Result<LeadRecord> record = joined(row);
    if (!record)
        return record.error();
    written.lead = record->lead.id;
    LeadRecord merged = *record;
    if (!mergeInto(merged, row.staged, m_reader))
        return {};
    LW_TRY(saveMerged(*record, row));
    LW_TRY(m_history.insert(event(written.lead, EventKind::Updated, m_plan.fileName)));
    m_deed.leads.insert(written.lead.value);
    return {};
}

} // namespace

Result<IntakePlan> planImport(const Workspace &workspace, const ImportRequest &request, const Progress &progress)
{
    const Settings &settings = workspace.settings();
    const Result<ColumnReader> reader = ColumnReader::make(request.mapping, request.table, settings.zoneId);
    if (!reader)
        return reader.error();
    for (const ColumnRule &rule : request.mapping.columns) {
        const auto field = fieldFromName(rule.field);
        const bool importable = field ? info(*field).fromFile : rule.field.startsWith(u"custom:");
        if (!importable)
            return unreadable(
                tr("%1: the profile fills “%2”, which is no lead field an import can fill. “fields” lists them.")
                    .arg(request.table.fileName, rule.field));
    }
    const StagingContext context{
        .zoneId = settings.zoneId, .currency = settings.currency, .homeCountry = settings.homeCountry};
    std::vector<StagedLead> staged;
    staged.reserve(size_t(request.table.rows.size()));
    for (const RawRow &row : request.table.rows) {
        if (staged.size() % 512 == 0 && !goesOn(progress, qint64(staged.size()), 2 * request.table.rows.size()))
            break;
        staged.push_back(stage(row, request.table, *reader, request.mapping, context));
    }
    const bool cancelled = qint64(staged.size()) < request.table.rows.size();
    Result<MatchIndex> known = loadCandidates(workspace.database(), staged);
    if (!known)
        return known.error();
    const qint64 half = request.table.rows.size();
    const Progress second = [&](qint64 done, qint64 total) { return goesOn(progress, half + done, half + total); };
    IntakePlan plan = planIntake(std::move(staged), *std::move(known), *workspace.rulebook(), request.options, second);
    plan.fileName = request.table.fileName;
    plan.sha256 = request.table.sha256;
    plan.mapping = request.mapping;
    plan.encoding = request.table.encoding;
    plan.cancelled |= cancelled;
    if (plan.cancelled)
        return failed(tr("Stopped. Nothing was imported."));
    return plan;
}

Result<ImportResult> importLeads(Workspace &workspace, const ImportRequest &request, const IntakePlan &plan,
                                 const QString &actor, const Progress &progress)
{
    const Result<ColumnReader> reader = ColumnReader::make(request.mapping, request.table, workspace.settings().zoneId);
    if (!reader)
        return reader.error();
    ImportResult result;
    result.summary = summarise(plan);
    const Deed deed{u"import"_s, tr("Import %1 (%2 rows)").arg(plan.fileName).arg(plan.rows.size()), actor,
                    request.options.now};
    const Result<OperationId> done = workspace.perform(deed, [&](OpenDeed &open) -> Result<void> {
        open.recorder.pause(); // the batch row goes with its leads
        const Result<BatchId> batch = insertBatch(open.database, {.id = {},
                                                                  .kind = u"import"_s,
                                                                  .fileName = plan.fileName,
                                                                  .sha256 = plan.sha256,
                                                                  .rows = qint64(plan.rows.size()),
                                                                  .createdAt = request.options.now,
                                                                  .sample = request.sample});
        open.recorder.resume();
        if (!batch)
            return batch.error();
        open.batch = result.batch = *batch;
        LW_TRY(rememberProfile(open.database, u"import"_s, request.table.headers, request.mapping));
        ImportWriter writer(open, workspace, request, plan, *reader);
        LW_TRY(writer.write(progress));
        result.firstNumber = writer.firstNumber();
        open.detail = {{u"file"_s, plan.fileName},
                       {u"sha256"_s, QString::fromLatin1(plan.sha256.toHex())},
                       {u"rows"_s, qint64(plan.rows.size())}};
        return {};
    });
    if (!done)
        return done.error();
    result.operation = *done;
    return result;
}

} // namespace lw
