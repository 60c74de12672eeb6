// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/money.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestMoney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writtenAmountsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<bool>("comma");
        QTest::addColumn<QString>("decimal"); // empty: not a number
        QTest::newRow("plain") << u"1200"_s << u"USD"_s << false << u"1200.00"_s;
        QTest::newRow("grouped") << u"1,234,567.5"_s << u"USD"_s << false << u"1234567.50"_s;
        QTest::newRow("comma decimals") << u"1.234,56"_s << u"EUR"_s << true << u"1234.56"_s;
        QTest::newRow("negative") << u"-0.05"_s << u"USD"_s << false << u"-0.05"_s;
        QTest::newRow("book-keeper's negative") << u"(12.50)"_s << u"USD"_s << false << u"-12.50"_s;
        QTest::newRow("currency sign") << u"€ 99,90"_s << u"EUR"_s << true << u"99.90"_s;
        QTest::newRow("half a cent is rounded away from zero") << u"0.005"_s << u"USD"_s << false << u"0.01"_s;
        QTest::newRow("yen have no decimals") << u"1500"_s << u"JPY"_s << false << u"1500"_s;
        QTest::newRow("dinars have three") << u"1.5"_s << u"KWD"_s << false << u"1.500"_s;
        QTest::newRow("wrong grouping") << u"1,5"_s << u"USD"_s << false << QString();
        QTest::newRow("words") << u"about 12"_s << u"USD"_s << false << QString();
        QTest::newRow("nothing") << QString() << u"USD"_s << false << QString();
        QTest::newRow("only a point") << u"."_s << u"USD"_s << false << QString();
        QTest::newRow("too large") << u"99999999999999999999"_s << u"USD"_s << false << QString();
    }
    void writtenAmountsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, currency);
        QFETCH(bool, comma);
        const Result<Money> money = parseMoney(text, currency, comma ? NumberStyle::Comma : NumberStyle::Point);
        QTEST(money ? toDecimal(*money) : QString(), "decimal");
    }
    void everyAmountSurvivesTheTextForm()
    {
        for (const qint64 minor : {0LL, 1LL, -1LL, 99LL, -100LL, 123456789LL}) {
            for (const QString &currency : {u"USD"_s, u"JPY"_s, u"KWD"_s}) {
                const Money money{minor, currency};
                const Result<Money> back = parseMoney(toDecimal(money), currency);
                QVERIFY(back);
                QCOMPARE(back->minor, minor);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestMoney)
#include "tst_money.moc"
