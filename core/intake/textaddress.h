// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace lw
{

/// The postcode of a line with what stands around it.
struct TownLine {
    QString before; ///< the postcode's town: street or company on the same line
    QString postalCode;
    QString city; ///< empty: British cards have it on the line above
    QString state;
    QString country; ///< alpha-2, where the form of the postcode says it
    QString after;   ///< the town: mostly a country
    bool operator==(const TownLine &) const = default;
};

/// Finds postcode and town as they are written in the country `hint` (alpha-2, may be empty) or, where their form
/// leaves no doubt, anywhere: "70173 Stuttgart", "D-70173 Stuttgart", "Hartford, CT 06103", "Reading RG1 2AB",
/// "75008 Paris Cedex 08".
std::optional<TownLine> readTownLine(const QString &line, const QString &hint);

/// How sure a line is a street.
enum class StreetForm {
    None,
    Possible, ///< has a number where streets have one
    Certain,  ///< and a word that streets have; or a post box
    Extra,    ///< part of an address: suite, floor, building, industrial estate
};
StreetForm streetFormOf(const QString &line);

bool isCountryName(const QString &text);   ///< written out, or "UK" and "USA"
bool isBritishCounty(const QString &text); ///< "Berkshire": stands between town and postcode

} // namespace lw
