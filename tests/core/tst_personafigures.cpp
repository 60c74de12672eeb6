// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/personafigures.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

PersonaTrait trait(const QString &text, Field field, const QString &value, int weight = 1)
{
    return {
        .text = text, .when = {{Condition{.field = field, .op = Operator::Is, .values = {value}}}}, .weight = weight};
}

FactLead lead(const QString &product, const QString &industry, const QString &country)
{
    FactLead lead;
    lead.facts.product = product;
    lead.facts.industry = industry;
    lead.facts.countryCode = country;
    return lead;
}

QList<Persona> personas()
{
    const QList<PersonaTrait> traits{trait(u"Paper"_s, Field::Industry, u"Paper"_s),
                                     trait(u"German"_s, Field::Country, u"DE"_s)};
    return {Persona{.name = u"Anybody"_s, .product = {}, .traits = traits},
            Persona{.name = u"Mill"_s, .product = u"Pumps"_s, .traits = traits}};
}

} // namespace

class TestPersonaFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsAreCountedByTheirFit()
    {
        const QList<FactLead> leads{
            lead(u"pumps"_s, u"Paper"_s, u"DE"_s), lead(u"Pumps"_s, u"Paper"_s, u"FR"_s),
            lead(u"PUMPS"_s, u"Toys"_s, u"FR"_s),  lead(u"Pumps"_s, {}, {}),
            lead(u"Valves"_s, u"Paper"_s, {}),
        };
        const PersonaFigures mill{.leads = 5, .judged = 4, .high = 1, .middle = 1, .low = 1, .unknown = 1};
        QCOMPARE(figuresOf(personas(), 1, leads), mill);
        const PersonaFigures any{.leads = 5, .judged = 1, .high = 1};
        QCOMPARE(figuresOf(personas(), 0, leads), any);
    }
    void aSecondOneForTheProductJudgesNothing()
    {
        QList<Persona> both = personas();
        both += both[1];
        QCOMPARE(figuresOf(both, 2, {lead(u"Pumps"_s, u"Paper"_s, u"DE"_s)}).judged, 0);
    }
    void howMuchCanBeTested()
    {
        Persona persona = personas()[1];
        persona.traits += PersonaTrait{.text = u"Nice"_s, .when = {}, .weight = 6};
        const PersonaCompleteness found{.traits = 3, .tested = 2, .weight = 8, .testedWeight = 2};
        QCOMPARE(completenessOf(persona), found);
        QCOMPARE(completenessOf({.name = {}, .product = {}}), PersonaCompleteness());
    }
};

QTEST_APPLESS_MAIN(TestPersonaFigures)
#include "tst_personafigures.moc"
