// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/textreading.h"

#include <algorithm>

namespace lw
{

bool TextReading::has(Field field) const
{
    return std::ranges::find(guesses, field, &Guess::field) != guesses.end();
}

QString TextReading::valueOf(Field field) const
{
    const auto it = std::ranges::find(guesses, field, &Guess::field);
    return it == guesses.end() ? QString() : it->value;
}

void TextReading::guess(Field field, const QString &value, Sureness sureness, int line)
{
    if (!value.trimmed().isEmpty() && !has(field))
        guesses += Guess{field, value.trimmed(), sureness, line};
}

void TextReading::take(TextPiece &piece, Field field, Sureness sureness)
{
    guess(field, piece.text, sureness, piece.line);
    piece.used = true;
}

} // namespace lw
