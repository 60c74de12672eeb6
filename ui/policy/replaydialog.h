// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/replaypolicy.h"
#include "ui/session/session.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class QTabWidget;

namespace lw
{

class ShortListModel;

/// What would have been different under a draft: who would move where, how much each rep would have had, lead by lead
/// with the reason.
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
    void createViews();
    QTableView *addTable(const QString &title, const QString &name, ShortListModel *model);
    void replay();
    void show(const ReplayReport &report);
    void save();

    Session &m_session;
    Rulebook m_draft;
    std::optional<ReplayReport> m_report;
    int m_asked = 0;
    QComboBox *m_period = nullptr;
    QCheckBox *m_asOfToday = nullptr;
    QLabel *m_summary = nullptr;
    QTabWidget *m_tabs = nullptr;
    ShortListModel *m_leads = nullptr;
    ShortListModel *m_moves = nullptr;
    ShortListModel *m_load = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace lw
