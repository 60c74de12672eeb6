// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/accountmatch.h"

#include "core/base/codes.h"
#include "core/contacts/companysimilarity.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kDomain = 0.75;
constexpr double kEqualName = 0.70;
constexpr double kAlikeName = 0.60;
constexpr double kAcronym = 0.45;
constexpr double kPhone = 0.50;
constexpr double kAddress = 0.35;
constexpr double kOtherDomain = 0.85;
constexpr double kMentioned = 0.40;

constexpr std::array kDomainOnly{
    Code<DomainOnly>{DomainOnly::Off, "off", QT_TRANSLATE_NOOP("lw::Codes", "Off")},
    Code<DomainOnly>{DomainOnly::Fallback, "fallback", QT_TRANSLATE_NOOP("lw::Codes", "Where no name matches")},
    Code<DomainOnly>{DomainOnly::Always, "always", QT_TRANSLATE_NOOP("lw::Codes", "Always")},
};

constexpr std::array kSigns{
    Code<AccountSign>{AccountSign::Domain, "domain", QT_TRANSLATE_NOOP("lw::Codes", "Domain")},
    Code<AccountSign>{AccountSign::Name, "company", QT_TRANSLATE_NOOP("lw::Codes", "Company")},
    Code<AccountSign>{AccountSign::Phone, "phone", QT_TRANSLATE_NOOP("lw::Codes", "Phone")},
    Code<AccountSign>{AccountSign::Address, "address", QT_TRANSLATE_NOOP("lw::Codes", "Address")},
};

QString firstCommon(const QStringList &left, const QStringList &right)
{
    for (const QString &value : left) {
        if (!value.isEmpty() && right.contains(value))
            return value;
    }
    return {};
}

/// Agreement in the two things that can decide.
struct Agreement {
    bool domain = false;
    bool name = false;
    bool contradicts = false; ///< both have domains, none in common

    Agreement(const AccountKeys &lead, const AccountKeys &account)
        : domain(!firstCommon(lead.domains, account.domains).isEmpty())
        , name(!lead.nameKey.isEmpty() && lead.nameKey == account.nameKey)
        , contradicts(!domain && !lead.domains.isEmpty() && !account.domains.isEmpty())
    {
    }
    int strength() const { return (domain ? 1 : 0) + (name ? 1 : 0); }
    bool byName() const { return name && !contradicts; }
    bool byDomainOnly() const { return domain && !name; }
    /// As far as names and domains tell, lead and account are one.
    bool isTwin(const AccountKeys &lead, const AccountKeys &account) const
    {
        return name && (domain || (lead.domains.isEmpty() && account.domains.isEmpty()));
    }
};

/// Collects reasons and what they leave of doubt.
class Weighing
{
public:
    void add(AccountSign sign, const QString &left, const QString &right, double similarity, double weight)
    {
        m_match.reasons += AccountReason{sign, left, right, similarity};
        m_doubt *= 1 - weight;
    }
    void against(AccountSign sign, const QString &left, const QString &right, double factor)
    {
        m_match.reasons += AccountReason{sign, left, right, 0.0};
        m_factor *= factor;
    }
    std::optional<AccountMatch> result()
    {
        m_match.score = (1 - m_doubt) * m_factor;
        return m_match.score < kMentioned ? std::nullopt : std::optional(m_match);
    }

private:
    AccountMatch m_match;
    double m_doubt = 1;
    double m_factor = 1;
};

void weighNames(Weighing &weighing, const AccountKeys &lead, const AccountKeys &account, double alikeFrom)
{
    if (lead.nameKey.isEmpty() || account.nameKey.isEmpty())
        return;
    if (lead.nameKey == account.nameKey)
        return weighing.add(AccountSign::Name, lead.name, account.name, 1.0, kEqualName);
    const double alike = companySimilarity(lead.name, account.name);
    if (alike >= alikeFrom)
        weighing.add(AccountSign::Name, lead.name, account.name, alike, kAlikeName * alike);
    else if (isAcronymOf(lead.name, account.name) || isAcronymOf(account.name, lead.name))
        weighing.add(AccountSign::Name, lead.name, account.name, alike, kAcronym);
}

} // namespace

QString codeOf(DomainOnly setting)
{
    return codeIn(kDomainOnly, setting);
}

std::optional<DomainOnly> domainOnlyFromCode(QStringView code)
{
    return fromCodeIn(kDomainOnly, code);
}

QString codeOf(AccountSign sign)
{
    return codeIn(kSigns, sign);
}

std::optional<AccountMatch> weighAccount(const AccountKeys &lead, const AccountKeys &account, double alikeFrom)
{
    Weighing weighing;
    if (const QString domain = firstCommon(lead.domains, account.domains); !domain.isEmpty())
        weighing.add(AccountSign::Domain, domain, domain, 1.0, kDomain);
    else if (!lead.domains.isEmpty() && !account.domains.isEmpty())
        weighing.against(AccountSign::Domain, lead.domains.first(), account.domains.first(), kOtherDomain);
    weighNames(weighing, lead, account, alikeFrom);
    if (const QString phone = firstCommon(lead.phones, account.phones); !phone.isEmpty())
        weighing.add(AccountSign::Phone, phone, phone, 1.0, kPhone);
    if (const QString address = firstCommon(lead.addresses, account.addresses); !address.isEmpty())
        weighing.add(AccountSign::Address, address, address, 1.0, kAddress);
    return weighing.result();
}

namespace
{

/// Those that leave no doubt about themselves; under "fallback" a name outdoes a mere domain.
std::vector<qsizetype> exactOnes(const AccountKeys &lead, const std::vector<AccountCandidate> &candidates,
                                 DomainOnly domainOnly)
{
    std::vector<qsizetype> byName, byDomain;
    for (size_t i = 0; i < candidates.size(); ++i) {
        const Agreement agreement(lead, candidates[i].keys);
        if (agreement.byName())
            byName.push_back(qsizetype(i));
        else if (agreement.byDomainOnly())
            byDomain.push_back(qsizetype(i));
    }
    const bool domainCounts =
        domainOnly == DomainOnly::Always || (domainOnly == DomainOnly::Fallback && byName.empty());
    if (domainCounts)
        byName.insert(byName.end(), byDomain.begin(), byDomain.end());
    return byName;
}

/// The best of the exact ones, or where they are tied the one to be filed under.
AccountVerdict decideAmong(const std::vector<qsizetype> &exact, const AccountKeys &lead,
                           const std::vector<AccountCandidate> &candidates)
{
    AccountVerdict verdict;
    const auto rank = [&](qsizetype i) {
        const AccountCandidate &candidate = candidates[size_t(i)];
        return std::pair(Agreement(lead, candidate.keys).strength(), candidate.customer);
    };
    std::pair best(0, false);
    for (const qsizetype i : exact)
        best = std::max(best, rank(i));
    std::vector<qsizetype> tied;
    std::ranges::copy_if(exact, std::back_inserter(tied), [&](qsizetype i) { return rank(i) == best; });
    if (tied.size() == 1) {
        verdict.account = tied.front();
        return verdict;
    }
    for (const qsizetype i : tied) {
        const AccountCandidate &candidate = candidates[size_t(i)];
        const bool isTwin = Agreement(lead, candidate.keys).isTwin(lead, candidate.keys);
        if (isTwin && (!verdict.home || candidate.id < candidates[size_t(*verdict.home)].id))
            verdict.home = i;
    }
    return verdict;
}

} // namespace

AccountVerdict decideAccount(const AccountKeys &lead, const std::vector<AccountCandidate> &candidates,
                             DomainOnly domainOnly)
{
    return decideAmong(exactOnes(lead, candidates, domainOnly), lead, candidates);
}

AccountVerdict matchAccount(const AccountKeys &lead, const std::vector<AccountCandidate> &candidates,
                            DomainOnly domainOnly, double alikeFrom)
{
    const std::vector<qsizetype> exact = exactOnes(lead, candidates, domainOnly);
    AccountVerdict verdict = decideAmong(exact, lead, candidates);
    for (size_t i = 0; i < candidates.size(); ++i) {
        std::optional<AccountMatch> match = weighAccount(lead, candidates[i].keys, alikeFrom);
        if (!match)
            continue;
        match->candidate = qsizetype(i);
        match->exact = std::ranges::find(exact, qsizetype(i)) != exact.end();
        verdict.matches += *std::move(match);
    }
    const auto order = [&](const AccountMatch &match) {
        const AccountCandidate &candidate = candidates[size_t(match.candidate)];
        return std::tuple(match.exact, match.score, candidate.customer, candidate.openLeads, -candidate.id);
    };
    std::ranges::sort(verdict.matches, std::greater<>(), order);
    return verdict;
}

} // namespace lw
