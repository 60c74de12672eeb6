// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/companyname.h"
#include "core/intake/accountindex.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace lw;

class TestAccountMatch : public QObject
{
    Q_OBJECT

    static constexpr double kAlike = 0.85;

    static AccountKeys keys(const QString &name, const QStringList &domains = {}, const QStringList &phones = {},
                            const QStringList &addresses = {})
    {
        return {.name = name,
                .nameKey = companyNameKey(name),
                .domains = domains,
                .phones = phones,
                .addresses = addresses};
    }
    static AccountCandidate account(qint64 id, const QString &name, const QStringList &domains = {},
                                    bool customer = false, qint64 openLeads = 0)
    {
        return {.id = id, .keys = keys(name, domains), .customer = customer, .openLeads = openLeads};
    }
    // The id of the account decided on; 0: none. Negative: only filed there.
    static qint64 decided(const AccountKeys &lead, const std::vector<AccountCandidate> &candidates,
                          DomainOnly domainOnly = DomainOnly::Fallback)
    {
        const AccountVerdict verdict = matchAccount(lead, candidates, domainOnly, kAlike);
        if (verdict.account)
            return candidates[size_t(*verdict.account)].id;
        return verdict.home ? -candidates[size_t(*verdict.home)].id : 0;
    }
    static StoredAccount stored(qint64 id, const QString &name, const QStringList &domains = {}, bool customer = false,
                                const QString &owner = {})
    {
        return {.company = CompanyId{id},
                .name = name,
                .nameKey = companyNameKey(name),
                .domains = domains,
                .customer = customer,
                .owner = owner,
                .deals = {}};
    }

private Q_SLOTS:
    void aMereDomainDecidesAsTheRuleSays_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<bool>("hasNamesake");
        QTest::addColumn<qint64>("account");
        QTest::newRow("off: a domain alone says nothing") << u"off"_s << false << qint64(0);
        QTest::newRow("off, a namesake there") << u"off"_s << true << qint64(2);
        QTest::newRow("fallback: nothing better exists") << u"fallback"_s << false << qint64(1);
        QTest::newRow("fallback: the name is better") << u"fallback"_s << true << qint64(2);
        QTest::newRow("always: nobody else") << u"always"_s << false << qint64(1);
        QTest::newRow("always: both enter, neither wins") << u"always"_s << true << qint64(0);
    }
    void aMereDomainDecidesAsTheRuleSays()
    {
        QFETCH(QString, setting);
        QFETCH(bool, hasNamesake);
        std::vector<AccountCandidate> accounts{account(1, u"Acme"_s, {u"acme.test"_s})};
        if (hasNamesake)
            accounts.push_back(account(2, u"Totally Else Ltd"_s));
        const AccountKeys lead = keys(u"Totally Else"_s, {u"acme.test"_s});
        const std::optional<DomainOnly> domainOnly = domainOnlyFromCode(setting);
        QVERIFY(domainOnly);
        QTEST(decided(lead, accounts, *domainOnly), "account");
    }
    void underAlwaysTheCustomerBreaksTheTie()
    {
        const std::vector<AccountCandidate> accounts{account(1, u"Acme"_s, {u"acme.test"_s}, true),
                                                     account(2, u"Totally Else Ltd"_s)};
        QCOMPARE(decided(keys(u"Totally Else"_s, {u"acme.test"_s}), accounts, DomainOnly::Always), 1);
    }
    void theSettingIsKeptByItsCode()
    {
        for (const DomainOnly setting : {DomainOnly::Off, DomainOnly::Fallback, DomainOnly::Always})
            QVERIFY(domainOnlyFromCode(codeOf(setting)) == setting);
        QVERIFY(!domainOnlyFromCode(u"sometimes"));
    }
    void oneNameIsOneAccountUnlessDomainsContradict_data()
    {
        QTest::addColumn<QString>("leadName");
        QTest::addColumn<QString>("leadDomain");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("domain");
        QTest::addColumn<qint64>("account");
        const QString none;
        QTest::newRow("legal form") << u"KDAB, Inc."_s << none << u"KDAB"_s << none << qint64(1);
        QTest::newRow("curly apostrophe")
            << u"Queen’s University"_s << none << u"Queen's University"_s << none << qint64(1);
        QTest::newRow("the account has a domain") << u"Acme"_s << none << u"Acme"_s << u"acme.test"_s << qint64(1);
        QTest::newRow("the lead has one") << u"Acme"_s << u"acme.test"_s << u"Acme"_s << none << qint64(1);
        QTest::newRow("one domain") << u"Acme"_s << u"acme.test"_s << u"Acme"_s << u"acme.test"_s << qint64(1);
        QTest::newRow("two domains") << u"Acme"_s << u"acme.test"_s << u"Acme"_s << u"acme.example"_s << qint64(0);
        QTest::newRow("an acronym is a guess") << u"AMD"_s << none << u"Advanced Micro Devices"_s << none << qint64(0);
        QTest::newRow("alike is a guess")
            << u"Deutsche Telekom"_s << none << u"Deutsche Telecom"_s << none << qint64(0);
        QTest::newRow("blank is like nothing") << none << none << none << none << qint64(0);
    }
    void oneNameIsOneAccountUnlessDomainsContradict()
    {
        QFETCH(QString, leadName);
        QFETCH(QString, leadDomain);
        QFETCH(QString, name);
        QFETCH(QString, domain);
        const auto list = [](const QString &one) { return one.isEmpty() ? QStringList() : QStringList(one); };
        QTEST(decided(keys(leadName, list(leadDomain)), {account(1, name, list(domain))}), "account");
    }
    void whatIsNotExactIsSuggestedWithReasons_data()
    {
        QTest::addColumn<AccountKeys>("lead");
        QTest::addColumn<AccountKeys>("account");
        QTest::addColumn<QStringList>("reasons"); ///< empty: not mentioned
        QTest::newRow("an acronym") << keys(u"AMD"_s) << keys(u"Advanced Micro Devices"_s) << QStringList{u"company"_s};
        QTest::newRow("alike names") << keys(u"Deutsche Telekom"_s) << keys(u"Deutsche Telecom"_s)
                                     << QStringList{u"company"_s};
        QTest::newRow("one telephone") << keys({}, {}, {u"+12125550147"_s}) << keys(u"Acme"_s, {}, {u"+12125550147"_s})
                                       << QStringList{u"phone"_s};
        QTest::newRow("one name, two domains")
            << keys(u"Acme"_s, {u"acme.test"_s}) << keys(u"Acme"_s, {u"acme.example"_s})
            << QStringList{u"domain"_s, u"company"_s};
        QTest::newRow("a house alone has many tenants")
            << keys({}, {}, {}, {u"10001\t12\tmai"_s}) << keys(u"Acme"_s, {}, {}, {u"10001\t12\tmai"_s})
            << QStringList();
        QTest::newRow("nothing in common") << keys(u"Acme"_s) << keys(u"Zenith"_s) << QStringList();
    }
    void whatIsNotExactIsSuggestedWithReasons()
    {
        QFETCH(AccountKeys, lead);
        QFETCH(AccountKeys, account);
        QFETCH(QStringList, reasons);
        const AccountVerdict verdict = matchAccount(
            lead, {{.id = 1, .keys = account, .customer = false, .openLeads = 0}}, DomainOnly::Fallback, kAlike);
        QVERIFY(!verdict.account);
        QCOMPARE(verdict.matches.size(), reasons.isEmpty() ? 0 : 1);
        QStringList told;
        for (const AccountMatch &match : verdict.matches) {
            QVERIFY(match.score > 0 && match.score < 1 && !match.exact);
            for (const AccountReason &reason : match.reasons)
                told += codeOf(reason.sign);
        }
        QCOMPARE(told, reasons);
    }
    void moreEvidenceScoresMoreAndAContradictionLess()
    {
        const AccountKeys acme = keys(u"Acme"_s, {u"acme.test"_s}, {u"+12125550147"_s});
        const auto score = [&](const AccountKeys &lead) {
            const std::optional<AccountMatch> match = weighAccount(lead, acme, kAlike);
            return match ? match->score : 0.0;
        };
        const double byName = score(keys(u"Acme"_s));
        QVERIFY(score(keys(u"Acme"_s, {}, {u"+12125550147"_s})) > byName);
        QVERIFY(score(keys(u"Acme"_s, {u"acme.test"_s})) > byName);
        QVERIFY(score(keys(u"Acme"_s, {u"acme.example"_s})) < byName);
    }
    void tiesAreBrokenInOrderAndTheRestIsUndecided()
    {
        // domain and name before domain alone
        QCOMPARE(decided(keys(u"Acme"_s, {u"acme.test"_s}),
                         {account(1, u"Acme Holding"_s, {u"acme.test"_s}), account(2, u"Acme"_s, {u"acme.test"_s})}),
                 2);
        // the only customer
        QCOMPARE(decided(keys({}, {u"acme.test"_s}),
                         {account(1, u"Acme"_s, {u"acme.test"_s}), account(2, u"Other"_s, {u"acme.test"_s}, true)}),
                 2);
        // two customers, or none: nobody decides, whatever the leads and ids are
        for (const bool customer : {false, true})
            QCOMPARE(decided(keys({}, {u"acme.test"_s}), {account(1, u"Acme"_s, {u"acme.test"_s}, customer, 9),
                                                          account(2, u"Other"_s, {u"acme.test"_s}, customer)}),
                     0);
    }
    void twinsShareTheOldestAndNothingIsConcluded()
    {
        QCOMPARE(decided(keys(u"Acme"_s), {account(7, u"Acme"_s), account(3, u"Acme GmbH"_s)}), -3);
        // with a domain that neither has, there is a namesake no less likely than the other
        QCOMPARE(decided(keys(u"Acme"_s, {u"acme.test"_s}), {account(7, u"Acme"_s), account(3, u"Acme GmbH"_s)}), 0);
    }
    void suggestionsStandInOneOrderHoweverTheyAreGiven()
    {
        std::vector<AccountCandidate> accounts{
            account(1, u"Acme"_s, {u"acme.test"_s}),
            account(2, u"Other"_s, {u"acme.test"_s}, true),
            account(3, u"Another"_s, {u"acme.test"_s}, false, 5),
            account(4, u"Third"_s, {u"acme.test"_s}),
            account(5, u"Fourth"_s, {u"acme.test"_s}),
        };
        std::mt19937 random(5);
        for (int run = 0; run < 20; ++run) {
            std::shuffle(accounts.begin(), accounts.end(), random);
            const AccountVerdict verdict =
                matchAccount(keys(u"Acme"_s, {u"acme.test"_s}), accounts, DomainOnly::Always, kAlike);
            QList<qint64> order;
            for (const AccountMatch &match : verdict.matches)
                order += accounts[size_t(match.candidate)].id;
            QCOMPARE(order, QList<qint64>({1, 2, 3, 4, 5}));
        }
    }
    void theWeightIsTheSameBothWaysRound()
    {
        const QList<AccountKeys> all{keys(u"Acme"_s, {u"acme.test"_s}), keys(u"Acme AG"_s, {u"acme.example"_s}),
                                     keys(u"Acmee"_s, {}, {u"+1"_s}), keys({}, {u"acme.test"_s}, {u"+1"_s})};
        for (const AccountKeys &left : all) {
            for (const AccountKeys &right : all) {
                const auto there = weighAccount(left, right, kAlike);
                const auto back = weighAccount(right, left, kAlike);
                QCOMPARE(there.has_value(), back.has_value());
                if (there)
                    QCOMPARE(there->score, back->score);
            }
        }
    }

    void aSharedProviderAndAPlatformSayNothing_data()
    {
        QTest::addColumn<QString>("website");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QStringList>("domains");
        QTest::newRow("own website and mail")
            << u"https://www.acme.com/x"_s << u"ann@mail.acme.com"_s << QStringList{u"acme.com"_s};
        QTest::newRow("mail of another domain")
            << u"acme.com"_s << u"ann@acme-group.com"_s << QStringList{u"acme.com"_s, u"acme-group.com"_s};
        QTest::newRow("free mail") << QString() << u"ann@gmail.com"_s << QStringList();
        QTest::newRow("a page on a platform") << u"https://facebook.com/acme"_s << u"ann@gmail.com"_s << QStringList();
        QTest::newRow("somebody of the platform")
            << QString() << u"ann@facebook.com"_s << QStringList{u"facebook.com"_s};
        QTest::newRow("a country's second level") << u"www.acme.co.uk"_s << QString() << QStringList{u"acme.co.uk"_s};
    }
    void aSharedProviderAndAPlatformSayNothing()
    {
        QFETCH(QString, website);
        QFETCH(QString, email);
        LeadRecord record;
        record.company.website = website;
        record.company.domain = domainOf(website);
        record.person.email = record.person.emailKey = email;
        const IdentityRules rules;
        QTEST(AccountIndex(rules).keysOf(record, matchKeysOf(record, rules)).domains, "domains");
    }
    void theIndexFindsWhatThePlainMatcherFinds()
    {
        std::mt19937 random(7);
        const auto pick = [&](const QStringList &from) { return from[qsizetype(random() % size_t(from.size()))]; };
        QStringList names{QString()}, domains{QString()};
        for (int i = 0; i < 60; ++i) {
            names += u"Company %1"_s.arg(i);
            domains += u"domain%1.com"_s.arg(i);
        }
        AccountIndex index{IdentityRules()};
        std::vector<AccountCandidate> plain;
        const auto some = [&] {
            QStringList own;
            for (int i = 0; i < 2; ++i) {
                if (const QString domain = pick(domains); !domain.isEmpty() && !own.contains(domain))
                    own += domain;
            }
            return random() % 2 ? own : QStringList();
        };
        for (int i = 0; i < 400; ++i) {
            const QString name = pick(names);
            const bool isCustomer = random() % 9 == 0;
            const QStringList own = some();
            QCOMPARE(index.know(stored(i + 1, name, own, isCustomer)), i);
            plain.push_back(account(i + 1, name, own, isCustomer));
            if (own.isEmpty() && random() % 3 == 0) { // learnt later
                const QStringList learnt = some();
                index.learnDomains(i, learnt);
                plain.back().keys.domains = learnt;
            }
        }
        int found = 0;
        for (int i = 0; i < 400; ++i) {
            const AccountKeys lead = keys(pick(names), some());
            const AccountVerdict fast = index.find(lead);
            const AccountVerdict slow = decideAccount(lead, plain, DomainOnly::Fallback);
            QCOMPARE(fast.account.value_or(-1), slow.account.value_or(-1));
            QCOMPARE(fast.home.value_or(-1), slow.home.value_or(-1));
            found += fast.account ? 1 : 0;
        }
        QVERIFY(found > 20);
    }
    void oneOfManyNamesakesIsStillFoundByItsDomain()
    {
        AccountIndex index{IdentityRules()};
        for (int i = 0; i < 300; ++i)
            index.add(keys(u"Blue Sky Painting"_s, {u"person%1.com"_s.arg(i)}));
        QCOMPARE(index.find(keys(u"Blue Sky Painting"_s, {u"person5.com"_s})).account.value_or(-1), 5);
        QVERIFY(!index.find(keys(u"Blue Sky Painting"_s)).account); // the name says nothing any more
        const qsizetype silent = index.add(keys(u"Blue Sky Painting"_s));
        const AccountVerdict verdict = index.find(keys(u"Blue Sky Painting"_s));
        QVERIFY(!verdict.account);
        QCOMPARE(verdict.home.value_or(-1), silent);
    }
    void accountsKeepWhatIsKnownOfThem()
    {
        AccountIndex index{IdentityRules()};
        StoredAccount acme = stored(12, u"Acme"_s, {u"acme.com"_s, u"gmail.com"_s}, true, u"Ada"_s);
        acme.deals = {{.lead = LeadId{5}, .owner = u"Bob"_s}};
        const qsizetype at = index.know(acme);
        QCOMPARE(index.know(acme), at); // each once
        QCOMPARE(index.size(), 1);
        QCOMPARE(index.byCompany(CompanyId{12}).value_or(-1), at);
        QCOMPARE(index.name(at), u"Acme"_s);
        QCOMPARE(index.domains(at), QStringList{u"acme.com"_s}); // a provider's is nobody's
        QCOMPARE(index.customerOwner(at), u"Ada"_s);
        QCOMPARE(index.deals(at), acme.deals);
        const qsizetype opened = index.add(keys(u"Zenith"_s));
        QVERIFY(!index.company(opened));
        index.settle(opened, CompanyId{13});
        QCOMPARE(index.company(opened), CompanyId{13});
        QVERIFY(index.customerOwner(opened).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestAccountMatch)
#include "tst_accountmatch.moc"
