// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/companyname.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestCompanyName : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spellingsOfOneCompanyShareAKey_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<bool>("same");
        QTest::newRow("legal form") << u"KDAB, Inc."_s << u"KDAB"_s << true;
        QTest::newRow("dotted form") << u"KDAB S.A."_s << u"KDAB"_s << true;
        QTest::newRow("case") << u"EXAMPLE SAS"_s << u"Example"_s << true;
        QTest::newRow("ampersand") << u"KDAB Research & Development"_s << u"KDAB Research And Development"_s << true;
        QTest::newRow("n.v.") << u"One Two"_s << u"One Two n.v."_s << true;
        QTest::newRow("two forms") << u"Foo GmbH & Co. KG"_s << u"Foo GmbH and Co KG"_s << true;
        QTest::newRow("apostrophes") << u"Queen’s University"_s << u"Queen's University"_s << true;
        QTest::newRow("a prefix is not enough") << u"KDAB"_s << u"KD"_s << false;
        QTest::newRow("other name") << u"Acme Ulm"_s << u"Acme Bonn"_s << false;
    }
    void spellingsOfOneCompanyShareAKey()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QTEST(companyNameKey(left) == companyNameKey(right), "same");
    }
    void theKeyOfAKeyIsTheKey()
    {
        for (const QString &name : {u"KDAB, Inc."_s, u"Foo GmbH & Co. KG"_s, u"Co"_s, u"S.A."_s})
            QCOMPARE(companyNameKey(companyNameKey(name)), companyNameKey(name));
    }
    void aNameThatIsALegalFormKeepsItself() { QCOMPARE(companyNameKey(u"Limited"), u"limited"_s); }
    void domainsComeFromWebsites_data()
    {
        QTest::addColumn<QString>("website");
        QTest::addColumn<QString>("domain");
        QTest::newRow("bare") << u"ForwardShop.com"_s << u"forwardshop.com"_s;
        QTest::newRow("www and path") << u"https://www.Acme.com/contact"_s << u"acme.com"_s;
        QTest::newRow("no host") << u"n/a"_s << QString();
        QTest::newRow("blank") << QString() << QString();
    }
    void domainsComeFromWebsites()
    {
        QFETCH(QString, website);
        QTEST(domainOf(website), "domain");
    }
};

QTEST_APPLESS_MAIN(TestCompanyName)
#include "tst_companyname.moc"
