// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/people/addressees.h"
#include "core/people/member.h"

#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

namespace
{

const QDate kDay(2026, 8, 10);

Absence away(const QString &who, const QString &deputy, QDate from = kDay.addDays(-5), QDate to = kDay.addDays(5))
{
    return {.who = who, .deputy = deputy, .from = from, .to = to};
}

Member member(const QString &name, const QStringList &roles, const QString &department = {}, bool active = true)
{
    return {.name = name, .login = {}, .department = department, .roles = roles, .active = active};
}

Rep rep(const QString &name, const QString &isMember = {})
{
    return {.name = name, .type = u"outside"_s, .email = {}, .phone = {}, .member = isMember};
}

// Sales (head Sue): Rob. East (no head): Eva. Marketing: Ada, the lead manager. Two sales managers, one of them gone.
People company()
{
    return {.members = {member(u"Ada"_s, {u"lead_manager"_s}, u"Marketing"_s),
                        member(u"Gus"_s, {u"sales_manager"_s}, u"Sales"_s, false),
                        member(u"Max"_s, {u"sales_manager"_s}, u"West"_s),
                        member(u"Sue"_s, {u"sales_manager"_s}, u"Sales"_s), member(u"Rob"_s, {u"rep"_s}, u"sales"_s),
                        member(u"Eva"_s, {u"rep"_s}, u"East"_s)},
            .departments = {{u"Sales"_s, u"Sue"_s}, {u"East"_s, {}}, {u"West"_s, u"Gus"_s}},
            .absences = {}};
}

} // namespace

class TestPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoActsForSomebody_data();
    void whoActsForSomebody();
    void anAbsenceIncludesBothDays_data();
    void anAbsenceIncludesBothDays();
    void somebodyStandsInForAllWhoLeadToThem();
    void aMemberIsFoundRegardlessOfCase();
    void whoHears_data();
    void whoHears();
    void deputiesHearForThoseAway();
    void withoutAnybodyNobodyHears();
};

void TestPeople::whoActsForSomebody_data()
{
    QTest::addColumn<QList<Absence>>("absences");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Acting>("acting");

    const QString ada = u"Ada"_s;
    const QString ben = u"Ben"_s;
    const QString cy = u"Cy"_s;
    QTest::newRow("nobody is away") << QList<Absence>{} << ada << Acting{ada};
    QTest::newRow("somebody else is away") << QList{away(ben, cy)} << ada << Acting{ada};
    QTest::newRow("the deputy") << QList{away(ada, ben)} << ada << Acting{ben, true, false};
    QTest::newRow("regardless of case") << QList{away(u"ADA"_s, ben)} << u"ada"_s << Acting{ben, true, false};
    QTest::newRow("the deputy of the deputy")
        << QList{away(ada, u"ben"_s), away(ben, cy)} << ada << Acting{cy, true, false};
    QTest::newRow("nobody acts") << QList{away(ada, {})} << ada << Acting{};
    QTest::newRow("the deputy is away and nobody acts") << QList{away(ada, ben), away(ben, {})} << ada << Acting{};
    QTest::newRow("deputies of one another")
        << QList{away(ada, ben), away(ben, u"ADA"_s)} << ada << Acting{ada, false, true};
    QTest::newRow("a circle behind the first")
        << QList{away(ada, ben), away(ben, cy), away(cy, ben)} << ada << Acting{ada, false, true};
    QTest::newRow("over already") << QList{away(ada, ben, kDay.addDays(-9), kDay.addDays(-1))} << ada << Acting{ada};
    QTest::newRow("the latest begun counts")
        << QList{away(ada, ben, kDay.addDays(-1)), away(ada, cy, kDay.addDays(-3))} << ada << Acting{ben, true, false};
    QTest::newRow("of one day the last entered counts")
        << QList{away(ada, ben), away(ada, cy)} << ada << Acting{cy, true, false};
}

void TestPeople::whoActsForSomebody()
{
    QFETCH(const QList<Absence>, absences);
    QFETCH(const QString, name);
    QFETCH(const Acting, acting);
    const Acting found = actingFor(name, kDay, absences);
    QCOMPARE(found.name, acting.name);
    QCOMPARE(found.standsIn, acting.standsIn);
    QCOMPARE(found.circle, acting.circle);
}

void TestPeople::anAbsenceIncludesBothDays_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QString>("acting");

    const QDate last = kDay.addDays(3);
    QTest::newRow("the day before") << kDay.addDays(-1) << last << u"Ada"_s;
    QTest::newRow("the first day") << kDay << last << u"Ben"_s;
    QTest::newRow("the last day") << last << last << u"Ben"_s;
    QTest::newRow("the day after") << last.addDays(1) << last << u"Ada"_s;
    QTest::newRow("until it is ended") << kDay.addYears(9) << QDate() << u"Ben"_s;
}

void TestPeople::anAbsenceIncludesBothDays()
{
    QFETCH(const QDate, day);
    QFETCH(const QDate, to);
    QTEST(actingFor(u"Ada"_s, day, {away(u"Ada"_s, u"Ben"_s, kDay, to)}).name, "acting");
}

void TestPeople::somebodyStandsInForAllWhoLeadToThem()
{
    const QList<Absence> absences{away(u"Dan"_s, u"Cy"_s), away(u"Ada"_s, u"Ben"_s), away(u"Ben"_s, u"Cy"_s),
                                  away(u"Ada"_s, u"Dan"_s, kDay.addDays(-9)), away(u"Eve"_s, u"Cy"_s, kDay.addDays(1))};
    QCOMPARE(standsInFor(u"cy"_s, kDay, absences), (QStringList{u"Ada"_s, u"Ben"_s, u"Dan"_s}));
    QCOMPARE(standsInFor(u"Ben"_s, kDay, absences), QStringList());
}

void TestPeople::aMemberIsFoundRegardlessOfCase()
{
    const People people = company();
    QVERIFY(people.find(u"aDA"));
    QCOMPARE(people.find(u"aDA")->name, u"Ada"_s);
    QVERIFY(!people.find(u"Ad"));
}

void TestPeople::whoHears_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("manager");

    QTest::newRow("the head of the department") << u"Rob"_s << u"Sue"_s;
    QTest::newRow("of the member the rep is") << u"R. Robson"_s << u"Sue"_s;
    QTest::newRow("no head: the first sales manager who is active") << u"Eva"_s << u"Max"_s;
    QTest::newRow("an outside party: the first sales manager") << u"Acme Distribution"_s << u"Max"_s;
    QTest::newRow("a head does not hear of their own") << u"Sue"_s << u"Max"_s;
    QTest::newRow("nor a sales manager of theirs, where the head has left") << u"Max"_s << u"Sue"_s;
    QTest::newRow("nobody owns it") << QString() << u"Max"_s;
}

void TestPeople::whoHears()
{
    QFETCH(const QString, owner);
    const Addressees found =
        addresseesOf(owner, kDay, {rep(u"R. Robson"_s, u"rob"_s), rep(u"Acme Distribution"_s)}, company());
    QCOMPARE(found.owner, owner);
    QTEST(found.manager, "manager");
    QCOMPARE(found.leadManager, u"Ada"_s);
}

void TestPeople::deputiesHearForThoseAway()
{
    People people = company();
    people.absences = {away(u"Rob"_s, u"Eva"_s), away(u"Sue"_s, u"Max"_s), away(u"Ada"_s, u"Rob"_s),
                       away(u"Acme"_s, u"Rob"_s), away(u"Max"_s, {}, kDay.addDays(2))};
    const QList<Rep> reps{rep(u"R. Robson"_s, u"Rob"_s), rep(u"Acme"_s)};
    const Addressees ofRob = addresseesOf(u"R. Robson"_s, kDay, reps, people);
    QCOMPARE(ofRob.owner, u"Eva"_s); // away as the member he is
    QCOMPARE(ofRob.manager, u"Max"_s);
    QCOMPARE(ofRob.leadManager, u"Eva"_s); // Rob stands in for Ada, and is away
    QCOMPARE(addresseesOf(u"acme"_s, kDay, reps, people).owner, u"Eva"_s);
    // Nobody acts for Max from the 12th on: what is his waits for him. Sue is then asked for in vain all the same.
    QCOMPARE(addresseesOf(u"Eva"_s, kDay.addDays(2), reps, people).manager, u"Max"_s);
    QCOMPARE(addresseesOf(u"Rob"_s, kDay.addDays(2), reps, people).manager, u"Sue"_s);
    QCOMPARE(addresseesOf(u"Rob"_s, kDay.addDays(9), reps, people).owner, u"Rob"_s);
}

void TestPeople::withoutAnybodyNobodyHears()
{
    QCOMPARE(addresseesOf(u"Rob"_s, kDay, {}, {}), (Addressees{u"Rob"_s, {}, {}}));
    QCOMPARE(addresseesOf({}, kDay, {}, {}), Addressees());
}

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
