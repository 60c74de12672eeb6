// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/textguess.h"

#include "core/base/fold.h"
#include "core/intake/textaddress.h"
#include "core/intake/textnumbers.h"
#include "core/intake/textpieces.h"
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

/// Reads one text; each step takes from the pieces what it understands.
class TextReader
{
public:
    TextReader(const QString &text, const QString &homeCountry)
        : m_home(homeCountry)
    {
        CutText cut = cutText(text);
        m_pieces = std::move(cut.pieces);
        guess(Field::Message, cut.message, Sureness::High, cut.messageLine);
    }

    QList<Guess> read()
    {
        readLabels();
        findCountry();
        for (TextPiece &piece : m_pieces)
            readNumbers(piece);
        splitAddresses();
        readAddress();
        splitAtTitles();
        readPeople();
        return std::move(m_guesses);
    }

private:
    void readLabels();
    void findCountry();
    void readNumbers(TextPiece &piece);
    void splitAddresses();
    void readAddress();
    void takeTownLine(qsizetype at, const TownLine &town);
    void takeTownAbove(qsizetype at);
    void takeStreets(qsizetype at);
    void splitAtTitles();
    void readPeople();
    void takeName();
    void takeTitle();
    void takeCompany();

    bool has(Field field) const
    {
        return std::ranges::any_of(m_guesses, [&](const Guess &guess) { return guess.field == field; });
    }
    QString valueOf(Field field) const
    {
        const auto it = std::ranges::find_if(m_guesses, [&](const Guess &guess) { return guess.field == field; });
        return it == m_guesses.end() ? QString() : it->value;
    }
    void guess(Field field, const QString &value, Sureness sureness, int line)
    {
        if (!value.trimmed().isEmpty() && !has(field))
            m_guesses += Guess{field, value.trimmed(), sureness, line};
    }
    void take(TextPiece &piece, Field field, Sureness sureness)
    {
        guess(field, piece.text, sureness, piece.line);
        piece.used = true;
    }
    bool agreesWithMail(const QString &name) const;
    bool agreesWithDomain(const QString &company) const;

    QString m_home;
    QString m_country; // where numbers without one belong
    QList<TextPiece> m_pieces;
    QList<Guess> m_guesses;
};

void TextReader::readLabels()
{
    static const QRegularExpression form(u"^(\\p{L}[\\p{L} ./&-]{0,30}?)\\s*[:=]\\s*(\\S.*)$"_s);
    for (TextPiece &piece : m_pieces) {
        const QRegularExpressionMatch match = form.match(piece.text);
        if (!match.hasMatch() || match.captured(2).startsWith(u"//"_s))
            continue;
        const std::optional<Field> field = fieldOfTextLabel(match.captured(1));
        if (!field || textLabelOfAll(foldedWords(match.captured(1))) != TextLabel::None)
            continue;
        piece.text = match.captured(2);
        if (*field != Field::Street) // an address after its label is read like any other
            take(piece, *field, Sureness::High);
    }
    if (!has(Field::FullName) && has(Field::LastName))
        guess(Field::FullName, QString(valueOf(Field::FirstName) + u' ' + valueOf(Field::LastName)), Sureness::High,
              std::ranges::find(m_guesses, Field::LastName, &Guess::field)->line);
    m_guesses.removeIf([](const Guess &g) { return g.field == Field::FirstName || g.field == Field::LastName; });
}

void TextReader::findCountry()
{
    QString byTown;
    QString byNumber;
    for (const TextPiece &piece : std::as_const(m_pieces)) {
        for (const QString &part : piece.text.split(u',')) {
            if (m_country.isEmpty() && isCountryName(part))
                m_country = countryNamed(part);
        }
        if (byTown.isEmpty()) {
            const std::optional<TownLine> town = readTownLine(piece.text, {});
            byTown = town ? town->country : QString();
        }
        if (byNumber.isEmpty())
            byNumber = countryOfNumberIn(piece.text);
    }
    QString byDomain;
    for (const TextPiece &piece : std::as_const(m_pieces)) {
        if (byDomain.isEmpty())
            byDomain = countryOfDomainIn(piece.text);
    }
    if (m_country.isEmpty() && !valueOf(Field::Country).isEmpty())
        m_country = countryNamed(valueOf(Field::Country));
    for (const QString &next : {byTown, byNumber, byDomain, m_home}) {
        if (m_country.isEmpty())
            m_country = next;
    }
}

void TextReader::readNumbers(TextPiece &piece)
{
    if (piece.used)
        return;
    const NumbersRead read = readNumbersIn(piece.text, m_country);
    for (const NumberFound &found : read.found) {
        // A box that everybody reads gives way to somebody's own.
        if (found.field == Field::Email && has(Field::Email) &&
            isSharedBox(valueOf(Field::Email).section(u'@', 0, 0).toLower()) &&
            !isSharedBox(found.value.section(u'@', 0, 0).toLower()))
            m_guesses.removeIf([](const Guess &g) { return g.field == Field::Email; });
        guess(found.field, found.value, found.isSure ? Sureness::High : Sureness::Low, piece.line);
    }
    piece.text = read.rest;
    piece.used = piece.text.isEmpty();
}

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
void TextReader::splitAddresses()
{
    QList<TextPiece> pieces;
    for (const TextPiece &piece : std::as_const(m_pieces)) {
        const std::optional<TownLine> town = piece.used ? std::nullopt : readTownLine(piece.text, m_country);
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
    m_pieces = pieces;
}

void TextReader::readAddress()
{
    for (TextPiece &piece : m_pieces) {
        if (!piece.used && isCountryName(piece.text))
            take(piece, Field::Country, Sureness::High);
    }
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        const QString text = m_pieces[i].text;
        if (m_pieces[i].used)
            continue;
        const QString clean = text.startsWith(u',') ? text.mid(1).trimmed() : text;
        if (const std::optional<TownLine> town = readTownLine(clean, m_country)) {
            takeTownLine(i, *town);
            takeStreets(i);
            return;
        }
    }
    for (qsizetype i = 0; i < m_pieces.size(); ++i) { // a street without a town
        if (!m_pieces[i].used && streetFormOf(m_pieces[i].text) == StreetForm::Certain)
            return takeStreets(i + 1);
    }
}

void TextReader::takeTownLine(qsizetype at, const TownLine &town)
{
    TextPiece &piece = m_pieces[at];
    piece.used = true;
    guess(Field::PostalCode, town.postalCode, Sureness::High, piece.line);
    guess(Field::City, town.city, Sureness::High, piece.line);
    guess(Field::State, town.state, Sureness::High, piece.line);
    if (isCountryName(town.after))
        guess(Field::Country, town.after, Sureness::High, piece.line);
    if (town.city.isEmpty())
        takeTownAbove(at);
    else if (town.country == u"GB" && isBritishCounty(town.city) && at > 0)
        takeTownAbove(at);
    const QString inferred = town.country.isEmpty() ? m_country : town.country;
    if (inferred != m_home) // at home nobody writes it
        guess(Field::Country, inferred, town.country.isEmpty() ? Sureness::Low : Sureness::High, piece.line);
}

// British cards give town, county and postcode a line each.
void TextReader::takeTownAbove(qsizetype at)
{
    if (has(Field::City)) {
        const auto city = std::ranges::find(m_guesses, Field::City, &Guess::field);
        city->field = Field::State;
    }
    for (qsizetype i = at - 1; i >= 0 && i >= at - 2; --i) {
        TextPiece &above = m_pieces[i];
        const bool isWords = std::ranges::none_of(above.text, [](QChar c) { return c.isDigit(); });
        if (above.used || !isWords || foldedWords(above.text).size() > 3 || hasLegalForm(above.text) ||
            streetFormOf(above.text) != StreetForm::None)
            return;
        if (isBritishCounty(above.text) && !has(Field::State)) {
            take(above, Field::State, Sureness::Low);
            continue;
        }
        return take(above, Field::City, Sureness::Low);
    }
}

// The lines right above the town, as long as they look like parts of an address.
void TextReader::takeStreets(qsizetype at)
{
    qsizetype begin = at;
    bool isCertain = false;
    for (qsizetype i = at - 1; i >= 0; --i) {
        const StreetForm form = streetFormOf(m_pieces[i].text);
        if (m_pieces[i].used && begin == at && m_pieces[i].line >= m_pieces[std::min(at, m_pieces.size() - 1)].line - 3)
            continue; // the town of British cards
        if (m_pieces[i].used || form == StreetForm::None || hasLegalForm(m_pieces[i].text))
            break;
        isCertain |= form == StreetForm::Certain;
        begin = i;
    }
    QStringList parts;
    int line = 0;
    for (qsizetype i = begin; i < at; ++i) {
        if (m_pieces[i].used)
            continue;
        line = line == 0 ? m_pieces[i].line : line;
        parts += m_pieces[i].text;
        m_pieces[i].used = true;
    }
    guess(Field::Street, parts.join(u", "_s), isCertain ? Sureness::High : Sureness::Low, line);
}

// "Ann Doe, Head of Purchasing", "Ann Doe – Buyer", "Buyer at Acme Ltd".
void TextReader::splitAtTitles()
{
    static const QRegularExpression parting(u",\\s+|\\s+[-–—/]\\s+|\\s+(?:at|bei|chez)\\s+"_s);
    QList<TextPiece> pieces;
    for (const TextPiece &piece : std::as_const(m_pieces)) {
        const QRegularExpressionMatch match = piece.used ? QRegularExpressionMatch() : parting.match(piece.text);
        const QString left = match.hasMatch() ? piece.text.left(match.capturedStart()) : QString();
        const QString right = match.hasMatch() ? piece.text.mid(match.capturedEnd()) : QString();
        const bool isNamed = looksLikeName(left) && isJobTitle(right) && !hasLegalForm(right);
        const bool isTitled = isJobTitle(left) && !hasLegalForm(left) && !isJobTitle(right) &&
                              (hasLegalForm(right) || agreesWithDomain(right));
        if (isNamed || isTitled)
            pieces += {TextPiece{left, piece.line}, TextPiece{right, piece.line}};
        else
            pieces += piece;
    }
    m_pieces = pieces;
}

bool TextReader::agreesWithMail(const QString &name) const
{
    const QString local = valueOf(Field::Email).section(u'@', 0, 0);
    if (local.isEmpty() || isSharedBox(local.toLower()))
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

bool TextReader::agreesWithDomain(const QString &company) const
{
    const QString domain = domainThatTells(valueOf(Field::Email), valueOf(Field::Website));
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

void TextReader::readPeople()
{
    for (TextPiece &piece : m_pieces) {
        if (!piece.used && hasLegalForm(piece.text) && !has(Field::Company))
            take(piece, Field::Company, Sureness::High);
    }
    if (!has(Field::FullName))
        takeName();
    if (!has(Field::Title))
        takeTitle();
    if (!has(Field::Company))
        takeCompany();
    std::ranges::stable_sort(m_guesses, {}, &Guess::line);
}

void TextReader::takeName()
{
    TextPiece *first = nullptr;
    for (TextPiece &piece : m_pieces) {
        if (piece.used || !looksLikeName(piece.text))
            continue;
        if (agreesWithMail(piece.text))
            return take(piece, Field::FullName, Sureness::High);
        if (!first && !agreesWithDomain(piece.text))
            first = &piece;
    }
    if (first)
        take(*first, Field::FullName, Sureness::Low);
}

// By its words, else what stands right below the name where the company is known already.
void TextReader::takeTitle()
{
    const auto isOpen = [&](const TextPiece &piece) { return !piece.used && !agreesWithDomain(piece.text); };
    for (TextPiece &piece : m_pieces) {
        if (isOpen(piece) && isJobTitle(piece.text))
            return take(piece, Field::Title, Sureness::High);
    }
    const auto name = std::ranges::find(m_guesses, Field::FullName, &Guess::field);
    const bool companyIsKnown = has(Field::Company) || std::ranges::any_of(m_pieces, [&](const TextPiece &piece) {
                                    return !piece.used && agreesWithDomain(piece.text);
                                });
    if (name == m_guesses.end() || !companyIsKnown)
        return;
    const int below = name->line + 1;
    for (TextPiece &piece : m_pieces) {
        if (isOpen(piece) && piece.line == below && foldedWords(piece.text).size() < 6)
            return take(piece, Field::Title, Sureness::Low);
    }
}

void TextReader::takeCompany()
{
    for (TextPiece &piece : m_pieces) {
        if (!piece.used && agreesWithDomain(piece.text))
            return take(piece, Field::Company, Sureness::High);
    }
    for (TextPiece &piece : m_pieces) {
        const qsizetype words = foldedWords(piece.text).size();
        const bool hasLetter = std::ranges::any_of(piece.text, [](QChar c) { return c.isLetter(); });
        if (!piece.used && hasLetter && words > 0 && words < 7 && streetFormOf(piece.text) == StreetForm::None)
            return take(piece, Field::Company, Sureness::Low);
    }
}

} // namespace

QList<Guess> guessFields(const QString &text, const QString &homeCountry)
{
    return TextReader(text, homeCountry).read();
}

} // namespace lw
