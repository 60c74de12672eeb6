// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/sweepclocks.h"

#include "core/decisions/work.h"
#include "core/people/rights.h"
#include "core/store/clockstore.h"
#include "core/store/escalationstore.h"
#include "core/store/historystore.h"
#include "core/workspace/rulebookversions.h"
#include "core/workspace/workleads.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QTimeZone>

#include <array>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array kSteps{EscalationStep::AtRisk,          EscalationStep::Breached,
                            EscalationStep::ManagerPage,     EscalationStep::LeadManager,
                            EscalationStep::SuggestReassign, EscalationStep::AcceptByDefault};

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::SweepClocks", text);
}

QString countText(EscalationStep step, qsizetype count)
{
    switch (step) {
    case EscalationStep::AtRisk: return tr("%1 at risk").arg(count);
    case EscalationStep::Breached: return tr("%1 overdue").arg(count);
    case EscalationStep::ManagerPage: return tr("%1 on a manager's page").arg(count);
    case EscalationStep::LeadManager: return tr("%1 before the lead manager").arg(count);
    case EscalationStep::SuggestReassign: return tr("%1 for another owner").arg(count);
    case EscalationStep::AcceptByDefault: return tr("%1 accepted by default").arg(count);
    }
    Q_UNREACHABLE();
}

QJsonObject detailOf(const Swept &swept)
{
    QJsonObject detail;
    for (const EscalationStep step : kSteps) {
        if (swept.count(step) > 0)
            detail.insert(codeOf(step), swept.count(step));
    }
    if (swept.resumed > 0)
        detail.insert(u"resumed"_s, swept.resumed);
    if (swept.refused > 0)
        detail.insert(u"not_accepted"_s, swept.refused);
    return detail;
}

bool silenceAccepts(const PolicyRule *rule)
{
    return rule && rule->type == RuleType::FollowUp && rule->parameter(u"silence_accepts"_s).toBool();
}

/// What is to be done about one clock.
struct Plan {
    Clock clock;            ///< as it runs from now on
    bool isResumed = false; ///< its pause is past its limit
    QList<DueStep> steps;   ///< without the acceptance
    std::optional<DueStep> accepted;
    std::optional<LeadChange> acceptance;
    bool isRefused = false; ///< it would be accepted by default, but cannot be any more

    bool isEmpty() const { return !isResumed && steps.isEmpty() && !accepted; }
};

/// Finds out what is due, and writes nothing.
class Planner
{
public:
    Planner(const Workspace &workspace, const QDateTime &now)
        : m_workspace(workspace)
        , m_rulebook(workspace.rulebook())
        , m_zone(workspace.settings().zoneId)
        , m_versions(workspace)
        , m_question{now, m_rulebook->rulebook.ladder, false}
    {
    }

    /// Finds out what any rule behind an open deadline asks to be done, so that no clock is left out.
    Result<void> prepare();

    Result<QList<ClockToSweep>> page(const std::optional<ClockToSweep> &after) const
    {
        return clocksToSweep(m_workspace.database(), m_question, after);
    }
    Result<Plan> plan(const ClockToSweep &due);

    const CompiledRulebook &rulebook() const { return *m_rulebook; }
    QDateTime local(const QDateTime &at) const { return at.toTimeZone(m_zone); }

private:
    QList<DueStep> stepsOf(const ClockToSweep &due, const Clock &clock, const Ladder &ladder, bool silenceAccepts);
    void widenBy(const Policy &policy);
    const Addressees &addresseesOn(const QString &owner, QDate day);
    Result<std::optional<LeadChange>> acceptance(const ClockToSweep &due, const DueStep &step) const;

    const Workspace &m_workspace;
    RulebookPtr m_rulebook;
    QTimeZone m_zone;
    RulebookVersions m_versions;
    SweepQuestion m_question; ///< all that may be due; each clock goes by its own rule
    QHash<std::pair<QString, QDate>, Addressees> m_addressees;
};

const Addressees &Planner::addresseesOn(const QString &owner, QDate day)
{
    const auto known = m_addressees.constFind({owner, day});
    if (known != m_addressees.constEnd())
        return *known;
    return *m_addressees.insert({owner, day},
                                addresseesOf(owner, day, m_rulebook->rulebook.reps, m_workspace.people()));
}

Result<void> Planner::prepare()
{
    const Result<QList<int>> versions = versionsOfOpenClocks(m_workspace.database());
    if (!versions)
        return versions.error();
    widenBy(m_rulebook->rulebook.policy);
    for (const int number : *versions) {
        const Result<RulebookPtr> then = m_versions.version(number > 0 ? number : m_rulebook->version);
        if (!then)
            return then.error();
        widenBy((*then)->rulebook.policy);
    }
    return {};
}

void Planner::widenBy(const Policy &policy)
{
    for (const PolicyRule &rule : policy) {
        m_question.silenceAccepts |= silenceAccepts(&rule);
        m_question.ladder = widest(m_question.ladder, rule.escalation);
    }
}

QList<DueStep> Planner::stepsOf(const ClockToSweep &due, const Clock &clock, const Ladder &ladder, bool silenceAccepts)
{
    return dueSteps(clock, ladder, silenceAccepts, due.taken, m_question.now, m_rulebook->calendarOf(clock.calendar),
                    [&](const QDateTime &at) { return addresseesOn(due.owner, local(at).date()); });
}

// Nobody has done anything, so a hold goes on and the lead is no fresher than before. Nothing: it cannot be accepted.
Result<std::optional<LeadChange>> Planner::acceptance(const ClockToSweep &due, const DueStep &step) const
{
    const Result<LeadRecord> record = m_workspace.record(due.lead.value);
    if (!record)
        return record.error();
    const Lead &lead = record->lead;
    const bool isWithSales = lead.id == due.lead && lead.stage == Stage::Released &&
                             (lead.status == Status::Open || lead.status == Status::OnHold);
    Act act;
    act.verb = Verb::Accept;
    act.at = step.at;
    act.actor = lead.owner;
    act.note = tr("accepted by default");
    Result<LeadChange> change = work(lead, act, *m_rulebook);
    if (!isWithSales || !change)
        return std::optional<LeadChange>();
    change->after.status = lead.status;
    change->after.reason = lead.reason;
    change->after.lastActivityAt = lead.lastActivityAt;
    return std::optional(*change);
}

Result<Plan> Planner::plan(const ClockToSweep &due)
{
    Plan plan;
    plan.isResumed = due.clock.pause.isOn();
    plan.clock = resumed(due.clock, m_question.now, m_rulebook->calendarOf(due.clock.calendar));
    const Result<const PolicyRule *> rule = m_versions.ruleOf(due.clock);
    if (!rule)
        return rule.error();
    const Ladder &ladder = *rule && !(*rule)->escalation.isEmpty() ? (*rule)->escalation : m_rulebook->rulebook.ladder;
    plan.steps = stepsOf(due, plan.clock, ladder, silenceAccepts(*rule));
    if (plan.steps.isEmpty() || plan.steps.last().step != EscalationStep::AcceptByDefault)
        return plan;
    const Result<std::optional<LeadChange>> change = acceptance(due, plan.steps.last());
    if (!change)
        return change.error();
    plan.isRefused = !change->has_value();
    if (plan.isRefused) {
        plan.steps = stepsOf(due, plan.clock, ladder, false);
    } else {
        plan.acceptance = *change;
        plan.accepted = plan.steps.takeLast();
    }
    return plan;
}

/// Does what is due, inside an open transaction.
class Sweep
{
public:
    Sweep(OpenDeed &deed, Planner &planner)
        : m_deed(deed)
        , m_planner(planner)
        , m_history(deed.database, deed.id)
        , m_steps(deed.database, deed.id)
    {
        m_history.expectMany();
    }

    Result<void> run(const Progress &progress);
    const Swept &swept() const { return m_swept; }

private:
    Result<void> take(const ClockToSweep &due, const Plan &plan);
    Result<void> resume(const ClockToSweep &due, const Clock &clock);
    Result<void> takeSteps(const ClockToSweep &due, const Plan &plan);
    Result<void> insert(const ClockToSweep &due, const DueStep &step);
    Result<void> tell(LeadId lead, const QDateTime &at, EventKind kind, const QString &detail);
    QString wordsOf(const Plan &plan) const;

    OpenDeed &m_deed;
    Planner &m_planner;
    HistoryWriter m_history;
    EscalationWriter m_steps;
    QSet<std::pair<qint64, QDateTime>> m_resumed; ///< a pause halts all clocks of a lead and ends once
    Swept m_swept;
};

Result<void> Sweep::run(const Progress &progress)
{
    std::optional<ClockToSweep> last;
    for (qint64 looked = 0;;) {
        if (!goesOn(progress, looked, 0))
            return failed(tr("Stopped. Nothing was changed."));
        const Result<QList<ClockToSweep>> page = m_planner.page(last);
        if (!page)
            return page.error();
        for (const ClockToSweep &due : *page) {
            const Result<Plan> plan = m_planner.plan(due);
            if (!plan)
                return plan.error();
            LW_TRY(take(due, *plan));
        }
        if (page->isEmpty())
            return {};
        looked += page->size();
        last = page->last();
    }
}

Result<void> Sweep::take(const ClockToSweep &due, const Plan &plan)
{
    m_swept.refused += plan.isRefused ? 1 : 0;
    if (plan.isEmpty())
        return {};
    m_deed.leads.insert(due.lead.value);
    if (plan.isResumed)
        LW_TRY(resume(due, plan.clock));
    LW_TRY(takeSteps(due, plan));
    return plan.acceptance ? saveChange(m_deed, *plan.acceptance, m_planner.rulebook()) : Result<void>();
}

Result<void> Sweep::resume(const ClockToSweep &due, const Clock &clock)
{
    ++m_swept.resumed;
    LW_TRY(updateClock(m_deed.database, due.lead, clock));
    const QDateTime limit = due.clock.pause.until;
    if (m_resumed.contains({due.lead.value, limit}))
        return {};
    m_resumed.insert({due.lead.value, limit});
    return tell(due.lead, limit, EventKind::Resumed, tr("the pause was over"));
}

// Rows that are only ever added are not recorded one by one: the first sweep of an old file takes millions of steps.
// They carry the operation, by which its undo takes them away. For the same reason a clock's steps of one sweep are one
// line of history, dated as the furthest: who left a file alone for a year wants to read where a lead stands, not that
// it was at risk last March.
Result<void> Sweep::takeSteps(const ClockToSweep &due, const Plan &plan)
{
    if (plan.steps.isEmpty() && !plan.accepted)
        return {};
    m_deed.recorder.pause();
    const auto write = [&]() -> Result<void> {
        for (const DueStep &step : plan.steps)
            LW_TRY(insert(due, step));
        if (plan.accepted)
            LW_TRY(insert(due, *plan.accepted));
        return plan.steps.isEmpty() ? Result<void>()
                                    : tell(due.lead, plan.steps.last().at, EventKind::Escalated, wordsOf(plan));
    };
    const Result<void> written = write();
    m_deed.recorder.resume();
    return written;
}

Result<void> Sweep::insert(const ClockToSweep &due, const DueStep &step)
{
    ++m_swept.steps[step.step];
    return m_steps.insert({.lead = due.lead,
                           .kind = due.clock.kind,
                           .started = due.clock.started,
                           .step = step.step,
                           .due = step.at,
                           .at = m_deed.deed.now,
                           .addressee = step.addressee});
}

Result<void> Sweep::tell(LeadId lead, const QDateTime &at, EventKind kind, const QString &detail)
{
    return m_history.insert(
        LeadEvent{.lead = lead, .at = at, .kind = kind, .actor = m_deed.deed.actor, .detail = detail});
}

// "Accept: overdue since 2026-03-03 17:00; on Ben's page".
QString Sweep::wordsOf(const Plan &plan) const
{
    const QString due = m_planner.local(plan.clock.due).toString(u"yyyy-MM-dd HH:mm"_s);
    QStringList words{plan.clock.due <= plan.steps.last().at ? tr("overdue since %1").arg(due)
                                                             : tr("at risk, due %1").arg(due)};
    for (const DueStep &step : plan.steps) {
        const QString whom = step.addressee.isEmpty() ? tr("nobody") : step.addressee;
        if (step.step == EscalationStep::ManagerPage)
            words += tr("on the page of %1").arg(whom);
        else if (step.step == EscalationStep::LeadManager)
            words += tr("brought before %1").arg(whom);
        else if (step.step == EscalationStep::SuggestReassign)
            words += tr("another owner is suggested to %1").arg(whom);
    }
    return tr("%1: %2").arg(labelOf(plan.clock.kind), words.join(u"; "_s));
}

} // namespace

QString describe(const Swept &swept)
{
    QStringList parts;
    for (const EscalationStep step : kSteps) {
        if (swept.count(step) > 0)
            parts += countText(step, swept.count(step));
    }
    if (swept.resumed > 0)
        parts += tr("%1 running again").arg(swept.resumed);
    if (swept.refused > 0)
        parts += tr("%1 that cannot be accepted any more").arg(swept.refused);
    return parts.isEmpty() ? tr("nothing is due") : parts.join(u", "_s);
}

Result<bool> isSweepDue(const Workspace &workspace, const QDateTime &now, const Progress &progress)
{
    Planner planner(workspace, now);
    LW_TRY(planner.prepare());
    std::optional<ClockToSweep> last;
    for (qint64 looked = 0;;) {
        if (!goesOn(progress, looked, 0))
            return failed(tr("Stopped. Nothing was changed."));
        const Result<QList<ClockToSweep>> page = planner.page(last);
        if (!page)
            return page.error();
        for (const ClockToSweep &due : *page) {
            const Result<Plan> plan = planner.plan(due);
            if (!plan)
                return plan.error();
            if (!plan->isEmpty())
                return true;
        }
        if (page->isEmpty())
            return false;
        looked += page->size();
        last = page->last();
    }
}

Result<void> maySweep(const Workspace &workspace, const QString &actor, const QDateTime &now)
{
    const Result<Member> member = workspace.actor(actor, {});
    if (!member)
        return member.error();
    const People &people = workspace.people();
    // Whoever may change anything may at least register a lead.
    if (mayDo(rolesOn(*member, workspace.localDay(now), people.members, people.absences), Right::Register))
        return {};
    return failed(tr("%1 only reads here, so deadlines are not swept. Roles guide, they do not lock: --user names "
                     "somebody else.")
                      .arg(member->name));
}

Result<Swept> sweepClocks(Workspace &workspace, const QString &actor, const QDateTime &now, const Progress &progress)
{
    // Asked before anything is locked: mostly nothing is due.
    const Result<bool> isDue = isSweepDue(workspace, now, progress);
    if (!isDue)
        return isDue.error();
    if (!*isDue)
        return Swept{};
    Swept swept;
    bool isDone = false; // by somebody else, in between
    const auto sweep = [&](OpenDeed &deed) -> Result<void> {
        Planner planner(workspace, now);
        LW_TRY(planner.prepare());
        Sweep all(deed, planner);
        LW_TRY(all.run(progress));
        swept = all.swept();
        isDone = swept.steps.isEmpty() && swept.resumed == 0;
        if (isDone)
            return failed(tr("Nothing is due any more."));
        deed.label = tr("Deadlines: %1").arg(describe(swept));
        deed.detail = detailOf(swept);
        return {};
    };
    const Result<OperationId> done = workspace.perform({u"sweep"_s, tr("Deadlines"), actor, now}, sweep);
    if (isDone)
        return Swept{};
    if (!done)
        return done.error();
    swept.operation = *done;
    return swept;
}

Result<QList<OpenEscalation>> openEscalations(const Workspace &workspace, const QString &addressee,
                                              const QDateTime &now)
{
    QStringList whose{addressee};
    if (now.isValid() && !addressee.isEmpty())
        whose += standsInFor(addressee, workspace.localDay(now), workspace.people().absences);
    QList<OpenEscalation> open;
    std::optional<TakenStep> previous;
    LW_TRY(forEachOpenStep(workspace.database(), [&](const TakenStep &step, const QDateTime &due) {
        if (!addressee.isEmpty() && !whose.contains(step.addressee, Qt::CaseInsensitive))
            return;
        const OpenEscalation told{step.lead, step.kind, step.step, due, step.due, step.addressee};
        const bool isSame =
            previous && previous->lead == step.lead && previous->kind == step.kind && previous->started == step.started;
        if (!isSame)
            open += told;
        else if (step.step > open.last().step)
            open.last() = told;
        previous = step;
    }));
    return open;
}

Result<QStringList> openAddressees(const Workspace &workspace)
{
    QSet<QString> names;
    LW_TRY(forEachOpenStep(workspace.database(),
                           [&](const TakenStep &step, const QDateTime &) { names.insert(step.addressee); }));
    names.remove({});
    QStringList sorted(names.begin(), names.end());
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

} // namespace lw
