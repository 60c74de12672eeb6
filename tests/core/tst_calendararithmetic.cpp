// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/calendararithmetic.h"
#include "tests/support/minutestepper.h"

#include <QJsonDocument>
#include <QTest>

#include <limits>
#include <random>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;

QDateTime at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs).toUTC();
}

WorkBlock block(double from, double to)
{
    return {int(from * 3600), int(to * 3600)};
}

WorkCalendar everyDay(std::vector<WorkBlock> blocks, const QByteArray &zone)
{
    WorkCalendar calendar;
    calendar.hours.fill(blocks);
    calendar.zoneId = zone;
    return calendar;
}

WorkCalendar officeHoursBut(std::vector<QDate> holidays, const QByteArray &zone = "UTC")
{
    WorkCalendar calendar = officeHours(zone);
    calendar.holidays = std::move(holidays);
    return calendar;
}

WorkCalendar withLunch()
{
    WorkCalendar calendar;
    for (size_t weekday = 0; weekday < 5; ++weekday)
        calendar.hours[weekday] = {block(9, 12), block(13, 17)};
    return calendar;
}

/// A zone and a day on which its clocks are changed, or nearly so.
struct Night {
    const char *zone;
    QDate day;
};

const std::vector<Night> &nights()
{
    static const std::vector<Night> all = {
        {"UTC", QDate(2026, 3, 29)},
        {"Europe/Berlin", QDate(2026, 3, 29)},
        {"Europe/Berlin", QDate(2026, 10, 25)},
        {"America/New_York", QDate(2026, 3, 8)},
        {"America/New_York", QDate(2026, 11, 1)},
        {"America/St_Johns", QDate(2010, 3, 14)},   // changed at one minute past midnight
        {"America/St_Johns", QDate(2010, 11, 7)},   // and fell back into the day before
        {"America/Sao_Paulo", QDate(2018, 2, 18)},  // midnight comes twice
        {"America/Sao_Paulo", QDate(2018, 11, 4)},  // the day begins at one
        {"Australia/Lord_Howe", QDate(2026, 4, 5)}, // half an hour
        {"Australia/Lord_Howe", QDate(2026, 10, 4)},
        {"Australia/Sydney", QDate(2026, 10, 4)},
        {"Asia/Kolkata", QDate(2026, 3, 29)},
        {"Asia/Kathmandu", QDate(2026, 10, 25)},
        {"Pacific/Apia", QDate(2011, 12, 30)}, // a day that never was
        {"Africa/Casablanca", QDate(2026, 2, 15)},
        {"Antarctica/Troll", QDate(2026, 3, 29)}, // two hours
    };
    return all;
}

class Dice
{
public:
    explicit Dice(unsigned seed)
        : m_random(seed)
    {
    }
    int below(int bound) { return int(m_random() % unsigned(bound)); }
    qint64 between(qint64 least, qint64 most) { return least + qint64(m_random64() % quint64(most - least + 1)); }
    bool chance(int percent) { return below(100) < percent; }

private:
    std::mt19937 m_random;
    std::mt19937_64 m_random64{m_random()};
};

// Blocks that like to lie in the small hours and at midnight, where clocks are changed.
std::vector<WorkBlock> someBlocks(Dice &dice, int grain)
{
    std::vector<WorkBlock> blocks;
    int second = dice.chance(40) ? 0 : dice.below(5 * 3600 / grain) * grain;
    for (int left = dice.below(4); left > 0 && second < 86400; --left) {
        const int length = grain + dice.below((dice.chance(50) ? 3 : 10) * 3600 / grain) * grain;
        const int end = dice.chance(15) ? 86400 : std::min(86400, second + length);
        blocks.push_back({second, end});
        second = end + (dice.chance(30) ? 0 : dice.below(4 * 3600 / grain) * grain);
    }
    return blocks;
}

WorkCalendar someCalendar(Dice &dice, const Night &night, int grain)
{
    WorkCalendar calendar;
    calendar.zoneId = night.zone;
    for (auto &blocks : calendar.hours)
        blocks = someBlocks(dice, grain);
    for (int left = dice.below(6); left > 0; --left)
        calendar.holidays.push_back(night.day.addDays(dice.below(21) - 10));
    std::ranges::sort(calendar.holidays);
    return calendar;
}

// Asked of the zone for this one instant; no sums.
bool isWorked(const WorkCalendar &calendar, const QTimeZone &zone, const QDateTime &instant)
{
    const QDateTime local = instant.toTimeZone(zone);
    const int msecs = local.time().msecsSinceStartOfDay();
    return !calendar.isHoliday(local.date()) &&
           std::ranges::any_of(calendar.hours[size_t(local.date().dayOfWeek() - 1)], [&](const WorkBlock &block) {
               return msecs >= block.start * 1000 && msecs < block.end * 1000;
           });
}

QString shown(const WorkCalendar &calendar, const QDateTime &start, qint64 msecs)
{
    return u"%1 from %2 by %3 ms"_s
        .arg(QString::fromUtf8(QJsonDocument(toJson(calendar)).toJson(QJsonDocument::Compact)),
             start.toString(Qt::ISODateWithMs))
        .arg(msecs);
}

// QVERIFY2 would make its text for every case that holds.
#define LW_HOLDS(condition)                                                                                            \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            QFAIL(qPrintable(QString(u"" #condition ": "_s + shown(calendar, start, work))));                          \
    } while (false)

} // namespace

class TestCalendarArithmetic : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void workingTimeEndsWhenItIsDue_data()
    {
        QTest::addColumn<WorkCalendar>("calendar");
        QTest::addColumn<QDateTime>("start");
        QTest::addColumn<qint64>("work");
        QTest::addColumn<QDateTime>("due");
        const auto row = [](const char *name, const WorkCalendar &calendar, const char *start, qint64 work,
                            const char *due) { QTest::newRow(name) << calendar << at(start) << work << at(due); };
        const WorkCalendar office = officeHours("UTC");
        const WorkCalendar berlin = officeHours("Europe/Berlin");
        row("first answer in an hour", berlin, "2013-03-21T09:30:00Z", kHour, "2013-03-21T10:30:00Z");
        row("first answer in two hours", berlin, "2013-03-21T09:30:00Z", 2 * kHour, "2013-03-21T11:30:00Z");
        row("update in three hours", berlin, "2013-03-21T09:30:00Z", 3 * kHour, "2013-03-21T12:30:00Z");
        row("solution in four hours", berlin, "2013-03-21T09:30:00Z", 4 * kHour, "2013-03-21T13:30:00Z");
        const WorkCalendar longDays = everyDay({block(8, 17)}, "Europe/Berlin");
        row("every day: two hours", longDays, "2013-03-21T09:30:00Z", 2 * kHour, "2013-03-21T11:30:00Z");
        row("every day: three hours", longDays, "2013-03-21T09:30:00Z", 3 * kHour, "2013-03-21T12:30:00Z");
        row("every day: four hours", longDays, "2013-03-21T09:30:00Z", 4 * kHour, "2013-03-21T13:30:00Z");
        row("within the day", office, "1991-11-15T14:00:42Z", 2 * kHour, "1991-11-15T16:00:42Z");
        row("back over the weekend", office, "1991-11-18T14:00:42Z", -7 * kHour, "1991-11-15T15:00:42Z");
        row("over the weekend", office, "1991-11-15T16:59:42Z", 120 * kSecond, "1991-11-18T09:01:42Z");
        row("opening before hours", office, "2026-03-02T08:59:00Z", 0, "2026-03-02T09:00:00Z");
        row("opening at the end", office, "2026-03-02T17:00:00Z", 0, "2026-03-03T09:00:00Z");
        row("opening at lunch", withLunch(), "2026-03-02T12:00:00Z", 0, "2026-03-02T13:00:00Z");
        row("a holiday Monday", officeHoursBut({QDate(2026, 3, 9)}), "2026-03-06T16:30:00Z", 45 * kMinute,
            "2026-03-10T09:15:00Z");
        row("to the end of the block", office, "2026-03-02T16:00:00Z", kHour, "2026-03-02T17:00:00Z");
        row("back to the start of the block", office, "2026-03-02T10:00:00Z", -kHour, "2026-03-02T09:00:00Z");
        row("from outside hours back", office, "2026-03-07T11:00:00Z", -kHour, "2026-03-06T16:00:00Z");
        row("across lunch back", withLunch(), "2026-03-02T13:30:00Z", -kHour, "2026-03-02T11:30:00Z");
        row("a millisecond", office, "2026-03-02T16:59:59.999Z", 2, "2026-03-03T09:00:00.001Z");
        row("a year", office, "2026-01-01T09:00:00Z", 261 * 8 * kHour, "2026-12-31T17:00:00Z");

        WorkCalendar shift = everyDay({block(0, 6), block(22, 24)}, "Europe/Berlin");
        row("night shift, spring", shift, "2026-03-28T21:00:00Z", 7 * kHour, "2026-03-29T04:00:00Z");
        row("night shift, past six", shift, "2026-03-28T21:00:00Z", 8 * kHour, "2026-03-29T21:00:00Z");
        row("night shift, autumn", shift, "2026-10-24T20:00:00Z", 9 * kHour, "2026-10-25T05:00:00Z");
        row("to midnight", everyDay({block(13, 24)}, "UTC"), "2026-03-02T13:00:00Z", 11 * kHour,
            "2026-03-03T00:00:00Z");
        row("midnight is no pause", everyDay({block(0, 24)}, "UTC"), "2026-03-02T13:00:00Z", 11 * kHour,
            "2026-03-03T00:00:00Z");
        WorkCalendar sunday;
        sunday.hours[6] = {block(1, 5)};
        sunday.zoneId = "Australia/Lord_Howe";
        row("half an hour is skipped", sunday, "2026-10-03T14:30:00Z", 3 * kHour + kHour / 2, "2026-10-03T18:00:00Z");
        row("half an hour comes twice", sunday, "2026-04-04T14:00:00Z", 4 * kHour + kHour / 2, "2026-04-04T18:30:00Z");
        sunday.zoneId = "Europe/Berlin";
        sunday.hours[6] = {block(2.5, 5)};
        row("a start that is skipped", sunday, "2026-03-29T00:00:00Z", 0, "2026-03-29T01:00:00Z");
        sunday.hours[6] = {block(1, 2.5)};
        row("an end that is skipped", sunday, "2026-03-29T00:30:00Z", kHour / 2, "2026-03-29T01:00:00Z");
        row("an end that comes twice", sunday, "2026-10-25T00:00:00Z", kHour, "2026-10-25T01:30:00Z");
        row("the day that never was", everyDay({block(9, 17)}, "Pacific/Apia"), "2011-12-30T02:00:00Z", 2 * kHour,
            "2011-12-30T20:00:00Z");
        row("a zone of quarters", officeHours("Asia/Kathmandu"), "2026-03-02T00:00:00Z", 0, "2026-03-02T03:15:00Z");
        row("past the zone's tables", berlin, "2150-07-01T06:00:00Z", 0, "2150-07-01T07:00:00Z");
    }
    void workingTimeEndsWhenItIsDue()
    {
        QFETCH(WorkCalendar, calendar);
        QFETCH(QDateTime, start);
        QFETCH(qint64, work);
        const std::optional<QDateTime> due = CalendarArithmetic(calendar).dueAt(start, work);
        QVERIFY(due);
        QTEST(*due, "due");
    }

    void timeIsMeasuredBothWays_data()
    {
        QTest::addColumn<WorkCalendar>("calendar");
        QTest::addColumn<QDateTime>("from");
        QTest::addColumn<QDateTime>("to");
        QTest::addColumn<qint64>("worked");
        const auto row = [](const char *name, const WorkCalendar &calendar, const char *from, const char *to,
                            qint64 worked) { QTest::newRow(name) << calendar << at(from) << at(to) << worked; };
        const WorkCalendar office = officeHours("UTC");
        row("a holiday Monday", officeHoursBut({QDate(2026, 3, 9)}), "2026-03-06T16:30:00Z", "2026-03-10T09:15:00Z",
            45 * kMinute);
        row("asked on Saturday", office, "2026-03-07T11:00:00Z", "2026-03-09T09:05:00Z", 5 * kMinute);
        row("within a day", office, "2026-03-03T10:00:00Z", "2026-03-03T12:30:00Z", 150 * kMinute);
        row("over a weekend", office, "2026-03-06T16:30:00Z", "2026-03-09T09:30:00Z", 60 * kMinute);
        row("from a Saturday", office, "2026-03-07T11:00:00Z", "2026-03-09T10:00:00Z", 60 * kMinute);
        row("nothing on Sunday", office, "2026-03-07T11:00:00Z", "2026-03-08T12:00:00Z", 0);
        row("over lunch", withLunch(), "2026-03-02T11:59:59.500Z", "2026-03-02T13:00:00.250Z", 750);
        row("a week", office, "2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z", 40 * kHour);
        row("a century", office, "2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z", 26089 * 8 * kHour);
        const WorkCalendar always = everyDay({block(0, 24)}, "Europe/Berlin");
        row("the shortest day", always, "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", 23 * kHour);
        row("the longest day", always, "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z", 25 * kHour);
        const WorkCalendar skipped = everyDay({block(2, 3)}, "Europe/Berlin");
        row("hours that are skipped", skipped, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z", 0);
        row("hours that come twice", skipped, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z", 2 * kHour);
        row("midnight that is skipped", everyDay({block(0, 2)}, "America/Sao_Paulo"), "2018-11-03T12:00:00Z",
            "2018-11-04T12:00:00Z", kHour);
        row("the day that never was", everyDay({block(9, 17)}, "Pacific/Apia"), "2011-12-29T12:00:00Z",
            "2011-12-31T12:00:00Z", 16 * kHour);
    }
    void timeIsMeasuredBothWays()
    {
        QFETCH(WorkCalendar, calendar);
        QFETCH(QDateTime, from);
        QFETCH(QDateTime, to);
        QFETCH(qint64, worked);
        const CalendarArithmetic arithmetic(calendar);
        QCOMPARE(arithmetic.elapsed(from, to), worked);
        QCOMPARE(arithmetic.elapsed(to, from), -worked);
    }

    void workingDaysKeepTheTimeOfDay_data()
    {
        QTest::addColumn<WorkCalendar>("calendar");
        QTest::addColumn<QDateTime>("start");
        QTest::addColumn<int>("days");
        QTest::addColumn<QDateTime>("due");
        const auto row = [](const char *name, const WorkCalendar &calendar, const char *start, int days,
                            const char *due) { QTest::newRow(name) << calendar << at(start) << days << at(due); };
        const WorkCalendar office = officeHours("UTC");
        row("Friday and two", office, "1991-11-15T14:00:00Z", 2, "1991-11-19T14:00:00Z");
        row("a holiday between", officeHoursBut({QDate(2014, 4, 8)}), "2014-04-07T14:00:00Z", 1,
            "2014-04-09T14:00:00Z");
        row("none", office, "2026-03-07T11:00:00Z", 0, "2026-03-09T09:00:00Z");
        row("from Saturday", office, "2026-03-07T11:00:00Z", 1, "2026-03-10T09:00:00Z");
        row("after hours", office, "2026-03-02T20:00:00Z", 1, "2026-03-04T09:00:00Z");
        row("from the end of the day", office, "2026-03-02T17:00:00Z", 1, "2026-03-04T09:00:00Z");
        row("from a holiday", officeHoursBut({QDate(2026, 3, 3)}), "2026-03-03T10:00:00Z", 1, "2026-03-05T09:00:00Z");
        row("seconds and less", office, "2026-03-02T10:11:12.345Z", 1, "2026-03-03T10:11:12.345Z");
        row("back", office, "2026-03-09T14:00:00Z", -1, "2026-03-06T14:00:00Z");
        row("back from Saturday", office, "2026-03-07T11:00:00Z", -1, "2026-03-05T17:00:00Z");
        WorkCalendar uneven = withLunch();
        uneven.hours[1] = {block(12.5, 14)};
        row("into lunch", uneven, "2026-03-03T12:30:00Z", 1, "2026-03-04T13:00:00Z");
        row("before the day begins", uneven, "2026-03-02T10:00:00Z", 1, "2026-03-03T12:30:00Z");
        row("after the day has ended", uneven, "2026-03-02T15:00:00Z", 1, "2026-03-04T09:00:00Z");
        row("on the end of the day", uneven, "2026-03-02T14:00:00Z", 1, "2026-03-03T14:00:00Z");
        row("back, after the day's end", uneven, "2026-03-04T15:00:00Z", -1, "2026-03-03T14:00:00Z");
        row("back, before the day begins", uneven, "2026-03-04T10:00:00Z", -1, "2026-03-02T17:00:00Z");
        const WorkCalendar berlin = officeHours("Europe/Berlin");
        row("into summer time", berlin, "2026-03-27T09:00:00Z", 1, "2026-03-30T08:00:00Z");
        row("into winter time", berlin, "2026-10-23T08:00:00Z", 1, "2026-10-26T09:00:00Z");
        const WorkCalendar always = everyDay({block(0, 24)}, "Europe/Berlin");
        row("to a time that is skipped", always, "2026-03-28T01:30:00Z", 1, "2026-03-29T01:30:00Z");
        row("to a time that comes twice", always, "2026-10-24T00:30:00Z", 1, "2026-10-25T00:30:00Z");
        row("from its second time", always, "2026-10-25T01:30:00Z", 0, "2026-10-25T01:30:00Z");
        row("to hours that are skipped", everyDay({block(2, 3)}, "Europe/Berlin"), "2026-03-28T01:30:00Z", 1,
            "2026-03-30T00:00:00Z");
        row("over the day that never was", everyDay({block(9, 17)}, "Pacific/Apia"), "2011-12-29T20:00:00Z", 1,
            "2011-12-30T20:00:00Z");
        const WorkCalendar shift = everyDay({block(0, 6), block(22, 24)}, "UTC");
        row("midnight within a shift", shift, "2026-03-02T00:00:00Z", 1, "2026-03-03T00:00:00Z");
        row("three hundred", office, "2026-01-01T10:00:00Z", 300, "2027-02-25T10:00:00Z");
    }
    void workingDaysKeepTheTimeOfDay()
    {
        QFETCH(WorkCalendar, calendar);
        QFETCH(QDateTime, start);
        QFETCH(int, days);
        const std::optional<QDateTime> due = CalendarArithmetic(calendar).dueAtDays(start, days);
        QVERIFY(due);
        QTEST(*due, "due");
    }

    void hoursHaveABeginAndAnEnd()
    {
        const CalendarArithmetic office(officeHours("UTC"));
        QVERIFY(office.isOpen(at("2026-03-02T09:00:00Z")));
        QVERIFY(office.isOpen(at("2026-03-02T16:59:00Z")));
        QVERIFY(!office.isOpen(at("2026-03-02T17:00:00Z")));
        QVERIFY(!office.isOpen(at("2026-03-02T08:59:59.999Z")));
        QCOMPARE(*office.nextOpening(at("2026-03-02T16:59:00Z")), at("2026-03-02T16:59:00Z"));
        QCOMPARE(*office.lastClosing(at("2026-03-02T17:00:00Z")), at("2026-03-02T17:00:00Z"));
        QCOMPARE(*office.lastClosing(at("2026-03-02T10:00:00Z")), at("2026-03-02T10:00:00Z"));
        QCOMPARE(*office.lastClosing(at("2026-03-02T09:00:00Z")), at("2026-02-27T17:00:00Z"));
        QCOMPARE(office.closingOf(QDate(2026, 3, 2)), at("2026-03-02T17:00:00Z"));
        QVERIFY(!office.closingOf(QDate(2026, 3, 7)).isValid());
        QVERIFY(!office.closingOf({}).isValid());
    }
    void workAtMidnightDependsOnTheNextDay()
    {
        WorkCalendar calendar;
        calendar.hours[0] = {block(22, 24)};
        calendar.hours[1] = {block(0, 6)};
        QVERIFY(CalendarArithmetic(calendar).isOpen(at("2026-03-03T00:00:00Z")));
        calendar.holidays = {QDate(2026, 3, 3)};
        const CalendarArithmetic cut(calendar);
        QVERIFY(!cut.isOpen(at("2026-03-03T00:00:00Z")));
        QCOMPARE(*cut.dueAt(at("2026-03-02T21:00:00Z"), 2 * kHour), at("2026-03-03T00:00:00Z"));
        QCOMPARE(cut.closingOf(QDate(2026, 3, 2)), at("2026-03-03T00:00:00Z"));
    }
    void aChangeOfTheClocksCutsABlock()
    {
        const CalendarArithmetic berlin(everyDay({block(1, 2.5)}, "Europe/Berlin"));
        const auto begin = at("2026-10-24T23:00:00Z").toMSecsSinceEpoch();
        QCOMPARE(
            berlin.stretchesOf(QDate(2026, 10, 25)),
            (std::vector<WorkStretch>{{begin, begin + kHour * 3 / 2}, {begin + 2 * kHour, begin + kHour * 5 / 2}}));
        QCOMPARE(berlin.closingOf(QDate(2026, 10, 25)), at("2026-10-25T01:30:00Z"));
        QVERIFY(CalendarArithmetic(everyDay({block(9, 17)}, "Pacific/Apia")).stretchesOf(QDate(2011, 12, 30)).empty());
    }
    void workingDaysAreCounted()
    {
        const CalendarArithmetic office(officeHoursBut({QDate(2026, 3, 3), QDate(2026, 3, 7), QDate(2026, 3, 3)}));
        QCOMPARE(*office.nextWorkingDay(QDate(2026, 3, 2)), QDate(2026, 3, 4));
        QCOMPARE(*office.workingDaysOn(QDate(2026, 3, 7), 1), QDate(2026, 3, 9));
        QCOMPARE(*office.workingDaysOn(QDate(2026, 3, 7), 0), QDate(2026, 3, 7));
        QCOMPARE(*office.workingDaysOn(QDate(2026, 3, 7), -1), QDate(2026, 3, 6));
        QCOMPARE(*office.workingDaysOn(QDate(2026, 3, 4), -1), QDate(2026, 3, 2));
        QCOMPARE(*office.workingDaysOn(QDate(1970, 1, 1), 1), QDate(1970, 1, 2));
        QVERIFY(!office.workingDaysOn(QDate(1970, 1, 1), -1));
        QVERIFY(!office.workingDaysOn(QDate(2199, 12, 31), 1));
        QVERIFY(!office.workingDaysOn(QDate(2026, 3, 2), std::numeric_limits<int>::max()));
        QVERIFY(!office.workingDaysOn({}, 1));
    }

    void aCalendarWithoutHoursAnswersNothing()
    {
        WorkCalendar calendar;
        for (int pass = 0; pass < 2; ++pass) {
            const CalendarArithmetic none(calendar);
            for (const qint64 work :
                 {-kHour, 0LL, kHour, std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()})
                QVERIFY(!none.dueAt(at("2026-03-02T09:00:00Z"), work));
            for (const int days : {-1, 0, 1, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()})
                QVERIFY(!none.dueAtDays(at("2026-03-02T09:00:00Z"), days));
            QVERIFY(!none.lastClosing(at("2026-03-02T09:00:00Z")));
            QVERIFY(!none.nextWorkingDay(QDate(2026, 3, 2)));
            QCOMPARE(none.elapsed(at("2026-03-02T09:00:00Z"), at("2126-03-02T09:00:00Z")), 0);
            // Hours that holidays take away for ever are none either.
            calendar.hours[0] = {block(9, 17)};
            for (QDate day(1970, 1, 5); day.year() < 2200; day = day.addDays(7))
                calendar.holidays.push_back(day);
        }
    }
    void onlyKnownYearsAreAnswered()
    {
        const CalendarArithmetic utc(everyDay({block(0, 24)}, "UTC"));
        QCOMPARE(*utc.dueAt(at("1970-01-01T00:00:00Z"), 0), at("1970-01-01T00:00:00Z"));
        QVERIFY(!utc.dueAt(at("1969-12-31T23:59:59.999Z"), kHour));
        QVERIFY(!utc.dueAt(at("1970-01-01T00:59:59Z"), -kHour));
        QCOMPARE(*utc.dueAt(at("1970-01-01T01:00:00Z"), -kHour), at("1970-01-01T00:00:00Z"));
        QCOMPARE(*utc.dueAt(at("2199-12-31T23:00:00Z"), kHour), at("2200-01-01T00:00:00Z"));
        QVERIFY(!utc.dueAt(at("2199-12-31T23:00:00Z"), kHour + 1));
        QVERIFY(!utc.dueAt(at("2200-01-01T00:00:00Z"), 0));
        QVERIFY(!utc.dueAt({}, 0));
        QVERIFY(!utc.dueAtDays(at("2199-12-31T23:00:00Z"), 1));
        QVERIFY(!utc.dueAtDays(at("1970-01-01T23:00:00Z"), -1));
        QCOMPARE(utc.elapsed(at("1960-01-01T00:00:00Z"), at("1970-01-01T01:00:00Z")), kHour);
        // Local years: what is still 1969 in UTC has begun in Tokyo.
        const CalendarArithmetic tokyo(everyDay({block(0, 24)}, "Asia/Tokyo"));
        QVERIFY(tokyo.covers(at("1969-12-31T15:00:00Z")));
        QVERIFY(!tokyo.covers(at("1969-12-31T14:59:59Z")));
        QVERIFY(!tokyo.covers(at("2199-12-31T15:00:00Z")));
    }

    void theMinuteStepperAgrees()
    {
        Dice dice(20260329);
        constexpr int kWindow = 3 * 7 * 1440;
        int cases = 0;
        for (const Night &night : nights()) {
            const test::MinuteStepper stepper(night.zone, QDateTime(night.day.addDays(-10), QTime(0, 0), Qt::UTC),
                                              kWindow);
            for (int i = 0; i < 120; ++i) {
                const WorkCalendar calendar = someCalendar(dice, night, 60);
                const CalendarArithmetic arithmetic(calendar);
                for (int j = 0; j < 5; ++j, ++cases) {
                    const int from = kWindow / 4 + dice.below(kWindow / 2);
                    const int to = std::min(kWindow - 1, from + dice.below(4 * 1440));
                    const int work = dice.below(30 * 60);
                    const QDateTime start = stepper.at(from);
                    LW_HOLDS(arithmetic.isOpen(start) == stepper.isOpen(calendar, from));
                    LW_HOLDS(arithmetic.elapsed(start, stepper.at(to)) == stepper.worked(calendar, from, to) * kMinute);
                    if (const std::optional<int> due = stepper.due(calendar, from, work))
                        LW_HOLDS(arithmetic.dueAt(start, work * kMinute) == std::optional(stepper.at(*due)));
                    const std::optional<int> back = stepper.dueBack(calendar, from, work + 1);
                    if (back)
                        LW_HOLDS(arithmetic.dueAt(start, -(work + 1) * kMinute) == std::optional(stepper.at(*back)));
                }
            }
        }
        QVERIFY2(cases >= 10'000, qPrintable(QString::number(cases)));
    }

    void randomCalendarsKeepTheirPromises()
    {
        Dice dice(19700101);
        const QDateTime begin(QDate(1969, 12, 1), QTime(0, 0), Qt::UTC);
        int cases = 0;
        for (int i = 0; i < 1020; ++i) {
            Night night = nights()[size_t(i) % nights().size()];
            if (dice.chance(20))
                night.day = QDate(1971, 1, 1).addDays(dice.below(60 * 365));
            const WorkCalendar calendar = someCalendar(dice, night, dice.chance(50) ? 900 : 1);
            const QTimeZone zone(calendar.zoneId);
            const CalendarArithmetic arithmetic(calendar);
            WorkCalendar festive = calendar;
            festive.holidays.push_back(night.day.addDays(dice.below(5)));
            std::ranges::sort(festive.holidays);
            const CalendarArithmetic withHoliday(festive);
            const qint64 midnight = QDateTime(night.day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
            for (int j = 0; j < 100; ++j, ++cases) {
                const QDateTime start =
                    QDateTime::fromMSecsSinceEpoch(midnight + dice.between(-96 * kHour, 96 * kHour), Qt::UTC);
                const qint64 work = 1 + dice.between(0, dice.chance(95) ? 60 * kHour : 600 * kHour);
                const std::optional<QDateTime> due = arithmetic.dueAt(start, work);
                LW_HOLDS(due.has_value() == calendar.hasHours());
                if (!due)
                    continue;
                const std::optional<QDateTime> opening = arithmetic.nextOpening(start);
                LW_HOLDS(*due > start && opening && *opening >= start);
                // What is due is never outside hours, and start and measured time make the response.
                LW_HOLDS(isWorked(calendar, zone, due->addMSecs(-1)));
                LW_HOLDS(isWorked(calendar, zone, *opening));
                LW_HOLDS(arithmetic.isOpen(start) == isWorked(calendar, zone, start));
                LW_HOLDS(arithmetic.elapsed(start, *due) == work);
                LW_HOLDS(arithmetic.elapsed(start, *opening) == 0);
                LW_HOLDS(arithmetic.elapsed(*due, start) == -work);
                // Forwards, then back, is where it began.
                LW_HOLDS(arithmetic.dueAt(*due, -work) == opening);
                const std::optional<QDateTime> back = arithmetic.dueAt(start, -work);
                LW_HOLDS(back.has_value() == (arithmetic.elapsed(begin, start) >= work));
                LW_HOLDS(!back || (*back < start && isWorked(calendar, zone, *back)));
                LW_HOLDS(!back || arithmetic.dueAt(*back, work) == arithmetic.lastClosing(start));
                // Later or longer is never due earlier; a holiday never makes it so.
                const qint64 more = dice.between(0, 30 * kHour);
                LW_HOLDS(*arithmetic.dueAt(start, work + more) >= due->addMSecs(more));
                LW_HOLDS(*arithmetic.dueAt(start.addMSecs(more), work) >= *due);
                LW_HOLDS(arithmetic.elapsed(start, due->addMSecs(more)) ==
                         work + arithmetic.elapsed(*due, due->addMSecs(more)));
                const std::optional<QDateTime> later = withHoliday.dueAt(start, work);
                LW_HOLDS(!later || *later >= *due);
            }
        }
        QVERIFY2(cases >= 100'000, qPrintable(QString::number(cases)));
    }

    void workingDaysAreTheOnesWalked()
    {
        Dice dice(20111230);
        for (int i = 0; i < 3000; ++i) {
            const Night night = nights()[size_t(i) % nights().size()];
            const WorkCalendar calendar = someCalendar(dice, night, 900);
            const CalendarArithmetic arithmetic(calendar);
            const qint64 work = dice.below(60) - 30;
            QDate day = night.day.addDays(dice.below(40) - 20);
            const QDateTime start(day, QTime(0, 0), Qt::UTC);
            const std::optional<QDate> found = arithmetic.workingDaysOn(day, int(work));
            LW_HOLDS(found.has_value() == (work == 0 || calendar.hasHours()));
            for (qint64 left = std::abs(work); left > 0 && found;) {
                day = day.addDays(work < 0 ? -1 : 1);
                const bool neverWas = calendar.zoneId == "Pacific/Apia" && day == QDate(2011, 12, 30);
                left -= calendar.worksOn(day) && !neverWas ? 1 : 0;
            }
            LW_HOLDS(!found || *found == day);
        }
    }
};

QTEST_APPLESS_MAIN(TestCalendarArithmetic)
#include "tst_calendararithmetic.moc"
