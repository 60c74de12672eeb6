// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/textguess.h"

#include "core/contacts/emailaddress.h"
#include "core/intake/textnumbers.h"
#include "core/intake/textpeople.h"
#include "core/intake/textpieces.h"
#include "core/intake/textplace.h"
#include "core/intake/textreading.h"
#include "core/intake/textwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

void readLabels(TextReading &reading)
{
    static const QRegularExpression form(u"^(\\p{L}[\\p{L} ./&-]{0,30}?)\\s*[:=]\\s*(\\S.*)$"_s);
    for (TextPiece &piece : reading.pieces) {
        const QRegularExpressionMatch match = form.match(piece.text);
        if (!match.hasMatch() || match.captured(2).startsWith(u"//"_s))
            continue;
        const std::optional<Field> field = fieldOfTextLabel(match.captured(1));
        if (!field || textLabelOfAll(foldedWords(match.captured(1))) != TextLabel::None)
            continue;
        piece.text = match.captured(2);
        if (*field != Field::Street) // an address after its label is read like any other
            reading.take(piece, *field, Sureness::High);
    }
    if (!reading.has(Field::FullName) && reading.has(Field::LastName))
        reading.guess(Field::FullName,
                      QString(reading.valueOf(Field::FirstName) + u' ' + reading.valueOf(Field::LastName)),
                      Sureness::High, std::ranges::find(reading.guesses, Field::LastName, &Guess::field)->line);
    reading.guesses.removeIf([](const Guess &g) { return g.field == Field::FirstName || g.field == Field::LastName; });
}

void readNumbers(TextReading &reading, TextPiece &piece)
{
    if (piece.used)
        return;
    const NumbersRead read = readNumbersIn(piece.text, reading.country);
    for (const NumberFound &found : read.found) {
        // A box that everybody reads gives way to somebody's own.
        if (found.field == Field::Email && reading.has(Field::Email) &&
            isRoleAddress(reading.valueOf(Field::Email).toLower()) && !isRoleAddress(found.value.toLower()))
            reading.guesses.removeIf([](const Guess &g) { return g.field == Field::Email; });
        reading.guess(found.field, found.value, found.isSure ? Sureness::High : Sureness::Low, piece.line);
    }
    piece.text = read.rest;
    piece.used = piece.text.isEmpty();
}

} // namespace

QList<Guess> guessFields(const QString &text, const QString &homeCountry)
{
    CutText cut = cutText(text);
    TextReading reading{.pieces = std::move(cut.pieces), .guesses = {}, .home = homeCountry};
    reading.guess(Field::Message, cut.message, Sureness::High, cut.messageLine);
    readLabels(reading);
    findCountry(reading);
    for (TextPiece &piece : reading.pieces)
        readNumbers(reading, piece);
    takePlace(reading);
    takePeople(reading);
    std::ranges::stable_sort(reading.guesses, {}, &Guess::line);
    return reading.guesses;
}

} // namespace lw
