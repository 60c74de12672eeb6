// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/decide.h"
#include "core/intake/accountindex.h"
#include "core/intake/matchindex.h"
#include "core/intake/staging.h"

#include <QMap>
#include <QSet>

#include <utility>

namespace lw
{

enum class IntakeOutcome { NewLead, Response, Updated, ScreenedOut, Rejected };

/// A pair for a person to judge.
struct PlannedSuspicion {
    qsizetype entry = -1; ///< of the planner's index
    LeadId lead;          ///< the other lead; none while it is only planned
    qint64 row = 0;       ///< of the same file; 0: stored before
    double score = 0;
    QList<MatchReason> reasons;
    MatchLevel level = MatchLevel::Suspected; ///< Same only where matching was switched off
};

/// What an import does with one row.
struct PlannedRow {
    StagedLead staged;
    IntakeOutcome outcome = IntakeOutcome::NewLead;
    Decision decision;          ///< of new and screened-out leads
    LeadFacts facts;            ///< what it was decided on
    Situation seen;             ///< and what it saw beside the lead
    qsizetype entry = -1;       ///< of the planner's index: its own, where it becomes a lead
    qsizetype joinsEntry = -1;  ///< the one a response or update goes to
    LeadId joins;               ///< its lead; none while it is only planned
    qint64 joinsRow = 0;        ///< its row in the same file; 0: stored before
    qsizetype personEntry = -1; ///< a new lead of somebody known
    bool reopens = false;       ///< the lead was in nurture and comes back to triage
    qsizetype account = -1;     ///< of the planner's: the company a new lead is filed under; -1: none
    bool opensAccount = false;  ///< it is the first of that company
    bool accountIsSure = false; ///< the company was known and is beyond doubt, so the lead may be routed by it
    QStringList teaches;        ///< domains that this company is known by from now on
    QList<PlannedSuspicion> suspicions;
    QList<PlannedSuspicion> toldApart; ///< suspicions that somebody has answered for this person before
};

struct IntakeSummary {
    /// Remarks listed; all are counted.
    static constexpr qsizetype kListedRemarks = 10'000;

    qint64 rows = 0, leadsNew = 0, responses = 0, updated = 0, screenedOut = 0, rejected = 0, suspected = 0,
           unowned = 0, catchAll = 0, remarked = 0;
    QMap<QString, qint64> routed; ///< owner → new leads
    QMap<QString, qint64> held;   ///< why nobody owns them → new leads
    QList<RowIssue> rejects;
    QList<RowIssue> remarks;

    qint64 inquiries() const { return leadsNew + responses + screenedOut; }
    void add(const PlannedRow &row);
    bool sameCounts(const IntakeSummary &other) const;
};

struct IntakeOptions {
    bool match = true;   ///< false: every row a lead of its own; suspicions are still recorded
    QDateTime now;       ///< arrival of rows that do not say theirs
    QString finder = {}; ///< the rep who found the leads and keeps those that nobody has; empty: they are routed
};

/// Matches, files under companies, screens, grades and routes rows in their order, each against the leads known and the
/// rows before it. What it decides depends on the rows and on what was known only, so a dry run and the run that
/// follows agree.
class IntakePlanner
{
public:
    IntakePlanner(RulebookPtr rulebook, const IntakeOptions &options, const ColumnMapping &mapping);

    /// How the pools stand and who is away when the rows begin; what is drawn for a row, the rows after it know.
    void begin(Situation situation) { m_situation = std::move(situation); }

    /// Leads stored before, that rows to come may be; each once.
    void know(const MatchEntry &stored) { m_known.add(stored); }
    /// Somebody has said that a lead is not this person's: they are not asked again when the person comes back.
    void tellApart(PersonId person, LeadId lead) { m_apart.insert({person.value, lead.value}); }
    /// What a row says of its company.
    AccountKeys accountKeysOf(const LeadRecord &record, const MatchKeys &keys) const
    {
        return m_accounts.keysOf(record, keys);
    }
    /// Companies stored before, that rows to come may belong to.
    void know(const StoredAccount &stored) { m_accounts.know(stored); }

    PlannedRow plan(StagedLead staged);

    /// Where the lead of a row stands in the store; rows after it that join it get to know.
    void settle(const PlannedRow &row, LeadId lead, PersonId person, CompanyId company);
    MatchEntry entry(qsizetype at) const { return m_known.entry(at); }
    LeadId leadOf(qsizetype entry) const { return m_known.lead(entry); }
    /// The company a row's lead is filed under; none where it has none, or is not written yet.
    CompanyId companyOf(const PlannedRow &row) const
    {
        return row.account < 0 ? CompanyId{} : m_accounts.company(row.account);
    }

private:
    // `keys` are those of the row.
    bool joinKnown(PlannedRow &planned, const MatchKeys &keys);
    bool asksAgain(PlannedRow &planned, const MatchKeys &keys, qsizetype entry);
    void join(PlannedRow &planned, const MatchKeys &keys, qsizetype entry, IntakeOutcome outcome);
    void learn(qsizetype entry, const MatchKeys &given, const LeadRecord &record);
    void learnAddress(MatchKeys &keys, const MatchKeys &given, const PostalAddress &address) const;
    std::optional<qsizetype> accountOf(qsizetype entry) const;
    void fileUnderAccount(PlannedRow &planned, const MatchKeys &keys);
    void findAccount(PlannedRow &planned, const AccountKeys &keys);
    void remarkOtherName(PlannedRow &planned, const AccountKeys &keys) const;
    void decideNew(PlannedRow &planned);
    void tellOfAccount(PlannedRow &planned) const;
    void remarkUnknownOwner(PlannedRow &planned) const;
    void remember(PlannedRow &planned, MatchKeys keys);
    bool isSameRecord(const StagedLead &staged, qsizetype entry) const;
    void setAnsweredAside(PlannedRow &planned) const;

    const IdentityRules &rules() const { return m_rulebook->rulebook.identity; }
    IfDifferent policyOf(Field field) const { return m_ifDifferent.value(nameOf(field), IfDifferent::TakeIfBlank); }

    RulebookPtr m_rulebook;
    MatchIndex m_known;
    AccountIndex m_accounts;
    std::vector<quint32> m_accountOf; ///< by entry, plus 1; 0: of those stored before, the company's, or none
    IntakeOptions m_options;
    QHash<QString, IfDifferent> m_ifDifferent; ///< by field
    QSet<std::pair<qint64, qint64>> m_apart;   ///< person and lead
    Situation m_situation;
};

} // namespace lw
