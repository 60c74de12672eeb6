// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/holidaysets.h"
#include "core/clocks/holidaytable.h"
#include "tests/support/testsupport.h"

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

QDate day(const char *text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

/// "2022-01-01 2022-01-03*" of one holiday; * marks a day kept for another.
QString daysOf(const QByteArray &set, const QByteArray &code, int firstYear, int lastYear)
{
    QStringList days;
    for (const Holiday &holiday : holidaysOf(set, firstYear, lastYear)) {
        if (holiday.code == code)
            days += holiday.day.toString(Qt::ISODate) + (holiday.observed ? u"*"_s : QString());
    }
    return days.join(u' ');
}

// Another way to Easter than the program's: the anonymous algorithm of 1876.
QDate easterOf1876(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
    const int g = (b - (b + 8) / 25 + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int sum = h + l - 7 * m + 114;
    return QDate(year, sum / 31, sum % 31 + 1);
}

} // namespace

class TestHolidays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void easterIsTheSundayAfterTheFullMoon()
    {
        QCOMPARE(easterSunday(2026), day("2026-04-05"));
        QCOMPARE(easterSunday(2285), day("2285-03-22")); // as early as it can be
        QCOMPARE(easterSunday(2038), day("2038-04-25")); // as late
        for (int year = 1583; year <= 4099; ++year)
            QVERIFY2(easterSunday(year) == easterOf1876(year), qPrintable(QString::number(year)));
    }

    void rulesGiveTheirDay_data()
    {
        QTest::addColumn<HolidayRule>("rule");
        QTest::addColumn<QDate>("expected");
        QTest::newRow("date") << onDate(7, 14) << day("2026-07-14");
        QTest::newRow("a leap day in another year") << onDate(2, 29) << QDate();
        QTest::newRow("before Easter") << fromEaster(-2) << day("2026-04-03");
        QTest::newRow("after Easter") << fromEaster(60) << day("2026-06-04");
        QTest::newRow("third Monday") << nthWeekday(3, Qt::Monday, 2) << day("2026-02-16");
        QTest::newRow("last Monday") << nthWeekday(-1, Qt::Monday, 5) << day("2026-05-25");
        QTest::newRow("last Monday of December") << nthWeekday(-1, Qt::Monday, 12) << day("2026-12-28");
        QTest::newRow("fifth Sunday") << nthWeekday(5, Qt::Sunday, 3) << day("2026-03-29");
        QTest::newRow("fifth Sunday of a month with four") << nthWeekday(5, Qt::Sunday, 4) << QDate();
        QTest::newRow("Monday before a Monday") << weekdayBefore(Qt::Monday, 5, 25) << day("2026-05-18");
        QTest::newRow("Wednesday before") << weekdayBefore(Qt::Wednesday, 11, 23) << day("2026-11-18");
        QTest::newRow("Thursday from") << weekdayOnOrAfter(Qt::Thursday, 9, 5) << day("2026-09-10");
        QTest::newRow("Saturday from a Saturday") << weekdayOnOrAfter(Qt::Saturday, 9, 5) << day("2026-09-05");
        QTest::newRow("not yet") << onDate(6, 19).from(2027) << QDate();
        QTest::newRow("from this year on") << onDate(6, 19).from(2026) << day("2026-06-19");
        QTest::newRow("no more") << onDate(6, 19).until(2025) << QDate();
        QTest::newRow("every sixth year") << onDate(10, 1).from(2014).every(6) << day("2026-10-01");
        QTest::newRow("not its year") << onDate(10, 1).from(2015).every(6) << QDate();
    }
    void rulesGiveTheirDay()
    {
        QFETCH(HolidayRule, rule);
        QTEST(dayOf(rule, 2026).value_or(QDate()), "expected");
    }

    void aFridayIsKeptElseTheMondayAfter()
    {
        QCOMPARE(daysOf("IE", "ie.st_brigid", 2022, 2030),
                 u"2023-02-06 2024-02-05 2025-02-03 2026-02-02 2027-02-01 2028-02-07 2029-02-05 2030-02-01"_s);
    }

    void weekendsAreMadeUpFor_data()
    {
        QTest::addColumn<QByteArray>("set");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::addColumn<QString>("days");
        const auto row = [](const char *name, const char *set, const char *code, int first, int last,
                            const char *days) {
            QTest::newRow(name) << QByteArray(set) << QByteArray(code) << first << last << QString::fromLatin1(days);
        };
        row("US: Friday for Saturday", "US", "us.independence", 2026, 2026, "2026-07-03* 2026-07-04");
        row("US: Monday for Sunday", "US", "us.independence", 2021, 2021, "2021-07-04 2021-07-05*");
        row("US: New Year in the year before", "US", "us.new_year", 2021, 2021, "2021-01-01 2021-12-31*");
        row("US: New Year, its own year", "US", "us.new_year", 2022, 2022, "2022-01-01");
        row("US: no Juneteenth yet", "US", "us.juneteenth", 2020, 2020, "");
        row("US: the first Juneteenth", "US", "us.juneteenth", 2021, 2021, "2021-06-18* 2021-06-19");
        row("UK: Christmas on Saturday", "GB-ENG", "gb.christmas", 2021, 2021, "2021-12-25 2021-12-27*");
        row("UK: Boxing Day after it", "GB-ENG", "gb.boxing", 2021, 2021, "2021-12-26 2021-12-28*");
        row("UK: Christmas on Sunday", "GB-ENG", "gb.christmas", 2022, 2022, "2022-12-25 2022-12-27*");
        row("UK: Boxing Day on Saturday", "GB-ENG", "gb.boxing", 2020, 2020, "2020-12-26 2020-12-28*");
        row("Scotland: New Year before a holiday", "GB-SCT", "gb.new_year", 2017, 2017, "2017-01-01 2017-01-03*");
        row("Scotland: 2nd January", "GB-SCT", "gb.second_january", 2016, 2016, "2016-01-02 2016-01-04*");
        row("UK: moved to a Friday", "GB", "gb.early_may", 2019, 2021, "2019-05-06 2020-05-08 2021-05-03");
        row("UK: moved to a Thursday", "GB", "gb.spring", 2021, 2023, "2021-05-31 2022-06-02 2023-05-29");
        row("Germany: nothing", "DE", "de.christmas", 2021, 2021, "2021-12-25");
        row("Australia: moved", "AU", "au.australia", 2024, 2026, "2024-01-26 2025-01-27* 2026-01-26");
        row("Netherlands: the day before", "NL", "nl.kings_day", 2024, 2026, "2024-04-27 2025-04-26* 2026-04-27");
    }
    void weekendsAreMadeUpFor()
    {
        QFETCH(QByteArray, set);
        QFETCH(QByteArray, code);
        QFETCH(int, first);
        QFETCH(int, last);
        QTEST(daysOf(set, code, first, last), "days");
    }

    // The figures are those that the states, provinces and cantons name themselves.
    void regionsHaveAsManyDaysAsTheirLawSays_data()
    {
        QTest::addColumn<int>("days");
        const auto rows = [](const std::map<const char *, int> &counts) {
            for (const auto &[set, days] : counts)
                QTest::newRow(set) << days;
        };
        rows({{"DE", 9},
              {"DE-BW", 12},
              {"DE-BY", 12},
              {"DE-BE", 10},
              {"DE-BB", 12},
              {"DE-HB", 10},
              {"DE-HH", 10},
              {"DE-HE", 10},
              {"DE-MV", 11},
              {"DE-NI", 10},
              {"DE-NW", 11},
              {"DE-RP", 11},
              {"DE-SL", 12},
              {"DE-SN", 11},
              {"DE-ST", 11},
              {"DE-SH", 10},
              {"DE-TH", 11}});
        rows({{"CA-AB", 9},
              {"CA-BC", 11},
              {"CA-MB", 9},
              {"CA-NB", 8},
              {"CA-NL", 6},
              {"CA-NS", 7},
              {"CA-NT", 11},
              {"CA-NU", 10},
              {"CA-ON", 9},
              {"CA-PE", 8},
              {"CA-QC", 8},
              {"CA-SK", 10},
              {"CA-YT", 11}});
        rows({{"AT", 13}, {"CH", 4}, {"CH-ZH", 9}, {"CH-BE", 9}, {"CH-BS", 9}, {"CH-GE", 9}});
        rows({{"FR", 11}, {"FR-57", 13}, {"FR-67", 13}, {"FR-68", 13}, {"GB-WLS", 8}});
    }
    void regionsHaveAsManyDaysAsTheirLawSays()
    {
        int days = 0;
        for (const Holiday &holiday : holidaysOf(QTest::currentDataTag(), 2027))
            days += holiday.observed || holiday.optional ? 0 : 1;
        QTEST(days, "days");
    }

    void statesKeepTheirOwnDays_data()
    {
        QTest::addColumn<QByteArray>("sets");
        QTest::addColumn<QString>("date");
        // Which of the sixteen keep a day in 2026.
        QTest::newRow("Epiphany") << QByteArray("DE-BW DE-BY DE-ST") << u"2026-01-06"_s;
        QTest::newRow("Women's Day") << QByteArray("DE-BE DE-MV") << u"2026-03-08"_s;
        QTest::newRow("Corpus Christi") << QByteArray("DE-BW DE-BY DE-HE DE-NW DE-RP DE-SL") << u"2026-06-04"_s;
        QTest::newRow("Assumption") << QByteArray("DE-SL") << u"2026-08-15"_s;
        QTest::newRow("Children's Day") << QByteArray("DE-TH") << u"2026-09-20"_s;
        QTest::newRow("Reformation") << QByteArray("DE-BB DE-HB DE-HH DE-MV DE-NI DE-SH DE-SN DE-ST DE-TH")
                                     << u"2026-10-31"_s;
        QTest::newRow("All Saints") << QByteArray("DE-BW DE-BY DE-NW DE-RP DE-SL") << u"2026-11-01"_s;
        QTest::newRow("Repentance") << QByteArray("DE-SN") << u"2026-11-18"_s;
    }
    void statesKeepTheirOwnDays()
    {
        QFETCH(QString, date);
        QByteArrayList keeping;
        for (const HolidaySetRow &row : holidaySetTable()) {
            if (!QByteArray(row.code).startsWith("DE-"))
                continue;
            const QList<Holiday> holidays = holidaysOf(row.code, 2026);
            const auto isKept = [&](const Holiday &one) {
                return one.day.toString(Qt::ISODate) == date && !one.optional;
            };
            if (std::ranges::any_of(holidays, isKept))
                keeping += row.code;
        }
        QTEST(keeping.join(' '), "sets");
    }

    void aSetHasItsNameAndAnUnknownOneHasNoDays()
    {
        QStringList names;
        for (const HolidaySet &set : holidaySets()) {
            names += set.name;
            QVERIFY(isHolidaySet(set.code));
        }
        QVERIFY(names.contains(u"Germany, Bavaria"_s));
        QVERIFY(names.contains(u"United States"_s));
        QVERIFY(names.indexOf(u"Germany"_s) < names.indexOf(u"Germany, Bavaria"_s));
        QVERIFY(names.indexOf(u"Germany, Thuringia"_s) < names.indexOf(u"United States"_s));
        for (const char *unknown : {"", "D", "DE-", "DE-XX", "de", "US-CA", "IN"})
            QVERIFY2(holidaysOf(unknown, 2026).isEmpty() && !isHolidaySet(unknown), unknown);
    }

    void daysCarryTheirNameAndCode()
    {
        const QList<Holiday> days = holidaysOf("US", 2026);
        const auto observed = std::ranges::find(days, day("2026-07-03"), &Holiday::day);
        QVERIFY(observed != days.end());
        QCOMPARE(observed->name, u"Independence Day (observed)"_s);
        QCOMPARE(observed->code, QByteArray("us.independence"));
        QVERIFY(isHolidayCode("us.independence") && !isHolidayCode("us.independance"));
        QCOMPARE(holidayName("us.independence"), u"Independence Day"_s);
        QVERIFY(isOptionalHoliday("de.christmas_eve") && !isOptionalHoliday("de.christmas"));
    }

    void theTablesFitTogether()
    {
        std::map<QByteArray, const HolidayRow *> firstOf;
        std::set<QByteArray> setsWithDays;
        for (const HolidayRow &row : holidayTable()) {
            const QByteArray code(row.code);
            const HolidayRow *first = firstOf.try_emplace(code, &row).first->second;
            QVERIFY2(qstrcmp(first->name, row.name) == 0, row.code); // one holiday: one name, one switch
            QVERIFY2(first->rule.optional == row.rule.optional, row.code);
            for (const QByteArray &set : QByteArray(row.sets).split(' ')) {
                const QByteArray name = set.endsWith('*') ? set.chopped(1) : set;
                QVERIFY2(isHolidaySet(name), row.sets);
                QVERIFY2(code.startsWith(QByteArray(name.first(2).toLower() + '.')), row.code);
                setsWithDays.insert(name);
            }
        }
        std::set<QByteArray> codes;
        for (const HolidaySetRow &row : holidaySetTable()) {
            QVERIFY2(codes.insert(row.code).second, row.code);
            QVERIFY2(isHolidaySet(QByteArray(row.code).first(2)), row.code);
            QVERIFY2(setsWithDays.contains(row.code) || setsWithDays.contains(QByteArray(row.code).first(2)), row.code);
        }
    }

    void everySetIsSoundInEveryYear()
    {
        for (const HolidaySetRow &row : holidaySetTable()) {
            const QList<Holiday> all = holidaysOf(row.code, 1990, 2099);
            QVERIFY(std::ranges::is_sorted(all, {}, &Holiday::day));
            QList<Holiday> yearly;
            for (int year = 1990; year <= 2099; ++year)
                yearly += holidaysOf(row.code, year);
            QVERIFY2(all == yearly, row.code); // what is asked beside it changes no year
            std::set<std::pair<QDate, QByteArray>> seen;
            for (const Holiday &holiday : all) {
                QVERIFY2(seen.insert({holiday.day, holiday.code}).second, row.code);
                QVERIFY2(!holiday.observed || holiday.day.dayOfWeek() != Qt::Sunday, row.code);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestHolidays)
#include "tst_holidays.moc"
