// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/decide.h"
#include "tests/support/testsupport.h"

#include <QJsonArray>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QDate kMonday(2026, 3, 2);

CoverageLine poolLine(int number, const QString &pool)
{
    CoverageLine line;
    line.number = number;
    line.country = u"US"_s;
    line.pool = pool;
    return line;
}

LeadFacts american()
{
    LeadFacts facts;
    facts.countryCode = u"US"_s;
    facts.hasReach = facts.hasIdentity = true;
    return facts;
}

/// A pool whose members get one lead after the other.
struct Table {
    Rulebook rulebook = defaultRulebook("UTC");
    Situation situation{.day = kMonday};
    QMap<QString, int> given = {};

    explicit Table(const QList<PoolMember> &members, const Pool &like = {})
    {
        for (const PoolMember &member : members)
            rulebook.reps += Rep{.name = member.rep, .type = u"outside"_s, .email = {}, .phone = {}, .active = true};
        Pool pool = like;
        pool.name = u"North"_s;
        pool.members = members;
        rulebook.pools = {pool};
        rulebook.lines = {poolLine(1, u"North"_s)};
        for (const PoolMember &member : members)
            seat(member.rep);
    }
    explicit Table(const QStringList &names, const Pool &like = {})
        : Table(membersOf(names), like)
    {
    }
    static QList<PoolMember> membersOf(const QStringList &names)
    {
        QList<PoolMember> members;
        for (const QString &name : names)
            members += PoolMember{.rep = name};
        return members;
    }

    Pool &pool() { return rulebook.pools[0]; }
    PoolSeat &seat(const QString &rep) { return situation.pools[u"north"_s][rep.toCaseFolded()]; }
    Rep &rep(const QString &name) { return *std::ranges::find(rulebook.reps, name, &Rep::name); }
    // As if they had had so many leads, the last of them as the ledger's row `last`.
    void stands(const QString &rep, qint64 points, qint64 last, int open = 0)
    {
        PoolSeat &at = seat(rep);
        at.points = points;
        at.lastTurn = last;
        at.known = true;
        at.open = open;
        situation.lastTurn = std::max(situation.lastTurn, last);
    }
    Draw look(const LeadFacts &facts = american(), const QString &repType = {})
    {
        return draw(pool(), repType, facts, *compiled(), situation);
    }
    QString give(const LeadFacts &facts = american(), const QString &repType = {})
    {
        const Draw drawn = look(facts, repType);
        situation.add(drawn.turns);
        situation.addOpen(drawn.rep);
        if (!drawn.rep.isEmpty())
            ++given[drawn.rep];
        return drawn.rep;
    }
    QStringList giveMany(int leads)
    {
        QStringList reps;
        for (int lead = 0; lead < leads; ++lead)
            reps += give();
        return reps;
    }
    void giveByHand(const QString &rep)
    {
        situation.add(turnByHand(pool(), rep, situation));
        situation.addOpen(rep);
    }
    PassedOver passed(const QString &rep, const Draw &drawn) const
    {
        const auto at = std::ranges::find(drawn.candidates, rep, [](const Candidate &each) { return each.member.rep; });
        return at == drawn.candidates.end() ? PassedOver::No : at->passed;
    }
    // Compiled anew where the rulebook changed.
    RulebookPtr compiled()
    {
        if (!m_compiled || m_compiled->rulebook != rulebook)
            m_compiled = compile(rulebook, 1);
        return m_compiled;
    }

private:
    RulebookPtr m_compiled;
};

const QStringList kThree{u"Miriam"_s, u"Sanjay"_s, u"Susana"_s};

NamedCalendar workedOn(const QString &name, const QList<int> &weekdays)
{
    NamedCalendar calendar{.name = name};
    for (const int weekday : weekdays)
        calendar.hours[size_t(weekday)] = {WorkBlock{9 * 3600, 17 * 3600}};
    return calendar;
}

} // namespace

class TestPool : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Whose turn it is.
    void whoeverWaitedLongestIsNext()
    {
        Table table(kThree);
        table.stands(u"Miriam"_s, 1, 1); // 10:02
        table.stands(u"Sanjay"_s, 1, 2); // 10:31
        table.stands(u"Susana"_s, 1, 3); // 11:17
        QCOMPARE(table.give(), u"Miriam"_s);
    }
    void aLeadByHandIsATurn()
    {
        Table table(kThree);
        table.giveMany(3);
        QCOMPARE(table.give(), u"Miriam"_s);
        table.giveByHand(u"Susana"_s);
        QCOMPARE(table.give(), u"Sanjay"_s);
        Table other = table;
        QCOMPARE(other.giveMany(3), (QStringList{u"Miriam"_s, u"Susana"_s, u"Sanjay"_s}));
        table.giveByHand(u"Miriam"_s);
        QCOMPARE(table.giveMany(3), (QStringList{u"Susana"_s, u"Sanjay"_s, u"Miriam"_s}));
    }
    void twoLinesOfOnePoolShareItsTurns()
    {
        Table table(QStringList{u"M"_s, u"Sa"_s});
        CoverageLine california = poolLine(2, u"north"_s);
        california.state = u"CA"_s;
        table.rulebook.lines += california;
        LeadFacts west = american();
        west.stateCode = u"CA"_s;
        QStringList owners;
        for (const LeadFacts &facts : {american(), west, west, american()}) {
            const Decision decision = decide(facts, *table.compiled(), table.situation);
            table.situation.add(turnsOf(decision));
            owners += decision.routing.owner;
        }
        QCOMPARE(owners, (QStringList{u"M"_s, u"Sa"_s, u"M"_s, u"Sa"_s}));
    }
    void theTurnsAreKeptWhenLeadsAreGone()
    {
        Table table(QStringList{u"U1"_s, u"U2"_s, u"U3"_s});
        QCOMPARE(table.giveMany(2), (QStringList{u"U1"_s, u"U2"_s}));
        table.situation.addOpen(u"U1"_s, -1);
        table.situation.addOpen(u"U2"_s, -1);
        QCOMPARE(table.giveMany(2), (QStringList{u"U3"_s, u"U1"_s}));
    }
    void theLedgerSaysWhoWasLastWhateverElseIsKnown()
    {
        Table table(QStringList{u"U1"_s, u"U2"_s, u"U3"_s});
        table.stands(u"U1"_s, 5, 15, 0);
        table.stands(u"U2"_s, 5, 13, 90);
        table.stands(u"U3"_s, 5, 14, 1);
        QCOMPARE(table.giveMany(3), (QStringList{u"U2"_s, u"U3"_s, u"U1"_s}));
    }
    void equalInEverythingThePlaceInThePoolDecides()
    {
        Table table(QStringList{u"Zoe"_s, u"Ada"_s, u"Mia"_s});
        QCOMPARE(table.giveMany(6), (QStringList{u"Zoe"_s, u"Ada"_s, u"Mia"_s, u"Zoe"_s, u"Ada"_s, u"Mia"_s}));
    }
    void twoShareThirtyEquallyAndTheSameEachTime()
    {
        Table table(QStringList{u"A"_s, u"B"_s});
        Table again = table;
        QCOMPARE(table.giveMany(30), again.giveMany(30));
        QCOMPARE(table.given, (QMap<QString, int>{{u"A"_s, 15}, {u"B"_s, 15}}));
    }
    void weightsAreKeptExactly_data()
    {
        QTest::addColumn<QList<int>>("weights");
        QTest::newRow("2:1") << QList<int>{2, 1};
        QTest::newRow("1:2") << QList<int>{1, 2};
        QTest::newRow("3:2:1") << QList<int>{3, 2, 1};
        QTest::newRow("100:1") << QList<int>{100, 1};
        QTest::newRow("7:5:3:1") << QList<int>{7, 5, 3, 1};
    }
    void weightsAreKeptExactly()
    {
        QFETCH(QList<int>, weights);
        QList<PoolMember> members;
        for (const int weight : weights)
            members += PoolMember{.rep = u"R%1"_s.arg(members.size()), .weight = weight};
        const int round = std::accumulate(weights.begin(), weights.end(), 0);
        Table table(members);
        for (int times = 1; times <= 5; ++times) {
            table.giveMany(round);
            for (const PoolMember &member : members)
                QCOMPARE(table.given.value(member.rep), times * member.weight);
        }
    }
    // Who can take a lead.
    void whoIsFullIsPassedOverAndTheLongestWaitDecides()
    {
        Table table({PoolMember{.rep = u"Miriam"_s, .cap = 5}, PoolMember{.rep = u"Sanjay"_s, .cap = 5},
                     PoolMember{.rep = u"Susana"_s, .cap = 5}, PoolMember{.rep = u"David"_s, .cap = 5}});
        table.stands(u"Miriam"_s, 3, 1, 7);
        table.stands(u"Sanjay"_s, 3, 2, 5);
        table.stands(u"Susana"_s, 3, 3, 1);
        table.stands(u"David"_s, 3, 4, 4);
        QCOMPARE(table.give(), u"Susana"_s);
        for (const QString &rep : {u"Susana"_s, u"David"_s})
            table.seat(rep).open = 5;
        const Draw none = table.look();
        QCOMPARE(none.rep, QString());
        QVERIFY(none.turns.isEmpty());
        QCOMPARE(whyNobody(none), u"full: 4"_s);
    }
    void aSmallCapStillReceives()
    {
        for (const int cap : {1, 10}) {
            Table table({PoolMember{.rep = u"A"_s, .cap = cap}, PoolMember{.rep = u"B"_s}});
            table.giveMany(60);
            QCOMPARE(table.given.value(u"A"_s), cap);
            QCOMPARE(table.given.value(u"B"_s), 60 - cap);
        }
    }
    void aPoolOfOneWhoIsFullHoldsTheLeadForThatReason()
    {
        Table table({PoolMember{.rep = u"A"_s, .cap = 2}});
        QCOMPARE(table.giveMany(3), (QStringList{u"A"_s, u"A"_s, QString()}));
        const Decision decision = decide(american(), *table.compiled(), table.situation);
        QCOMPARE(decision.routing.owner, QString());
        QCOMPARE(decision.routing.pool, u"North"_s);
        QCOMPARE(decision.routing.line, 1);
        QVERIFY2(decision.routing.reason.contains(u"full: 1"), qPrintable(decision.routing.reason));
        QVERIFY(turnsOf(decision).isEmpty());
        QCOMPARE(territoryText(decision.routing), decision.routing.reason);
        QCOMPARE(because(decision.routing), decision.routing.reason);
    }
    void loadsAreBroughtToOneLevel()
    {
        Table table(QStringList{u"U1"_s, u"U2"_s, u"U3"_s}, Pool{.name = {}, .order = PoolOrder::Load});
        table.giveMany(30);
        QCOMPARE(table.given, (QMap<QString, int>{{u"U1"_s, 10}, {u"U2"_s, 10}, {u"U3"_s, 10}}));
        table.situation.addOpen(u"U1"_s, -5);
        QCOMPARE(table.giveMany(5), QStringList(5, u"U1"_s));
        for (const QString &rep : {u"U1"_s, u"U2"_s, u"U3"_s})
            QCOMPARE(table.seat(rep).open, 10);
    }
    void theFewestOpenLeadsGetTheNext()
    {
        Table table(QStringList{u"A"_s, u"B"_s, u"C"_s}, Pool{.name = {}, .order = PoolOrder::Load});
        table.stands(u"A"_s, 13, 20, 3);
        table.stands(u"B"_s, 13, 21, 0);
        table.stands(u"C"_s, 1, 1, 1);
        QCOMPARE(table.give(), u"B"_s);
    }
    void loadCountsForTheWeight()
    {
        Table table({PoolMember{.rep = u"A"_s, .weight = 2}, PoolMember{.rep = u"B"_s}},
                    Pool{.name = {}, .order = PoolOrder::Load});
        table.giveMany(30);
        QCOMPARE(table.seat(u"A"_s).open, 20);
        QCOMPARE(table.seat(u"B"_s).open, 10);
    }
    void onlyTheTypeThatTheLineAsksForIsDrawn()
    {
        Table table(kThree);
        table.rep(u"Susana"_s).type = u"Inside"_s;
        QCOMPARE(table.give(american(), u"inside"_s), u"Susana"_s);
        QCOMPARE(table.give(american(), u"inside"_s), u"Susana"_s);
        const Draw none = table.look(american(), u"vendor"_s);
        QCOMPARE(none.rep, QString());
        QCOMPARE(whyNobody(none), u"another type of rep: 3"_s);
        QCOMPARE(table.give(), u"Miriam"_s);
    }
    void onlyWhoHasTheSkillIsDrawn()
    {
        Table table(kThree, Pool{.name = {}, .bySkill = true});
        table.rep(u"Sanjay"_s).skills = {u"Pumps"_s};
        LeadFacts pumps = american();
        pumps.product = u"PUMPS"_s;
        QCOMPARE(table.give(pumps), u"Sanjay"_s);
        QCOMPARE(table.give(pumps), u"Sanjay"_s);
        QCOMPARE(table.give(), u"Miriam"_s); // nothing asked for: anybody
        pumps.product = u"Valves"_s;
        QCOMPARE(whyNobody(table.look(pumps)), u"without the skill: 3"_s);
        table.pool().bySkill = false;
        QCOMPARE(table.give(pumps), u"Susana"_s);
    }
    void whoIsNoActiveRepIsNeverDrawn()
    {
        Table table(kThree);
        table.rep(u"Miriam"_s).active = false;
        table.pool().members += PoolMember{.rep = u"Stranger"_s};
        QCOMPARE(table.giveMany(4), (QStringList{u"Sanjay"_s, u"Susana"_s, u"Sanjay"_s, u"Susana"_s}));
        QCOMPARE(table.passed(u"Miriam"_s, table.look()), PassedOver::Gone);
        QCOMPARE(table.passed(u"Stranger"_s, table.look()), PassedOver::Gone);
    }
    void leadsOfALeaverGoToWhoIsActive()
    {
        Table table(QStringList{u"Old"_s, u"New"_s});
        table.rep(u"Old"_s).active = false;
        for (const QString &owner : {u"Old"_s, QString(), u"Old"_s, QString()}) {
            LeadFacts facts = american();
            facts.owner = owner;
            const Decision decision = decide(facts, *table.compiled(), table.situation);
            table.situation.add(turnsOf(decision));
            QCOMPARE(decision.routing.owner, u"New"_s);
        }
    }
    void whoOwnsALeadKeepsItWithoutATurn()
    {
        Table table(kThree);
        LeadFacts owned = american();
        owned.owner = u"Susana"_s;
        const Decision decision = decide(owned, *table.compiled(), table.situation);
        QCOMPARE(decision.routing.owner, u"Susana"_s);
        QVERIFY(decision.draws.isEmpty());
        QVERIFY(turnsOf(decision).isEmpty());
    }
    void whoHadTheLeadIsPassedOverWhileOthersCan()
    {
        Table table(kThree);
        table.situation.hadBefore = {u"miriam"_s};
        QCOMPARE(table.look().rep, u"Sanjay"_s);
        QCOMPARE(table.passed(u"Miriam"_s, table.look()), PassedOver::HadBefore);
        table.situation.hadBefore = kThree;
        QCOMPARE(table.look().rep, u"Miriam"_s);
        table.situation.hadBefore = {u"Sanjay"_s, u"Susana"_s, u"Miriam"_s};
        QCOMPARE(table.look().rep, u"Sanjay"_s); // rather than whom it was taken from just now
    }
    void whatHappensWhenNobodyCan_data()
    {
        QTest::addColumn<QString>("whenNobody");
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("routeClass");
        QTest::addColumn<QString>("pool");
        QTest::newRow("it is held") << u"hold"_s << QString() << u"state"_s << u"North"_s;
        QTest::newRow("the next line is asked") << u"next"_s << u"Lead Manager"_s << u"country"_s << QString();
        QTest::newRow("it is given anyway") << u"anyway"_s << u"Sanjay"_s << u"state"_s << u"North"_s;
    }
    void whatHappensWhenNobodyCan()
    {
        QFETCH(QString, whenNobody);
        Table table(
            {PoolMember{.rep = u"Miriam"_s, .cap = 1}, PoolMember{.rep = u"Sanjay"_s}, PoolMember{.rep = u"Susana"_s}});
        table.pool().whenNobody = *whenNobodyFromCode(whenNobody);
        table.rep(u"Susana"_s).active = false;
        table.stands(u"Miriam"_s, 9, 12, 1);
        table.stands(u"Sanjay"_s, 4, 11);
        table.stands(u"Susana"_s, 0, 0);
        table.seat(u"Sanjay"_s).away = true;
        table.rulebook.lines[0].state = u"CA"_s;
        CoverageLine rest = poolLine(2, {});
        rest.owner = u"Lead Manager"_s;
        table.rulebook.lines += rest;
        LeadFacts facts = american();
        facts.stateCode = u"CA"_s;
        QList<RouteStep> steps;
        const Decision decision = decide(facts, *table.compiled(), table.situation, &steps);
        QTEST(decision.routing.owner, "owner");
        QTEST(codeOf(decision.routing.routeClass), "routeClass");
        QTEST(decision.routing.pool, "pool");
        QCOMPARE(decision, decide(facts, *table.compiled(), table.situation));
        QCOMPARE(turnsOf(decision).isEmpty(), whenNobody != u"anyway");
        QCOMPARE(std::ranges::count(steps, u"pool"_s, &RouteStep::field), 3);
        const Situation seen = seenBy(decision, table.situation);
        const Situation kept = situationFromJson(toJson(seen), kMonday);
        QCOMPARE(decide(facts, *table.compiled(), kept), decision);
    }
    void theCatchAllCanBeAPool()
    {
        Table table(kThree);
        table.rulebook.lines.clear();
        for (PolicyRule &rule : table.rulebook.policy) {
            if (rule.type == RuleType::Routing)
                rule.parameters[u"catch_all"_s] = u"north"_s;
        }
        QStringList owners;
        for (int lead = 0; lead < 4; ++lead) {
            const Decision decision = decide(american(), *table.compiled(), table.situation);
            table.situation.add(turnsOf(decision));
            owners += decision.routing.owner;
            QCOMPARE(decision.routing.routeClass, RouteClass::CatchAll);
        }
        QCOMPARE(owners, (QStringList{u"Miriam"_s, u"Sanjay"_s, u"Susana"_s, u"Miriam"_s}));
        for (const QString &rep : kThree)
            table.seat(rep).away = true;
        const Routing held = decide(american(), *table.compiled(), table.situation).routing;
        QCOMPARE(held.owner, QString());
        QVERIFY2(held.reason.contains(u"away: 3"), qPrintable(held.reason));
    }
    // Who is new, or back.
    void aNewPoolKnowsEverybodyFromItsFirstLead()
    {
        Table table(kThree);
        const QList<PoolTurn> turns = table.look().turns;
        QCOMPARE(turns.size(), 3);
        QCOMPARE(turns.last(), (PoolTurn{u"North"_s, u"Miriam"_s, 1, TurnKind::Given}));
        table.give();
        for (const QString &rep : kThree)
            QVERIFY(table.seat(rep).known);
        QCOMPARE(table.seat(u"Susana"_s).points, 0);
        QCOMPARE(table.giveMany(2), (QStringList{u"Sanjay"_s, u"Susana"_s}));
        QCOMPARE(table.look().turns.size(), 1);
    }
    void theFirstLeadOfANewPoolCanBeByHand()
    {
        Table table(kThree);
        table.giveByHand(u"Sanjay"_s);
        QCOMPARE(table.giveMany(3), (QStringList{u"Miriam"_s, u"Susana"_s, u"Sanjay"_s}));
    }
    void aNewcomerBeginsLevelWithTheLowest()
    {
        Table table(QStringList{u"A"_s, u"B"_s});
        table.giveMany(101); // A 51, B 50
        table.pool().members += PoolMember{.rep = u"New"_s};
        table.rulebook.reps += Rep{.name = u"New"_s, .type = u"outside"_s, .email = {}, .phone = {}, .active = true};
        table.given.clear();
        const Draw first = table.look();
        QCOMPARE(first.rep, u"New"_s); // level with B, and never had one
        QCOMPARE(first.turns.first(), (PoolTurn{u"North"_s, u"New"_s, 50, TurnKind::Pace}));
        table.giveMany(9);
        QCOMPARE(table.given, (QMap<QString, int>{{u"A"_s, 3}, {u"B"_s, 3}, {u"New"_s, 3}}));
        QCOMPARE(table.seat(u"New"_s).points, 53);
    }
    void aNewcomerOfAnotherWeightBeginsAtTheSameLevel()
    {
        Table table({PoolMember{.rep = u"A"_s, .weight = 2}, PoolMember{.rep = u"B"_s, .weight = 2}});
        table.giveMany(40); // 20 points each: level 10
        table.pool().members += PoolMember{.rep = u"New"_s, .weight = 3};
        table.rulebook.reps += Rep{.name = u"New"_s, .type = u"outside"_s, .email = {}, .phone = {}, .active = true};
        table.given.clear();
        table.giveMany(70);
        QCOMPARE(table.given, (QMap<QString, int>{{u"A"_s, 20}, {u"B"_s, 20}, {u"New"_s, 30}}));
    }
    void whoComesBackGetsWhatTheyMissedOnlyWhereThePoolSaysSo_data()
    {
        QTest::addColumn<bool>("catchUp");
        QTest::addColumn<int>("first"); // of the 12 leads after the absence
        QTest::newRow("no") << false << 4;
        QTest::newRow("yes") << true << 12;
    }
    void whoComesBackGetsWhatTheyMissedOnlyWhereThePoolSaysSo()
    {
        QFETCH(bool, catchUp);
        Table table(kThree, Pool{.name = {}, .catchUp = catchUp});
        table.giveMany(3);
        table.seat(u"Sanjay"_s).away = true;
        table.giveMany(40);
        QCOMPARE(table.given.value(u"Sanjay"_s), 1);
        table.seat(u"Sanjay"_s).away = false;
        table.seat(u"Sanjay"_s).back = true;
        table.given.clear();
        table.giveMany(12);
        QTEST(table.given.value(u"Sanjay"_s), "first");
        QVERIFY(!table.seat(u"Sanjay"_s).back);
    }
    void whoComesBackKeepsAHigherLevel()
    {
        Table table(kThree);
        for (int lead = 0; lead < 5; ++lead)
            table.giveByHand(u"Sanjay"_s);
        table.seat(u"Sanjay"_s).back = true;
        table.giveMany(6);
        QCOMPARE(table.given, (QMap<QString, int>{{u"Miriam"_s, 3}, {u"Susana"_s, 3}}));
        QCOMPARE(table.seat(u"Sanjay"_s).points, 5);
    }
    void aLeadTakenFromWhoIsBackIsNoTurn()
    {
        Table table(kThree);
        table.giveMany(30);
        table.seat(u"Sanjay"_s).points = 2;
        table.seat(u"Sanjay"_s).back = true;
        table.situation.add({PoolTurn{u"North"_s, u"Sanjay"_s, -1, TurnKind::Back}});
        table.given.clear();
        table.giveMany(6);
        QCOMPARE(table.given.value(u"Sanjay"_s), 2);
    }
    // Absence and hours, at one moment.
    void onlyWholeDaysAwayCount()
    {
        Table table(kThree);
        const QList<Absence> absences{
            {.id = 1, .who = u"miriam"_s, .deputy = {}, .from = kMonday, .to = kMonday},
            {.id = 2, .who = u"Susana"_s, .deputy = {}, .from = kMonday.addDays(-9), .to = kMonday.addDays(-2)}};
        const QDateTime now(kMonday, QTime(8, 0), Qt::UTC);
        const auto at = [&](const QDateTime &last) {
            QList<LedgerStanding> ledger;
            for (const QString &rep : kThree)
                ledger += LedgerStanding{.pool = u"North"_s, .rep = rep, .points = 1, .lastTurn = 1, .lastAt = last};
            return situationAt(*table.compiled(), ledger, {}, absences, now, kMonday);
        };
        const Situation before = at(now.addDays(-20));
        QVERIFY(before.seat(u"north"_s, u"MIRIAM"_s).away);
        QVERIFY(!before.seat(u"North"_s, u"Sanjay"_s).away);
        QVERIFY(!before.seat(u"North"_s, u"Susana"_s).away);
        QVERIFY(before.seat(u"North"_s, u"Susana"_s).back);
        QVERIFY(!at(now.addDays(-1)).seat(u"North"_s, u"Susana"_s).back); // had one since
        QVERIFY(before.deputies.contains(u"miriam"_s));
    }
    void aRepIsAwayWithTheMemberTheyAre()
    {
        Table table(kThree);
        table.rep(u"Sanjay"_s).member = u"S. Patel"_s;
        const QList<Absence> absences{
            {.id = 1, .who = u"S. Patel"_s, .deputy = u"Susana"_s, .from = kMonday, .to = {}}};
        const Situation situation =
            situationAt(*table.compiled(), {}, {}, absences, QDateTime(kMonday, QTime(8, 0), Qt::UTC), kMonday);
        QVERIFY(situation.seat(u"North"_s, u"Sanjay"_s).away);
        QCOMPARE(situation.deputies.value(u"sanjay"_s), u"Susana"_s);
    }
    void whoOpensWithinTheHoursCountsAsThere_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<QString>("next");
        QTest::newRow("not asked") << 0 << u"Miriam"_s;
        QTest::newRow("48: nobody at the weekend") << 48 << QString();
        QTest::newRow("60: Monday morning") << 60 << u"Miriam"_s;
    }
    void whoOpensWithinTheHoursCountsAsThere()
    {
        QFETCH(int, hours);
        Table table(kThree, Pool{.name = {}, .hoursAhead = hours});
        const QList<Absence> absences{
            {.id = 1, .who = u"Sanjay"_s, .deputy = {}, .from = kMonday.addDays(-2), .to = kMonday.addDays(-2)}};
        const QDateTime friday(kMonday.addDays(-3), QTime(22, 0), Qt::UTC);
        table.situation = situationAt(*table.compiled(), {}, {}, absences, friday, friday.date());
        QTEST(table.look().rep, "next");
    }
    void whoIsAwayOnTheFirstDayOpenIsAskedForTheSecond()
    {
        Table table(QStringList{u"Ada"_s}, Pool{.name = {}, .hoursAhead = 30});
        const QDateTime now(kMonday, QTime(8, 0), Qt::UTC);
        const auto closedAt = [&](int hours, QDate awayTo) {
            table.pool().hoursAhead = hours;
            const QList<Absence> absences{
                {.id = 1, .who = u"Ada"_s, .deputy = {}, .from = kMonday.addDays(1), .to = awayTo}};
            return situationAt(*table.compiled(), {}, {}, absences, now.addSecs(10 * 3600), kMonday)
                .seat(u"North"_s, u"Ada"_s)
                .closed; // Monday 18:00
        };
        QVERIFY(closedAt(30, kMonday.addDays(1)));
        QVERIFY(!closedAt(40, kMonday.addDays(1)));
        QVERIFY(closedAt(40, kMonday.addDays(2)));
        QVERIFY(closedAt(1'000, {}));
    }
    void weekdaysAreKeptByTheCalendarsOfTheReps()
    {
        Table table(QStringList{u"R1"_s, u"R2"_s, u"R3"_s, u"R4"_s}, Pool{.name = {}, .hoursAhead = 1});
        table.rulebook.calendars = {workedOn(u"First half"_s, {6, 0, 1}), workedOn(u"Second half"_s, {2, 3, 4, 5})};
        for (const QString &rep : {u"R1"_s, u"R2"_s, u"R3"_s})
            table.rulebook.calendarUse.byRep.insert(rep, u"First half"_s);
        table.rulebook.calendarUse.byRep.insert(u"R4"_s, u"Second half"_s);
        const auto on = [&](QDate day) {
            table.situation = situationAt(*table.compiled(), {}, {}, {}, QDateTime(day, QTime(10, 0), Qt::UTC), day);
            return table.giveMany(4);
        };
        QCOMPARE(on(kMonday), (QStringList{u"R1"_s, u"R2"_s, u"R3"_s, u"R1"_s}));
        QCOMPARE(on(kMonday.addDays(4)), QStringList(4, u"R4"_s));
    }
    void rowsOfOneRepInTwoSpellingsAreOneStanding()
    {
        Table table(QStringList{u"Ada"_s, u"Bob"_s});
        const QDateTime now(kMonday, QTime(8, 0), Qt::UTC);
        const QList<Absence> absences{
            {.id = 1, .who = u"Ada"_s, .deputy = {}, .from = kMonday.addDays(-9), .to = kMonday.addDays(-2)}};
        for (const bool swapped : {false, true}) {
            QList<LedgerStanding> ledger{
                {.pool = u"North"_s, .rep = u"ADA"_s, .points = 2, .lastTurn = 3, .lastAt = now.addDays(-30)},
                {.pool = u"North"_s, .rep = u"Ada"_s, .points = 3, .lastTurn = 9, .lastAt = now.addDays(-1)}};
            if (swapped)
                ledger.swapItemsAt(0, 1);
            const PoolSeat seat =
                situationAt(*table.compiled(), ledger, {}, absences, now, kMonday).seat(u"North"_s, u"Ada"_s);
            QCOMPARE(seat.points, 5);
            QCOMPARE(seat.lastTurn, 9);
            QVERIFY(!seat.back);
        }
    }
    // Whatever happens around them.
    void whoIsAlwaysThereIsNeverMoreThanOneTurnAhead_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 10; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void whoIsAlwaysThereIsNeverMoreThanOneTurnAhead()
    {
        QFETCH(quint32, seed);
        const QStringList owners = randomEvents(seed);
        QCOMPARE(randomEvents(seed), owners); // nothing but the seed decides
    }
    void theFirstPartOfABatchIsTheBatchSoFar()
    {
        Table table(
            {PoolMember{.rep = u"A"_s, .weight = 3}, PoolMember{.rep = u"B"_s, .cap = 4}, PoolMember{.rep = u"C"_s}});
        Table singly = table;
        const QStringList all = table.giveMany(40);
        for (int lead = 0; lead < 40; ++lead) {
            singly.situation = situationFromJson(toJson(singly.situation), kMonday);
            for (const auto &seat : std::as_const(singly.situation.pools[u"north"_s]))
                singly.situation.lastTurn = std::max(singly.situation.lastTurn, seat.lastTurn);
            QCOMPARE(singly.give(), all[lead]);
        }
    }
    // As JSON.
    void aPoolSurvivesItsJson_data()
    {
        QTest::addColumn<Pool>("pool");
        QTest::addColumn<qsizetype>("keys");
        QTest::newRow("as usual") << Pool{.name = u"North"_s, .members = {PoolMember{.rep = u"A"_s}}} << qsizetype(2);
        QTest::newRow("empty") << Pool{.name = u"North"_s} << qsizetype(2);
        QTest::newRow("with everything set")
            << Pool{.name = u"Süd"_s,
                    .members = {PoolMember{.rep = u"A"_s, .weight = 100, .cap = 1'000'000}, PoolMember{.rep = u"B"_s}},
                    .order = PoolOrder::Load,
                    .whenNobody = WhenNobody::Anyway,
                    .hoursAhead = 1'000,
                    .bySkill = true,
                    .catchUp = true}
            << qsizetype(7);
    }
    void aPoolSurvivesItsJson()
    {
        QFETCH(Pool, pool);
        const QJsonObject json = toJson(pool);
        QTEST(json.size(), "keys"); // what is as usual is left out
        const Result<Pool> back = poolFromJson(json);
        LW_VERIFY(back);
        QCOMPARE(*back, pool);
    }
    void malformedPoolsAreRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &rest, const QString &says) {
            QTest::newRow(name) << QByteArray("{\"name\":\"North\"," + rest + "}") << says;
        };
        QTest::newRow("no name") << QByteArray("{\"members\":[]}") << u"needs a name"_s;
        QTest::newRow("a blank name") << QByteArray("{\"name\":\"  \"}") << u"needs a name"_s;
        row("members no list", "\"members\":{}", u"“members” must be a list"_s);
        row("a member no object", "\"members\":[7]", u"every member needs a “rep”"_s);
        row("a member without rep", "\"members\":[{\"weight\":2}]", u"every member needs a “rep”"_s);
        row("weight 0", "\"members\":[{\"rep\":\"A\",\"weight\":0}]", u"from 1 to 100"_s);
        row("weight 101", "\"members\":[{\"rep\":\"A\",\"weight\":101}]", u"from 1 to 100"_s);
        row("weight in part", "\"members\":[{\"rep\":\"A\",\"weight\":1.5}]", u"from 1 to 100"_s);
        row("weight in words", "\"members\":[{\"rep\":\"A\",\"weight\":\"2\"}]", u"from 1 to 100"_s);
        row("weight beyond all numbers", "\"members\":[{\"rep\":\"A\",\"weight\":1e300}]", u"from 1 to 100"_s);
        row("cap below zero", "\"members\":[{\"rep\":\"A\",\"cap\":-1}]", u"from 0 to 1000000"_s);
        row("cap null", "\"members\":[{\"rep\":\"A\",\"cap\":null}]", u"from 0 to 1000000"_s);
        row("one member twice", "\"members\":[{\"rep\":\"Ada\"},{\"rep\":\"ADA\"}]", u"twice"_s);
        row("an unknown order", "\"order\":\"random\"", u"“random” is no value of “order”"_s);
        row("an order in figures", "\"order\":1", u"is no value of “order”"_s);
        row("an unknown way out", "\"when_nobody\":\"drop\"", u"“drop” is no value of “when_nobody”"_s);
        row("hours below zero", "\"hours_ahead\":-1", u"from 0 to 1000"_s);
        row("too many hours", "\"hours_ahead\":1001", u"from 0 to 1000"_s);
        row("a switch in words", "\"by_skill\":\"yes\"", u"“by_skill” is true or false"_s);
        row("a switch in figures", "\"catch_up\":1", u"“catch_up” is true or false"_s);
    }
    void malformedPoolsAreRefusedByName()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const QJsonDocument document = QJsonDocument::fromJson(json);
        QVERIFY(document.isObject());
        const Result<Pool> pool = poolFromJson(document.object());
        QVERIFY(!pool);
        QVERIFY2(pool.error().message.contains(says), qPrintable(pool.error().message));
        if (json.contains("North"))
            QVERIFY2(pool.error().message.contains(u"ool “North”"), qPrintable(pool.error().message));
    }
    void whatADecisionSawSurvivesItsJson()
    {
        Situation situation{.day = kMonday};
        situation.pools[u"north"_s] = {
            {u"ada"_s, PoolSeat{.points = -2, .lastTurn = 7, .known = true, .back = true, .open = 3}},
            {u"bob"_s, PoolSeat{.away = true, .closed = true}}};
        situation.deputies = {{u"ada"_s, u"Bob"_s}, {u"cy"_s, QString()}};
        situation.hadBefore = {u"Ada"_s, u"Cy"_s};
        const Situation back = situationFromJson(toJson(situation), kMonday);
        QCOMPARE(back.pools, situation.pools);
        QCOMPARE(back.deputies, situation.deputies);
        QCOMPARE(back.hadBefore, situation.hadBefore);
        QVERIFY(toJson(Situation{.day = kMonday}).isEmpty());
    }

private:
    // Leads come in; all but A and B join, leave, are away, full, or no reps for a while. Answers the owners.
    static QStringList randomEvents(quint32 seed)
    {
        QRandomGenerator random(seed);
        Table table(QStringList{u"A"_s, u"C"_s, u"D"_s, u"B"_s, u"E"_s});
        const QStringList others{u"C"_s, u"D"_s, u"E"_s};
        QStringList owners;
        for (int event = 0; event < 1'000; ++event) {
            const QString other = others[random.bounded(3)];
            PoolSeat &seat = table.seat(other);
            switch (random.bounded(12)) {
            case 0: seat.away = true; break;
            case 1: seat.back = seat.back || seat.away, seat.away = false; break;
            case 2: seat.closed = !seat.closed; break;
            case 3: table.rep(other).active = !table.rep(other).active; break;
            case 4:
                if (table.pool().find(other))
                    erase_if(table.pool().members, [&](const PoolMember &member) { return member.rep == other; });
                else
                    table.pool().members.insert(random.bounded(2), PoolMember{.rep = other});
                break;
            case 5: table.giveByHand(other); break;
            default: owners += table.give();
            }
            const int ahead = table.given.value(u"A"_s) - table.given.value(u"B"_s);
            if (std::abs(ahead) > 1)
                QTest::qFail(qPrintable(u"event %1: %2 ahead"_s.arg(event).arg(ahead)), __FILE__, __LINE__);
        }
        return owners;
    }
};

QTEST_APPLESS_MAIN(TestPool)
#include "tst_pool.moc"
