// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/textreading.h"

namespace lw
{

/// Finds the country that the text's numbers and postcodes are of: written out, else by its town, by a number with
/// "+", by a country's domain; else home.
void findCountry(TextReading &reading);

/// Takes street, town, postcode, state and country out of the text.
void takePlace(TextReading &reading);

} // namespace lw
