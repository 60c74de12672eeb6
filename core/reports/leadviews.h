// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/leadcolumns.h"

#include <array>

namespace lw
{

/// The lists the manager works from. Each is a question about one lead at one instant, so a lead comes back from a hold
/// or falls late without anything having to run.
enum class LeadView {
    ToRoute,
    Late,
    DueToday,
    BackFromHold,
    PossibleDuplicates,
    NoOwner,
    OnHold,
    NotAccepted,
    NotAttempted,
    NurtureDue,
    RoutedToday,
    ScreenedOut,
    AllLeads,
};
inline constexpr int kLeadViewCount = 13;

QString codeOf(LeadView view);
QString labelOf(LeadView view);
QString hintOf(LeadView view); ///< what its counter counts, in one sentence
std::optional<LeadView> leadViewFromCode(QStringView code);
bool asksForAction(LeadView view); ///< its counter is work to do, not knowledge

/// Answers for one instant.
class LeadViewTest
{
public:
    LeadViewTest(const LeadColumns &columns, const QDateTime &now);

    bool holds(LeadView view, qsizetype row) const;
    bool waits(qsizetype row) const; ///< for the lead manager

private:
    bool isOver(qint64 at) const { return at != kNoTime && at <= m_now; }

    const LeadColumns &m_columns;
    qint64 m_now = 0;
    qint64 m_dayStart = 0;
    qint64 m_dayEnd = 0;
};

using ViewCounts = std::array<qint64, kLeadViewCount>;
ViewCounts countViews(const LeadColumns &columns, const QDateTime &now);

/// What lists are ordered by. Blank values stand last whichever way the rest runs; register numbers decide ties.
enum class LeadOrder { TimeLeft, Number, Name, Source, Product, Owner, Grade };

/// The rows of a view in order, those without `keep` left out.
std::vector<qsizetype> rowsOf(const LeadColumns &columns, LeadView view, const QDateTime &now,
                              const std::function<bool(qsizetype)> &keep = {});
void sortRows(std::vector<qsizetype> &rows, const LeadColumns &columns, LeadOrder order, bool descending);

} // namespace lw
