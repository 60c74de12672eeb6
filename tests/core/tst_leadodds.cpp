// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/leadodds.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

void addMany(OddsHistory &history, int count, bool won, const FieldValues &values, const QString &group = u"1"_s)
{
    for (int i = 0; i < count; ++i)
        add(history, ClosedLead{.group = group, .won = won, .values = values});
}

QStringList fieldsOf(const QList<OddsReason> &reasons)
{
    QStringList fields;
    for (const OddsReason &reason : reasons)
        fields += reason.field;
    return fields;
}

constexpr LeastHistory kAny{.won = 1, .lost = 1};

} // namespace

class TestLeadOdds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void g14ALostLeadRaisesTheLostCountsOfItsValues()
    {
        OddsHistory history;
        const FieldValues values{{u"stage"_s, u"released"_s}, {u"country"_s, u"DE"_s}, {kEmailState, kValidEmail}};
        addMany(history, 3, true, {{u"stage"_s, u"sale"_s}, {u"country"_s, u"DE"_s}, {kEmailState, kValidEmail}});
        addMany(history, 2, false, values, u"2"_s);
        const OddsHistory before = history;
        QVERIFY(!history[u"1"_s].rows[u"stage"_s].contains(u"released"_s));
        addMany(history, 1, false, values);
        const OddsCounts counts = history.value(u"1"_s);
        QCOMPARE(counts.rows[u"stage"_s].value(u"released"_s), (ValueCount{.won = 0, .lost = 1}));
        QCOMPARE(counts.rows[u"stage"_s].value(u"sale"_s), (ValueCount{.won = 3, .lost = 0}));
        QCOMPARE(counts.rows[u"country"_s].value(u"DE"_s), (ValueCount{.won = 3, .lost = 1}));
        QCOMPARE(counts.rows[kEmailState].value(kValidEmail), (ValueCount{.won = 3, .lost = 1}));
        QCOMPARE(counts.lost, 1);
        QCOMPARE(history.value(u"2"_s), before.value(u"2"_s));
    }
    void g14CountsStartAtATenth()
    {
        const ValueCount never;
        QCOMPARE(never.wonWeight(), 0.1);
        QCOMPARE(never.lostWeight(), 0.1);
        QCOMPARE((ValueCount{.won = 2, .lost = 0}).wonWeight(), 2.1);
    }
    void g14AGroupThatIsGivenUpAddsToNoGroup()
    {
        OddsHistory history;
        addMany(history, 3, true, {{u"country"_s, u"DE"_s}});
        addMany(history, 2, false, {{u"country"_s, u"FR"_s}});
        addMany(history, 4, true, {{u"country"_s, u"DE"_s}}, {});
        const OddsHistory rest = withoutGroup(history, u"1"_s);
        QCOMPARE(rest.keys(), QStringList{QString()});
        QCOMPARE(rest.first().won, 7);
        QCOMPARE(rest.first().lost, 2);
        QCOMPARE(rest.first().rows[u"country"_s].value(u"DE"_s), (ValueCount{.won = 7, .lost = 0}));
        QCOMPARE(rest.first().rows[u"country"_s].value(u"FR"_s), (ValueCount{.won = 0, .lost = 2}));
        QCOMPARE(withoutGroup(history, {}), history);
        QCOMPARE(withoutGroup(history, u"9"_s), history);
    }

    void g15TooLittleHistoryTellsNothing_data()
    {
        QTest::addColumn<int>("won");
        QTest::addColumn<int>("lost");
        QTest::addColumn<int>("least");
        QTest::addColumn<bool>("known");
        QTest::newRow("G15: nothing won") << 0 << 90 << 0 << false;
        QTest::newRow("G15: nothing lost") << 90 << 0 << 0 << false;
        QTest::newRow("G15: nothing at all") << 0 << 0 << 0 << false;
        QTest::newRow("G15: one of each") << 1 << 1 << 0 << true;
        QTest::newRow("G15: one too few") << 39 << 90 << 40 << false;
        QTest::newRow("G15: enough") << 40 << 40 << 40 << true;
    }
    void g15TooLittleHistoryTellsNothing()
    {
        QFETCH(const int, won);
        QFETCH(const int, lost);
        QFETCH(const int, least);
        OddsHistory history;
        addMany(history, won, true, {{u"country"_s, u"DE"_s}});
        addMany(history, lost, false, {{u"country"_s, u"FR"_s}});
        const Odds odds = oddsOf(history, u"1"_s, {{u"country"_s, u"DE"_s}}, LeastHistory{.won = least, .lost = least});
        QTEST(odds.chance.has_value(), "known");
        QVERIFY(odds.chance || (odds.strongest.isEmpty() && odds.weakest.isEmpty()));
    }
    void g15FortyOfEachAreAskedFor()
    {
        OddsHistory history;
        addMany(history, 40, true, {});
        addMany(history, 39, false, {});
        QVERIFY(!oddsOf(history, u"1"_s, {}).chance);
        addMany(history, 1, false, {});
        QCOMPARE(oddsOf(history, u"1"_s, {}).chance, 0.5);
    }

    void earlierLeadsWithTheSameValuesTell()
    {
        OddsHistory history;
        addMany(history, 9, true, {{u"country"_s, u"DE"_s}});
        addMany(history, 1, true, {{u"country"_s, u"FR"_s}});
        addMany(history, 2, false, {{u"country"_s, u"DE"_s}});
        addMany(history, 8, false, {{u"country"_s, u"FR"_s}});
        const auto chance = [&](const QString &country) {
            return *oddsOf(history, u"1"_s, {{u"country"_s, country}}, kAny).chance;
        };
        QVERIFY(qAbs(chance(u"DE"_s) - 9.1 / 11.2) < 1e-9);
        QVERIFY(qAbs(chance(u"FR"_s) - 1.1 / 9.2) < 1e-9);
        QCOMPARE(chance(u"IT"_s), 0.5); // never seen: only how many were won at all
    }

    void nobodyIsCertain()
    {
        OddsHistory history;
        addMany(history, 500, true, {{u"a"_s, u"1"_s}, {u"b"_s, u"1"_s}});
        addMany(history, 500, false, {{u"a"_s, u"2"_s}, {u"b"_s, u"2"_s}});
        QCOMPARE(oddsOf(history, u"1"_s, {{u"a"_s, u"1"_s}, {u"b"_s, u"1"_s}}).chance, 0.99);
        QCOMPARE(oddsOf(history, u"1"_s, {{u"a"_s, u"2"_s}, {u"b"_s, u"2"_s}}).chance, 0.01);
    }

    void g16TheThreeStrongestAndTheThreeWeakestAreTold()
    {
        OddsHistory history;
        FieldValues lead;
        for (int i = 1; i <= 5; ++i) {
            addMany(history, 10 * i, true, {{u"for%1"_s.arg(i), u"x"_s}});
            addMany(history, 60 - 10 * i, true, {{u"for%1"_s.arg(i), u"y"_s}});
            addMany(history, 5, false, {{u"for%1"_s.arg(i), u"x"_s}});
            addMany(history, 60, false, {{u"for%1"_s.arg(i), u"y"_s}});
            addMany(history, 10 * i, false, {{u"against%1"_s.arg(i), u"x"_s}});
            addMany(history, 60 - 10 * i, false, {{u"against%1"_s.arg(i), u"y"_s}});
            addMany(history, 5, true, {{u"against%1"_s.arg(i), u"x"_s}});
            addMany(history, 60, true, {{u"against%1"_s.arg(i), u"y"_s}});
            lead.insert(u"for%1"_s.arg(i), u"x"_s);
            lead.insert(u"against%1"_s.arg(i), u"x"_s);
        }
        const Odds odds = oddsOf(history, u"1"_s, lead);
        QCOMPARE(fieldsOf(odds.strongest), (QStringList{u"for5"_s, u"for4"_s, u"for3"_s}));
        QCOMPARE(fieldsOf(odds.weakest), (QStringList{u"against5"_s, u"against4"_s, u"against3"_s}));
    }
    void g16NoEmailIsNeverPraisedAndAValidOneNeverBlamed()
    {
        OddsHistory history;
        addMany(history, 50, true, {{kEmailState, kNoEmail}});
        addMany(history, 5, true, {{kEmailState, kValidEmail}});
        addMany(history, 5, false, {{kEmailState, kNoEmail}});
        addMany(history, 50, false, {{kEmailState, kValidEmail}});
        for (const QLatin1StringView state : {kNoEmail, kValidEmail}) {
            const Odds odds = oddsOf(history, u"1"_s, {{kEmailState, state}});
            QVERIFY(odds.chance);
            QVERIFY(odds.strongest.isEmpty() && odds.weakest.isEmpty());
        }
    }
    void g16TheOtherWayRoundTheyAreTold()
    {
        OddsHistory history;
        addMany(history, 50, true, {{kEmailState, kValidEmail}});
        addMany(history, 5, true, {{kEmailState, kNoEmail}});
        addMany(history, 5, false, {{kEmailState, kValidEmail}});
        addMany(history, 50, false, {{kEmailState, kNoEmail}});
        QCOMPARE(fieldsOf(oddsOf(history, u"1"_s, {{kEmailState, kValidEmail}}).strongest), QStringList{kEmailState});
        QCOMPARE(fieldsOf(oddsOf(history, u"1"_s, {{kEmailState, kNoEmail}}).weakest), QStringList{kEmailState});
    }
};

QTEST_APPLESS_MAIN(TestLeadOdds)
#include "tst_leadodds.moc"
