// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/namedcalendar.h"
#include "tests/support/testsupport.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

QJsonObject jsonOf(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

NamedCalendar munich()
{
    NamedCalendar calendar{.name = u"Munich"_s};
    calendar.hours = officeHours("Europe/Berlin").hours;
    calendar.zoneId = "Europe/Berlin";
    calendar.holidaySets = {"DE-BY"};
    return calendar;
}

bool isHoliday(const NamedCalendar &calendar, const char *day)
{
    return toWorkCalendar(calendar).isHoliday(QDate::fromString(QString::fromLatin1(day), Qt::ISODate));
}

/// "2026-01-06 Epiphany +": what the calendar says of a year; + counts, - does not, ! a single day.
QStringList listed(const NamedCalendar &calendar, int year)
{
    QStringList lines;
    for (const CalendarHoliday &one : holidaysOf(calendar, year, year))
        lines += one.holiday.day.toString(Qt::ISODate) + u' ' + one.holiday.name + (one.counts ? u" +"_s : u" -"_s) +
                 (one.single ? u"!"_s : QString());
    return lines;
}

} // namespace

class TestNamedCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHolidaysOfItsSetsCount()
    {
        const NamedCalendar calendar = munich();
        LW_VERIFY(checkCalendar(calendar));
        QVERIFY(isHoliday(calendar, "2026-01-06"));
        QVERIFY(isHoliday(calendar, "2026-06-04"));
        QVERIFY(!isHoliday(calendar, "2026-08-15")); // in certain towns only
        QVERIFY(!isHoliday(calendar, "2026-12-24"));
        QVERIFY(!isHoliday(calendar, "2026-01-07"));
        QVERIFY(isHoliday(calendar, "1990-01-01") && isHoliday(calendar, "2099-12-25"));
        QVERIFY(isHoliday(calendar, "1970-01-01") && isHoliday(calendar, "2199-12-25"));
    }

    void everyNameOfAZoneIsTaken()
    {
        NamedCalendar calendar = munich();
        for (const char *zone : {"UTC", "GMT", "CET", "WET", "EST5EDT", "Etc/GMT+5", "US/Eastern", "Asia/Calcutta",
                                 "Europe/London", "Africa/Abidjan", "UTC+01:00"}) {
            calendar.zoneId = zone;
            QVERIFY2(checkCalendar(calendar), zone);
        }
    }

    // What the page lists and what the arithmetic uses are found in two ways.
    void whatIsListedAsCountingIsWhatCounts()
    {
        NamedCalendar calendar = munich();
        calendar.holidaySets = {"US", "GB-SCT", "DE-BY"};
        calendar.switchedOff = {"us.new_year", "gb.boxing"};
        calendar.switchedOn = {"de.christmas_eve"};
        calendar.days = {
            {QDate(2026, 1, 6), {}, true}, {QDate(2026, 5, 1), u"Outing"_s, false}, {QDate(2026, 7, 15), {}, false}};
        std::vector<QDate> days;
        for (const CalendarHoliday &one : holidaysOf(calendar, kFirstHolidayYear, kLastHolidayYear)) {
            if (one.counts && (days.empty() || days.back() != one.holiday.day))
                days.push_back(one.holiday.day);
        }
        QVERIFY(toWorkCalendar(calendar).holidays == days);
    }

    void aSwitchTakesTheHolidayWithItsObservedDay()
    {
        NamedCalendar calendar = munich();
        calendar.holidaySets = {"US"};
        QVERIFY(isHoliday(calendar, "2026-07-03") && isHoliday(calendar, "2026-07-04"));
        switchHoliday(calendar, "us.independence", false);
        QVERIFY(!isHoliday(calendar, "2026-07-03") && !isHoliday(calendar, "2026-07-04"));
        QCOMPARE(calendar.switchedOff, QSet<QByteArray>{"us.independence"});
        QVERIFY(listed(calendar, 2026).contains(u"2026-07-03 Independence Day (observed) -"_s));
        switchHoliday(calendar, "us.independence", true);
        QVERIFY(isHoliday(calendar, "2026-07-03"));
        QVERIFY(calendar.switchedOff.isEmpty() && calendar.switchedOn.isEmpty());
    }

    void anOptionalHolidayCountsWhereItIsSwitchedOn()
    {
        NamedCalendar calendar = munich();
        QVERIFY(listed(calendar, 2026).contains(u"2026-12-24 Christmas Eve -"_s));
        switchHoliday(calendar, "de.christmas_eve", true);
        QCOMPARE(calendar.switchedOn, QSet<QByteArray>{"de.christmas_eve"});
        QVERIFY(isHoliday(calendar, "2026-12-24") && !isHoliday(calendar, "2026-12-31"));
        switchHoliday(calendar, "de.christmas_eve", false);
        QVERIFY(!isHoliday(calendar, "2026-12-24"));
        QVERIFY(calendar == munich());
    }

    void singleDaysAreAddedAndTakenAway()
    {
        NamedCalendar calendar = munich();
        calendar.days = {{QDate(2026, 1, 6), {}, true}, {QDate(2026, 7, 15), u"Works outing"_s, false}};
        LW_VERIFY(checkCalendar(calendar));
        QVERIFY(!isHoliday(calendar, "2026-01-06") && isHoliday(calendar, "2027-01-06"));
        QVERIFY(isHoliday(calendar, "2026-07-15") && !isHoliday(calendar, "2027-07-15"));
        QVERIFY(listed(calendar, 2026).contains(u"2026-01-06 Epiphany -"_s));
        QVERIFY(listed(calendar, 2026).contains(u"2026-07-15 Works outing +!"_s));
        calendar.holidaySets.clear(); // the day taken away now stands for itself, so that it can be removed
        QCOMPARE(listed(calendar, 2026), (QStringList{u"2026-01-06  -!"_s, u"2026-07-15 Works outing +!"_s}));
        QVERIFY(listed(calendar, 2025).isEmpty());
    }

    void severalSetsGiveADayOnce()
    {
        NamedCalendar calendar = munich();
        calendar.holidaySets = {"DE-BY", "DE-NW", "FR"};
        qsizetype sharedByTheStates = 0;
        for (const CalendarHoliday &one : holidaysOf(calendar, 2026, 2026))
            sharedByTheStates += one.holiday.code == "de.corpus_christi" ? 1 : 0;
        QCOMPARE(sharedByTheStates, 1);
        const WorkCalendar work = toWorkCalendar(calendar);
        QVERIFY(std::ranges::is_sorted(work.holidays));
        QVERIFY(std::ranges::adjacent_find(work.holidays) == work.holidays.end()); // 1 May is of both countries
        QVERIFY(work.isHoliday(QDate(2026, 5, 1)) && work.isHoliday(QDate(2026, 7, 14)));
        switchHoliday(calendar, "de.labour", false);
        QVERIFY(isHoliday(calendar, "2026-05-01")); // still one of France
    }

    void hoursAreSortedAndThoseThatTouchJoined()
    {
        NamedCalendar calendar = munich();
        calendar.hours[0] = {{13 * 3600, 17 * 3600}, {9 * 3600, 12 * 3600}, {12 * 3600, 13 * 3600}};
        calendar.hours[5] = {{20 * 3600, 24 * 3600}, {0, 3600}};
        LW_VERIFY(checkCalendar(calendar));
        const WorkCalendar work = toWorkCalendar(calendar);
        QCOMPARE(work.hours[0].size(), 1);
        QVERIFY((work.hours[0].front() == WorkBlock{9 * 3600, 17 * 3600}));
        QCOMPARE(work.hours[5].size(), 2);
        QCOMPARE(work.hours[5].front().start, 0);
        QCOMPARE(work.zoneId, QByteArray("Europe/Berlin"));
    }

    void importedDaysAreAddedOnce()
    {
        NamedCalendar calendar = munich();
        calendar.days = {{QDate(2026, 7, 15), u"Outing"_s, false}};
        const QList<Holiday> days = {{.day = QDate(2026, 12, 28), .name = u"Closed"_s, .code = {}},
                                     {.day = QDate(2026, 7, 15), .name = u"Outing"_s, .code = {}},
                                     {.day = QDate(2026, 3, 2), .name = u"Fair"_s, .code = {}},
                                     {.day = QDate(2026, 3, 2), .name = u"Fair"_s, .code = {}}};
        QCOMPARE(addDays(calendar, days), 2);
        QCOMPARE(addDays(calendar, days), 0);
        QCOMPARE(calendar.days.size(), 3);
        QVERIFY(std::ranges::is_sorted(calendar.days, {}, &CalendarDay::day));
    }

    void whatIsWrongIsRefused_data()
    {
        QTest::addColumn<NamedCalendar>("calendar");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, auto change, const char *reason) {
            NamedCalendar calendar = munich();
            change(calendar);
            QTest::newRow(name) << calendar << QString::fromUtf8(reason);
        };
        row(
            "no name", [](auto &one) { one.name = u" "_s; }, "needs a name");
        row(
            "long name", [](auto &one) { one.name = QString(201, u'x'); }, "200 characters");
        row(
            "zone", [](auto &one) { one.zoneId = "Europe/Munich"; }, "“Europe/Munich” is not a time zone");
        row(
            "a word that Qt takes for a zone", [](auto &one) { one.zoneId = "Berlin"; }, "“Berlin” is not a time zone");
        row(
            "no zone", [](auto &one) { one.zoneId.clear(); }, "“” is not a time zone");
        row(
            "no hours", [](auto &one) { one.hours = {}; }, "no working hours");
        row(
            "backwards",
            [](auto &one) {
                one.hours[2] = {{3600, 3600}};
            },
            "Wednesday: a block must begin");
        row(
            "past midnight",
            [](auto &one) {
                one.hours[2] = {{3600, 86401}};
            },
            "between 00:00 and 24:00");
        row(
            "before midnight",
            [](auto &one) {
                one.hours[2] = {{-1, 3600}};
            },
            "between 00:00 and 24:00");
        row(
            "overlap",
            [](auto &one) {
                one.hours[6] = {{7200, 9000}, {3600, 7201}};
            },
            "Sunday: two blocks overlap");
        row(
            "set", [](auto &one) { one.holidaySets = {"XX"}; }, "“XX”");
        row(
            "set twice",
            [](auto &one) {
                one.holidaySets = {"US", "US"};
            },
            "“US” twice");
        row(
            "code off", [](auto &one) { one.switchedOff = {"us.easter"}; }, "“us.easter”");
        row(
            "code on", [](auto &one) { one.switchedOn = {"us.easter"}; }, "“us.easter”");
        row(
            "no date",
            [](auto &one) {
                one.days = {{QDate(), u"Party"_s, false}};
            },
            "“Party” has no date");
        row(
            "twice the same",
            [](auto &one) {
                one.days = {{QDate(2026, 5, 1), u"a"_s, false}, {QDate(2026, 5, 1), u"a"_s, false}};
            },
            "has “a” twice on 2026-05-01");
        row(
            "kept and worked",
            [](auto &one) {
                one.days = {{QDate(2026, 5, 1), {}, true}, {QDate(2026, 5, 1), u"a"_s, false}};
            },
            "2026-05-01 is both");
    }
    void whatIsWrongIsRefused()
    {
        QFETCH(NamedCalendar, calendar);
        QFETCH(QString, reason);
        const Result<void> checked = checkCalendar(calendar);
        QVERIFY(!checked);
        QVERIFY2(checked.error().message.contains(reason), qPrintable(checked.error().message));
    }

    void aCalendarSurvivesItsJson()
    {
        NamedCalendar calendar = munich();
        calendar.holidaySets = {"US", "DE-BY"}; // their order is kept
        calendar.switchedOff = {"us.columbus", "de.epiphany"};
        calendar.switchedOn = {"de.christmas_eve"};
        calendar.days = {{QDate(2026, 1, 2), {}, false},
                         {QDate(2026, 1, 6), {}, true},
                         {QDate(2026, 7, 15), {}, false},
                         {QDate(2026, 7, 15), u"Outing"_s, false}};
        calendar.hours[5] = {{22 * 3600, 24 * 3600}};
        const Result<NamedCalendar> read = namedCalendarFromJson(toJson(calendar));
        LW_VERIFY(read);
        QVERIFY(*read == calendar);
        QCOMPARE(toJson(*read), toJson(calendar));
    }

    // The rulebook's fingerprint hangs on every byte of it.
    void aPlainCalendarIsWrittenAsBefore()
    {
        WorkCalendar plain = officeHours("Europe/Berlin");
        plain.holidays = {QDate(2025, 12, 25), QDate(2026, 12, 25)};
        const Result<NamedCalendar> read = namedCalendarFromJson(toJson(plain));
        LW_VERIFY(read);
        QCOMPARE(read->name, QString());
        QCOMPARE(toJson(*read), toJson(plain));
        QVERIFY(toWorkCalendar(*read) == plain);
        QCOMPARE(QJsonDocument(toJson(NamedCalendar())).toJson(QJsonDocument::Compact),
                 QByteArray(R"({"holidays":[],"hours":{},"zone":"UTC"})"));
    }

    void whatIsLeftOutIsEmpty()
    {
        const Result<NamedCalendar> read = namedCalendarFromJson({}, "Asia/Kolkata");
        LW_VERIFY(read);
        QCOMPARE(read->zoneId, QByteArray("Asia/Kolkata"));
        QVERIFY(read->holidaySets.isEmpty() && read->days.isEmpty());
        QVERIFY(!toWorkCalendar(*read).hasHours());
    }

    void malformedJsonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const char *json, const char *reason) {
            QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(reason);
        };
        row("unknown key", R"({"holidaysets":["US"]})", "“holidaysets” means nothing in a calendar");
        row("sets as a text", R"({"holiday_sets":"US"})", "“holiday_sets” must be a list");
        row("unknown set", R"({"holiday_sets":["UK"]})", "“UK” in “holiday_sets” is not known");
        row("set as a number", R"({"holiday_sets":[1]})", "“1” in “holiday_sets” is not known");
        row("set twice", R"({"holiday_sets":["US","US"]})", "twice");
        row("unknown code", R"({"switched_off":["us.easter"]})", "“us.easter”");
        row("code as null", R"({"switched_on":[null]})", "“switched_on”");
        row("days as an object", R"({"days":{}})", "“days” must be a list");
        row("day without a date", R"({"days":[{"name":"x"}]})", "is not a date");
        row("day as a text", R"({"days":["2026-05-01"]})", "is not a date");
        row("bad date", R"({"days":[{"date":"1.5.2026"}]})", "“1.5.2026” is not a date");
        row("unknown key of a day", R"({"days":[{"date":"2026-05-01","of":true}]})", "“of” means nothing in a day");
        row("off as a text", R"({"days":[{"date":"2026-05-01","off":"yes"}]})", "“off”");
        row("name as a number", R"({"name":1})", "“name” must be a text");
        row("zone as a number", R"({"zone":1})", "“zone” must be a text");
        row("zone", R"({"zone":"Europe/Munich"})", "“Europe/Munich” is not a time zone");
        row("hours", R"({"hours":{"mon":[["17:00","09:00"]]}})", "mon");
        row("plain holiday", R"({"holidays":["25.12."]})", "“25.12.”");
    }
    void malformedJsonIsRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, reason);
        const QJsonDocument document = QJsonDocument::fromJson(json);
        QVERIFY(document.isObject());
        const Result<NamedCalendar> read = namedCalendarFromJson(document.object());
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(reason), qPrintable(read.error().message));
    }

    void theMostSpecialCalendarIsTaken()
    {
        const CalendarUse use{.byRep = {{u"Ada"_s, u"Munich"_s}},
                              .byPool = {{u"Night"_s, u"Nights"_s}},
                              .byTerritory = {{u"Ohio"_s, u"Cleveland"_s}}};
        QCOMPARE(calendarNameFor(use, u"ADA"_s, u"Night"_s, u"Ohio"_s), u"Munich"_s);
        QCOMPARE(calendarNameFor(use, u"Ben"_s, u"night"_s, u"Ohio"_s), u"Nights"_s);
        QCOMPARE(calendarNameFor(use, u"Ben"_s, {}, u"ohio"_s), u"Cleveland"_s);
        QCOMPARE(calendarNameFor(use, {}, {}, {}), QString());
        QCOMPARE(calendarNameFor({}, u"Ada"_s, {}, {}), QString());
        QCOMPARE(usersOf(use, u"munich"_s), QStringList{u"rep Ada"_s});
        QVERIFY(usersOf(use, u"Paris"_s).isEmpty());
        QVERIFY(CalendarUse().isEmpty() && !use.isEmpty());
        const Result<CalendarUse> read = calendarUseFromJson(toJson(use));
        LW_VERIFY(read);
        QVERIFY(*read == use);
        QVERIFY(toJson(CalendarUse()).isEmpty());
    }

    void aMalformedUseIsRefused()
    {
        for (const char *json : {R"({"rep":{}})", R"({"reps":[]})", R"({"reps":{"Ada":1}})", R"({"company":1})"})
            QVERIFY2(!calendarUseFromJson(jsonOf(json)), json);
    }

    void calendarsAreFoundRegardlessOfCase()
    {
        const QList<NamedCalendar> calendars = {munich()};
        QCOMPARE(findCalendar(calendars, u"MUNICH"_s), &calendars.first());
        QVERIFY(!findCalendar(calendars, u"Paris"_s));
    }

    void unrollingACalendarIsQuick()
    {
        NamedCalendar calendar = munich();
        calendar.holidaySets = {"DE-BY", "US", "GB-SCT"};
        QBENCHMARK
        {
            QVERIFY(toWorkCalendar(calendar).holidays.size() > 5'000);
        }
    }
};

QTEST_GUILESS_MAIN(TestNamedCalendar)
#include "tst_namedcalendar.moc"
