// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/daytext.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

constexpr char kBerlin[] = "Europe/Berlin";

QDateTime local(const QString &wall)
{
    return QDateTime(QDate::fromString(wall.first(10), Qt::ISODate), QTime::fromString(wall.mid(11), u"HH:mm"_s),
                     QTimeZone(kBerlin));
}

QString wallOf(const QDateTime &instant)
{
    return instant.toTimeZone(QTimeZone(kBerlin)).toString(u"yyyy-MM-dd HH:mm"_s);
}

/// As wall time in Berlin; empty where it was not understood.
QString parsed(const QString &text, const QString &now, const WorkCalendar &calendar = officeHours(kBerlin))
{
    const std::optional<QDateTime> at = parseWhen(text, local(now), calendar);
    return at ? wallOf(*at) : QString();
}

QStringList shown(const QList<NamedInstant> &presets)
{
    QStringList lines;
    for (const NamedInstant &preset : presets)
        lines += QString(preset.name + u": "_s + wallOf(preset.at));
    return lines;
}

} // namespace

class TestDayText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void daysAreUnderstoodOnAMonday_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("at");
        const auto row = [](const char *text, const char *at) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(at);
        };
        row("tomorrow", "2026-03-03 09:00");
        row("Tomorrow 14:30", "2026-03-03 14:30");
        row("today", "2026-03-02 13:00");
        row("today 16", "2026-03-02 16:00");
        row("fri 10", "2026-03-06 10:00");
        row("  FRIDAY ", "2026-03-06 09:00");
        row("th 8.15", "2026-03-05 08:15");
        row("mon", "2026-03-09 09:00");
        row("mon 15", "2026-03-02 15:00");
        row("mon 9", "2026-03-09 09:00");
        row("sat", "2026-03-07 09:00");
        row("+3d", "2026-03-05 09:00");
        row("+3d 8:15", "2026-03-05 08:15");
        row("+2w", "2026-03-16 09:00");
        row("+1m", "2026-04-02 09:00");
        row("+2h", "2026-03-02 12:00");
        row("14.12.", "2026-12-14 09:00");
        row("14.12", "2026-12-14 09:00");
        row("14.12.26", "2026-12-14 09:00");
        row("14.12.2027 16h", "2027-12-14 16:00");
        row("2026-12-14", "2026-12-14 09:00");
        row("2026-12-14 3pm", "2026-12-14 15:00");
        row("1.3.", "2027-03-01 09:00");
        row("29.2.", "2028-02-29 09:00");
        row("2020-01-01", "2020-01-01 09:00");
        row("15:30", "2026-03-02 15:30");
        row("8:00", "2026-03-03 08:00");
        row("3 pm", "2026-03-02 15:00");
        row("12 am", "2026-03-03 00:00");
    }
    void daysAreUnderstoodOnAMonday()
    {
        QFETCH(QString, text);
        QFETCH(QString, at);
        QCOMPARE(parsed(text, u"2026-03-02 10:00"_s), at);
    }

    void nonsenseIsNotGuessedAt_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"",          " ",          "x",       "10",   "+3",      "+99999d", "31.2.",      "14.13.",
              "13/13",     "2026-02-30", "25:00",   "9:75", "13pm",    "0am",     "fri at ten", "fri 10 11",
              "monday 99", "f",          "someday", "12.",  "1/2/3/4", "-3d",     "\u202E+3d"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void nonsenseIsNotGuessedAt()
    {
        QFETCH(QString, text);
        QCOMPARE(parsed(text, u"2026-03-02 10:00"_s), QString());
    }

    void theLocaleSaysWhichIsTheMonth_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("day");
        QTest::newRow("day first") << u"en_GB"_s << u"4/5"_s << u"2026-05-04"_s;
        QTest::newRow("month first") << u"en_US"_s << u"4/5"_s << u"2026-04-05"_s;
        QTest::newRow("month first with a year") << u"en_US"_s << u"4/5/27"_s << u"2027-04-05"_s;
        QTest::newRow("only one order makes a date") << u"en_GB"_s << u"12/14"_s << u"2026-12-14"_s;
        QTest::newRow("only the other one does") << u"en_US"_s << u"14/12"_s << u"2026-12-14"_s;
        QTest::newRow("points stand after the day") << u"en_US"_s << u"4.5."_s << u"2026-05-04"_s;
        QTest::newRow("hyphens") << u"nl_NL"_s << u"4-5-2026"_s << u"2026-05-04"_s;
        QTest::newRow("weekday in German") << u"de_DE"_s << u"di"_s << u"2026-03-03"_s;
        QTest::newRow("weekday in French") << u"fr_FR"_s << u"mercredi"_s << u"2026-03-04"_s;
        QTest::newRow("English is understood everywhere") << u"de_DE"_s << u"wed"_s << u"2026-03-04"_s;
    }
    void theLocaleSaysWhichIsTheMonth()
    {
        QFETCH(QString, locale);
        QFETCH(QString, text);
        QFETCH(QString, day);
        QLocale::setDefault(QLocale(locale));
        QCOMPARE(parsed(text, u"2026-03-02 10:00"_s), QString(day + u" 09:00"_s));
    }

    void aDayIsNotTwentyFourHoursInTheNightsTheClocksChange()
    {
        const QString spring = u"2026-03-28 10:00"_s; // an hour is missing the night after
        QCOMPARE(parsed(u"+1d"_s, spring), u"2026-03-29 09:00"_s);
        QCOMPARE(parsed(u"+1d 10"_s, spring), u"2026-03-29 10:00"_s);
        QCOMPARE(parsed(u"+24h"_s, spring), u"2026-03-29 11:00"_s);
        QCOMPARE(parsed(u"+1d 2:30"_s, spring), u"2026-03-29 03:30"_s); // there is no half past two
        QCOMPARE(parsed(u"tomorrow 10"_s, u"2026-10-24 10:00"_s), u"2026-10-25 10:00"_s);
        QCOMPARE(parsed(u"+24h"_s, u"2026-10-24 10:00"_s), u"2026-10-25 09:00"_s);
        // There are two; the first is meant.
        QCOMPARE(parseWhen(u"+1d 2:30"_s, local(u"2026-10-24 10:00"_s), officeHours(kBerlin)),
                 std::optional(QDateTime(QDate(2026, 10, 25), QTime(0, 30), Qt::UTC)));
    }
    void answersAreInUtc()
    {
        const auto at = parseWhen(u"fri 10"_s, local(u"2026-03-02 10:00"_s), officeHours(kBerlin));
        QVERIFY(at);
        QCOMPARE(at->timeSpec(), Qt::UTC);
        QCOMPARE(at->time(), QTime(9, 0));
    }
    void aDayBeginsWhenTheOfficeOpens()
    {
        WorkCalendar calendar = officeHours(kBerlin);
        calendar.hours[1] = {{7 * 3600 + 1800, 12 * 3600}, {14 * 3600, 18 * 3600}};
        QCOMPARE(parsed(u"tue"_s, u"2026-03-02 10:00"_s, calendar), u"2026-03-03 07:30"_s);
        QCOMPARE(parsed(u"tue"_s, u"2026-03-02 10:00"_s, WorkCalendar()), u"2026-03-03 09:00"_s);
    }
    void todayNeedsATimeWhenTheOfficeIsAboutToClose()
    {
        QCOMPARE(parsed(u"today"_s, u"2026-03-02 16:30"_s), QString());
        QCOMPARE(parsed(u"today 18"_s, u"2026-03-02 16:30"_s), u"2026-03-02 18:00"_s);
    }

    void aHoldIsOfferedByName_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QStringList>("offered");
        QTest::newRow("Monday morning") << u"2026-03-02 10:00"_s
                                        << QStringList{
                                               u"Later today: 2026-03-02 13:00"_s, u"Tomorrow: 2026-03-03 09:00"_s,
                                               u"In a week: 2026-03-09 09:00"_s, u"In a month: 2026-04-02 09:00"_s};
        QTest::newRow("before the office opens")
            << u"2026-03-02 03:00"_s
            << QStringList{u"Later today: 2026-03-02 09:00"_s, u"Tomorrow: 2026-03-03 09:00"_s,
                           u"In a week: 2026-03-09 09:00"_s, u"In a month: 2026-04-02 09:00"_s};
        QTest::newRow("Wednesday") << u"2026-03-04 10:20"_s
                                   << QStringList{u"Later today: 2026-03-04 13:00"_s, u"Tomorrow: 2026-03-05 09:00"_s,
                                                  u"Monday: 2026-03-09 09:00"_s, u"In a week: 2026-03-11 09:00"_s,
                                                  u"In a month: 2026-04-06 09:00"_s};
        QTest::newRow("Friday, late") << u"2026-03-06 16:30"_s
                                      << QStringList{
                                             u"Tomorrow: 2026-03-07 09:00"_s, u"Next working day: 2026-03-09 09:00"_s,
                                             u"In a week: 2026-03-13 09:00"_s, u"In a month: 2026-04-06 09:00"_s};
        QTest::newRow("Sunday") << u"2026-03-08 12:00"_s
                                << QStringList{u"Tomorrow: 2026-03-09 09:00"_s, u"In a week: 2026-03-16 09:00"_s,
                                               u"In a month: 2026-04-08 09:00"_s};
    }
    void aHoldIsOfferedByName()
    {
        QFETCH(QString, now);
        QFETCH(QStringList, offered);
        QCOMPARE(shown(holdPresets(local(now), officeHours(kBerlin))), offered);
    }
    void aHolidayIsNoWorkingDay()
    {
        WorkCalendar calendar = officeHours(kBerlin);
        calendar.holidays = {QDate(2026, 3, 9), QDate(2026, 3, 13)};
        QCOMPARE(shown(holdPresets(local(u"2026-03-06 16:30"_s), calendar)),
                 (QStringList{u"Tomorrow: 2026-03-07 09:00"_s, u"Monday: 2026-03-09 09:00"_s,
                              u"Next working day: 2026-03-10 09:00"_s, u"In a week: 2026-03-16 09:00"_s,
                              u"In a month: 2026-04-06 09:00"_s}));
    }
    void nurturingIsOfferedByName()
    {
        QCOMPARE(shown(nurturePresets(local(u"2026-03-02 10:00"_s), officeHours(kBerlin))),
                 (QStringList{u"In a week: 2026-03-09 09:00"_s, u"In two weeks: 2026-03-16 09:00"_s,
                              u"In a month: 2026-04-02 09:00"_s, u"In a quarter: 2026-06-02 09:00"_s,
                              u"In half a year: 2026-09-02 09:00"_s}));
    }
    void whatIsShownNamesWeekdayDateAndTime()
    {
        QCOMPARE(dayAndTimeText(QDateTime(QDate(2026, 3, 3), QTime(8, 0), Qt::UTC), QTimeZone(kBerlin)),
                 u"Tue 03/03/2026 09:00"_s);
    }
};

QTEST_MAIN(TestDayText)
#include "tst_daytext.moc"
