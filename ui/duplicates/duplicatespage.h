// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/actions/actions.h"
#include "ui/duplicates/comparisonmodel.h"
#include "ui/duplicates/setlistmodel.h"
#include "ui/pages/page.h"

#include <QHash>
#include <QSet>

class QComboBox;
class QLabel;
class QLayout;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolBar;

namespace lw
{

class CertainMerger;
class ComparisonView;
class EmptyState;
class SetAnswers;
class SetReader;

/// Possible duplicates: the sets that wait on the left, the current one side by side on the right. Keep both, response,
/// or merge: whatever is answered, the next set is current at once.
class DuplicatesPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DuplicatesPage)

public:
    explicit DuplicatesPage(Session &session, QWidget *parent = nullptr);
    ~DuplicatesPage() override;

    QList<QAction *> pageActions() const override;
    void enter() override;

Q_SIGNALS:
    void openLead(lw::LeadId lead);
    void keysWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createViews();
    QLayout *createHead();
    QWidget *createComparison();
    void createActions();
    void connectAll();
    void restoreLayout();
    void saveLayout() const;

    // What is shown.
    void reload(); ///< at once where the page is seen, else when it is entered
    void showSets();
    void showFilter();
    void makeCurrent(int row); ///< where there is one
    int rowBack() const;       ///< of a set that was not there before; -1: none
    void showState();          ///< list and comparison, or what stands in their place
    void showEmpty();
    void showCurrent();
    void compare(const ComparisonModel::Leads &read);
    void showReasons();
    void showConsequence();
    void showHint();
    void enableActions();
    void showMenu(QWidget *over, const QPoint &at);

    // What is done.
    void keepApart();
    void respond();
    void merge();
    void makeSurvivor();
    void leaveOut();
    void nextRule();
    void applyRule();
    void stepSet(int rows);
    void open();
    void confirmCertain();
    void scan();

    const SetRow *current() const;
    QList<LeadId> lookedAt() const; ///< the leads of the current set that are side by side
    bool isCompared() const;        ///< they are read; says so where they are not
    QList<SetRow> certainSets() const;
    QStringList whatIsMerged(const QList<SetRow> &sets) const;
    SurvivorRule rule() const;
    QAction *action(ActionId id) const { return m_actions.value(id); }

    SetReader *m_reader = nullptr;
    SetAnswers *m_answers = nullptr;
    CertainMerger *m_merger = nullptr;
    SetListModel *m_sets = nullptr;
    ComparisonModel *m_comparison = nullptr;
    QHash<ActionId, QAction *> m_actions;
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_panes = nullptr;
    QTableView *m_setList = nullptr;
    ComparisonView *m_comparisonView = nullptr;
    EmptyState *m_empty = nullptr;
    QComboBox *m_filter = nullptr;
    QComboBox *m_ruleBox = nullptr;
    QToolBar *m_tools = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_because = nullptr;
    QLabel *m_remarks = nullptr;
    QLabel *m_consequence = nullptr;
    QLabel *m_nearMisses = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_notes = nullptr;

    QList<LeadId> m_shown; ///< whose comparison is shown
    int m_shownGeneration = -1;
    QSet<QList<LeadId>> m_known; ///< the sets as they were read last, without those answered since
    bool m_isTakenBack = false;  ///< something was undone: the set that comes back becomes current
    QString m_problem;           ///< why the sets cannot be read
    bool m_isStale = true;
    bool m_isScanning = false;
    bool m_isReplacing = false;
};

} // namespace lw
