// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/textpeople.h"

#include "core/base/fold.h"
#include "core/contacts/emailaddress.h"
#include "core/intake/textaddress.h"
#include "core/intake/textnumbers.h"
#include "core/intake/textwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString withUmlautsSpelt(QString text)
{
    text = text.toLower();
    return text.replace(u"ä"_s, u"ae"_s).replace(u"ö"_s, u"oe"_s).replace(u"ü"_s, u"ue"_s).replace(u"ß"_s, u"ss"_s);
}

bool agreesWithMail(const TextReading &reading, const QString &name)
{
    const QString email = reading.valueOf(Field::Email);
    const QString local = email.section(u'@', 0, 0);
    if (local.isEmpty() || isRoleAddress(email.toLower()))
        return false;
    for (const QString &spelt : {foldToWord(local), withUmlautsSpelt(local)}) {
        for (const QString &form : {name, withUmlautsSpelt(name)}) {
            const QStringList words = foldedWords(form);
            if (std::ranges::any_of(words,
                                    [&](const QString &word) { return word.size() > 2 && spelt.contains(word); }))
                return true;
        }
    }
    return false;
}

bool agreesWithDomain(const TextReading &reading, const QString &company)
{
    const QString domain = domainThatTells(reading.valueOf(Field::Email), reading.valueOf(Field::Website));
    const QString label = foldToWord(domain.section(u'.', 0, 0));
    for (const QString &form : {company, withUmlautsSpelt(company)}) {
        const QStringList words = foldedWords(form);
        if (label.size() < 3 || words.isEmpty())
            continue;
        const QString whole = words.join(QString());
        if (whole.startsWith(label) || label.startsWith(whole) ||
            (words.first().size() > 3 && label.contains(words.first())))
            return true;
    }
    return false;
}

// "Ann Doe, Head of Purchasing", "Ann Doe – Buyer", "Buyer at Acme Ltd".
void splitAtTitles(TextReading &reading)
{
    static const QRegularExpression parting(u",\\s+|\\s+[-–—/]\\s+|\\s+(?:at|bei|chez)\\s+"_s);
    QList<TextPiece> pieces;
    for (const TextPiece &piece : std::as_const(reading.pieces)) {
        const QRegularExpressionMatch match = piece.used ? QRegularExpressionMatch() : parting.match(piece.text);
        const QString left = match.hasMatch() ? piece.text.left(match.capturedStart()) : QString();
        const QString right = match.hasMatch() ? piece.text.mid(match.capturedEnd()) : QString();
        const bool isNamed = looksLikeName(left) && isJobTitle(right) && !hasLegalForm(right);
        const bool isTitled = isJobTitle(left) && !hasLegalForm(left) && !isJobTitle(right) &&
                              (hasLegalForm(right) || agreesWithDomain(reading, right));
        if (isNamed || isTitled)
            pieces += {TextPiece{left, piece.line}, TextPiece{right, piece.line}};
        else
            pieces += piece;
    }
    reading.pieces = pieces;
}

void takeName(TextReading &reading)
{
    TextPiece *first = nullptr;
    for (TextPiece &piece : reading.pieces) {
        if (piece.used || !looksLikeName(piece.text))
            continue;
        if (agreesWithMail(reading, piece.text))
            return reading.take(piece, Field::FullName, Sureness::High);
        if (!first && !agreesWithDomain(reading, piece.text))
            first = &piece;
    }
    if (first)
        reading.take(*first, Field::FullName, Sureness::Low);
}

// By its words, else what stands right below the name where the company is known already.
void takeTitle(TextReading &reading)
{
    const auto isOpen = [&](const TextPiece &piece) { return !piece.used && !agreesWithDomain(reading, piece.text); };
    for (TextPiece &piece : reading.pieces) {
        if (isOpen(piece) && isJobTitle(piece.text))
            return reading.take(piece, Field::Title, Sureness::High);
    }
    const auto name = std::ranges::find(reading.guesses, Field::FullName, &Guess::field);
    const bool companyIsKnown =
        reading.has(Field::Company) || std::ranges::any_of(reading.pieces, [&](const TextPiece &piece) {
            return !piece.used && agreesWithDomain(reading, piece.text);
        });
    if (name == reading.guesses.end() || !companyIsKnown)
        return;
    const int below = name->line + 1;
    for (TextPiece &piece : reading.pieces) {
        if (isOpen(piece) && piece.line == below && foldedWords(piece.text).size() < 6)
            return reading.take(piece, Field::Title, Sureness::Low);
    }
}

void takeCompany(TextReading &reading)
{
    for (TextPiece &piece : reading.pieces) {
        if (!piece.used && agreesWithDomain(reading, piece.text))
            return reading.take(piece, Field::Company, Sureness::High);
    }
    for (TextPiece &piece : reading.pieces) {
        const qsizetype words = foldedWords(piece.text).size();
        const bool hasLetter = std::ranges::any_of(piece.text, [](QChar c) { return c.isLetter(); });
        if (!piece.used && hasLetter && words > 0 && words < 7 && streetFormOf(piece.text) == StreetForm::None)
            return reading.take(piece, Field::Company, Sureness::Low);
    }
}

} // namespace

void takePeople(TextReading &reading)
{
    splitAtTitles(reading);
    for (TextPiece &piece : reading.pieces) {
        if (!piece.used && hasLegalForm(piece.text) && !reading.has(Field::Company))
            reading.take(piece, Field::Company, Sureness::High);
    }
    if (!reading.has(Field::FullName))
        takeName(reading);
    if (!reading.has(Field::Title))
        takeTitle(reading);
    if (!reading.has(Field::Company))
        takeCompany(reading);
}

} // namespace lw
