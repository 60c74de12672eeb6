// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace lw
{

/// What a lead, or a company with its people, is recognised by as an account. Blank never equals blank.
struct AccountKeys {
    QString name = {};          ///< of the company, as written
    QString nameKey = {};       ///< see companyNameKey()
    QStringList domains = {};   ///< registrable, none that many companies share; the telling one first
    QStringList phones = {};    ///< E.164
    QStringList addresses = {}; ///< house and place in one, see addressKeyOf()

    bool operator==(const AccountKeys &) const = default;
};

/// What a domain says where the company's name does not agree with it.
enum class DomainOnly {
    Off,      ///< nothing: name and domain must agree
    Fallback, ///< the company, where no name matches
    Always,   ///< the company, weighed against those of the same name
};
QString codeOf(DomainOnly setting);
std::optional<DomainOnly> domainOnlyFromCode(QStringView code);

enum class AccountSign { Domain, Name, Phone, Address };
QString codeOf(AccountSign sign);

/// One thing that speaks for an account, or against it (similarity 0).
struct AccountReason {
    AccountSign sign = AccountSign::Domain;
    QString left;
    QString right;
    double similarity = 1.0;
    bool operator==(const AccountReason &) const = default;
};

/// A known account that a lead may belong to.
struct AccountCandidate {
    qint64 id = 0; ///< decides the last tie: the smaller one stands first
    AccountKeys keys;
    bool customer = false;
    qint64 openLeads = 0;
};

struct AccountMatch {
    qsizetype candidate = -1;
    double score = 0;   ///< 0–1
    bool exact = false; ///< domain or name leave no doubt about this one; several may be exact
    QList<AccountReason> reasons;
};

/// Which account a lead belongs to.
struct AccountVerdict {
    std::optional<qsizetype> account; ///< without doubt: it may be filed there and routed by it
    /// Where several accounts share one name and one domain (or say none), the oldest of them: leads are filed there
    /// and not under yet another of the same name, but nothing is concluded from it.
    std::optional<qsizetype> home;
    QList<AccountMatch> matches; ///< all that are worth a look, best first
};

/// How much speaks for a candidate; nothing: too little to mention.
/// Weights: domain 0.75, equal name 0.70, alike name 0.60 × similarity (counted from `alikeFrom`), acronym 0.45,
/// telephone 0.50, address 0.35. The score is 1 less the doubt that all of them leave, 1 − Π(1 − weight), times 0.85
/// where both have a domain and these differ. Mentioned from 0.40 on.
std::optional<AccountMatch> weighAccount(const AccountKeys &lead, const AccountKeys &account, double alikeFrom);

/// Which account it is, without the matches. Exact is: one domain and one name; one name and no contradicting domain;
/// one domain, as `domainOnly` allows. Of several exact ones that one wins which agrees in more, then the only
/// customer; anything else is undecided.
AccountVerdict decideAccount(const AccountKeys &lead, const std::vector<AccountCandidate> &candidates,
                             DomainOnly domainOnly);

/// The same with all that are worth a look. Their order: exact, score, customer, more open leads, smaller id; never the
/// order they are given in.
AccountVerdict matchAccount(const AccountKeys &lead, const std::vector<AccountCandidate> &candidates,
                            DomainOnly domainOnly, double alikeFrom);

} // namespace lw
