// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/disposition.h"
#include "core/store/campaignstore.h"
#include "core/store/historystore.h"
#include "core/store/peoplestore.h"
#include "core/store/rulebookstore.h"
#include "core/workspace/changecampaigns.h"
#include "core/workspace/changepeople.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/handover.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QDate kToday(2026, 3, 2); // test::someMonday()
constexpr char kThree[] =
    "name,email,state,country\nAnn,a@x.example,NY,US\nBob,b@y.example,CA,US\nCyd,c@z.example,TX,US\n";

Member member(const QString &name, const QStringList &roles)
{
    return {.name = name, .login = {}, .department = {}, .roles = roles};
}

Absence away(const QString &who, const QString &deputy, QDate from, QDate to = {})
{
    return {.who = who, .deputy = deputy, .from = from, .to = to};
}

/// Ada is the first lead manager, Ben is to follow her. What no territory covers goes to the desk.
struct Office {
    test::TestWorkspace workspace;
    QString desk = u"Lead Manager"_s;

    Office()
    {
        People people = workspace->people();
        people.members += {member(u"Ada"_s, {u"lead_manager"_s, u"rep"_s}), member(u"Ben"_s, {u"clerk"_s}),
                           member(u"Cy"_s, {u"reader"_s})};
        people.departments = {{u"Marketing"_s, u"Ada"_s}, {u"Sales"_s, u"Cy"_s}};
        people.absences = {away(u"Cy"_s, u"Ada"_s, kToday.addDays(-5), kToday.addDays(5)),
                           away(u"Cy"_s, u"Ada"_s, kToday.addDays(-50), kToday.addDays(-20)),
                           away(u"Cy"_s, u"ada"_s, kToday.addDays(9)), away(u"Ben"_s, u"Ada"_s, kToday, kToday)};
        must(changePeople(*workspace, people, u"Manager"_s, test::someMonday(), u"People"_s));
        for (const auto &[name, end] :
             {std::pair{u"Over"_s, kToday.addDays(-1)}, {u"Now"_s, kToday}, {u"Open"_s, QDate()}}) {
            Campaign campaign;
            campaign.name = name;
            campaign.owner = u"ADA"_s;
            campaign.end = end;
            must(saveCampaign(*workspace, campaign, u"Manager"_s, test::someMonday()));
        }
    }
    void must(const Result<OperationId> &done)
    {
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    /// The desk is called so, and is a member.
    void giveDesk(const QString &name, const QString &isMember)
    {
        QList<Rep> reps = workspace->rulebook()->rulebook.reps;
        reps.first().member = isMember;
        reps.first().name = name;
        must(changeReps(*workspace, reps, u"Manager"_s, test::someMonday(), u"Desk"_s, {.was = desk, .now = name}));
        desk = name;
    }
    void escalate(qint64 lead, const QString &addressee)
    {
        const QString values = u"VALUES (%1, 'accept', 7, "_s.arg(lead);
        const auto run = [&](const QString &sql) { return bool(execute(workspace->database(), sql)); };
        if (!run(u"INSERT INTO clock (lead_id, kind, started, due, stopped, rule) "_s + values + u"8, 0, 1)"_s) ||
            !run(u"INSERT INTO escalation "_s + values + u"'breached', 8, 8, '%1', 1)"_s.arg(addressee)))
            qFatal("cannot escalate");
    }
    Result<OperationId> handOver(const QString &from = u"Ada"_s, const QString &to = u"Ben"_s)
    {
        return lw::handOver(*workspace, from, to, u"Ada"_s, test::someMonday());
    }
    Result<HandOver> plan(const QString &from = u"Ada"_s, const QString &to = u"Ben"_s) const
    {
        return planHandOver(*workspace.workspace, from, to, test::someMonday());
    }
    QString ownerOf(qint64 number) const { return workspace.lead(number).lead.owner; }
};

} // namespace

class TestHandOver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dutiesGoFromOneToTheOtherOnce();
    void deputiesChangeFromTodayOn();
    void theDeskGoesAlong_data();
    void theDeskGoesAlong();
    void leadsAtThePersonalDeskGoToTheRepTheNextOneIs();
    void theCalendarOfTheDeskGoesAlong();
    void itIsOneOperationAndUndoTakesTheWholeBack();
    void rulebooksAreTakenBackInTheirOrder();
    void handedThereAndBackItIsAsBefore();
    void whoCannotIsRefused_data();
    void whoCannotIsRefused();
};

void TestHandOver::dutiesGoFromOneToTheOtherOnce()
{
    Office office;
    office.workspace.import(kThree);
    office.escalate(1, u"Ada"_s);
    office.escalate(2, u"Cy"_s);
    const Result<HandOver> plan = office.plan(u"ada"_s, u"BEN"_s);
    LW_VERIFY(plan);
    QCOMPARE(plan->from, u"Ada"_s);
    QCOMPARE(plan->to, u"Ben"_s);
    QCOMPARE(plan->escalations, 1);
    QCOMPARE(plan->departments, QStringList{u"Marketing"_s});
    QCOMPARE(plan->standsInFor, QStringList{u"Cy"_s});
    QCOMPARE(plan->campaigns, (QStringList{u"Now"_s, u"Open"_s}));
    LW_VERIFY(office.handOver());
    const People &people = office.workspace->people();
    QCOMPARE(people.find(u"Ada")->roles, QStringList{u"rep"_s});
    QCOMPARE(people.find(u"Ben")->roles, (QStringList{u"lead_manager"_s, u"clerk"_s}));
    QVERIFY(people.find(u"Ada")->active);
    QCOMPARE(people.departments, (QList<Department>{{u"Marketing"_s, u"Ben"_s}, {u"Sales"_s, u"Cy"_s}}));
    const Result<QList<Campaign>> campaigns = loadCampaigns(office.workspace->database());
    LW_VERIFY(campaigns);
    QStringList owners;
    for (const Campaign &campaign : *campaigns)
        owners += campaign.owner;
    QCOMPARE(owners, (QStringList{u"ADA"_s, u"Ben"_s, u"Ben"_s}));
    QCOMPARE(*escalationsFor(office.workspace->database(), u"Ada"_s), 0);
    QCOMPARE(*escalationsFor(office.workspace->database(), u"Ben"_s), 1);
    QCOMPARE(*escalationsFor(office.workspace->database(), u"Cy"_s), 1);
    QVERIFY(!office.plan()); // there is nothing left to hand over
}

void TestHandOver::deputiesChangeFromTodayOn()
{
    Office office;
    LW_VERIFY(office.handOver());
    const QList<Absence> &absences = office.workspace->people().absences;
    const auto actingOn = [&](int days) { return actingFor(u"Cy"_s, kToday.addDays(days), absences).name; };
    QCOMPARE(actingOn(-30), u"Ada"_s);
    QCOMPARE(actingOn(-1), u"Ada"_s);
    QCOMPARE(actingOn(0), u"Ada"_s); // Ben is away himself, today, and Ada is his deputy
    QCOMPARE(actingOn(1), u"Ben"_s);
    QCOMPARE(actingOn(5), u"Ben"_s);
    QCOMPARE(actingOn(6), u"Cy"_s);
    QCOMPARE(actingOn(900), u"Ben"_s);
    // Nobody stands in for themselves.
    QCOMPARE(actingFor(u"Ben"_s, kToday, absences).name, u"Ada"_s);
}

void TestHandOver::theDeskGoesAlong_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("member");
    QTest::addColumn<bool>("goes");
    QTest::addColumn<QString>("memberAfter");
    QTest::addColumn<QString>("owner");

    QTest::newRow("the desk of the role") << u"Front desk"_s << QString() << true << QString() << u"Front desk"_s;
    QTest::newRow("a desk that is Ada") << u"Front desk"_s << u"ada"_s << true << u"Ben"_s << u"Front desk"_s;
    QTest::newRow("Ada herself") << u"Ada"_s << QString() << true << QString() << u"Ben"_s;
    QTest::newRow("Ada herself, who says so") << u"Ada"_s << u"Ada"_s << true << u"Ada"_s << u"Ben"_s;
    QTest::newRow("the desk of another") << u"Front desk"_s << u"Cy"_s << false << u"Cy"_s << u"Front desk"_s;
    QTest::newRow("another") << u"Cy"_s << QString() << false << QString() << u"Cy"_s;
}

void TestHandOver::theDeskGoesAlong()
{
    QFETCH(const QString, name);
    QFETCH(const QString, member);
    QFETCH(const bool, goes);
    Office office;
    office.giveDesk(name, member);
    office.workspace.import(kThree);
    QCOMPARE(office.ownerOf(1), name);
    const Result<HandOver> plan = office.plan();
    LW_VERIFY(plan);
    QCOMPARE(plan->catchAll, goes);
    QCOMPARE(plan->openLeads, goes ? 3 : 0);
    LW_VERIFY(office.handOver());
    QTEST(office.workspace->rulebook()->rulebook.findRep(name)->member, "memberAfter");
    QTEST(office.ownerOf(1), "owner");
    QTEST(office.workspace->rulebook()->catchAll, "owner");
    office.workspace.import("name,email,state,country\nDan,d@v.example,NV,US\n");
    QTEST(office.ownerOf(4), "owner");
}

void TestHandOver::leadsAtThePersonalDeskGoToTheRepTheNextOneIs()
{
    Office office;
    office.giveDesk(u"Ada"_s, {});
    const QList<Rep> reps = office.workspace->rulebook()->rulebook.reps;
    const Rep successor{
        .name = u"B. Benson"_s, .type = u"outside"_s, .email = {}, .phone = {}, .active = false, .member = u"ben"_s};
    office.must(
        changeReps(*office.workspace, reps + QList<Rep>{successor}, u"Manager"_s, test::someMonday(), u"R"_s));
    office.workspace.territories("country,state,owner\nUS,CA,Dora\n");
    office.workspace.import(kThree);
    Act act;
    act.verb = Verb::Disqualify;
    act.reason = reasonCodes(ReasonList::Disqualify).first();
    act.at = test::someMonday();
    act.actor = u"Ada"_s;
    LW_VERIFY(workLeads(*office.workspace, {3}, act, test::someMonday()));
    const Result<HandOver> plan = office.plan();
    LW_VERIFY(plan);
    QCOMPARE(plan->openLeads, 1);
    LW_VERIFY(office.handOver());
    QCOMPARE(office.ownerOf(1), u"B. Benson"_s);
    QCOMPARE(office.ownerOf(2), u"Dora"_s); // by territory
    QCOMPARE(office.ownerOf(3), u"Ada"_s);  // over
    QVERIFY(office.workspace->rulebook()->rulebook.findRep(u"B. Benson")->active);
    QVERIFY(office.workspace.balanceHolds());
    const Result<QList<LeadEvent>> events = eventsOf(office.workspace->database(), LeadId{1});
    LW_VERIFY(events);
    QCOMPARE(events->last().kind, EventKind::Routed);
    QCOMPARE(events->last().detail, u"B. Benson — handed over by Ada"_s);
}

void TestHandOver::theCalendarOfTheDeskGoesAlong()
{
    Office office;
    office.giveDesk(u"Ada"_s, {});
    Rulebook rulebook = office.workspace->rulebook()->rulebook;
    NamedCalendar calendar = rulebook.calendar;
    calendar.name = u"Munich"_s;
    rulebook.calendars = {calendar};
    rulebook.calendarUse.byRep = {{u"ADA"_s, u"Munich"_s}, {u"Dora"_s, u"Munich"_s}};
    office.must(office.workspace->perform(
        {u"territories"_s, u"Calendar"_s, u"Manager"_s, test::someMonday()}, [&](OpenDeed &deed) -> Result<void> {
            const auto version = putInForce(deed.database, rulebook, test::someMonday());
            return version ? Result<void>() : Result<void>(version.error());
        }));
    QCOMPARE(office.plan()->calendar, u"Munich"_s);
    LW_VERIFY(office.handOver());
    const QHash<QString, QString> expected{{u"Ben"_s, u"Munich"_s}, {u"Dora"_s, u"Munich"_s}};
    QCOMPARE(office.workspace->rulebook()->rulebook.calendarUse.byRep, expected);
}

void TestHandOver::itIsOneOperationAndUndoTakesTheWholeBack()
{
    Office office;
    office.giveDesk(u"Ada"_s, {});
    office.workspace.import(kThree);
    office.escalate(1, u"Ada"_s);
    const QByteArray before = office.workspace.digest();
    const People people = office.workspace->people();
    QSignalSpy heard(office.workspace.workspace.get(), &Workspace::peopleChanged);
    QSignalSpy rules(office.workspace.workspace.get(), &Workspace::rulebookChanged);
    const Result<OperationId> done = office.handOver();
    LW_VERIFY(done);
    QVERIFY(office.workspace.digest() != before);
    QCOMPARE(heard.size(), 1);
    QCOMPARE(rules.size(), 1);
    const Result<Reverted> undone = office.workspace->undo(*done, u"Ada"_s, test::someMonday());
    LW_VERIFY(undone);
    QVERIFY(undone->kept.isEmpty());
    QCOMPARE(office.workspace.digest(), before);
    QCOMPARE(office.workspace->people(), people);
    QCOMPARE(office.workspace->rulebook()->catchAll, u"Ada"_s);
    QCOMPARE(heard.size(), 2);
}

void TestHandOver::rulebooksAreTakenBackInTheirOrder()
{
    Office office;
    office.giveDesk(u"Ada"_s, {});
    const Result<OperationId> done = office.handOver();
    LW_VERIFY(done);
    office.workspace.territories("country,state,owner\nUS,CA,Dora\n");
    QVERIFY(!office.workspace->undo(*done, u"Ada"_s, test::someMonday()));
}

void TestHandOver::handedThereAndBackItIsAsBefore()
{
    Office office;
    office.giveDesk(u"Front desk"_s, u"Ada"_s);
    office.workspace.import(kThree);
    const Rulebook before = office.workspace->rulebook()->rulebook;
    LW_VERIFY(office.handOver());
    QVERIFY(office.workspace->rulebook()->rulebook != before);
    LW_VERIFY(office.handOver(u"Ben"_s, u"Ada"_s));
    QVERIFY(office.workspace->rulebook()->rulebook == before);
    QVERIFY(office.workspace->people().find(u"Ada")->has(Role::LeadManager));
    QVERIFY(!office.workspace->people().find(u"Ben")->has(Role::LeadManager));
}

void TestHandOver::whoCannotIsRefused_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("said");

    QTest::newRow("from nobody") << u"Zoe"_s << u"Ben"_s << u"“Zoe” is not a member"_s;
    QTest::newRow("to nobody") << u"Ada"_s << u"Zoe"_s << u"“Zoe” is not a member"_s;
    QTest::newRow("to themselves") << u"Ada"_s << u"ada"_s << u"themselves"_s;
    QTest::newRow("no lead manager") << u"Cy"_s << u"Ben"_s << u"Cy is no lead manager"_s;
    QTest::newRow("not active") << u"Ada"_s << u"Old"_s << u"Old is not active"_s;
}

void TestHandOver::whoCannotIsRefused()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, said);
    Office office;
    People people = office.workspace->people();
    people.members += member(u"Old"_s, {});
    people.members.last().active = false;
    office.must(changePeople(*office.workspace, people, u"Manager"_s, test::someMonday(), u"People"_s));
    const QByteArray before = office.workspace.digest();
    const Result<OperationId> done = office.handOver(from, to);
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(said), qPrintable(done.error().message));
    QVERIFY(!office.plan(from, to));
    QCOMPARE(office.workspace.digest(), before);
}

QTEST_GUILESS_MAIN(TestHandOver)
#include "tst_handover.moc"
