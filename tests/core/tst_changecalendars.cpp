// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/operationstore.h"
#include "core/workspace/changecalendars.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/leaddetail.h"
#include "tests/support/testsupport.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

constexpr char kAnnAndBob[] = "name,email,state,country\nAnn,a@x.example,NY,US\nBob,b@y.example,CA,US\n";

NamedCalendar calendar(const QString &name)
{
    return {.name = name, .hours = officeHours("UTC").hours};
}

CalendarDay dayOff(int month, int day)
{
    return {QDate(2026, month, day), u"Closed"_s, false};
}

/// A workspace with the calendars "Munich", used by the rep Ada, and "Paris".
struct Fixture : test::TestWorkspace {
    Fixture()
    {
        territories("country,state,owner\nUS,NY,Ada\nUS,CA,Bob\n");
        Calendars calendars = inForce();
        calendars.others = {calendar(u"Munich"_s), calendar(u"Paris"_s)};
        calendars.use.byRep = {{u"Ada"_s, u"Munich"_s}};
        if (!change(calendars))
            qFatal("the fixture's calendars are refused");
    }
    Calendars inForce() { return calendarsOf(workspace->rulebook()->rulebook); }
    Result<OperationId> change(const Calendars &calendars, const CalendarRename &renamed = {})
    {
        return changeCalendars(*workspace, calendars, u"Manager"_s, test::someMonday(), u"Calendars"_s, renamed);
    }
    Result<Reverted> undo(OperationId operation)
    {
        return workspace->undo(operation, u"Manager"_s, test::someMonday());
    }
    QJsonObject journal(OperationId operation)
    {
        const Result<QJsonObject> detail = journalDetail(workspace->database(), operation);
        return detail ? *detail : QJsonObject();
    }
    QDateTime due(qint64 lead, ClockKind kind)
    {
        const Result<LeadDetail> detail = loadDetail(*workspace, LeadId{lead});
        if (!detail)
            return {};
        for (const Clock &clock : detail->clocks) {
            if (clock.kind == kind)
                return clock.due;
        }
        return {};
    }
};

} // namespace

/// Which calendars there are and who uses them, as one deed.
class TestChangeCalendars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void calendarsAreKeptAndTakenBack()
    {
        test::TestWorkspace workspace;
        const QByteArray before = workspace.digest();
        QSignalSpy changed(workspace.workspace.get(), &Workspace::rulebookChanged);
        Calendars calendars = calendarsOf(workspace->rulebook()->rulebook);
        calendars.company.name = u" Head  office "_s;
        calendars.company.holidaySets = {"US"};
        calendars.others = {calendar(u"Munich"_s)};
        const Result<OperationId> done =
            changeCalendars(*workspace, calendars, u"Manager"_s, test::someMonday(), u"Calendars"_s);
        LW_VERIFY(done);
        QCOMPARE(changed.size(), 1);
        calendars.company.name = u"Head office"_s;
        QVERIFY(calendarsOf(workspace->rulebook()->rulebook) == calendars);
        QVERIFY(!workspace->rulebook()->office->isOpen(QDateTime(QDate(2026, 7, 3), QTime(12, 0), Qt::UTC)));
        QVERIFY(
            workspace->rulebook()->calendarOf(u"munich"_s).isOpen(QDateTime(QDate(2026, 7, 3), QTime(12, 0), Qt::UTC)));
        LW_VERIFY(workspace->undo(*done, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.digest(), before);
    }

    void whatIsWrongIsRefused_data()
    {
        QTest::addColumn<Calendars>("calendars");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("reason");
        const Calendars sound = Fixture().inForce();
        const auto row = [&](const char *name, auto change, const char *reason, ErrorKind kind = ErrorKind::Usage) {
            Calendars calendars = sound;
            change(calendars);
            QTest::newRow(name) << calendars << kind << QString::fromUtf8(reason);
        };
        row(
            "the company without hours", [](auto &all) { all.company.hours = {}; }, "“Company” has no working hours");
        row(
            "another without hours", [](auto &all) { all.others[0].hours = {}; }, "“Munich” has no working hours");
        row(
            "no name", [](auto &all) { all.others[0].name = u"  "_s; }, "needs a name");
        row(
            "no zone", [](auto &all) { all.others[1].zoneId = "Berlin"; }, "“Berlin” is not a time zone");
        row(
            "twice", [](auto &all) { all.others += calendar(u"PARIS"_s); }, "Two calendars are called “PARIS”");
        row(
            "but for an accent", [](auto &all) { all.others += calendar(u"Parîs"_s); }, "Two calendars are called");
        row(
            "as the company's", [](auto &all) { all.company.name = u"paris"_s; }, "Two calendars are called “Paris”");
        row(
            "as the word for it", [](auto &all) { all.others += calendar(u"Company"_s); }, "“Company” is what");
        row(
            "nobody's rep", [](auto &all) { all.use.byRep[u"Eve"_s] = u"Paris"_s; }, "“Eve” is not one of the reps");
        row(
            "no territory", [](auto &all) { all.use.byTerritory[u"FR"_s] = u"Paris"_s; }, "described as “FR”");
        row(
            "two for one", [](auto &all) { all.use.byRep[u"ADA"_s] = u"Paris"_s; }, "“Ada” uses two calendars");
        row(
            "no such calendar", [](auto &all) { all.use.byRep[u"Bob"_s] = u"Rome"_s; }, "“Rome” is used (rep Bob)",
            ErrorKind::Failed);
        row(
            "gone, but used", [](auto &all) { all.others.removeFirst(); }, "“Munich” is used (rep Ada)",
            ErrorKind::Failed);
    }
    void whatIsWrongIsRefused()
    {
        QFETCH(Calendars, calendars);
        QFETCH(QString, reason);
        Fixture fixture;
        const QByteArray before = fixture.digest();
        const Result<OperationId> done = fixture.change(calendars);
        QVERIFY(!done);
        QTEST(done.error().kind, "kind");
        QVERIFY2(done.error().message.contains(reason), qPrintable(done.error().message));
        QCOMPARE(fixture.digest(), before);
        const Result<QList<MovedDeadline>> moved = wouldMove(*fixture, calendars);
        QVERIFY(!moved);
        QCOMPARE(moved.error().message, done.error().message);
    }

    void usersAndCalendarsAreSpelledAsTheyAreKept()
    {
        Fixture fixture;
        Calendars calendars = fixture.inForce();
        calendars.company.name = u"Head office"_s;
        calendars.use = {.byRep = {{u"BOB"_s, u"paris"_s}}, .byTerritory = {{u"us-ny"_s, u"HEAD OFFICE"_s}}};
        LW_VERIFY(fixture.change(calendars));
        QVERIFY(fixture.inForce().use ==
                (CalendarUse{.byRep = {{u"Bob"_s, u"Paris"_s}}, .byTerritory = {{u"US-NY"_s, u"Head office"_s}}}));
        QCOMPARE(&fixture->rulebook()->calendarOf(u"Head office"_s), fixture->rulebook()->office.get());
    }

    void usersFollowARenamedCalendar()
    {
        Fixture fixture;
        Calendars calendars = fixture.inForce();
        calendars.others[0].name = u"Bavaria"_s;
        LW_VERIFY(fixture.change(calendars, {.was = u"munich"_s, .now = u"Bavaria"_s}));
        QVERIFY(fixture.inForce().use == (CalendarUse{.byRep = {{u"Ada"_s, u"Bavaria"_s}}}));
        QVERIFY(!fixture.change(calendars)); // without the rename, Ada would be left behind
    }

    // The use of an older rulebook may name somebody who is gone; it does not stand in the way of other changes.
    void whatAnOlderFileLetPassStays()
    {
        Fixture fixture;
        Rulebook rulebook = fixture->rulebook()->rulebook;
        rulebook.calendarUse.byRep.insert(u"Gone"_s, u"Paris"_s);
        rulebook.calendars[1].zoneId = "Berlin";
        LW_VERIFY(putRulebook(*fixture, rulebook, {u"territories"_s, u"Older"_s, u"Manager"_s, test::someMonday()}));
        Calendars calendars = fixture.inForce();
        calendars.others[0].days = {dayOff(3, 3)};
        LW_VERIFY(fixture.change(calendars));
        calendars.others[1].days = {dayOff(3, 3)};
        QVERIFY(!fixture.change(calendars));
    }

    void anotherHolidayMovesOpenDeadlines()
    {
        Fixture fixture;
        fixture.import(kAnnAndBob);
        const QDateTime was = fixture.due(1, ClockKind::Qualify);
        QVERIFY(was.isValid());
        const QByteArray before = fixture.digest();
        Calendars calendars = fixture.inForce();
        calendars.company.days = {dayOff(3, 3)};
        const Result<QList<MovedDeadline>> moved = wouldMove(*fixture, calendars);
        LW_VERIFY(moved);
        QVERIFY(moved->size() >= 2);
        QVERIFY(std::ranges::is_sorted(*moved, {}, &MovedDeadline::now));
        QCOMPARE(fixture.digest(), before);
        const Result<OperationId> done = fixture.change(calendars);
        LW_VERIFY(done);
        QCOMPARE(fixture.journal(*done)[u"moved"_s].toInteger(), moved->size());
        for (const MovedDeadline &deadline : *moved)
            QCOMPARE(fixture.due(deadline.lead.value, deadline.kind), deadline.now);
        QVERIFY(fixture.due(1, ClockKind::Qualify) > was);
        LW_VERIFY(fixture.undo(*done));
        QCOMPARE(fixture.digest(), before);
    }

    void aCalendarThatTimesNothingMovesNothing()
    {
        Fixture fixture;
        fixture.import(kAnnAndBob);
        Calendars calendars = fixture.inForce();
        calendars.others[1].days = {dayOff(3, 3)};
        const Result<QList<MovedDeadline>> moved = wouldMove(*fixture, calendars);
        LW_VERIFY(moved);
        QVERIFY(moved->isEmpty());
        const Result<OperationId> done = fixture.change(calendars);
        LW_VERIFY(done);
        QCOMPARE(fixture.journal(*done)[u"moved"_s].toInteger(-1), 0);
    }

    void changesAreTakenBackFromTheNewestOn()
    {
        Fixture fixture;
        const QByteArray before = fixture.digest();
        Calendars calendars = fixture.inForce();
        calendars.company.days = {dayOff(3, 3)};
        const Result<OperationId> first = fixture.change(calendars);
        LW_VERIFY(first);
        calendars.company.days += dayOff(3, 4);
        const Result<OperationId> second = fixture.change(calendars);
        LW_VERIFY(second);
        QVERIFY(!fixture.undo(*first));
        LW_VERIFY(fixture.undo(*second));
        LW_VERIFY(fixture.undo(*first));
        QCOMPARE(fixture.digest(), before);
    }

    void aListOlderThanTheFileIsRefused()
    {
        Fixture fixture;
        const auto other = Workspace::open(fixture.path());
        LW_VERIFY(other);
        Calendars calendars = fixture.inForce();
        calendars.company.days = {dayOff(3, 3)};
        LW_VERIFY(changeCalendars(**other, calendars, u"Manager"_s, test::someMonday(), u"Calendars"_s));
        calendars.company.days = {dayOff(3, 4)};
        const Result<OperationId> late = fixture.change(calendars);
        QVERIFY(!late);
        QVERIFY2(late.error().message.contains(u"changed by somebody else"), qPrintable(late.error().message));
    }
};

QTEST_GUILESS_MAIN(TestChangeCalendars)
#include "tst_changecalendars.moc"
