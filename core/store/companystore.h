// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contacts/company.h"
#include "core/store/database.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace lw
{

/// One line of the list of companies.
struct CompanyRow {
    CompanyId id;
    QString name;
    QString domain; ///< of the website, else what its people write from
    QString owner;
    bool customer = false; ///< said so, or a lead was won
    qint64 leads = 0;      ///< merged ones apart
    qint64 open = 0;
};
struct CompanyList {
    QList<CompanyRow> rows; ///< most open leads first, then most leads, then by name
    qint64 total = 0;       ///< that match; more than the rows where a limit cut them
};
/// `search`: folded words, each of which the name or the domain holds. `most` 0: all. What one lead wrote in place of a
/// company ("n/a"), and a lead's place outside every company, are none and not listed.
Result<CompanyList> loadCompanies(const Database &database, const QStringList &search, qint64 most);

/// The columns of a company as it is kept, in order; `rev` and, where rows are added, `batch_id` are named beside them.
inline constexpr const char *kCompanyColumns = "id, name, name_key, website, domain, industry, employees, "
                                               "annual_revenue, customer, owner";
/// Reads a company from kCompanyColumns and `rev` behind them.
Company readCompany(Row &row);

/// One company. Nothing: there is none of that id.
Result<std::optional<Company>> loadCompany(const Database &database, CompanyId id);
Result<QStringList> domainsOf(const Database &database, CompanyId id);
Result<QList<LeadId>> leadsOfCompany(const Database &database, CompanyId id); ///< newest first, merged ones apart

/// When they first bought, and how often.
struct CompanySales {
    QDateTime first;
    qint64 count = 0;
};
Result<CompanySales> salesOf(const Database &database, CompanyId id);

/// Leads that stand under another company, or none, and share something with this one.
struct CompanyKin {
    QList<LeadId> byDomain; ///< newest first; their people write from one of its domains
    QList<LeadId> byOther;  ///< same telephone or address, or a company whose name begins alike; newest first
    bool hasMore = false;   ///< of those by a name that begins alike, only the newest were looked at
};
Result<CompanyKin> kinOf(const Database &database, CompanyId id, const QStringList &domains, const QString &nameKey);

} // namespace lw
