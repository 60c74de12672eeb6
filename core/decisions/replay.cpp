// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/replay.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <queue>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kTellEvery = 256;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Replay", text);
}

/// The ledgers and the open leads as they change from lead to lead.
class Course
{
public:
    Course(const CompiledRulebook &rulebook, const ReplayStart &start, const ReplayOptions &options)
        : m_rulebook(rulebook)
        , m_start(start)
        , m_options(options)
        , m_ledger(start.ledger)
        , m_open(start.open)
    {
        for (const LedgerStanding &standing : m_ledger)
            m_lastTurn = std::max(m_lastTurn, standing.lastTurn);
        for (const auto &[at, owner] : start.closings)
            m_closings.push({at, owner.toCaseFolded()});
    }

    Situation situationFor(const ReplayLead &lead)
    {
        closeUpTo(lead.registeredAt);
        const QDate day = m_options.asOf.isValid() ? m_options.asOf : m_rulebook.dayOf(lead.registeredAt);
        Situation situation = situationAt(m_rulebook, m_ledger, m_open, m_start.absences, lead.registeredAt, day);
        situation.lastTurn = m_lastTurn;
        situation.postcodes = m_start.postcodes;
        return situation;
    }

    void take(const ReplayLead &lead, const Decision &decision)
    {
        for (const PoolTurn &turn : turnsOf(decision))
            write(turn, lead.registeredAt);
        const QString owner = decision.routing.owner.toCaseFolded();
        if (owner.isEmpty())
            return;
        ++m_open[owner];
        if (lead.closedAt.isValid())
            m_closings.push({lead.closedAt, owner});
    }

private:
    using Closing = std::pair<QDateTime, QString>;

    void closeUpTo(const QDateTime &at)
    {
        for (; !m_closings.empty() && m_closings.top().first <= at; m_closings.pop()) {
            int &open = m_open[m_closings.top().second];
            open = std::max(0, open - 1);
        }
    }

    void write(const PoolTurn &turn, const QDateTime &at)
    {
        ++m_lastTurn;
        auto standing = std::ranges::find_if(
            m_ledger, [&](const LedgerStanding &each) { return each.pool == turn.pool && each.rep == turn.rep; });
        if (standing == m_ledger.end()) {
            m_ledger += LedgerStanding{.pool = turn.pool, .rep = turn.rep, .points = 0, .lastTurn = 0, .lastAt = {}};
            standing = m_ledger.end() - 1;
        }
        standing->points += turn.points;
        if (turn.kind == TurnKind::Given || turn.kind == TurnKind::ByHand)
            standing->lastTurn = m_lastTurn;
        if (turn.kind != TurnKind::Back)
            standing->lastAt = at;
    }

    const CompiledRulebook &m_rulebook;
    const ReplayStart &m_start;
    const ReplayOptions &m_options;
    QList<LedgerStanding> m_ledger;
    QHash<QString, int> m_open;
    std::priority_queue<Closing, std::vector<Closing>, std::greater<>> m_closings;
    qint64 m_lastTurn = 0;
};

// What was promised when the lead came, was qualified and was released: as far as it got, whatever the rulebook.
QList<Clock> promisesOf(const ReplayLead &lead, const ReplayOutcome &outcome, const CompiledRulebook &rulebook)
{
    if (outcome.decision.screening.screenedOut)
        return {};
    const ClockSubject subject{.grade = outcome.grade,
                               .owner = outcome.decision.routing.owner,
                               .territory = outcome.decision.routing.territory,
                               .receivedAt = lead.registeredAt,
                               .facts = &lead.asked};
    QList<Clock> promises = clocksStartedBy(EventKind::Registered, lead.registeredAt, subject, rulebook);
    if (lead.qualifiedAt.isValid())
        promises += clocksStartedBy(EventKind::Qualified, lead.qualifiedAt, subject, rulebook);
    if (lead.releasedAt.isValid())
        promises += clocksStartedBy(EventKind::Released, lead.releasedAt, subject, rulebook);
    return promises;
}

bool dueAlike(const QList<Clock> &a, const QList<Clock> &b)
{
    return std::ranges::equal(a, b, [](const Clock &x, const Clock &y) {
        return x.kind == y.kind && x.started == y.started && x.due == y.due && x.needed == y.needed;
    });
}

// A number of attempts is promised, too.
QString promiseText(const Clock &clock)
{
    const QString span = clock.span.isValid() ? describe(clock.span) : tr("not timed");
    return clock.needed > 1 ? tr("%1: %2 in %3").arg(labelOf(clock.kind), QString::number(clock.needed), span)
                            : tr("%1: %2").arg(labelOf(clock.kind), span);
}

QString dueText(const QList<Clock> &own, const QList<Clock> &other)
{
    for (const Clock &clock : own) {
        const auto same = std::ranges::find_if(
            other, [&](const Clock &each) { return each.kind == clock.kind && each.started == clock.started; });
        if (same == other.end() || same->due != clock.due || same->needed != clock.needed)
            return promiseText(clock);
    }
    return {};
}

QString decidedBy(const Decision &decision)
{
    return decision.screening.screenedOut ? tr("screened out: %1").arg(decision.screening.because)
                                          : because(decision.routing);
}

// Where the same line or rule decides, it is the name in it that is another.
QString movedBecause(const ReplayedLead &lead)
{
    const QString now = decidedBy(lead.wouldBe.decision), was = decidedBy(lead.was.decision);
    if (now != was)
        return tr("%1; as it is: %2").arg(now, was);
    const QString before = lead.was.decision.routing.owner, after = lead.wouldBe.decision.routing.owner;
    return tr("%1 gives it to %2; as it is: to %3")
        .arg(now, after.isEmpty() ? tr("nobody") : after, before.isEmpty() ? tr("nobody") : before);
}

QString becauseOf(const ReplayedLead &lead)
{
    if (lead.isMoved || lead.isScreened)
        return movedBecause(lead);
    const auto shown = [](Grade grade) { return grade == Grade::None ? tr("none") : codeOf(grade); };
    if (lead.isRegraded)
        return tr("grade %1, as it is %2").arg(shown(lead.wouldBe.grade), shown(lead.was.grade));
    const QString now = dueText(lead.wouldBe.promises, lead.was.promises);
    const QString was = dueText(lead.was.promises, lead.wouldBe.promises);
    return tr("%1; as it is: %2").arg(now.isEmpty() ? tr("no promise") : now, was.isEmpty() ? tr("no promise") : was);
}

std::optional<ReplayedLead> compared(const ReplayLead &lead, const ReplayOutcome &was, const ReplayOutcome &wouldBe)
{
    ReplayedLead replayed{.number = lead.number, .name = lead.name, .was = was, .wouldBe = wouldBe, .because = {}};
    const QString before = was.decision.routing.owner, after = wouldBe.decision.routing.owner;
    replayed.isMoved = before.compare(after, Qt::CaseInsensitive) != 0;
    replayed.isUnowned = !before.isEmpty() && after.isEmpty() && !wouldBe.decision.screening.screenedOut;
    replayed.isRegraded = was.grade != wouldBe.grade;
    replayed.isScreened = was.decision.screening.reason != wouldBe.decision.screening.reason ||
                          was.decision.screening.screenedOut != wouldBe.decision.screening.screenedOut;
    replayed.isRetimed = !dueAlike(was.promises, wouldBe.promises);
    if (!replayed.isMoved && !replayed.isRegraded && !replayed.isScreened && !replayed.isRetimed)
        return {};
    replayed.because = becauseOf(replayed);
    return replayed;
}

void count(const ReplayedLead &lead, ReplayReport &report)
{
    report.moved += lead.isMoved ? 1 : 0;
    report.newlyUnowned += lead.isUnowned ? 1 : 0;
    report.regraded += lead.isRegraded ? 1 : 0;
    report.rescreened += lead.isScreened ? 1 : 0;
    report.clocksChanged += lead.isRetimed ? 1 : 0;
    if (lead.isMoved)
        ++report.byOwner[{lead.was.decision.routing.owner, lead.wouldBe.decision.routing.owner}];
}

} // namespace

QList<ReplayOutcome> replayOnce(const QList<ReplayLead> &leads, const CompiledRulebook &rulebook,
                                const ReplayStart &start, const ReplayOptions &options, const Progress &progress)
{
    Course course(rulebook, start, options);
    QList<ReplayOutcome> outcomes;
    outcomes.reserve(leads.size());
    for (const ReplayLead &lead : leads) {
        if (outcomes.size() % kTellEvery == 0 && !goesOn(progress, outcomes.size(), leads.size()))
            return {};
        const Situation situation = course.situationFor(lead);
        ReplayOutcome outcome;
        outcome.decision = decide(lead.facts, rulebook, situation);
        course.take(lead, outcome.decision);
        outcome.grade = gradeBy(rulebook, lead.asked, situation.day).grade;
        outcome.promises = promisesOf(lead, outcome, rulebook);
        outcomes += outcome;
    }
    return outcomes;
}

std::optional<ReplayReport> replay(const QList<ReplayLead> &leads, const CompiledRulebook &was,
                                   const CompiledRulebook &wouldBe, const ReplayStart &start,
                                   const ReplayOptions &options, const Progress &progress)
{
    const qint64 all = 2 * leads.size();
    const QList<ReplayOutcome> before =
        replayOnce(leads, was, start, options, [&](qint64 done, qint64) { return goesOn(progress, done, all); });
    if (before.size() != leads.size())
        return {};
    const QList<ReplayOutcome> after = replayOnce(leads, wouldBe, start, options, [&](qint64 done, qint64) {
        return goesOn(progress, leads.size() + done, all);
    });
    if (after.size() != leads.size())
        return {};
    ReplayReport report{.byOwner = {}, .load = {}, .changed = {}};
    for (qsizetype i = 0; i < leads.size(); ++i) {
        if (!leads[i].isAsked)
            continue;
        ++report.leads;
        if (!before[i].decision.screening.screenedOut)
            ++report.load[before[i].decision.routing.owner].first;
        if (!after[i].decision.screening.screenedOut)
            ++report.load[after[i].decision.routing.owner].second;
        if (const std::optional<ReplayedLead> changed = compared(leads[i], before[i], after[i])) {
            count(*changed, report);
            report.changed += *changed;
        }
    }
    return report;
}

QList<QStringList> replayTable(const ReplayReport &report)
{
    QList<QStringList> table{{u"number"_s, u"name"_s, u"from"_s, u"to"_s, u"grade"_s, u"grade_then"_s, u"because"_s}};
    for (const ReplayedLead &lead : report.changed)
        table += {QString::number(lead.number),
                  lead.name,
                  lead.was.decision.routing.owner,
                  lead.wouldBe.decision.routing.owner,
                  codeOf(lead.was.grade),
                  codeOf(lead.wouldBe.grade),
                  lead.because};
    return table;
}

QJsonObject toJson(const ReplayReport &report, qsizetype most)
{
    QJsonArray byOwner, load, list;
    for (auto move = report.byOwner.cbegin(); move != report.byOwner.cend(); ++move)
        byOwner += QJsonObject{{u"from"_s, move.key().first}, {u"to"_s, move.key().second}, {u"n"_s, *move}};
    for (auto each = report.load.cbegin(); each != report.load.cend(); ++each)
        load += QJsonObject{{u"owner"_s, each.key()}, {u"was"_s, each->first}, {u"would_be"_s, each->second}};
    for (const ReplayedLead &lead : report.changed.first(std::min(most, report.changed.size())))
        list += QJsonObject{{u"number"_s, lead.number},
                            {u"name"_s, lead.name},
                            {u"from"_s, lead.was.decision.routing.owner},
                            {u"to"_s, lead.wouldBe.decision.routing.owner},
                            {u"grade"_s, QJsonArray{codeOf(lead.was.grade), codeOf(lead.wouldBe.grade)}},
                            {u"because"_s, lead.because}};
    return {{u"leads"_s, report.leads},
            {u"moved"_s, report.moved},
            {u"by_owner"_s, byOwner},
            {u"load"_s, load},
            {u"newly_unowned"_s, report.newlyUnowned},
            {u"regraded"_s, report.regraded},
            {u"rescreened"_s, report.rescreened},
            {u"clocks_changed"_s, report.clocksChanged},
            {u"changed"_s, report.changed.size()},
            {u"list"_s, list}};
}

} // namespace lw
