// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inbox/leadlistview.h"

#include "ui/delegates/leadrowdelegate.h"
#include "ui/models/leadlistmodel.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

LeadListView::LeadListView(LeadListModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new LeadRowDelegate(this))
{
    setObjectName(u"leadList"_s);
    setAccessibleName(tr("Leads"));
    setModel(model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerItem);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSectionResizeMode(LeadListModel::State, QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(28);
    const std::array widths{30, 118, 176, 120, 150, 126, 52};
    for (int column = 0; column < LeadListModel::ColumnCount; ++column)
        setColumnWidth(column, widths[size_t(column)]);
    horizontalHeader()->setSectionResizeMode(LeadListModel::Asks, QHeaderView::Stretch);
    applyRowHeight();
}

void LeadListView::applyRowHeight()
{
    verticalHeader()->setDefaultSectionSize(m_delegate->rowHeight(fontMetrics()));
}

void LeadListView::setCompact(bool compact)
{
    m_delegate->setCompact(compact);
    applyRowHeight();
    viewport()->update();
}

void LeadListView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyRowHeight();
    QTableView::changeEvent(event);
}

LeadId LeadListView::currentLead() const
{
    return m_model->leadAt(currentIndex().isValid() ? currentIndex().row() : -1);
}

QList<LeadId> LeadListView::selectedLeads() const
{
    QList<LeadId> leads;
    QItemSelection ranges = selectionModel()->selection();
    std::ranges::sort(ranges, {}, &QItemSelectionRange::top);
    for (const QItemSelectionRange &range : ranges)
        leads += m_model->leads().mid(range.top(), range.height());
    if (leads.isEmpty() && currentLead())
        leads += currentLead();
    return leads;
}

int LeadListView::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

// Who is current when the list changes: the same lead, or the one that now stands where the work went on.
LeadId LeadListView::successor(const QList<LeadId> &leads) const
{
    const QSet<LeadId> shown(leads.begin(), leads.end());
    if (shown.contains(currentLead()))
        return currentLead();
    int after = currentIndex().row();
    for (const QItemSelectionRange &range : selectionModel()->selection())
        after = std::max(after, range.bottom());
    const QList<LeadId> &before = m_model->leads();
    for (int row = after + 1; row < before.size(); ++row) {
        if (shown.contains(before[row]))
            return before[row];
    }
    for (int row = std::min(after, int(before.size()) - 1); row >= 0; --row) {
        if (shown.contains(before[row]))
            return before[row];
    }
    return leads.value(0);
}

void LeadListView::showLeads(const QList<LeadId> &leads)
{
    if (leads == m_model->leads())
        return;
    const LeadId next = successor(leads);
    const QSet<LeadId> shown(leads.begin(), leads.end());
    QList<LeadId> stillSelected;
    if (selectedCount() > 1)
        for (const LeadId lead : selectedLeads()) {
            if (shown.contains(lead))
                stillSelected += lead;
        }
    const int offset = currentIndex().isValid() ? currentIndex().row() - verticalScrollBar()->value() : 0;
    m_replacing = true;
    m_model->setLeads(leads);
    const int row = std::max(m_model->rowOf(next), 0);
    if (!leads.isEmpty()) {
        const QModelIndex index = m_model->index(row, LeadListModel::Who);
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        verticalScrollBar()->setValue(row - offset);
        scrollTo(index);
    }
    if (!stillSelected.isEmpty())
        selectLeads(stillSelected);
    m_replacing = false;
    Q_EMIT currentLeadChanged(currentLead());
    Q_EMIT selectionChangedTo(selectedCount());
}

void LeadListView::selectLeads(const QList<LeadId> &leads)
{
    const QSet<LeadId> wanted(leads.begin(), leads.end());
    const QList<LeadId> &shown = m_model->leads();
    QItemSelection selection;
    int first = -1;
    for (int row = 0; row < shown.size(); ++row) {
        const int top = row;
        while (row < shown.size() && wanted.contains(shown[row]))
            ++row;
        if (row == top)
            continue;
        selection +=
            QItemSelectionRange(m_model->index(top, 0), m_model->index(row - 1, LeadListModel::ColumnCount - 1));
        first = first < 0 ? top : first;
    }
    if (first < 0)
        return;
    const QModelIndex current = m_model->index(first, LeadListModel::Who);
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    scrollTo(current);
}

// Only up and down: a wide list must not lose its first columns because a row further down became current.
void LeadListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int across = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    horizontalScrollBar()->setValue(across);
}

void LeadListView::step(int rows)
{
    if (m_model->rowCount() == 0)
        return;
    const int row = std::clamp(currentIndex().row() + rows, 0, m_model->rowCount() - 1);
    const QModelIndex index = m_model->index(row, LeadListModel::Who);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void LeadListView::toggleCurrent()
{
    if (currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
}

// Home and End go through the leads, as in any list; a row has no cells to go through.
QModelIndex LeadListView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool wholeList = action == MoveHome || action == MoveEnd;
    return QTableView::moveCursor(action, wholeList ? modifiers | Qt::ControlModifier : modifiers);
}

void LeadListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_replacing)
        Q_EMIT selectionChangedTo(selectedCount());
}

void LeadListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_replacing && current.row() != previous.row())
        Q_EMIT currentLeadChanged(currentLead());
}

} // namespace lw
