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
