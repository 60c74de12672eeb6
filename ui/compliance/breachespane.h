// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/policy.h"
#include "ui/models/compliancetable.h"

#include <QByteArray>
#include <QWidget>

#include <optional>

class QAction;
class QCheckBox;
class QHBoxLayout;
class QLabel;
class QTableView;

namespace lw
{

class ReportTableModel;

/// What is known of one rule: its sentence on the page, how it was kept, who broke it most, and what was not kept or
/// was let go, of this rule or of all.
class BreachesPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BreachesPane)

public:
    explicit BreachesPane(QWidget *parent = nullptr);

    /// The figures, the page they were judged by, and the zone that instants are shown in. The current row stays, or
    /// the one that stands in its place does.
    void setReport(const ComplianceReport &report, const Policy &policy, const QByteArray &zoneId);
    void setRule(int number);
    std::optional<Breach> current() const; ///< nothing: no row is current
    bool focusList();                      ///< false where it is empty
    /// Commands about the current breach: with their keys in the list, in its menu.
    void addCommand(QAction *command, bool asButton);

Q_SIGNALS:
    void leadWanted(qint64 number);
    void currentChanged();

private:
    void createViews();
    void showRule();
    void fillList(bool keepRow);
    void showCount();
    void openLead();

    ComplianceReport m_report;
    Policy m_policy;
    QByteArray m_zoneId;
    QList<Breach> m_breaches;
    int m_rule = 0;
    QLabel *m_title = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_figures = nullptr;
    QCheckBox *m_allRules = nullptr;
    QLabel *m_count = nullptr;
    QHBoxLayout *m_bar = nullptr;
    QTableView *m_table = nullptr;
    ReportTableModel *m_model = nullptr;
};

} // namespace lw
