// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/policyview.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace lw
{

/// Beside the page: what the chosen rule did with the leads of the last days, some that fit and some that just miss,
/// and what was found in it.
class RulePanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulePanel)

public:
    explicit RulePanel(QWidget *parent = nullptr);

    void setView(const PolicyView &view);
    void setLeads(const QList<FactLead> &leads, int days);
    void setRule(int number);
    void setAltered(const QStringList &versions); ///< that were changed from outside

Q_SIGNALS:
    void ruleWanted(int number);
    void leadWanted(qint64 number);
    void questionsWanted();

protected:
    void changeEvent(QEvent *event) override; ///< the quiet lines follow light and dark

private:
    void show();
    void showUse(const PolicyRule &rule);
    void showFindings();
    void addHead(const QString &text);
    void addQuestions();
    void addLead(const FactLead &lead, const QString &note);

    PolicyView m_view;
    QStringList m_altered;
    QList<FactLead> m_leads;
    int m_days = 0;
    int m_rule = 0;
    QLabel *m_title = nullptr;
    QListWidget *m_uses = nullptr;
    QLabel *m_findingsTitle = nullptr;
    QListWidget *m_findings = nullptr;
};

} // namespace lw
