// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/intakerun.h"

#include "core/rules/answering.h"
#include "core/store/duplicatestore.h"
#include "core/store/matchstore.h"
#include "core/workspace/routingsituation.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr size_t kRowsAtOnce = 512;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ImportLeads", text);
}

} // namespace

IntakeRun::IntakeRun(const Workspace &workspace, const ImportRequest &request, const Progress &progress)
    : m_workspace(workspace)
    , m_request(request)
    , m_progress(progress)
    , m_context{.zoneId = workspace.settings().zoneId,
                .currency = workspace.settings().currency,
                .homeCountry = workspace.settings().homeCountry,
                .questions = workspace.rulebook()->rulebook.questions}
    , m_planner(workspace.rulebook(), request.options, request.mapping)
{
}

Result<std::unique_ptr<IntakeRun>> IntakeRun::start(const Workspace &workspace, const ImportRequest &request,
                                                    const Progress &progress)
{
    std::unique_ptr<IntakeRun> run(new IntakeRun(workspace, request, progress));
    LW_TRY(run->checkFields());
    Result<SourceRegister> sources = SourceRegister::load(workspace.database());
    if (!sources)
        return sources.error();
    run->m_sources = *std::move(sources);
    const auto apart = personsToldApart(workspace.database());
    if (!apart)
        return apart.error();
    for (const auto &[person, lead] : *apart)
        run->m_planner.tellApart(person, lead);
    LW_TRY(run->lookAround());
    LW_TRY(run->understand());
    return run;
}

Result<void> IntakeRun::lookAround()
{
    Result<Situation> situation = situationOf(m_workspace, m_request.options.now);
    if (!situation)
        return situation.error();
    m_planner.begin(*std::move(situation));
    return {};
}

Result<void> IntakeRun::checkFields() const
{
    for (const ColumnRule &rule : m_request.mapping.columns) {
        const auto field = fieldFromName(rule.field);
        const bool importable =
            field ? info(*field).fromFile
                  : rule.field.startsWith(u"custom:") || questionOfField(m_context.questions, rule.field);
        if (!importable)
            return unreadable(
                tr("%1: the profile fills “%2”, which is no lead field an import can fill. “fields” lists them.")
                    .arg(m_request.rows->head().fileName, rule.field));
    }
    return {};
}

Result<void> IntakeRun::understand()
{
    RowSource &rows = *m_request.rows;
    DateColumns dates = openDateColumns(m_request.mapping, rows.head().headers);
    LW_TRY(rows.rewind());
    m_readsTwice = !dates.isEmpty();
    RawRow row;
    for (qint64 read = 0; m_readsTwice; ++read) {
        const Result<bool> more = rows.next(row);
        if (!more)
            return more.error();
        if (!*more)
            break;
        see(dates, row);
        m_rows = read;
        if (read % qint64(kRowsAtOnce) == 0)
            LW_TRY(report(true));
    }
    const Result<ColumnReader> reader =
        ColumnReader::make(m_request.mapping, rows.head(), dates, m_workspace.settings().zoneId);
    if (!reader)
        return reader.error();
    m_reader = *reader;
    return {};
}

// The rows to come are estimated from the part of the file that those read so far take.
Result<void> IntakeRun::report(bool isFirstReading)
{
    const double part = m_request.rows->part();
    const qint64 total = part > 0 ? qint64(double(m_rows) / part) : 0;
    const qint64 before = m_readsTwice && !isFirstReading ? total : 0;
    if (goesOn(m_progress, before + m_rows, m_readsTwice ? 2 * total : total))
        return {};
    return failed(tr("Stopped. Nothing was imported."));
}

// Rules ask for source and channel, so what a key code says of them is filled in before anything is decided.
void IntakeRun::completeOrigin(StagedLead &lead) const
{
    LeadRecord &record = lead.record;
    const QString remark = m_sources.complete(lead.keyCode, record.source, record.channel, record.campaign);
    if (!remark.isEmpty())
        lead.remarks += RowIssue{lead.row, {}, remark};
}

Result<bool> IntakeRun::readSome(std::vector<StagedLead> &staged)
{
    staged.clear();
    RawRow row;
    while (staged.size() < kRowsAtOnce) {
        const Result<bool> more = m_request.rows->next(row);
        if (!more)
            return more;
        if (!*more)
            break;
        staged.push_back(stage(row, m_request.rows->head(), *m_reader, m_request.mapping, m_context));
        completeOrigin(staged.back());
    }
    return !staged.empty();
}

Result<void> IntakeRun::knowCandidates(const std::vector<StagedLead> &staged)
{
    if (!m_hasStored) {
        const Result<bool> stored = hasLeads(m_workspace.database(), m_firstOwn);
        if (!stored)
            return stored.error();
        m_hasStored = *stored;
    }
    if (!*m_hasStored)
        return {};
    const IdentityRules &rules = m_workspace.rulebook()->rulebook.identity;
    QList<MatchKeys> keys;
    for (const StagedLead &lead : staged) {
        if (!lead.rejected)
            keys += matchKeysOf(lead.record, rules);
    }
    QSet<qint64> companies;
    QList<LeadId> met;
    const auto know = [&](LeadId own, const MatchEntry &entry) {
        met += own;
        companies.insert(entry.company.value);
        m_planner.know(entry);
    };
    LW_TRY(loadCandidates(m_workspace.database(), keys, rules, m_firstOwn, know, m_known));
    for (const LeadId own : met)
        m_known.insert(own.value);
    return knowAccounts(staged, keys, std::move(companies));
}

// `keys` are those of the rows that are not rejected, in their order; `companies` those of the leads they may be.
Result<void> IntakeRun::knowAccounts(const std::vector<StagedLead> &staged, const QList<MatchKeys> &keys,
                                     QSet<qint64> companies)
{
    WantedAccounts wanted;
    const auto want = [this](QSet<QString> &set, const QString &key, size_t kind) {
        const size_t hash = qHash(key, kind);
        if (key.isEmpty() || m_askedAccounts.contains(hash))
            return;
        m_askedAccounts.insert(hash);
        set.insert(key);
    };
    qsizetype at = 0;
    for (const StagedLead &lead : staged) {
        if (lead.rejected)
            continue;
        const AccountKeys account = m_planner.accountKeysOf(lead.record, keys[at++]);
        want(wanted.nameKeys, account.nameKey, 1);
        for (const QString &domain : account.domains)
            want(wanted.domains, domain, 2);
    }
    companies.remove(0);
    companies.subtract(m_companies);
    wanted.companies = companies;
    if (wanted.isEmpty())
        return {};
    return loadAccounts(m_workspace.database(), wanted, m_firstOwnCompany, [this](const StoredAccount &account) {
        m_companies.insert(account.company.value);
        m_planner.know(account);
    });
}

Result<void> IntakeRun::forEach(const std::function<Result<void>(PlannedRow &)> &visit)
{
    LW_TRY(m_request.rows->rewind());
    m_rows = 0;
    std::vector<StagedLead> staged;
    for (;;) {
        LW_TRY(report(false));
        const Result<bool> more = readSome(staged);
        if (!more)
            return more.error();
        if (!*more)
            return {};
        LW_TRY(knowCandidates(staged));
        for (StagedLead &lead : staged) {
            PlannedRow planned = m_planner.plan(std::move(lead));
            LW_TRY(visit(planned));
            ++m_rows;
        }
    }
}

} // namespace lw
