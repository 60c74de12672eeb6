// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which leads the inbox lists, in what order, and what stands in their place where there are none.

#include "ui/inbox/inboxpage.h"
#include "ui/inbox/leadfilter.h"
#include "ui/inbox/leadlistview.h"
#include "ui/inbox/leadpane.h"
#include "ui/inbox/leadverbs.h"
#include "ui/inbox/viewlistview.h"
#include "ui/models/leadlistmodel.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QStackedWidget>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// Views that a verb empties: what was sent away need not wait there for the file.
bool emptiesByVerbs(LeadView view)
{
    return view == LeadView::ToRoute || view == LeadView::Late || view == LeadView::DueToday ||
           view == LeadView::BackFromHold;
}

bool isByNumber(LeadView view)
{
    return view == LeadView::AllLeads || view == LeadView::ScreenedOut || view == LeadView::RoutedToday;
}

constexpr std::array kOrders{LeadOrder::Number,  LeadOrder::TimeLeft, LeadOrder::Name, LeadOrder::Source,
                             LeadOrder::Product, LeadOrder::Owner,    LeadOrder::Grade};
static_assert(kOrders.size() == LeadListModel::ColumnCount);

} // namespace

void InboxPage::showView(LeadView view)
{
    leaveWide();
    m_model->setProposes(emptiesByVerbs(view));
    m_view = view;
    m_filterTitle.clear();
    m_order = isByNumber(view) ? LeadOrder::Number : LeadOrder::TimeLeft;
    m_descending = isByNumber(view);
    m_list->horizontalHeader()->setSortIndicatorShown(true);
    m_views->setView(view);
    QSignalBlocker quiet(m_search);
    m_search->clear();
    filterChanged();
}

void InboxPage::showFiltered(const QString &filter, const QString &title)
{
    showView(LeadView::AllLeads);
    m_filterTitle = title;
    m_search->setText(filter);
    showTitle();
    enter();
}

void InboxPage::sortBy(int column)
{
    const LeadOrder order = kOrders[size_t(column)];
    m_descending = order == m_order && !m_descending;
    m_order = order;
    showList();
}

void InboxPage::filterChanged()
{
    const Result<void> understood = m_filter->setText(m_search->text().trimmed());
    m_filterProblem->setVisible(!understood);
    if (understood)
        showList();
    else
        m_filterProblem->setText(understood.error().message); // the list stays as it was until the words make sense
}

void InboxPage::reload()
{
    const auto columns = session().columns();
    if (!columns)
        return showState();
    m_counts = countViews(*columns, session().now());
    m_views->setCounts(m_counts);
    showList();
    askAboutBan();
    Q_EMIT countsChanged();
}

void InboxPage::showList()
{
    const auto columns = session().columns();
    if (!columns)
        return showState();
    const QSet<LeadId> leaving = emptiesByVerbs(m_view) ? m_verbs->leaving() : QSet<LeadId>();
    std::vector<qsizetype> rows =
        rowsOf(*columns, m_view, session().now(), [&, wanted = m_filter->test(*columns)](qsizetype row) {
            return wanted(row) && !leaving.contains(LeadId{columns->number[size_t(row)]});
        });
    sortRows(rows, *columns, m_order, m_descending);
    QList<LeadId> leads;
    leads.reserve(qsizetype(rows.size()));
    for (const qsizetype row : rows)
        leads += LeadId{columns->number[size_t(row)]};
    const bool hadFocus = m_middle->currentWidget()->hasFocus();
    m_list->showLeads(leads);
    const auto column = std::ranges::find(kOrders, m_order) - kOrders.begin();
    m_list->horizontalHeader()->setSortIndicator(int(column), m_descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    showState();
    if (hadFocus)
        m_middle->currentWidget()->setFocus();
    showTitle();
    wantDetail();
}

void InboxPage::showState()
{
    const auto columns = session().columns();
    const bool hasRows = columns && m_model->rowCount() > 0;
    m_middle->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_list) : m_empty);
    if (hasRows)
        return;
    leaveWide();
    const QString &filter = m_filter->text();
    if (!columns)
        m_empty->show(tr("Reading the leads…"), tr("They appear here in a moment."));
    else if (columns->size() == 0)
        m_empty->show(tr("No leads yet"), tr("Everything that arrives is registered here first."),
                      tr("&Import a file…"), [this] { Q_EMIT importWanted(); });
    else if (m_filter->isSearching())
        m_empty->show(tr("Searching…"),
                      tr("“%1” asks for something that only the records hold.").arg(shownText(filter)));
    else if (m_filter->wasStopped())
        m_empty->show(tr("Not searched to the end"),
                      tr("“%1” may match leads that are not shown.").arg(shownText(filter)), tr("&Clear the search"),
                      [this] {
                          m_search->clear();
                          enter();
                      });
    else if (!filter.isEmpty())
        m_empty->show(tr("Nothing matches “%1”").arg(shownText(filter)), tr("in “%1”").arg(labelOf(m_view)),
                      tr("&Clear the search"), [this] {
                          m_search->clear();
                          enter();
                      });
    else if (m_view == LeadView::ToRoute)
        m_empty->show(tr("To route is clear"),
                      tr("%n lead(s) routed today.", nullptr, int(m_counts[size_t(LeadView::RoutedToday)])),
                      tr("&Show what nobody has tried"), [this] {
                          showView(LeadView::NotAttempted);
                          enter();
                      });
    else
        m_empty->show(tr("Nothing in “%1”").arg(labelOf(m_view)), hintOf(m_view));
}

void InboxPage::showTitle()
{
    const int total = m_model->rowCount();
    const QString name = m_filterTitle.isEmpty() ? labelOf(m_view) : m_filterTitle;
    m_title->setText(tr("%1  %2", "view and its number of leads").arg(name, QLocale().toString(total)));
    m_title->setToolTip(hintOf(m_view));
    const int selected = m_list->selectedCount();
    if (selected > 1 && selected == total)
        m_selection->setText(tr("All %1 leads of “%2” are selected").arg(QLocale().toString(total), name));
    else if (selected > 1)
        m_selection->setText(tr("%1 of %2 selected. Ctrl+A selects all of “%3”")
                                 .arg(QLocale().toString(selected), QLocale().toString(total), name));
    else
        m_selection->clear();
    m_verbs->setCount(total == 0 ? 0 : std::max(selected, 1));
    m_pane->setPosition(
        tr("%1 of %2 in “%3”")
            .arg(QLocale().toString(m_list->currentIndex().row() + 1), QLocale().toString(total), name));
}

} // namespace lw
