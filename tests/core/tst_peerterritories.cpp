// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/postaladdress.h"
#include "core/decisions/decide.h"
#include "core/decisions/facts.h"
#include "core/territories/territorytree.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

const QDate kDay(2026, 3, 2);

/// "country=US;state=NY;owner=Ann" as a line.
CoverageLine lineOf(const QString &text)
{
    QStringList cells(coverageColumns().size());
    for (const QString &pair : text.split(u';', Qt::SkipEmptyParts))
        cells[coverageColumns().indexOf(pair.section(u'=', 0, 0).trimmed())] = pair.section(u'=', 1).trimmed();
    const Result<CoverageLine> line = coverageLineFromCells(cells);
    if (!line)
        qFatal("%s", qPrintable(line.error().message));
    return *line;
}

RulebookPtr rulebookOf(const QStringList &lines)
{
    Rulebook rulebook = defaultRulebook("UTC");
    for (const QString &text : lines) {
        CoverageLine line = lineOf(text);
        line.number = int(rulebook.lines.size()) + 1;
        if (!rulebook.findRep(line.owner))
            rulebook.reps += Rep{.name = line.owner, .type = u"outside"_s, .email = {}, .phone = {}};
        rulebook.lines += line;
    }
    return compile(rulebook, 1);
}

/// A lead as somebody writes its address, normalised as every door does.
LeadFacts factsFrom(const QString &text)
{
    LeadRecord record;
    PostalAddress address;
    for (const QString &pair : text.split(u';', Qt::SkipEmptyParts)) {
        const QString name = pair.section(u'=', 0, 0).trimmed(), value = pair.section(u'=', 1).trimmed();
        if (name == u"country")
            address.country = value;
        else if (name == u"state")
            address.state = value;
        else if (name == u"zip")
            address.postalCode = value;
        else if (name == u"city")
            address.city = value;
        else if (name == u"company")
            record.company.name = value;
        else if (name == u"product")
            record.lead.product = value;
    }
    record.person.address = normalised(address, {});
    LeadFacts facts = factsOf(record);
    facts.companyKey = record.company.name.toLower();
    facts.letIn = true;
    for (const QString &pair : text.split(u';', Qt::SkipEmptyParts)) {
        if (pair.startsWith(u"value="))
            facts.expectedValue = pair.section(u'=', 1);
    }
    return facts;
}

} // namespace

/// How other products divide territories, as their documents and threads say, and where ours decides otherwise.
class TestPeerTerritories : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLeadGoesWhereThePeerSays_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("lead");
        QTest::addColumn<QString>("owner");
        const QStringList branch{u"country=US;owner=A"_s, u"country=US;state=CA;product=pump;owner=B"_s,
                                 u"country=US;state=CA;owner=C"_s};
        QTest::newRow("the lowest that matches wholly") << branch << u"country=US;state=CA"_s << u"C"_s;
        QTest::newRow("several on one branch: the lowest") << branch << u"country=US;state=CA;product=pump"_s << u"B"_s;
        QTest::newRow("only the parent matches") << branch << u"country=US;state=NY"_s << u"A"_s;
        const QStringList both{u"country=US;state=NY;product=motor;owner=Ann"_s};
        QTest::newRow("all conditions of a line") << both << u"country=US;state=NY;product=motor"_s << u"Ann"_s;
        QTest::newRow("one of two is not enough") << both << u"country=US;state=NY;product=pump"_s << u"Lead Manager"_s;
        const QStringList zip{u"country=US;postal_from=12345;owner=Ann"_s};
        QTest::newRow("a ZIP+4 is looked up as its ZIP") << zip << u"country=US;zip=12345-6789"_s << u"Ann"_s;
        const QStringList state{u"country=US;state=CA;owner=Ann"_s};
        QTest::newRow("a state by its code") << state << u"country=US;state=CA"_s << u"Ann"_s;
        QTest::newRow("a state by its name") << state << u"country=United States;state=California"_s << u"Ann"_s;
        QTest::newRow("a state by its postcode") << state << u"country=USA;zip=94105"_s << u"Ann"_s;
        QTest::newRow("a country no group lists") << state << u"country=DE"_s << u"Lead Manager"_s;
        const QStringList table{u"country=US;postal_from=10001;owner=East"_s,
                                u"country=US;postal_from=92605;owner=West"_s, u"country=US;city=Albany;owner=Hudson"_s,
                                u"country=US;owner=Rest"_s};
        QTest::newRow("by the ZIP, east") << table << u"country=US;zip=10001"_s << u"East"_s;
        QTest::newRow("by the ZIP, west") << table << u"country=US;zip=92605"_s << u"West"_s;
        QTest::newRow("by the city without a ZIP") << table << u"country=US;city=ALBANY"_s << u"Hudson"_s;
        QTest::newRow("neither") << table << u"country=US"_s << u"Rest"_s;
        const QStringList large{u"company=acme;kind=major;owner=Account"_s, u"value_min=100000;owner=Large"_s,
                                u"product=pump;owner=Pumps"_s, u"country=US;owner=Field"_s};
        QTest::newRow("a named account and large")
            << large << u"company=acme;value=500000;country=US"_s << u"Account"_s;
        QTest::newRow("large") << large << u"company=other;value=500000;country=US"_s << u"Large"_s;
        QTest::newRow("the product team") << large << u"product=pump;value=5;country=US"_s << u"Pumps"_s;
        QTest::newRow("the territory") << large << u"value=5;country=US"_s << u"Field"_s;
    }
    void theLeadGoesWhereThePeerSays()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, lead);
        QTEST(decide(factsFrom(lead), *rulebookOf(lines), kDay).routing.owner, "owner");
    }
    void exactlyOneOwnerAndTheOthersAreNamed()
    {
        QList<RouteStep> steps;
        const RulebookPtr rulebook =
            rulebookOf({u"country=US;state=CA;owner=A"_s, u"country=US;owner=B"_s, u"product=pump;owner=C"_s});
        const Decision decision = decide(factsFrom(u"country=US;state=CA;product=pump"_s), *rulebook, kDay, &steps);
        QCOMPARE(decision.routing.owner, u"C"_s);
        QStringList others;
        for (const RouteStep &step : std::as_const(steps)) {
            if (step.result.contains(u"also matches"))
                others += step.result;
        }
        QCOMPARE(others.size(), 2);
    }
    void whatNoLineCoversSaysSo()
    {
        QList<RouteStep> steps;
        decide(factsFrom(u"country=US"_s), *rulebookOf({u"country=US;postal_from=10001;owner=East"_s}), kDay, &steps);
        QVERIFY(!steps.isEmpty());
        QCOMPARE(steps.first().routeClass, RouteClass::Postcode);
        QCOMPARE(steps.last().routeClass, RouteClass::CatchAll);
    }
    // Peers cut lists at 1,048 signs, 15 rules a territory or 1,000 territories.
    void nothingIsCut()
    {
        Rulebook rulebook = defaultRulebook("UTC");
        for (int territory = 0; territory < 1000; ++territory)
            rulebook.reps += Rep{.name = u"Rep %1"_s.arg(territory), .type = u"outside"_s, .email = {}, .phone = {}};
        for (int code = 0; code < 10'000; ++code) {
            CoverageLine line;
            line.number = code + 1;
            line.country = u"US"_s;
            line.postalFrom = u"%1"_s.arg(code * 7, 5, 10, QChar(u'0'));
            line.owner = u"Rep %1"_s.arg(code < 2000 ? 0 : code % 1000); // one has 2,000 codes and more
            line.territory = line.owner;
            rulebook.lines += line;
        }
        const RulebookPtr compiled = compile(rulebook, 1);
        int owned = 0;
        for (int lead = 0; lead < 100'000; ++lead) {
            LeadFacts facts;
            facts.countryCode = u"US"_s;
            facts.postalKey = u"%1"_s.arg(lead, 5, 10, QChar(u'0'));
            facts.letIn = true;
            const QString owner = decide(facts, *compiled, kDay).routing.owner;
            const int code = lead / 7;
            const bool isCovered = lead % 7 == 0 && code < 10'000;
            const QString expected = isCovered ? u"Rep %1"_s.arg(code < 2000 ? 0 : code % 1000) : u"Lead Manager"_s;
            if (owner != expected)
                QFAIL(qPrintable(facts.postalKey + u": "_s + owner));
            owned += isCovered ? 1 : 0;
        }
        QCOMPARE(owned, 10'000);
    }
};

QTEST_APPLESS_MAIN(TestPeerTerritories)
#include "tst_peerterritories.moc"
