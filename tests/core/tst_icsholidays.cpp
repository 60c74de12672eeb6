// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/icsholidays.h"
#include "tests/support/testsupport.h"

#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

/// A calendar around some lines, each of which ends in CRLF.
QByteArray calendarOf(const QByteArray &lines)
{
    QByteArray text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n" + lines + "\nEND:VCALENDAR\n";
    return text.replace("\n", "\r\n");
}

/// An event of that name.
QByteArray eventOf(const QByteArray &lines, const QByteArray &name = "Outing")
{
    return "BEGIN:VEVENT\nUID:1\nSUMMARY:" + name + "\n" + lines + "\nEND:VEVENT";
}

/// "2026-05-01 Labour Day; …"
QString daysIn(const IcsHolidays &found)
{
    QStringList days;
    for (const Holiday &holiday : found.days)
        days += holiday.day.toString(Qt::ISODate) + u' ' + holiday.name;
    return days.join(u"; "_s);
}

IcsHolidays read(const QByteArray &bytes, int firstYear = 2024, int lastYear = 2030)
{
    const Result<IcsHolidays> found = holidaysFromIcs(bytes, firstYear, lastYear);
    if (!found)
        qWarning("%s", qPrintable(found.error().message));
    return found ? *found : IcsHolidays{.days = {}, .skipped = {u"refused"_s}};
}

// What Outlook, Google and calendar sites write, in one file.
QByteArray seed()
{
    return calendarOf(R"(METHOD:PUBLISH
X-WR-CALNAME:Holidays
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
CLASS:PUBLIC
DTEND;VALUE=DATE:20260502
DTSTART;VALUE=DATE:20260501
SUMMARY;LANGUAGE=en-gb:Labour Day\, all day
DESCRIPTION:Long text that is folded in the
  middle of it: with a colon
TRANSP:TRANSPARENT
UID:one@example.com
BEGIN:VALARM
TRIGGER:-PT18H
ACTION:DISPLAY
SUMMARY:Reminder
END:VALARM
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=W. Europe Standard Time:20251224T000000
DTEND;TZID=W. Europe Standard Time:20251227T000000
RRULE:FREQ=YEARLY;UNTIL=20281224T000000Z;INTERVAL=1;BYMONTHDAY=24;BYMONTH=12
EXDATE;TZID=W. Europe Standard Time:20261224T000000
SUMMARY:Closed over Christmas
UID:two@example.com
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20241128
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3
SUMMARY:Thanksgiving
UID:three@example.com
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20251129
RECURRENCE-ID;VALUE=DATE:20251127
SUMMARY:Thanksgiving (moved)
UID:three@example.com
END:VEVENT
BEGIN:VEVENT
DTSTART:20260601T090000Z
DTEND:20260601T100000Z
SUMMARY:Meeting
UID:four@example.com
END:VEVENT
BEGIN:VTODO
SUMMARY:Buy milk
END:VTODO)");
}

} // namespace

class TestIcsHolidays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileOfEveryKindIsRead()
    {
        const IcsHolidays found = read(seed());
        QCOMPARE(daysIn(found),
                 u"2024-11-28 Thanksgiving; 2025-11-29 Thanksgiving (moved); "
                 "2025-12-24 Closed over Christmas; 2025-12-25 Closed over Christmas; "
                 "2025-12-26 Closed over Christmas; 2026-05-01 Labour Day, all day; 2026-11-26 Thanksgiving; "
                 "2027-12-24 Closed over Christmas; 2027-12-25 Closed over Christmas; "
                 "2027-12-26 Closed over Christmas; 2028-12-24 Closed over Christmas; "
                 "2028-12-25 Closed over Christmas; 2028-12-26 Closed over Christmas"_s);
        QCOMPARE(found.skipped.size(), 2);
        QCOMPARE(found.skipped[0], u"Line 50, “Meeting”: it has a time of day, only whole days are taken."_s);
        QCOMPARE(found.skipped[1], u"Line 56, “Buy milk”: it is a task, not an event."_s);
    }

    void eventsGiveTheirDays_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("days");
        const auto row = [](const char *name, const QByteArray &lines, const char *days) {
            QTest::newRow(name) << lines << QString::fromLatin1(days);
        };
        row("a day without an end", "DTSTART;VALUE=DATE:20260501", "2026-05-01");
        row("a date that does not say so", "DTSTART:20260501", "2026-05-01");
        row("the end is the day after", "DTSTART;VALUE=DATE:20260501\nDTEND;VALUE=DATE:20260502", "2026-05-01");
        row("several days", "DTSTART;VALUE=DATE:20260430\nDTEND;VALUE=DATE:20260503",
            "2026-04-30 2026-05-01 2026-05-02");
        row("an end on the day itself", "DTSTART;VALUE=DATE:20260501\nDTEND;VALUE=DATE:20260501", "2026-05-01");
        row("over the new year", "DTSTART;VALUE=DATE:20261231\nDTEND;VALUE=DATE:20270102", "2026-12-31 2027-01-01");
        row("cut by the first year", "DTSTART;VALUE=DATE:20231230\nDTEND;VALUE=DATE:20240103", "2024-01-01 2024-01-02");
        row("a duration in days", "DTSTART;VALUE=DATE:20260501\nDURATION:P2D", "2026-05-01 2026-05-02");
        row("a duration in weeks", "DTSTART;VALUE=DATE:20260501\nDURATION:P1W",
            "2026-05-01 2026-05-02 2026-05-03 2026-05-04 2026-05-05 2026-05-06 2026-05-07");
        row("midnights of a zone",
            "DTSTART;TZID=Europe/Berlin:20260501T000000\nDTEND;TZID=Europe/Berlin:20260502T000000", "2026-05-01");
        row("midnights of no zone", "DTSTART:20260501T000000\nDTEND:20260503T000000", "2026-05-01 2026-05-02");
        row("a zone in quotation marks", "DTSTART;TZID=\"A:B;C\":20260501T000000\nDTEND;TZID=\"A:B;C\":20260502T000000",
            "2026-05-01");
        row("more days", "DTSTART;VALUE=DATE:20260501\nRDATE;VALUE=DATE:20260504,20260506",
            "2026-05-01 2026-05-04 2026-05-06");
        row("yearly", "DTSTART;VALUE=DATE:20280715\nRRULE:FREQ=YEARLY", "2028-07-15 2029-07-15 2030-07-15");
        row("yearly since long ago", "DTSTART;VALUE=DATE:16010715\nRRULE:FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=15",
            "2024-07-15 2025-07-15 2026-07-15 2027-07-15 2028-07-15 2029-07-15 2030-07-15");
        row("29 February", "DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY", "2024-02-29 2028-02-29");
        row("counted", "DTSTART;VALUE=DATE:20220715\nRRULE:FREQ=YEARLY;COUNT=4", "2024-07-15 2025-07-15");
        row("counted with an excluded day",
            "DTSTART;VALUE=DATE:20250715\nRRULE:FREQ=YEARLY;COUNT=3\nEXDATE;VALUE=DATE:20260715",
            "2025-07-15 2027-07-15");
        row("until a day", "DTSTART;VALUE=DATE:20250715\nRRULE:FREQ=YEARLY;UNTIL=20270715",
            "2025-07-15 2026-07-15 2027-07-15");
        row("until the day before", "DTSTART;VALUE=DATE:20250715\nRRULE:FREQ=YEARLY;UNTIL=20270714",
            "2025-07-15 2026-07-15");
        row("until an instant that is that midnight",
            "DTSTART;TZID=Europe/Berlin:20250715T000000\nDTEND;TZID=Europe/Berlin:20250716T000000\n"
            "RRULE:FREQ=YEARLY;UNTIL=20260714T220000Z",
            "2025-07-15 2026-07-15");
        row("until an instant before that midnight",
            "DTSTART;TZID=Europe/Berlin:20250715T000000\nDTEND;TZID=Europe/Berlin:20250716T000000\n"
            "RRULE:FREQ=YEARLY;UNTIL=20260714T215959Z",
            "2025-07-15");
        row("every second year", "DTSTART;VALUE=DATE:20200715\nRRULE:FREQ=YEARLY;INTERVAL=2",
            "2024-07-15 2026-07-15 2028-07-15 2030-07-15");
        row("every third year, begun before", "DTSTART;VALUE=DATE:20200715\nRRULE:FREQ=YEARLY;INTERVAL=3",
            "2026-07-15 2029-07-15");
        row("nth weekday", "DTSTART;VALUE=DATE:20241128\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;UNTIL=20261231",
            "2024-11-28 2025-11-27 2026-11-26");
        row("last weekday", "DTSTART;VALUE=DATE:20240527\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=3",
            "2024-05-27 2025-05-26 2026-05-25");
        row("nth weekday by position",
            "DTSTART;VALUE=DATE:20241128\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=TH;BYSETPOS=4;COUNT=2",
            "2024-11-28 2025-11-27");
        row("last weekday by position",
            "DTSTART;VALUE=DATE:20240527\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=MO;BYSETPOS=-1;COUNT=2",
            "2024-05-27 2025-05-26");
        row("a weekday among days of the month",
            "DTSTART;VALUE=DATE:20241128\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=TH;BYMONTHDAY=22,23,24,25,26,27,28;COUNT="
            "2",
            "2024-11-28 2025-11-27");
        row("nth weekday of the year", "DTSTART;VALUE=DATE:20240513\nRRULE:FREQ=YEARLY;BYDAY=20MO;COUNT=3",
            "2024-05-13 2025-05-19 2026-05-18");
        row("the last day of a month", "DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;COUNT=2",
            "2024-02-29 2025-02-28");
        row("two months", "DTSTART;VALUE=DATE:20240101\nRRULE:FREQ=YEARLY;BYMONTH=1,7;COUNT=3",
            "2024-01-01 2024-07-01 2025-01-01");
        row("several days a year over the new year",
            "DTSTART;VALUE=DATE:20221231\nDTEND;VALUE=DATE:20230102\nRRULE:FREQ=YEARLY;COUNT=2", "2024-01-01");
        row("the week's first day matters not", "DTSTART;VALUE=DATE:20240101\nRRULE:FREQ=YEARLY;WKST=MO;COUNT=1",
            "2024-01-01");
        row("lower case", "dtstart;value=date:20260501\nrrule:freq=yearly;count=1", "2026-05-01");
    }
    void eventsGiveTheirDays()
    {
        QFETCH(QByteArray, lines);
        const IcsHolidays found = read(calendarOf(eventOf(lines)));
        QVERIFY2(found.skipped.isEmpty(), qPrintable(found.skipped.join(u'\n')));
        QTEST(daysIn(found).remove(u" Outing"_s).remove(u';'), "days");
    }

    void whatIsNotSureIsNamedWithItsReason_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &lines, const char *reason) {
            QTest::newRow(name) << lines << QString::fromUtf8(reason);
        };
        const QByteArray day = "DTSTART;VALUE=DATE:20260501\n";
        row("time of day", "DTSTART:20260501T090000", "time of day");
        row("midnight without an end", "DTSTART:20260501T000000", "ends when it begins");
        row("UTC", "DTSTART:20260501T000000Z\nDTEND:20260502T000000Z", "UTC");
        row("no start", "DTEND;VALUE=DATE:20260501", "no start");
        row("no date", "DTSTART;VALUE=DATE:20260230", "“20260230” is not a date");
        row("no digits", "DTSTART;VALUE=DATE:2026-5-1", "is not a date");
        row("a sign among digits", "DTSTART;VALUE=DATE:+2605010", "is not a date");
        row("ends before", day + "DTEND;VALUE=DATE:20260430", "ends when it begins or before");
        row("longer than a year", day + "DTEND;VALUE=DATE:20270601", "longer than a year");
        row("end and duration", day + "DTEND;VALUE=DATE:20260502\nDURATION:P1D", "both an end and a duration");
        row("hours", day + "DURATION:PT24H", "duration is not whole days");
        row("mixed kinds", day + "DTEND:20260502T000000", "different ways");
        row("mixed zones", "DTSTART;TZID=Europe/Berlin:20260501T000000\nDTEND;TZID=Europe/Paris:20260502T000000",
            "different ways");
        row("cancelled", day + "STATUS:CANCELLED", "cancelled");
        row("tentative", day + "STATUS:Tentative", "tentative");
        row("weekly", day + "RRULE:FREQ=WEEKLY;COUNT=3", "“FREQ=WEEKLY”");
        row("by week", day + "RRULE:FREQ=YEARLY;BYWEEKNO=20", "“BYWEEKNO=20”");
        row("by hour", day + "RRULE:FREQ=YEARLY;BYHOUR=20", "“BYHOUR=20”");
        row("no frequency", day + "RRULE:COUNT=2", "how often");
        row("an empty rule", day + "RRULE:", "how often");
        row("count of nothing", day + "RRULE:FREQ=YEARLY;COUNT=0", "“COUNT=0”");
        row("count with a sign", day + "RRULE:FREQ=YEARLY;COUNT=-1", "“COUNT=-1”");
        row("month 13", day + "RRULE:FREQ=YEARLY;BYMONTH=13", "“BYMONTH=13”");
        row("no weekday", day + "RRULE:FREQ=YEARLY;BYDAY=XX", "“BYDAY=XX”");
        row("half a weekday", day + "RRULE:FREQ=YEARLY;BYDAY=M", "“BYDAY=M”");
        row("a part twice", day + "RRULE:FREQ=YEARLY;COUNT=1;COUNT=2", "“COUNT=2”");
        row("position of nothing", day + "RRULE:FREQ=YEARLY;BYSETPOS=1", "“BYSETPOS”");
        row("no end date", day + "RRULE:FREQ=YEARLY;UNTIL=soon", "“UNTIL=SOON”");
        row("its own rule", day + "RRULE:FREQ=YEARLY;BYMONTH=6", "does not follow its own rule");
        row("an end in a zone nobody knows",
            "DTSTART;TZID=Mars/Base:20260501T000000\nDTEND;TZID=Mars/Base:20260502T000000\n"
            "RRULE:FREQ=YEARLY;UNTIL=20280501T000000Z",
            "whose zone is not known");
        row("rule of exceptions", day + "RRULE:FREQ=YEARLY\nEXRULE:FREQ=YEARLY;INTERVAL=2", "excludes days by a rule");
        row("two rules", day + "RRULE:FREQ=YEARLY\nRRULE:FREQ=YEARLY;BYMONTH=6", "RRULE stands in it twice");
        row("two starts", day + "DTSTART;VALUE=DATE:20260601", "DTSTART stands in it twice");
        row("an excluded time", day + "EXDATE:20260501T090000", "in EXDATE, it has a time of day");
        row("an added period", day + "RDATE;VALUE=PERIOD:20260501T000000/P1D", "in RDATE");
        row("all days excluded", day + "EXDATE;VALUE=DATE:20260501", "excluded");
        row("outside the years", "DTSTART;VALUE=DATE:20310101", "outside the years 2024 to 2030");
        row("a line that is no property", "DTSTART;VALUE=DATE:20260501\nstray text", "line 8 is no property");
        row("a series changed from a day on", day + "RRULE:FREQ=YEARLY\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270501",
            "changes this series");
    }
    void whatIsNotSureIsNamedWithItsReason()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, reason);
        const IcsHolidays found = read(calendarOf(eventOf(lines)));
        QCOMPARE(daysIn(found), QString());
        QCOMPARE(found.skipped.size(), 1);
        QVERIFY2(found.skipped.first().contains(reason), qPrintable(found.skipped.first()));
        QVERIFY2(found.skipped.first().startsWith(u"Line 4, “Outing”: "), qPrintable(found.skipped.first()));
    }

    void namesAreRead_data()
    {
        QTest::addColumn<QByteArray>("summary");
        QTest::addColumn<QString>("name");
        QTest::newRow("escapes") << QByteArray(R"(SUMMARY:A\, b\; c\\d\ne)") << u"A, b; c\\d e"_s;
        QTest::newRow("folded") << QByteArray("SUMMARY:New Ye\n ar") << u"New Year"_s;
        QTest::newRow("folded with a tab") << QByteArray("SUMMARY:New\n\t  Year") << u"New Year"_s;
        QTest::newRow("folded within a letter")
            << QByteArray("SUMMARY:Buß- und Bettag").insert(11, "\n ") << u"Buß- und Bettag"_s;
        QTest::newRow("colon in a parameter") << QByteArray("SUMMARY;X-A=\"b:c\":Day") << u"Day"_s;
        QTest::newRow("colons") << QByteArray("SUMMARY:Day: one") << u"Day: one"_s;
        QTest::newRow("none") << QByteArray("LOCATION:Ulm") << QString();
    }
    void namesAreRead()
    {
        QFETCH(QByteArray, summary);
        const IcsHolidays found =
            read(calendarOf("BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260501\n" + summary + "\nEND:VEVENT"));
        QVERIFY2(found.skipped.isEmpty(), qPrintable(found.skipped.join(u'\n')));
        QCOMPARE(found.days.size(), 1);
        QTEST(found.days.first().name, "name");
    }

    void namesThatCannotBeReadAreSkipped()
    {
        const QByteArray start = "DTSTART;VALUE=DATE:20260501";
        const QByteArray latin = eventOf(start, "Bu\xDF- und Bettag");
        QVERIFY(read(calendarOf(latin)).skipped.value(0).contains(u"not UTF-8"));
        const QByteArray older = "BEGIN:VEVENT\n" + start + "\nSUMMARY;ENCODING=QUOTED-PRINTABLE:Bu=C3=9F\nEND:VEVENT";
        QVERIFY(read(calendarOf(older)).skipped.value(0).contains(u"vCalendar 1.0"));
        const IcsHolidays longName = read(calendarOf(eventOf(start, QByteArray(201, 'x'))));
        QVERIFY(longName.days.isEmpty());
        QVERIFY(longName.skipped.value(0).contains(u"longer than 200 characters"));
        QVERIFY(longName.skipped.value(0).contains(u"xx…”"));
    }

    void textsThatAreNotReadMayBeBroken()
    {
        const IcsHolidays found =
            read(calendarOf(eventOf("DTSTART;VALUE=DATE:20260501\nDESCRIPTION:First line\nsecond without a fold\xFF")));
        QCOMPARE(daysIn(found), u"2026-05-01 Outing"_s);
        QVERIFY(found.skipped.isEmpty());
    }

    void linesMayEndInAnyWay_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<QByteArray>("mark");
        QTest::newRow("CRLF") << QByteArray("\r\n") << QByteArray();
        QTest::newRow("LF") << QByteArray("\n") << QByteArray();
        QTest::newRow("CR") << QByteArray("\r") << QByteArray();
        QTest::newRow("blank lines between") << QByteArray("\r\n\r\n") << QByteArray();
        QTest::newRow("mark and LF") << QByteArray("\n") << QByteArray("\xEF\xBB\xBF");
        QTest::newRow("mark and CRLF") << QByteArray("\r\n") << QByteArray("\xEF\xBB\xBF");
    }
    void linesMayEndInAnyWay()
    {
        QFETCH(QByteArray, end);
        QFETCH(QByteArray, mark);
        QByteArray text = calendarOf(eventOf("DTSTART;VALUE=DATE:20260501"));
        const IcsHolidays found = read(mark + text.replace("\r\n", end));
        QCOMPARE(daysIn(found), u"2026-05-01 Outing"_s);
        QVERIFY(found.skipped.isEmpty());
    }

    void anEmptyCalendarHasNoDays()
    {
        const IcsHolidays found = read(calendarOf("X-WR-CALNAME:Nothing"));
        QVERIFY(found.days.isEmpty() && found.skipped.isEmpty());
    }

    void severalCalendarsInAFileAreRead()
    {
        const IcsHolidays found = read(calendarOf(eventOf("DTSTART;VALUE=DATE:20260501", "One")) +
                                       calendarOf(eventOf("DTSTART;VALUE=DATE:20260601", "Two")));
        QCOMPARE(daysIn(found), u"2026-05-01 One; 2026-06-01 Two"_s);
    }

    void theSameDayStandsOnce()
    {
        const QByteArray event = eventOf("DTSTART;VALUE=DATE:20260501");
        QCOMPARE(daysIn(read(calendarOf(event + "\n" + event))), u"2026-05-01 Outing"_s);
        const QByteArray other = eventOf("DTSTART;VALUE=DATE:20260501", "Labour Day");
        QCOMPARE(daysIn(read(calendarOf(event + "\n" + other))), u"2026-05-01 Labour Day; 2026-05-01 Outing"_s);
    }

    void anInstanceThatWasCancelledIsLeftOut()
    {
        const IcsHolidays found = read(
            calendarOf(eventOf("DTSTART;VALUE=DATE:20250501\nRRULE:FREQ=YEARLY;COUNT=3") + "\n" +
                       eventOf("DTSTART;VALUE=DATE:20260501\nRECURRENCE-ID;VALUE=DATE:20260501\nSTATUS:CANCELLED")));
        QCOMPARE(daysIn(found), u"2025-05-01 Outing; 2027-05-01 Outing"_s);
        QCOMPARE(found.skipped, QStringList{u"Line 10, “Outing”: it is cancelled."_s});
    }

    void aFileThatCancelsGivesNothing()
    {
        const IcsHolidays found = read(calendarOf("METHOD:CANCEL\n" + eventOf("DTSTART;VALUE=DATE:20260501")));
        QVERIFY(found.days.isEmpty());
        QVERIFY(found.skipped.value(0).contains(u"the file cancels its events"));
    }

    void damagedFilesSaySo()
    {
        const QByteArray whole = calendarOf(eventOf("DTSTART;VALUE=DATE:20260501"));
        const IcsHolidays cut = read(whole.first(whole.indexOf("END:VEVENT")));
        QVERIFY(cut.days.isEmpty());
        QCOMPARE(cut.skipped.size(), 2);
        QVERIFY(cut.skipped[0].contains(u"never ended"));
        QVERIFY(cut.skipped[1].contains(u"cut short"));
        const IcsHolidays noEnd = read(whole.first(whole.indexOf("END:VCALENDAR")));
        QCOMPARE(daysIn(noEnd), u"2026-05-01 Outing"_s);
        QVERIFY(noEnd.skipped.value(0).contains(u"cut short"));
        const IcsHolidays nested =
            read(calendarOf("BEGIN:VEVENT\nSUMMARY:Open\nDTSTART:20260401\n" + eventOf("DTSTART;VALUE=DATE:20260501")));
        QCOMPARE(daysIn(nested), u"2026-05-01 Outing"_s);
        QVERIFY(nested.skipped.value(0).contains(u"“Open”: it is never ended"));
        const IcsHolidays stray = read(calendarOf("END:VEVENT\n" + eventOf("DTSTART;VALUE=DATE:20260501")));
        QCOMPARE(daysIn(stray), u"2026-05-01 Outing"_s);
        QCOMPARE(stray.skipped, QStringList{u"Line 4: “VEVENT” ends what never began."_s});
    }

    void otherFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << u"not a calendar file"_s;
        QTest::newRow("web page") << QByteArray("<html>\r\n<p>BEGIN:VCALENDAR</p>") << u"not a calendar file"_s;
        QTest::newRow("card") << QByteArray("BEGIN:VCARD\r\nFN:Ada\r\nEND:VCARD\r\n") << u"not a calendar file"_s;
        QTest::newRow("zeros") << QByteArray(1000, '\0') << u"not a calendar file"_s;
        QTest::newRow("event without a calendar")
            << QByteArray("BEGIN:VEVENT\nDTSTART:20260501\nEND:VEVENT\n") << u"not a calendar file"_s;
        QTest::newRow("too large") << QByteArray(calendarOf("") + QByteArray(10 * 1024 * 1024, '\n')) << u"10 MB"_s;
        const QByteArray event = "BEGIN:VEVENT\nEND:VEVENT\n";
        QTest::newRow("too many entries") << calendarOf(event.repeated(20'001)) << u"20000 entries"_s;
        const QByteArray daily = eventOf("DTSTART;VALUE=DATE:20240101\nRRULE:FREQ=YEARLY;BYMONTHDAY=1,2,3,4,5,6,7");
        QTest::newRow("too many days") << calendarOf(QByteArray(daily + "\n").repeated(500)) << u"20000 holidays"_s;
    }
    void otherFilesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const Result<IcsHolidays> found = holidaysFromIcs(bytes, 2024, 2030);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::Unreadable);
        QVERIFY2(found.error().message.contains(reason), qPrintable(found.error().message));
    }

    void asManyEntriesAsAllowedAreRead()
    {
        const IcsHolidays found = read(calendarOf(QByteArray("BEGIN:VEVENT\nEND:VEVENT\n").repeated(20'000)));
        QCOMPARE(found.skipped.size(), 20'000);
    }

    void cutsAndChangedBytesNeverGiveDaysThatCannotBe()
    {
        const QByteArray whole = seed();
        const auto check = [](const QByteArray &bytes) {
            const Result<IcsHolidays> found = holidaysFromIcs(bytes, 2024, 2030);
            if (!found)
                return !found.error().message.isEmpty();
            std::set<std::pair<QDate, QString>> seen;
            const bool areSound = std::ranges::all_of(found->days, [&](const Holiday &one) {
                return one.day >= QDate(2024, 1, 1) && one.day <= QDate(2030, 12, 31) &&
                       seen.insert({one.day, one.name}).second;
            });
            return areSound && std::ranges::is_sorted(found->days, {}, &Holiday::day) &&
                   std::ranges::none_of(found->skipped, &QString::isEmpty);
        };
        QStringList days;
        for (const Holiday &one : read(whole).days)
            days += one.day.toString(Qt::ISODate);
        for (qsizetype length = 0; length <= whole.size(); ++length) {
            QVERIFY2(check(whole.first(length)), qPrintable(u"cut at %1"_s.arg(length)));
            QVERIFY2(check(whole.last(length)), qPrintable(u"last %1"_s.arg(length)));
            // A file that was cut says so, unless the cut fell on its very end or before its beginning.
            const Result<IcsHolidays> cut = holidaysFromIcs(whole.first(length), 2024, 2030);
            QVERIFY2(!cut || length >= whole.size() - 2 || cut->skipped.join(u' ').contains(u"cut short"),
                     qPrintable(u"cut at %1"_s.arg(length)));
        }
        std::mt19937 random(20261122);
        const QByteArray signs("\r\n\t :;=,\\\"\0\xFF\xC3"
                               "019TZ-PBEGINDV",
                               26);
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes = whole;
            for (auto change = 1 + random() % 8; change > 0; --change) {
                const qsizetype at = qsizetype(random() % size_t(bytes.size()));
                const char sign =
                    random() % 4 ? signs[qsizetype(random() % size_t(signs.size()))] : char(random() % 256);
                switch (random() % 4) {
                case 0: bytes.remove(at, qsizetype(1 + random() % 40)); break;
                case 1: bytes.insert(at, sign); break;
                case 2: bytes.insert(at, bytes.mid(qsizetype(random() % size_t(bytes.size())), 60)); break;
                default: bytes[at] = sign;
                }
                if (bytes.isEmpty())
                    bytes = whole;
            }
            QVERIFY2(check(bytes), qPrintable(u"round %1"_s.arg(round)));
        }
    }
};

QTEST_GUILESS_MAIN(TestIcsHolidays)
#include "tst_icsholidays.moc"
