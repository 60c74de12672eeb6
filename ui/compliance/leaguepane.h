// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reports/compliance.h"

#include <QWidget>

#include <array>

class QLabel;
class QTableView;
class QVBoxLayout;

namespace lw
{

class ReportTableModel;

/// Who keeps the policy how well: departments, reps and vendors, the lowest share first; a list of nobody is hidden.
class LeaguePane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeaguePane)

public:
    explicit LeaguePane(QWidget *parent = nullptr);

    void setReport(const ComplianceReport &report);

Q_SIGNALS:
    void chosen(const QString &who);

private:
    struct League {
        QLabel *title = nullptr;
        QTableView *table = nullptr;
        ReportTableModel *model = nullptr;
    };
    League makeLeague(const QString &title, const QString &objectName, QVBoxLayout *into);
    static void fill(const League &league, const QList<LeagueLine> &lines);

    std::array<League, 3> m_leagues; ///< departments, reps, vendors
};

} // namespace lw
