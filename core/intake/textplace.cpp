// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/textplace.h"

#include "core/intake/textaddress.h"
#include "core/intake/textnumbers.h"
#include "core/intake/textwords.h"

#include <algorithm>
#include <optional>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// At its commas, but for the one behind a French house number: "15, avenue Foch".
QStringList addressParts(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u", "_s, Qt::SkipEmptyParts)) {
        const bool goesOn = !parts.isEmpty() && std::ranges::all_of(parts.last(), [](QChar c) { return c.isDigit(); });
        if (goesOn)
            parts.last() += QString(u", "_s + part);
        else
            parts += part.trimmed();
    }
    return parts;
}

// A whole address on one line is taken apart at its commas; other lines keep theirs ("Acme, Inc.").
void splitAddresses(TextReading &reading)
{
    QList<TextPiece> pieces;
    for (const TextPiece &piece : std::as_const(reading.pieces)) {
        const std::optional<TownLine> town = piece.used ? std::nullopt : readTownLine(piece.text, reading.country);
        const QStringList parts = addressParts(piece.text);
        const bool hasStreet = !piece.used && parts.size() > 1 && std::ranges::any_of(parts, [](const QString &part) {
            return streetFormOf(part) == StreetForm::Certain;
        });
        if (!town && !hasStreet) {
            pieces += piece;
            continue;
        }
        for (const QString &part : addressParts(town ? town->before : piece.text))
            pieces += TextPiece{part, piece.line};
        if (town)
            pieces += TextPiece{town->before.isEmpty()
                                    ? piece.text
                                    : piece.text.mid(piece.text.indexOf(town->before) + town->before.size()),
                                piece.line};
    }
    reading.pieces = pieces;
}

// British cards give town, county and postcode a line each.
void takeTownAbove(TextReading &reading, qsizetype at)
{
    if (reading.has(Field::City)) {
        const auto city = std::ranges::find(reading.guesses, Field::City, &Guess::field);
        city->field = Field::State;
    }
    for (qsizetype i = at - 1; i >= 0 && i >= at - 2; --i) {
        TextPiece &above = reading.pieces[i];
        const bool isWords = std::ranges::none_of(above.text, [](QChar c) { return c.isDigit(); });
        if (above.used || !isWords || foldedWords(above.text).size() > 3 || hasLegalForm(above.text) ||
            streetFormOf(above.text) != StreetForm::None)
            return;
        if (isBritishCounty(above.text) && !reading.has(Field::State)) {
            reading.take(above, Field::State, Sureness::Low);
            continue;
        }
        return reading.take(above, Field::City, Sureness::Low);
    }
}

void takeTownLine(TextReading &reading, qsizetype at, const TownLine &town)
{
    TextPiece &piece = reading.pieces[at];
    piece.used = true;
    reading.guess(Field::PostalCode, town.postalCode, Sureness::High, piece.line);
    reading.guess(Field::City, town.city, Sureness::High, piece.line);
    reading.guess(Field::State, town.state, Sureness::High, piece.line);
    if (isCountryName(town.after))
        reading.guess(Field::Country, town.after, Sureness::High, piece.line);
    if (town.city.isEmpty())
        takeTownAbove(reading, at);
    else if (town.country == u"GB" && isBritishCounty(town.city) && at > 0)
        takeTownAbove(reading, at);
    const QString inferred = town.country.isEmpty() ? reading.country : town.country;
    if (inferred != reading.home) // at home nobody writes it
        reading.guess(Field::Country, inferred, town.country.isEmpty() ? Sureness::Low : Sureness::High, piece.line);
}

// The lines right above the town, as long as they look like parts of an address.
void takeStreets(TextReading &reading, qsizetype at)
{
    qsizetype begin = at;
    bool isCertain = false;
    for (qsizetype i = at - 1; i >= 0; --i) {
        const StreetForm form = streetFormOf(reading.pieces[i].text);
        if (reading.pieces[i].used && begin == at &&
            reading.pieces[i].line >= reading.pieces[std::min(at, reading.pieces.size() - 1)].line - 3)
            continue; // the town of British cards
        if (reading.pieces[i].used || form == StreetForm::None || hasLegalForm(reading.pieces[i].text))
            break;
        isCertain |= form == StreetForm::Certain;
        begin = i;
    }
    QStringList parts;
    int line = 0;
    for (qsizetype i = begin; i < at; ++i) {
        if (reading.pieces[i].used)
            continue;
        line = line == 0 ? reading.pieces[i].line : line;
        parts += reading.pieces[i].text;
        reading.pieces[i].used = true;
    }
    reading.guess(Field::Street, parts.join(u", "_s), isCertain ? Sureness::High : Sureness::Low, line);
}

void readAddress(TextReading &reading)
{
    for (TextPiece &piece : reading.pieces) {
        if (!piece.used && isCountryName(piece.text))
            reading.take(piece, Field::Country, Sureness::High);
    }
    for (qsizetype i = 0; i < reading.pieces.size(); ++i) {
        const QString text = reading.pieces[i].text;
        if (reading.pieces[i].used)
            continue;
        const QString clean = text.startsWith(u',') ? text.mid(1).trimmed() : text;
        if (const std::optional<TownLine> town = readTownLine(clean, reading.country)) {
            takeTownLine(reading, i, *town);
            takeStreets(reading, i);
            return;
        }
    }
    for (qsizetype i = 0; i < reading.pieces.size(); ++i) { // a street without a town
        if (!reading.pieces[i].used && streetFormOf(reading.pieces[i].text) == StreetForm::Certain)
            return takeStreets(reading, i + 1);
    }
}

} // namespace

void findCountry(TextReading &reading)
{
    QString byTown;
    QString byNumber;
    for (const TextPiece &piece : std::as_const(reading.pieces)) {
        for (const QString &part : piece.text.split(u',')) {
            if (reading.country.isEmpty() && isCountryName(part))
                reading.country = countryNamed(part);
        }
        if (byTown.isEmpty()) {
            const std::optional<TownLine> town = readTownLine(piece.text, {});
            byTown = town ? town->country : QString();
        }
        if (byNumber.isEmpty())
            byNumber = countryOfNumberIn(piece.text);
    }
    QString byDomain;
    for (const TextPiece &piece : std::as_const(reading.pieces)) {
        if (byDomain.isEmpty())
            byDomain = countryOfDomainIn(piece.text);
    }
    if (reading.country.isEmpty() && !reading.valueOf(Field::Country).isEmpty())
        reading.country = countryNamed(reading.valueOf(Field::Country));
    for (const QString &next : {byTown, byNumber, byDomain, reading.home}) {
        if (reading.country.isEmpty())
            reading.country = next;
    }
}

void takePlace(TextReading &reading)
{
    splitAddresses(reading);
    readAddress(reading);
}

} // namespace lw
