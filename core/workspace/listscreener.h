// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadevent.h"
#include "core/leads/leadrecord.h"
#include "core/rules/screening.h"
#include "core/workspace/workspace.h"

#include <QHash>
#include <QList>

#include <optional>
#include <vector>

namespace lw
{

/// What a screening list holds against one lead.
struct ScreeningHold {
    Screening screening;
    std::optional<ScreeningEntry> entry; ///< nothing: its country is not served
};

/// A screening list ready to be asked, as a whole as intake asks it, and entry by entry.
class ReadyScreening
{
public:
    /// `lookAlike`: as for compile().
    ReadyScreening(const ScreeningList &list, double lookAlike);

    /// What the list says, and the entry behind it.
    std::optional<ScreeningHold> holdOf(const LeadFacts &facts) const;
    /// Every entry that would hold by itself, with what it says.
    QList<ScreeningHold> holdsOf(const LeadFacts &facts) const;

private:
    std::optional<ScreeningEntry> entryBehind(const Screening &screening, const LeadFacts &facts) const;

    QList<ScreeningEntry> m_entries;
    CompiledScreening m_whole;
    std::vector<CompiledScreening> m_single; ///< a list of one for each entry
};

/// Asks the list in force for leads that are here already.
class ListScreener
{
public:
    /// `day`: by the rules of screening in force then; see isScreenedByList().
    ListScreener(const Workspace &workspace, QDate day);

    const CompiledRulebook &rulebook() const { return *m_rulebook; }

    /// What the list holds against an open lead that a rule of screening is for; nothing for others. Nobody is held for
    /// being out of reach, which no list says. A lead that was let in again is held only by an entry that was not
    /// overruled then: one that did not stand in the list in force at that time, and that its history does not name.
    Result<std::optional<ScreeningHold>> holdOf(const LeadRecord &record);
    /// Leads asked so far that the list holds for and that stay because somebody let them in.
    qint64 letIn() const { return m_letIn; }
    /// Leads asked so far that the list holds for and that stay because no rule of screening is for them.
    qint64 withoutRule() const { return m_withoutRule; }

private:
    double lookAlike() const { return m_rulebook->rulebook.identity.company; }
    Result<QList<LeadEvent>> screeningsOverruled(LeadId lead) const;
    Result<std::optional<ScreeningList>> listOverruled(LeadId lead);
    Result<std::optional<ScreeningHold>> holdAfterLetIn(LeadId lead, const LeadFacts &facts,
                                                        const QList<LeadEvent> &overruled);

    const Workspace &m_workspace;
    RulebookPtr m_rulebook;
    ReadyScreening m_list;
    QHash<RulebookId, ScreeningList> m_lists; ///< of earlier versions, as far as asked for
    QDate m_day;
    qint64 m_letIn = 0;
    qint64 m_withoutRule = 0;
};

} // namespace lw
