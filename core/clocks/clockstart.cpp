// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/clock.h"
#include "core/decisions/rulebook.h"
#include "core/rules/ruleparameters.h"

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

Span spanIn(const PolicyRule &rule, SpanUnit unit, const QString &parameter)
{
    const bool isInDays = unit == SpanUnit::ElapsedDays || unit == SpanUnit::WorkingDays;
    const QVariant amount = rule.parameter(parameter);
    return {.unit = unit, .amount = isInDays ? amount.toInt() : amount.toDouble()};
}

SpanUnit unitOf(const PolicyRule &timing)
{
    const QString unit = timing.parameter(u"unit"_s).toString();
    return unit == u"business"       ? SpanUnit::BusinessHours
           : unit == u"working_days" ? SpanUnit::WorkingDays
                                     : SpanUnit::ElapsedHours;
}

/// What rules can ask of a lead when a clock starts: its facts, with the grade and the owner it has by then.
class Subject
{
public:
    Subject(const ClockSubject &subject, const CompiledRulebook &rulebook)
        : m_subject(subject)
        , m_rulebook(rulebook)
    {
    }

    QString repType() const
    {
        const Rep *rep = m_rulebook.rulebook.findRep(m_subject.owner);
        return rep ? rep->type : QString();
    }
    const LeadFacts &facts()
    {
        if (!m_facts) {
            m_facts = m_subject.facts ? *m_subject.facts : LeadFacts();
            m_facts->grade = codeOf(m_subject.grade);
            m_facts->owner = m_subject.owner;
            m_facts->repType = repType();
        }
        return *m_facts;
    }
    const PolicyRule *ruleOn(const QDateTime &at, RuleType type)
    {
        return ruleFor(m_rulebook.rulebook.policy, type, m_rulebook.dayOf(at),
                       [this]() -> const LeadFacts & { return facts(); });
    }
    bool reaches(const PolicyRule &timing) const
    {
        return m_subject.grade != Grade::None && codeOf(m_subject.grade) <= minimumGrade(timing, repType());
    }

private:
    const ClockSubject &m_subject;
    const CompiledRulebook &m_rulebook;
    std::optional<LeadFacts> m_facts;
};

/// What one event starts.
class Starter
{
public:
    Starter(const QDateTime &at, const ClockSubject &subject, const CompiledRulebook &rulebook)
        : m_at(at)
        , m_subject(subject)
        , m_rulebook(rulebook)
        , m_asked(subject, rulebook)
    {
    }

    QList<Clock> by(EventKind event)
    {
        using enum EventKind;
        if (event == Registered || event == Reopened)
            qualify();
        else if (event == Qualified)
            release();
        else if (event == Released)
            followUp();
        else if (event == Nurture || (event == Requalify && m_subject.nextActionAt.isValid()))
            requalify();
        else if (event == Requested)
            fulfil();
        return m_clocks;
    }

    std::optional<Clock> started(ClockKind kind, RuleType type, SpanUnit unit, const QString &parameter)
    {
        if (const PolicyRule *rule = find(type))
            add(kind, *rule, spanIn(*rule, unit, parameter));
        return m_clocks.isEmpty() ? std::nullopt : std::optional(m_clocks.first());
    }

private:
    const PolicyRule *find(RuleType type) { return m_asked.ruleOn(m_at, type); }

    void add(ClockKind kind, const PolicyRule &rule, const Span &span, const QString &calendar = {}, int needed = 1)
    {
        const std::optional<QDateTime> due = dueOf(span, m_at, m_rulebook.calendarOf(calendar));
        m_clocks += Clock{.kind = kind,
                          .started = m_at,
                          .due = due.value_or(QDateTime()),
                          .rule = rule.number,
                          .version = m_rulebook.version,
                          .span = span.isValid() ? span : Span(),
                          .calendar = calendar,
                          .needed = needed};
    }

    void qualify() { started(ClockKind::Qualify, RuleType::Qualification, SpanUnit::WorkingDays, u"done_days"_s); }

    void release()
    {
        const PolicyRule *rule = find(RuleType::Timing);
        if (rule && m_asked.reaches(*rule))
            add(ClockKind::Release, *rule, spanIn(*rule, unitOf(*rule), u"hours"_s));
    }

    void followUp()
    {
        const PolicyRule *rule = find(RuleType::FollowUp);
        if (!rule)
            return;
        const QString calendar = m_rulebook.calendarNameFor(m_subject.owner, m_subject.territory);
        add(ClockKind::Accept, *rule, spanIn(*rule, SpanUnit::WorkingDays, u"accept_days"_s), calendar);
        const QTime cutOff = QTime::fromString(rule->parameter(u"cut_off"_s).toString(), u"HH:mm"_s);
        add(ClockKind::FirstAttempt, *rule,
            {.unit = SpanUnit::SameWorkingDay, .cutOff = cutOff.isValid() ? cutOff.msecsSinceStartOfDay() / 1000 : 0},
            calendar);
        const int attempts = rule->parameter(u"attempts"_s).toInt();
        if (attempts > 0)
            add(ClockKind::Attempts, *rule, spanIn(*rule, SpanUnit::ElapsedDays, u"window_days"_s), calendar, attempts);
    }

    // At the date that was set, or earlier where the policy does not let them wait that long.
    void requalify()
    {
        const PolicyRule *rule = find(RuleType::Nurture);
        if (!rule)
            return;
        const Span latest = spanIn(*rule, SpanUnit::ElapsedDays, u"interval_days"_s);
        const std::optional<QDateTime> due = dueOf(latest, m_at, *m_rulebook.office);
        const QDateTime &set = m_subject.nextActionAt;
        if (!set.isValid() || (due && *due <= set))
            return add(ClockKind::Requalify, *rule, latest);
        const double hours = double(std::max<qint64>(0, m_at.msecsTo(set))) / 3'600'000;
        add(ClockKind::Requalify, *rule, {.unit = SpanUnit::ElapsedHours, .amount = hours});
    }

    void fulfil()
    {
        const PolicyRule *rule = find(RuleType::Fulfilment);
        if (!rule)
            return;
        add(ClockKind::Fulfilment, *rule,
            m_subject.asked == u"mail" ? spanIn(*rule, SpanUnit::WorkingDays, u"mail_days"_s)
                                       : spanIn(*rule, SpanUnit::BusinessHours, u"electronic_hours"_s));
    }

    const QDateTime &m_at;
    const ClockSubject &m_subject;
    const CompiledRulebook &m_rulebook;
    Subject m_asked;
    QList<Clock> m_clocks;
};

} // namespace

QList<Clock> clocksStartedBy(EventKind event, const QDateTime &at, const ClockSubject &subject,
                             const CompiledRulebook &rulebook)
{
    return Starter(at, subject, rulebook).by(event);
}

std::optional<Clock> intakeClock(const QDateTime &receivedAt, const QDateTime &registeredAt,
                                 const CompiledRulebook &rulebook, const LeadFacts *facts)
{
    const ClockSubject anybody{.facts = facts};
    std::optional<Clock> clock = Starter(receivedAt, anybody, rulebook)
                                     .started(ClockKind::Intake, RuleType::Intake, SpanUnit::BusinessHours, u"hours"_s);
    if (clock && clock->due.isValid())
        clock = settled(*clock, EventKind::Registered, registeredAt, *rulebook.office);
    return clock;
}

std::optional<Clock> responseClock(const QDateTime &receivedAt, const QDateTime &registeredAt,
                                   const CompiledRulebook &rulebook, const LeadFacts *facts)
{
    const ClockSubject anybody{.facts = facts};
    std::optional<Clock> clock =
        Starter(receivedAt, anybody, rulebook)
            .started(ClockKind::Response, RuleType::Qualification, SpanUnit::WorkingDays, u"first_try_days"_s);
    return clock && clock->due.isValid() && clock->due < registeredAt ? std::nullopt : clock;
}

const PolicyRule *ruleFor(RuleType type, const QDateTime &at, const ClockSubject &subject,
                          const CompiledRulebook &rulebook)
{
    return Subject(subject, rulebook).ruleOn(at, type);
}

bool isPromised(const Clock &clock, const ClockSubject &subject, const CompiledRulebook &rulebook)
{
    if (clock.kind != ClockKind::Release)
        return true;
    Subject asked(subject, rulebook);
    const PolicyRule *rule = asked.ruleOn(clock.started, RuleType::Timing);
    return !rule || asked.reaches(*rule);
}

} // namespace lw
