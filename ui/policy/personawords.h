// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/rulebook.h"
#include "core/rules/personafigures.h"

#include <QStringList>

namespace lw
{

/// The products that the rulebook names and that leads asked for, each once, by their names.
QStringList productsOf(const Rulebook &rulebook, const QList<FactLead> &leads);

/// How many traits there are and how much of their weight can be tested.
QString completenessText(const Persona &persona);

/// "Of 412 leads of the last 30 days this persona judges 58. Fit 80–100 %: 12, …"
QString figuresText(const PersonaFigures &figures, int days);

/// What is still to be written, by its place: names, words of traits, what comparisons compare with. What has no name
/// yet has none that could be said.
QStringList blanksIn(const QList<Persona> &personas);

} // namespace lw
