// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/rules/condition.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace lw
{

/// Something the ideal customer has.
struct PersonaTrait {
    QString text; ///< "Has 50 people or more"
    ConditionGroups when;
    int weight = 1;

    bool operator==(const PersonaTrait &) const = default;
};

/// The ideal customer of a product.
struct Persona {
    QString name;    ///< unique without regard to case
    QString product; ///< empty: any
    QList<PersonaTrait> traits = {};

    bool operator==(const Persona &) const = default;
};

/// How far a lead is the ideal customer, in the words of the traits.
struct Fit {
    QString persona = {};            ///< empty: there is none for it
    std::optional<int> percent = {}; ///< 0–100, of the weight of what is known; none: nothing is known
    QStringList fits = {}, misses = {};
    QStringList unknown = {}; ///< nothing that they ask about is filled; they count neither way

    bool operator==(const Fit &) const = default;
};

inline constexpr int kMaxPersonas = 50;
inline constexpr int kMaxTraits = 30;
inline constexpr int kMaxTraitWeight = 100;
inline constexpr int kMaxPersonaText = 120;

/// The first that is for the product, else the first for any; null: there is none.
const Persona *personaFor(const QList<Persona> &personas, const QString &product);
Fit fitOf(const Persona &persona, const LeadFacts &facts);
/// With the persona of the lead's product.
Fit fitOf(const QList<Persona> &personas, const LeadFacts &facts);

/// What can never fit or never be chosen: no name, no traits, weights out of range, two for one product, traits that
/// ask nothing or ask for the grade. Plain sentences, none where all is sound.
QStringList problemsOf(const QList<Persona> &personas);

/// {"name", "product", "traits": [{"text", "when", "weight"}]}; what is as usual is left out.
QJsonObject toJson(const Persona &persona);
QJsonArray toJson(const QList<Persona> &personas);
/// Error: what is malformed, in words that name the persona and the trait.
Result<Persona> personaFromJson(const QJsonObject &json);

} // namespace lw
