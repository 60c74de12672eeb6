// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/textaddress.h"

#include "core/base/fold.h"
#include "core/intake/textwords.h"
#include "core/territories/geography.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString withoutTrailing(QString text)
{
    text = text.trimmed();
    while (text.endsWith(u',') || text.endsWith(u'-') || text.endsWith(u';'))
        text = text.chopped(1).trimmed();
    return text;
}

QString withoutLeading(QString text)
{
    text = text.trimmed();
    while (text.startsWith(u',') || text.startsWith(u';') || text.startsWith(u'-') || text.startsWith(u'.'))
        text = text.mid(1).trimmed();
    return text;
}

bool hasDigit(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

// The town is what follows the last comma; before it stand street, suite, company.
void takeTown(TownLine &line, const QString &text)
{
    const QString rest = withoutTrailing(text);
    const qsizetype comma = rest.lastIndexOf(u',');
    line.city = rest.mid(comma + 1).trimmed();
    line.before = comma < 0 ? QString() : withoutTrailing(rest.left(comma));
    if (hasDigit(line.city)) { // a street and a town without a comma between cannot be parted
        line.before = rest;
        line.city.clear();
    }
}

// "…, Austin, Texas": the state is the last one or two words.
bool takeState(TownLine &line, const QString &country, QString before)
{
    before = withoutTrailing(before);
    for (const int words : {2, 1, 3}) {
        const QString tail = before.section(u' ', -words).section(u',', -1).trimmed();
        const QString head = before.chopped(tail.size());
        const bool isAbbreviation = tail.size() == 2 || (tail.size() > 2 && tail.endsWith(u'.'));
        if (tail.isEmpty() || stateCode(country, QString(tail).remove(u'.')).isEmpty() ||
            (isAbbreviation && tail != tail.toUpper()) || withoutTrailing(head).isEmpty())
            continue;
        line.state = tail;
        takeTown(line, head);
        return true;
    }
    return false;
}

std::optional<TownLine> american(const QString &text)
{
    static const QRegularExpression zip(u"(?<![\\d-])(\\d{5}(?:-\\d{4})?)(?![\\d-])"_s);
    static const QRegularExpression canadian(u"\\b([A-Z]\\d[A-Z][ -]?\\d[A-Z]\\d)\\b"_s);
    for (const bool isUs : {true, false}) {
        const QRegularExpressionMatch match = (isUs ? zip : canadian).match(text);
        if (!match.hasMatch())
            continue;
        TownLine line{.before = {},
                      .postalCode = match.captured(1),
                      .city = {},
                      .state = {},
                      .country = isUs ? u"US"_s : u"CA"_s,
                      .after = withoutLeading(text.mid(match.capturedEnd()))};
        const QString before = text.left(match.capturedStart());
        if (takeState(line, line.country, before))
            return line;
        if (!isUs) {
            takeTown(line, before);
            return line;
        }
    }
    return std::nullopt;
}

std::optional<TownLine> british(const QString &text)
{
    static const QRegularExpression code(u"\\b([A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2})\\b"_s);
    const QRegularExpressionMatch match = code.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    TownLine line{.before = {},
                  .postalCode = match.captured(1),
                  .city = {},
                  .state = {},
                  .country = u"GB"_s,
                  .after = withoutLeading(text.mid(match.capturedEnd()))};
    takeTown(line, text.left(match.capturedStart()));
    if (isBritishCounty(line.city) && !line.before.isEmpty()) {
        line.state = line.city;
        takeTown(line, line.before);
    }
    return line;
}

QString countryOfSign(const QString &sign)
{
    static const QHash<QString, QString> signs{
        {u"D"_s, u"DE"_s},  {u"A"_s, u"AT"_s},  {u"F"_s, u"FR"_s},  {u"I"_s, u"IT"_s},  {u"E"_s, u"ES"_s},
        {u"B"_s, u"BE"_s},  {u"L"_s, u"LU"_s},  {u"DE"_s, u"DE"_s}, {u"AT"_s, u"AT"_s}, {u"CH"_s, u"CH"_s},
        {u"FR"_s, u"FR"_s}, {u"IT"_s, u"IT"_s}, {u"ES"_s, u"ES"_s}, {u"BE"_s, u"BE"_s}, {u"LU"_s, u"LU"_s},
        {u"DK"_s, u"DK"_s}, {u"NO"_s, u"NO"_s}, {u"NL"_s, u"NL"_s}, {u"FL"_s, u"LI"_s}, {u"SE"_s, u"SE"_s},
        {u"FI"_s, u"FI"_s}};
    return signs.value(sign);
}

// Four digits before a word are a house number in one half of the world and a postcode in the other.
bool isPostcodeThere(const QString &code, const QString &country)
{
    static const QSet<QString> fourDigits{u"AT"_s, u"CH"_s, u"BE"_s, u"LU"_s, u"DK"_s, u"NO"_s, u"LI"_s};
    if (code.size() == 4)
        return fourDigits.contains(country);
    if (code.size() > 5 || code.contains(u' '))
        return country == u"NL" || country == u"SE";
    return country != u"US" && country != u"GB" && country != u"CA" && !fourDigits.contains(country);
}

std::optional<TownLine> continental(const QString &text, const QString &hint)
{
    static const QRegularExpression form(
        u"(?:^|[\\s,])(?:(D|A|F|I|E|B|L|DE|AT|CH|FR|IT|ES|BE|LU|DK|NO|NL|FL|SE|FI)(?:\\s?[-–]\\s?|\\s))?"
        u"(\\d{4}\\s?[A-Z]{2}|\\d{3}\\s\\d{2}|\\d{5}|\\d{4})\\s+(\\p{L}[^,;\\d]*(?:(?i:cedex)\\s*\\d{0,2})?)"
        u"(?:[,;]\\s*(.*))?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString said = countryOfSign(match.captured(1));
    const QString city = withoutTrailing(match.captured(3));
    if (!isPostcodeThere(match.captured(2), said.isEmpty() ? hint : said) ||
        streetFormOf(QString(u"1 " + city)) == StreetForm::Certain)
        return std::nullopt;
    return TownLine{.before = withoutTrailing(text.left(match.capturedStart())),
                    .postalCode = match.captured(2),
                    .city = city,
                    .state = {},
                    .country = said,
                    .after = match.captured(4).trimmed()};
}

bool anyOf(const QStringList &words, const QSet<QString> &set)
{
    return std::ranges::any_of(words, [&](const QString &word) { return set.contains(word); });
}

const QSet<QString> &streetWords()
{
    static const QSet<QString> words{
        u"street"_s,    u"st"_s,       u"avenue"_s,  u"ave"_s,    u"av"_s,      u"road"_s,   u"rd"_s,
        u"boulevard"_s, u"blvd"_s,     u"bd"_s,      u"drive"_s,  u"dr"_s,      u"lane"_s,   u"ln"_s,
        u"way"_s,       u"court"_s,    u"ct"_s,      u"place"_s,  u"pl"_s,      u"square"_s, u"sq"_s,
        u"parkway"_s,   u"pkwy"_s,     u"highway"_s, u"hwy"_s,    u"terrace"_s, u"close"_s,  u"crescent"_s,
        u"gardens"_s,   u"row"_s,      u"mews"_s,    u"hill"_s,   u"quay"_s,    u"wharf"_s,  u"rue"_s,
        u"chemin"_s,    u"allee"_s,    u"impasse"_s, u"quai"_s,   u"cours"_s,   u"route"_s,  u"passage"_s,
        u"faubourg"_s,  u"broadway"_s, u"walk"_s,    u"circle"_s, u"trail"_s,   u"plaza"_s,  u"turnpike"_s,
        u"pike"_s,      u"alley"_s,    u"gate"_s,    u"yard"_s,   u"via"_s,     u"viale"_s,  u"piazza"_s,
        u"corso"_s,     u"calle"_s,    u"avenida"_s, u"paseo"_s,  u"rua"_s,     u"am"_s,     u"im"_s,
        u"an"_s,        u"auf"_s,      u"zum"_s,     u"zur"_s,    u"unter"_s,   u"str"_s,    u"park"_s};
    return words;
}

bool endsLikeStreet(const QString &word)
{
    static const QStringList ends{u"strasse"_s, u"str"_s,    u"weg"_s,   u"platz"_s,    u"allee"_s, u"gasse"_s,
                                  u"ring"_s,    u"damm"_s,   u"ufer"_s,  u"chaussee"_s, u"steig"_s, u"markt"_s,
                                  u"graben"_s,  u"straat"_s, u"laan"_s,  u"plein"_s,    u"gatan"_s, u"vagen"_s,
                                  u"vej"_s,     u"gade"_s,   u"veien"_s, u"hof"_s,      u"berg"_s,  u"tor"_s};
    return std::ranges::any_of(ends, [&](const QString &end) { return word.endsWith(end); });
}

} // namespace

std::optional<TownLine> readTownLine(const QString &line, const QString &hint)
{
    const QString text = line.simplified();
    if (auto found = american(text))
        return found;
    if (auto found = british(text))
        return found;
    return continental(text, hint);
}

StreetForm streetFormOf(const QString &line)
{
    static const QRegularExpression numberFirst(
        u"^(?:\\d+\\s?\\p{L}?|\\p{L}\\d+)(?:\\s?[-–/&]\\s?\\d+\\p{L}?)?(?:\\s(?:bis|ter|quater))?,?\\s+\\p{L}"_s);
    static const QRegularExpression numberLast(
        u"^\\p{L}[\\p{L} .'’\\-]*\\s\\d+\\s?\\p{L}?(?:\\s?[-–/+]\\s?\\d+\\s?\\p{L}?)?$"_s);
    static const QRegularExpression box(
        u"^(?:postfach|p\\.?\\s?o\\.?\\s?box|b\\.?p\\.?\\s?\\d+|boîte postale|cs\\s?\\d+|"
        u"apartado|postbus)\\b.*"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QSet<QString> extras{u"suite"_s,       u"ste"_s,
                                      u"floor"_s,       u"unit"_s,
                                      u"building"_s,    u"bldg"_s,
                                      u"apt"_s,         u"room"_s,
                                      u"etage"_s,       u"batiment"_s,
                                      u"bat"_s,         u"stock"_s,
                                      u"gebaude"_s,     u"halle"_s,
                                      u"zi"_s,          u"za"_s,
                                      u"zac"_s,         u"zone"_s,
                                      u"parc"_s,        u"industriepark"_s,
                                      u"gewerbepark"_s, u"technologiepark"_s,
                                      u"estate"_s,      u"park"_s,
                                      u"house"_s,       u"aufgang"_s,
                                      u"haus"_s};
    const QString text = line.simplified();
    if (box.match(text).hasMatch())
        return StreetForm::Certain;
    const QStringList words = foldedWords(text);
    if (numberFirst.match(text).hasMatch())
        return anyOf(words.mid(1), streetWords()) || anyOf({words.value(0)}, extras) ? StreetForm::Certain
               : anyOf(words, extras)                                                ? StreetForm::Extra
                                                                                     : StreetForm::Possible;
    if (numberLast.match(text).hasMatch()) {
        if (anyOf(words, extras))
            return StreetForm::Extra;
        const bool certain = anyOf(words, streetWords()) || std::ranges::any_of(words, endsLikeStreet);
        return certain ? StreetForm::Certain : StreetForm::Possible;
    }
    // British streets need no number: "Station Road" is one where it stands above a town.
    static const QSet<QString> kinds{u"road"_s, u"street"_s, u"lane"_s, u"avenue"_s, u"drive"_s, u"crescent"_s};
    if (words.size() > 1 && words.size() < 4 && kinds.contains(words.last()))
        return StreetForm::Extra;
    if (words.size() > 5 || !anyOf(words, extras))
        return StreetForm::None;
    return hasDigit(text) && anyOf(words, streetWords()) ? StreetForm::Certain
                                                         : StreetForm::Extra; // "Unit 4, Mill Lane"
}

bool isCountryName(const QString &text)
{
    const QString word = foldToWord(text);
    return (word.size() > 3 || word == u"uk" || word == u"usa") && !countryCode(text).isEmpty();
}

bool isBritishCounty(const QString &text)
{
    static const QSet<QString> counties{
        u"kent"_s,      u"surrey"_s,     u"essex"_s,     u"sussex"_s,         u"eastsussex"_s,   u"westsussex"_s,
        u"norfolk"_s,   u"suffolk"_s,    u"devon"_s,     u"cornwall"_s,       u"dorset"_s,       u"somerset"_s,
        u"cumbria"_s,   u"merseyside"_s, u"middlesex"_s, u"tyneandwear"_s,    u"westmidlands"_s, u"greatermanchester"_s,
        u"cleveland"_s, u"avon"_s,       u"rutland"_s,   u"northumberland"_s, u"fife"_s,         u"gwynedd"_s};
    const QString word = foldToWord(text);
    return counties.contains(word) || word.endsWith(u"shire");
}

} // namespace lw
