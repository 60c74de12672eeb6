// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/intakeplan.h"

#include "core/base/fold.h"
#include "core/decisions/facts.h"

#include <QCoreApplication>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// Pairs that one row leaves for a person to judge, the likeliest; nobody judges more. A switchboard or a test form that
// a thousand leads share would otherwise fill the file with pairs.
constexpr qsizetype kMostSuspicions = 5;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::IntakePlan", text);
}

bool sameNeed(const StagedLead &staged, const MatchEntry &entry)
{
    const QString asked = fold(staged.record.lead.product);
    return asked.isEmpty() || entry.product.isEmpty() || asked == fold(entry.product);
}

// The address of one, everything else of the other.
MatchKeys withAddressOf(const MatchKeys &place, const MatchKeys &rest)
{
    MatchKeys keys = place;
    for (QString MatchKeys::*part :
         {&MatchKeys::externalId, &MatchKeys::emailKey, &MatchKeys::phone, &MatchKeys::mobile, &MatchKeys::nameKey,
          &MatchKeys::companyKey, &MatchKeys::firstName, &MatchKeys::lastName, &MatchKeys::title,
          &MatchKeys::emailDomain, &MatchKeys::emailWritten})
        keys.*part = rest.*part;
    return keys;
}

} // namespace

void IntakeSummary::add(const PlannedRow &row)
{
    ++rows;
    suspected += row.suspicions.size();
    remarked += row.staged.remarks.size();
    if (remarks.size() < kListedRemarks)
        remarks += row.staged.remarks;
    switch (row.outcome) {
    case IntakeOutcome::NewLead:
        ++leadsNew;
        if (row.decision.routing.owner.isEmpty())
            ++unowned, ++held[row.decision.routing.reason];
        else
            ++routed[row.decision.routing.owner];
        catchAll += row.decision.routing.routeClass == RouteClass::CatchAll ? 1 : 0;
        break;
    case IntakeOutcome::Response: ++responses; break;
    case IntakeOutcome::Updated: ++updated; break;
    case IntakeOutcome::ScreenedOut: ++screenedOut; break;
    case IntakeOutcome::Rejected:
        ++rejected;
        rejects += *row.staged.rejected;
        break;
    }
}

bool IntakeSummary::sameCounts(const IntakeSummary &other) const
{
    const auto counts = [](const IntakeSummary &summary) {
        return std::tie(summary.rows, summary.leadsNew, summary.responses, summary.updated, summary.screenedOut,
                        summary.rejected, summary.suspected, summary.unowned, summary.catchAll, summary.routed,
                        summary.held);
    };
    return counts(*this) == counts(other);
}

IntakePlanner::IntakePlanner(RulebookPtr rulebook, const IntakeOptions &options, const ColumnMapping &mapping)
    : m_rulebook(std::move(rulebook))
    , m_known(rules())
    , m_accounts(rules())
    , m_options(options)
    , m_situation{.day = options.now.toTimeZone(QTimeZone(m_rulebook->rulebook.calendar.zoneId)).date()}
{
    for (const ColumnRule &rule : mapping.columns)
        m_ifDifferent.insert(rule.field, rule.ifDifferent);
}

PlannedRow IntakePlanner::plan(StagedLead staged)
{
    PlannedRow planned;
    planned.staged = std::move(staged);
    if (planned.staged.rejected) {
        planned.outcome = IntakeOutcome::Rejected;
        return planned;
    }
    const MatchKeys keys = matchKeysOf(planned.staged.record, rules());
    if (!joinKnown(planned, keys)) {
        fileUnderAccount(planned, keys);
        decideNew(planned);
        remember(planned, keys);
    }
    return planned;
}

// A record exported again, not a new inquiry: the same id, and no other arrival.
bool IntakePlanner::isSameRecord(const StagedLead &staged, qsizetype entry) const
{
    return !staged.receivedAt || *staged.receivedAt == m_known.entry(entry).receivedAt;
}

bool IntakePlanner::joinKnown(PlannedRow &planned, const MatchKeys &keys)
{
    if (m_options.match) {
        const auto record = m_known.byExternalId(planned.staged.record.lead.externalId);
        if (record && isSameRecord(planned.staged, *record)) {
            join(planned, keys, m_known.survivor(*record), IntakeOutcome::Updated);
            return true;
        }
    }
    QString tooMany;
    qint64 stand = 0, leftOut = 0;
    QSet<qint64> listed; // a merged lead and its survivor are one lead
    for (const Match &match : m_known.find(keys, &tooMany, &stand)) {
        const bool isSure = match.level == MatchLevel::Same && !match.mayBeTwo;
        if (m_options.match && isSure) {
            if (asksAgain(planned, keys, m_known.survivor(match.entry)))
                return true;
            continue;
        }
        const LeadId other = m_known.lead(match.entry);
        if (other && listed.contains(other.value))
            continue;
        listed.insert(other.value);
        if (planned.suspicions.size() < kMostSuspicions)
            planned.suspicions +=
                PlannedSuspicion{match.entry, other,         m_known.row(match.entry),
                                 match.score, match.reasons, isSure ? MatchLevel::Same : MatchLevel::Suspected};
        else
            ++leftOut;
    }
    const auto remark = [&](const QString &problem) {
        planned.staged.remarks += RowIssue{planned.staged.row, {}, problem};
    };
    if (!tooMany.isEmpty())
        remark(tr("“%1” stands on %2 leads; only the newest of them were compared").arg(tooMany).arg(stand));
    if (leftOut > 0)
        remark(tr("%1 leads may be the same as this one; the %2 likeliest are kept for an answer")
                   .arg(leftOut + planned.suspicions.size())
                   .arg(planned.suspicions.size()));
    setAnsweredAside(planned);
    return false;
}

void IntakePlanner::setAnsweredAside(PlannedRow &planned) const
{
    if (planned.personEntry < 0 || m_apart.isEmpty())
        return;
    const qint64 person = m_known.entry(planned.personEntry).person.value;
    for (const PlannedSuspicion &suspicion : std::exchange(planned.suspicions, {}))
        (m_apart.contains({person, suspicion.lead.value}) ? planned.toldApart : planned.suspicions) += suspicion;
}

// The same person: a response while the lead is open; otherwise a new lead of a known person.
bool IntakePlanner::asksAgain(PlannedRow &planned, const MatchKeys &keys, qsizetype at)
{
    const MatchEntry entry = m_known.entry(at);
    if (isOpen(entry.status) && sameNeed(planned.staged, entry)) {
        planned.reopens = entry.status == Status::Nurture;
        if (planned.reopens)
            m_known.setStatus(at, Status::Open);
        join(planned, keys, at, IntakeOutcome::Response);
        planned.suspicions.clear();
        return true;
    }
    if (planned.personEntry >= 0)
        return false;
    planned.personEntry = at;
    learn(at, keys, planned.staged.record);
    if (planned.staged.record.lead.owner.isEmpty() && entry.status != Status::ScreenedOut)
        planned.staged.record.lead.owner = entry.owner;
    return false;
}

void IntakePlanner::join(PlannedRow &planned, const MatchKeys &keys, qsizetype at, IntakeOutcome outcome)
{
    const MatchEntry entry = m_known.entry(at);
    planned.outcome = outcome;
    planned.joinsEntry = at;
    planned.joins = entry.lead;
    planned.joinsRow = entry.row;
    learn(at, keys, planned.staged.record);
}

// What the row tells of the person, later rows are recognised by too: as if each came in a file of its own.
void IntakePlanner::learn(qsizetype at, const MatchKeys &given, const LeadRecord &record)
{
    const MatchEntry known = m_known.entry(at);
    MatchKeys keys = known.keys;
    const auto take = [this](QString &mine, const QString &theirs, Field field) {
        const IfDifferent policy = policyOf(field);
        const bool takes = policy == IfDifferent::Take || (policy != IfDifferent::Keep && mine.isEmpty());
        if (takes && !theirs.isEmpty())
            mine = theirs;
    };
    take(keys.emailKey, given.emailKey, Field::Email);
    if (keys.emailKey == given.emailKey)
        keys.emailDomain = given.emailDomain;
    take(keys.phone, given.phone, Field::Phone);
    take(keys.mobile, given.mobile, Field::Mobile);
    take(keys.nameKey, given.nameKey, Field::FullName);
    take(keys.firstName, given.firstName, Field::FirstName);
    take(keys.lastName, given.lastName, Field::LastName);
    take(keys.title, given.title, Field::Title);
    learnAddress(keys, given, record.person.address);
    if (keys != known.keys)
        m_known.setPersonKeys(at, keys);
    QString product = known.product;
    take(product, record.lead.product, Field::Product);
    if (product != known.product)
        m_known.setProduct(at, product);
}

// An address moves as a whole.
void IntakePlanner::learnAddress(MatchKeys &keys, const MatchKeys &given, const PostalAddress &address) const
{
    const bool isBlank = withAddressOf(keys, {}) == MatchKeys();
    const IfDifferent policy = policyOf(Field::Street);
    const bool takes =
        policy == IfDifferent::Take ? address.isComplete() || isBlank : policy != IfDifferent::Keep && isBlank;
    if (takes && withAddressOf(given, {}) != MatchKeys())
        keys = withAddressOf(given, keys);
}

void IntakePlanner::decideNew(PlannedRow &planned)
{
    remarkUnknownOwner(planned);
    planned.facts = factsOf(planned.staged.record, m_situation.postcodes.get());
    planned.facts.message = planned.staged.message;
    planned.facts.identityByFile = planned.staged.identityByFile;
    tellOfAccount(planned);
    if (planned.facts.owner.isEmpty())
        planned.facts.owner = m_options.finder;
    planned.decision = decide(planned.facts, *m_rulebook, m_situation);
    planned.seen = seenBy(planned.decision, m_situation);
    if (planned.decision.screening.screenedOut) {
        planned.outcome = IntakeOutcome::ScreenedOut;
        return;
    }
    m_situation.add(turnsOf(planned.decision));
    if (isOpen(planned.staged.record.lead.status))
        m_situation.addOpen(planned.decision.routing.owner);
}

void IntakePlanner::remarkUnknownOwner(PlannedRow &planned) const
{
    const QString &owner = planned.staged.record.lead.owner;
    if (!owner.isEmpty() && !m_rulebook->rulebook.findRep(owner))
        planned.staged.remarks +=
            RowIssue{planned.staged.row, nameOf(Field::Owner),
                     tr("“%1” is not one of the reps; routed by the territories instead").arg(owner)};
}

void IntakePlanner::remember(PlannedRow &planned, MatchKeys keys)
{
    const LeadRecord &record = planned.staged.record;
    const bool out = planned.outcome == IntakeOutcome::ScreenedOut;
    if (planned.personEntry >= 0) { // stored under the person known, so found by what that one says
        const QString externalId = keys.externalId;
        keys = m_known.entry(planned.personEntry).keys;
        keys.externalId = externalId;
    }
    keys.companyKey = planned.account < 0 ? QString() : m_accounts.nameKey(planned.account);
    planned.entry = m_known.add({.keys = keys,
                                 .lead = {},
                                 .row = planned.staged.row,
                                 .person = {},
                                 .company = {},
                                 .product = record.lead.product,
                                 .owner = planned.decision.routing.owner,
                                 .status = out ? Status::ScreenedOut : record.lead.status,
                                 .receivedAt = planned.staged.receivedAt.value_or(m_options.now)});
    if (planned.personEntry >= 0)
        m_known.joinPerson(planned.entry, planned.personEntry);
    m_accountOf.resize(size_t(planned.entry) + 1, 0);
    m_accountOf.back() = quint32(planned.account + 1);
}

void IntakePlanner::settle(const PlannedRow &row, LeadId lead, PersonId person, CompanyId company)
{
    m_known.settle(row.entry, lead, person, company);
    if (row.opensAccount)
        m_accounts.settle(row.account, company);
}

} // namespace lw
