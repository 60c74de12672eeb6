// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/persona.h"
#include "core/rules/ruleuse.h"

namespace lw
{

/// How some leads fit one persona. The four bands add up to those it judges.
struct PersonaFigures {
    qint64 leads = 0;
    qint64 judged = 0; ///< no persona before it and none of their own product judges them
    qint64 high = 0;   ///< 80 % and more
    qint64 middle = 0; ///< 50 % and more
    qint64 low = 0;
    qint64 unknown = 0; ///< nothing that the traits ask about is filled

    bool operator==(const PersonaFigures &) const = default;
};

inline constexpr int kHighFit = 80;   ///< percent
inline constexpr int kMiddleFit = 50; ///< percent

/// `place`: of the persona in the list.
PersonaFigures figuresOf(const QList<Persona> &personas, qsizetype place, const QList<FactLead> &leads);

/// How much of a persona can be tested: traits that ask something.
struct PersonaCompleteness {
    int traits = 0;
    int tested = 0;
    int weight = 0; ///< of all traits
    int testedWeight = 0;

    bool operator==(const PersonaCompleteness &) const = default;
};
PersonaCompleteness completenessOf(const Persona &persona);

} // namespace lw
