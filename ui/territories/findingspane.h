// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/territories/territorycheck.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace lw
{

class Session;

/// What the check of the territories found, and the ways out of each finding.
class FindingsPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindingsPane)

public:
    FindingsPane(Session &session, QWidget *parent);

    /// Looks again; the answer comes in a moment. `takesFocus`: the findings get it then.
    void check(bool takesFocus);
    void refresh();         ///< where somebody has asked before: findings stay right while lines are edited
    void setDay(QDate day); ///< invalid: today

Q_SIGNALS:
    /// Asks to show a line, by its number.
    void lineWanted(int number);

private:
    struct Answer {
        TerritoryQuestion question;
        TerritoryReport report;
    };

    void createViews();
    void createGiving();
    void offerGiving();
    void give();
    void take(const Answer &answer);
    void addFindings(FindingKind kind);
    QTreeWidgetItem *itemOf(const QString &key) const;
    void showSummary();
    void showCurrent();
    void askFixes(const TerritoryFinding &finding);
    void showFixes(const QList<TerritoryFix> &fixes);
    void addFix(const TerritoryFix &fix);
    void apply(const TerritoryFix &fix);
    void activate();
    const TerritoryFinding *current() const;

    Session &m_session;
    QDate m_day;
    Answer m_answer;
    bool m_hasChecked = false;
    bool m_takesFocus = false;
    int m_request = 0;
    int m_fixRequest = 0;
    QLabel *m_summary = nullptr;
    QTreeWidget *m_list = nullptr;
    QLabel *m_sentence = nullptr;
    QWidget *m_fixes = nullptr;
    QBoxLayout *m_buttons = nullptr;
    QWidget *m_giving = nullptr;
    QComboBox *m_rep = nullptr;
    QPushButton *m_give = nullptr;
};

} // namespace lw
