// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/emaildomains.h"

#include "core/contacts/emailaddress.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestEmailDomains : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRegisteredPartOfAHostIsFound_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("domain");
        QTest::newRow("itself") << u"acme.com"_s << u"acme.com"_s;
        QTest::newRow("two-part suffix") << u"mail.acme.co.uk"_s << u"acme.co.uk"_s;
        QTest::newRow("deep") << u"a.b.c.us.ibm.com"_s << u"ibm.com"_s;
        QTest::newRow("case and blanks") << u" WWW.Acme.COM "_s << u"acme.com"_s;
        QTest::newRow("dot of the root") << u"mail.acme.de."_s << u"acme.de"_s;
        QTest::newRow("umlaut") << u"shop.bücher.de"_s << u"xn--bcher-kva.de"_s;
        QTest::newRow("in ASCII already") << u"shop.xn--bcher-kva.de"_s << u"xn--bcher-kva.de"_s;
        QTest::newRow("customers of a host") << u"www.acme.github.io"_s << u"acme.github.io"_s;
        QTest::newRow("exception of a wildcard") << u"www.city.kobe.jp"_s << u"city.kobe.jp"_s;
        QTest::newRow("unlisted suffix") << u"mail.acme.example"_s << u"acme.example"_s;
        QTest::newRow("suffix only") << u"co.uk"_s << QString();
        QTest::newRow("bare name") << u"localhost"_s << QString();
        QTest::newRow("numbers") << u"192.168.1.10"_s << QString();
        QTest::newRow("empty label") << u"mail..acme.com"_s << QString();
        QTest::newRow("dot in front") << u".acme.com"_s << QString();
        QTest::newRow("blank") << QString() << QString();
    }
    void theRegisteredPartOfAHostIsFound()
    {
        QFETCH(QString, host);
        QTEST(registrableDomain(host), "domain");
    }
    void mailboxesAreFoundHoweverWritten_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("mailbox");
        QTest::newRow("underscore and sub-domain") << u"john_doe@us.ibm.com"_s << u"johndoe@ibm.com"_s;
        QTest::newRow("dots") << u"john.doe@acme.com"_s << u"johndoe@acme.com"_s;
        QTest::newRow("plus") << u"john.doe+fair@acme.com"_s << u"johndoe@acme.com"_s;
        QTest::newRow("plus in front") << u"+4930@acme.com"_s << u"+4930@acme.com"_s;
        QTest::newRow("nothing left") << u"._-@acme.com"_s << QString();
        QTest::newRow("no address") << u"acme.com"_s << QString();
        QTest::newRow("no domain") << u"john@co.uk"_s << QString();
    }
    void mailboxesAreFoundHoweverWritten()
    {
        QFETCH(QString, key);
        QTEST(mailboxKey(key), "mailbox");
    }
    void providersAreShared_data()
    {
        QTest::addColumn<QString>("domain");
        QTest::addColumn<bool>("shared");
        QTest::addColumn<bool>("disposable");
        for (const QString &domain : {u"gmail.com"_s, u"outlook.com"_s, u"yahoo.com"_s, u"hotmail.co.uk"_s, u"web.de"_s,
                                      u"gmx.de"_s, u"icloud.com"_s, u"proton.me"_s, u"qq.com"_s, u"comcast.net"_s,
                                      u"aol.com"_s, u"orange.fr"_s, u"libero.it"_s, u"mail.ru"_s, u"naver.com"_s})
            QTest::newRow(qPrintable(domain)) << domain << true << false;
        for (const QString &domain :
             {u"mailinator.com"_s, u"guerrillamail.com"_s, u"yopmail.com"_s, u"10minutemail.com"_s})
            QTest::newRow(qPrintable(domain)) << domain << true << true;
        for (const QString &domain :
             {u"gmial.com"_s, u"gmai.com"_s, u"gmail.co"_s, u"gnail.com"_s, u"hotmial.com"_s, u"hotmai.com"_s,
              u"hotmail.co"_s, u"yaho.com"_s, u"yahoo.co"_s, u"outlok.com"_s, u"iclod.com"_s, u"gmail.con"_s,
              u"example.com"_s, u"example.org"_s, u"example.net"_s, u"mail.example.com"_s, u"test.com"_s})
            QTest::newRow(qPrintable(domain)) << domain << true << false;
        for (const QString &domain : {u"acme.test"_s, u"mail.acme.invalid"_s, u"pc.localhost"_s, u"printer.local"_s,
                                      u"localhost"_s, u"Acme.TEST."_s})
            QTest::newRow(qPrintable(domain)) << domain << true << false;
        for (const QString &domain : {u"acme.example"_s, u"mail.acme.example"_s, u"test-rite.com"_s, u"example.de"_s,
                                      u"localhost.com"_s, u"hotmailer.com"_s, u"testing.com"_s})
            QTest::newRow(qPrintable(domain)) << domain << false << false;
        QTest::newRow("case") << u"GMail.com"_s << true << false;
        QTest::newRow("host below") << u"eu.mailinator.com"_s << true << true;
        QTest::newRow("a company") << u"acme.com"_s << false << false;
        QTest::newRow("like a provider") << u"notgmail.com"_s << false << false;
        QTest::newRow("blank") << QString() << false << false;
    }
    void providersAreShared()
    {
        QFETCH(QString, domain);
        const EmailDomains domains;
        QTEST(domains.isShared(domain), "shared");
        QTEST(domains.isDisposable(domain), "disposable");
        QCOMPARE(domains.companyDomain(domain).isEmpty(), domains.isShared(domain) || domain.isEmpty());
    }
    void theListsCanBeChanged()
    {
        const EmailDomains domains({u"Shared.example"_s, u"@portal.example"_s},
                                   {u"web.de"_s, u"mailsac.com"_s, u"ours.test"_s}, {u"bin.example"_s});
        QVERIFY(domains.isShared(u"shared.example"));
        QVERIFY(domains.isShared(u"mail.portal.example"));
        QVERIFY(!domains.isShared(u"mail.ours.test"));
        QVERIFY(!domains.isShared(u"web.de"));
        QVERIFY(!domains.isDisposable(u"mailsac.com"));
        QVERIFY(domains.isShared(u"bin.example"));
        QVERIFY(domains.isDisposable(u"bin.example"));
        QCOMPARE(domains.companyDomain(u"mail.web.de"), u"web.de"_s);
        QCOMPARE(domains.companyDomain(u"shared.example"), QString());
        QVERIFY(domains.isShared(u"gmail.com"));
    }
    void theBuiltInListsAreInOrder()
    {
        const QStringList shared = EmailDomains::builtInShared();
        const QStringList disposable = EmailDomains::builtInDisposable();
        QVERIFY(shared.size() >= 120);
        QVERIFY(disposable.size() >= 60);
        QStringList all = shared + disposable;
        QCOMPARE(all.removeDuplicates(), 0);
        for (const QString &domain : std::as_const(all)) {
            QCOMPARE(emailDomain(emailKey(QString(u"x@"_s + domain))), domain);
            QVERIFY2(!registrableDomain(domain).isEmpty(), qPrintable(domain));
        }
    }
    void randomHostsKeepTheirDomain()
    {
        QRandomGenerator random(3);
        for (int i = 0; i < 5000; ++i) {
            QString host;
            for (quint32 left = random.bounded(0U, 14U); left > 0; --left)
                host += random.bounded(3) == 0 ? QChar(u'.') : QChar(char16_t(random.bounded(0x21, 0x2FF)));
            host += QStringList{u".com"_s, u".co.uk"_s, QString(), u".de."_s}[random.bounded(4)];
            const QString domain = registrableDomain(host);
            QCOMPARE(registrableDomain(domain), domain);
            const QString mailbox = mailboxKey(emailKey(QString(u"J.Doe@"_s + host)));
            QCOMPARE(mailboxKey(mailbox), mailbox);
        }
    }
};

QTEST_APPLESS_MAIN(TestEmailDomains)
#include "tst_emaildomains.moc"
