// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/postaladdress.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestPostalAddress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void codesFollowFromSpellings()
    {
        PostalAddress address;
        address.state = u"California"_s;
        address.country = u"U.S.A."_s;
        address.postalCode = u"94105-1234"_s;
        const PostalAddress read = normalised(address, {});
        QCOMPARE(read.countryCode, u"US"_s);
        QCOMPARE(read.stateCode, u"CA"_s);
        QCOMPARE(read.postalKey, u"941051234"_s);
        QCOMPARE(read.state, u"California"_s); // the spelling is kept
    }
    void spellingsOfOnePlaceHaveOneCode_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("code");
        for (const QString &country :
             {u"Deutschland"_s, u"Germany"_s, u"DEU"_s, u"de"_s, u"Federal Republic of Germany"_s})
            QTest::newRow(qPrintable(country)) << country << u"Bayern"_s << u"DE-BY"_s;
        QTest::newRow("code of the state") << u"Germany"_s << u"DE-BY"_s << u"DE-BY"_s;
        QTest::newRow("England") << u"England"_s << QString() << u"GB-"_s;
        QTest::newRow("Holland") << u"Holland"_s << QString() << u"NL-"_s;
        QTest::newRow("UAE") << u"UAE"_s << QString() << u"AE-"_s;
        QTest::newRow("South Korea") << u"South Korea"_s << QString() << u"KR-"_s;
        QTest::newRow("accents left out") << u"Espana"_s << u"Andalucia"_s << u"ES-AN"_s;
        QTest::newRow("own name") << u"Österreich"_s << u"Wien"_s << u"AT-9"_s;
        QTest::newRow("nowhere") << u"Narnia"_s << u"Bayern"_s << u"-"_s;
    }
    void spellingsOfOnePlaceHaveOneCode()
    {
        QFETCH(QString, country);
        QFETCH(QString, state);
        PostalAddress address;
        address.country = country;
        address.state = state;
        const PostalAddress read = normalised(address, u"FR"_s);
        QTEST(QString(read.countryCode + u'-' + read.stateCode), "code");
        QCOMPARE(normalised(read, u"FR"_s), read);
    }
    void zerosThatASpreadsheetTookComeBack()
    {
        PostalAddress address;
        address.country = u"US"_s;
        address.postalCode = u"2134"_s;
        const PostalAddress read = normalised(address, {});
        QCOMPARE(read.postalKey, u"02134"_s);
        QCOMPARE(read.postalCode, u"2134"_s); // the spelling is kept
        QCOMPARE(normalised(read, {}), read);
    }
    void aWrongProvinceIsFoundByThePostcode()
    {
        PostalAddress address;
        address.state = u"CN"_s;
        address.country = u"CA"_s;
        address.postalCode = u"T2L-2K7"_s;
        QCOMPARE(normalised(address, {}).stateCode, u"AB"_s);
    }
    void theHomeCountryCountsOnlyWhereTheStateFits()
    {
        PostalAddress address;
        address.state = u"Ohio"_s;
        QCOMPARE(normalised(address, u"US"_s).countryCode, u"US"_s);
        QCOMPARE(normalised(address, u"DE"_s).countryCode, QString());
        address.country = u"Narnia"_s; // a country nobody knows is not replaced by ours
        QCOMPARE(normalised(address, u"US"_s).countryCode, QString());
    }
    void aMadridPostcodeIsNoAmericanOne()
    {
        PostalAddress address;
        address.country = u"ES"_s;
        address.postalCode = u"28037"_s;
        const PostalAddress read = normalised(address, u"US"_s);
        QCOMPARE(read.countryCode, u"ES"_s);
        QCOMPARE(read.stateCode, QString());
    }
};

QTEST_APPLESS_MAIN(TestPostalAddress)
#include "tst_postaladdress.moc"
