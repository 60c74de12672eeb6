// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contacts/streetwords.h"

#include "core/base/similarity.h"

#include <QHash>
#include <QSet>

#include <algorithm>

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

// "st" is Saint before a name and Street behind one.
QString wordWrittenOut(const QString &word, bool first, bool last)
{
    if (const QString direction = directions().value(word); !direction.isEmpty() && (first || last || word.size() > 2))
        return direction;
    if (isAmbiguousKind(word) && !last)
        return word == u"st" ? u"saint"_s : word;
    if (const QString kind = kindsShort().value(word);
        !kind.isEmpty() && (word.size() > 1 || first) && !(last && first))
        return kind;
    if (word.endsWith(u"str") && word.size() > 5)
        return QString(word.chopped(3) + u"strasse");
    return ordinalOf(word);
}

} // namespace

bool isStreetKindBefore(const QString &word)
{
    static const QSet<QString> words{
        u"avenue"_s, u"boulevard"_s, u"rue"_s,   u"chemin"_s,  u"route"_s,  u"impasse"_s,   u"quai"_s,
        u"cours"_s,  u"faubourg"_s,  u"calle"_s, u"avenida"_s, u"paseo"_s,  u"carretera"_s, u"travesia"_s,
        u"camino"_s, u"ronda"_s,     u"via"_s,   u"viale"_s,   u"piazza"_s, u"corso"_s,     u"largo"_s,
        u"vicolo"_s, u"rua"_s,       u"place"_s, u"plaza"_s,   u"allee"_s,  u"square"_s,    u"street"_s};
    return words.contains(word);
}

bool isStreetWord(const QString &word)
{
    return kinds().contains(word) || (word.size() > 1 && kindsShort().contains(word)) ||
           !suffixKind(word.endsWith(u"str") ? QString(word + u"asse") : word).isEmpty();
}

bool isDirectionWord(const QString &word)
{
    return directions().contains(word);
}

bool isUnitWord(const QString &word)
{
    static const QSet<QString> words{u"flat"_s,  u"apt"_s,     u"apartment"_s, u"suite"_s, u"ste"_s,     u"unit"_s,
                                     u"floor"_s, u"room"_s,    u"level"_s,     u"appt"_s,  u"bat"_s,     u"etage"_s,
                                     u"og"_s,    u"wohnung"_s, u"stiege"_s,    u"piso"_s,  u"interno"_s, u"int"_s,
                                     u"bus"_s,   u"villa"_s,   u"shop"_s,      u"lot"_s,   u"#"_s};
    return words.contains(word);
}

bool isCrossWord(const QString &word)
{
    static const QSet<QString> words{u"between"_s, u"near"_s, u"off"_s, u"opposite"_s, u"behind"_s, u"corner"_s};
    return words.contains(word);
}

bool isAmbiguousKind(const QString &word)
{
    static const QSet<QString> words{u"st"_s, u"la"_s, u"po"_s, u"al"_s, u"cr"_s, u"ter"_s};
    return words.contains(word);
}

QString streetKindOf(const QString &word)
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

QString directionOf(const QString &word)
{
    return directions().value(word);
}

QStringList writtenOut(const QStringList &words)
{
    QStringList out;
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString word = words[i];
        word.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
        if (!word.isEmpty())
            out += wordWrittenOut(word, i == 0, i == words.size() - 1);
    }
    return out;
}

} // namespace lw
