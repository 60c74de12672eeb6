// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/persona.h"

#include "core/base/fold.h"
#include "core/rules/leadfacts.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Persona", text);
}

bool anyCondition(const ConditionGroups &groups, auto test)
{
    return std::ranges::any_of(groups, [&](const QList<Condition> &group) { return std::ranges::any_of(group, test); });
}

// Who asks whether something is blank knows the answer from a blank.
bool isKnown(const PersonaTrait &trait, const LeadFacts &facts)
{
    return anyCondition(trait.when, [&](const Condition &condition) {
        return !takesValues(condition.op) || !valueOf(facts, condition.field).isEmpty();
    });
}

// Half a percent is rounded up.
int percentOf(int part, int whole)
{
    return (200 * part + whole) / (2 * whole);
}

bool isSound(const QString &text)
{
    return !text.trimmed().isEmpty() && text.size() <= kMaxPersonaText && !text.contains(u'\n');
}

void findInTrait(const Persona &persona, const PersonaTrait &trait, QStringList &problems)
{
    if (!isSound(trait.text))
        problems +=
            tr("Persona “%1”: a trait needs one line of 1 to %2 characters.").arg(persona.name).arg(kMaxPersonaText);
    if (trait.weight < 1 || trait.weight > kMaxTraitWeight)
        problems +=
            tr("Persona “%1”, “%2”: the weight is from 1 to %3.").arg(persona.name, trait.text).arg(kMaxTraitWeight);
    if (!anyCondition(trait.when, [](const Condition &) { return true; }))
        problems += tr("Persona “%1”, “%2” asks nothing, so it is never known.").arg(persona.name, trait.text);
    if (anyCondition(trait.when, [](const Condition &condition) { return condition.field == Field::Grade; }))
        problems +=
            tr("Persona “%1”, “%2” asks for the grade, which follows from the fit.").arg(persona.name, trait.text);
}

void findInPersona(const Persona &persona, QStringList &problems)
{
    if (!isSound(persona.name))
        problems += tr("A persona needs a name of 1 to %1 characters.").arg(kMaxPersonaText);
    if (persona.product.size() > kMaxPersonaText)
        problems += tr("Persona “%1”: the product has more than %2 characters.").arg(persona.name).arg(kMaxPersonaText);
    if (persona.traits.isEmpty())
        problems += tr("Persona “%1” has no traits, so no fit is ever known.").arg(persona.name);
    if (persona.traits.size() > kMaxTraits)
        problems += tr("Persona “%1” has more than %2 traits.").arg(persona.name).arg(kMaxTraits);
    for (const PersonaTrait &trait : persona.traits)
        findInTrait(persona, trait, problems);
}

} // namespace

const Persona *personaFor(const QList<Persona> &personas, const QString &product)
{
    const QString wanted = fold(product);
    const auto of = [&](const QString &name) {
        return std::ranges::find_if(personas, [&](const Persona &each) { return fold(each.product) == name; });
    };
    const auto own = of(wanted), any = own == personas.end() ? of(QString()) : own;
    return any == personas.end() ? nullptr : &*any;
}

Fit fitOf(const Persona &persona, const LeadFacts &facts)
{
    Fit fit{.persona = persona.name};
    int fitting = 0, known = 0;
    for (const PersonaTrait &trait : persona.traits) {
        if (!isKnown(trait, facts)) {
            fit.unknown += trait.text;
            continue;
        }
        const bool fits = matches(trait.when, facts);
        (fits ? fit.fits : fit.misses) += trait.text;
        fitting += fits ? trait.weight : 0;
        known += trait.weight;
    }
    if (known > 0)
        fit.percent = percentOf(fitting, known);
    return fit;
}

Fit fitOf(const QList<Persona> &personas, const LeadFacts &facts)
{
    const Persona *persona = personaFor(personas, facts.product);
    return persona ? fitOf(*persona, facts) : Fit();
}

QStringList problemsOf(const QList<Persona> &personas)
{
    QStringList problems;
    if (personas.size() > kMaxPersonas)
        problems += tr("There are more than %1 personas.").arg(kMaxPersonas);
    QSet<QString> names, products;
    for (const Persona &persona : personas) {
        findInPersona(persona, problems);
        const QString name = fold(persona.name), product = fold(persona.product);
        if (names.contains(name))
            problems += tr("Two personas are called “%1”.").arg(persona.name);
        if (products.contains(product))
            problems +=
                tr("Persona “%1” is never asked: another one before it is for the same product.").arg(persona.name);
        names += name;
        products += product;
    }
    return problems;
}

} // namespace lw
