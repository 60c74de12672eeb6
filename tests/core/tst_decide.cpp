// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/companyname.h"
#include "core/decisions/facts.h"
#include "core/decisions/whynot.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QDate kDay(2026, 3, 2);

CoverageLine line(int number, const QString &owner, const QString &country, const QString &state = {},
                  const QString &prefix = {}, const QString &area = {})
{
    CoverageLine line;
    line.number = number;
    line.owner = owner;
    line.country = country;
    line.state = state;
    line.postalPrefix = prefix;
    line.areaCode = area;
    return line;
}

Rulebook rulebookWith(const QList<CoverageLine> &lines)
{
    Rulebook rulebook = defaultRulebook("UTC");
    rulebook.lines = lines;
    for (const QString &name : {u"Ada"_s, u"Bob"_s, u"Cy"_s})
        rulebook.reps += Rep{.name = name, .type = u"outside"_s, .email = {}, .phone = {}, .active = true};
    return rulebook;
}

LeadFacts american(const QString &state, const QString &postcode, const QString &area = {})
{
    LeadFacts facts;
    facts.countryCode = u"US"_s;
    facts.stateCode = state;
    facts.postalKey = postcode;
    facts.areaCode = area;
    facts.hasReach = true;
    return facts;
}

} // namespace

class TestDecide : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstClassThatMatchesWins_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("postcode");
        QTest::addColumn<QString>("area");
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("routeClass");
        QTest::newRow("postcode before state") << u"CA"_s << u"94105"_s << QString() << u"Bob"_s << u"postcode"_s;
        QTest::newRow("area code before state") << u"CA"_s << u"95001"_s << u"415"_s << u"Cy"_s << u"area_code"_s;
        QTest::newRow("state") << u"CA"_s << u"95001"_s << QString() << u"Ada"_s << u"state"_s;
        QTest::newRow("nothing: the desk") << u"NV"_s << u"89501"_s << QString() << u"Lead Manager"_s << u"catch_all"_s;
    }
    void theFirstClassThatMatchesWins()
    {
        const RulebookPtr rulebook =
            compile(rulebookWith({line(1, u"Ada"_s, u"US"_s, u"CA"_s), line(2, u"Bob"_s, u"US"_s, {}, u"941"_s),
                                  line(3, u"Cy"_s, u"US"_s, {}, {}, u"415"_s)}),
                    4);
        QFETCH(QString, state);
        QFETCH(QString, postcode);
        QFETCH(QString, area);
        const LeadFacts facts = american(state, postcode, area);
        QList<RouteStep> steps;
        const Decision decision = decide(facts, *rulebook, kDay, &steps);
        QTEST(decision.routing.owner, "owner");
        QTEST(codeOf(decision.routing.routeClass), "routeClass");
        QCOMPARE(decision, decide(facts, *rulebook, kDay)); // asking why changes nothing
        QCOMPARE(decision.policyVersion, 4);
        QCOMPARE(decision.fingerprint.size(), 8);
        QVERIFY(!steps.isEmpty());
    }
    void theTraceNamesWinnerAndLaterFits()
    {
        const RulebookPtr rulebook =
            compile(rulebookWith({line(1, u"Ada"_s, u"US"_s, u"CA"_s), line(2, u"Bob"_s, u"US"_s, {}, u"941"_s)}), 1);
        QList<RouteStep> steps;
        decide(american(u"CA"_s, u"94105"_s), *rulebook, kDay, &steps);
        QVERIFY(std::ranges::any_of(
            steps, [](const RouteStep &step) { return step.line == 2 && step.result.startsWith(u"won"); }));
        QVERIFY(std::ranges::any_of(
            steps, [](const RouteStep &step) { return step.line == 1 && step.result.contains(u"comes later"); }));
    }
    void whoHasItKeepsIt()
    {
        Rulebook rulebook = rulebookWith({line(1, u"Ada"_s, u"US"_s)});
        LeadFacts facts = american({}, {});
        facts.owner = u"Bob"_s;
        QCOMPARE(decide(facts, *compile(rulebook, 1), kDay).routing.owner, u"Bob"_s);
        rulebook.reps[2].active = false; // Bob left
        QCOMPARE(rulebook.reps[2].name, u"Bob"_s);
        QCOMPARE(decide(facts, *compile(rulebook, 1), kDay).routing.owner, u"Ada"_s);
    }
    void aLeaversLineIsPassedOver()
    {
        Rulebook rulebook = rulebookWith({line(1, u"Ada"_s, u"US"_s, u"CA"_s), line(2, u"Bob"_s, u"US"_s)});
        rulebook.reps[1].active = false;
        QCOMPARE(decide(american(u"CA"_s, {}), *compile(rulebook, 1), kDay).routing.owner, u"Bob"_s);
    }
    void withoutACatchAllTheLeadIsUnownedAndSaysSo()
    {
        Rulebook rulebook = rulebookWith({});
        rulebook.reps.removeFirst();
        QList<RouteStep> steps;
        const Decision decision = decide(american({}, {}), *compile(rulebook, 1), kDay, &steps);
        QVERIFY(decision.routing.owner.isEmpty());
        QCOMPARE(decision.routing.routeClass, RouteClass::Unowned);
        QVERIFY(steps.last().result.contains(u"no active catch-all"));
        QVERIFY(!findings(rulebook, kDay).isEmpty());
    }
    void aScreenedOutLeadGoesToNobody()
    {
        Rulebook rulebook = rulebookWith({line(1, u"Ada"_s, u"US"_s)});
        rulebook.screening.competitorDomains = {u"rival.example"_s};
        LeadFacts facts = american({}, {});
        facts.emailKey = u"x@rival.example"_s;
        const Decision decision = decide(facts, *compile(rulebook, 1), kDay);
        QCOMPARE(decision.screening.reason, u"competitor"_s);
        QVERIFY(decision.routing.owner.isEmpty());
    }
    void theTelephoneStandsInForASilentAddressAndIsMarkedWeak()
    {
        LeadRecord record;
        record.person.fullName = u"Hall"_s;
        record.person.mobile = parsePhone(u"860-253-6354"_s, u"US"_s);
        const LeadFacts facts = factsOf(record);
        QVERIFY(facts.placeByPhone);
        QCOMPARE(facts.stateCode, u"CT"_s);
        const Decision decision = decide(facts, *compile(rulebookWith({line(1, u"Ada"_s, u"US"_s, u"CT"_s)}), 1), kDay);
        QCOMPARE(decision.routing.owner, u"Ada"_s);
        QVERIFY(decision.routing.weak);
        record.person.address.countryCode = u"DE"_s; // the address speaks: the telephone is silent
        QCOMPARE(factsOf(record).stateCode, QString());
    }
    void whyNotNamesTheMissAndAChangeThatWorks()
    {
        const RulebookPtr rulebook =
            compile(rulebookWith({line(1, u"Ada"_s, u"US"_s, u"CA"_s), line(2, u"Bob"_s, u"US"_s, u"NV"_s),
                                  line(3, u"Cy"_s, u"US"_s)}),
                    1);
        const LeadFacts facts = american(u"CA"_s, {});
        const WhyNot bob = whyNot(u"Bob"_s, facts, *rulebook, {.day = kDay});
        QVERIFY2(bob.reason.contains(u"NV") && bob.reason.contains(u"CA"), qPrintable(bob.reason));
        QVERIFY2(bob.change.contains(u"state = NV"), qPrintable(bob.change));
        const WhyNot cy = whyNot(u"Cy"_s, facts, *rulebook, {.day = kDay});
        QVERIFY2(cy.reason.contains(u"comes first"), qPrintable(cy.reason));
        QVERIFY(whyNot(u"Ada"_s, facts, *rulebook, {.day = kDay}).reason.contains(u"is the owner"));
        QVERIFY(whyNot(u"Zoe"_s, facts, *rulebook, {.day = kDay}).reason.contains(u"not one of the reps"));
    }
    void aNamedAccountComesBeforeALargeDeal_data()
    {
        QTest::addColumn<bool>("isNamed");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("product");
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("routeClass");
        QTest::newRow("named and large") << true << u"900000"_s << u"Motor"_s << u"Ada"_s << u"major"_s;
        QTest::newRow("large") << false << u"900000"_s << u"Motor"_s << u"Bob"_s << u"product"_s;
        QTest::newRow("a product") << false << u"10"_s << u"Motor"_s << u"Cy"_s << u"product"_s;
        QTest::newRow("a place") << false << u"10"_s << QString() << u"Dee"_s << u"state"_s;
    }
    void aNamedAccountComesBeforeALargeDeal()
    {
        CoverageLine named = line(1, u"Ada"_s, {});
        named.company = u"Acme"_s;
        named.kind = u"major"_s;
        CoverageLine large = line(2, u"Bob"_s, {});
        large.valueMin = 100'000;
        large.product = u"Motor"_s;
        CoverageLine motors = line(3, u"Cy"_s, {});
        motors.product = u"motor"_s;
        Rulebook rulebook = rulebookWith({line(4, u"Dee"_s, u"US"_s, u"CA"_s), motors, large, named});
        rulebook.reps += Rep{.name = u"Dee"_s, .type = {}, .email = {}, .phone = {}, .active = true};
        QFETCH(bool, isNamed);
        LeadFacts facts = american(u"CA"_s, u"94105"_s);
        facts.company = isNamed ? u"ACME, Inc."_s : u"Other"_s;
        facts.companyKey = companyNameKey(facts.company);
        QFETCH(QString, value);
        QFETCH(QString, product);
        facts.expectedValue = value;
        facts.product = product;
        const Decision decision = decide(facts, *compile(rulebook, 1), kDay);
        QTEST(decision.routing.owner, "owner");
        QTEST(codeOf(decision.routing.routeClass), "routeClass");
    }
    void ofThreeLinesThatSayTheSameOneDecidesAndTheOthersComeLater()
    {
        QList<RouteStep> steps;
        const RulebookPtr rulebook = compile(
            rulebookWith({line(1, u"Cy"_s, u"US"_s), line(2, u"Bob"_s, u"US"_s), line(3, u"Ada"_s, u"US"_s)}), 1);
        const Decision decision = decide(american({}, {}), *rulebook, kDay, &steps);
        QVERIFY(!decision.routing.owner.isEmpty());
        const auto says = [&](const QString &words) {
            return std::ranges::count_if(steps, [&](const RouteStep &step) { return step.result.startsWith(words); });
        };
        QCOMPARE(says(u"won"_s), 1);
        QCOMPARE(says(u"also matches, comes later"_s), 2);
    }
    void whyNobodyGetsALeadIsKeptAsItsReason()
    {
        Rulebook rulebook = rulebookWith({});
        rulebook.reps.removeFirst();
        const Routing routing = decide(american({}, {}), *compile(rulebook, 1), kDay).routing;
        QVERIFY(routing.owner.isEmpty());
        QVERIFY2(routing.reason.contains(u"no line matches"), qPrintable(routing.reason));
        QCOMPARE(territoryText(routing), routing.reason);
        QCOMPARE(because(routing), routing.reason);
        QCOMPARE(toJson(decide(american({}, {}), *compile(rulebook, 1), kDay)).value(u"unowned"_s).toString(),
                 routing.reason);
        const Routing owned =
            decide(american({}, {}), *compile(rulebookWith({line(1, u"Ada"_s, u"US"_s)}), 1), kDay).routing;
        QCOMPARE(owned.reason, QString());
        QCOMPARE(territoryText(owned), owned.territory);
    }
    void whoIsAwayKeepsTheirTerritoryAndTheTraceSaysWhoStandsIn_data()
    {
        QTest::addColumn<QString>("deputy");
        QTest::addColumn<QString>("words");
        QTest::newRow("a deputy") << u"Bob"_s << u"away, Bob stands in"_s;
        QTest::newRow("nobody") << QString() << u"away, and nobody stands in"_s;
    }
    void whoIsAwayKeepsTheirTerritoryAndTheTraceSaysWhoStandsIn()
    {
        QFETCH(QString, deputy);
        QFETCH(QString, words);
        const RulebookPtr rulebook = compile(rulebookWith({line(1, u"Ada"_s, u"US"_s)}), 1);
        const QList<Absence> absences{
            Absence{.who = u"ADA"_s, .deputy = deputy, .from = kDay.addDays(-1), .to = kDay.addDays(1)}};
        const Situation situation =
            situationAt(*rulebook, {}, {}, absences, QDateTime(kDay, QTime(9, 0), Qt::UTC), kDay);
        QList<RouteStep> steps;
        const Decision decision = decide(american({}, {}), *rulebook, situation, &steps);
        QCOMPARE(decision.routing.owner, u"Ada"_s);
        const auto won = std::ranges::find(steps, 1, &RouteStep::line);
        QVERIFY(won != steps.end());
        QVERIFY2(won->result.contains(words), qPrintable(won->result));
        const Situation kept = situationFromJson(toJson(seenBy(decision, situation)), kDay);
        QList<RouteStep> again;
        QCOMPARE(decide(american({}, {}), *rulebook, kept, &again), decision);
        QCOMPARE(std::ranges::find(again, 1, &RouteStep::line)->result, won->result);
    }
    void factsSurviveJson()
    {
        LeadFacts facts = american(u"CA"_s, u"94105"_s, u"415"_s);
        facts.company = u"Acme"_s;
        facts.placeByPhone = true;
        QCOMPARE(leadFactsFromJson(toJson(facts)), facts);
    }
};

QTEST_APPLESS_MAIN(TestDecide)
#include "tst_decide.moc"
