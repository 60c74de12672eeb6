// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/companies.h"

#include <QWidget>

class QAbstractItemModel;
class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QTableView;

namespace lw
{

class CompanyLeadsModel;
class SuggestionsModel;

/// Everything about one company: what it is to us, its people, its leads, and leads that may belong to it.
class CompanyPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompanyPane)

public:
    explicit CompanyPane(QWidget *parent = nullptr);

    void setDetail(const CompanyDetail &detail, const QStringList &reps, const QByteArray &zoneId);
    void setProblem(const QString &message);
    void clear();
    CompanyId company() const { return m_company; }
    void takeFocus(); ///< to its leads
    QList<QAction *> verbs() const { return {m_link, m_refuse}; }

Q_SIGNALS:
    void openLead(lw::LeadId lead);
    void customerChosen(bool customer);
    void ownerChosen(const QString &owner);
    void linkWanted(lw::LeadId lead);
    void refuseWanted(lw::LeadId lead);

private:
    void createActions();
    void createViews();
    QTableView *makeLeads(const QString &name, QAbstractItemModel *model, const QString &accessibleName);
    void connectAll();
    void showFacts(const CompanyDetail &detail, const QByteArray &zoneId);
    void showOwner(const CompanyDetail &detail, const QStringList &reps);
    void showLeads(const CompanyDetail &detail, const QByteArray &zoneId);
    void showSuggestions(const CompanyDetail &detail);
    LeadId currentSuggestion() const;

    CompanyId m_company;
    CompanyLeadsModel *m_leads = nullptr;
    SuggestionsModel *m_suggestions = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_people = nullptr;
    QLabel *m_leadsTitle = nullptr;
    QLabel *m_suggestionsTitle = nullptr;
    QLabel *m_ownerLabel = nullptr;
    QCheckBox *m_customer = nullptr;
    QComboBox *m_owner = nullptr;
    QTableView *m_leadTable = nullptr;
    QTableView *m_suggestionTable = nullptr;
    QWidget *m_suggestionTools = nullptr;
    QAction *m_link = nullptr;
    QAction *m_refuse = nullptr;
};

} // namespace lw
