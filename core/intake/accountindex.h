// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/contacts/accountmatch.h"
#include "core/contacts/emaildomains.h"
#include "core/intake/matchkeys.h"

#include <QHash>

#include <memory>
#include <vector>

namespace lw
{

/// The mail providers that say nothing about a company, as the rulebook has them.
EmailDomains providersOf(const IdentityRules &rules);

/// What a lead says of its company: domains are that of the website, unless it stands on a platform where everybody
/// has a page, and that of the e-mail address, unless the provider is shared.
AccountKeys accountKeysOf(const Company &company, const MatchKeys &keys, const EmailDomains &providers);

/// An opportunity that is being worked on at an account.
struct AccountDeal {
    LeadId lead;
    QString owner;
    bool operator==(const AccountDeal &) const = default;
};

/// A company as the store knows it.
struct StoredAccount {
    CompanyId company;
    QString name;
    QString nameKey;
    QStringList domains; ///< registrable
    bool customer = false;
    QString owner;            ///< of the customer
    QList<AccountDeal> deals; ///< newest first, one for each owner
};

/// The accounts known while leads are read: those stored that rows may belong to, and those of earlier rows. A million
/// take about 120 MB: texts are kept packed, keys are filed by hash and compared by text.
class AccountIndex
{
public:
    /// Accounts beyond which a shared name ("self-employed") or domain tells nothing any more.
    static constexpr size_t kMostPerKey = 64;

    explicit AccountIndex(const IdentityRules &rules);

    qsizetype know(const StoredAccount &stored); ///< each once; answers its place
    qsizetype add(const AccountKeys &keys);      ///< one that a row opens

    AccountKeys keysOf(const LeadRecord &record, const MatchKeys &keys) const
    {
        return accountKeysOf(record.company, keys, m_providers);
    }

    /// Where a lead belongs; places as the candidates. No matches: suggestions are not made here.
    AccountVerdict find(const AccountKeys &lead) const;
    std::optional<qsizetype> byCompany(CompanyId company) const; ///< of those stored before

    QString name(qsizetype at) const;
    QString nameKey(qsizetype at) const;
    QStringList domains(qsizetype at) const;
    bool hasDomains(qsizetype at) const { return m_accounts[size_t(at)].firstDomain != 0; }
    CompanyId company(qsizetype at) const { return m_accounts[size_t(at)].company; } ///< none while only planned
    bool isCustomer(qsizetype at) const { return m_accounts[size_t(at)].customer; }
    QString customerOwner(qsizetype at) const; ///< empty: no customer, or nobody's in particular
    QList<AccountDeal> deals(qsizetype at) const { return m_deals.value(quint32(at)); }

    /// What an account without a domain is known by from now on.
    void learnDomains(qsizetype at, const QStringList &domains);
    void settle(qsizetype at, CompanyId company) { m_accounts[size_t(at)].company = company; }
    qsizetype size() const { return qsizetype(m_accounts.size()); }

private:
    struct Packed {
        CompanyId company;
        quint64 text = 0;        ///< where name and name key stand
        quint32 nextOfName = 0;  ///< an account plus 1; 0: the last
        quint32 firstDomain = 0; ///< in m_filed, plus 1
        bool customer = false;
        bool isStored = false;
    };
    /// A domain of an account.
    struct Filed {
        quint64 text = 0;
        quint32 account = 0;
        quint32 nextOfDomain = 0;  ///< in m_filed, plus 1
        quint32 nextOfAccount = 0; ///< the same
    };

    quint64 keep(const QStringList &texts);
    QString textAt(quint64 at, int which) const;
    QString nameOf(quint32 account) const { return textAt(m_accounts[account].text, 1); }
    QString domainOf(quint32 filed) const { return textAt(m_filed[filed].text, 0); }
    size_t nameSlot(const QString &key) const;
    size_t domainSlot(const QString &key) const;
    void fileName(quint32 at);
    void fileDomain(quint32 at, const QString &domain);
    void moveBehindSilent(quint32 at);
    /// False: so many share the name that it tells nothing; then only those without a domain are gathered.
    bool gatherByName(const QString &key, std::vector<quint32> &found) const;
    void gatherByDomain(const QString &domain, std::vector<quint32> &found) const;
    AccountCandidate candidate(quint32 at) const;

    EmailDomains m_providers;
    DomainOnly m_domainOnly;
    std::vector<Packed> m_accounts;
    std::vector<Filed> m_filed;
    /// The first of a chain, plus 1, at the slot its key hashes to.
    std::vector<quint32> m_byName, m_byDomain;
    size_t m_names = 0, m_domains = 0; ///< slots used
    std::vector<std::unique_ptr<char[]>> m_text;
    size_t m_textUsed = 0;
    QHash<qint64, quint32> m_byCompany;
    QHash<quint32, QList<AccountDeal>> m_deals;
    QHash<quint32, QString> m_owners;
};

} // namespace lw
