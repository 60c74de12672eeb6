// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/calendararithmetic.h"
#include "core/clocks/span.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

constexpr int kHour = 3600;

QDateTime at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs).toUTC();
}

WorkCalendar everyDay(const std::vector<WorkBlock> &blocks, const QByteArray &zone = "UTC")
{
    WorkCalendar calendar{.hours = {}, .holidays = {}, .zoneId = zone};
    calendar.hours.fill(blocks);
    return calendar;
}

WorkCalendar office(const QByteArray &zone = "UTC", const std::vector<QDate> &holidays = {})
{
    WorkCalendar calendar = officeHours(zone);
    calendar.holidays = holidays;
    return calendar;
}

} // namespace

Q_DECLARE_METATYPE(lw::WorkCalendar)

class TestSpan : public QObject
{
    Q_OBJECT

    static Span span(const QString &text)
    {
        const Result<Span> read = spanFromText(text);
        if (!read)
            qWarning("%s", qPrintable(read.error().message));
        return read ? *read : Span();
    }

private Q_SLOTS:
    void aSpanIsKeptAsText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("unit");
        QTest::addColumn<double>("amount");
        QTest::addColumn<QString>("words");
        QTest::newRow("hours") << u"12h"_s << int(SpanUnit::ElapsedHours) << 12.0 << u"12 hours"_s;
        QTest::newRow("one hour") << u"1h"_s << int(SpanUnit::ElapsedHours) << 1.0 << u"1 hour"_s;
        QTest::newRow("part of an hour") << u"1.5h"_s << int(SpanUnit::ElapsedHours) << 1.5 << u"1.5 hours"_s;
        QTest::newRow("working hours") << u"8bh"_s << int(SpanUnit::BusinessHours) << 8.0 << u"8 working hours"_s;
        QTest::newRow("days") << u"21d"_s << int(SpanUnit::ElapsedDays) << 21.0 << u"21 days"_s;
        QTest::newRow("working day") << u"1wd"_s << int(SpanUnit::WorkingDays) << 1.0 << u"1 working day"_s;
        QTest::newRow("same day") << u"sd@14:00"_s << int(SpanUnit::SameWorkingDay) << 0.0
                                  << u"the same working day (cut-off 14:00)"_s;
    }
    void aSpanIsKeptAsText()
    {
        QFETCH(QString, text);
        const Span read = span(text);
        QTEST(int(read.unit), "unit");
        QTEST(read.amount, "amount");
        QCOMPARE(toText(read), text);
        QTEST(describe(read).replace(u"(s)"_s, read.amount == 1 ? u""_s : u"s"_s), "words"); // as translated
    }
    void whatIsNoSpanIsToldSo_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "8", "h", "8x", "-1h", "0h", "0.0bh", "1.5wd", "2.5d", "sd", "sd@", "sd@25:00",
                                 "sd@9", "1e3h", "8 bh", "8BH", "99999999h", "90000d", "1wd2"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void whatIsNoSpanIsToldSo()
    {
        QFETCH(QString, text);
        const Result<Span> read = spanFromText(text);
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(QString(u'“' + text + u'”')), qPrintable(read.error().message));
    }
    void aSpanOfNothingHasNoText()
    {
        QCOMPARE(toText(Span()), QString());
        QCOMPARE(describe(Span()), QString());
    }
    void hoursKeepTheMillisecond()
    {
        QRandomGenerator random(6);
        const CalendarArithmetic calendar(office());
        for (int i = 0; i < 2000; ++i) {
            const qint64 msecs = 1 + random.bounded(qint64(400) * 86'400'000);
            const Span kept{.unit = SpanUnit::ElapsedHours, .amount = double(msecs) / 3'600'000};
            const QDateTime start = at("2026-03-02T10:00:00Z");
            QCOMPARE(dueOf(span(toText(kept)), start, calendar), std::optional(start.addMSecs(msecs)));
        }
    }
    void aSpanIsOver_data()
    {
        QTest::addColumn<WorkCalendar>("calendar");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDateTime>("start");
        QTest::addColumn<QDateTime>("due");
        const auto row = [](const char *name, const WorkCalendar &calendar, const char *text, const char *start,
                            const char *due) {
            QTest::newRow(name) << calendar << QString::fromLatin1(text) << at(start) << at(due);
        };
        const WorkCalendar utc = office();
        const WorkCalendar berlin = office("Europe/Berlin");
        const WorkCalendar longDays = everyDay({{8 * kHour, 17 * kHour}}, "Europe/Berlin");
        row("1 working hour abroad", berlin, "1bh", "2013-03-21T09:30:00Z", "2013-03-21T10:30:00Z");
        row("2 working hours abroad", berlin, "2bh", "2013-03-21T09:30:00Z", "2013-03-21T11:30:00Z");
        row("3 working hours abroad", berlin, "3bh", "2013-03-21T09:30:00Z", "2013-03-21T12:30:00Z");
        row("4 working hours abroad", berlin, "4bh", "2013-03-21T09:30:00Z", "2013-03-21T13:30:00Z");
        row("long days, 2", longDays, "2bh", "2013-03-21T09:30:00Z", "2013-03-21T11:30:00Z");
        row("long days, 4", longDays, "4bh", "2013-03-21T09:30:00Z", "2013-03-21T13:30:00Z");
        row("to the second", utc, "2bh", "1991-11-15T14:00:42Z", "1991-11-15T16:00:42Z");
        row("over a weekend", utc, "8bh", "2026-03-06T16:00:00Z", "2026-03-09T16:00:00Z");
        row("hours run at night", utc, "12h", "2026-03-06T14:00:00Z", "2026-03-07T02:00:00Z");
        row("four hours are four hours", utc, "4h", "2026-03-06T14:00:00Z", "2026-03-06T18:00:00Z");
        row("2 working days from a Friday", utc, "2wd", "1991-11-15T00:00:00Z", "1991-11-19T09:00:00Z");
        row("a working day over a holiday", office("UTC", {QDate(2014, 4, 8)}), "1wd", "2014-04-07T10:00:00Z",
            "2014-04-09T10:00:00Z");
        row("a working day from a Saturday", utc, "1wd", "2026-03-07T11:00:00Z", "2026-03-10T09:00:00Z");
        row("days over the change of spring", berlin, "21d", "2026-03-20T09:00:00Z", "2026-04-10T08:00:00Z");
        row("days into the hour that is skipped", berlin, "21d", "2026-03-08T01:30:00Z", "2026-03-29T01:30:00Z");
        row("days into the hour that repeats", berlin, "21d", "2026-10-04T00:30:00.250Z", "2026-10-25T00:30:00.250Z");
        row("just before the cut-off", utc, "sd@14:00", "2026-03-02T13:59:59.999Z", "2026-03-02T17:00:00Z");
        row("at the cut-off", utc, "sd@14:00", "2026-03-02T14:00:00Z", "2026-03-03T12:00:00Z");
        row("just after the cut-off", utc, "sd@14:00", "2026-03-02T14:00:00.001Z", "2026-03-03T12:00:00Z");
        row("after the cut-off of a Friday", utc, "sd@14:00", "2026-03-06T14:00:00Z", "2026-03-09T12:00:00Z");
        row("in the evening of a Friday", utc, "sd@14:00", "2026-03-06T18:00:00Z", "2026-03-09T17:00:00Z");
        row("at closing time", utc, "sd@14:00", "2026-03-02T17:00:00Z", "2026-03-03T17:00:00Z");
        row("before opening", utc, "sd@14:00", "2026-03-02T05:00:00Z", "2026-03-02T17:00:00Z");
        row("late before a holiday", office("UTC", {QDate(2026, 3, 6)}), "sd@14:00", "2026-03-05T15:00:00Z",
            "2026-03-09T12:00:00Z");
        row("the cut-off is local", berlin, "sd@14:00", "2026-03-02T12:59:00Z", "2026-03-02T16:00:00Z");
        row("the cut-off is local, after", berlin, "sd@14:00", "2026-03-02T13:00:00Z", "2026-03-03T11:00:00Z");
        row("the cut-off in summer", berlin, "sd@14:00", "2026-07-01T11:59:00Z", "2026-07-01T15:00:00Z");
        const WorkCalendar lunch = everyDay({{9 * kHour, 12 * kHour}, {13 * kHour, 17 * kHour}});
        row("in the lunch break", lunch, "sd@14:00", "2026-03-02T12:30:00Z", "2026-03-02T17:00:00Z");
        row("in the lunch break after the cut-off", lunch, "sd@12:00", "2026-03-02T12:30:00Z", "2026-03-03T12:00:00Z");
        row("a short first block", everyDay({{8 * kHour, 10 * kHour}, {11 * kHour, 17 * kHour}}), "sd@14:00",
            "2026-03-02T15:00:00Z", "2026-03-03T10:00:00Z");
        row("blocks that touch", everyDay({{8 * kHour, 10 * kHour}, {10 * kHour, 17 * kHour}}), "sd@14:00",
            "2026-03-02T15:00:00Z", "2026-03-03T12:00:00Z");
        row("open from noon", everyDay({{12 * kHour, 16 * kHour}}), "sd@14:00", "2026-03-02T15:00:00Z",
            "2026-03-03T16:00:00Z");
        row("until midnight", everyDay({{18 * kHour, 24 * kHour}}), "sd@20:00", "2026-03-02T19:00:00Z",
            "2026-03-03T00:00:00Z");
        const WorkCalendar nights = everyDay({{kHour, 2 * kHour + 1800}}, "Europe/Berlin");
        row("a block cut by the skipped hour", nights, "sd@01:10", "2026-03-28T00:15:00Z", "2026-03-29T01:00:00Z");
        row("a morning with the repeated hour", everyDay({{kHour, 13 * kHour}}, "Europe/Berlin"), "sd@01:10",
            "2026-10-24T00:15:00Z", "2026-10-25T11:00:00Z");
    }
    void aSpanIsOver()
    {
        QFETCH(WorkCalendar, calendar);
        QFETCH(QString, text);
        QFETCH(QDateTime, start);
        QFETCH(QDateTime, due);
        QCOMPARE(dueOf(span(text), start, CalendarArithmetic(calendar)), std::optional(due));
    }
    void withoutHoursOnlyTheWallClockRuns()
    {
        const CalendarArithmetic never(WorkCalendar{});
        const QDateTime start = at("2026-03-02T10:00:00Z");
        for (const QString &text : {u"8bh"_s, u"1wd"_s, u"sd@14:00"_s})
            QCOMPARE(dueOf(span(text), start, never), std::nullopt);
        QCOMPARE(dueOf(span(u"12h"_s), start, never), std::optional(start.addSecs(12 * kHour)));
        QCOMPARE(dueOf(span(u"21d"_s), start, never), std::optional(start.addDays(21)));
    }
    void whatNoCalendarKnowsIsNoDeadline()
    {
        const CalendarArithmetic calendar(office());
        QCOMPARE(dueOf(span(u"80000d"_s), at("2026-03-02T10:00:00Z"), calendar), std::nullopt);
        QCOMPARE(dueOf(span(u"1000000h"_s), at("2126-03-02T10:00:00Z"), calendar), std::nullopt);
        QCOMPARE(dueOf(span(u"1h"_s), at("1969-03-02T10:00:00Z"), calendar), std::nullopt);
    }
    void timeIsMeasuredInTheSpansOwnUnit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDateTime>("from");
        QTest::addColumn<QDateTime>("to");
        QTest::addColumn<double>("minutes");
        const QDateTime friday = at("2026-03-06T16:30:00Z");
        const QDateTime monday = at("2026-03-09T09:30:00Z");
        QTest::newRow("working hours") << u"8bh"_s << friday << monday << 60.0;
        QTest::newRow("working days") << u"1wd"_s << friday << monday << 60.0;
        QTest::newRow("same day") << u"sd@14:00"_s << friday << monday << 60.0;
        QTest::newRow("hours") << u"12h"_s << friday << monday << 65.0 * 60;
        QTest::newRow("days") << u"21d"_s << friday << monday << 65.0 * 60;
        QTest::newRow("backwards") << u"8bh"_s << monday << friday << -60.0;
        QTest::newRow("within a day") << u"8bh"_s << at("2026-03-03T10:00:00Z") << at("2026-03-03T12:30:00Z") << 150.0;
        QTest::newRow("from a Saturday") << u"8bh"_s << at("2026-03-07T11:00:00Z") << at("2026-03-09T10:00:00Z")
                                         << 60.0;
        QTest::newRow("answered first thing")
            << u"8bh"_s << at("2026-03-07T11:00:00Z") << at("2026-03-09T09:05:00Z") << 5.0;
    }
    void timeIsMeasuredInTheSpansOwnUnit()
    {
        QFETCH(QString, text);
        QFETCH(QDateTime, from);
        QFETCH(QDateTime, to);
        const CalendarArithmetic calendar(office());
        QTEST(double(measured(span(text), from, to, calendar)) / 60'000, "minutes");
    }
    void aHolidayCountsForDeadlineAndMeasureAlike()
    {
        const CalendarArithmetic calendar(office("UTC", {QDate(2026, 3, 9)}));
        const QDateTime friday = at("2026-03-06T16:30:00Z");
        const QDateTime tuesday = at("2026-03-10T09:15:00Z");
        QCOMPARE(measured(span(u"1bh"_s), friday, tuesday, calendar), 45 * 60'000);
        QCOMPARE(dueOf(span(u"0.75bh"_s), friday, calendar), std::optional(tuesday));
    }
    void nothingMovesNothing()
    {
        const CalendarArithmetic calendar(office());
        const QDateTime closing = at("2026-03-06T17:00:00Z");
        QCOMPARE(movedOn(span(u"8bh"_s), closing, 0, calendar), std::optional(closing));
        QCOMPARE(movedOn(span(u"8bh"_s), closing, 60'000, calendar), std::optional(at("2026-03-09T09:01:00Z")));
        QCOMPARE(movedOn(span(u"8h"_s), closing, 60'000, calendar), std::optional(closing.addSecs(60)));
    }
};

QTEST_APPLESS_MAIN(TestSpan)
#include "tst_span.moc"
