// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/accountstore.h"
#include "core/store/historystore.h"
#include "core/workspace/changepeople.h"
#include "core/workspace/changepools.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/handoverrep.h"
#include "tests/support/testsupport.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QDate kToday(2026, 3, 2);

/// Ann has two territories, an account, a seat in a pool, and leads in both.
struct Bench : test::TestWorkspace {
    Bench()
    {
        territories("country,state,company,kind,owner,territory,to\n"
                    "US,CA,,,Ann,West,\nUS,NY,,,Ann,East,\nUS,TX,,,Ben,South,\nUS,WA,,,Ann,Old,2026-01-31\n"
                    "DE,,,,Cy,Germany,\n,,Acme,major,Ann,,\n");
        pools({{.name = u"Team"_s, .members = {{.rep = u"Ann"_s}, {.rep = u"Ben"_s}}},
               {.name = u"Solo"_s, .members = {{.rep = u"Ann"_s}}}});
        import("full_name,email,country,state,company\nA Doe,a@a.example,US,CA,\nB Roe,b@b.example,US,CA,\n"
               "C Poe,c@c.example,US,NY,\nD Low,d@d.example,US,TX,\nE Fox,e@acme.example,DE,,Acme\n");
    }
    void pools(const QList<Pool> &pools)
    {
        if (!changePools(*workspace, pools, u"Manager"_s, test::someMonday(), u"Pools"_s))
            qFatal("The pools cannot be changed.");
    }
    Result<RepHandOver> plan(const RepHandOverOrder &order)
    {
        return planRepHandOver(*workspace, order, test::someMonday());
    }
    Result<OperationId> handOver(const RepHandOverOrder &order)
    {
        return handOverRep(*workspace, order, u"Manager"_s, test::someMonday());
    }
    QStringList owners() const
    {
        QStringList owners;
        for (qint64 number = 1; number <= 5; ++number)
            owners += lead(number).lead.owner;
        return owners;
    }
    QList<CoverageLine> linesOf(const QString &owner) const
    {
        QList<CoverageLine> lines;
        for (const CoverageLine &line : workspace->rulebook()->rulebook.lines) {
            if (line.owner == owner)
                lines += line;
        }
        return lines;
    }
    QString routed(const QString &state, QDate day) const
    {
        LeadFacts facts;
        facts.countryCode = u"US"_s;
        facts.stateCode = state;
        facts.letIn = true;
        return decide(facts, *workspace->rulebook(), day).routing.owner;
    }
};

} // namespace

/// A rep leaves: what is theirs goes to others in one deed.
class TestHandOverRep : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingGoesToOneAndBackAgain()
    {
        Bench bench;
        const QByteArray before = bench.digest();
        const RepHandOverOrder order{.from = u"ann"_s, .to = {u"Dee"_s}, .leaves = true};
        QVERIFY(!bench.plan(order)); // Dee is nobody yet
        QList<Rep> reps = bench->rulebook()->rulebook.reps;
        reps += Rep{.name = u"Dee"_s, .type = u"outside"_s, .email = {}, .phone = {}};
        const auto added = changeReps(*bench.workspace, reps, u"Manager"_s, test::someMonday(), u"Add Dee"_s);
        LW_VERIFY(added);
        const QByteArray withDee = bench.digest();
        const auto plan = bench.plan(order);
        LW_VERIFY(plan);
        QCOMPARE(plan->leads(), 4);
        QCOMPARE(plan->lines(), 3);
        QVERIFY(plan->openClocks > 0);
        QCOMPARE(plan->pools, (QStringList{u"Team"_s, u"Solo"_s}));
        const auto done = bench.handOver(order);
        LW_VERIFY(done);
        QCOMPARE(bench.owners(), (QStringList{u"Dee"_s, u"Dee"_s, u"Dee"_s, u"Ben"_s, u"Dee"_s}));
        QVERIFY(!bench->rulebook()->rulebook.findRep(u"Ann"_s)->active);
        QVERIFY(!findPool(bench->rulebook()->rulebook.pools, u"Team"_s)->find(u"Ann"_s));
        QVERIFY(findPool(bench->rulebook()->rulebook.pools, u"Solo"_s)->find(u"Dee"_s)); // not left empty
        LW_VERIFY(bench->undo(*done, u"Manager"_s, test::someMonday()));
        QCOMPARE(bench.digest(), withDee);
        LW_VERIFY(bench->undo(*added, u"Manager"_s, test::someMonday()));
        QCOMPARE(bench.digest(), before);
    }
    void aLineEndsTheDayBeforeTheNextBegins()
    {
        Bench bench;
        const auto done = bench.handOver({.from = u"Ann"_s, .to = {u"Ben"_s}, .on = kToday.addDays(10)});
        LW_VERIFY(done);
        for (int day = -40; day < 60; ++day) { // neither a hole nor an overlap
            const QString expected = day < 10 ? u"Ann"_s : u"Ben"_s;
            QCOMPARE(bench.routed(u"CA"_s, kToday.addDays(day)), expected);
            QCOMPARE(bench.routed(u"NY"_s, kToday.addDays(day)), expected);
        }
        QCOMPARE(bench.owners(), (QStringList{u"Ann"_s, u"Ann"_s, u"Ann"_s, u"Ben"_s, u"Ann"_s}));
        QCOMPARE(bench.linesOf(u"Ann"_s).size(), 4); // kept as history
        QVERIFY(!bench.handOver({.from = u"Ann"_s, .to = {u"Ben"_s}, .on = kToday.addDays(10), .leaves = true}));
        // What has not begun only changes hands.
        LW_VERIFY(bench.handOver({.from = u"Ben"_s, .to = {u"Cy"_s}, .on = kToday.addDays(5)}));
        QCOMPARE(bench.routed(u"CA"_s, kToday.addDays(9)), u"Ann"_s);
        QCOMPARE(bench.routed(u"CA"_s, kToday.addDays(10)), u"Cy"_s);
    }
    void severalAreGivenWhatKeepsTheirLoadLevel()
    {
        Bench bench;
        const auto plan = bench.plan({.from = u"Ann"_s, .to = {u"Ben"_s, u"Cy"_s}});
        LW_VERIFY(plan);
        QCOMPARE(plan->shares.size(), 2);
        QCOMPARE(plan->leads(), 4);
        LW_VERIFY(bench.handOver({.from = u"Ann"_s, .to = {u"Ben"_s, u"Cy"_s}}));
        const QStringList owners = bench.owners();
        QCOMPARE(owners[0], owners[1]); // of one territory, so with one owner, who got its line
        QCOMPARE(bench.routed(u"CA"_s, kToday), owners[0]);
        QCOMPARE(bench.routed(u"NY"_s, kToday), owners[2]);
        for (const HandOverShare &share : plan->shares)
            QCOMPARE(owners.count(share.rep), share.leads.size() + (share.rep == u"Ben" ? 1 : 0));
    }
    void aTerritoryGoesToWhomItIsNamedFor()
    {
        Bench bench;
        LW_VERIFY(bench.handOver({.from = u"Ann"_s, .to = {u"Ben"_s}, .territories = {{u"east"_s, u"Cy"_s}}}));
        QCOMPARE(bench.owners(), (QStringList{u"Ben"_s, u"Ben"_s, u"Cy"_s, u"Ben"_s, u"Ben"_s}));
        QCOMPARE(bench.routed(u"NY"_s, kToday), u"Cy"_s);
    }
    void aMapAloneNamesWhoGetsTheRest()
    {
        Bench bench;
        const RepHandOverOrder order{
            .from = u"Ann"_s, .to = {}, .territories = {{u"West"_s, u"Cy"_s}, {u"East"_s, u"Ben"_s}}};
        LW_VERIFY(bench.handOver(order));
        QCOMPARE(bench.owners().first(4), (QStringList{u"Cy"_s, u"Cy"_s, u"Ben"_s, u"Ben"_s}));
        QVERIFY(bench.owners()[4] != u"Ann");
    }
    void aMisspeltTerritoryIsRefused()
    {
        Bench bench;
        const QByteArray before = bench.digest();
        const auto done = bench.handOver({.from = u"Ann"_s, .to = {u"Ben"_s}, .territories = {{u"Est"_s, u"Cy"_s}}});
        QVERIFY(!done);
        QVERIFY(done.error().message.contains(u"“Est” is no territory"));
        QCOMPARE(bench.digest(), before);
    }
    void aDeputyStoodInUntilYesterday()
    {
        Bench bench;
        People people = bench->people();
        people.absences +=
            Absence{.who = u"Cy"_s, .deputy = u"Ann"_s, .from = kToday.addDays(-3), .to = kToday.addDays(5)};
        LW_VERIFY(changePeople(*bench.workspace, people, u"Manager"_s, test::someMonday(), u"Away"_s));
        const QByteArray before = bench.digest();
        const auto done = bench.handOver({.from = u"Ann"_s, .to = {u"Ben"_s}});
        LW_VERIFY(done);
        const QList<Absence> absences = bench->people().absences;
        QCOMPARE(absences.size(), 2);
        for (const Absence &each : absences) {
            QCOMPARE(each.deputy, each.from == kToday ? u"Ben"_s : u"Ann"_s);
            QCOMPARE(each.to, each.from == kToday ? kToday.addDays(5) : kToday.addDays(-1));
        }
        LW_VERIFY(bench->undo(*done, u"Manager"_s, test::someMonday()));
        QCOMPARE(bench.digest(), before);
    }
    void accountsAndDutiesGoAlong()
    {
        Bench bench;
        const CompanyId acme = bench.lead(5).company.id;
        LW_VERIFY(bench->perform({u"people"_s, u"Account"_s, u"Manager"_s, test::someMonday()},
                                 [&](OpenDeed &open) { return giveAccount(open.database, acme, u"Ann"_s, open.id); }));
        People people = bench->people();
        people.absences += Absence{.who = u"Cy"_s, .deputy = u"Ann"_s, .from = kToday, .to = kToday.addDays(5)};
        LW_VERIFY(changePeople(*bench.workspace, people, u"Manager"_s, test::someMonday(), u"Away"_s));
        const auto plan = bench.plan({.from = u"Ann"_s, .to = {u"Ben"_s}});
        LW_VERIFY(plan);
        QCOMPARE(plan->accounts(), 1);
        QCOMPARE(plan->standsInFor, QStringList{u"Cy"_s});
        LW_VERIFY(bench.handOver({.from = u"Ann"_s, .to = {u"Ben"_s}}));
        QCOMPARE(*accountsOwnedBy(bench->database(), u"Ben"_s), QList<CompanyId>{acme});
        QCOMPARE(bench->people().absences.first().deputy, u"Ben"_s);
    }
    void whatCannotBeIsRefusedAndChangesNothing_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QDate>("on");
        QTest::newRow("nobody") << u"Zoe"_s << u"Ben"_s << QDate();
        QTest::newRow("to nobody") << u"Ann"_s << u"Zoe"_s << QDate();
        QTest::newRow("to themselves") << u"Ann"_s << u"ANN"_s << QDate();
        QTest::newRow("in the past") << u"Ann"_s << u"Ben"_s << kToday.addDays(-1);
    }
    void whatCannotBeIsRefusedAndChangesNothing()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QDate, on);
        Bench bench;
        const QByteArray before = bench.digest();
        QVERIFY(!bench.handOver({.from = from, .to = {to}, .on = on}));
        QCOMPARE(bench.digest(), before);
    }
};

QTEST_GUILESS_MAIN(TestHandOverRep)
#include "tst_handoverrep.moc"
