// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace lw
{

/// A street line taken apart, as it is compared: "Flat 3, 12b High St." → number 12, suffix "b", unit "3", words
/// "high street".
struct StreetAddress {
    enum class Side { Unknown, Odd, Even };

    int number = 0;     ///< the house number, of a range its first; 0: none
    int lastNumber = 0; ///< of a range, "12–16"; else the same
    QString suffix;     ///< folded letters behind the number: "b"
    QString unit;       ///< flat, suite, floor: what stands behind the word, folded
    QString poBox;      ///< of a post office box
    QStringList words;  ///< of the street's name, folded, its kind and directions written out
    QStringList extra;  ///< what else the line says: the building, the estate, the cross street
    Side side = Side::Unknown;

    bool operator==(const StreetAddress &) const = default;
};

/// Reads the number before the name ("12 High Street"), behind it ("Hauptstraße 12 b"), or in a field of its own.
StreetAddress parseStreet(QStringView street, QStringView houseNumber = {});

/// A street's name as two of them are compared.
struct StreetName {
    QString core;      ///< its own words in one, without kind and direction: "highfield"; never empty where words are
    QString kind;      ///< "street"; empty: none said
    QString direction; ///< "north"; empty: none said
    bool operator==(const StreetName &) const = default;
};
StreetName streetNameOf(const QStringList &words);

/// How alike two street names are, 0–1: edits in the words that are the street's own, so that "Ada Street" is not like
/// "Elm Street". A kind or direction that only one says costs little, another one more. Symmetric; blank is like
/// nothing.
double streetSimilarity(const StreetName &left, const StreetName &right);

} // namespace lw
