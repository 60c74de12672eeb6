// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/territories/territorytree.h"
#include "core/workspace/weeklyreport.h"
#include "ui/models/reporttablemodel.h"
#include "ui/pages/page.h"
#include "ui/print/pagepainter.h"

#include <memory>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLayout;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace lw
{

class ChartView;
class EmptyState;
class PeriodBar;

/// The leads that match a filter, as typed, with territories standing for their parts; all of them, uncopied, where it
/// is empty. Error: what it cannot ask here.
Result<std::shared_ptr<const LeadColumns>> chosenLeads(const std::shared_ptr<const LeadColumns> &columns,
                                                       const QString &filter, const QDateTime &now,
                                                       const TerritoryParents &parents = {});

/// What every report page has: period and filter, a chart with its table, the foot line that shows the books agree, and
/// what can be done with the figures. Reads again when leads change, at once if it is seen and else when it is entered.
class ReportPage : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportPage)

public:
    ReportPage(Session &session, const QString &title, QWidget *parent = nullptr);
    ~ReportPage() override;

    QList<QAction *> pageActions() const override;
    void enter() override;

protected:
    /// Asks for the figures and calls takeAnswer() or refuse() with `request`.
    virtual void compute(int request) = 0;
    virtual Document document() const = 0;
    virtual QString fileName() const = 0; ///< suggested, without its ending
    virtual QPageLayout::Orientation orientation() const { return QPageLayout::Portrait; }

    const PeriodBar &periodBar() const { return *m_periodBar; }
    QComboBox *addChoice(const QString &label, const QStringList &items, const QString &objectName);
    /// A table of figures whose rows open their leads; the last one added is the main one,
    /// which is saved and has the focus first.
    ReportTableModel *addTable(const QString &objectName, const QString &accessibleName, QSplitter *into);
    QSplitter *upper() const { return m_upper; } ///< chart, and what stands beside it
    QSplitter *views() const { return m_views; }
    ChartView *chart() const { return m_chart; }

    bool isCurrent(int request) const { return request == m_request; } ///< a later question makes an answer stale
    void takeAnswer(const ReportOrigin &origin, const Balance &books, const QString &notes);
    void refuse(const Error &error);
    /// What Enter does, where it is more than to list the leads of a row.
    void setOpenHint(const QString &text);
    void reload();

private:
    void createActions();
    void createViews();
    QWidget *makeContent();
    void connectAll();
    void reloadIfSeen();
    void showEmpty(bool loading);
    PageSetup pageSetup() const;
    void openLeads(const QModelIndex &index);
    void showHints(const QModelIndex &current);
    void copyRows(QTableView *table) const;
    void saveTable();

    QString m_title;
    PeriodBar *m_periodBar = nullptr;
    QHBoxLayout *m_choices = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QSplitter *m_upper = nullptr;
    QSplitter *m_views = nullptr;
    ChartView *m_chart = nullptr;
    QLabel *m_notes = nullptr;
    QLabel *m_openHint = nullptr; ///< followed by what the figures of the current row say of themselves
    QString m_openText;
    QLabel *m_foot = nullptr;
    QTableView *m_mainTable = nullptr;
    ReportTableModel *m_savedModel = nullptr;
    QAction *m_savePdf = nullptr;
    QAction *m_print = nullptr;
    QAction *m_saveTable = nullptr;
    int m_request = 0;
    bool m_stale = true;
};

} // namespace lw
