// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/textguess.h"
#include "core/intake/textpieces.h"

namespace lw
{

/// A text while it is read: each step takes from the pieces what it understands and adds what it guesses.
struct TextReading {
    QList<TextPiece> pieces;
    QList<Guess> guesses; ///< at most one a field
    QString home;         ///< country that numbers without one belong to where the text does not say it; may be empty
    QString country = {}; ///< the text's own, else home (alpha-2)

    bool has(Field field) const;
    QString valueOf(Field field) const; ///< empty: not guessed
    /// Adds a guess, trimmed. A blank value is none, and the first guess of a field stays.
    void guess(Field field, const QString &value, Sureness sureness, int line);
    /// Guesses a whole piece, which is used by it.
    void take(TextPiece &piece, Field field, Sureness sureness);
};

} // namespace lw
