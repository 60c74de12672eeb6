// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/replaypolicy.h"

#include "core/decisions/facts.h"
#include "core/rules/answering.h"
#include "core/store/historystore.h"
#include "core/store/poolstore.h"
#include "core/store/postcodestore.h"
#include "core/territories/territoryfilter.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <numeric>

namespace lw
{

namespace
{

constexpr qsizetype kAtATime = 500;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ReplayPolicy", text);
}

QDateTime instantOf(qint64 msecs)
{
    return msecs == kNoTime ? QDateTime() : QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC);
}

/// Whether leads were registered before the period, in it, or after.
struct Bounds {
    qint64 from = std::numeric_limits<qint64>::min();
    qint64 end = std::numeric_limits<qint64>::max(); ///< the first instant after it
};

Bounds boundsOf(const ReplayPeriod &period, const QTimeZone &zone)
{
    Bounds bounds;
    if (period.from.isValid())
        bounds.from = period.from.startOfDay(zone).toMSecsSinceEpoch();
    if (period.to.isValid())
        bounds.end = period.to.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
    return bounds;
}

// Arrival knew no owner but the one the file named; what it saw of the company stands in the kept decision.
LeadFacts factsThen(const LeadRecord &record, const KeptDecision *kept, const PostcodeTable *postcodes)
{
    LeadFacts facts = kept ? kept->facts : factsOf(record, postcodes);
    if (!kept)
        facts.owner.clear();
    facts.message = record.message;
    return facts;
}

LeadFacts askedLater(LeadFacts facts, const Lead &lead)
{
    facts.need = lead.answers.need;
    facts.authority = lead.answers.authority;
    facts.budget = lead.answers.budget;
    facts.timeline = lead.answers.timeline;
    facts.answers = otherFacts(lead.answers);
    if (!lead.gradeBy.isEmpty())
        facts.grade = codeOf(lead.grade);
    return facts;
}

ReplayLead replayLead(const LeadRecord &record, const KeptDecision *kept, const PostcodeTable *postcodes)
{
    const Lead &lead = record.lead;
    ReplayLead replayed;
    replayed.number = lead.id.value;
    replayed.name = record.company.name.isEmpty() ? record.person.shownName() : record.company.name;
    replayed.facts = factsThen(record, kept, postcodes);
    replayed.asked = askedLater(replayed.facts, lead);
    replayed.registeredAt = lead.registeredAt;
    replayed.closedAt = isOpen(lead.status) ? QDateTime() : lead.closedAt;
    replayed.qualifiedAt = lead.reachedAt[size_t(Stage::Qualified)];
    replayed.releasedAt = lead.reachedAt[size_t(Stage::Released)];
    return replayed;
}

/// Rows of the columns, in the order their leads were registered.
std::vector<qsizetype> inOrder(const LeadColumns &columns)
{
    std::vector<qsizetype> rows(size_t(columns.size()));
    std::iota(rows.begin(), rows.end(), 0);
    std::ranges::sort(rows, {}, [&](qsizetype row) {
        return std::pair(columns.registeredAt[size_t(row)], columns.number[size_t(row)]);
    });
    return rows;
}

void addBefore(const LeadColumns &columns, qsizetype row, const Bounds &bounds, ReplayStart &start)
{
    const QString owner = columns.owners.name(columns.owner[size_t(row)]);
    const QDateTime closed = instantOf(columns.closedAt[size_t(row)]);
    const bool isOpenNow = isOpen(columns.statusOf(row));
    if (owner.isEmpty() || (!isOpenNow && (!closed.isValid() || closed.toMSecsSinceEpoch() <= bounds.from)))
        return;
    ++start.open[owner.toCaseFolded()];
    if (!isOpenNow)
        start.closings += {closed, owner};
}

Result<void> readLeads(const Workspace &workspace, const QList<LeadId> &ids, const ReplayPeriod &period,
                       const Progress &progress, ReplayInput &input)
{
    const LeadQuery only = rolledUp(period.only, workspace.rulebook()->rulebook.territoryParents);
    for (qsizetype from = 0; from < ids.size(); from += kAtATime) {
        if (!goesOn(progress, from, ids.size()))
            return failed(tr("Stopped."));
        const QList<LeadId> some = ids.mid(from, kAtATime);
        const Result<QList<LeadRecord>> records = workspace.records(some);
        const Result<QHash<qint64, KeptDecision>> kept = decisionsOf(workspace.database(), some);
        if (!records || !kept)
            return records ? kept.error() : records.error();
        for (const LeadRecord &record : *records) {
            const auto decision = kept->constFind(record.lead.id.value);
            input.leads +=
                replayLead(record, decision == kept->constEnd() ? nullptr : &*decision, input.start.postcodes.get());
            input.leads.last().isAsked = matches(only, record, period.now);
        }
    }
    return {};
}

} // namespace

Result<ReplayInput> loadReplay(const Workspace &workspace, const ReplayPeriod &period, const Progress &progress)
{
    const Result<LeadColumns> columns = workspace.columns();
    if (!columns)
        return columns.error();
    const Bounds bounds = boundsOf(period, QTimeZone(workspace.settings().zoneId));
    ReplayInput input;
    QList<LeadId> ids;
    for (const qsizetype row : inOrder(*columns)) {
        const qint64 registered = columns->registeredAt[size_t(row)];
        if (columns->statusOf(row) == Status::Merged || registered >= bounds.end)
            continue;
        if (registered < bounds.from)
            addBefore(*columns, row, bounds, input.start);
        else
            ids += LeadId{columns->number[size_t(row)]};
    }
    const Result<QList<LedgerStanding>> ledger =
        ledgerStandings(workspace.database(), period.from.isValid() ? instantOf(bounds.from) : instantOf(0));
    const Result<PostcodeTable> postcodes = loadPostcodes(workspace.database());
    if (!ledger || !postcodes)
        return ledger ? postcodes.error() : ledger.error();
    input.start.ledger = *ledger;
    input.start.absences = workspace.people().absences;
    if (!postcodes->isEmpty())
        input.start.postcodes = std::make_shared<const PostcodeTable>(*postcodes);
    LW_TRY(readLeads(workspace, ids, period, progress, input));
    return input;
}

Result<ReplayReport> replayDraft(const Workspace &workspace, const Rulebook &draft, const ReplayPeriod &period,
                                 const Progress &progress)
{
    const Result<ReplayInput> input = loadReplay(workspace, period, progress);
    if (!input)
        return input.error();
    const std::optional<ReplayReport> report =
        replay(input->leads, *workspace.rulebook(), *compile(draft, 0), input->start, period.options, progress);
    return report ? Result<ReplayReport>(*report) : Result<ReplayReport>(failed(tr("Stopped.")));
}

ReplayPeriod proposalPeriod(QDate today)
{
    return {.from = today.addDays(1 - kProposalDays), .to = today};
}

QByteArray proposalReplay(const ReplayReport &report)
{
    return QJsonDocument(toJson(report, kProposalMoves)).toJson(QJsonDocument::Compact);
}

} // namespace lw
