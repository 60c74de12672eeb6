// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/workcalendar.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

QDateTime at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

WorkCalendar calendarOf(const char *json, const QByteArray &zone = "UTC")
{
    const Result<WorkCalendar> calendar = calendarFromJson(QJsonDocument::fromJson(json).object(), zone);
    if (!calendar)
        qFatal("%s", qPrintable(calendar.error().message));
    return *calendar;
}

constexpr const char *kOffice =
    R"({"hours":{"mon":[["09:00","17:00"]],"tue":[["09:00","17:00"]],"wed":[["09:00","17:00"]],"thu":[["09:00","17:00"]],"fri":[["09:00","17:00"]]}})";

} // namespace

class TestWorkCalendar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void workingTimeEndsWhenItIsDue_data()
    {
        QTest::addColumn<QDateTime>("start");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QDateTime>("due");
        QTest::newRow("within the day") << at("1991-11-15T14:00:42Z") << 7200 << at("1991-11-15T16:00:42Z");
        QTest::newRow("over the weekend") << at("1991-11-15T16:59:42Z") << 120 << at("1991-11-18T09:01:42Z");
        QTest::newRow("to the end of the block") << at("2026-03-02T16:00:00Z") << 3600 << at("2026-03-02T17:00:00Z");
        QTest::newRow("start at the end") << at("2026-03-02T17:00:00Z") << 60 << at("2026-03-03T09:01:00Z");
        QTest::newRow("before opening") << at("2026-03-02T08:59:00Z") << 0 << at("2026-03-02T09:00:00Z");
        QTest::newRow("on Saturday") << at("2026-03-07T11:00:00Z") << 3600 << at("2026-03-09T10:00:00Z");
    }
    void workingTimeEndsWhenItIsDue()
    {
        QFETCH(QDateTime, start);
        QFETCH(int, seconds);
        QTEST(dueAfter(calendarOf(kOffice), start, seconds)->toUTC(), "due");
    }
    void daysAreWorkingDays()
    {
        WorkCalendar calendar = calendarOf(kOffice);
        QCOMPARE(*dueAfterDays(calendar, at("1991-11-15T14:00:00Z"), 2), at("1991-11-19T14:00:00Z"));
        calendar.holidays = {QDate(2014, 4, 8)};
        QCOMPARE(*dueAfterDays(calendar, at("2014-04-07T14:00:00Z"), 1), at("2014-04-09T14:00:00Z"));
        QCOMPARE(*dueAfterDays(calendar, at("2014-04-07T20:00:00Z"), 1), at("2014-04-10T09:00:00Z"));
    }
    void theLunchBreakIsNoWork()
    {
        const WorkCalendar calendar = calendarOf(R"({"hours":{"mon":[["09:00","12:00"],["13:00","24:00"]]}})");
        QCOMPARE(*dueAfter(calendar, at("2026-03-02T12:00:00Z"), 0), at("2026-03-02T13:00:00Z"));
        QCOMPARE(*dueAfter(calendar, at("2026-03-02T11:30:00Z"), 3600), at("2026-03-02T13:30:00Z"));
        QCOMPARE(*dueAfter(calendar, at("2026-03-02T13:00:00Z"), 11 * 3600), at("2026-03-03T00:00:00Z"));
    }
    void holidaysCountNeitherForTheDeadlineNorForTheTime()
    {
        WorkCalendar calendar = calendarOf(kOffice);
        calendar.holidays = {QDate(2026, 3, 9)};
        QCOMPARE(workingSeconds(calendar, at("2026-03-06T16:30:00Z"), at("2026-03-10T09:15:00Z")), 45 * 60);
        QCOMPARE(*dueAfter(calendar, at("2026-03-06T16:30:00Z"), 45 * 60), at("2026-03-10T09:15:00Z"));
    }
    void zonesHaveTheirOwnHours()
    {
        const WorkCalendar calendar = calendarOf(kOffice, "Europe/Berlin");
        QCOMPARE(*dueAfter(calendar, at("2013-03-21T09:30:00Z"), 3600), at("2013-03-21T10:30:00Z"));
        QCOMPARE(*dueAfter(calendar, at("2013-03-21T06:00:00Z"), 0), at("2013-03-21T08:00:00Z"));
    }
    void gapsAreLateAndFoldsAreFirst()
    {
        const QTimeZone berlin("Europe/Berlin");
        QCOMPARE(zonedInstant(QDate(2026, 3, 29), 2 * 3600 + 1800, berlin), at("2026-03-29T01:30:00Z"));
        QCOMPARE(zonedInstant(QDate(2026, 10, 25), 2 * 3600 + 1800, berlin), at("2026-10-25T00:30:00Z"));
    }
    void aCalendarWithoutHoursIsNeverDue()
    {
        QVERIFY(!dueAfter(calendarOf(R"({"hours":{}})"), at("2026-03-02T09:00:00Z"), 60));
    }
    void malformedCalendarsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *json, const QString &said) {
            QTest::newRow(name) << QByteArray(json) << said;
        };
        row("weekday", R"({"hours":{"monday":[["09:00","17:00"]]}})", u"hours: “monday” is not a weekday"_s);
        row("backwards", R"({"hours":{"mon":[["17:00","09:00"]]}})", u"hours, mon: the block 17:00-09:00 ends"_s);
        row("nothing", R"({"hours":{"mon":[["09:00","09:00"]]}})", u"hours, mon: the block 09:00-09:00 ends"_s);
        row("overlap", R"({"hours":{"mon":[["09:00","13:00"],["12:00","17:00"]]}})",
            u"hours, mon: the blocks 09:00-13:00 and 12:00-17:00 overlap"_s);
        row("begins at 24:00", R"({"hours":{"tue":[["24:00","24:00"]]}})", u"hours, tue: the block 24:00-24:00"_s);
        row("past 24:00", R"({"hours":{"tue":[["22:00","26:00"]]}})", u"hours, tue: “26:00” is no time of day"_s);
        row("a word", R"({"hours":{"tue":[["nine","17:00"]]}})", u"hours, tue: “nine” is no time of day"_s);
        row("a number", R"({"hours":{"tue":[[9,17]]}})", u"hours, tue: “9” is no time of day"_s);
        row("one time", R"({"hours":{"tue":[["09:00"]]}})", u"hours, tue: “[…]” is no block"_s);
        row("three times", R"({"hours":{"tue":[["09:00","10:00","11:00"]]}})", u"hours, tue: “[…]” is no block"_s);
        row("no list of blocks", R"({"hours":{"tue":["09:00","17:00"]}})", u"hours, tue: “09:00” is no block"_s);
        row("a text for a day", R"({"hours":{"tue":"09:00-17:00"}})", u"hours, tue: write a list of blocks"_s);
        row("a list of hours", R"({"hours":[]})", u"hours: write the weekdays"_s);
        row("holiday", R"({"hours":{},"holidays":["25.12."]})", u"holidays: “25.12.” is not a date"_s);
        row("a day that is none", R"({"holidays":["2026-02-30"]})", u"holidays: “2026-02-30” is not a date"_s);
        row("an instant", R"({"holidays":["2026-12-25T00:00"]})", u"holidays: “2026-12-25T00:00” is not a date"_s);
        row("a number for a holiday", R"({"holidays":[20261225]})", u"holidays: “20261225” is not a date"_s);
        row("one holiday", R"({"holidays":"2026-12-25"})", u"holidays: write a list of days"_s);
        row("an unknown member", R"({"hours":{},"hollidays":[]})", u"“hollidays” means nothing here"_s);
        row("another zone", R"({"hours":{},"zone":"Asia/Tokyo"})", u"zone: it says “Asia/Tokyo”, but “UTC”"_s);
    }
    void malformedCalendarsAreRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, said);
        const Result<WorkCalendar> read = calendarFromJson(QJsonDocument::fromJson(json).object(), "UTC");
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Usage);
        QVERIFY2(read.error().message.startsWith(u"Calendar: " + said), qPrintable(read.error().message));
    }
    void zonesNobodyKnowsAreRefused()
    {
        const Result<WorkCalendar> read = calendarFromJson({}, "Mars/Olympus");
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(u"“Mars/Olympus” is not a time zone"), qPrintable(read.error().message));
    }
    void calendarsAreWrittenAsTheyAreRead()
    {
        const char *json = R"({"hours":{"mon":[["13:00","24:00"],["00:00","06:00"],["06:00","12:00:30"]],"sun":[]},)"
                           R"("holidays":["2026-12-25","2026-01-01","2026-12-25"],"zone":"Europe/Berlin"})";
        const WorkCalendar calendar = calendarOf(json, "Europe/Berlin");
        QCOMPARE(calendar.hours[0],
                 (std::vector<WorkBlock>{{0, 6 * 3600}, {6 * 3600, 12 * 3600 + 30}, {13 * 3600, 86400}}));
        QVERIFY(calendar.hours[6].empty());
        QVERIFY(calendar.isHoliday(QDate(2026, 1, 1)));
        QVERIFY(!calendar.isHoliday(QDate(2026, 1, 2)));
        QCOMPARE(*calendarFromJson(toJson(calendar), "Europe/Berlin"), calendar);
        QCOMPARE(*calendarFromJson({}, "UTC"), WorkCalendar());
    }
    void typedTimesAreTheSameForTheArithmetic_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("day");
        QTest::newRow("spring") << QByteArray("Europe/Berlin") << QDate(2026, 3, 29);
        QTest::newRow("autumn") << QByteArray("Europe/Berlin") << QDate(2026, 10, 25);
        QTest::newRow("half an hour") << QByteArray("Australia/Lord_Howe") << QDate(2026, 10, 4);
        QTest::newRow("midnight skipped") << QByteArray("America/Sao_Paulo") << QDate(2018, 11, 4);
        QTest::newRow("one past midnight") << QByteArray("America/St_Johns") << QDate(2010, 11, 7);
    }
    void typedTimesAreTheSameForTheArithmetic()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QDate, day);
        WorkCalendar always;
        always.zoneId = zone;
        always.hours.fill({{0, 86400}});
        for (int second = 0; second < 86400; second += 60) {
            const QDateTime before = zonedInstant(day.addDays(-1), second, QTimeZone(zone));
            const QDateTime due = *dueAfterDays(always, before, 1);
            // A time that the day before has skipped too is another one by now.
            if (before.toTimeZone(QTimeZone(zone)).time().msecsSinceStartOfDay() == second * 1000)
                QVERIFY2(due == zonedInstant(day, second, QTimeZone(zone)), qPrintable(QString::number(second)));
        }
    }
    void startPlusMeasuredIsTheResponse()
    {
        std::mt19937 random(20260302);
        const QByteArray zones[] = {"UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"};
        for (int i = 0; i < 5000; ++i) {
            WorkCalendar calendar;
            calendar.zoneId = zones[random() % 5];
            for (auto &blocks : calendar.hours) {
                int second = int(random() % 8) * 3600;
                for (auto block = random() % 3; block > 0; --block) {
                    const int start = second + int(random() % 7200);
                    const int end = std::min(86400, start + 600 + int(random() % 18000));
                    if (start >= end)
                        break;
                    blocks.push_back({start, end});
                    second = end + 60;
                }
            }
            calendar.holidays = {QDate(2026, 3, 1).addDays(int(random() % 30)),
                                 QDate(2026, 10, 1).addDays(int(random() % 30))};
            std::ranges::sort(calendar.holidays);
            const QDateTime start = QDateTime(QDate(2026, random() % 2 ? 3 : 10, 20), QTime(0, 0), Qt::UTC)
                                        .addSecs(random() % (14 * 86400));
            const qint64 seconds = 1 + random() % (40 * 3600);
            const std::optional<QDateTime> due = dueAfter(calendar, start, seconds);
            QCOMPARE(due.has_value(), calendar.hasHours());
            if (due)
                QCOMPARE(workingSeconds(calendar, start, *due), seconds);
        }
    }
};

QTEST_APPLESS_MAIN(TestWorkCalendar)
#include "tst_workcalendar.moc"
