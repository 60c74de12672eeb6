// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/replaypolicy.h"
#include "core/workspace/weeklyreport.h"
#include "ui/print/pagepainter.h"
#include "ui/session/session.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;
class QTabWidget;

namespace lw
{

class PeriodBar;
class ReportTableModel;

/// What would have been different under a draft: who would move where, how much each rep would have had, lead by lead
/// with the reason. Any past period, any part of its leads; all of it goes on paper.
class ReplayDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReplayDialog)

public:
    ReplayDialog(Session &session, const Rulebook &draft, const QString &title, QWidget *parent);

    const std::optional<ReplayReport> &report() const { return m_report; }

Q_SIGNALS:
    void leadWanted(qint64 number);
    void replayed();

private:
    struct Answer {
        ReplayReport report;
        ReportOrigin origin;
        Period period;
        QString filter;
    };

    void createViews();
    void createButtons();
    ReportTableModel *addTable(const QString &title, const QString &name);
    void replay();
    void show(const Answer &answer);
    Document document() const;
    PageSetup pageSetup() const;
    void saveList();

    Session &m_session;
    Rulebook m_draft;
    QString m_title;
    std::optional<ReplayReport> m_report;
    Answer m_answer;
    int m_asked = 0;
    PeriodBar *m_period = nullptr;
    QCheckBox *m_asOfToday = nullptr;
    QLabel *m_summary = nullptr;
    QTabWidget *m_tabs = nullptr;
    ReportTableModel *m_leads = nullptr;
    ReportTableModel *m_moves = nullptr;
    ReportTableModel *m_load = nullptr;
    QList<QPushButton *> m_keep; ///< what can be done with an answer
};

} // namespace lw
