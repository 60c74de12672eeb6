// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/territories/geography.h"

#include "core/base/fold.h"

#include <QFile>
#include <QHash>
#include <QLocale>
#include <QTimeZone>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

struct Geography {
    QHash<QString, QString> countryByName;               // folded spelling → alpha-2
    QHash<QString, QString> countryNames;                // alpha-2 → English name
    QHash<QString, QHash<QString, QString>> stateByName; // alpha-2 → folded spelling → code
};

struct EverydayName {
    QStringView name;
    QStringView code;
};

// What people write that neither ISO nor the locale data knows.
constexpr EverydayName kEverydayNames[] = {
    {u"usa", u"US"},
    {u"u.s.", u"US"},
    {u"u.s.a.", u"US"},
    {u"us of a", u"US"},
    {u"america", u"US"},
    {u"united states of america", u"US"},
    {u"the united states", u"US"},
    {u"uk", u"GB"},
    {u"u.k.", u"GB"},
    {u"great britain", u"GB"},
    {u"britain", u"GB"},
    {u"england", u"GB"},
    {u"scotland", u"GB"},
    {u"wales", u"GB"},
    {u"northern ireland", u"GB"},
    {u"holland", u"NL"},
    {u"the netherlands", u"NL"},
    {u"korea", u"KR"},
    {u"south korea", u"KR"},
    {u"russia", u"RU"},
    {u"vietnam", u"VN"},
    {u"czech republic", u"CZ"},
    {u"turkey", u"TR"},
    {u"taiwan", u"TW"},
    {u"iran", u"IR"},
    {u"bolivia", u"BO"},
    {u"venezuela", u"VE"},
    {u"tanzania", u"TZ"},
    {u"macedonia", u"MK"},
    {u"uae", u"AE"},
    {u"emirates", u"AE"},
    {u"p.r. china", u"CN"},
    {u"prc", u"CN"},
    {u"brd", u"DE"},
};

void addNamesOfLocales(Geography &geography)
{
    const QList<QLocale> locales =
        QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    for (const QLocale &locale : locales) {
        const QString code = locale.name().section(u'_', -1);
        if (code.size() != 2 || !geography.countryNames.contains(code))
            continue;
        for (const QString &name : {locale.nativeTerritoryName(), QLocale::territoryToString(locale.territory())}) {
            const QString key = fold(name);
            if (!key.isEmpty() && !geography.countryByName.contains(key))
                geography.countryByName.insert(key, code);
        }
    }
}

void addCountry(Geography &geography, const QStringList &cells)
{
    const QString &code = cells[1];
    geography.countryNames.insert(code, cells[3]);
    for (const QString &spelling : cells.mid(1)) {
        if (!spelling.isEmpty())
            geography.countryByName.insert(fold(spelling), code);
    }
}

void addState(Geography &geography, const QStringList &cells)
{
    const QString &country = cells[1];
    const QString &code = cells[2];
    QHash<QString, QString> &states = geography.stateByName[country];
    for (const QString &spelling : {code, QString(country + u'-' + code), cells[3]})
        states.insert(fold(spelling), code);
}

// The table is written at build time from iso-codes by resources/reference/makegeography.cpp.
Geography readGeography()
{
    Geography geography;
    QFile file(u":/leadwright/reference/geography.tsv"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QList<QByteArray> lines = opened ? file.readAll().split('\n') : QList<QByteArray>();
    for (const QByteArray &line : lines) {
        const QStringList cells = QString::fromUtf8(line).split(u'\t');
        if (cells.size() >= 4 && cells[0] == u"country")
            addCountry(geography, cells);
        else if (cells.size() >= 4 && cells[0] == u"state")
            addState(geography, cells);
    }
    for (const EverydayName &everyday : kEverydayNames)
        geography.countryByName.insert(fold(everyday.name), everyday.code.toString());
    addNamesOfLocales(geography);
    return geography;
}

const Geography &geography()
{
    static const Geography read = readGeography();
    return read;
}

} // namespace

QString countryCode(QStringView text)
{
    return geography().countryByName.value(fold(text));
}

QString stateCode(const QString &country, QStringView text)
{
    if (country.isEmpty() || text.isEmpty())
        return {};
    return geography().stateByName.value(country).value(fold(text));
}

QString stateOfPostcode(const QString &country, QStringView postalKey)
{
    if (country != u"CA" || postalKey.size() < 3 || !postalKey[0].isLetter() || !postalKey[1].isDigit())
        return {};
    static const QHash<QChar, QString> provinces{
        {u'A', u"NL"_s}, {u'B', u"NS"_s}, {u'C', u"PE"_s}, {u'E', u"NB"_s}, {u'G', u"QC"_s}, {u'H', u"QC"_s},
        {u'J', u"QC"_s}, {u'K', u"ON"_s}, {u'L', u"ON"_s}, {u'M', u"ON"_s}, {u'N', u"ON"_s}, {u'P', u"ON"_s},
        {u'R', u"MB"_s}, {u'S', u"SK"_s}, {u'T', u"AB"_s}, {u'V', u"BC"_s}, {u'Y', u"YT"_s}};
    if (postalKey[0] == u'X') // shared by two territories; Nunavut has X0A, X0B and X0C
        return postalKey.startsWith(u"X0A") || postalKey.startsWith(u"X0B") || postalKey.startsWith(u"X0C") ? u"NU"_s
                                                                                                            : u"NT"_s;
    return provinces.value(postalKey[0]);
}

QString likelyHomeCountry(const QByteArray &zoneId, const QString &currency)
{
    const QTimeZone zone(zoneId);
    if (zone.isValid() && zone.territory() != QLocale::AnyTerritory && zone.territory() != QLocale::World)
        return QLocale::territoryToCode(zone.territory());
    const QString code = currency.left(2);
    return geography().countryNames.contains(code) ? code : QString();
}

} // namespace lw
