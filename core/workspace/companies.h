// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contacts/accountmatch.h"
#include "core/store/companystore.h"
#include "core/workspace/workspace.h"

namespace lw
{

/// A company's name; where it has none its domain, else its number.
QString shownName(const Company &company);

/// A lead of elsewhere that may belong to a company, and why.
struct SuggestedLead {
    LeadRecord record;
    double score = 0; ///< 0–1, see weighAccount()
    QList<AccountReason> reasons;
};

/// One company with all that is known of it.
struct CompanyDetail {
    /// Leads read at most; leadCount says how many there are.
    static constexpr qsizetype kMostLeads = 500;
    /// Suggestions shown at most, the best ones.
    static constexpr qsizetype kMostSuggested = 10;

    Company company;
    bool isCustomer = false; ///< said so, or a lead of theirs was won
    CompanySales sales;
    QStringList domains;
    QList<LeadRecord> leads; ///< newest first
    qint64 leadCount = 0;
    QList<Person> people; ///< of these leads, each once
    QList<SuggestedLead> suggested;
    qint64 suggestedCount = 0; ///< all that are worth a look
    qint64 related = 0;        ///< leads of elsewhere whose people write from one of its domains
    bool hasMore = false;      ///< there were more of elsewhere than were compared
};

/// Companies with their counts, the ones with most open leads first. `search`: words that the name or a domain holds.
/// `most` 0: all.
Result<CompanyList> listCompanies(const Workspace &workspace, const QString &search, qint64 most = 0);

/// Error: there is no such company.
Result<CompanyDetail> loadCompanyDetail(const Workspace &workspace, CompanyId id);

/// What a company is to us.
struct AccountChange {
    std::optional<bool> customer; ///< none: as it is
    std::optional<QString> owner; ///< a rep; empty: nobody in particular; none: as it is
};
/// New leads of a customer go to its owner before any territory is asked. Error: no such company or rep, or the rep is
/// not active.
Result<OperationId> changeAccount(Workspace &workspace, CompanyId id, const AccountChange &change, const QString &actor,
                                  const QDateTime &now);

/// Puts a lead under a company. Who owns it stays as it is. Error: either is gone, the lead was merged, or it stands
/// there already.
Result<OperationId> linkCompany(Workspace &workspace, LeadId lead, CompanyId company, const QString &actor,
                                const QDateTime &now);

/// The lead does not belong to that company: it is not suggested there again. Where it stands there, it goes to the
/// company it wrote, found by its name or opened, and outside every company where it wrote none; leads that the same
/// person sends later go with it. Who owns it stays as it is. Error: either is gone, or the lead was merged.
Result<OperationId> refuseSuggestion(Workspace &workspace, LeadId lead, CompanyId company, const QString &actor,
                                     const QDateTime &now);

} // namespace lw
