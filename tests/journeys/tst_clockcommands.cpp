// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QString kOffice =
    uR"({"hours":{"mon":[["09:00","17:00"]],"tue":[["09:00","17:00"]],"wed":[["09:00","17:00"]],)"
    uR"("thu":[["09:00","17:00"]],"fri":[["09:00","17:00"]]},"holidays":["2026-03-09","2014-04-08"]})"_s;
const QString kLunch = uR"({"hours":{"mon":[["09:00","12:00"],["13:00","17:00"]],"tue":[["12:30","14:00"]]}})"_s;
const QString kNights =
    uR"({"hours":{"mon":[["00:00","06:00"],["22:00","24:00"]],"tue":[["00:00","06:00"],["22:00","24:00"]],)"
    uR"("wed":[["00:00","06:00"],["22:00","24:00"]],"thu":[["00:00","06:00"],["22:00","24:00"]],)"
    uR"("fri":[["00:00","06:00"],["22:00","24:00"]],"sat":[["00:00","06:00"],["22:00","24:00"]],)"
    uR"("sun":[["00:00","06:00"],["22:00","24:00"]]}})"_s;

} // namespace

/// Calendar arithmetic from the command line, without a workspace.
class TestClockCommands : public QObject
{
    Q_OBJECT

    static test::CliRun run(const QStringList &words)
    {
        return test::runCli(QStringLiteral(LEADWRIGHT_CLI), QStringList{u"--format"_s, u"json"_s, u"clock"_s} + words);
    }
    static QStringList due(const QString &calendar, const QString &zone, const QString &start, const QString &work)
    {
        return {u"due"_s, u"--calendar"_s, calendar, u"--zone"_s, zone, u"--start"_s, start, u"--work"_s, work};
    }

private Q_SLOTS:
    void dueTimesAreGivenInTheZone_data()
    {
        QTest::addColumn<QString>("calendar");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("work");
        QTest::addColumn<QString>("due");
        const auto row = [](const char *name, const QString &calendar, const char *zone, const char *start,
                            const char *work, const char *due) {
            QTest::newRow(name) << calendar << QString::fromLatin1(zone) << QString::fromLatin1(start)
                                << QString::fromLatin1(work) << QString::fromLatin1(due);
        };
        row("hours", kOffice, "Europe/Berlin", "2013-03-21T09:30:00Z", "4h", "2013-03-21T14:30:00+01:00");
        row("seconds", kOffice, "UTC", "1991-11-15T16:59:42", "120s", "1991-11-18T09:01:42Z");
        row("minutes, over a holiday", kOffice, "UTC", "2026-03-06T16:30", "45m", "2026-03-10T09:15:00Z");
        row("back", kOffice, "UTC", "1991-11-18T14:00:42", "-7h", "1991-11-15T15:00:42Z");
        row("working days", kOffice, "UTC", "2014-04-07T14:00", "1wd", "2014-04-09T14:00:00Z");
        row("working days back", kOffice, "UTC", "2014-04-09T14:00", "-1wd", "2014-04-07T14:00:00Z");
        row("working days into lunch", kLunch, "UTC", "2026-03-03T12:30", "1wd", "2026-03-09T13:00:00Z");
        row("half an hour as a fraction", kOffice, "UTC", "2026-03-02T09:00", "0.5h", "2026-03-02T09:30:00Z");
        row("a fraction of a second", kOffice, "UTC", "2026-03-02T09:00", "1.25s", "2026-03-02T09:00:01.250Z");
        row("nothing, outside hours", kOffice, "UTC", "2026-03-07T12:00", "0h", "2026-03-10T09:00:00Z");
        row("on the end of a block", kOffice, "UTC", "2026-03-02T16:00", "60m", "2026-03-02T17:00:00Z");
        row("from the end of a block", kOffice, "UTC", "2026-03-02T17:00", "60m", "2026-03-03T10:00:00Z");
        row("an offset of its own", kOffice, "Asia/Kolkata", "2026-03-02T04:30:00+01:00", "1h",
            "2026-03-02T10:00:00+05:30");
        row("start in the hour that is skipped", kNights, "Europe/Berlin", "2026-03-29T02:30", "1h",
            "2026-03-29T04:30:00+02:00");
        row("start in the hour that comes twice", kNights, "Europe/Berlin", "2026-10-25T02:30", "1h",
            "2026-10-25T02:30:00+01:00");
        row("a short night", kNights, "Europe/Berlin", "2026-03-28T22:00", "7h", "2026-03-29T06:00:00+02:00");
        row("a long night", kNights, "Europe/Berlin", "2026-10-24T22:00", "9h", "2026-10-25T06:00:00+01:00");
        row("half an hour less", kNights, "Australia/Lord_Howe", "2026-10-03T22:00", "7.5h",
            "2026-10-04T06:00:00+11:00");
        row("spring in the south", kNights, "Australia/Sydney", "2026-10-03T22:00", "7h", "2026-10-04T06:00:00+11:00");
        row("the day that never was", kNights, "Pacific/Apia", "2011-12-29T22:00", "2h", "2011-12-31T00:00:00+14:00");
        row("to midnight", kNights, "UTC", "2026-03-02T22:00", "2h", "2026-03-03T00:00:00Z");
    }
    void dueTimesAreGivenInTheZone()
    {
        QFETCH(QString, calendar);
        QFETCH(QString, zone);
        QFETCH(QString, start);
        QFETCH(QString, work);
        const test::CliRun done = run(due(calendar, zone, start, work));
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QTEST(done.json()[u"due"_s].toString(), "due");
    }

    void timeBetweenIsInMinutes_data()
    {
        QTest::addColumn<QString>("calendar");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<double>("minutes");
        const auto row = [](const char *name, const QString &calendar, const char *zone, const char *from,
                            const char *to, double minutes) {
            QTest::newRow(name) << calendar << QString::fromLatin1(zone) << QString::fromLatin1(from)
                                << QString::fromLatin1(to) << minutes;
        };
        row("a holiday", kOffice, "UTC", "2026-03-06T16:30", "2026-03-10T09:15", 45);
        row("backwards", kOffice, "UTC", "2026-03-10T09:15", "2026-03-06T16:30", -45);
        row("a Saturday", kOffice, "UTC", "2026-02-28T11:00", "2026-03-02T09:05", 5);
        row("a fraction", kOffice, "UTC", "2026-03-02T16:59:30.500", "2026-03-03T08:00", 0.4916666666666667);
        row("none", kOffice, "UTC", "2026-03-07T11:00", "2026-03-08T11:00", 0);
        row("no hours", u"{\"hours\":{}}"_s, "UTC", "2026-03-07T11:00", "2026-03-08T11:00", 0);
        row("a short night", kNights, "America/New_York", "2026-03-07T12:00", "2026-03-08T12:00", 7 * 60);
        row("a long night", kNights, "America/New_York", "2026-10-31T12:00", "2026-11-01T12:00", 9 * 60);
    }
    void timeBetweenIsInMinutes()
    {
        QFETCH(QString, calendar);
        QFETCH(QString, zone);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const test::CliRun done =
            run({u"between"_s, u"--calendar"_s, calendar, u"--zone"_s, zone, u"--from"_s, from, u"--to"_s, to});
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QTEST(done.json()[u"working_minutes"_s].toDouble(), "minutes");
    }

    void calendarsAreReadFromFiles()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"office.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kOffice.toUtf8());
        file.close();
        const test::CliRun done = run(due(file.fileName(), u"UTC"_s, u"2026-03-02T09:00"_s, u"1h"_s));
        QCOMPARE(done.json()[u"due"_s].toString(), u"2026-03-02T10:00:00Z"_s);
        QCOMPARE(run(due(folder.filePath(u"none.json"_s), u"UTC"_s, u"2026-03-02T09:00"_s, u"1h"_s)).exitCode, 3);
    }

    void aDeadlineIsExplainedDayByDay()
    {
        const test::CliRun done = run(due(kOffice, u"UTC"_s, u"2026-03-06T16:30"_s, u"45m"_s) << u"--explain"_s);
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(done.json()[u"due"_s].toString(), u"2026-03-10T09:15:00Z"_s);
        QStringList said;
        double minutes = 0;
        for (const QJsonValue &line : done.json()[u"explained"_s].toArray()) {
            said += line[u"day"_s].toString() + u' ' + line[u"what"_s].toString();
            minutes += line[u"worked_minutes"_s].toDouble();
        }
        QCOMPARE(said, QStringList({u"2026-03-06 16:30–17:00"_s, u"2026-03-07 closed"_s, u"2026-03-09 holiday"_s,
                                    u"2026-03-10 09:00–09:15"_s, u"2026-03-10 due at 09:15, UTC+00:00"_s}));
        QCOMPARE(minutes, 45.0);
    }
    void mistakesAreNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("said");
        const QString monday = u"2026-03-02T09:00"_s;
        const auto row = [](const char *name, const QStringList &words, int exitCode, const QString &said) {
            QTest::newRow(name) << words << exitCode << said;
        };
        const auto work = [&](const QString &text) { return due(kOffice, u"UTC"_s, monday, text); };
        const auto calendar = [&](const QString &text) { return due(text, u"UTC"_s, monday, u"1h"_s); };
        row("part of a working day", work(u"2.5wd"_s), 2, u"working days are whole"_s);
        row("no unit", work(u"90"_s), 2, u"45s, 90m, 3h or 2wd"_s);
        row("calendar days", work(u"2d"_s), 2, u"45s, 90m, 3h or 2wd"_s);
        row("a comma", work(u"1,5h"_s), 2, u"45s, 90m, 3h or 2wd"_s);
        row("two units", work(u"1h30m"_s), 2, u"45s, 90m, 3h or 2wd"_s);
        row("too much time", work(u"99999999999999999999h"_s), 5, u"between 1970 and 2199"_s);
        row("too many days", work(u"99999999999999999999wd"_s), 5, u"between 1970 and 2199"_s);
        row("too far back", work(u"-100000wd"_s), 5, u"between 1970 and 2199"_s);
        row("too early", due(kOffice, u"UTC"_s, u"1969-12-31T12:00"_s, u"1h"_s), 5, u"1970 to 2199"_s);
        row("no hours", calendar(u"{\"hours\":{}}"_s), 5, u"This calendar has no hours"_s);
        row("hours missing", calendar(u"{\"holidays\":[]}"_s), 2, u"The calendar has no “hours”"_s);
        row("no JSON", calendar(u"{\"hours\":"_s), 2, u"not JSON"_s);
        row("a list", calendar(u"[[\"09:00\",\"17:00\"]]"_s), 2, u"The calendar has no “hours”"_s);
        row("an unknown member", calendar(u"{\"hours\":{},\"holiday\":[]}"_s), 2, u"“holiday” means nothing in a calendar"_s);
        row("blocks that overlap", calendar(uR"({"hours":{"mon":[["09:00","12:00"],["11:00","13:00"]]}})"_s), 2,
            u"hours, mon: the blocks 09:00-12:00 and 11:00-13:00 overlap"_s);
        row("a zone nobody knows", due(kOffice, u"Mars/Olympus"_s, monday, u"1h"_s), 2, u"not a time zone"_s);
        row("a start that is none", due(kOffice, u"UTC"_s, u"Monday"_s, u"1h"_s), 2, u"“Monday” is not a date"_s);
        row("no start", {u"due"_s, u"--calendar"_s, kOffice, u"--zone"_s, u"UTC"_s}, 2, u"needs --start"_s);
        row("no value", {u"due"_s, u"--calendar"_s}, 2, u"--calendar needs a value"_s);
        row("options of the other verb", work(u"1h"_s) + QStringList{u"--to"_s, monday}, 2, u"not --from or --to"_s);
        row("nothing to explain", work(u"-3h"_s) << u"--explain"_s, 2, u"--explain tells how"_s);
        row("no verb", {}, 2, u"clock due --calendar"_s);
        row("another verb", {u"stop"_s}, 2, u"clock due --calendar"_s);
    }
    void mistakesAreNamed()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        QFETCH(QString, said);
        const test::CliRun done = run(words);
        QCOMPARE(done.exitCode, exitCode);
        QVERIFY2(QString::fromUtf8(done.err).contains(said), done.err.constData());
        QCOMPARE(done.out, QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestClockCommands)
#include "tst_clockcommands.moc"
