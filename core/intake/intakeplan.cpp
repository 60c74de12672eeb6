// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/intakeplan.h"

#include "core/base/fold.h"
#include "core/decisions/facts.h"

#include <QCoreApplication>

#include <QTimeZone>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// A record exported again, not a new inquiry: the same id, and no other arrival.
const MatchEntry *sameRecord(const StagedLead &staged, const MatchIndex &known)
{
    const MatchEntry *entry = known.byExternalId(staged.record.lead.externalId);
    const bool isOther = !entry || (staged.receivedAt && *staged.receivedAt != entry->receivedAt);
    return isOther ? nullptr : entry;
}

bool sameNeed(const StagedLead &staged, const MatchEntry &entry)
{
    const QString asked = fold(staged.record.lead.product);
    return asked.isEmpty() || entry.product.isEmpty() || asked == fold(entry.product);
}

class Planner
{
public:
    Planner(MatchIndex known, const CompiledRulebook &rulebook, const IntakeOptions &options)
        : m_known(std::move(known))
        , m_rulebook(rulebook)
        , m_options(options)
        , m_today(options.now.toTimeZone(QTimeZone(rulebook.rulebook.calendar.zoneId)).date())
    {
    }

    PlannedRow plan(StagedLead staged, qsizetype row)
    {
        PlannedRow planned;
        planned.staged = std::move(staged);
        if (planned.staged.rejected) {
            planned.outcome = IntakeOutcome::Rejected;
            return planned;
        }
        if (!joinKnown(planned))
            decideNew(planned);
        if (planned.outcome == IntakeOutcome::NewLead || planned.outcome == IntakeOutcome::ScreenedOut)
            remember(planned, row);
        return planned;
    }

private:
    bool joinKnown(PlannedRow &planned)
    {
        if (const MatchEntry *record = m_options.match ? sameRecord(planned.staged, m_known) : nullptr) {
            join(planned, *record, IntakeOutcome::Updated);
            return true;
        }
        for (const Match &match : m_known.find(matchKeysOf(planned.staged.record))) {
            if (m_options.match && match.level == MatchLevel::Same) {
                if (asksAgain(planned, *match.entry))
                    return true;
            } else {
                planned.suspicions += PlannedSuspicion{match.entry->lead, match.entry->plannedRow, match.score,
                                                       match.reasons, match.level};
            }
        }
        return false;
    }

    // The same person: a response while the lead is open; otherwise a new lead of a known person.
    bool asksAgain(PlannedRow &planned, const MatchEntry &entry)
    {
        if (isOpen(entry.status) && sameNeed(planned.staged, entry)) {
            planned.reopens = entry.status == Status::Nurture;
            if (planned.reopens)
                m_known.markOpen(&entry);
            join(planned, entry, IntakeOutcome::Response);
            planned.suspicions.clear();
            return true;
        }
        if (planned.samePerson || planned.samePersonRow >= 0)
            return false;
        planned.samePerson = entry.person;
        planned.sameCompany = entry.company;
        planned.samePersonRow = entry.lead ? -1 : entry.plannedRow;
        if (planned.staged.record.lead.owner.isEmpty() && entry.status != Status::ScreenedOut)
            planned.staged.record.lead.owner = entry.owner;
        return false;
    }

    static void join(PlannedRow &planned, const MatchEntry &entry, IntakeOutcome outcome)
    {
        planned.outcome = outcome;
        planned.joins = entry.lead;
        planned.joinsRow = entry.lead ? -1 : entry.plannedRow;
    }

    void decideNew(PlannedRow &planned)
    {
        remarkUnknownOwner(planned);
        planned.facts = factsOf(planned.staged.record);
        planned.facts.identityByFile = planned.staged.identityByFile;
        planned.decision = decide(planned.facts, m_rulebook, m_today);
        if (planned.decision.screening.screenedOut)
            planned.outcome = IntakeOutcome::ScreenedOut;
    }

    void remarkUnknownOwner(PlannedRow &planned) const
    {
        const QString &owner = planned.staged.record.lead.owner;
        if (!owner.isEmpty() && !m_rulebook.rulebook.findRep(owner))
            planned.staged.remarks +=
                RowIssue{planned.staged.row, nameOf(Field::Owner),
                         QCoreApplication::translate("lw::IntakePlan",
                                                     "“%1” is not one of the reps; routed by the territories instead")
                             .arg(owner)};
    }

    void remember(const PlannedRow &planned, qsizetype row)
    {
        const LeadRecord &record = planned.staged.record;
        Status status = record.lead.status;
        if (planned.outcome == IntakeOutcome::ScreenedOut)
            status = Status::ScreenedOut;
        m_known.add({.keys = matchKeysOf(record),
                     .lead = {},
                     .plannedRow = row,
                     .person = {},
                     .company = {},
                     .product = record.lead.product,
                     .owner = planned.decision.routing.owner,
                     .status = status,
                     .receivedAt = planned.staged.receivedAt.value_or(m_options.now)});
    }

    MatchIndex m_known;
    const CompiledRulebook &m_rulebook;
    IntakeOptions m_options;
    QDate m_today;
};

} // namespace

IntakePlan planIntake(std::vector<StagedLead> staged, MatchIndex known, const CompiledRulebook &rulebook,
                      const IntakeOptions &options, const Progress &progress)
{
    IntakePlan plan;
    plan.rows.reserve(staged.size());
    Planner planner(std::move(known), rulebook, options);
    const qint64 total = qint64(staged.size());
    for (StagedLead &lead : staged) {
        const qint64 row = qint64(plan.rows.size());
        if (row % 512 == 0 && !goesOn(progress, row, total)) {
            plan.cancelled = true;
            return plan;
        }
        plan.rows.push_back(planner.plan(std::move(lead), row));
    }
    return plan;
}

IntakeSummary summarise(const IntakePlan &plan)
{
    IntakeSummary summary;
    summary.rows = qint64(plan.rows.size());
    for (const PlannedRow &row : plan.rows) {
        summary.suspected += row.suspicions.size();
        summary.remarks += row.staged.remarks;
        switch (row.outcome) {
        case IntakeOutcome::NewLead:
            ++summary.leadsNew;
            if (row.decision.routing.owner.isEmpty())
                ++summary.unowned;
            else
                ++summary.routed[row.decision.routing.owner];
            summary.catchAll += row.decision.routing.routeClass == RouteClass::CatchAll ? 1 : 0;
            break;
        case IntakeOutcome::Response: ++summary.responses; break;
        case IntakeOutcome::Updated: ++summary.updated; break;
        case IntakeOutcome::ScreenedOut: ++summary.screenedOut; break;
        case IntakeOutcome::Rejected:
            ++summary.rejected;
            summary.rejects += *row.staged.rejected;
            break;
        }
    }
    return summary;
}

} // namespace lw
