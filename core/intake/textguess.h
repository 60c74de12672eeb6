// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadfields.h"

#include <QList>
#include <QString>

namespace lw
{

/// What lies on the clipboard: rows of a table, which an import reads; one block of text, which describes one lead; or
/// nothing to read.
enum class ClipboardKind { Rows, Text, Nothing };

/// Rows: two lines or more with the same number of cells, two or more, parted by tabs, semicolons or commas.
ClipboardKind clipboardKind(const QString &text);

/// High: the text says it by a label, by its form, or twice. Low: by where it stands only.
enum class Sureness { Low, High };

/// What a piece of text most likely says about one field.
struct Guess {
    Field field = Field::FullName;
    QString value;
    Sureness sureness = Sureness::Low;
    int line = 0; ///< of the text, from 1
    bool operator==(const Guess &) const = default;
};

/// Reads an e-mail signature, a business card or a short mail in German, US, British or French layout: at most one
/// guess a field, in the order of the text. Fax numbers, social networks and what the law makes companies print are
/// passed over; words before a closing formula are the message. `homeCountry` (alpha-2, may be empty) is where numbers
/// without a country belong.
QList<Guess> guessFields(const QString &text, const QString &homeCountry);

} // namespace lw
