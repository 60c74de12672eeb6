// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/personafigures.h"

#include "core/base/fold.h"

#include <QHash>

#include <algorithm>

namespace lw
{

namespace
{

// Who judges a product, as personaFor() finds it, for many leads.
QHash<QString, qsizetype> placesByProduct(const QList<Persona> &personas)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < personas.size(); ++i) {
        const QString product = fold(personas[i].product);
        if (!places.contains(product))
            places.insert(product, i);
    }
    return places;
}

void count(PersonaFigures &figures, const Fit &fit)
{
    ++figures.judged;
    if (!fit.percent)
        ++figures.unknown;
    else if (*fit.percent >= kHighFit)
        ++figures.high;
    else if (*fit.percent >= kMiddleFit)
        ++figures.middle;
    else
        ++figures.low;
}

} // namespace

PersonaFigures figuresOf(const QList<Persona> &personas, qsizetype place, const QList<FactLead> &leads)
{
    PersonaFigures figures{.leads = leads.size()};
    const QHash<QString, qsizetype> places = placesByProduct(personas);
    const qsizetype any = places.value(QString(), -1);
    for (const FactLead &lead : leads) {
        if (places.value(fold(lead.facts.product), any) == place)
            count(figures, fitOf(personas[place], lead.facts));
    }
    return figures;
}

PersonaCompleteness completenessOf(const Persona &persona)
{
    PersonaCompleteness found{.traits = int(persona.traits.size())};
    for (const PersonaTrait &trait : persona.traits) {
        const bool isTested =
            std::ranges::any_of(trait.when, [](const QList<Condition> &group) { return !group.isEmpty(); });
        found.tested += isTested ? 1 : 0;
        found.weight += trait.weight;
        found.testedWeight += isTested ? trait.weight : 0;
    }
    return found;
}

} // namespace lw
