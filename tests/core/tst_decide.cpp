// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/whynot.h"
#include "core/decisions/facts.h"

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
