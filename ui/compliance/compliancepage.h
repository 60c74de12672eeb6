// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/policy.h"
#include "core/workspace/weeklyreport.h"
#include "ui/models/compliancetable.h"
#include "ui/pages/page.h"
#include "ui/print/pagepainter.h"

class QComboBox;
class QLabel;
class QLayout;
class QStackedWidget;
class QTableView;

namespace lw
{

class BreachesPane;
class EmptyState;
class LeaguePane;
class ReportTableModel;

/// How the policy is kept: rule by rule, who keeps it how well, and what was not kept, to be followed up or let go.
/// Reads again when something changes, at once if it is seen and else when it is entered.
class CompliancePage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompliancePage)

public:
    explicit CompliancePage(Session &session, QWidget *parent = nullptr);

    QList<QAction *> pageActions() const override;
    void enter() override;

Q_SIGNALS:
    void openLead(lw::LeadId lead);

private:
    /// What was read together.
    struct Answer {
        QString whom;            ///< empty: everybody
        ComplianceReport report; ///< of everybody
        ComplianceReport own;    ///< of whom
        Policy policy;           ///< the page it was judged by
        ReportOrigin origin;
    };

    void createActions();
    void createViews();
    QLayout *makeChoice();
    QWidget *makeContent();
    void connectAll();
    void reloadIfSeen();
    void reload();
    static Result<Answer> read(const Workspace &workspace, const QDateTime &now, const QString &whom);
    void take(const Result<Answer> &answer);
    void choose(const QString &whom);
    void showChosen();
    void showWords();
    void showEmpty(const QString &title, const QString &hint);
    void selectRule(int number, int row);
    int currentRule() const; ///< its number; 0: none is current
    QString whom() const;    ///< empty: everybody
    void updateActions();

    QString whyNotLetGo() const; ///< empty: the current breach can be let go
    void letGo();
    void carryOut(const ComplianceItem &item, const QString &reason);
    Document document() const;
    PageSetup pageSetup() const;
    QString fileName() const; ///< suggested, without its ending
    void saveTable();

    QAction *m_letGo = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_savePdf = nullptr;
    QAction *m_print = nullptr;
    QAction *m_saveTable = nullptr;
    QComboBox *m_for = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_note = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_content = nullptr;
    EmptyState *m_empty = nullptr;
    QTableView *m_table = nullptr;
    ReportTableModel *m_rules = nullptr;
    BreachesPane *m_breaches = nullptr;
    LeaguePane *m_league = nullptr;
    Answer m_answer;
    ComplianceReport m_shown; ///< the part that was chosen
    int m_request = 0;
    bool m_isRead = false;
};

} // namespace lw
