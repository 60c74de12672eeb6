// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/emailaddress.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestEmailAddress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysAgreeForOneAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("key");
        QTest::newRow("case and blanks") << u" JANE@Example.COM "_s << u"jane@example.com"_s;
        QTest::newRow("international domain") << u"info@bücher.example"_s << u"info@xn--bcher-kva.example"_s;
        QTest::newRow("no at") << u"jane.example.com"_s << QString();
        QTest::newRow("blank inside") << u"jane doe@example.com"_s << QString();
        QTest::newRow("no dot") << u"jane@localhost"_s << QString();
        QTest::newRow("nothing before") << u"@example.com"_s << QString();
    }
    void keysAgreeForOneAddress()
    {
        QFETCH(QString, address);
        QTEST(emailKey(address), "key");
    }
    void theKeyOfAKeyIsTheKey()
    {
        QRandomGenerator random(2);
        for (int i = 0; i < 5000; ++i) {
            QString address;
            for (quint32 left = random.bounded(1U, 8U); left > 0; --left)
                address += QChar(char16_t(random.bounded(0x20, 0x2FFF)));
            address += u'@';
            for (quint32 left = random.bounded(1U, 8U); left > 0; --left)
                address += QChar(char16_t(random.bounded(0x2C, 0x24F)));
            address += u".com"_s;
            const QString key = emailKey(address);
            QCOMPARE(emailKey(key), key);
        }
    }
    void officesAreNoPersons_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("role");
        for (const QString &box : {u"info"_s, u"sales"_s, u"office"_s, u"kontakt"_s, u"no-reply"_s, u"sales-de"_s,
                                   u"info.berlin"_s, u"team1"_s, u"contact+fair"_s, u"ventes"_s, u"accueil"_s})
            QTest::newRow(qPrintable(box)) << QString(box + u"@acme.example"_s) << true;
        for (const QString &box : {u"jane"_s, u"sally"_s, u"jane.sales"_s, u"infor"_s, u"teamer.max"_s})
            QTest::newRow(qPrintable(box)) << QString(box + u"@acme.example"_s) << false;
        QTest::newRow("no address") << u"info"_s << false;
        QTest::newRow("blank") << QString() << false;
    }
    void officesAreNoPersons()
    {
        QFETCH(QString, key);
        QTEST(isRoleAddress(key), "role");
    }
    void theDomainIsWhatFollowsTheAt() { QCOMPARE(emailDomain(u"a@acme.example"), u"acme.example"_s); }
};

QTEST_APPLESS_MAIN(TestEmailAddress)
#include "tst_emailaddress.moc"
