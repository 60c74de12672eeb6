// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/streetaddress.h"

#include "core/base/fold.h"
#include "core/base/similarity.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

using Words = QHash<QString, QString>;

// Short forms of kinds of street, written out. A kind is also one of its own written form.
const Words &kindsShort()
{
    static const Words words{
        {u"st"_s, u"street"_s},      {u"str"_s, u"strasse"_s},     {u"sts"_s, u"street"_s},
        {u"streets"_s, u"street"_s}, {u"ave"_s, u"avenue"_s},      {u"av"_s, u"avenue"_s},
        {u"aven"_s, u"avenue"_s},    {u"avenida"_s, u"avenida"_s}, {u"avda"_s, u"avenida"_s},
        {u"avd"_s, u"avenida"_s},    {u"blvd"_s, u"boulevard"_s},  {u"blv"_s, u"boulevard"_s},
        {u"bld"_s, u"boulevard"_s},  {u"boul"_s, u"boulevard"_s},  {u"bd"_s, u"boulevard"_s},
        {u"bvd"_s, u"boulevard"_s},  {u"rd"_s, u"road"_s},         {u"ln"_s, u"lane"_s},
        {u"la"_s, u"lane"_s},        {u"dr"_s, u"drive"_s},        {u"drv"_s, u"drive"_s},
        {u"ct"_s, u"court"_s},       {u"crt"_s, u"court"_s},       {u"cres"_s, u"crescent"_s},
        {u"cr"_s, u"crescent"_s},    {u"crs"_s, u"crescent"_s},    {u"crsnt"_s, u"crescent"_s},
        {u"cct"_s, u"circuit"_s},    {u"cir"_s, u"circle"_s},      {u"circ"_s, u"circle"_s},
        {u"pl"_s, u"place"_s},       {u"plc"_s, u"place"_s},       {u"pkwy"_s, u"parkway"_s},
        {u"pky"_s, u"parkway"_s},    {u"pde"_s, u"parade"_s},      {u"hwy"_s, u"highway"_s},
        {u"fwy"_s, u"freeway"_s},    {u"expy"_s, u"expressway"_s}, {u"tpke"_s, u"turnpike"_s},
        {u"tce"_s, u"terrace"_s},    {u"ter"_s, u"terrace"_s},     {u"terr"_s, u"terrace"_s},
        {u"sq"_s, u"square"_s},      {u"gdns"_s, u"gardens"_s},    {u"gdn"_s, u"gardens"_s},
        {u"gr"_s, u"grove"_s},       {u"gro"_s, u"grove"_s},       {u"grv"_s, u"grove"_s},
        {u"cl"_s, u"close"_s},       {u"clo"_s, u"close"_s},       {u"trl"_s, u"trail"_s},
        {u"aly"_s, u"alley"_s},      {u"plz"_s, u"plaza"_s},       {u"espl"_s, u"esplanade"_s},
        {u"prom"_s, u"promenade"_s}, {u"qy"_s, u"quay"_s},         {u"che"_s, u"chemin"_s},
        {u"chem"_s, u"chemin"_s},    {u"rte"_s, u"route"_s},       {u"imp"_s, u"impasse"_s},
        {u"fbg"_s, u"faubourg"_s},   {u"pza"_s, u"plaza"_s},       {u"ctra"_s, u"carretera"_s},
        {u"po"_s, u"paseo"_s},       {u"pso"_s, u"paseo"_s},       {u"trav"_s, u"travesia"_s},
        {u"c"_s, u"calle"_s},        {u"pzza"_s, u"piazza"_s},     {u"pzz"_s, u"piazza"_s},
        {u"vle"_s, u"viale"_s},      {u"cso"_s, u"corso"_s},       {u"plein"_s, u"plein"_s},
        {u"pln"_s, u"plein"_s},      {u"stwg"_s, u"steenweg"_s},   {u"stw"_s, u"steenweg"_s},
        {u"allee"_s, u"allee"_s},    {u"al"_s, u"allee"_s},        {u"r"_s, u"rue"_s},
    };
    return words;
}

const QSet<QString> &kinds()
{
    static const QSet<QString> words{
        u"street"_s,   u"avenue"_s,   u"boulevard"_s, u"road"_s,       u"lane"_s,      u"drive"_s,    u"court"_s,
        u"crescent"_s, u"circuit"_s,  u"circle"_s,    u"place"_s,      u"parkway"_s,   u"parade"_s,   u"highway"_s,
        u"freeway"_s,  u"turnpike"_s, u"terrace"_s,   u"square"_s,     u"gardens"_s,   u"garden"_s,   u"grove"_s,
        u"close"_s,    u"trail"_s,    u"alley"_s,     u"plaza"_s,      u"esplanade"_s, u"quay"_s,     u"mews"_s,
        u"walk"_s,     u"way"_s,      u"row"_s,       u"rise"_s,       u"hill"_s,      u"green"_s,    u"loop"_s,
        u"cove"_s,     u"track"_s,    u"promenade"_s, u"expressway"_s, u"strasse"_s,   u"weg"_s,      u"platz"_s,
        u"gasse"_s,    u"allee"_s,    u"ring"_s,      u"damm"_s,       u"ufer"_s,      u"chaussee"_s, u"rue"_s,
        u"chemin"_s,   u"route"_s,    u"impasse"_s,   u"quai"_s,       u"cours"_s,     u"faubourg"_s, u"calle"_s,
        u"avenida"_s,  u"paseo"_s,    u"carretera"_s, u"travesia"_s,   u"camino"_s,    u"ronda"_s,    u"via"_s,
        u"viale"_s,    u"piazza"_s,   u"corso"_s,     u"largo"_s,      u"vicolo"_s,    u"straat"_s,   u"laan"_s,
        u"plein"_s,    u"gracht"_s,   u"kade"_s,      u"steenweg"_s,   u"dreef"_s,     u"singel"_s,   u"rua"_s,
    };
    return words;
}

// Words that stand before the name in the Romance languages, so that what follows belongs to it.
bool leads(const QString &kind)
{
    static const QSet<QString> words{
        u"avenue"_s, u"boulevard"_s, u"rue"_s,   u"chemin"_s,  u"route"_s,  u"impasse"_s,   u"quai"_s,
        u"cours"_s,  u"faubourg"_s,  u"calle"_s, u"avenida"_s, u"paseo"_s,  u"carretera"_s, u"travesia"_s,
        u"camino"_s, u"ronda"_s,     u"via"_s,   u"viale"_s,   u"piazza"_s, u"corso"_s,     u"largo"_s,
        u"vicolo"_s, u"rua"_s,       u"place"_s, u"plaza"_s,   u"allee"_s,  u"square"_s,    u"street"_s};
    return words.contains(kind);
}

// The kinds that German and Dutch write in one with the name.
QStringView suffixKind(QStringView word)
{
    for (const QStringView kind : {QStringView(u"strasse"), QStringView(u"straat"), QStringView(u"platz"),
                                   QStringView(u"gasse"), QStringView(u"allee"), QStringView(u"gracht"),
                                   QStringView(u"laan"), QStringView(u"plein"), QStringView(u"steenweg")}) {
        if (word.size() > kind.size() + 2 && word.endsWith(kind))
            return kind;
    }
    return {};
}

const Words &directions()
{
    static const Words words{{u"n"_s, u"north"_s},
                             {u"s"_s, u"south"_s},
                             {u"e"_s, u"east"_s},
                             {u"w"_s, u"west"_s},
                             {u"ne"_s, u"northeast"_s},
                             {u"nw"_s, u"northwest"_s},
                             {u"se"_s, u"southeast"_s},
                             {u"sw"_s, u"southwest"_s},
                             {u"north"_s, u"north"_s},
                             {u"south"_s, u"south"_s},
                             {u"east"_s, u"east"_s},
                             {u"west"_s, u"west"_s},
                             {u"nord"_s, u"north"_s},
                             {u"sud"_s, u"south"_s},
                             {u"ost"_s, u"east"_s},
                             {u"noord"_s, u"north"_s},
                             {u"zuid"_s, u"south"_s},
                             {u"oost"_s, u"east"_s},
                             {u"norte"_s, u"north"_s},
                             {u"sur"_s, u"south"_s},
                             {u"este"_s, u"east"_s},
                             {u"oeste"_s, u"west"_s},
                             {u"northeast"_s, u"northeast"_s},
                             {u"northwest"_s, u"northwest"_s},
                             {u"southeast"_s, u"southeast"_s},
                             {u"southwest"_s, u"southwest"_s}};
    return words;
}

const Words &ordinals()
{
    static const Words words{{u"first"_s, u"1"_s},   {u"second"_s, u"2"_s},    {u"third"_s, u"3"_s},
                             {u"fourth"_s, u"4"_s},  {u"fifth"_s, u"5"_s},     {u"sixth"_s, u"6"_s},
                             {u"seventh"_s, u"7"_s}, {u"eighth"_s, u"8"_s},    {u"ninth"_s, u"9"_s},
                             {u"tenth"_s, u"10"_s},  {u"eleventh"_s, u"11"_s}, {u"twelfth"_s, u"12"_s}};
    return words;
}

bool isUnitWord(const QString &word)
{
    static const QSet<QString> words{u"flat"_s,  u"apt"_s,     u"apartment"_s, u"suite"_s, u"ste"_s,     u"unit"_s,
                                     u"floor"_s, u"room"_s,    u"level"_s,     u"appt"_s,  u"bat"_s,     u"etage"_s,
                                     u"og"_s,    u"wohnung"_s, u"stiege"_s,    u"piso"_s,  u"interno"_s, u"int"_s,
                                     u"bus"_s,   u"villa"_s,   u"shop"_s,      u"lot"_s,   u"#"_s};
    return words.contains(word);
}

// Where a remark on the place begins that is no part of the street's name.
bool isCrossWord(const QString &word)
{
    static const QSet<QString> words{u"between"_s, u"near"_s, u"off"_s, u"opposite"_s, u"behind"_s, u"corner"_s};
    return words.contains(word);
}

struct Number {
    int first = 0;
    int last = 0;
    QString suffix;
};

// "12", "12b", "12-16", "293-b", "12/3"; nothing where a word only begins with a figure, as "52nd" does.
std::optional<Number> readNumber(const QString &word)
{
    qsizetype at = 0;
    const auto figures = [&] {
        int value = 0;
        const qsizetype from = at;
        while (at < word.size() && word[at].digitValue() >= 0 && at - from < 7)
            value = value * 10 + word[at++].digitValue();
        return at > from ? std::optional(value) : std::nullopt;
    };
    const std::optional<int> first = figures();
    if (!first || *first == 0)
        return std::nullopt;
    Number number{*first, *first, {}};
    if (at < word.size() && QStringView(u"-–/").contains(word[at])) {
        ++at;
        if (const std::optional<int> last = figures(); last && *last >= *first)
            number.last = *last;
    }
    if (at < word.size() && !word[at].isLetter())
        return at == word.size() - 1 ? std::optional(number) : std::nullopt;
    number.suffix = word.mid(at);
    return number.suffix.size() > 1 ? std::nullopt : std::optional(number);
}

// Words and commas; full stops end a word and are no sign of their own.
QStringList piecesOf(QStringView street)
{
    QString text = fold(street);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'.' || c == u'(' || c == u')' || c == u'"')
            text[i] = u' ';
        else if (c == u'\'')
            text.remove(i--, 1);
        else if (c == u',' || c == u';' || c == u'#' || c == u'\n') {
            const QString sign = c == u'#' ? u" # "_s : u" , "_s;
            text.replace(i, 1, sign);
            i += 2;
        }
    }
    return text.split(u' ', Qt::SkipEmptyParts);
}

QString ordinalOf(const QString &word)
{
    if (const QString figure = ordinals().value(word); !figure.isEmpty())
        return figure;
    static const QStringList endings{u"st"_s, u"nd"_s, u"rd"_s, u"th"_s};
    for (const QString &ending : endings) {
        const QString figures = word.chopped(std::min(ending.size(), word.size()));
        if (word.endsWith(ending) && !figures.isEmpty() &&
            std::ranges::all_of(figures, [](QChar c) { return c.isDigit(); }))
            return figures;
    }
    return word;
}

// Saint, an article or an initial, unless it ends the name.
bool isAmbiguous(const QString &word)
{
    static const QSet<QString> words{u"st"_s, u"la"_s, u"po"_s, u"al"_s, u"cr"_s, u"ter"_s};
    return words.contains(word);
}

// "st" is Saint before a name and Street behind one.
QString writtenOut(const QString &word, bool first, bool last)
{
    if (const QString direction = directions().value(word); !direction.isEmpty() && (first || last || word.size() > 2))
        return direction;
    if (isAmbiguous(word) && !last)
        return word == u"st" ? u"saint"_s : word;
    if (const QString kind = kindsShort().value(word);
        !kind.isEmpty() && (word.size() > 1 || first) && !(last && first))
        return kind;
    if (word.endsWith(u"str") && word.size() > 5)
        return QString(word.chopped(3) + u"strasse");
    return ordinalOf(word);
}

QStringList writtenOut(const QStringList &words)
{
    QStringList out;
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString word = words[i];
        word.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
        if (!word.isEmpty())
            out += writtenOut(word, i == 0, i == words.size() - 1);
    }
    return out;
}

// The parts between commas, each a list of words.
QList<QStringList> partsOf(const QStringList &pieces)
{
    QList<QStringList> parts(1);
    for (const QString &piece : pieces) {
        if (piece == u",")
            parts += QStringList();
        else
            parts.last() += piece;
    }
    parts.removeIf([](const QStringList &part) { return part.isEmpty(); });
    return parts;
}

void takeUnit(QStringList &part, StreetAddress &address)
{
    for (qsizetype i = 0; i + 1 < part.size(); ++i) {
        if (isUnitWord(part[i]) && readNumber(part[i + 1])) {
            address.unit = part[i + 1];
            part.remove(i, 2);
            return;
        }
    }
}

void takeBox(QStringList &part, StreetAddress &address)
{
    for (qsizetype i = 0; i < part.size(); ++i) {
        const bool isBox = part[i] == u"box" || part[i] == u"postfach" || part[i] == u"pobox" ||
                           part[i] == u"postbus" || (part[i] == u"bp" && i == 0);
        if (!isBox || i + 1 >= part.size() || part[i + 1].front().digitValue() < 0)
            continue;
        address.poBox = part[i + 1];
        qsizetype from = i;
        while (from > 0 && (part[from - 1] == u"po" || part[from - 1] == u"p" || part[from - 1] == u"o"))
            --from;
        part.remove(from, i + 2 - from);
        return;
    }
}

bool isWordKind(const QString &word)
{
    return kinds().contains(word) || (word.size() > 1 && kindsShort().contains(word)) ||
           !suffixKind(word.endsWith(u"str") ? QString(word + u"asse") : word).isEmpty();
}

// The number at the front unless the street itself is called so ("21 West"), else the one behind the name.
void takeNumber(QStringList &part, StreetAddress &address)
{
    if (address.number != 0 || part.isEmpty())
        return;
    const auto take = [&](qsizetype at) {
        const std::optional<Number> number = readNumber(part[at]);
        if (!number)
            return false;
        address.number = number->first;
        address.lastNumber = number->last;
        address.suffix = number->suffix;
        part.removeAt(at);
        // "12 b" as two words, the letter not being a direction before more words.
        if (address.suffix.isEmpty() && at < part.size() && part[at].size() == 1 && part[at].front().isLetter() &&
            (at == part.size() - 1 || !directions().contains(part[at])))
            address.suffix = part.takeAt(at);
        return true;
    };
    if (take(0))
        return;
    for (qsizetype at = part.size() - 1; at > 0; --at) {
        if (!readNumber(part[at]))
            continue;
        if (!isWordKind(part[at - 1]) && !directions().contains(part[at - 1]) && at < part.size() - 2)
            continue;
        take(at);
        return;
    }
}

// The kind a word is, a slip of the pen allowed for; empty: none.
QString kindOf(const QString &word)
{
    if (kinds().contains(word))
        return word;
    if (word.size() < 5)
        return {};
    const int slips = word.size() < 7 ? 1 : 2;
    QString nearest; // the first by name of those nearest, so that the answer does not depend on the order of a set
    int edits = slips + 1;
    for (const QString &kind : kinds()) {
        const int needed = kind.size() < 5 ? edits + 1 : damerauLevenshtein(word, kind, slips);
        if (needed < edits || (needed == edits && needed <= slips && kind < nearest)) {
            nearest = kind;
            edits = needed;
        }
    }
    return nearest;
}

// What stands behind the kind and its direction, and cross streets, are not the street's name.
void takeWords(const QStringList &part, StreetAddress &address)
{
    const auto cross = std::ranges::find_if(part, isCrossWord);
    QStringList words(part.begin(), cross);
    QStringList rest(cross, part.end());
    const qsizetype at = words.indexOf(u"at"_s);
    if (at > 0) {
        rest = words.mid(at) + rest;
        words = words.first(at);
    }
    for (qsizetype i = 1; i < words.size(); ++i) {
        const bool ends = i == words.size() - 1 || directions().contains(words[i + 1]);
        const bool isKind = isWordKind(words[i]) || !kindOf(words[i]).isEmpty();
        if (!isKind || (!ends && isAmbiguous(words[i])))
            continue;
        qsizetype end = i + 1;
        while (end < words.size() && (directions().contains(words[end]) || isWordKind(words[end])))
            ++end;
        if (end < words.size() && i == end - 1 && words[end].size() == 1)
            ++end;
        rest = words.mid(end) + rest;
        words = words.first(end);
        break;
    }
    address.words += writtenOut(words);
    address.extra += writtenOut(rest);
}

} // namespace

StreetAddress parseStreet(QStringView street, QStringView houseNumber)
{
    StreetAddress address;
    QList<QStringList> parts = partsOf(piecesOf(street));
    if (QStringList own = piecesOf(houseNumber); !own.isEmpty()) {
        takeUnit(own, address);
        takeNumber(own, address);
    }
    for (QStringList &part : parts) {
        takeBox(part, address);
        takeUnit(part, address);
    }
    parts.removeIf([](const QStringList &part) { return part.isEmpty(); });
    // The street is the part with a number and a word, else with a kind, else the first.
    const auto rank = [](const QStringList &part) {
        const bool numbered =
            std::ranges::any_of(part, [](const QString &word) { return readNumber(word).has_value(); });
        return (std::ranges::any_of(part, isWordKind) ? 2 : 0) + (numbered && part.size() > 1 ? 1 : 0);
    };
    const auto best = std::ranges::max_element(parts, {}, rank);
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        takeNumber(*part, address);
        if (part == best)
            takeWords(*part, address);
        else
            address.extra += writtenOut(*part);
    }
    if (address.number != 0)
        address.side = address.number % 2 == 0 ? StreetAddress::Side::Even : StreetAddress::Side::Odd;
    return address;
}

StreetName streetNameOf(const QStringList &words)
{
    StreetName name;
    QStringList own = words;
    const auto direction = [](const QString &word) { return directions().value(word); };
    if (own.size() > 1 && !direction(own.last()).isEmpty())
        name.direction = direction(own.takeLast());
    if (own.size() > 1 && name.direction.isEmpty() && !direction(own.first()).isEmpty())
        name.direction = direction(own.takeFirst());
    if (const QString kind = own.size() > 1 ? kindOf(own.last()) : QString(); !kind.isEmpty()) {
        name.kind = kind;
        own.removeLast();
    } else if (own.size() > 1 && kinds().contains(own.first()) && leads(own.first())) {
        name.kind = own.takeFirst();
    }
    name.core = own.join(QString());
    if (const QStringView kind = suffixKind(name.core); name.kind.isEmpty() && !kind.isEmpty()) {
        name.kind = kind.toString();
        name.core.chop(kind.size());
    }
    return name;
}

double streetSimilarity(const StreetName &left, const StreetName &right)
{
    if (left.core.isEmpty() || right.core.isEmpty())
        return 0;
    const auto shorter = double(std::min(left.core.size(), right.core.size()));
    const auto nearness = [](const QString &a, const QString &b, double length) {
        const int most = int(length / 2) + 1;
        if (std::abs(a.size() - b.size()) > most)
            return 0.0;
        return std::max(0.0, 1.0 - damerauLevenshtein(a, b, most) / length);
    };
    const bool bothKinds = !left.kind.isEmpty() && !right.kind.isEmpty();
    double similarity = nearness(left.core, right.core, shorter);
    if (left.kind != right.kind && bothKinds)
        similarity *= 0.88;
    else if (left.kind != right.kind) // run into the name, or cut in two by a slip, it is still part of the words
        similarity = std::max(similarity * 0.95,
                              nearness(QString(left.core + left.kind), QString(right.core + right.kind), shorter + 3));
    if (left.direction == right.direction)
        return similarity;
    if (!left.direction.isEmpty() && !right.direction.isEmpty())
        return similarity * 0.88;
    return std::max(similarity * 0.97, 0.97 * nearness(QString(left.direction + left.core),
                                                       QString(right.direction + right.core), shorter + 3));
}

} // namespace lw
