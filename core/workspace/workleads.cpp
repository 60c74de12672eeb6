// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/workleads.h"

#include "core/decisions/decide.h"
#include "core/decisions/facts.h"
#include "core/decisions/letin.h"
#include "core/decisions/outward.h"
#include "core/decisions/qualification.h"
#include "core/decisions/reroute.h"
#include "core/leads/disposition.h"
#include "core/store/escalationstore.h"
#include "core/store/historystore.h"
#include "core/store/leadstore.h"
#include "core/store/poolstore.h"
#include "core/workspace/carryban.h"
#include "core/workspace/donotcontact.h"
#include "core/workspace/leadclocks.h"
#include "core/workspace/routingsituation.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::WorkLeads", text);
}

QString labelFor(const QList<qint64> &numbers, const Act &act)
{
    const QString what =
        act.verb == Verb::Grade ? QString(labelOf(act.verb) + u' ' + codeOf(act.grade)) : labelOf(act.verb);
    const QString whom = numbers.size() == 1 ? tr("lead %1").arg(numbers.first()) : tr("%1 leads").arg(numbers.size());
    return act.to.isEmpty() ? tr("%1: %2").arg(what, whom) : tr("%1: %2 to %3").arg(what, whom, act.to);
}

} // namespace

Result<void> saveChange(OpenDeed &deed, const LeadChange &change, const CompiledRulebook &rulebook,
                        const QList<PoolTurn> &turns)
{
    const LeadId id = change.after.id;
    HistoryWriter history(deed.database, deed.id);
    LW_TRY(updateLead(deed.database, change.after, deed.id));
    LW_TRY(recordChange(deed, history, change, rulebook));
    if (!change.before.owner.isEmpty() && change.after.owner != change.before.owner)
        LW_TRY(readdressSteps(deed.database, id, change.before.owner, change.after.owner));
    PoolTurnWriter ledger(deed.database, deed.id);
    for (const PoolTurn &turn : turns)
        LW_TRY(ledger.insert(turn, id, deed.deed.now));
    if (change.after.status == Status::Merged)
        LW_TRY(moveInquiries(deed.database, id, change.after.mergedInto, deed.id));
    deed.leads.insert(id.value);
    if (change.after.mergedInto)
        deed.leads.insert(change.after.mergedInto.value);
    return {};
}

Result<void> handLeads(OpenDeed &deed, const Workspace &workspace, const QList<LeadId> &leads, const QString &owner,
                       const QString &from)
{
    constexpr qsizetype kAtATime = 500;
    for (qsizetype at = 0; at < leads.size(); at += kAtATime) {
        const Result<QList<LeadRecord>> records = workspace.records(leads.mid(at, kAtATime));
        if (!records)
            return records.error();
        for (const LeadRecord &record : *records) {
            LeadChange change{.before = record.lead, .after = record.lead, .events = {}};
            change.after.owner = owner;
            change.events += LeadEvent{.lead = record.lead.id,
                                       .at = deed.deed.now,
                                       .kind = EventKind::Routed,
                                       .actor = deed.deed.actor,
                                       .detail = tr("%1 — handed over by %2").arg(owner, from)};
            LW_TRY(saveChange(deed, change, *workspace.rulebook()));
        }
    }
    return {};
}

namespace
{

/// A decision that stands for a lead from now on.
struct Redecided {
    LeadFacts facts;
    Decision decision;
    Situation seen;
};

/// A change, what the pools' ledgers get of it, and the decision made anew where there is one.
struct Worked {
    LeadChange change;
    QList<PoolTurn> turns = {};
    std::optional<Redecided> redecided = {};
};

/// Does one order to one lead after the other, inside of a transaction.
class LeadWorker
{
public:
    LeadWorker(OpenDeed &deed, const Workspace &workspace, const Act &act)
        : m_deed(deed)
        , m_workspace(workspace)
        , m_rulebook(*workspace.rulebook())
        , m_act(act)
    {
    }

    Result<void> begin();
    Result<Worked> changeOf(const LeadRecord &record) const;
    Result<void> save(const Worked &worked, const LeadRecord &record);

private:
    /// A lead on its way from its owner.
    struct Leaving {
        Situation situation;       ///< as if they had never had it
        QList<PoolTurn> back = {}; ///< what the ledgers get for that
        QStringList pools = {};    ///< in which it was a turn
    };

    bool routes() const;
    Result<Act> resolved(const LeadRecord &record) const;
    Result<Grade> computedGrade(const LeadRecord &record) const;
    Result<Worked> letInAgain(const LeadRecord &record) const;
    Result<Worked> routeAgain(const LeadRecord &record) const;
    Result<Worked> assignFrom(const Pool &pool, const LeadRecord &record) const;
    Result<Leaving> leaving(const LeadRecord &record) const;
    Result<QList<PoolTurn>> turnsByHand(const LeadRecord &record, const LeadChange &change) const;
    Result<void> carryToOriginal(const LeadRecord &duplicate, LeadId original);

    OpenDeed &m_deed;
    const Workspace &m_workspace;
    const CompiledRulebook &m_rulebook;
    const Act &m_act;
    Situation m_situation;
    QStringList m_inTurn; ///< whom Act::to names, where it names several
    const Pool *m_pool = nullptr;
    qsizetype m_done = 0;
};

bool LeadWorker::routes() const
{
    return !m_act.to.isEmpty() || m_act.verb == Verb::Route || m_act.verb == Verb::TakeBack ||
           m_act.verb == Verb::Reopen;
}

// Every name is checked before anything is written.
Result<void> LeadWorker::begin()
{
    if (!routes())
        return {};
    Result<Situation> situation = situationOf(m_workspace, m_deed.deed.now);
    if (!situation)
        return situation.error();
    m_situation = *std::move(situation);
    if (m_act.to.startsWith(kPoolPrefix, Qt::CaseInsensitive)) {
        const QString name = m_act.to.sliced(kPoolPrefix.size()).trimmed();
        m_pool = m_rulebook.findPool(name);
        return m_pool ? Result<void>() : Result<void>(usage(tr("There is no pool “%1”.").arg(name)));
    }
    if (!m_act.to.contains(u',') || m_rulebook.rulebook.findRep(m_act.to))
        return {};
    for (const QString &part : m_act.to.split(u',', Qt::SkipEmptyParts)) {
        const Rep *rep = m_rulebook.rulebook.findRep(part.trimmed());
        if (!rep)
            return usage(tr("“%1” is not one of the reps.").arg(part.trimmed()));
        if (!rep->active)
            return failed(tr("%1 is not active any more.").arg(rep->name));
        m_inTurn += rep->name;
    }
    return {};
}

// What the order leaves to be found out about this lead.
Result<Act> LeadWorker::resolved(const LeadRecord &record) const
{
    Act act = m_act;
    if (act.verb == Verb::Ungrade || act.verb == Verb::Answer || act.grade != Grade::None) {
        const Result<Grade> computed = computedGrade(record);
        if (!computed)
            return computed.error();
        act.computed = *computed;
    }
    if (act.original) {
        const Result<LeadRecord> original = m_workspace.record(act.original.value);
        if (!original)
            return original.error();
        act.original = original->lead.id;
    }
    if (!m_inTurn.isEmpty())
        act.to = m_inTurn[m_done % m_inTurn.size()];
    return act;
}

// By what they answered, whatever anybody gave by hand.
Result<Grade> LeadWorker::computedGrade(const LeadRecord &record) const
{
    const Result<Answers> answers = withAnswers(record.lead.answers, m_act.answers, m_rulebook.rulebook.questions);
    if (!answers)
        return answers.error();
    LeadRecord asked = record;
    asked.lead.answers = *answers;
    return qualificationOf(asked, m_rulebook, m_workspace.localDay(m_deed.deed.now)).grading.grade;
}

Result<Worked> LeadWorker::letInAgain(const LeadRecord &record) const
{
    Result<LetIn> in = letIn(record, m_act, m_rulebook, m_situation);
    if (!in)
        return in.error();
    return Worked{in->change, turnsOf(in->decision), Redecided{in->facts, in->decision, in->seen}};
}

// What the owner had of the lead in each pool goes back with it.
QList<PoolTurn> backTurnsIn(const QList<KeptTurn> &kept, const QString &owner)
{
    QMap<QString, qint64> had;
    for (const KeptTurn &each : kept) {
        if (each.turn.kind != TurnKind::Pace && each.turn.rep.compare(owner, Qt::CaseInsensitive) == 0)
            had[each.turn.pool] += each.turn.points;
    }
    QList<PoolTurn> turns;
    for (auto pool = had.cbegin(); pool != had.cend(); ++pool) {
        if (*pool > 0)
            turns += PoolTurn{pool.key(), owner, -*pool, TurnKind::Back};
    }
    return turns;
}

Result<LeadWorker::Leaving> LeadWorker::leaving(const LeadRecord &record) const
{
    Leaving leaving{.situation = m_situation};
    if (isOpen(record.lead.status))
        leaving.situation.addOpen(record.lead.owner, -1);
    if (m_rulebook.rulebook.pools.isEmpty())
        return leaving;
    const Result<QList<KeptTurn>> kept = turnsOfLead(m_deed.database, record.lead.id);
    if (!kept)
        return kept.error();
    for (const KeptTurn &each : *kept) {
        if (each.turn.kind != TurnKind::Pace)
            leaving.pools += each.turn.pool;
    }
    leaving.back = backTurnsIn(*kept, record.lead.owner);
    leaving.situation.add(leaving.back);
    return leaving;
}

// Who keeps the lead keeps the turn it was.
QList<PoolTurn> turnsOfMove(const LeadChange &change, const QList<PoolTurn> &back, const QList<PoolTurn> &turns)
{
    const bool stays = change.after.owner.compare(change.before.owner, Qt::CaseInsensitive) == 0;
    return stays && !back.isEmpty() ? QList<PoolTurn>() : back + turns;
}

Result<Worked> LeadWorker::routeAgain(const LeadRecord &record) const
{
    const Result<std::optional<KeptDecision>> kept = decisionOf(m_deed.database, record.lead.id);
    if (!kept)
        return kept.error();
    Result<Leaving> leaves = leaving(record);
    if (!leaves)
        return leaves.error();
    Situation &situation = leaves->situation;
    if (*kept)
        situation.hadBefore = situationFromJson((*kept)->seen, situation.day).hadBefore;
    const Result<Rerouted> again = reroute(record, *kept ? (*kept)->facts : LeadFacts(), m_act, m_rulebook, situation);
    if (!again)
        return again.error();
    return Worked{again->change, turnsOfMove(again->change, leaves->back, turnsOf(again->decision)),
                  Redecided{again->facts, again->decision, again->seen}};
}

Result<Worked> LeadWorker::assignFrom(const Pool &pool, const LeadRecord &record) const
{
    const Result<Leaving> leaves = leaving(record);
    if (!leaves)
        return leaves.error();
    const Draw drawn = draw(pool, {}, factsOf(record), m_rulebook, leaves->situation);
    if (drawn.rep.isEmpty())
        return failed(tr("Lead %1: nobody of the pool “%2” can take it (%3).")
                          .arg(QString::number(record.lead.id.value), pool.name, whyNobody(drawn)));
    Act act = m_act;
    act.to = drawn.rep;
    const Result<LeadChange> change = work(record.lead, act, m_rulebook);
    return change ? Result<Worked>(Worked{*change, turnsOfMove(*change, leaves->back, drawn.turns)})
                  : Result<Worked>(change.error());
}

// A lead of a pool is a turn in that pool; any other one in each pool that has the rep. Whom it is taken from gets the
// turn back.
Result<QList<PoolTurn>> LeadWorker::turnsByHand(const LeadRecord &record, const LeadChange &change) const
{
    const QString &to = change.after.owner;
    if (to.compare(record.lead.owner, Qt::CaseInsensitive) == 0)
        return QList<PoolTurn>();
    const Result<Leaving> leaves = leaving(record);
    if (!leaves)
        return leaves.error();
    QList<PoolTurn> turns = leaves->back;
    for (const Pool &pool : m_rulebook.rulebook.pools) {
        if (leaves->pools.isEmpty() || leaves->pools.contains(pool.name, Qt::CaseInsensitive))
            turns += turnByHand(pool, to, leaves->situation);
    }
    return turns;
}

Result<Worked> LeadWorker::changeOf(const LeadRecord &record) const
{
    LW_TRY(mayContact(record, m_act));
    if (m_act.verb == Verb::Reopen && record.lead.status == Status::ScreenedOut)
        return letInAgain(record);
    if (m_act.verb == Verb::Route || m_act.verb == Verb::TakeBack)
        return routeAgain(record);
    if (m_pool)
        return assignFrom(*m_pool, record);
    const Result<Act> act = resolved(record);
    if (!act)
        return act.error();
    const Result<LeadChange> change = work(record.lead, *act, m_rulebook);
    if (!change)
        return change.error();
    LW_TRY(mayPause(m_deed.database, *change, m_rulebook));
    if (act->to.isEmpty())
        return Worked{*change};
    const Result<QList<PoolTurn>> turns = turnsByHand(record, *change);
    return turns ? Result<Worked>(Worked{*change, *turns}) : Result<Worked>(turns.error());
}

// Whose duplicate somebody is, is the same person.
Result<void> LeadWorker::carryToOriginal(const LeadRecord &duplicate, LeadId original)
{
    const Result<LeadRecord> known = m_workspace.record(original.value);
    if (!known)
        return known.error();
    LeadRecord result = *known;
    return carryBan(m_deed, *known, {duplicate}, result);
}

Result<void> LeadWorker::save(const Worked &worked, const LeadRecord &record)
{
    if (m_act.verb == Verb::DuplicateOf)
        LW_TRY(carryToOriginal(record, worked.change.after.mergedInto));
    LW_TRY(saveChange(m_deed, worked.change, m_rulebook, worked.turns));
    if (worked.redecided) {
        HistoryWriter history(m_deed.database, m_deed.id);
        LW_TRY(replaceDecision(m_deed.database, history, record.lead.id, m_deed.deed.now,
                               RulebookId{m_rulebook.version}, worked.redecided->facts, worked.redecided->decision,
                               worked.redecided->seen));
    }
    if (m_act.verb == Verb::Disqualify && m_act.reason == u"unsubscribed")
        LW_TRY(forbidPerson(m_deed, record.person, reasonLabel(m_act.reason)));
    m_situation.add(worked.turns);
    if (isOpen(worked.change.before.status))
        m_situation.addOpen(worked.change.before.owner, -1);
    if (isOpen(worked.change.after.status))
        m_situation.addOpen(worked.change.after.owner);
    ++m_done;
    return {};
}

} // namespace

Result<OperationId> workLeads(Workspace &workspace, const QList<qint64> &numbers, const Act &act, const QDateTime &now,
                              QList<Refusal> *refused, const Progress &progress)
{
    if (act.at > now)
        return usage(tr("%1 lies in the future; say when it happened.").arg(act.at.toString(Qt::ISODate)));
    QSet<qint64> done;
    const auto workAll = [&](OpenDeed &deed) -> Result<void> {
        LeadWorker worker(deed, workspace, act);
        LW_TRY(worker.begin());
        std::optional<Error> first;
        for (qsizetype i = 0; i < numbers.size(); ++i) {
            if (!goesOn(progress, i, numbers.size()))
                return failed(tr("Stopped. Nothing was changed."));
            const Result<LeadRecord> record = workspace.record(numbers[i]);
            if (!record)
                return record.error();
            const LeadId lead = record->lead.id;
            if (done.contains(lead.value))
                continue;
            const Result<Worked> change = worker.changeOf(*record);
            if (change) {
                LW_TRY(worker.save(*change, *record));
                done.insert(lead.value);
            } else if (refused) {
                *refused += Refusal{lead, change.error().message};
                first = first.value_or(change.error());
            } else {
                return change.error();
            }
        }
        if (done.isEmpty() && first)
            return *first;
        deed.detail = {{u"verb"_s, codeOf(act.verb)}, {u"leads"_s, done.size()}};
        return {};
    };
    return workspace.perform({u"act"_s, labelFor(numbers, act), act.actor, now}, workAll);
}

} // namespace lw
