// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/territories/geography.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestGeography : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countriesAreKnownHoweverSpelled_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        for (const QString &text :
             {u"US"_s, u"usa"_s, u"U.S.A."_s, u"United States"_s, u"united states of america"_s, u"America"_s})
            QTest::newRow(qPrintable(text)) << text << u"US"_s;
        for (const QString &text : {u"Germany"_s, u"Deutschland"_s, u"DEU"_s, u"de"_s})
            QTest::newRow(qPrintable(text)) << text << u"DE"_s;
        for (const QString &text : {u"UK"_s, u"England"_s, u"Great Britain"_s, u"United Kingdom"_s})
            QTest::newRow(qPrintable(text)) << text << u"GB"_s;
        QTest::newRow("accents") << u"Espana"_s << u"ES"_s;
        QTest::newRow("Brasil") << u"Brasil"_s << u"BR"_s;
        QTest::newRow("in German") << u"Frankreich"_s << u"FR"_s;
        QTest::newRow("in French") << u"Allemagne"_s << u"DE"_s;
        QTest::newRow("in Spanish") << u"Reino Unido"_s << u"GB"_s;
        QTest::newRow("official name") << u"Republic of Korea"_s << u"KR"_s;
        QTest::newRow("the") << u"the UK"_s << u"GB"_s;
        QTest::newRow("other dots") << u"P.R.China"_s << u"CN"_s;
        QTest::newRow("ampersand") << u"Trinidad & Tobago"_s << u"TT"_s;
        QTest::newRow("a word with a dot") << u"in."_s << QString();
        QTest::newRow("lost letters") << u"???"_s << QString();
        QTest::newRow("blank") << QString() << QString();
    }
    void countriesAreKnownHoweverSpelled()
    {
        QFETCH(QString, text);
        QTEST(countryCode(text), "code");
    }
    void statesAreKnownInTheirCountry_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("code") << u"US"_s << u"CA"_s << u"CA"_s;
        QTest::newRow("full code") << u"US"_s << u"US-CA"_s << u"CA"_s;
        QTest::newRow("name") << u"US"_s << u"new york"_s << u"NY"_s;
        QTest::newRow("capital district") << u"US"_s << u"DC"_s << u"DC"_s;
        QTest::newRow("province") << u"CA"_s << u"Ontario"_s << u"ON"_s;
        QTest::newRow("accent left out") << u"CA"_s << u"Quebec"_s << u"QC"_s;
        QTest::newRow("Land") << u"DE"_s << u"Bayern"_s << u"BY"_s;
        QTest::newRow("English name of a Land") << u"DE"_s << u"Bavaria"_s << u"BY"_s;
        QTest::newRow("blank for hyphen") << u"DE"_s << u"Baden Württemberg"_s << u"BW"_s;
        QTest::newRow("old abbreviation") << u"US"_s << u"Calif."_s << u"CA"_s;
        QTest::newRow("dots") << u"US"_s << u"N.Y."_s << u"NY"_s;
        QTest::newRow("capital") << u"US"_s << u"Washington, D.C."_s << u"DC"_s;
        QTest::newRow("Wales") << u"GB"_s << u"Wales"_s << u"WLS"_s;
        QTest::newRow("not in that country") << u"CA"_s << u"CN"_s << QString();
        QTest::newRow("no country") << QString() << u"CA"_s << QString();
    }
    void statesAreKnownInTheirCountry()
    {
        QFETCH(QString, country);
        QFETCH(QString, text);
        QTEST(stateCode(country, text), "code");
    }
    void canadianPostcodesNameTheirProvince()
    {
        QCOMPARE(stateOfPostcode(u"CA"_s, u"T2L2K7"), u"AB"_s);
        QCOMPARE(stateOfPostcode(u"CA"_s, u"X0A0H0"), u"NU"_s);
    }
    void aPostcodeNamesItsState_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("state");
        QTest::newRow("ZIP") << u"US"_s << u"94105"_s << u"CA"_s;
        QTest::newRow("leading zero") << u"US"_s << u"02134"_s << u"MA"_s;
        QTest::newRow("ZIP+4") << u"US"_s << u"205000003"_s << u"DC"_s;
        QTest::newRow("an island of another state") << u"US"_s << u"06390"_s << u"NY"_s;
        QTest::newRow("military") << u"US"_s << u"09012"_s << QString();
        QTest::newRow("too short") << u"US"_s << u"941"_s << QString();
        QTest::newRow("the same digits in Germany") << u"DE"_s << u"94105"_s << u"BY"_s;
        QTest::newRow("in Spain nobody knows") << u"ES"_s << u"28037"_s << QString();
        QTest::newRow("Berlin") << u"DE"_s << u"10115"_s << u"BE"_s;
        QTest::newRow("in two states") << u"DE"_s << u"07919"_s << QString();
        QTest::newRow("Canberra in New South Wales") << u"AU"_s << u"2601"_s << u"ACT"_s;
    }
    void aPostcodeNamesItsState()
    {
        QFETCH(QString, country);
        QFETCH(QString, code);
        QTEST(stateOfPostcode(country, code), "state");
    }
    void theHomeCountryFollowsFromZoneOrCurrency()
    {
        QCOMPARE(likelyHomeCountry("Europe/Berlin", u"EUR"_s), u"DE"_s);
        QCOMPARE(likelyHomeCountry("UTC", u"USD"_s), u"US"_s);
        QCOMPARE(likelyHomeCountry("UTC", u"EUR"_s), QString());
    }
};

QTEST_APPLESS_MAIN(TestGeography)
#include "tst_geography.moc"
