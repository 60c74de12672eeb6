// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace lw
{

// The legal forms of companies: "GmbH", "Pty Ltd", "sp. z o.o.". A form is asked for by its words, folded and written
// together ("spzoo"), because people set blanks, dots and strokes in it as they like. Two-letter forms that are
// ordinary words or names in front ("AB Foods", "AS Roma", "SAS Institute") count only at the end.

/// The most words one form is written in.
inline constexpr qsizetype kMostFormWords = 6;

bool isFormAtEnd(const QString &joined);
bool isFormInFront(const QString &joined);
/// Forms so plain that a name may go on behind them: "Hello Pty Ltd World".
bool isFormInside(const QString &joined);
/// What stands in brackets for a form: "(publ)", "(株)".
bool isFormInBrackets(const QString &joined);

/// The part of a word, as written, that is left when forms of scripts without blanks are taken off both ends:
/// "トヨタ自動車株式会社" → "トヨタ自動車". Never empty where the word is not.
QStringView withoutAttachedForms(QStringView word);

} // namespace lw
