// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/leadviews.h"

#include "core/base/codes.h"
#include "core/base/fold.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<Code<LeadView>, kLeadViewCount> kViews{{
    {LeadView::ToRoute, "to_route", QT_TRANSLATE_NOOP("lw::Codes", "To route")},
    {LeadView::Late, "late", QT_TRANSLATE_NOOP("lw::Codes", "Late")},
    {LeadView::DueToday, "due_today", QT_TRANSLATE_NOOP("lw::Codes", "Due today")},
    {LeadView::BackFromHold, "back_from_hold", QT_TRANSLATE_NOOP("lw::Codes", "Back from hold")},
    {LeadView::PossibleDuplicates, "possible_duplicates", QT_TRANSLATE_NOOP("lw::Codes", "Possible duplicates")},
    {LeadView::NoOwner, "no_owner", QT_TRANSLATE_NOOP("lw::Codes", "Nobody's")},
    {LeadView::OnHold, "on_hold", QT_TRANSLATE_NOOP("lw::Codes", "On hold")},
    {LeadView::NotAccepted, "not_accepted", QT_TRANSLATE_NOOP("lw::Codes", "Not accepted")},
    {LeadView::NotAttempted, "not_attempted", QT_TRANSLATE_NOOP("lw::Codes", "Not attempted")},
    {LeadView::NurtureDue, "nurture_due", QT_TRANSLATE_NOOP("lw::Codes", "Nurture due")},
    {LeadView::RoutedToday, "routed_today", QT_TRANSLATE_NOOP("lw::Codes", "Routed today")},
    {LeadView::ScreenedOut, "screened_out", QT_TRANSLATE_NOOP("lw::Codes", "Screened out")},
    {LeadView::AllLeads, "all", QT_TRANSLATE_NOOP("lw::Codes", "All leads")},
}};

constexpr std::array<const char *, kLeadViewCount> kHints{
    QT_TRANSLATE_NOOP("lw::Codes", "Leads that wait for you: not handed to sales yet, or given back by them"),
    QT_TRANSLATE_NOOP("lw::Codes", "Leads that wait for you and are past their deadline"),
    QT_TRANSLATE_NOOP("lw::Codes", "Leads that wait for you and are due before midnight"),
    QT_TRANSLATE_NOOP("lw::Codes", "Leads whose hold is over"),
    QT_TRANSLATE_NOOP("lw::Codes", "Open leads that may be somebody you already have"),
    QT_TRANSLATE_NOOP("lw::Codes", "Open leads that no territory and no person has"),
    QT_TRANSLATE_NOOP("lw::Codes", "Leads put aside until their date comes"),
    QT_TRANSLATE_NOOP("lw::Codes", "Leads handed to sales that nobody has accepted"),
    QT_TRANSLATE_NOOP("lw::Codes", "Leads with sales that nobody has tried to reach"),
    QT_TRANSLATE_NOOP("lw::Codes", "Leads in nurture or given back whose date has come"),
    QT_TRANSLATE_NOOP("lw::Codes", "Leads handed to sales since midnight"),
    QT_TRANSLATE_NOOP("lw::Codes", "Competitors, suppliers, students and others; in no rate"),
    QT_TRANSLATE_NOOP("lw::Codes", "Every lead of the workspace but the merged ones"),
};

} // namespace

QString codeOf(LeadView view)
{
    return codeIn(kViews, view);
}
QString labelOf(LeadView view)
{
    return labelIn(kViews, view);
}
QString hintOf(LeadView view)
{
    return QCoreApplication::translate("lw::Codes", kHints[size_t(view)]);
}
std::optional<LeadView> leadViewFromCode(QStringView code)
{
    return fromCodeIn(kViews, code);
}

bool asksForAction(LeadView view)
{
    switch (view) {
    case LeadView::ToRoute:
    case LeadView::Late:
    case LeadView::DueToday:
    case LeadView::BackFromHold:
    case LeadView::PossibleDuplicates:
    case LeadView::NoOwner:
    case LeadView::NotAccepted:
    case LeadView::NotAttempted:
    case LeadView::NurtureDue: return true;
    case LeadView::OnHold:
    case LeadView::RoutedToday:
    case LeadView::ScreenedOut:
    case LeadView::AllLeads: return false;
    }
    Q_UNREACHABLE();
}

LeadViewTest::LeadViewTest(const LeadColumns &columns, const QDateTime &now)
    : m_columns(columns)
    , m_now(now.toMSecsSinceEpoch())
{
    const QDate today = now.toTimeZone(columns.zone).date();
    m_dayStart = today.startOfDay(columns.zone).toMSecsSinceEpoch();
    m_dayEnd = today.addDays(1).startOfDay(columns.zone).toMSecsSinceEpoch();
}

bool LeadViewTest::waits(qsizetype row) const
{
    return waitsForManager(m_columns.stageOf(row), m_columns.statusOf(row),
                           isOver(m_columns.nextActionAt[size_t(row)]));
}

bool LeadViewTest::holds(LeadView view, qsizetype row) const
{
    const size_t i = size_t(row);
    const Status status = m_columns.statusOf(row);
    const Stage stage = m_columns.stageOf(row);
    const qint64 due = m_columns.deadline[i];
    const bool withSales = status == Status::Open && (stage == Stage::Released || stage == Stage::Accepted);
    switch (view) {
    case LeadView::ToRoute: return waits(row);
    case LeadView::Late: return isOver(due) && waits(row);
    case LeadView::DueToday: return due != kNoTime && due > m_now && due < m_dayEnd && waits(row);
    case LeadView::BackFromHold: return status == Status::OnHold && isOver(m_columns.nextActionAt[i]);
    case LeadView::PossibleDuplicates: return m_columns.suspected[i] != 0 && lw::isOpen(status);
    case LeadView::NoOwner: return m_columns.owner[i] == 0 && lw::isOpen(status);
    case LeadView::OnHold: return status == Status::OnHold && !isOver(m_columns.nextActionAt[i]);
    case LeadView::NotAccepted: return status == Status::Open && stage == Stage::Released;
    case LeadView::NotAttempted: return withSales && m_columns.firstAttemptAt[i] == kNoTime;
    case LeadView::NurtureDue:
        return (status == Status::Nurture || status == Status::Recycled) && isOver(m_columns.nextActionAt[i]);
    case LeadView::RoutedToday: {
        const qint64 released = m_columns.reachedAt[i][size_t(Stage::Released)];
        return released >= m_dayStart && released < m_dayEnd && status != Status::Merged;
    }
    case LeadView::ScreenedOut: return status == Status::ScreenedOut;
    case LeadView::AllLeads: return status != Status::Merged;
    }
    Q_UNREACHABLE();
}

ViewCounts countViews(const LeadColumns &columns, const QDateTime &now)
{
    const LeadViewTest test(columns, now);
    ViewCounts counts{};
    for (qsizetype row = 0; row < columns.size(); ++row) {
        for (size_t view = 0; view < counts.size(); ++view)
            counts[view] += test.holds(static_cast<LeadView>(view), row);
    }
    return counts;
}

std::vector<qsizetype> rowsOf(const LeadColumns &columns, LeadView view, const QDateTime &now,
                              const std::function<bool(qsizetype)> &keep)
{
    const LeadViewTest test(columns, now);
    std::vector<qsizetype> rows;
    for (qsizetype row = 0; row < columns.size(); ++row) {
        if (test.holds(view, row) && (!keep || keep(row)))
            rows.push_back(row);
    }
    return rows;
}

namespace
{

// Names in the order people expect them, each sorted once: row → rank; blank → none.
std::vector<qsizetype> ranksOf(const NameTable &names)
{
    std::vector<quint32> ids(size_t(names.size()));
    std::iota(ids.begin(), ids.end(), 0U);
    std::ranges::sort(ids, {}, [&](quint32 id) { return fold(names.name(id)); });
    std::vector<qsizetype> ranks(ids.size());
    for (size_t at = 0; at < ids.size(); ++at)
        ranks[ids[at]] = qsizetype(at);
    return ranks;
}

template<class Key, class IsBlank>
void sortBy(std::vector<qsizetype> &rows, bool descending, Key key, IsBlank isBlank)
{
    std::ranges::sort(rows, [&](qsizetype a, qsizetype b) {
        const bool blankA = isBlank(a), blankB = isBlank(b);
        if (blankA || blankB)
            return blankA == blankB ? a < b : blankB;
        const auto &left = key(a);
        const auto &right = key(b);
        if (left != right)
            return descending ? right < left : left < right;
        return a < b;
    });
}

void sortByName(std::vector<qsizetype> &rows, const std::vector<quint32> &column, const NameTable &names,
                bool descending)
{
    const std::vector<qsizetype> ranks = ranksOf(names);
    sortBy(
        rows, descending, [&](qsizetype row) { return ranks[column[size_t(row)]]; },
        [&](qsizetype row) { return column[size_t(row)] == 0; });
}

} // namespace

void sortRows(std::vector<qsizetype> &rows, const LeadColumns &columns, LeadOrder order, bool descending)
{
    const auto never = [](qsizetype) { return false; };
    switch (order) {
    case LeadOrder::TimeLeft:
        return sortBy(
            rows, descending, [&](qsizetype row) { return columns.deadline[size_t(row)]; },
            [&](qsizetype row) { return columns.deadline[size_t(row)] == kNoTime; });
    case LeadOrder::Number:
        return sortBy(
            rows, descending, [](qsizetype row) { return row; }, never);
    case LeadOrder::Name:
        return sortBy(
            rows, descending, [&](qsizetype row) -> const QByteArray & { return columns.searchText[size_t(row)]; },
            never);
    case LeadOrder::Source: return sortByName(rows, columns.source, columns.sources, descending);
    case LeadOrder::Product: return sortByName(rows, columns.product, columns.products, descending);
    case LeadOrder::Owner: return sortByName(rows, columns.owner, columns.owners, descending);
    case LeadOrder::Grade:
        return sortBy(
            rows, descending, [&](qsizetype row) { return columns.grade[size_t(row)]; },
            [&](qsizetype row) { return columns.grade[size_t(row)] == 0; });
    }
    Q_UNREACHABLE();
}

} // namespace lw
