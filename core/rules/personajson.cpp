// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/persona.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Persona", text);
}

Result<PersonaTrait> traitFromJson(const QJsonObject &json, const QString &persona)
{
    PersonaTrait trait{
        .text = json.value(u"text"_s).toString(), .when = {}, .weight = json.value(u"weight"_s).toInt(1)};
    if (trait.text.isEmpty())
        return unreadable(tr("persona “%1”: every trait needs a “text”.").arg(persona));
    const QJsonValue weight = json.value(u"weight"_s), when = json.value(u"when"_s);
    if (!weight.isUndefined() && (!weight.isDouble() || weight.toInt(0) < 1))
        return unreadable(tr("persona “%1”, “%2”: “weight” is a whole number from 1.").arg(persona, trait.text));
    if (!when.isUndefined() && !when.isArray())
        return unreadable(tr("persona “%1”, “%2”: “when” must be a list.").arg(persona, trait.text));
    const Result<ConditionGroups> groups = conditionGroupsFromJson(when.toArray());
    if (!groups)
        return unreadable(tr("persona “%1”, “%2”: %3").arg(persona, trait.text, groups.error().message));
    trait.when = *groups;
    return trait;
}

} // namespace

QJsonObject toJson(const Persona &persona)
{
    QJsonObject json{{u"name"_s, persona.name}};
    if (!persona.product.isEmpty())
        json.insert(u"product"_s, persona.product);
    QJsonArray traits;
    for (const PersonaTrait &trait : persona.traits) {
        QJsonObject each{{u"text"_s, trait.text}, {u"when"_s, toJson(trait.when)}};
        if (trait.weight != 1)
            each.insert(u"weight"_s, trait.weight);
        traits += each;
    }
    json.insert(u"traits"_s, traits);
    return json;
}

QJsonArray toJson(const QList<Persona> &personas)
{
    QJsonArray json;
    for (const Persona &persona : personas)
        json += toJson(persona);
    return json;
}

Result<Persona> personaFromJson(const QJsonObject &json)
{
    Persona persona{.name = json.value(u"name"_s).toString(), .product = json.value(u"product"_s).toString()};
    if (persona.name.isEmpty())
        return unreadable(tr("a persona has no “name”."));
    if (json.contains(u"product"_s) && !json.value(u"product"_s).isString())
        return unreadable(tr("persona “%1”: “product” must be a text.").arg(persona.name));
    const QJsonValue traits = json.value(u"traits"_s);
    if (!traits.isUndefined() && !traits.isArray())
        return unreadable(tr("persona “%1”: “traits” must be a list.").arg(persona.name));
    const QJsonArray list = traits.toArray();
    for (const QJsonValue &value : list) {
        const Result<PersonaTrait> trait = traitFromJson(value.toObject(), persona.name);
        if (!trait)
            return trait.error();
        persona.traits += *trait;
    }
    return persona;
}

} // namespace lw
