// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contacts/company.h"
#include "core/intake/accountindex.h"
#include "core/store/bulkwriter.h"
#include "core/store/database.h"

#include <QDateTime>
#include <QSet>

#include <functional>

namespace lw
{

/// Codes of the statuses of open leads, as a list for `IN`.
QString openStatusList();

/// Which accounts are asked for: each of these, and all that share one.
struct WantedAccounts {
    QSet<QString> nameKeys;
    QSet<QString> domains; ///< registrable
    QSet<qint64> companies;

    bool isEmpty() const { return nameKeys.isEmpty() && domains.isEmpty() && companies.isEmpty(); }
};

/// Gives the accounts stored under an id below `before`, with what is being worked on at them; each once.
Result<void> loadAccounts(const Database &database, const WantedAccounts &wanted, CompanyId before,
                          const std::function<void(const StoredAccount &)> &give);

/// What a company is known by from now on, beside its website.
Result<void> addDomains(const Database &database, CompanyId company, const QStringList &domains);

/// Adds the domains of new companies, fast. Inside a transaction.
class DomainWriter
{
public:
    explicit DomainWriter(const Database &database);
    Result<void> insert(CompanyId company, const QStringList &domains);

private:
    BulkWriter m_domains;
};

/// Whether they buy from us, and who looks after them.
Result<void> updateAccount(const Database &database, CompanyId company, bool customer, const QString &owner,
                           OperationId operation);

/// A rep is called something else from now on.
Result<void> renameAccountOwner(const Database &database, const QString &was, const QString &now,
                                OperationId operation);

/// Companies somebody looks after, in the order they came.
Result<QList<CompanyId>> accountsOwnedBy(const Database &database, const QString &owner);
/// Somebody else looks after a company from now on.
Result<void> giveAccount(const Database &database, CompanyId company, const QString &owner, OperationId operation);

/// Puts a lead under a company, and its person where no lead of theirs stays with the former one.
Result<void> moveLead(const Database &database, LeadId lead, CompanyId company, OperationId operation);

/// A lead that somebody said does not belong to a company.
Result<void> refuseCompany(const Database &database, LeadId lead, CompanyId company, const QDateTime &at,
                           const QString &actor);
Result<QSet<qint64>> refusedBy(const Database &database, CompanyId company); ///< numbers of leads

} // namespace lw
