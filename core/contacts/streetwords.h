// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace lw
{

// The words that street lines are made of, folded, in the languages of western Europe.

bool isStreetKindBefore(const QString &word); ///< a kind that stands before the name, as in Romance languages: "rue"
bool isStreetWord(const QString &word);       ///< says a kind: written out, short, or run into the name
bool isDirectionWord(const QString &word);    ///< "north", "n", "sur"
bool isUnitWord(const QString &word);         ///< announces a part of a building: "flat"
bool isCrossWord(const QString &word);        ///< begins a remark on the place, no part of the street's name: "near"
bool isAmbiguousKind(const QString &word);    ///< Saint, an article or an initial, unless it ends the name: "st"

/// The kind a word is, written out, a slip of the pen allowed for: "avenue" of "aveneu". Empty: none.
QString streetKindOf(const QString &word);
/// The kind that German and Dutch write in one with the name: "strasse" of "hauptstrasse". Empty: none.
QStringView suffixKind(QStringView word);
/// The direction a word says, in English: "north" of "n" and "nord". Empty: none.
QString directionOf(const QString &word);

/// The words of a street's name without short forms: kinds, directions and numbers as everybody writes them. Signs
/// other than letters and figures are left out.
QStringList writtenOut(const QStringList &words);

} // namespace lw
