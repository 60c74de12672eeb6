// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of the page: which sets wait, which of them is current, and what stands there where none does.

#include "ui/actions/offered.h"
#include "ui/duplicates/certainmerger.h"
#include "ui/duplicates/comparisonview.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/duplicates/setanswers.h"
#include "ui/duplicates/setreader.h"
#include "ui/session/session.h"
#include "ui/widgets/widgets.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace lw
{

namespace
{

/// As the box of the head lists them.
enum Filter { All, Certain, ToAsk };

constexpr int kWidestNames = 24; // characters, so that room is left for the reasons

} // namespace

// While many are merged, the list waits for the last of them.
void DuplicatesPage::reload()
{
    m_isStale = true;
    if (!isVisible() || m_merger->isRunning())
        return;
    m_isStale = false;
    m_reader->readSets();
}

void DuplicatesPage::showSets()
{
    m_problem.clear();
    showFilter();
    if (std::exchange(m_isTakenBack, false))
        makeCurrent(rowBack());
    // What is being saved may be an undo whose set was read already: that one is current once the undo is told.
    if (session().isBusy())
        return;
    m_known.clear();
    for (const SetRow &row : m_reader->rows())
        m_known += row.set.leads;
}

int DuplicatesPage::rowBack() const
{
    const QList<SetRow> &rows = m_sets->rows();
    const auto back =
        std::ranges::find_if(rows, [this](const SetRow &row) { return !m_known.contains(row.set.leads); });
    return back == rows.end() ? -1 : int(back - rows.begin());
}

void DuplicatesPage::makeCurrent(int row)
{
    if (row >= 0)
        m_setList->setCurrentIndex(m_sets->index(row, 0));
}

// The same set stays current while it is there; else the one that now stands in its place.
void DuplicatesPage::showFilter()
{
    QList<SetRow> rows = m_reader->rows();
    const int filter = m_filter->currentIndex();
    rows.removeIf([&](const SetRow &row) {
        const bool isCertain = row.set.verdict == MatchLevel::Same;
        return m_answers->isLeaving(row.set.leads) || (filter == Certain && !isCertain) ||
               (filter == ToAsk && isCertain);
    });
    const QList<LeadId> before = current() ? current()->set.leads : QList<LeadId>();
    const int place = m_setList->currentIndex().row();
    m_isReplacing = true;
    m_sets->setRows(rows, session().rulebook()->rulebook.identity);
    const int found = before.isEmpty() ? -1 : m_sets->rowOf(before);
    const int row = found >= 0 ? found : std::clamp(place, 0, std::max(int(rows.size()) - 1, 0));
    if (!rows.isEmpty())
        m_setList->setCurrentIndex(m_sets->index(row, 0));
    m_isReplacing = false;
    fitColumns(m_setList);
    narrowColumn(m_setList, SetListModel::Who, kWidestNames);
    showState();
    showCurrent();
}

void DuplicatesPage::showState()
{
    const bool hadFocus = m_setList->hasFocus() || m_comparisonView->hasFocus() || m_empty->hasFocus() ||
                          m_empty->isAncestorOf(QApplication::focusWidget());
    const bool hasRows = m_sets->rowCount() > 0 && !m_merger->isRunning() && m_problem.isEmpty();
    const QList<SetRow> &all = m_reader->rows();
    m_counts->setText(m_reader->hasRead() && !all.isEmpty() ? tr("%1, %2 certain")
                                                                  .arg(tr("%Ln set(s) wait", nullptr, int(all.size())),
                                                                       QLocale().toString(m_reader->certainCount()))
                                                            : QString());
    const bool switches = hasRows != (m_stack->currentWidget() == m_panes);
    if (!hasRows)
        showEmpty();
    m_stack->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_panes) : m_empty);
    enableActions();
    if (switches && hadFocus && isVisible())
        enter();
}

void DuplicatesPage::showEmpty()
{
    const auto scanAll = [this] { scan(); };
    if (m_merger->isRunning())
        m_empty->show(tr("Merging the certain sets"),
                      tr("%1 of %2").arg(QLocale().toString(m_merger->done()), QLocale().toString(m_merger->total())),
                      tr("&Stop"), [this] { m_merger->stop(); });
    else if (!m_problem.isEmpty())
        m_empty->show(tr("The sets cannot be read"), m_problem, tr("&Try again"), [this] { reload(); });
    else if (!m_reader->hasRead())
        m_empty->show(tr("Reading the sets…"), tr("They appear here in a moment."));
    else if (m_filter->currentIndex() != All && !m_reader->rows().isEmpty())
        m_empty->show(m_filter->currentIndex() == Certain ? tr("No certain duplicates wait.")
                                                          : tr("No duplicates to ask about wait."),
                      tr("%Ln set(s) wait in all.", nullptr, int(m_reader->rows().size())), tr("Show &all"), [this] {
                          m_filter->setCurrentIndex(All);
                          enter();
                      });
    else
        m_empty->show(tr("No possible duplicates wait."),
                      tr("Every new lead is compared when it arrives. Comparing all leads also finds what came in "
                         "before, or without being compared."),
                      tr("Com&pare all leads"), scanAll);
}

void DuplicatesPage::enableActions()
{
    const bool hasSet = m_stack->currentWidget() == m_panes && current();
    for (const ActionId id :
         {ActionId::KeepApart, ActionId::MakeResponse, ActionId::MergeSet, ActionId::MakeSurvivor,
          ActionId::ChooseValue, ActionId::LeaveOut, ActionId::NextSet, ActionId::PreviousSet, ActionId::OpenFromSet})
        offer(action(id), id, session(), hasSet);
    offer(action(ActionId::MergeCertain), ActionId::MergeCertain, session(),
          !m_merger->isRunning() && !certainSets().isEmpty());
    action(ActionId::ScanDuplicates)->setEnabled(!m_isScanning && !m_merger->isRunning());
}

// A row has no cells to go through: left and right go through the leads beside the list, Home and End through the sets.
bool DuplicatesPage::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    if (watched != m_setList || !key || key->modifiers() != Qt::NoModifier)
        return Page::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_Left: m_comparisonView->stepColumn(-1); return true;
    case Qt::Key_Right: m_comparisonView->stepColumn(1); return true;
    case Qt::Key_Home: stepSet(-m_sets->rowCount()); return true;
    case Qt::Key_End: stepSet(m_sets->rowCount()); return true;
    default: return Page::eventFilter(watched, event);
    }
}

} // namespace lw
