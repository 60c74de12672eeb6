// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/phone.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestPhone : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbersAreReadAsDialled_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("e164");
        QTest::addColumn<QString>("foundRegion");
        QTest::addColumn<QString>("areaCode");
        QTest::newRow("American") << u"860-253-6354"_s << u"US"_s << u"+18602536354"_s << u"US"_s << u"860"_s;
        QTest::newRow("with country") << u"+1 (212) 555-0143"_s << QString() << u"+12125550143"_s << u"US"_s
                                      << u"212"_s;
        QTest::newRow("toll-free is no place")
            << u"800-555-0100"_s << u"US"_s << u"+18005550100"_s << u"US"_s << QString();
        QTest::newRow("Canadian") << u"416 555 0101"_s << u"CA"_s << u"+14165550101"_s << u"CA"_s << u"416"_s;
        QTest::newRow("German, trunk zero") << u"030 123456"_s << u"DE"_s << u"+4930123456"_s << u"DE"_s << u"30"_s;
        QTest::newRow("no region known") << u"860-253-6354"_s << QString() << QString() << QString() << QString();
        QTest::newRow("words") << u"call me"_s << u"US"_s << QString() << QString() << QString();
        QTest::newRow("too short") << u"123"_s << u"US"_s << QString() << QString() << QString();
    }
    void numbersAreReadAsDialled()
    {
        QFETCH(QString, text);
        QFETCH(QString, region);
        const Phone phone = parsePhone(text, region);
        QCOMPARE(phone.raw, text);
        QTEST(phone.e164, "e164");
        QTEST(phone.areaCode, "areaCode");
        QTEST(phone.region, "foundRegion");
    }
    void aPossibleNumberThatNobodyCanHaveIsUnlikely_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("region");
        QTest::addColumn<bool>("possible");
        QTest::addColumn<bool>("likely");
        QTest::newRow("American") << u"860-253-6354"_s << u"US"_s << true << true;
        QTest::newRow("American, kept for fiction") << u"+1 617 555 0142"_s << QString() << true << true;
        QTest::newRow("no exchange begins with 1") << u"860-153-6354"_s << u"US"_s << true << false;
        QTest::newRow("without its area code") << u"253-6354"_s << u"US"_s << true << false;
        QTest::newRow("London") << u"020 7946 0018"_s << u"GB"_s << true << true;
        QTest::newRow("London has no 5") << u"020 5946 0018"_s << u"GB"_s << true << false;
        QTest::newRow("nothing British begins with 04") << u"+44 4123 456789"_s << QString() << true << false;
        QTest::newRow("of no country") << u"+800 1234 5678"_s << QString() << true << true;
        QTest::newRow("with an extension") << u"020 7946 0018 ext. 12"_s << u"GB"_s << true << true;
        QTest::newRow("words") << u"call me"_s << u"GB"_s << false << false;
        QTest::newRow("nothing") << QString() << u"GB"_s << false << false;
    }
    void aPossibleNumberThatNobodyCanHaveIsUnlikely()
    {
        QFETCH(QString, text);
        QFETCH(QString, region);
        const Phone phone = parsePhone(text, region);
        QCOMPARE(phone.raw, text); // whatever it is, it stays as typed
        QTEST(!phone.e164.isEmpty(), "possible");
        QTEST(isLikelyNumber(phone), "likely");
    }
    void areaCodesNameTheirState_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("state");
        QTest::newRow("one entry") << u"US"_s << u"201"_s << u"NJ"_s;
        QTest::newRow("known by exchanges only") << u"US"_s << u"203"_s << u"CT"_s;
        QTest::newRow("the capital") << u"US"_s << u"202"_s << u"DC"_s;
        QTest::newRow("Canada") << u"CA"_s << u"416"_s << u"ON"_s;
        QTest::newRow("outside the plan") << u"DE"_s << u"30"_s << QString();
    }
    void areaCodesNameTheirState()
    {
        QFETCH(QString, region);
        QFETCH(QString, code);
        QTEST(stateOfAreaCode(region, code), "state");
    }
    void writtenAreaCodesAreDigits() { QCOMPARE(areaCodeDigits(u"(0)860 "), u"860"_s); }
};

QTEST_APPLESS_MAIN(TestPhone)
#include "tst_phone.moc"
