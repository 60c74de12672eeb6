// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/csvcolumn.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

constexpr char kMunich[] = R"({"name":"elsewhere","zone":"Europe/Berlin","holiday_sets":["DE-BY"],"hours":{)"
                           R"("mon":[["08:00","12:00"],["13:00","17:00"]],"tue":[["08:00","16:00"]]}})";
constexpr char kIcs[] = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
                        "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Closed\r\nDTSTART;VALUE=DATE:20260303\r\n"
                        "DTEND;VALUE=DATE:20260305\r\nEND:VEVENT\r\n"
                        "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Fair\r\nDTSTART:20260306T090000Z\r\nEND:VEVENT\r\n"
                        "END:VCALENDAR\r\n";
constexpr char kLeads[] = "name,email,state,country\nAnn,a@x.example,NY,US\nBob,b@y.example,CA,US\n";

} // namespace

/// Calendars from the command line: kept, shown, changed, used; and what a change moves.
class TestCalendarCommands : public QObject
{
    Q_OBJECT

    QTemporaryDir m_begun; ///< a workspace with Munich, made once
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    test::CliRun run(const QString &line)
    {
        return test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                            QStringList{u"--workspace"_s, path(u"w.leadwright"_s), u"--now"_s,
                                        u"2026-03-02T09:00:00Z"_s, u"--quiet"_s} +
                                QProcess::splitCommand(line));
    }
    int exitOf(const QString &line) { return run(line).exitCode; }
    QString said(const QString &line) { return QString::fromUtf8(run(line).err); }
    QByteArray csv(const QString &line) { return run(u"--format csv "_s + line).out; }
    QJsonObject json(const QString &line) { return run(u"--format json "_s + line).json(); }
    QJsonArray list() { return QJsonDocument::fromJson(run(u"--format json calendars"_s).out).array(); }
    QString digest() { return json(u"verify"_s)[u"digest"_s].toString(); }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }
    /// "2026-01-06" of a calendar: yes, no, or nothing where it is no holiday at all.
    QString counts(const QString &calendar, const QString &day)
    {
        const QByteArray table = csv(u"calendars show %1 --year %2"_s.arg(calendar, day.left(4)));
        const qsizetype row = test::columnOf(table, u"day"_s).indexOf(day);
        return row < 0 ? QString() : test::columnOf(table, u"counts"_s).at(row);
    }
    QString dueOf(int lead, const QString &kind)
    {
        for (const QJsonValue &clock : json(u"lead %1"_s.arg(lead))[u"clocks"_s].toArray()) {
            if (clock[u"kind"_s].toString() == kind)
                return clock[u"due"_s].toString();
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(exitOf(u"init "_s + path(u"w.leadwright"_s)), 0);
        QCOMPARE(exitOf(u"territories import "_s + file(u"t.csv"_s, "country,state,owner\nUS,NY,Ada\nUS,CA,Bob\n")), 0);
        QCOMPARE(exitOf(u"calendars save Munich "_s + file(u"munich.json"_s, kMunich)), 0);
        QVERIFY(QFile::copy(path(u"w.leadwright"_s), m_begun.filePath(u"w.leadwright"_s)));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QFile::copy(m_begun.filePath(u"w.leadwright"_s), path(u"w.leadwright"_s)));
        file(u"munich.json"_s, kMunich);
    }

    void theListIsTheSameInEveryForm()
    {
        QCOMPARE(exitOf(u"calendars use Munich --rep ada --territory 2"_s), 0);
        const QJsonArray calendars = list();
        QCOMPARE(calendars.size(), 2);
        QCOMPARE(calendars[0][u"name"_s].toString(), u"company"_s);
        QCOMPARE(calendars[0][u"company"_s].toBool(), true);
        QCOMPARE(calendars[1][u"name"_s].toString(), u"Munich"_s); // as it was saved, not as its file says
        QCOMPARE(calendars[1][u"week_hours"_s].toDouble(), 16.0);
        QCOMPARE(calendars[1][u"zone"_s].toString(), u"Europe/Berlin"_s);
        QCOMPARE(calendars[1][u"used_by"_s].toArray(), (QJsonArray{u"rep Ada"_s, u"territory US-CA"_s}));
        const QByteArray table = csv(u"calendars list"_s);
        QCOMPARE(test::columnOf(table, u"name"_s), (QStringList{u"company"_s, u"Munich"_s}));
        QCOMPARE(test::columnOf(table, u"used by"_s).last(), u"rep Ada, territory US-CA"_s);
        const QByteArray text = run(u"calendars"_s).out;
        QVERIFY2(text.contains("Munich") && text.contains("16 h") && text.contains("rep Ada"), text.constData());
    }

    void aCalendarIsShownWithItsHoursAndHolidays()
    {
        const QJsonObject shown = json(u"calendars show munich --year 2027"_s);
        QCOMPARE(shown[u"calendar"_s][u"holiday_sets"_s].toArray(), QJsonArray{u"DE-BY"_s});
        QCOMPARE(shown[u"year"_s].toInt(), 2027);
        const QJsonObject first = shown[u"holidays"_s].toArray().first().toObject();
        QCOMPARE(first[u"date"_s].toString(), u"2027-01-01"_s);
        QCOMPARE(first[u"code"_s].toString(), u"de.new_year"_s);
        const QString text = QString::fromUtf8(run(u"calendars show munich"_s).out);
        QVERIFY2(text.contains(u"Mon  08:00-12:00 13:00-17:00\nTue  08:00-16:00\nWed  -\n"), qPrintable(text));
        QVERIFY2(text.contains(u"Holidays of 2026:") && text.contains(u"de.epiphany"), qPrintable(text));
        QCOMPARE(json(u"calendars show"_s)[u"name"_s].toString(), u"company"_s);
    }

    void holidaysOfCountriesAreListedWithoutAWorkspace()
    {
        const auto plain = [](const QStringList &words) {
            return test::runCli(QStringLiteral(LEADWRIGHT_CLI), QStringList{u"--format"_s, u"csv"_s} + words);
        };
        QVERIFY(test::columnOf(plain({u"calendars"_s, u"sets"_s}).out, u"code"_s).contains(u"GB-SCT"));
        const QByteArray us = plain({u"calendars"_s, u"holidays"_s, u"--set"_s, u"us"_s, u"--year"_s, u"2026"_s}).out;
        QVERIFY(test::columnOf(us, u"day"_s).contains(u"2026-07-03"));
        QVERIFY(test::columnOf(us, u"code"_s).contains(u"us.independence"));
    }

    void daysAndHolidaysAreSwitched()
    {
        QCOMPARE(counts(u"Munich"_s, u"2026-01-06"_s), u"yes"_s);
        QCOMPARE(counts(u"Munich"_s, u"2026-12-24"_s), u"no"_s);
        QCOMPARE(exitOf(u"calendars set Munich --switch-off de.epiphany --switch-on DE.christmas_eve --holiday "
                        "\"2026-07-15=Works outing\" --holiday 2026-07-16 --work 2026-05-01 --add-set fr"_s),
                 0);
        QCOMPARE(counts(u"Munich"_s, u"2026-01-06"_s), u"no"_s);
        QCOMPARE(counts(u"Munich"_s, u"2026-12-24"_s), u"yes"_s);
        QCOMPARE(counts(u"Munich"_s, u"2026-07-15"_s), u"yes"_s);
        QCOMPARE(counts(u"Munich"_s, u"2026-07-16"_s), u"yes"_s);
        QCOMPARE(counts(u"Munich"_s, u"2026-07-14"_s), u"yes"_s); // of France
        QCOMPARE(counts(u"Munich"_s, u"2026-05-01"_s), u"no"_s);
        QVERIFY(csv(u"calendars show Munich"_s).contains("Works outing"));
        QCOMPARE(exitOf(u"calendars set Munich --holiday 2026-05-01 --work 2026-07-15 --remove-set FR"_s), 0);
        QCOMPARE(counts(u"Munich"_s, u"2026-05-01"_s), u"yes"_s);
        QCOMPARE(counts(u"Munich"_s, u"2026-07-15"_s), QString());
        QCOMPARE(counts(u"Munich"_s, u"2026-07-14"_s), QString());
        const QString before = digest();
        const QJsonObject again = json(u"calendars set Munich --holiday 2026-05-01 --switch-off de.epiphany"_s);
        QVERIFY(again[u"operation"_s].isNull());
        QCOMPARE(digest(), before);
    }

    void aRenamedCalendarKeepsItsUsers()
    {
        QCOMPARE(exitOf(u"calendars use Munich --rep Ada"_s), 0);
        QCOMPARE(exitOf(u"calendars set Munich --name Bavaria"_s), 0);
        QCOMPARE(list()[1][u"name"_s].toString(), u"Bavaria"_s);
        QCOMPARE(list()[1][u"used_by"_s].toArray(), QJsonArray{u"rep Ada"_s});
    }

    void aCalendarInUseStays()
    {
        QCOMPARE(exitOf(u"calendars use Munich --rep Ada"_s), 0);
        QCOMPARE(exitOf(u"calendars remove Munich"_s), 5);
        QVERIFY2(said(u"calendars remove Munich"_s).contains(u"rep Ada"),
                 qPrintable(said(u"calendars remove Munich"_s)));
        QCOMPARE(exitOf(u"calendars use company --rep Ada"_s), 0);
        QCOMPARE(exitOf(u"calendars remove Munich"_s), 0);
        QCOMPARE(list().size(), 1);
    }

    void theCompanysOwnNameHoldsItAgainstATerritorys()
    {
        QCOMPARE(exitOf(u"calendars set company --name \"Head office\""_s), 0);
        QCOMPARE(exitOf(u"calendars use Munich --territory US-NY"_s), 0);
        QCOMPARE(exitOf(u"calendars use \"head office\" --rep Ada"_s), 0);
        QCOMPARE(list()[0][u"name"_s].toString(), u"Head office"_s);
        QVERIFY(list()[0][u"used_by"_s].toArray().contains(u"rep Ada"_s));
        QCOMPARE(json(u"calendars show company"_s)[u"name"_s].toString(), u"Head office"_s);
    }

    void wholeDaysOfAFileAreTakenAndTheRestIsSaid()
    {
        const QString ics = file(u"days.ics"_s, kIcs);
        const test::CliRun done = run(u"--format json calendars import-ics Munich "_s + ics);
        QCOMPARE(done.exitCode, 1); // something was left out
        QCOMPARE(done.json()[u"added"_s].toInt(), 2);
        QCOMPARE(done.json()[u"skipped"_s].toArray().size(), 1);
        QVERIFY(done.json()[u"skipped"_s][0].toString().contains(u"Fair"));
        QCOMPARE(counts(u"Munich"_s, u"2026-03-03"_s), u"yes"_s);
        QCOMPARE(counts(u"Munich"_s, u"2026-03-04"_s), u"yes"_s);
        QCOMPARE(counts(u"Munich"_s, u"2026-03-05"_s), QString());
        const QByteArray again = run(u"calendars import-ics Munich "_s + ics).out;
        QVERIFY2(again.contains("so already") && again.contains("Fair"), again.constData());
    }

    void aChangeMovesOpenDeadlinesAndTellsBefore()
    {
        QCOMPARE(exitOf(u"import "_s + file(u"leads.csv"_s, kLeads)), 0);
        const QString was = dueOf(1, u"qualify"_s);
        QVERIFY(!was.isEmpty());
        const QString before = digest();
        const QJsonObject dry = json(u"calendars set company --holiday 2026-03-03 --dry-run"_s);
        QVERIFY(dry[u"moved"_s].toInt() >= 2);
        QCOMPARE(dry[u"deadlines"_s].toArray().size(), dry[u"moved"_s].toInt());
        QCOMPARE(digest(), before);
        const QByteArray table = csv(u"calendars set company --holiday 2026-03-03 --dry-run"_s);
        QVERIFY(test::columnOf(table, u"was due"_s).contains(was));
        const QJsonObject done = json(u"calendars set company --holiday 2026-03-03"_s);
        QCOMPARE(done[u"moved"_s].toInt(), dry[u"moved"_s].toInt());
        QVERIFY(test::columnOf(table, u"is due"_s).contains(dueOf(1, u"qualify"_s)));
        QVERIFY(dueOf(1, u"qualify"_s) > was);
        QCOMPARE(exitOf(u"undo %1"_s.arg(done[u"operation"_s].toInt())), 0);
        QCOMPARE(dueOf(1, u"qualify"_s), was);
        QCOMPARE(digest(), before);
    }

    void clocksCountByACalendarOfTheWorkspace()
    {
        const auto due = [&](const QString &more) {
            return json(u"clock due --start 2026-01-05T16:00 --work 2h --calendar "_s + more)[u"due"_s].toString();
        };
        QCOMPARE(due(u"munich"_s), u"2026-01-12T09:00:00+01:00"_s); // Epiphany, and closed from Wednesday on
        QCOMPARE(due(u"munich --zone Europe/Berlin"_s), u"2026-01-12T09:00:00+01:00"_s);
        QCOMPARE(due(u"company"_s), u"2026-01-06T10:00:00Z"_s);
        QCOMPARE(due(path(u"munich.json"_s)), u"2026-01-12T09:00:00+01:00"_s);
        QCOMPARE(json(u"clock between --calendar Munich --from 2026-01-05T08:00 --to 2026-01-12T09:00"_s)
                     [u"working_minutes"_s]
                         .toDouble(),
                 540.0);
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &line, int exitCode, const char *words) {
            QTest::newRow(name) << line << exitCode << QString::fromUtf8(words);
        };
        row("no verb of ours", u"calendars erase Munich"_s, 2, "calendars [list]");
        row("too few words", u"calendars save Munich"_s, 2, "calendars [list]");
        row("too many words", u"calendars show Munich Paris"_s, 2, "calendars [list]");
        row("an option of another verb", u"calendars show Munich --holiday 2026-05-01"_s, 2, "--holiday");
        row("no such calendar", u"calendars show Paris"_s, 2, "“Paris”. There are: company, Munich");
        row("none to change", u"calendars set Paris --add-set US"_s, 2, "“Paris”");
        row("none to remove", u"calendars remove Paris"_s, 2, "“Paris”");
        row("none to use", u"calendars use Paris --rep Ada"_s, 2, "“Paris”");
        row("the company's", u"calendars remove company"_s, 2, "cannot be removed");
        row("nothing to change", u"calendars set Munich"_s, 2, "--add-set");
        row("nobody to use it", u"calendars use Munich"_s, 2, "--rep, --pool or --territory");
        row("no such rep", u"calendars use Munich --rep Eve"_s, 2, "“Eve” is not one of the reps: ");
        row("no such line", u"calendars use Munich --territory 9"_s, 2, "“9”");
        row("no such set", u"calendars set Munich --add-set UK"_s, 2, "“UK”. “calendars sets”");
        row("a set it does not have", u"calendars set Munich --remove-set US"_s, 2, "does not have the holidays of US");
        row("no such code", u"calendars set Munich --switch-off us.independence"_s, 2,
            "“us.independence” is no holiday");
        row("no day", u"calendars set Munich --holiday 1.5.2026"_s, 2, "“1.5.2026” is not a day like");
        row("a day long ago", u"calendars set Munich --holiday 1066-10-14"_s, 2, "1970 to 2199");
        row("a working day", u"calendars set Munich --work 2026-05-04"_s, 2, "is no holiday in “Munich”");
        row("a name that stands", u"calendars set Munich --name company"_s, 2, "“company”");
        row("no value", u"calendars set Munich --holiday"_s, 2, "--holiday needs a value");
        row("no set named", u"calendars holidays --year 2026"_s, 2, "needs --set");
        row("no year", u"calendars holidays --set US --year next"_s, 2, "“next” is not a year");
        row("a file that is not there", u"calendars save Paris none.json"_s, 3, "none.json cannot be read");
        row("no days there", u"calendars import-ics Munich none.ics"_s, 3, "none.ics cannot be read");
        row("a calendar nobody has", u"clock due --calendar Paris --start 2026-03-02T09:00 --work 1h"_s, 2,
            "“Paris”. There are: company, Munich");
        row("a file nobody has", u"clock due --calendar paris.json --start 2026-03-02T09:00 --work 1h"_s, 3,
            "paris.json cannot be read");
        row("two zones", u"clock due --calendar Munich --zone UTC --start 2026-03-02T09:00 --work 1h"_s, 2,
            "“Europe/Berlin”, but “UTC”");
        row("no zone", u"clock due --calendar {\\\"hours\\\":{}} --start 2026-03-02T09:00 --work 1h"_s, 2, "--zone");
    }
    void mistakesAreNamed()
    {
        QFETCH(QString, line);
        QFETCH(QString, words);
        QString quoted = line;
        const test::CliRun done = run(quoted.replace(u"\\\""_s, u"\"\"\""_s));
        QTEST(done.exitCode, "exitCode");
        QVERIFY2(QString::fromUtf8(done.err).contains(words), done.err.constData());
        QCOMPARE(done.out, QByteArray());
    }

    void whatIsNoCalendarIsRefused()
    {
        const QString before = digest();
        for (const char *bytes : {"", "[]", "{", R"({"hours":{"mon":[["17:00","09:00"]]}})", R"({"hourz":{}})"}) {
            const test::CliRun done = run(u"calendars save Paris "_s + file(u"bad.json"_s, bytes));
            QCOMPARE(done.exitCode, 3);
            QVERIFY2(done.err.contains("bad.json"), done.err.constData());
        }
        QCOMPARE(exitOf(u"calendars save Paris "_s + file(u"empty.json"_s, R"({"hours":{}})")), 2);
        QCOMPARE(exitOf(u"calendars import-ics Munich "_s + file(u"bad.ics"_s, "no calendar")), 3);
        const QString large = file(u"large.ics"_s, QByteArray(10 * 1024 * 1024 + 1, 'x'));
        QCOMPARE(exitOf(u"calendars import-ics Munich "_s + large), 3);
        QVERIFY(said(u"calendars import-ics Munich "_s + large).contains(u"larger than 10 MB"));
        QCOMPARE(exitOf(u"calendars save Munich "_s + path(u"."_s)), 3);
        QCOMPARE(digest(), before);
    }
};

QTEST_GUILESS_MAIN(TestCalendarCommands)
#include "tst_calendarcommands.moc"
