// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/dueexplained.h"

#include <QTest>
#include <QTimeZone>

#include <random>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

constexpr qint64 kHour = 3'600'000;

QDateTime at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toUTC();
}

NamedCalendar munich()
{
    NamedCalendar calendar{.name = u"Munich"_s, .zoneId = "Europe/Berlin", .holidaySets = {"DE-BY"}};
    for (size_t weekday = 0; weekday < 5; ++weekday)
        calendar.hours[weekday] = {{9 * 3600, 12 * 3600}, {13 * 3600, 18 * 3600}};
    return calendar;
}

QList<DueLine> explained(const NamedCalendar &calendar, const QDateTime &start, const Span &span)
{
    return explainDue(calendar, CalendarArithmetic(toWorkCalendar(calendar)), start, span);
}

Span hours(double amount)
{
    return {.unit = SpanUnit::BusinessHours, .amount = amount};
}

/// "2026-04-04..2026-04-05 closed 0 1.5": day, what, hours worked and left.
QStringList written(const QList<DueLine> &lines)
{
    QStringList text;
    for (const DueLine &line : lines) {
        const QString last = line.last.isValid() ? u".."_s + line.last.toString(Qt::ISODate) : QString();
        text += u"%1%2 %3 %4 %5"_s.arg(line.day.toString(Qt::ISODate), last, line.what)
                    .arg(double(line.worked) / kHour)
                    .arg(double(line.left) / kHour);
    }
    return text;
}

qint64 workedOn(const QList<DueLine> &lines)
{
    qint64 worked = 0;
    for (const DueLine &line : lines)
        worked += line.worked;
    return worked;
}

} // namespace

class TestDueExplained : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void workingHoursAreToldDayByDay()
    {
        QCOMPARE(written(explained(munich(), at("2026-04-02T14:30:00Z"), hours(3))),
                 QStringList({u"2026-04-02 16:30–18:00 1.5 1.5"_s, u"2026-04-03 Good Friday 0 1.5"_s,
                              u"2026-04-04..2026-04-05 closed 0 1.5"_s, u"2026-04-06 Easter Monday 0 1.5"_s,
                              u"2026-04-07 09:00–10:30 1.5 0"_s, u"2026-04-07 due at 10:30, UTC+02:00 0 0"_s}));
    }
    void theBreakIsSeenAndTheTimeAfterHoursToo()
    {
        QCOMPARE(written(explained(munich(), at("2026-03-02T18:00:00Z"), hours(4))),
                 QStringList({u"2026-03-02 outside hours 0 4"_s, u"2026-03-03 09:00–12:00, 13:00–14:00 4 0"_s,
                              u"2026-03-03 due at 14:00, UTC+01:00 0 0"_s}));
    }
    void aBlockToMidnightEndsThere()
    {
        NamedCalendar calendar{.name = u"Late"_s};
        calendar.hours[0] = {{22 * 3600, 86400}};
        QCOMPARE(written(explained(calendar, at("2026-03-02T22:30:00Z"), hours(1.5))),
                 QStringList({u"2026-03-02 22:30–24:00 1.5 0"_s, u"2026-03-03 due at 00:00, UTC+00:00 0 0"_s}));
    }
    void aSwitchedOffHolidayIsWorked()
    {
        NamedCalendar calendar = munich();
        calendar.days = {{QDate(2026, 4, 3), u"Stocktaking"_s, true}};
        QCOMPARE(written(explained(calendar, at("2026-04-02T14:30:00Z"), hours(3))).at(1),
                 u"2026-04-03 09:00–10:30 1.5 0"_s);
    }
    void aYearTakesSomeTwentyLinesAndTheyAddUp()
    {
        const QList<DueLine> lines = explained(munich(), at("2026-01-05T08:00:00Z"), hours(2000));
        QVERIFY2(lines.size() >= 15 && lines.size() <= 29, qPrintable(QString::number(lines.size())));
        QCOMPARE(workedOn(lines), 2000 * kHour);
        const QStringList text = written(lines);
        QVERIFY(!text.filter(u"Good Friday"_s).isEmpty());
        QVERIFY(!text.filter(u"more working day"_s).isEmpty());
    }
    void twentyYearsAreFoldedOnce()
    {
        const QList<DueLine> lines = explained(munich(), at("2026-01-05T08:00:00Z"), hours(40000));
        QVERIFY(lines.size() <= 12);
        QCOMPARE(workedOn(lines), 40000 * kHour);
    }
    void otherSpansTellTheirSteps_data()
    {
        QTest::addColumn<QString>("span");
        QTest::addColumn<QDateTime>("start");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("working days over Easter")
            << u"2wd"_s << at("2026-04-02T14:30:00Z")
            << QStringList{u"2026-04-02 starts at 16:30 0 0"_s,        u"2026-04-03 Good Friday 0 0"_s,
                           u"2026-04-04..2026-04-05 closed 0 0"_s,     u"2026-04-06 Easter Monday 0 0"_s,
                           u"2026-04-07 working day 1 of 2 0 0"_s,     u"2026-04-08 working day 2 of 2 0 0"_s,
                           u"2026-04-08 due at 16:30, UTC+02:00 0 0"_s};
        QTest::newRow("working days from the evening")
            << u"1wd"_s << at("2026-03-02T18:00:00Z")
            << QStringList{u"2026-03-02 starts at 19:00, outside hours: counts from the next opening 0 0"_s,
                           u"2026-03-03 opening at 09:00 0 0"_s, u"2026-03-04 working day 1 of 1 0 0"_s,
                           u"2026-03-04 due at 09:00, UTC+01:00 0 0"_s};
        QTest::newRow("elapsed hours over the change of the clocks")
            << u"12h"_s << at("2026-03-28T20:00:00Z")
            << QStringList{u"2026-03-28 starts at 21:00 0 12"_s,
                           u"2026-03-28..2026-03-29 12 hour(s), by the clock on the wall: nights, weekends and "
                           "holidays count 12 0"_s,
                           u"2026-03-29 clocks were put forward by 1 h in between 0 0"_s,
                           u"2026-03-29 due at 10:00, UTC+02:00 0 0"_s};
        QTest::newRow("by the cut-off")
            << u"sd@14:00"_s << at("2026-03-02T12:59:00Z")
            << QStringList{u"2026-03-02 starts at 13:59 0 0"_s,
                           u"2026-03-02 by the cut-off at 14:00: due the same day, when its hours end 0 0"_s,
                           u"2026-03-02 due at 18:00, UTC+01:00 0 0"_s};
        QTest::newRow("after the cut-off on the day before Good Friday")
            << u"sd@14:00"_s << at("2026-04-02T14:30:00Z")
            << QStringList{u"2026-04-02 starts at 16:30 0 0"_s,
                           u"2026-04-02 after the cut-off at 14:00: due in the morning of the next working day 0 0"_s,
                           u"2026-04-03 Good Friday 0 0"_s,
                           u"2026-04-04..2026-04-05 closed 0 0"_s,
                           u"2026-04-06 Easter Monday 0 0"_s,
                           u"2026-04-07 09:00–12:00 0 0"_s,
                           u"2026-04-07 due at 12:00, UTC+02:00 0 0"_s};
    }
    void otherSpansTellTheirSteps()
    {
        QFETCH(QString, span);
        QFETCH(QDateTime, start);
        const Result<Span> read = spanFromText(span);
        QVERIFY(read);
        QTEST(written(explained(munich(), start, *read)), "lines");
    }
    void withoutSuchATimeThereIsNothingToTell()
    {
        QVERIFY(explained({.name = u"Empty"_s}, at("2026-03-02T12:00:00Z"), hours(1)).isEmpty());
    }
    void whateverTheCalendarTheHoursAddUpToTheSpan()
    {
        std::mt19937 random(20260302);
        const auto below = [&](int bound) { return int(random() % unsigned(bound)); };
        const QList<QByteArray> zones{"UTC",          "Europe/Berlin",     "America/New_York",
                                      "Pacific/Apia", "America/Sao_Paulo", "Australia/Lord_Howe"};
        for (int round = 0; round < 40; ++round) {
            NamedCalendar calendar{.name = u"Some"_s, .zoneId = zones.at(below(int(zones.size())))};
            if (below(2) == 0)
                calendar.holidaySets = {below(2) == 0 ? "US" : "DE-BY"};
            for (auto &blocks : calendar.hours) {
                const int from = below(86400 - 7200);
                const int to = from + 900 + below(86400 - from - 900);
                if (below(4) > 0)
                    blocks = {{from, below(6) == 0 ? 86400 : to}};
            }
            calendar.hours[1] = {{9 * 3600, 17 * 3600}};
            const CalendarArithmetic arithmetic(toWorkCalendar(calendar));
            for (int i = 0; i < 25; ++i) {
                const QDateTime start = at("2011-12-01T00:00:00Z").addSecs(qint64(below(86400 * 200)) * 30);
                const Span span = hours(0.25 * (1 + below(i % 5 == 0 ? 20000 : 200)));
                const QList<DueLine> lines = explainDue(calendar, arithmetic, start, span);
                const auto due = dueOf(span, start, arithmetic);
                QVERIFY(due);
                QCOMPARE(workedOn(lines), qint64(span.amount * kHour));
                QVERIFY2(lines.size() <= 29, qPrintable(QString::number(lines.size())));
                QCOMPARE(lines.last().day, due->toTimeZone(QTimeZone(calendar.zoneId)).date());
                QVERIFY(lines.last().what.startsWith(u"due at"));
                QCOMPARE(lines.last().left, 0);
                qint64 left = workedOn(lines);
                for (const DueLine &line : lines) {
                    left -= line.worked;
                    QCOMPARE(line.left, left);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDueExplained)
#include "tst_dueexplained.moc"
