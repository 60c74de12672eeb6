// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/accountindex.h"

#include "core/contacts/companyname.h"
#include "core/contacts/emailaddress.h"

#include <QSet>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr size_t kBlock = 1 << 20;
constexpr size_t kFirstTable = 64;

// Where companies have a page among others'. People who work for one of these have its domain in their e-mail.
bool isPlatform(const QString &domain)
{
    static const QSet<QString> platforms{
        u"facebook.com"_s, u"fb.com"_s,      u"instagram.com"_s,   u"linkedin.com"_s,    u"xing.com"_s,
        u"twitter.com"_s,  u"x.com"_s,       u"youtube.com"_s,     u"tiktok.com"_s,      u"pinterest.com"_s,
        u"google.com"_s,   u"goo.gl"_s,      u"g.page"_s,          u"linktr.ee"_s,       u"wa.me"_s,
        u"t.me"_s,         u"yelp.com"_s,    u"tripadvisor.com"_s, u"etsy.com"_s,        u"ebay.com"_s,
        u"amazon.com"_s,   u"alibaba.com"_s, u"indiamart.com"_s,   u"wordpress.com"_s,   u"wixsite.com"_s,
        u"weebly.com"_s,   u"jimdo.com"_s,   u"jimdofree.com"_s,   u"squarespace.com"_s, u"medium.com"_s,
        u"tumblr.com"_s,   u"bit.ly"_s,      u"github.com"_s,      u"notion.site"_s,
    };
    return platforms.contains(domain);
}

QString telling(const QString &host, const EmailDomains &providers)
{
    const QString domain = host.isEmpty() ? QString() : providers.companyDomain(host);
    return isPlatform(domain) ? QString() : domain;
}

size_t hashOf(const QString &key)
{
    return qHash(key, size_t(0x9e3779b97f4a7c15ULL));
}

/// The slot of `key`, or the free one where it belongs.
template<class KeyAt>
size_t slotIn(const std::vector<quint32> &table, const QString &key, KeyAt keyAt)
{
    const size_t mask = table.size() - 1;
    size_t at = hashOf(key) & mask;
    while (table[at] != 0 && keyAt(table[at] - 1) != key)
        at = (at + 1) & mask;
    return at;
}

template<class KeyAt>
void growIfFull(std::vector<quint32> &table, size_t used, KeyAt keyAt)
{
    if (!table.empty() && used * 4 < table.size() * 3)
        return;
    const std::vector<quint32> old = std::move(table);
    table.assign(std::max(kFirstTable, old.size() * 2), 0);
    for (const quint32 first : old) {
        if (first != 0)
            table[slotIn(table, keyAt(first - 1), keyAt)] = first;
    }
}

} // namespace

EmailDomains providersOf(const IdentityRules &rules)
{
    return EmailDomains(rules.sharedDomains, rules.ownDomains, rules.disposableDomains);
}

AccountKeys accountKeysOf(const Company &company, const MatchKeys &match, const EmailDomains &providers)
{
    AccountKeys keys{.name = company.name, .nameKey = company.nameKey};
    const QString host = company.domain.isEmpty() ? lw::domainOf(company.website) : company.domain;
    for (const QString &domain : {telling(host, providers), providers.companyDomain(emailDomain(match.emailKey))}) {
        if (!domain.isEmpty() && !keys.domains.contains(domain))
            keys.domains += domain;
    }
    for (const QString &phone : {match.phone, match.mobile}) {
        if (!phone.isEmpty() && !keys.phones.contains(phone))
            keys.phones += phone;
    }
    if (const QString address = addressKeyOf(match); !address.isEmpty())
        keys.addresses += address;
    return keys;
}

AccountIndex::AccountIndex(const IdentityRules &rules)
    : m_providers(providersOf(rules))
    , m_domainOnly(domainOnlyFromCode(rules.domainOnly).value_or(DomainOnly::Fallback))
{
}

// One text behind the other, each with its length before it. Names and domains are far shorter than 64 kB.
quint64 AccountIndex::keep(const QStringList &texts)
{
    QByteArray packed;
    for (const QString &each : texts) {
        const QByteArray text = each.toUtf8();
        const auto size = quint16(std::min<qsizetype>(text.size(), 0xFFFF));
        packed.append(reinterpret_cast<const char *>(&size), sizeof size);
        packed.append(text.constData(), size);
    }
    const auto size = size_t(packed.size());
    if (m_text.empty() || m_textUsed + size > kBlock) {
        m_text.push_back(std::make_unique<char[]>(std::max(kBlock, size)));
        m_textUsed = 0;
    }
    std::memcpy(m_text.back().get() + m_textUsed, packed.constData(), size);
    const size_t at = (m_text.size() - 1) * kBlock + m_textUsed;
    m_textUsed += size;
    return quint64(at);
}

QString AccountIndex::textAt(quint64 at, int which) const
{
    const char *text = m_text[at / kBlock].get() + at % kBlock;
    for (;; --which) {
        quint16 size = 0;
        std::memcpy(&size, text, sizeof size);
        text += sizeof size;
        if (which == 0)
            return QString::fromUtf8(text, size);
        text += size;
    }
}

size_t AccountIndex::nameSlot(const QString &key) const
{
    return slotIn(m_byName, key, [this](quint32 at) { return nameOf(at); });
}

size_t AccountIndex::domainSlot(const QString &key) const
{
    return slotIn(m_byDomain, key, [this](quint32 at) { return domainOf(at); });
}

// Under a name those without a domain stand first: they must be found however many share the name.
void AccountIndex::fileName(quint32 at)
{
    const QString key = nameOf(at);
    if (key.isEmpty())
        return;
    growIfFull(m_byName, m_names, [this](quint32 account) { return nameOf(account); });
    quint32 &first = m_byName[nameSlot(key)];
    m_names += first == 0 ? 1 : 0;
    m_accounts[at].nextOfName = first;
    first = at + 1;
}

void AccountIndex::moveBehindSilent(quint32 at)
{
    const QString key = nameOf(at);
    if (key.isEmpty())
        return;
    quint32 *link = &m_byName[nameSlot(key)];
    while (*link != at + 1)
        link = &m_accounts[*link - 1].nextOfName;
    *link = m_accounts[at].nextOfName;
    while (*link != 0 && m_accounts[*link - 1].firstDomain == 0)
        link = &m_accounts[*link - 1].nextOfName;
    m_accounts[at].nextOfName = *link;
    *link = at + 1;
}

void AccountIndex::fileDomain(quint32 at, const QString &domain)
{
    growIfFull(m_byDomain, m_domains, [this](quint32 filed) { return domainOf(filed); });
    quint32 &first = m_byDomain[domainSlot(domain)];
    m_domains += first == 0 ? 1 : 0;
    m_filed.push_back(
        {.text = keep({domain}), .account = at, .nextOfDomain = first, .nextOfAccount = m_accounts[at].firstDomain});
    first = quint32(m_filed.size());
    m_accounts[at].firstDomain = first;
}

qsizetype AccountIndex::know(const StoredAccount &stored)
{
    const auto known = m_byCompany.constFind(stored.company.value);
    if (known != m_byCompany.constEnd())
        return qsizetype(*known);
    AccountKeys keys{.name = stored.name, .nameKey = stored.nameKey};
    for (const QString &domain : stored.domains) {
        if (const QString own = m_providers.companyDomain(domain); !own.isEmpty() && !keys.domains.contains(own))
            keys.domains += own;
    }
    const qsizetype at = add(keys);
    Packed &account = m_accounts[size_t(at)];
    account.company = stored.company;
    account.customer = stored.customer;
    account.isStored = true;
    m_byCompany.insert(stored.company.value, quint32(at));
    if (!stored.deals.isEmpty())
        m_deals.insert(quint32(at), stored.deals);
    if (stored.customer && !stored.owner.isEmpty())
        m_owners.insert(quint32(at), stored.owner);
    return at;
}

qsizetype AccountIndex::add(const AccountKeys &keys)
{
    const auto at = quint32(m_accounts.size());
    m_accounts.push_back({.company = {}, .text = keep({keys.name, keys.nameKey})});
    fileName(at);
    learnDomains(qsizetype(at), keys.domains);
    return qsizetype(at);
}

void AccountIndex::learnDomains(qsizetype at, const QStringList &domains)
{
    if (domains.isEmpty())
        return;
    for (const QString &domain : domains)
        fileDomain(quint32(at), domain);
    moveBehindSilent(quint32(at));
}

bool AccountIndex::gatherByName(const QString &key, std::vector<quint32> &found) const
{
    if (key.isEmpty() || m_byName.empty())
        return true;
    std::vector<quint32> chain;
    for (quint32 next = m_byName[nameSlot(key)]; next != 0 && chain.size() <= kMostPerKey;) {
        chain.push_back(next - 1);
        next = m_accounts[next - 1].nextOfName;
    }
    const bool tells = chain.size() <= kMostPerKey;
    std::ranges::copy_if(chain, std::back_inserter(found),
                         [&](quint32 at) { return tells || m_accounts[at].firstDomain == 0; });
    return tells;
}

void AccountIndex::gatherByDomain(const QString &domain, std::vector<quint32> &found) const
{
    if (m_byDomain.empty())
        return;
    std::vector<quint32> chain;
    for (quint32 next = m_byDomain[domainSlot(domain)]; next != 0 && chain.size() <= kMostPerKey;) {
        chain.push_back(m_filed[next - 1].account);
        next = m_filed[next - 1].nextOfDomain;
    }
    if (chain.size() <= kMostPerKey)
        found.insert(found.end(), chain.begin(), chain.end());
}

AccountCandidate AccountIndex::candidate(quint32 at) const
{
    // Those of the store are older than those the rows open, whichever came to be known first.
    constexpr qint64 kOpened = qint64(1) << 62;
    const Packed &account = m_accounts[at];
    return {.id = account.isStored ? account.company.value : kOpened + at,
            .keys = {.name = textAt(account.text, 0), .nameKey = nameOf(at), .domains = domains(qsizetype(at))},
            .customer = account.customer,
            .openLeads = 0};
}

AccountVerdict AccountIndex::find(const AccountKeys &lead) const
{
    std::vector<quint32> found;
    const bool nameTells = gatherByName(lead.nameKey, found);
    for (const QString &domain : lead.domains)
        gatherByDomain(domain, found);
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<AccountCandidate> candidates;
    candidates.reserve(found.size());
    for (const quint32 at : found)
        candidates.push_back(candidate(at));
    AccountVerdict verdict = decideAccount(lead, candidates, m_domainOnly);
    const bool byNameAlone = verdict.account && candidates[size_t(*verdict.account)].keys.domains.isEmpty();
    if (!nameTells && byNameAlone)
        verdict.home = std::exchange(verdict.account, std::nullopt);
    const auto place = [&](std::optional<qsizetype> &which) {
        if (which)
            which = qsizetype(found[size_t(*which)]);
    };
    place(verdict.account);
    place(verdict.home);
    return verdict;
}

std::optional<qsizetype> AccountIndex::byCompany(CompanyId company) const
{
    const auto known = m_byCompany.constFind(company.value);
    return known == m_byCompany.constEnd() ? std::nullopt : std::optional(qsizetype(*known));
}

QString AccountIndex::name(qsizetype at) const
{
    return textAt(m_accounts[size_t(at)].text, 0);
}

QString AccountIndex::nameKey(qsizetype at) const
{
    return nameOf(quint32(at));
}

QStringList AccountIndex::domains(qsizetype at) const
{
    QStringList domains;
    for (quint32 next = m_accounts[size_t(at)].firstDomain; next != 0; next = m_filed[next - 1].nextOfAccount)
        domains.prepend(domainOf(next - 1));
    return domains;
}

QString AccountIndex::customerOwner(qsizetype at) const
{
    return m_owners.value(quint32(at));
}

} // namespace lw
