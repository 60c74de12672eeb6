// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace lw
{

/// The two parts that files, letters and forms ask for.
struct PersonName {
    QString first;
    QString last;
    bool operator==(const PersonName &) const = default;
};

/// Splits a name typed into one field: "Dr. Ann van der Meer" → Ann, van der Meer; "Doe, Ann" → Ann, Doe; "Marie
/// DUPONT" → Marie, DUPONT. Forms of address, degrees and "Jr." belong to neither part; a single word is a last name.
PersonName splitName(QStringView name);

/// Whether a word stands before a name and is none itself: "Dr.", "Herr", "Dipl.-Ing.".
bool isNamePrefix(QStringView word);
/// The same behind a name: "Jr.", "PhD", "MBA".
bool isNameSuffix(QStringView word);

/// Which of a family's bearers of one name this is: "jr", "sr", "ii", "iii", "iv"; empty where the name does not say.
QString generationOf(QStringView name);

/// The words of a name as they are compared: folded, in the order written, without forms of address and degrees;
/// apostrophes join ("D'Unger" → "dunger"), hyphens, dots and commas part ("Anne-Marie J.R." → anne, marie, j, r).
/// Empty only for a name without any letter or digit.
QStringList nameWords(QStringView name);

} // namespace lw
