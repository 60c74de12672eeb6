// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/listscreener.h"

#include "core/decisions/decide.h"
#include "core/decisions/facts.h"
#include "core/leads/disposition.h"
#include "core/store/historystore.h"
#include "core/store/rulebookstore.h"

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

bool stands(const ScreeningEntry &entry, const ScreeningList &list)
{
    const QList<ScreeningEntry> entries = entriesOf(list);
    return std::ranges::any_of(entries, [&](const ScreeningEntry &other) { return sameSubject(other, entry); });
}

bool serves(const ScreeningList &list, const QString &country)
{
    return list.countriesServed.isEmpty() || list.countriesServed.contains(country);
}

// In the words of an arrival, or of a screening by hand or by the list.
bool tellsOf(const LeadEvent &event, const Screening &screening)
{
    return event.detail == QString(screening.reason + u": "_s + screening.because) ||
           event.detail == QString(reasonLabel(screening.reason) + u" — "_s + screening.because);
}

LeadFacts askedFacts(const LeadRecord &record)
{
    LeadFacts facts = factsOf(record);
    facts.identityByFile = true; // whether somebody can be reached is asked on arrival; no list says it
    return facts;
}

} // namespace

ReadyScreening::ReadyScreening(const ScreeningList &list, double lookAlike)
    : m_entries(entriesOf(list))
    , m_whole(compile(list, lookAlike))
{
    m_single.reserve(size_t(m_entries.size()));
    for (const ScreeningEntry &entry : m_entries)
        m_single.push_back(compile(screeningListOf({entry}, {}), lookAlike));
}

std::optional<ScreeningHold> ReadyScreening::holdOf(const LeadFacts &facts) const
{
    const Screening screening = screen(facts, m_whole);
    if (!screening.screenedOut)
        return {};
    return ScreeningHold{screening, entryBehind(screening, facts)};
}

QList<ScreeningHold> ReadyScreening::holdsOf(const LeadFacts &facts) const
{
    QList<ScreeningHold> holds;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (const Screening screening = screen(facts, m_single[size_t(i)]); screening.screenedOut)
            holds += ScreeningHold{screening, m_entries[i]};
    }
    return holds;
}

// The one that says the same by itself. A look-alike is found by the entry of the competitor.
std::optional<ScreeningEntry> ReadyScreening::entryBehind(const Screening &screening, const LeadFacts &facts) const
{
    const bool isLookAlike = screening.reason == u"competitor_look_alike";
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const QString &reason = m_entries[i].reason;
        const bool may = reason == screening.reason || (isLookAlike && reason == u"competitor");
        if (may && screen(facts, m_single[size_t(i)]) == screening)
            return m_entries[i];
    }
    return {};
}

ListScreener::ListScreener(const Workspace &workspace, QDate day)
    : m_workspace(workspace)
    , m_rulebook(workspace.rulebook())
    , m_list(m_rulebook->rulebook.screening, lookAlike())
    , m_day(day)
{
}

// History and decision are read only of leads that the list would hold: they are few.
Result<std::optional<ScreeningHold>> ListScreener::holdOf(const LeadRecord &record)
{
    if (!isOpen(record.lead.status))
        return std::optional<ScreeningHold>();
    const LeadFacts facts = askedFacts(record);
    const std::optional<ScreeningHold> hold = m_list.holdOf(facts);
    if (!hold)
        return hold;
    if (!isScreenedByList(*m_rulebook, facts, m_day)) {
        ++m_withoutRule;
        return std::optional<ScreeningHold>();
    }
    const Result<QList<LeadEvent>> overruled = screeningsOverruled(record.lead.id);
    if (!overruled)
        return overruled.error();
    if (overruled->isEmpty())
        return hold;
    Result<std::optional<ScreeningHold>> another = holdAfterLetIn(record.lead.id, facts, *overruled);
    m_letIn += another && !*another ? 1 : 0;
    return another;
}

// The lead is open, so a person has let it in after each of them; an undo would have taken the event away.
Result<QList<LeadEvent>> ListScreener::screeningsOverruled(LeadId lead) const
{
    Result<QList<LeadEvent>> events = eventsOf(m_workspace.database(), lead);
    if (events)
        events->removeIf([&](const LeadEvent &event) { // a lead merged into it brought its own along
            return event.kind != EventKind::ScreenedOut || event.lead != lead;
        });
    return events;
}

// The list in force when the lead was let in: whatever it said, a person decided otherwise. The decision kept since
// then names its version.
Result<std::optional<ScreeningList>> ListScreener::listOverruled(LeadId lead)
{
    const Result<std::optional<KeptDecision>> kept = decisionOf(m_workspace.database(), lead);
    if (!kept)
        return kept.error();
    if (!*kept || !(*kept)->facts.letIn)
        return std::optional<ScreeningList>();
    const RulebookId version = (*kept)->rulebook;
    if (!m_lists.contains(version)) {
        const Result<RulebookPtr> rulebook = loadRulebook(m_workspace.database(), version);
        if (!rulebook)
            return rulebook.error();
        m_lists.insert(version, (*rulebook)->rulebook.screening);
    }
    return std::optional(m_lists.value(version));
}

Result<std::optional<ScreeningHold>> ListScreener::holdAfterLetIn(LeadId lead, const LeadFacts &facts,
                                                                  const QList<LeadEvent> &overruled)
{
    const Result<std::optional<ScreeningList>> then = listOverruled(lead);
    if (!then)
        return then.error();
    const auto isTold = [&](const Screening &screening) {
        return std::ranges::any_of(overruled, [&](const LeadEvent &event) { return tellsOf(event, screening); });
    };
    QList<ScreeningEntry> left;
    for (const ScreeningHold &hold : m_list.holdsOf(facts)) {
        if (!isTold(hold.screening) && !(*then && stands(*hold.entry, **then)))
            left += *hold.entry;
    }
    QStringList served = m_rulebook->rulebook.screening.countriesServed;
    const Screening abroad = screen(facts, compile(screeningListOf({}, served)));
    if (abroad.screenedOut && (isTold(abroad) || (*then && !serves(**then, facts.countryCode))))
        served.clear();
    return ReadyScreening(screeningListOf(left, served), lookAlike()).holdOf(facts);
}

} // namespace lw
