// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/importoutcomes.h"

#include "core/base/fold.h"
#include "core/contacts/emailaddress.h"
#include "core/decisions/work.h"
#include "core/leads/disposition.h"
#include "core/store/batchstore.h"
#include "core/store/matchstore.h"
#include "core/workspace/donotcontact.h"
#include "core/workspace/workleads.h"

#include <QCoreApplication>

#include <limits>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ImportOutcomes", text);
}

// The verb that leads to a stage or status, as files write it.
std::optional<Verb> verbFor(const QString &text)
{
    const QString word = fold(text);
    if (word == u"won" || word == u"closed won")
        return Verb::Sale;
    if (word == u"closed lost")
        return Verb::Lost;
    if (const auto stage = stageFromCode(word)) {
        switch (*stage) {
        case Stage::Inquiry: return std::nullopt;
        case Stage::Qualified: return Verb::Qualify;
        case Stage::Released: return Verb::Release;
        case Stage::Accepted: return Verb::Accept;
        case Stage::Opportunity: return Verb::Opportunity;
        case Stage::Sale: return Verb::Sale;
        }
    }
    if (const auto status = statusFromCode(word)) {
        switch (*status) {
        case Status::Nurture: return Verb::Nurture;
        case Status::Rejected: return Verb::Reject;
        case Status::Recycled: return Verb::Recycle;
        case Status::Disqualified: return Verb::Disqualify;
        case Status::Lost: return Verb::Lost;
        case Status::Won: return Verb::Sale;
        case Status::OnHold: return Verb::Hold;
        case Status::ScreenedOut: return Verb::ScreenOut;
        case Status::Open:
        case Status::Merged: return std::nullopt;
        }
    }
    return std::nullopt;
}

class OutcomeImporter
{
public:
    OutcomeImporter(Workspace &workspace, const RawTable &table, const ColumnReader &reader, const QString &actor,
                    const QDateTime &now, OutcomesResult &result)
        : m_workspace(workspace)
        , m_table(table)
        , m_reader(reader)
        , m_actor(actor)
        , m_now(now)
        , m_result(result)
        , m_index(workspace.rulebook()->rulebook.identity)
    {
    }

    Result<void> run(OpenDeed &deed)
    {
        LW_TRY(findLeads());
        for (qsizetype i = 0; i < m_table.rows.size(); ++i)
            LW_TRY(take(deed, m_table.rows[i], m_keys[i]));
        return {};
    }

private:
    Result<void> findLeads()
    {
        const IdentityRules &rules = m_workspace.rulebook()->rulebook.identity;
        for (const RawRow &row : m_table.rows) {
            LeadRecord wanted;
            wanted.lead.externalId = m_reader.text(row, nameOf(Field::ExternalId));
            wanted.person.emailKey = emailKey(m_reader.text(row, nameOf(Field::Email)));
            wanted.person.phone =
                parsePhone(m_reader.text(row, nameOf(Field::Phone)), m_workspace.settings().homeCountry);
            m_keys += matchKeysOf(wanted, rules);
        }
        return loadCandidates(m_workspace.database(), m_keys, rules, std::numeric_limits<qint64>::max(),
                              [this](LeadId, const MatchEntry &entry) { m_index.add(entry); });
    }

    // By its register number, by its external id, or by e-mail or telephone where only one lead has it.
    Result<LeadId> leadOf(const RawRow &row, const MatchKeys &keys) const
    {
        if (const qint64 number = m_reader.text(row, nameOf(Field::Number)).toLongLong()) {
            const Result<LeadRecord> record = m_workspace.record(number);
            return record ? Result<LeadId>(record->lead.id) : Result<LeadId>(LeadId{});
        }
        if (const auto entry = m_index.byExternalId(keys.externalId))
            return m_index.entry(*entry).lead;
        const std::vector<Match> matches = m_index.find({.externalId = {},
                                                         .emailKey = keys.emailKey,
                                                         .phone = keys.phone,
                                                         .mobile = {},
                                                         .nameKey = {},
                                                         .companyKey = {}});
        const auto found = [&](size_t at) { return m_index.entry(matches[at].entry); };
        if (matches.size() > 1 && isOpen(found(0).status) == isOpen(found(1).status))
            return failed(tr("%1 leads have this e-mail or telephone; give the external id or register number")
                              .arg(matches.size()));
        return matches.empty() ? LeadId{} : found(0).lead;
    }

    Result<Act> actOf(const RawRow &row) const
    {
        Act act;
        act.actor = m_actor;
        const QString stage = m_reader.text(row, u"stage"_s);
        const std::optional<Verb> verb = verbFor(stage);
        if (!verb)
            return failed(tr("stage “%1” is neither a stage nor a status an outcome can set").arg(stage));
        act.verb = *verb;
        act.reason = m_reader.text(row, u"reason"_s);
        const Result<std::optional<QDateTime>> closed = m_reader.instant(row, u"closed_at"_s);
        if (!closed)
            return failed(tr("%1: %2").arg(m_reader.headerOf(u"closed_at"_s), closed.error().message));
        act.at = closed->value_or(QDateTime()); // invalid: the file does not say
        if (act.at.isValid() && act.at > m_now)
            return failed(tr("%1 lies in the future").arg(act.at.toString(Qt::ISODate)));
        const QString currency = m_reader.text(row, u"currency"_s).toUpper();
        const QString &home = m_workspace.settings().currency;
        if (!currency.isEmpty() && currency != home)
            return failed(
                tr("the currency is %1, the workspace counts in %2; convert the amount first").arg(currency, home));
        const Result<std::optional<Money>> amount = m_reader.money(row, u"amount"_s, home);
        if (!amount)
            return failed(tr("%1: %2").arg(m_reader.headerOf(u"amount"_s), amount.error().message));
        act.amount = *amount;
        if (const QString owner = m_reader.text(row, u"owner"_s); m_workspace.rulebook()->rulebook.findRep(owner))
            act.to = act.verb == Verb::Release ? owner : QString();
        return act;
    }

    Result<void> take(OpenDeed &deed, const RawRow &row, const MatchKeys &keys)
    {
        const auto reject = [&](const QString &problem) { m_result.rejects += RowIssue{row.number, {}, problem}; };
        if (!row.problem.isEmpty()) {
            reject(row.problem);
            return {};
        }
        const Result<LeadId> lead = leadOf(row, keys);
        Result<Act> act = actOf(row);
        if (!lead || !act) {
            reject(!lead ? lead.error().message : act.error().message);
            return {};
        }
        if (!*lead) {
            m_result.unmatched += RowIssue{row.number, {}, tr("no lead matches: %1").arg(row.cells.value(0))};
            return {};
        }
        const Result<LeadRecord> record = m_workspace.record(lead->value);
        if (!record)
            return record.error();
        const bool isAgain = saysAgain(record->lead, *act);
        if (isAgain && isKnown(record->lead, *act)) {
            ++m_result.matched;
            ++m_result.unchanged;
            return {};
        }
        if (!act->at.isValid()) // a day once told is not replaced by that of a file that tells none
            act->at = isAgain ? record->lead.closedAt : m_now;
        const Result<LeadChange> change = work(record->lead, *act, *m_workspace.rulebook());
        if (!change) {
            reject(change.error().message);
            return {};
        }
        ++m_result.matched;
        if (sameOutcome(record->lead, change->after)) {
            ++m_result.unchanged;
            return {};
        }
        ++m_result.updated;
        LW_TRY(saveChange(deed, *change, *m_workspace.rulebook()));
        const bool asked = act->verb == Verb::Disqualify && act->reason == u"unsubscribed";
        return asked ? forbidPerson(deed, record->person, reasonLabel(act->reason)) : Result<void>();
    }

    // The lead was closed with this very outcome before.
    static bool saysAgain(const Lead &lead, const Act &act)
    {
        const auto closedBy = [&]() -> std::optional<Status> {
            switch (act.verb) {
            case Verb::Sale: return Status::Won;
            case Verb::Lost: return Status::Lost;
            case Verb::Disqualify: return Status::Disqualified;
            case Verb::ScreenOut: return Status::ScreenedOut;
            default: return std::nullopt;
            }
        }();
        return lead.closedAt.isValid() && lead.status == closedBy;
    }
    // … and the row tells nothing more of it; work() would refuse to close some of these leads once more.
    static bool isKnown(const Lead &lead, const Act &act)
    {
        const bool sameDay = !act.at.isValid() || act.at == lead.closedAt;
        const bool sameReason = act.verb == Verb::Sale || act.reason.isEmpty() || act.reason == lead.reason;
        const bool sameAmount = act.verb != Verb::Sale || !act.amount || act.amount == lead.revenue;
        return sameDay && sameReason && sameAmount;
    }

    // The same file read twice changes nothing the second time.
    static bool sameOutcome(const Lead &before, const Lead &after)
    {
        return before.stage == after.stage && before.status == after.status && before.reason == after.reason &&
               before.revenue == after.revenue && before.expectedValue == after.expectedValue &&
               before.owner == after.owner && before.closedAt == after.closedAt;
    }

    Workspace &m_workspace;
    const RawTable &m_table;
    const ColumnReader &m_reader;
    QString m_actor;
    QDateTime m_now;
    OutcomesResult &m_result;
    MatchIndex m_index;
    QList<MatchKeys> m_keys;
};

} // namespace

Result<OutcomesResult> importOutcomes(Workspace &workspace, const RawTable &table, const ColumnMapping &mapping,
                                      const QString &actor, const QDateTime &now, bool sample)
{
    const Result<ColumnReader> reader = ColumnReader::make(mapping, table, workspace.settings().zoneId);
    if (!reader)
        return reader.error();
    if (!reader->has(u"stage"_s))
        return unreadable(tr("%1: nothing says what became of the leads. Map a column to “stage”, or set the constant "
                             "in the profile.")
                              .arg(table.fileName));
    const bool identified = reader->has(nameOf(Field::ExternalId)) || reader->has(nameOf(Field::Email)) ||
                            reader->has(nameOf(Field::Phone)) || reader->has(nameOf(Field::Number));
    if (!identified)
        return unreadable(
            tr("%1: no column says which lead. Map one to external_id, email, phone or number.").arg(table.fileName));
    OutcomesResult result;
    result.rows = table.rows.size();
    const Deed deed{u"outcomes"_s, tr("Outcomes from %1 (%2 rows)").arg(table.fileName).arg(result.rows), actor, now};
    const Result<OperationId> done = workspace.perform(deed, [&](OpenDeed &open) -> Result<void> {
        const Result<BatchId> batch = insertBatch(open.database, {.id = {},
                                                                  .kind = u"outcomes"_s,
                                                                  .fileName = table.fileName,
                                                                  .sha256 = table.sha256,
                                                                  .rows = result.rows,
                                                                  .createdAt = now,
                                                                  .sample = sample});
        if (!batch)
            return batch.error();
        open.batch = result.batch = *batch;
        LW_TRY(rememberProfile(open.database, u"outcomes"_s, table.headers, mapping));
        open.detail = {{u"file"_s, table.fileName}, {u"rows"_s, result.rows}};
        return OutcomeImporter(workspace, table, *reader, actor, now, result).run(open);
    });
    if (!done)
        return done.error();
    result.operation = *done;
    return result;
}

} // namespace lw
