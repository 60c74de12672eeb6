// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/leadviews.h"
#include "core/workspace/leaddetail.h"
#include "ui/actions/actions.h"
#include "ui/pages/page.h"

#include <QHash>
#include <QTimer>

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QToolBar;

namespace lw
{

class EmptyState;
class LeadFilter;
class LeadListModel;
class LeadListView;
class LeadPane;
class LeadVerbs;
class ViewListView;

/// The manager's page: the views on the left, their leads in the middle, everything about the current one beside it.
class InboxPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InboxPage)

public:
    explicit InboxPage(Session &session, QWidget *parent = nullptr);
    ~InboxPage() override;

    QList<QAction *> pageActions() const override;
    QList<QAction *> viewActions() const;
    void enter() override;

    void showView(LeadView view);
    void showFiltered(const QString &filter, const QString &title); ///< all leads that a filter holds for
    const ViewCounts &counts() const { return m_counts; }

Q_SIGNALS:
    void countsChanged();
    void keysWanted();
    void importWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createActions();
    void createViews();
    QWidget *createMiddle();
    void createPane();
    void connectAll();
    void restoreLayout();
    void saveLayout() const;

    void reload();   ///< counters and list
    void showList(); ///< the leads of the view, filtered and in order
    void filterChanged();
    void showState(); ///< list, or what stands in its place
    void showTitle();
    void sortBy(int column);
    void wantDetail();
    void askDetail();
    void askAboutBan();
    void openLead();
    void leaveWide();
    void back();
    void search();
    void showEscalations();
    void showLeadMenu(const QPoint &at);
    void cyclePane();

    LeadVerbs *m_verbs = nullptr;
    QHash<ActionId, QAction *> m_actions;
    QSplitter *m_panes = nullptr;
    QSplitter *m_listAndLead = nullptr;
    ViewListView *m_views = nullptr;
    LeadFilter *m_filter = nullptr;
    LeadListModel *m_model = nullptr;
    LeadListView *m_list = nullptr;
    LeadPane *m_pane = nullptr;
    QStackedWidget *m_middle = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_filterProblem = nullptr;
    QLabel *m_selection = nullptr;
    QLineEdit *m_search = nullptr;
    QToolBar *m_tools = nullptr;
    QTimer m_minutes;

    LeadView m_view = LeadView::ToRoute;
    LeadOrder m_order = LeadOrder::TimeLeft;
    bool m_descending = false;
    ViewCounts m_counts{};
    QString m_filterTitle;
    LeadId m_detailOf;
    bool m_detailAsked = false;
    bool m_detailAgain = false;
    bool m_isWide = false;                            ///< the lead has the whole page
    std::pair<bool, bool> m_besideBefore{true, true}; ///< whether views and lead showed before it had
};

} // namespace lw
