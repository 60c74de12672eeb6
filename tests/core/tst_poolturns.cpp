// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/historystore.h"
#include "core/store/poolstore.h"
#include "core/workspace/changepeople.h"
#include "core/workspace/changepools.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/explain.h"
#include "core/workspace/territoryimport.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QRandomGenerator>
#include <QTest>

#include <ranges>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QStringList kReps{u"Ada"_s, u"Bob"_s, u"Cy"_s};

PoolMember member(const QString &rep, int weight = 1, int cap = 0)
{
    return {.rep = rep, .weight = weight, .cap = cap};
}

// So many leads of people who have nothing in common.
QByteArray leadsCsv(int from, int count, const QByteArray &state = "NY")
{
    QByteArray csv = "name,email,country,state\n";
    for (int i = from; i < from + count; ++i) {
        const QByteArray number = QByteArray::number(i);
        csv += "Person" + number + " Family" + number + ",p" + number + "@c" + number + ".example,US," + state + "\n";
    }
    return csv;
}

/// A workspace where New York goes to a pool and Nevada to Ada.
struct PoolWorkspace : test::TestWorkspace {
    explicit PoolWorkspace(const QList<PoolMember> &members = {member(kReps[0]), member(kReps[1]), member(kReps[2])},
                           const Pool &like = {})
    {
        territories("country,state,owner\nUS,NV,Ada\nUS,CA,Bob\nUS,OR,Cy\nUS,WA,Dee\n");
        Pool pool = like;
        pool.name = u"North"_s;
        pool.members = members;
        setPools({pool});
        territories("country,state,owner,pool\nUS,NY,,North\nUS,NV,Ada,\n");
    }
    void setPools(const QList<Pool> &pools, const PoolRename &renamed = {})
    {
        const auto done = changePools(*workspace, pools, u"Manager"_s, test::someMonday(), u"Pools"_s, renamed);
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    Pool pool() const { return workspace->rulebook()->rulebook.pools.first(); }
    QString owner(qint64 number) const { return lead(number).lead.owner; }
    QStringList owners(qint64 first, qint64 count) const
    {
        QStringList names;
        for (qint64 number = first; number < first + count; ++number)
            names += owner(number);
        return names;
    }
    QMap<QString, qint64> points(const QString &pool = u"North"_s) const
    {
        QMap<QString, qint64> sums;
        const auto standings = ledgerStandings(workspace->database());
        for (const LedgerStanding &standing : *standings) {
            if (standing.pool == pool)
                sums[standing.rep] += standing.points;
        }
        return sums;
    }
    Result<OperationId> act(Verb verb, const QList<qint64> &numbers, const QString &to = {}, const QString &reason = {},
                            QList<Refusal> *refused = nullptr)
    {
        Act act;
        act.verb = verb;
        act.to = to;
        act.reason = reason;
        act.at = test::someMonday().addSecs(3600);
        act.actor = u"Manager"_s;
        return workLeads(*workspace, numbers, act, act.at, refused);
    }
    void away(const QStringList &names)
    {
        People people = workspace->people();
        people.absences.clear();
        for (const QString &name : names)
            people.absences +=
                Absence{.who = name, .deputy = {}, .from = test::someMonday().date(), .to = test::someMonday().date()};
        const auto done = changePeople(*workspace, people, u"Manager"_s, test::someMonday(), u"Away"_s);
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    QStringList events(qint64 number) const
    {
        QStringList kinds;
        const auto all = eventsOf(workspace->database(), LeadId{number});
        for (const LeadEvent &event : *all)
            kinds += codeOf(event.kind);
        return kinds;
    }
};

QMap<QString, qint64> even(qint64 each)
{
    return {{u"Ada"_s, each}, {u"Bob"_s, each}, {u"Cy"_s, each}};
}

// In each pool at most one turn, and that of whoever owns the lead.
bool isTurnOfOwner(const PoolWorkspace &workspace, qint64 number)
{
    QMap<std::pair<QString, QString>, qint64> sums;
    const auto kept = turnsOfLead(workspace.workspace->database(), LeadId{number});
    for (const KeptTurn &each : *kept) {
        if (each.turn.kind != TurnKind::Pace)
            sums[{each.turn.pool, each.turn.rep}] += each.turn.points;
    }
    const QString owner = workspace.owner(number);
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum) {
        if (*sum < 0 || *sum > 1 || (*sum == 1 && sum.key().second != owner))
            return false;
    }
    return true;
}

QList<qint64> numbers(qint64 first, qint64 last)
{
    QList<qint64> all;
    for (qint64 number = first; number <= last; ++number)
        all += number;
    return all;
}

} // namespace

class TestPoolTurns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Leads that come in.
    void fortyInOneFileAreSharedLikeFortySingly_data()
    {
        QTest::addColumn<QString>("order");
        QTest::newRow("in turn") << u"turns"_s;
        QTest::newRow("by load") << u"load"_s;
    }
    void fortyInOneFileAreSharedLikeFortySingly()
    {
        QFETCH(QString, order);
        const QList<PoolMember> members{member(u"Ada"_s, 2), member(u"Bob"_s, 1, 7), member(u"Cy"_s)};
        const Pool like{.name = {}, .order = *poolOrderFromCode(order), .whenNobody = WhenNobody::Anyway};
        PoolWorkspace atOnce(members, like), singly(members, like);
        QCOMPARE(atOnce.import(leadsCsv(1, 40)).summary.leadsNew, 40);
        for (int lead = 1; lead <= 40; ++lead)
            QCOMPARE(singly.import(leadsCsv(lead, 1)).summary.leadsNew, 1);
        QCOMPARE(singly.owners(1, 40), atOnce.owners(1, 40));
        QCOMPARE(singly.points(), atOnce.points());
        QCOMPARE(atOnce.owners(1, 40).count(u"Bob"_s), 7);
        const qint64 sum =
            atOnce.points().value(u"Ada"_s) + atOnce.points().value(u"Bob"_s) + atOnce.points().value(u"Cy"_s);
        QCOMPARE(sum, 40);
        const auto batch = turnsOfPool(atOnce->database(), u"North"_s, 1'000);
        const auto single = turnsOfPool(singly->database(), u"North"_s, 1'000);
        QCOMPARE(batch->size(), single->size());
        for (qsizetype i = 0; i < batch->size(); ++i)
            QCOMPARE((*batch)[i].turn, (*single)[i].turn);
    }
    void aDryRunSaysWhatTheRunDoes()
    {
        PoolWorkspace workspace({member(u"Ada"_s, 1, 3), member(u"Bob"_s, 1, 4)});
        const QByteArray before = workspace.digest();
        const IntakeSummary dry = workspace.dryRun(leadsCsv(1, 12));
        QCOMPARE(workspace.digest(), before);
        QVERIFY(workspace.points().isEmpty());
        const IntakeSummary done = workspace.import(leadsCsv(1, 12)).summary;
        QVERIFY(dry.sameCounts(done));
        QCOMPARE(done.routed, (QMap<QString, qint64>{{u"Ada"_s, 3}, {u"Bob"_s, 4}}));
        QCOMPARE(done.unowned, 5);
        QCOMPARE(done.held.size(), 1);
        QCOMPARE(done.held.first(), 5);
        QVERIFY2(done.held.firstKey().contains(u"full: 2"), qPrintable(done.held.firstKey()));
    }
    void anImportUndoneLeavesTheLedgerAsItWas()
    {
        PoolWorkspace workspace;
        workspace.import(leadsCsv(1, 4));
        const QByteArray before = workspace.digest();
        const QMap<QString, qint64> points = workspace.points();
        const ImportResult second = workspace.import(leadsCsv(5, 20));
        const QStringList owners = workspace.owners(5, 20);
        QVERIFY(workspace.points() != points);
        const Result<Reverted> reverted = workspace->undo(second.operation, u"Manager"_s, test::someMonday());
        LW_VERIFY(reverted);
        QVERIFY(reverted->kept.isEmpty());
        QCOMPARE(workspace.points(), points);
        QCOMPARE(workspace.digest(), before);
        QVERIFY(workspace.balanceHolds());
        const ImportResult again = workspace.import(leadsCsv(5, 20));
        QCOMPARE(workspace.owners(again.firstNumber, 20), owners);
    }
    void aHeldLeadHasNoOwnerAndItsTerritorySaysWhy()
    {
        PoolWorkspace workspace;
        workspace.away(kReps);
        const IntakeSummary summary = workspace.import(leadsCsv(1, 2)).summary;
        QCOMPARE(summary.unowned, 2);
        const Lead held = workspace.lead(1).lead;
        QCOMPARE(held.owner, QString());
        QVERIFY2(held.territory.contains(u"North") && held.territory.contains(u"away: 3"), qPrintable(held.territory));
        QCOMPARE(summary.held, (QMap<QString, qint64>{{held.territory, 2}}));
        QVERIFY(workspace.points().isEmpty());
        workspace.away({});
        LW_VERIFY(workspace.act(Verb::Route, {1, 2}));
        QCOMPARE(workspace.owners(1, 2), (QStringList{u"Ada"_s, u"Bob"_s}));
        QCOMPARE(workspace.lead(1).lead.territory, u"US-NY"_s);
        QCOMPARE(workspace.points(), (QMap<QString, qint64>{{u"Ada"_s, 1}, {u"Bob"_s, 1}, {u"Cy"_s, 0}}));
    }
    void aLeadOfALineWithAnOwnerIsNoTurn()
    {
        PoolWorkspace workspace;
        workspace.import(leadsCsv(1, 3, "NV"));
        QCOMPARE(workspace.owners(1, 3), QStringList(3, u"Ada"_s));
        QVERIFY(workspace.points().isEmpty());
    }
    void openLeadsCountWhereverTheyCameFromAndClosedOnesDoNot()
    {
        PoolWorkspace workspace({member(u"Ada"_s), member(u"Bob"_s)}, Pool{.name = {}, .order = PoolOrder::Load});
        workspace.import(leadsCsv(1, 3, "NV")); // Ada's
        workspace.import(leadsCsv(4, 1));
        QCOMPARE(workspace.owner(4), u"Bob"_s);
        LW_VERIFY(workspace.act(Verb::Lost, {1, 2, 3}, {}, u"price"_s));
        workspace.import(leadsCsv(5, 1));
        QCOMPARE(workspace.owner(5), u"Ada"_s);
    }
    // By hand.
    void aLeadAssignedByHandIsATurn()
    {
        PoolWorkspace workspace;
        workspace.import(leadsCsv(1, 3, "NV"));
        LW_VERIFY(workspace.act(Verb::Assign, {1}, u"Bob"_s)); // no lead of the pool: a turn in each pool of Bob's
        QCOMPARE(workspace.points(), (QMap<QString, qint64>{{u"Ada"_s, 0}, {u"Bob"_s, 1}, {u"Cy"_s, 0}}));
        workspace.import(leadsCsv(4, 3));
        QCOMPARE(workspace.owners(4, 3), (QStringList{u"Ada"_s, u"Cy"_s, u"Bob"_s}));
    }
    void aLeadAssignedAwayGivesTheTurnBack()
    {
        PoolWorkspace workspace;
        workspace.import(leadsCsv(1, 3));
        QCOMPARE(workspace.points(), even(1));
        LW_VERIFY(workspace.act(Verb::Assign, {1}, u"Cy"_s));
        QCOMPARE(workspace.points(), (QMap<QString, qint64>{{u"Ada"_s, 0}, {u"Bob"_s, 1}, {u"Cy"_s, 2}}));
        LW_VERIFY(workspace.act(Verb::Assign, {1}, u"Dee"_s)); // of no pool
        QCOMPARE(workspace.points(), (QMap<QString, qint64>{{u"Ada"_s, 0}, {u"Bob"_s, 1}, {u"Cy"_s, 1}}));
        LW_VERIFY(workspace.act(Verb::Assign, {1}, u"Ada"_s));
        LW_VERIFY(workspace.act(Verb::Assign, {1}, u"ada"_s)); // again: nothing moves
        QCOMPARE(workspace.points(), even(1));
    }
    void whoIsInTwoPoolsGetsATurnBackInEach()
    {
        PoolWorkspace workspace;
        workspace.setPools(
            {workspace.pool(), Pool{.name = u"South"_s, .members = {member(u"Bob"_s), member(u"Cy"_s)}}});
        workspace.import(leadsCsv(1, 1, "NV"));
        LW_VERIFY(workspace.act(Verb::Assign, {1}, u"Bob"_s));
        QCOMPARE(workspace.points().value(u"Bob"_s), 1);
        QCOMPARE(workspace.points(u"South"_s).value(u"Bob"_s), 1);
        LW_VERIFY(workspace.act(Verb::Assign, {1}, u"Dee"_s));
        QCOMPARE(workspace.points().value(u"Bob"_s), 0);
        QCOMPARE(workspace.points(u"South"_s).value(u"Bob"_s), 0);
    }
    void anAssignmentUndoneGivesTheTurnsBack()
    {
        PoolWorkspace workspace;
        workspace.import(leadsCsv(1, 3));
        const QByteArray before = workspace.digest();
        const auto assigned = workspace.act(Verb::Assign, {1, 2}, u"Cy"_s);
        LW_VERIFY(assigned);
        LW_VERIFY(workspace->undo(*assigned, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.points(), even(1));
        QCOMPARE(workspace.digest(), before);
    }
    void severalNamesTakeTheLeadsInTurn()
    {
        PoolWorkspace workspace;
        workspace.import(leadsCsv(1, 50, "WA"));
        LW_VERIFY(workspace.act(Verb::Assign, numbers(1, 50), u"Cy, ada,Bob"_s));
        const QStringList inTurn{u"Cy"_s, u"Ada"_s, u"Bob"_s};
        for (int lead = 0; lead < 50; ++lead)
            QCOMPARE(workspace.owner(lead + 1), inTurn[lead % 3]);
        QCOMPARE(workspace.points(), (QMap<QString, qint64>{{u"Ada"_s, 17}, {u"Bob"_s, 16}, {u"Cy"_s, 17}}));
    }
    void aLeadRefusedTakesNobodysTurn()
    {
        PoolWorkspace workspace;
        workspace.import(leadsCsv(1, 4, "WA"));
        LW_VERIFY(workspace.act(Verb::Lost, {2}, {}, u"price"_s));
        QList<Refusal> refused;
        LW_VERIFY(workspace.act(Verb::Release, numbers(1, 4), u"Ada,Bob,Cy"_s, {}, &refused));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(workspace.owner(1), u"Ada"_s);
        QCOMPARE(workspace.owners(3, 2), (QStringList{u"Bob"_s, u"Cy"_s}));
    }
    void namesThatCannotBeAreRefusedBeforeAnythingIsDone_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("says");
        QTest::newRow("no pool") << u"pool:East"_s << u"There is no pool “East”"_s;
        QTest::newRow("no rep among several") << u"Ada,Zed"_s << u"“Zed” is not one of the reps"_s;
        QTest::newRow("one who left") << u"Ada,Eve"_s << u"Eve is not active"_s;
        QTest::newRow("only commas") << u",,"_s << u"“,,” is not one of the reps"_s;
    }
    void namesThatCannotBeAreRefusedBeforeAnythingIsDone()
    {
        QFETCH(QString, to);
        QFETCH(QString, says);
        PoolWorkspace workspace;
        LW_VERIFY(changeReps(*workspace,
                             workspace->rulebook()->rulebook.reps +
                                 QList<Rep>{{.name = u"Eve"_s, .type = {}, .email = {}, .phone = {}, .active = false}},
                             u"Manager"_s, test::someMonday(), u"Reps"_s));
        workspace.import(leadsCsv(1, 2));
        const QByteArray before = workspace.digest();
        const auto done = workspace.act(Verb::Assign, {1, 2}, to);
        QVERIFY(!done);
        QVERIFY2(done.error().message.contains(says), qPrintable(done.error().message));
        QCOMPARE(workspace.digest(), before);
    }
    void aPoolDrawsForEachLeadItIsGiven()
    {
        PoolWorkspace workspace;
        workspace.import(leadsCsv(1, 6, "WA"));
        LW_VERIFY(workspace.act(Verb::Assign, numbers(1, 6), u"POOL: north"_s));
        QCOMPARE(workspace.owners(1, 6), kReps + kReps);
        QCOMPARE(workspace.points(), even(2));
        LW_VERIFY(workspace.act(Verb::Assign, numbers(1, 6), u"pool:North"_s)); // each as if it came anew
        QCOMPARE(workspace.points(), even(2));
        QStringList owners = workspace.owners(1, 6);
        owners.sort();
        QCOMPARE(owners, (QStringList{u"Ada"_s, u"Ada"_s, u"Bob"_s, u"Bob"_s, u"Cy"_s, u"Cy"_s}));
    }
    void aPoolOfWhomNobodyCanRefusesWithTheReason()
    {
        PoolWorkspace workspace({member(u"Ada"_s, 1, 1), member(u"Bob"_s, 1, 1)});
        workspace.import(leadsCsv(1, 3, "WA"));
        QList<Refusal> refused;
        LW_VERIFY(workspace.act(Verb::Assign, numbers(1, 3), u"pool:North"_s, {}, &refused));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().lead, LeadId{3});
        QVERIFY2(refused.first().reason.contains(u"full: 2"), qPrintable(refused.first().reason));
        QCOMPARE(workspace.owners(1, 3), (QStringList{u"Ada"_s, u"Bob"_s, u"Lead Manager"_s}));
    }
    // Routed again and taken back.
    void aLeadRoutedAgainCountsOnce()
    {
        PoolWorkspace workspace;
        workspace.import(leadsCsv(1, 3));
        for (int times = 0; times < 4; ++times)
            LW_VERIFY(workspace.act(Verb::Route, {1, 2, 3}));
        QCOMPARE(workspace.points(), even(1));
        QStringList owners = workspace.owners(1, 3);
        owners.sort();
        QCOMPARE(owners, kReps);
    }
    void aLeadTakenBackGoesToAllOthersBeforeItComesBack()
    {
        PoolWorkspace workspace;
        workspace.import(leadsCsv(1, 1));
        QStringList owners{workspace.owner(1)};
        for (int times = 0; times < 2; ++times) {
            LW_VERIFY(workspace.act(Verb::TakeBack, {1}, {}, u"no answer"_s));
            owners += workspace.owner(1);
        }
        owners.sort();
        QCOMPARE(owners, kReps);
        const QString last = workspace.owner(1);
        LW_VERIFY(workspace.act(Verb::TakeBack, {1}));
        QVERIFY(workspace.owner(1) != last); // all had it; but not at once again
        QVERIFY(workspace.events(1).contains(u"taken_back"));
        const QMap<QString, qint64> points = workspace.points();
        QCOMPARE(points.value(workspace.owner(1)), 1);
        QCOMPARE(points.value(u"Ada"_s) + points.value(u"Bob"_s) + points.value(u"Cy"_s), 1);
    }
    void aLeadThatNobodyElseCanHaveStaysAndSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("the only one of a pool") << QByteArray("NY");
        QTest::newRow("the owner of the line") << QByteArray("NV");
    }
    void aLeadThatNobodyElseCanHaveStaysAndSaysWhy()
    {
        QFETCH(QByteArray, state);
        PoolWorkspace workspace({member(u"Ada"_s)});
        Rulebook rulebook = workspace->rulebook()->rulebook;
        for (PolicyRule &rule : rulebook.policy) {
            if (rule.type == RuleType::Routing)
                rule.parameters[u"catch_all"_s] = u"Ada"_s;
        }
        LW_VERIFY(putRulebook(*workspace, rulebook, {u"rulebook"_s, u"Desk"_s, u"Manager"_s, test::someMonday()}));
        workspace.import(leadsCsv(1, 1, state));
        QCOMPARE(workspace.owner(1), u"Ada"_s);
        const QByteArray before = workspace.digest();
        const auto done = workspace.act(Verb::TakeBack, {1});
        QVERIFY(!done);
        QVERIFY2(done.error().message.contains(u"stays with Ada: nobody else can get it"),
                 qPrintable(done.error().message));
        QCOMPARE(workspace.digest(), before);
    }
    void aLeadTakenFromTheOwnerOfALineGoesToTheDesk()
    {
        PoolWorkspace workspace;
        workspace.import(leadsCsv(1, 1, "NV"));
        LW_VERIFY(workspace.act(Verb::TakeBack, {1}));
        QCOMPARE(workspace.owner(1), u"Lead Manager"_s);
        LW_VERIFY(workspace.act(Verb::TakeBack, {1}));
        QCOMPARE(workspace.owner(1), u"Ada"_s); // the desk had it too; rather than nobody
    }
    void aLeadTakenBackFromAFullPoolIsHeld()
    {
        PoolWorkspace workspace({member(u"Ada"_s), member(u"Bob"_s, 1, 1)});
        workspace.import(leadsCsv(1, 2));
        QCOMPARE(workspace.owners(1, 2), (QStringList{u"Ada"_s, u"Bob"_s}));
        workspace.away({u"Ada"_s});
        LW_VERIFY(workspace.act(Verb::TakeBack, {1}));
        const Lead held = workspace.lead(1).lead;
        QCOMPARE(held.owner, QString());
        QVERIFY2(held.territory.contains(u"full: 1") && held.territory.contains(u"away: 1"),
                 qPrintable(held.territory));
        QCOMPARE(workspace.points(), (QMap<QString, qint64>{{u"Ada"_s, 0}, {u"Bob"_s, 1}}));
    }
    void aLeadRejectedGoesToSomebodyElse()
    {
        PoolWorkspace workspace;
        workspace.import(leadsCsv(1, 1));
        LW_VERIFY(workspace.act(Verb::Release, {1}));
        LW_VERIFY(workspace.act(Verb::Reject, {1}, {}, u"wrong_territory"_s));
        LW_VERIFY(workspace.act(Verb::Route, {1}));
        QCOMPARE(workspace.owner(1), u"Bob"_s);
        QCOMPARE(workspace.lead(1).lead.status, Status::Open);
    }
    void theNewOwnersTimeBeginsAnew()
    {
        PoolWorkspace workspace;
        workspace.import(leadsCsv(1, 1));
        LW_VERIFY(workspace.act(Verb::Release, {1}));
        Act takeBack;
        takeBack.verb = Verb::TakeBack;
        takeBack.at = test::someMonday().addDays(1);
        takeBack.actor = u"Manager"_s;
        LW_VERIFY(workLeads(*workspace, {1}, takeBack, takeBack.at));
        const auto clocks = clocksOf(workspace->database(), LeadId{1});
        LW_VERIFY(clocks);
        for (const ClockKind kind : {ClockKind::Accept, ClockKind::FirstAttempt}) {
            int open = 0, stopped = 0;
            for (const Clock &clock :
                 *clocks | std::views::filter([&](const Clock &each) { return each.kind == kind; })) {
                open += clock.isOpen() ? 1 : 0;
                stopped += clock.stopped ? 1 : 0;
                if (clock.isOpen())
                    QCOMPARE(clock.started, takeBack.at);
            }
            QCOMPARE(open, 1);
            QCOMPARE(stopped, 1);
        }
        QCOMPARE(workspace.owner(1), u"Bob"_s);
    }
    void whatIsClosedOrAcceptedIsNotRoutedAgain()
    {
        PoolWorkspace workspace;
        workspace.import(leadsCsv(1, 3));
        LW_VERIFY(workspace.act(Verb::Lost, {1}, {}, u"price"_s));
        LW_VERIFY(workspace.act(Verb::Accept, {2}));
        const QMap<QString, qint64> points = workspace.points();
        for (const Verb verb : {Verb::Route, Verb::TakeBack}) {
            QVERIFY(workspace.act(verb, {1}).error().message.contains(u"closed"));
            QVERIFY(workspace.act(verb, {2}).error().message.contains(u"was accepted by Bob"));
        }
        QCOMPARE(workspace.points(), points);
    }
    void whateverIsDoneALeadIsATurnOfItsOwnerAlone_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 3; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void whateverIsDoneALeadIsATurnOfItsOwnerAlone()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        PoolWorkspace workspace({member(u"Ada"_s, 2), member(u"Bob"_s, 1, 4), member(u"Cy"_s)});
        workspace.setPools(
            {workspace.pool(), Pool{.name = u"South"_s, .members = {member(u"Bob"_s), member(u"Dee"_s)}}});
        QList<std::pair<OperationId, QByteArray>> done;
        const QList<Verb> verbs{Verb::Route,  Verb::TakeBack, Verb::Assign, Verb::Assign,
                                Verb::Assign, Verb::Release,  Verb::Reject, Verb::Accept};
        const QStringList to{u"Ada"_s, u"Dee"_s, u"pool:North"_s, u"pool:south"_s, u"Bob,Cy"_s};
        int leads = 0;
        for (int step = 0; step < 40; ++step) {
            const QByteArray before = workspace.digest();
            OperationId operation;
            if (leads == 0 || random.bounded(6) == 0) {
                operation = workspace.import(leadsCsv(leads + 1, 2, random.bounded(3) ? "NY" : "NV")).operation;
                leads += 2;
            } else {
                const Verb verb = verbs[random.bounded(int(verbs.size()))];
                QList<Refusal> refused;
                const auto acted = workspace.act(verb, {1 + random.bounded(leads), 1 + random.bounded(leads)},
                                                 verb == Verb::Assign ? to[random.bounded(int(to.size()))] : QString(),
                                                 verb == Verb::Reject ? u"other"_s : QString(), &refused);
                operation = acted ? *acted : OperationId{}; // some acts make no sense and are refused
            }
            if (operation)
                done += {operation, before};
            for (qint64 number = 1; number <= leads; ++number)
                QVERIFY2(isTurnOfOwner(workspace, number),
                         qPrintable(u"step %1, lead %2 of %3"_s.arg(step).arg(number).arg(workspace.owner(number))));
        }
        while (!done.isEmpty()) {
            const auto [operation, before] = done.takeLast();
            const Result<Reverted> reverted = workspace->undo(operation, u"Manager"_s, test::someMonday().addDays(1));
            LW_VERIFY(reverted);
            QVERIFY(reverted->kept.isEmpty());
            QCOMPARE(workspace.digest(), before);
        }
    }
    // What a decision saw.
    void everyDecisionIsExplainedAsItWasMade()
    {
        PoolWorkspace workspace({member(u"Ada"_s, 1, 4), member(u"Bob"_s), member(u"Cy"_s)});
        workspace.import(leadsCsv(1, 10));
        workspace.away({u"Bob"_s});
        workspace.import(leadsCsv(11, 10));
        QList<Refusal> refused;
        LW_VERIFY(workspace.act(Verb::TakeBack, {3, 4}, {}, {}, &refused));
        QCOMPARE(refused.size(), 1); // of Cy, where Bob is away and Ada full
        workspace.away(kReps);
        workspace.import(leadsCsv(21, 2));
        workspace.away({});
        QStringList decided;
        for (qint64 number = 1; number <= 22; ++number) {
            const auto kept = decisionOf(workspace->database(), LeadId{number});
            decided += (*kept)->owner;
        }
        LW_VERIFY(workspace.act(Verb::Assign, numbers(5, 12), u"Dee"_s));
        Pool pool = workspace.pool();
        pool.members = {member(u"Cy"_s, 9), member(u"Dee"_s)};
        workspace.setPools({pool});
        for (qint64 number = 1; number <= 22; ++number) {
            const auto explained = explainLead(*workspace, LeadId{number});
            LW_VERIFY(explained);
            QCOMPARE((*explained)->decision.routing.owner, decided[number - 1]);
            QVERIFY(
                std::ranges::any_of((*explained)->steps, [](const RouteStep &step) { return step.field == u"pool"; }));
        }
    }
    // Names that change.
    void aRepRenamedKeepsTheirPlace()
    {
        PoolWorkspace workspace;
        workspace.import(leadsCsv(1, 4)); // Ada two, the others one
        QList<Rep> reps = workspace->rulebook()->rulebook.reps;
        std::ranges::find(reps, u"Ada"_s, &Rep::name)->name = u"Ada Byron"_s;
        const auto renamed = changeReps(*workspace, reps, u"Manager"_s, test::someMonday(), u"Reps"_s,
                                        {.was = u"Ada"_s, .now = u"Ada Byron"_s});
        LW_VERIFY(renamed);
        QCOMPARE(workspace.pool().members.first().rep, u"Ada Byron"_s);
        QCOMPARE(workspace.points(), (QMap<QString, qint64>{{u"Ada Byron"_s, 2}, {u"Bob"_s, 1}, {u"Cy"_s, 1}}));
        workspace.import(leadsCsv(5, 3));
        QCOMPARE(workspace.owners(5, 3), (QStringList{u"Bob"_s, u"Cy"_s, u"Ada Byron"_s}));
        LW_VERIFY(workspace.act(Verb::Assign, {1}, u"Bob"_s)); // the turn is found under the new name
        QCOMPARE(workspace.points().value(u"Ada Byron"_s), 2);
    }
    void aRenameUndoneGivesTheLedgerItsNameBack()
    {
        PoolWorkspace workspace;
        workspace.import(leadsCsv(1, 4));
        const QByteArray before = workspace.digest();
        const QMap<QString, qint64> points = workspace.points();
        QList<Rep> reps = workspace->rulebook()->rulebook.reps;
        std::ranges::find(reps, u"Ada"_s, &Rep::name)->name = u"Ida"_s;
        const auto renamed = changeReps(*workspace, reps, u"Manager"_s, test::someMonday(), u"Reps"_s,
                                        {.was = u"Ada"_s, .now = u"Ida"_s});
        LW_VERIFY(renamed);
        QVERIFY(workspace.points() != points);
        LW_VERIFY(workspace->undo(*renamed, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.points(), points);
        QCOMPARE(workspace.digest(), before);
    }
    void whoIsAnActiveRepAgainIsNotFlooded_data()
    {
        QTest::addColumn<bool>("catchUp");
        QTest::addColumn<bool>("alsoRenamed");
        QTest::addColumn<int>("leads"); // of the nine after the return
        QTest::newRow("level with the others") << false << false << 3;
        QTest::newRow("under another name") << false << true << 3;
        QTest::newRow("where the pool lets them catch up") << true << false << 9;
    }
    void whoIsAnActiveRepAgainIsNotFlooded()
    {
        QFETCH(bool, catchUp);
        QFETCH(bool, alsoRenamed);
        PoolWorkspace workspace({member(kReps[0]), member(kReps[1]), member(kReps[2])},
                                Pool{.name = {}, .catchUp = catchUp});
        const auto setCy = [&](bool active, const RepRename &renamed = {}) {
            QList<Rep> reps = workspace->rulebook()->rulebook.reps;
            const auto cy = std::ranges::find(reps, u"Cy"_s, &Rep::name);
            cy->active = active;
            if (!renamed.now.isEmpty())
                cy->name = renamed.now;
            return changeReps(*workspace, reps, u"Manager"_s, test::someMonday(), u"Reps"_s, renamed);
        };
        LW_VERIFY(setCy(false));
        workspace.import(leadsCsv(1, 30)); // 15 each
        QCOMPARE(workspace.points(), (QMap<QString, qint64>{{u"Ada"_s, 15}, {u"Bob"_s, 15}, {u"Cy"_s, 0}}));
        const QString now = alsoRenamed ? u"Cyrus"_s : u"Cy"_s;
        LW_VERIFY(setCy(true, alsoRenamed ? RepRename{.was = u"Cy"_s, .now = now} : RepRename()));
        workspace.import(leadsCsv(31, 9));
        QTEST(int(workspace.owners(31, 9).count(now)), "leads");
    }
    void aPoolRenamedKeepsItsLedger()
    {
        PoolWorkspace workspace;
        workspace.import(leadsCsv(1, 4));
        Pool pool = workspace.pool();
        pool.name = u"NORTH and East"_s;
        workspace.setPools({pool}, {.was = u"north"_s, .now = pool.name});
        QVERIFY(workspace.points().isEmpty());
        QCOMPARE(workspace.points(pool.name), (QMap<QString, qint64>{{u"Ada"_s, 2}, {u"Bob"_s, 1}, {u"Cy"_s, 1}}));
        workspace.import(leadsCsv(5, 1));
        QCOMPARE(workspace.owner(5), u"Bob"_s);
    }
    void whoTakesTurnsCannotBeRemoved()
    {
        PoolWorkspace workspace;
        QList<Rep> reps = workspace->rulebook()->rulebook.reps;
        erase_if(reps, [](const Rep &rep) { return rep.name == u"Cy"; });
        const auto removed = changeReps(*workspace, reps, u"Manager"_s, test::someMonday(), u"Reps"_s);
        QVERIFY(!removed);
        QVERIFY2(removed.error().message.contains(u"pools: 1"), qPrintable(removed.error().message));
    }
    // A rulebook in which a rep and a pool have one name cannot be read again.
    void noRepIsCalledLikeAPool()
    {
        PoolWorkspace workspace;
        const QByteArray before = workspace.digest();
        QList<Rep> reps = workspace->rulebook()->rulebook.reps;
        reps += Rep{.name = u"NORTH"_s, .type = {}, .email = {}, .phone = {}, .active = true};
        const auto added = changeReps(*workspace, reps, u"Manager"_s, test::someMonday(), u"Reps"_s);
        QVERIFY(!added);
        QVERIFY2(added.error().message.contains(u"is a pool"), qPrintable(added.error().message));
        const auto lines =
            importTerritories(*workspace, test::tableOf("country,owner\nUS,north\n"), u"Manager"_s, test::someMonday());
        QVERIFY(!lines);
        QVERIFY2(lines.error().message.contains(u"“north” is a pool"), qPrintable(lines.error().message));
        QCOMPARE(workspace.digest(), before);
    }
};

QTEST_GUILESS_MAIN(TestPoolTurns)
#include "tst_poolturns.moc"
