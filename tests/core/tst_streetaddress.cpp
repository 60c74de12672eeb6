// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/streetaddress.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace lw;

class TestStreetAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreTakenApart_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("words");
        const auto row = [](const QString &line, int number, const QString &suffix, const QString &words) {
            QTest::newRow(qPrintable(line)) << line << number << suffix << words;
        };
        row(u"12 High St."_s, 12, {}, u"high street"_s);
        row(u"Flat 3, 12b High St."_s, 12, u"b"_s, u"high street"_s);
        row(u"Hauptstraße 12 b"_s, 12, u"b"_s, u"hauptstrasse"_s);
        row(u"Hauptstr. 12"_s, 12, {}, u"hauptstrasse"_s);
        row(u"12–16 Rue de la Paix"_s, 12, {}, u"rue de la paix"_s);
        row(u"21 W. 52nd St."_s, 21, {}, u"west 52 street"_s);
        row(u"102 Fifth Ave."_s, 102, {}, u"5 avenue"_s);
        row(u"435 S. La Cienega Blvd."_s, 435, {}, u"south la cienega boulevard"_s);
        row(u"7 Claude La."_s, 7, {}, u"claude lane"_s);
        row(u"1 St James St"_s, 1, {}, u"saint james street"_s);
        row(u"293-b Peachtree Rd."_s, 293, u"b"_s, u"peachtree road"_s);
        row(u"Calle Mayor 5, 2º"_s, 5, {}, u"calle mayor"_s);
        row(u"C/ Mayor 3"_s, 3, {}, u"calle mayor"_s);
        row(u"Via Roma 12"_s, 12, {}, u"via roma"_s);
        row(u"Keizersgracht 123-B"_s, 123, u"b"_s, u"keizersgracht"_s);
        row(u"Broadway"_s, 0, {}, u"broadway"_s);
        row({}, 0, {}, {});
    }
    void linesAreTakenApart()
    {
        QFETCH(QString, line);
        const StreetAddress address = parseStreet(line);
        QTEST(address.number, "number");
        QTEST(address.suffix, "suffix");
        QTEST(address.words.join(u' '), "words");
    }
    void aRangeUnitsAndBoxesAreKept()
    {
        const StreetAddress range = parseStreet(u"12-16 High Street");
        QCOMPARE(range.number, 12);
        QCOMPARE(range.lastNumber, 16);
        QCOMPARE(range.side, StreetAddress::Side::Even);
        QCOMPARE(parseStreet(u"Flat 3, 13 High Street").unit, u"3"_s);
        QCOMPARE(parseStreet(u"13 High Street").side, StreetAddress::Side::Odd);
        QCOMPARE(parseStreet(u"PO Box 123").poBox, u"123"_s);
        QCOMPARE(parseStreet(u"PO Box 123").number, 0);
    }
    void theNumberMayStandInItsOwnField()
    {
        QCOMPARE(parseStreet(u"Hauptstraße", u"12 b"), parseStreet(u"Hauptstraße 12 b"));
        QCOMPARE(parseStreet(u"High Street", u"12").number, 12);
    }
    void whatIsBesideTheStreetIsExtra()
    {
        const StreetAddress address = parseStreet(u"2450 Broadway between 90th and 91st Sts.");
        QCOMPARE(address.words, QStringList{u"broadway"_s});
        QVERIFY(address.extra.contains(u"91"_s));
        QCOMPARE(parseStreet(u"5 Dayton Road Lenox Mall").words, (QStringList{u"dayton"_s, u"road"_s}));
    }
    void namesAreAlike_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<bool>("alike");
        const auto row = [](const QString &left, const QString &right, bool alike) {
            QTest::newRow(qPrintable(QString(left + u" / " + right))) << left << right << alike;
        };
        row(u"High St"_s, u"High Street"_s, true);
        row(u"Eleanora Strreet"_s, u"Eleanora Street"_s, true);
        row(u"Trainercourt"_s, u"Trainer Court"_s, true);
        row(u"Hillhurst Ave"_s, u"N. Hillhurst Ave"_s, true);
        row(u"Northpoint"_s, u"North Point St"_s, true);
        row(u"Hauptstr."_s, u"Hauptstraße"_s, true);
        row(u"Third St"_s, u"3rd Street"_s, true);
        row(u"Ada Street"_s, u"Elm Street"_s, false);
        row(u"May Street"_s, u"Bay Street"_s, false);
        row(u"Aurora Close"_s, u"Noble Close"_s, false);
        row(u"52nd St"_s, u"53rd St"_s, false);
        row(u"High Street"_s, {}, false);
        row({}, {}, false);
    }
    void namesAreAlike()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        const StreetName a = streetNameOf(parseStreet(left).words);
        const StreetName b = streetNameOf(parseStreet(right).words);
        QCOMPARE(streetSimilarity(a, b), streetSimilarity(b, a));
        QTEST(streetSimilarity(a, b) >= 0.85, "alike");
    }
    void anyTextIsTakenApartInBounds()
    {
        std::mt19937 random(3);
        const QString letters = u"ab 12-/.,#'ßé\tströ()\u2013"_s;
        for (int i = 0; i < 3000; ++i) {
            QString line;
            for (auto length = random() % 30; length > 0; --length)
                line += letters[qsizetype(random() % size_t(letters.size()))];
            const StreetAddress address = parseStreet(line);
            const StreetName name = streetNameOf(address.words);
            QVERIFY(address.number >= 0 && address.lastNumber >= address.number);
            QCOMPARE(name.core.isEmpty(), address.words.isEmpty());
            if (!name.core.isEmpty())
                QCOMPARE(streetSimilarity(name, name), 1.0);
        }
    }
};

QTEST_APPLESS_MAIN(TestStreetAddress)
#include "tst_streetaddress.moc"
