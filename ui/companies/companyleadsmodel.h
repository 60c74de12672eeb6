// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/companies.h"

#include <QAbstractTableModel>

namespace lw
{

/// The leads of one company, the newest first.
class CompanyLeadsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompanyLeadsModel)

public:
    enum Column { Number, Who, Stage, Owner, Value, Received, ColumnCount };

    explicit CompanyLeadsModel(QObject *parent = nullptr);

    void setLeads(QList<LeadRecord> leads, const QByteArray &zoneId);
    LeadId leadAt(int row) const; ///< none where there is no such row

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const LeadRecord &record, int column) const;

    QList<LeadRecord> m_leads;
    QByteArray m_zoneId;
};

/// Leads of elsewhere that may belong to the company, the likeliest first, each with why.
class SuggestionsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SuggestionsModel)

public:
    enum Column { Number, Who, StandsUnder, Why, Likely, ColumnCount };

    explicit SuggestionsModel(QObject *parent = nullptr);

    void setSuggestions(QList<SuggestedLead> leads);
    LeadId leadAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString textOf(const SuggestedLead &lead, int column);

    QList<SuggestedLead> m_leads;
};

/// "same domain acme.example; names 91 % alike": why a lead may belong to a company.
QString reasonsText(const QList<AccountReason> &reasons);

} // namespace lw
