// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/leadclocks.h"

#include "core/decisions/facts.h"
#include "core/store/historystore.h"
#include "core/store/leadstore.h"
#include "core/store/settingsstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::LeadClocks", text);
}

LeadEvent untimed(const Clock &clock, LeadId lead, const Deed &deed)
{
    const QString calendar =
        clock.calendar.isEmpty() ? tr("the company's calendar") : tr("calendar “%1”").arg(clock.calendar);
    return {.lead = lead,
            .at = deed.now,
            .kind = EventKind::Note,
            .actor = deed.actor,
            .detail = tr("No deadline for “%1”: %2 has no time for it").arg(labelOf(clock.kind), calendar)};
}

// What rules ask of the lead, read only where some rule asks.
Result<LeadFacts> factsOfLead(const Database &database, LeadId lead, const CompiledRulebook &rulebook)
{
    if (!asksFacts(rulebook.rulebook.policy))
        return LeadFacts();
    const Result<Settings> settings = loadSettings(database);
    if (!settings)
        return settings.error();
    const Result<QList<LeadRecord>> records = loadRecords(database, {lead}, settings->currency);
    if (!records)
        return records.error();
    return records->isEmpty() ? LeadFacts() : factsOf(records->first());
}

ClockSubject subjectOf(const LeadChange &change, const LeadFacts &facts)
{
    const Lead &lead = change.after;
    return {.grade = lead.grade,
            .owner = lead.owner,
            .territory = lead.territory,
            .receivedAt = lead.receivedAt(),
            .nextActionAt = lead.nextActionAt,
            .asked = change.asked,
            .facts = &facts};
}

using Changed = std::function<Result<Clock>(const Clock &, const CalendarArithmetic &)>;

// Writes the open clocks of a lead that come out different.
Result<void> changeOpen(const Database &database, LeadId lead, const CompiledRulebook &rulebook, const Changed &changed)
{
    const Result<QList<Clock>> clocks = clocksOf(database, lead);
    if (!clocks)
        return clocks.error();
    for (const Clock &clock : *clocks) {
        if (!clock.isOpen())
            continue;
        const Result<Clock> after = changed(clock, rulebook.calendarOf(clock.calendar));
        if (!after)
            return after.error();
        if (*after != clock)
            LW_TRY(updateClock(database, lead, *after));
    }
    return {};
}

// One pause takes the place of another.
Changed pausedBy(const Pause &pause)
{
    return [pause](const Clock &clock, const CalendarArithmetic &calendar) {
        return paused(resumed(clock, pause.from, calendar), pause.from, pause.until, pause.reason, calendar);
    };
}

Changed resumedAt(const QDateTime &at)
{
    return [at](const Clock &clock, const CalendarArithmetic &calendar) -> Result<Clock> {
        return resumed(clock, at, calendar);
    };
}

bool holdPauses(const ClockSubject &subject, const QDateTime &at, const CompiledRulebook &rulebook)
{
    const PolicyRule *rule = ruleFor(RuleType::FollowUp, at, subject, rulebook);
    return rule && rule->parameter(u"hold_pauses"_s).toBool();
}

Result<void> followHold(const Database &database, const LeadChange &change, const ClockSubject &subject,
                        const CompiledRulebook &rulebook)
{
    const bool holds = change.after.status == Status::OnHold;
    if (change.events.isEmpty() || !holdPauses(subject, change.events.first().at, rulebook))
        return {};
    const LeadEvent &event = change.events.first();
    if (event.kind == EventKind::Hold && change.after.nextActionAt > event.at)
        return changeOpen(
            database, change.after.id, rulebook,
            pausedBy({.from = event.at, .until = change.after.nextActionAt, .reason = labelOf(Status::OnHold)}));
    if (change.before.status == Status::OnHold && !holds)
        return changeOpen(database, change.after.id, rulebook, resumedAt(event.at));
    return {};
}

Result<void> stopUnpromised(const Database &database, LeadId lead, const QDateTime &at, const ClockSubject &subject,
                            const CompiledRulebook &rulebook)
{
    return changeOpen(database, lead, rulebook,
                      [&](const Clock &clock, const CalendarArithmetic &calendar) -> Result<Clock> {
                          if (isPromised(clock, subject, rulebook))
                              return clock;
                          Clock after = resumed(clock, at, calendar);
                          after.stopped = true;
                          return after;
                      });
}

} // namespace

Result<void> writeClocks(OpenDeed &deed, HistoryWriter &history, LeadId lead, const QList<Clock> &clocks)
{
    for (const Clock &clock : clocks) {
        LW_TRY(clock.due.isValid() ? history.insert(lead, clock) : history.insert(untimed(clock, lead, deed.deed)));
    }
    return {};
}

Result<void> startClocks(OpenDeed &deed, HistoryWriter &history, LeadId lead, EventKind event, const QDateTime &at,
                         const ClockSubject &subject, const CompiledRulebook &rulebook)
{
    QList<Clock> clocks = clocksStartedBy(event, at, subject, rulebook);
    if (clocks.isEmpty())
        return {};
    const Result<QList<Clock>> known = clocksOf(deed.database, lead);
    if (!known)
        return known.error();
    clocks.removeIf([&](const Clock &clock) {
        return std::ranges::any_of(*known, [&](const Clock &other) {
            return other.kind == clock.kind && (other.isOpen() || other.started == clock.started);
        });
    });
    return writeClocks(deed, history, lead, clocks);
}

namespace
{

// One that is to be qualified anew is promised nothing before that.
Result<bool> waitsForQualification(const Database &database, const Lead &lead)
{
    const Result<QList<Clock>> clocks = clocksOf(database, lead.id);
    if (!clocks)
        return clocks.error();
    const auto isAsked = [](const Clock &clock) { return clock.kind == ClockKind::Qualify && clock.isOpen(); };
    return lead.stage != Stage::Qualified || lead.status != Status::Open || std::ranges::any_of(*clocks, isAsked);
}

Result<void> followGrade(OpenDeed &deed, HistoryWriter &history, const LeadChange &change, const ClockSubject &subject,
                         const CompiledRulebook &rulebook)
{
    if (change.before.grade == change.after.grade)
        return {};
    const LeadId lead = change.after.id;
    const QDateTime &at = change.events.last().at;
    LW_TRY(stopUnpromised(deed.database, lead, at, subject, rulebook));
    const Result<bool> waits = waitsForQualification(deed.database, change.after);
    if (!waits)
        return waits.error();
    return *waits ? Result<void>() : startClocks(deed, history, lead, EventKind::Qualified, at, subject, rulebook);
}

} // namespace

Result<void> recordChange(OpenDeed &deed, HistoryWriter &history, const LeadChange &change,
                          const CompiledRulebook &rulebook)
{
    if (change.events.isEmpty())
        return {};
    for (const LeadEvent &event : change.events)
        LW_TRY(history.insert(event));
    const LeadId lead = change.after.id;
    const Result<LeadFacts> facts = factsOfLead(deed.database, lead, rulebook);
    if (!facts)
        return facts.error();
    const ClockSubject subject = subjectOf(change, *facts);
    LW_TRY(followHold(deed.database, change, subject, rulebook));
    for (const LeadEvent &event : change.events) {
        if (!change.isTheirs)
            LW_TRY(settleClocks(deed.database, event, rulebook));
        LW_TRY(startClocks(deed, history, lead, event.kind, event.at, subject, rulebook));
    }
    LW_TRY(followGrade(deed, history, change, subject, rulebook));
    return change.pause.isOn() ? changeOpen(deed.database, lead, rulebook, pausedBy(change.pause)) : Result<void>();
}

Result<void> mayPause(const Database &database, const LeadChange &change, const CompiledRulebook &rulebook)
{
    const bool resumes =
        std::ranges::any_of(change.events, [](const LeadEvent &e) { return e.kind == EventKind::Resumed; });
    if (!resumes && !change.pause.isOn())
        return {};
    const Result<QList<Clock>> clocks = clocksOf(database, change.after.id);
    if (!clocks)
        return clocks.error();
    bool any = false;
    for (const Clock &clock : *clocks) {
        any |= clock.isOpen() && (clock.pause.isOn() || !resumes);
        if (!clock.isOpen() || resumes)
            continue;
        const Result<Clock> halted = pausedBy(change.pause)(clock, rulebook.calendarOf(clock.calendar));
        if (!halted)
            return halted.error();
    }
    if (any)
        return {};
    const QString number = QString::number(change.after.id.value);
    return failed(resumes ? tr("No deadline of lead %1 is paused.").arg(number)
                          : tr("Lead %1 has no open deadline to pause.").arg(number));
}

} // namespace lw
