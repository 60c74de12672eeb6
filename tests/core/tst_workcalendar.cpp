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

// The slow truth: looks at every minute.
qint64 minutesByStepping(const WorkCalendar &calendar, QDateTime from, const QDateTime &to)
{
    qint64 minutes = 0;
    const QTimeZone zone(calendar.zoneId);
    for (; from < to; from = from.addSecs(60)) {
        const QDateTime local = from.toTimeZone(zone);
        const int second = local.time().msecsSinceStartOfDay() / 1000;
        if (calendar.isHoliday(local.date()))
            continue;
        for (const WorkBlock &block : calendar.hours[size_t(local.date().dayOfWeek() - 1)])
            minutes += second >= block.start && second < block.end ? 1 : 0;
    }
    return minutes;
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
        QTest::newRow("weekday") << QByteArray(R"({"hours":{"monday":[["09:00","17:00"]]}})");
        QTest::newRow("backwards") << QByteArray(R"({"hours":{"mon":[["17:00","09:00"]]}})");
        QTest::newRow("overlap") << QByteArray(R"({"hours":{"mon":[["09:00","13:00"],["12:00","17:00"]]}})");
        QTest::newRow("holiday") << QByteArray(R"({"hours":{},"holidays":["25.12."]})");
    }
    void malformedCalendarsAreRefused()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!calendarFromJson(QJsonDocument::fromJson(json).object(), "UTC"));
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
    void theMinuteStepperAgrees()
    {
        std::mt19937 random(99);
        for (int i = 0; i < 300; ++i) {
            WorkCalendar calendar = calendarOf(kOffice, random() % 2 ? "America/New_York" : "Europe/Berlin");
            calendar.hours[6] = {
                {3600 * int(random() % 4), 3600 * int(5 + random() % 19)}}; // Sundays, when clocks change
            const QDateTime from = QDateTime(QDate(2026, random() % 2 ? 3 : 10, 20), QTime(0, 0), Qt::UTC)
                                       .addSecs(60 * qint64(random() % 10000));
            const QDateTime to = from.addSecs(60 * qint64(random() % 8000));
            QCOMPARE(workingSeconds(calendar, from, to), minutesByStepping(calendar, from, to) * 60);
        }
    }
};

QTEST_APPLESS_MAIN(TestWorkCalendar)
#include "tst_workcalendar.moc"
